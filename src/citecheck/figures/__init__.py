"""Figures in running text: value, unit and magnitude, in the separators and number words of many languages."""

from citecheck.figures.bare import Bare, BareNumbers, make
from citecheck.figures.comparing import Comparison, compare, digits, is_cut, is_shifted, is_slip, misprint, turned
from citecheck.figures.figure import Figure, Hedge
from citecheck.figures.finding import find
from citecheck.figures.glimpsing import Glimpse, glimpse, is_share
from citecheck.figures.spelled import may_be_unread
from citecheck.figures.telling import is_of_many, is_reckoned

__all__ = [
    "Bare",
    "BareNumbers",
    "Comparison",
    "Figure",
    "Glimpse",
    "Hedge",
    "compare",
    "digits",
    "find",
    "glimpse",
    "is_cut",
    "is_of_many",
    "is_reckoned",
    "is_share",
    "is_shifted",
    "is_slip",
    "make",
    "may_be_unread",
    "misprint",
    "turned",
]
