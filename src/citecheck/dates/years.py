"""A year alone, as notes print it: "(2024)", ", 2024,", "2024a"."""

import re

from citecheck.dates import calendars
from citecheck.dates.edges import ends_well
from citecheck.dates.names import month
from citecheck.dates.reading import Date, Reading

# "2015a" of several works of one year; citation programs leave out the space: "2015The bridge", "2015https://",
# "2015доступно на".
_NUMBERED_YEAR = re.compile(r"[a-h](?!\w)")
_WITHOUT_SPACE = re.compile(r"https?://|[A-Z][a-z]{1,20}\s|[\u0370-\u052f]{4}")
_WORD_BEHIND = re.compile(r"[^\W\d_]{3,14}\b")
_BEHIND_GLUED = tuple(" .,;:[(\n")


def bare(s: str, start: int, end: int, language: str | None) -> Date | None:
    """A year alone, as in "(2024)", ", 2024," or "2024a", or glued to a word: "The Courier2024."."""
    year = int(s[start:end])
    before, after = s[start - 1 : start], s[end : end + 1]
    if after and after in "年년" and 1500 <= year <= 2199:
        return Date(s[start : end + 1], (Reading(year),), start, end + 1, f"YYYY{after}")
    year -= 543 if 2400 <= year <= 2650 and calendars.is_buddhist(s, start, end, language) else 0
    if not 1800 <= year <= 2099 or (before and (before.isalnum() or before in "_/\\=#@&%+$€£-–.:")):
        glued = before.islower() and s[start - 2 : start - 1].islower() and (not after or after in _BEHIND_GLUED)
        if not glued or not 1900 <= year <= 2099:
            return None
    if _NUMBERED_YEAR.match(s, end):
        end += 1
    elif after.isalpha() and (named := _glued_month(s, start, end, language)) is not None:
        return named
    elif (after and after in "-–/%°") or not ends_well(s, end):
        opens = not before or before.isspace()
        if not opens or _WITHOUT_SPACE.match(s, end) is None:
            return None
    return Date(s[start:end], (Reading(year),), start, end, "YYYY")


def _glued_month(s: str, start: int, end: int, language: str | None) -> Date | None:
    """The month whose whole name is printed right behind its year: "(viewed 2018maijā)"."""
    word = _WORD_BEHIND.match(s, end)
    numbers, _, full = month(word[0], language) if word is not None else ((), frozenset(), False)
    if word is None or not numbers or not full:
        return None
    readings = tuple(Reading(int(s[start:end]), number) for number in numbers)
    return Date(s[start : word.end()], readings, start, word.end(), "YYYYMMMM")
