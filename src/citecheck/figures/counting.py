"""What makes a bare number a count that a source could confirm, and what is counted."""

import re
from decimal import Decimal

from citecheck import locales
from citecheck.figures import numbers
from citecheck.figures.surroundings import (
    ADJECTIVES,
    CLOCK_AFTER,
    CLOCK_BEFORE,
    DURATIONS,
    NO_NOUNS,
    OTHER_MONTHS,
    PAGES,
    VAGUE_AFTER,
    VAGUE_BEFORE,
)  # fmt: skip
from citecheck.figures.units_before import Before
from citecheck.text import DENSE, VOWEL_SIGNS

LONGEST_DECADE = 24  # characters of "década de los "
_BLANKS = frozenset(" \u00a0")
_QUOTES = frozenset("'’")
_HOURS, _MINUTES = frozenset("時时시"), frozenset("分분")
_SPANS = frozenset("间間간")
_ORDINAL = frozenset("第제")
_LAST_DAY = 32  # of a month in any calendar
_SHORT = 2  # digits of a decade, a century or a month

_WORD = re.compile(rf"[\s\u00a0]{{0,2}}(?P<word>(?:[^\W\d_][{VOWEL_SIGNS}]*)+(?:['’-][^\W\d_]+)*)")
# What makes a year, a month or a decade of a number, with a space or without; 30日間 are days.
_CALENDAR = re.compile(r" ?(?:世[纪紀]|年代|세기|年?[头頭]|[月월](?![0-9]?[间間])|[日号號일](?![间間간])|년대)")
_YEARS = re.compile(r" ?[年년](?![间間간代])")
_DECADE = re.compile(
    r"(?:d[eéè]c[aā]d[ae]s?|δεκαετί\w*|decenni\w*|años|anos|années|anni|anii|anys)(?: \w{1,4}){0,2} ['’]?\Z",
    re.IGNORECASE,
)
_HEBREW_PREFIX = re.compile(r"(?:^|[^\w])[\u05d0-\u05ea]{1,2}-\Z")  # "in", "to", "by" are letters before the number


def is_no_count(s: str, start: int, end: int) -> bool:
    """Whether the signs against a number make it a name, a time, a date, a mark of a note or an address."""
    b, a = s[start - 1 : start], s[end : end + 1]
    if (a >= DENSE or (a in _BLANKS and s[end + 1 : end + 2] >= DENSE)) and is_of_calendar(s, start, end):
        return True
    if end - start == _SHORT and (b in _QUOTES or s[end - 1] == "0") and is_decade(s, start):
        return True
    if b in _BLANKS and s[start - 2 : start - 1] in _ORDINAL:
        return True
    if b and b in _HOURS and a and a in _MINUTES:
        return True
    if a and a in _HOURS and end - start <= _SHORT and s[end + 1 : end + 2] not in _SPANS:
        return True  # 23時, but 24時間
    if b and (b in "#§/\\_@^=+第제" or (b == ":" and s[start - 2 : start - 1].isdigit())):
        return True
    if b and b in "-–." and s[start - 2 : start - 1].isalnum() and not _HEBREW_PREFIX.search(s, start - 4, start):
        return True  # F-16, 2024-03-07, v.2
    if a in "/\\_:@" and a and s[end + 1 : end + 2].isdigit():
        return True
    if (b == "[" and a in "],") or (b == "(" and a == ")" and end - start < 4):
        return True
    if a in "-‑" and a and s[end + 1 : end + 2].isdigit():
        return s[end + 1 : end + 40].split(maxsplit=1)[0].count("-") > 0  # a telephone number, an ISO date
    if a in ".)" and a and end - start < 4 and not s[max(start - 6, 0) : start].strip(" \t\n("):
        return start <= 6 or "\n" in s[start - 6 : start]
    return False


def is_decade(s: str, start: int) -> bool:
    """Whether two digits are a decade: της δεκαετίας του '70, los años 60, década de los 80."""
    if s[start - 1 : start] in _QUOTES:
        return not s[start - 2 : start - 1].isalnum()
    return _DECADE.search(s, max(start - LONGEST_DECADE, 0), start) is not None


def is_of_calendar(s: str, start: int, end: int) -> bool:
    """Whether the signs behind a number make it a century, a decade, a year or a month: 20 世纪 90 年代."""
    if end - start <= _SHORT:
        return _CALENDAR.match(s, end) is not None
    return end - start == len("1990") and s[start:end].isdigit() and _YEARS.match(s, end) is not None


def counted(s: str, end: int, language: str | None) -> tuple[str | None, int]:
    """What is counted: the next word that can be it, folded, and where it ends."""
    position = end
    for _ in range(3):
        match = _WORD.match(s, position)
        if match is None or "\n\n" in s[position : match.start("word")]:
            return None, end
        word = match["word"]
        folded = word.casefold()
        position = match.end()
        if folded in NO_NOUNS or (len(word) < 2 and word < DENSE):
            return None, end
        if folded in ADJECTIVES:
            continue
        if word[0].isupper() and language != "de":
            return None, end
        return folded, position
    return None, end


def counts(
    s: str,
    printed: str,
    number: Decimal,
    before: Before,
    noun: str | None,
    noun_end: int,
    language: str | None,
    *,
    is_hedged: bool,
) -> bool:
    """Whether a number without unit or magnitude is a count that a source could confirm; `is_hedged` before it."""
    is_name = before.is_name and language != "de"  # where every noun has a capital
    if numbers.is_printed_year(printed) and (noun is None or numbers.is_year(number)):
        return False
    following = s[noun_end : noun_end + 14].split()
    if noun is not None and noun.startswith(PAGES):
        return False
    if noun in DURATIONS:
        vague = before.word in VAGUE_BEFORE or (following and following[0].casefold().strip(".,;:") in VAGUE_AFTER)
        return number >= 10 and not vague
    if s[before.start - 2 : before.start - 1].isdigit() and s[before.start - 1] in " \u00a0":
        beside = s[max(before.start - 8, 0) : before.start - 1].rsplit(maxsplit=1)[-1]
        if not numbers.is_printed_year(beside):  # "seit 1998 27 Fähren"
            return False  # a telephone number, a table's row
    if noun in VAGUE_AFTER or (number < 25 and (noun in CLOCK_AFTER or before.word in CLOCK_BEFORE)):
        return False
    is_whole = number == number.to_integral_value()
    if not printed.isdigit() and is_whole and number >= 1000:
        return True
    if not printed.isdigit():
        return noun is not None and not is_name and not is_whole  # "Release 3.0", "Pears 7.5 inside"
    if is_name and not is_hedged and number < 10000:
        return False
    if noun is not None:
        return number >= 10 or (is_hedged and number >= 3)
    return (number >= 10000 and len(printed) < 10 and not is_name and not printed.startswith("0")) or (
        is_hedged and number >= 100
    )


def is_beside_month(s: str, printed: str, before: Before, noun: str | None, language: str | None) -> bool:
    """Whether a bare number is the day of a month that stands beside it, or the year of another calendar's."""
    if before.word.casefold() in OTHER_MONTHS or (noun in OTHER_MONTHS and _is_day(printed)):
        return True
    if not _is_day(printed):
        return False
    if any(word and _names_a_month(word, language) for word in (before.word, noun)):
        return True
    match = _WORD.match(s, s.find(printed, before.start) + len(printed))
    return bool(match and (locales.months(match["word"]) or match["word"].casefold() in CLOCK_AFTER))


def _is_day(printed: str) -> bool:
    """Whether a number can be the day of a month."""
    return printed.isdecimal() and int(printed) <= _LAST_DAY


def _names_a_month(word: str, language: str | None) -> bool:
    """Whether a word is a month's name; short forms count in their own languages ("für" is February's in Kabyle)."""
    return any(wide or language is None or language in short for _, wide, short in locales.months(word))
