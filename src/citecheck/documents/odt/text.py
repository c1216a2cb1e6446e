"""The running text of an OpenDocument file as a reader sees it: paragraphs, lists, tables, text boxes, notes.

Left out: tracked deletions (which the format keeps apart), comments, hidden text, placeholders.
"""

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from citecheck.documents.odt.styles import DRAW, HREF, OFFICE, TABLE, TEXT, Lists, Styles
from citecheck.documents.office import Entry, Story, Style, laid_out
from citecheck.documents.ordinals import ordinal
from citecheck.documents.rendition import note, raised
from citecheck.model import Block, BlockKind

if TYPE_CHECKING:
    from lxml.etree import _Element

_SKIPPED = frozenset(
    {
        OFFICE + "annotation", OFFICE + "annotation-end", OFFICE + "forms", OFFICE + "event-listeners",
        OFFICE + "binary-data", TEXT + "tracked-changes", TEXT + "ruby-text", TEXT + "hidden-text",
        TEXT + "placeholder", TEXT + "sequence-decls", TEXT + "variable-decls", TEXT + "user-field-decls",
        TEXT + "note-citation", TEXT + "toc-mark", TEXT + "soft-page-break", DRAW + "object", DRAW + "object-ole",
        "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}title",
        "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}desc",
    }
)  # fmt: skip
_INDEXES = frozenset(
    TEXT + name for name in ("table-of-content", "illustration-index", "table-index", "object-index", "user-index")
)
_SPACE = re.compile(r"[ \t\r\n]+")
_MOST_SPACES = 200


class Walk(Story):
    """One pass over the text; paragraphs are in `done`, the notes in the order of their marks in `notes`."""

    def __init__(self, styles: Styles) -> None:
        super().__init__()
        self.styles = styles
        self.lists = Lists(styles)
        self.notes: dict[str, list[Block]] = {"footnote": [], "endnote": []}
        self.boxes: list[_Element] = []
        self.frame: BlockKind | None = None
        self.list_style = ""
        self.level = 0
        self.item: str | None = None
        self.is_listed = False
        self._block: dict[str, Callable[[_Element], None]] = {
            TEXT + "p": self._paragraph, TEXT + "h": self._heading, TEXT + "list": self._list,
            TEXT + "numbered-paragraph": self._numbered, TABLE + "table": self._table, TEXT + "section": self._section,
            **dict.fromkeys(_INDEXES, self._index), DRAW + "frame": self._loose_box, DRAW + "text-box": self.blocks,
        }  # fmt: skip
        self._inline: dict[str, Callable[[_Element, Style], None]] = {
            TEXT + "span": self._span, TEXT + "a": self._link, TEXT + "note": self._note, TEXT + "s": self._spaces,
            TEXT + "tab": lambda _element, _style: self.line.add("\t"),
            TEXT + "line-break": lambda _element, _style: self.line.add("\n"),
            TEXT + "note-ref": self._note_ref, DRAW + "a": self._inner,
            DRAW + "frame": lambda element, _style: self.boxes.append(element),
            DRAW + "custom-shape": lambda element, _style: self.boxes.append(element),
            DRAW + "g": lambda element, _style: self.boxes.append(element),
        }  # fmt: skip

    def blocks(self, parent: "_Element") -> None:
        """Everything that stands in a body, a note, a cell or a text box."""
        for element in parent.iterchildren():
            reader = self._block.get(_tag(element))
            if reader is not None:
                reader(element)
            elif _tag(element) not in _SKIPPED:
                self.blocks(element)

    # ---------------------------------------------------------------- paragraphs

    def _paragraph(self, element: "_Element") -> None:
        style = self.styles.of("paragraph", element.get(TEXT + "style-name"))
        kind, level = (self.frame, 0) if self.frame is not None else (style.kind, style.level)
        if self.is_listed and kind == "paragraph":
            kind = "item"
        self._read(element, style, kind, level)

    def _heading(self, element: "_Element") -> None:
        style = self.styles.of("paragraph", element.get(TEXT + "style-name"))
        outline = element.get(TEXT + "outline-level", "1")
        level = int(outline) if outline.isdecimal() and len(outline) < 3 else 1
        kind: BlockKind = self.frame or ("title" if style.kind == "title" else "heading")
        self.item = None
        self._read(element, style, kind, level if kind in ("heading", "title") else 0)

    def _read(self, element: "_Element", style: Style, kind: BlockKind, level: int) -> None:
        label, self.item = self.item, None
        if style.hidden:
            return
        if label and kind == "item":
            self.line.add(label + "\t")
        self._inner(element, style)
        self.emit(kind, level)
        boxes, self.boxes = self.boxes, []
        for box in boxes:
            self._boxed(box)

    def _boxed(self, element: "_Element") -> None:
        """A text box, as paragraphs of its own after the one in which it is anchored."""
        kept = self.is_listed, self.item
        self.is_listed, self.item = False, None
        self.blocks(element)
        self.is_listed, self.item = kept

    def _loose_box(self, element: "_Element") -> None:
        self._boxed(element)

    def _section(self, element: "_Element") -> None:
        if element.get(TEXT + "display") != "none":
            self.blocks(element)

    def _index(self, element: "_Element") -> None:
        """A table of contents; a list of sources is no such index, but text."""
        kept, self.frame = self.frame, "boilerplate"
        self.blocks(element)
        self.frame = kept

    # ---------------------------------------------------------------- lists and tables

    def _list(self, element: "_Element") -> None:
        kept = self.list_style, self.is_listed
        own = element.get(TEXT + "style-name") or self.list_style or self._style_of_first(element)
        self.list_style, self.is_listed = own, True
        self.level += 1
        goes_on = element.get(TEXT + "continue-numbering") == "true" or element.get(TEXT + "continue-list") is not None
        self.lists.begin(own, self.level, goes_on=goes_on)
        for item in element.iterchildren():
            if _tag(item) == TEXT + "list-item":
                self.item = self.lists.count(own, self.level, item.get(TEXT + "start-value"))
            self.blocks(item)
        self.level -= 1
        self.list_style, self.is_listed = kept
        self.item = None

    def _style_of_first(self, element: "_Element") -> str:
        first = next(element.iter(TEXT + "p", TEXT + "h"), None)
        name = first.get(TEXT + "style-name") if first is not None else None
        return self.styles.of("paragraph", name).list_id or ""

    def _numbered(self, element: "_Element") -> None:
        level = element.get(TEXT + "level", "1")
        self.item = self.lists.count(
            element.get(TEXT + "style-name", ""), int(level) if level.isdecimal() and len(level) < 3 else 1,
            element.get(TEXT + "start-value"),
        )  # fmt: skip
        kept, self.is_listed = self.is_listed, True
        self.blocks(element)
        self.is_listed = kept

    def _table(self, table: "_Element") -> None:
        """A row is a line, its cells with tabs between them; a frame around text is that text."""
        rows = [
            self._cells(row) for row in table.iter(TABLE + "table-row")
            if next(row.iterancestors(TABLE + "table"), None) is table
        ]  # fmt: skip
        self.done.extend(laid_out(rows, self.frame or "table"))

    def _cells(self, row: "_Element") -> list[list[Entry]]:
        kept = self.done, self.is_listed
        self.is_listed = False
        cells: list[list[Entry]] = []
        for cell in row.iterchildren(TABLE + "table-cell"):
            self.done = []
            self.blocks(cell)
            cells.append(self.done)
        self.done, self.is_listed = kept
        return cells

    # ---------------------------------------------------------------- inside a paragraph

    def _inner(self, element: "_Element", style: Style) -> None:
        self._text(element.text, style)
        for child in element.iterchildren():
            tag = _tag(child)
            reader = self._inline.get(tag)
            if reader is not None:
                reader(child, style)
            elif tag not in _SKIPPED:
                self._inner(child, style)
            self._text(child.tail, style)

    def _text(self, text: str | None, style: Style) -> None:
        """Text with white space drawn together, as the format wants it."""
        if not text or style.hidden:
            return
        text = _SPACE.sub(" ", text)
        if text[0] == " " and (not self.line.size or self.line.parts[-1][-1] in " \n"):
            text = text[1:]
        if text:
            self.line.add(raised(text, self.line.tail) if style.raised else text)
            self.letters += len(text)
            self.bold += len(text) if style.bold else 0

    def _span(self, element: "_Element", outer: Style) -> None:
        own = self.styles.of("text", element.get(TEXT + "style-name"))
        start, italic = self.line.size, outer.italic or own.italic
        hidden, raised_too = outer.hidden or own.hidden, outer.raised or own.raised
        self._inner(element, Style(hidden=hidden, raised=raised_too, bold=outer.bold or own.bold, italic=italic))
        if own.italic and not outer.italic:
            self.line.slant(start)

    def _link(self, element: "_Element", style: Style) -> None:
        start = self.line.size
        self._inner(element, style)
        target = element.get(HREF, "").strip()
        if not target.startswith("#"):
            self.line.link(start, target)

    def _spaces(self, element: "_Element", style: Style) -> None:
        count = element.get(TEXT + "c", "1")
        if not style.hidden:
            self.line.add(" " * min(int(count) if count.isdecimal() and len(count) < 5 else 1, _MOST_SPACES))

    def _note_ref(self, element: "_Element", style: Style) -> None:
        """A cross-reference to a note: raised it is one more mark of it, else words of the text."""
        label = (element.text or "").strip()
        if style.raised and label and element.get(TEXT + "reference-format", "text") == "text":
            self.line.mark(label)
        else:
            self._inner(element, style)

    def _note(self, element: "_Element", style: Style) -> None:
        """A note stands where it is cited: its mark stays, its text goes to the others of its class."""
        cited, body = element.find(TEXT + "note-citation"), element.find(TEXT + "note-body")
        kind = "endnote" if element.get(TEXT + "note-class") == "endnote" else "footnote"
        if style.hidden or body is None:
            return
        printed = "".join(str(one) for one in cited.itertext()).strip() if cited is not None else ""
        label = printed or ordinal(len(self.notes[kind]) + 1, "1" if kind == "footnote" else "i")
        self.line.mark(label)
        inner = Walk(self.styles)
        inner.blocks(body)
        block = note(inner.joined(), label)
        if block.text:
            self.notes[kind].append(block)


def _tag(element: "_Element") -> str:
    return element.tag if isinstance(element.tag, str) else ""
