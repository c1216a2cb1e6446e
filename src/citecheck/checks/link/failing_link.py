"""family `link`: failing-link."""

import datetime
from collections.abc import Iterator

from citecheck.checks import links
from citecheck.checks.pages import FERRIES, FERRY_NOTE, FERRY_URL
from citecheck.model import Citation, Document, Evidence, Observation, Past, Sighting
from citecheck.rule import Example, check

GONE = {FERRY_URL: "HTTP/1.1 404 Not Found\n\n<title>Not found</title>"}
FAILED = tuple(Sighting(datetime.date(2026, 5, day), "failing", "http-404", 404) for day in (20, 24))


@check(
    severity="query",
    guard=(
        "Only where the server, or the name system, says that the page is not there, and only until enough visits have "
        "seen it (then it is a dead link); says how often it was seen and since when. Walls, logins, timeouts and "
        "certificates are never failures."
    ),
    remedy="Open the address in a browser; wait for the next run, or look for a new address.",
    question="Does the address of {notes} open for you?",
    reply="☐ yes ☐ no, the new address is ______",
    bad=(
        Example(FERRY_NOTE, GONE),
        Example(FERRY_NOTE, GONE, {FERRY_URL: FAILED[:1]}),
        Example(FERRY_NOTE, {FERRY_URL: "outage: dns"}),
    ),
    good=(
        Example(FERRY_NOTE, FERRIES),
        Example(FERRY_NOTE, GONE, {FERRY_URL: FAILED}),
        Example(FERRY_NOTE, {FERRY_URL: "HTTP/1.1 403 Forbidden\n\n"}),
        Example(FERRY_NOTE, {FERRY_URL: "outage: timeout"}),
        Example(FERRY_NOTE),
    ),
)
def failing_link(
    citation: Citation, document: Document, evidence: Evidence, today: datetime.date, past: Past | None = None
) -> Iterator[Observation]:
    """The cited page is not there, but it is too early to say that it is gone.

    Servers fail for a night and come back. When it fails again days later, this becomes a dead link.
    """
    if evidence.verdict == "failing":
        yield Observation(
            f"{links.cause(evidence)}; {links.streak(past, today)}{links.last_good(past)}",
            links.place(document, citation, "likely"),
            confidence="likely",
            found=citation.address,
            group=links.group("failing-link", citation),
        )
