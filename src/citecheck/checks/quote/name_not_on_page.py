"""family `quote`: name-not-on-page."""

from collections.abc import Iterator

from citecheck.checks import wording
from citecheck.checks.pages import BRIDGE_NOTE, bridge
from citecheck.model import Document, Dossier, Observation, Place
from citecheck.rule import Answers, Example, check

LONG = ("The debate about the timber, the tolls and the price of steel went on until the lamps were lit outside.",) * 8
TEXT = "The council of Quayham asked Lene Farrow and Odd Brannigan to paint the bridge."


@check(
    severity="note",
    about="name",
    guard=(
        "At least two names of one sentence that are on none of its sources, though another name of it is; any form, "
        "initials left out, in Latin, Cyrillic or Greek letters; all sources must be there to read."
    ),
    remedy="Check the names, or name the source that has them.",
    bad=(Example(TEXT + BRIDGE_NOTE, bridge(*LONG)),),
    good=(
        Example(TEXT + BRIDGE_NOTE, bridge(*LONG, "Lene Farrow has a brush.")),
        Example(TEXT + BRIDGE_NOTE, bridge(*LONG, "Mr Brannigan’s brushes, and those of Farrow, are old.")),
        Example(TEXT + BRIDGE_NOTE, bridge()),
        Example(TEXT + BRIDGE_NOTE, {}),
    ),
)
def name_not_on_page(dossier: Dossier, document: Document) -> Iterator[Observation]:
    """Persons, bodies or places of a cited sentence are not on the page.

    A name may be misspelt, or the sentence may rest on more than its note says.
    """
    for index, asked in dossier.answers_by_sentence.items():
        own = tuple(one for one in asked if one.inquiry.kind == "name" and one.inquiry.own)
        if not own:
            continue
        claim = document.sentences[index]
        best = Answers(own).best()
        absent = [one for one in best if one.verdict == "not-found"]
        is_told = any(one.verdict == "found" for one in best) and all(one.verdict != "not-checked" for one in own)
        pages = [case.evidence for case in map(dossier.case, claim.citations) if case.evidence is not None]
        if len(absent) < 2 or not is_told or any(one.page is None for one in pages):
            continue
        listed = wording.listed([f"“{one.inquiry.asked}”" for one in absent])
        yield Observation(
            f"not on the page: {listed}",
            tuple(Place(document.at(claim), one, absent[0].source, "likely") for one in absent[0].inquiry.citations),
            found=listed,
            anchor=f"{listed} {claim.sentence[:60]}",
        )
