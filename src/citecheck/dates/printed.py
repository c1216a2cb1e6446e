"""Finds dates in a text: digits first, then a look to the left and right of them."""

import re
from bisect import bisect_right
from functools import cache

from citecheck.dates import calendars, east_asian, misspelt, placeholders
from citecheck.dates import years as bare_years
from citecheck.dates.edges import ends_well, starts_well
from citecheck.dates.glue import NUMBERED
from citecheck.dates.named import around, exists
from citecheck.dates.names import month
from citecheck.dates.order import resolve
from citecheck.dates.reading import Date, Fault, Order, Reading
from citecheck.dates.weekdays import with_weekday
from citecheck.locales import key, orders

_DIGITS = re.compile(r"\d+")
_SIGNS = {"．": ".", "／": "/", "‐": "-", "‑": "-", "–": "-", "−": "-"}
_SEPARATORS = "./\\-‐‑–−．／"


_ORDINAL = "(?:-lea)"  # the Romanian "25-lea.11.2016", as citation programs print it


@cache
def _numeric() -> re.Pattern[str]:
    """Three numbers with one kind of separator: the year first or last."""
    one = rf"[\s\u200e\u200f]?([{re.escape(_SEPARATORS)}])[\s\u200e\u200f]?"
    return re.compile(rf"(\d{{1,4}}){_ORDINAL}?{one}(\d{{1,2}})[\s\u200e\u200f]?\2[\s\u200e\u200f]?(\d{{1,4}})(?!\d)")


_SPACED = re.compile(
    r"(?:(\d{1,2})(?:\.?[ \u00a0]|/)(\d{1,2})(?:[ \u00a0]|(?<=/\d)-|(?<=/\d\d)-)(\d{4})"
    r"|(\d{4})(?: |\.)(\d{1,2})(?: |월 )(\d{1,2}))(?![\w/-])"
)


def _spaced(s: str, start: int, language: str | None) -> Date | None:
    """ "[2021 6 23]", "([viewed] 23 10 2012)": numbers with spaces for signs, in a bracket.

    Anywhere: "2021.6월 23", the Lithuanian "2021 06 23" and the Scandinavian "23/6 2021".
    """
    found = _SPACED.match(s, start)
    if found is None or not starts_well(s, start):
        return None
    korean = "월" in found[0]
    closed = s[start - 1 : start] in ("(", "[", "（", "［") or s[found.end() : found.end() + 1] in (
        ")",
        "]",
        "）",
        "］",
    )
    padded = found[4] is not None and len(found[5]) == len(found[6]) == 2 and not _MORE_DIGITS.match(s, found.end())
    nordic = "/" in found[0]
    if nordic and (language or "").partition("-")[0] not in _NORDIC:
        return None
    if not (korean or padded or nordic or (closed and "." not in found[0])):
        return None
    if found[4]:
        readings = _readings([(int(found[4]), int(found[5]), int(found[6]))])
    else:
        year = int(found[3])
        swapped = [] if nordic else [(year, int(found[1]), int(found[2]))]
        readings = _readings([(year, int(found[2]), int(found[1])), *swapped])
    if not readings or not 1900 <= readings[0].year <= 2199:
        return None
    shape = "YYYY.M월 D" if korean else "YYYY M D" if found[4] else "D/M YYYY" if nordic else "DD MM YYYY"
    return Date(found[0], readings, start, found.end(), shape)


_MORE_DIGITS = re.compile(r"[ \u00a0]?\d(?!\d?:\d\d)")
_NORDIC = frozenset({"sv", "da", "nb", "nn", "no", "fi", "fo", "is"})
_ADDRESS = re.compile(r"://|[wW]{3}\.")
_SCHEME = re.compile("://")
_GLUED = re.compile(r"\(\d{1,2}\.\d{1,2}\.\d{4}\)")  # "….html(20.10.2014)"
_REST = re.compile(r"[^\s\[<>\"“”«»，。；：、（）［］【】「」]+")


def _addresses(s: str) -> list[tuple[int, int]]:
    """Where addresses stand, roughly: what has a scheme of two to twelve letters before "://", or begins with www."""
    found: list[tuple[int, int]] = []
    at = 0
    beginning = _ADDRESS if "www." in s.lower() else _SCHEME
    while (match := beginning.search(s, at)) is not None:
        start = first = match.start()
        if s[start] == ":":
            while first > at and start - first < 12 and (s[first - 1].isalnum() or s[first - 1] == "_"):
                first -= 1
            while s[first].isdecimal():  # "2018https://": a scheme begins with a letter
                first += 1
        rest = _REST.match(s, match.end()) if s[start] != ":" or start - first > 1 else None
        if rest is not None:
            dated = _GLUED.search(s, *rest.span()) if "(" in rest[0] else None
            found.append((first, dated.start() if dated else rest.end()))
        at = rest.end() if rest is not None else start + 1
    return found


def find(s: str, *, order: Order | None = None, language: str | None = None, years: bool = False) -> list[Date]:
    """All dates printed in a text, in their order, non-overlapping: whole days, and months with their year.

    Digits inside addresses are left alone. `order` chooses between the readings of 09.03.2023, `language` (a tag)
    between the meanings of a month's name. `years` is for notes: bare years ("(2024)") and placeholders
    ("XX.XX.XXXX") are found too.
    """
    blocked = _addresses(s) if "://" in s or "www." in s else []
    starts = [start for start, _ in blocked]
    dates = placeholders.find(s) if years else []
    floor = 0
    holes = [date.start for date in dates]
    numbered = any(map(s.__contains__, ("年", "년", "оны")))
    if numbered:
        dates += east_asian.find(s, language)
        blocked += [(date.start, date.end) for date in dates if not date.fault]
        blocked.sort()
        starts = [start for start, _ in blocked]
    for run in _DIGITS.finditer(s):
        start, end = run.span()
        if start < floor or end - start > 8:
            continue
        at = bisect_right(starts, start) - 1
        if at >= 0 and blocked[at][1] > start:
            floor = max(floor, blocked[at][1])
            continue
        date = _at(s, start, end, floor, language, glued=years)
        if years and (date is None or not date.is_day) and (spaced := _spaced(s, start, language)):
            date = spaced
        if date is None and years and end - start == 4:
            date = misspelt.find(s, start, end, floor, language) or bare_years.bare(s, start, end, language)
        if date is not None and date.start >= floor:
            dates.append(date)
            floor = date.end
    if holes or numbered:
        dates = _apart(dates)
    return [resolve(date, order) for date in dates] if order else dates


def _apart(dates: list[Date]) -> list[Date]:
    kept: list[Date] = []
    for date in sorted(dates, key=lambda one: (one.start, -one.end)):
        if not kept or date.start >= kept[-1].end:
            kept.append(date)
    return kept


def _at(s: str, start: int, end: int, floor: int, language: str | None, *, glued: bool) -> Date | None:
    length = end - start
    if length == 8:
        return _compact(s, start, end)
    if glued and length in (5, 6):
        date = around(s, end - 4, end, floor, language) if s[end - 4 : end - 2] in ("19", "20") else None
        return date if date is not None and date.start < start else None
    if length in (1, 2, 4):
        after = s[end : end + 2]
        if after and (
            after[0] in _SEPARATORS
            or ((after[0].isspace() or after[0] in "\u200e\u200f") and after[1:] in tuple(_SEPARATORS))
        ):
            date = _from_numbers(s, start, language, floor, glued=glued)
            if date is not None:
                return date
        if length == 2 and start > 2 and s[start - 1] in "-'’/" and (s[start - 2].isalpha() or s[start - 2] in ". "):
            return _short_year(s, start, end, floor, language)
        if (
            length == 4
            and (ends_well(s, end) or (glued and _is_glued_behind(s, start, end)))
            and (not start or not s[start - 1].isascii() or s[start - 1] not in "$€£#@_%=")
        ):
            if calendars.EARLIEST <= int(s[start:end]) <= calendars.LATEST:
                return calendars.named(s, start, end, floor) or around(s, start, end, floor, language)
            return around(s, start, end, floor, language)
    return None


_GLUED_BEHIND = re.compile(r"[^\W\d_]{2,}[.,]? (?:19|20)\d\d(?:[^\W\d_A-Z]{2,}|[à-ÿ](?!\w))")


def _is_glued_behind(s: str, start: int, end: int) -> bool:
    """Whether a word is printed right behind a date with a month's name: "вилучено 26 Серпень 2017із"."""
    return s[end].isalpha() and _GLUED_BEHIND.match(s, max(0, s.rfind(" ", 0, start - 1) + 1)) is not None


# Citation programs leave out the space behind a word: "πρόσβασης29/09/2016", "11. März 2024]; elérés28.03.2016".
_WORD_BEFORE = re.compile(r"(?<![^\s(\[,;:])[^\W\d_]{2,20}\Z")


def _is_glued(s: str, start: int, found: re.Match[str]) -> bool:
    """Whether a date with a whole year is printed right behind a word of its own."""
    whole = len(found[1]) == 4 or len(found[4]) == 4
    return whole and s[start - 1].isalpha() and _WORD_BEFORE.search(s, max(0, start - 21), start) is not None


def _from_numbers(s: str, start: int, language: str | None, floor: int, *, glued: bool) -> Date | None:
    found = _numeric().match(s, start)
    if found is None or not ends_well(s, found.end()):
        return None
    if not starts_well(s, start) and not (glued and _is_glued(s, start, found)):
        return None
    first, separator, second, third = found[1], found[2], found[3], found[4]
    sign = _SIGNS.get(separator, separator)
    space = " " if any(map(str.isspace, found[0])) else ""
    if space and sign != "." and not (len(first) == 4 and sign == "/"):
        return None  # "10 - 12 - 2024" is as likely a sum or a range
    if _word_before(s, start, floor) in NUMBERED:
        return None
    if len(first) == 4 and len(third) <= 2:
        readings = _readings([(int(first), int(second), int(third))])
        names, year = ("YYYY", "MM", "DD"), int(first)
    elif len(first) <= 2 and len(third) in (2, 4):
        short = len(third) == 2
        year = int(third) + ((1900 if int(third) > 69 else 2000) if short else 0)
        year_first = short and language is not None and orders().get(language.partition("-")[0].lower()) == "ymd"
        if short and not _is_short_date(s, start, first, second, sign) and not (year_first and space):
            return None
        swapped = [] if "-lea" in found[0] else [(year, int(first), int(second))]
        readings = _readings([(year, int(second), int(first)), *swapped])
        if year_first:
            readings = tuple(sorted({*readings, *_readings([(2000 + int(first), int(second), int(third))])}))
        only_american = len(readings) == 1 and readings[0].month == int(first) and first != second and int(second) > 12
        names = ("MM", "DD", third and "YYYY"[: len(third)]) if only_american else ("DD", "MM", "YYYY"[: len(third)])
    else:
        return None
    if not 1500 <= year <= 2199 and (other := calendars.numeric(s, found, language)) is not None:
        fault: Fault | None = None if other else "no-such-day"
        return Date(found[0], other, start, found.end(), sign.join(("YYYY", "MMM", "DD")), fault)
    if not 1500 <= year <= 2199 or (
        not readings and (max(int(first) % 100, int(second)) > 39 or len(third) == 2 == len(first))
    ):
        return None
    shape = f"{sign}{space}".join(names)
    date = Date(found[0], readings, start, found.end(), shape, None if readings else "no-such-day")
    return with_weekday(s, date, floor, language)


def _readings(triples: list[tuple[int, int, int]]) -> tuple[Reading, ...]:
    return tuple(sorted({Reading(*one) for one in triples if exists(*one)}))


def _is_short_date(s: str, start: int, first: str, second: str, sign: str) -> bool:
    """Whether 09.03.24 is a date: both padded, or a slash, or a sign before it that leads to a date."""
    if sign == "/" or (sign == "." and len(first) == len(second) == 2):
        return True
    before = s[:start].rstrip()[-1:] if start < 200 else s[start - 8 : start].rstrip()[-1:]
    return before in (":", "(", "[")


def _compact(s: str, start: int, end: int) -> Date | None:
    """20240304 as a word of its own, at most with a full stop behind it."""
    text = s[start:end]
    year, number, day = int(text[:4]), int(text[4:6]), int(text[6:])
    if not 1990 <= year <= 2099 or not exists(year, number, day):
        return None
    before, after, later = s[start - 1 : start], s[end : end + 1], s[end + 1 : end + 2]
    alone = (not before or before.isspace() or before in "([:：（") and ends_well(s, end)
    if not alone or after == "-" or (after == "." and later.isalnum()) or _word_before(s, start) in NUMBERED:
        return None
    return Date(text, (Reading(year, number, day),), start, end, "YYYYMMDD")


def _word_before(s: str, start: int, floor: int = 0) -> str:
    return key(s[max(floor, start - 12) : start].rstrip(" .:#°").rpartition(" ")[2])


def _short_year(s: str, start: int, end: int, floor: int, language: str | None) -> Date | None:
    """7-Mar-24, 7/Mar/24, March 7, '24."""
    found = re.search(
        r"(?<![\w.,/-])(\d{1,2})([-/ .])([^\W\d_]{3,9})\.?(?:\2|\s?['’])$", s[max(floor, start - 20) : start]
    )
    if found is None or not ends_well(s, end):
        return None
    numbers, languages, full = month(found[3], language)
    year = int(s[start:end]) + (1900 if int(s[start:end]) > 69 else 2000)
    if not numbers or not languages:
        return None
    readings = _readings([(year, number, int(found[1])) for number in numbers])
    if not readings:
        return None
    begin = start - len(found[0])
    sign = found[2] if s[start - 1] == found[2] else " "
    shape = sign.join(("D", "MMMM" if full and len(found[3]) > 3 else "MMM", "YY"))
    return Date(s[begin:end], readings, begin, end, shape)
