"""Where an article's notes are: under which headings, with which labels, over which lines.

A list of labelled lines is a list of notes if it stands under a heading that says so, if the text refers to it, or if
its lines read like citations; a numbered list in the running text is none of these. What is a note becomes a block of
its own (kind "note"), so that everything else of the document is text.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from citecheck.citations import marks as marks_room
from citecheck.citations import sections
from citecheck.citations.blocks import cut, joined
from citecheck.citations.labels import Label, Scheme, at_line_start, follows
from citecheck.model import Block

_MAY_HOLD = frozenset({"paragraph", "item", "note", "quotation"})
_URL = re.compile(r"https?://|www\.|\bdoi(?:\.org|:)|\b10\.\d{4,9}/", re.I)
_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")
_QUOTED = re.compile(r"[“”„«»「『《]|\"[^\"]{4,}\"|(?<!\w)‘[^’]{4,}’")
_URL_AT_END = re.compile(r"(?:https?://|www\.)\S+[\s.,;)\]>]*$")
_BULLET = re.compile(r"[ \t]*(?:[-•–—·*▪◦■●]|\^)[ \t\u00a0]+")
_ENDS_OPEN = re.compile(r"[,:;\-–—/&=(\[“„«]\s*$")
_GOES_ON = re.compile(r"\s*(?:https?://|www\.|[(a-zà-ÿа-я,;]|<http)")


@dataclass(frozen=True, slots=True)
class Note:
    """A note found: its block, its label (None in a list without labels), where in the block its own text begins."""

    block: int
    label: str | None
    body: int


@dataclass(frozen=True, slots=True)
class NoteList:
    """Notes that are printed together. `section` says how sure the heading above is, None where there is none."""

    notes: tuple[Note, ...]
    scheme: Scheme
    section: sections.Strength | None


@dataclass(slots=True)
class _Draft:
    """A note in the making: the stretches (block, start, end) of which it consists."""

    label: str | None
    body: int
    pieces: list[tuple[int, int, int]]


@dataclass(slots=True)
class _List:
    scheme: Scheme
    section: sections.Strength | None
    drafts: list[_Draft] = field(default_factory=list)
    pending: list[tuple[int, int, int]] = field(default_factory=list)


def find(blocks: Sequence[Block]) -> tuple[tuple[Block, ...], tuple[NoteList, ...]]:
    """The blocks with every note in a block of its own, and the lists of notes in reading order."""
    given = _with_headings_cut(blocks)
    lists = _Reader(given).read()
    accepted = _accepted(given, lists)
    return _rebuilt(given, accepted) if accepted else (given, ())


# ---------------------------------------------------------------- reading lines


def _with_headings_cut(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """A heading "Notes" that shares its block with the notes becomes a block of its own; one alone a heading."""
    done: list[Block] = []
    for block in blocks:
        if block.kind not in _MAY_HOLD or block.label is not None:
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


def _lines(text: str, start: int = 0) -> Iterator[tuple[int, int]]:
    while start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        if text[start:end].strip():
            yield start, end
        start = end + 1


class _Reader:
    """One pass over the blocks that gathers every list that could be one of notes."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self.blocks = blocks
        self.lists: list[_List] = []
        self.current: _List | None = None
        self.section: sections.Strength | None = None
        self.level = 0
        self.unlabelled: list[tuple[int, int, int]] = []

    def read(self) -> list[_List]:
        for index, block in enumerate(self.blocks):
            if block.kind in ("heading", "title"):
                self._heading(block)
            elif block.label is not None and block.kind in ("note", "item"):
                self._native(index, block)
            elif block.kind in _MAY_HOLD:
                self._text(index, block)
            elif block.kind == "boilerplate":
                self._close()
                self._leave_section()
        self._close()
        self._leave_section()
        return self.lists

    def _heading(self, block: Block) -> None:
        self._close()
        strength = sections.heading(block.text)
        if strength is None and self.section is not None and block.level > self.level > 0:
            return  # "Books", "Web pages" below "References"
        self._leave_section()
        self.section, self.level = strength, block.level

    def _leave_section(self) -> None:
        if self.section is not None and self.unlabelled:
            self.lists.extend(_entries(self.blocks, self.unlabelled, self.section))
        self.unlabelled = []
        self.section = None

    def _close(self) -> None:
        if self.current is not None:
            _trim_last(self.blocks, self.current)
            self.lists.append(self.current)
        self.current = None

    def _native(self, index: int, block: Block) -> None:
        scheme: Scheme = "native" if block.kind == "note" else "dot"
        if self.current is None or self.current.scheme != scheme:
            self._close()
            self.current = _List(scheme, self.section)
        label = at_line_start(block.text)
        printed = label is not None and label.text == block.label
        body = label.body if label is not None and printed else 0
        self.current.drafts.append(_Draft(block.label, body, [(index, 0, len(block.text))]))

    def _text(self, index: int, block: Block) -> None:
        text = block.text
        if "\n" not in text:
            label = at_line_start(text)
            if label is None:
                self._unlabelled(index, 0, len(text))
            else:
                self._labelled(index, 0, len(text), label, fresh=True)
            return
        labels = [(start, at_line_start(text[start:end])) for start, end in _lines(text)]
        starts = [(start, label) for start, label in labels if label is not None]
        first = starts[0][0] if starts else len(text)
        if text[:first].strip():
            self._unlabelled(index, 0, len(text[:first].rstrip()))
        ends = [start for start, _ in starts[1:]] + [len(text)][: len(starts)]
        for (start, label), end in zip(starts, ends, strict=True):
            self._labelled(index, start, start + len(text[start:end].rstrip()), label, fresh=start == 0)

    def _labelled(self, index: int, start: int, end: int, label: Label, *, fresh: bool) -> None:
        current = self.current
        if current is not None and current.drafts:
            last = current.drafts[-1]
            if follows(label, current.scheme, str(last.label)):
                last.pieces.extend(current.pending)
                current.pending = []
                current.drafts.append(_Draft(label.text, start + label.body, [(index, start, end)]))
                return
            if not fresh and label.scheme != current.scheme:
                # A line of a note that happens to begin with "12." or "(b)".
                last.pieces.extend([*current.pending, (index, start, end)])
                current.pending = []
                return
        if self.section is not None and label.scheme == "star" and label.text == "*":
            self._unlabelled(index, start, end)  # a bullet
            return
        self._close()
        self.current = _List(label.scheme, self.section)
        self.current.drafts.append(_Draft(label.text, start + label.body, [(index, start, end)]))

    def _unlabelled(self, index: int, start: int, end: int) -> None:
        text = self.blocks[index].text
        current = self.current
        if current is not None:
            last_block, _, last_end = (current.pending or current.drafts[-1].pieces)[-1]
            before = self.blocks[last_block].text[:last_end][-80:]
            goes_on = end - start < 600 and (_GOES_ON.match(text, start) or _ENDS_OPEN.search(before))
            if goes_on and not current.pending and current.scheme != "native":
                current.drafts[-1].pieces.append((index, start, end))
                return
            if self.section is not None and len(current.pending) < 4:
                current.pending.append((index, start, end))
                return
            self._close()
        if self.section is not None:
            self.unlabelled.append((index, start, end))
        elif sections.introduction(text[start : start + 80]) and _URL.search(text, start, start + 400):
            self.lists.extend(_introduced(self.blocks, index, start, end))


def _trim_last(blocks: Sequence[Block], found: _List) -> None:
    """Give back what follows the last note on lines of its own: a name, a biography."""
    last = found.drafts[-1]
    index, start, end = last.pieces[0]
    text = blocks[index].text[start:end]
    at = text.find("\n")
    if at < 0 or len(last.pieces) > 1:
        return
    wrapped = any("\n" in blocks[i].text[a:b] for draft in found.drafts[:-1] for i, a, b in draft.pieces)
    line = text[:at].rstrip()
    complete = line.endswith((".", ")", "]", "。")) or _URL_AT_END.search(line[-400:])
    if not wrapped and complete and not _GOES_ON.match(text, at + 1) and (len(found.drafts) > 1 or _URL.search(line)):
        last.pieces[0] = (index, start, start + at)


# ---------------------------------------------------------------- lists without labels


def _entries(
    blocks: Sequence[Block], stretches: Sequence[tuple[int, int, int]], section: sections.Strength
) -> list[_List]:
    """The entries of a section whose lines have no labels; what reads as prose behind the last of them is none."""
    drafts: list[tuple[_Draft, int]] = []
    for index, start, end in stretches:
        for first, last in _entry_lines(blocks[index], start, end):
            bullet = _BULLET.match(blocks[index].text, first, last)
            body = bullet.end() if bullet else first
            draft = _Draft(None, body, [(index, first, last)])
            drafts.append((draft, _signs(blocks[index], first, last)))
    solid = [at for at, (_, signs) in enumerate(drafts) if signs >= (1 if section == "sure" else 2)]
    if not solid:
        return []
    kept = []
    for draft, signs in drafts[: solid[-1] + 1]:
        index, first, last = draft.pieces[0]
        if signs or (section == "sure" and last - first < 400):
            kept.append(draft)
    return [_List("entry", section, kept)]


def _entry_lines(block: Block, start: int, end: int) -> list[tuple[int, int]]:
    """A block's lines are entries if each begins like one, else they are one entry that wraps."""
    lines = [(a, min(b, end)) for a, b in _lines(block.text[:end], start)]
    if len(lines) < 2:
        return [(start, end)]
    begins = sum(1 for a, _ in lines if not _GOES_ON.match(block.text, a) or _URL.match(block.text, a))
    citing = sum(1 for a, b in lines if _URL.search(block.text, a, b) or _YEAR.search(block.text, a, b))
    if begins == len(lines) and citing >= 0.7 * len(lines):
        return lines
    bulleted = [at for at, (a, b) in enumerate(lines) if _BULLET.match(block.text, a, b)]
    if bulleted and bulleted[0] == 0:
        ends = [*bulleted[1:], len(lines)]
        return [(lines[a][0], lines[b - 1][1]) for a, b in zip(bulleted, ends, strict=True)]
    return [(start, end)]


def _introduced(blocks: Sequence[Block], index: int, start: int, end: int) -> list[_List]:
    """The entries of a line "Sources: https://…, https://…"."""
    text = blocks[index].text
    body = start + sections.introduction(text[start : start + 80])
    first = text.find("\n", start, end)
    lines = [(body if a <= body < b else a, b) for a, b in _lines(text[:end], start) if b > body]
    if first < 0 or first > body:
        drafts = [_Draft(None, a, [(index, start if at == 0 else a, b)]) for at, (a, b) in enumerate(lines)]
        return [_List("entry", "sure", drafts)]
    return []


def _signs(block: Block, start: int, end: int) -> int:
    """How much a stretch of text looks like a citation: 0 not, 1 somewhat, 2 surely."""
    text = block.text[start : min(end, start + 3000)]
    online = bool(_URL.search(text)) or any(
        link.start < end and start < link.end and link.target.startswith(("http", "//")) for link in block.links
    )
    quoted, year = bool(_QUOTED.search(text)), bool(_YEAR.search(text))
    if online and (quoted or year or _URL_AT_END.search(text[-500:]) or len(text) < 400):
        return 2
    if quoted and year:
        return 2
    return 1 if online or (year and len(text) < 400) else 0


# ---------------------------------------------------------------- which lists are notes


def _accepted(blocks: Sequence[Block], lists: Sequence[_List]) -> list[_List]:
    open_question = any(one.scheme not in ("native", "entry") for one in lists)
    census = marks_room.census(blocks) if open_question else marks_room.Census()
    last_prose = max(
        (at for at, block in enumerate(blocks) if block.kind == "paragraph" and len(block.text) > 400), default=-1
    )
    accepted: list[_List] = []
    for found in sorted(lists, key=lambda one: one.drafts[0].pieces[0][:2]):
        if found.scheme in ("native", "entry") or _is_of_notes(blocks, found, census, last_prose):
            accepted.append(found)
    return accepted


def _is_of_notes(blocks: Sequence[Block], found: _List, census: marks_room.Census, last_prose: int) -> bool:
    labels = {str(draft.label) for draft in found.drafts}
    cited = len(labels & census.of(found.scheme)) / len(labels)
    signs = [_signs(blocks[index], start, end) for draft in found.drafts for index, start, end in draft.pieces[:1]]
    alike = sum(1 for one in signs if one == 2) / len(signs)
    if found.section == "sure":
        return True
    if found.section == "weak":
        return alike >= 0.3 or cited >= 0.3
    if found.scheme == "star":
        return cited == 1.0
    if all(not label.isdigit() for label in labels):
        return found.scheme == "bracket" and cited >= 0.5
    if found.scheme in ("bracket", "super", "caret", "circled"):
        return alike >= 0.5 or cited >= 0.5 or (cited > 0 and alike >= 0.25)
    # "1." and "1)" also number steps and headings: they must be cited, or stand at the end and read like notes.
    at_end = found.drafts[-1].pieces[-1][0] >= last_prose
    if cited >= 0.6:
        return alike >= 0.3 or (at_end and found.drafts[0].pieces[0][0] >= last_prose)
    return at_end and alike >= 0.6 and found.drafts[0].pieces[0][0] > 0


# ---------------------------------------------------------------- blocks anew


def _rebuilt(blocks: Sequence[Block], lists: Sequence[_List]) -> tuple[tuple[Block, ...], tuple[NoteList, ...]]:
    owners: dict[int, list[tuple[int, int, _Draft, bool]]] = {}
    for found in lists:
        for draft in found.drafts:
            for at, (index, start, end) in enumerate(draft.pieces):
                owners.setdefault(index, []).append((start, end, draft, at == 0))
    done: list[Block] = []
    places: dict[int, int] = {}
    for index, block in enumerate(blocks):
        if index not in owners:
            done.append(block)
            continue
        at = 0
        for start, end, draft, leads in sorted(owners[index], key=lambda one: one[:2]):
            _leave(done, block, at, start)
            if leads:
                places[id(draft)] = len(done)
                done.append(_note_block(blocks, draft))
            at = end
        _leave(done, block, at, len(block.text))
    return tuple(done), tuple(_finished(found, places) for found in lists)


def _leave(done: list[Block], block: Block, start: int, end: int) -> None:
    """What of a block is no note stays what it was."""
    text = block.text[start:end]
    if text.strip():
        start += len(text) - len(text.lstrip())
        done.append(cut(block, start, start + len(text.strip()), label=block.label))


def _note_block(blocks: Sequence[Block], draft: _Draft) -> Block:
    label = draft.label
    return joined([cut(blocks[index], start, end, "note", label) for index, start, end in draft.pieces])


def _finished(found: _List, places: dict[int, int]) -> NoteList:
    notes = tuple(Note(places[id(draft)], draft.label, draft.body - draft.pieces[0][1]) for draft in found.drafts)
    return NoteList(notes, found.scheme, found.section)
