"""A quick look at the numbers of a text before any is read as a figure: where one of about a value can stand."""

import math
import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from itertools import pairwise

from citecheck.figures import numbers
from citecheck.figures.units import (
    ATTACHED_MAGNITUDES,
    CJK_MAGNITUDES,
    MONEY_MAGNITUDES,
    PERCENT_SIGNS,
    SIGNS,
    is_percent,
    magnitude,
)
from citecheck.figures.units_after import OF, plays_a_part
from citecheck.figures.units_before import leads
from citecheck.text import DENSE, VOWEL_SIGNS

_NEXT = re.compile(rf"[\s\u00a0‑-]{{0,2}}((?:[^\W\d_][{VOWEL_SIGNS}]*){{1,24}})")
_JOINT = re.compile(r" \w{1,4} \W?\d")  # "5 to 7 million": the magnitude stands behind the other number
_RANGED = re.compile(r"[ \u00a0]?[-–—−~～〜/]")  # "5–7 million", as well
_CLOSED = frozenset(".,;:!?)]}\"'”’»“")  # behind these no magnitude follows
_THAI = frozenset(map(chr, range(0x0E01, 0x0E31)))  # so do they in Thai
_HUNDRED = frozenset("per por pour".split())
_CENT = frozenset("cent cien".split())
_SUM = 24  # characters from one number to the one that is added to it
_ADDED = 2.0  # a lesser magnitude behind it may make nearly twice of a number: 1兆9000億


@dataclass(frozen=True)
class Glimpse:
    """The numbers in digits of a text: (value, start, end) in ascending order.

    `growing` are the places of those behind which something stands that may multiply them: the line has to be read.
    """

    text: str = field(repr=False)
    language: str | None
    values: tuple[tuple[float, int, int], ...]
    growing: frozenset[int]

    def places(self, low: float, high: float) -> list[int]:
        """Where figures from `low` to `high` can stand, in no order; both are above zero."""
        span = math.log10(low / self._most_added), math.log10(high)
        multiplied = [at for power, at in self._powers if math.floor(span[1] - power) >= max(span[0] - power, 1)]
        return [*multiplied, *self.within(low, high)]

    def within(self, low: float, high: float) -> list[int]:
        """Where numbers from `low` to `high` are printed, in the order of their values."""
        begin, end = bisect_left(self.values, low, key=_value), bisect_right(self.values, high, key=_value)
        return [at for _, at, _ in self.values[begin:end]]

    @cached_property
    def _powers(self) -> list[tuple[float, int]]:
        """The growing numbers as powers of ten: what multiplies them is one."""
        return [(math.log10(value), at) for value, at, _ in self.values if value > 0 and at in self.growing]

    @cached_property
    def _most_added(self) -> float:
        """What a lesser magnitude behind a larger one may make of it, where two of them stand that close: 1兆9000億."""
        return _ADDED if any(other <= one + _SUM for one, other in pairwise(sorted(self.growing))) else 1.0

    @cached_property
    def united(self) -> list[int]:
        """Where figures with a unit can stand, in no order."""
        return [at for _, at, end in self.values if _may_have_unit(self.text, at, end, self.language)]


def glimpse(s: str, language: str | None = None) -> Glimpse:
    """Look at the numbers in digits of a text."""
    tag = language.split("-")[0].split("_")[0].lower() if language else None
    values, growing = [], []
    for match in numbers.find(s):
        printed, (start, end) = match.group(), match.span()
        value = int(printed) if len(printed) < 7 and printed.isdecimal() else numbers.value(printed, tag)
        if value is not None:
            values.append((float(value), start, end))
            if _grows(s, end, tag):
                growing.append(start)
    return Glimpse(s, tag, tuple(sorted(values)), frozenset(growing))


def _grows(s: str, end: int, language: str | None) -> bool:
    """Whether what stands behind a number may multiply it."""
    word = _NEXT.match(s, end)
    if word is None:
        return _RANGED.match(s, end) is not None
    return _multiplies(word[1], language) or (len(word[1]) <= 4 and _JOINT.match(s, end) is not None)


@lru_cache(maxsize=8_192)
def _multiplies(word: str, language: str | None) -> bool:
    """Whether a word behind a number may be a magnitude, or begins with one."""
    folded = word.casefold()
    is_short = folded in ATTACHED_MAGNITUDES or folded in MONEY_MAGNITUDES
    if folded == "buçuk":
        return True
    return folded[0] in CJK_MAGNITUDES or folded[0] in _THAI or is_short or magnitude(folded, language) is not None


def _may_have_unit(s: str, start: int, end: int, language: str | None) -> bool:
    """Whether what stands on either side of a number can be its unit."""
    sign = s[start - 1 : start]
    if sign and sign in " \u00a0":
        sign = s[start - 2 : start - 1]
    if sign and (sign in SIGNS or sign in "%％分" or ((sign in ".ºª°" or sign.isalpha()) and leads(s, start))):
        return True
    word = _NEXT.match(s, end)
    if word is None:
        rest = s[end : end + 2].strip()
        return bool(rest) and rest[0] not in _CLOSED
    if word.start(1) == end or word[1][0] >= DENSE or word[1][0] in _THAI:
        return True
    return word[1].casefold() not in OF and plays_a_part(word[1], language)


def is_share(s: str, end: int) -> bool:
    """Whether a percent sign or word stands behind a number."""
    if s[end : end + 1] in PERCENT_SIGNS or s[end + 1 : end + 2] in PERCENT_SIGNS:
        return True
    word = _NEXT.match(s, end)
    return word is not None and (_says_percent(word[1]) or (word[1] in _HUNDRED and s[word.end() + 1 :][:4] in _CENT))


@lru_cache(maxsize=8_192)
def _says_percent(word: str) -> bool:
    return is_percent(word.casefold())


def _value(one: tuple[float, int, int]) -> float:
    return one[0]
