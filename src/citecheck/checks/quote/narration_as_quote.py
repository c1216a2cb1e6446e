"""family `quote`: narration-as-quote."""

from collections.abc import Iterator

from citecheck.checks.pages import BRIDGE_NOTE, bridge
from citecheck.model import Claim, Document, Observation
from citecheck.rule import Answers, Example, check
from citecheck.text.lengths import in_words
from citecheck.text.speaking import may_be_reported

LEAST_WORDS = 5

PAGES = bridge(
    "The vote was a quiet farewell to the dream of a harbour without ferries, and it took ten minutes.",
    "“We cannot afford a new bridge before the harbour wall is paid for,” the treasurer said after the vote.",
    "“Nobody was surprised,” she added.",
)
TOLD = bridge(
    "The treasurer said that the ferries could be sold before the first of May.",
    "— Eleven winters we kept that light burning with biscuits, sighs Odd Brannigan. “Nobody thanked us for it.”",
)
PLAIN = {address: text.replace("“", "").replace("”", "") for address, text in PAGES.items()}


@check(
    severity="query",
    about="quote",
    guard=(
        "Only on pages that set off speech with quotation marks, for quotations of five words or more that stand outside "
        "all of them; block quotations, lines that begin with a dash and sentences with a reporting verb count as speech."
    ),
    remedy="Take the quotation marks away, or say that the words are the reporter's.",
    question="“{found}” is the reporter's own wording in the source of {notes}. May we remove the quotation marks?",
    bad=(
        Example("The treasurer called it “a quiet farewell to the dream of a harbour without ferries”." + BRIDGE_NOTE, PAGES),
        Example("Mara Ferris said: “The vote was a quiet farewell to the dream of a harbour”." + BRIDGE_NOTE, PAGES),
    ),
    good=(
        Example("The treasurer said: “We cannot afford a new bridge before the harbour wall is paid for.”" + BRIDGE_NOTE, PAGES),
        Example("The treasurer said: “We cannot afford a new bridge before the harbour wall is paid for.”" + BRIDGE_NOTE, PLAIN),
        Example("The Gazette called it “a quiet farewell to the dream of a harbour without ferries”." + BRIDGE_NOTE, PAGES),
        Example("The treasurer asked whether “the ferries could be sold before the first of May”." + BRIDGE_NOTE, TOLD),
        Example("“Eleven winters we kept that light burning with biscuits,” Odd Brannigan said." + BRIDGE_NOTE, TOLD),
    ),
)  # fmt: skip
def narration_as_quote(claim: Claim, document: Document, answers: Answers) -> Iterator[Observation]:
    """The quoted words are in the source, but as the reporter's own text.

    The article puts them into somebody's mouth; the source tells them in its own voice.
    """
    for answer in answers.best():
        quote = claim.quotes[answer.inquiry.item]
        if answer.verdict == "not-found" or answer.in_quotation is not False or in_words(quote.text) < LEAST_WORDS:
            continue
        if _names_the_outlet(claim, document) or may_be_reported(answer.passage or "", document.language):
            continue
        yield Observation(
            "the words are the reporter's own text in the source",
            document.places(claim, quote, answer.inquiry.citations, answer.source),
            confidence="likely",
            found=quote.text,
            passage=answer.passage,
        )


def _names_the_outlet(claim: Claim, document: Document) -> bool:
    """Whether the sentence says that the outlet or its reporter wrote it, which is how narration is quoted rightly."""
    sentence = claim.sentence.casefold()
    names = (
        part.text.casefold().removeprefix("the ")
        for identity in claim.citations
        for part in (document.citation(identity).publisher, document.citation(identity).author)
        if part is not None
    )
    return any(name in sentence for name in names)
