"""What goes out: one renderer a format, and all escaping in `safe`."""

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from citecheck.errors import UsageError

if TYPE_CHECKING:
    from citecheck.model import Document, Report
    from citecheck.rule import Rule


def _terminal(report: "Report", *, verbose: bool = False) -> str:
    from citecheck.report import terminal

    return terminal.render(report, verbose=verbose)


def _markdown(report: "Report", *, verbose: bool = False) -> str:
    from citecheck.report import markdown

    return markdown.render(report, verbose=verbose)


def _letter(report: "Report", *, verbose: bool = False) -> str:
    from citecheck.report import letter

    return letter.render(report, verbose=verbose)


def _notes(report: "Report", *, verbose: bool = False) -> str:
    from citecheck.report import note_list

    return note_list.render(report, verbose=verbose)


def _json(report: "Report", *, verbose: bool = False) -> str:
    from citecheck.report import as_json

    return as_json.render(report, verbose=verbose)


# Each opens its renderer when it is called, so that one format does not wait for the parts of another.
FORMATS: dict[str, Callable[..., str]] = {
    "terminal": _terminal,
    "markdown": _markdown,
    "letter": _letter,
    "notes": _notes,
    "json": _json,
}

SUFFIXES = {".letter.txt": "letter", ".md": "markdown", ".json": "json"}


def render(report: "Report", name: str, *, verbose: bool = False) -> str:
    """The report in one of the formats; ends in a line break.

    Raises UsageError, which names the formats that exist, for any other.
    """
    if name not in FORMATS:
        raise UsageError(f"there is no format `{name}`; there are {', '.join(FORMATS)}")
    return FORMATS[name](report, verbose=verbose)


def format_of(filename: str) -> str:
    """The format that a file's suffix asks for; raises UsageError for a suffix that says none."""
    for suffix, name in SUFFIXES.items():
        if filename.lower().endswith(suffix):
            return name
    raise UsageError(f"{filename}: no report has this suffix; there are {', '.join(SUFFIXES)}")


def extracted(documents: Iterable["Document"]) -> str:
    """What was read, as JSON, before any check."""
    from citecheck.report import as_json

    return as_json.extracted(documents)


def explain(rules: Sequence["Rule"], name: str, *, whole: bool) -> str:
    """The rules as a list, or each explained; `name` is "terminal" or "markdown" (there always both)."""
    from citecheck.report import rule_pages

    return rule_pages.markdown(rules) if name == "markdown" else rule_pages.terminal(rules, whole=whole)
