"""family `quote`: wrong-note."""

from collections.abc import Iterator

from citecheck.checks import wording
from citecheck.checks.pages import BRIDGE_URL, FERRIES, FERRY_URL, bridge
from citecheck.model import Answer, Claim, Document, Dossier, Observation
from citecheck.rule import Answers, Example, check
from citecheck.text.lengths import in_words

LEAST_WORDS = 4

PAGES = bridge("“We cannot afford a new bridge before the harbour wall is paid for,” the treasurer said.") | FERRIES
TEXT = (
    "The treasurer said “{0}”.[1] The ferries were full all summer, and nobody knows yet whether that will last.[2]\n\n"
    "[1] “Council Votes to Keep the Old Bridge”, The Gazette, " + BRIDGE_URL + ".\n\n"
    "[2] “Ferries Are Full Again”, The Courier, " + FERRY_URL + ".\n"
)


@check(
    severity="query",
    guard=(
        "Quotations of four words or more and figures of three digits or more that every source cited for the sentence "
        "could be searched for without result, and that stand word for word in another source of the article."
    ),
    remedy="Point the mark at the note of the source that has it.",
    question="“{found}” stands in the source of {expected}, not in that of {notes}. Should the mark point there?",
    bad=(
        Example(TEXT.format("our boats have never been as full as in this wet and windy summer"), PAGES),
        Example(TEXT.replace("said “{0}”", "counted 418,300 passengers"), PAGES),
    ),
    good=(
        Example(TEXT.format("we cannot afford a new bridge before the harbour wall is paid for"), PAGES),
        Example(TEXT.format("our boats have never been as full as in this wet and windy summer"), FERRIES),
        Example(TEXT.format("the summer"), PAGES),
        Example(TEXT.format("our boats have never been as full as in this wet and windy summer").replace(".[1]", ".[1][2]"), PAGES),
    ),
)  # fmt: skip
def wrong_note(claim: Claim, document: Document, dossier: Dossier, answers: Answers) -> Iterator[Observation]:
    """A quotation or figure is not in the cited source but in another one that the article cites.

    The mark points to the wrong note, so a reader who looks it up finds nothing.
    """
    for answer in answers.best():
        other = answers.other(answer)
        if not _is_missing(answer) or other is None or not answers.settles(answer) or _is_common(answer):
            continue
        owners = [case.citation for case in dossier.cases if case.evidence and case.evidence.source.url == other.source]
        if not owners or set(claim.citations) & {owner.id for owner in owners}:
            continue
        item = answer.inquiry.item
        part = claim.quotes[item] if answer.inquiry.kind == "quote" else claim.figures[item]
        label = f"note {owners[0].label}" if owners[0].label else "another source"
        own = wording.notes(document.citation(identity) for identity in answer.inquiry.citations)
        yield Observation(
            f"not in the cited source, but in that of {label}",
            document.places(claim, part, answer.inquiry.citations, answer.source),
            confidence="likely",
            found=answer.inquiry.asked,
            expected=label,
            expected_confidence="likely",
            passage=other.passage,
            ask=f"“{answer.inquiry.asked}” stands in the source of {label}, not in that of {own}. Should the mark point there?",
            # Marks that were swapped are one slip, whichever of the two is seen first, and in the order of marks too.
            group=wording.marks(owners[0], *map(document.citation, claim.citations)),
        )


def _is_missing(answer: Answer) -> bool:
    """Whether the cited source lacks it; a figure that it gives otherwise is not there either."""
    if answer.inquiry.kind == "figure" and answer.verdict == "found-with-differences":
        return True
    return answer.verdict == "not-found"


def _is_common(answer: Answer) -> bool:
    """Short words and small numbers stand in many sources and point to none."""
    if answer.inquiry.kind == "quote":
        return in_words(answer.inquiry.asked) < LEAST_WORDS
    figure = answer.inquiry.figure
    return answer.inquiry.kind != "figure" or figure is None or sum(map(str.isdigit, answer.inquiry.asked)) < 3
