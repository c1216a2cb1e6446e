"""Whether a figure of an article can be reckoned from two numbers that stand side by side on a page."""

from collections.abc import Sequence
from itertools import combinations

from citecheck.figures import numbers
from citecheck.figures.figure import Figure

MOST = 16  # numbers that stand side by side: of more every figure can be made
_SLACK = 0.51  # of the last digit that is printed


def derived(figure: Figure, beside: Sequence[float]) -> bool:
    """Whether it is the difference of two numbers, how many times the one is the other, or the percentage between them.

    Articles tell "88 fewer than the year before" of a table that has 1,400 and 1,312, and "up by 31 percent" of rents
    of 870 and 1,140.
    """
    value = abs(float(figure.low))
    if figure.low != figure.high or not value or len(beside) > MOST:
        return False
    printed = numbers.NUMBER.search(figure.raw)
    shown = float(numbers.value(printed.group()) or 0) if printed else 0.0
    step = _SLACK * (value / shown if shown else 1.0) / (10 ** numbers.decimals(printed.group()) if printed else 1)
    return any(
        abs(made - value) <= step for one, other in combinations(beside, 2) for made in _made(one, other, figure.unit)
    )


def _made(one: float, other: float, unit: str | None) -> tuple[float, ...]:
    if unit != "%":
        times = (one / other, other / one) if unit is None and one and other else ()
        return abs(one - other), *times
    if _is_year(one) or _is_year(other) or not one or not other:
        return ()
    return abs(one - other), 100 * abs(one - other) / one, 100 * abs(one - other) / other


def _is_year(number: float) -> bool:
    return float(number).is_integer() and 1900 <= number <= 2100
