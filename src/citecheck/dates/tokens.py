"""Numbers, words and signs in a small window around a date."""

import re
from functools import cache
from typing import NamedTuple

from citecheck.dates.names import WORD


class Token(NamedTuple):
    """A number ("n"), a word ("w") or one sign ("p") and where it stands."""

    text: str
    start: int
    end: int
    kind: str


_new = tuple.__new__  # quicker than the call with names


@cache
def pattern() -> re.Pattern[str]:
    """One token; the group that matched is its kind.

    A word in plain letters that a plain sign ends is told without a look at the letters of all scripts. Two words
    without a space between them ("accessedJanuary", "CourierВилучено") are two.
    """
    return re.compile(rf"(?P<w>{words().pattern})|(?P<n>\d+)|(?P<p>[^\s\u200e\u200f])")


@cache
def words() -> re.Pattern[str]:
    """The words among the tokens."""
    plain = r"[A-Za-z]++(?=[\x00-\x26\x28-\x7f]|\Z)"
    return re.compile(rf"[A-Z]?+[a-z]{{4,}}+(?=[A-Z][a-z]{{2}}|[А-ЯЁЄІЇҐΑ-Ω])|{plain}|{WORD}")


def tokens(text: str, start: int, end: int) -> list[Token]:
    """The tokens of a stretch of text."""
    return [
        _new(Token, (found[0], found.start(), found.end(), found.lastgroup or "p"))
        for found in pattern().finditer(text, start, end)
    ]


def tokens_before(text: str, start: int, end: int) -> list[Token]:
    """The tokens from `start` to `end`, without what stands beyond a blank line or is cut by the start."""
    blank = text.rfind("\n\n", start, end)
    found = tokens(text, start if blank < 0 else blank, end)
    if found and found[0].start == start > 0 and not text[start - 1].isspace():
        del found[0]
    return found
