"""Figures in running text: value, unit and magnitude, in the separators and number words of many languages."""

from citecheck.figures.comparing import Comparison, compare, digits
from citecheck.figures.deriving import deriving
from citecheck.figures.figure import Figure, Hedge
from citecheck.figures.finding import find
from citecheck.figures.glimpsing import Glimpse, glimpse
from citecheck.figures.resembling import resembling
from citecheck.figures.spelled import may_be_unread

__all__ = [
    "Comparison",
    "Figure",
    "Glimpse",
    "Hedge",
    "compare",
    "deriving",
    "digits",
    "find",
    "glimpse",
    "may_be_unread",
    "resembling",
]
