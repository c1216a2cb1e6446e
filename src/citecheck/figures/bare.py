"""What a figure of an article can have been made of: the bare numbers of a page, whatever their unit is."""

import math
import sys
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from functools import cached_property
from itertools import accumulate, combinations, islice
from typing import NamedTuple

from citecheck.figures import numbers
from citecheck.figures.comparing import digits
from citecheck.figures.figure import Figure
from citecheck.figures.reckoning import (
    SLACK,
    Reckoning,
    beneath_each_other,
    is_index,
    may_be_thousands,
    of_share,
    totals,
)
from citecheck.figures.surroundings import AGES, DURATIONS

_TELLING = 3  # digits that count: so many are the same in any unit
_ROUND = 0.05  # of a value that tells one or two digits and is in millions
_HEADS = (1e3, 1e6, 1e9)  # magnitudes that stand in the heads of tables
_TRILLION = 1e12
_MYRIADS = (1e4, 1e8)  # in Chinese, Japanese and Korean ones
_LAKHS = (1e5, 1e7)  # in Indian ones
HEADS = (*_HEADS, 1e12, *_MYRIADS, *_LAKHS)
_EAST_ASIAN, _INDIAN = frozenset({"zh", "ja", "ko"}), frozenset({"hi", "bn", "ur", "ne", "mr", "gu", "ta", "te", "pa"})
_MOST_TIMES = 10  # by which the parts of a sum are apart
_MEASURED, _DEGREE = 0.03, 0.6  # of a measure in other units, and degrees
_NEAR = 0.02  # of a value that tells one digit: 300 may stand for 302
_EXACT = 1e-9  # what is lost in floating point
_REACH = 160  # characters within which two numbers stand side by side
_STEM = 4  # letters that two words for one thing have in common
_NEAR_RUN = 60  # characters between two of a row or a list
_NEAR_SHARE = 130  # characters between an amount and its percentage
_MOST_YEARS = 40
_PARTS = (1 / 2, 1 / 3, 2 / 3, 1 / 4, 3 / 4, 1 / 5, 2 / 5, 3 / 5, 4 / 5, 1 / 10)
_MOST, _MOST_BESIDE = 2_000, 12  # numbers that are reckoned with, and how many beside each

# Units of which a table's head may have another: 86 °F is 30 °C, nine pounds are four kilograms.
_METRIC = {
    "°F": (1 / 1.8, -32 / 1.8), "mi": (1.609344, 0.0), "ft": (0.3048, 0.0), "acre": (0.404686, 0.0),
    "pound": (0.453592, 0.0),
}  # fmt: skip


class Bare(NamedTuple):
    """A number of a page: where it stands, whether something behind it may multiply it, whether it may be a year."""

    at: int
    value: float
    grows: bool = False
    is_year: bool = False


class BareNumbers:
    """The numbers of a page in the order of its text.

    `is_told` says of a place that a table tells its unit or another magnitude than the given one; `columns` are what
    stands in the columns of tables, `shares` the percentages.
    """

    def __init__(
        self,
        placed: Sequence[Bare],
        published: int | None = None,
        language: str | None = None,
        is_told: Callable[[int, float], bool] = lambda *_: False,
        columns: Callable[[], Iterable[Sequence[float]]] = tuple,
        shares: Callable[[], Iterable[float]] = tuple,
    ) -> None:
        self._placed = placed
        self._is_told = is_told
        self._columns, self._shares = columns, shares
        self._heads = heads(language)
        self._published = published  # in which year

    # -------------------------------------------------------- the same number

    def resemble(self, figure: Figure, *, may_be_moved: bool = True) -> bool:
        """Whether a number without a unit, or with one that cannot be compared, may be the figure's own.

        Tables have their units in their heads, and the same is told as 184 öre and 1.84 kronor, 8,912 million and 8.9
        billion: the digits agree as far as the figure tells them. Two digits without a magnitude are too few to be
        moved, and so are those behind which the page prints a magnitude.
        """
        is_large = may_be_moved and _has_magnitude(figure)
        near = _NEAR if figure.hedge == "exact" else _ROUND
        ends = [(float(abs(end)), digits(end)) for end in {figure.low, figure.high}]
        if all(self._has(value, told, near, is_large=is_large) for value, told in ends):
            return True
        if may_be_moved and all(value > 0 and told >= _TELLING and self._leads(value, told) for value, told in ends):
            return True
        factor, shift = _METRIC.get(figure.unit or "", (0.0, 0.0))
        metric = [abs(float(end)) * factor + shift for end in (figure.low, figure.high)] if factor else ()
        return bool(metric) and all(
            _within(self._values, value * (1 - _MEASURED) - _DEGREE, value * (1 + _MEASURED) + _DEGREE)
            for value in metric
        )

    def _has(self, value: float, told: int, share: float, *, is_large: bool) -> bool:
        if value <= 0:
            return _within(self._values, 0, 0)
        if told == 1 and not is_large:
            beside = _between(self._values, value - 0.5, value + 0.5) if value < 1 / _NEAR else ()
            is_rounded = any(not one.is_integer() for one in beside)
            return is_rounded or _within(self._values, value * (1 - share), value * (1 + share))
        place = math.pow(10, math.floor(math.log10(value)))
        step = 0.5 * math.pow(10, 1 - told) + _EXACT
        if _within(self._values, value - step * place, value + step * place):
            return True
        near = min(step * place, value * _ROUND)
        heads = self._heads if is_large else ()
        return any(self._is_free(self._unnamed, (value - near) / one, (value + near) / one, one) for one in heads)

    def _leads(self, value: float, told: int) -> bool:
        """Whether some number begins with the digits of a value, wherever its point is."""
        first, step = value / math.pow(10, math.floor(math.log10(value))), 0.5 * math.pow(10, 1 - told) + _EXACT
        return self._is_free(self._leading, first - step, first + step)

    def _is_free(self, ordered: list[tuple[float, int]], least: float, most: float, head: float = 0.0) -> bool:
        """Whether one of these numbers is between two values, and nothing tells another magnitude of it, or a unit."""
        begin, end = bisect_left(ordered, (least, 0)), bisect_right(ordered, (most, sys.maxsize))
        return any(not self._is_told(at, head) for _, at in ordered[begin:end])

    @cached_property
    def _unnamed(self) -> list[tuple[float, int]]:
        """The numbers that may be in another unit or magnitude than a figure, which is that of their table's head."""
        return sorted(
            (one.value, one.at) for one in self._placed if one.value > 0 and not one.grows and not one.is_year
        )

    @cached_property
    def _leading(self) -> list[tuple[float, int]]:
        """Their digits, as 1.84 of 184."""
        return sorted((value / math.pow(10, math.floor(math.log10(value))), at) for value, at in self._unnamed)

    @cached_property
    def _values(self) -> list[float]:
        return sorted(one.value for one in self._placed)

    def stands(self, value: float, start: int, end: int) -> bool:
        """Whether a number of this value begins between two places of the text."""
        begin, behind = bisect_left(self._placed, start, key=_place), bisect_left(self._placed, end, key=_place)
        return any(one.value == value for one in self._placed[begin:behind])

    # -------------------------------------------------------- a number that is reckoned

    def derive(self, figure: Figure) -> bool:
        """Whether two numbers that stand near each other make the figure: sum, difference, ratio or percentage.

        Articles tell "88 fewer than the year before" of a table that has 1,400 and 1,312, and "up by 31 percent" of
        rents of 870 and 1,140.
        """
        is_age = (figure.noun in DURATIONS or figure.noun in AGES) and any(
            abs(one - float(figure.low)) <= 1 for one in self._ages
        )
        return is_age or self._reckoning.makes(figure)

    def adds_up(self, figure: Figure) -> bool:
        """Whether a figure is a total or a mean of numbers that follow each other, or one for each of another."""
        return self._reckoning.adds_up(figure)

    @cached_property
    def _reckoning(self) -> Reckoning:
        columns = [list(one) for one in self._columns()]
        beneath = [pair for one in columns for pair in beneath_each_other(one)]
        beside = [(one.value, other.value) for one, other in self._pairs if not (one.is_year or other.is_year)]
        wholes = [(one, sum(column)) for column in columns for one in column]
        sums = [one + other for one, other in beside if one <= other * _MOST_TIMES and other <= one * _MOST_TIMES]
        sums += [*map(sum, beneath), *(total for one in columns for total in islice(accumulate(one), 1, None))]
        apart = [abs(one.value - other.value) for one, other in self._pairs if one.is_year or other.is_year]
        shares = set(self._shares())
        near = (
            (one.value, other.value)
            for one, other in (self._pairs if shares else ())
            if (one.value in shares or other.value in shares) and other.at <= one.at + _NEAR_SHARE
        )
        sums += [value for one in near for value in of_share(*one, shares)]
        based = [*shares, *(one for column in columns if is_index(column) for one in column)]
        many = [one for stretch in (*self._stretches, *columns) for one in totals(stretch)]
        return Reckoning([*beside, *beneath, *wholes], [*sums, *apart], (1.0, *self._heads, _TRILLION), based, many)

    def has_whole(self, figure: Figure, printed: Iterable[Decimal]) -> bool:
        """Whether the figure is a plain part of one of these numbers, which the page has: a quarter of 3,200."""
        value = float(figure.low)
        return figure.low == figure.high and any(
            one > value and any(abs(float(one) * part - value) < SLACK for part in _PARTS)
            and _within(self._values, float(one), float(one))
            for one in printed
        )  # fmt: skip

    @cached_property
    def _pairs(self) -> list[tuple[Bare, Bare]]:
        """Two numbers each that stand side by side, as in a table; none is a zero."""
        placed = [one for one in self._placed[:_MOST] if one.value > 0]
        return [
            (one, other)
            for number, one in enumerate(placed)
            for other in placed[number + 1 : number + _MOST_BESIDE]
            if other.at <= one.at + _REACH
        ]

    @cached_property
    def _stretches(self) -> list[list[float]]:
        """Numbers that follow each other closely, as in a row or a list; years part nothing."""
        found: list[list[float]] = []
        last = -_REACH
        for one in self._placed[:_MOST]:
            if one.is_year or one.value <= 0:
                continue
            if one.at > last + _NEAR_RUN:
                found.append([])
            found[-1].append(one.value)
            last = one.at
        return found

    @cached_property
    def _ages(self) -> set[float]:
        """The years between the years of the page: "the lowest level for 30 years" is the lowest since 1994."""
        years = {one.value for one in self._placed if one.is_year} | {self._published or 0}
        known = sorted(filter(None, years))[:_MOST_YEARS]
        return {abs(one - other) for one, other in combinations(known, 2)}


def make(asked: Figure, told: Sequence[Figure]) -> bool:
    """Whether two of some figures make another one: sum, difference, multiple, percentage, or a percentage of one.

    Where one of them counts what is asked for, others are added or taken away that may count it as well.
    """
    if asked.noun and any(_counts(one, asked.noun) for one in told):
        told = [one for one in told if one.unit or one.noun is None or _counts(one, asked.noun)]
    shares = {float(one.low) for one in told if one.unit == "%"}
    values: dict[str | None, list[float]] = {}
    for one in told:
        values.setdefault(one.unit, []).append(abs(float(one.low)))
    pairs = [pair for unit, listed in values.items() if unit == asked.unit or asked.unit in (None, "%")
             for pair in combinations(listed, 2)]  # fmt: skip
    same = values.get(asked.unit, ())
    sums = [sum(pair) for pair in combinations(same, 2)]
    if asked.unit not in ("%", "percentage-points"):
        sums += [value for amount in same for share in shares for value in of_share(amount, share, shares)]
    return Reckoning(pairs, sums, based=[*shares]).makes(asked)


def _counts(one: Figure, noun: str) -> bool:
    return one.noun is not None and one.noun[:_STEM] == noun[:_STEM]


def heads(language: str | None) -> tuple[float, ...]:
    """The magnitudes that the numbers of a language may have in the heads of tables, or in words."""
    tag = (language or "")[:2]
    return _HEADS + (_MYRIADS if tag in _EAST_ASIAN else _LAKHS if tag in _INDIAN else ())


def _between(ordered: list[float], least: float, most: float) -> list[float]:
    return ordered[bisect_left(ordered, least) : bisect_right(ordered, most)]


def _place(one: Bare) -> int:
    return one.at


def _within(ordered: list[float], least: float, most: float) -> bool:
    at = bisect_left(ordered, least)
    return at < len(ordered) and ordered[at] <= most


def _has_magnitude(figure: Figure) -> bool:
    """Whether a word behind the number makes it thousands or more, or zeros do."""
    _, shown = numbers.first(figure.raw)
    return shown is None or abs(figure.low) >= shown * 1000 or may_be_thousands(figure)
