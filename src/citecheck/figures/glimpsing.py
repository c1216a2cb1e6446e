"""A quick look at the numbers of a text before any is read as a figure: where one of about a value can stand."""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from citecheck.figures import numbers, spelled
from citecheck.figures.units import ATTACHED_MAGNITUDES, MONEY_MAGNITUDES, magnitude
from citecheck.text import VOWEL_SIGNS

_NEXT = re.compile(rf"[\s\u00a0-]{{0,2}}((?:[^\W\d_][{VOWEL_SIGNS}]*){{1,24}})")
_JOINT = re.compile(r" \w{1,4} \W?\d")  # "5 to 7 million": the magnitude stands behind the other number
_CLOSED = frozenset(".,;:!?)]}\"'”’»“")  # behind these no magnitude follows
_THAI = frozenset(map(chr, range(0x0E01, 0x0E31)))  # so do they in Thai
_CJK = "\u3040"  # from here on magnitudes stand against the number and add up


@dataclass(frozen=True, slots=True)
class Glimpse:
    """The numbers of a text: `values` in ascending order with their places; `growing` are places of more than that.

    Behind a growing number stands what may be a magnitude: the line has to be read.
    """

    values: tuple[tuple[float, int], ...]
    growing: tuple[int, ...]

    def places(self, low: float, high: float) -> list[int]:
        """Where figures from `low` to `high` can stand, in no order; both are above zero."""
        begin, end = bisect_left(self.values, low, key=_value), bisect_right(self.values, high, key=_value)
        return [*self.growing, *(at for _, at in self.values[begin:end])]


def glimpse(s: str, language: str | None = None) -> Glimpse:
    """Look at the numbers of a text, in digits and in words."""
    tag = language.split("-")[0].split("_")[0].lower() if language else None
    values, growing = [], []
    for match in numbers.find(s):
        value = numbers.value(match.group(), tag)
        if value is not None:
            values.append((float(value), match.start()))
            if _grows(s, match.end(), tag):
                growing.append(match.start())
    values += [(float(one.value), one.start) for one in spelled.find(s, tag)]
    return Glimpse(tuple(sorted(values)), tuple(growing))


def _grows(s: str, end: int, language: str | None) -> bool:
    """Whether what stands behind a number may multiply it."""
    word = _NEXT.match(s, end)
    if word is None:
        rest = s[end : end + 2].strip()
        return bool(rest) and rest[0] not in _CLOSED
    folded = word[1].casefold()
    if folded[0] >= _CJK or folded[0] in _THAI or folded in ATTACHED_MAGNITUDES or folded in MONEY_MAGNITUDES:
        return True
    return magnitude(folded, language) is not None or (len(folded) <= 4 and _JOINT.match(s, end) is not None)


def _value(one: tuple[float, int]) -> float:
    return one[0]
