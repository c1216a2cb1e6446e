"""family `link`: restricted-link."""

from collections.abc import Iterator

from citecheck.checks import links
from citecheck.checks.pages import FERRIES, FERRY_NOTE, FERRY_URL
from citecheck.model import Citation, Document, Evidence, Observation
from citecheck.rule import Example, check


@check(
    severity="note",
    guard="The page is there: never a failure, and nothing is looked for in a teaser.",
    remedy="Mark the note “(subscription required)” or “(login required)” where the house does so.",
    bad=(
        Example(FERRY_NOTE, {FERRY_URL: "HTTP/1.1 401 Unauthorized\n\n"}),
        Example(FERRY_NOTE, {FERRY_URL: "HTTP/1.1 402 Payment Required\n\n"}),
        Example(FERRY_NOTE, {FERRY_URL: "HTTP/1.1 451 Unavailable For Legal Reasons\n\n"}),
    ),
    good=(
        Example(FERRY_NOTE, FERRIES),
        Example(FERRY_NOTE, {FERRY_URL: "HTTP/1.1 403 Forbidden\n\n"}),
    ),
)
def restricted_link(citation: Citation, document: Document, evidence: Evidence) -> Iterator[Observation]:
    """Readers need a login, a subscription or another country to see the cited page.

    Some houses mark such notes, and what the article takes from the page could not be checked.
    """
    if evidence.verdict == "restricted":
        yield Observation(
            links.cause(evidence),
            links.place(document, citation),
            confidence="proved",
            found=citation.address,
            group=links.group("restricted-link", citation),
        )
