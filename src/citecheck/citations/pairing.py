"""Which of several notes with one label a mark means: chapters of one file often number their notes from 1 again."""

from bisect import bisect_left
from collections.abc import Sequence

_MOST = 20  # notes with one label between two marks; more are no notes of one reader


def pair(marked: Sequence[int], noted: Sequence[int]) -> dict[int, tuple[int, ...]]:
    """For each block in which a mark stands, the blocks of the notes that it means.

    `marked` and `noted` are the blocks of the marks and of the notes with one label, each ascending. A mark means the
    notes that come next, up to the next mark; one behind them all means the last. Notes that no mark parts stay
    together, for nobody can tell which of them is meant.
    """
    groups: list[list[int]] = []
    ends: list[int] = []
    at = -1
    for note in noted:
        before = bisect_left(marked, note)
        if not groups or before != at:
            groups.append([])
            ends.append(note)
        groups[-1].append(note)
        ends[-1], at = note, before
    pairs: dict[int, tuple[int, ...]] = {}
    for mark in dict.fromkeys(marked):
        following = bisect_left(ends, mark)
        if following < len(groups):
            pairs[mark] = tuple(groups[following][:_MOST])
        elif groups:
            pairs[mark] = tuple(groups[-1][-_MOST:])
    return pairs
