"""A block's text in the making, with the place in the source of every character."""

from dataclasses import dataclass, field, replace
from typing import TypeVar

from citecheck.model import Block, BlockKind, Field, FieldName, Link, Mark
from citecheck.text import within

_SPACE = " \t\n"
_Span = TypeVar("_Span", Link, Mark, Field)


@dataclass(slots=True)
class Print:
    """Text that is put together from pieces of a source, or stands for them."""

    parts: list[str] = field(default_factory=list)
    size: int = 0
    runs: list[tuple[int, int]] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    fields: list[Field] = field(default_factory=list)
    code: list[tuple[int, int]] = field(default_factory=list)
    last: str = ""  # the last character
    _next: int = -1  # where in the source the text would go on

    def add(self, text: str, at: int) -> None:
        """A piece that stands in the source as it is, from `at` on."""
        if not text:
            return
        if at != self._next:
            self.runs.append((self.size, at))
        self.parts.append(text)
        self.size += len(text)
        self._next = at + len(text)
        self.last = text[-1]

    def stand_for(self, text: str, start: int, end: int) -> None:
        """Text that stands for `source[start:end]`: it begins and ends where that does."""
        if not text:
            return
        width = max(end - start, 1)
        if len(text) == 1 and width > 1:
            self.runs.append((self.size, start))
        elif len(text) <= width:
            self.runs.append((self.size, start))
            self.runs.append((self.size + len(text) - 1, start + width - 1))
        else:
            self.runs.append((self.size, start))
            self.runs.extend((self.size + at, start + width - 1) for at in range(width, len(text)))
        self.parts.append(text)
        self.size += len(text)
        self._next = -1
        self.last = text[-1]

    def space(self, start: int, end: int) -> None:
        """One space for the white space there, none after another."""
        if self.size and self.last not in _SPACE:
            self.stand_for(" ", start, end)

    def name(self, name: FieldName, start: int) -> None:
        """What was printed from `start` on is that part of a source."""
        if self.size > start:
            self.fields.append(Field(name, start, self.size))

    def link(self, start: int, target: str, target_at: tuple[int, int] | None = None) -> None:
        """What was printed from `start` on leads there."""
        if self.size > start and target:
            self.links.append(Link(start, self.size, target, target_at))

    def join(self, other: "Print") -> None:
        """What another print holds, behind this one."""
        at = self.size
        self.runs.extend((offset + at, source) for offset, source in other.runs)
        self.links.extend(replace(one, start=one.start + at, end=one.end + at) for one in other.links)
        self.marks.extend(replace(one, start=one.start + at, end=one.end + at) for one in other.marks)
        self.fields.extend(replace(one, start=one.start + at, end=one.end + at) for one in other.fields)
        self.code.extend((a + at, b + at) for a, b in other.code)
        self.parts.extend(other.parts)
        self.size += other.size
        self.last, self._next = other.last or self.last, -1

    def mark(self, text: str, labels: list[str], start: int, end: int) -> None:
        """A mark that refers to notes, in place of `source[start:end]`."""
        begin = self.size
        self.stand_for(text, start, end)
        self.marks.extend(Mark(begin, self.size, label) for label in labels)

    def block(self, kind: BlockKind, *, label: str | None = None, level: int = 0) -> Block | None:
        """The text without white space around it, None where nothing is printed."""
        text = "".join(self.parts)
        front = len(text) - len(text.lstrip(_SPACE))
        end = len(text.rstrip(_SPACE))
        if end <= front:
            return None
        whole = Block(
            kind, text[:end], tuple(self.runs), _inside(self.links, end), _inside(self.marks, end), label=label,
            level=level, fields=_inside(self.fields, end),
            code=tuple((a, min(b, end)) for a, b in self.code if a < end),
        )  # fmt: skip
        return _without_front(whole, front) if front else whole


def _inside(spans: list[_Span], end: int) -> tuple[_Span, ...]:
    found = [replace(one, end=min(one.end, end)) for one in spans if one.start < end]
    return tuple(sorted(found, key=lambda one: (one.start, one.end)))


def _without_front(block: Block, front: int) -> Block:
    """The block without its first characters, which are white space."""
    runs = [(0, block.source_offset(front))]
    runs += [(offset - front, source) for offset, source in block.runs if offset > front]
    return replace(
        block, text=block.text[front:], runs=tuple(runs),
        links=tuple(replace(one, start=max(one.start - front, 0), end=one.end - front) for one in block.links),
        marks=tuple(replace(one, start=max(one.start - front, 0), end=one.end - front) for one in block.marks),
        fields=tuple(replace(one, start=max(one.start - front, 0), end=one.end - front) for one in block.fields),
        code=within(block.code, front, len(block.text)), italics=within(block.italics, front, len(block.text)),
    )  # fmt: skip
