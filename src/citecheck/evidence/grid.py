"""The rows and columns of a page's tables, and of its lists of facts, as they are drawn."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import zip_longest
from typing import Any

from citecheck.evidence.markup import Markup, text_of, tidy
from citecheck.figures import numbers

MOST_CELLS = 20_000
MOST_PLACED = 100_000  # places of tables that cells stand in or reach into
MOST_COLUMNS, LONGEST = 200, 1_000  # of a table, and rows that one cell can span
MOST_HEADS = 20  # rows that name columns
LABEL = 120  # characters: what is longer is no label
AROUND = 160  # characters of the line before or behind a table that can tell its unit

_VALUE = re.compile(
    r"[^\w(]*\(?[-+−–△▲▼±]?\s*(\d[\d.,'’ \u00a0\u2009\u202f٫٬·]*)\)?(?:\s*(?:\[\w+\]|[*†‡]|[a-z]\)?))?\Z"
)
_DIGIT = re.compile(r"\d")


@dataclass(slots=True, eq=False)
class Cell:
    """A cell: the table, the row and the column in which it stands, and the line of the page at which it begins."""

    table: "Table"
    row: int
    column: int
    line: int
    is_head: bool
    text: str
    number: str = ""  # as printed, where the cell is nothing else


@dataclass(slots=True, eq=False)
class Table:
    """Rows of cells by their columns; `around` are its caption and the lines before and behind it."""

    rows: list[dict[int, Cell]] = field(default_factory=list)
    around: list[str] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)  # rows that name columns
    has_numbers: bool = False
    parts: list[str] = field(default_factory=list)  # for each row the head of the part of the table in which it is
    spans: dict[int, tuple[int, Cell]] = field(default_factory=dict)  # column → (rows that are left, what spans them)


class Grid:
    """The tables of a page that have numbers, and their cells by the lines at which these begin."""

    def __init__(self, markup: Markup) -> None:
        self._text, self._lines, self._boxes = markup.text, markup.lines, markup.boxes
        self.tables: list[Table] = []
        self.cells: dict[int, Cell] = {}
        self._room = MOST_PLACED
        self._read(markup.cells[:MOST_CELLS])

    def _read(self, parts: Sequence[tuple[int, Any]]) -> None:
        """Put the cells into the rows and columns of their tables."""
        rows: dict[int, tuple[Table, int]] = {}
        tables: dict[int, Table] = {}
        for (line, node), following in zip_longest(parts, parts[1:]):
            if self._room < 0:
                break
            tag, parent = node.tag, node.parent
            if tag in ("table", "dl"):
                tables[node.mem_id] = Table(around=[*self._short(line - 1), *self._short(line - 2)])
            elif tag == "tr":
                if (of := tables.get(parent.mem_id) or tables.get(parent.parent.mem_id)) is not None:
                    rows[node.mem_id] = of, self._begin(of)
            elif tag == "caption" and parent.mem_id in tables:
                tables[parent.mem_id].around.insert(0, text_of(node, self._boxes))
            elif tag in ("dt", "dd") and parent.mem_id in tables:
                self._add_fact(tables[parent.mem_id], node, line, self._said(line, node, following))
            elif parent.mem_id in rows:
                self._add(*rows[parent.mem_id], node, line, self._said(line, node, following))
        self.tables = [table for table in tables.values() if table.has_numbers]
        for table in self.tables:
            self._finish(table)

    def _said(self, line: int, node: Any, following: tuple[int, Any] | None) -> str:
        """The text of a cell: the lines up to the next one beside it or beneath it."""
        if following is not None:
            end, other = following
            row = node.parent
            if other.parent.mem_id == row.mem_id or (other.tag == "tr" and other.parent.mem_id == row.parent.mem_id):
                lines = self._lines[line:end]
                return self._text[lines[0].start : lines[-1].end].replace("\n", " ") if lines else ""
        return tidy(node.text(separator=" "))

    def _short(self, at: int) -> list[str]:
        """A line by a table, where it is short and of no other one."""
        line = self._lines[at] if 0 <= at < len(self._lines) and at not in self.cells else None
        is_short = line is not None and line.end - line.start <= AROUND and line.kind != "furniture"
        return [self._text[line.start : line.end]] if line is not None and is_short else []

    def _begin(self, table: Table) -> int:
        """A new row, with what reaches into it from above."""
        row: dict[int, Cell] = {}
        self._room -= len(table.spans)
        for column, (left, cell) in list(table.spans.items()):
            row[column] = cell
            if left > 1:
                table.spans[column] = left - 1, cell
            else:
                del table.spans[column]
        table.rows.append(row)
        return len(table.rows) - 1

    def _add(self, table: Table, row: int, node: Any, line: int, text: str) -> None:
        told = node.attributes
        wide, long = _count(told.get("colspan"), MOST_COLUMNS), _count(told.get("rowspan"), LONGEST)
        places = table.rows[row]
        column = next((one for one in range(MOST_COLUMNS) if one not in places), MOST_COLUMNS)
        wide = min(wide, MOST_COLUMNS - column)
        if wide < 1:
            return
        self._room -= wide
        cell = self._cell(table, row, column, node, line, text)
        for one in range(column, column + wide):
            places.setdefault(one, cell)
            if long > 1:
                table.spans[one] = long - 1, cell

    def _add_fact(self, table: Table, node: Any, line: int, text: str) -> None:
        """A line of a list of facts: its label and what it says."""
        row = self._begin(table) if node.tag == "dt" or not table.rows else len(table.rows) - 1
        if len(table.rows[row]) < MOST_COLUMNS:
            self._cell(table, row, len(table.rows[row]), node, line, text)

    def _cell(self, table: Table, row: int, column: int, node: Any, line: int, text: str) -> Cell:
        is_short = len(text) <= LABEL
        value = _VALUE.match(text) if is_short else None
        table.has_numbers = table.has_numbers or (is_short and _DIGIT.search(text) is not None)
        cell = Cell(table, row, column, line, node.tag in ("th", "dt"), text, value[1] if value else "")
        table.rows[row][column] = cell
        if text:
            self.cells[line] = cell
        return cell

    def _finish(self, table: Table) -> None:
        """Tell the rows that name columns, those before the first one with numbers but for years, and the parts."""
        is_above, part = True, ""
        for number, row in enumerate(table.rows):
            beyond = (one for column, one in row.items() if column)
            is_above &= not any(one.number and not is_year(one.number) and not one.is_head for one in beyond)
            table.parts.append(part)
            if (alone := _alone(row)) is not None:
                part = alone.text
            elif is_above and len(table.heads) < MOST_HEADS:
                table.heads.append(number)
        if is_above:
            table.heads.clear()
        last = max((one.line for row in table.rows for one in row.values() if one.text), default=None)
        if last is not None:
            table.around += self._short(last + 1)


def _alone(row: dict[int, Cell]) -> Cell | None:
    """The only cell of a row of several columns that says something, where that is no number."""
    told = {id(one): one for one in row.values() if one.text}
    return next((one for one in told.values() if not one.number), None) if len(told) == 1 and len(row) > 1 else None


def is_year(printed: str) -> bool:
    """Whether a cell names a year."""
    return numbers.is_printed_year(printed.strip(), numbers.MODERN)


def _count(told: str | None, most: int) -> int:
    return max(min(int(told), most), 1) if told and told.isdecimal() and len(told) < 5 else 1
