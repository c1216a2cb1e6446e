"""reStructuredText → Document, read by docutils: footnotes, citations, links of every kind, Sphinx's additions as text.

docutils gives nodes in the order of the source, but no columns; a cursor that goes forward over the source finds every
word again.
"""

import re
from typing import Any

from citecheck import dates
from citecheck.dates import Date
from citecheck.documents import furniture, raised
from citecheck.documents.ordinals import ordinal
from citecheck.documents.rst import directives as rst_directives
from citecheck.documents.rst import references
from citecheck.errors import InputError
from citecheck.model import Block, BlockKind, Document, Link, Mark

_SETTINGS: dict[str, Any] = {
    "file_insertion_enabled": False, "raw_enabled": False, "halt_level": 5, "report_level": 5, "warning_stream": False,
    "_disable_config": True, "syntax_highlight": "none", "smart_quotes": False, "input_encoding": "unicode",
    "line_length_limit": 10_000_000, "pep_references": False, "rfc_references": False, "traceback": True,
}  # fmt: skip
_DEFINED = re.compile(
    r"^[ \t]*(?:\.\.[ \t]+_(?:`[^`\n]+`|(?:[^:\n\\]|\\.|:(?! ))+):[ \t]*\n?[ \t]*|(?:\.\.[ \t]+)?__:?[ \t]+)(\S+)", re.M
)
_REFERENCE = re.compile(r"\[[^\]\n]{1,200}\]_")
_PIECE = re.compile(r"\S+")
_WINDOW = 3000  # characters in which the next block or mark must stand
_NEXT = 400  # and the next word: the target of a link, the markup of a role may be between
_INDENT = 80  # the deepest indent or label before a block's words
_INDENTS = re.compile(r"^ +(?=\S)", re.M)
_MOST_INDENTS = 200  # different ones in a file; the library keeps a copy of the rest of the file for every level
_COUNTING = {"arabic": "1", "loweralpha": "a", "upperalpha": "A", "lowerroman": "i", "upperroman": "I"}
_INITIAL = re.compile(r"[A-Z]\.[ \t]+\Z")
_LEFT_OUT = frozenset(
    """comment substitution_definition target system_message pending raw meta image generated label header footer
    decoration doctest_block math_block math""".split()
)
_LITERAL = frozenset({"literal_block", "doctest_block"})
# What docutils falls over, instead of reporting it, where substitutions go round in a circle.
_FAULTS = (AttributeError, LookupError, ValueError)
_LEAVES = frozenset(
    {"paragraph", "title", "subtitle", "term", "caption", "attribution", "rubric", "line", "field_name"}
)


def read(path: str, source: str) -> Document:
    """The article in a file of reStructuredText. Nothing else is read than the file itself.

    Numbered footnotes have the number that docutils gives them. Raises InputError without the library.
    """
    try:
        from docutils.core import publish_doctree
    except ImportError as error:
        raise InputError(
            f"{path}: reading reStructuredText needs the extra `rst`: pip install 'citecheck-audit[rst]'"
        ) from error
    if len({len(indent) for indent in _INDENTS.findall(source)}) > _MOST_INDENTS:
        raise InputError(f"{path}: nested too deeply to be read as rst")
    rst_directives.make_known(source)
    readable = references.settle(source)
    try:
        tree = publish_doctree(readable, settings_overrides=dict(_SETTINGS))
    except _FAULTS as error:
        raise InputError(f"{path}: docutils cannot read it; most often a |word| stands for itself") from error
    walk = _Walk(readable)
    walk.into(tree, "paragraph", 0)
    blocks = furniture.settle(tuple(walk.done))
    title = next((block.text for block in blocks if block.kind == "title"), None)
    return Document(
        path, "rst", source, blocks, title=title,
        published=walk.published or furniture.dated(blocks),
    )  # fmt: skip


class _Piece:
    """The text of a block in the making."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.size = 0
        self.runs: list[tuple[int, int]] = []
        self.links: list[Link] = []
        self.marks: list[Mark] = []

    def add(self, text: str, at: int) -> None:
        if not self.runs or self.runs[-1][1] + self.size - self.runs[-1][0] != at:
            self.runs.append((self.size, at))
        self.parts.append(text)
        self.size += len(text)

    def block(self, kind: BlockKind, level: int = 0, label: str | None = None) -> Block | None:
        text = "".join(self.parts)
        if not text.strip():
            return None
        return Block(kind, text, tuple(self.runs), tuple(self.links), tuple(self.marks), label=label, level=level)


class _Walk:
    """One pass over the nodes of a file."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.lines = [0, *(match.end() for match in re.finditer("\n", source))]
        self.at = 0
        self.done: list[Block] = []
        self.published: Date | None = None
        self.defined = {match[1].strip("<>"): match.span(1) for match in _DEFINED.finditer(source)}

    def into(self, node: Any, kind: BlockKind, level: int) -> None:
        """Read what stands in a node; `kind` is what its paragraphs are."""
        for number, child in enumerate(node.children):
            name = child.tagname if hasattr(child, "tagname") else ""
            if name == "list_item":
                child["number"] = number
            if name in _LITERAL:
                self._code(child)
            elif name in _LEFT_OUT or (name == "topic" and "contents" in child.get("classes", ())):
                continue
            elif name == "docinfo":
                self._about(child)
            elif name in ("footnote", "citation"):
                self._note(child)
            elif name in _LEAVES:
                self._leaf(child, name, kind, level)
            elif name == "line_block":
                self._lines(child, kind)
            else:
                self.into(child, _kind_in(name, kind), level + (name == "section"))

    def _leaf(self, node: Any, name: str, kind: BlockKind, level: int) -> None:
        piece = self._text(node)
        if name == "title":
            top = node.parent.tagname == "document"
            block = piece.block("title" if top else "heading", level=1 if top else level + 1)
        elif name in ("subtitle", "rubric"):
            block = piece.block("heading", level=2)
        else:
            block = piece.block("item" if name == "term" else kind, label=_number(node) if kind == "item" else None)
        if block is not None:
            self.done.append(block)

    def _lines(self, node: Any, kind: BlockKind) -> None:
        piece = _Piece()
        for line in node.findall(lambda one: getattr(one, "tagname", "") == "line"):
            if piece.size:
                piece.add("\n", self.at)
            self._inline(line, piece)
        block = piece.block(kind)
        if block is not None:
            self.done.append(block)

    def _note(self, node: Any) -> None:
        label = node.children[0].astext() if node.children and node.children[0].tagname == "label" else None
        self._to_line(node)
        piece = _Piece()
        for child in node.findall(lambda one: getattr(one, "tagname", "") in ("paragraph", "literal_block", "line")):
            if piece.size:
                piece.add("\n", self.at)
            self._to_line(child)
            self._inline(child, piece)
        block = piece.block("note", label=label)
        if block is not None:
            self.done.append(block)

    def _about(self, node: Any) -> None:
        for child in node.children:
            if child.tagname == "date" and self.published is None:
                self.published = next((date for date in dates.find(child.astext()) if date.readings), None)
            block = self._text(child).block("boilerplate")
            if block is not None:
                self.done.append(block)

    def _code(self, node: Any) -> None:
        piece = _Piece()
        self._to_line(node)
        for number, line in enumerate(node.astext().split("\n")):
            if number:
                piece.add("\n", self.at)
            if line.strip():
                self._word(line.strip(), piece, " " * (len(line) - len(line.lstrip())))
        block = piece.block("code")
        if block is not None:
            self.done.append(block)

    # ------------------------------------------------------------ inline

    def _text(self, node: Any) -> _Piece:
        self._to_line(node)
        piece = _Piece()
        if _is_initial(node):
            match = _INITIAL.search(self.source, max(0, self.at - _INDENT), self.at)
            if match is not None:
                piece.add(match[0], match.start())
        self._inline(node, piece)
        return piece

    def _to_line(self, node: Any) -> None:
        """To where a block begins: at the line that docutils gives, or near it, its first words are printed."""
        head = (node.rawsource or "").strip()[:40].split("\n")[0]
        line = node.line
        if not head:
            if line is not None and 0 < line <= len(self.lines):
                self.at = max(self.at, self.lines[line - 1])
            return
        if line is not None and 0 < line <= len(self.lines):
            for begin in (line - 1, line - 2, line, line - 3):
                if 0 <= begin < len(self.lines):
                    at = self.source.find(head, self.lines[begin], self.lines[begin] + _INDENT + len(head))
                    if at >= 0:
                        self.at = at
                        return
        at = self.source.find(head, self.at, self.at + _WINDOW)
        self.at = at if at >= 0 else self.at

    def _inline(self, node: Any, piece: _Piece) -> None:
        for child in node.children:
            name = getattr(child, "tagname", "#text")
            if name == "#text":
                self._words(child.astext(), piece)
            elif name in ("footnote_reference", "citation_reference"):
                self._mark(child, piece)
            elif name == "reference":
                self._link(child, piece)
            elif name == "superscript":
                begin = piece.size
                self._inline(child, piece)
                if not (piece.marks and piece.marks[-1].end > begin):
                    piece.marks += raised.settle(piece.parts, piece.size, begin)
            elif name not in _LEFT_OUT or name == "math":
                self._inline(child, piece)

    def _mark(self, node: Any, piece: _Piece) -> None:
        found = _REFERENCE.search(self.source, self.at, self.at + _WINDOW)
        at = found.start() if found is not None else self.at
        label = node.astext()
        sign = f"[{label}]"
        piece.marks.append(Mark(piece.size, piece.size + len(sign), label))
        piece.add(sign, at)
        self.at = found.end() if found is not None else at

    def _link(self, node: Any, piece: _Piece) -> None:
        first, begin = piece.size, self.at
        self._inline(node, piece)
        target = node.get("refuri")
        if not target or piece.size == first:
            return
        piece.links.append(Link(first, piece.size, target, self._place(target, begin)))

    def _place(self, target: str, begin: int) -> tuple[int, int] | None:
        at = self.source.find(target, begin, self.at + len(target) + 20)
        if at >= 0:
            self.at = max(self.at, at + len(target))
            return at, at + len(target)
        return self.defined.get(target)

    def _words(self, text: str, piece: _Piece) -> None:
        """Text with its white space; every word is looked for from where the one before it ended."""
        last = 0
        for match in _PIECE.finditer(text):
            space = text[last : match.start()]
            self._word(match[0], piece, space)
            last = match.end()
        if last < len(text):
            piece.add(text[last:], self.at)

    def _word(self, word: str, piece: _Piece, space: str) -> None:
        source = self.source
        ahead = self.at + len(space)
        if source.startswith(word, ahead) and source[self.at : ahead] == space:
            piece.add(space + word, self.at)
            self.at = ahead + len(word)
            return
        if space:
            piece.add(space, self.at)
        found = source.find(word, self.at, self.at + _NEXT + len(word))
        if found >= 0:
            piece.add(word, found)
            self.at = found + len(word)
            return
        for sign in word:  # letters that are printed with a backslash, or that the library has made
            found = source.find(sign, self.at, self.at + 4)
            piece.add(sign, found if found >= 0 else self.at)
            self.at = found + 1 if found >= 0 else self.at


def _number(node: Any) -> str | None:
    """The number that is printed before a paragraph that begins an item of an ordered list."""
    item = node.parent
    if item.tagname != "list_item" or item.children[0] is not node or item.parent.tagname != "enumerated_list":
        return None
    if _is_initial(node):
        return _number(item.parent) if item.parent.parent.tagname == "list_item" else None
    return ordinal(item.parent.get("start", 1) + item["number"], _COUNTING[item.parent["enumtype"]])


def _is_initial(node: Any) -> bool:
    """Whether a paragraph is the only item of a list that counts with capitals: "A. Surname, …" opens an entry."""
    found = node.parent.parent if node.parent is not None and node.parent.tagname == "list_item" else None
    return (
        found is not None and found.tagname == "enumerated_list" and len(found.children) == 1
        and found["enumtype"].startswith("upper") and node.parent.children[0] is node
    )  # fmt: skip


def _kind_in(name: str, kind: BlockKind) -> BlockKind:
    """What paragraphs in an element are."""
    if name == "block_quote":
        return "quotation" if kind == "paragraph" else kind
    if name in ("list_item", "definition", "field_body"):
        return "item"
    return "table" if name in ("table", "row", "entry") else kind
