"""The report as one HTML file: it loads nothing, runs no script, and reads well on paper and in the dark.

What came from an article or a page goes through `safe.html_text` wherever a template prints it; sentences that the
Markdown report has too are that Markdown (escaped there), set by markdown-it.
"""

import base64
import hashlib
from functools import cache
from typing import TYPE_CHECKING

from citecheck.model import Report
from citecheck.report import safe
from citecheck.report.article import Article, worst_first
from citecheck.report.as_html import collection, filters, one_article

if TYPE_CHECKING:
    from jinja2 import Environment

# Of a collection, the worst are shown in full; a file that holds thousands in full is read by nobody.
MOST_IN_FULL = 40


def render(report: Report) -> str:
    """Every article in full; of a collection an index, the sources that articles share, and the worst in full."""
    articles = worst_first(Article(audit, report) for audit in report.audits)
    is_collection = len(articles) != 1 or bool(report.unread)
    shown = articles[:MOST_IN_FULL]
    views = [one_article.view(article, number, is_one=not is_collection) for number, article in enumerate(shown, 1)]
    templates = _environment()
    index = collection.view(articles, len(shown)) if is_collection else None
    offered = filters.offered(views, index)
    style = templates.get_template("style.css.jinja").render(filters=offered)
    page = templates.get_template("page.html.jinja").render(
        report=report, articles=views, index=index, filters=offered, style=style, policy=_policy(style),
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
        finalize=safe.html_text, trim_blocks=True, lstrip_blocks=True,
    )  # fmt: skip
    made.filters |= {"md": safe.html_of_markdown, "blocks": safe.html_of_blocks}
    return made
