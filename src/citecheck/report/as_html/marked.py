"""The article's text, its quotations, figures and dates marked by what became of them, and what stands beside it."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from citecheck.model import Claim, Finding, Location, Span
from citecheck.report import wording
from citecheck.report.article import Article
from citecheck.report.comparing import QUIET, RESULTS, Compared

# The labels of a mark, by the name of its class: what needs no look first.
LABELS = {
    "found": "found", "reworded": "reworded", "differs": "differs", "not-found": "not found as worded",
    "elsewhere": "in another source", "reporter": "reporter's words", "not-checked": "not checked",
    "unsourced": "no source given",
}  # fmt: skip
# The same beside the words themselves, where there is little room.
SHORT = {"not-found": "not found", "elsewhere": "other source", "reporter": "reporter’s", "not-checked": "not checked"}
LEFT_OUT = ("boilerplate", "note", "title")
PASSAGE_WIDTH = 420


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the text: plain, the mark of a note (`note`: where it leads), or words with a result."""

    text: str
    result: str = ""
    label: str = ""
    note: str = ""
    card: int = 0  # the number of the card beside the text that tells more


@dataclass(frozen=True, slots=True)
class Sentence:
    """A run of pieces; `query` is the question that is asked about the sentence as a whole."""

    pieces: tuple[Piece, ...]
    query: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    """What stands beside a paragraph: the printed words and the closest of the source, pieces that differ marked."""

    number: int
    result: str
    label: str
    family: str
    query: str
    printed: tuple[tuple[str, bool], ...]
    passage: tuple[tuple[str, bool], ...]
    says: str
    source: str
    source_link: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A block of the article with its cards; `number` as an editor counts, None where it does not count."""

    kind: str
    number: int | None
    sentences: tuple[Sentence, ...]
    cards: tuple[Card, ...]

    @property
    def needs_a_look(self) -> bool:
        return bool(self.cards) or any(sentence.query for sentence in self.sentences)


@dataclass
class Marker:
    """Marks the text of one article. `sources` says where the card of each citation's source is."""

    article: Article
    items: Sequence[Compared]
    sources: dict[str, tuple[str, str]]  # citation id → (name, link)
    name: str  # the prefix of its anchors
    cards: int = 0
    _asked: dict[Location, Finding] = field(default_factory=dict)

    def paragraphs(self) -> list[Paragraph]:
        """The blocks of the article that are text, in order."""
        self._asked = {
            place.at: finding
            for finding in reversed(self.article.open)
            if finding.severity != "note"
            for place in finding.places
        }
        document = self.article.document
        numbers = {one.block: one.number for one in document.paragraphs}
        by_block: dict[int, list[tuple[int, Claim]]] = {}
        for index, claim in enumerate(document.sentences):
            by_block.setdefault(claim.block, []).append((index, claim))
        compared: dict[int, list[Compared]] = {}
        for one in self.items:
            compared.setdefault(one.claim, []).append(one)
        leads = {
            (one.label, one.article): self.sources[one.id][1]
            for one in reversed(document.citations)
            if one.label and one.id in self.sources
        }
        marks: dict[int, list[tuple[Span, Piece]]] = {}
        for at, mark in document.marks:
            text = document.blocks[at].text[mark.start : mark.end]
            note = leads.get((mark.label, document.blocks[at].article), "")
            marks.setdefault(at, []).append((mark, Piece(text, note=note)))
        done = []
        for at, block in enumerate(document.blocks):
            if block.kind in LEFT_OUT or not block.text.strip():
                continue
            cards: list[Card] = []
            spans: list[tuple[Span, Piece]] = list(marks.get(at, ()))
            queries: list[tuple[Claim, str]] = []
            for index, claim in by_block.get(at, ()):
                spans += self._spans(index, claim, compared.get(index, []), cards)
                asked = self._asked.get(document.at(claim))
                queries.append((claim, asked.query or "" if asked else ""))
            sentences = tuple(_sentences(block.text, queries, spans))
            done.append(Paragraph(block.kind, numbers.get(at), sentences, tuple(cards)))
        return done

    def _spans(
        self, index: int, claim: Claim, items: list[Compared], cards: list[Card]
    ) -> Iterator[tuple[Span, Piece]]:
        block = self.article.document.blocks[claim.block]
        for item in items:
            asked = self._finding(claim, item)
            result, label = _result(item)
            number = (
                self._card(item, asked, result, label, cards) if item.result not in QUIET or asked or item.is_cut else 0
            )
            if item.result == "found" and asked:
                result, label = "differs", "to be asked"
            text = block.text[item.start : item.end]
            yield item, Piece(text, result, SHORT.get(result, label), card=number)
        answers = self.article.audit.dossier.answers_by_sentence.get(index, ()) if claim.citations else ()
        for at, date in enumerate(claim.dates):
            asked = self._finding(claim, date)
            own = {one.verdict for one in answers if one.inquiry.kind == "date" and one.inquiry.item == at
                   and one.inquiry.own}  # fmt: skip
            text = block.text[date.start : date.end]
            if asked is not None:
                self.cards += 1
                cards.append(self._date_card(text, asked))
                yield date, Piece(text, "differs", LABELS["differs"], card=self.cards)
            elif "found" in own:
                yield date, Piece(text, "found", LABELS["found"])

    def _finding(self, claim: Claim, span: Span) -> Finding | None:
        return self._asked.get(self.article.document.locate(claim.block, span.start, span.end))

    def _card(self, item: Compared, asked: Finding | None, result: str, label: str, cards: list[Card]) -> int:
        closest = item.closest
        cited = next((self.sources[one] for one in item.elsewhere or item.citations if one in self.sources), ("", ""))
        words = item.passage or ""
        differences = closest.differences if closest is not None else ()
        says = ""
        if item.is_cut and closest is not None and closest.continues:
            says = f"The source goes on: “{closest.continues}”"
        made = Card(
            self.cards + 1, result, label, "quote", asked.query or "" if asked else "",
            tuple(split(wording.clip(item.printed, PASSAGE_WIDTH), [one.asked for one in differences])),
            tuple(split(wording.clip(words, PASSAGE_WIDTH), [one.found for one in differences])),
            says, *cited,
        )  # fmt: skip
        if cards and made.passage and replace(made, number=cards[-1].number, printed=cards[-1].printed) == cards[-1]:
            # Several words for which the same sentence is the closest share one card.
            cards[-1] = replace(cards[-1], printed=(*cards[-1].printed, (", ", False), *made.printed))
            return self.cards
        self.cards += 1
        cards.append(made)
        return self.cards

    def _date_card(self, text: str, asked: Finding) -> Card:
        citation = asked.places[0].citation or ""
        name, link = self.sources.get(citation, ("", ""))
        proposed = wording.proposed(asked)
        passage = ((proposed, True),) if proposed else ()
        says = "" if proposed else wording.sentence(wording.spelled(asked.message))
        return Card(self.cards, "differs", LABELS["differs"], asked.family, asked.query or "", ((text, True),), passage,
                    says, name, link)  # fmt: skip


def _result(item: Compared) -> tuple[str, str]:
    """The class and the words of what became of it."""
    if item.kind == "figure" and item.result == "reworded":
        return "differs", LABELS["differs"]
    label = RESULTS[item.kind, item.result] if item.result != "elsewhere" else LABELS["elsewhere"]
    if item.is_cut:
        return item.result, "cut short" if item.result == "found" else f"{label}, cut short"
    return item.result, label


def _sentences(text: str, queries: Sequence[tuple[Claim, str]], spans: list[tuple[Span, Piece]]) -> Iterator[Sentence]:
    """The whole text of a block, cut at the sentences about which something is asked."""
    spans = sorted(spans, key=lambda one: (one[0].start, -one[0].end))
    done = 0
    for claim, query in sorted(queries, key=lambda one: one[0].start):
        if not query or claim.start < done:
            continue
        yield Sentence(tuple(_pieces(text, done, claim.start, spans)))
        yield Sentence(tuple(_pieces(text, claim.start, claim.end, spans)), query)
        done = claim.end
    yield Sentence(tuple(_pieces(text, done, len(text), spans)))


def _pieces(text: str, start: int, end: int, spans: Sequence[tuple[Span, Piece]]) -> Iterator[Piece]:
    """What stands between two places; of spans that overlap the first one counts."""
    for at in range(bisect_left(spans, start, key=lambda one: one[0].start), len(spans)):
        span, piece = spans[at]
        if span.start >= end:
            break
        if span.start < start or span.end > end or span.end <= span.start:
            continue
        if span.start > start:
            yield Piece(text[start : span.start])
        yield piece
        start = span.end
    if end > start:
        yield Piece(text[start:end])


def split(text: str, different: Sequence[str]) -> Iterator[tuple[str, bool]]:
    """The text in pieces, those that differ marked; each is looked for behind the one before it."""
    done = 0
    for words in different:
        at = text.find(words, done) if words else -1
        if at < 0:
            continue
        if at > done:
            yield text[done:at], False
        yield words, True
        done = at + len(words)
    if done < len(text):
        yield text[done:], False
