"""Lines that stand apart from what they belong to, or with what they do not: headings, authors and keys of entries."""

import re
from collections.abc import Sequence

from citecheck.citations import creators, names, sections
from citecheck.citations.blocks import cut, joined
from citecheck.model import Block

MAY_HOLD = frozenset({"paragraph", "item", "note", "quotation"})
_YEAR_FIRST = re.compile(r"\s*(?:1[89]|20)\d\d[a-z]?(?:\s?\([^()\n]{1,30}\))?[.,:]?\s*(?:[“„«\"‘]\s?)?[^\W\d_]")
_YEAR_ALONE = re.compile(r"\s*[(\[]?(?:1[89]|20)\d\d[a-z]?[)\]]?[.,:]?\s*")
_KEY = re.compile(r"(?P<name>[^\W\da-z_][\w’'-]{1,40})[^\d:\n]{0,60}\s(?:1[89]|20)\d\d[a-z]?\s*")


def with_headings_cut(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """A heading "Notes" that shares its block with the notes becomes a block of its own; one alone a heading."""
    done: list[Block] = []
    for block in blocks:
        if block.kind not in MAY_HOLD or block.label is not None or block.fields:
            done.append(block)
            continue
        text = block.text
        at = text.find("\n")
        line = text if at < 0 else text[:at]
        if len(line) > sections.LONGEST or sections.heading(line) is None:
            done.append(block)
        elif at < 0:
            done.append(cut(block, 0, len(text), "heading"))
        else:
            done.extend((cut(block, 0, at, "heading"), cut(block, at + 1, len(text))))
    return tuple(done)


def with_names_joined(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """In lists that print the author, or the key of an entry, on a line to itself the entry below joins that line."""
    if not any(
        _YEAR_FIRST.match(block.text) or _YEAR_ALONE.fullmatch(block.text) or _KEY.fullmatch(block.text)
        for block in blocks
    ):
        return blocks
    done: list[Block] = []
    listed = dated = False
    for block in blocks:
        alone = _YEAR_ALONE.fullmatch(block.text)
        below = (alone or _YEAR_FIRST.match(block.text)) and done and _is_author(done[-1])
        if listed and done and (below or dated or _has_key(done[-1].text, block.text)):
            done[-1] = joined([cut(done[-1], 0, len(done[-1].text), "paragraph"), block])
            dated = bool(below and alone)  # what comes next is the entry itself
            continue
        dated = False
        if block.kind in ("heading", "title") and not _is_author(block) and not _KEY.fullmatch(block.text):
            listed = sections.heading(block.text) is not None
        done.append(block)
    return tuple(done)


def _has_key(line: str, entry: str) -> bool:
    """Whether a line is the key of the entry below it, whose first name it prints again: "Silva et al. 2024"."""
    key = _KEY.fullmatch(line)
    return key is not None and entry[: len(key["name"]) + 30].casefold().find(key["name"].casefold()) >= 0


def _is_author(block: Block) -> bool:
    name = block.text.strip()
    if block.label is not None or len(name) > 160 or "\n" in name:
        return False
    return names.is_person(name) or creators.is_list_of_names(name)
