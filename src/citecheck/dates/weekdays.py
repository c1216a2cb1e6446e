"""The weekday printed beside a date: it chooses between readings, or contradicts them all."""

import re
from functools import cache
from typing import NamedTuple

from citecheck.dates import glue
from citecheck.dates.names import month, weekday
from citecheck.dates.reading import Date
from citecheck.dates.tokens import Token, tokens, tokens_before
from citecheck.locales import all_weekdays, key


class Beside(NamedTuple):
    """A weekday's name: the days that it can mean, the languages in which it does, where it starts and ends."""

    days: tuple[int, ...]
    languages: frozenset[str]
    start: int
    end: int


def with_weekday(text: str, date: Date, floor: int, language: str | None, months: frozenset[str] = frozenset()) -> Date:
    """The date with the weekday that stands before it (not before `floor`) or after it; else as it is.

    `months` are the languages of its month's name, where it has one that is no word. A weekday of none of these, nor
    of the text, is the name of somebody ("Plácido Domingo, 9 March 2024"); so is one that is no day of the date,
    behind another name.
    """
    if "–" in date.shape or not date.is_day:
        return date
    leading = _leading(text, date, floor, language)
    beside = leading or _trailing(text, date, language)
    if beside is None or not _is_of(beside.languages, language, months or _of_month(date.raw, language)):
        return date
    days, _, start, end = beside
    if text[start].islower() and text[start - 1 : start] == "." and text[start - 2 : start - 1].isalnum():
        return date  # "Quay.fr 13 May 2004": the end of a host
    fitting = tuple(one for one in date.readings if one.first().weekday() in days)
    if not fitting and beside.languages.isdisjoint(_WITH_CAPITALS) and _is_surname(text, start):
        return date
    shape = f"dddd {date.shape}" if leading else f"{date.shape} dddd"
    first, last = min(start, date.start), max(end, date.end)
    return Date(text[first:last], fitting or date.readings, first, last, shape, None if fitting else "wrong-weekday")


_WITH_CAPITALS = frozenset({"en", "de"})  # print weekdays so: "Updated Sunday, 9 March" has no forename
# Signs that end no weekday's name and stand between none and its date: a quick look before the longer one.
_PARTING = frozenset(':;/[]{}<>|=*_"!?&%$#@+~^\\)“”«»')


_LETTERS = re.compile(r"[a-z]+")


_NEAREST = 3  # words beside a date of which one begins, or ends, the name of its weekday; the others are glue
_LONGEST = 24  # characters of them that are looked at, and of glue


@cache
def _outer_words(at: int) -> frozenset[str]:
    """The first (0) or the last (-1) words of all weekdays' names, as far as they have plain letters."""
    return frozenset(found[at] for name in all_weekdays() if (found := _LETTERS.findall(name)))


def _may_end_one(before: str) -> bool:
    """Whether text before a date may end with the name of a weekday: a quick look before the longer one."""
    near = before[-_LONGEST:]
    return not near.isascii() or not _outer_words(-1).isdisjoint(_LETTERS.findall(near.lower())[-_NEAREST:])


def _may_begin_one(after: str) -> bool:
    """Whether text behind a date may begin with the name of a weekday: a quick look before the longer one."""
    near = after[:_LONGEST]
    return not near.isascii() or not _outer_words(0).isdisjoint(_LETTERS.findall(near.lower())[:_NEAREST])


def _leading(text: str, date: Date, floor: int, language: str | None) -> Beside | None:
    before = text[max(floor, date.start - 40) : date.start].rstrip()
    if before and before[-1] in _PARTING and before[-2:-1].isascii():  # "गुरुवासर:" is one
        return None
    if not _may_end_one(before):
        return None
    walked = tokens_before(text, max(floor, date.start - 40), date.start)
    if not walked or "\n" in text[walked[-1].end : date.start]:
        return None
    at = len(walked) - 1
    while at >= 0 and (walked[at].text in glue.AFTER_WEEKDAY or key(walked[at].text) in glue.AFTER_WEEKDAY):
        at -= 1
    for last in range(max(at, 0), len(walked)):
        for first in range(max(last - 3, 0), last + 1):
            if walked[first].kind == "w":
                name = text[walked[first].start : walked[last].end]
                days, languages, full = weekday(name, language)
                parted = full and "." in text[walked[first].start : date.start]  # "… on Sunday. 9 March 2024 was …"
                if days and not parted and _is_weekday_here(walked, first, languages, full=full, language=language):
                    return Beside(days, languages, walked[first].start, walked[last].end)
    return None


def _of_month(printed: str, language: str | None) -> frozenset[str]:
    """The languages in which a word of the date names a month."""
    every = (month(one.text, language)[1] for one in tokens(printed, 0, len(printed)) if one.kind == "w")
    return frozenset().union(*every)


def _is_surname(text: str, start: int) -> bool:
    """Whether a word stands with a capital right behind another such word or an initial: "Joe Friday", "B. Marti"."""
    before = text[max(start - 30, 0) : start]
    name = before[:-1].rpartition(" ")[2].removesuffix(".")
    return text[start].isupper() and before[-1:] in (" ", "\u00a0") and name[:1].isupper() and name.isalpha()


def _is_of(languages: frozenset[str], language: str | None, months: frozenset[str]) -> bool:
    """Whether a weekday's name is of the language of the text or of the date's month; of digits anything is."""
    own = (language or "").partition("-")[0].lower()
    if months:
        return own in languages or not languages.isdisjoint(months)
    return own in languages or not own or "en" in languages


def _is_weekday_here(
    walked: list[Token], first: int, languages: frozenset[str], *, full: bool, language: str | None
) -> bool:
    """Not the name of a newspaper ("The Sun, 9 March", "Mail on Sunday, 9 March") and no common short word."""
    before = walked[first - 1] if first else None
    if not full:
        own = (language or "").partition("-")[0] in languages
        return (before is None or before.kind == "p") and (own or "en" in languages)
    if before is None:
        return True
    word = key(before.text)
    if word in glue.BEFORE_WEEKDAY_IN_PAPERS and first > 1:
        return word in ("on", "am") and key(walked[first - 2].text) not in glue.PAPERS
    return word not in glue.PAPERS


def _trailing(text: str, date: Date, language: str | None) -> Beside | None:
    if text[date.end : date.end + 1] in _PARTING or not _may_begin_one(text[date.end : date.end + 32]):
        return None
    walked = tokens(text, date.end, min(len(text), date.end + 32))
    if not walked or "\n" in text[date.end : walked[0].start]:
        return None
    bracket = walked[0].text in "(（["
    at = 1 if bracket or walked[0].text in ",،" else 0
    if not bracket and at < len(walked) and walked[at].text in ("日", "г", "d", "e", "ان", "."):
        at += 1
    if at < len(walked) and walked[at].text in (",", "."):
        at += 1
    for last in range(min(at + 2, len(walked) - 1), at - 1, -1):
        if walked[at].kind != "w":
            break
        days, languages, full = weekday(text[walked[at].start : walked[last].end], language)
        own = (language or "").partition("-")[0]
        usual = languages & glue.WEEKDAY_LAST or own in languages
        closed = bracket and text[walked[last].end : walked[last].end + 2].lstrip(".")[:1] in (")", "）", "]")
        if days and (closed or (not bracket and full and usual and "en" not in languages)):
            return Beside(days, languages, walked[at].start, walked[last].end)
    return None
