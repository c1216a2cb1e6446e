"""Raised numbers that the file tells apart from the line in whose white they stand."""

from typing import Any

from .letters import Letters
from .run import Run

_LONGEST_MARK = 8  # characters of raised numbers, as in "12, 13"
_MOST_MARKS = 300  # of one page


def part_at_marks(letters: Letters, pieces: list[list[Any]], runs: list[Run]) -> None:
    """Cut lines in whose white a raised number stands that the file tells before or after the line."""
    marks = [one for one in pieces if len(one[0]) < _LONGEST_MARK and one[0][:1].isdigit()][:_MOST_MARKS]
    for mark in marks:
        for at, (_, x0, x1, y, size, *_) in enumerate(pieces):
            if x0 < mark[1] and mark[2] < x1 and mark[4] < 0.87 * size and 0.2 * size < mark[3] - y < 0.75 * size:
                _part(letters, pieces, runs, at, mark)
                break


def _part(letters: Letters, pieces: list[list[Any]], runs: list[Run], at: int, mark: list[Any]) -> None:
    """Cut one piece where a mark stands in it, if it is white there, and put the mark between the halves."""
    host, shown = runs[at], pieces[at]
    if host.rtl:
        return
    for cut in range(1, len(host.text)):
        if host.text[cut] == " ":
            continue
        start = letters.origin(host.indices[cut])[0]
        if start > mark[1]:
            break
    else:
        return
    before = cut - 1 if host.text[cut - 1] != " " else cut - 2
    end = letters.right_of(host.indices[before])
    if before < 0 or end > mark[1] + 1 or start < mark[2] - 1:
        return
    halves = [["".join(host.text[: before + 1]), shown[1], round(end, 1), *shown[3:]],
              ["".join(host.text[cut:]), round(start, 1), *shown[2:]]]  # fmt: skip
    halves[1][7] = 0
    rest = host.after(start, raised=False)
    rest.text, rest.indices = host.text[cut:], host.indices[cut:]
    place = next(index for index, one in enumerate(pieces) if one is mark)
    small = runs[place]
    pieces[at : at + 1], runs[at : at + 1] = [halves[0], mark, halves[1]], [host, small, rest]
    del pieces[place + 2 if place > at else place], runs[place + 2 if place > at else place]
    host.text, host.indices = host.text[: before + 1], host.indices[: before + 1]
