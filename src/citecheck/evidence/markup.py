"""A fetched page as its readers see it: bytes → tree → lines of visible text, each with its kind.

The page is parsed once with lxml. Line breaks and the borders of quotations and of page furniture are put into the
tree as private-use characters, so that the text comes out of libxml2 in one piece, however deep the markup nests.
"""

import re
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, Literal

LineKind = Literal["title", "text", "quotation", "furniture"]

MOST_CHARACTERS = 8_000_000  # of markup: beyond, the page is cut and said to be truncated

# Elements that no reader sees as text.
UNSEEN = ("script", "style", "noscript", "template", "svg", "iframe", "object", "canvas", "math", "select", "rt", "rp")
# Elements around the article: they can hold a byline or a date, but not its text.
FURNITURE = ("nav", "footer", "aside", "button", "dialog", "menu")
QUOTED = ("blockquote",)
TITLES = ("h1", "h2")
BLOCKS = (
    "address", "article", "aside", "blockquote", "body", "br", "button", "caption", "center", "dd", "details",
    "dialog", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5",
    "h6", "header", "hr", "legend", "li", "main", "menu", "nav", "ol", "option", "p", "pre", "section", "summary",
    "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
)  # fmt: skip

BREAK, OPEN_TITLE, CLOSE_TITLE, OPEN_QUOTED, CLOSE_QUOTED, OPEN_FURNITURE, CLOSE_FURNITURE = (
    chr(0xE0F0 + number) for number in range(7)
)
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ue0f0-\ue0f6\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]")
_CONTROL_BUT_BORDERS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff]")
_BORDER = re.compile("([\ue0f1-\ue0f6])")
_DECLARED = re.compile(rb"""<meta[^>]{0,200}?charset\s{0,5}=\s{0,5}["']?\s{0,5}([A-Za-z0-9_.:-]{2,40})""", re.I)
_HEADER_CHARSET = re.compile(r"""charset\s{0,5}=\s{0,5}["']?([A-Za-z0-9_.:-]{2,40})""", re.I)
_BOMS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
# What servers call Latin-1 and ASCII is Windows-1252 (WHATWG Encoding), and so on for its neighbours.
_MEANT = {"iso-8859-1": "cp1252", "latin1": "cp1252", "latin-1": "cp1252", "us-ascii": "cp1252", "ascii": "cp1252",
          "iso-8859-9": "cp1254", "gb2312": "gb18030", "gbk": "gb18030", "shift_jis": "cp932", "x-sjis": "cp932",
          "euc-kr": "cp949", "ks_c_5601-1987": "cp949", "tis-620": "cp874", "iso-8859-11": "cp874",
          "windows-31j": "cp932", "utf8": "utf-8"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Line:
    """A block of visible text: `start` and `end` count in the page's `text`."""

    start: int
    end: int
    kind: LineKind


@dataclass(frozen=True, slots=True)
class Markup:
    """A parsed page. `text` is all visible text, one block a line; `tree` still holds the head, without scripts."""

    tree: Any
    text: str
    lines: tuple[Line, ...]
    linked_data: tuple[str, ...]
    source: str


def decode(body: bytes, content_type: str) -> str:
    """The characters of a body. A byte order mark wins, then valid UTF-8, then what header and page declare."""
    for mark, name in _BOMS:
        if body.startswith(mark):
            return body[len(mark) :].decode(name, "replace")
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError:
        pass
    declared = [match.group(1) for match in [_HEADER_CHARSET.search(content_type)] if match]
    declared += [match.group(1).decode("ascii") for match in [_DECLARED.search(body[:4096])] if match]
    for name in [*declared, "utf-8" if _is_nearly_utf8(body) else "cp1252"]:
        known = _MEANT.get(name.lower(), name.lower())
        if known.startswith("utf-8") and not _is_nearly_utf8(body):
            continue
        try:
            return body.decode(known, "replace")
        except (LookupError, ValueError):
            continue
    return body.decode("cp1252", "replace")


def _is_nearly_utf8(body: bytes) -> bool:
    """Whether UTF-8 was meant: most bytes above ASCII belong to whole characters."""
    high = sum(map(body[:200_000].count, (b"\xc3", b"\xc2", b"\xe2", b"\xd0", b"\xd1", b"\xe4", b"\xe5")))
    return high > 4 * body[:200_000].decode("utf-8", "replace").count("\ufffd")


def parse(source: str) -> Markup:
    """The tree and the visible text of a page; any string at all gives some page."""
    from lxml import etree

    source = _CONTROL.sub(" ", source[:MOST_CHARACTERS])
    tree = _tree(source)
    linked = tuple(
        element.text or "" for element in tree.iter("script") if "ld+json" in (element.get("type") or "").lower()
    )
    etree.strip_elements(tree, *UNSEEN, with_tail=False)
    etree.strip_tags(tree, etree.Comment, etree.ProcessingInstruction)
    _drop_marks(tree)
    _draw_borders(tree)
    body = tree.find("body")
    drawn = "" if body is None else etree.tostring(body, method="text", encoding="unicode", with_tail=False)
    text, lines = _lines(drawn)
    if not any(line.kind == "text" for line in lines):  # everything stands in one box: then that is the text
        lines = tuple(replace(line, kind="text") for line in lines)
    return Markup(tree, text, lines, linked, source)


@cache
def _parser() -> Any:
    from lxml import etree

    return etree.HTMLParser(encoding="utf-8", recover=True, huge_tree=True, remove_comments=True, remove_pis=True)


def _tree(source: str) -> Any:
    from lxml import etree

    try:
        tree = etree.fromstring(source.encode("utf-8", "replace"), _parser())
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        tree = None
    if tree is None or tree.tag != "html":
        fresh = etree.Element("html")
        body = etree.SubElement(fresh, "body")
        if tree is not None:
            body.append(tree)
        tree = fresh
    return tree


def _drop_marks(tree: Any) -> None:
    """Take out the page's own reference marks: a raised link stands in the middle of sentences, but is no word."""
    for element in tree.iter("sup"):
        if element.find(".//a") is not None:
            tail = element.tail
            element.clear()
            element.tail = tail


def _draw_borders(tree: Any) -> None:
    kinds = {**dict.fromkeys(FURNITURE, (OPEN_FURNITURE, CLOSE_FURNITURE)),
             **dict.fromkeys(QUOTED, (OPEN_QUOTED, CLOSE_QUOTED)),
             **dict.fromkeys(TITLES, (OPEN_TITLE, CLOSE_TITLE))}  # fmt: skip
    for element in tree.iter(*BLOCKS):
        opening, closing = kinds.get(element.tag, ("", ""))
        text, tail = element.text or "", element.tail or ""
        try:
            element.text = opening + BREAK + text
            element.tail = BREAK + tail
        except ValueError:  # a character reference to what no text may hold
            element.text = opening + BREAK + _CONTROL.sub(" ", text)
            element.tail = BREAK + _CONTROL_BUT_BORDERS.sub(" ", tail)
        if closing:
            last = element[-1] if len(element) else None
            if last is None:
                element.text = (element.text or "") + closing
            else:
                last.tail = _CONTROL_BUT_BORDERS.sub(" ", last.tail or "") + closing


# Which border begins (1) or ends (-1) what.
_MOVES = {
    OPEN_TITLE: ("title", 1), CLOSE_TITLE: ("title", -1),
    OPEN_QUOTED: ("quotation", 1), CLOSE_QUOTED: ("quotation", -1),
    OPEN_FURNITURE: ("furniture", 1), CLOSE_FURNITURE: ("furniture", -1),
}  # fmt: skip


def _lines(drawn: str) -> tuple[str, tuple[Line, ...]]:
    depth = {"title": 0, "quotation": 0, "furniture": 0}
    kind = _kind(depth)
    texts: list[str] = []
    lines: list[Line] = []
    length = 0
    for chunk in drawn.split(BREAK):
        for piece in _BORDER.split(chunk) if _BORDER.search(chunk) else (chunk,):
            if piece in _MOVES:
                name, step = _MOVES[piece]
                depth[name] = max(depth[name] + step, 0)
                kind = _kind(depth)
            elif tidy := " ".join(piece.split()):
                lines.append(Line(length, length + len(tidy), kind))
                texts.append(tidy)
                length += len(tidy) + 1
    return "\n".join(texts), tuple(lines)


def _kind(depth: dict[str, int]) -> LineKind:
    if depth["furniture"]:
        return "furniture"
    if depth["title"]:
        return "title"
    return "quotation" if depth["quotation"] else "text"


def plain(text: str) -> Markup:
    """A plain text as a page: paragraphs are its lines, and there is no markup to ask."""
    from lxml import etree

    blocks = [" ".join(block.split()) for block in re.split(r"\n[ \t\r]*\n", _CONTROL.sub(" ", text[:MOST_CHARACTERS]))]
    lines: list[Line] = []
    length = 0
    for block in blocks:
        if block:
            lines.append(Line(length, length + len(block), "text"))
            length += len(block) + 1
    return Markup(etree.Element("html"), "\n".join(block for block in blocks if block), tuple(lines), (), text)
