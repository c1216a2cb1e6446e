"""The day of access that a note prints without a word for it: behind the address, or in a bracket to itself."""

import re
from collections.abc import Sequence

from citecheck.citations import names
from citecheck.citations.other_days import is_archived, is_other
from citecheck.dates import Date
from citecheck.locales import key
from citecheck.urls import Url

# "https://… (16 May 2019)." and "https://… [2025, January 05].", at most with the German "Stand:" in the bracket; or,
# behind a sign of its own, "https://…, 16.05.2019."
_OPENED = re.compile(
    r"[>.,;)\s]{0,4}(?:(?P<bracket>[(\[（［【<])\s?(?:Stand:?\s)?|(?P<bare>Stand:?\s))|[>)\]）]?(?P<sign>[,;，；、،—–-])\s?",
    re.I,
)
# At most with the Slavic "r." and "г." for the year, and with pages, volume or the rest of a date behind the bracket.
_CLOSED = re.compile(
    r"(?:\s?[^\W\d_]\.)?[\s.]?[)\]）］】>][\s.,;。]*(?:[^\W\d_]{0,3}\.?\s?\d[\d–-]{0,9}(?:[:(]\s?\d[\d–-]{0,9})?[^/\d]{0,12})?"
)
_ENDED = re.compile(r"(?:\s?[^\W\d_]\.)?[\s.)\]。]*")


def behind_address(text: str, dates: Sequence[Date], urls: Sequence[Url]) -> Date | None:
    """The whole day with which a note closes, if the source's own, earlier date stands before its address.

    Where the note has no other date, a square bracket says so, unless its address spells the day: it is the source's
    then. Round ones readers would take either way; the other notes tell (see majority).
    """
    last, end = dates[-1], max(url.end for url in urls)
    if last.start < end or not last.is_day or not last.readings:
        return None
    opening = _OPENED.fullmatch(text, end, last.start)
    worded = opening is None and _may_speak_of_visit(text, end, last)
    if opening is None and not worded:
        return None
    free = worded or opening is None or opening["bare"] or opening["sign"]
    if (_ENDED if free else _CLOSED).fullmatch(text, last.end) is None:
        return None
    first_address = min(url.start for url in urls)
    own = [date for date in dates[:-1] if date.end <= first_address and date.readings and _stands_alone(text, date)]
    if not own:
        square = opening is not None and opening["bracket"] in ("[", "［", "【", "<") and len(dates) == 1
        return last if square and not any(_spells(url.address, last) for url in urls) else None
    latest = max(last.readings)
    return last if all(min(date.readings) <= latest for date in own) else None


def _spells(address: str, date: Date) -> bool:
    """Whether an address has the day in it, or leads to no page at all."""
    _, _, path = address.partition("://")[2].partition("/")
    bare = re.sub(r"\D", "", path)
    return len(path) < _SHORTEST_PATH or any(
        f"{one.year}{one.month:02}{one.day:02}" in bare or f"{one.year}{one.month}{one.day}" in bare
        for one in date.readings
    )


_SHORTEST_PATH = 4


def _stands_alone(text: str, date: Date) -> bool:
    """Whether a date is set off by punctuation, not a year within a title."""
    before, after = text[: date.start].rstrip()[-1:], text[date.end : date.end + 2].lstrip()[:1]
    keyed = after == "="  # "Ferris 2016 = M. Ferris, …"
    if date.is_day or keyed or (before in _BEFORE_DATE and after in _AFTER_DATE) or text[: date.start].endswith("\n"):
        return True
    return (
        (after in (".", ":") or after.isupper()) and date.start < _NAMES and names.is_person(text[: date.start].strip())
    )


# "https://… (aufgesucht am 4.6.2024)": at most four words that speak of no change and no copy.
_WORDED = re.compile(
    r"[>.,;)\s]{0,4}[(\[（，,;]\s?(?P<words>[^\W\d_]{2,20}(?:[\s.]{1,2}[^\W\d_]{1,20}){0,3})[\s:.]{1,3}"
)


def _may_speak_of_visit(text: str, end: int, last: Date) -> bool:
    """Whether the words between the address and the last date of a note may be words for a visit that no table has."""
    match = _WORDED.fullmatch(text, end, last.start)
    if match is None:
        return False
    return not any(map(is_other, map(key, match["words"].split()))) and not is_archived(text, last)


_NAMES = 160  # characters that authors take before the year: "SURNAME, M. & OTHER, S. 2020. Title"
_BEFORE_DATE, _AFTER_DATE = tuple(".,;:(["), tuple(".,;:)]([")


_ON_THE_DATE = re.compile(r"\s?tarihinde\s[<(\[]?")


def before_address(text: str, dates: Sequence[Date], urls: Sequence[Url]) -> Date | None:
    """Turkish: "09.03.2024 tarihinde https://… adresinden", whatever word follows.

    And where the source's own whole day stands in a bracket behind its author, a later one right before the address; or
    the later one in a bracket behind it, right before the address or at the end of a note that is a link.
    """
    firsts = {url.start for url in urls}
    for at, one in enumerate(dates):
        said = _ON_THE_DATE.match(text, one.end)
        if said is not None and said.end() in firsts:
            return one
        if at != 1 or not one.is_day or not _is_own(text, dates[0], one):
            continue
        closes = text[one.start - 1] == "(" and max(firsts) < dates[0].start and _ENDED.fullmatch(text, one.end)
        if closes or _RIGHT_BEFORE.match(text, one.end):
            return one
    return None


_RIGHT_BEFORE = re.compile(r"\)?[,.:]?\s[<(\[]?https?://")


def _is_own(text: str, own: Date, later: Date) -> bool:
    """Whether one of two whole days stands in a bracket to itself, the later one being none of a change."""
    if not own.is_day or not own.readings or max(own.readings) >= min(later.readings):
        return False
    first, second = (
        (text[max(0, one.start - 2) : one.start].strip()[-1:], text[one.end : one.end + 2].strip()[:1])
        for one in (own, later)
    )
    beside = second == ("(", ")") and not text[own.end : later.start].strip(" (")
    return (beside or (first[0] == "(" and first[1] in (")", "）"))) and not is_archived(text, later)


def bare_bracket(text: str, dates: Sequence[Date]) -> Date | None:
    """GB/T 7714 and its kin: the last date that has square brackets to itself."""
    bare = [date for date in dates if text[: date.start].endswith("[") and text[date.end : date.end + 1] == "]"]
    return bare[-1] if bare else None
