"""family `link`: dead-link."""

import datetime
from collections.abc import Iterator

from citecheck.checks import links
from citecheck.checks.pages import FERRY_NOTE, FERRY_URL
from citecheck.model import Citation, Document, Evidence, Observation, Past, Sighting
from citecheck.rule import Example, check

GONE = {FERRY_URL: "HTTP/1.1 404 Not Found\n\n<title>Not found</title>"}
FAILED = tuple(Sighting(datetime.date(2026, 5, day), "failing", "http-404", 404) for day in (20, 24))
LIVE = Sighting(datetime.date(2026, 5, 25), "live", None, 200, None, "Ferries Are Full Again", "c0ffee")


@check(
    severity="correct",
    guard=(
        "Needs what earlier runs saw: three failures that say of the page itself that it is gone (404, 410, no such host), "
        "each at least three days after the one before, two where the server says that it is for good (410) or the host "
        "is gone; one success in between and it starts anew. What was blocked, timed out or asked for a login never "
        "counts; a lost history means failing, never dead."
    ),
    remedy="Cite an archived copy from near the access date, or the page's new address.",
    question="The page of {notes} is gone. May we cite an archived copy?",
    reply="☐ yes ☐ no, the new address is ______",
    bad=(
        Example(FERRY_NOTE, GONE, {FERRY_URL: FAILED}),
        Example(FERRY_NOTE, {FERRY_URL: "HTTP/1.1 410 Gone\n\n"},
                {FERRY_URL: (Sighting(datetime.date(2026, 5, 20), "failing", "http-410", 410),)}),
    ),
    good=(
        Example(FERRY_NOTE, GONE),
        Example(FERRY_NOTE, GONE, {FERRY_URL: ()}),
        Example(FERRY_NOTE, GONE, {FERRY_URL: FAILED[:1]}),
        Example(FERRY_NOTE, GONE, {FERRY_URL: (*FAILED, LIVE)}),
        Example(FERRY_NOTE, {FERRY_URL: "HTTP/1.1 403 Forbidden\n\n"}, {FERRY_URL: FAILED}),
        Example(FERRY_NOTE, {FERRY_URL: "outage: timeout"}, {FERRY_URL: FAILED}),
    ),
)  # fmt: skip
def dead_link(
    citation: Citation, document: Document, evidence: Evidence, today: datetime.date, past: Past | None = None
) -> Iterator[Observation]:
    """The cited page is gone, and several visits over days say so.

    Readers can no longer see what was cited. A copy in a web archive, taken near the day of access, can stand for it.
    """
    if evidence.verdict == "dead":
        yield Observation(
            f"dead link: {links.cause(evidence)}, {links.streak(past, today)}{links.last_good(past)}",
            links.place(document, citation),
            confidence="proved",
            found=citation.address,
            group=links.group("dead-link", citation),
        )
