"""The running text of a Word file as a reader sees it with all changes accepted: paragraphs, tables, text boxes."""

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from citecheck.documents.docx.notes import Class, Noted
from citecheck.documents.docx.runs import SKIPPED, Runs, chosen, name_of
from citecheck.documents.docx.styles import Numbering, Styles, W, is_on, value
from citecheck.documents.office import Entry, Style, laid_out, number
from citecheck.documents.rendition import Line
from citecheck.model import BlockKind

if TYPE_CHECKING:
    from lxml.etree import _Element

_NUMBER_ALONE = re.compile(r"[\w]{1,6}$")


class Walk(Runs):
    """One pass over a story (the text, or one note); what it finds is in `done`."""

    def __init__(
        self, styles: Styles, numbering: Numbering, targets: Mapping[str, str], noted: Mapping[Class, Noted]
    ) -> None:
        super().__init__(styles, targets, noted)
        self.numbering = numbering
        self.frame: BlockKind | None = None
        self.is_joined = False
        self.cells = 0  # of tables that are open

    def paragraphs(self) -> int | None:
        return None if self.cells else len(self.done)

    def blocks(self, parent: "_Element") -> None:
        """Everything that stands in a body, a note, a cell or a text box."""
        for element in parent.iterchildren():
            name = name_of(element)
            if name == "p":
                self._paragraph(element)
            elif name == "tbl":
                self._table(element)
            elif name == "sdt":
                self._outer_control(element)
            elif name == "AlternateContent":
                self.blocks(chosen(element))
            elif name not in SKIPPED:
                self.blocks(element)

    def finish(self) -> None:
        """Close what the last paragraph left open."""
        if self.is_joined:
            self._emit("paragraph", 0)

    # ---------------------------------------------------------------- paragraphs

    def _paragraph(self, element: "_Element") -> None:
        said = element.find(W + "pPr")
        style_id = value(said, "pStyle")
        self.paragraph_style = style = self.styles.of(style_id)
        kind, level = self._kind(said, style)
        if not self.is_joined:
            for noted in self.noted.values():
                noted.before = len(noted.cited)
            label = self._item_label(said, style, style_id)
            if label is not None and kind == "paragraph":
                kind = "item"
                self.line.add(label and label + "\t")
        for open_field in self.fields:
            open_field.start = self.line.size
        self.read(element)
        self.close_fields()
        own = said.find(W + "rPr") if said is not None else None
        # A paragraph whose end was deleted, or is hidden, goes on in the next one.
        self.is_joined = own is not None and (own.find(W + "del") is not None or bool(is_on(own, "vanish")))
        if not self.is_joined:
            self._emit(kind, level)
        boxes, self.boxes = self.boxes, []
        for box in boxes:
            self._box(box)
        if said is not None and said.find(W + "sectPr") is not None:
            for noted in self.noted.values():
                noted.next_section(len(self.done))

    def _kind(self, said: "_Element | None", style: Style) -> tuple[BlockKind, int]:
        if self.frame is not None:
            return self.frame, 0
        outline = number(value(said, "outlineLvl"), -1)
        if style.kind == "paragraph" and 0 <= outline < 9:
            return "heading", outline + 1
        return style.kind, style.level

    def _item_label(self, said: "_Element | None", style: Style, style_id: str | None) -> str | None:
        """What is printed before an item of a list, "" for a bullet, None where the paragraph is no item."""
        listed = said.find(W + "numPr") if said is not None else None
        identity = value(listed, "numId") or style.list_id
        if identity is None:
            return None
        at = number(value(listed, "ilvl"), -1)
        if at < 0:
            given = style.list_level
            at = given if given is not None else self.numbering.level_of(identity, style_id)
        label = self.numbering.count(identity, at)
        return label + "." if label and _NUMBER_ALONE.match(label) else label

    def _emit(self, kind: BlockKind, level: int) -> None:
        self.is_joined = False
        self.emit(kind, level)

    def _box(self, box: "_Element") -> None:
        """A text box, as paragraphs of its own after the one at which it is anchored."""
        kept = self.line, self.fields, self.is_joined, self.bold, self.letters
        self.line, self.fields, self.is_joined, self.bold, self.letters = Line(), [], False, 0, 0
        self.blocks(box)
        self.finish()
        self.line, self.fields, self.is_joined, self.bold, self.letters = kept

    def _outer_control(self, element: "_Element") -> None:
        """A content control around paragraphs; the table of contents is one."""
        said = element.find(W + "sdtPr")
        if said is None or not is_on(said, "showingPlcHdr"):
            gallery = said.find(f"{W}docPartObj/{W}docPartGallery") if said is not None else None
            kept = self.frame
            if gallery is not None and gallery.get(W + "val") == "Table of Contents":
                self.frame = "boilerplate"
            self.blocks(element)
            self.frame = kept

    # ---------------------------------------------------------------- tables

    def _table(self, table: "_Element") -> None:
        """A row is a line, its cells with tabs between them; a frame around text is that text."""
        rows = [
            self._cells(row) for row in table.iter(W + "tr")
            if _owner(row) is table and row.find(f"{W}trPr/{W}del") is None
        ]  # fmt: skip
        self.done.extend(laid_out(rows, self.frame or "table"))

    def _cells(self, row: "_Element") -> list[list[Entry]]:
        kept = self.done
        self.cells += 1
        cells: list[list[Entry]] = []
        for cell in row.iter(W + "tc"):
            if _owner(cell) is row:
                self.done = []
                self.blocks(cell)
                self.finish()
                cells.append(self.done)
        self.done = kept
        self.cells -= 1
        return cells


def _owner(element: "_Element") -> "_Element | None":
    """The row of a cell, the table of a row: what stands between them are only wrappers."""
    name = {"tc": "tr", "tr": "tbl"}[name_of(element)]
    return next(element.iterancestors(W + name), None)
