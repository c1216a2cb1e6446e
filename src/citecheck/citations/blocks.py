"""Cutting and joining blocks so that every span still leads back to where it is printed."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from citecheck.model import Block, BlockKind, Field, Link, Mark
from citecheck.text import within


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
        fields=tuple(
            replace(one, start=max(one.start, start) - start, end=min(one.end, end) - start)
            for one in block.fields
            if one.start < end and start < one.end
        ),
        code=within(block.code, start, end),
        italics=within(block.italics, start, end),
    )


NOTHING = "\ue000"  # of private use: no letter, no digit, no punctuation


def without_code(block: Block) -> str:
    """The text with a sign that means nothing for every character of code, as long as it was."""
    if not block.code:
        return block.text
    pieces, at = [], 0
    for start, end in block.code:
        pieces += [block.text[at:start], NOTHING * (end - start)]
        at = end
    return "".join([*pieces, block.text[at:]])


def is_code(block: Block, at: int) -> bool:
    """Whether the character at `at` stands in code."""
    found = bisect_right(block.code, at, key=lambda span: span[0])
    return found > 0 and at < block.code[found - 1][1]


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
    fields: list[Field] = []
    code: list[tuple[int, int]] = []
    italics: list[tuple[int, int]] = []
    at = 0
    for block in blocks:
        runs.extend((offset + at, source) for offset, source in block.runs)
        links.extend(replace(link, start=link.start + at, end=link.end + at) for link in block.links)
        marks.extend(replace(mark, start=mark.start + at, end=mark.end + at) for mark in block.marks)
        fields.extend(replace(one, start=one.start + at, end=one.end + at) for one in block.fields)
        code.extend((start + at, end + at) for start, end in block.code)
        italics.extend((start + at, end + at) for start, end in block.italics)
        texts.append(block.text)
        at += len(block.text) + 1
    first = blocks[0]
    return replace(
        first, text="\n".join(texts), runs=tuple(runs), links=tuple(links), marks=tuple(marks), fields=tuple(fields),
        code=tuple(code), italics=tuple(italics),
    )  # fmt: skip
