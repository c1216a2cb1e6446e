"""What goes out: one renderer a format, and all escaping in `safe`."""

from collections.abc import Iterable, Sequence
from importlib import import_module
from inspect import signature
from typing import TYPE_CHECKING

from citecheck.errors import UsageError

if TYPE_CHECKING:
    from citecheck.model import Document, Report
    from citecheck.rule import Rule


# The module that writes a format, imported when it is asked for, so that none waits for the parts of another.
FORMATS = {
    "terminal": "terminal", "markdown": "markdown", "letter": "letter", "notes": "note_list", "json": "as_json",
    "sarif": "sarif", "junit": "junit", "github": "github", "gitlab": "gitlab", "csv": "as_csv",
    "html": "as_html", "summary": "summary",
}  # fmt: skip

# The longer suffix stands before the shorter one that it ends in.
SUFFIXES = {
    ".letter.txt": "letter", ".summary.md": "summary", ".md": "markdown", ".gitlab.json": "gitlab", ".json": "json",
    ".sarif": "sarif", ".junit.xml": "junit", ".csv": "csv", ".html": "html",
}  # fmt: skip


def render(report: "Report", name: str, *, verbose: bool = False, rules: "Sequence[Rule]" = ()) -> str:
    """The report in one of the formats; ends in a line break. `rules` are explained where the format has room for it.

    Raises UsageError, which names the formats that exist, for any other.
    """
    if name not in FORMATS:
        raise UsageError(f"there is no format `{name}`; there are {', '.join(FORMATS)}")
    renderer = import_module(f"{__name__}.{FORMATS[name]}").render
    taken = signature(renderer).parameters
    given = {"verbose": verbose, "rules": rules}
    text: str = renderer(report, **{key: value for key, value in given.items() if key in taken})
    return text


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
