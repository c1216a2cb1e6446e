"""Findings → changed text: which edits may be made, what the text is then, and what differs.

Nothing here reads or writes a file.
"""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from citecheck.fixes.difference import unified
from citecheck.fixes.members import UnusualArchiveError
from citecheck.fixes.notes import Notes
from citecheck.fixes.office import rewritten
from citecheck.fixes.writing import Writing

OFFICE = ("docx", "odt")  # the formats that `rewritten` changes; of others than these and text nothing can be changed


@dataclass(frozen=True, slots=True, order=True)
class Change:
    """`source[start:end]` becomes `replacement`."""

    start: int
    end: int
    replacement: str


def standing(changes: Iterable[Change]) -> tuple[tuple[Change, ...], tuple[Change, ...]]:
    """The changes that can be made together, in the order of the text, and those that come too late.

    Of two that touch the same letters, or put something in at the same place, the first given stands; equal ones are
    one.
    """
    kept: list[Change] = []
    late: list[Change] = []
    for one in dict.fromkeys(changes):
        at = bisect_left(kept, one)
        if any(_collide(one, other) for other in kept[max(0, at - 2) : at + 2]):
            late.append(one)
        else:
            kept.insert(at, one)
    return tuple(kept), tuple(late)


def _collide(one: Change, other: Change) -> bool:
    if one.start == other.start and (one.end == one.start or other.end == other.start):
        return True
    return one.start < other.end and other.start < one.end


def changed(text: str, changes: Sequence[Change]) -> str:
    """The text with the changes made, which are in its order and do not touch each other."""
    pieces, at = [], 0
    for one in changes:
        pieces += [text[at : one.start], one.replacement]
        at = one.end
    return "".join([*pieces, text[at:]])


def in_lines(text: str, changes: Sequence[Change]) -> tuple[Change, ...]:
    """The same changes where the text has its own line ends, "\\r\\n" and "\\r", which they count as one letter.

    A line that is put in ends as the one before it does.
    """
    doubled: list[int] = []  # where, counted as one letter, the ends of two letters stand
    at = text.find("\r\n")
    while at >= 0:
        doubled.append(at - len(doubled))
        at = text.find("\r\n", at + 2)
    done = []
    for one in changes:
        start, end = one.start + bisect_left(doubled, one.start), one.end + bisect_left(doubled, one.end)
        done.append(Change(start, end, one.replacement.replace("\n", _line_end(text, start))))
    return tuple(done)


def _line_end(text: str, at: int) -> str:
    """How the line before a place ends, or, where it is the first, its own."""
    before = max(text.rfind("\n", 0, at), text.rfind("\r", 0, at))
    if before < 0:
        after = [found for sign in "\n\r" if (found := text.find(sign, at)) >= 0]
        if not after:
            return "\n"
        before = min(after)
        return "\r\n" if text.startswith("\r\n", before) else text[before]
    return "\r\n" if before > 0 and text[before - 1 : before + 1] == "\r\n" else text[before]


__all__ = [
    "OFFICE", "Change", "Notes", "UnusualArchiveError", "Writing", "changed", "in_lines", "rewritten",
    "standing", "unified",
]  # fmt: skip
