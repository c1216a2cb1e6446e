"""Whether a word of a note speaks of a visit, or joins such words to a day: by its stem, in any language."""

from functools import cache, lru_cache

from citecheck.citations import access_words, other_days, stems
from citecheck.citations.clause_words import BESIDE_ADDRESS_ONLY, SHORT_FOR_OTHERS
from citecheck.citations.stems import Stems
from citecheck.citations.visit_words import EVENTS, GENITIVES, LASTS, PERIODS, THINGS, VISITS
from citecheck.locales import key


@lru_cache(maxsize=16_384)
def visited(name: str) -> frozenset[str]:
    """The languages in which the word, as `key` writes it, speaks of a visit."""
    return stems.known(name, *_visits())


@lru_cache(maxsize=16_384)
def visited_beside(name: str) -> bool:
    """Whether the word speaks of a visit in a clause of its own behind an address."""
    return bool(stems.known(name, *_beside()))


@lru_cache(maxsize=16_384)
def shortened(name: str) -> bool:
    """Whether the word, with a stop behind it, is one for a visit, or for "last", cut short: "cons. le 17 juin"."""
    return len(name) >= _SHORTEST and name in _beginnings()


_SHORTEST = 4


@cache
def _beginnings() -> frozenset[str]:
    """All beginnings of words that speak of a visit and of no other day."""
    every, other = (
        {word[:length] for table in tables for word in table for length in range(_SHORTEST, len(word))}
        for tables in ((*_visits(), *_lasts()), other_days.stems())
    )
    return frozenset(every - other - {*SHORT_FOR_OTHERS.split()})


@lru_cache(maxsize=16_384)
def lasting(name: str) -> frozenset[str]:
    """The languages in which the word says "last", or "day of"."""
    return stems.known(name, *_lasts())


@lru_cache(maxsize=16_384)
def joins(name: str) -> bool:
    """Whether the word may stand between the words for a visit, an address and a day without parting them."""
    return bool(lasting(name) or stems.known(name, *_joints()))


@lru_cache(maxsize=16_384)
def is_event(name: str) -> bool:
    """Whether a word for a visit is as well one for what newspapers report: the visit of a president."""
    return bool(stems.known(name, *_events()))


@cache
def genitives() -> frozenset[str]:
    """The words that join an event to its day."""
    return frozenset(map(key, GENITIVES.split()))


@cache
def periods() -> frozenset[str]:
    """The words that make a day the first or the last of a time: "from", "until"."""
    return frozenset(map(key, PERIODS.split()))


@cache
def _visits() -> tuple[Stems, Stems]:
    return stems.tables(VISITS)


@cache
def _beside() -> tuple[Stems, Stems]:
    return stems.tables(BESIDE_ADDRESS_ONLY)


@cache
def _lasts() -> tuple[Stems, Stems]:
    return stems.tables(LASTS)


@cache
def _joints() -> tuple[Stems, Stems]:
    return stems.tables({"": f"{THINGS} {access_words.BETWEEN} {access_words.PAGES} {access_words.BEHIND_A_DATE}"})


@cache
def _events() -> tuple[Stems, Stems]:
    return stems.tables({"": EVENTS})
