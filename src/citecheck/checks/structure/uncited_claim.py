"""family `structure`: uncited-claim."""

from collections.abc import Iterator

from citecheck.checks import wording
from citecheck.checks.genre import genre
from citecheck.checks.uncited import CLOSING, PASSIVE_VIEW, Uncited, cites_by_links, is_hard, is_said, uncited, weight
from citecheck.model import Claim, Document, Observation, Place
from citecheck.rule import Example, check

MOST_LISTED = 6
# In a piece that cites by links: questions for a thousand words, and the weight from which a statement is asked about.
MOST_ASKED, LEAST_ASKED = 3, 3
LEAST_WEIGHT = 3
MOST_QUESTIONS = 20  # to the author of any piece: of more nobody answers one
LEAST_COUNT = 1000  # of what is counted without a unit: a hundred is as often a figure of speech
NEAR_THE_END = 30  # characters behind "said": who it was, and a full stop

NOTE = "[1] “Fares Rise on All Lines”, The Gazette, https://gazette.example/fares-rise.\n"
CITED = "Fares on all tram lines rose by 12% in May 2024, director Mara Lindqvist said.[1]\n\n"


@check(
    severity="query",
    guard=(
        "A note at the end of a paragraph covers it; the first person, forecasts, supposed cases, sums, small number words, the lede, "
        "conclusions without new figures and sentences that repeat what has a note are left alone, and after the last "
        "note of a paragraph only figures, dates and quotations count; one finding a paragraph; views that are nobody's in "
        "particular, words of which nobody is named as the speaker, all but the weightiest statements of pieces that cite by "
        "links (three in a thousand words, none that names who said it) and of any piece with more than twenty, opinion pieces, interviews, reports of one's own work and articles that list their sources without marks are a note; manuals are left alone."
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
        CITED + "If a tram carries 340 people, two of them carry 680: 340 + 340 = 680 people.\n\n" + NOTE,
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
    found = uncited(document)
    asked = _asked(document, found)
    for one in found:
        listed = [f"“{wording.excerpt(claim.sentence, 200)}”" for claim in one.statements]
        more = f" and {len(listed) - MOST_LISTED} more" if len(listed) > MOST_LISTED else ""
        shown = "; ".join(listed[:MOST_LISTED]) + more
        number = wording.counted(len(listed), "statement")
        what = "a source for" if len(listed) == 1 else f"sources for these {len(listed)} statements:"
        yield Observation(
            f"paragraph {one.paragraph}: {number} without a note: {shown}",
            tuple(Place(document.at(claim)) for claim in one.statements),
            confidence="proved",
            severity="query" if one.block in asked else "note",
            found=shown,
            ask=f"Can you give {what} {shown}?",
            group=f"uncited {one.block}",
        )


def _asked(document: Document, found: list[Uncited]) -> set[int]:
    """The blocks about whose statements the author is asked; the others are shown to the editor alone.

    A piece that cites by links never meant to give a source for every sentence: there only the weightiest statements
    count. Of no piece is more asked than an author would answer.
    """
    if genre(document) in ("opinion", "interview", "own-report") or _is_listed_at_the_end(document):
        return set()
    asked = [one for one in found if any(_is_firm(claim, document) for claim in one.statements)]
    by_links = bool(document.citations) and cites_by_links(document)
    weigh = _unattributed if by_links else weight
    weights = {one.block: max(weigh(claim, document) for claim in one.statements) for one in asked}
    most = MOST_QUESTIONS
    if by_links:
        asked = [one for one in asked if weights[one.block] >= LEAST_WEIGHT]
        words = sum(paragraph.words for paragraph in document.paragraphs)
        most = min(max(words * MOST_ASKED // 1000, LEAST_ASKED), most)
    asked = sorted(asked, key=lambda one: -weights[one.block])[:most]
    return {one.block for one in asked}


def _unattributed(claim: Claim, document: Document) -> int:
    """The weight of what the piece says in its own voice: who names a speaker has named his source.

    He is named before the figures that he gives, behind them at the end of the sentence, or they stand in his words.
    """
    starts = [figure.start for figure in claim.figures] + [date.start for date in claim.dates]
    is_quoted = all(any(quote.start <= start < quote.end for quote in claim.quotes) for start in starts)
    if is_quoted and claim.quotes:
        return 0
    if claim.attribution is None or not is_said(claim):
        return weight(claim, document)
    is_his = claim.attribution.start < min(starts, default=claim.end)
    return 0 if is_his or claim.end - claim.attribution.end < NEAR_THE_END else weight(claim, document)


def _is_firm(claim: Claim, document: Document) -> bool:
    """Whether the statement is more than a view of nobody in particular or words of which nobody is named as speaker.

    A line of a list that is no sentence, and a bare number of three digits, are shown to the editor alone.
    """
    if PASSIVE_VIEW.search(claim.sentence.lower()) and not claim.quotes:
        return False
    if document.blocks[claim.block].kind == "item" and claim.sentence[-1:] not in CLOSING:
        return False
    is_round = all(one.unit is None and abs(one.high) < LEAST_COUNT for one in claim.figures)
    if claim.figures and is_round and not claim.dates and not claim.quotes:
        return is_said(claim) or claim.event
    return is_hard(claim, document) or is_said(claim) or claim.event


def _is_listed_at_the_end(document: Document) -> bool:
    """Whether the article lists its sources without saying which stands for what."""
    return bool(document.citations) and not any(one.marks and one.kind != "entry" for one in document.citations)
