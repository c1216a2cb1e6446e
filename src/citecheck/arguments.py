"""argv → what is asked for: the commands, their flags, and the settings that the flags change."""

import argparse
import datetime
import re
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

from citecheck.errors import UsageError
from citecheck.version import __version__

if TYPE_CHECKING:
    from citecheck.settings import Settings

# Flags that are settings of the same name, taken over as they stand where they are given.
_TAKEN = (
    "input_format", "language", "date_order", "published", "fail_on", "record", "cache", "max_age", "history", "jobs",
    "per_host", "processes", "cluster", "timeout", "control_url", "proxy", "contact", "baseline",
)  # fmt: skip
_LISTS = {"replay": "replay", "allow_address": "allow_addresses", "archive": "archives"}
# Texts that not every setting of texts may have.
_CHECKED = {
    "language": "--language", "control_url": "--control-url", "archives": "--archive", "proxy": "--proxy",
    "contact": "--contact",
}  # fmt: skip
_SWITCHES = ("strict", "links_only", "save_missing", "registries")


class _Parser(argparse.ArgumentParser):
    """Says in one sentence what is wrong; the whole usage, many lines, is for who asks for it.

    Flags are written in full, so that a new one never makes an old job mean another.
    """

    def __init__(self, **given: Any) -> None:
        super().__init__(**given, allow_abbrev=False)

    def error(self, message: str) -> NoReturn:
        from citecheck.report import safe

        self.exit(2, f"citecheck: {safe.terminal(message)}; see `{self.prog} --help`\n")


def parse(argv: Sequence[str] | None) -> argparse.Namespace:
    """The command and its flags; `command` is its name. Ends the program with 2 for what does not exist."""
    parser = _Parser(
        prog="citecheck", description="Checks the footnotes of articles: dates, sources, quotations, figures."
    )
    parser.add_argument("--version", action="version", version=f"citecheck {__version__}")
    commands = parser.add_subparsers(metavar="COMMAND", required=True, dest="command")
    audit = commands.add_parser("audit", help="check articles: files, folders, globs, addresses, standard input (-)")
    extract = commands.add_parser("extract", help="only read: notes, URLs, dates, claims")
    _fixing(commands.add_parser("fix", help="safe edits: --diff shows, --apply writes; --accept takes proposals"))
    rules = commands.add_parser("rules", help="list the checks; explain one")
    baseline = commands.add_parser("baseline", help="write known findings, so that only new ones count")
    for command in (audit, extract, baseline):
        _reading(command)
    for command in (audit, baseline):
        _ways(command)
        _judging(command)
    _writing(audit)
    baseline.add_argument("--output", metavar="FILE", default="citecheck-baseline.json", help="where to write them")
    audit.add_argument("--baseline", metavar="FILE", help="known findings: counted, not listed")
    extract.add_argument("--format", default="json", choices=("json",), help="what goes to standard output")
    extract.add_argument("--allow-address", action="append", default=[], metavar="CIDR", help=argparse.SUPPRESS)
    _looking_back(commands.add_parser("history", help="what was seen of a source over time; how long links live"))
    _keeping(commands.add_parser("issue", help="keep one tracking issue on GitHub, GitLab or Gitea"))
    config = commands.add_parser("config", help="which settings hold, and where each came from")
    config.add_argument("--schema", action="store_true", help="print the JSON Schema of the settings, for editors")
    _how_to_read(config)
    _ways(config)
    _judging(config)
    config.add_argument("--baseline", metavar="FILE", help="known findings: counted, not listed")
    rules.add_argument("name", nargs="?", metavar="NAME")
    rules.add_argument("--format", default="terminal", choices=("terminal", "markdown"))
    if not (sys.argv[1:] if argv is None else argv):
        parser.print_help(sys.stderr)
        parser.exit(2)
    return parser.parse_args(argv)


def _reading(command: argparse.ArgumentParser) -> None:
    command.add_argument("paths", nargs="+", metavar="PATH|URL|-")
    _how_to_read(command)
    command.add_argument("--allow-empty", action="store_true", help="an empty run is no error")


def _how_to_read(command: argparse.ArgumentParser) -> None:
    command.add_argument("--input-format", metavar="F", help="text, markdown, html …, where the suffix does not say")
    command.add_argument("--language", metavar="TAG", help="language of the article where it does not say")
    command.add_argument("--date-order", choices=("dmy", "mdy", "ymd"), help="order of day and month")
    command.add_argument("--published", metavar="DATE", type=_day, help="the article's own date where it says none")


def _looking_back(history: argparse.ArgumentParser) -> None:
    history.add_argument("paths", nargs="*", metavar="URL|PATH", help="a source, or the articles of a collection")
    history.add_argument("--history", metavar="FILE", help="SQLite file of what earlier runs saw")
    history.add_argument("--merge", action="append", default=[], metavar="FILE", help="add what another runner saw")
    history.add_argument("--today", metavar="DATE", type=_day, help="look back from this day")
    history.add_argument("--format", default="terminal", choices=("terminal", "csv", "json"))
    _how_to_read(history)


def _keeping(issue: argparse.ArgumentParser) -> None:
    add = issue.add_argument
    add("report", nargs="?", metavar="REPORT.json", default="citecheck-report.json", help="what `audit` wrote; `-`")
    add("--host", choices=("github", "gitlab", "gitea"), help="where the issue is kept, unless the CI job says it")
    add("--api-url", metavar="URL", help="the address of its API: https://git.press.example/api/v1")
    add("--repository", metavar="NAME", help="owner/name; of GitLab the project's number or path")
    add("--label", metavar="NAME", default="citecheck", help="the label by which the issue is found (citecheck)")
    add("--dry-run", action="store_true", help="print what would be done")
    add("--allow-address", action="append", default=[], metavar="CIDR", help="a network that plain http may be used in")
    add("--proxy", metavar="URL", help="the proxy to go through; the environment's is not used")
    add("--timeout", metavar="S", type=_seconds, help="seconds for one request (20)")


def _fixing(fix: argparse.ArgumentParser) -> None:
    add = fix.add_argument
    add("paths", nargs="*", metavar="PATH")
    way = fix.add_mutually_exclusive_group()
    way.add_argument("--diff", action="store_true", help="show what would be changed (default)")
    way.add_argument("--apply", action="store_true", help="write it; encoding, line ends and all else stay")
    add("--accept", metavar="AQ1,AQ3", type=_queries, help="take these proposed corrections instead of the safe edits")
    add("--from", dest="report", metavar="REPORT.json", help="the report that numbers them")
    add("--replay", action="append", default=[], metavar="DIR|FILE", help="answer from WARC or WACZ; default: offline")
    add("--today", metavar="DATE", type=_day, help="the day of the run")
    add("--select", metavar="NAMES", help="only what these rules or families propose")
    add("--ignore", metavar="NAMES", help="not what these rules or families propose")
    _how_to_read(fix)


def _ways(audit: argparse.ArgumentParser) -> None:
    """How the sources are come by."""
    add = audit.add_argument_group("sources").add_argument
    add("--replay", action="append", default=[], metavar="DIR|FILE", help="answer from WARC or WACZ; never go out")
    add("--record", metavar="DIR", help="go out and keep every exchange as WARC")
    add("--cache", metavar="DIR", help="go out only for what is missing or stale in DIR")
    add("--max-age", metavar="AGE", type=_age, help="when a capture of the cache is stale: 1d (default), 12h, 2w")
    add("--offline", action="store_true", help="visit no source; only the text is checked")
    add("--history", metavar="FILE", help="SQLite file of what earlier runs saw; what dead links are proved by")
    add("--jobs", metavar="N", type=_count, help="connections at a time (64)")
    add("--per-host", metavar="N", type=_count, help="most connections that one host may earn (8)")
    add("--processes", metavar="N", type=_count, help="processes that share the hosts (by the work)")
    add("--cluster", metavar="ADDRESS", help="visit on the workers of a dask scheduler; local:N starts N here")
    add("--timeout", metavar="S", type=_seconds, help="seconds for one exchange, all of it (20)")
    add("--links-only", action="store_true", help="status, redirects and verdict; pages are not searched")
    add("--allow-address", action="append", default=[], metavar="CIDR", help="permit a network that is refused")
    add("--archive", action="append", default=[], metavar="URI", help="Memento TimeGate to ask (the Wayback Machine)")
    add("--no-archive", action="store_true", help="ask no web archive")
    add("--save-missing", action="store_true", help="ask the archive to save what has no copy")
    add("--registries", action="store_true", help="ask the registries of DOIs and other identifiers")
    add("--control-url", metavar="URL", help="the address that proves that this machine is online; `none`")
    add("--contact", metavar="TEXT", help="address or mail that the User-Agent names")
    add("--quiet", action="store_true", help="no progress, no banner")
    add("--no-progress", action="store_true", help="no progress bar")
    add("--proxy", metavar="URL", help="the proxy to go through; the environment's is not used")


def _judging(audit: argparse.ArgumentParser) -> None:
    add = audit.add_argument_group("judgement").add_argument
    add("--today", metavar="DATE", type=_day, help="the day of the run")
    add("--select", metavar="NAMES", help="only these rules or families, separated by commas")
    add("--ignore", metavar="NAMES", help="without these rules or families")
    add("--fail-on", choices=("correct", "query", "note", "never"), help="exit 1 from here on")
    add("--strict", action="store_true", help="what was not checked counts as failing")


def _writing(audit: argparse.ArgumentParser) -> None:
    add = audit.add_argument_group("reports").add_argument
    add("--report", action="append", default=[], metavar="FILE", help="write a report, format by suffix")
    add("--format", default="terminal", metavar="F", help="what goes to standard output")
    add("--verbose", "-v", action="store_true", help="list every note of the summary")
    add("--no-color", action="store_true", help="accepted; the summary uses words, not colours")


def settings(given: argparse.Namespace) -> "Settings":
    """The settings of the folder, changed by the flags."""
    return settings_and_origins(given)[0]


def settings_and_origins(given: argparse.Namespace) -> "tuple[Settings, dict[str, str]]":
    """The settings that hold, and for each that is no default what set it: a file or the command line."""
    from citecheck.settings import found

    loaded, origins = found(Path.cwd())
    changed = _changed(given)
    _check(changed)
    return replace(loaded, **changed), origins | dict.fromkeys(changed, "command line")


def _changed(given: argparse.Namespace) -> dict[str, Any]:
    changed: dict[str, Any] = {}
    for name in _TAKEN:
        if getattr(given, name, None) is not None:
            changed[name] = getattr(given, name)
    for name in ("select", "ignore"):
        if getattr(given, name, None):
            changed[name] = tuple(part.strip() for part in getattr(given, name).split(",") if part.strip())
    for flag, name in _LISTS.items():
        if getattr(given, flag, None):
            changed[name] = tuple(getattr(given, flag))
    changed |= {name: True for name in _SWITCHES if getattr(given, name, False)}
    if getattr(given, "no_archive", False):
        if changed.get("archives"):
            raise UsageError("--archive and --no-archive exclude each other")
        changed["archives"] = ()
    for way in ("replay", "record", "cache"):  # a flag takes the place of another way that the file names
        if way in changed:
            changed = {"replay": (), "record": None, "cache": None} | changed
    return changed


def _check(changed: dict[str, Any]) -> None:
    """Flags hold no text that the file of settings may not hold."""
    from citecheck.settings import Settings
    from citecheck.settings.reading import check_flag

    for name, flag in _CHECKED.items():
        texts = changed.get(name, ())
        for text in (texts,) if isinstance(texts, str) else texts:
            check_flag(name, text, flag, Settings)


def _day(text: str) -> datetime.date:
    from citecheck.settings.reading import FIRST, LAST

    try:
        day = datetime.date.fromisoformat(text)
    except ValueError:
        day = None
    if day is None or not FIRST <= day <= LAST:
        raise argparse.ArgumentTypeError(f"{text!r} is not a date such as 2024-03-12")
    return day


def _queries(text: str) -> tuple[str, ...]:
    names = tuple(dict.fromkeys(part.strip().upper() for part in text.split(",") if part.strip()))
    if not names or not all(re.fullmatch(r"AQ[0-9]{1,6}", name) for name in names):
        raise argparse.ArgumentTypeError(f"{text!r} names no questions to the author such as AQ1,AQ3")
    return names


def _age(text: str) -> datetime.timedelta:
    from citecheck.settings.reading import duration

    age = duration(text)
    if age is None:
        raise argparse.ArgumentTypeError(f"{text!r} is not an age such as 12h, 1d or 2w")
    return age


def _count(text: str) -> int:
    if not text.isascii() or not text.isdecimal() or not 0 < int(text) <= 4096:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number from 1 to 4096")
    return int(text)


def _seconds(text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        value = 0.0
    if not 0 < value <= 3600:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number of seconds up to 3600")
    return value
