"""The report for editors: nine sections in a fixed order, so that readers learn it."""

from collections.abc import Iterator

from citecheck.model import Report
from citecheck.report import asking, by_source, closing, comparing, opening, safe, wording
from citecheck.report.article import Article, worst_first
from citecheck.report.tables import table

FAILING = ("failing", "dead", "replaced")


def render(report: Report) -> str:
    """Every article; where there are several, an index comes first, the worst article on top."""
    articles = [Article(audit, report) for audit in report.audits]
    lines: list[str] = []
    if len(articles) != 1 or report.unread:
        lines += [*index(report, articles), ""]
    for article in worst_first(articles):
        lines += [*sections(article), ""]
    return safe.stdout("\n".join(lines).rstrip()) + "\n"


def index(report: Report, articles: list[Article]) -> Iterator[str]:
    """The lines of the table that names every article, the worst on top, and what was not read."""
    yield f"# Source check: {wording.count(len(articles), 'article')}"
    yield ""
    rows = []
    for article in worst_first(articles):
        counts = [str(len(found)) for found in (article.of("correct"), article.of("query"), article.of("note"))]
        bad = sum(1 for one in article.sources if one.evidence is not None and one.evidence.verdict in FAILING)
        name = f"{safe.markdown(wording.clip(article.title, 100))} {safe.code(article.document.path)}"
        rows.append([name, opening.verdict(article).partition(".")[0], *counts, str(bad)])
    if rows:
        headers = ["Article", "Verdict", "Corrections", "Questions", "Notes", "Failing links"]
        yield table(headers, rows, ("left", "left", "right", "right", "right", "right"))
    for unread in report.unread:
        yield ""
        yield f"Not read: {safe.markdown(unread.message)}"


def sections(article: Article, most: int = 9) -> Iterator[str]:
    """The lines of one article: its head and the first sections."""
    items = comparing.compared(article)
    yield f"# Source check: {safe.markdown(article.title)}"
    yield ""
    yield from opening.summary(article, items)
    yield ""
    yield _header(article)
    correction = "Correction" if len(article.of("correct")) == 1 else "Corrections"
    numbered = (
        ("Do this first", opening.first_steps(article)),
        ("At a glance", opening.glance(article, items)),
        (f"{correction} to confirm", asking.corrections(article)),
        ("Questions for the author", asking.questions(article)),
        ("Sources, one by one", by_source.section(article)),
        ("Quotations and figures", comparing.section(article, items)),
        ("Notes for the editor", closing.notes(article)),
        ("What we could not check", closing.unchecked(article)),
        ("About this report", closing.about(article)),
    )
    for number, (name, lines) in enumerate(numbered[:most], 1):
        yield ""
        yield f"## {number}. {name}"
        yield ""
        yield from lines


def _header(article: Article) -> str:
    report = article.report
    online = [source.evidence for source in article.sources if source.evidence is not None]
    parts = [
        f"Checked {wording.spelled(report.today.isoformat())}",
        safe.code(article.document.path),
        f"{wording.citations(article.document.citations)}, {wording.count(len(article.sources), 'source')}",
    ]
    if report.mode == "offline":
        parts.append("no page read (offline)")
    else:
        read = sum(1 for one in online if one.page is not None)
        blocked = sum(1 for one in online if one.verdict == "blocked")
        parts.append(f"{wording.count(read, 'page')} read, {blocked} blocked")
    return " · ".join([*parts, f"citecheck {safe.markdown(report.version)}"])
