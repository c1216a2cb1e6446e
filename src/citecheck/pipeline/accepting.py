"""Proposals that an editor accepts, by the numbers of the questions to the author.

A report's edits are taken only for the very bytes of which it speaks, and only where they touch notes.
"""

import datetime
import hashlib
import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from citecheck import documents
from citecheck.errors import UsageError
from citecheck.fixes import Change
from citecheck.model import Document, Finding
from citecheck.pipeline.changing import Fixed, changed, difference, proposed
from citecheck.pipeline.looking import load, looking, read
from citecheck.settings import Settings


def accepted(
    paths: Sequence[str],
    queries: Sequence[str],
    report: str | None,
    settings: Settings,
    *,
    today: datetime.date | None,
    offline: bool,
) -> Fixed:
    """The article with the proposed corrections of these author queries ("AQ1"), and with no other edit.

    Their numbers are those of a report or, without one, those of a run of its own. Raises UsageError, one sentence,
    for a query that does not exist or proposes nothing, and for an article that is not the one reported any more.
    """
    if report is not None:
        path, given = _reported(Path(report), paths, queries)
        data = load(path)
        if given.get("sha256") is None:
            raise UsageError(f"{report}: does not say of which bytes of {path} it speaks; audit it again")
        if given["sha256"] != hashlib.sha256(data).hexdigest():
            raise UsageError(f"{path}: has changed since {report} was written; audit it again")
        document = read(path, data, settings)
        changes = [one for name in queries for one in _told(document, _asked(given["findings"], name, report), report)]
    else:
        path = _only(paths)
        data = load(path)
        with looking(settings, today, offline=offline) as look:
            document, findings = look(path, data)
        by_number = {one.query: one for one in findings}
        changes = [
            one for name in queries for one in proposed(document, _with_fix(by_number.get(name), name, path))
        ]  # fmt: skip
    after, made, left = changed(document, data, changes)
    told = difference(document, read(path, after, settings), data, after)
    return Fixed(path, data, after, told, made, left, is_refused=not made)


def _only(paths: Sequence[str]) -> str:
    found = documents.find(paths)
    if len(found) != 1:
        raise UsageError("author queries are numbered in each article: name one, or a report with --from")
    return found[0]


def _with_fix(finding: Finding | None, name: str, where: str) -> Finding:
    if finding is None:
        raise UsageError(f"{where}: there is no {name}")
    if finding.fix is None:
        raise UsageError(f"{where}: {name} proposes nothing that could be taken over; it is a question to the author")
    return finding


def _reported(report: Path, paths: Sequence[str], queries: Sequence[str]) -> tuple[str, dict[str, Any]]:
    """The path of the article and what the report says of it."""
    try:
        told = json.loads(report.read_text(encoding="utf-8"))
        articles = {
            str(one["path"]): one
            for one in told["documents"]
            if isinstance(one["findings"], list) and all(isinstance(finding, dict) for finding in one["findings"])
        }
        is_ours = str(told["schema"]).startswith("citecheck-report/")
    except OSError as error:
        raise UsageError(f"{report}: cannot be read ({error.strerror})") from error
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise UsageError(f"{report}: is no JSON report of citecheck") from error
    if not is_ours:
        raise UsageError(f"{report}: is no JSON report of citecheck")
    wanted = list(documents.find(paths)) if paths else list(articles)
    if not paths:
        wanted = [path for path in articles if any(one.get("query") in queries for one in articles[path]["findings"])]
    if len(wanted) != 1:
        said = "none" if not wanted else f"{len(wanted)} of them"
        raise UsageError(f"{report}: {', '.join(queries)}: {said} of the articles asks that; name one")
    path = wanted[0]
    entry = articles.get(path) or next((one for name, one in articles.items() if _is_same(name, path)), None)
    if entry is None:
        raise UsageError(f"{report}: does not speak of {path}")
    return path, entry


def _is_same(one: str, other: str) -> bool:
    try:
        return Path(one).resolve() == Path(other).resolve()
    except OSError:
        return False


def _asked(findings: Sequence[dict[str, Any]], name: str, report: str) -> dict[str, Any]:
    found = next((one for one in findings if one.get("query") == name), None)
    if found is None:
        raise UsageError(f"{report}: there is no {name}")
    if not found.get("fix"):
        raise UsageError(f"{report}: {name} proposes nothing that could be taken over; it is a question to the author")
    return found


def _told(document: Document, finding: dict[str, Any], report: str) -> Iterable[Change]:
    """The edits of a reported finding, each at its place in the article."""
    try:
        for edit in finding["fix"]["edits"]:
            line, last = int(edit["line"]), int(edit.get("end_line", edit["line"]))
            file = edit.get("path")
            start = document.offset(line, int(edit["column"]), file)
            end = document.offset(last, int(edit["end_column"]), file)
            if not 0 <= start <= end <= len(document.source) or min(line, last) < 1:
                raise IndexError
            yield Change(start, end, str(edit["replacement"]))
    except (KeyError, TypeError, ValueError, IndexError) as error:
        raise UsageError(f"{report}: its edits do not fit the article") from error
