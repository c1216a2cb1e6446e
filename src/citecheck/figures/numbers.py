"""A number in digits: which separator parts thousands and which decimals."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

# Languages that print decimals with a comma and thousands with a full stop or a space.
_COMMA_LANGUAGES = frozenset(
    """
    tr de fr es it pt nl sv da nb no nn fi pl cs sk hu ro ru uk bg sr hr sl mk be kk az id vi et lv lt el is ca
    gl eu sq bs ka hy
    """.split()
)
_SPACES = re.compile(r"[ \u00a0\u2009\u202f'’٬]")
# In running text a number of four digits that counts nothing is a year since the first of them; among numbers, as in
# tables, only a modern one is.
WRITTEN, MODERN, LAST_YEAR = 1000, 1500, 2100
_MOST_DIGITS = 24  # beyond this it is a key or a card, not a count

# A run of digits with the separators of all countries; spaces only between groups of three. What may not stand before
# it is looked at behind its first digit, so that a search runs from digit to digit.
NUMBER = re.compile(
    r"\d(?<![\dA-Za-zÀ-ɏͰ-ϿЀ-ӿ_]\d)"
    r"(?:\d{0,2}(?:[ \u00a0\u2009\u202f]\d{3})+(?!\d)(?:[.,]\d+)?|\d*(?:[.,'’·٫٬]\d+)*)"
)


def find(s: str) -> Iterator[re.Match[str]]:
    """All numbers of a text in order."""
    return NUMBER.finditer(s)


@lru_cache(8_192)
def value(printed: str, language: str | None = None) -> Decimal | None:
    """The number that a run of digits and separators stands for, None where it is no number (a date, a version)."""
    if len(printed) > _MOST_DIGITS * 2:
        return None
    if printed.isdigit():
        return Decimal(int(printed)) if len(printed) <= _MOST_DIGITS else None
    s = _SPACES.sub("", printed.replace("٫", ".").replace("·", "."))
    if s.isdigit():
        return Decimal(int(s)) if _is_grouped(_SPACES.split(printed)) else None
    comma, dot = s.count(","), s.count(".")
    if comma and dot:
        return _with_both(s)
    sign = "," if comma else "."
    groups = s.split(sign)
    if len(groups) > 2:
        return Decimal(int("".join(groups))) if _is_grouped(groups) else None
    if _is_thousands(groups, sign, language, spaced=s != printed):
        return Decimal(int("".join(groups)))
    return Decimal(f"{int(groups[0])}.{_ascii(groups[1])}")


@lru_cache(1_024)
def first(s: str) -> tuple[str, Decimal | None]:
    """The first number that a text prints, and what it stands for; ("", None) where there is none."""
    match = NUMBER.search(s)
    return (match.group(), value(match.group())) if match else ("", None)


def is_year(number: float | Decimal, first: int = MODERN) -> bool:
    """Whether a value may be a year of which pages tell; `first` is the earliest."""
    return first <= number <= LAST_YEAR and number == int(number)


def is_printed_year(printed: str, first: int = WRITTEN) -> bool:
    """Whether a number in digits is printed as years are."""
    return len(printed) == len("1990") and printed.isdecimal() and is_year(int(printed), first)


def decimals(printed: str, language: str | None = None) -> int:
    """How many digits after the decimal sign are printed."""
    found = value(printed, language)
    exponent = found.as_tuple().exponent if found is not None else 0
    return -exponent if isinstance(exponent, int) and exponent < 0 else 0


def _ascii(digits: str) -> str:
    return "".join(str(int(digit)) for digit in digits)


def _with_both(s: str) -> Decimal | None:
    """The later of the two separators is the decimal sign, and stands once."""
    decimal = "," if s.rfind(",") > s.rfind(".") else "."
    whole, _, rest = s.rpartition(decimal)
    thousands = "." if decimal == "," else ","
    if decimal in whole or not rest.isdigit() or not _is_grouped(whole.split(thousands)):
        return None
    return Decimal(f"{int(whole.replace(thousands, ''))}.{_ascii(rest)}")


def _is_grouped(groups: list[str]) -> bool:
    """Whether the groups are thousands, or lakhs and crores (1,23,45,678)."""
    first, *middle, last = groups
    if not 1 <= len(first) <= 3 or len(last) != 3 or first.startswith("0"):
        return False
    return all(len(group) == 3 for group in middle) or (len(first) <= 2 and all(len(group) == 2 for group in middle))


def _is_thousands(groups: list[str], sign: str, language: str | None, *, spaced: bool) -> bool:
    """Whether one separator with three digits behind it parts thousands: 841,000 does; 3.141 does in German only."""
    first, last = groups
    if spaced or len(last) != 3 or not 1 <= len(first) <= 3 or first.startswith("0"):
        return False
    if last in ("000", "500"):  # nobody prints decimals like these; the writer brought the sign from another language
        return True
    is_comma_language = language in _COMMA_LANGUAGES
    return (sign == ".") if is_comma_language else (sign == ",")
