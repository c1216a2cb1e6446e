"""Events of an HTML file → blocks: running text with its places, links and marks."""

import re
from collections.abc import Callable, Mapping, Sequence
from urllib.parse import urljoin

from citecheck.documents import mark_ranges, raised
from citecheck.documents.html import preformatted, word
from citecheck.documents.html.footnotes import Footnotes
from citecheck.documents.html.tree import Event, Node
from citecheck.model import Block, BlockKind, Link, Mark
from citecheck.text import within

_KINDS: dict[str, BlockKind] = {
    "li": "item", "dd": "item", "dt": "item", "blockquote": "quotation", "td": "table", "th": "table",
    "caption": "table",
    "figcaption": "item", "pre": "code", **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "heading"),
}  # fmt: skip
_BLOCKS = frozenset(
    """address article aside body blockquote caption center dd details div dl dt fieldset figcaption figure footer form
    h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p pre section summary table tbody td tfoot th thead tr
    ul""".split()
)
_CODE = frozenset({"code", "kbd", "samp", "tt"})
_SLANTED = frozenset({"i", "em", "cite"})
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_ARROWS = "".join((" \n^", "↩\ufe0e\ufe0f", "↑⤴⏎"))  # what leads back from a note
_BEFORE_NOTE = _ARROWS + "\u00a0.:)]"  # what stood around or behind its label
_LONGEST_HEADER = 160  # characters of a table's header cell; beyond, it was set for its looks
_SPACE = re.compile(r"[ \t\n\r\f]+")
_ODD_SPACE = re.compile(r"[\t\n\r\f]|  ")  # what is not printed as it stands
_UNSEEN = re.compile(r"^(?:\s|%E2%80%8B|%20|[\u200b\u200e\u200f\ufeff])+", re.I)  # pasted before an address
# The next attribute of a tag, its value in one of three groups.
_ATTRIBUTE = re.compile(r"""[\s/"']*([^\s/>="']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"'][^\s>]*)))?""")


class Flow:
    """Collects the text of one stretch of events and cuts it into blocks."""

    def __init__(
        self, source: str, notes: Footnotes, dropped: Callable[[Node], bool], base: str,
        labels: Mapping[Node, str] | None = None, *, is_wiki: bool = False,
    ) -> None:  # fmt: skip
        self.source, self.notes, self.dropped, self.base = source, notes, dropped, base
        self.known = frozenset(notes.labels.values())
        self.is_wiki = is_wiki  # which tells links to its own pages from others
        self.labels = labels or {}  # of items whose number is not in their text
        self.label: str | None = None  # of the item whose first block comes next
        self.done: list[Block] = []
        self.note: Node | None = None
        self.entry: Node | None = None  # of a list of works, whose boxes are its lines
        self.kinds: list[BlockKind] = []
        self.heading = 0
        self.anchors: dict[Node, int] = {}  # links and code that are open, and where they begin
        self.aside: list[Block] = []  # notes that stand within the paragraph that is being read
        self._reset()

    def _reset(self) -> None:
        self.parts: list[str] = []
        self.size = 0
        self.runs: list[tuple[int, int]] = []
        self.links: list[Link] = []
        self.marks: list[Mark] = []
        self.code: list[tuple[int, int]] = []
        self.italics: list[tuple[int, int]] = []

    def read(self, events: Sequence[Event], first: int, last: int) -> None:
        """Blocks of the events `first` to `last`; a note among them is a block of kind "note"."""
        at = first
        while at <= last:
            node, text, place = events[at]
            if node is None:
                self._text(text or "", place)
            elif node.first != at:
                self._close(node)
            elif self.note is None and node in self.notes.inline:
                self._read_inline(events, node)
                at = node.last
            elif self.note is None and node in self.notes.by_node:
                self._flush()
                self.read_note(events, node)
                at = max(self.notes.by_node[node].last, node.last)
            elif self.dropped(node) or (self.note is not None and self.notes.is_backlink(node)):
                at = max(node.last, at)
            else:
                self._open(node, place)
            at += 1
        if self.note is None:
            self._flush()

    def read_note(self, events: Sequence[Event], node: Node) -> None:
        """The note that begins at `node`, whole, as one block."""
        stretch = self.notes.by_node[node]
        kept = self.kinds, self.heading
        self.note, self.kinds, self.heading = node, [], 0
        self.read(events, stretch.first, stretch.last)
        self._flush()
        self.note, (self.kinds, self.heading) = None, kept

    def _read_inline(self, events: Sequence[Event], node: Node) -> None:
        """A note within a paragraph, which goes on behind it; without a link that opens it its place is the mark."""
        if not self.notes.inline[node]:
            self.marks.append(Mark(self.size, self.size, self.notes.labels[node]))
        kept = self.parts, self.size, self.runs, self.links, self.marks, self.anchors, self.code, self.italics
        outer, self.done, self.anchors = self.done, [], {}
        self._reset()
        self.read_note(events, node)
        self.aside.extend(self.done)
        self.done = outer
        self.parts, self.size, self.runs, self.links, self.marks, self.anchors, self.code, self.italics = kept

    def _open(self, node: Node, place: int) -> None:
        if node.tag in _BLOCKS:
            self._break()
            if self.note is None and ("csl-entry" in node.classes or (self.entry is not None and node in self.labels)):
                self.entry = node
            styled = word.kind(node)
            kind = styled or _KINDS.get(node.tag, self.kinds[-1] if self.kinds else "paragraph")
            self.label = self.labels.get(node, self.label)
            self.kinds.append("item" if node in self.labels else kind)
            if node.tag in _HEADINGS:
                self.heading = int(node.tag[1])
            elif node.tag == "th" or styled == "heading":
                self.heading = 1
        elif node.tag == "br":
            self._line_break(place)
        elif node.tag in ("a", "sup") or node.tag in _CODE or node.tag in _SLANTED:
            self.anchors[node] = self.size

    def _close(self, node: Node) -> None:
        if node.tag in _BLOCKS:
            if node is self.entry:
                self.entry = None
            self._break()
            if node in self.labels:
                self.label = None
            if self.kinds:
                self.kinds.pop()
            if node.tag in _HEADINGS or node.tag == "th" or word.kind(node) == "heading":
                self.heading = 0
        elif node in self.anchors and node.tag in _CODE:
            self.code.append((self.anchors.pop(node), self.size))
        elif node in self.anchors and node.tag in _SLANTED:
            self.italics.append((self.anchors.pop(node), self.size))
        elif node in self.anchors and node.tag == "sup" and node not in self.notes.marks:
            start = self.anchors.pop(node)
            if not any(one in self.notes.marks for one in self.anchors):  # else the link around it is the mark
                self._raise(start)
        elif node in self.anchors:
            self._anchor(node, self.anchors.pop(node), self.notes.marks.get(node))

    # ---------------------------------------------------------------- text

    def _text(self, text: str, place: int) -> None:
        if _ODD_SPACE.search(text) is None:
            self._add(text, place)
            return
        at = 0
        keeps_lines = bool(self.kinds) and self.kinds[-1] == "code"
        for space in _SPACE.finditer(text):
            if space.end() - space.start() == 1 and text[space.start()] == " " and space.start() > at:
                continue
            self._add(text[at : space.start()], place + at)
            if keeps_lines and (line := text.find("\n", space.start(), space.end())) >= 0:
                self._line_break(place + line)
            else:
                self._blank(place + space.start())
            at = space.end()
        self._add(text[at:], place + at)

    def _add(self, text: str, place: int) -> None:
        if not text:
            return
        if text[0] == " " and (not self.size or self.parts[-1][-1] in " \n"):
            text, place = text[1:], place + 1
            if not text:
                return
        if not self.runs or self.runs[-1][1] + self.size - self.runs[-1][0] != place:
            self.runs.append((self.size, place))
        self.parts.append(text)
        self.size += len(text)

    def _blank(self, place: int) -> None:
        if self.size and self.parts[-1][-1] not in " \n":
            self._add(" ", place)

    def _line_break(self, place: int) -> None:
        if self.size and self.parts[-1] != "\n":
            if self.parts[-1] == " ":
                self.parts.pop()
                self.size -= 1
                if self.runs[-1][0] >= self.size > 0:
                    self.runs.pop()
            self.runs.append((self.size, place))
            self.parts.append("\n")
            self.size += 1

    # ---------------------------------------------------------------- links and marks

    def _anchor(self, node: Node, start: int, label: str | None) -> None:
        if label is not None:
            self.marks.append(Mark(start, self.size, label))
            return
        href = _UNSEEN.sub("", node.attrs.get("href", "")).strip()
        if not href or href.startswith(("#", "mailto:", "tel:")) or self.size <= start:
            return
        if self.is_wiki and not any(name.startswith(("external", "extiw")) for name in node.classes):
            return
        if not re.match(r"[a-z][a-z0-9+.-]*:", href, re.I):
            if not self.base and not href.startswith("//"):
                return
            href = _joined(self.base or "https://", href)
        self.links.append(Link(start, self.size, href, _href_at(self.source, node.at)))

    def _raise(self, start: int) -> None:
        """Raised numbers without a link become letters of their own, behind a year, where no power stands, marks."""
        if (self.marks and self.marks[-1].end > start) or (self.links and self.links[-1].end > start):
            return
        self.marks += raised.settle(self.parts, self.size, start)

    # ---------------------------------------------------------------- blocks

    def _break(self) -> None:
        if self.note is None and self.entry is None:
            self._flush()
        elif self.runs:
            start, place = self.runs[-1]
            self._line_break(place + self.size - start)

    def _flush(self) -> None:
        for node, start in [*self.anchors.items()] if self.size else ():
            if node.tag == "a" and start < self.size:  # a link around blocks is that of the first
                self._anchor(node, self.anchors.pop(node), self.notes.marks.get(node))
        text = "".join(self.parts)
        kept = text.rstrip()
        front = len(kept) - len(kept.lstrip())
        if self.note is not None:
            kept = kept.rstrip(_ARROWS)
            if kept.endswith(("[]", "()")):  # what stood around the link back
                kept = kept[:-2].rstrip(_ARROWS)
            front = len(text) - len(text.lstrip(_BEFORE_NOTE))
            if kept[front : front + 2] in ("[]", "()"):
                front = len(kept) - len(kept[front + 2 :].lstrip(_BEFORE_NOTE))
            label = self.notes.labels[self.note]
            if kept.startswith(f"{label}\n", front):  # the label in an element of its own
                front += len(label) + 1
            self.done.append(self._cut(kept, front, "note", 0, label))
        elif len(kept) > front:
            kind = self.kinds[-1] if self.kinds else "paragraph"
            bullet = word.BULLET.match(kept, front) if kind == "item" else None
            front = bullet.end() if bullet is not None else front
            is_prose = kind == "table" and len(kept) - front > _LONGEST_HEADER
            block = self._cut(
                kept, front, kind, 0 if is_prose else self.heading, self.label if kind == "item" else None
            )
            self.label = None
            self.done.extend(preformatted.settle(block) if kind == "code" else (block,))
        if self.note is None:
            self.done.extend(self.aside)
            self.aside = []
        self._reset()
        self.anchors = dict.fromkeys(self.anchors, 0)

    def _cut(self, kept: str, front: int, kind: BlockKind, level: int, label: str | None) -> Block:
        end = max(len(kept), front)
        runs = [(max(at - front, 0), place + max(front - at, 0)) for at, place in self.runs if at < end]
        while len(runs) > 1 and runs[1][0] == 0:
            del runs[0]
        text = kept[front:end]
        links = tuple(
            Link(max(link.start, front) - front, min(link.end, end) - front, link.target, link.target_at)
            for link in self.links if link.start < end and link.end > front
        )  # fmt: skip
        marks = tuple(
            Mark(*_bracketed(text, min(mark.start, end) - front, min(mark.end, end) - front), mark.label)
            for mark in self.marks if front <= mark.start < end or (front < end and mark.start == mark.end >= end)
        )  # fmt: skip
        if len(marks) > 1:
            marks = mark_ranges.settle(text, marks, self.known)
        code = () if kind == "code" else within(self.code, front, end)
        italics = within(self.italics, front, end)
        return Block(
            kind, text, tuple(runs) or ((0, 0),), links, marks, label=label, level=level, code=code, italics=italics
        )


def _href_at(source: str, at: int) -> tuple[int, int] | None:
    """Where the address of the link whose tag begins at `at` is printed, without the quotation marks."""
    match = _ATTRIBUTE.match(source, at + len("<a"))
    while match is not None and match[1].lower() != "href":
        match = _ATTRIBUTE.match(source, match.end())
    group = match.lastindex if match else None
    return match.span(group) if match and group and group > 1 else None


def _bracketed(text: str, start: int, end: int) -> tuple[int, int]:
    """A mark with the brackets around its link."""
    if start > 0 and text[start - 1] in "[(" and text[end : end + 1] in ("]", ")"):
        return start - 1, end + 1
    return start, end


def _joined(base: str, href: str) -> str:
    try:
        return urljoin(base, href)
    except ValueError:  # a bracketed host that is none
        return href
