"""family `structure`: unread-note."""

from collections.abc import Iterator

from citecheck.checks import wording
from citecheck.model import Citation, Document, Observation, Place
from citecheck.rule import check
from citecheck.text import language_of, words

REMARK = 8  # words: what is longer and has the small words of a language is a sentence to the reader

TEXT = "Fares rose.[1] Rents fell.[2]\n\n[1] “Fares Rise”, The Gazette, https://gazette.example/fares.\n\n[2] {note}\n"


@check(
    severity="query",
    guard=(
        "Only notes without any title, author, publisher, date, address or number of a work; short forms that lead to "
        "another note are read, and a note that is a sentence to the reader is only shown."
    ),
    remedy="Print the note in the pattern of the others.",
    question="No source could be read in {notes} (“{found}”). Is something missing there?",
    reply="☐ yes: ______ ☐ no, leave it",
    bad=(
        TEXT.format(note="xxx"),
        TEXT.format(note="Ara"),
    ),
    good=(
        TEXT.format(note="“Rents”, The Courier, https://courier.example/rents."),
        TEXT.format(note="Ibid."),
        TEXT.format(note="Ada Ferris, Fares (Harbour Press, 2019), 12."),
        TEXT.format(note="A.g.e., s. 12."),
    ),
)
def unread_note(document: Document) -> Iterator[Observation]:
    """In a note no part of a source could be recognised.

    It is shown, so that nothing is dropped in silence.
    """
    unread = [one for one in document.citations if one.kind != "link" and not _has_parts(one)]
    remarks = [one for one in unread if _is_remark(one)]
    asked = [one for one in unread if not _is_remark(one)]
    for found, severity in ((asked, None), (remarks, "note")):
        if found:
            shown = "; ".join(wording.excerpt(one.raw, 60) for one in found[:4]) + (" …" if len(found) > 4 else "")
            yield Observation(
                f"no source recognised in {wording.notes(found)}: “{shown}”"
                if severity is None
                else f"{wording.notes(found)} read as a remark, not as a source: “{shown}”",
                tuple(Place(document.at(one), one.id) for one in found),
                confidence="proved",
                severity="note" if severity else None,
                found=shown,
                anchor=" ".join(one.raw for one in found[:4]),
            )


def _has_parts(citation: Citation) -> bool:
    parts = (citation.title, citation.author, citation.publisher, citation.published, citation.accessed)
    return bool(
        any(parts) or citation.urls or citation.archive_urls or citation.identifiers or citation.refers_to is not None
    )


def _is_remark(citation: Citation) -> bool:
    return len(words(citation.raw)) >= REMARK and language_of(citation.raw) is not None
