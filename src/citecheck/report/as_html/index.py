"""The page of a collection: which articles need a look, what was found most, which sources many articles share."""

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import quote

from citecheck.model import Report
from citecheck.report import collection, wording
from citecheck.report.collection import A_LIST, MOST_RULES, MOST_TOGETHER, Row, Shared, Standing


@dataclass(frozen=True, slots=True)
class Line:
    """An article in the index; `link` leads to it where it is shown in full or has a page of its own."""

    title: str
    path: str
    verdict: str
    state: str
    counts: tuple[int, ...]
    link: str


@dataclass(frozen=True, slots=True)
class Lines:
    """A further page of the index: its lines, the first of which is the article of that number."""

    first: int
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Index:
    """All articles in numbers, the worst by name, what was found most, the sources shared by many."""

    number: int
    states: tuple[tuple[str, str, int], ...]
    lines: tuple[Line, ...]
    left_out: int
    further: tuple[tuple[str, str], ...]
    in_full: int
    rules: tuple[tuple[str, str, int, int], ...]
    failing: tuple[Shared, ...]
    failing_left: int
    shared: tuple[Shared, ...]
    shared_left: int
    links: tuple[tuple[str, str, int], ...]


def view(report: Report, rows: Sequence[Row], in_full: int, standing: Standing, most: int) -> Index:
    """The index of articles that are sorted worst first; the first `in_full` of them follow in full."""
    told = collection.sources(report)
    shown = lines(rows[:most], in_full, standing)
    folder = quote(collection.folder(standing.index)) if standing.index else ""
    pages = lists(len(rows), most) if folder else []
    is_large = len(rows) > MOST_TOGETHER
    return Index(
        len(rows), collection.states(rows), shown.lines, len(rows) - len(shown.lines),
        tuple((f"{folder}/articles-{at}.html", f"{one[0] + 1:,} to {one[1]:,}") for at, one in enumerate(pages, 1)),
        in_full, tuple(collection.rules(rows)[:MOST_RULES]) if is_large else (),
        told.failing if is_large else (), told.failing_left, told.shared, told.shared_left,
        tuple((name, words, told.verdicts[name]) for name, words in wording.VERDICTS.items() if told.verdicts[name]),
    )  # fmt: skip


def lines(rows: Sequence[Row], in_full: int, standing: Standing, first: int = 0, *, is_within: bool = False) -> Lines:
    """The lines of articles; `is_within` where they stand in the folder of the articles' own pages."""

    def link(at: int, path: str) -> str:
        if standing.index:
            name = quote(collection.page(path, ".html"))
            return name if is_within else f"{quote(collection.folder(standing.index))}/{name}"
        return f"#a{at}" if at <= in_full else ""

    return Lines(
        first,
        tuple(
            Line(one.title, one.path, one.verdict, one.state, one.counts, link(at, one.path))
            for at, one in enumerate(rows, first + 1)
        ),
    )


def lists(count: int, most: int) -> list[tuple[int, int]]:
    """Which articles stand on the further pages: from, to."""
    return [(first, min(first + A_LIST, count)) for first in range(most, count, A_LIST)]
