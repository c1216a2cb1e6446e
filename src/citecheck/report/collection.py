"""What a report says of a collection: which articles need a look, what was found most, which sources many share."""

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple, Protocol, overload

from citecheck.model import Report, Verdict
from citecheck.report import by_source, opening, safe, wording
from citecheck.report.article import Article

FAILING = ("failing", "dead", "replaced")
STATES = {"correct": "not ready", "query": "ready with questions", "found": "nothing to correct"}
# Of more articles the report is an index, and each article has a page of its own beside it.
MOST_TOGETHER = 50
MOST_SHARED, MOST_RULES = 25, 15
A_LIST = 500  # articles on one further page of the index


@dataclass(frozen=True, slots=True)
class Standing:
    """How an article stands in its run: there are `rank` worse ones (equal ones as they came) among `articles`.

    `is_one` where the report is about it alone; `index` is the name of the report's own file where every article has a
    page beside it.
    """

    rank: int = 0
    articles: int = 1
    is_one: bool = True
    index: str = ""

    def beside(self, index: str) -> "Standing":
        """The same where each article has a page beside that index, if any."""
        return replace(self, index=index)


class Row(NamedTuple):
    """An article in the index. `counts` are corrections, questions, notes, failing links; `rules` what they are of."""

    title: str
    path: str
    verdict: str
    state: str
    counts: tuple[int, int, int, int]
    rules: tuple[tuple[str, str, int], ...]


class Shared(NamedTuple):
    """A source that several articles cite; the address is in Markdown."""

    address: str
    verdict: str
    words: str
    articles: int


class Sources(NamedTuple):
    """All sources in numbers, and those that most articles share: of all, and of the failing ones."""

    verdicts: Counter[Verdict]
    shared: tuple[Shared, ...]
    shared_left: int
    failing: tuple[Shared, ...]
    failing_left: int


class Part(Protocol):
    """What a format keeps of an article, its row in the index among it."""

    @property
    def row(self) -> Row: ...


class Rows(Sequence[Row]):
    """The rows of the index in an order; each is looked up when it is asked for."""

    def __init__(self, parts: Sequence[Part], order: Sequence[int]) -> None:
        self._parts, self._order = parts, order

    def __len__(self) -> int:
        return len(self._order)

    @overload
    def __getitem__(self, at: int) -> Row: ...
    @overload
    def __getitem__(self, at: slice) -> "Rows": ...
    def __getitem__(self, at: int | slice) -> "Row | Rows":
        return Rows(self._parts, self._order[at]) if isinstance(at, slice) else self._parts[self._order[at]].row


def row(article: Article) -> Row:
    """An article as the index has it."""
    bad = sum(1 for one in article.sources if one.evidence is not None and one.evidence.verdict in FAILING)
    correct, query, note = (len(article.of(severity)) for severity in ("correct", "query", "note"))
    rules = Counter((one.severity, one.rule) for one in article.open)
    return Row(
        wording.clip(article.title, 110), article.document.path, opening.verdict(article).partition(".")[0],
        state(article), (correct, query, note, bad), tuple((*key, number) for key, number in rules.items()),
    )  # fmt: skip


def state(article: Article) -> str:
    """The gravest thing in an article: "correct", "query", or "found" where there is nothing to correct or to ask."""
    return next((one for one in ("correct", "query") if article.of(one)), "found")


def states(rows: Iterable[Row]) -> tuple[tuple[str, str, int], ...]:
    """How many articles are in which state, the gravest first."""
    counted = Counter(one.state for one in rows)
    return tuple((name, words, counted[name]) for name, words in STATES.items() if counted[name])


def rules(rows: Iterable[Row]) -> list[tuple[str, str, int, int]]:
    """What was found most: severity, rule, findings, articles; the gravest first, then the most frequent."""
    findings, articles = Counter[tuple[str, str]](), Counter[tuple[str, str]]()
    for one in rows:
        for severity, rule, number in one.rules:
            findings[severity, rule] += number
            articles[severity, rule] += 1
    grave = {"correct": 0, "query": 1, "note": 2}
    ranked = sorted(findings, key=lambda key: (grave[key[0]], -articles[key], key))
    return [(*key, findings[key], articles[key]) for key in ranked]


def sources(report: Report) -> Sources:
    """What became of the links, and the sources that most articles share."""
    verdicts = Counter[Verdict]()
    shared: list[tuple[tuple[int, bool, str], Shared]] = []
    failing, several = list(shared), [0, 0]
    for seen in report.sources:
        verdicts[seen.verdict] += 1
        cited_by = len(set(seen.source.cited_by))
        if cited_by < 2:
            continue
        is_bad = seen.verdict in FAILING
        key = -cited_by, not is_bad, seen.source.url
        told = Shared(by_source.address(seen.source.url, seen), seen.verdict, wording.VERDICTS[seen.verdict], cited_by)
        for kept, belongs, number in ((shared, True, 0), (failing, is_bad, 1)):
            if belongs:
                several[number] += 1
                _keep(kept, (key, told))
    return Sources(
        verdicts, tuple(one for _, one in shared), several[0] - len(shared),
        tuple(one for _, one in failing), several[1] - len(failing),
    )  # fmt: skip


def _keep(kept: list[tuple[tuple[int, bool, str], Shared]], one: tuple[tuple[int, bool, str], Shared]) -> None:
    if len(kept) < MOST_SHARED or one[0] < kept[-1][0]:
        kept.append(one)
        kept.sort(key=lambda other: other[0])
        del kept[MOST_SHARED:]


def ranked(ranks: Sequence[tuple[int, int, int]]) -> list[int]:
    """The numbers of the articles, the worst first."""
    return sorted(range(len(ranks)), key=ranks.__getitem__)


def page(path: str, suffix: str) -> str:
    """The name of an article's own page; it stays the same from run to run, and says which article it is."""
    plain = re.sub(r"[^A-Za-z0-9._]+", "-", path).strip("-.")[-80:].lstrip("-.")
    return f"{plain or 'article'}-{hashlib.sha256(path.encode('utf-8', 'replace')).hexdigest()[:8]}{suffix}"


def folder(index: str) -> str:
    """The folder of the pages that stand beside an index file."""
    return index.rpartition(".")[0] or f"{index}-pages"


def linked(one: Row, target: str) -> str:
    """The title of an article in Markdown, as a link where it has a page of its own."""
    title = safe.markdown(wording.clip(one.title, 100))
    return f"[{title}]({target})" if target else title
