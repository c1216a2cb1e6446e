"""Footnotes at the end of a text without a heading, whose bare numbers the text repeats behind its words."""

from collections.abc import Sequence

from citecheck.citations import marks
from citecheck.citations.candidates import lines
from citecheck.citations.labels import bare_at_line_start
from citecheck.citations.lines_apart import MAY_HOLD
from citecheck.model import Block

_LEAST = 2
_MOST_WRAPPED = 3  # lines of a note below its first


def starts(blocks: Sequence[Block]) -> int:
    """The block with which such footnotes begin ("1 Doe …", "2 ibid …"), the number of blocks where there are none.

    The lines from there to the end count up from 1, and hardly one of the numbers has no mark in the text above.
    """
    first, count, behind = len(blocks), 0, 0
    for index, block in enumerate(blocks):
        if block.kind not in MAY_HOLD:
            first, count = len(blocks), 0
            continue
        for start, end in lines(block.text):
            label = bare_at_line_start(block.text[start:end])
            if label is not None and label.text == "1" and start == 0:
                first, count, behind = index, 1, 0
            elif count and label is not None and int(label.text) == count + 1:
                count, behind = count + 1, 0
            elif count:
                behind += 1
                if behind > _MOST_WRAPPED:
                    first, count = len(blocks), 0
    if count < _LEAST or not marks.counting_up(blocks, _above(blocks, first), range(1, count + 1)):
        return len(blocks)
    return first


def _above(blocks: Sequence[Block], first: int) -> list[int]:
    return [index for index in range(first) if blocks[index].kind == "paragraph"]
