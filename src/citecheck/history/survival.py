"""How long cited links live: the share still alive by the age of the citation."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from citecheck.history.dead import standing
from citecheck.model import Past

# The ages at which the curve is read: months while citations are young, then years.
MONTH, YEAR = 30.4375, 365.25
AGES = tuple(round(MONTH * months) for months in (1, 3, 6, 9)) + tuple(round(YEAR * years) for years in range(1, 31))


@dataclass(frozen=True, slots=True)
class Cited:
    """A source, the day from which its citation counts (its access date, else the article's), and its past."""

    address: str
    since: datetime.date
    past: Past


@dataclass(frozen=True, slots=True)
class Age:
    """A row of the curve: what happened to links between two ages of their citation (days).

    `watched` links were alive and known at the younger age, `lost` of them were lost before the older one, `left`
    were last seen before it; `alive` is the estimated share (0 to 1) alive at the older age.
    """

    after: int
    until: int
    watched: int
    lost: int
    left: int
    alive: float


@dataclass(frozen=True, slots=True)
class Survival:
    """The curve and what it rests on; `doubtful` links fail, but not long enough to count as lost."""

    sources: int
    lost: int
    doubtful: int
    unseen: int
    ages: tuple[Age, ...]


def survival(cited: Iterable[Cited]) -> Survival:
    """The curve of Kaplan and Meier over the links of a collection.

    A link is taken to live on the day for which it is cited. It is lost on the first failure of a streak that proves
    it dead or replaced, otherwise it is known to live until it was last seen well. What was never seen tells nothing.
    """
    lived: list[tuple[int, bool]] = []  # (age in days, whether it went on to live)
    sources = doubtful = unseen = 0
    for one in cited:
        sources += 1
        past = standing(one.past)
        if past.streak is not None and past.streak.proves:
            lived.append((_age(one, past.streak.since), False))
            continue
        doubtful += past.streak is not None
        if past.last_good is not None:
            lived.append((_age(one, past.last_good.last), True))
        else:
            unseen += past.streak is None
    lost = sum(not lives for _, lives in lived)
    return Survival(sources, lost, doubtful, unseen, tuple(_curve(sorted(lived))))


def _age(cited: Cited, day: datetime.date) -> int:
    return max((day - cited.since).days, 0)


def _curve(lived: list[tuple[int, bool]]) -> Iterable[Age]:
    """The rows of the curve; of one day the losses come before those that are last seen on it."""
    alive, at, after = 1.0, 0, 0
    for until in AGES:
        watched = len(lived) - at
        if not watched:
            return
        lost = left = 0
        while at < len(lived) and lived[at][0] < until:
            if not lived[at][1]:
                alive *= 1 - 1 / (len(lived) - at)
                lost += 1
            else:
                left += 1
            at += 1
        yield Age(after, until, watched, lost, left, alive)
        after = until
