"""Whether the tables of a page have a figure, and in the rows that a sentence names another one in its place."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import cached_property
from itertools import combinations

from citecheck import figures
from citecheck.evidence.grid import Cell
from citecheck.evidence.index import Index
from citecheck.figures import Figure
from citecheck.figures.bare import HEADS
from citecheck.figures.reckoning import Reckoning, is_index, totals

SAID = ("equal", "rounded")
MOST_IN_ROWS = 60  # numbers in the rows of a sentence that are reckoned with
FOLD = 3  # by which numbers are apart of which an article tells the difference: beyond, it tells the multiple
LARGE = 1_000  # the least that a magnitude makes


def found(asked: Figure, index: Index) -> Cell | None:
    """A cell that has a figure, by what the heads of its table say."""
    told = [(compared(*alike(asked, one)), cell) for cell, one in index.values.cells_about(asked)]
    return next((cell for kind in SAID for said, cell in told if said == kind), None)


def compared(asked: Figure, found: Figure) -> str:
    """How they stand to each other; an article rounds what its source says, and never tells it more exactly."""
    said = figures.compare(asked, found)
    is_plain = asked.unit == found.unit and asked.low == asked.high and found.low == found.high
    if said == "rounded" and is_plain and figures.digits(asked.low) > figures.digits(found.low):
        return "other"
    return said


class Rows:
    """The cells of the rows that a sentence names, where it takes no other figure of the same unit from them.

    `told` is empty where none of them is known to be in the unit of the figure that is asked for. Where a sentence
    names no row, it can mean the whole, which is the row of the largest numbers.
    """

    def __init__(self, sentence: str, asked: Figure, index: Index) -> None:
        self._sentence, self._asked, self._index = sentence, asked, index
        values = index.values
        named = values.tables.named(sentence)
        self.told = self._of(named)
        self._numbers = [(cell, value) for cell in named if (value := values.number(cell))]
        self._wholes = [] if named else self._of(values.tables.wholes())

    def _of(self, cells: list[Cell]) -> list[tuple[Cell, Figure]]:
        asked = self._asked
        told = [(cell, one) for cell in cells for one in self._index.values.told(cell, asked.noun) if one.low]
        if not any(figure.unit == asked.unit for _, figure in told):
            return []
        others = [one for one in figures.find(self._sentence, self._index.language) if one.raw != asked.raw]
        same = [figure for _, figure in told if figure.unit == asked.unit]
        is_used = any(compared(*alike(one, figure)) in SAID for one in others for figure in same)
        return [] if is_used else told

    def slip(self) -> Cell | None:
        """The cell of which the figure is a slip of the pen; of several that in whose column the sentence is.

        Two digits that are turned are no coincidence; one that is another may be, where something else makes it.
        """
        if self._asked.low != self._asked.high or self._is_made_in:
            return None
        pairs = [(cell, alike(self._asked, one)) for cell, one in self.told]
        slips = [cell for cell, pair in pairs if figures.misprint(*pair) == "turned" or figures.is_shifted(*pair)]
        slips += [cell for cell, one in self._wholes if figures.misprint(*alike(self._asked, one)) == "turned"]
        if not slips and not self._is_made_beneath:
            slips = [cell for cell, pair in pairs if figures.misprint(*pair)]
        heads = self._index.values.tables.heads
        return max(slips, key=lambda cell: sum(one.text in self._sentence for one in heads(cell)), default=None)

    def is_made(self) -> bool:
        """Whether the figure can be reckoned from these rows, or from one of them and another one."""
        return self._is_made_in or self._is_made_beneath

    @cached_property
    def _is_made_in(self) -> bool:
        """Whether the numbers of these rows make the figure; those of which nothing is told may be in thousands."""
        values = [value for _, value in self._numbers[:MOST_IN_ROWS]]
        shares = [abs(float(one.low)) for _, one in self.told if one.unit == "%"]
        pairs = list(combinations(values, 2))
        sums = [*map(sum, pairs), *(sum(named) for named, _ in self._columns())]
        known = {id(cell) for cell, _ in self.told}
        untold = list(combinations([value for cell, value in self._numbers if id(cell) not in known][:MOST_IN_ROWS], 2))
        rows = ([value for _, value in told] for told in self._by(lambda cell: (id(cell.table), cell.row)))
        many = [one for row in rows for one in totals(row)]
        made = (
            Reckoning(pairs, sums, based=[*shares, *(values if is_index(values) else ())], many=many),
            Reckoning(untold, [*map(sum, untold)], (1.0, *HEADS), many=many),
        )
        is_of_many = figures.is_of_many(self._sentence)
        return any(one.makes(self._asked) or (is_of_many and one.adds_up(self._asked)) for one in made)

    @cached_property
    def _is_made_beneath(self) -> bool:
        """Whether one of their numbers, or all in a column, make it with another one or the whole of that."""
        pairs: list[tuple[float, float]] = []
        for named, beneath in self._columns():
            for value in named:
                near = (one for one in beneath if max(one, value) <= FOLD * min(one, value))
                pairs += ((value, one) for one in (beneath if self._asked.unit == "%" else near))
            pairs += ((sum(named), whole) for whole in (sum(named) + sum(beneath), max(beneath, default=0.0)))
            pairs += ((value, sum(named) + sum(beneath)) for value in named)
        return Reckoning(pairs, [*map(sum, pairs)]).makes(self._asked)

    def _by(self, place: Callable[[Cell], tuple[int, int]]) -> Iterable[list[tuple[Cell, float]]]:
        """The numbers of these rows, by their row or their column."""
        found: dict[tuple[int, int], list[tuple[Cell, float]]] = {}
        for cell, value in self._numbers:
            found.setdefault(place(cell), []).append((cell, value))
        return found.values()

    def _columns(self) -> Iterator[tuple[list[float], list[float]]]:
        """(numbers of these rows, those of other rows) of every column."""
        values = self._index.values
        for told in self._by(lambda cell: (id(cell.table), cell.column)):
            rows = {cell.row for cell, _ in told}
            others = (one for one in values.tables.beneath(told[0][0]) if one.row not in rows)
            yield [value for _, value in told], [number for one in others if (number := values.number(one))]


def alike(asked: Figure, found: Figure) -> tuple[Figure, Figure]:
    """Both figures as counting the same: a table seldom repeats the word, nor an article the currency."""
    if asked.unit is None and found.unit is not None and asked.noun is None and asked.low >= LARGE:
        return replace(asked, unit=found.unit), found
    if asked.unit is None and found.unit is None:
        return replace(asked, noun="number"), replace(found, noun="number")
    return asked, found
