"""Dates between the signs for year, month and day: "2024年3月9日", "令和6年3月9日", "2024년 3월 9일".

And between the Mongolian words: "2024 оны 3-р сарын 9", "2024 оны 3 дугаар сарын 9-ний өдөр".
"""

import re
from functools import cache

from citecheck.dates.named import exists
from citecheck.dates.reading import Date, Reading
from citecheck.dates.weekdays import with_weekday


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(
        r"(?P<era>令和|平成|昭和|大正|明治|民國|民国)?\s?(?P<y>\d{1,4}|元|[〇零○一二三四五六七八九]{4})\s?[年년]\s?"
        r"(?P<m>\d{1,2}|[一二三四五六七八九十]{1,3})\s?[月월]{1,2}(?:份)?(?:\s?(?P<d>\d{1,2}|[一二三四五六七八九十]{1,3})(?:番目)?\s?[日号號일])?"
    )


@cache
def _mongolian() -> re.Pattern[str]:
    return re.compile(
        r"(?<!\d)(?P<y>\d{4})\s(?:оны|он)\s(?P<m>\d{1,2})\s?(?:-?р|-?[дт]угаар|-?[дт]үгээр)?\sсар(?:ын\s(?P<d>\d{1,2}))?(?!\d)"
    )


_LANGUAGES = frozenset({"zh", "yue", "ja", "ko", "mn"})
_ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925, "大正": 1911, "明治": 1867, "民國": 1911, "民国": 1911}
_HAN = {numeral: value for value, numeral in enumerate("〇一二三四五六七八九")} | {"零": 0, "○": 0}


def find(s: str, language: str | None) -> list[Date]:
    """All such dates of a text, in their order."""
    found = []
    for one in _pattern().finditer(s):
        year = (
            _han(one["y"])
            if len(one["y"]) != 4 or one["y"].isdecimal()
            else int("".join(str(_HAN[c]) for c in one["y"]))
        )
        number, day = _han(one["m"]), _han(one["d"]) if one["d"] else 0
        short = {2: 2000, 3: _ERAS["民國"]}.get(len(one["y"]), 0) if one["y"].isdecimal() else 0  # "110年6月17日"
        year += _ERAS.get(one["era"] or "", short)
        if not 1500 <= year <= 2199 or not 1 <= number <= 39 or day > 39:
            continue
        start = one.start("era") if one["era"] else one.start("y")
        good = exists(year, number, day or 1)
        korean = "년" in one[0]
        shape = "YYYY년 M월 D일" if korean else "YYYY年M月D日"
        shape = shape if day else shape[: -3 if korean else -2]
        readings = (Reading(year, number, day),) if good else ()
        date = Date(s[start : one.end()], readings, start, one.end(), shape, None if good else "no-such-day")
        found.append(with_weekday(s, date, start, language, _LANGUAGES))
    return found + _in_words(s) if "оны" in s else found


def _in_words(s: str) -> list[Date]:
    """The Mongolian dates of a text."""
    found = []
    for one in _mongolian().finditer(s):
        year, number, day = int(one["y"]), int(one["m"]), int(one["d"] or 0)
        if exists(year, number, day or 1):
            shape = "YYYY оны M-р сарын D" if day else "YYYY оны M-р сар"
            found.append(Date(one[0], (Reading(year, number, day),), one.start(), one.end(), shape))
    return found


def _han(numeral: str) -> int:
    """A number below 100 in digits or Han numerals."""
    if numeral.isdecimal():
        return int(numeral)
    if numeral == "元":
        return 1
    tens, ten, ones = numeral.rpartition("十")
    return (_HAN.get(tens, 1) if ten else 0) * 10 + (_HAN.get(ones, 0) if ones else 0)
