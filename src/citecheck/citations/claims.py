"""Which sentences an article has, what in them can be checked, and which notes stand for them."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Generic, TypeVar

from citecheck import dates, figures, quotations, text
from citecheck.citations.blocks import without_code
from citecheck.citations.telling import NOTHING, Teller
from citecheck.dates import Date, Order
from citecheck.figures import Figure
from citecheck.model import Block, Claim, Document, Mark, Paragraph
from citecheck.quotations import Quotation
from citecheck.text import Part
from citecheck.text.lengths import in_words

BODY = frozenset({"paragraph", "item", "quotation", "table"})
Found = TypeVar("Found", Quotation, Figure, Date, Part)
Ids = Mapping[tuple[int, str], tuple[str, ...]]

_LETTER = re.compile(r"[^\W_]")
# What a mark of a note looks like; the visible words of a link do not.
_MARK = re.compile(r"[\[(^\s]*[\w*†‡§¶,;:.–\s-]{1,12}[\])^]*|[⁰¹²³⁴⁵⁶⁷⁸⁹,⁻–\s-]+")
# Thai, Lao, Burmese and Khmer part sentences by spaces, as they part clauses.
_STOPLESS = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")
_REOPENED = frozenset('“"«„‘「『')
# A block set apart in instructions is no quotation: "> Note: …", "> [!WARNING]".
_ADVICE = re.compile(
    r"\W{0,4}(?:note|notes|tip|tips|warning|important|caution|info|hint|remember|example|hinweis|achtung|wichtig|tipp"
    r"|remarque|attention|astuce|nota|aviso|importante|consejo|atenção|dica|attenzione|not|uyarı|dikkat|ipucu"
    r"|примечание|внимание|важно|совет|注意|备注|提示|メモ|ヒント)\b",
    re.IGNORECASE,
)
_MIDDLE_NAME = re.compile(r"[\w,;’'] ([^\W\d_a-zß-öø-ÿ][\w’-]+)")
_MOST_FOR_NAMES = 200_000  # characters from which names are learnt


def read(
    document: Document, marks: Sequence[tuple[int, Mark]], ids: Ids, order: Order | None, nearest: Ids | None = None
) -> tuple[tuple[Claim, ...], tuple[Paragraph, ...]]:
    """All sentences of the article's own text as claims, and its paragraphs.

    `marks` are (block, mark) in reading order, links in running text among them; `ids` maps (article, label) to the
    citations meant, `nearest` (block, label) where a label is that of several notes. A mark reaches back to the mark
    before it or to the start of its paragraph; marks at one spot share their reach, and what follows the last mark of
    a paragraph has none.
    """
    return _Reading(document, marks, ids, order, nearest or {}).read()


def _is_header(block: Block) -> bool:
    return block.kind == "table" and block.level == 1


@dataclass(frozen=True, slots=True)
class _Reach:
    """The stretch of a block for which marks at one spot stand."""

    start: int
    end: int
    citations: tuple[str, ...]


class _Reading:
    def __init__(
        self, document: Document, marks: Sequence[tuple[int, Mark]], ids: Ids, order: Order | None, nearest: Ids
    ) -> None:
        self.document = document
        self.ids, self.nearest = ids, nearest
        self.order = order
        self.language = document.language
        self.marks: dict[int, list[Mark]] = {}
        for block, mark in marks:
            self.marks.setdefault(block, []).append(mark)
        self.teller = Teller(document.language, self._is_known)

    def read(self) -> tuple[tuple[Claim, ...], tuple[Paragraph, ...]]:
        claims: list[Claim] = []
        paragraphs: list[Paragraph] = []
        numbers: dict[int, int] = {}
        body = [at for at, block in enumerate(self.document.blocks) if block.kind in BODY and not _is_header(block)]
        introduced: tuple[str, ...] = ()
        for at, index in enumerate(body):
            block = self.document.blocks[index]
            if not _LETTER.search(block.text):
                continue
            following = self.document.blocks[body[at + 1]] if at + 1 < len(body) else None
            number = numbers[block.article] = numbers.get(block.article, 0) + 1
            own = self.marks.get(index, ())
            reaches = _reaches(block.text, [(mark, self._meant(index, mark)) for mark in own])
            if block.kind == "quotation" and not _ADVICE.match(block.text):
                claims.append(self._block_quotation(index, block, number, reaches, introduced))
            else:
                claims.extend(self._sentences(index, block, number, reaches, following))
            introduced = _introducing(block, reaches)
            cited = tuple(dict.fromkeys(one for reach in reaches for one in reach.citations))
            paragraphs.append(Paragraph(number, index, in_words(block.text), cited, block.article))
        return tuple(claims), tuple(paragraphs)

    def _meant(self, block: int, mark: Mark) -> tuple[str, ...]:
        near = self.nearest.get((block, mark.label)) if self.nearest else None
        return self.ids.get((self.document.blocks[block].article, mark.label), ()) if near is None else near

    @cached_property
    def _names(self) -> frozenset[str]:
        """Words that have a capital in the middle of a sentence somewhere in the article."""
        found: set[str] = set()
        size = 0
        for block in self.document.blocks:
            if block.kind in BODY:
                found.update(_MIDDLE_NAME.findall(block.text))
                size += len(block.text)
                if size > _MOST_FOR_NAMES:
                    break
        return frozenset(name.removesuffix("’s") for name in found if name[0].isupper())

    def _is_known(self, word: str) -> bool:
        return word in self._names

    def _block_quotation(
        self, index: int, block: Block, number: int, reaches: Sequence[_Reach], introduced: tuple[str, ...]
    ) -> Claim:
        """A quotation set apart: one claim; without a mark of its own it stands under that of the words before it."""
        shown = _without_marks(block.text, 0, len(block.text), self.marks.get(index, ()))
        inner = quotations.find(shown)
        is_marked = len(inner) == 1 and inner[0].end - inner[0].start >= len(shown) - 2
        words = inner[0].text if is_marked else shown
        end = len(block.text.rstrip())
        cited = tuple(dict.fromkeys(one for reach in reaches for one in reach.citations)) or introduced
        quotation = Quotation(words, len(block.text) - len(block.text.lstrip()), end, is_block=True)
        return Claim(index, quotation.start, end, shown, number, cited, (quotation,), article=block.article)

    def _sentences(
        self, index: int, block: Block, number: int, reaches: Sequence[_Reach], following: Block | None
    ) -> Iterator[Claim]:
        # Where the source's lines break nothing ends: "12\nmillion", "Tomas\nAguirre".
        printed, s = block.text, without_code(block) if block.kind == "table" else _in_one_line(without_code(block))
        quotes = [_in_words(one, printed) if block.code else one for one in quotations.find(s)]
        if following is not None and following.text.lstrip()[:1] in _REOPENED and following.article == block.article:
            going_on = quotations.unclosed(s)
            if going_on is not None and s[going_on.start] == following.text.lstrip()[0]:
                quotes = [one for one in quotes if one.end <= going_on.start] + [going_on]
        marks = self.marks.get(index, ())
        unsigned = _without_signs(s, marks)
        days = dates.find(unsigned, order=self.order, language=self.language) if text.has_digits(unsigned) else []
        counted = _outside(figures.find(unsigned, self.language), days, marks)
        plain = _blanked(s, quotes)
        times = dates.relative(plain, self.language)
        parts = _Parts(quotes), _Parts(counted), _Parts(days), _Parts(times)
        spans = text.sentences(printed, self.language, quotations=[(one.start, one.end) for one in quotes])
        for start, end in _cut_behind_signs(printed, spans, marks):
            told = self.teller.read(s, start, plain[start:end]) if end - start > 8 else NOTHING
            yield Claim(
                index, start, end, _without_marks(printed, start, end, marks), number,
                _citing(printed, start, end, reaches),
                parts[0].before(end), parts[1].before(end), parts[2].before(end),
                parts[3].before(end), told.attribution, told.event, told.forecast, block.article,
            )  # fmt: skip


def _in_one_line(text: str) -> str:
    return text.replace("\n", " ")


def _in_words(quote: Quotation, printed: str) -> Quotation:
    """The quotation with the code in it as printed."""
    return replace(quote, text=printed[quote.start + 1 : quote.end - 1].strip())


class _Parts(Generic[Found]):
    """Things found in a block, handed out to its sentences in order; each goes to the sentence in which it begins."""

    def __init__(self, found: Sequence[Found]) -> None:
        self.found: Sequence[Found] = found
        self.at = 0

    def before(self, end: int) -> tuple[Found, ...]:
        """Those that begin before `end` and were not handed out yet."""
        first = self.at
        if first >= len(self.found):
            return ()
        while self.at < len(self.found) and self.found[self.at].start < end:
            self.at += 1
        return tuple(self.found[first : self.at])


def _outside(found: Sequence[Figure], days: Sequence[Date], marks: Sequence[Mark]) -> list[Figure]:
    """The figures that are no part of a date or of a note's mark."""
    if not found or not (days or marks):
        return list(found)
    taken = sorted([(one.start, one.end) for one in days] + [
        (one.start, one.end) for one in marks
        if one.end - one.start <= _LONGEST_MARK and not one.label.startswith("link-")
    ])  # fmt: skip
    starts = [start for start, _ in taken]
    kept = []
    for figure in found:
        at = bisect_right(starts, figure.end - 1) - 1
        if at < 0 or taken[at][1] <= figure.start:
            kept.append(figure)
    return kept


# ---------------------------------------------------------------- marks and their reach

_LONGEST_MARK = 16


def _reaches(s: str, marks: Sequence[tuple[Mark, tuple[str, ...]]]) -> list[_Reach]:
    """For each spot with marks, how far back it reaches; `marks` come with the citations that they mean."""
    spots: list[tuple[int, int, dict[str, None]]] = []
    last_end = 0
    for mark, cited in marks:
        if spots and (mark.start < last_end or not _LETTER.search(s, last_end, mark.start)):
            begin, end, shared = spots[-1]
            shared.update(dict.fromkeys(cited))
            spots[-1] = begin, max(end, mark.end), shared
        else:
            spots.append((last_end, mark.end, dict.fromkeys(cited)))
        last_end = max(last_end, mark.end)
    return [_Reach(begin, end, tuple(shared)) for begin, end, shared in spots]


def _citing(s: str, start: int, end: int, reaches: Sequence[_Reach]) -> tuple[str, ...]:
    """The citations in whose reach some word of a sentence lies."""
    if not reaches:
        return ()
    found: dict[str, None] = {}
    at = bisect_right(reaches, start, key=lambda reach: reach.end)
    while at < len(reaches) and reaches[at].start < end:
        reach = reaches[at]
        at += 1
        if _LETTER.search(s, max(start, reach.start), min(end, reach.end)):
            found.update(dict.fromkeys(reach.citations))
    return tuple(found)


def _introducing(block: Block, reaches: Sequence[_Reach]) -> tuple[str, ...]:
    """The citations at the very end of a paragraph that introduces a block quotation, or of a quotation's part."""
    if not reaches:
        return ()
    last = reaches[-1]
    return last.citations if not _LETTER.search(block.text, last.end) else ()


def _without_marks(s: str, start: int, end: int, marks: Sequence[Mark]) -> str:
    """A sentence as it is shown: without marks of notes, white space squashed."""
    if marks:
        at = bisect_right(marks, start, key=lambda mark: mark.end)
        pieces, position = [], start
        while at < len(marks) and marks[at].start < end:
            mark = marks[at]
            at += 1
            if mark.start >= position and mark.end - mark.start <= _LONGEST_MARK and _is_sign(s, mark):
                pieces.append(s[position : mark.start])
                position = mark.end
        pieces.append(s[position:end])
        return text.squash("".join(pieces))
    return text.squash(s[start:end])


def _is_sign(s: str, mark: Mark) -> bool:
    """Whether a mark is a sign beside the words ([1], ¹), not a word that is a link."""
    return not mark.label.startswith("link-") and _MARK.fullmatch(s, mark.start, mark.end) is not None


def _without_signs(s: str, marks: Sequence[Mark]) -> str:
    """The text with blanks for the signs of notes, which may stand so near to a unit that it reads otherwise."""
    pieces, position = [], 0
    for mark in marks:
        if mark.start >= position and mark.end - mark.start <= _LONGEST_MARK and _is_sign(s, mark):
            pieces += [s[position : mark.start], " " * (mark.end - mark.start)]
            position = mark.end
    return "".join([*pieces, s[position:]]) if pieces else s


def _cut_behind_signs(s: str, spans: Sequence[tuple[int, int]], marks: Sequence[Mark]) -> Sequence[tuple[int, int]]:
    """The sentences, cut behind the signs of notes too where the script has no full stop that would end them."""
    if not marks or s.isascii() or not _STOPLESS.search(s):
        return spans
    cuts = [mark.end for mark in marks if s[mark.end : mark.end + 1].isspace() and _is_sign(s, mark)]
    done = []
    for start, end in spans:
        begin = start
        for cut in cuts[bisect_right(cuts, start) : bisect_right(cuts, end - 1)]:
            done.append((begin, cut))
            begin = next(at for at in range(cut, end) if not s[at].isspace())
        done.append((begin, end))
    return done


def _blanked(s: str, quotes: Sequence[Quotation]) -> str:
    """The text with its quotations blanked, as long as it was."""
    if not quotes:
        return s
    pieces, position = [], 0
    for quote in quotes:
        if quote.start < position:
            continue
        pieces += [s[position : quote.start], s[quote.start], " " * (quote.end - quote.start - 2), s[quote.end - 1]]
        position = quote.end
    return "".join([*pieces, s[position:]])
