"""family `match`: correction-notice."""

from collections.abc import Iterator

from citecheck.checks import links, wording
from citecheck.checks.pages import BRIDGE_NOTE, bridge
from citecheck.model import Citation, Document, Observation, Page
from citecheck.rule import Example, check

TEXT = "The old bridge stays for ten years." + BRIDGE_NOTE
CORRECTED = "Correction: An earlier version of this article gave a wrong number of drivers."


@check(
    severity="query",
    guard=(
        "The notice must begin a line of its own near the article, not in a menu, a box or the footer, and say more than "
        "a heading does."
    ),
    remedy="Read the notice, and check what the article takes from the source against the corrected text.",
    question="The source of {notes} was corrected: “{found}” Does what you take from it still stand?",
    bad=(
        Example(TEXT, bridge("The vote was close.", CORRECTED)),
        Example(TEXT, bridge("Berichtigung: In einer früheren Fassung stand eine falsche Zahl der Fahrer.")),
        Example(TEXT, bridge("This article was amended on 3 May 2024 to correct the name of the treasurer.")),
    ),
    good=(
        Example(TEXT, bridge("The vote was close, and nobody asked for a correction of the minutes.")),
        Example(TEXT, bridge("Corrections")),
        Example(TEXT, {}),
    ),
)
def correction_notice(citation: Citation, document: Document, page: Page) -> Iterator[Observation]:
    """The cited page says that it was corrected, amended or retracted.

    What the article takes from it may be the very words that were wrong.
    """
    if page.notice is not None and citation.urls:
        yield Observation(
            f"the page carries a notice: “{wording.excerpt(page.notice)}”",
            links.place(document, citation, "likely"),
            found=page.notice,
            passage=page.notice,
            group=links.group("correction-notice", citation),
        )
