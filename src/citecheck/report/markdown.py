"""The report for editors: nine sections in a fixed order, so that readers learn it."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple
from urllib.parse import quote

from citecheck.model import Report, totals
from citecheck.report import asking, by_source, closing, collection, comparing, opening, safe, wording
from citecheck.report.article import Article
from citecheck.report.collection import A_LIST, MOST_RULES, MOST_TOGETHER, Row, Rows, Standing, row
from citecheck.report.tables import table

MOST_ROWS, MOST_UNREAD = 100, 100  # of a large collection
WORDS = {"correct": "correction", "query": "question", "note": "note"}


class Part(NamedTuple):
    """An article: its row in the index, and its sections, empty where it is one of too many."""

    row: Row
    text: str = ""


def part(article: Article, *, standing: Standing) -> Part:
    """What the report says of one article; where it has a page of its own, that page."""
    found = row(article)
    if not standing.index and standing.rank >= MOST_TOGETHER:
        return Part(found)
    text = safe.stdout("\n".join(sections(article)).rstrip()) + "\n"
    return Part(found, f"[All articles](../{standing.index})\n\n{text}" if standing.index else text)


def whole(report: Report, parts: Sequence[Part], *, standing: Standing) -> Iterator[str]:
    """Every article; where there are several, an index comes first, the worst article on top.

    A large collection is its index; the articles follow in full only where they have no pages of their own.
    """
    order = collection.ranked(totals(report).ranks)
    if not standing.is_one:
        yield safe.stdout("\n".join(index(report, Rows(parts, order), standing)).rstrip()) + "\n"
    before = "" if standing.is_one else "\n"
    for number in order[:MOST_TOGETHER] if not standing.index else ():
        yield before + parts[number].text
        before = "\n"


def index(report: Report, rows: Sequence[Row], standing: Standing) -> Iterator[str]:
    """The lines of the table that names the articles, the worst on top, and what was not read.

    Of a large collection it says what is in it as a whole, too.
    """
    yield f"# Source check: {wording.count(len(rows), 'article')}"
    is_large = len(rows) > MOST_TOGETHER
    if is_large:
        yield from _at_large(report, rows)
    if len(rows):
        yield ""
        yield _table(rows[:MOST_ROWS] if is_large else rows, standing, "")
    if is_large and len(rows) > MOST_ROWS:
        yield ""
        yield _further(len(rows), standing)
    for unread in report.unread[:MOST_UNREAD] if is_large else report.unread:
        yield ""
        yield f"Not read: {safe.markdown(unread.message)}"
    if is_large and len(report.unread) > MOST_UNREAD:
        yield ""
        yield f"Not read: {len(report.unread) - MOST_UNREAD:,} more"
    if is_large:
        yield from _in_common(report, rows)


def lists(report: Report, parts: Sequence[Part], standing: Standing) -> Iterator[tuple[str, str]]:
    """The further pages of the index, by file name: every article that it does not name, in the same order."""
    rows = Rows(parts, collection.ranked(totals(report).ranks))
    pages = _lists(len(rows))
    for at, (first, last) in enumerate(pages, 1):
        lines = [f"# Source check: articles {first + 1:,} to {last:,}", "", f"[All articles](../{standing.index})", ""]
        lines += [_table(rows[first:last], standing, "..")]
        yield f"articles-{at}.md", safe.stdout("\n".join(lines)) + "\n"


def _lists(count: int) -> list[tuple[int, int]]:
    return [(first, min(first + A_LIST, count)) for first in range(MOST_ROWS, count, A_LIST)]


def _table(rows: Sequence[Row], standing: Standing, above: str) -> str:
    """A table of articles; their pages lie in the folder beside the index, or where the table itself lies."""
    cells = []
    for one in rows:
        target = ""
        if standing.index:
            name = collection.page(one.path, ".md")
            target = name if above else f"{quote(collection.folder(standing.index))}/{name}"
        name = f"{collection.linked(one, target)} {safe.code(one.path)}"
        cells.append([name, one.verdict, *map(str, one.counts)])
    headers = ["Article", "Verdict", "Corrections", "Questions", "Notes", "Failing links"]
    return table(headers, cells, ("left", "left", "right", "right", "right", "right"))


def _at_large(report: Report, rows: Sequence[Row]) -> Iterator[str]:
    counts = totals(report)
    by_state = [f"{number:,} {words}" for _, words, number in collection.states(rows)]
    severities = (("correct", "correction"), ("query", "question"), ("note", "note"))
    found = [wording.count(counts.severities[severity], words) for severity, words in severities]
    yield ""
    yield f"**{wording.listed(by_state)}.** {wording.listed(found)}."
    yield ""
    cited = f"{wording.kinds(counts.kinds)}, {wording.count(len(report.sources), 'source')}"
    day = wording.spelled(report.today.isoformat())
    yield f"Checked {day} · {cited} · citecheck {safe.markdown(report.version)}"
    yield ""
    yield "## The worst articles"


def _further(count: int, standing: Standing) -> str:
    left = wording.count(count - MOST_ROWS, "more article")
    if not standing.index:
        return f"{left}, none of them worse than these; `--report all.csv` and `--report all.json` name every one."
    folder = quote(collection.folder(standing.index))
    pages = [
        f"[{first + 1:,} to {last:,}]({folder}/articles-{at}.md)" for at, (first, last) in enumerate(_lists(count), 1)
    ]
    return f"{left}, none of them worse than these: {', '.join(pages)}."


def _in_common(report: Report, rows: Sequence[Row]) -> Iterator[str]:
    """What the articles have in common: rules that speak in many of them, sources that many share."""
    found = collection.rules(rows)
    if found:
        yield from ("", "## What was found most", "")
        cells = [[safe.code(rule), WORDS[severity], f"{number:,}", f"{articles:,}"] for severity, rule, number, articles in found[:MOST_RULES]]  # fmt: skip  # noqa: E501
        yield table(["Rule", "", "Findings", "Articles"], cells, ("left", "left", "right", "right"))
        yield ""
        yield "Each is explained by `citecheck rules NAME`."
    told = collection.sources(report)
    for title, shared, left in (
        ("Failing sources that several articles share", told.failing, told.failing_left),
        ("Sources that most articles share", told.shared, told.shared_left),
    ):
        if shared:
            yield from ("", f"## {title}", "")
            yield table(["Source", "Link", "Articles"], [[one.address, one.words, f"{one.articles:,}"] for one in shared], ("left", "left", "right"))  # fmt: skip  # noqa: E501
            if left:
                yield from ("", f"and {left:,} more.")
    links = [f"{told.verdicts[name]:,} {words}" for name, words in wording.VERDICTS.items() if told.verdicts[name]]
    if len(links) > 1:
        yield from ("", "## Links of all sources", "", f"{', '.join(links)}.")


def sections(article: Article, most: int = 9) -> Iterator[str]:
    """The lines of one article: its head and the first sections."""
    items = comparing.compared(article)
    yield f"# Source check: {safe.markdown(article.title)}"
    yield ""
    yield from opening.summary(article, items)
    yield ""
    yield opening.header(article)
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
