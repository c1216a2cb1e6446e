"""family `quote`: back-translated-quotes."""

from collections.abc import Iterator

from citecheck.checks.pages import BRIDGE_NOTE, bridge
from citecheck.model import Claim, Document, Dossier, Observation, Place
from citecheck.rule import Answers, Example, check

PAGES = bridge(
    "“Friendship between the harbour and the town moves ahead along the road of mutual patience,” she said.",
    "“The ferry company has always treated the small islands as guests and never as neighbours,” she added.",
)


@check(
    severity="query",
    about="quote",
    guard=(
        "At least two quotations of the article that are not in their sources as worded, each with a closest passage that "
        "shares its content words; it is a suggestion, asked once for all of them."
    ),
    remedy="Use the published wording, or paraphrase without quotation marks.",
    question="Several quotations of {notes} are in the sources in other words. Were they translated from another "
    "language, and may we use the published wording?",
    reply="☐ yes ☐ keep as paraphrase without quotation marks",
    bad=(
        Example(
            "She said that “town and harbour are moving in friendship on a mutual and patient road”. Then she said that "
            "“small islands were guests and not neighbours for the ferry company at all times”." + BRIDGE_NOTE, PAGES),
        Example(
            "She said that “the friendship of town and harbour goes forward with mutual patience on its road”. She also "
            "said that “as guests, not neighbours, the company of the ferry saw small islands”." + BRIDGE_NOTE, PAGES),
    ),
    good=(
        Example(
            "She said that “Friendship between the harbour and the town moves ahead along the road of mutual patience”. "
            "Then she said that “small islands were guests and not neighbours for the ferry company”." + BRIDGE_NOTE, PAGES),
        Example(
            "She said that “nobody has painted that wall since my grandfather was mayor here”. Then she said that “a new "
            "theatre would please everybody who still has money”." + BRIDGE_NOTE, PAGES),
        Example("She said that “town and harbour are moving in friendship on a mutual and patient road”." + BRIDGE_NOTE, {}),
    ),
)  # fmt: skip
def back_translated_quotes(dossier: Dossier, document: Document) -> Iterator[Observation]:
    """Several quotations miss their sources in the same way: the sense is there, the words are others.

    That is what remains when words are translated into another language and back.
    """
    found = []
    if not dossier.answers:
        return
    for index, claim in enumerate(document.sentences):
        own = tuple(one for one in dossier.answers_by_sentence.get(index, ()) if one.inquiry.own)
        elsewhere = tuple(one for one in dossier.answers_by_sentence.get(index, ()) if not one.inquiry.own)
        for answer in Answers(own, elsewhere).missing() if own else ():
            if answer.inquiry.kind == "quote" and answer.traceable:
                found.append((claim, answer))
    if len(found) < 2:
        return
    yield Observation(
        f"{len(found)} quotations are in the sources in other words, perhaps translated from another language",
        tuple(
            place for claim, answer in found for place in _places(document, claim, answer.inquiry.item, answer.source)
        ),
        confidence="likely",
        found=" / ".join(answer.inquiry.asked for _, answer in found),
        passage=" / ".join(answer.passage or "" for _, answer in found),
        group="quotations in other words",
        anchor="back-translated quotations",
    )


def _places(document: Document, claim: Claim, item: int, source: str) -> Iterator[Place]:
    for identity in claim.citations:
        yield Place(document.at(claim, claim.quotes[item]), identity, source, "likely")
