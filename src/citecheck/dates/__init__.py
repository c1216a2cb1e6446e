"""Dates as articles print them: in prose, in notes, in addresses; what they can mean and how they go wrong."""

from citecheck.dates.addresses import in_path
from citecheck.dates.order import resolve, settle
from citecheck.dates.printed import find
from citecheck.dates.reading import Date, Fault, Order, Reading
from citecheck.dates.relative import relative
from citecheck.dates.slips import candidates, near_miss, reprint

__all__ = [
    "Date", "Fault", "Order", "Reading", "candidates", "find", "in_path", "near_miss", "relative", "reprint", "resolve",
    "settle",
]  # fmt: skip
