"""How long cited links live: the share still alive by the age of the citation."""

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from citecheck import urls
from citecheck.history.dead import standing
from citecheck.model import Age, Citation, Document, Past, Survival

# The ages at which the curve is read: months while citations are young, then years.
MONTH, YEAR = 30.4375, 365.25
AGES = tuple(round(MONTH * months) for months in (1, 3, 6, 9)) + tuple(round(YEAR * years) for years in range(1, 31))


@dataclass(frozen=True, slots=True)
class Cited:
    """A source, the day from which its citation counts, and its past."""

    address: str
    since: datetime.date
    past: Past


def cited(documents: Iterable[Document], pasts: Mapping[str, Past]) -> list[Cited]:
    """The sources of a collection, each from the first day for which it is cited; `pasts` by address.

    That is the access date, else the article's own date, else the source's as printed, else the first visit.
    """
    since: dict[str, datetime.date | None] = {}
    for document in documents:
        for citation in document.citations:
            if citation.address is not None:
                name = urls.identity(citation.address)
                days = [day for day in (since.get(name), _day(citation, document)) if day is not None]
                since[name] = min(days, default=None)
    by_name = {urls.identity(address): past for address, past in pasts.items()}
    return [of_past(name, by_name.get(name, Past()), day) for name, day in since.items()]


def of_past(address: str, past: Past, since: datetime.date | None = None) -> Cited:
    """A source whose citation counts from its first visit where nothing else is known."""
    first = min((one.at for one in past.sightings), default=datetime.date.max)
    return Cited(address, since or first, past)


def _day(citation: Citation, document: Document) -> datetime.date | None:
    """The day on which the link was taken to work; of two readings the later, which makes it no older than it is."""
    for date in (citation.accessed, document.published, citation.published):
        if date is not None and date.readings:
            return max(reading.last() for reading in date.readings)
    return None


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
