"""A quick look at the numbers of a text by their first digits, before any of them is read as a figure.

A magnitude ("million") only moves the decimal point: a figure of about some value begins with about its digits.
"""

import math
import re
from bisect import bisect_left, bisect_right

from citecheck.figures import numbers, spelled
from citecheck.figures.units import CJK_MAGNITUDES

_NO_DIGIT = re.compile(r"\D+")
_MOST_DIGITS = 17  # those behind them move no value by a sixth

Leading = list[tuple[float, int]]


def leading(s: str, language: str | None = None) -> Leading:
    """The numbers of a text, in digits and in words: (decimals of the decimal logarithm, place), sorted."""
    tag = language.split("-")[0].split("_")[0].lower() if language else None
    found = []
    for match in numbers.find(s):
        digits = int(_NO_DIGIT.sub("", match.group())[:_MOST_DIGITS] or 0)
        if digits:
            found.append((math.log10(digits) % 1, match.start()))
    found += [(math.log10(one.value) % 1, one.start) for one in spelled.find(s, tag) if one.value > 0]
    return sorted(found)


def places(numbers_of: Leading, low: float, high: float) -> list[int]:
    """Where numbers stand that can be figures from `low` to `high`, both above zero, in no order."""
    first, last = math.log10(low), math.log10(high)
    if last - first >= 1:
        return [at for _, at in numbers_of]
    begin, end = first % 1, last % 1
    if begin <= end:
        return _between(numbers_of, begin, end)
    return _between(numbers_of, begin, 1.0) + _between(numbers_of, 0.0, end)


def is_summed(s: str) -> bool:
    """Whether a text may have figures whose first digits are those of a sum: 1兆2000億."""
    return not s.isascii() and any(one in s for one in CJK_MAGNITUDES)


def _between(numbers_of: Leading, begin: float, end: float) -> list[int]:
    a = bisect_left(numbers_of, begin - 1e-9, key=_first)
    return [at for _, at in numbers_of[a : bisect_right(numbers_of, end + 1e-9, key=_first)]]


def _first(one: tuple[float, int]) -> float:
    return one[0]
