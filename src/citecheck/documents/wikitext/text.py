"""Wikitext between its constructs, as a reader sees it: quotes for bold dropped, links opened, entities decoded."""

import html
import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Any, Literal

from citecheck.documents import raised
from citecheck.documents.wikitext.tree import BLANK, Node, Tree, gaps
from citecheck.model import Block, BlockKind, Field, FieldName, Link, Mark

_INLINE = re.compile(
    r"(?P<quotes>''+)|(?P<tag></?[A-Za-z][\w-]*(?=[\s/>])[^<>]*>)|(?P<entity>&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]\w{1,30});)"
    r"|(?P<link>\[{1,2}(?=(?:https?:|ftps?:|mailto:|irc:|news:|//)[^\s\[\]]))|(?P<switch>__[^\W\d_]{3,30}__)"
    f"|(?P<blank>{BLANK}+)"
)
_SIGNS = re.compile(r"['<&\[_" + BLANK + "]")
_TARGET = re.compile(rf"[^\s\[\]<>\"{BLANK}]+")
_OPENING = re.compile(r"\[{1,2}(?=(?:https?:|ftps?:|//)[^\s\[\]])")
_LONGEST_WORDS = 600  # of a link, with what templates stand in them
_LONGEST_LINK = 2000  # characters up to the closing bracket
_BREAK = re.compile(r"</?(?:br|p|div|blockquote|center|hr|li|ul|ol|dd|dt|tr|td|th|table|poem|h[1-6])\b", re.I)


class Out:
    """Text in the making: what a block needs, with offsets in the text."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.size = 0
        self.runs: list[tuple[int, int]] = []
        self.links: list[Link] = []
        self.marks: list[Mark] = []
        self.fields: list[Field] = []
        self.quoted: list[tuple[int, int]] = []  # stretches between <blockquote> and its end
        self.raised: int | None = None  # where `<sup>` began
        self._offsets: dict[str, list[int]] = {}
        self._next = -1  # where the source goes on if no new run is needed

    @property
    def place(self) -> int:
        """Where the source goes on behind what was added last."""
        return self._next if self._next >= 0 else -self._next - 1

    def add(self, text: str, at: int) -> None:
        """Text that is printed at `at` of the source."""
        if not text:
            return
        if at != self._next:
            self.runs.append((self.size, at))
        self.parts.append(text)
        self.size += len(text)
        self._next = at + len(text)

    def add_sign(self, text: str, at: int, end: int) -> None:
        """Text for which the source has something else, from `at` to `end`."""
        self.add(text, at)
        self._next = end if end == at + len(text) else -end - 1

    def take(self, other: "Out", name: FieldName | None = None) -> None:
        """All of another text behind this one; as a field of that name."""
        at = self.size
        for number, (offset, source) in enumerate(other.runs):
            if number or source != self._next:
                self.runs.append((offset + at, source))
        self.parts += other.parts
        self.size += other.size
        self._next = other._next
        self.links += [Link(one.start + at, one.end + at, one.target, one.target_at) for one in other.links]
        self.marks += [Mark(one.start + at, one.end + at, one.label) for one in other.marks]
        self.fields += [Field(one.name, one.start + at, one.end + at) for one in other.fields]
        if name is not None and other.size:
            self.fields.append(Field(name, at, self.size))

    def offsets(self, name: str) -> list[int]:
        """Where in the text the runs, links, marks or fields begin, in order."""
        spans = getattr(self, name)
        known = self._offsets.get(name)
        if known is None or len(known) != len(spans):
            known = [one[0] for one in self.runs] if name == "runs" else [one.start for one in spans]
            self._offsets[name] = known
        return known

    def inside(self, name: Literal["links", "marks", "fields"], start: int, end: int) -> list[Any]:
        """The links, marks or fields within a stretch of the text."""
        spans = getattr(self, name)
        if not spans:
            return []
        offsets = self.offsets(name)
        first = bisect_left(offsets, start)
        return [one for one in spans[first : bisect_left(offsets, end, first)] if one.end <= end]

    def block(self, kind: BlockKind, label: str | None = None, *, flat: bool = True) -> Block | None:
        """The text as a block, without white space around; None where nothing is left."""
        text = "".join(self.parts)
        if flat and "\n" in text:
            text = text.replace("\n", " ")
        return cut(self, text, 0, len(text), kind, label)


def cut(
    out: Out, text: str, start: int, end: int, kind: BlockKind, label: str | None = None, level: int = 0
) -> Block | None:
    """The stretch of a text as a block, trimmed; None where it holds nothing to read."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start >= end:
        return None
    runs, offsets = out.runs, out.offsets("runs")
    first = bisect_right(offsets, start)
    last = bisect_left(offsets, end, first)
    offset, source = runs[max(first - 1, 0)]
    placed = ((0, source + start - offset), *((at - start, place) for at, place in runs[first:last]))
    return Block(
        kind, text[start:end], placed, level=level, label=label,
        links=tuple(
            Link(one.start - start, one.end - start, one.target, one.target_at)
            for one in out.inside("links", start, end)
        ),
        marks=tuple(Mark(one.start - start, one.end - start, one.label) for one in out.inside("marks", start, end)),
        fields=tuple(Field(one.name, one.start - start, one.end - start) for one in out.inside("fields", start, end)),
    )  # fmt: skip


def plain(tree: Tree, start: int, end: int, out: Out) -> None:
    """Text without templates and internal links."""
    ghost, source = tree.ghost, tree.source
    if end <= start:
        return
    if _SIGNS.search(ghost, start, end) is None:
        out.add(source[start:end], start)
        return
    at = start
    for match in _INLINE.finditer(ghost, start, end):
        found = match.start()
        if found < at:
            continue
        out.add(source[at:found], at)
        at = match.end()
        kind = match.lastgroup
        if kind == "link":
            at = _external(tree, found, at, end, out)
        elif kind == "entity":
            sign = html.unescape(match[0])
            out.add_sign(sign if not sign.isspace() else " ", found, match.end())
        elif kind == "switch" and match[0] != match[0].upper():
            out.add(match[0], found)  # "a__name__b" in an address
        elif kind == "tag":
            _tag(match[0].lower(), found, out)
    out.add(source[at:end], at)


def _tag(tag: str, at: int, out: Out) -> None:
    if tag == "<sup>":
        out.raised = out.size
    elif tag == "</sup>" and out.raised is not None and not (out.marks and out.marks[-1].end > out.raised):
        out.marks += raised.settle(out.parts, out.size, out.raised)
        out.raised = None
    if _BREAK.match(tag) is None:
        return
    out.add_sign("\n" if tag.startswith("<br") else "\n\n", at, at + len(tag))
    if tag.startswith("<blockquote"):
        out.quoted.append((out.size, out.size))
    elif tag.startswith("</blockquote") and out.quoted:
        out.quoted[-1] = (out.quoted[-1][0], out.size)


def opened(tree: Tree, start: int, end: int) -> re.Match[str] | None:
    """The brackets of a link in the last line of a stretch that do not close there; a construct follows."""
    ghost = tree.ghost
    begin = ghost.rfind("[", start, end)
    if begin < 0 or ghost.find("]", begin, end) >= 0 or ghost.find("\n", begin, end) >= 0:
        return None
    return _OPENING.match(ghost, begin - (begin > start and ghost[begin - 1] == "["), end)


def closing(tree: Tree, nodes: Sequence[Node], start: int, end: int) -> int:
    """Where a link closes whose words begin at `start` and hold constructs; negative where it does not in its line."""
    ghost = tree.ghost
    limit = min(end, start + _LONGEST_WORDS)
    for first, last in gaps(nodes, start, limit):
        close = ghost.find("]", first, last)
        line = ghost.find("\n", first, last if close < 0 else close)
        if line >= 0 or close >= 0:
            return -1 if line >= 0 else close
    return -1


def bounds(tree: Tree, start: int, end: int, close: int) -> tuple[int, int, int]:
    """Where the address of a link ends that begins at `start`, at `end` at the latest, and where its words stand."""
    ghost = tree.ghost
    target = _TARGET.match(ghost, start, end)
    words = stop = target.end() if target is not None else start
    while words < close and (ghost[words].isspace() or ghost[words] == BLANK):
        words += 1
    while close > words and ghost[close - 1] in " \t":
        close -= 1
    return stop, words, close


def _external(tree: Tree, bracket: int, at: int, end: int, out: Out) -> int:
    """A link `[address words]`; where it never closes in its line, the address alone is text."""
    ghost, source = tree.ghost, tree.source
    close = ghost.find("]", at, min(end, at + _LONGEST_LINK))
    if close < 0 or ghost.find("\n", at, close) >= 0:
        out.add(source[bracket:at], bracket)
        return at
    first = out.size
    stop, words, last = bounds(tree, at, end, close)
    if words == close:
        out.add(ghost[at:stop], at)
    else:
        plain(tree, words, last, out)
    out.links.append(Link(first, out.size, ghost[at:stop], (at, stop)))
    return close + 1 + ghost.startswith("]", close + 1) * (at - bracket == 2)
