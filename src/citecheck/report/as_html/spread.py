"""How the citations spread over the sources, as bars."""

from collections import Counter
from dataclasses import dataclass

from citecheck.report import wording
from citecheck.report.article import Article

MOST_BARS = 10
LEFT, WIDTH, BAR, ROOM = 210, 860, 26, 130


@dataclass(frozen=True, slots=True)
class Bar:
    """A publisher or site: how many citations lead to it, from how many addresses."""

    name: str
    said: str
    y: float
    width: float


@dataclass(frozen=True, slots=True)
class Spread:
    """The bars, the longest first; `rest` says what the others are."""

    bars: tuple[Bar, ...]
    height: float
    rest: str

    left = LEFT
    width = WIDTH


def of(article: Article) -> Spread | None:
    """None where there is but one source, or none."""
    cited: Counter[str] = Counter()
    addresses: Counter[str] = Counter()
    for source in article.sources:
        cited[source.name] += len(source.citations)
        addresses[source.name] += 1
    if len(cited) < 2:
        return None
    ranked = cited.most_common(MOST_BARS)
    total, longest = cited.total(), ranked[0][1]
    bars = []
    for at, (name, number) in enumerate(ranked):
        several = f", {addresses[name]} addresses" if addresses[name] > 1 else ""
        said = f"{number} ({wording.share(number, total)}){several}"
        width = round((WIDTH - LEFT - ROOM) * number / longest, 1)
        bars.append(Bar(wording.clip(name, 30), said, 4 + at * BAR, width))
    left = len(cited) - len(bars)
    number = total - sum(number for _, number in ranked)
    rest = f"{wording.count(left, 'other source')} with {number:,} of the citations" if left else ""
    return Spread(tuple(bars), 8 + len(bars) * BAR, rest)
