"""family `link`: blocked-link."""

import datetime
from collections.abc import Iterator

from citecheck.checks import links
from citecheck.checks.pages import FERRIES, FERRY_NOTE, FERRY_URL
from citecheck.model import Citation, Document, Evidence, Observation, Past, Sighting
from citecheck.rule import Example, check

LIVE = Sighting(datetime.date(2026, 5, 25), "live", None, 200, None, "Ferries Are Full Again", "c0ffee")


@check(
    severity="note",
    guard=(
        "Says nothing about the page: it may be in perfect health. Never counts as a failure, whatever the status was; "
        "where an earlier run could read the page, it says when."
    ),
    remedy="Open the address in a browser.",
    bad=(
        Example(FERRY_NOTE, {FERRY_URL: "HTTP/1.1 403 Forbidden\n\n"}),
        Example(FERRY_NOTE, {FERRY_URL: "HTTP/1.1 999 Request denied\n\n"}, {FERRY_URL: (LIVE,)}),
        Example(FERRY_NOTE, {FERRY_URL: "HTTP/1.1 429 Too Many Requests\n\n"}),
    ),
    good=(
        Example(FERRY_NOTE, FERRIES),
        Example(FERRY_NOTE, {FERRY_URL: "HTTP/1.1 404 Not Found\n\n"}),
    ),
)
def blocked_link(
    citation: Citation, document: Document, evidence: Evidence, past: Past | None = None
) -> Iterator[Observation]:
    """The cited site turns automatic readers away, so nobody but a person can see whether the page is there.

    Many healthy sites do this. What the article takes from the page was therefore not checked.
    """
    if evidence.verdict == "blocked":
        yield Observation(
            f"{links.cause(evidence)}{links.last_good(past)}",
            links.place(document, citation),
            confidence="proved",
            found=citation.address,
            group=links.group("blocked-link", citation),
        )
