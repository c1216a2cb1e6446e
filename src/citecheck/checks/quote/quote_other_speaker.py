"""family `quote`: quote-other-speaker."""

from collections.abc import Iterator

from citecheck.checks.pages import BRIDGE_NOTE, bridge
from citecheck.model import Claim, Document, Observation
from citecheck.rule import Answers, Example, check
from citecheck.text.lengths import in_words
from citecheck.text.naming import is_named, is_same_name, names
from citecheck.text.speaking import speaker

LEAST_WORDS = 4

PAGES = bridge(
    "“We cannot afford a new bridge before the wall is paid for,” said Lene Farrow, the treasurer.",
    "“Nobody was surprised by it, and nobody wept,” Odd Brannigan told the council.",
    "“The tolls are a disgrace for a free town,” she said.",
)
TEXT = "{0} said: “We cannot afford a new bridge before the wall is paid for.”" + BRIDGE_NOTE


@check(
    severity="query",
    about="quote",
    guard=(
        "Both texts must name the speaker: in the very sentence, in the paragraph just before, by a label of a transcript or "
        "minutes, or behind a block quotation. Offices without a name, owners (“Farrow's lawyer”) and two possible names say "
        "nothing, nor do both names in the source's sentence, or a body or place that the source's speaker may speak for; any "
        "word in common makes one name of two, in any alphabet."
    ),
    remedy="Name the speaker whom the source names.",
    question="In the source of {notes} these are the words of {expected}, not of {found}. May we correct that?",
    bad=(
        Example(TEXT.format("Odd Brannigan"), PAGES),
        Example("“Nobody was surprised by it, and nobody wept,” said Mayor Lene Farrow." + BRIDGE_NOTE, PAGES),
    ),
    good=(
        Example(TEXT.format("Lene Farrow"), PAGES),
        Example(TEXT.format("Treasurer Farrow"), PAGES),
        Example(TEXT.format("The treasurer"), PAGES),
        Example("Odd Brannigan said: “The tolls are a disgrace for a free town.”" + BRIDGE_NOTE, PAGES),
        Example(TEXT.format("Odd Brannigan"), {}),
    ),
)
def quote_other_speaker(claim: Claim, document: Document, answers: Answers) -> Iterator[Observation]:
    """The words are in the source, but as those of somebody else.

    The article gives them to one speaker, the source to another.
    """
    for answer in answers.best():
        quote = claim.quotes[answer.inquiry.item]
        if answer.speaker is None or not answer.verdict.startswith("found") or in_words(quote.text) < LEAST_WORDS:
            continue
        mine = speaker(_running(document, claim.block), quote.start, quote.end, document.language)
        if mine is None or is_same_name(mine, answer.speaker):
            continue
        if _stands_by(mine, answer.passage or "", quote.text):
            continue
        if not any(is_named(mine, block.text) for block in document.blocks):
            continue  # "Residents said"
        yield Observation(
            f"the source gives these words to {answer.speaker}, not to {mine}",
            document.places(claim, quote, answer.inquiry.citations, answer.source),
            found=mine,
            expected=answer.speaker,
            expected_confidence="likely",
            passage=answer.passage,
            anchor=f"{mine} {quote.text}",
        )


def _running(document: Document, block: int) -> str:
    """The text of a block without what parts its sentences only for the eye: marks of notes, ends of lines."""
    text = document.blocks[block].text.replace("\n", " ")
    for at, mark in document.marks:
        if at == block:
            text = text[: mark.start] + " " * (mark.end - mark.start) + text[mark.end :]
    return text


def _stands_by(name: str, passage: str, quote: str) -> bool:
    """Whether a name stands beside the quoted words: then it may be the one that the sentence means."""
    beside = passage.replace(quote, " ")
    return name in beside or any(is_same_name(name, one) for one in names("x " + beside))
