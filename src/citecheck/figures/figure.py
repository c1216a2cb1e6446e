"""What a figure is: a number as printed and what it counts."""

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal

Hedge = Literal["exact", "about", "over", "under"]


@dataclass(frozen=True, slots=True)
class Figure:
    """A number that can be checked: "$240 billion", "54%", "841,000" in "more than 841,000 vehicles".

    `raw` is number, magnitude and unit as printed; what hedges it ("more than") and what is counted ("vehicles")
    stand beside it. `low` and `high` are equal unless a range is printed, and contain the magnitude ("240 billion"
    is 240000000000). `unit` is normalised ("USD", "EUR", "%", "percentage-points", "km" …) or None; `noun` is the
    folded word counted ("vehicles"), where one follows. `start` and `end` are code points in the text in which it
    was found.
    """

    raw: str
    low: Decimal
    high: Decimal
    unit: str | None = None
    noun: str | None = None
    hedge: Hedge = "exact"
    start: int = field(default=0, compare=False)
    end: int = field(default=0, compare=False)
