"""family `match`: author-not-on-page."""

from collections.abc import Iterator

from citecheck.checks import borne, links
from citecheck.checks.pages import BRIDGE_URL, bridge
from citecheck.model import Citation, Document, Observation, Page, Place
from citecheck.rule import Answers, Example, check

NOTE = (
    "The bridge stays.[1]\n\n[1] {author}, “Council Votes to Keep the Old Bridge”, The Gazette, " + BRIDGE_URL + ".\n"
)


@check(
    severity="query",
    about="author",
    guard=(
        "Only where the page names an author of its own; initials, diacritics, order of names, several authors and "
        "agencies are allowed for; a name that stands anywhere in the page's text counts, and the page's author anywhere "
        "in the note."
    ),
    remedy="Print the byline of the page.",
    question="{notes} names {found} as the author; the page's byline is {expected}. May we print that?",
    bad=(
        Example(NOTE.format(author="Mara Ferris"), bridge(author="Jon Alder")),
        Example(NOTE.format(author="Ferris, Mara"), bridge(author="Jon Alder and Ines Vale")),
    ),
    good=(
        Example(NOTE.format(author="Mara Ferris"), bridge(author="Mara Ferris")),
        Example(NOTE.format(author="M. Ferris"), bridge(author="Mara Ferris and Jon Alder")),
        Example(NOTE.format(author="Mara Ferris"), bridge("Mara Ferris spoke first.", author="Jon Alder")),
        Example(NOTE.format(author="The Yearbook of Bridges, ed. by Jon Alder"), bridge(author="Jon Alder")),
        Example(NOTE.format(author="Mara Ferris"), {}),
    ),
)  # fmt: skip
def author_not_on_page(citation: Citation, document: Document, page: Page, answers: Answers) -> Iterator[Observation]:
    """The page's byline does not have the author that the note names."""
    if citation.author is None or not page.authors or page.limited is not None:
        return
    for answer in answers.own:
        if answer.verdict == "not-found" and not borne.prints(citation, page.authors):
            byline = ", ".join(page.authors)
            yield Observation(
                f"the page names {byline} as its author",
                (Place(document.at(citation, citation.author), citation.id, answer.source),),
                confidence="likely",
                found=citation.author.text,
                expected=byline,
                expected_confidence="likely",
                group=links.group_of_words("author-not-on-page", citation, citation.author.text),
            )
