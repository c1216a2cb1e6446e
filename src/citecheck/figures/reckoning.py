"""What articles reckon from two numbers of a page: sums, differences, multiples, percentages."""

from collections.abc import Container, Iterable, Iterator, Sequence
from functools import cached_property
from itertools import accumulate, combinations

from citecheck.figures import numbers
from citecheck.figures.comparing import reach
from citecheck.figures.figure import Figure

SLACK = 0.51  # of the last digit that is printed
_MOST_FOLD = 100  # what articles tell as a multiple
_WHOLE = 100  # percent
_MOST_GROWN = 2_000  # percent by which an amount grows
_ROUND = 10_000  # the least thousands that a table may print without zeros
_THOUSAND = 1_000  # what a head multiplies by at the least
_POWERS = (1.0, 1e3, 1e6, 1e9)  # magnitudes that the one number has and the other has not
_MOST_RUN = 5  # numbers that are added up, or of which the mean is told
_LONG = 24  # numbers in a column: beyond, not any two of them are reckoned with


class Reckoning:
    """Pairs of numbers that stand by each other, and sums of more.

    `heads` are what may multiply all of them; `based` are percentages, and indices whose base is a hundred; `many` are
    totals and means of more than two.
    """

    def __init__(
        self,
        pairs: Sequence[tuple[float, float]],
        sums: Sequence[float],
        heads: Sequence[float] = (1.0,),
        based: Sequence[float] = (),
        many: Sequence[float] = (),
    ) -> None:
        self._pairs, self._sums, self._heads, self._based, self._many = pairs, sums, heads, based, many

    def makes(self, figure: Figure) -> bool:
        """Whether a figure is what two of the numbers make, or one of the sums."""
        if (span := _span(figure)) is None:
            return False
        low, high, factor = span
        if figure.unit == "%":
            return any(_has(values, low, high) for values in (self._shares, self._added, self._changes))
        if factor == 1 and _has(self._ratios, low, high):
            return True  # as many times, or so much for each
        return self._is_in(self._amounts, figure, span)

    def adds_up(self, figure: Figure) -> bool:
        """Whether a figure is what many numbers are together or on average, or one for each of another."""
        span = _span(figure)
        return span is not None and self._is_in(self._of_many, figure, span)

    def _is_in(self, values: Sequence[float], figure: Figure, span: tuple[float, float, float]) -> bool:
        """Whether one of these values is within a span, or is as the heads of tables multiply it."""
        low, high, factor = span
        is_round = figure.unit != "%" and (factor >= _THOUSAND or may_be_thousands(figure))
        return any(_has(values, low / head, high / head) for head in (self._heads if is_round else (1.0,)))

    @cached_property
    def _amounts(self) -> list[float]:
        return [*self._sums, *(abs(one - other) for one, other in self._pairs)]

    @cached_property
    def _of_many(self) -> list[float]:
        """Totals and means, and so much for each: 47.2 million for 63 kilometres are 750,000."""
        each = (value for one, other in self._pairs if one and other for value in (one / other, other / one))
        return [*self._many, *(value * power for value in each for power in _POWERS)]

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


def _span(figure: Figure) -> tuple[float, float, float] | None:
    """From where to where a value may be that the figure tells, and by what its magnitude multiplies it."""
    printed, shown = numbers.first(figure.raw)
    value = abs(float(figure.low))
    if not value or figure.low != figure.high:
        return None
    shown = shown or figure.low / 1000 ** (figure.low.adjusted() // 3)  # in words: eight million
    step = SLACK / 10 ** (numbers.decimals(printed) if printed else 0)
    factor = value / float(shown)
    last = step * factor if factor < _THOUSAND or len(list(numbers.find(figure.raw))) == 1 else 0.0  # 7조8043억
    is_fine = figure.hedge == "exact" and printed.endswith("0") and numbers.decimals(printed) > 0  # 12.40 is not 12.4
    below, above = (last, last) if is_fine else (max(last, one) for one in reach(figure))
    return value - below, value + above, factor


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


def totals(values: Sequence[float]) -> Iterator[float]:
    """The sums and the means of two and more numbers that follow each other."""
    so_far = [0.0, *accumulate(values)]
    for size in range(2, min(_MOST_RUN, len(values)) + 1):
        for end in range(size, len(so_far)):
            total = so_far[end] - so_far[end - size]
            yield from (total, total / size)


def _percentages(one: float, other: float) -> Iterable[float]:
    """Points between two shares, by how many percent one number is more or less than the other, and its share."""
    low, high = (one, other) if one < other else (other, one)
    return high - low, 100 * (high - low) / low, 100 * (high - low) / high, 100 * low / high, 100 * high / low


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


def _has(values: Sequence[float], least: float, most: float) -> bool:
    """Whether one of the values lies between two; few figures are looked for, so that sorting them would cost more."""
    for value in values:  # noqa: SIM110  # twice as quick
        if least <= value <= most:
            return True
    return False
