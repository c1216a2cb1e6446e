"""A note, wherever it stands, read into the citations it holds."""

import re
import string
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from citecheck import dates
from citecheck import urls as addresses
from citecheck.citations import (
    access,
    declared,
    emphasis,
    endings,
    house,
    identifiers,
    layout,
    majority,
    pairing,
    parts,
    works,
)
from citecheck.citations.backward import Memory
from citecheck.citations.given import Given, is_worded
from citecheck.citations.house import House
from citecheck.citations.note_blocks import Note, NoteList
from citecheck.citations.parts import Parts
from citecheck.citations.segments import Span, overlaps
from citecheck.dates import Date
from citecheck.model import Block, Citation, CitationKind, Document, Location
from citecheck.text import Part
from citecheck.urls import Url

LONGEST = 20_000  # characters of a note that are read for parts; beyond that it is a text of its own


_SHORT = 1_000  # characters of a note that is worth remembering: "Ibid.", a source given again in full


class _Work(NamedTuple):
    """One work of a note and all that is read in its text; only the spans of `work` itself count in the note's."""

    work: works.Work
    given: Given
    found: Parts
    identifiers: tuple[str, ...]
    layout: str


class Reader:
    """Reads the notes of one document, whose blocks and marks are known."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.marks: dict[tuple[int, str], list[Location]] = defaultdict(list)
        for index, mark in document.marks:
            key = document.blocks[index].article, mark.label
            self.marks[key].append(document.locate(index, mark.start, mark.end))
        # Where a label is that of several notes: (block of the mark, label) to the blocks of the notes it means.
        self.meant: dict[tuple[int, str], tuple[int, ...]] = {}
        self._near: dict[tuple[int, str], list[Location]] = defaultdict(list)
        self._ids: dict[str, int] = {}
        self._unlabelled = 0

    def notes(self, lists: Sequence[NoteList]) -> list[Citation]:
        """The citations of all notes, in reading order, with unique ids."""
        self._pair(lists)
        drafts: list[tuple[Citation, Given]] = []
        for found in lists:
            kind = self._kind(found)
            drafts.extend(draft for note in found.notes for draft in self._note(note, kind))
        drafts.sort(key=lambda one: (one[0].block, one[0].start))
        return self._pointed_back(self._with_house_pattern(drafts))

    def _pair(self, lists: Sequence[NoteList]) -> None:
        blocks = self.document.blocks
        noted: dict[tuple[int, str], list[int]] = defaultdict(list)
        for note in (note for found in lists for note in found.notes):
            if note.label is not None:
                noted[blocks[note.block].article, note.label].append(note.block)
        repeated = {key: sorted(found) for key, found in noted.items() if len(found) > 1 and key in self.marks}
        marked: dict[tuple[int, str], list[int]] = defaultdict(list)
        for index, mark in self.document.marks if repeated else ():
            marked[blocks[index].article, mark.label].append(index)
        for key, notes in repeated.items():
            pairs = pairing.pair(marked[key], notes)
            for index, at in zip(marked[key], self.marks[key], strict=True):
                self.meant[index, key[1]] = pairs[index]
                for note_block in pairs[index]:
                    self._near[note_block, key[1]].append(at)
            for note_block in notes:
                self._near.setdefault((note_block, key[1]), [])

    def _marks_of(self, note: Note, article: int) -> tuple[Location, ...]:
        if note.label is None:
            return ()
        own = self._near.get((note.block, note.label))
        return tuple(self.marks.get((article, note.label), ()) if own is None else own)

    def _note(self, note: Note, kind: CitationKind) -> Iterator[tuple[Citation, Given]]:
        block = self.document.blocks[note.block]
        if block.fields:
            yield from self._declared(note, block, kind)
            return
        every = self._works(note, block)
        identity = self._identity(block, note.label)
        for at, (work, given, found, numbers, pattern) in enumerate(every):
            start, begins = 0 if at == 0 else work.start, work.start
            yield Citation(
                id=self._unique(identity + _letters(at) if len(every) > 1 else identity),
                label=note.label,
                kind=kind, block=note.block, start=start, end=max(work.end, start),
                raw=block.text[begins : work.end], urls=work.urls, archive_urls=work.archive_urls,
                title=_placed(found.title, begins), author=_placed(found.author, begins),
                publisher=_placed(found.publisher, begins),
                published=found.published and moved(found.published, begins),
                accessed=given.accessed and moved(given.accessed, begins),
                access_phrase=_placed(given.phrase, begins),
                identifiers=numbers, layout=pattern,
                marks=self._marks_of(note, block.article),
                article=block.article,
            ), given  # fmt: skip

    def _works(self, note: Note, block: Block) -> Sequence[_Work]:
        """The works of a note with their parts; what was printed just so before is not read again."""
        language, source = self.document.language, self.document.source
        end = min(len(block.text), note.body + LONGEST)
        set_apart = emphasis.stretches(block, source, note.body, end)
        if not block.links and not set_apart and len(block.text) - note.body <= _SHORT:
            read = _remembered(block.text[note.body :], language)
            return [one._replace(work=_later(one.work, note.body)) for one in read] if note.body else read
        urls = works.found_in(block, note.body, end, source)
        return _read(block.text, note.body, urls, language, set_apart)

    def _declared(self, note: Note, block: Block, kind: CitationKind) -> Iterator[tuple[Citation, Given]]:
        read = declared.read(block, note.body, self.document.language)
        identity = self._identity(block, note.label)
        for at, work in enumerate(read):
            start = 0 if at == 0 else work.start
            raw = block.text[work.start : work.end]
            citation = Citation(
                id=self._unique(identity + _letters(at) if len(read) > 1 else identity),
                label=note.label,
                kind=kind, block=note.block, start=start, end=max(work.end, start),
                raw=raw, urls=work.urls, archive_urls=work.archive_urls,
                title=work.parts.title, author=work.parts.author, publisher=work.parts.publisher,
                published=work.parts.published, accessed=work.accessed, access_phrase=work.phrase,
                identifiers=identifiers.find(" ".join([raw, *(url.address for url in work.urls)])),
                layout=declared.pattern(block, work),
                marks=self._marks_of(note, block.article),
                article=block.article,
            )  # fmt: skip
            yield citation, Given("")  # nothing is left to be read as the other notes print it

    def _kind(self, found: NoteList) -> CitationKind:
        """A note, unless it stands in a list of sources to which no mark leads."""
        if found.scheme == "native" or found.section is None:
            return "entry" if found.scheme == "entry" else "note"
        article = self.document.blocks[found.notes[0].block].article
        cited = any((article, str(note.label)) in self.marks for note in found.notes)
        return "note" if cited else "entry"

    def _identity(self, block: Block, label: str | None) -> str:
        if label is None:
            self._unlabelled += 1
            identity = f"entry-{self._unlabelled}"
        else:
            identity = label
        return f"{block.article}.{identity}" if block.article > 1 else identity

    def _unique(self, identity: str) -> str:
        """The identity itself, or, where a label is printed again, with a number behind it."""
        again = self._ids.get(identity, 0) + 1
        self._ids[identity] = again
        return identity if again == 1 else self._unique(f"{identity}~{again}")

    def _with_house_pattern(self, drafts: list[tuple[Citation, Given]]) -> list[Citation]:
        """Read once more, as the article's own majority prints it, what is unclear by itself."""
        drafts = _with_days_of_access(drafts)
        done = [citation for citation, _ in drafts]
        for places in _by_article(drafts):
            pattern = house.learned(done[at].layout for at in places)
            for at in places if pattern is not None else ():
                done[at] = _as_usual(*drafts[at], pattern)
            for at, cut in zip(places, endings.without([done[at] for at in places]), strict=True):
                done[at] = cut
        return done

    def _pointed_back(self, citations: Sequence[Citation]) -> list[Citation]:
        memories: dict[int, Memory] = defaultdict(Memory)
        done = []
        for citation in citations:
            memory = memories[citation.article]
            is_whole = citation.urls or self.document.blocks[citation.block].fields
            meant = None if is_whole else memory.meant_by(_without_visit(citation))
            # What "ibid." and a name look like is no title and no publisher.
            read = replace(citation, refers_to=meant, title=None, author=None, publisher=None) if meant else citation
            memory.add(read)
            done.append(read)
        return done


def _as_usual(citation: Citation, given: Given, pattern: House | None) -> Citation:
    """The citation read as most of its article's notes print their parts, where it is unclear by itself."""
    if pattern is None or not (citation.urls or citation.title) or pattern.is_kept(citation.layout) or not given.text:
        return citation
    again = _read_again(citation, given, parts.read(given, pattern))
    title, named = again.title, citation.publisher if citation.title is None else None
    if title is None or not pattern.places_title(again.layout):
        return citation
    is_outlet = named is not None and title.start < named.end and named.start < title.end  # the note names no title
    return citation if is_outlet else again


def _without_visit(citation: Citation) -> str:
    """The note without its day of access, which says nothing of the work."""
    return citation.raw.replace(citation.accessed.raw, "", 1) if citation.accessed is not None else citation.raw


def _by_article(drafts: Sequence[tuple[Citation, Given]]) -> Sequence[Sequence[int]]:
    """The places of the notes of each article."""
    articles: dict[int, list[int]] = defaultdict(list)
    for at, (citation, _) in enumerate(drafts):
        articles[citation.article].append(at)
    return tuple(articles.values())


def _with_days_of_access(drafts: Sequence[tuple[Citation, Given]]) -> list[tuple[Citation, Given]]:
    """The drafts with the days of access that only the other notes of their article tell apart."""
    done = list(drafts)
    for places in _by_article(drafts):
        for index, date in majority.accessed([drafts[at][1] for at in places]).items():
            citation, given = drafts[places[index]]
            known = replace(given, accessed=date)
            found = replace(citation, accessed=moved(date, citation.end - len(citation.raw)))
            done[places[index]] = _read_again(found, known, parts.read(known)), known
    return done


def _read(
    text: str, start: int, urls: Sequence[Url], language: str | None, set_apart: Sequence[Span] = ()
) -> tuple[_Work, ...]:
    printed = _dates(text[start : start + LONGEST], start, language)
    return tuple(
        _Work(
            work, given, found,
            identifiers.find(" ".join([given.text, *(url.address for url in given.urls if url.label)])),
            layout.of(given, found),
        )
        for work in works.split(text, start, len(text), urls, printed)
        for given in (_given(text, work, printed, language, set_apart),)
        for found in (parts.read(given),)
    )  # fmt: skip


@lru_cache(maxsize=256)
def _remembered(text: str, language: str | None) -> tuple[_Work, ...]:
    """The works of a note in which nothing is linked: its text alone says it all."""
    return _read(text, 0, addresses.find(text), language)


def _later(work: works.Work, by: int) -> works.Work:
    urls, copies = (tuple(_shifted(url, by) for url in every) for every in (work.urls, work.archive_urls))
    return works.Work(work.start + by, work.end + by, urls, copies)


def _letters(number: int) -> str:
    """a, b … z, aa, ab …"""
    letters = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = string.ascii_lowercase[rest] + letters
    return letters


def _dates(text: str, start: int, language: str | None) -> list[Date]:
    return [moved(date, start) for date in dates.find(text, language=language, years=True)]


def moved(date: Date, by: int) -> Date:
    """The date as a span that begins `by` code points later."""
    if not by:
        return date
    return Date(date.raw, date.readings, date.start + by, date.end + by, date.shape, date.fault)


def _given(
    text: str, work: works.Work, printed: Sequence[Date], language: str | None, set_apart: Sequence[Span]
) -> Given:
    """A work's own text and what is known of it, with spans that count in that text."""
    start, end = work.start, min(work.end, work.start + LONGEST)
    shown = [(url.start, url.end) for url in (*work.urls, *work.archive_urls) if not is_worded(url)]
    own = tuple(
        moved(date, -start)
        for date in printed
        if start <= date.start and date.end <= end and not overlaps((date.start, date.end), shown)
    )
    urls = tuple(_shifted(url, -start) for url in work.urls)
    kept = tuple(_shifted(url, -start) for url in work.archive_urls)
    accessed, phrase = access.find(text[start:end], own, (*urls, *kept))
    if accessed is None and own:
        urls, accessed, phrase = _linked_through(text[start:end], own, urls, kept, phrase)
    inside = tuple((a - start, b - start) for a, b in set_apart if start <= a and b <= end)
    return Given(text[start:end], urls, kept, own, accessed, phrase, language, inside)


_SET_APART = re.compile(r"[.,;:(\[|·–—-]\s*$")
_ENDS = re.compile(r"[\s.)\]]*$")


def _linked_through(
    text: str, own: Sequence[Date], urls: tuple[Url, ...], kept: Sequence[Url], phrase: Part | None
) -> tuple[tuple[Url, ...], Date | None, Part | None]:
    """The addresses and the day of access of a note that is one link: "[A headline. Retrieved 3 May 2024]"."""
    for at, url in enumerate(urls):
        if not is_worded(url) or not any(url.start < date.start and date.end <= url.end for date in own):
            continue
        date, words = access.find(text, own, (*urls[:at], *urls[at + 1 :], *kept))
        if date is None or words is None or not (url.start < words.start < date.start and date.end <= url.end):
            continue
        before = text[url.start : words.start]
        if _SET_APART.search(before) and _ENDS.match(text, date.end, url.end):
            end = url.start + len(before.rstrip(" .,;:([|·–—-"))
            if end > url.start:
                return (*urls[:at], replace(url, end=end), *urls[at + 1 :]), date, words
    return urls, None, phrase


def _shifted(url: Url, by: int) -> Url:
    if not by:
        return url
    return Url(url.printed, url.address, url.start + by, url.end + by, url.label, url.faults)


def _read_again(citation: Citation, given: Given, found: Parts) -> Citation:
    """The citation with other parts found in its text."""
    start = citation.end - len(citation.raw)
    return replace(
        citation,
        title=_placed(found.title, start),
        author=_placed(found.author, start),
        publisher=_placed(found.publisher, start),
        published=found.published and moved(found.published, start),
        layout=layout.of(given, found),
    )


def _placed(found: Part | None, start: int) -> Part | None:
    return found and Part(found.text, found.start + start, found.end + start)
