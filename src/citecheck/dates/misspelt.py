"""Months whose names are misspelt: "3 Febuary 2021", "Setpember 9, 2020". What was likely meant, said to be a guess."""

import re
from functools import cache, lru_cache

from citecheck.dates.names import forms_of
from citecheck.dates.reading import Date, Reading
from citecheck.locales import all_months, key, months

_SHORTEST = 5  # letters of a name: shorter ones are a slip away from too many words
_LONG = 7  # from here on two slips are allowed
_REACH = 32
_DAY_FIRST = re.compile(
    r"(?<![\w.,/-])(?P<d>[0-3]?\d)(?:st|nd|rd|th|er|º|\.)?[\s-](?:of |de |d’|d')?"
    r"(?P<m>[^\W\d_]{4,14})[.,]?[\s-](?:de |del )?$"
)
_MONTH_FIRST = re.compile(r"(?<![\w’'-])(?P<m>[^\W\d_]{4,14})\.?\s(?P<d>[0-3]?\d)(?:st|nd|rd|th)?,?\s$")


def find(text: str, start: int, end: int, floor: int, language: str | None) -> Date | None:
    """The day whose year stands at `start` to `end` and whose month is misspelt; None where there is no such day."""
    before = text[max(floor, start - _REACH) : start]
    found = _DAY_FIRST.search(before) or _MONTH_FIRST.search(before)
    if found is None:
        return None
    number = _meant(found["m"], (language or "en").partition("-")[0]) or _meant(found["m"], "en")
    year, day = int(text[start:end]), int(found["d"])
    if number is None or not 1900 <= year <= 2199:
        return None
    reading = Reading(year, number, day)
    try:
        reading.first()
    except ValueError:
        return None
    begin = start - len(before) + found.start()
    shape = "D MMM YYYY" if found.re is _DAY_FIRST else "MMM D YYYY"
    return Date(text[begin:end], (reading,), begin, end, shape, "misspelt-month")


@cache
def _names(language: str) -> dict[str, int]:
    """The full names of a language's months that are long enough, and their numbers."""
    found = {}
    for name in (*all_months(), *map(key, forms_of(language))):
        for number, full, _ in months(name):
            if language in full and len(name) >= _SHORTEST and name.isalpha():
                found[name] = number
    return found


@lru_cache(maxsize=4096)
def _meant(word: str, language: str) -> int | None:
    """The one month that a word is one slip away from, two where it is long."""
    from rapidfuzz.distance import OSA

    low = key(word)
    if len(low) < _SHORTEST - 1 or (language == "en" and not word[0].isupper()):
        return None
    numbers: dict[int, set[int]] = {}
    for name, number in _names(language).items():
        most = 2 if min(len(name), len(low)) >= _LONG else 1
        distance = OSA.distance(low, name, score_cutoff=most)
        if distance <= most and (low[0] == name[0] or distance == 1):
            numbers.setdefault(distance, set()).add(number)
    best = numbers[min(numbers)] if numbers else set()
    return best.pop() if len(best) == 1 else None
