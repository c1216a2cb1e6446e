"""The figures and dates of a page, as far as somebody asks for them: reading every number of a page takes long."""

import weakref
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import cached_property
from itertools import islice
from operator import itemgetter
from typing import TYPE_CHECKING

from citecheck import dates, figures
from citecheck.dates import Date
from citecheck.evidence.grid import Cell
from citecheck.evidence.tables import Tables
from citecheck.figures import Bare, BareNumbers, Figure, Glimpse, spelled
from citecheck.figures.bare import HEADS
from citecheck.figures.spelled import Spelled
from citecheck.figures.units import CONVERSIONS

if TYPE_CHECKING:
    from citecheck.evidence.index import Index

MOST_OCCURRENCES = 40
PLAIN_SCRIPTS = ("latin", "cyrillic", "greek")  # their pages print the year as it is asked for
SHORT_YEARS = ("/", ".", "-", "'", "’")  # what stands before two digits that are a year
MOST_IN_SENTENCE = 16  # numbers of a sentence that are reckoned with
MOST_PERCENT = 1_000
MOST_SHORT = 8  # COVID-19 is no year
NEAR_YEAR = 60  # characters around a year that can belong to its date
BEFORE, BEHIND = 48, 96  # characters of the lines around one that can tell what its numbers are
LONGEST_SENTENCE = 600  # characters around printed digits that are read
TURNED = 1.06  # how far a number that two digits tell is rounded
TWICE = 2.02  # what is further off is hardly another value of the same thing
NEARLY = 1.3  # rounded, a figure stands for no more than this, and for no less
FEW_DIGITS, IN_WORDS = 2, 1_000  # digits that tell, and values: what has more and is more is not told in words
NEAR = 1.18  # a sixth more or less
NOUN = 4  # letters that two words for one thing have in common at the least


class Values:
    """Figures and dates outside menus, footers and boxes: what these count and date is not the article's."""

    def __init__(self, index: "Index") -> None:
        self.index: Index = weakref.proxy(index)  # which has this, so a page is let go as soon as it is read
        self.text = index.text
        self.language = index.language
        self._read: dict[int, list[Figure]] = {}

    @cached_property
    def stretches(self) -> list[tuple[int, int]]:
        """The text without menus, footers and boxes."""
        found: list[tuple[int, int]] = []
        for line in self.index.lines:
            if line.kind != "furniture":
                if found and found[-1][1] + 1 == line.start:
                    found[-1] = (found[-1][0], line.end)
                else:
                    found.append((line.start, line.end))
        return found

    # -------------------------------------------------------- figures

    def figures_near(self, asked: Figure) -> bool:
        """Whether any figure is within a sixth of a value."""
        low, high = float(asked.low), float(asked.high)
        least, most = min(low / NEAR, low * NEAR), max(high * NEAR, high / NEAR)
        in_words = self.may_be_in_words(asked)
        places = self._places(least, most, in_words=in_words)
        lines = self._lines_of(places) if least > 0 else range(len(self.index.lines))
        return any(least <= float(value) <= most for one in self._in(lines) for value in (one.low, one.high))

    def figures_about(self, asked: Figure, slack: float = NEARLY) -> list[Figure]:
        """The figures of about a value, in its unit or others of the same kind, in order."""
        return list(self._in(self._lines_about(asked, slack)))

    def figures_beside(self, asked: Figure) -> list[Figure]:
        """The figures that can be another value of the thing that is asked for, in order.

        Those of about its value; those with a unit where it has one; those beside what it counts.
        """
        lines = self._lines_about(asked, TWICE)
        if asked.unit is not None:
            lines |= self._lines_of(self._numbers.united)
        elif asked.noun is not None:
            lines |= self._lines_with(asked.noun[:NOUN])
        return list(self._in(lines))

    def _lines_about(self, asked: Figure, slack: float) -> set[int]:
        low, high = float(asked.low), float(asked.high)
        if low <= 0:
            return set(range(len(self.index.lines)))
        in_words = self.may_be_in_words(asked)
        return {
            self.index.line_at(place)
            for one in _measures(asked)
            for place in self._places(low * one / slack, high * one * slack, in_words=in_words)
        }

    # ---------------------------------------- in tables

    @cached_property
    def tables(self) -> Tables:
        """The tables of the page, and the lists of facts."""
        return Tables(self.index)

    def cells_about(self, asked: Figure, slack: float = NEARLY) -> Iterator[tuple[Cell, Figure]]:
        """The cells whose heads make figures of about a value of their numbers, in order."""
        return self._cells_of(asked, [(float(asked.low) / slack, float(asked.high) * slack)])

    def cells_turned(self, asked: Figure) -> Iterator[tuple[Cell, Figure]]:
        """The cells of whose figures an asked one may have two digits turned, in order."""
        return self._cells_of(asked, [(one / TURNED, one * TURNED) for one in map(float, figures.turned(asked))])

    def _cells_of(self, asked: Figure, spans: Sequence[tuple[float, float]]) -> Iterator[tuple[Cell, Figure]]:
        if asked.low <= 0 or not spans or not self.index.markup.cells or not self.tables.cells:
            return
        factors = {one * head for one in _measures(asked) for head in (1.0, *HEADS)}
        within = self._numbers.within
        places = {at for one in factors for least, most in spans for at in within(least / one, most / one)}
        for at in sorted(places)[: MOST_OCCURRENCES * 10]:
            cell = self.tables.cells.get(self.index.line_at(at))
            if cell is not None and cell.number and (figure := self.tables.figure(cell)) is not None:
                yield cell, replace(figure, start=at, end=at + len(cell.number))

    def told(self, cell: Cell, noun: str | None = None) -> list[Figure]:
        """The figure in a cell, where its unit or its magnitude is sure, by the table's heads or as printed.

        A number under a head that has the word counted is sure to be a plain one.
        """
        if not cell.number:
            return list(self._in([cell.line]))[:1]
        found = self.tables.figure(cell, is_sure=True) or (self.tables.count(cell, noun) if noun else None)
        return [found] if found else []

    def number(self, cell: Cell) -> float | None:
        """The number of a cell without its sign, in its unit where that is sure, as printed where nothing tells it."""
        told = self.told(cell)
        value = told[0].low if told else self.tables.value(cell)
        return abs(float(value)) if value is not None else None

    def is_told(self, place: int, head: float) -> bool:
        """Whether a number stands in a table that surely tells its magnitude, which is another one, or its unit."""
        cell = self.tables.cells.get(self.index.line_at(place)) if self.index.markup.cells else None
        scale = self.tables.scale(cell) if cell is not None and cell.number else None
        return scale is not None and scale.is_sure and (scale.unit is not None or scale.factor != head)

    def may_be_scaled(self, figure: Figure) -> bool:
        """Whether a figure is all of a cell in a table that does not surely tell its magnitude."""
        cell = self.tables.cells.get(self.index.line_at(figure.start)) if self.index.markup.cells else None
        scale = self.tables.scale(cell) if cell is not None and cell.number else None
        return cell is not None and bool(cell.number) and not (scale is not None and scale.is_sure)

    def resembles_named(self, asked: Figure, sentence: str) -> bool:
        """Whether a number in a row that a sentence names may be a figure, where no head tells its unit."""
        if not self.index.markup.cells:
            return False
        numbers = {cell.line for cell in self.tables.named(sentence) if cell.number}
        return self._bare(numbers.__contains__).resemble(asked) if numbers else False

    @staticmethod
    def may_be_in_words(asked: Figure) -> bool:
        """Whether so much can stand somewhere in words: what is large and has many digits does not."""
        return figures.digits(asked.low) <= FEW_DIGITS or asked.high < IN_WORDS

    def _places(self, least: float, most: float, *, in_words: bool = True) -> Iterator[int]:
        """Where numbers of these values can stand; what has many digits is not told in words."""
        yield from self._numbers.places(least, most)
        if in_words:
            yield from (one.start for one in self.spelled if least / 2 <= one.value <= most)

    def figures_like(self, printed: str) -> list[Figure]:
        """The figures in the sentences that print these digits: a first look, before others are read."""
        found: dict[int, Figure] = {}
        done = 0
        for at in islice(self._printed(printed), MOST_OCCURRENCES):
            if at < done or self._is_furniture(at):
                continue
            start, end = self.index.sentence_at(at, at + len(printed))
            if end - start > 2 * LONGEST_SENTENCE:
                start = self._whole(max(start, at - LONGEST_SENTENCE), at)
                end = self._whole(min(end, at + LONGEST_SENTENCE), at)
            done = end
            for one in figures.find(self.text[start:end], self.language, in_words=()):
                found.setdefault(start + one.start, replace(one, start=start + one.start, end=start + one.end))
        return [found[at] for at in sorted(found)]

    def count_in(self, passage: str) -> int:
        """How many figures a passage has."""
        return len(figures.find(passage, self.language))

    @cached_property
    def _numbers(self) -> Glimpse:
        return figures.glimpse(self.text, self.language)

    @cached_property
    def spelled(self) -> list[Spelled]:
        """The numbers in words."""
        tag = self.language.partition("-")[0].lower() if self.language else None
        self._read.clear()  # the lines that were read without
        return spelled.find(self.text, tag, self.index.vocabulary)

    @cached_property
    def bare(self) -> BareNumbers:
        """The numbers outside menus, footers and boxes, whatever unit stands beside them or in the head of a table."""
        return self._bare(lambda line: self.index.lines[line].kind != "furniture")

    def _bare(self, is_wanted: Callable[[int], bool]) -> BareNumbers:
        """The numbers in some of the lines."""
        growing = self._numbers.growing
        placed = [
            Bare(at, value, at in growing, _may_be_year(value, at, end))
            for value, at, end in self._numbers.values
            if is_wanted(self.index.line_at(at))
        ]
        published = self.index.page.published
        year = published.reading.year if published else None
        columns = (lambda: self.tables.columns) if self.index.markup.cells else tuple
        return BareNumbers(sorted(placed), year, self.language, self.is_told, columns, self._shares)

    def makes_in(self, asked: Figure, found: Figure, *, in_bare: bool = True) -> bool:
        """Whether the figures of the sentence in which one stands make another one; `in_bare` numbers with them."""
        start, end = self.index.sentence_at(found.start, found.end)
        told = [one for one in self._in([self.index.line_at(start)]) if start <= one.start < end][:MOST_IN_SENTENCE]
        read = {at for one in told for at in range(one.start, one.end)}
        bare = [
            Figure(self.text[at:behind], Decimal(str(value)), Decimal(str(value)), start=at, end=behind)
            for value, at, behind in (self._numbers.values if in_bare else ())
            if start <= at < end and at not in read and not _may_be_year(value, at, behind)
        ][:MOST_IN_SENTENCE]
        return figures.make(asked, [*told, *bare])

    def _shares(self) -> list[float]:
        """The numbers that are percentages, by a sign behind them or by the head of a table."""
        cells = self.tables.cells.values() if self.index.markup.cells else ()
        told = (self.tables.figure(cell) for cell in cells if cell.number)
        signed = (
            value
            for value, _, end in self._numbers.values
            if value <= MOST_PERCENT and figures.is_share(self.text, end)
        )
        return [*signed, *(float(one.low) for one in told if one is not None and one.unit == "%")]

    def _is_furniture(self, place: int) -> bool:
        return self.index.lines[self.index.line_at(place)].kind == "furniture"

    def _lines_of(self, places: Iterable[int]) -> set[int]:
        return {self.index.line_at(place) for place in places}

    def _lines_with(self, beginning: str) -> set[int]:
        """The lines in which these letters stand, and those before: a number may stand at the end of one."""
        found = {number for number, line in enumerate(self._folded_lines) if beginning in line}
        return found | {number - 1 for number in found if number}

    @cached_property
    def _folded_lines(self) -> list[str]:
        return self.text.casefold().split("\n")

    def _in(self, lines: Iterable[int]) -> Iterator[Figure]:
        for at in sorted(lines):
            if at not in self._read:
                self._read[at] = self._figures_of(at)
            yield from self._read[at]

    def _figures_of(self, at: int) -> list[Figure]:
        """The figures of a line, read with what stands in the lines around it."""
        line = self.index.lines[at]
        if line.kind == "furniture":
            return []
        start, end = self.stretches[bisect_right(self.stretches, line.start, key=itemgetter(0)) - 1]
        begin, end = max(line.start - BEFORE, start), min(line.end + BEHIND, end)
        within = (line.start - begin, line.end - begin)
        said = self.__dict__.get("spelled", ())  # as far as somebody has asked for them
        told = said[bisect_left(said, line.start, key=_start) : bisect_left(said, line.end, key=_start)]
        in_words = [replace(one, start=one.start - begin, end=one.end - begin) for one in told]
        found = figures.find(self.text[begin:end], self.language, within=within, in_words=in_words)
        return [replace(one, start=one.start + begin, end=one.end + begin) for one in found]

    def _printed(self, digits: str) -> Iterator[int]:
        """Where these digits are printed as a whole number."""
        text = self.text
        at = text.find(digits)
        while at >= 0:
            before, after = text[at - 1 : at] if at else "", text[at + len(digits) : at + len(digits) + 2]
            is_part = before.isdecimal() or before in tuple(".,") or after[:1].isdecimal()
            if not is_part and not (after[:1] in tuple(".,") and after[1:].isdecimal()):
                yield at
            at = text.find(digits, at + 1)

    # -------------------------------------------------------- dates

    @cached_property
    def dates(self) -> list[Date]:
        """All dates of the page, with their places in its text."""
        return [
            replace(one, start=one.start + start, end=one.end + start)
            for start, end in self.stretches
            for one in dates.find(self.text[start:end], language=self.language)
        ]

    def dates_in(self, years: Iterable[int]) -> Iterator[Date]:
        """The dates of the page around these years, as far as they are printed in digits, as they are read."""
        for year in years:
            yield from self._dates_around(str(year), MOST_OCCURRENCES)
        if self.index.script not in PLAIN_SCRIPTS:  # years of other calendars, and digits of other scripts
            yield from self.dates

    def dates_in_short(self, year: int) -> Iterator[Date]:
        """The dates of the page that print the last two digits of a year alone: 3.5.19, 3-May-19."""
        for sign in SHORT_YEARS:
            yield from self._dates_around(f"{sign}{year % 100:02}", MOST_SHORT)

    def _dates_around(self, printed: str, most: int) -> Iterator[Date]:
        at, done = self.text.find(printed), 0
        for _ in range(most):
            if at < 0:
                break
            start, end = max(self.text.rfind("\n", 0, at) + 1, at - NEAR_YEAR), at + NEAR_YEAR
            start, end = self._whole(start, at), self._whole(end, at)
            is_year = not self.text[at + len(printed) : at + len(printed) + 1].isdecimal() or len(printed) > 3
            if at >= done and is_year and not self._is_furniture(at):
                for one in dates.find(self.text[start:end], language=self.language):
                    yield replace(one, start=start + one.start, end=start + one.end)
                    done = start + one.end
            at = self.text.find(printed, at + len(printed))

    def _whole(self, edge: int, inside: int) -> int:
        """The nearest white space on the way from an edge to a place inside."""
        if edge <= 0 or edge >= len(self.text):
            return max(min(edge, len(self.text)), 0)
        step = 1 if edge < inside else -1
        while edge != inside and not self.text[edge - 1 if step > 0 else edge].isspace():
            edge += step
        return edge


def _measures(asked: Figure) -> list[float]:
    """By what a figure is multiplied to be told in other units of its kind."""
    base, factor = CONVERSIONS.get(asked.unit or "", (asked.unit, 1))
    return sorted({float(factor), 1.0, *(float(factor / one) for of, one in CONVERSIONS.values() if of == base)})


def _may_be_year(value: float, at: int, end: int) -> bool:
    """Whether a number is printed as a year is: four signs, and of our time."""
    return end == at + 4 and figures.numbers.is_year(value)


def _start(one: Spelled) -> int:
    return one.start
