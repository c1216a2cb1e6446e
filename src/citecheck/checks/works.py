"""Works behind identifiers: how findings name them and where they stand, and the invented one of the examples."""

from typing import Any

from citecheck.model import Citation, Confidence, Document, Place, Record
from citecheck.text import Part

MARSH = "doi:10.5555/tides.2023.1"
MARSH_RECORD: dict[str, Any] = {
    "identifier": MARSH, "registry": "Crossref", "title": "Tides of the Quay Bay", "authors": ("Ada Morven",),
    "year": 2023, "publisher": "Sea Letters",
}  # fmt: skip
NOTE_OF_MARSH = (
    "The tides of the bay rise faster.[1]\n\n"
    "[1] Ada Morven, “Tides of the Quay Bay”, Sea Letters, https://doi.org/10.5555/tides.2023.1, 2023.\n"
)
ADDRESSES = {"doi": "https://doi.org/", "arxiv": "https://arxiv.org/abs/"}


def printed(identifier: str | None) -> str:
    """The identifier as a reader can use it: an address where there is one, else "PMID 123"."""
    kind, _, value = (identifier or "").partition(":")
    return ADDRESSES[kind] + value if kind in ADDRESSES else f"{kind.upper()} {value}"


def place(
    document: Document, citation: Citation, record: Record, confidence: Confidence = "likely"
) -> tuple[Place, ...]:
    """Where the identifier is printed in the note; the note itself where that cannot be told."""
    value = record.identifier.partition(":")[2]
    at = document.blocks[citation.block].text.lower().find(value, citation.start, citation.end)
    part = Part(value, at, at + len(value)) if at >= 0 else None
    return (Place(document.at(citation, part), citation.id, citation.address, confidence),)


__all__ = ["MARSH", "MARSH_RECORD", "NOTE_OF_MARSH", "place", "printed"]
