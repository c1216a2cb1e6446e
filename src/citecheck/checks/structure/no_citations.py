"""family `structure`: no-citations."""

from collections.abc import Iterator

from citecheck.checks import wording
from citecheck.checks.genre import genre
from citecheck.checks.uncited import uncited
from citecheck.model import Document, Observation, Place
from citecheck.rule import Example, check
from citecheck.settings import Settings

FEW = 3  # statements: a shorter text is hardly an article

BARE = """The Port Deal

In August 2023, the port authority sold two piers for $12 million. Director Mara Lindqvist said that jobs were safe.

The unions have accused the authority of hiding the price. Traffic fell by 12% in the same year.
"""
LINKED = "The port [sold two piers](https://gazette.example/piers) in August 2023 for $12 million.\n"


@check(
    severity="correct",
    guard=(
        "Any note, list entry or link counts; a correction only where the house sets `require-citations`, a note for "
        "opinion pieces, letters, interviews and texts of less than three statements, and nothing where no sentence states anything to source."
    ),
    remedy="Ask the author for the sources; the statements to begin with are listed under `uncited-claim`.",
    question="The article cites no source. Can you give sources for the statements that are listed?",
    reply="☐ yes, attached ☐ no: ______",
    bad=(
        BARE,
        Example(BARE, settings={"require-citations": True}),
        Example("<h1>Liman Anlaşması</h1><p>Ağustos 2023’te liman idaresi iki iskeleyi 12 milyon dolara sattı. Müdür Ayşe "
                "Demir, işlerin güvende olduğunu söyledi.</p>", input_format="html"),
    ),
    good=(
        Example(LINKED, input_format="markdown"),
        BARE + "\nSources\n\nhttps://gazette.example/piers\n",
        "Harbour\n\nThe sea was calm and the gulls slept. Nothing moved on the quay.\n",
        "Die Piere\n\nIm August 2023 verkaufte der Hafen zwei Piere für 12 Millionen Euro.[1]\n\n"
        "[1] „Zwei Piere“, Der Kurier, https://kurier.example/piere.\n",
    ),
)  # fmt: skip
def no_citations(document: Document, settings: Settings) -> Iterator[Observation]:
    """An article that states facts cites nothing: no note, no link.

    Nothing in it can be checked against a source, by this tool or by a reader.
    """
    for article in range(1, max(len(document.articles), 1) + 1):
        claims = [claim for one in uncited(document) for claim in one.statements if claim.article == article]
        cites = any(one.article == article for one in document.citations) or any(
            "://" in link.target
            for block in document.blocks
            if block.article == article and block.kind != "boilerplate"
            for link in block.links
        )
        cites = cites or any(mark.is_elsewhere for _, mark in document.marks)
        if cites or not claims:
            continue
        heading = next(
            (n for n, block in enumerate(document.blocks) if block.kind == "title" and block.article == article), None
        )
        at = (
            document.locate(heading, 0, len(document.blocks[heading].text))
            if heading is not None
            else document.at(claims[0])
        )
        kind = genre(document)
        yield Observation(
            f"no source is cited: no note and no link for {wording.counted(len(claims), 'statement')} "
            "that a source could confirm",
            (Place(at),),
            confidence="proved",
            severity=None if settings.require_citations else "note" if kind or len(claims) < FEW else "query",
            why="An article of this kind is read with its sources." if settings.require_citations else "",
            anchor=document.title or claims[0].sentence,
        )
