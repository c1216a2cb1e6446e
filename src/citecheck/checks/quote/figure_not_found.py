"""family `quote`: figure-not-found."""

from collections.abc import Iterator

from citecheck.checks.pages import FERRIES, FERRY_NOTE
from citecheck.model import Claim, Document, Observation
from citecheck.rule import Answers, Example, check


@check(
    severity="query",
    about="figure",
    guard=(
        "Only when every cited page could be read whole; separators, magnitudes, number words, currencies and rounding "
        "are equal in any language. Years, list numbers and small counts without a unit are no figures."
    ),
    remedy="Name the source of the figure, or correct it.",
    question="We did not find {found} in the source of {notes}. Where is it from?",
    reply="☐ source: ______",
    bad=(
        Example("The company employs 1,870 sailors on its boats." + FERRY_NOTE, FERRIES),
        Example("Fuel became cheaper by 37 percent within one year." + FERRY_NOTE, FERRIES),
    ),
    good=(
        Example("The boats carried more than 418,000 passengers." + FERRY_NOTE, FERRIES),
        Example("Income rose to 2,4 Millionen Dollar." + FERRY_NOTE, FERRIES),
        Example("Fuel became cheaper by 37 percent within one year." + FERRY_NOTE, {}),
        Example("In 2019 two boats sank, and a third one was sold." + FERRY_NOTE, FERRIES),
    ),
)
def figure_not_found(claim: Claim, document: Document, answers: Answers) -> Iterator[Observation]:
    """A figure with its unit is not in the text of the cited page.

    Another source, another year or a slip of the pen: the closest figure with the same unit is shown where there is
    one.
    """
    for answer in answers.missing():
        figure = claim.figures[answer.inquiry.item]
        yield Observation(
            "figure not found in the text of the source",
            document.places(claim, figure, answer.inquiry.citations, answer.source),
            confidence="likely",
            found=figure.raw,
            passage=answer.passage,
            anchor=f"{figure.raw} {claim.sentence[:80]}",
        )
