"""Marks of notes that stand for more than they print: "[3]–[5]" cites the fourth note too."""

from collections.abc import Collection
from itertools import pairwise

from citecheck.model import Mark

_DASHES = frozenset("-‐‑‒–—−~～")
_WIDEST = 60  # notes that one such range has


def settle(text: str, marks: tuple[Mark, ...], known: Collection[str]) -> tuple[Mark, ...]:
    """The marks of a text in order, with those between two that a dash joins; `known` are the labels of notes."""
    found: list[Mark] = []
    for one, following in pairwise(marks):
        found.append(one)
        between = text[one.end : following.start]
        if between.strip() in _DASHES and one.label.isdecimal() and following.label.isdecimal():
            labels = map(str, range(int(one.label) + 1, min(int(following.label), int(one.label) + _WIDEST)))
            found += (Mark(one.end, following.start, label) for label in labels if label in known)
    return (*found, *marks[-1:])
