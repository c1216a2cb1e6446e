"""family `link`: unreadable-page."""

from collections.abc import Iterator

from citecheck.checks import links
from citecheck.checks.pages import FERRIES, FERRY_NOTE, FERRY_URL
from citecheck.model import Citation, Document, Evidence, Observation
from citecheck.rule import Example, check

SCRIPTED = "<html><head><title>Ferries Are Full Again</title><script src='app.js'></script></head><body></body></html>"
EMPTY = ("no-text", "empty", "pdf")


@check(
    severity="note",
    guard=(
        "Only where the page came and holds next to no text of its own: made by scripts, a scanned PDF, empty. Pictures, "
        "sound, tables of data and other files that are no text are left alone."
    ),
    remedy="Open the page in a browser; a PDF or an archived copy of it can be read more easily.",
    bad=(
        Example(FERRY_NOTE, {FERRY_URL: SCRIPTED}),
        Example(FERRY_NOTE, {FERRY_URL: "<html><body></body></html>"}),
    ),
    good=(
        Example(FERRY_NOTE, FERRIES),
        Example(FERRY_NOTE, {FERRY_URL: "outage: timeout"}),
        Example(FERRY_NOTE, {FERRY_URL: "HTTP/1.1 200 OK\nContent-Type: image/png\n\nPNG"}),
    ),
)
def unreadable_page(citation: Citation, document: Document, evidence: Evidence) -> Iterator[Observation]:
    """The cited page came without a text that could be read.

    Nothing that the article takes from it could be checked.
    """
    if evidence.reason in EMPTY and evidence.verdict in ("live", "moved", "unverifiable"):
        yield Observation(
            links.cause(evidence),
            links.place(document, citation),
            confidence="proved",
            found=citation.address,
            group=links.group("unreadable-page", citation),
        )
