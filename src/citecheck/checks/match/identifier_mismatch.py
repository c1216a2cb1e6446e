"""family `match`: identifier-mismatch."""

from collections.abc import Iterator

from citecheck.checks import works
from citecheck.checks.works import MARSH, NOTE_OF_MARSH
from citecheck.model import Citation, Document, Observation, Record
from citecheck.rule import Example, check
from citecheck.text import bare_words, fold, language_of
from citecheck.text.naming import romanised

DIFFERENT = 0.5  # of the shorter title's long words: with more in common it may be the same work
OTHER = Record(MARSH, "Crossref", "A Census of Harbour Seals in Winter", ("Ines Vale",), 2011, "Seal Letters")


@check(
    severity="correct",
    guard=(
        "Title, first author and year of the registry's record must all differ from the note's, as far as the note gives "
        "them, and the title must be given; titles in different languages are not compared."
    ),
    remedy="Look the identifier up again in the work itself.",
    question="The identifier {found} in {notes} is that of {expected}. Which one is meant?",
    reply="☐ the identifier is: ______",
    bad=(Example(NOTE_OF_MARSH, records={MARSH: OTHER}),),
    good=(
        Example(NOTE_OF_MARSH, records={MARSH: Record(**works.MARSH_RECORD)}),
        Example(NOTE_OF_MARSH, records={MARSH: Record(MARSH, "Crossref", "Tides of Quay Bay: A Model", ("H. Alder",), 2024)}),
        Example(NOTE_OF_MARSH, records={MARSH: Record(MARSH, "Crossref", "Le modèle", ("Ada Morven",), 2023)}),
        Example(NOTE_OF_MARSH, records={MARSH: Record(MARSH, "Crossref", reason="no-record")}),
        Example(NOTE_OF_MARSH),
    ),
)  # fmt: skip
def identifier_mismatch(citation: Citation, document: Document, record: Record) -> Iterator[Observation]:
    """The identifier in a note belongs to another work.

    One digit is enough; who follows it finds something else and thinks that the source does not exist.
    """
    if citation.title is None or record.title is None:
        return
    if _is_alike(citation.title.text, record) or _is_author(citation, record) or _is_year(citation, record):
        return
    languages = {language_of(citation.title.text), language_of(record.title)} - {None}
    if len(languages) > 1 and len(citation.title.text) > 30 and not _is_given(citation):
        return
    author = f"{record.authors[0]}, " if record.authors else ""
    year = f" ({record.year})" if record.year else ""
    work = f"{author}“{record.title}”{year}"
    yield Observation(
        f"{works.printed(record.identifier)} is {work} ({record.registry})",
        works.place(document, citation, record, "proved" if _is_given(citation) else "likely"),
        confidence="proved" if _is_given(citation) else "likely",
        found=works.printed(record.identifier),
        expected=work,
        expected_confidence="proved" if _is_given(citation) else "likely",
    )


def _is_given(citation: Citation) -> bool:
    """Whether the note has an author or a year to compare beside the title."""
    return citation.author is not None or citation.published is not None


def _is_alike(title: str, record: Record) -> bool:
    """Whether the titles can be one work's: any main word in common speaks for it."""
    one, other = (
        {word[:6] for word in bare_words(romanised(fold(text))) if len(word) > 3}
        for text in (title, record.title or "")
    )
    return not one or not other or len(one & other) / min(len(one), len(other)) >= DIFFERENT


def _is_author(citation: Citation, record: Record) -> bool:
    if citation.author is None or not record.authors:
        return False
    mine = {one for one in bare_words(romanised(citation.author.text)) if len(one) > 2}
    return any(mine & set(bare_words(romanised(name))) for name in record.authors)


def _is_year(citation: Citation, record: Record) -> bool:
    """Whether the years agree within one; a year alone is no sign where an author was there to compare."""
    years = [reading.year for reading in citation.published.readings] if citation.published is not None else []
    if record.year is None or not years or (citation.author is not None and record.authors):
        return False
    return any(abs(year - (record.year or 0)) <= 1 for year in years)
