"""A quotation as the runs of words that its ellipses and brackets leave, and where these stand on a page."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from citecheck.evidence.index import Index
from citecheck.text import VOWEL_SIGNS, bare_words

GAP = 160  # words that "…" may stand for
BRACKET = 8  # words that a bracketed insertion may stand for
LONGEST_BRACKET = 120  # characters
FEW_LETTERS = 12  # a run that is shorter, or of two words, stands in many places

ELLIPSIS = r"\[\s*(?:\.{2,}|…)\s*\]|\(\s*(?:\.{2,}|…)\s*\)|…|\.\s?\.\s?\.(?:\s?\.)?|<\.\.\.>|・{2,}|(?:[–—]\s){2}[–—]"
_CUT = re.compile(rf"(?P<gap>{ELLIPSIS})|(?P<bracket>\[[^\[\]]{{0,{LONGEST_BRACKET}}}\])")
_ATTACHED = re.compile(r"(?<=\w)\[(\w{1,12})\]|\[(\w{1,3})\](?=['’]?\w)")
_SIC = re.compile(r"\[\s*sic!?\s*\]|\(\s*sic!?\s*\)", re.I)
# The mark of a note of the article's own in the midst of the words; not "km²".
_NOTE_MARK = re.compile(
    rf"(?:(?<=[^\W\d_])|(?<=[{VOWEL_SIGNS}.,;:!?”»\"]))"
    r"(?:\[\d{1,3}\]|(?<![\W_]m)(?<![kcm]m)(?<![\W\d_]ft)[⁰¹²³⁴-⁹]{1,3})"
)
# A word that was parted at the end of a line; not "Haupt- und Nebenrollen".
_PARTED = re.compile(r"(?<=[^\W\d_]{2})[-‐]\s+(?!(?:und|oder|bis|and|or|to|et|ou|y|e|o|och|og|en|of)\s)(?=[^\W\d_]{2})")
_BEFORE_BRACKET = re.compile(r"[^\w\[]{0,4}\[")
# A number and its unit are printed with a space or without.
_UNIT = re.compile(r"(?<=\d)(\s?)(?=[^\W\d_]{1,3}\b)")


class Segment(NamedTuple):
    """A run of quoted words, and how many other words may stand before it; without words, behind the last one.

    `inserted` are the words of the bracket before it.
    """

    words: tuple[str, ...]
    gap: int
    inserted: tuple[str, ...] = ()


class Match(NamedTuple):
    """Where a quotation stands in the index's `joined`, and the gaps (start, end) that its cuts left open."""

    start: int
    end: int
    gaps: tuple[tuple[int, int], ...]


@lru_cache(4_096)
def segments(quote: str) -> tuple[Segment, ...]:
    """The quotation cut at its ellipses and brackets."""
    bare = _SIC.sub(" ", quote)
    if "[" in bare:
        bare = _ATTACHED.sub(lambda match: match.group(1) or match.group(2), bare)
    found: list[Segment] = []
    at, gap = 0, 0
    inserted: tuple[str, ...] = ()
    for cut in _CUT.finditer(bare):
        if run := tuple(bare_words(bare[at : cut.start()])):
            found.append(Segment(run, gap, inserted))
            gap, inserted = 0, ()
        gap = max(gap, GAP if cut.group("gap") else BRACKET)
        inserted = tuple(bare_words(cut.group("bracket") or "")) or inserted  # "[to Elmstead] …" has both
        at = cut.end()
    run = tuple(bare_words(bare[at:]))
    if run or (found and gap == BRACKET):
        found.append(Segment(run, gap, inserted))
    return tuple(found)


# "And", "so", "that": letters that are written against the first word of a clause, and left out with what stood before.
_PROCLITICS = {"ar": "وف", "he": "וש", "fa": "و", "ur": "و"}


@lru_cache(4_096)
def readings(quote: str, language: str | None = None) -> tuple[tuple[Segment, ...], ...]:
    """The ways in which a printed quotation can be meant, the likeliest first."""
    found = [segments(quote)]
    if "[" in quote or _SIC.search(quote):  # the source may have these brackets itself
        found.insert(0, (Segment(tuple(bare_words(quote)), 0),))
    if (unmarked := _NOTE_MARK.sub("", quote)) != quote:
        found.append(segments(unmarked))
    if _PARTED.search(quote):
        found.append(segments(_PARTED.sub("", quote)))
    if _UNIT.search(quote):
        found += [segments(_UNIT.sub(sign, quote)) for sign in ("", " ")]
    if found[0] and found[0][0].words:
        head, *others = found[0]
        for letter in _PROCLITICS.get(language or "", ""):
            found.append((head._replace(words=(letter + head.words[0], *head.words[1:])), *others))
    return tuple(dict.fromkeys(found))


def matches(sought: Sequence[Segment], index: Index) -> Iterator[Match]:
    """The places where all segments stand in their order, no further apart than their gaps allow."""
    first, *others = sought
    for start in index.occurrences(first.words):
        end = start + len(" ".join(first.words))
        if first.gap == BRACKET and not _fits(first, _bracket_before(index, start)):
            continue
        gaps = []
        before = first
        for segment in others:
            at = _next(index, before, segment, end)
            if at < 0:
                break
            if at > end:
                gaps.append((end, at))
            end = at + len(" ".join(segment.words))
            before = segment
        else:
            yield Match(start, end, tuple(gaps))


def _next(index: Index, before: Segment, segment: Segment, end: int) -> int:
    """Where a segment stands that follows another one, -1 where it does not."""
    begin = index.span(end - 1, end)[1]
    if not segment.words:
        return end if _fits(segment, index.text[begin : begin + LONGEST_BRACKET].split("]")[0]) else -1
    # The window counts letters: no language's words are longer than this on average.
    at = index.find(segment.words, end, end + 14 * (segment.gap + 2) + len(" ".join(segment.words)))
    if at < 0 or index.words_between(end, at) > segment.gap + 2:
        return -1
    left_out = index.text[begin : index.span(at, at + 1)[0]]
    if segment.gap == BRACKET:
        return at if _fits(segment, left_out) else -1
    if segment.inserted and not _fits(segment, left_out.split("]")[0]):
        return -1
    is_telling = not (_is_short(before.words) or _is_short(segment.words))
    return at if is_telling or "\n" not in left_out else -1


def _fits(segment: Segment, printed: str) -> bool:
    """Whether a bracket can be the writer's, or is the one that the page itself has in its place."""
    return _BEFORE_BRACKET.match(printed) is None or tuple(bare_words(printed)) == segment.inserted


def _bracket_before(index: Index, start: int) -> str:
    """The bracket that the page itself has just before some words."""
    place = index.span(start, start + 1)[0]
    lead = index.text[max(place - LONGEST_BRACKET, 0) : place].rstrip()
    return lead[lead.rfind("[") :] if lead.endswith("]") and "[" in lead else ""


def _is_short(run: Sequence[str]) -> bool:
    return len(run) <= 2 or len(" ".join(run)) < FEW_LETTERS
