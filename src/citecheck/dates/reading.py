"""A date is its readings: none is unreadable, one is sure, two are ambiguous (09.03.2023)."""

import calendar
import datetime
from dataclasses import dataclass, field
from typing import Literal

Order = Literal["dmy", "mdy", "ymd"]
Fault = Literal["no-such-day", "wrong-weekday", "misspelt-month", "placeholder", "unreadable"]


@dataclass(frozen=True, slots=True, order=True)
class Reading:
    """One way to understand a printed date: a day, a month (`day` 0) or a year (`month` and `day` 0)."""

    year: int
    month: int = 0
    day: int = 0

    def iso(self) -> str:
        """YYYY, YYYY-MM or YYYY-MM-DD."""
        if not self.month:
            return f"{self.year:04d}"
        return f"{self.year:04d}-{self.month:02d}" + (f"-{self.day:02d}" if self.day else "")

    def first(self) -> datetime.date:
        """The earliest day it can mean."""
        return datetime.date(self.year, self.month or 1, self.day or 1)

    def last(self) -> datetime.date:
        """The latest day it can mean."""
        month = self.month or 12
        return datetime.date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])


@dataclass(frozen=True, slots=True)
class Date:
    """A date as printed.

    `readings` are ascending; `fault` says why there are none, or that the printed weekday is not that day's or the
    month's name is misspelt (then the readings stand, in the latter case as what was likely meant). `shape` is the
    form, for comparing notes: "DD.MM.YYYY", "D MMMM YYYY", "YYYY-MM-DD"; "MMM" is an abbreviated month or one that
    cannot be printed anew, "dddd" a weekday. A range within one month or year ("7–9 March 2024") is one date with a
    "–" in its shape, whose readings are its first and its last day.
    `start` and `end` are code points in the text in which it was found.
    """

    raw: str
    readings: tuple[Reading, ...]
    start: int = field(default=0, compare=False)
    end: int = field(default=0, compare=False)
    shape: str = ""
    fault: Fault | None = None

    @property
    def sure(self) -> Reading | None:
        """The reading, where only one is left."""
        return self.readings[0] if len(self.readings) == 1 else None

    @property
    def ambiguous(self) -> bool:
        """Whether its numbers can be read in two orders (a range has two ends, not two meanings)."""
        return len(self.readings) > 1 and "–" not in self.shape

    @property
    def is_day(self) -> bool:
        """Whether every reading names a whole day."""
        for reading in self.readings:  # asked of every date of every note
            if not reading.day:
                return False
        return bool(self.readings)
