"""What an article cites: its notes, links and lists of sources, their parts, and the sentences they stand for."""

from collections.abc import Sequence
from dataclasses import replace

from citecheck import dates, text
from citecheck.citations import articles, author_date, claims, known_outlets, marks, notes, running, shared, wordings
from citecheck.citations.labels import Scheme
from citecheck.citations.note_blocks import NoteList
from citecheck.citations.reading import Reader
from citecheck.dates import Date, Order, tongues
from citecheck.model import Block, Citation, Claim, DateOrder, Document, Mark
from citecheck.settings import Settings

_SAMPLE = 20_000  # characters by which the language of a text is told
_ENOUGH = 120  # of prose, so that its lists need not be asked


def read(document: Document, settings: Settings) -> Document:
    """The document with its citations, marks, sentences and paragraphs, its language, date and order of dates."""
    language = document.language or settings.language or text.language_of(_sample(document.blocks))
    document = replace(document, language=language)
    blocks, lists = notes.find(document.blocks, document.source)
    blocks, titles = articles.split(blocks, lists, document.title)
    found = marks.find(blocks, _labels(blocks, lists))
    document = replace(document, blocks=blocks, articles=titles, marks=tuple(found))
    document = replace(document, published=articles.published(document, settings))
    reader = Reader(document)
    noted = known_outlets.recognised(shared.applied(document, reader.notes(lists)), blocks)
    named = author_date.read(document, noted)
    noted = [_with_places(one, document, named.places.get(one.id, ())) for one in noted]
    document = replace(document, unmatched=named.unmatched)
    linked, link_marks = running.links(document)
    linked = shared.applied_to_links(document, linked)
    citations = tuple(_with_months_told(sorted([*noted, *linked], key=lambda one: (one.block, one.start))))
    ids = _ids(noted) | {(one.article, one.id): (one.id,) for one in (*linked, *noted) if one.label is None}
    every_mark = sorted([*found, *link_marks, *named.marks], key=lambda one: (one[0], one[1].start))
    sentences, paragraphs = claims.read(document, every_mark, ids, settings.date_order, _nearest(reader, noted))
    order = _order(citations, sentences, language, settings)
    if order is not None and order.settled_by != "setting":
        sentences = _resolved_claims(sentences, order.order)
    if order is not None:
        citations = tuple(_resolved(one, order.order) for one in citations)
        document = replace(document, published=document.published and dates.resolve(document.published, order.order))
    return replace(document, citations=citations, sentences=sentences, paragraphs=paragraphs, date_order=order)


def _sample(blocks: Sequence[Block]) -> str:
    taken, size = [], 0
    for kinds in (("paragraph", "quotation"), ("item",)):  # items may be notes in another language
        for block in blocks:
            if block.kind in kinds:
                titles = [block.text[one.start : one.end] for one in block.fields if one.name == "title"]
                taken.append((titles[0] if titles else block.text)[:_SAMPLE])
                size += len(taken[-1])
                if size > _SAMPLE:
                    break
        if size > _ENOUGH:
            break
    return "\n".join(taken)


def _labels(blocks: Sequence[Block], lists: Sequence[NoteList]) -> dict[int, dict[str, Scheme]]:
    """The labels of each article's notes; an article without notes has none."""
    labels: dict[int, dict[str, Scheme]] = {block.article: {} for block in blocks}
    for found in lists:
        for note in found.notes:
            if note.label is not None:
                labels[blocks[note.block].article].setdefault(note.label, found.scheme)
    return labels


def _ids(citations: Sequence[Citation]) -> dict[tuple[int, str], tuple[str, ...]]:
    ids: dict[tuple[int, str], list[str]] = {}
    for citation in citations:
        if citation.label is not None:
            ids.setdefault((citation.article, citation.label), []).append(citation.id)
    return {key: tuple(found) for key, found in ids.items()}


def _with_months_told(citations: Sequence[Citation]) -> list[Citation]:
    """The citations with the months that their names alone leave open, as the others of the document tell them."""
    printed = [date for one in citations for date in (one.published, one.accessed) if date is not None]
    if not any(map(tongues.is_shared, printed)):
        return list(citations)
    phrases = {one.access_phrase.text for one in citations if one.access_phrase is not None}
    languages = tongues.of_list(printed, [wordings.languages_of(phrase) for phrase in sorted(phrases)])
    return [
        replace(
            one,
            published=one.published and tongues.resolve(one.published, languages),
            accessed=one.accessed and tongues.resolve(one.accessed, languages),
        )
        for one in citations
    ]


def _with_places(citation: Citation, document: Document, places: Sequence[tuple[int, Mark]]) -> Citation:
    """The citation with the places where the text names it."""
    if not places:
        return citation
    return replace(citation, marks=tuple(document.locate(block, mark.start, mark.end) for block, mark in places))


def _nearest(reader: Reader, citations: Sequence[Citation]) -> dict[tuple[int, str], tuple[str, ...]]:
    """The citations that a mark means where its label is that of several notes, by its block and label."""
    if not reader.meant:
        return {}
    of_block: dict[int, list[str]] = {}
    for citation in citations:
        of_block.setdefault(citation.block, []).append(citation.id)
    return {key: tuple(one for at in blocks for one in of_block.get(at, ())) for key, blocks in reader.meant.items()}


# ---------------------------------------------------------------- the order of day and month


def _order(
    citations: Sequence[Citation], sentences: Sequence[Claim], language: str | None, settings: Settings
) -> DateOrder | None:
    """How the document orders day and month, where anything in it settles that."""
    printed: list[Date] = [date for one in citations for date in (one.published, one.accessed) if date is not None]
    printed += [date for sentence in sentences for date in sentence.dates]
    settled = dates.settle(printed, language=language, setting=settings.date_order)
    return DateOrder(*settled) if settled is not None else None


def _resolved(citation: Citation, order: Order) -> Citation:
    published = citation.published and dates.resolve(citation.published, order)
    accessed = citation.accessed and dates.resolve(citation.accessed, order)
    if published is citation.published and accessed is citation.accessed:
        return citation
    return replace(citation, published=published, accessed=accessed)


def _resolved_claims(sentences: Sequence[Claim], order: Order) -> tuple[Claim, ...]:
    return tuple(
        replace(one, dates=tuple(dates.resolve(date, order) for date in one.dates))
        if any(len(date.readings) > 1 for date in one.dates)
        else one
        for one in sentences
    )
