"""CSV for a spreadsheet: the findings of a run, then its sources, in one table each."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence

from citecheck.model import Evidence, Report
from citecheck.report import safe
from citecheck.report.article import Article
from citecheck.report.listed import Listed, by_severity, listed, relative

FINDINGS = ("file", "line", "severity", "confidence", "rule", "notes", "query", "message", "found", "expected",
            "known", "fingerprint")  # fmt: skip
SOURCES = ("url", "verdict", "reason", "status", "final_url", "title", "publisher", "published", "checked_at",
           "archive_url", "archived_at", "cited_by")  # fmt: skip


def part(article: Article) -> list[tuple[str, str]]:
    """The rows of an article's findings, each with its severity."""
    return [(one.finding.severity, _row(_finding(one))) for one in listed(article)]


def whole(report: Report, parts: Sequence[list[tuple[str, str]]]) -> Iterator[str]:
    """Two tables with a heading row each, an empty row between them."""
    yield _row(FINDINGS)
    yield from by_severity(parts)
    yield "\n"
    yield _row(SOURCES)
    for seen in report.sources:
        yield _row(_source(seen))


def _finding(one: Listed) -> Iterable[object]:
    finding = one.finding
    return map(cell, (
        one.path, one.at.line, finding.severity, finding.confidence, finding.rule, " ".join(finding.citations),
        finding.query, one.message, finding.found, finding.expected, "yes" if finding.known else "no",
        finding.fingerprint,
    ))  # fmt: skip


def _source(seen: Evidence) -> Iterable[object]:
    page, copy = seen.page, seen.mementos.best if seen.mementos else None
    return map(cell, (
        seen.source.url, seen.verdict, seen.reason, seen.status, seen.final_url, page.title if page else None,
        page.publisher if page else None, page.published.reading.iso() if page and page.published else None,
        seen.checked_at, copy.url if copy else None, copy.at.isoformat() if copy else None,
        " ".join(map(relative, seen.source.cited_by)),
    ))  # fmt: skip


def _row(cells: Iterable[object]) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerow(cells)
    return out.getvalue()


def cell(value: object) -> str:
    """A cell that a spreadsheet shows and does not work out: what begins like a formula is told to be text."""
    text = safe.plain("" if value is None else str(value))
    return f"'{text}" if text[:1] in ("=", "+", "-", "@") and not text[1:].isdecimal() else text
