"""family `archive`: distant-archive-copy."""

import datetime
from collections.abc import Iterator
from dataclasses import replace

from citecheck.checks import copies, links, publication, wording
from citecheck.model import Citation, Document, Evidence, Memento, Mementos, Observation
from citecheck.rule import Example, check

FAR = 90  # days: a page of its kind is then likely to have been written again

TABLE = "https://gazette.example/fares-table"
NOTE = "Fares are high.[1]\n\n[1] “Table of Fares”, The Gazette, " + TABLE + ", accessed 9 March 2024.\n"
DATED = "https://gazette.example/2024/03/07/fares-rise-again"
DATED_NOTE = "Fares rose.[1]\n\n[1] “Fares Rise Again”, The Gazette, " + DATED + ", accessed 9 March 2024.\n"


def _held(stamp: str, url: str) -> Mementos:
    at = datetime.datetime.fromisoformat(stamp).replace(tzinfo=datetime.UTC)
    copy = Memento(f"https://web.archive.org/web/{at:%Y%m%d%H%M%S}/{url}", at, "https://web.archive.org/web/", "good")
    return Mementos(datetime.date(2024, 3, 9), copy)


@check(
    severity="note",
    guard=(
        "Only where the citation prints a day of access and the nearest usable copy is more than ninety days away; dated "
        "articles, which do not change, live blogs apart, are left alone, and a citation that names its own copy."
    ),
    remedy="Say in the note which version is meant, or cite a source that does not change.",
    bad=(
        Example(NOTE, mementos={TABLE: _held("2023-01-15", TABLE)}),
        Example(NOTE, mementos={TABLE: _held("2025-06-01", TABLE)}),
    ),
    good=(
        Example(NOTE, mementos={TABLE: _held("2024-02-20", TABLE)}),
        Example(DATED_NOTE, mementos={DATED: _held("2025-06-01", DATED)}),
        Example(NOTE.replace(", accessed 9 March 2024", ""), mementos={TABLE: _held("2023-01-15", TABLE)}),
        Example(NOTE, mementos={TABLE: Mementos(datetime.date(2024, 3, 9), reason="no-copy")}),
        Example(NOTE.replace("9 March 2024", "09.03.2024"),
                mementos={TABLE: replace(_held("2023-01-15", TABLE), wanted=datetime.date(2026, 6, 1))}),
        Example(NOTE, {TABLE: '<html><head><title>Table of Fares</title><meta property="article:published_time" '
                'content="2024-01-03T08:00:00Z"></head><body><article><h1>Table of Fares</h1>'
                + "<p>Fares on all lines rise by a tenth from Monday, the council decided on Tuesday.</p>" * 9
                + "</article></body></html>"}, mementos={TABLE: _held("2025-06-01", TABLE)}),
    ),
)  # fmt: skip
def distant_archive_copy(
    citation: Citation, document: Document, mementos: Mementos, evidence: Evidence | None = None
) -> Iterator[Observation]:
    """The archived copy nearest to the day of access is far from it.

    On a page that is written again and again the copy may not say what the author read.
    """
    best, days = mementos.best, copies.from_access(citation, mementos)
    if best is None or days is None or abs(days) <= FAR or not citation.urls or citation.archive_urls:
        return
    printed = citation.accessed.sure if citation.accessed is not None else None
    if printed is not None and abs((best.at.date() - printed.first()).days) <= FAR:
        return  # another citation of the source was read on another day
    if _is_stable(citation, evidence, best):
        return
    day = links.day(best.at.date())
    yield Observation(
        f"the nearest usable copy was made {wording.counted(abs(days), 'day')} {'before' if days < 0 else 'after'} the "
        f"day of access ({day})",
        links.place(document, citation),
        confidence="proved",
        found=day,
        why=f"The copy is at {best.url}.",
        anchor=citation.urls[0].address,
    )


def _is_stable(citation: Citation, evidence: Evidence | None, best: Memento) -> bool:
    """Whether the source is an article of one day, which was there when the copy was made."""
    if publication.is_rolling(citation.urls[0].address):
        return False
    page = evidence.page if evidence is not None else None
    known = [page.published.reading] if page is not None and page.published is not None else []
    by_address = publication.of_citation(citation)
    known += [by_address.reading] if by_address is not None else []
    return any(reading.first() <= best.at.date() for reading in known)
