"""Stretches of text that may be notes: what reads like a citation, and the entries of lists without labels."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from citecheck.citations import sections
from citecheck.citations.blocks import overlapping
from citecheck.citations.labels import Scheme
from citecheck.model import Block

# The one class in front lets each search run from one such character to the next.
URL = re.compile(r"(?-i:[hHwWdD1])(?:(?<=h)ttps?://|(?<=w)ww\.|(?<=\bd)oi(?:\.org|:)|(?<=\b1)0\.\d{4,9}/)", re.I)
_YEAR = re.compile(r"[12](?<!\d[12])(?:(?<=1)[5-9]|(?<=2)0)\d\d(?!\d)")
_QUOTED = re.compile(r"[“”„«»「『《\"‘](?:(?<=[“”„«»「『《])|(?<=\")[^\"]{4,}\"|(?<=(?<!\w)‘)[^’]{4,}’)")
URL_AT_END = re.compile(r"(?:https?://|www\.)\S+[\s.,;)\]>]*$")
_LETTER = re.compile(r"[^\W\d_]")
_BULLET = re.compile(r"[ \t]*(?:[-•–—·*▪◦■●]|\^)[ \t\u00a0]+")
GOES_ON = re.compile(r"\s*(?:https?://|www\.|[(a-zà-ÿа-я,;]|<http|\[(?=[^\W\d_]{3}))")


@dataclass(slots=True)
class Draft:
    """A note in the making: the stretches (block, start, end) of which it consists."""

    label: str | None
    body: int
    pieces: list[tuple[int, int, int]]


@dataclass(slots=True)
class Candidate:
    scheme: Scheme
    section: sections.Strength | None
    drafts: list[Draft] = field(default_factory=list)
    pending: list[tuple[int, int, int]] = field(default_factory=list)
    apart: bool | None = None  # whether a blank line stands between its notes, as far as is known
    numbered: bool = False  # by their place, because the text refers to them so


def lines(text: str, start: int = 0) -> Iterator[tuple[int, int]]:
    """The lines of a text from `start` on that are not empty, as (start, end)."""
    while start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        if text[start:end].strip():
            yield start, end
        start = end + 1


def entries(
    blocks: Sequence[Block], stretches: Sequence[tuple[int, int, int]], section: sections.Strength
) -> list[Candidate]:
    """The entries of a section whose lines have no labels; what reads as prose behind the last of them is none."""
    drafts: list[tuple[Draft, int]] = []
    for index, start, end in stretches:
        for first, last in _entry_lines(blocks[index], start, end):
            bullet = _BULLET.match(blocks[index].text, first, last)
            body = bullet.end() if bullet else first
            if not _LETTER.search(blocks[index].text, body, last):
                continue  # a button, the number of a page
            draft = Draft(None, body, [(index, first, last)])
            drafts.append((draft, signs(blocks[index], first, last)))
    solid = [at for at, (_, like) in enumerate(drafts) if like >= (1 if section == "sure" else 2)]
    if not solid:
        return []
    kept = []
    for draft, like in drafts[: solid[-1] + 1]:
        index, first, last = draft.pieces[0]
        if like or (section == "sure" and last - first < 400):
            kept.append(draft)
    return [Candidate("entry", section, kept)]


def _entry_lines(block: Block, start: int, end: int) -> list[tuple[int, int]]:
    """A block's lines are entries if each begins like one, else they are one entry that wraps."""
    printed = [(a, min(b, end)) for a, b in lines(block.text[:end], start)]
    if len(printed) < 2:
        return [(start, end)]
    begins = sum(1 for a, _ in printed if not GOES_ON.match(block.text, a) or URL.match(block.text, a))
    citing = sum(1 for a, b in printed if URL.search(block.text, a, b) or _YEAR.search(block.text, a, b))
    if begins == len(printed) and citing >= 0.7 * len(printed):
        return printed
    bulleted = [at for at, (a, b) in enumerate(printed) if _BULLET.match(block.text, a, b)]
    if bulleted and bulleted[0] == 0:
        ends = [*bulleted[1:], len(printed)]
        return [(printed[a][0], printed[b - 1][1]) for a, b in zip(bulleted, ends, strict=True)]
    return [(start, end)]


def introduced(blocks: Sequence[Block], index: int, start: int, end: int) -> list[Candidate]:
    """The entries of a line "Sources: https://…, https://…"."""
    text = blocks[index].text
    body = start + sections.introduction(text[start : start + 80])
    first = text.find("\n", start, end)
    printed = [(body if a <= body < b else a, b) for a, b in lines(text[:end], start) if b > body]
    if first < 0 or first > body:
        drafts = [Draft(None, a, [(index, start if at == 0 else a, b)]) for at, (a, b) in enumerate(printed)]
        return [Candidate("entry", "sure", drafts)]
    return []


def signs(block: Block, start: int, end: int) -> int:
    """How much a stretch of text looks like a citation: 0 not, 1 somewhat, 2 surely."""
    text = block.text[start : min(end, start + 3000)]
    online = bool(URL.search(text)) or any(
        link.target.startswith(("http", "//")) for link in overlapping(block.links, start, end)
    )
    quoted, year = bool(_QUOTED.search(text)), bool(_YEAR.search(text))
    if online and (quoted or year or URL_AT_END.search(text[-500:]) or len(text) < 400):
        return 2
    if quoted and year:
        return 2
    return 1 if online or (year and len(text) < 400) else 0


def with_text(blocks: Sequence[Block], found: Candidate) -> list[Draft]:
    """The notes without lone bullets, and none at all where nothing stands behind any label."""
    if found.scheme in ("native", "entry"):
        return found.drafts
    told = [len(draft.pieces) > 1 or is_told(blocks, draft) for draft in found.drafts]
    if found.scheme == "star" or not any(told):
        return [draft for draft, is_told in zip(found.drafts, told, strict=True) if is_told]
    return found.drafts


def is_told(blocks: Sequence[Block], draft: Draft) -> bool:
    """Whether anything stands behind the label of a note on its first line."""
    index, _, end = draft.pieces[0]
    return bool(blocks[index].text[draft.body : end].strip())
