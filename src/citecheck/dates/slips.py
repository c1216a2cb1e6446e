"""How printed dates go wrong: a year off, day and month swapped, one digit mistyped; and what was meant."""

import datetime
import re
from collections.abc import Iterator
from typing import Literal

from citecheck.dates.reading import Date, Reading
from citecheck.locales import month_names, months

# Where several languages share a month's name, the other month is taken from the first of these.
_FIRST = "en de fr es it pt nl ru tr uk"


def candidates(printed: Date, not_before: datetime.date, not_after: datetime.date) -> list[Reading]:
    """The days that may have been meant by a printed date that cannot be right, the likeliest first.

    They are one slip away (year ± 1, day and month swapped, one digit changed, the day's digits swapped) and not
    before `not_before` (the source's publication) nor after `not_after` (the article, today). The nearest after
    `not_before` comes first; of equals the one with the printed day and month.
    """
    found: dict[Reading, int] = {}
    for reading in printed.readings:
        for rank, slip in _slips(reading):
            if slip in printed.readings or not is_day(slip):
                continue
            if not_before <= slip.first() <= not_after:
                found[slip] = min(rank, found.get(slip, rank))
    return sorted(found, key=lambda slip: ((slip.first() - not_before).days, found[slip], slip))


def is_day(reading: Reading) -> bool:
    """Whether the calendar has that day."""
    try:
        datetime.date(reading.year, reading.month, reading.day)
    except ValueError:
        return False
    return True


def _slips(reading: Reading) -> Iterator[tuple[int, Reading]]:
    year, month, day = reading.year, reading.month, reading.day
    if not day:
        return
    for other in (year - 1, year + 1):
        yield 0, Reading(other, month, day)
    yield 1, Reading(year, day, month)
    for other in _one_digit(f"{year:04d}"):
        yield 2, Reading(other, month, day)
    yield 3, Reading(year, month, int(f"{day:02d}"[::-1]))
    for other in _one_digit(f"{month:02d}"):
        yield 3, Reading(year, other, day)
    for other in _one_digit(f"{day:02d}"):
        yield 3, Reading(year, month, other)


def _one_digit(digits: str) -> Iterator[int]:
    """The numbers that differ in one digit."""
    for at, old in enumerate(digits):
        for new in "0123456789":
            if new != old:
                yield int(digits[:at] + new + digits[at + 1 :])


def near_miss(a: Reading, b: Reading) -> Literal["month", "year", "swapped"] | None:
    """How two different days come close to each other: same day of another month, of another year, or swapped.

    "month" is the same day and year; "year" the same day and month.
    """
    if not a.day or not b.day or a == b:
        return None
    if a.year == b.year and a.day == b.day:
        return "month"
    if (a.month, a.day) == (b.month, b.day):
        return "year"
    if (a.year, a.month, a.day) == (b.year, b.day, b.month):
        return "swapped"
    return None


def reprint(printed: Date, meant: Reading, language: str | None = None) -> str | None:
    """The date as it would be printed in the same form, had `meant` been meant; None where that cannot be told."""
    field = {
        "D": meant.day,
        "DD": meant.day,
        "M": meant.month,
        "MM": meant.month,
        "YYYY": meant.year,
        "YY": meant.year % 100,
    }
    parts = re.findall(r"d{4}|D{1,2}|M{1,4}|Y{2,4}", printed.shape)
    pieces = re.findall(r"\d+|\D+", printed.raw)
    if not meant.day or any(part in ("dddd", "MMM") for part in parts) or "–" in printed.shape:
        return None
    if "MMMM" not in parts:
        numbers = [at for at, piece in enumerate(pieces) if piece.isdecimal()]
        if len(numbers) != len(parts) or len(parts) != 3:
            return None
        padded = any(pieces[at].startswith("0") for at in numbers) or len("".join(pieces[at] for at in numbers)) == 8
        parts = _as_read(printed, parts, [int(pieces[at]) for at in numbers])
        for at, part in zip(numbers, parts, strict=True):
            pieces[at] = str(field[part]).zfill(len(part) if padded or part == "YY" else 1)
        return "".join(pieces)
    return _renamed(printed, meant, language)


def _as_read(printed: Date, parts: list[str], numbers: list[int]) -> list[str]:
    """The parts with day and month changed about where other dates of the text settled that they are printed so."""
    sure = printed.sure
    if sure is None or not sure.day:
        return parts
    as_found = {part[0]: number for part, number in zip(parts, numbers, strict=True)}
    if (as_found.get("D"), as_found.get("M")) == (sure.month, sure.day):
        return [{"D": "M" * len(part), "M": "D" * len(part)}.get(part[0], part) for part in parts]
    return parts


def _renamed(printed: Date, meant: Reading, language: str | None) -> str | None:
    """With another year or day; another month only in a language whose month names are known."""
    old = printed.sure
    if old is None or not old.day:
        return None
    text = re.sub(r"\b\d{4}\b", str(meant.year), printed.raw, count=1)
    text = re.sub(rf"(?<!\d){old.day}(?!\d)", str(meant.day), text, count=1) if old.day != meant.day else text
    if old.month == meant.month:
        return text
    for word in re.findall(r"[^\W\d_]+", text):
        for _, full, _ in months(word):
            for tag in [language] if language else sorted(full, key=lambda one: (_FIRST.find(one) % 99, one)):
                names = month_names(tag)
                if names and names[old.month - 1] == word:
                    return text.replace(word, names[meant.month - 1], 1)
    return None
