"""family `quote`: quote-not-found."""

from collections.abc import Iterator

from citecheck.checks.genre import genre
from citecheck.checks.pages import BRIDGE_NOTE, bridge
from citecheck.model import Claim, Document, Observation
from citecheck.rule import Answers, Example, check
from citecheck.text import bare_words

PAGES = bridge(
    "“We cannot afford a new bridge before the harbour wall is paid for,” the treasurer said after the vote.",
    "The opposition had asked for a tunnel, and the ferry company wanted neither of the two.",
)

LONGEST_NAME = 4  # words
STEM = 4


@check(
    severity="query",
    about="quote",
    guard=(
        "Only when the text of every cited page could be read whole and in the quotation's language. Quotation marks, "
        "dashes, spaces, hyphenation and case are folded, … and [ ] honoured; one- and two-word quotations come as one "
        "note for a paragraph, and names of the outlet that the note gives are none."
    ),
    remedy="Compare with the closest passage; use the published wording or name another source.",
    question="We did not find “{found}” in the source of {notes}. Which wording or which source is meant?",
    reply="☐ wording: ______ ☐ source: ______",
    bad=(
        Example("The treasurer said that “nobody in this town has ever liked the colour of that bridge”." + BRIDGE_NOTE, PAGES),
        Example("The ferry company called it “a declaration of war against everybody who lives by the sea”." + BRIDGE_NOTE, PAGES),
    ),
    good=(
        Example("The treasurer said that “we cannot afford a new bridge before the harbour wall is paid for”." + BRIDGE_NOTE, PAGES),
        Example("The treasurer said that “we cannot afford a new bridge … [before] the harbour wall is paid for”." + BRIDGE_NOTE, PAGES),
        Example("The treasurer said that “nobody in this town has ever liked the colour of that bridge”." + BRIDGE_NOTE, {}),
        Example("The treasurer told “The Gazette” that the bridge stays." + BRIDGE_NOTE, PAGES),
        Example("Sayman “köprünün rengini bu kentte kimse hiçbir zaman beğenmedi, ben de beğenmedim” dedi." + BRIDGE_NOTE, PAGES),
    ),
)  # fmt: skip
def quote_not_found(claim: Claim, document: Document, answers: Answers) -> Iterator[Observation]:
    """Quoted words are not in the text of the cited page that could be read.

    It does not mean that the words were invented: they may stand in another source, in a part of the page that was
    not readable, or in another translation.
    """
    is_spoken = genre(document) == "interview"  # its quotations are what was said to the writer
    for answer in answers.missing():
        quote = claim.quotes[answer.inquiry.item]
        if _is_a_name(quote.text, claim, document):
            continue
        is_short = len(quote.text.split()) <= 2
        group = f"short quotations, paragraph {claim.paragraph} of {claim.article}" if is_short else None
        if answer.traceable:
            group = "quotations in other words"
        yield Observation(
            "quoted words not found in the text of the source" if not is_short else "not found as worded in the source",
            document.places(claim, quote, answer.inquiry.citations, answer.source),
            confidence="likely" if not is_short else "possible",
            severity="note" if is_spoken or (is_short and not answer.traceable) else "query",
            found=quote.text,
            passage=answer.passage,
            group=group,
            anchor=quote.text,
        )


def _is_a_name(quoted: str, claim: Claim, document: Document) -> bool:
    """Whether the quotation marks hold the name of a work or outlet of the note, in whatever case it stands."""
    named = bare_words(quoted)
    if not quoted[:1].isupper() or len(named) > LONGEST_NAME:
        return False
    raws = (document.citation(identity).raw for identity in claim.citations)
    return any({word[:STEM] for word in named} <= {word[:STEM] for word in bare_words(raw)} for raw in raws)
