"""argv → run → files → exit code. The only room that knows today's date and standard output."""

import argparse
import datetime
import gc
import os
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from citecheck import __version__
from citecheck.errors import CitecheckError, UsageError

if TYPE_CHECKING:
    from citecheck.model import Report
    from citecheck.settings import Settings

OK, FINDINGS, TROUBLE = 0, 1, 2


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command; 0 nothing to report, 1 findings, 2 the job could not be done."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    arguments = _parser().parse_args(argv)
    # Nearly all that is made here lives until the report is written, so looking for garbage finds none.
    gc.set_threshold(100_000, 50, 100)
    try:
        return int(arguments.run(arguments))
    except CitecheckError as error:
        _say(f"citecheck: {error}")
        return TROUBLE
    except BrokenPipeError:
        sys.stderr.close()
        return TROUBLE
    except KeyboardInterrupt:
        _say("citecheck: stopped")
        return TROUBLE
    except Exception as error:  # a script must be able to tell trouble (2) from findings (1)
        if "CITECHECK_TRACEBACK" in os.environ:
            raise
        _say(f"citecheck: internal error, please report it: {type(error).__name__}: {error}")
        _say("citecheck: set CITECHECK_TRACEBACK=1 to see where it happened")
        return TROUBLE


def _say(text: str) -> None:
    """To standard error, with nothing in it that a terminal would obey."""
    from citecheck.report import safe

    print(safe.terminal(text), file=sys.stderr)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="citecheck", description="Checks the footnotes of articles: dates, sources, quotations, figures."
    )
    parser.add_argument("--version", action="version", version=f"citecheck {__version__}")
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    audit = commands.add_parser("audit", help="check articles: files, folders, globs, standard input (-)")
    extract = commands.add_parser("extract", help="only read: notes, URLs, dates, claims")
    rules = commands.add_parser("rules", help="list the checks; explain one")
    for command in (audit, extract):
        command.add_argument("paths", nargs="+", metavar="PATH")
        command.add_argument(
            "--input-format", metavar="F", help="text, markdown or html, where the suffix does not say"
        )
        command.add_argument("--language", metavar="TAG", help="language of the article where it does not say")
        command.add_argument("--date-order", choices=("dmy", "mdy", "ymd"), help="order of day and month")
        command.add_argument("--published", metavar="DATE", type=_day, help="the article's own date where it says none")
        command.add_argument("--allow-empty", action="store_true", help="an empty run is no error")
    audit.add_argument("--replay", action="append", default=[], metavar="DIR|FILE", help="answer from WARC captures")
    audit.add_argument("--offline", action="store_true", help="visit no source; only the text is checked")
    audit.add_argument("--today", metavar="DATE", type=_day, help="the day of the run")
    audit.add_argument("--select", metavar="NAMES", help="only these rules or families, separated by commas")
    audit.add_argument("--ignore", metavar="NAMES", help="without these rules or families")
    audit.add_argument("--fail-on", choices=("correct", "query", "note", "never"), help="exit 1 from here on")
    audit.add_argument("--strict", action="store_true", help="what was not checked counts as failing")
    audit.add_argument("--report", action="append", default=[], metavar="FILE", help="write a report, format by suffix")
    audit.add_argument("--format", default="terminal", metavar="F", help="what goes to standard output")
    audit.add_argument("--quiet", action="store_true", help="no progress, no banner")
    audit.add_argument("--verbose", "-v", action="store_true", help="list every note of the summary")
    audit.add_argument("--no-color", action="store_true", help="accepted; the summary uses words, not colours")
    audit.set_defaults(run=_audit)
    extract.add_argument("--format", default="json", choices=("json",), help="what goes to standard output")
    extract.set_defaults(run=_extract)
    rules.add_argument("name", nargs="?", metavar="NAME")
    rules.add_argument("--format", default="terminal", choices=("terminal", "markdown"))
    rules.set_defaults(run=_rules)
    return parser


def _day(text: str) -> datetime.date:
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a date such as 2024-03-12") from None


def _settings(arguments: argparse.Namespace) -> "Settings":
    from citecheck.settings import load

    settings = load(Path.cwd())
    given: dict[str, Any] = {}
    for name in ("input_format", "language", "date_order", "published", "fail_on"):
        if getattr(arguments, name, None) is not None:
            given[name] = getattr(arguments, name)
    for name in ("select", "ignore"):
        if getattr(arguments, name, None):
            given[name] = tuple(part.strip() for part in getattr(arguments, name).split(",") if part.strip())
    if getattr(arguments, "replay", None):
        given["replay"] = tuple(arguments.replay)
    if getattr(arguments, "strict", False):
        given["strict"] = True
    return replace(settings, **given)


def _audit(arguments: argparse.Namespace) -> int:
    from citecheck import checks, pipeline, report

    settings = _settings(arguments)
    checks.must_exist((*settings.select, *settings.ignore))
    wanted = [(Path(name), report.format_of(name)) for name in arguments.report]
    today = arguments.today
    if today is None and (arguments.offline or not settings.replay):
        today = datetime.datetime.now(datetime.UTC).date()  # noqa: TID251  # the one clock of the program
    result = pipeline.audit(arguments.paths, settings, today=today, offline=arguments.offline)
    for path, name in wanted:
        _write(path, report.render(result, name))
    sys.stdout.write(report.render(result, arguments.format, verbose=arguments.verbose))
    if wanted and not arguments.quiet:
        _say("report: " + ", ".join(str(path) for path, _ in wanted))
    return _exit_code(result, settings, allow_empty=arguments.allow_empty)


def _exit_code(result: "Report", settings: "Settings", *, allow_empty: bool) -> int:
    from citecheck.rule import SEVERITIES

    for unread in result.unread:
        _say(f"citecheck: {unread.message}")
    if result.unread:
        return TROUBLE
    if not allow_empty and not any(_has_content(audit.document) for audit in result.audits):
        _say("citecheck: nothing to check: no input holds a note, a link or any prose (--allow-empty accepts that)")
        return TROUBLE
    if settings.strict and any(audit.skips for audit in result.audits):
        return FINDINGS
    if settings.fail_on == "never":
        return OK
    limit = SEVERITIES.index(settings.fail_on)
    counted = (one for audit in result.audits for one in audit.findings if not one.known)
    return FINDINGS if any(SEVERITIES.index(one.severity) <= limit for one in counted) else OK


def _has_content(document: Any) -> bool:
    return bool(document.citations or document.sentences)


def _extract(arguments: argparse.Namespace) -> int:
    from citecheck import pipeline, report

    documents, unread = pipeline.extract(arguments.paths, _settings(arguments))
    sys.stdout.write(report.extracted(documents))
    for one in unread:
        _say(f"citecheck: {one.message}")
    empty = not arguments.allow_empty and not any(_has_content(document) for document in documents)
    if empty and not unread:
        _say("citecheck: nothing to read: no input holds a note, a link or any prose (--allow-empty accepts that)")
    return TROUBLE if unread or empty else OK


def _rules(arguments: argparse.Namespace) -> int:
    from citecheck import checks, report

    if arguments.name is not None:
        checks.must_exist((arguments.name,))
    chosen = [rule for rule in checks.rules() if arguments.name in (None, rule.name, rule.family)]
    sys.stdout.write(report.explain(chosen, arguments.format, whole=arguments.name is not None))
    return OK


def _write(path: Path, text: str) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise UsageError(f"{path}: the report cannot be written: {error.strerror}") from error
