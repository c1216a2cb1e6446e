"""Outlets that notes print in front of the title (Courier: “Title”), known from notes that print them behind it."""

import re
from collections.abc import Sequence
from dataclasses import replace

from citecheck.model import Block, Citation
from citecheck.text import Part, fold

_IN_FRONT = re.compile(r"\W*(?P<name>[^:：“”„\"«»「」『』\d\n]{3,60}?)\s?[:：,，]\s?[“„\"«»”「『‘'*_(]")

_LABEL_PASSED = 40  # characters by which the text behind a label is found


def recognised(noted: Sequence[Citation], blocks: Sequence[Block]) -> list[Citation]:
    """The notes and entries; what stands in front of a title is the publisher where it is one of another note."""
    known = {fold(one.publisher.text) for one in noted if one.publisher is not None}
    return [_recognised(one, blocks, known) if known and _is_open(one) else one for one in noted]


def _is_open(one: Citation) -> bool:
    return one.publisher is None and one.title is not None


def _recognised(one: Citation, blocks: Sequence[Block], known: set[str]) -> Citation:
    if one.author is not None:
        is_outlet = fold(one.author.text) in known
        layout = one.layout.replace("{author}", "{publisher}")
        return replace(one, publisher=one.author, author=None, layout=layout) if is_outlet else one
    text = blocks[one.block].text
    found = _IN_FRONT.match(text, max(text.find(one.raw[:_LABEL_PASSED], one.start), one.start), one.end)
    if found is None or one.title is None or found.end("name") > one.title.start or fold(found["name"]) not in known:
        return one
    name = found["name"]
    layout = one.layout.replace(name, "{publisher}", 1)
    return replace(one, publisher=Part(name, *found.span("name")), layout=layout)
