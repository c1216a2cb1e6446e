"""The text of a file that has no lines of its own (DOCX, ODT, EPUB): one paragraph a line, the notes after the text.

All places of such a document count in this rendition, in which an editor finds line 12 by counting paragraphs.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from citecheck.documents import furniture
from citecheck.documents import raised as raised_numbers
from citecheck.model import Block, BlockKind, Link, Mark
from citecheck.text import TOLD_LANGUAGES, language_of, squash, within

_SPACE = " \t\n\u00a0\u2003\u2002"
_ITEM_NUMBER = re.compile(r"\S{1,30}\t")  # what readers of lists print before an item
_LONGEST_HEADING = 200  # characters; a longer bold paragraph is a lede or a whole text in bold
_LEFT_TITLE = re.compile(
    r"microsoft word|document ?\d*$|untitled|unknown(?: title)?$|.*\.(?:docx?|rtf|dotx?|odt|pdf)$|(?:powerpoint|word) ",
    re.I,
)
_ENOUGH = 120  # characters of prose that tell a language
_LEFT_BY_PROGRAMS = "en-us"  # the language that programs write where nobody chose one


@dataclass(slots=True)
class Line:
    """A paragraph in the making: its text so far, with the links and marks in it, and what is set in italics."""

    parts: list[str] = field(default_factory=list)
    size: int = 0
    links: list[Link] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    italics: list[tuple[int, int]] = field(default_factory=list)

    def add(self, text: str) -> None:
        """Text as it is printed; "\\n" is a line break inside the paragraph."""
        if text:
            self.parts.append(text)
            self.size += len(text)

    def mark(self, label: str) -> None:
        """The place where the text refers to the note of that label."""
        start = self.size
        self.add(f"[{label}]")
        self.marks.append(Mark(start, self.size, label))

    def link(self, start: int, target: str) -> None:
        """A link from `start` to here. Programs cut one link into several where its formatting changes."""
        if self.size <= start or not target:
            return
        last = self.links[-1] if self.links else None
        if last is not None and last.end == start and last.target == target:
            self.links[-1] = replace(last, end=self.size)
        else:
            self.links.append(Link(start, self.size, target))

    def slant(self, start: int) -> None:
        """Italics from `start` to here. Programs cut one stretch into several as they cut links."""
        if self.italics and self.italics[-1][1] == start:
            start = self.italics.pop()[0]
        if self.size > start:
            self.italics.append((start, self.size))

    @property
    def tail(self) -> str:
        """The end of its text, as far as it was added last."""
        return "".join(self.parts[-2:])[-8:]

    def join(self, other: "Line", glue: str = "\n") -> None:
        """What stands in another line after this one."""
        if self.size and other.size:
            self.add(glue)
        at = self.size
        self.parts.extend(other.parts)
        self.size += other.size
        self.links.extend(replace(link, start=link.start + at, end=link.end + at) for link in other.links)
        self.marks.extend(replace(mark, start=mark.start + at, end=mark.end + at) for mark in other.marks)
        self.italics.extend((start + at, end + at) for start, end in other.italics)

    def block(self, kind: BlockKind, *, label: str | None = None, level: int = 0) -> Block:
        """The line without white space around it, as a block without a place."""
        text = "".join(self.parts)
        front = len(text) - len(text.lstrip(_SPACE))
        end = max(len(text.rstrip(_SPACE)), front)
        links = tuple(
            replace(link, start=max(link.start, front) - front, end=min(link.end, end) - front)
            for link in self.links if link.start < end and link.end > front
        )  # fmt: skip
        marks = tuple(replace(mark, start=mark.start - front, end=mark.end - front) for mark in self.marks)
        italics = within(self.italics, front, end)
        return Block(kind, text[front:end], ((0, 0),), links, marks, label=label, level=level, italics=italics)


def raised(text: str, before: str) -> str:
    """Raised text as letters of their own; behind a year it is the mark of a note, which is then put in brackets."""
    return f"[{text.strip()}]" if raised_numbers.is_mark(text, before) else raised_numbers.raised(text)


def note(line: Line, label: str | None) -> Block:
    """A note's block; a sign that is its mark (*, †) is left out where it is printed again before the text."""
    block = line.block("note", label=label)
    if not label or label.isalnum() or not block.text.startswith(label):
        return block
    return _without_head(block, len(block.text) - len(block.text[len(label) :].lstrip(_SPACE)))


def _without_head(block: Block, cut: int) -> Block:
    """The block without its first characters."""
    links = tuple(
        replace(link, start=max(link.start - cut, 0), end=link.end - cut) for link in block.links if link.end > cut
    )
    marks = tuple(
        replace(mark, start=mark.start - cut, end=mark.end - cut) for mark in block.marks if mark.start >= cut
    )
    italics = within(block.italics, cut, len(block.text))
    return replace(block, text=block.text[cut:], links=links, marks=marks, italics=italics)


def printed(given: Iterable[Block]) -> tuple[str, tuple[Block, ...]]:
    """The rendition and the blocks with their places in it. A note's label is printed before it: "[3] ".

    Beside notes of its own a file's numbered lists are no notes: their numbers are printed, but are not their text.
    """
    blocks = list(given)
    has_notes = any(block.kind == "note" for block in blocks)
    lines: list[str] = []
    placed: list[Block] = []
    at = 0
    for block in blocks:
        head, shown = "", block
        if block.kind == "note" and block.label is not None:
            head = f"[{block.label}] "
        elif block.kind == "item" and (match := _ITEM_NUMBER.match(block.text)):
            number = match[0].replace("\t", " ")
            if has_notes:
                head, shown = number, _without_head(block, match.end())
            else:
                shown = replace(block, text=number + block.text[match.end() :])
        links = tuple(replace(link, target_at=None) for link in shown.links)  # an address behind a text has no place
        placed.append(replace(shown, runs=((0, at + len(head)),), links=links))
        lines.append(head + shown.text)
        at += len(lines[-1]) + 1
    return "\n".join(lines), tuple(placed)


def settled(blocks: Sequence[Block], emphasised: frozenset[int]) -> tuple[Block, ...]:
    """The blocks with their title and headings; `emphasised` are those that are bold throughout.

    Where the author used no styles for headings, short bold lines are headings; where he used none at all, every
    short line that reads like one is, as in a plain text.
    """
    done = list(blocks)
    kinds = {block.kind for block in blocks}
    if "heading" not in kinds:
        for at, block in enumerate(blocks):
            may_head = block.kind == "paragraph" and len(block.text) <= _LONGEST_HEADING
            if may_head and ("title" not in kinds or at in emphasised) and furniture.is_heading(_without_marks(block)):
                done[at] = replace(block, kind="heading", level=2)
    if not any(block.kind == "title" for block in blocks):
        first = next((at for at, block in enumerate(done) if block.kind == "heading" and block.level == 1), None)
        text = next((at for at, block in enumerate(done) if block.kind == "paragraph" and len(block.text) > 200), 0)
        if first is not None and first <= text:
            done[first] = replace(done[first], kind="title")
        else:
            done = list(furniture.with_title(done))
    return furniture.settle(done)


def title_of(blocks: Sequence[Block], said: str | None) -> str | None:
    """The text of the title, without the mark of a note to it; else what the file says, unless a program said it."""
    found = next((squash(_without_marks(block)) for block in blocks if block.kind == "title"), None)
    return found or said_title(said)


def said_title(said: str | None) -> str | None:
    """The title that a file says it has; None for one that a program left there."""
    title = squash(said or "")
    return title if title and not _LEFT_TITLE.match(title) else None


def _without_marks(block: Block) -> str:
    text = block.text
    for mark in reversed(block.marks):
        text = text[: mark.start] + text[mark.end :]
    return text.strip() or block.text


def language(blocks: Sequence[Block], declared: str | None) -> str | None:
    """The language that the file declares, unless its text is plainly in another or it is what programs begin with.

    Programs write the language they were installed in, so a declaration alone proves little; of a language that is not
    told by its words it is all there is.
    """
    tag = (declared or "").strip().replace("_", "-")
    primary = tag.partition("-")[0].lower()
    if not 2 <= len(primary) <= 3 or not primary.isalpha():
        return None
    if primary not in TOLD_LANGUAGES:
        return tag
    told = language_of(_sample(blocks))
    if tag.lower() == _LEFT_BY_PROGRAMS:
        return primary if told == primary else None
    return tag if told in (None, primary) else None


def _sample(blocks: Sequence[Block]) -> str:
    """Enough of the running text to tell its language by; items, notes among them, only where there is little else."""
    taken, size = [], 0
    for kinds in (("paragraph", "quotation"), ("item",)):
        for block in blocks:
            if block.kind in kinds:
                taken.append(block.text[:2000])
                size += len(taken[-1])
                if size > 6000:
                    break
        if size > _ENOUGH:
            break
    return "\n".join(taken)
