#!/bin/sh
# Every night from cron, for articles that stand on a server of one's own:
#
#   17 3 * * *  GITEA_TOKEN=… /srv/press/nightly.sh /srv/press/articles /var/lib/citecheck
#
# Visits what is missing or stale, remembers what was seen, writes the report for editors, and keeps one issue where
# CITECHECK_ISSUE names its place (flags of `citecheck issue`). It prints only what went wrong, so cron mails only that.
set -eu
articles=$1
state=$2
citecheck=${CITECHECK:-citecheck}

mkdir -p "$state"
cd "$state"
# Exit code 2 means that the job could not be done; then the issue is left as it is.
"$citecheck" audit "$articles" --quiet --fail-on never --format json --cache captures --history history.sqlite \
  --report report.html --report report.md ${CITECHECK_FLAGS:-} > report.json
if [ -n "${CITECHECK_ISSUE:-}" ]; then
  # shellcheck disable=SC2086 # several flags
  "$citecheck" issue report.json $CITECHECK_ISSUE > issue.log
fi
