"""A note as a row of words, signs, numbers, dates and addresses."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from citecheck.dates import Date
from citecheck.dates.tokens import pattern
from citecheck.locales import key
from citecheck.urls import Url


class Piece(NamedTuple):
    """A word ("w"), sign ("p"), number ("n"), date ("d") or address ("u") of a note; `name` is a word's key."""

    kind: str
    name: str
    start: int
    end: int


_new = tuple.__new__  # quicker than the call with names

# The hour of a visit belongs to its day: "4 May 2020, 14:32", "04.05.2020 (09.05 Uhr)".
_TIME = r"\d{1,2}[:.h]\d\d(?::\d\d)?(?:\s?(?:Uhr|hrs?|[ap]\.?m\.?|UTC|GMT|CES?T|น\.|Z))?"
_HOUR = re.compile(
    rf"T{_TIME}|,?\s?(?:[–—-]\s)?(?:um\s|at\s|à\s|kl\.?\s|в\s|o\s|saat\s)?{_TIME}(?![\d.:A-Za-z])|\s?\({_TIME}\)", re.I
)


_CASE = re.compile(
    r"-(?:c[iıuü](?:\sil\w{0,4})?|j?[aáeé](?:n|i)|i)(?!\w)|[’'][dt][ea](?!\w)"
)  # "4 iyun 2023-cü il", "2023. 06. 04-én", "2023’te"


def of(text: str, dates: Sequence[Date], urls: Sequence[Url]) -> list[Piece]:
    """The pieces of a note in which these dates and addresses were found."""
    spans = [(date.start, _with_hour(text, date.end), "d", str(number)) for number, date in enumerate(dates)]
    spans += [(url.start, url.end, "u", "") for url in urls]
    pieces: list[Piece] = []
    at = 0
    for start, end, kind, name in sorted(spans):
        if start < at:
            continue
        pieces += _words(text, at, start)
        pieces.append(Piece(kind, name, start, end))
        at = end
    pieces += _words(text, at, len(text))
    return pieces


def _with_hour(text: str, end: int) -> int:
    case = _CASE.match(text, end)
    hour = _HOUR.match(text, end)
    return case.end() if case is not None else hour.end() if hour is not None else end


def _words(text: str, start: int, end: int) -> list[Piece]:
    return [
        _new(Piece, (kind, key(found[0]) if kind == "w" else found[0], *found.span()))
        for found in pattern().finditer(text, start, end)
        if (kind := found.lastgroup) is not None
    ]
