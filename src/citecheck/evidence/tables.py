"""The tables of a page: what heads, labels, captions and the lines around say of the number in a cell."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from itertools import chain, zip_longest
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from citecheck.evidence.markup import text_of, tidy
from citecheck.evidence.stems import is_content, stem
from citecheck.figures import Figure, numbers
from citecheck.figures.heads import Scale, scales
from citecheck.figures.units import MONEY
from citecheck.text import DENSE, bare_words

if TYPE_CHECKING:
    from citecheck.evidence.index import Index

MOST_CELLS = 20_000
WIDEST, LONGEST = 100, 1_000  # columns and rows that one cell can span
COMMON = 3  # rows whose labels have a word, and the part of all: then it tells none from another
MOST_BENEATH = 200  # rows
SHARES = ("%", "percentage-points")
LABEL = 120  # characters: what is longer is no label
AROUND = 160  # characters of the line before or behind a table that can tell its unit

_VALUE = re.compile(
    r"[^\w(]*\(?[-+−–△▲▼±]?\s*(\d[\d.,'’ \u00a0\u2009\u202f٫٬·]*)\)?(?:\s*(?:\[\w+\]|[*†‡]|[a-z]\)?))?\Z"
)
_DIGIT = re.compile(r"\d")
_BRACKETS = re.compile(r"[(\[（［][^)\]）］]*[)\]）］]")


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
    spans: dict[int, tuple[int, Cell]] = field(default_factory=dict)  # column → (rows that are left, what spans them)


class Tables:
    """The cells of a page by their lines."""

    def __init__(self, index: "Index") -> None:
        self._language = index.language.partition("-")[0].lower() if index.language else None
        self._text, self._lines = index.text, index.lines
        self._boxes = index.markup.boxes
        self._named: dict[str, list[Cell]] = {}
        self._known: dict[tuple[int, int, int], Scale | None] = {}
        self.tables: list[Table] = []
        self.cells: dict[int, Cell] = {}
        self._read(index.markup.cells[:MOST_CELLS])

    # -------------------------------------------------------- what a cell says

    def scale(self, cell: Cell) -> Scale | None:
        """What multiplies the number of a cell, and its unit; None where nothing tells, or not in one voice."""
        key = id(cell.table), cell.row, cell.column
        if key not in self._known:
            self._known[key] = self._scale_of(cell)
        return self._known[key]

    def figure(self, cell: Cell, *, is_sure: bool = False) -> Figure | None:
        """The figure that the number of a cell is, where its unit or magnitude is told, or surely told, around it."""
        scale = self.scale(cell)
        value = self.value(cell)
        if scale is None or value is None or (is_sure and not scale.is_sure):
            return None
        return Figure(cell.number, value * scale.factor, value * scale.factor, scale.unit)

    def count(self, cell: Cell, noun: str) -> Figure | None:
        """The number of a cell as a count of what its head names."""
        words = {stem(word) for one in (*self.heads(cell), *self.labels(cell)) for word in bare_words(one.text)}
        value = self.value(cell) if stem(noun) in words and self.scale(cell) is None else None
        return Figure(cell.number, value, value, noun=noun) if value is not None else None

    def value(self, cell: Cell) -> Decimal | None:
        """The number in a cell, as printed."""
        return numbers.value(cell.number.strip(" .,"), self._language) if cell.number else None

    def passage(self, cell: Cell) -> str:
        """A cell with what names it: label, heads of its column, number."""
        told = [*(one.text for one in self.labels(cell)), *(one.text for one in self.heads(cell)), cell.text]
        return " | ".join(dict.fromkeys(filter(None, told)))

    def printed(self, cell: Cell) -> str:
        """The number of a cell with the words that tell its unit."""
        own = [one.text for one in (*self.heads(cell), *self.labels(cell))]
        told = next(filter(self._scales, (*own, *self._around(cell))), "")
        inside = next(filter(self._scales, map(str, re.findall(f"({_BRACKETS.pattern})", told))), told)
        return f"{cell.text} ({inside.strip('()[]（）［］ ')})" if cell.number and told else cell.text

    def heads(self, cell: Cell) -> list[Cell]:
        """What stands above a cell: the heads of its column."""
        rows = [cell.table.rows[row] for row in cell.table.heads if row < cell.row]
        found = (row.get(cell.column) for row in rows if _alone(row) is None)
        return list(dict.fromkeys(one for one in found if one is not None and one.text))

    @staticmethod
    def labels(cell: Cell) -> list[Cell]:
        """What stands beside a cell in its row and is no number, nor a figure of its own."""
        beside = dict.fromkeys(cell.table.rows[cell.row].values())
        told = [one for one in beside if not one.number and 0 < len(one.text) <= LABEL]
        return [one for one in told if not one.column or not any(map(str.isdigit, one.text))]

    def named(self, sentence: str) -> list[Cell]:
        """The cells of the rows that a sentence names: it has all words of their labels, and of no longer one."""
        if sentence not in self._named:
            self._named[sentence] = self._named_in(sentence)
        return self._named[sentence]

    def _named_in(self, sentence: str) -> list[Cell]:
        said = {stem(part) for word in bare_words(sentence) for part in (word, *word.split("'"))}
        named = [
            (words, label)
            for words, label in self._labels
            if all(stem(word) in said or (word[0] > DENSE and word in sentence) for word in words)
        ]
        return [
            one
            for words, label in named
            if not any(words < other for other, _ in named)
            for one in dict.fromkeys(label.table.rows[label.row].values())
            if one.text and one is not label
        ]

    @cached_property
    def _labels(self) -> list[tuple[Set[str], Cell]]:
        """The labels of all rows, with those of their words that tell a row from others."""
        found: list[tuple[Set[str], Cell]] = []
        for table in self.tables:
            labels = [(_words(label.text), label) for row in table.rows if (label := _label(row)) is not None]
            counts = Counter(word for words, _ in labels for word in words)
            common = {word for word, times in counts.items() if times >= COMMON and times * COMMON >= len(labels)}
            found += ((words - common or words, label) for words, label in labels if words)
        return found

    def wholes(self) -> list[Cell]:
        """The cells of every row that has the largest numbers of its table, in all columns but those of shares."""
        found: list[Cell] = []
        for table in self.tables:
            columns = list(self._columns(table))
            counts = Counter(max(told)[1] for told in columns if len(told) >= COMMON)
            largest, times = max(counts.items(), key=itemgetter(1), default=(0, 0))
            if times * 2 > len(columns):
                found += (one for one in dict.fromkeys(table.rows[largest].values()) if one.number)
        return found

    def beneath(self, cell: Cell) -> list[Cell]:
        """The other numbers in the column of a cell."""
        found = (row.get(cell.column) for row in cell.table.rows[:MOST_BENEATH])
        return [one for one in dict.fromkeys(found) if one is not None and one is not cell and one.number]

    @cached_property
    def columns(self) -> list[list[float]]:
        """The numbers of every column, as printed, but for years."""
        return [[float(value) for value, _ in told] for table in self.tables for told in self._columns(table)]

    def _columns(self, table: Table) -> Iterator[list[tuple[Decimal, int]]]:
        """(number, row) of every column that has two and more."""
        found: dict[int, list[tuple[Decimal, int]]] = {}
        for number, row in enumerate(table.rows):
            for one in row.values():
                if one.number and number == one.row and not _is_year(one.number) and (value := self.value(one)):
                    found.setdefault(one.column, []).append((value, number))
        yield from (told for told in found.values() if len(told) > 1)

    # -------------------------------------------------------- scales

    def _scales(self, text: str) -> Set[Scale]:
        return scales(text, self._language)

    def _scale_of(self, cell: Cell) -> Scale | None:
        above = {one for head in self.heads(cell) for one in self._scales(head.text)}
        beside = {one for label in self.labels(cell) for one in self._scales(label.text)}
        around = (told for text in self._around(cell) if (told := self._scales(text)))
        found = _joined(above, beside) if above or beside else _joined(next(around, frozenset()), frozenset())
        if found is None or found.unit not in MONEY or found.factor != 1:
            return found
        more = _joined(next(around, frozenset()), frozenset())  # a lone sign of money leaves the magnitude open
        is_same = more is not None and more.unit in (None, found.unit)
        return more._replace(unit=found.unit) if more and is_same else found._replace(is_sure=False)

    def _around(self, cell: Cell) -> Iterator[str]:
        """What is told of a part of a table and of the whole of it."""
        return chain(self._section(cell), self._corner(cell), cell.table.around)

    @staticmethod
    def _section(cell: Cell) -> Iterator[str]:
        """The nearest row above a cell that has one text alone: the head of a part of the table."""
        for row in range(cell.row - 1, -1, -1):
            if (told := _alone(cell.table.rows[row])) is not None:
                yield told.text
                return

    @staticmethod
    def _corner(cell: Cell) -> Iterator[str]:
        """What stands in the heads above the labels, and in heads over the whole table."""
        for row in cell.table.heads:
            if row < cell.row and (one := cell.table.rows[row].get(0)) is not None and one.text:
                yield one.text

    # -------------------------------------------------------- reading

    def _read(self, parts: Sequence[tuple[int, Any]]) -> None:
        """Put the cells into the rows and columns of their tables."""
        rows: dict[int, tuple[Table, int]] = {}
        tables: dict[int, Table] = {}
        for (line, node), following in zip_longest(parts, parts[1:]):
            tag, parent = node.tag, node.parent
            if tag in ("table", "dl"):
                tables[node.mem_id] = Table(around=self._short(line - 1))
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
        """A line by a table, where it is short."""
        line = self._lines[at] if 0 <= at < len(self._lines) else None
        is_short = line is not None and line.end - line.start <= AROUND and line.kind != "furniture"
        return [self._text[line.start : line.end]] if line is not None and is_short else []

    @staticmethod
    def _begin(table: Table) -> int:
        """A new row, with what reaches into it from above."""
        row: dict[int, Cell] = {}
        for column, (left, cell) in list(table.spans.items()):
            row[column] = cell
            if left > 1:
                table.spans[column] = left - 1, cell
            else:
                del table.spans[column]
        table.rows.append(row)
        return len(table.rows) - 1

    def _add(self, table: Table, row: int, node: Any, line: int, text: str) -> None:
        told = node.attributes or {}
        wide, long = _count(told.get("colspan"), WIDEST), _count(told.get("rowspan"), LONGEST)
        column = 0
        while column in table.rows[row]:
            column += 1
        cell = self._cell(table, row, column, node, line, text)
        for one in range(column, column + wide):
            table.rows[row].setdefault(one, cell)
            if long > 1:
                table.spans[one] = long - 1, cell

    def _add_fact(self, table: Table, node: Any, line: int, text: str) -> None:
        """A line of a list of facts: its label and what it says."""
        row = self._begin(table) if node.tag == "dt" or not table.rows else len(table.rows) - 1
        if len(table.rows[row]) < WIDEST:
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
        """Tell the rows that name columns: those before the first one with numbers, but for years."""
        for number, row in enumerate(table.rows):
            beyond = {column: one for column, one in row.items() if column}
            if any(one.number and not _is_year(one.number) and not one.is_head for one in beyond.values()):
                break
            table.heads.append(number)
        else:
            table.heads.clear()
        last = max((one.line for row in table.rows for one in row.values() if one.text), default=None)
        if last is not None:
            table.around += self._short(last + 1)


def _joined(above: Set[Scale], beside: Set[Scale]) -> Scale | None:
    """What head and label say together: the one, the same, or a magnitude here and a unit there."""
    if not above and not beside:
        return None
    for one, other in ((above, beside), (beside, above)):
        if len(one) == 1 and next(iter(one)).unit in SHARES and not any(scale.unit in SHARES for scale in other):
            return next(iter(one))  # a column of changes in percent, whatever is told of the row
    told = above | beside
    if any(not one.factor for one in told) or len(told) > 2:
        return None
    if len(told) == 1:
        return next(iter(told))
    powers = [one for one in told if one.unit is None]
    units = [one for one in told if one.factor == 1]
    if len(above) == 1 and len(powers) == len(units) == 1 and units[0].unit not in SHARES:
        return Scale(powers[0].factor, units[0].unit, powers[0].is_sure and units[0].is_sure)
    return None


def _label(row: dict[int, Cell]) -> Cell | None:
    """What names a row: the first of its cells that is no number, but a year may be one."""
    told = (one for _, one in sorted(row.items()) if 0 < len(one.text) <= LABEL)
    return next((one for one in told if not one.number or (not one.column and _is_year(one.number))), None)


def _alone(row: dict[int, Cell]) -> Cell | None:
    """The only cell of a row of several columns that says something, where that is no number."""
    told = {id(one): one for one in row.values() if one.text}
    return next((one for one in told.values() if not one.number), None) if len(told) == 1 and len(row) > 1 else None


def _words(label: str) -> Set[str]:
    """The words of a label that say something; the whole of it where no spaces part words."""
    text = _BRACKETS.sub("", label).strip()
    if text[:1] > DENSE:
        return frozenset({text})
    return frozenset(filter(is_content, bare_words(text)))


def _is_year(printed: str) -> bool:
    said = printed.strip()
    return len(said) == 4 and said.isdigit() and numbers.is_year(int(said))


def _count(told: str | None, most: int) -> int:
    return max(min(int(told), most), 1) if told and told.isdecimal() and len(told) < 5 else 1
