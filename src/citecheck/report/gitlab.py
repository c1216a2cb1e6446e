"""GitLab's code quality report: a JSON list of issues with a severity, a path, a line and a fingerprint."""

import hashlib
from collections.abc import Iterator, Sequence

from citecheck.model import Report
from citecheck.report import pretty, safe
from citecheck.report.article import Article
from citecheck.report.listed import Listed, by_severity, listed

SEVERITIES = {"correct": "major", "query": "minor", "note": "info"}


def part(article: Article) -> list[tuple[str, str]]:
    """The issues of an article, each with its severity."""
    return [
        (one.finding.severity, safe.json(pretty.text(_issue(one), "  ")))
        for one in listed(article)
        if not one.finding.known
    ]


def whole(_: Report, parts: Sequence[list[tuple[str, str]]]) -> Iterator[str]:
    """Every open finding."""
    before = "[\n  "
    for issue in by_severity(parts):
        yield before + issue
        before = ",\n  "
    yield "[]\n" if before[0] == "[" else "\n]\n"


def _issue(one: Listed) -> dict[str, object]:
    """GitLab drops issues of equal fingerprints, so the path is part of it here."""
    told = f"{one.path}\n{one.finding.fingerprint}"
    return {
        "description": safe.plain(f"{one.message} ({one.title})" if one.finding.citations else one.message),
        "check_name": one.finding.rule,
        "fingerprint": hashlib.sha256(told.encode("utf-8", "backslashreplace")).hexdigest(),
        "severity": SEVERITIES[one.finding.severity],
        "location": {"path": one.path, "lines": {"begin": one.at.line, "end": one.at.end_line}},
    }
