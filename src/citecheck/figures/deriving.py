"""Whether a figure of an article can be reckoned from two numbers that stand side by side on a page."""

from collections.abc import Callable

from citecheck.figures import numbers
from citecheck.figures.figure import Figure

_SLACK = 0.51  # of the last digit that is printed


def deriving(figure: Figure) -> Callable[[float, float], bool]:
    """The question whether two numbers make it: their difference, how many times one is the other, the percentage.

    Articles tell "88 fewer than the year before" of a table that has 1,400 and 1,312, and "up by 31 percent" of rents
    of 870 and 1,140.
    """
    value = abs(float(figure.low))
    match = numbers.NUMBER.search(figure.raw)
    shown = numbers.value(match.group()) if match else None
    if match is None or not shown or not value or figure.low != figure.high:
        return lambda *_: False
    step = _SLACK * (value / float(shown)) / 10 ** numbers.decimals(match.group())
    is_share, is_bare = figure.unit == "%", figure.unit is None

    def makes(one: float, other: float) -> bool:
        apart = abs(one - other)
        if not is_share and abs(apart - value) <= step:
            return True
        if not one or not other or not (is_bare or is_share) or _is_year(one) or _is_year(other):
            return False
        made = (one / other, other / one) if is_bare else (apart, 100 * apart / one, 100 * apart / other)
        return any(abs(each - value) <= step for each in made)

    return makes


def _is_year(number: float) -> bool:
    return float(number).is_integer() and 1900 <= number <= 2100
