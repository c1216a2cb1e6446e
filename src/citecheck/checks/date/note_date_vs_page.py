"""family `date`: note-date-vs-page."""

import datetime
from collections.abc import Iterator

from citecheck.checks import links, publication, wording
from citecheck.dates import Reading
from citecheck.model import Citation, Document, Observation, Page, Place
from citecheck.rule import Example, check

ADDRESS = "https://courier.example/fares-rise"
NOTE = "Fares rose.[1]\n\n[1] “Fares Rise”, The Courier, {date}, " + ADDRESS + ", accessed 5 May 2024.\n"
PAGE = {
    ADDRESS: "<html><head><title>Fares Rise</title>"
    '<meta property="article:published_time" content="2024-01-03T08:00:00Z">'
    '<meta property="article:modified_time" content="2024-02-11T08:00:00Z">'
    '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Fares Rise",'
    '"datePublished":"2024-01-03T08:00:00Z","dateModified":"2024-02-11T08:00:00Z"}</script></head>'
    "<body><article><h1>Fares Rise</h1>"
    + "<p>Fares on all lines rise by a tenth from Monday, the council decided after a long night of talks.</p>" * 8
    + "</article></body></html>"
}


@check(
    severity="query",
    guard=(
        "One day of slack, compared as exactly as the coarser of the two dates; silent where any reading fits, where "
        "the page's date rests on one weak sign, where the address has the note's date, and for journal articles, "
        "whose online and printed dates differ; the day of an update is a note."
    ),
    remedy="Print the page's own date of publication.",
    question="The page of {notes} is dated {expected}. May we print that instead of “{found}”?",
    reply="☐ yes ☐ no: ______",
    bad=(
        Example(NOTE.format(date="3 March 2024"), PAGE),
        Example(NOTE.format(date="January 2022"), PAGE),
    ),
    good=(
        Example(NOTE.format(date="4 January 2024"), PAGE),
        Example(NOTE.format(date="2024"), PAGE),
        Example(NOTE.format(date="01/03/2024"), PAGE),
        Example(NOTE.format(date="3 March 2024")),
        Example(NOTE.format(date="3 January 2024").replace("Fares rose", "Die Preise stiegen"), PAGE),
    ),
)
def note_date_vs_page(citation: Citation, document: Document, page: Page) -> Iterator[Observation]:
    """The date of publication that a note prints is not the page's.

    Readers look for the issue of that day; a wrong one sends them to another text.
    """
    printed, own = citation.published, page.published
    if printed is None or own is None or own.confidence == "possible" or printed.fault is not None:
        return
    if citation.identifiers or any(_fits(reading, own.reading) for reading in printed.readings) or not printed.readings:
        return
    by_address = publication.of_citation(citation)
    if by_address is not None and any(_fits(reading, by_address.reading) for reading in printed.readings):
        return
    is_update = page.modified is not None and any(_fits(reading, page.modified) for reading in printed.readings)
    is_later = page.modified is not None and page.modified != own.reading
    updated = f", updated {wording.day(page.modified)}" if page.modified is not None and is_later else ""
    yield Observation(
        f"“{printed.raw}” in the note, but the page is dated {wording.day(own.reading)}{updated}",
        (Place(document.at(citation, printed), citation.id, citation.address, own.confidence),),
        confidence=own.confidence,
        severity="note" if is_update else None,
        found=printed.raw,
        expected=own.reading.iso(),
        expected_confidence=own.confidence,
        why=f"The page says that it was published {wording.when(own.reading)}{updated}.",
        group=links.group_of_words("note-date-vs-page", citation, printed.raw),
        ask=f"The page is dated {wording.day(own.reading)}. May we print that instead of “{printed.raw}”?",
    )


def _fits(printed: Reading, own: Reading) -> bool:
    """Whether the two are the same time as exactly as the coarser one says, with a day of slack."""
    slack = datetime.timedelta(days=1)
    return printed.first() - slack <= own.last() and own.first() - slack <= printed.last()
