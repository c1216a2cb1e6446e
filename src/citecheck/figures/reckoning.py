"""What articles reckon from two numbers of a page: sums, differences, multiples, percentages."""

from collections.abc import Container, Iterable, Iterator, Sequence
from functools import cached_property
from itertools import combinations

from citecheck.figures import numbers
from citecheck.figures.comparing import reach
from citecheck.figures.figure import Figure

SLACK = 0.51  # of the last digit that is printed
_MOST_FOLD = 100  # what articles tell as a multiple
_WHOLE = 100  # percent
_MOST_GROWN = 2_000  # percent by which an amount grows
_ROUND = 10_000  # the least thousands that a table may print without zeros
_THOUSAND = 1_000  # what a head multiplies by at the least
_LONG = 24  # numbers in a column: beyond, not any two of them are reckoned with


class Reckoning:
    """Pairs of numbers that stand by each other, and sums of more.

    `heads` are what may multiply all of them; `based` are percentages, and indices whose base is a hundred.
    """

    def __init__(
        self,
        pairs: Sequence[tuple[float, float]],
        sums: Sequence[float],
        heads: Sequence[float] = (1.0,),
        based: Sequence[float] = (),
    ) -> None:
        self._pairs, self._sums, self._heads, self._based = pairs, sums, heads, based

    def makes(self, figure: Figure) -> bool:
        """Whether a figure is what two of the numbers make, or one of the sums."""
        printed, shown = numbers.first(figure.raw)
        value = abs(float(figure.low))
        if not value or figure.low != figure.high:
            return False
        shown = shown or figure.low / 1000 ** (figure.low.adjusted() // 3)  # in words: eight million
        step = SLACK / 10 ** (numbers.decimals(printed) if printed else 0)
        if figure.unit == "%":
            below, above = (max(step, one) for one in reach(figure))
            return any(
                _has(values, float(shown) - below, float(shown) + above)
                for values in (self._shares, self._added, self._changes)
            )
        factor = value / float(shown)
        is_round = factor >= _THOUSAND or may_be_thousands(figure)
        last = step * factor if factor < _THOUSAND or len(list(numbers.find(figure.raw))) == 1 else 0.0  # 7조8043억
        below, above = (max(last, one) for one in reach(figure))
        if factor == 1 and _has(self._ratios, value - below, value + above):
            return True  # as many times, or so much for each
        heads = self._heads if is_round else (1.0,)
        return any(_has(self._amounts, (value - below) / head, (value + above) / head) for head in heads)

    @cached_property
    def _amounts(self) -> list[float]:
        return [*self._sums, *(abs(one - other) for one, other in self._pairs)]

    @cached_property
    def _changes(self) -> list[float]:
        """By how many percent an index is more or less than its base, and what is left of the whole by a share."""
        return [abs(one - _WHOLE) for one in self._based]

    @cached_property
    def _added(self) -> list[float]:
        """What shares make together."""
        return [one for one in self._sums if one <= _WHOLE]

    @cached_property
    def _ratios(self) -> list[float]:
        folds = (value for one, other in self._pairs if one and other for value in (one / other, other / one))
        return [value for value in folds if value <= _MOST_FOLD]

    @cached_property
    def _shares(self) -> list[float]:
        return [value for one, other in self._pairs if one and other for value in _percentages(one, other)]


def may_be_thousands(figure: Figure) -> bool:
    """Whether a figure is so round that a table of thousands may print it with one decimal or none."""
    return abs(figure.low) >= _ROUND and figure.low % _WHOLE == 0


def is_index(column: Sequence[float]) -> bool:
    """Whether the numbers of a column lie around a hundred, which may be their base."""
    return 2 * sum(_WHOLE / 2 <= one <= 2 * _WHOLE for one in column) > len(column)


def beneath_each_other(column: Sequence[float]) -> Iterable[tuple[float, float]]:
    """Two numbers each of one column; of a long one each with the largest, which may be its total."""
    if len(column) <= _LONG:
        return combinations(column, 2)
    largest = max(column)
    return [(one, largest) for one in column]


def _percentages(one: float, other: float) -> Iterable[float]:
    """Points between two shares, by how many percent one number is more or less than the other, and its share of it."""
    low, high = (one, other) if one < other else (other, one)
    return high - low, 100 * (high - low) / low, 100 * (high - low) / high, 100 * low / high


def of_share(one: float, other: float, shares: Container[float]) -> Iterator[float]:
    """What an amount and a percentage make: its part, the whole, the amount before and after, the change."""
    for amount, share in ((one, other), (other, one)):
        if share not in shares or amount in shares or not 0 < share <= _MOST_GROWN:
            continue
        rate = share / _WHOLE
        before = amount / (1 + rate)
        yield from (amount * rate, amount / rate, amount * (1 + rate), before, amount - before)
        if rate < 1:
            before = amount / (1 - rate)
            yield from (amount * (1 - rate), before, before - amount)


def _has(values: list[float], least: float, most: float) -> bool:
    """Whether one of the values lies between two; few figures are looked for, so that sorting them would cost more."""
    return any(least <= value <= most for value in values)
