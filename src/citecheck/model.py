"""The nouns of citecheck, from the article as read to the report that goes out.

    article ► Document ► Citation + Claim ► Source + Inquiry ► Reply ► Evidence ► Case ► Finding ► Report

All are frozen values that can be pickled; tuples, not lists. What is found in an article is a span in one of its
blocks (`block`, `start`, `end`); `Document.locate` makes a printed place (line, column) of it.
"""

import datetime
import sys
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal, NamedTuple, Protocol

from citecheck.dates import Date, Order, Reading
from citecheck.figures import Figure
from citecheck.quotations import Quotation
from citecheck.text import Part
from citecheck.urls import Url

Severity = Literal["correct", "query", "note"]
Confidence = Literal["proved", "likely", "possible"]
Mode = Literal["replay", "cached", "record", "live", "offline"]
Verdict = Literal[
    "live", "moved", "changed", "failing", "dead", "replaced", "blocked", "restricted", "unverifiable", "refused",
    "unchecked",
]  # fmt: skip
BlockKind = Literal["title", "heading", "paragraph", "item", "quotation", "note", "table", "code", "boilerplate"]
CitationKind = Literal["note", "link", "entry"]
InquiryKind = Literal["quote", "figure", "date", "title", "author", "publisher", "fragment", "name", "subject"]
AnswerVerdict = Literal["found", "found-with-differences", "not-found", "not-checked"]

# ---------------------------------------------------------------- the article


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A place in a file as an editor counts: 1-based lines and columns in code points, ends exclusive."""

    path: str
    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True, slots=True)
class Link:
    """A stretch of visible text that leads somewhere: `start` and `end` are code points of its block's text.

    `target` is the address as the format gives it; `target_at` is where the address itself is printed in the
    document's source (code points), or None where only the visible text has a place.
    """

    start: int
    end: int
    target: str
    target_at: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Mark:
    """Where the text refers to a note: `label` is the note's, `start` and `end` code points of the block's text."""

    start: int
    end: int
    label: str


FieldName = Literal["title", "author", "publisher", "published", "accessed", "url", "archive-url", "archived", "doi"]


@dataclass(frozen=True, slots=True)
class Field:
    """A part of a source that the format itself names (a BibTeX field, a parameter of a cite template).

    `start` and `end` are code points of the block's text. `publisher` is where it appeared: newspaper, site, journal
    or house; `archived` the day of the archived copy.
    """

    name: FieldName
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading, list item, note … as a reader sees it, without markup.

    `text` keeps a line break that the source prints as "\\n". `runs` maps it back: ascending pairs (offset in
    `text`, offset in the document's source); inside a run both count on together. `label` is a native note's own
    label (Markdown `[^x]`, an HTML footnote), `links` and `marks` are what the format itself declares, `code` the
    stretches set as code within a sentence, in which nothing is cited or claimed. `level` counts headings; 1 of a
    table says that it is a header cell, which is no sentence.
    """

    kind: BlockKind
    text: str
    runs: tuple[tuple[int, int], ...]
    links: tuple[Link, ...] = ()
    marks: tuple[Mark, ...] = ()
    label: str | None = None
    level: int = 0
    article: int = 1
    fields: tuple[Field, ...] = ()
    code: tuple[tuple[int, int], ...] = ()

    def source_offset(self, offset: int) -> int:
        """The offset in the document's source at which the character at `offset` of the text is printed."""
        at = bisect_right(self.runs, (offset, sys.maxsize)) - 1 if len(self.runs) > 1 else 0
        start, source = self.runs[max(at, 0)]
        return source + offset - start


class Span(Protocol):
    """Anything found in a block's text."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


class Owner(Protocol):
    """Anything that stands in one block: a citation, a claim."""

    @property
    def block(self) -> int: ...
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


@dataclass(frozen=True, slots=True)
class Citation:
    """One cited work, as a note, a link in running text or an entry of a list cites it.

    Its place is `start` to `end` of block `block`; all parts are spans of the same block. `raw` is the text as
    printed, without its label. `refers_to` is the id of the citation that "ibid." repeats. `layout` is the note's
    pattern with its parts replaced by their names ("“{title}”, {publisher}, {url}, ({phrase}: {accessed})."),
    for comparing notes. `marks` are the places where the text refers to it.
    """

    id: str
    label: str | None
    kind: CitationKind
    block: int
    start: int
    end: int
    raw: str
    urls: tuple[Url, ...] = ()
    archive_urls: tuple[Url, ...] = ()
    title: Part | None = None
    author: Part | None = None
    publisher: Part | None = None
    published: Date | None = None
    accessed: Date | None = None
    accessed_block: int | None = None  # where the day of access stands, if it is printed once for a whole list
    access_phrase: Part | None = None
    identifiers: tuple[str, ...] = ()  # "doi:10.…", "isbn:…", "arxiv:…", as normalised
    refers_to: str | None = None
    layout: str = ""
    marks: tuple[Location, ...] = ()
    article: int = 1

    @property
    def address(self) -> str | None:
        """The address that would be visited: the first URL, without its fragment's say."""
        return self.urls[0].address if self.urls else None


@dataclass(frozen=True, slots=True)
class Claim:
    """One sentence of the article and what in it can be checked; spans count in block `block`.

    `citations` are the ids of the citations in reach: a mark reaches back to the mark before it or to the start of
    the paragraph; empty is uncited. `times` are relative dates ("last year", "in November"); `attribution` is who is
    said to have said or done it ("Wang Yi said"); `event` says that a past event or office of a named person or body
    is told. `forecast` marks sentences about what may come.
    """

    block: int
    start: int
    end: int
    sentence: str
    paragraph: int
    citations: tuple[str, ...] = ()
    quotes: tuple[Quotation, ...] = ()
    figures: tuple[Figure, ...] = ()
    dates: tuple[Date, ...] = ()
    times: tuple[Part, ...] = ()
    attribution: Part | None = None
    event: bool = False
    forecast: bool = False
    article: int = 1

    @property
    def checkable(self) -> bool:
        """Whether there is anything in it that a source could confirm."""
        return bool(self.quotes or self.figures or self.dates or self.attribution or self.event)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the article's own text, numbered from 1 as an editor counts; ledes and headings do not count.

    `citations` are the ids of all citations that it refers to.
    """

    number: int
    block: int
    words: int
    citations: tuple[str, ...] = ()
    article: int = 1


@dataclass(frozen=True, slots=True)
class DateOrder:
    """How the order of day and month was settled for a document, and by what."""

    order: Order
    settled_by: Literal["other-dates", "weekday", "language", "setting"]


@dataclass(frozen=True)
class Document:
    """An article as read. `source` is the decoded text that all places count in.

    The readers of `documents/` fill the first part; `citations/` adds citations, sentences and paragraphs.
    `unread_marks` are marks that lead to no note; `published` is the article's own date.
    """

    path: str
    format: str
    source: str = field(repr=False)
    blocks: tuple[Block, ...] = field(repr=False)
    title: str | None = None
    language: str | None = None
    published: Date | None = None
    date_order: DateOrder | None = None
    citations: tuple[Citation, ...] = ()
    sentences: tuple[Claim, ...] = field(default=(), repr=False)
    paragraphs: tuple[Paragraph, ...] = field(default=(), repr=False)
    marks: tuple[tuple[int, Mark], ...] = field(default=(), repr=False)  # (block, mark) in reading order
    articles: tuple[str, ...] = ()  # titles, where the file holds several
    sha256: str | None = None  # of the file's bytes

    @cached_property
    def claims(self) -> tuple[Claim, ...]:
        """The sentences in which something can be checked."""
        return tuple(sentence for sentence in self.sentences if sentence.checkable)

    @cached_property
    def _line_starts(self) -> list[int]:
        starts, at = [0], self.source.find("\n")
        while at >= 0:
            starts.append(at + 1)
            at = self.source.find("\n", at + 1)
        return starts

    @cached_property
    def _citations_by_id(self) -> Mapping[str, Citation]:
        return {citation.id: citation for citation in self.citations}

    def citation(self, identity: str) -> Citation:
        """The citation of that id."""
        return self._citations_by_id[identity]

    @cached_property
    def _sentences_by_citation(self) -> Mapping[str, tuple[int, ...]]:
        indexes: dict[str, list[int]] = {}
        for index, sentence in enumerate(self.sentences):
            for identity in sentence.citations:
                indexes.setdefault(identity, []).append(index)
        return {identity: tuple(found) for identity, found in indexes.items()}

    def indexes_citing(self, identity: str) -> tuple[int, ...]:
        """The indexes of the sentences for which the citation stands, in reading order."""
        return self._sentences_by_citation.get(identity, ())

    def sentences_citing(self, identity: str) -> tuple[Claim, ...]:
        """The sentences for which the citation stands, in reading order."""
        return tuple(self.sentences[index] for index in self.indexes_citing(identity))

    def line_column(self, offset: int) -> tuple[int, int]:
        """The 1-based line and column of a code point of `source`."""
        line = bisect_right(self._line_starts, offset)
        return line, offset - self._line_starts[line - 1] + 1

    def offset(self, line: int, column: int) -> int:
        """The code point of `source` in that line and column, both counted from 1. Raises IndexError for no line."""
        return self._line_starts[line - 1] + column - 1

    def locate_source(self, start: int, end: int) -> Location:
        """The place of `source[start:end]`."""
        return Location(self.path, *self.line_column(start), *self.line_column(end))

    def locate(self, block: int, start: int, end: int) -> Location:
        """The place of `start` to `end` of the text of a block."""
        within = self.blocks[block]
        first = within.source_offset(start)
        last = within.source_offset(end - 1) + 1 if end > start else first
        return self.locate_source(first, last)

    def printed(self, owner: Owner) -> str:
        """What is printed where a citation or claim stands, line breaks included."""
        return self.blocks[owner.block].text[owner.start : owner.end]

    def at(self, owner: Owner, part: Span | None = None) -> Location:
        """The place of a citation or claim, or of one of its parts."""
        span = part or owner
        block = owner.block
        if isinstance(owner, Citation) and owner.accessed_block is not None and part is owner.accessed:
            block = owner.accessed_block
        return self.locate(block, span.start, span.end)

    def places(
        self, owner: Owner, part: Span, citations: tuple[str, ...], source: str | None = None
    ) -> tuple["Place", ...]:
        """The place of a part, once for each citation that stands for it."""
        at = self.at(owner, part)
        return tuple(Place(at, identity, source, "likely") for identity in citations)


# ---------------------------------------------------------------- the source


@dataclass(frozen=True, slots=True)
class Inquiry:
    """What an article wants to know of a source: words, a figure, a date, a title or a name to look for.

    `own` says that the article cites this very source for it; the others look whether it stands under a wrong note.
    `claim` is the index of the sentence in the document, -1 where the note itself asks (title, author, publisher, the
    fragment of its address);
    `context` is that sentence, by which the closest passage of a short quotation can be told.
    """

    kind: InquiryKind
    asked: str
    document: str
    citations: tuple[str, ...]
    claim: int = -1
    item: int = 0  # which of the claim's quotes, figures or dates
    own: bool = True
    context: str = field(default="", repr=False)
    figure: Figure | None = None
    date: Date | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """A cited address and all that the run's articles ask of it."""

    url: str
    host: str
    cited_by: tuple[str, ...]
    inquiries: tuple[Inquiry, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class Capture:
    """An answer of the web as it came, live or recorded: the last of `hops` gave `status`, `headers` and `body`.

    Header names are lower case; `body` is decoded from its transfer and content encodings. `permanent` says that
    there were redirects and that every one of them was permanent (301, 308).
    """

    url: str
    final_url: str
    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes = field(repr=False)
    at: datetime.datetime
    hops: tuple[str, ...] = ()
    truncated: bool = False
    permanent: bool = False

    def header(self, name: str) -> str:
        """The first header of that (lower case) name, or an empty string."""
        return next((value for key, value in self.headers if key == name), "")


@dataclass(frozen=True, slots=True)
class Outage:
    """No answer: `reason` is one of the contract's words ("dns", "timeout", "tls", "not-recorded" …)."""

    url: str
    reason: str
    at: datetime.datetime | None = None
    detail: str = ""


Reply = Capture | Outage


@dataclass(frozen=True, slots=True)
class Witness:
    """One place in a page that dates it: `rung` of the evidence ladder ("url", "json-ld", "meta", "time", "byline")."""

    rung: str
    reading: Reading


@dataclass(frozen=True, slots=True)
class Publication:
    """The day on which a page says it was published, and how sure that is."""

    reading: Reading
    confidence: Confidence
    witnesses: tuple[Witness, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """What a page says about itself. `titles` and `publishers` are all candidates, the best first.

    `words` is how much text could be read; `limited` says why that is not the whole article ("paywall",
    "truncated", "no-text"), None where it is. `canonical` is the address that the page gives as its own, `notice` the
    sentence in which it says that it was corrected or retracted, `pages` how many a PDF has.
    """

    title: str | None
    titles: tuple[str, ...]
    publisher: str | None
    publishers: tuple[str, ...]
    authors: tuple[str, ...]
    published: Publication | None
    modified: Reading | None
    language: str | None
    words: int
    limited: str | None = None
    canonical: str | None = None
    notice: str | None = None
    pages: int | None = None


# The share of content words from which a passage is taken to say what was asked, in other words.
TRACEABLE = 0.4


@dataclass(frozen=True, slots=True)
class Difference:
    """Where printed words and the source's part ways; `weight` names what matters."""

    asked: str
    found: str
    weight: Literal["number", "name", "negation", "spelling", "word"]


@dataclass(frozen=True, slots=True)
class Answer:
    """What a source says to an inquiry.

    `passage` is the closest sentence of the source; `found` the words, figure or date in it. `continues` is how the
    source's clause goes on where the quotation stops. `in_quotation` says whether the source itself has the words
    between quotation marks (None: cannot be told), `speaker` whom it names as having said them. `likeness` (0 to 1) is
    the share of content words that the passage has in common with what was asked. `reason` says why a "not-checked"
    was not.
    """

    inquiry: Inquiry
    source: str
    verdict: AnswerVerdict
    passage: str | None = None
    found: str | None = None
    differences: tuple[Difference, ...] = ()
    continues: str | None = None
    in_quotation: bool | None = None
    likeness: float = 0.0
    reason: str | None = None
    speaker: str | None = None

    @property
    def traceable(self) -> bool:
        """Whether the words are not there but what they say is: the mark of a quotation translated there and back."""
        return self.verdict == "not-found" and self.passage is not None and self.likeness >= TRACEABLE


DriftKind = Literal["same", "edited", "cut", "passage-changed", "other-page"]


@dataclass(frozen=True, slots=True)
class Drift:
    """How a source's main text stands to what it was on the day `since`: an archived copy's, or an earlier visit's.

    `likeness` is the share of all runs of four words that both have (Jaccard), `containment` the share of those of the
    shorter text; both are None where only the quoted passages could be compared. `lost` are the answers that the
    earlier text gave and today's does not. "edited" says that the text around the quoted passages changed.
    """

    kind: DriftKind
    since: datetime.date
    against: Literal["copy", "visit"]
    likeness: float | None = None
    containment: float | None = None
    lost: tuple[Answer, ...] = ()


MementoState = Literal["good", "error-page", "redirect", "wall", "other-page", "unread"]


@dataclass(frozen=True, slots=True)
class Memento:
    """A copy of a source in a web archive (RFC 7089): where it stands, when it was taken, what reading it showed.

    `archive` is the TimeGate that named it; `title` that of the copy, None where it was not read; `drift` how today's
    page stands to it.
    """

    url: str
    at: datetime.datetime
    archive: str
    state: MementoState = "unread"
    title: str | None = None
    drift: Drift | None = None


class Shown(NamedTuple):
    """What reading a copy shows: its state, its title, how today's page stands to it."""

    state: MementoState
    title: str | None = None
    drift: Drift | None = None


@dataclass(frozen=True, slots=True)
class Mementos:
    """What the archives hold of a source near the day on which its author read it.

    `wanted` is that day (the corrected access date, else the printed one, else the article's, else the run's);
    `best` the usable copy nearest to it, before it first, then after; `bad` the nearer copies that were read and are
    no use; `first` the earliest copy known; `cited` the copies that the article itself cites, as read. `asked` are the
    archives that answered; `reason` says why there is no copy ("no-copy", "excluded", "archive-unreachable").
    """

    wanted: datetime.date
    best: Memento | None = None
    bad: tuple[Memento, ...] = ()
    first: Memento | None = None
    cited: tuple[Memento, ...] = ()
    asked: tuple[str, ...] = ()
    reason: str | None = None


# After these verdicts the source was there to be read.
GOOD: tuple[Verdict, ...] = ("live", "moved", "changed")


@dataclass(frozen=True, slots=True)
class Sighting:
    """What earlier runs saw of a source, alike on all its days; `at` is the first of them.

    Bit n of `days` stands for the n-th day after `at`, so that years of equal nights are one sighting. Final address,
    title and `digest` (it stands for the page's text) are those of a page that was read; None where none was kept.
    """

    at: datetime.date
    verdict: Verdict
    reason: str | None = None
    status: int | None = None
    final_url: str | None = None
    title: str | None = None
    digest: str | None = None
    days: int = 1

    @property
    def last(self) -> datetime.date:
        """The last of its days."""
        return self.at + datetime.timedelta(days=self.days.bit_length() - 1)

    @property
    def count(self) -> int:
        """How many days it was seen so."""
        return self.days.bit_count()


@dataclass(frozen=True, slots=True)
class Streak:
    """Failures that no success has ended: since when, how many count, how many it takes to say that a source is gone.

    `days` are the days on which it failed; only those `counted` that lie days apart from each other.
    """

    since: datetime.date
    counted: int
    needed: int
    days: int

    @property
    def proves(self) -> bool:
        """Whether they are enough."""
        return self.counted >= self.needed


@dataclass(frozen=True, slots=True)
class Past:
    """What earlier runs saw of a source, by first day; `streak` is what stands with this run's own visit."""

    sightings: tuple[Sighting, ...] = ()
    streak: Streak | None = None

    @property
    def last_good(self) -> Sighting | None:
        """How the source was last seen well, the one with the most to tell where two were on one day."""
        good = [one for one in self.sightings if one.verdict in GOOD]
        return max(good, key=lambda one: (one.last, one.title is not None), default=None)


@dataclass(frozen=True, slots=True)
class Evidence:
    """All that a visit to a source brought: one verdict with its reason, the page's facts, the answers.

    `digest` stands for the page's text. `signs` are what speaks for another page in the cited one's place ("title",
    "heading", "text", "address", "host", "home", "cited-title" …), too few to call it replaced. `past` is what earlier
    runs saw (None: no history is kept), `mementos` what web archives hold (None: none asked), `drift` how the text
    stands to what it was nearest to the day of access.
    """

    source: Source
    verdict: Verdict
    reason: str | None = None
    status: int | None = None
    final_url: str | None = None
    checked_at: str | None = None
    page: Page | None = None
    answers: tuple[Answer, ...] = field(default=(), repr=False)
    digest: str | None = None
    signs: tuple[str, ...] = ()
    past: Past | None = None
    mementos: Mementos | None = None
    drift: Drift | None = None


NoticeKind = Literal["retraction", "concern", "correction"]


@dataclass(frozen=True, slots=True)
class Notice:
    """What a registry says was published about a work afterwards: its kind, day (ISO) and own identifier."""

    kind: NoticeKind
    at: str | None = None
    identifier: str | None = None


@dataclass(frozen=True, slots=True)
class Record:
    """What a registry knows of the work behind an identifier ("doi:10.…", "arxiv:…", "pmid:…", "isbn:…").

    `newer` is the identifier of the version that came after it, `newer_kind` says which: "published" of a preprint, or
    "version". `reason` says why there is no record: "no-record" where the registry knows no such identifier,
    "registry-unreachable" where it did not answer; all else is then empty.
    """

    identifier: str
    registry: str
    title: str | None = None
    authors: tuple[str, ...] = ()
    year: int | None = None
    publisher: str | None = None
    notices: tuple[Notice, ...] = ()
    newer: str | None = None
    newer_kind: Literal["published", "version"] | None = None
    reason: str | None = None


# ---------------------------------------------------------------- the judgement


@dataclass(frozen=True, slots=True)
class Case:
    """A citation of a document and the evidence of its source (None: the citation has no address).

    `record` is what a registry knows of the citation's identifier (None: it has none, or none was asked).
    """

    citation: Citation
    document: Document
    evidence: Evidence | None
    record: Record | None = None


@dataclass(frozen=True)
class Dossier:
    """All cases of one article. `answers` are those of all its sources, own and other."""

    document: Document
    cases: tuple[Case, ...]
    answers: tuple[Answer, ...] = field(default=(), repr=False)

    @cached_property
    def _cases_by_id(self) -> Mapping[str, Case]:
        return {case.citation.id: case for case in self.cases}

    def case(self, identity: str) -> Case:
        """The case of the citation of that id."""
        return self._cases_by_id[identity]

    @cached_property
    def asking(self) -> tuple[tuple[int, Claim, tuple[Case, ...]], ...]:
        """The sentences with words, figures or dates to look up: their index and the visited cases they cite."""
        found = []
        for index, claim in enumerate(self.document.sentences):
            if claim.citations and (claim.quotes or claim.figures or claim.dates):
                cases = map(self.case, claim.citations)
                visited = tuple(case for case in cases if case.evidence is not None)
                if visited:
                    found.append((index, claim, visited))
        return tuple(found)

    @cached_property
    def answers_by_sentence(self) -> Mapping[int, tuple[Answer, ...]]:
        """The answers by the index of the sentence that asked; -1 holds what the notes themselves asked."""
        found: dict[int, list[Answer]] = {}
        for answer in self.answers:
            found.setdefault(answer.inquiry.claim, []).append(answer)
        return {index: tuple(answers) for index, answers in found.items()}

    @cached_property
    def answers_by_note(self) -> Mapping[str, tuple[Answer, ...]]:
        """What the notes themselves asked (title, author, publisher), by the id of the citation."""
        found: dict[str, list[Answer]] = {}
        for answer in self.answers_by_sentence.get(-1, ()):
            for identity in answer.inquiry.citations:
                found.setdefault(identity, []).append(answer)
        return {identity: tuple(answers) for identity, answers in found.items()}


@dataclass(frozen=True, slots=True)
class Edit:
    """Text to put in place of what stands at `at`; `markup` says that it is written as the format writes it."""

    at: Location
    replacement: str
    markup: bool = False


@dataclass(frozen=True, slots=True)
class Fix:
    """Edits that settle a finding; `safe` ones change no meaning and need no answer."""

    edits: tuple[Edit, ...]
    safe: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """One place of a finding: the note (its citation's id) or the text, with its own confidence and source."""

    at: Location
    citation: str | None = None
    source: str | None = None
    confidence: Confidence = "proved"


@dataclass(frozen=True, slots=True)
class Observation:
    """What a check saw. The rule's name, family and severity are added by whoever applies the rule.

    `found` is what is printed and `expected` what should stand there (dates ISO). `group` joins observations of one
    slip into one finding: equal keys of one document are one slip. `anchor` is the text that the fingerprint stands
    on (default: `found`). `ask` is the author's question where the rule's own wording does not fit. `severity` can
    only lower the rule's own. `why` is one or two sentences of reasons for the editor.
    """

    message: str
    places: tuple[Place, ...]
    confidence: Confidence = "likely"
    severity: Severity | None = None
    found: str | None = None
    expected: str | None = None
    expected_confidence: Confidence | None = None
    passage: str | None = None
    why: str = ""
    ask: str | None = None
    fix: Fix | None = None
    group: str | None = None
    anchor: str | None = None
    related: tuple[Location, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to correct, to ask or to note, however many notes it stands in. Lines count from its first place.

    `rules` are all rules that argued for it, its own first. `query` is "AQ1" … where the author is asked.
    """

    rule: str
    family: str
    severity: Severity
    confidence: Confidence
    message: str
    places: tuple[Place, ...]
    fingerprint: str
    rules: tuple[str, ...] = ()
    found: str | None = None
    expected: str | None = None
    expected_confidence: Confidence | None = None
    passage: str | None = None
    why: str = ""
    ask: str | None = None
    reply: str = ""  # the line for the author to tick
    fix: Fix | None = None
    related: tuple[Location, ...] = ()
    query: str | None = None
    known: bool = False
    accepted_by: Literal["baseline", "suppression"] | None = None

    @property
    def citations(self) -> tuple[str, ...]:
        """The ids of the citations concerned, in reading order, once each."""
        return tuple(dict.fromkeys(place.citation for place in self.places if place.citation is not None))


@dataclass(frozen=True, slots=True, order=True)
class KnownFinding:
    """A finding that a baseline accepts; its fingerprint is what counts, the rest is for its readers."""

    path: str
    rule: str
    fingerprint: str
    message: str = ""


@dataclass(frozen=True, slots=True)
class Skip:
    """What a rule could not check, and why: neither pass nor failure."""

    rule: str
    reason: str
    citations: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Audit:
    """What the run says about one document."""

    dossier: Dossier
    findings: tuple[Finding, ...]
    skips: tuple[Skip, ...]

    @property
    def document(self) -> Document:
        return self.dossier.document


@dataclass(frozen=True, slots=True)
class Unread:
    """An input that could not be read as an article, and the one sentence that says why."""

    path: str
    message: str


@dataclass(frozen=True, slots=True)
class Report:
    """All that goes out: one audit for each document, the evidence of every source, what could not be read.

    `trouble` is the sentence that says why the run is not whole: stopped, or not online. `fixed` are the findings of
    the baseline that are no longer there.
    """

    version: str
    today: datetime.date
    mode: Mode
    audits: tuple[Audit, ...]
    sources: tuple[Evidence, ...]
    unread: tuple[Unread, ...] = ()
    settings_digest: str = ""
    trouble: str | None = None
    fixed: tuple[KnownFinding, ...] = ()


# ---------------------------------------------------------------- how long links live


@dataclass(frozen=True, slots=True)
class Age:
    """A row of the curve: what happened to links between two ages of their citation (days).

    `watched` links were alive and known at the younger age, `lost` of them were lost before the older one, `left`
    were last seen before it; `alive` is the estimated share (0 to 1) alive at the older age.
    """

    after: int
    until: int
    watched: int
    lost: int
    left: int
    alive: float


@dataclass(frozen=True, slots=True)
class Survival:
    """The curve and what it rests on; `doubtful` links fail, but not long enough to count as lost."""

    sources: int
    lost: int
    doubtful: int
    unseen: int
    ages: tuple[Age, ...]
