"""The lines of a parsed page as its readers see them: one walk over the tree, in which only blocks part."""

import re
from collections.abc import Set
from dataclasses import dataclass, field
from itertools import accumulate
from operator import add
from typing import Any, Literal, NamedTuple

LineKind = Literal["title", "text", "quotation", "furniture"]

MOST_TEXT = 1_500_000  # characters that are seen: three thick books; beyond, the page is truncated
MOST_LINES = 40_000
NONE: frozenset[int] = frozenset()
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]")

# Elements that no reader sees as text.
UNSEEN = (
    "script", "style", "noscript", "template", "svg", "iframe", "object", "canvas", "math", "select", "rt", "rp",
    "textarea", "noframes", "noembed", "datalist",
)  # fmt: skip
# Elements around the article: they can hold a byline or a date, but not its text.
FURNITURE = ("nav", "footer", "aside", "button", "dialog", "menu")
BLOCKS = (
    "address", "article", "aside", "blockquote", "body", "br", "button", "caption", "center", "dd", "details",
    "dialog", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "frameset", "h1", "h2", "h3",
    "h4", "h5", "h6", "header", "hgroup", "hr", "legend", "li", "main", "menu", "nav", "ol", "optgroup", "option",
    "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
)  # fmt: skip
# Elements that are handed out by name, for what a page declares of itself.
TOLD = ("meta", "title", "h1", "h2", "script")
# Elements that are handed out with the line at which they begin: tables, and lists of facts.
CELLS = ("table", "caption", "tr", "th", "td", "dl", "dt", "dd")

# What an element, by its name, does to the text: bits of a role. The first three are the kind of the lines in it.
_QUOTED, _TITLE, _AROUND, _BLOCK, _HIDDEN, _TOLD, _RAISED, _TEXT, _CELL = (1 << bit for bit in range(9))
_KIND = _QUOTED | _TITLE | _AROUND
_KINDS: tuple[LineKind, ...] = (
    "text", "quotation", "title", "title", "furniture", "furniture", "furniture", "furniture",
)  # fmt: skip
_ROLES: dict[str, int] = {"-text": _TEXT, "sup": _RAISED}
for _names, _bits in (
    (BLOCKS, _BLOCK), (UNSEEN, _HIDDEN), (FURNITURE, _BLOCK | _AROUND), (("h1", "h2"), _BLOCK | _TITLE),
    (("blockquote",), _BLOCK | _QUOTED), (TOLD, _TOLD), (CELLS, _CELL),
):  # fmt: skip
    for _name in _names:
        _ROLES[_name] = _ROLES.get(_name, 0) | _bits
# The same by the parser's numbers for names, as they are met; beyond these numbers are those of one page alone.
_roles: dict[int, int] = {}
_STANDING_NUMBERS = 1_024
_BREAK = "\x01\x02"  # between lines, until they are made


class Line(NamedTuple):
    """A block of visible text: `start` and `end` count in the page's `text`; `words` are parted by spaces."""

    start: int
    end: int
    kind: LineKind
    words: int


@dataclass(slots=True)
class Walk:
    """What is found on the way through a page: its text, the elements of `TOLD` by name, and those not to be seen.

    `boxes` are elements, by their addresses in memory, that hold menus, comments or lists of other articles; `unseen`
    is by such addresses too. `cells` are the parts of tables, each with the number of the line at which it begins.
    """

    boxes: Set[int] = NONE
    told: dict[str, list[Any]] = field(default_factory=dict)
    unseen: dict[int, Any] = field(default_factory=dict)
    pieces: list[str] = field(default_factory=list)
    kinds: list[int] = field(default_factory=list)
    cells: list[tuple[int, Any]] = field(default_factory=list)

    def through(self, root: Any, *, has_text: bool = True) -> None:
        """Walk through an element: every text in it belongs to the block that is nearest around it.

        What is raised and leads somewhere is a mark of a note in the middle of a sentence, and not to be seen. A
        page has thousands of nodes, so this loop is written for speed, and texts of white space are left to the
        parser to pass over.
        """
        boxes, pieces, roles = self.boxes, self.pieces, _roles
        ends: list[tuple[int, int]] = []  # (node, the kinds that end before it), the next one last
        kind = 0
        before: Any = None  # the text before in the same line; None where the next one begins a line
        for at, node in enumerate(root.traverse(include_text=has_text, skip_empty=True)):
            while ends and at >= ends[-1][0]:
                kind &= ~ends.pop()[1]
            if kind & _HIDDEN:
                continue
            role = roles.get(node.tag_id)
            if role is None:
                role = _role(node)
            if role == _TEXT:
                text = node.text_content or ""
                if text.isspace():
                    continue
                gap = None if before is None else self._gap(before, node)
                if gap is None:
                    gap = _BREAK
                    self.kinds.append(kind)
                pieces += gap, text
                before = node
                continue
            if boxes and node.mem_id in boxes:
                role |= _BLOCK | _AROUND
            if role & _BLOCK:
                before = None
            if role & ~_BLOCK:
                begun = role & _KIND & ~kind | self._notes(node, role)
                if begun:
                    subtree = node.traverse(include_text=has_text, skip_empty=True)
                    ends.append((at + len(list(subtree)), begun))
                    kind |= begun

    def _gap(self, before: Any, text: Any) -> str | None:
        """What stands between two texts where no block begins: a space, nothing, or None where a block ends there."""
        gap, node, first = "", text, before.mem_id
        while True:
            while (earlier := node.prev) is None:  # an inline element begins between them
                node = node.parent
            node = earlier
            while node.mem_id not in self.unseen:  # down to what ends last in it
                if _roles.get(node.tag_id, 0) & _BLOCK or node.mem_id in self.boxes:
                    return None
                if (last := node.last_child) is None:
                    break
                node = last
            if node.mem_id == first:
                return gap
            if node.is_text_node:
                gap = " "

    def _notes(self, node: Any, role: int) -> int:
        """Keep an element that is asked for; of one that is not to be seen the bit that says so."""
        if role & _CELL:
            self.cells.append((len(self.kinds), node))
            return 0
        if role & _TOLD:
            self.told.setdefault(node.tag, []).append(node)
        if role & _HIDDEN or (role & _RAISED and node.css_first("a") is not None):
            self.unseen[node.mem_id] = node
            return _HIDDEN
        return 0

    def lines(self) -> tuple[str, list[Line]]:
        """The text and its lines, as far as they are kept."""
        drawn = "".join(self.pieces)
        if drawn.count("\x01") != len(self.kinds):  # the page itself has such characters
            drawn = "".join([one if one is _BREAK else one.replace("\x01", " ") for one in self.pieces])
        said = list(map(str.strip, " ".join(drawn.split()).split(_BREAK)))[1:]
        if not "".join(said).isprintable():
            said = [printable(one).strip() for one in said]
        kinds = [_KINDS[kind] for kind in self.kinds]
        if "" in said:
            kept = list(accumulate(map(bool, said), initial=0))
            self.cells = [(kept[number], node) for number, node in self.cells]
            kinds = [kind for kind, one in zip(kinds, said, strict=True) if one]
            said = [one for one in said if one]
        said = said[: MOST_LINES + 1]
        sizes = list(map(len, said))
        starts = list(accumulate([size + 1 for size in sizes], initial=0))
        words = [one.count(" ") + 1 for one in said]
        lines = map(Line._make, zip(starts, map(add, starts, sizes), kinds, words, strict=False))
        return "\n".join(said), list(lines)


def printable(text: str) -> str:
    """A text without what no text may hold."""
    return text if text.isprintable() else _UNPRINTABLE.sub(" ", text)


def _role(node: Any) -> int:
    """What a node is, by its name."""
    role = _ROLES.get(node.tag or "", 0)
    if node.tag_id < _STANDING_NUMBERS:
        _roles[node.tag_id] = role
    return role
