"""What is known of one source as sets of days: however many files are joined, in whatever order, the life is the same.

Each day has one result, the best that any run had. Final address, title and digest are kept of the last good visit of
each month alone: pages that change every night would fill the file without telling more.
"""

import datetime
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from citecheck.model import GOOD, Sighting, Verdict

EPOCH = datetime.date(1990, 1, 1)  # before the first web page: days are counted from here

# The better result of a day wins. An answer that came says more than none, and a wall more than a failure: behind it
# the page may well be there.
BEST_FIRST: tuple[Verdict, ...] = (
    *GOOD, "restricted", "blocked", "replaced", "failing", "dead", "unverifiable", "refused", "unchecked",
)  # fmt: skip
RANK = {verdict: rank for rank, verdict in enumerate(BEST_FIRST)}


class Seen(NamedTuple):
    """What a visit showed."""

    verdict: Verdict
    reason: str | None = None
    status: int | None = None
    final_url: str | None = None
    title: str | None = None
    digest: str | None = None


Life = Mapping[Seen, int]  # the days of each result: bit n is the n-th day after EPOCH


def number(day: datetime.date) -> int:
    """The day's number, 0 for all that lies before the web."""
    return max((day - EPOCH).days, 0)


def settled(lives: Iterable[Life]) -> Life:
    """The lives of one source joined: one result for each day. Associative, commutative, and twice is once."""
    joined: dict[Seen, int] = {}
    for life in lives:
        for seen, days in life.items():
            joined[seen] = joined.get(seen, 0) | days
    taken, done = 0, dict[Seen, int]()
    for seen in sorted(joined, key=_goodness):
        days = joined[seen] & ~taken
        taken |= days
        if days:
            done[seen] = days
    return _thinned(done)


@lru_cache(maxsize=4096)
def _goodness(seen: Seen) -> tuple[object, ...]:
    """A total order, so that no order of joining can matter; with details before without."""
    texts = ((one is None, one or "") for one in (seen.reason, seen.final_url, seen.title, seen.digest))
    return RANK[seen.verdict], seen.status or 0, *texts


def _thinned(life: Mapping[Seen, int]) -> Life:
    """Without the details of all days but the last good one of each month."""
    good = 0
    for seen, days in life.items():
        if seen.verdict in GOOD:
            good |= days
    thin: dict[Seen, int] = {}
    for seen, days in life.items():
        bare = Seen(seen.verdict, seen.reason, seen.status)
        kept = 0
        if bare != seen and seen.verdict in GOOD:
            kept = sum(1 << day for day in _bits(days) if not good >> day + 1 & _rest_of_month(day))
        for result, share in ((seen, kept), (bare, days & ~kept)):
            if share:
                thin[result] = thin.get(result, 0) | share
    return thin


def _bits(days: int) -> Iterator[int]:
    while days:
        low = days & -days
        yield low.bit_length() - 1
        days ^= low


@lru_cache(maxsize=4096)
def _rest_of_month(day: int) -> int:
    """One bit for each day after this one in its month."""
    date = EPOCH + datetime.timedelta(days=day)
    following = (date.replace(day=28) + datetime.timedelta(days=4)).replace(day=1)
    return int((1 << (following - date).days - 1) - 1)


def sightings(rows: Iterable[tuple[int, int, Seen]], today: datetime.date) -> tuple[Sighting, ...]:
    """A life as the checks read it: what was seen before `today`, by first day.

    Rows are a result's first day, the bits of its days from there, and the result. Of today itself only what was good
    stays, which ends a streak at once.
    """
    end = number(today)
    found = []
    for first, days, seen in rows:
        if first + days.bit_length() > end:
            days &= (1 << max(end + (seen.verdict in GOOD) - first, 0)) - 1  # noqa: PLW2901  # because it is cut
        if days:
            is_bare = seen.title is None and seen.digest is None
            found.append(_bare_sighting(first, days, seen) if is_bare else _sighting(first, days, seen))
    return tuple(found)


def _sighting(first: int, days: int, seen: Seen) -> Sighting:
    return Sighting(EPOCH + datetime.timedelta(days=first), *seen, days)


_bare_sighting = lru_cache(maxsize=4096)(_sighting)  # thousands of sources were seen alike on the same nights


def rows(life: Life) -> list[tuple[int, int, Seen]]:
    """A life by first day: each result's first day, the bits of its days from there, and the result."""
    found = []
    for seen, days in life.items():
        first = (days & -days).bit_length() - 1
        found.append((first, days >> first, seen))
    return sorted(found, key=lambda row: (row[0], *_goodness(row[2])))
