# The audit of action.yml: inputs come as CITECHECK_* variables, so that no input is ever part of a command.
# It always succeeds; what the audit said stands in the output `exit-code`, for the last step to end with.
set -euo pipefail

report=citecheck-report.json
summary="$RUNNER_TEMP/citecheck.summary.md"
flags=(--no-progress --quiet --format github --report "$report" --report "$summary")

case "$CITECHECK_MODE" in
  offline) flags+=(--offline) ;;
  live) ;;
  cached) flags+=(--cache "${CITECHECK_CACHE:?mode cached needs a cache}/captures") ;;
  *) echo "::error title=citecheck::mode must be offline, live or cached" && exit 2 ;;
esac
if [ "$CITECHECK_MODE" != offline ] && [ -n "$CITECHECK_CACHE" ]; then
  mkdir -p "$CITECHECK_CACHE"
  flags+=(--history "$CITECHECK_CACHE/history.sqlite")
fi
if [ -n "$CITECHECK_FAIL_ON" ]; then flags+=(--fail-on "$CITECHECK_FAIL_ON"); fi
if [ -n "$CITECHECK_BASELINE" ]; then flags+=(--baseline "$CITECHECK_BASELINE"); fi

# One a line; empty lines are left out.
lines() { printf '%s\n' "$1" | sed -e 's/^[[:space:]]*//' -e 's/[[:space:]]*$//' -e '/^$/d'; }
while IFS= read -r name; do flags+=(--report "$name"); done < <(lines "$CITECHECK_REPORT")
while IFS= read -r flag; do flags+=("$flag"); done < <(lines "$CITECHECK_ARGS")
mapfile -t paths < <(lines "$CITECHECK_PATHS")

rm -f "$report" "$summary"
code=0
"$RUNNER_TEMP/citecheck/bin/citecheck" audit "${flags[@]}" -- "${paths[@]}" || code=$?

if [ -f "$summary" ]; then cat "$summary" >> "$GITHUB_STEP_SUMMARY"; fi
{
  echo "exit-code=$code"
  if [ -f "$report" ]; then
    echo "report=$report"
    "$RUNNER_TEMP/citecheck/bin/python" - "$report" << 'PY'
import json
import sys

with open(sys.argv[1], encoding="utf-8") as file:
    counts = json.load(file)["summary"]
for name in ("correct", "query", "note", "known"):
    print(f"{name}={counts[name]}")
PY
  fi
} >> "$GITHUB_OUTPUT"
