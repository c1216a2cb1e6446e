"""family `link`: redirected-to-home."""

import datetime
from collections.abc import Iterator

from citecheck.checks import links
from citecheck.checks.pages import FERRIES, FERRY_NOTE, FERRY_URL
from citecheck.model import Citation, Document, Evidence, Observation, Past, Sighting
from citecheck.rule import Example, check

FRONT = (
    "<html><head><title>The Courier</title><meta property='og:type' content='website'></head><body><main>"
    + "<p>News, weather and tides from the coast, every morning at six, with all the harbour notices.</p>" * 9
    + "</main></body></html>"
)
HOME = {
    FERRY_URL: "HTTP/1.1 301 Moved Permanently\nLocation: https://courier.example/\n\n",
    "https://courier.example/": FRONT,
}
SEEN = tuple(Sighting(datetime.date(2026, 5, day), "replaced", "redirected-to-home", 200) for day in (20, 24))


@check(
    severity="correct",
    guard=(
        "Not where the site's root or language root was cited itself, where the cited title stands on the page, or where a "
        "consent or login page carries the address on; a question only, until visits on three occasions, days apart, and "
        "none that went well between them have seen the same."
    ),
    remedy="Cite an archived copy from near the access date, or the page's new address.",
    question="The address of {notes} now leads to the site's home page. May we cite an archived copy?",
    reply="☐ yes ☐ no, the new address is ______",
    bad=(
        Example(FERRY_NOTE, HOME),
        Example(FERRY_NOTE, HOME, {FERRY_URL: SEEN}),
    ),
    good=(
        Example(FERRY_NOTE, FERRIES),
        Example(FERRY_NOTE.replace(FERRY_URL, "https://courier.example/"), HOME),
    ),
)
def redirected_to_home(
    citation: Citation, document: Document, evidence: Evidence, today: datetime.date, past: Past | None = None
) -> Iterator[Observation]:
    """The cited address leads to the home page or a section page.

    The article that stood there is gone, though every automatic check sees a page that answers well.
    """
    if evidence.verdict == "replaced" and evidence.reason in links.HOME:
        yield links.replaced("redirected-to-home", citation, document, evidence, today, past)
