"""Whether a bare number of a page can be what a figure of an article was made of."""

import math
from collections.abc import Callable

from citecheck.figures import numbers
from citecheck.figures.comparing import digits
from citecheck.figures.figure import Figure

_TELLING = 3  # digits that count: so many are the same in any unit
_NEAR = 0.02  # of a value that tells one digit: 300 may stand for 302
_EXACT = 1e-9  # what is lost in floating point


def resembling(figure: Figure) -> Callable[[float], bool]:
    """The question whether a number without a unit, or with one that cannot be compared, may be the figure's own.

    Tables have their units in their heads, and the same is told as 184 öre and 1.84 kronor, 8,912 million and 8.9
    billion: the digits agree as far as the figure tells them. Two digits without a magnitude are too few to be moved.
    """
    ends = [(abs(float(end)), digits(end)) for end in {figure.low, figure.high}]
    is_large = _has_magnitude(figure)
    metric = [one for value, _ in ends for one in _metric(value, figure.unit)]
    return lambda number: (
        any(_may_be(value, told, number, is_large=is_large) for value, told in ends)
        or any(abs(value - number) <= value * _NEAR for value in metric)
    )


def _metric(value: float, unit: str | None) -> tuple[float, ...]:
    """What the head of a table may measure in: 86 °F is 30 °C."""
    return ((value - 32) / 1.8,) if unit == "°F" else (value * 1.609344,) if unit == "mi" else ()


def _may_be(value: float, told: int, number: float, *, is_large: bool) -> bool:
    if value <= 0 or number <= 0:
        return value == number
    if told == 1 and not is_large:
        return abs(value - number) <= (value * _NEAR if number.is_integer() else 0.5)
    place, other = math.floor(math.log10(value)), math.floor(math.log10(number))
    is_moved = place != other
    if is_moved and (numbers.is_year(number) or not (told >= _TELLING or is_large)):
        return False
    return abs(value * math.pow(10, -place) - number * math.pow(10, -other)) <= 0.5 * math.pow(10, 1 - told) + _EXACT


def _has_magnitude(figure: Figure) -> bool:
    """Whether a word behind the number makes it thousands or more."""
    _, shown = numbers.first(figure.raw)
    return shown is None or abs(figure.low) >= shown * 1000
