"""Dates whose month is a word: "7 March 2024", "March 7, 2024", "2024 m. kovo 9 d.", "9 de marzo de 2024".

Read from the year outwards: tokens of a small window to its left, then to its right, are walked once.
"""

import datetime
import re
from collections.abc import Sequence
from dataclasses import dataclass

from citecheck.dates import glue, month_tokens, roman_months
from citecheck.dates.month_tokens import Named
from citecheck.dates.names import is_little
from citecheck.dates.reading import Date, Fault, Reading
from citecheck.dates.tokens import Token, tokens, tokens_before
from citecheck.dates.weekdays import with_weekday
from citecheck.locales import key

LEFT, RIGHT = 56, 48  # how far a date can reach from its year, in code points


_LETTER = re.compile(r"[^\W\d_]")
_OPENING = ("(", "[", "（", "［")  # with the year a bracket begins, and with it the date
_CLOSING = (")", "]", "）", "］")  # with the year a bracket ends, and with it what is said: "(… in May 2024), 7 March"


@dataclass(slots=True)
class Parts:
    """What was found of a date so far."""

    start: int
    end: int
    months: tuple[int, ...] = ()
    day: int = 0
    until: int = 0  # the last day or month of a range
    shape: str = ""
    languages: frozenset[str] = frozenset()


def around(text: str, start: int, end: int, floor: int, language: str | None) -> Date | None:
    """The date that has its year at `start` to `end`, reaching back to `floor` at most; None where there is none."""
    if _LETTER.search(text, max(floor, start - LEFT), end + RIGHT) is None:
        return None  # a table of numbers
    year = int(text[start:end])
    found = None
    if text[start - 1 : start] not in _OPENING:
        found = _left(text, tokens_before(text, max(floor, start - LEFT), start), start, end, language)
    goes_on = text[end : end + 1] not in _CLOSING or text[start - 1 : start] in _OPENING
    if (found is None or not found.day) and goes_on:
        after = tokens(text, end, min(len(text), end + RIGHT))
        behind = _right(text, after, (start, end), language)
        if behind is not None and (found is None or behind.day):
            found = behind
    if found is None:
        return None
    own = {(language or "").partition("-")[0]}
    if 2400 <= year <= 2650 and (found.languages | own) & {"th", "lo", "km"}:
        year -= 543  # the Buddhist year
    short = not found.day and "MMMM" not in found.shape  # "Dec 1000" may be anything
    if not (1900 if short else 1000) <= year <= 2199:
        return None
    return _weighed(text, found, year, floor, language)


def _skip(walked: Sequence[Token], at: int, step: int, allowed: frozenset[str], most: int = 3) -> int:
    """Past at most so many glue tokens."""
    for _ in range(most):
        if not 0 <= at < len(walked) or (walked[at].text not in allowed and key(walked[at].text) not in allowed):
            break
        at += step
    return at


def _left(text: str, walked: list[Token], start: int, end: int, language: str | None) -> Parts | None:
    at = _skip(walked, len(walked) - 1, -1, glue.BEFORE_YEAR, 4)
    for last in range(max(at, 0), min(at + 6, len(walked))):  # a glue word can be part of the name ("des." is December)
        named = month_tokens.ending(text, walked, last, language)
        if named is not None:
            return _day_before(text, walked, named, end, language)
    roman = roman_months.before().search(text, max(start - 12, 0), start)
    if roman is not None:
        number, sign = roman_months.NUMERALS.index((roman[3] or roman[4]).upper()) + 1, roman[2] or " "
        return Parts(roman.start(), end, (number,), int(roman[1]), 0, f"D{sign}MMM{sign}YYYY")
    at = _number_ending(walked, at)
    if at > 0 and month_tokens.is_day(walked[at]):
        return _month_before(text, walked, at, end, language)
    return None


def _number_ending(walked: Sequence[Token], at: int) -> int:
    """The index of the number that token `at` is the glued ending of (9th, 2.º, 9-го), or `at` itself."""
    if at < 1 or walked[at].kind == "n" or key(walked[at].text) not in glue.ORDINALS:
        return at
    number = at - 1
    if walked[number].text in ".-‑:" and number:
        number -= 1
    glued = all(walked[one].end == walked[one + 1].start for one in range(number, at))
    return number if glued and walked[number].kind == "n" else at


def _day_before(text: str, walked: list[Token], named: Named, end: int, language: str | None) -> Parts | None:
    """D Month Year, or Month Year where no day stands before."""
    first, last, numbers, languages, full = named
    letters = "MMMM" if full else "MMM"
    allowed = glue.BEFORE_MONTH | {","} if languages & glue.COMMA_BEFORE_MONTH else glue.BEFORE_MONTH
    at = _skip(walked, first - 1, -1, allowed)
    if at == first - 1 and (_is_parted_in_bracket(text, walked, at, end) or _is_parted_ordinal(walked, at)):
        at -= 1
    for glued in range(max(at, 0), min(at + 4, first)):
        day_at = _number_ending(walked, glued)
        if day_at >= 0 and month_tokens.is_day(walked[day_at]) and _stands_free(text, walked, day_at):
            dotted = walked[day_at + 1].text == "." and languages <= {"en"}
            if dotted:
                break
            found = Parts(
                walked[day_at].start, end, numbers, int(walked[day_at].text), 0, f"D {letters} YYYY", languages
            )
            if "-" in text[walked[glued].end : walked[first].start]:
                found.shape = f"D-{letters}-YYYY"
            return _with_range(text, walked, day_at, found)
    word = text[walked[first].start : walked[last].end]
    if text[max(0, walked[first].start - 7) : walked[first].start].casefold() == "rio de ":
        return None  # a city: "Rio de Janeiro, 2005"
    if not month_tokens.stands_alone(word, languages, full=full, language=language):
        return None
    found = Parts(walked[first].start, end, numbers, 0, 0, f"{letters} YYYY", languages)
    if first > 1 and walked[first - 1].text in "-–/‑":
        earlier = month_tokens.ending(text, walked, first - 2, language)
        if earlier is not None and len(earlier[2]) == len(numbers) == 1:
            found.start, found.until, found.months = walked[earlier[0]].start, numbers[0], earlier[2]
            found.shape = f"{letters}–{letters} YYYY"
    return found


def _is_parted_in_bracket(text: str, walked: Sequence[Token], at: int, end: int) -> bool:
    """Whether a comma parts the day from its month in a bracket that holds nothing else: "[17, March 2014]"."""
    if at < 1 or walked[at].text != "," or walked[at - 1].kind != "n":
        return False
    before, after = text[max(walked[at - 1].start - 1, 0) : walked[at - 1].start], text[end : end + 1]
    return (before, after) in (("[", "]"), ("(", ")"), ("（", "）"), ("［", "］"))


def _is_parted_ordinal(walked: Sequence[Token], at: int) -> bool:
    """Whether a comma parts a day with its glued ending from the month: "9ий, Травень 2014"."""
    return at > 1 and walked[at].text == "," and _number_ending(walked, at - 1) < at - 1


def _stands_free(text: str, walked: Sequence[Token], at: int) -> bool:
    """Whether the number is no part of a larger one, no amount and no count."""
    token = walked[at]
    before = text[token.start - 1] if token.start else ""
    if before in "$€£¥₺₽#%+=_" and before:
        return False
    if before in (".", ",", "/") and token.start > 1 and text[token.start - 2].isdigit():
        return before == "/" and at > 1 and month_tokens.is_day(walked[at - 2])
    back = at - 2 if at > 1 and walked[at - 1].text == "." else at - 1
    return back < 0 or key(walked[back].text) not in glue.COUNTED


def _with_range(text: str, walked: Sequence[Token], at: int, found: Parts) -> Parts:
    """The days before a dash: "7–9 March 2024"."""
    if at > 1 and walked[at - 1].text in "-–—‑/" and month_tokens.is_day(walked[at - 2]):
        first = int(walked[at - 2].text)
        earlier = text[walked[at - 2].start - 1] if walked[at - 2].start else " "
        joined = walked[at - 1].start - walked[at - 2].end <= 1 and earlier not in "-–.,/"
        if first < found.day and joined:
            found.start, found.day, found.until = walked[at - 2].start, first, found.day
            found.shape = found.shape.replace("D", "D–D", 1)
    return found


def _month_before(text: str, walked: list[Token], at: int, end: int, language: str | None) -> Parts | None:
    """Month D, Year."""
    day, first, until = int(walked[at].text), at, 0
    if (
        at > 1
        and walked[at - 1].text in "-–—‑"
        and month_tokens.is_day(walked[at - 2])
        and int(walked[at - 2].text) < day
    ):
        day, first, until = int(walked[at - 2].text), at - 2, day
    back = _skip(walked, first - 1, -1, glue.BEFORE_DAY, 2)
    for last in range(back, first):
        named = month_tokens.ending(text, walked, last, language)
        if named is not None:
            if (
                text[walked[at].end : end - len("2024")] == "-"
                and text[walked[named[1]].end : walked[first].start] == " "
            ):
                return None  # "set 09-2023": a word for the visit and a month
            letters = "MMMM" if named[4] else "MMM"
            comma = "," if "," in text[walked[at].end : end] else ""
            days = "D–D" if until else "D"
            return Parts(walked[named[0]].start, end, named[2], day, until, f"{letters} {days}{comma} YYYY", named[3])
    return None


def _right(text: str, walked: list[Token], year: tuple[int, int], language: str | None) -> Parts | None:
    """Year Month D, Year D Month, or Year Month in languages that print the year first."""
    roman = roman_months.behind().match(text, year[1])
    if roman is not None and 0 < int(roman[3]) <= 31:
        number = roman_months.NUMERALS.index(roman[1] or roman[2]) + 1
        return Parts(year[0], roman.end(), (number,), int(roman[3]), 0, "YYYY. MMM. D" if roman[1] else "YYYY-MMM-D")
    at = _skip(walked, 0, 1, glue.AFTER_YEAR, 5)
    for first in range(at, -1, -1):
        if first >= len(walked):
            continue
        day = 0
        month_at = first
        if month_tokens.is_day(walked[first]) and month_tokens.numbered(walked, first) is None:
            day, month_at = int(walked[first].text), _skip(walked, first + 1, 1, glue.AFTER_DAY, 3)
        for begin in range(month_at, first - 1, -1):
            named = month_tokens.starting(text, walked, begin, language) if begin < len(walked) else None
            if named is not None:
                return _day_after(text, walked, named, day, year, language)
    return None


def _day_after(
    text: str, walked: list[Token], named: Named, day: int, year: tuple[int, int], language: str | None
) -> Parts | None:
    first, last, numbers, languages, full = named
    letters = "MMMM" if full else "MMM"
    stop = walked[last].end
    little = is_little(text[walked[first].start : stop], language)
    led = any(token.text == "gada" for token in walked[:first])  # "2018. gada 9. aprīlī, 2017"
    if not day:
        at = _skip(walked, last + 1, 1, glue.BEFORE_MONTH, 2)
        if at < len(walked) and month_tokens.is_day(walked[at]):
            following = _skip(walked, at + 1, 1, glue.BEFORE_YEAR, 2)
            if not led and _is_other_year(walked, following, text[slice(*year)]):
                return None  # "in 2023, March 9, 2024": that day has a year of its own
            if _is_other_date(text, walked, at, language):
                return None  # "2017. Set 15. november 2017": "set" is the Danish word for the visit
            day, stop = int(walked[at].text), walked[at].end
            if little and text[stop : stop + 1] not in ("]", ")"):
                return None  # "in 2023 was 6 percent", but "[viděno 2013 pro 4]"
            shape = f"YYYY {letters} D"
        else:
            if at < len(walked) and walked[at].kind == "n" and len(walked[at].text) == 4:
                return None
            own = (language or "").partition("-")[0]
            alone = (
                text[year[0] - 1 : year[0]] == "("
                and text[year[1] : year[1] + 1] == ","
                and text[stop : stop + 1] == ")"
            )
            if not alone and (own == "en" or not (own in languages or _prints_year_first(languages))):
                return None  # "(2022, September)" stands so behind an author
            shape = f"YYYY {letters}"
    else:
        following = _skip(walked, last + 1, 1, glue.BEFORE_YEAR, 2)
        if not led and _is_other_year(walked, following, text[slice(*year)]):
            return None
        shape = f"YYYY D {letters}"
    if "eu" in languages and (case := _BASQUE.match(text, stop)):
        stop = case.end()
    if "," in text[year[1] : walked[0].end if walked else year[1]]:
        shape = shape.replace("YYYY", "YYYY,", 1)
    return Parts(year[0], stop, numbers, day, 0, shape, languages)


def _prints_year_first(languages: frozenset[str]) -> bool:
    return bool(languages & glue.YEAR_FIRST) and "en" not in languages


_BASQUE = re.compile(r"(?:\(e?\)|\((?=a\)))[a-z]{0,4}\)?")  # "2023ko ekainaren 4(e)an", "4(a)"


def _is_other_year(walked: Sequence[Token], at: int, year: str) -> bool:
    """Whether a year stands there that is not the same once more: "2016. október 15., 2016"."""
    return (
        at < len(walked) and walked[at].kind == "n" and len(walked[at].text) == len("2024") and walked[at].text != year
    )


def _is_other_date(text: str, walked: Sequence[Token], day_at: int, language: str | None) -> bool:
    """Whether the day is that of another date, which goes on with a month and a year of its own."""
    begin = _skip(walked, day_at + 1, 1, glue.BEFORE_MONTH, 2)
    named = month_tokens.starting(text, walked, begin, language) if begin < len(walked) else None
    if named is None:
        return False
    year = _skip(walked, named[1] + 1, 1, glue.BEFORE_YEAR, 2)
    return year < len(walked) and walked[year].kind == "n" and len(walked[year].text) == 4


def _weighed(text: str, found: Parts, year: int, floor: int, language: str | None) -> Date:
    readings: list[Reading] = []
    fault: Fault | None = None
    for number in found.months:
        ends = [(number, found.day)]
        if found.until:
            ends.append((number, found.until) if found.day else (found.until, 0))
        readings += [Reading(year, *one) for one in ends if not one[1] or exists(year, *one)]
    if not readings:
        fault = "no-such-day"
    date = Date(text[found.start : found.end], tuple(sorted(readings)), found.start, found.end, found.shape, fault)
    return with_weekday(text, date, floor, language)


def exists(year: int, number: int, day: int) -> bool:
    """Whether the calendar has the day."""
    try:
        datetime.date(year, number, day)
    except ValueError:
        return False
    return True
