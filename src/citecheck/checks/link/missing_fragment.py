"""family `link`: missing-fragment."""

import re
from collections.abc import Iterator

from citecheck.checks import links, wording
from citecheck.checks.pages import FERRIES, FERRY_NOTE, FERRY_URL
from citecheck.model import Citation, Document, Observation
from citecheck.rule import Answers, Example, check

# What stands behind "#" and names no place of the page: routes of programs, lines and remarks of code hosts, times,
# pages and parameters, and what other sites add to see where their readers come from.
_NO_PLACE = re.compile(
    r"[!/]|L\d+|l-?\d+$|lines?-|issue|discussion|diff-|commit|pullrequest|note_|xtor|ref|utm|"
    r"(?:[a-z_]+)=|google_vignette|c(?:omment)?-?\d+$|\d+$",
    re.IGNORECASE,
)


def _note(fragment: str) -> str:
    return FERRY_NOTE.replace(FERRY_URL, f"{FERRY_URL}#{fragment}")


WITH_NAME = {FERRY_URL: FERRIES[FERRY_URL].replace("<p>Its income", "<p id='income'>Its income")}


@check(
    severity="note",
    guard=(
        "Only where the whole page was read and neither its markup and scripts nor its headings hold the name; routes of "
        "programs (#!/…, #/…), lines of code hosts (#L12), numbered remarks, times and parameters are left alone, and words "
        "that a browser is told to show (#:~:text=…) are looked for in the text."
    ),
    remedy="Take the part from “#” on away, or point to a place that is there.",
    about="fragment",
    bad=(
        Example(_note("expenses"), WITH_NAME),
        Example(_note(":~:text=Its%20income%20fell"), WITH_NAME),
    ),
    good=(
        Example(_note("income"), WITH_NAME),
        Example(_note("ferries-are-full-again"), WITH_NAME),
        Example(_note(":~:text=Its%20income,a%20fifth"), WITH_NAME),
        Example(_note("L12-L20"), WITH_NAME),
        Example(_note("/expenses"), WITH_NAME),
        Example(_note("expenses"), {FERRY_URL: "HTTP/1.1 403 Forbidden\n\n"}),
    ),
)
def missing_fragment(citation: Citation, document: Document, answers: Answers) -> Iterator[Observation]:
    """The address points to a place on the page that is not there.

    Readers are left at the top of the page; often the page was rewritten since.
    """
    for answer in answers.own:
        asked = answer.inquiry.asked
        if answer.verdict == "not-found" and not _NO_PLACE.match(asked):
            url = citation.urls[0]
            yield Observation(
                f"the page has no place of the name “#{wording.excerpt(asked, 60)}”",
                links.place(document, citation, "likely"),
                found=url.address,
                expected=url.address.partition("#")[0],
                expected_confidence="possible",
            )
