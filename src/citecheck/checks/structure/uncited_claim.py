"""family `structure`: uncited-claim."""

from collections.abc import Iterator

from citecheck.checks import wording
from citecheck.checks.genre import genre
from citecheck.checks.uncited import PASSIVE_VIEW, uncited
from citecheck.model import Document, Observation, Place
from citecheck.rule import Example, check

MOST_LISTED = 6

NOTE = "[1] “Fares Rise on All Lines”, The Gazette, https://gazette.example/fares-rise.\n"
CITED = "Fares on all tram lines rose by 12% in May 2024, director Mara Lindqvist said.[1]\n\n"


@check(
    severity="query",
    guard=(
        "A note at the end of a paragraph covers it; the first person, forecasts, small number words, the lede, "
        "conclusions without new figures and sentences that repeat what has a note are left alone, and after the last "
        "note of a paragraph only figures, dates and quotations count; one finding a paragraph; views that are nobody's in "
        "particular, opinion pieces, reports of one's own work and articles that list their sources without marks are a note; manuals are left alone."
    ),
    remedy="Add a source for each statement, or say that it is the author's own.",
    question="Can you give a source for {found}?",
    reply="☐ yes: ______ ☐ no, take it out",
    bad=(
        CITED + "In August 2023, the council sold 14 trams to the port for $3.5 million.\n\n" + NOTE,
        CITED + "Former director Anna Brandt was dismissed last year. The minister Carl Holm said the losses were theft.\n\n"
        + NOTE,
        Example(
            "Die Fahrpreise stiegen im Mai 2024 um 12 Prozent.[^1]\n\nIm August 2023 verkaufte die Stadt 140 Wagen für "
            "3,5 Millionen Euro.\n\n[^1]: „Fahrpreise“, Der Kurier, <https://kurier.example/fahrpreise>.\n",
            input_format="markdown",
        ),
    ),
    good=(
        CITED + "This shows how two cities, each with 5G masts and two rivers, go separate ways.\n\n" + NOTE,
        CITED + "Fares on tram lines could rise by 20% in 2030, and the council will discuss it.\n\n" + NOTE,
        CITED + "As director Mara Lindqvist said, fares on all tram lines rose by 12% in May 2024.\n\n" + NOTE,
        CITED + "In May 2024 I counted 340 passengers on our line.\n\n" + NOTE,
        "In August 2023, the council sold 14 trams. The price was $3.5 million, the mayor Anna Brandt said.[1]\n\n" + NOTE,
        Example(
            "# Settings\n\nThe default timeout is 300 seconds and the cache holds 500 entries.\n\n```\nrun --all\n```\n\n"
            "See the [manual](https://tool.example/manual).\n",
            input_format="markdown",
        ),
    ),
)  # fmt: skip
def uncited_claim(document: Document) -> Iterator[Observation]:
    """A paragraph states what a source could confirm, and no note stands for it.

    Figures, dates, quotations, what someone is said to have said, and past events of named people are what readers
    look up first.
    """
    is_own_view = genre(document) in ("opinion", "own-report") or _is_listed_at_the_end(document)
    for one in uncited(document):
        passive = all(_is_passive_view(claim.sentence) and not claim.quotes for claim in one.statements)
        listed = [f"“{wording.excerpt(claim.sentence, 200)}”" for claim in one.statements]
        more = f" and {len(listed) - MOST_LISTED} more" if len(listed) > MOST_LISTED else ""
        shown = "; ".join(listed[:MOST_LISTED]) + more
        number = wording.counted(len(listed), "statement")
        yield Observation(
            f"paragraph {one.paragraph}: {number} without a note: {shown}",
            tuple(Place(document.at(claim)) for claim in one.statements),
            confidence="proved",
            severity="note" if is_own_view or passive else "query",
            found=shown,
            ask=f"Can you give a source for {shown}?",
            group=f"uncited {one.block}",
        )


def _is_listed_at_the_end(document: Document) -> bool:
    """Whether the article lists its sources without saying which stands for what."""
    return bool(document.citations) and not any(one.marks for one in document.citations)


def _is_passive_view(sentence: str) -> bool:
    return bool(PASSIVE_VIEW.search(sentence.lower()))
