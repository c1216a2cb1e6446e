"""An HTML file as a flat list of events with places: tags that open and close, and every piece of text between them.

Built on the standard library's parser. The tree is flat (a node knows its parent and its stretch of events), so that
no depth of nesting can exhaust the stack.
"""

import html
import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
# What a new element of that name closes, if it is open inside its own list or table.
_CLOSES = {
    "li": ("li", ("ul", "ol", "menu")), "dt": ("dt dd", ("dl",)), "dd": ("dt dd", ("dl",)),
    "tr": ("td th tr", ("table",)), "td": ("td th", ("tr", "table")), "th": ("td th", ("tr", "table")),
    "option": ("option", ("select",)),
}  # fmt: skip
_ENDS_P = frozenset(
    """address article aside blockquote details div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header
    hr main nav ol p pre section table ul""".split()
)
# An ampersand that begins no character reference: the parser would stop there, so another letter takes its place.
_BARE = re.compile(
    r"&(?!#\d{1,8};|#[xX][0-9a-fA-F]{1,7};|[a-zA-Z][a-zA-Z0-9]{1,31};|(?:amp|lt|gt|quot|nbsp|copy)(?![A-Za-z0-9=]))"
)
_STAND_IN = "\ue0a6"
DEEPEST = 5000  # open elements; browsers stop at some hundreds


@dataclass(slots=True, eq=False)
class Node:
    """An element: `first` and `last` are the indices of its opening and closing events, `at` its place in the source.

    `printed` is the tag as written, of links only; `words` estimates how much text it holds; `number` counts the
    items of a list from 0, `items` how many its own list has so far.
    """

    tag: str
    attrs: dict[str, str]
    parent: "Node | None"
    first: int
    at: int
    last: int = -1
    printed: str = ""
    words: int = 0
    number: int = 0
    items: int = 0

    @property
    def classes(self) -> list[str]:
        return self.attrs.get("class", "").lower().split()

    def holds(self, index: int) -> bool:
        return self.first <= index <= self.last


# (node, text, place in the source): node and no text opens or closes it, text without node is text.
Event = tuple[Node | None, str | None, int]


@dataclass(slots=True)
class Tree:
    events: list[Event] = field(default_factory=list)
    nodes: list[Node] = field(default_factory=list)
    ids: dict[str, Node] = field(default_factory=dict)


class _Reader(HTMLParser):
    def __init__(self, source: str, offset: int) -> None:
        super().__init__(convert_charrefs=False)
        self.tree = Tree()
        self.stack: list[Node] = []
        self.count: dict[str, int] = {}
        self.base = offset
        self.starts = [
            0,
            *(match.end() for match in re.finditer("\n", source)),
            len(source) + 1,
        ]  # + the end added below

    def place(self) -> int:
        line, column = self.getpos()
        return self.starts[line - 1] + column + self.base

    # ---------------------------------------------------------------- tags

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._make_room(tag)
        parent = self.stack[-1] if self.stack else None
        table: dict[str, str] = {}
        for name, value in attrs:
            table.setdefault(name, value.replace(_STAND_IN, "&") if value else "")
        node = Node(tag, table, parent, len(self.tree.events), self.place())
        if tag == "li" and parent is not None:
            node.number = parent.items
            parent.items += 1
        if tag == "a":
            node.printed = (self.get_starttag_text() or "").replace(_STAND_IN, "&")
        self.tree.nodes.append(node)
        self.tree.events.append((node, None, node.at))
        for name in ("id", "name") if tag == "a" else ("id",):
            if table.get(name):
                self.tree.ids.setdefault(table[name], node)
        if tag in VOID or len(self.stack) >= DEEPEST:
            node.last = node.first
        else:
            self.stack.append(node)
            self.count[tag] = self.count.get(tag, 0) + 1

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag in ("script", "style"):
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag == "br":
            self.handle_starttag("br", [])
        elif self.count.get(tag):
            while self.stack:
                if self._close().tag == tag:
                    break

    def _close(self) -> Node:
        node = self.stack.pop()
        self.count[node.tag] -= 1
        node.last = len(self.tree.events)
        self.tree.events.append((node, None, self.place()))
        if node.parent is not None:
            node.parent.words += node.words
        return node

    def _make_room(self, tag: str) -> None:
        """Close what the new element cannot stand in."""
        if tag in _ENDS_P and self.count.get("p"):
            for at in range(len(self.stack) - 1, max(len(self.stack) - 12, -1), -1):
                if self.stack[at].tag == "p":
                    while len(self.stack) > at:
                        self._close()
                    break
                if self.stack[at].tag in ("td", "li", "blockquote", "div", "section", "button"):
                    break
        rule = _CLOSES.get(tag)
        if rule is not None:
            names, limits = rule
            for at in range(len(self.stack) - 1, max(len(self.stack) - 40, -1), -1):
                if self.stack[at].tag in limits:
                    break
                if self.stack[at].tag in names.split():
                    while len(self.stack) > at:
                        self._close()
                    break

    # ---------------------------------------------------------------- text

    def handle_data(self, data: str) -> None:
        self._text(data.replace(_STAND_IN, "&") if _STAND_IN in data else data)

    def handle_charref(self, name: str) -> None:
        self._text(html.unescape(f"&#{name};"))

    def handle_entityref(self, name: str) -> None:
        self._text(html.unescape(f"&{name};"))

    def _text(self, data: str) -> None:
        self.tree.events.append((None, data, self.place()))
        if self.stack:
            self.stack[-1].words += data.count(" ") + 1 if len(data) > 20 else 0

    def finish(self) -> Tree:
        while self.stack:
            self._close()
        return self.tree


def parse(source: str, start: int = 0, end: int | None = None) -> Tree:
    """The events of `source[start:end]`; places count in the whole source."""
    text = source[start:end] if start or end is not None else source
    reader = _Reader(text, start)
    # What opens and never closes would be searched for its end again and again: a browser reads it to the end too.
    open_comment = text.find("<!--", text.rfind("-->") + 1)
    whole = text[:open_comment] if open_comment >= 0 else text
    last = whole.rfind(">") + 1
    end_of_text = whole.find("<", last)
    reader.feed(_BARE.sub(_STAND_IN, whole[: end_of_text if end_of_text >= 0 else len(whole)]) + "\n")
    reader.close()
    return reader.finish()
