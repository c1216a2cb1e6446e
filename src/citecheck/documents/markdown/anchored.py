"""Notes that Markdown has as items with an anchor, to which a mark in the text is a link, as converters write them.

The harbour grew.<a id="ref-1"></a>[[1]](#note-1)
1. <a id="note-1"></a> Finch, “Harbour”, https://quay.example. [↑](#ref-1)
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from unicodedata import normalize

from citecheck.model import Block, Link, Mark

_LABEL = re.compile(r"[\[(^]{0,2}(\d{1,4}|[a-z]{1,2}|[ivxlc]{1,7}|[*†‡§]{1,4})[\])^]{0,2}")
_BACK = " \n\u00a0↑↩^⤴⏎\ufe0e\ufe0f"


def settle(blocks: Sequence[Block], anchors: Mapping[str, int]) -> list[Block]:
    """The blocks with such items as notes and the links to them as marks. `anchors` says which block an id begins."""
    labels: dict[int, str] = {}
    marks: dict[int, list[Mark]] = {}
    for number, block in enumerate(blocks):
        for link, at in _within(block, anchors):
            label = _LABEL.fullmatch(normalize("NFKC", block.text[link.start : link.end]).strip())
            if label and at != number and blocks[at].kind == "item" and labels.setdefault(at, label[1]) == label[1]:
                marks.setdefault(number, []).append(Mark(link.start, link.end, label[1]))
    done = list(blocks)
    for at, name in labels.items():
        done[at] = replace(_without_way_back(blocks[at]), kind="note", label=name)
    for number, found in marks.items():
        done[number] = replace(done[number], marks=tuple(sorted([*done[number].marks, *found], key=lambda m: m.start)))
    return done


def _within(block: Block, anchors: Mapping[str, int]) -> Iterator[tuple[Link, int]]:
    """The links of a block that lead to the beginning of another, and the number of that."""
    for link in block.links:
        if link.target.startswith("#") and link.target[1:] in anchors:
            yield link, anchors[link.target[1:]]


def _without_way_back(block: Block) -> Block:
    """The note without the arrow at its end that leads back to its mark."""
    end = len(block.text)
    for link in reversed(block.links):
        if link.target.startswith("#") and not block.text[link.start : link.end].strip(_BACK):
            end = min(end, link.start)
    kept = block.text[:end].rstrip(_BACK) if not block.text[end:].strip(_BACK) else block.text
    links = tuple(one for one in block.links if one.end <= len(kept))
    return replace(block, text=kept, links=links)
