"""What goes out: one renderer a format, and all escaping in `safe`."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from importlib import import_module
from inspect import signature
from typing import TYPE_CHECKING, Any

from citecheck.errors import UsageError

if TYPE_CHECKING:
    from citecheck.model import Audit, Document, Report
    from citecheck.report.collection import Standing
    from citecheck.rule import Rule


# The module that writes a format, imported when it is asked for, so that none waits for the parts of another.
FORMATS = {
    "terminal": "terminal", "markdown": "markdown", "letter": "letter", "notes": "note_list", "json": "as_json",
    "sarif": "sarif", "junit": "junit", "github": "github", "gitlab": "gitlab", "csv": "as_csv",
    "html": "as_html", "summary": "summary",
}  # fmt: skip

# Formats in which the articles of a large collection have pages of their own, and the suffix of those.
PAGED = {"markdown": ".md", "html": ".html"}

# The longer suffix stands before the shorter one that it ends in.
SUFFIXES = {
    ".letter.txt": "letter", ".summary.md": "summary", ".md": "markdown", ".gitlab.json": "gitlab", ".json": "json",
    ".sarif": "sarif", ".junit.xml": "junit", ".csv": "csv", ".html": "html",
}  # fmt: skip


def render(report: "Report", name: str, *, verbose: bool = False, rules: "Sequence[Rule]" = ()) -> str:
    """The report in one of the formats; ends in a line break. `rules` are explained where the format has room for it.

    Raises UsageError, which names the formats that exist, for any other.
    """
    must_exist(name)
    head = bare(report)
    parts = [
        part(name, audit, head, at, verbose=verbose) for audit, at in zip(report.audits, standings(report), strict=True)
    ]
    return "".join(whole(report, name, parts, rules=rules))


def bare(report: "Report") -> "Report":
    """The report without its articles and sources: what each part of it may say of the run."""
    return replace(report, audits=(), sources=())


def standings(report: "Report") -> "list[Standing]":
    """How each article stands among the others."""
    from citecheck.model import totals
    from citecheck.report.collection import Standing, ranked

    order = ranked(totals(report).ranks)
    rank_of = dict(zip(order, range(len(order)), strict=True))
    is_one = len(order) == 1 and not report.unread
    return [Standing(rank_of[number], len(order), is_one) for number in range(len(order))]


def part(
    name: str, audit: "Audit", head: "Report", standing: "Standing", *, verbose: bool = False, columns: int = 0
) -> Any:
    """What a report in that format says of one article: a small value of the format's own, for `whole`.

    `head` is what `bare` leaves of the report, `columns` the width of the terminal that shows it, 0 for none.
    """
    from citecheck.report.article import Article

    return _called(_module(name).part, (Article(audit, head),), verbose=verbose, standing=standing, columns=columns)


def whole(
    report: "Report", name: str, parts: Sequence[Any], *, rules: "Sequence[Rule]" = (), index: str = ""
) -> Iterator[str]:
    """The text of the report, piece by piece, of the parts of all articles in their order."""
    from citecheck.report.collection import Standing

    standing = Standing(0, len(parts), len(parts) == 1 and not report.unread, index)
    pieces: Iterator[str] = _called(_module(name).whole, (report, parts), rules=rules, standing=standing)
    return pieces


def beside(report: "Report", name: str, path: str) -> str:
    """The name of the index where each article gets a page of its own beside it; empty where they go together."""
    from citecheck.report.collection import MOST_TOGETHER

    return path.replace("\\", "/").rpartition("/")[2] if name in PAGED and len(report.audits) > MOST_TOGETHER else ""


def pages(report: "Report", name: str, parts: Sequence[Any], index: str) -> Iterator[tuple[str, str]]:
    """The pages beside an index, by their path from the index's own folder, and their text."""
    from citecheck.report import collection

    folder, standing = collection.folder(index), collection.Standing(articles=len(parts), is_one=False, index=index)
    for one in parts:
        yield f"{folder}/{collection.page(one.row.path, PAGED[name])}", one.text
    for listed, text in _module(name).lists(report, parts, standing):
        yield f"{folder}/{listed}", text


def must_exist(name: str) -> None:
    """Raise UsageError, which names the formats that exist, for any other."""
    if name not in FORMATS:
        raise UsageError(f"there is no format `{name}`; there are {', '.join(FORMATS)}")


def _module(name: str) -> Any:
    return import_module(f"{__name__}.{FORMATS[name]}")


def _called(function: Callable[..., Any], given: tuple[Any, ...], **options: Any) -> Any:
    """Call a function of a format with those of the options that it knows."""
    taken = signature(function).parameters
    return function(*given, **{key: value for key, value in options.items() if key in taken})


def format_of(filename: str) -> str:
    """The format that a file's suffix asks for; raises UsageError for a suffix that says none."""
    for suffix, name in SUFFIXES.items():
        if filename.lower().endswith(suffix):
            return name
    raise UsageError(f"{filename}: no report has this suffix; there are {', '.join(SUFFIXES)}")


def extracted(documents: Iterable["Document"]) -> Iterator[str]:
    """What was read, as JSON, before any check."""
    from citecheck.report import as_json

    return as_json.extracted(documents)


def explain(rules: Sequence["Rule"], name: str, *, whole: bool) -> str:
    """The rules as a list, or each explained; `name` is "terminal" or "markdown" (there always both)."""
    from citecheck.report import rule_pages

    return rule_pages.markdown(rules) if name == "markdown" else rule_pages.terminal(rules, whole=whole)
