"""The report as one HTML file: it loads nothing, runs no script, and reads well on paper and in the dark.

What came from an article or a page goes through `safe.html_text` wherever a template prints it; sentences that the
Markdown report has too are that Markdown (escaped there), set by markdown-it.
"""

import base64
import hashlib
from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import quote

from citecheck.model import Report, totals
from citecheck.report import collection, safe
from citecheck.report.article import Article
from citecheck.report.as_html import filters, index, one_article
from citecheck.report.collection import Row, Rows, Standing, row

if TYPE_CHECKING:
    from jinja2 import Environment

# Of a collection in one file, the worst are shown in full; a file that holds thousands in full is read by nobody.
MOST_IN_FULL = 40
MOST_ROWS = 300


class Part(NamedTuple):
    """An article: its row in the index; in full its text, what can be hidden in it, its title; or its own page."""

    row: Row
    text: str = ""
    classes: tuple[str, ...] = ()
    title: str = ""


def part(article: Article, *, standing: Standing) -> Part:
    """What the page says of one article; where it has a page of its own, that page."""
    found = row(article)
    if not standing.index and standing.rank >= MOST_IN_FULL:
        return Part(found)
    is_one = standing.is_one or bool(standing.index)
    seen = one_article.view(article, 1 if is_one else standing.rank + 1, is_one=is_one)
    templates = _environment()
    module = templates.get_template("pieces.html.jinja").module
    text = templates.get_template("article.html.jinja").render(one=seen, is_one=is_one, pieces=module)
    made = Part(found, text, seen.classes, article.title)
    if not standing.index:
        return made
    return Part(found, _page(article.report, [made], None, back=f"../{quote(standing.index)}"))


def whole(report: Report, parts: Sequence[Part], *, standing: Standing) -> Iterator[str]:
    """Every article in full; of a collection an index, the sources that articles share, and the worst in full.

    Where the articles have pages of their own, they are not shown in full here.
    """
    order = collection.ranked(totals(report).ranks)
    shown = [parts[number] for number in order[: 0 if standing.index else MOST_IN_FULL]]
    rows = Rows(parts, order)
    yield _page(report, shown, None if standing.is_one else index.view(report, rows, len(shown), standing, MOST_ROWS))


def lists(report: Report, parts: Sequence[Part], standing: Standing) -> Iterator[tuple[str, str]]:
    """The further pages of the index, by file name: every article that it does not name, in the same order."""
    rows = Rows(parts, collection.ranked(totals(report).ranks))
    for at, (first, last) in enumerate(index.lists(len(rows), MOST_ROWS), 1):
        lines = index.lines(rows[first:last], 0, standing, first, is_within=True)
        yield f"articles-{at}.html", _page(report, [], lines, back=f"../{quote(standing.index)}")


def _page(report: Report, shown: Sequence[Part], view: "index.Index | index.Lines | None", back: str = "") -> str:
    templates = _environment()
    whole_index = view if isinstance(view, index.Index) else None
    offered = filters.offered((one.classes for one in shown), whole_index)
    style = templates.get_template("style.css.jinja").render(filters=offered)
    page = templates.get_template("page.html.jinja").render(
        report=report, articles=shown, index=whole_index, lines=view if isinstance(view, index.Lines) else None,
        filters=offered, style=style, policy=_policy(style), back=back,
    )  # fmt: skip
    return safe.stdout(page.rstrip()) + "\n"


def _policy(style: str) -> str:
    """The browser is told to load nothing, run nothing and send nothing; the one style sheet is named by its hash."""
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


@cache
def _environment() -> "Environment":
    from jinja2 import Environment, PackageLoader, StrictUndefined

    made = Environment(
        loader=PackageLoader("citecheck.report.as_html"), autoescape=True, undefined=StrictUndefined,
        finalize=safe.html_text, trim_blocks=True, lstrip_blocks=True, auto_reload=False,
    )  # fmt: skip
    made.filters |= {"md": safe.html_of_markdown, "blocks": safe.html_of_blocks}
    return made
