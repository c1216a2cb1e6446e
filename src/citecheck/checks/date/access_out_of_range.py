"""family `date`: access-out-of-range."""

import datetime
from collections.abc import Iterator

from citecheck import dates
from citecheck.checks import publication, slips, wording
from citecheck.dates import Reading
from citecheck.model import Citation, Document, Observation
from citecheck.rule import Example, check

FIRST_PAGE = datetime.date(1991, 8, 6)  # the day on which the first web site was announced


@check(
    severity="correct",
    guard=(
        "Every reading of the date must lie more than two days after the day of the run, or before the first web page "
        "(6 August 1991); works without an address are left alone."
    ),
    remedy="Print the day on which the source was really read.",
    question="Is the access date “{found}” in {notes} a slip for {expected}?",
    reply="☐ yes ☐ no, the date is ______",
    bad=(
        "Fares rose.[1]\n\n[1] “Fares”, The Gazette, https://gazette.example/fares, accessed 12 May 2031.\n",
        "Цены выросли.[1]\n\n[1] «Цены», Газета, https://gazeta.example/ceny, (дата обращения: 12.05.1924).\n",
    ),
    good=(
        Example(
            "Fares rose.[1]\n\n[1] “Fares”, The Gazette, https://gazette.example/fares, accessed 2 June 2026.\n",
            today=datetime.date(2026, 6, 1),
        ),
        Example(
            "Tarife stiegen.[1]\n\n[1] „Tarife“, Der Kurier, https://kurier.example/tarife, abgerufen am 03.07.2026.\n",
            today=datetime.date(2026, 4, 1),
        ),
        "Fares rose.[1]\n\n[1] Ada Ferris, Fares, Gazette Press, 1931, accessed 12 May 1950.\n",
        "Les prix montent.[1]\n\n[1] « Les prix », Le Courrier, https://courrier.example/prix, "
        "consulté le 1er mai 1998.\n",
    ),
)
def access_out_of_range(citation: Citation, document: Document, today: datetime.date) -> Iterator[Observation]:
    """An access date lies in the future or before there was a web.

    The year is mistyped, or the date of another thing was put in its place.
    """
    accessed = citation.accessed
    if accessed is None or not accessed.readings or not citation.urls:
        return
    if slips.is_ahead(accessed, today):
        wrong = "lies in the future"
    elif all(reading.last() < FIRST_PAGE for reading in accessed.readings):
        wrong = "lies before the first web page"
    else:
        return
    expected = _proposal(citation, document, today)
    proposed = slips.shown(expected, accessed) if expected else None
    place = slips.place(document, citation, "proved")
    yield Observation(
        f"access date {accessed.raw} {wrong}" + (f"; {proposed} may be meant" if proposed else ""),
        (place,),
        confidence=place.confidence,
        found=accessed.raw,
        expected=expected.iso() if expected else None,
        expected_confidence="possible" if expected else None,
        why=f"The report is dated {wording.day(Reading(today.year, today.month, today.day))}.",
        ask=f"The access date “{accessed.raw}” {wrong}. "
        + (f"Is {proposed} meant?" if proposed else "May we leave it out?"),
        group=f"accessed {accessed.raw}",
    )


def _proposal(citation: Citation, document: Document, today: datetime.date) -> Reading | None:
    """The same day of another year within the year before the article, and not before the source."""
    accessed, last = citation.accessed, slips.latest(document, today)
    assert accessed is not None
    if not accessed.is_day:
        return None
    published = publication.of_citation(citation)
    first = published.reading.first() if published else last - datetime.timedelta(days=365)
    days = {(reading.month, reading.day) for reading in accessed.readings}
    found = dates.candidates(accessed, first, last) if first <= last else []
    return next((one for one in found if (one.month, one.day) in days), None)
