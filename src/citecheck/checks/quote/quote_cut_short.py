"""family `quote`: quote-cut-short."""

from collections.abc import Iterator

from citecheck.checks.pages import BRIDGE_NOTE, bridge
from citecheck.model import Claim, Document, Observation
from citecheck.rule import Answers, Example, check
from citecheck.text import words
from citecheck.text.reversals import is_reversal

LEAST_WORDS = 6
LEAST_TURNED = 4  # words before a turn
LEAST_REST = 3

PAGES = bridge(
    "“We will build a new bridge across the harbour but only if the ferry company pays half of it,” she said.",
    "“The wall has stood for two hundred years,” she added.",
)


@check(
    severity="note",
    about="quote",
    guard=(
        "Quotations whose source goes on for three words or more: of four words where the rest begins with a turn (but, if, "
        "while …), of six where the article ends the quotation with a full stop; a … says openly that something is left out."
    ),
    remedy="Show the rest, or mark the omission with ….",
    bad=(
        Example("She said: “We will build a new bridge across the harbour.”" + BRIDGE_NOTE, PAGES),
        Example("She promised that “we will build a new bridge across the harbour” soon." + BRIDGE_NOTE, PAGES),
    ),
    good=(
        Example("She promised that “we will build a new bridge across the harbour …”." + BRIDGE_NOTE, PAGES),
        Example("She said: “The wall has stood for two hundred years.”" + BRIDGE_NOTE, PAGES),
        Example("She spoke of “a new bridge”." + BRIDGE_NOTE, PAGES),
        Example("She said: “We will build a new bridge across the harbour but only if the ferry company pays half of it.”" + BRIDGE_NOTE, PAGES),
    ),
)  # fmt: skip
def quote_cut_short(claim: Claim, document: Document, answers: Answers) -> Iterator[Observation]:
    """The quotation stops where the source's sentence goes on, and the rest changes it.

    What follows a “but” or an “if” is often the point; a reader cannot see that something was left away.
    """
    for answer in answers.best():
        rest = words(answer.continues or "")
        quote = claim.quotes[answer.inquiry.item]
        if answer.verdict == "not-found" or answer.in_quotation is False:
            continue  # the reporter's own text is the business of narration-as-quote
        is_turned = is_reversal([one.text for one in rest], document.language)
        if len(rest) < LEAST_REST or len(words(quote.text)) < (LEAST_TURNED if is_turned else LEAST_WORDS):
            continue
        text = quote.text.rstrip()
        if text.endswith(("…", "...", "]")) or not (is_turned or text.endswith(".")):
            continue
        yield Observation(
            f"the source goes on: “{answer.continues}”",
            document.places(claim, quote, answer.inquiry.citations, answer.source),
            confidence="likely",
            found=quote.text,
            expected=answer.continues,
            passage=answer.passage,
            anchor=quote.text,
        )
