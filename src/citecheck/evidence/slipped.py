"""The figure of a page of which an asked one is a slip of the pen: a digit, a zero or a unit is wrong."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from citecheck import figures
from citecheck.evidence.index import Index
from citecheck.evidence.stems import is_content, stem
from citecheck.evidence.tabled import SAID, alike
from citecheck.figures import Figure
from citecheck.figures.surroundings import HEDGES
from citecheck.figures.units import MONEY
from citecheck.text import bare_words
from citecheck.text.naming import romanised

Slip = Literal["turned", "changed", "shifted", "unit"]

LITTLE = 0.25  # and less where two digits are turned
LIKE = 0.34  # of the asking sentence's content words: its sentence is about the same thing
SURE = 0.6  # it is the same sentence, and a figure alone in it is the one that is meant
SAME = 0.8  # and hardly a word is another one
TENS = 10
MOST = 60  # figures whose sentences are compared
TELLING = 3  # digits of which one that is changed is no coincidence
MILLION = 1_000_000
LEAST = 2  # numbers and names that two sentences have in common
NAME = 4  # letters of a name that all languages keep
LONGEST = 1_000  # characters
WIDE = 300  # characters on either side that can be of one sentence
SHORT = 40  # characters of a line that is a label or a number on a card
SHARES = frozenset({"%", "percentage-points"})
LENGTHS = frozenset({"km", "mi", "m", "ft", "cm", "mm"})


class Meant(NamedTuple):
    """The figure that was meant, how like its sentence is, and whether so many digits are no coincidence."""

    figure: Figure
    likeness: float
    is_telling: bool


def find(asked: Figure, sentence: str, candidates: Iterable[Figure], index: Index) -> Meant | None:
    """The figure that was meant, where a slip is likelier than another value."""
    if asked.low != asked.high:
        return None
    told = [(one, kind) for one in _as_told(asked, index, candidates) if (kind := slip(*alike(asked, one))) is not None]
    likely = (
        (Meant(one, likest(asked, sentence, index, one), _is_telling(asked, kind)), kind) for one, kind in told[:MOST]
    )
    found = [one for one, kind in likely if one.likeness >= _least(asked, kind)]
    return max(found, key=lambda one: (one.is_telling, one.likeness), default=None)


def _as_told(asked: Figure, index: Index, figures: Iterable[Figure]) -> Iterator[Figure]:
    """The figures of a page, with what the heads of their tables tell of them; without those of which none is sure."""
    tables = index.values.tables if index.markup.cells else None
    for one in figures:
        cell = tables.cells.get(index.line_at(one.start)) if tables is not None else None
        if tables is None or cell is None or not cell.number:
            yield one
        elif (scale := tables.scale(cell)) is None:
            if asked.low < MILLION or one.low >= MILLION:  # a head that is not understood may tell of millions
                yield one
        elif scale.is_sure and (told := tables.figure(cell)) is not None:
            yield replace(told, start=one.start, end=one.end)


def _is_telling(asked: Figure, kind: Slip) -> bool:
    """Whether no other value is so near by chance."""
    return figures.digits(asked.low) >= TELLING or kind == "turned"


def _least(asked: Figure, kind: Slip) -> float:
    """How like the two sentences must be at the least."""
    if kind == "turned":
        return LITTLE
    if _is_telling(asked, kind) or kind == "shifted":
        return LIKE
    return SURE if asked.low >= TENS or figures.digits(asked.low) > 1 else SAME


def _is_printed_alike(asked: Figure, found: Figure) -> bool:
    """Whether both print the same digits with one sign that parts thousands here and decimals there: 6.258 million."""
    printed = figures.numbers.first(asked.raw)[0]
    return len(printed) > TELLING and printed[-TELLING - 1] in ",." and printed == figures.numbers.first(found.raw)[0]


def slip(asked: Figure, found: Figure) -> Slip | None:
    """Which slip makes the one of the other."""
    if found.low != found.high or not asked.low or not found.low:
        return None
    if asked.unit == found.unit:
        if figures.compare(asked, found) in SAID or _is_printed_alike(asked, found):
            return None
        if figures.is_slip(asked, found) or figures.is_shifted(asked, found):
            return "shifted"
        return figures.misprint(asked, found, least=1)
    is_same = asked.low == found.low or figures.compare(asked, found) in SAID
    units = {asked.unit, found.unit}
    return "unit" if is_same and (units <= MONEY or units == SHARES or units <= LENGTHS) else None


def likest(asked: Figure, sentence: str, index: Index, one: Figure) -> float:
    """How like the sentence around a figure of the page is to the asking one."""
    said = sentence.replace(asked.raw, " ")
    is_counted = asked.noun is not None and one.noun is not None and stem(asked.noun) == stem(one.noun)
    return max(LIKE * is_counted, _likeness(said, index, one), _likeness_abroad(said, index, one))


def _likeness(said: str, index: Index, figure: Figure) -> float:
    """The share of the asking sentence's content words that stand around a figure of the page."""
    wanted = {stem(word) for word in bare_words(said) if is_content(word) and not word[0].isdigit()} - _hedging()
    if not wanted:
        return 0.0
    start, end = index.sentence_at(figure.start, figure.end)
    if end - start > 2 * WIDE:  # in scripts whose sentences have no marks
        start, end = max(start, figure.start - WIDE), min(end, figure.end + WIDE)
    has = (
        index.stems(start, end) if _is_long(index, figure) else frozenset(map(stem, bare_words(around(index, figure))))
    )
    return round(len(wanted & has) / len(wanted), 2)


@cache
def _hedging() -> frozenset[str]:
    """Words that stand before figures and say nothing of what is counted."""
    return frozenset(stem(word) for one in HEDGES for word in one.split())


def _is_long(index: Index, figure: Figure) -> bool:
    line = index.lines[index.line_at(figure.start)]
    return line.end - line.start > SHORT


def around(index: Index, figure: Figure) -> str:
    """What is told around a figure: its sentence, what names its cell, the short lines beside a line that is short."""
    at = index.line_at(figure.start)
    if index.markup.cells and (cell := index.values.tables.cells.get(at)) is not None:
        return index.values.tables.passage(cell)
    if _is_long(index, figure):
        return index.passage(figure.start, figure.end)
    beside = (one for one in index.lines[max(at - 1, 0) : at + 2] if one.end - one.start <= 2 * SHORT)
    return "\n".join(index.text[one.start : one.end] for one in beside)


def _likeness_abroad(said: str, index: Index, figure: Figure) -> float:
    """The same by what translations keep: the share of the sentence's other numbers and of its names."""
    wanted = _kept(said)
    if len(wanted) < LEAST:
        return 0.0
    start, end = index.sentence_at(figure.start, figure.end)
    shared = wanted & _kept(index.text[start : min(end, start + LONGEST)])
    return round(len(shared) / len(wanted), 2) if len(shared) >= LEAST else 0.0


@lru_cache(1_024)
def _kept(text: str) -> frozenset[str]:
    """The numbers of a text, and how its names begin."""
    digits = ("".join(filter(str.isdecimal, match.group())) for match in figures.numbers.find(text))
    names = (romanised(word)[:NAME] for word in text.split() if len(word) >= NAME and word.lstrip('"“«(')[:1].isupper())
    return frozenset([*filter(None, digits), *names])
