"""Whether a figure of an article can be reckoned from two numbers that stand side by side on a page."""

from collections.abc import Callable, Sequence

from citecheck.figures import numbers
from citecheck.figures.figure import Figure

_SLACK = 0.51  # of the last digit that is printed


def deriving(figure: Figure) -> Callable[[float, Sequence[float]], bool]:
    """The question whether a number and one of some others make it: their difference, ratio or percentage.

    Articles tell "88 fewer than the year before" of a table that has 1,400 and 1,312, and "up by 31 percent" of rents
    of 870 and 1,140.
    """
    value = abs(float(figure.low))
    printed, shown = numbers.first(figure.raw)
    if not shown or not value or figure.low != figure.high:
        return lambda *_: False
    step = _SLACK * (value / float(shown)) / 10 ** numbers.decimals(printed)
    least, most = value - step, value + step
    is_share, is_bare = figure.unit == "%", figure.unit is None

    def makes(one: float, others: Sequence[float]) -> bool:
        may_divide = bool(one) and (is_bare or is_share) and not numbers.is_year(one)
        for other in others:
            apart = abs(one - other)
            if not is_share and least <= apart <= most:
                return True
            if not may_divide or not other:
                continue
            if is_bare:
                is_made = least <= one / other <= most or least <= other / one <= most
            else:
                is_made = any(least <= each <= most for each in (apart, 100 * apart / one, 100 * apart / other))
            if is_made and not numbers.is_year(other):
                return True
        return False

    return makes
