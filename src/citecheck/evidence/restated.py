"""Whether a page says around one of its figures what an article says around another: the same clause, another value."""

from collections.abc import Sequence
from typing import NamedTuple

from citecheck.evidence.index import Index
from citecheck.evidence.slipped import likest
from citecheck.evidence.stems import is_content, stem
from citecheck.figures import Figure
from citecheck.figures.surroundings import HEDGES
from citecheck.text import DENSE, bare_words

FAR = 80  # characters on either side that are compared
MOST = 8  # words
LEAST = 3  # words with which both go on from their figures, of which
TELLING = 2  # are no function words
SIGNS = 7  # letters of scripts without spaces
NEAR = 32  # characters, and letters of the nearest words that are compared before all others are
LETTERS = 4
_AROUND = ".,;:!?()\"“”„«»‘’'"
HALF = 0.5  # of the asking sentence's words
_HEDGING = frozenset(stem(word) for one in HEDGES for word in one.split())


class Sides(NamedTuple):
    """What stands before a figure, the nearest word first, and behind it; the letters where no spaces part words."""

    before: list[str]
    behind: list[str]
    is_dense: bool


def sides(text: str, figure: Figure, at: int) -> Sides:
    """The words around a figure that begins at a place of a text, without what hedges it."""
    end = at + len(figure.raw)
    before, behind = text[max(at - FAR, 0) : at], text[end : end + FAR]
    if any(letter > DENSE for letter in before[-2:] + behind[:2]):
        return Sides(list("".join(before.split()))[::-1], list("".join(behind.split())), True)
    left = [stem(word) for word in bare_words(before.rpartition("\n")[2])]
    right = [stem(word) for word in bare_words(behind.partition("\n")[0])]
    if len(before) == FAR:
        left = left[1:]  # a part of a word
    return Sides(_plain(left[::-1]), _plain(right), False)


def _plain(told: list[str]) -> list[str]:
    return [word for word in told if word not in _HEDGING][:MOST]


def restates(asked: Sides, found: Sides) -> bool:
    """Whether both go on from their figures in the same words."""
    before, behind = _run(asked.before, found.before), _run(asked.behind, found.behind)
    if asked.is_dense or found.is_dense:
        return asked.is_dense == found.is_dense and len(before) + len(behind) >= SIGNS and bool(before)
    both = [*before, *behind]
    return len(both) >= LEAST and sum(map(is_content, both)) >= TELLING


def _run(one: Sequence[str], other: Sequence[str]) -> Sequence[str]:
    """What both begin with."""
    return one[
        : next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    ]


def find(asked: Figure, sentence: str, candidates: Sequence[Figure], index: Index) -> Figure | None:
    """The figure of a page in the place of which the sentence has the asked one."""
    if asked.low != asked.high or (at := sentence.find(asked.raw)) < 0:
        return None
    free = [one for one in candidates if _counts_alike(asked, one)]
    own, near = sides(sentence, asked, at), _near(sentence, at, at + len(asked.raw))
    beside = (one for one in free if own.is_dense or not near.isdisjoint(_near(index.text, one.start, one.end)))
    alike = (one for one in beside if restates(own, sides(index.text, one, one.start)))
    return next((one for one in alike if likest(asked, sentence, index, one) >= HALF), None)


def _counts_alike(asked: Figure, one: Figure) -> bool:
    """Whether both can count the same."""
    if one.low != one.high or asked.unit != one.unit:
        return False
    return asked.unit is not None or (asked.noun is None) == (one.noun is None)


def _near(text: str, start: int, end: int) -> set[str]:
    """The words next to a figure as printed, which are quickly seen."""
    words = [*text[max(start - NEAR, 0) : start].split()[-2:], *text[end : end + NEAR].split()[:2]]
    return {word.strip(_AROUND)[:LETTERS].casefold() for word in words}
