"""A report → files: what each format says of an article is made once, in several processes where there are many.

The parts wait on disk until all are there, for a report begins with what is true of all articles.
"""

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from citecheck import report as reports
from citecheck.errors import UsageError
from citecheck.model import Report
from citecheck.pipeline import pooling
from citecheck.pipeline.judging import Audits, Packed, audit
from citecheck.pipeline.scratch import Lazy, Scratch, packed
from citecheck.report.collection import Standing
from citecheck.rule import Rule
from citecheck.settings import Settings


@dataclass(frozen=True, slots=True)
class Wanted:
    """A report in one format; `path` is None where it goes to standard output."""

    format: str
    path: Path | None = None
    verbose: bool = False
    columns: int = 0  # of the terminal that shows it


class _Shared(NamedTuple):
    head: Report
    wanted: tuple[tuple[Wanted, str], ...]  # with the index beside which each article has a page


def write(report: Report, wanted: Sequence[Wanted], settings: Settings, rules: Sequence[Rule]) -> Iterator[str]:
    """Write the files; what is to go to standard output comes back. Last, UsageError for what could not be written."""
    for one in wanted:
        reports.must_exist(one.format)
    beside = [reports.beside(report, one.format, str(one.path)) if one.path is not None else "" for one in wanted]
    parts = _parts(report, _Shared(reports.bare(report), tuple(zip(wanted, beside, strict=True))), settings)
    faults: list[UsageError] = []  # one report that cannot be written costs none of the others
    for one, index, made in zip(wanted, beside, parts, strict=True):
        text = reports.whole(report, one.format, made, rules=rules, index=index)
        if one.path is None:
            yield from text
            continue
        try:
            put(one.path, text)
            for name, page in reports.pages(report, one.format, made, index) if index else ():
                put(one.path.parent / name, [page])
        except UsageError as error:
            faults.append(error)
    if faults:
        raise UsageError("\n".join(map(str, faults)))


def _parts(report: Report, shared: _Shared, settings: Settings) -> list[Lazy[Any]]:
    """What each of the wanted reports says of each article."""
    made = [Scratch() for _ in shared.wanted]
    standings = reports.standings(report)
    assert isinstance(report.audits, Audits)  # the command's reports are
    things = zip(map(report.audits.packed, range(len(standings))), standings, strict=True)
    for entries in pooling.ordered(parts, shared, things, pooling.processes(settings, len(standings))):
        for scratch, entry in zip(made, entries, strict=True):
            scratch.put(entry)
    return [Lazy(len(scratch), scratch.value) for scratch in made]


def parts(shared: _Shared, thing: tuple[Packed, Standing]) -> list[bytes]:
    """What each of the wanted reports says of one article, packed."""
    judged, at = audit(thing[0]), thing[1]
    return [
        packed(
            reports.part(one.format, judged, shared.head, at.beside(index), verbose=one.verbose, columns=one.columns)
        )
        for one, index in shared.wanted
    ]


def must_be_writable(path: Path) -> None:
    """UsageError where a report could not be written, before any work is done for it."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.is_dir():
            raise UsageError(f"{path}: the report cannot be written: it is a folder")
    except OSError as error:
        raise UsageError(f"{path}: the report cannot be written: {error.strerror}") from error
    if not os.access(path if path.exists() else path.parent, os.W_OK):
        raise UsageError(f"{path}: the report cannot be written: it is read-only")


def put(path: Path, text: Iterable[str]) -> None:
    """Write a report, with the folders that it lies in. Raises UsageError, one sentence, where that cannot be done.

    What stood there stays until all is written, as far as its folder lets another file lie beside it.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        target = path.resolve()
        is_beside = target.is_file() and os.access(target.parent, os.W_OK)
        made = target.with_name(f".{target.name[:100]}.{os.getpid()}") if is_beside else target
        try:
            # Names of files that are no UTF-8 hold what cannot be written; JSON reads it back from what stands there.
            with made.open("w", encoding="utf-8", errors="backslashreplace", newline="\n") as file:
                file.writelines(text)
            if is_beside:
                made.chmod(target.stat().st_mode & 0o7777)
                made.replace(target)
        finally:
            if is_beside:
                made.unlink(missing_ok=True)
    except OSError as error:
        raise UsageError(f"{path}: the report cannot be written: {error.strerror}") from error
