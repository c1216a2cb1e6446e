"""What Word and OpenDocument files have in common: styles with names, paragraphs in the making, tables of cells."""

import re
from dataclasses import dataclass

from citecheck.documents.rendition import Line
from citecheck.model import BlockKind

# Names of styles in lower case, which programs keep in English whatever their own language is.
KINDS: dict[str, BlockKind] = {
    "title": "title", "subtitle": "heading", "quote": "quotation", "intense quote": "quotation",
    "block text": "quotation", "quotations": "quotation", "block quotation": "quotation", "toc heading": "boilerplate",
    "table of figures": "boilerplate", "header": "boilerplate", "footer": "boilerplate", "caption": "item",
    "illustration": "item", "html preformatted": "code", "source code": "code", "preformatted text": "code",
    "macro": "code", "author": "boilerplate", "date": "boilerplate", "table of contents": "boilerplate",
    "contents heading": "boilerplate",
}  # fmt: skip
LEVELS = {"title": 1, "subtitle": 2}
DEEPEST = 20  # styles based on styles; a ring of them ends here
_LONG_CELL = 300  # characters from which a cell holds text and its table is but a frame


def number(text: str | None, default: int) -> int:
    """A whole number as files write it; what is none, or beyond all reason, is the default."""
    return int(text) if text is not None and re.fullmatch(r"-?\d{1,9}", text) else default


@dataclass(frozen=True, slots=True)
class Style:
    """A style with all that it inherits. `level` is the outline level from 1, 0 for text; `list_id` its list."""

    kind: BlockKind = "paragraph"
    level: int = 0
    hidden: bool = False
    raised: bool = False
    bold: bool = False
    italic: bool = False
    list_id: str | None = None
    list_level: int | None = None
    language: str | None = None


PLAIN = Style()


@dataclass(slots=True)
class Entry:
    """A finished paragraph: `bold` throughout, `level` of a heading."""

    line: Line
    kind: BlockKind = "paragraph"
    level: int = 0
    bold: bool = False


class Story:
    """The paragraphs of a text or of one note: those in `done`, and the `line` that is being read."""

    def __init__(self) -> None:
        self.done: list[Entry] = []
        self.line = Line()
        self.bold = self.letters = 0  # of the line: how many letters are bold, and of how many

    def emit(self, kind: BlockKind, level: int) -> None:
        """The line as a paragraph, unless nothing is printed in it; the next begins."""
        line, self.line = self.line, Line()
        bold = self.letters > 0 and self.bold == self.letters
        self.bold = self.letters = 0
        if any(part.strip() for part in line.parts):
            self.done.append(Entry(line, kind, level, bold))

    def joined(self) -> Line:
        """All paragraphs as one, as of a note."""
        whole = Line()
        for entry in self.done:
            whole.join(entry.line)
        return whole


def laid_out(rows: list[list[list[Entry]]], kind: BlockKind) -> list[Entry]:
    """The rows of a table, each a line with tabs between its cells; a frame around text is that text."""
    is_frame = all(len(cells) < 2 for cells in rows) or any(
        entry.line.size > _LONG_CELL for cells in rows for cell in cells for entry in cell
    )
    if is_frame:
        return [entry for cells in rows for cell in cells for entry in cell]
    done = []
    for cells in rows:
        if any(cells):
            row = Line()
            for at, cell in enumerate(cells):
                row.add("\t" if at else "")
                for entry in cell:
                    row.join(entry.line, " " if entry is not cell[0] else "")
            done.append(Entry(row, kind))
    return done
