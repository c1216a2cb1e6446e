"""The tables of a page: what heads, labels, captions and the lines around say of the number in a cell."""

import re
from collections import Counter
from collections.abc import Iterator, Set
from decimal import Decimal
from functools import cached_property
from itertools import chain, islice
from operator import itemgetter
from typing import TYPE_CHECKING

from citecheck.evidence.grid import LABEL, Cell, Grid, Table, is_year
from citecheck.evidence.stems import is_content, stem
from citecheck.figures import Figure, numbers
from citecheck.figures.heads import Scale, scales
from citecheck.figures.units import MONEY
from citecheck.text import DENSE, bare_words

if TYPE_CHECKING:
    from citecheck.evidence.index import Index

COMMON = 3  # rows whose labels have a word, and the part of all: then it tells none from another
MOST_BENEATH = 200  # rows
MOST_NAMED = 60  # rows that one sentence names
MOST_COLUMNS = 100  # that are reckoned with
SHARES = ("%", "percentage-points")

_BRACKETS = re.compile(r"[(\[（［][^)\]）］]*[)\]）］]")


class Tables:
    """The cells of a page by their lines."""

    def __init__(self, index: "Index") -> None:
        self._language = index.language.partition("-")[0].lower() if index.language else None
        grid = Grid(index.markup)
        self.tables, self.cells = grid.tables, grid.cells
        self._named: dict[str, list[Cell]] = {}
        self._beside: dict[tuple[int, int], list[Cell]] = {}
        self._known: dict[tuple[int, int, int], Scale | None] = {}

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
        parts = (*re.findall(f"({_BRACKETS.pattern})", told), *re.split("[,;:]", told))
        told = next(filter(self._scales, map(str, parts)), told).strip("()[]（）［］ .")
        return f"{cell.text} ({told})" if cell.number and told else cell.text

    def heads(self, cell: Cell) -> list[Cell]:
        """What stands above a cell: the heads of its column."""
        found = (cell.table.rows[row].get(cell.column) for row in cell.table.heads if row < cell.row)
        return list(dict.fromkeys(one for one in found if one is not None and one.text))

    def labels(self, cell: Cell) -> list[Cell]:
        """What stands beside a cell in its row and is no number, nor a figure of its own."""
        key = id(cell.table), cell.row
        if key not in self._beside:
            beside = dict.fromkeys(cell.table.rows[cell.row].values())
            told = [one for one in beside if not one.number and 0 < len(one.text) <= LABEL]
            self._beside[key] = [one for one in told if not one.column or not any(map(str.isdigit, one.text))]
        return self._beside[key]

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
        ][:MOST_NAMED]
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
            rows = [row for number, row in enumerate(table.rows) if number not in table.heads]
            labels = [(_words(label.text), label) for row in rows if (label := _label(row)) is not None]
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
        told = (column for table in self.tables for column in self._columns(table))
        return [[float(value) for value, _ in column] for column in islice(told, MOST_COLUMNS)]

    def _columns(self, table: Table) -> Iterator[list[tuple[Decimal, int]]]:
        """(number, row) of every column that has two and more."""
        found: dict[int, list[tuple[Decimal, int]]] = {}
        for number, row in enumerate(table.rows):
            for one in row.values():
                if one.number and number == one.row and not is_year(one.number) and (value := self.value(one)):
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
        part = cell.table.parts[cell.row]
        return chain([part] if part else [], self._corner(cell), cell.table.around)

    @staticmethod
    def _corner(cell: Cell) -> Iterator[str]:
        """What stands in the heads above the labels, and in heads over the whole table."""
        for row in cell.table.heads:
            if row < cell.row and (one := cell.table.rows[row].get(0)) is not None and one.text:
                yield one.text


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
    return next((one for one in told if not one.number or (not one.column and is_year(one.number))), None)


def _words(label: str) -> Set[str]:
    """The words of a label that say something; the whole of it where no spaces part words."""
    text = _BRACKETS.sub("", label).strip()
    if text[:1] > DENSE:
        return frozenset({text})
    return frozenset(filter(is_content, bare_words(text)))
