"""Cutting and joining blocks so that every span still leads back to where it is printed."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from citecheck.model import Block, BlockKind, Link, Mark


def cut(block: Block, start: int, end: int, kind: BlockKind | None = None, label: str | None = None) -> Block:
    """The piece `start` to `end` of a block as a block of its own."""
    if start == 0 and end == len(block.text):
        return replace(block, kind=kind or block.kind, label=label)
    first = bisect_right(block.runs, start, key=lambda run: run[0])
    last = bisect_right(block.runs, max(end - 1, start), key=lambda run: run[0])
    runs = ((0, block.source_offset(start)), *((at - start, source) for at, source in block.runs[first:last]))
    return replace(
        block,
        kind=kind or block.kind,
        text=block.text[start:end],
        runs=runs,
        links=_within(block.links, start, end),
        marks=tuple(
            replace(mark, start=mark.start - start, end=mark.end - start)
            for mark in block.marks[bisect_left(block.marks, start, key=lambda mark: mark.start) :]
            if mark.end <= end
        ),
        label=label,
    )


def overlapping(links: Sequence[Link], start: int, end: int) -> Sequence[Link]:
    """The links, which ascend and do not overlap one another, that touch a stretch of their block's text."""
    first = bisect_right(links, start, key=lambda link: link.end)
    last = bisect_left(links, end, key=lambda link: link.start)
    return links[first:last]


def _within(links: Sequence[Link], start: int, end: int) -> tuple[Link, ...]:
    return tuple(
        replace(link, start=max(link.start, start) - start, end=min(link.end, end) - start)
        for link in overlapping(links, start, end)
    )


def joined(blocks: Sequence[Block]) -> Block:
    """Blocks that are one to the reader, as one; where they met stands a line break."""
    if len(blocks) == 1:
        return blocks[0]
    texts: list[str] = []
    runs: list[tuple[int, int]] = []
    links: list[Link] = []
    marks: list[Mark] = []
    at = 0
    for block in blocks:
        runs.extend((offset + at, source) for offset, source in block.runs)
        links.extend(replace(link, start=link.start + at, end=link.end + at) for link in block.links)
        marks.extend(replace(mark, start=mark.start + at, end=mark.end + at) for mark in block.marks)
        texts.append(block.text)
        at += len(block.text) + 1
    first = blocks[0]
    return replace(first, text="\n".join(texts), runs=tuple(runs), links=tuple(links), marks=tuple(marks))
