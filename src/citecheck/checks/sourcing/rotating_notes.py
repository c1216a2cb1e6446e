"""family `sourcing`: rotating-notes."""

from collections.abc import Iterator

from citecheck import urls
from citecheck.checks import wording
from citecheck.model import Document, Observation, Place
from citecheck.rule import check

LEAST_NOTES = 6

NOTE = (
    "[{n}] “Report {of}”, The Gazette, https://gazette.example/2024/mar/07/report-{of}-of-the-port, "
    "(Date of Access: {date}).\n\n"
)
TEXT = "Fares rose.[1] Tolls rose.[2] Rents rose.[3] Wages did not.[4] Nobody moved.[5] Nobody spoke.[6]\n\n"


def _notes(*reports: int, date: str = "09.03.2023") -> str:
    return TEXT + "".join(NOTE.format(n=n, of=of, date=date) for n, of in enumerate(reports, 1))


@check(
    severity="note",
    guard=(
        "Six notes or more and at least two full rounds without a break, two sources or more, and only beside another "
        "finding about notes or quotations."
    ),
    remedy="Worth a look: see whether the notes stand where their sources say what the sentences say.",
    only_beside=(
        "access-before-publication", "access-before-event", "wrong-note", "quote-not-found", "quote-altered",
        "figure-not-found", "figure-differs", "narration-as-quote", "back-translated-quotes", "title-not-on-page",
    ),
    bad=(_notes(1, 2, 3, 1, 2, 3), _notes(1, 2, 1, 2, 1, 2)),
    good=(
        _notes(1, 2, 3, 1, 2, 3, date="09.03.2024"),
        _notes(1, 2, 3, 1, 3, 2),
        _notes(1, 1, 1, 1, 1, 1),
        _notes(1, 2, 3, 4, 1, 2),
    ),
)  # fmt: skip
def rotating_notes(document: Document) -> Iterator[Observation]:
    """The notes run through the same sources in a fixed cycle.

    Notes that were set by what sentences need seldom do; it is worth a look together with other findings.
    """
    for article in range(1, max((one.article for one in document.citations), default=0) + 1):
        notes = [
            one
            for one in document.citations
            if one.kind == "note" and one.article == article and one.address is not None
        ]
        order = [urls.identity(note.address or "") for note in notes]
        period = _period(order)
        if period is None:
            continue
        numbers = {source: str(number) for number, source in enumerate(dict.fromkeys(order), 1)}
        yield Observation(
            f"notes run {'-'.join(numbers[source] for source in order[: 4 * period + 1])} over the same "
            f"{wording.counted(period, 'source')}",
            tuple(Place(document.at(note), note.id, note.address) for note in notes),
            confidence="possible",
            anchor="rotating notes",
        )


def _period(order: list[str]) -> int | None:
    """How many sources come round and round, where two full rounds and nothing else are to be seen."""
    period = len(set(order))
    if len(order) < LEAST_NOTES or period < 2 or len(order) < 2 * period:
        return None
    return period if all(order[at] == order[at - period] for at in range(period, len(order))) else None
