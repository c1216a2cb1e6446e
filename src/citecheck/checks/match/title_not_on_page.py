"""family `match`: title-not-on-page."""

from collections.abc import Iterator

from citecheck.checks.pages import BRIDGE_URL, bridge
from citecheck.model import Citation, Document, Observation, Page, Place
from citecheck.rule import Answers, Example, check

NOTE = "The bridge stays.[1]\n\n[1] {title}, The Gazette, " + BRIDGE_URL + ", (Date of Access: 14.05.2024).\n"
PAGES = bridge()


@check(
    severity="query",
    about="title",
    guard=(
        "Every candidate of the page counts (headline, title, og:title, subheadings); quotation marks, dashes, case and "
        "the site's suffix are folded. A page in another language than the title, or whose text could not be read, is "
        "not compared."
    ),
    remedy="Print the page's title, or correct the address.",
    question="In {notes} the title is “{found}”; the page is called “{expected}”. May we print that?",
    bad=(
        Example(NOTE.format(title="“Harbour Dredging Starts in June”"), PAGES),
        Example(NOTE.format(title="“Why the Mayor of Northport Has to Go”"), PAGES),
    ),
    good=(
        Example(NOTE.format(title="“Council Votes to Keep the Old Bridge”"), PAGES),
        Example(NOTE.format(title="“COUNCIL VOTES TO KEEP THE ‘OLD’ BRIDGE”"), PAGES),
        Example(NOTE.format(title="“Meclis Eski Köprüyü Korumaya Karar Verdi”"), PAGES),
        Example(NOTE.format(title="“Harbour Dredging Starts in June”"), {}),
    ),
)
def title_not_on_page(citation: Citation, document: Document, page: Page, answers: Answers) -> Iterator[Observation]:
    """The page does not bear the title that the note gives it.

    The headline was changed after publication, or title and address belong to two different works.
    """
    if citation.title is None or citation.kind == "link" or page.limited == "no-text":
        return
    for answer in answers.own:
        if answer.verdict == "not-found" and page.title:
            yield Observation(
                f"the page is called “{page.title}”",
                (Place(document.at(citation, citation.title), citation.id, answer.source),),
                confidence="likely",
                found=citation.title.text,
                expected=page.title,
                expected_confidence="likely",
                passage=page.title,
            )
