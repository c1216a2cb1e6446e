"""family `quote`: figure-differs."""

from collections.abc import Iterator

from citecheck.checks.pages import FERRIES, FERRY_NOTE
from citecheck.model import Claim, Document, Observation
from citecheck.rule import Answers, Example, check


@check(
    severity="query",
    about="figure",
    guard=(
        "Same unit and same thing counted, in a sentence that shares its subject, and another value beyond rounding; "
        "a page that has the printed value anywhere keeps it quiet, and so does a value that the sentence gives itself."
    ),
    remedy="Compare the two sentences and print the source's value, or name the source that has the other.",
    question="The source of {notes} has {expected} where the text says {found}. May we print {expected}?",
    reply="☐ yes ☐ no, the figure is from: ______",
    bad=(
        Example("The ferry company carried 481,300 passengers between May and August." + FERRY_NOTE, FERRIES),
        Example("The ferry company's income rose to $2.9 million this summer." + FERRY_NOTE, FERRIES),
    ),
    good=(
        Example("The ferry company carried 418,300 passengers between May and August." + FERRY_NOTE, FERRIES),
        Example("The ferry company carried nearly 420,000 passengers between May and August." + FERRY_NOTE, FERRIES),
        Example("The ferry company carried 481,300 passengers between May and August." + FERRY_NOTE, {}),
        Example("Its income rose from $2.4 million to $2.6 million this summer." + FERRY_NOTE, FERRIES),
    ),
)
def figure_differs(claim: Claim, document: Document, answers: Answers) -> Iterator[Observation]:
    """The source has the same thing counted in the same unit, with another value.

    The two may speak of different years or count differently, so both sentences are shown and nobody is corrected.
    """
    for answer in answers.best():
        if answer.verdict != "found-with-differences" or not answers.settles(answer) or answers.other(answer):
            continue
        figure = claim.figures[answer.inquiry.item]
        yield Observation(
            f"the source has {answer.found}",
            document.places(claim, figure, answer.inquiry.citations, answer.source),
            confidence="likely",
            found=figure.raw,
            expected=answer.found,
            expected_confidence="likely",
            passage=answer.passage,
        )
