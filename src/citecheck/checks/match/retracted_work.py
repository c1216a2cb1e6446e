"""family `match`: retracted-work."""

import re
from collections.abc import Iterator

from citecheck.checks import works
from citecheck.checks.works import MARSH, NOTE_OF_MARSH
from citecheck.model import Citation, Document, Notice, Observation, Record
from citecheck.rule import Example, check

SAID = {"retraction": "was retracted", "concern": "carries an expression of concern", "correction": "was corrected"}
# An article that says so itself knows it.
ABOUT = re.compile(
    r"retract|withdrawn|withdrew|zurückgezogen|rétract|retractad|retirad|ritrattat|ritirat|geri çek|отозва|відклика|撤回|撤稿",
    re.IGNORECASE,
)
GONE = Record(**works.MARSH_RECORD, notices=(Notice("retraction", "2024-02-11", "doi:10.5555/tides.retraction"),))


@check(
    severity="correct",
    guard=(
        "Only what a registry files under the very identifier that is cited; silent where the sentences under the note, or "
        "the note itself, speak of the retraction. Concerns are questions, corrections are notes."
    ),
    remedy="Take the work out, or say in the text that it was retracted.",
    question="The work cited in {notes} {expected}. Do you know, and should the text say so?",
    bad=(
        Example(NOTE_OF_MARSH, records={MARSH: GONE}),
        Example(NOTE_OF_MARSH, records={MARSH: Record(**works.MARSH_RECORD, notices=(Notice("concern"),))}),
    ),
    good=(
        Example(NOTE_OF_MARSH, records={MARSH: Record(**works.MARSH_RECORD)}),
        Example(NOTE_OF_MARSH.replace("rise faster", "rise faster, says a paper that was retracted in 2024"),
                records={MARSH: GONE}),
        Example(NOTE_OF_MARSH),
        Example(NOTE_OF_MARSH, records={MARSH: Record(MARSH, "Crossref", reason="registry-unreachable")}),
    ),
)  # fmt: skip
def retracted_work(citation: Citation, document: Document, record: Record) -> Iterator[Observation]:
    """The cited work was retracted, or its publisher warns of it.

    Readers who follow the note find a work that its own journal no longer stands by.
    """
    notice = next((one for kind in SAID for one in record.notices if one.kind == kind), None)
    if notice is None or _is_told(citation, document):
        return
    when = f" ({notice.at})" if notice.at else ""
    at = f", see {works.printed(notice.identifier)}" if notice.identifier else ""
    yield Observation(
        f"{record.registry}: the work {SAID[notice.kind]}{when}{at}",
        works.place(document, citation, record, "proved"),
        confidence="proved",
        severity={"retraction": None, "concern": "query", "correction": "note"}[notice.kind],
        found=works.printed(record.identifier),
        ask=f"The work {works.printed(record.identifier)} {SAID[notice.kind]}{when}. Should the text say so?",
    )


def _is_told(citation: Citation, document: Document) -> bool:
    texts = (citation.raw, *(claim.sentence for claim in document.sentences_citing(citation.id)))
    return any(ABOUT.search(text) for text in texts)
