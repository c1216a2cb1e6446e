"""Works that a Markdown article cites by their keys as Pandoc has it: [see @lund, p. 3; @kid], and @lund in a sentence.

Outside of brackets an "@name" that the article's bibliography does not have is text. In brackets it is a mark: of an
entry that is missing, or, where no bibliography was read, of a work that stands elsewhere.
"""

import re
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import replace

from citecheck.model import Block, Mark

_KEY = re.compile(r"(?<![\w@/.\\])-?@(?:\{([^{}\s]{1,200})\}|(\w+(?:[:.#$%&+?<>~/-]\w+)*))")
_CITING = re.compile(r"\[(?:[^@\[\]]{1,80}[ (])?-?@[\w{]")  # no handle, which would be a link or stand alone
_GROUP = re.compile(r"\[[^\[\]]{2,1000}\]")


def keys(blocks: Iterable[Block]) -> frozenset[str]:
    """All that stands where a key would stand."""
    return frozenset(mark.label for block in blocks if "@" in block.text for mark in _marks(block))


def settle(blocks: Sequence[Block], known: Set[str], *, is_whole: bool) -> list[Block]:
    """The blocks with a mark for each key; what a note cites, the sentence cites that has the note.

    `known` are the keys of what was read, `is_whole` says that this is all there is.
    """
    done = []
    cited: dict[str, list[str]] = {}
    for block in blocks:
        marks = [
            mark if is_whole or mark.label in known else replace(mark, label=f"@{mark.label}")
            for mark in (_marks(block) if "@" in block.text else ())
            if mark.label in known or (block.text[mark.start] == "[" and _CITING.match(block.text, mark.start))
        ]
        if marks and block.kind == "note" and block.label is not None:
            cited.setdefault(block.label, []).extend(mark.label for mark in marks)
        done.append(_with(block, marks))
    if not cited:
        return done
    return [
        _with(block, [replace(one, label=key) for one in block.marks for key in cited.get(one.label, ())])
        for block in done
    ]


def _with(block: Block, marks: list[Mark]) -> Block:
    if not marks:
        return block
    return replace(
        block, marks=tuple(sorted(dict.fromkeys([*block.marks, *marks]), key=lambda one: (one.start, one.end)))
    )


def _marks(block: Block) -> Iterator[Mark]:
    """Keys in brackets share one mark, the brackets; another is a mark by itself. Code and links have none."""
    groups = [match.span() for match in _GROUP.finditer(block.text)]
    shut = [*block.code, *((one.start, one.end) for one in block.links)]
    number = 0
    for match in _KEY.finditer(block.text):
        if block.kind == "code" or any(start <= match.start() < end for start, end in shut):
            continue
        while number < len(groups) and groups[number][1] <= match.start():
            number += 1
        is_grouped = number < len(groups) and groups[number][0] < match.start()
        yield Mark(*(groups[number] if is_grouped else match.span()), match[1] or match[2])
