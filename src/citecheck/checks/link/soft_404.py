"""family `link`: soft-404."""

import datetime
from collections.abc import Iterator

from citecheck.checks import links
from citecheck.checks.pages import FERRIES, FERRY_NOTE, FERRY_URL, page
from citecheck.model import Citation, Document, Evidence, Observation, Past, Sighting
from citecheck.rule import Example, check

NOTICE = {FERRY_URL: page("Page not found", "The page that you are looking for does not exist any more.")}
SEEN = tuple(Sighting(datetime.date(2026, 5, day), "replaced", "soft-404", 200) for day in (20, 24))


@check(
    severity="correct",
    guard=(
        "Two signs must agree (title, heading, address, the host's own not-found page, the cited title missing), and the "
        "cited title on the page silences them all; a question only, until visits on three occasions, days apart, and none "
        "that went well between them have seen the same."
    ),
    remedy="Cite an archived copy from near the access date, or the page's new address.",
    question="The address of {notes} shows a page that says “not found”. May we cite an archived copy?",
    reply="☐ yes ☐ no, the new address is ______",
    bad=(
        Example(FERRY_NOTE, NOTICE),
        Example(FERRY_NOTE, NOTICE, {FERRY_URL: SEEN}),
    ),
    good=(
        Example(FERRY_NOTE, FERRIES),
        Example(FERRY_NOTE, {FERRY_URL: "HTTP/1.1 404 Not Found\n\n<title>Page not found</title>"}),
    ),
)
def soft_404(
    citation: Citation, document: Document, evidence: Evidence, today: datetime.date, past: Past | None = None
) -> Iterator[Observation]:
    """The cited address answers with a page that says that there is none.

    The server calls it a good answer, so that only a reader notices.
    """
    if evidence.verdict == "replaced" and evidence.reason not in (*links.HOME, *links.TAKEN):
        yield links.replaced("soft-404", citation, document, evidence, today, past)
