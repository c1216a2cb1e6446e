"""The article as read: blocks, and the citations, sentences and dates that are spans in them."""

import sys
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal, Protocol

from citecheck.dates import Date, Order
from citecheck.figures import Figure
from citecheck.quotations import Quotation
from citecheck.text import Part
from citecheck.urls import Url

Confidence = Literal["proved", "likely", "possible"]
BlockKind = Literal["title", "heading", "paragraph", "item", "quotation", "note", "table", "code", "boilerplate"]
CitationKind = Literal["note", "link", "entry"]


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A place in a file as an editor counts: 1-based lines and columns in code points, ends exclusive."""

    path: str
    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True, slots=True)
class Place:
    """One place of a finding: the note (its citation's id) or the text, with its own confidence and source."""

    at: Location
    citation: str | None = None
    source: str | None = None
    confidence: Confidence = "proved"


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
    """Where the text refers to a note: `label` is the note's, `start` and `end` code points of the block's text.

    "@key" is the label of a work that stands in a bibliography which was not read.
    """

    start: int
    end: int
    label: str

    @property
    def is_elsewhere(self) -> bool:
        """Whether what it refers to stands in a file that was not read."""
        return self.label.startswith("@")


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
    stretches set as code within a sentence, in which nothing is cited or claimed, `italics` those that a format
    without markup of its own sets in italics. `level` counts headings; 1 of a table says that it is a header cell,
    which is no sentence.
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
    italics: tuple[tuple[int, int], ...] = ()

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


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A stretch of a document's source that is printed in another file, as an entry of a bibliography beside it.

    `start` and `end` are code points of the source; `line` and `column` are where it begins in the file `path`.
    """

    start: int
    end: int
    path: str
    line: int
    column: int


@dataclass(frozen=True)
class Document:
    """An article as read. `source` is the decoded text that all places count in.

    `excerpts`, ascending, are the stretches of it that other files print; their places are told in those files.
    The readers of `documents/` fill the first part; `citations/` adds citations, sentences and paragraphs.
    `unmatched` are references by author and year that no work of the list fits; `published` is the article's own date.
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
    unmatched: tuple[tuple[int, Mark], ...] = field(default=(), repr=False)
    articles: tuple[str, ...] = ()  # titles, where the file holds several
    sha256: str | None = None  # of the file's bytes
    excerpts: tuple[Excerpt, ...] = ()

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

    @cached_property
    def _excerpts_by_path(self) -> Mapping[str, list[Excerpt]]:
        found: dict[str, list[Excerpt]] = {}
        for one in self.excerpts:
            found.setdefault(one.path, []).append(one)
        return found

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

    def offset(self, line: int, column: int, path: str | None = None) -> int:
        """The code point of `source` in that line and column, counted from 1, of the article or of another file.

        Raises IndexError for a line that is not there.
        """
        held = self._excerpts_by_path.get(path or self.path)
        if held is None:
            return self._line_starts[line - 1] + column - 1
        number = bisect_right(held, (line, column), key=lambda one: (one.line, one.column)) - 1
        if number < 0:
            raise IndexError
        one = held[number]
        if line == one.line:
            return one.start + column - one.column
        return self._line_starts[self.line_column(one.start)[0] - 1 + line - one.line] + column - 1

    def offsets(self, at: Location) -> tuple[int, int]:
        """The code points of `source` from which to which a place reaches. Raises IndexError for no such place."""
        return self.offset(at.line, at.column, at.path), self.offset(at.end_line, at.end_column, at.path)

    def locate_source(self, start: int, end: int) -> Location:
        """The place of `source[start:end]`, in the file that prints it."""
        number = bisect_right(self.excerpts, start, key=lambda one: one.start) - 1
        if number < 0 or start > self.excerpts[number].end:
            return Location(self.path, *self.line_column(start), *self.line_column(end))
        one = self.excerpts[number]
        first, (line, column) = self.line_column(one.start)[0], self.line_column(start)
        last, end_column = self.line_column(min(end, one.end))
        return Location(
            one.path, one.line + line - first, column + (one.column - 1) * (line == first),
            one.line + last - first, end_column + (one.column - 1) * (last == first),
        )  # fmt: skip

    def order(self, at: Location) -> tuple[bool, Location]:
        """By what places are sorted: the article's own come before those of other files."""
        return at.path != self.path, at

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
    ) -> tuple[Place, ...]:
        """The place of a part, once for each citation that stands for it."""
        at = self.at(owner, part)
        return tuple(Place(at, identity, source, "likely") for identity in citations)
