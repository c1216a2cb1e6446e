"""A fetched page as it is asked: bytes → tree → lines of visible text, each with its kind.

The page is parsed once, by the rules of HTML5 (Lexbor), and walked through once (`lines.py`).
"""

import re
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from citecheck.evidence.lines import FURNITURE, MOST_LINES, MOST_TEXT, NONE, Line, Walk, printable
from citecheck.evidence.stems import rows

__all__ = ["BOXES", "FURNITURE", "SENTENCE", "Line", "Markup", "parse", "plain", "text_of", "tidy"]

MOST_CHARACTERS = 8_000_000  # of markup: beyond, the page is cut and said to be truncated
FEW_TAGS = 2_000  # no page of so few can make its parser slow
MANY_TAGS = 20_000  # from here on nesting is looked at before the page is parsed
DEEPEST = 400  # elements: a parser's work grows with the depth; what lies deeper keeps its words and loses its tags
MOST_OPENED_AGAIN = 500_000  # elements that a parser adds because others were left open
LONGEST_TAG = 10_000  # characters: a longer one holds a picture, or thousands of attributes
MOST_BOXES = 300  # elements around the article that are told by their attributes
MOST_SCRIPTS = 200  # of linked data
FEW_CHARACTERS = 120  # outside of menus and boxes: then these hold the text
SENTENCE = 9  # words: a longer line is prose, a shorter one can be an entry of a menu

# Elements around the article that their attributes tell: menus, comments, lists of other articles.
BOXES = (
    "[role=navigation],[role=contentinfo],[role=complementary],#comments,#disqus_thread,.comments,.comments-area,"
    ".comment-list,.related-posts,.related,.sidebar,.menu,.breadcrumbs"
)
_WHOLE = ("html", "body", "main", "article")
_NO_EVENTS = 1  # Lexbor need not tell of what changes in its tree
_LONG_TAG = re.compile(rf"<[A-Za-z][^<>]{{{LONGEST_TAG},}}>?")
_NESTING = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9:-]*)([^<>]{0,200})")
# Elements that are opened again in every block that follows, until they are closed; three of each at most.
_LASTING = frozenset("b big code em font i nobr s small strike strong tt u".split())
_LASTING_TAG = re.compile(rb"<(?:b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)[\s/>]", re.IGNORECASE)
# Elements that hold nothing, or that end where the next one begins.
_FLAT = frozenset("area base br col embed hr img input link meta param source track wbr p li dt dd tr td th option "
                  "thead tbody tfoot colgroup html head body".split())  # fmt: skip


@dataclass(frozen=True)
class Markup:
    """A parsed page. `text` is all visible text, one block a line; `tree` holds all elements but the unseen ones.

    `told` are the elements that declare something, by name; `boxes` the addresses in memory of those around the
    article that are told by their attributes; `cells` the parts of tables with the line at which each begins.
    """

    tree: Any
    text: str
    lines: tuple[Line, ...]
    linked_data: tuple[str, ...]
    source: str
    is_cut: bool = False
    told: Mapping[str, list[Any]] = field(default_factory=dict)
    boxes: Set[int] = NONE
    cells: Sequence[tuple[int, Any]] = ()

    @cached_property
    def _counts(self) -> list[int]:
        """The words of every line outside menus and footers."""
        if self.text.isascii():
            return [line.words for line in self.lines if line.kind != "furniture"]
        return [_count(self.text, line) for line in self.lines if line.kind != "furniture"]

    @cached_property
    def rows(self) -> list[str]:
        """The folded words of every line, parted by spaces."""
        return rows(self.text)

    @cached_property
    def words(self) -> int:
        """How many words the text has without menus and footers."""
        return sum(self._counts)

    @cached_property
    def prose(self) -> int:
        """How many of these words stand in lines as long as sentences: a page can be all menus and say nothing."""
        return sum([count for count in self._counts if count >= SENTENCE])


def _count(text: str, line: Line) -> int:
    """The words of a line; letters of scripts without spaces count half a word."""
    count, size = line.words, line.end - line.start
    if size > 12 and size > 12 * count:
        said = text[line.start : line.end]
        if not said.isascii():
            count += sum("\u0e00" <= one <= "\u0eff" or "\u3040" <= one <= "\u9fff" for one in said) // 2
    return count


def parse(source: str) -> Markup:
    """The tree and the visible text of a page; any string at all gives some page."""
    from selectolax.lexbor import LexborHTMLParser

    tree = LexborHTMLParser(_bounded(source[:MOST_CHARACTERS]), options=_NO_EVENTS)
    boxes = {node.mem_id for node in tree.css(BOXES)[:MOST_BOXES] if node.tag not in _WHOLE}
    walk = Walk(boxes)
    if tree.head is not None:
        walk.through(tree.head, has_text=False)
    if tree.body is not None:
        walk.through(tree.body)
    linked = [node.text() for node in walk.told.get("script", ()) if _is_linked_data(node)]
    for node in walk.unseen.values():
        node.decompose(recursive=False)
    text, lines = walk.lines()
    is_cut = len(source) > MOST_CHARACTERS or len(text) > MOST_TEXT or len(lines) > MOST_LINES
    return Markup(tree, text[:MOST_TEXT], _cut(_told(lines)), tuple(linked[:MOST_SCRIPTS]), source, is_cut,
                  walk.told, boxes, walk.cells)  # fmt: skip


def _is_linked_data(script: Any) -> bool:
    return "ld+json" in (script.attributes.get("type") or "").lower()


def _bounded(source: str) -> bytes:
    """The markup without what makes a parser slow: tags of thousands of attributes, nesting without end."""
    raw = source.encode("utf-8", "replace")
    if b"\0" in raw or _has_long_tag(raw):
        raw = _LONG_TAG.sub(" ", source.replace("\0", " ")).encode("utf-8", "replace")
    tags = raw.count(b"<")
    is_slow = tags >= MANY_TAGS or (tags >= FEW_TAGS and tags * len(_LASTING_TAG.findall(raw)) > MOST_OPENED_AGAIN)
    return _flat(raw.decode()).encode() if is_slow else raw


def _has_long_tag(raw: bytes) -> bool:
    """Whether a tag may be too long: it begins before a stretch of half that length without any angle."""
    half = LONGEST_TAG // 2
    return any(
        raw.find(b"<", at, at + half) < 0
        and raw.find(b">", at, at + half) < 0
        and raw.rfind(b"<", at - half, at) > raw.rfind(b">", at - half, at)
        for at in range(half, len(raw) - half, half)
    )


def _flat(source: str) -> str:
    """The markup without the tags that follow where it is nested too deep, or too much of it is opened again."""
    depth = again = 0
    lasting: dict[str, list[str]] = {}
    for tag in _NESTING.finditer(source):
        name = tag[2].lower()
        if name not in _FLAT:
            depth = max(depth - 1, 0) if tag[1] else depth + 1
        if name in _LASTING:
            opened = lasting.setdefault(name, [])
            if not tag[1] and opened[-3:] != [tag[3]] * 3:
                opened.append(tag[3])
            elif tag[1] and opened:
                opened.pop()
        elif not tag[1]:
            again += sum(map(len, lasting.values()))
        if depth > DEEPEST or again > MOST_OPENED_AGAIN:
            return source[: tag.start()] + re.sub("<[^<>]{0,1000}>", " ", source[tag.start() :])
    return source


def text_of(node: Any, boxes: Set[int] = NONE) -> str:
    """The text of one element, its blocks parted by spaces."""
    if node is None or (child := node.first_child) is None:
        return ""
    if child.next is None and child.is_text_node:  # most have nothing else
        return tidy(child.text_content or "")
    walk = Walk(boxes)
    walk.through(node)
    return walk.lines()[0].replace("\n", " ")


def tidy(text: str) -> str:
    """A text in one line, without what no text may hold."""
    return " ".join(printable(text).split())


def _cut(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """The lines as far as the text is kept."""
    if not lines or lines[-1].end <= MOST_TEXT:
        return lines
    return tuple(line._replace(end=min(line.end, MOST_TEXT)) for line in lines if line.start < MOST_TEXT)


def _told(lines: list[Line]) -> tuple[Line, ...]:
    """The lines; where nearly everything stands in boxes, that is the text."""
    boxed = sum([line.end - line.start for line in lines if line.kind == "furniture"])
    free = sum([line.end - line.start for line in lines if line.kind in ("text", "quotation")])
    if free < FEW_CHARACTERS and 8 * free < boxed:
        return tuple(line._replace(kind="text") if line.kind == "furniture" else line for line in lines)
    return tuple(lines)


def plain(text: str) -> Markup:
    """A plain text as a page: paragraphs are its lines, and there is no markup to ask."""
    from selectolax.lexbor import LexborHTMLParser

    cut = printable(text[:MOST_CHARACTERS])
    blocks = [block for part in re.split(r"\n[ \t\r]*\n", cut) if (block := " ".join(part.split()))]
    lines: list[Line] = []
    length = 0
    for block in blocks:
        lines.append(Line(length, length + len(block), "text", block.count(" ") + 1))
        length += len(block) + 1
    whole = "\n".join(blocks)
    return Markup(LexborHTMLParser(""), whole[:MOST_TEXT], _cut(tuple(lines)), (), text, len(whole) > MOST_TEXT)
