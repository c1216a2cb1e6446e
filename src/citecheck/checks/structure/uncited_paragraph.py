"""family `structure`: uncited-paragraph."""

from collections.abc import Iterator

from citecheck.checks import wording
from citecheck.checks.genre import genre
from citecheck.checks.uncited import uncited
from citecheck.model import Claim, Document, Observation, Paragraph, Place
from citecheck.rule import Example, check

MOST_RUNS = 12  # stretches of paragraphs that are told by their numbers
LEAST_SHARE = 0.2  # of the words: less than that is how well-sourced articles are written

NOTE = "[1] “Fares Rise on All Lines”, The Gazette, https://gazette.example/fares-rise.\n"
CITED = "Fares on all tram lines rose by 12% in May 2024, director Mara Lindqvist said.[1]\n\n"
VIEW = (
    "Director Mara Lindqvist said what the council thinks about tram lines in general, and the unions have accused her "
    "of hiding what the city owes its passengers.\n\n"
)
ANALYSIS = (
    "This policy reflects an approach that questions the traditional position of the lines and shifts the balance of the "
    "city's traffic. The fares of all tram lines matter, director Mara Lindqvist said of them.\n\n"
)


@check(
    severity="note",
    guard=(
        "Only articles with notes of which a fifth of the words or more has none; ledes, biographies, tables and boilerplate are not "
        "paragraphs, and those for which `uncited-claim` asks are counted but not repeated."
    ),
    remedy="Decide whether the paragraphs are the author's own analysis or need a note.",
    bad=(
        CITED + ANALYSIS + "The unions agree with it on most of these points.\n\n" + NOTE,
        Example(
            "<p>Fares on all tram lines rose by 12% in May 2024, director Mara Lindqvist said.<a href='#fn1' "
            "id='r1'>[1]</a></p><p>" + ANALYSIS + "</p><ol><li id='fn1'>“Fares Rise on All Lines”, The Gazette, "
            "https://gazette.example/fares-rise <a href='#r1'>↩</a></li></ol>",
            input_format="html",
        ),
    ),
    good=(
        CITED + CITED.replace("12%", "13%") + NOTE,
        CITED * 5 + "That is all.\n\n" + NOTE,
        CITED.replace("[1]", "") + VIEW,
        Example(
            "Fares [rose](https://gazette.example/fares) by 12%.\n\nRun the next step as the manual says, and then look "
            "at the table of lines to see which of them has changed.\n",
            input_format="markdown",
        ),
    ),
)  # fmt: skip
def uncited_paragraph(document: Document) -> Iterator[Observation]:
    """Paragraphs of the article have no note.

    They may be analysis; an editor should know how much of the text that is.
    """
    noted = {one.id for one in document.citations if one.kind == "note" and one.marks}
    if not noted or genre(document) == "instructions":
        return
    asked = {one.block for one in uncited(document)}
    checkable: dict[int, list[Claim]] = {}
    for claim in document.sentences:
        if claim.checkable:
            checkable.setdefault(claim.block, []).append(claim)
    for article in range(1, max(len(document.articles), 1) + 1):
        counted = [
            one for one in document.paragraphs
            if one.article == article and document.blocks[one.block].kind != "table"
        ]  # fmt: skip
        if any(one.id in noted and one.article == article for one in document.citations):
            yield from _observe(document, counted, asked, checkable)


def _observe(
    document: Document, counted: list[Paragraph], asked: set[int], checkable: dict[int, list[Claim]]
) -> Iterator[Observation]:
    without = [one for one in counted if not one.citations]
    words = sum(one.words for one in counted)
    silent = sum(one.words for one in without)
    listed = [one for one in without if one.block not in asked]
    if not listed or silent < LEAST_SHARE * words or not any(one.block in checkable for one in listed):
        return
    runs = wording.runs([str(one.number) for one in listed])
    numbers = wording.listed(runs if len(runs) <= MOST_RUNS else [*runs[:MOST_RUNS], "others"])
    all_of_them = (
        f"{len(without)} of {len(counted)} paragraphs, {silent} of {words} words ({round(100 * silent / words)} %)"
    )
    also = f"; with those that a question is about: {all_of_them}" if len(listed) < len(without) else f": {all_of_them}"
    yield Observation(
        f"paragraph{'s' if len(listed) > 1 else ''} {numbers} without a note{also}",
        tuple(Place(document.locate(one.block, 0, len(document.blocks[one.block].text))) for one in listed),
        confidence="proved",
        found=f"paragraph{'s' if len(listed) > 1 else ''} {numbers}",
        anchor=document.blocks[listed[0].block].text[:200],
    )
