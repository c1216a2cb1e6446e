"""family `match`: subject-not-on-page."""

from collections.abc import Iterator

from citecheck.checks import links, wording
from citecheck.checks.pages import BRIDGE_NOTE, bridge
from citecheck.model import Citation, Document, Observation, Page
from citecheck.rule import Answers, Example, check
from citecheck.text.naming import BETWEEN

OTHER = "Then Odd Brannigan met Lene Farrow of the Northquay Harbour Board on Skerry Island, and they agreed."
SAME = OTHER.replace("Skerry Island", "the hills of Quayham").replace("Then", "Later")
LONG = ("The debate about the timber, the tolls and the price of steel went on until the lamps were lit outside.",) * 8


@check(
    severity="query",
    about="subject",
    guard=(
        "At least three names of persons, bodies or places in the sentences under the note, none of which is on the page in "
        "any form or alphabet; pages with little text, behind a paywall or in another language are not compared."
    ),
    remedy="Check that the note leads to the source that is meant.",
    question="None of the names in the text under {notes} ({found}) is on the page. Is this the right source?",
    bad=(Example(OTHER + BRIDGE_NOTE, bridge(*LONG)),),
    good=(
        Example(SAME + BRIDGE_NOTE, bridge(*LONG)),
        Example(OTHER + BRIDGE_NOTE, bridge(*LONG, "Ms Farrow was not there.")),
        Example(OTHER + BRIDGE_NOTE, bridge()),
        Example("Odd Brannigan slept." + BRIDGE_NOTE, bridge(*LONG)),
        Example(OTHER + BRIDGE_NOTE, {}),
    ),
)
def subject_not_on_page(citation: Citation, document: Document, page: Page, answers: Answers) -> Iterator[Observation]:
    """None of the names in the sentences under a note stands on the cited page.

    The note may lead to another story of the same outlet, or belong to another sentence.
    """
    if not citation.urls or not _is_in_one_language(document, page):
        return
    for answer in answers.own:
        if answer.verdict == "not-found":
            told = answer.inquiry.asked.split(BETWEEN)
            listed = wording.listed(told[:5]) if len(told) <= 5 else ", ".join(told[:5]) + " …"
            yield Observation(
                f"none of the names in the text is on the page: {listed}",
                links.place(document, citation, "likely"),
                found=listed,
                anchor=f"{citation.address} {listed}",
            )


def _is_in_one_language(document: Document, page: Page) -> bool:
    """Whether article and page are in one language, as far as that is known: elsewhere names have other forms."""
    return document.language is None or page.language is None or document.language[:2] == page.language[:2]
