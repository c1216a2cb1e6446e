"""family `match`: newer-version."""

from collections.abc import Iterator

from citecheck.checks import works
from citecheck.checks.works import MARSH, NOTE_OF_MARSH
from citecheck.model import Citation, Document, Observation, Record
from citecheck.rule import Example, check

NEWER = Record(**works.MARSH_RECORD, newer="doi:10.5555/tides.2024.7", newer_kind="published")


@check(
    severity="note",
    guard=(
        "Only where a registry itself names the later version of the very identifier that is cited; an article that cites "
        "the later one as well is left alone."
    ),
    remedy="Cite the published or newer version, or say that the earlier one is meant.",
    bad=(Example(NOTE_OF_MARSH, records={MARSH: NEWER}),),
    good=(
        Example(NOTE_OF_MARSH, records={MARSH: Record(**works.MARSH_RECORD)}),
        Example(NOTE_OF_MARSH.replace(", 2023.", ", 2023; published as https://doi.org/10.5555/tides.2024.7."),
                records={MARSH: NEWER}),
        Example(NOTE_OF_MARSH),
    ),
)  # fmt: skip
def newer_version(citation: Citation, document: Document, record: Record) -> Iterator[Observation]:
    """The cited work has a later version: a preprint was published, or a new version replaces it.

    What the article takes from it may have been changed in review.
    """
    if record.newer is None or any(record.newer in one.identifiers for one in document.citations):
        return
    said = "has been published" if record.newer_kind == "published" else "has a newer version"
    yield Observation(
        f"the cited work {said}: {works.printed(record.newer)} ({record.registry})",
        works.place(document, citation, record),
        found=works.printed(record.identifier),
        expected=works.printed(record.newer),
        expected_confidence="likely",
    )
