"""The page of a collection: which articles need a look, which sources many of them share."""

from collections import Counter
from dataclasses import dataclass

from citecheck.report import by_source, opening, wording
from citecheck.report.article import Article
from citecheck.report.markdown import FAILING

MOST_ROWS = 300
MOST_SHARED = 25
STATES = {"correct": "not ready", "query": "ready with questions", "found": "nothing to correct"}


@dataclass(frozen=True, slots=True)
class Line:
    """An article in the index; `link` leads to it where it is shown in full."""

    title: str
    path: str
    verdict: str
    state: str
    counts: tuple[int, ...]
    link: str


@dataclass(frozen=True, slots=True)
class Shared:
    """A source that several articles cite; the address is in Markdown."""

    address: str
    verdict: str
    words: str
    articles: int


@dataclass(frozen=True, slots=True)
class Index:
    """All articles in numbers, the worst by name, the sources shared by many."""

    number: int
    states: tuple[tuple[str, str, int], ...]
    lines: tuple[Line, ...]
    left_out: int
    in_full: int
    shared: tuple[Shared, ...]
    shared_left: int
    links: tuple[tuple[str, str, int], ...]


def view(articles: list[Article], in_full: int) -> Index:
    """The index of articles that are sorted worst first; the first `in_full` of them follow in full."""
    states = Counter(state(article) for article in articles)
    lines = [
        _line(article, f"#a{at}" if at <= in_full else "") for at, article in enumerate(articles[:MOST_ROWS], 1)
    ]  # fmt: skip
    sources = articles[0].report.sources if articles else ()
    shared = sorted(
        (one for one in sources if len(set(one.source.cited_by)) > 1),
        key=lambda one: (-len(set(one.source.cited_by)), one.verdict not in FAILING, one.source.url),
    )
    verdicts = Counter(one.verdict for one in sources)
    return Index(
        len(articles), tuple((name, words, states[name]) for name, words in STATES.items() if states[name]),
        tuple(lines), len(articles) - len(lines), in_full,
        tuple(
            Shared(by_source.address(one.source.url, one), one.verdict, wording.VERDICTS[one.verdict],
                   len(set(one.source.cited_by)))
            for one in shared[:MOST_SHARED]
        ),
        max(len(shared) - MOST_SHARED, 0),
        tuple((name, words, verdicts[name]) for name, words in wording.VERDICTS.items() if verdicts[name]),
    )  # fmt: skip


def state(article: Article) -> str:
    """The gravest thing in an article: "correct", "query", or "found" where there is nothing to correct or to ask."""
    return next((one for one in ("correct", "query") if article.of(one)), "found")


def _line(article: Article, link: str) -> Line:
    bad = sum(1 for one in article.sources if one.evidence is not None and one.evidence.verdict in FAILING)
    counts = (*(len(article.of(severity)) for severity in ("correct", "query", "note")), bad)
    return Line(
        wording.clip(article.title, 110), article.document.path, opening.verdict(article).partition(".")[0],
        state(article), counts, link,
    )  # fmt: skip
