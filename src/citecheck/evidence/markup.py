"""A fetched page as its readers see it: bytes → tree → lines of visible text, each with its kind.

The page is parsed once, by the rules of HTML5 (Lexbor). What no reader sees is taken out; the rest is written out
again as clean markup, in which a few passes of regular expressions make lines of block elements.
"""

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal, NamedTuple

from citecheck.evidence.stems import rows

LineKind = Literal["title", "text", "quotation", "furniture"]

MOST_CHARACTERS = 8_000_000  # of markup: beyond, the page is cut and said to be truncated
MOST_TEXT = 1_500_000  # characters that are seen: three thick books; beyond, the page is truncated too
MOST_LINES = 40_000
MANY_TAGS = 20_000  # from here on nesting is looked at before the page is parsed
DEEPEST = 400  # elements: a parser's work grows with the depth; what lies deeper keeps its words and loses its tags
LONGEST_TAG = 10_000  # characters: a longer one holds a picture, or thousands of attributes
MOST_BOXES = 300  # elements around the article that are told by their attributes
FEW_CHARACTERS = 120  # outside of menus and boxes: then these hold the text
SENTENCE = 9  # words: a longer line is prose, a shorter one can be an entry of a menu

# Elements that no reader sees as text.
UNSEEN = (
    "script", "style", "noscript", "template", "svg", "iframe", "object", "canvas", "math", "select", "rt", "rp",
    "textarea", "noframes", "noembed", "datalist",
)  # fmt: skip
# Elements around the article: they can hold a byline or a date, but not its text.
FURNITURE = ("nav", "footer", "aside", "button", "dialog", "menu")
# The same told by attributes: menus, comments, lists of other articles.
BOXES = (
    "[role=navigation],[role=contentinfo],[role=complementary],[id=comments],[id=disqus_thread],[class~=comments],"
    "[class~=comments-area],[class~=comment-list],[class~=related-posts],[class~=related],[class~=sidebar],"
    "[class~=menu],[class~=breadcrumbs]"
)
_WHOLE = ("html", "body", "main", "article")
BLOCKS = (
    "address", "article", "aside", "blockquote", "body", "br", "button", "caption", "center", "dd", "details",
    "dialog", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "frameset", "h1", "h2", "h3",
    "h4", "h5", "h6", "header", "hgroup", "hr", "legend", "li", "main", "menu", "nav", "ol", "optgroup", "option",
    "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
)  # fmt: skip
# In clean markup every value stands in double quotes, and ">" stands in no other place.
_TAG = re.compile(r'<(/?[a-z][^\s/>]*|!)[^">]*(?:"[^"]*"[^">]*)*>')
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_LONG_TAG = re.compile(rf"<[A-Za-z][^<>]{{{LONGEST_TAG},}}>?")
_NESTING = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9:-]*)")
# Elements that hold nothing, or that end where the next one begins.
_FLAT = frozenset("area base br col embed hr img input link meta param source track wbr p li dt dd tr td th option "
                  "thead tbody tfoot colgroup html head body".split())  # fmt: skip

BREAK, OPEN_TITLE, CLOSE_TITLE, OPEN_QUOTED, CLOSE_QUOTED, OPEN_FURNITURE, CLOSE_FURNITURE = map(chr, range(1, 8))
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]")
# What stands in the place of a tag, by its name; of all others nothing.
_DRAWN = {
    **{sign + name: BREAK for name in BLOCKS for sign in ("", "/")},
    **dict.fromkeys(FURNITURE, f"{BREAK}{OPEN_FURNITURE}{BREAK}"),
    **{f"/{name}": f"{BREAK}{CLOSE_FURNITURE}{BREAK}" for name in FURNITURE},
    **dict.fromkeys(("h1", "h2"), f"{BREAK}{OPEN_TITLE}{BREAK}"),
    **{f"/{name}": f"{BREAK}{CLOSE_TITLE}{BREAK}" for name in ("h1", "h2")},
    "blockquote": f"{BREAK}{OPEN_QUOTED}{BREAK}", "/blockquote": f"{BREAK}{CLOSE_QUOTED}{BREAK}",
}  # fmt: skip
# Which border begins (1) or ends (-1) what.
_MOVES = {
    OPEN_TITLE: ("title", 1), CLOSE_TITLE: ("title", -1),
    OPEN_QUOTED: ("quotation", 1), CLOSE_QUOTED: ("quotation", -1),
    OPEN_FURNITURE: ("furniture", 1), CLOSE_FURNITURE: ("furniture", -1),
}  # fmt: skip


class Line(NamedTuple):
    """A block of visible text: `start` and `end` count in the page's `text`."""

    start: int
    end: int
    kind: LineKind


@dataclass(frozen=True)
class Markup:
    """A parsed page. `text` is all visible text, one block a line; `tree` holds all elements but the unseen ones."""

    tree: Any
    text: str
    lines: tuple[Line, ...]
    linked_data: tuple[str, ...]
    source: str
    is_cut: bool = False

    @cached_property
    def _counts(self) -> list[int]:
        """The words of every line outside menus and footers."""
        return [_count(self.text[start:end]) for start, end, kind in self.lines if kind != "furniture"]

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


def _count(text: str) -> int:
    """The words of a line; letters of scripts without spaces count half a word."""
    count = text.count(" ") + 1
    if not text.isascii() and len(text) > 12 * count:
        count += sum("\u0e00" <= one <= "\u0eff" or "\u3040" <= one <= "\u9fff" for one in text) // 2
    return count


def parse(source: str) -> Markup:
    """The tree and the visible text of a page; any string at all gives some page."""
    from selectolax.lexbor import LexborHTMLParser

    tree = LexborHTMLParser(_bounded(source[:MOST_CHARACTERS]))
    linked = tuple(node.text() for node in tree.css("script[type*='ld+json' i]")[:200])
    tree.strip_tags(list(UNSEEN))
    for raised in tree.css("sup"):  # a raised link stands in the middle of sentences, but is no word
        if raised.css_first("a") is not None:
            raised.decompose()
    _mark_boxes(tree)
    is_cut = len(source) > MOST_CHARACTERS
    text, lines = _lines(_drawn((tree.body.html or "") if tree.body is not None else ""))
    is_cut |= len(text) > MOST_TEXT or len(lines) > MOST_LINES
    return Markup(tree, text[:MOST_TEXT], _cut(_told(lines)), linked, source, is_cut)


def _bounded(source: str) -> str:
    """The markup without what makes a parser slow: tags of thousands of attributes, nesting without end."""
    if "\0" in source:
        source = source.replace("\0", " ")
    half = LONGEST_TAG // 2  # characters: a long tag leaves one of these stretches without a "<"
    if any("<" not in source[at : at + half] for at in range(0, len(source) - half, half)):
        source = _LONG_TAG.sub(" ", source)
    if source.count("<") < MANY_TAGS:
        return source
    depth = 0
    for tag in _NESTING.finditer(source):
        if tag[2].lower() not in _FLAT:
            depth = max(depth - 1, 0) if tag[1] else depth + 1
            if depth > DEEPEST:
                return source[: tag.start()] + re.sub("<[^<>]{0,1000}>", " ", source[tag.start() :])
    return source


def _mark_boxes(tree: Any) -> None:
    """Menus, comments and lists of other articles that only their attributes tell."""
    boxes = [node for node in tree.css(BOXES)[:MOST_BOXES] if node.tag not in _WHOLE]
    for node in boxes:
        node.insert_before(f"{BREAK}{OPEN_FURNITURE}{BREAK}")
        node.insert_after(f"{BREAK}{CLOSE_FURNITURE}{BREAK}")


def _drawn(html: str, *, is_inline: bool = False) -> str:
    """Clean markup as text: breaks and borders are control characters, tags are gone."""
    if "<!--" in html:
        html = _COMMENT.sub("", html)
    parts = _TAG.split(html)
    if is_inline:
        parts[1::2] = [" " if name in _DRAWN else "" for name in parts[1::2]]
    else:
        parts[1::2] = [_DRAWN.get(name, "") for name in parts[1::2]]
    text = "".join(parts)
    if "&" in text:
        text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&nbsp;", "\u00a0").replace("&amp;", "&")
    return text


def text_of(node: Any) -> str:
    """The text of one element, its blocks parted by spaces."""
    return tidy(_drawn(node.html or "", is_inline=True)) if node is not None else ""


def tidy(text: str) -> str:
    """A text in one line, without what no text may hold."""
    return " ".join((_UNPRINTABLE.sub(" ", text) if _UNPRINTABLE.search(text) else text).split())


def _lines(drawn: str) -> tuple[str, list[Line]]:
    depth = {"title": 0, "quotation": 0, "furniture": 0}
    kind = _kind(depth)
    texts: list[str] = []
    lines: list[Line] = []
    length = 0
    for chunk in " ".join(drawn.split()).split(BREAK):
        line = chunk.strip()
        if line in _MOVES:
            name, step = _MOVES[line]
            depth[name] = max(depth[name] + step, 0)
            kind = _kind(depth)
        elif line:
            end = length + len(line)
            lines.append(Line(length, end, kind))
            texts.append(line)
            length = end + 1
            if length > MOST_TEXT or len(lines) > MOST_LINES:
                break
    text = "\n".join(texts)
    return _UNPRINTABLE.sub(" ", text) if _UNPRINTABLE.search(text) else text, lines


def _cut(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """The lines as far as the text is kept."""
    if not lines or lines[-1].end <= MOST_TEXT:
        return lines
    return tuple(line._replace(end=min(line.end, MOST_TEXT)) for line in lines if line.start < MOST_TEXT)


def _kind(depth: dict[str, int]) -> LineKind:
    if depth["furniture"]:
        return "furniture"
    if depth["title"]:
        return "title"
    return "quotation" if depth["quotation"] else "text"


def _told(lines: list[Line]) -> tuple[Line, ...]:
    """The lines; where nearly everything stands in boxes, that is the text."""
    boxed = sum(line.end - line.start for line in lines if line.kind == "furniture")
    free = sum(line.end - line.start for line in lines if line.kind in ("text", "quotation"))
    if free < FEW_CHARACTERS and 8 * free < boxed:
        return tuple(line._replace(kind="text") if line.kind == "furniture" else line for line in lines)
    return tuple(lines)


def plain(text: str) -> Markup:
    """A plain text as a page: paragraphs are its lines, and there is no markup to ask."""
    from selectolax.lexbor import LexborHTMLParser

    cut = _UNPRINTABLE.sub(" ", text[:MOST_CHARACTERS])
    blocks = [block for part in re.split(r"\n[ \t\r]*\n", cut) if (block := " ".join(part.split()))]
    lines: list[Line] = []
    length = 0
    for block in blocks:
        lines.append(Line(length, length + len(block), "text"))
        length += len(block) + 1
    whole = "\n".join(blocks)
    return Markup(LexborHTMLParser(""), whole[:MOST_TEXT], _cut(tuple(lines)), (), text, len(whole) > MOST_TEXT)
