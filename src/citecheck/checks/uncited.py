"""Statements that a source could confirm and that stand under no note: which of them an author must be asked about."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from citecheck.checks import lost_marks, persons, supposing
from citecheck.checks.genre import genre, unquoted
from citecheck.checks.once import once
from citecheck.dates import Date
from citecheck.figures import Figure
from citecheck.model import Claim, Document
from citecheck.text import DENSE, fold, squash, words

CONCLUSION = re.compile(
    r"(?:in conclusion|in sum\b|in summary|to sum up|to conclude|overall|ultimately|in short|as a result|all in all"
    r"|taken together|fazit|zusammenfassend|insgesamt|abschließend|schließlich|en conclusion|en somme|en définitive"
    r"|pour conclure|en conclusión|en resumen|en suma|para concluir|em conclusão|em suma|em resumo|in conclusione"
    r"|in sintesi|concludendo|tot slot|samenvattend|sonuç olarak|özetle|sonuç itibar|netice olarak|в заключение|итак"
    r"|таким образом|в итоге|отже|таким чином|підсумовуючи|podsumowując|reasumując|w skrócie)"
)  # fmt: skip
# Nobody has said yet what may or could be said.
MODAL = re.compile(r"(?<!\w)(?:may|might|can|could|should|must|would|will)\s+$")
# How a list of works is cited in the text: "Holm (2019)", "(Ferris, 1987: 12)", "[Brandt 1994]".
AUTHOR_DATE = re.compile(r"[\[(](?:[^()\[\]]{0,80}[ ,;])?(?:1[5-9]|20)\d\d[a-z]?(?:[:,;] ?[^()\[\]]{0,40})?[\])]")
# A view that is nobody's in particular: worth a word, not a question.
PASSIVE_VIEW = re.compile(
    r"\b(?:is|are|was|were) (?:widely |often |generally |commonly )?(?:considered|seen|regarded|viewed|perceived|deemed)\b"
)
# Words of a sentence that are too common, or say too little, to show that two sentences tell the same.
LONG_WORD = re.compile(r"[^\W_]{4,}")
DENSE_RUN = re.compile("[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7a3]{2,}")
QUESTION = ("?", "？", "؟", "?”", "?»", '?"', "か", "か。")
TEMPLATE = ("{%", "{{")  # what a site's template fills in is no sentence
# Worked out before the reader's eyes: a formula, a sum, a reaction.
SUM = re.compile(
    r"\$(?!\s)[^$\n]{0,80}[\\^_=][^$\n]{0,80}(?<!\s)\$(?!\d)|\d\)?\s?[×÷*/+−-]\s?[\d(][^=\n]{0,80}=|\+[^→⇌\n]{1,80}[→⇌]"
)
TERM = 2  # words
LONGEST_TITLE = 7  # words: what is quoted and nobody is named for may be a title or a term
CLOSING = frozenset(".!?…。！？”»“’\"')]")
SHORTENED, FIRST = 4, 1  # letters behind a day ("2024 r."), and the paragraph in which it may be a dateline
BESIDE = 12  # characters: with hardly more in its paragraph a sentence stands alone
LONGEST_LINE = 120  # characters: longer ones have words of their own
MOST_POSTINGS = 64  # a word that stands in more cited paragraphs than this tells nothing
RESTATED = 0.45
RESTATED_ITEMS = 0.25


@dataclass(frozen=True, slots=True)
class Uncited:
    """The statements of one paragraph for which no note stands."""

    paragraph: int
    block: int
    statements: tuple[Claim, ...]


@once
def uncited(document: Document) -> list[Uncited]:
    """The paragraphs with statements to source, in reading order.

    Forecasts, supposed cases, sums, the first person, what is said to the reader, what repeats a statement that has a note, manuals, paragraphs that name author and
    year, and conclusions without new figures, dates or quotations are left out. After the last note of a paragraph, and in
    articles that cite by links alone, only figures, dates and quotations count.
    """
    if genre(document) == "instructions":
        return []
    cited_blocks = {claim.block for claim in document.sentences if claim.citations}
    paragraphs = {paragraph.block: paragraph.number for paragraph in document.paragraphs}
    has_entries = any(one.kind == "entry" for one in document.citations)
    dated = {n for n in paragraphs if has_entries and AUTHOR_DATE.search(document.blocks[n].text)}
    last_marks = {block: mark.end for block, mark in document.marks}
    only_links = bool(document.citations) and cites_by_links(document)
    lost = {(one.block, one.start) for one in lost_marks.places(document).values()}
    told: _Told | None = None
    by_block: dict[int, list[Claim]] = {}
    for claim in document.sentences:
        if claim.citations or not claim.checkable or claim.forecast or claim.block not in paragraphs:
            continue
        if document.blocks[claim.block].kind in ("quotation", "table"):
            continue  # mottos and pull quotes, whose speaker is named before; a table's source stands at its foot
        if claim.block in dated or _is_linked(document, claim.block - 1):
            continue
        if last_marks.get(claim.block, -1) > claim.start or (claim.block, claim.start) in lost:
            continue  # it has a mark whose note is missing, or lacks that of a note: that is another question
        strict = only_links or claim.block in cited_blocks or _concludes(document, claim.block)
        if not is_statement(claim, document, strict=strict):
            continue
        told = told or _Told(document)
        if not told.restates(claim):
            by_block.setdefault(claim.block, []).append(claim)
    return [Uncited(paragraphs[block], block, tuple(found)) for block, found in by_block.items()]


def _is_linked(document: Document, heading: int) -> bool:
    """Whether a heading leads to the page of which the paragraph below it tells."""
    block = document.blocks[max(heading, 0)]
    return block.kind == "heading" and any("://" in link.target for link in block.links)


def cites_by_links(document: Document) -> bool:
    """Whether there is no note, or hardly any beside the links in the text: one in four citations at most."""
    return 4 * sum(one.kind != "link" for one in document.citations) <= len(document.citations)


def is_statement(claim: Claim, document: Document, *, strict: bool = False) -> bool:
    """Whether the sentence says something for which an editor would ask a source.

    `strict` asks for a figure, a date or a longer quotation.
    """
    if (
        claim.sentence.endswith((*QUESTION, ":", "："))
        or any(sign in claim.sentence for sign in TEMPLATE)
        or _is_line_of_values(claim, document)
    ):
        return False
    told = unquoted(claim)
    if supposing.supposes(claim.sentence, document.language) or SUM.search(claim.sentence):
        return False
    if persons.of_the_writer(told, document.language) or persons.to_the_reader(told, document.language):
        return False
    hard = is_hard(claim, document) or any(length(quote.text) > LONGEST_TITLE for quote in claim.quotes)
    return hard or (not strict and (is_said(claim) or claim.event))


def is_hard(claim: Claim, document: Document) -> bool:
    """Whether there is a figure, a date or somebody's words to look up; what is announced for later is not yet."""
    return bool(
        any(not _is_ahead(date, document) for date in claim.dates)
        or any(is_telling(figure) for figure in claim.figures)
        or (is_said(claim) and any(length(quote.text) > TERM for quote in claim.quotes))
    )


def weight(claim: Claim, document: Document) -> int:
    """How much of a statement a reader would look up: figures with a unit most, then dates, then who said what."""
    telling = [figure for figure in claim.figures if is_telling(figure)]
    dated = [date for date in claim.dates if not _is_ahead(date, document)]
    return (
        2 * len([one for one in telling if one.unit is not None])
        + len(telling)
        + len(dated)
        + (claim.event or is_said(claim))
    )


def length(text: str) -> int:
    """How many words a passage has; of a script that writes no spaces two characters count as one."""
    found = words(text)
    dense = sum(len(word.text) == 1 and word.text > "\u2e7f" for word in found)
    return len(found) - dense + dense // 2


def _is_ahead(date: Date, document: Document) -> bool:
    """Whether the day had not come when the article was published."""
    if document.published is None or not document.published.readings:
        return False
    known = max(reading.last() for reading in document.published.readings)
    return bool(date.readings) and all(reading.first() > known for reading in date.readings)


def is_said(claim: Claim) -> bool:
    """Whether somebody is said to have said it, and not that it may, could or must be said."""
    if claim.attribution is None:
        return False
    before = claim.sentence[: claim.attribution.start - claim.start][-12:]
    return not MODAL.search(before.lower())


def is_telling(figure: Figure) -> bool:
    """Whether the figure is one that a reader would look up: it has a unit, a magnitude or three digits."""
    if figure.unit == "%" and figure.high == 100:
        return False  # the whole, or a figure of speech
    return figure.unit is not None or abs(figure.high) >= 100 or figure.high != figure.high.to_integral_value()


def _is_line_of_values(claim: Claim, document: Document) -> bool:
    """Whether there is little more than a date or figure: the line under a title, a caption, a cell of a table."""
    rest = claim.sentence
    if len(rest) > LONGEST_LINE:
        return False
    is_open = rest[-1:] not in CLOSING
    if any(date.is_day and (is_open or claim.end - date.end <= SHORTENED) for date in claim.dates):
        return is_open or claim.paragraph <= FIRST  # who wrote it and when
    for raw in (*(date.raw for date in claim.dates), *(figure.raw for figure in claim.figures)):
        rest = rest.replace(raw, " ").replace(squash(raw), " ")
    is_alone = is_open or len(document.blocks[claim.block].text) < len(claim.sentence) + BESIDE
    return is_alone and rest != claim.sentence and len(words(rest)) < 4  # not "Traffic fell by 12%." among others


def _concludes(document: Document, block: int) -> bool:
    return bool(CONCLUSION.match(fold(document.blocks[block].text[:80])))


def content(text: str) -> set[str]:
    """The words that carry what a sentence says, cut to stems of five letters; of ideographs every two neighbours."""
    common = _common()
    found = {word[:5] for word in LONG_WORD.findall(text.lower()) if word not in common and word[0] < DENSE}
    return found | {run[at : at + 2] for run in DENSE_RUN.findall(text) for at in range(len(run) - 1)}


_COMMON = """
    that this with from have been were their which they more than also into about after before between during would
    could these those there where when what while such other some many most much very will only over under being
    however moreover furthermore addition said says saying according eine einer eines dass nicht auch sich sind
    wurde wird haben dans pour avec plus cette mais sont leur para como pero este esta desde entre sobre della delle
    sono olarak için daha olan gibi kadar sonra этого также которые который более после
"""


@cache
def _common() -> frozenset[str]:
    return frozenset(_COMMON.split())


class _Told:
    """What the article tells under its notes: the words of each cited paragraph, found by word."""

    def __init__(self, document: Document) -> None:
        self.by_word: dict[str, list[int]] = {}
        self.items: set[str] = set()
        by_block: dict[int, set[str]] = {}
        for claim in document.sentences:
            if claim.citations:
                by_block.setdefault(claim.block, set()).update(content(claim.sentence))
                self.items.update(_items(claim))
        for block, stems in by_block.items():
            for stem in stems:
                self.by_word.setdefault(stem, []).append(block)

    def restates(self, claim: Claim) -> bool:
        """Whether one cited paragraph has most of the sentence's words, and the cited text all its figures."""
        items = set(_items(claim))
        if not self.by_word or not items <= self.items:
            return False
        stems = content(claim.sentence)
        shared: dict[int, int] = {}
        for stem in stems:
            postings = self.by_word.get(stem, ())
            if len(postings) <= MOST_POSTINGS:
                for block in postings:
                    shared[block] = shared.get(block, 0) + 1
        most = max(shared.values(), default=0)
        return most >= 3 and most >= len(stems) * (RESTATED_ITEMS if items else RESTATED)


def _items(claim: Claim) -> Iterator[str]:
    """The quotations, figures and dates of a sentence, folded."""
    yield from (fold(quote.text) for quote in claim.quotes)
    yield from (fold(figure.raw) for figure in claim.figures)
    yield from (fold(date.raw) for date in claim.dates)
