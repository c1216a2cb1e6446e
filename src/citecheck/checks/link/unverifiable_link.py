"""family `link`: unverifiable-link."""

from collections.abc import Iterator

from citecheck.checks import links
from citecheck.checks.pages import FERRIES, FERRY_NOTE, FERRY_URL
from citecheck.model import Citation, Document, Evidence, Observation
from citecheck.rule import Example, check

# The first is about a page that came and is said by its own rule, the second about the machine and not the link.
ELSEWHERE = ("no-text", "empty", "pdf", "runner-offline")


@check(
    severity="note",
    guard=(
        "Names the cause and draws no conclusion; never counts as a failure. A certificate that cannot be verified is never "
        "passed over."
    ),
    remedy="Open the address in a browser, or run the check again.",
    bad=(
        Example(FERRY_NOTE, {FERRY_URL: "outage: timeout"}),
        Example(FERRY_NOTE, {FERRY_URL: "outage: tls"}),
        Example(FERRY_NOTE, {FERRY_URL: "outage: redirect-loop"}),
    ),
    good=(
        Example(FERRY_NOTE, FERRIES),
        Example(FERRY_NOTE, {FERRY_URL: "HTTP/1.1 404 Not Found\n\n"}),
        Example(FERRY_NOTE),
    ),
)
def unverifiable_link(citation: Citation, document: Document, evidence: Evidence) -> Iterator[Observation]:
    """Whether the cited page is there could not be told.

    Something failed on the way, at the site or at this end, and may work the next time.
    """
    if evidence.verdict == "unverifiable" and evidence.reason not in ELSEWHERE:
        yield Observation(
            f"could not be verified: {links.cause(evidence)}",
            links.place(document, citation),
            confidence="proved",
            found=citation.address,
            group=links.group("unverifiable-link", citation),
        )
