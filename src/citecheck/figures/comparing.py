"""Whether two figures say the same."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import combinations
from typing import Literal

from citecheck.figures import numbers
from citecheck.figures.figure import Figure
from citecheck.figures.units import CJK_MAGNITUDES, CONVERSIONS, CURRENCY_FAMILIES
from citecheck.text import DENSE

Comparison = Literal["equal", "rounded", "magnitude", "other", "incomparable"]
_ROUND_ZEROS = Decimal("0.03")  # of what is printed in thousands: 340,000 for 335,000
_FEW_ZEROS = Decimal("0.01")  # of what is printed with fewer digits: $240 billion is not $237 billion
_HEDGED = Decimal("0.1")  # a hedge stands for no more than a tenth
_CONVERTED = Decimal("0.02")  # miles made of kilometres are printed round
_CONVERTED_ABOUT = Decimal("0.05")  # and more so where the article says "about"
_LARGE = 1_000_000
_THOUSAND = 1_000
_MAGNITUDES = (1_000, 1_000_000, 1_000_000_000)
_MYRIAD = 10_000
_SINGLE = 10
_HONEST = Decimal("0.125")  # of the value: 1.8 million may be told as 2 million, 1.5 million may not
_HEDGED_ALONE = Decimal("0.2")  # of a single digit with a hedge: "less than 2 percent" may be 1.7
_TELLING = 3  # digits that count: so many are no coincidence where only one side says what is counted
_LITTLE = Decimal("0.8")  # by which a rounded value is off at the most
_LONGEST_TURNED = 9  # digits
_MISPRINTED = 2  # digits that are turned, and of which a single changed one may as well be another value
_SHIFTS = tuple(Decimal(1000) ** power for power in (-2, -1, 1, 2))
_POINTS = frozenset({"%", "percentage-points"})


def compare(asked: Figure, found: Figure) -> Comparison:
    """How a figure of the article stands to one of a source.

    "equal": the same value, however it is written. "rounded": one side prints fewer digits, and its step covers the
    other: half a step of its last printed digit (zeros at the end may be such a step, up to a hundredth of the value),
    and with a hedge a whole step on the side that it names, up to a tenth ("nearly 850,000" covers 841,000; "more than
    800,000" covers 870,000). Both ends of a range are rounded for themselves, or one of them is told alone.
    "magnitude": the same digits a thousandfold apart, or percent against percentage points.
    "other": the same thing counted, another value. "incomparable": different or unknown things with different values.
    """
    if (asked.unit is None) != (found.unit is None):
        return "equal" if _is_same_unnamed(asked, found) else "incomparable"
    if found.high < 0 < asked.low:  # "a loss of 1.7 million" is the page's −1.7
        found = replace(found, raw=found.raw.lstrip("-−"), low=-found.high, high=-found.low)
    low, high, base = _converted(asked)
    other_low, other_high, other_base = _converted(found)
    same_unit = _units_agree(base, other_base)
    if {base, other_base} == _POINTS:
        return "magnitude" if (low, high) == (other_low, other_high) else "incomparable"
    if (low, high) == (other_low, other_high):
        return "equal" if same_unit else "incomparable"
    if not same_unit:
        return "incomparable"
    if not (base or _nouns_agree(asked, found)):
        return "rounded" if _may_count_one_thing(asked, found) and _is_rounded(asked, found) else "incomparable"
    if _is_finer(asked, found):
        return "other"
    if _is_rounded(asked, found) or _is_reckoned(asked, found):
        return "rounded"
    return "magnitude" if is_slip(asked, found) else "other"


def _is_finer(asked: Figure, found: Figure) -> bool:
    """Whether an amount is told more exactly than it is found, in money of which one side names the kind: 800 pounds.

    Of one and the same unit that is for the caller to judge, for either side may be the rounder.
    """
    is_plain = asked.low == asked.high and found.low == found.high
    is_family = asked.unit != found.unit and not {asked.unit, found.unit} & CONVERSIONS.keys()
    return is_plain and is_family and digits(asked.low) > digits(found.low)


def _is_reckoned(asked: Figure, found: Figure) -> bool:
    """Whether a measure is the other in its own unit, rounded as such are: 0.6 miles of a kilometre."""
    if asked.unit == found.unit or not {asked.unit, found.unit} & CONVERSIONS.keys():
        return False
    low, other = _converted(asked)[0], _converted(found)[0]
    step = abs(low / asked.low) * _steps(asked, abs(asked.low))[0] if asked.low else Decimal(0)
    share = _CONVERTED if asked.hedge == "exact" else _CONVERTED_ABOUT
    return _is_near(low, other, share) or (abs(low - other) <= step and _is_near(low, other, _HONEST))


def _may_count_one_thing(asked: Figure, found: Figure) -> bool:
    """Whether of two large numbers one does not say what it counts: "Spain was the first with nearly 15 million"."""
    is_large = min(abs(asked.low), abs(found.low)) >= _LARGE
    return is_large and None in (asked.noun, found.noun) and digits(asked.low) > 1


def _is_same_unnamed(asked: Figure, found: Figure) -> bool:
    """Whether values are the same where only one side has a unit: the other may count something else altogether."""
    if (asked.low, asked.high) != (found.low, found.high):
        return False
    bare = asked if asked.unit is None else found
    return bare.noun is None or digits(bare.low) >= _TELLING


def digits(value: Decimal) -> int:
    """The digits of a value that count: 2 in 240,000."""
    return len(value.normalize().as_tuple().digits)


def _converted(figure: Figure) -> tuple[Decimal, Decimal, str | None]:
    base, factor = CONVERSIONS.get(figure.unit or "", (figure.unit, Decimal(1)))
    return figure.low * factor, figure.high * factor, base


def _units_agree(one: str | None, other: str | None) -> bool:
    if one == other:
        return True
    if one is None or other is None:
        return False
    return other in CURRENCY_FAMILIES.get(one, ()) or one in CURRENCY_FAMILIES.get(other, ())


def _nouns_agree(asked: Figure, found: Figure) -> bool:
    """Whether the same is counted: the words share their stem."""
    one, other = asked.noun, found.noun
    if one is None or other is None:
        return False
    if one[0] > DENSE:  # no spaces part the counter from what follows it
        return one[0] == other[0]
    shortest = min(len(one), len(other))
    stem = max(shortest - 2, 4)
    return one == other or (shortest >= 4 and abs(len(one) - len(other)) <= 3 and one[:stem] == other[:stem])


def _steps(figure: Figure, number: Decimal) -> tuple[Decimal, Decimal]:
    """(half a step of the last printed digit, a whole step counting zeros at the end as unprinted)."""
    printed, shown = numbers.first(figure.raw)
    factor = abs(figure.low) / shown if shown else Decimal(1)
    places = numbers.decimals(printed) if printed else 0
    fine = factor * Decimal(10) ** -places
    if figure.low == figure.high and len(list(numbers.find(figure.raw))) > 1:  # a sum: 2兆559億
        fine = Decimal(10) ** (figure.low.adjusted() - digits(figure.low) + 1)
    whole = int(number / fine) if fine else 0
    coarse = fine
    while whole and whole % 10 == 0:
        whole //= 10
        coarse *= 10
    zeros = _ROUND_ZEROS if (shown or 0) >= _THOUSAND else _FEW_ZEROS
    half = max(fine / 2 if shown else Decimal(0), min(coarse / 2, number * zeros))
    return (half if factor > 1 or places or coarse > fine or figure.unit else Decimal(0)), coarse


def _covers(figure: Figure, end: Decimal, value: Decimal) -> bool:
    """Whether a value can have been rounded to an end of a figure, as printed and hedged."""
    number = abs(end)
    is_alone = figure.hedge in ("under", "over") and abs(end) < _SINGLE
    share = _HEDGED_ALONE if is_alone else _HONEST
    if _told(figure, end) >= digits(value) or not _is_near(end, value, share):
        return False
    below, above = _reach(figure, number, share if is_alone else _HEDGED)
    return end - below <= value <= end + above


def reach(figure: Figure) -> tuple[float, float]:
    """How far below and above a figure the value may be that it rounds or hedges."""
    below, above = _reach(figure, abs(figure.low), _HEDGED)
    return float(below), float(above)


def _reach(figure: Figure, number: Decimal, share: Decimal) -> tuple[Decimal, Decimal]:
    """The same of a number that the figure has; a hedge stands for no more than that share of it."""
    half, coarse = _steps(figure, number)
    wide = max(min(coarse, number * share), half)
    return wide if figure.hedge in ("under", "about") else half, wide if figure.hedge in ("over", "about") else half


def _told(figure: Figure, end: Decimal) -> int:
    """The digits that an end of a figure tells: "nearly a quarter of a trillion" is rounder than its 25."""
    return 1 if figure.hedge != "exact" and "quarter" in figure.raw.casefold() else digits(end)


def _is_rounded(asked: Figure, found: Figure) -> bool:
    if asked.unit != found.unit and asked.unit in CONVERSIONS:
        return False
    ends, others = {asked.low, asked.high}, {found.low, found.high}
    if len(ends) == len(others):
        pairs = {(asked.low, found.low), (asked.high, found.high)}
        return all(one == other or _covers(asked, one, other) or _covers(found, other, one) for one, other in pairs)
    is_between = asked.hedge != "exact" and len(ends) == 1 and found.low < asked.low < found.high
    return len(ends) == 1 and (asked.low in others or (is_between and _is_near(found.low, found.high, _HONEST)))


def _is_near(one: Decimal, other: Decimal, share: Decimal) -> bool:
    return abs(one - other) <= max(abs(one), abs(other)) * share


def is_cut(asked: Figure, found: Figure) -> bool:
    """Whether a figure may be another one with fewer digits, rounded up or down or cut off: 5,000 for 5,300."""
    low, other, printed = abs(asked.low), abs(found.low), numbers.first(asked.raw)[0]
    told = sum(map(str.isdigit, printed)) if printed and numbers.decimals(printed) else digits(low)  # 14.00 is 14.00
    if asked.low != asked.high or found.low != found.high or not low or told >= digits(other):
        return False
    return abs(low - other) < Decimal(10) ** (low.adjusted() - told + 1) and _is_near(low, other, _HONEST)


def is_slip(asked: Figure, found: Figure) -> bool:
    """Whether the same digits stand a thousand, a million or a milliard apart."""
    low, high = sorted((abs(asked.low), abs(found.low)))
    if not low or asked.low != asked.high or found.low != found.high:
        return False
    if low * _THOUSAND > high:
        return False
    if low * _MYRIAD == high:
        return asked.raw[-1:] > DENSE or any(sign in CJK_MAGNITUDES for sign in asked.raw)
    return any(low * step == high for step in _MAGNITUDES)


def is_shifted(asked: Figure, found: Figure) -> bool:
    """Whether a figure is another one a thousandfold, a million times more or less, as far as it tells its digits."""
    if asked.unit != found.unit or abs(asked.low) < _THOUSAND or not found.low:
        return False
    ratio = abs(found.low / asked.low)
    if not any(step * _LITTLE < ratio < step / _LITTLE for step in _SHIFTS):
        return False
    others = (replace(asked, low=asked.low * step, high=asked.high * step) for step in _SHIFTS)
    return any(compare(one, found) in ("equal", "rounded") for one in others)


def misprint(asked: Figure, found: Figure, least: int = _MISPRINTED + 1) -> Literal["turned", "changed"] | None:
    """How the digits of two values differ, as far as the asked one tells them: two are turned, or one is another.

    57,400 is 54,700 turned, and 57,700 changed. Of fewer digits than `least` only turned ones are no coincidence.
    """
    if asked.unit != found.unit or not asked.low or not found.low:
        return None
    told = digits(asked.low)
    printed = sum(map(str.isdigit, numbers.first(asked.raw)[0]))
    kinds = [
        _misprint(asked.low, found.low, one, least)
        for one in sorted({told, max(told, printed)})
        if one > 1 or printed == 1
    ]
    return "turned" if "turned" in kinds else next(filter(None, kinds), None)


def _misprint(asked: Decimal, found: Decimal, told: int, least: int) -> Literal["turned", "changed"] | None:
    """The same of so many digits: the zeros of 470 may be told or not."""
    place = asked.adjusted() - told + 1
    one, other = (format(abs(round(value.scaleb(-place))), "d") for value in (asked, found))
    if len(one) != len(other) or told < min(least, _MISPRINTED):
        return None
    changed = sum(map(str.__ne__, one, other))
    if changed == _MISPRINTED and sorted(one) == sorted(other):
        return "turned"
    return "changed" if changed == 1 and told >= least else None


def turned(figure: Figure) -> Iterator[Decimal]:
    """The values of which two digits, as printed, are the other way round in a figure."""
    printed = "".join(filter(str.isdecimal, numbers.first(figure.raw)[0])).lstrip("0")
    if not 1 < len(printed) <= _LONGEST_TURNED or figure.low != figure.high:
        return
    place = figure.low.adjusted() - len(printed) + 1
    for one, other in combinations(range(len(printed)), 2):
        if printed[one] != printed[other]:
            both = list(printed)
            both[one], both[other] = both[other], both[one]
            yield Decimal("".join(both)).scaleb(place)
