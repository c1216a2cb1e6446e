"""An HTML file as a flat list of events with places: tags that open and close, and every piece of text between them.

Beautiful Soup builds the tree; what it does not say is added to its parser: where each piece of text is printed, and
which elements end without an end tag. The tree is then laid flat (a node knows its parent and its stretch of events),
so that no depth of nesting can exhaust the stack.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from bs4 import BeautifulSoup, Tag

# What a new element of that name closes, if it is open inside its own list, table or block.
_CLOSES = {
    "li": ({"li"}, {"ul", "ol", "menu"}), "dt": ({"dt", "dd"}, {"dl"}), "dd": ({"dt", "dd"}, {"dl"}),
    "tr": ({"td", "th", "tr"}, {"table"}), "td": ({"td", "th"}, {"tr", "table"}), "th": ({"td", "th"}, {"tr", "table"}),
    "option": ({"option"}, {"select"}), "a": ({"a"}, {"p", "div", "li", "td", "th", "dd", "section", "article"}),
    **dict.fromkeys(
        """address article aside blockquote details div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6
        header hr main nav ol p pre section table ul""".split(),
        ({"p"}, {"td", "li", "blockquote", "div", "section", "button"}),
    ),
}  # fmt: skip
# Elements whose text tells nothing of where the article is.
_NO_PROSE = frozenset({"a", "script", "style", "noscript", "template", "textarea", "select", "svg", "title", "nav",
                       "button", "iframe", "label", "head"})  # fmt: skip
_NEAR = 40  # open elements among which one without end tag is looked for
DEEPEST = 256  # open elements; browsers stop at some hundreds
# An ampersand that begins no character reference: the parser would stop there, so another letter takes its place.
_BARE = re.compile(
    r"&(?!#\d{1,8};|#[xX][0-9a-fA-F]{1,7};|[a-zA-Z][a-zA-Z0-9]{1,31};|(?:amp|lt|gt|quot|nbsp|copy)(?![A-Za-z0-9=]))"
)
_STAND_IN = "\ue0a6"


@dataclass(slots=True, eq=False)
class Node:
    """An element: `first` and `last` are the indices of its opening and closing events, `at` its place in the source.

    `letters` is how much running text it holds, without what is short, links elsewhere or is never shown; `number`
    counts the items of a list from 0, `items` how many its own list has so far.
    """

    tag: str
    attrs: dict[str, str]
    parent: "Node | None"
    first: int
    at: int
    last: int = -1
    letters: int = 0
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


@cache
def _builder() -> Any:
    """Beautiful Soup's builder on html.parser, with a `texts` list of every piece of text and its (line, column)."""
    from bs4.builder._htmlparser import BeautifulSoupHTMLParser, HTMLParserTreeBuilder

    class Parser(BeautifulSoupHTMLParser):
        soup: "BeautifulSoup"
        texts: list[tuple[str, tuple[int, int]]]

        def handle_starttag(self, name: str, attrs: Any, handle_empty_element: bool = True) -> None:
            _make_room(self.soup, name)
            super().handle_starttag(name, attrs, handle_empty_element)
            self.already_closed_empty_element.clear()  # it would be searched at every end tag
            if len(self.soup.tagStack) > DEEPEST:
                self.soup.handle_endtag(name)

        def handle_endtag(self, name: str, check_already_closed: bool = True) -> None:
            if name == "br" and check_already_closed:
                self.handle_starttag(name, [])
            else:
                super().handle_endtag(name, check_already_closed)

        def handle_data(self, data: str) -> None:
            if data:
                self.texts.append((data, self.getpos()))
                super().handle_data(data)
                self.soup.endData()

        def ignore(self, data: str) -> None:
            """What is no text: comments, declarations, instructions."""

        handle_comment = handle_decl = handle_pi = unknown_decl = ignore

        def parse_marked_section(self, i: int, report: Any = True) -> int:  # noqa: ARG002  # because the parser hands it over
            """To the next ">", as browsers do it."""
            return self.rawdata.find(">", i) + 1 or len(self.rawdata)

    class Builder(HTMLParserTreeBuilder):
        texts: list[tuple[str, tuple[int, int]]]

        def feed(self, markup: Any) -> None:
            parser = Parser(self.soup, on_duplicate_attribute="ignore", convert_charrefs=False)
            parser.texts = self.texts = []
            parser.feed(markup)
            parser.close()

    return Builder


def _make_room(soup: "BeautifulSoup", name: str) -> None:
    """Close what the new element cannot stand in."""
    rule = _CLOSES.get(name)
    if rule is None or not any(map(soup.open_tag_counter.get, rule[0])):
        return
    closed, limits = rule
    for tag in soup.tagStack[: -_NEAR - 1 : -1]:
        if tag.name in closed:
            soup.handle_endtag(tag.name)
            return
        if tag.name in limits:
            return


def parse(source: str, start: int = 0, end: int | None = None) -> Tree:
    """The events of `source[start:end]`; places count in the whole source."""
    from bs4 import BeautifulSoup

    text = source[start:end] if start or end is not None else source
    # What opens and never closes would be searched for its end again and again: a browser reads it to the end too.
    open_comment = text.find("<!--", text.rfind("-->") + 1)
    whole = text[:open_comment] if open_comment >= 0 else text
    last = whole.rfind(">") + 1
    end_of_text = whole.find("<", last)
    markup = _BARE.sub(_STAND_IN, whole[: end_of_text if end_of_text >= 0 else len(whole)]) + "\n"
    builder = _builder()(multi_valued_attributes=None)
    soup = BeautifulSoup(markup, builder=builder)
    lines = [start, *(match.end() + start for match in re.finditer("\n", markup))]
    texts = ((data.replace(_STAND_IN, "&"), lines[line - 1] + column) for data, (line, column) in builder.texts)
    return _flat(soup, texts, lines)


def _flat(soup: "BeautifulSoup", texts: Iterator[tuple[str, int]], lines: list[int]) -> Tree:
    """The tree as events; every string of the soup is the next of `texts`."""
    from bs4 import Tag

    tree = Tree()
    parent: Node | None = None
    pending = [iter(soup.contents)]
    while pending:
        element = next(pending[-1], None)
        if element is None:
            pending.pop()
            if parent is not None:
                parent = _closed(tree, parent)
        elif isinstance(element, Tag):
            parent = _opened(tree, element, parent, lines[(element.sourceline or 1) - 1] + (element.sourcepos or 0))
            pending.append(iter(element.contents))
        else:
            text, at = next(texts)
            tree.events.append((None, text, at))
            if parent is not None and len(text) > 20 and parent.tag not in _NO_PROSE:
                parent.letters += len(" ".join(text.split()))
    return tree


def _opened(tree: Tree, tag: "Tag", parent: Node | None, at: int) -> Node:
    attrs: dict[str, str] = tag.attrs
    for name, value in attrs.items():
        if _STAND_IN in value:
            attrs[name] = value.replace(_STAND_IN, "&")
    node = Node(tag.name, attrs, parent, len(tree.events), at)
    if node.tag == "li" and parent is not None:
        node.number = parent.items
        parent.items += 1
    tree.nodes.append(node)
    tree.events.append((node, None, at))
    for name in ("id", "name") if node.tag == "a" else ("id",):
        if attrs.get(name):
            tree.ids.setdefault(attrs[name], node)
    return node


def _closed(tree: Tree, node: Node) -> Node | None:
    node.last = len(tree.events)
    tree.events.append((node, None, tree.events[-1][2]))
    if node.parent is not None and node.tag not in _NO_PROSE:
        node.parent.letters += node.letters
    return node.parent
