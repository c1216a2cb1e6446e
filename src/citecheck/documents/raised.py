"""Raised numbers: as letters of their own, so that "2020" and a raised 1 do not make 20201."""

import re

from citecheck.model import Mark

_DIGITS = str.maketrans("0123456789-–", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁻")
_SIGNS = frozenset("0123456789,-– ")
_YEAR_AT_END = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d\Z")
_BEFORE = 4  # parts of a text in which a year may stand
_NUMBER = re.compile(r"\d{1,4}")


def raised(text: str) -> str:
    """Digits as superscript letters, one for one; what is not only numbers stays as it is."""
    return text.translate(_DIGITS) if _is_numbers(text) else text


def _is_numbers(text: str) -> bool:
    return any(map(str.isdigit, text)) and _SIGNS.issuperset(text)


def is_mark(text: str, before: str) -> bool:
    """Whether raised text is the mark of a note for sure: behind a year there is no power."""
    return _is_numbers(text) and _YEAR_AT_END.search(before) is not None


def settle(parts: list[str], size: int, start: int) -> list[Mark]:
    """Raise what was printed from `start` to `size`, the end, of a text in parts; the marks that it is for sure."""
    at, taken = size, [""]
    while at > start:
        taken.insert(0, parts.pop())
        at -= len(taken[0])
    text = "".join(taken)
    front, number = text[: start - at], text[start - at :]
    before = "".join(parts[-_BEFORE:]) + front
    parts += [one for one in (front, raised(number)) if one]
    if not is_mark(number, before):
        return []
    return [Mark(start + one.start(), start + one.end(), one[0]) for one in _NUMBER.finditer(number)]
