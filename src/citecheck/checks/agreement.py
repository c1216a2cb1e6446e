"""Sentences of one article that tell of the same thing, so that their figures and dates can be laid side by side."""

from collections.abc import Iterator

from citecheck.checks.once import once
from citecheck.checks.uncited import content
from citecheck.dates import Date
from citecheck.figures import Figure
from citecheck.model import Claim, Document, Observation, Place
from citecheck.text import fold, words

MOST_POSTINGS = 12  # a word that stands in more sentences than this finds no pair
SAME = 0.7  # share of content words that two sentences must have in common to be about the same thing
LEAST = 0.6  # of which no pair has less
LEAST_WORDS = 5
MOST_VALUES = 4
LONGEST = 600  # characters


Value = Figure | Date


def disagreement(document: Document, one: Claim, first: Value, other: Claim, second: Value, said: str) -> Observation:
    """What is said of two values of one thing, each in its sentence; both are shown, for either may be the slip."""
    both = f"“{first.raw}” and “{second.raw}”"
    places = (Place(document.at(one, first)), Place(document.at(other, second)))
    return Observation(both + said, places, confidence="possible", found=both, anchor=one.sentence)


def pairs(document: Document, *, least: float = SAME) -> Iterator[tuple[Claim, Claim]]:
    """Pairs of sentences, the earlier one first, that have nearly all their content words and all names in common."""
    return ((one, other) for one, other, share in _alike(document) if share >= least)


@once
def _alike(document: Document) -> list[tuple[Claim, Claim, float]]:
    """The pairs, each with the share of content words that both have."""
    found: list[tuple[Claim, Claim, float]] = []
    named: dict[int, set[str]] = {}
    claims = [claim for claim in document.sentences if is_short(claim) and not claim.forecast]
    known = [stems(claim) for claim in claims]
    by_word: dict[str, list[int]] = {}
    for number, (claim, own) in enumerate(zip(claims, known, strict=True)):
        shared: dict[int, int] = {}
        for stem in own:
            postings = by_word.setdefault(stem, [])
            if len(postings) <= MOST_POSTINGS:
                for other in postings:
                    shared[other] = shared.get(other, 0) + 1
            postings.append(number)
        for other in sorted(shared):
            if shared[other] * 2 < LEAST_WORDS or claims[other].article != claim.article:
                continue
            both = own & known[other]
            # A sentence that says it again adds words; one that replaces words ("first", "second") tells of another thing.
            if both not in (own, known[other]) or len(both) < max(LEAST_WORDS, LEAST * len(own | known[other])):
                continue
            for one in (number, other):
                if one not in named:
                    named[one] = names(claims[one])
            if named[number] == named[other] and _times(claim) == _times(claims[other]):
                found.append((claims[other], claim, len(both) / len(own | known[other])))
    return found


def is_short(claim: Claim) -> bool:
    """Whether the sentence has a value or two; one with many is a table or a list."""
    return 0 < len(claim.figures) + len(claim.dates) <= MOST_VALUES and len(claim.sentence) <= LONGEST


def stems(claim: Claim) -> set[str]:
    """The content words without the figures and dates themselves, which are what may differ."""
    text = _without_values(claim)
    return {stem for stem in content(text) if not stem[0].isdigit()}


def names(claim: Claim) -> set[str]:
    """The capitalised words after the first one, and every bare number that is no figure: another name is another thing."""
    text = _without_values(claim)
    return {word.text for word in words(text)[1:] if text[word.start].isupper() or text[word.start].isdigit()}


def _without_values(claim: Claim) -> str:
    text = claim.sentence
    for raw in (*(figure.raw for figure in claim.figures), *(date.raw for date in claim.dates)):
        text = text.replace(raw, " ")
    return text


def _times(claim: Claim) -> set[str]:
    return {fold(time.text) for time in claim.times}
