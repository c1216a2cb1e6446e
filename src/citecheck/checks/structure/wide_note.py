"""family `structure`: wide-note."""

from collections.abc import Iterator

from citecheck import urls
from citecheck.checks import wording
from citecheck.checks.genre import genre
from citecheck.model import Citation, Claim, Document, Observation, Place
from citecheck.rule import Example, check
from citecheck.text import words

MOST_SENTENCES = 3
MOST_QUOTES = 2
SHORT_QUOTE = 2  # words: terms that are set in quotation marks

NOTES = (
    "[1] “Fares Rise”, The Gazette, https://gazette.example/fares.\n\n"
    "[2] “Rents Fall”, The Courier, https://courier.example/rents.\n"
)
FOUR = "Fares rose by 12%. Tolls rose by 4%. Rents fell by 7%. Wages stood still.[1] Nobody moved.[2]\n\n"


@check(
    severity="note",
    guard=(
        "Four sentences or more, or three quotations of which one is longer than a term; interviews, articles that rest on "
        "one source, and notes that explain and name no source are left alone."
    ),
    remedy="Place the note closer to what it proves, or repeat it.",
    bad=(
        FOUR + NOTES,
        "Die Direktorin nannte die Preise „hoch“, die Lage „ernst genug für alle“ und die Folgen „ein Elend“.[1] Mieten "
        "fielen.[2]\n\n[1] „Preise“, Der Kurier, https://kurier.example/preise.\n\n"
        "[2] „Mieten“, Die Post, https://post.example/mieten.\n",
    ),
    good=(
        FOUR.replace("by 4%.", "by 4%.[2]") + NOTES,
        "The U.S. President met Mr. Holm. Fares rose by 12%. Tolls rose by 4%.[1] Rents fell.[2]\n\n" + NOTES,
        "She called fares “high”, tolls “low”, rents “odd” and wages “flat”.[1] Rents fell.[2]\n\n" + NOTES,
        FOUR.replace("[2]", "[1]") + NOTES.split("\n\n", maxsplit=1)[0] + "\n",
        FOUR + "[1] By fares we mean what a ride costs without a pass.\n\n" + NOTES.split("\n\n", maxsplit=1)[1],
        Example(
            "Interview: A Talk on Fares\n\n" + FOUR + NOTES,
        ),
    ),
)
def wide_note(document: Document) -> Iterator[Observation]:
    """One note stands for four or more sentences, or for three or more quotations.

    Readers cannot tell which of the sentences the source is for.
    """
    sources = {urls.identity(one.address) if one.address else one.raw for one in document.citations}
    if len(sources) < 2 or genre(document) == "interview":
        return
    wide: dict[tuple[int, tuple[str, ...]], list[Claim]] = {}
    for claim in document.sentences:
        if claim.citations:
            wide.setdefault((claim.block, claim.citations), []).append(claim)
    found = [
        (ids, claims) for (_, ids), claims in wide.items() if len(claims) > MOST_SENTENCES or _has_many_quotes(claims)
    ]
    found = [(ids, claims) for ids, claims in found if _is_source(document.citation(ids[0]))]
    if not found:
        return
    yield Observation(
        "; ".join(_said([document.citation(one) for one in ids], claims) for ids, claims in found[:12])
        + (" …" if len(found) > 12 else ""),
        tuple(
            Place(
                document.locate(claims[0].block, claims[0].start, claims[-1].end),
                ids[0],
                document.citation(ids[0]).address,
            )
            for ids, claims in found
        ),
        confidence="proved",
        anchor=found[0][1][0].sentence,
    )


def _is_source(citation: Citation) -> bool:
    """Whether it is a note that names a source, and not a link, a remark or a work named by author and year."""
    parts = (citation.title, citation.author, citation.publisher, citation.published, citation.refers_to)
    return citation.kind == "note" and (any(parts) or bool(citation.urls or citation.identifiers))


def _has_many_quotes(claims: list[Claim]) -> bool:
    quotes = [quote for claim in claims for quote in claim.quotes]
    return len(quotes) > MOST_QUOTES and any(len(words(quote.text)) > SHORT_QUOTE for quote in quotes)


def _said(citations: list[Citation], claims: list[Claim]) -> str:
    quotes = sum(len(claim.quotes) for claim in claims)
    quoted = f" and {wording.counted(quotes, 'quotation')}" if quotes else ""
    stands = "stands" if len({one.label or one.id for one in citations}) == 1 else "stand"
    return f"{wording.notes(citations)} {stands} for {wording.counted(len(claims), 'sentence')}{quoted}"
