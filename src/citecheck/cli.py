"""argv → run → files → exit code. The only room that knows today's date, and whether a run went well."""

import argparse
import contextlib
import datetime
import errno
import gc
import os
import shutil
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from citecheck import arguments, streams
from citecheck.errors import CitecheckError, InputError, UsageError

if TYPE_CHECKING:
    from citecheck.model import Report, Verdict
    from citecheck.settings import Settings

OK, FINDINGS, TROUBLE = 0, 1, 2
# What the run was not asked to look at; `--strict` is about what it could not.
UNASKED_FOR = ("no-archive", "no-history")
# What a write says of a disk without room, or one that is broken.
NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO)


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command; 0 nothing to report, 1 findings, 2 the job could not be done."""
    streams.opened()
    given = arguments.parse(argv)
    # Nearly all that is made here lives until the report is written, so looking for garbage finds none.
    gc.set_threshold(100_000, 50, 100)
    try:
        return COMMANDS[given.command](given)
    except CitecheckError as error:
        for line in str(error).splitlines():  # settings may hold several mistakes
            streams.warn(line)
        return TROUBLE
    except BrokenPipeError:
        sys.stderr.close()
        return TROUBLE
    except KeyboardInterrupt:
        streams.warn("stopped")
        return TROUBLE
    except OSError as error:
        if error.errno not in NO_ROOM or "CITECHECK_TRACEBACK" in os.environ:
            return _internal(error)
        streams.warn(f"{error.filename or 'standard output'}: cannot be written: {error.strerror}")
        return TROUBLE
    except Exception as error:  # noqa: BLE001  # because a script must be able to tell trouble (2) from findings (1)
        return _internal(error)


def _internal(error: Exception) -> int:
    if "CITECHECK_TRACEBACK" in os.environ:
        raise error
    streams.warn(f"internal error, please report it: {type(error).__name__}: {error}")
    streams.warn("set CITECHECK_TRACEBACK=1 to see where it happened")
    return TROUBLE


def _audit(given: argparse.Namespace) -> int:
    from citecheck import checks, report
    from citecheck.pipeline import writing

    settings = arguments.settings(given)
    wanted = [writing.Wanted(report.format_of(name), Path(name)) for name in given.report]
    report.must_exist(given.format)
    for name in given.report:
        writing.must_be_writable(Path(name))
    _must_be_kept(given, settings, given.report)
    columns = shutil.get_terminal_size().columns if sys.stdout.isatty() else 0
    printed = writing.Wanted(given.format, verbose=given.verbose, columns=columns)
    result = _audited(given, settings)
    for text in writing.write(result, [*wanted, printed], settings, checks.rules()):
        sys.stdout.write(text)
    if wanted and not given.quiet:
        streams.say("report: " + ", ".join(str(one.path) for one in wanted))
    return _exit_code(result, settings, allow_empty=given.allow_empty)


def _must_be_kept(given: argparse.Namespace, settings: "Settings", written: Sequence[str]) -> None:
    """UsageError where what the run writes would take the place of what it reads."""
    read = [Path(one) for one in (*given.paths, *settings.replay, settings.baseline) if one is not None]
    read = [one for one in read if one.is_file()]
    for name in (*written, settings.history):
        if name is not None and Path(name).is_file() and any(one.samefile(name) for one in read):
            raise UsageError(f"{name}: this run reads it and would write over it; name another file")


def _audited(given: argparse.Namespace, settings: "Settings") -> "Report":
    from citecheck import checks, documents, pipeline

    checks.must_exist(settings.named)
    if settings.baseline is not None:
        pipeline.baseline.read(settings.baseline)  # what is wrong with it is said before an hour is spent
    if given.allow_empty:
        given.paths = documents.without_idle_patterns(given.paths)
    today = given.today
    if today is None and (given.offline or not settings.replay):
        today = _today()
    is_shown = not given.quiet and not given.no_progress and not given.offline and not settings.replay
    watched = {"watch": _watched} if is_shown else {}
    return pipeline.audit(given.paths, settings, today=today, offline=given.offline, say=streams.Once().say, **watched)


def _today() -> datetime.date:
    return datetime.datetime.now(datetime.UTC).date()  # noqa: TID251  # the one clock of the program


def _baseline(given: argparse.Namespace) -> int:
    from citecheck import pipeline
    from citecheck.pipeline import writing

    settings = replace(arguments.settings(given), baseline=None)
    writing.must_be_writable(Path(given.output))
    _must_be_kept(given, settings, [given.output])
    result = _audited(given, settings)
    for said in [*(one.message for one in result.unread), *([result.trouble] if result.trouble else [])]:
        streams.warn(said)
    writing.put(Path(given.output), [pipeline.baseline.text(result.audits)])
    number = sum(len(audit.findings) for audit in result.audits)
    streams.say(f"baseline: {given.output}, {number} finding{'' if number == 1 else 's'}")
    return TROUBLE if result.unread or result.trouble else OK


@contextlib.contextmanager
def _watched(sources: int, hosts: int) -> "Iterator[Callable[[Verdict], None]]":
    """A progress bar for as long as sources are visited."""
    from citecheck.progress import Progress

    progress = Progress(sources, hosts, sys.stderr)
    try:
        yield progress
    finally:
        progress.close()


def _exit_code(result: "Report", settings: "Settings", *, allow_empty: bool) -> int:
    from citecheck.model import totals
    from citecheck.rule import SEVERITIES

    for unread in result.unread:
        streams.warn(unread.message)
    if result.trouble is not None:
        streams.warn(result.trouble)
    if result.unread or result.trouble is not None:
        return TROUBLE
    counts = totals(result)
    if not allow_empty and not counts.has_content:
        streams.warn("nothing to check: no input holds a note, a link or any prose (--allow-empty accepts that)")
        return TROUBLE
    if settings.strict and any(reason not in UNASKED_FOR for reason in counts.skipped):
        return FINDINGS
    if settings.fail_on == "never":
        return OK
    counted = SEVERITIES[: SEVERITIES.index(settings.fail_on) + 1]
    return FINDINGS if any(counts.severities[severity] for severity in counted) else OK


def _has_content(document: Any) -> bool:
    return bool(document.citations or document.sentences)


def _extract(given: argparse.Namespace) -> int:
    from citecheck import documents, pipeline, report

    paths = documents.without_idle_patterns(given.paths) if given.allow_empty else given.paths
    read, unread = pipeline.extract(paths, arguments.settings(given))
    sys.stdout.writelines(report.extracted(read))
    for one in unread:
        streams.warn(one.message)
    empty = not given.allow_empty and not any(_has_content(document) for document in read)
    if empty and not unread:
        streams.warn("nothing to read: no input holds a note, a link or any prose (--allow-empty accepts that)")
    return TROUBLE if unread or empty else OK


def _rules(given: argparse.Namespace) -> int:
    from citecheck import checks, report

    if given.name is not None:
        checks.must_exist((given.name,))
    chosen = [rule for rule in checks.rules() if given.name in (None, rule.name, rule.family)]
    sys.stdout.write(report.explain(chosen, given.format, whole=given.name is not None))
    return OK


def _history(given: argparse.Namespace) -> int:
    """The life of each address; for articles, or without any argument, how long their links live."""
    from citecheck import documents, history, pipeline, urls
    from citecheck.model import Past
    from citecheck.report import ageing

    settings = arguments.settings(given)
    if settings.history is None:
        raise UsageError("which history? name its file with --history FILE")
    file, today = Path(settings.history), given.today or _today()
    merged = [history.merge(file, Path(other), streams.warn) for other in given.merge]
    if not file.is_file():
        raise UsageError(f"{file}: there is no such history")
    addresses = [path for path in given.paths if documents.is_address(path)]
    articles = [path for path in given.paths if path not in addresses]
    wrong = streams.Once()
    known = history.recall_all(file, today, wrong.say)
    for address in addresses:
        past = known.get(urls.identity(address), Past())
        sys.stdout.write(ageing.life(address, history.standing(past), given.format))
    read, unread = pipeline.extract(articles, settings) if articles else ([], [])
    for one in unread:
        streams.warn(one.message)
    if read or not (given.paths or given.merge):
        cited = history.cited(read, known) if read else [history.of_past(*one) for one in known.items()]
        sys.stdout.write(ageing.survival(history.survival(cited), given.format))
    return TROUBLE if unread or wrong or not all(merged) else OK


def _issue(given: argparse.Namespace) -> int:
    from citecheck.pipeline import tracking
    from citecheck.report import issue
    from citecheck.web import trackers

    settings = arguments.settings(given)
    report = issue.parsed(_text(given.report), given.report)
    at = trackers.place(
        os.environ, host=given.host, api=given.api_url, repository=given.repository, needs_token=not given.dry_run
    )
    tracker = trackers.Tracker(at, settings)
    if not given.dry_run:
        tracking.keep(report, tracker, given.label, streams.tell)
        return OK
    said: list[str] = []
    tracking.keep(report, tracking.Rehearsal(tracker, said.append), given.label, lambda _: None)
    streams.tell("\n".join(said) or "nothing would change")
    return OK


def _config(given: argparse.Namespace) -> int:
    from citecheck import checks
    from citecheck.settings import describing

    if given.schema:
        sys.stdout.write(describing.schema())
        return OK
    settings, origins = arguments.settings_and_origins(given)
    checks.must_exist(settings.named)
    settings.networks  # noqa: B018  # because networks that are none are a mistake of the settings
    streams.tell(describing.held(settings, origins).rstrip())
    return OK


def _text(name: str) -> str:
    try:
        return sys.stdin.read() if name == "-" else Path(name).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "is no UTF-8 text"
        raise InputError(f"{name}: the report cannot be read: {reason}") from error


def _fix(given: argparse.Namespace) -> int:
    """0 nothing to fix, or applied; 1 edits are shown; 2 something could not be changed."""
    from citecheck import checks
    from citecheck.pipeline import accepting, fixing, replacing

    settings, offline = arguments.settings(given), not given.replay
    checks.must_exist(settings.named)
    today = given.today or (_today() if offline else None)
    if (given.report is not None and not given.accept) or not (given.paths or given.report):
        raise UsageError("name the articles to fix, or what to take over: --accept AQ1 --from report.json")
    if given.accept:
        fixed = [accepting.accepted(given.paths, given.accept, given.report, settings, today=today, offline=offline)]
        unread: list[Any] = []
    else:
        fixed, unread = fixing.safe(given.paths, settings, today=today, offline=offline)
    faults = [one.message for one in unread]
    for one in fixed:
        if one.edits and not given.apply:
            sys.stdout.write(streams.shown(one.difference))
        elif one.edits:
            try:
                replacing.replace(one.path, one.before, one.after)
                streams.say(f"fixed: {one.path}, {one.edits} edit{'s' * (one.edits > 1)}")
            except InputError as error:
                faults.append(str(error))
        for said in one.left:
            streams.warn(said)
    for fault in faults:
        streams.warn(fault)
    if faults or any(one.is_refused for one in fixed):
        return TROUBLE
    if not any(one.edits or one.left for one in fixed):
        streams.say("nothing to change")
    return FINDINGS if not given.apply and any(one.edits for one in fixed) else OK


COMMANDS: dict[str, Callable[[argparse.Namespace], int]] = {
    "fix": _fix,
    "audit": _audit, "extract": _extract, "rules": _rules, "baseline": _baseline, "history": _history,
    "issue": _issue,
    "config": _config,
}  # fmt: skip
