"""In which order a document prints day and month. Dots alone settle nothing; evidence in conflict settles nothing."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from typing import Literal

from citecheck.dates.reading import Date, Order, Reading
from citecheck.locales import orders

SettledBy = Literal["other-dates", "weekday", "language", "setting"]

# Spanish is printed day first everywhere but in Panama and Puerto Rico, whose share of Spanish print is too small to
# leave all other Spanish dates unread; English and the other languages with both orders need a region.
_NOT_ENOUGH_OTHERS = {"es": {"es-PA", "es-PR"}}


def settle(
    dates: Sequence[Date], *, language: str | None = None, setting: Order | None = None
) -> tuple[Order, SettledBy] | None:
    """The order of day and month of a document and what settled it, or None where nothing does.

    A setting holds before all. Then dates that only one order can read ("24.03.2024") and dates with a weekday
    prove; where they prove both orders, nothing is settled, not even by the language.
    """
    if setting is not None:
        return setting, "setting"
    by_number = {order for date in dates if "ddd" not in date.shape and (order := proves(date)) is not None}
    by_weekday = {order for date in dates if "ddd" in date.shape and (order := proves(date)) is not None}
    if len(by_number | by_weekday) > 1:
        return None
    for proved, how in ((by_number, "other-dates"), (by_weekday, "weekday")):
        if proved:
            return proved.pop(), how  # type: ignore[return-value]  # because mypy widens the literal of the tuple
    order = of_language(language) if language else None
    return (order, "language") if order is not None else None


def proves(date: Date) -> Order | None:
    """The order that a numeric date with the year last proves by having one reading only."""
    reading = date.sure
    if reading is None or date.fault is not None or not re.search(r"(?:^|\s)(?:DD|MM)\W", date.shape):
        return None
    return _printed_order(date, reading)


def _printed_order(date: Date, reading: Reading) -> Order | None:
    numbers = [int(number) for number in re.findall(r"\d+", date.raw)]
    if len(numbers) != 3 or reading.day == reading.month:
        return None
    if numbers[:2] == [reading.day, reading.month]:
        return "dmy"
    return "mdy" if numbers[:2] == [reading.month, reading.day] else None


@cache
def of_language(language: str) -> Order | None:
    """The order that everyone who writes the language uses; English needs a region (en-GB, en-US)."""
    tag = language.replace("_", "-")
    known = orders()
    base, _, region = tag.partition("-")
    region = region.rpartition("-")[2].upper()
    default = known.get(base.lower())
    if region and base.lower() != "en":
        default = known.get(f"{base.lower()}-{region}", default)
    elif region:
        default = known.get(f"en-{region}", "mdy" if region == "US" else None)
    elif any(
        order != default and "ymd" not in (order, default)
        for name, order in known.items()
        if name.startswith(f"{base.lower()}-") and name not in _NOT_ENOUGH_OTHERS.get(base.lower(), ())
    ):
        return None
    return "dmy" if default == "dmy" else "mdy" if default == "mdy" else None


def resolve(date: Date, order: Order) -> Date:
    """The date with the reading that the order leaves; unchanged where it is not ambiguous or the order is no help."""
    if not date.ambiguous or order == "ymd":
        return date
    kept = tuple(reading for reading in date.readings if _printed_order(date, reading) == order)
    return replace(date, readings=kept) if kept else date
