"""family `date`: page-changed-after-access."""

import datetime
from collections.abc import Iterator

from citecheck.checks import links, publication, wording
from citecheck.model import Citation, Document, Evidence, Observation, Page, Past, Place, Sighting
from citecheck.rule import Example, check

ADDRESS = "https://courier.example/fares-rise"
NOTE = "Fares rose.[1]\n\n[1] “Fares Rise”, The Courier, " + ADDRESS + ", accessed {date}.\n"
PAGE = {
    ADDRESS: "<html><head><title>Fares Rise</title>"
    '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Fares Rise",'
    '"datePublished":"2026-01-03T08:00:00Z","dateModified":"2026-05-11T08:00:00Z"}</script></head>'
    "<body><article><h1>Fares Rise</h1>"
    + "<p>Fares on all lines rise by a tenth from Monday, the council decided after a long night of talks.</p>" * 8
    + "</article></body></html>"
}
SEEN = (Sighting(datetime.date(2026, 4, 2), "live", None, 200, None, "Fares Rise", "0123456789abcdef"),)
LATER = (Sighting(datetime.date(2026, 5, 20), "live", None, 200, None, "Fares Rise", "0123456789abcdef"),)


@check(
    severity="note",
    guard=(
        "The page must name a day of change more than one day after every reading of the access date, and an earlier run must "
        "have read another text before that day: many sites renew the date of change every night. Live blogs and other "
        "pages that are written on and on are left alone."
    ),
    remedy="Read the page again, or cite the archived copy from near the access date.",
    bad=(Example(NOTE.format(date="5 February 2026"), PAGE, {ADDRESS: SEEN}),),
    good=(
        Example(NOTE.format(date="5 February 2026"), PAGE, {ADDRESS: LATER}),
        Example(NOTE.format(date="5 February 2026"), PAGE, {ADDRESS: ()}),
        Example(NOTE.format(date="5 February 2026"), PAGE),
        Example(NOTE.format(date="12 May 2026"), PAGE, {ADDRESS: SEEN}),
    ),
)
def page_changed_after_access(
    citation: Citation, document: Document, page: Page, evidence: Evidence, past: Past | None = None
) -> Iterator[Observation]:
    """The cited page was rewritten after the author read it.

    What the article says may have stood in the text of that day, and not in today's.
    """
    accessed, modified = citation.accessed, page.modified
    if past is None or accessed is None or not accessed.readings or modified is None or evidence.digest is None:
        return
    read = max(reading.last() for reading in accessed.readings)
    if modified.first() <= read + datetime.timedelta(days=1) or publication.is_rolling(citation.address or ""):
        return
    earlier = [one for one in past.sightings if one.digest is not None and one.last < modified.first()]
    before = max(earlier, key=lambda one: one.last, default=None)
    if before is None or before.digest == evidence.digest:
        return
    yield Observation(
        f"the page was updated {wording.when(modified)}, after it was read (“{accessed.raw}”); its text is not that of "
        f"{links.day(before.last)}",
        (Place(document.at(citation, accessed), citation.id, citation.address),),
        confidence="likely",
        found=accessed.raw,
    )
