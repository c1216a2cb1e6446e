"""What most notes of a document print alike settles what one note alone leaves open: which date is the day of access.

Many styles print the day of access without a word: "Surname, A. (2019). Title. Outlet. https://…, 16.05.2020". By
itself that date may be the source's. Where note after note prints another, earlier date of the source before it, the
date at the address is the day of access in every note of that form.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from citecheck.citations.given import Given, is_worded
from citecheck.citations.other_days import is_archived
from citecheck.dates import Date, Reading

# Between an address and its day of access stand signs and, in languages that the phrases lack, a word or two.
_BEHIND, _BEFORE, _LEFT_OVER = 16, 32, 12
_SET_OFF = (tuple(".,;:([=–—-"), tuple(".,;:)]=–—"))
_LEAST, _SHARE, _SHARE_BEFORE, _AGAINST = 2, 0.3, 0.5, 0.1

Slot = tuple[str, str, str]


class _At(NamedTuple):
    """A date of note number `note` that stands at the address, and the date of the source before it."""

    note: int
    date: Date
    own: Date | None


def accessed(notes: Sequence[Given]) -> Mapping[int, Date]:
    """The day of access of those notes that print it without a word, by their index."""
    slots: dict[Slot, list[_At]] = defaultdict(list)
    for index, given in enumerate(notes):
        if given.phrase is None and given.dates and given.urls:
            for slot, date in _at_address(given):
                slots[slot].append(_At(index, date, _own(given, date) or _filed(given, date)))
    return {
        one.note: one.date
        for slot, found in slots.items()
        if _is_of_access(slot, found)
        for one in reversed(found)
        if notes[one.note].accessed is None
    }


def _at_address(given: Given) -> Iterator[tuple[Slot, Date]]:
    shown = [url for url in (*given.urls, *given.archive_urls) if not is_worded(url)]
    if not shown:
        return
    first, end = min(url.start for url in shown), max(url.end for url in shown)
    for date in given.dates:
        if not date.readings or not all(reading.month for reading in date.readings):
            continue
        if date.start >= end:
            slot = "behind", given.text[end : date.start], given.text[date.end :].strip()
            if len(slot[1]) <= _BEHIND and len(slot[2]) <= _LEFT_OVER and not _has_digit(slot[1] + slot[2]):
                yield (slot[0], "".join(slot[1].split()), slot[2].rstrip(".;")), date
        elif date.end <= first and given.text[: date.start].endswith(("(", "[")):
            between = given.text[date.end : first]
            if len(between) <= _BEFORE and not _has_digit(between):
                yield ("before", given.text[date.start - 1], "".join(between.split())), date


def _has_digit(words: str) -> bool:
    return any(map(str.isdigit, words))


def _own(given: Given, date: Date) -> Date | None:
    """The first date before this one that punctuation sets off on a side: the source's own."""
    for one in given.dates:
        if one.start >= date.start:
            return None
        before, after = given.text[: one.start].rstrip()[-1:], given.text[one.end : one.end + 2].lstrip()[:1]
        opens = not before or given.text[one.start - 1] == "\n"
        alone = one.is_day or opens or before in _SET_OFF[0] or after in _SET_OFF[1]
        if alone and one.readings and not is_archived(given.text, one):
            return one
    return None


_FILED = re.compile(r"(?<=/)(?:19|20)\d\d(?=[/-])")


def _filed(given: Given, date: Date) -> Date | None:
    """The year under which the one address of a note without any other date files its page."""
    if len(given.dates) > 1 or len(given.urls) != 1:
        return None
    _, _, path = given.urls[0].address.partition("://")[2].partition("/")
    years = {int(year) for year in _FILED.findall(f"/{path}")}
    return replace(date, readings=(Reading(years.pop()),)) if len(years) == 1 else None


def _is_of_access(slot: Slot, found: Sequence[_At]) -> bool:
    """Whether enough notes print an earlier date of the source beside the one at the address, hardly any a later."""
    speaking = against = silent = 0
    for one in found:
        if one.own is None:
            continue
        own, visited = one.own.readings[0], one.date.readings[-1]
        if own.first() > visited.last():
            against += 1
        elif own.year < visited.year or (own.day and one.own.readings != one.date.readings):
            speaking += 1
        else:
            silent += 1  # the year alone, and the same one, may be that of the date at the address
    share = _SHARE if slot[0] == "behind" else _SHARE_BEFORE
    enough = speaking >= _LEAST or (speaking and speaking + silent > _LEAST)
    return bool(enough) and speaking + silent >= share * len(found) and against <= _AGAINST * speaking
