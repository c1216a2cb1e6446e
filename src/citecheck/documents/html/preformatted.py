"""Lists of references that a page sets as preformatted text, as the documents of standards do; code stays code."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from typing import TypeVar

from citecheck.model import Block, Link, Mark

Part = TypeVar("Part", Link, Mark)

# "[1] Doe" at the start of a line: a letter or a quotation mark follows, no operator.
_LABEL = re.compile(r"^\[(\d{1,4})\][ \u00a0]+(?=[^\W\d_]|[\"“„«»「『‘<])", re.M)
_TITLE = re.compile(r"[“„«»「『]|\"[^\"]{4,}\"")
_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")
_ADDRESS = re.compile(r"(?:https?|ftp)://|\bdoi:", re.I)
_CODE = re.compile(r"[{}]|\s:?==?\s|[a-z_]\(|^\s*(?:#|//|>>>|\$)", re.M)
_HEADING = 60  # characters of a line above the list
_MOST = 4000  # characters of one reference


def settle(block: Block) -> tuple[Block, ...]:
    """The references as a paragraph each where the block is nothing but a list of them, else the block itself."""
    labels = list(_LABEL.finditer(block.text)) if "[" in block.text[: _HEADING + 2] else []
    if not labels or not _may_head(block.text[: labels[0].start()]) or not _counts_up(labels):
        return (block,)
    starts = [match.start() for match in labels]
    entries = list(pairwise([*starts, len(block.text)]))
    reads = sum(_is_reference(block.text[start:end]) for start, end in entries)
    if reads < 0.7 * len(entries):
        return (block,)
    head = [_piece(block, 0, starts[0])] if starts[0] else []
    return (*head, *(_piece(block, start, end) for start, end in entries))


def _may_head(text: str) -> bool:
    return len(text) <= _HEADING and text.count("\n") <= 1 and not _CODE.search(text)


def _is_reference(text: str) -> bool:
    """Two of what a reference has: a title in quotation marks, a year, an address; and nothing that code has."""
    if len(text) > _MOST or _CODE.search(_ADDRESS.split(text)[0]):
        return False
    return sum(pattern.search(text) is not None for pattern in (_TITLE, _YEAR, _ADDRESS)) >= 2


def _counts_up(labels: list[re.Match[str]]) -> bool:
    return all(int(after[1]) == int(before[1]) + 1 for before, after in pairwise(labels))


def _piece(block: Block, start: int, end: int) -> Block:
    end = start + len(block.text[start:end].rstrip())
    first = bisect_right(block.runs, start, key=lambda run: run[0])
    last = bisect_left(block.runs, end, key=lambda run: run[0])
    return replace(
        block,
        kind="paragraph",
        text=block.text[start:end],
        runs=((0, block.source_offset(start)), *((at - start, place) for at, place in block.runs[first:last])),
        links=tuple(_within(block.links, start, end)),
        marks=tuple(_within(block.marks, start, end)),
    )


def _within(parts: tuple[Part, ...], start: int, end: int) -> Iterator[Part]:
    """The links or marks, which ascend, that stand in a stretch."""
    for at in range(bisect_left(parts, start, key=lambda part: part.start), len(parts)):
        one = parts[at]
        if one.end > end:
            return
        yield replace(one, start=one.start - start, end=one.end - start)
