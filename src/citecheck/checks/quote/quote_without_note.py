"""family `quote`: quote-without-note."""

from collections.abc import Iterator

from citecheck.checks import lost_marks, wording
from citecheck.checks.genre import genre
from citecheck.checks.uncited import LONGEST_TITLE, TEMPLATE, TERM, cites_by_links, length
from citecheck.model import Claim, Document, Observation, Place
from citecheck.quotations import Quotation
from citecheck.rule import Example, check
from citecheck.text import fold

NOTE = "[1] “Fares Rise”, The Gazette, https://gazette.example/fares.\n"
CITED = "Director Mara Lindqvist blamed “greed and sloth at the top” for the losses.[1]\n\n"


@check(
    severity="query",
    guard=(
        "Titles, terms and scare quotes of one or two words are left alone, and so are quotations of which nobody is named "
        "as the speaker and that may be titles, mottos and pull quotes; longer ones without a speaker, quotations in pieces that "
        "cite by links or nothing, and words that stood under a note earlier are a note only."
    ),
    remedy="Add the note, or repeat the one under which the words stood first.",
    question="Where do the words “{found}” come from? Can you give a source?",
    reply="☐ yes: ______ ☐ no, take them out",
    bad=(
        CITED + "“We will not pay for this,” the union's Carl Holm said.\n\n" + NOTE,
        CITED.replace("“greed and sloth at the top”", "“greed” and “sloth”") + "The city cannot live on “greed” and “sloth”.\n\n"
        + NOTE,
        CITED + "Director Mara Lindqvist spoke again of “greed and sloth at the top” at noon.\n\n" + NOTE,
        Example(
            "Die Preise stiegen.[^1]\n\n„Wir zahlen das nicht“, sagte Carl Holm von der Gewerkschaft.\n\n"
            "[^1]: „Preise“, Der Kurier, <https://kurier.example/preise>.\n",
            input_format="markdown",
        ),
    ),
    good=(
        CITED + "“We will not pay for this,” the union's Carl Holm said.[1]\n\n" + NOTE,
        "The “paper tiger” of tram lines was sold.[1]\n\nA “paper tiger” has no rails.\n\n" + NOTE,
        CITED + "The “so-called” reform is a “paper tiger” to many.\n\n" + NOTE,
        CITED + "Her book “Fares and Their Rise” was read widely.\n\n" + NOTE,
        "Müdür, «hırs ve tembellik» dedi.[1]\n\n[1] “Fiyatlar”, Kurye, https://kurye.example/fiyatlar.\n",
    ),
)  # fmt: skip
def quote_without_note(document: Document) -> Iterator[Observation]:
    """A quotation stands under no note.

    Quoted words are somebody's; readers must be able to look them up.
    """
    if genre(document) is not None:
        return
    by_links = cites_by_links(document)
    noted = {fold(quote.text) for claim in document.sentences if claim.citations for quote in claim.quotes}
    said = set() if by_links else _said(document)
    counted = {paragraph.block for paragraph in document.paragraphs}
    repeated: dict[int, list[tuple[Claim, Quotation]]] = {}
    missing: dict[int, list[tuple[Claim, Quotation]]] = {}
    lost = {(one.block, one.start) for one in lost_marks.places(document).values()}
    for claim in document.sentences:
        if claim.citations or claim.block not in counted or document.blocks[claim.block].kind == "quotation":
            continue
        if (claim.block, claim.start) in lost:
            continue  # that its mark was lost is asked with the note
        for quote in claim.quotes:
            is_term = length(quote.text) <= TERM  # titles, words that the writer holds at a distance
            if any(sign in claim.sentence for sign in TEMPLATE) or (is_term and fold(quote.text) not in said):
                continue
            if fold(quote.text) in noted:
                repeated.setdefault(claim.block, []).append((claim, quote))
            elif claim.attribution is not None or length(quote.text) > LONGEST_TITLE:
                missing.setdefault(claim.block, []).append((claim, quote))
    for quotes in repeated.values():
        yield _observe(document, quotes, "stand under a note elsewhere, but not here", None, is_note=True)
    for block, quotes in missing.items():
        is_note = by_links or all(claim.attribution is None for claim, _ in quotes)
        yield _observe(document, quotes, "stand under no note", f"uncited {block}", is_note=is_note)


def _said(document: Document) -> set[str]:
    """What is quoted under a note where somebody speaks: in a paragraph that names a speaker or what he did."""
    spoken = {claim.block for claim in document.sentences if claim.citations and (claim.attribution or claim.event)}
    cited = (claim for claim in document.sentences if claim.citations and claim.block in spoken)
    return {fold(quote.text) for claim in cited for quote in claim.quotes}


def _observe(
    document: Document, quotes: list[tuple[Claim, Quotation]], what: str, group: str | None, *, is_note: bool
) -> Observation:
    shown = ", ".join(f"“{wording.excerpt(quote.text, 80)}”" for _, quote in quotes)
    return Observation(
        f"{shown}: the words {what}",
        tuple(Place(document.at(claim, quote)) for claim, quote in quotes),
        confidence="likely",
        severity="note" if is_note else None,
        found=", ".join(wording.excerpt(quote.text, 80) for _, quote in quotes),
        group=group,
    )
