"""family `structure`: unread-note."""

import re
from collections.abc import Iterator
from functools import cache

from citecheck.checks import wording
from citecheck.locales import terms
from citecheck.model import Citation, Document, Observation, Place
from citecheck.rule import check
from citecheck.text import fold, words

# What authors put where a source is still to come.
STOPGAP = re.compile(
    r"(?:todo|tbd|tba|tk|xx+|\?+|source\?|cite\??|ref\??|link\??|check|add source|quelle\?|kaynak\?)\W*$"
)

NAMED = re.compile(r"\((?:see |supra )?(?:n|note|fn|anm|dipnot|прим)\.? ?(?P<label>\d{1,3})\)")

TEXT = "Fares rose.[1] Rents fell.[2]\n\n[1] “Fares Rise”, The Gazette, https://gazette.example/fares.\n\n[2] {note}\n"


@check(
    severity="query",
    guard=(
        "Only notes without any title, author, publisher, date, address or number of a work; a question only for a single "
        "word or a stopgap such as “TBD”; remarks to the reader and short forms are only shown."
    ),
    remedy="Print the note in the pattern of the others.",
    question="No source could be read in {notes} (“{found}”). Is something missing there?",
    reply="☐ yes: ______ ☐ no, leave it",
    bad=(
        TEXT.format(note="xxx"),
        TEXT.format(note="[source?]"),
        TEXT.format(note="Gazette (n 9) [52]."),
        "Fares rose.[1] Rents fell.[2]\n\n[1] Ibid.\n\n[2] “Fares Rise”, The Gazette, https://gazette.example/fares.\n",
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
    nowhere = list(_leading_nowhere(document))
    yield from nowhere
    told = {place.citation for one in nowhere for place in one.places}
    unread = [
        one for one in document.citations
        if one.kind != "link" and one.id not in told and not _has_parts(one) and not _is_a_sign(one)
        and not _cites_an_entry(document, one)
    ]  # fmt: skip
    asked = [one for one in unread if _is_left_over(one)]
    remarks = [one for one in unread if not _is_left_over(one)]
    for found, severity in ((asked, None), (remarks, "note")):
        if found:
            shown = "; ".join(wording.excerpt(one.raw, 60) for one in found[:4]) + (" …" if len(found) > 4 else "")
            yield Observation(
                f"no source recognised in {wording.notes(found)}: “{shown}”"
                if severity is None
                else f"no part of a source could be read in {wording.notes(found)}: “{shown}”",
                tuple(Place(document.at(one), one.id) for one in found),
                confidence="proved",
                severity="note" if severity else None,
                found=shown,
                anchor=" ".join(one.raw for one in found[:4]),
            )


def _cites_an_entry(document: Document, note: Citation) -> bool:
    """Whether the note cites another by its key: "See [lund], p. 3"."""
    marks = (mark for mark in document.blocks[note.block].marks if note.start <= mark.start < note.end)
    return any(mark.label != note.label for mark in marks)


def _leading_nowhere(document: Document) -> Iterator[Observation]:
    """Notes that say “ibid.” where nothing was cited before, or name a note that is not there."""
    labels = {one.label for one in document.citations}
    notes = [one for one in document.citations if one.kind == "note"]
    for at, note in enumerate(notes):
        if _has_parts(note):
            continue
        folded = fold(note.raw)
        named = NAMED.search(folded)
        if named is not None and named["label"] not in labels and named["label"] != note.label:
            what = f"note {note.label} refers to note {named['label']}, which is not there"
        elif named is None and at == 0 and folded.startswith(_ibid()):
            what = f"“{wording.excerpt(note.raw, 30)}” repeats a note before it, and there is none"
        else:
            continue
        yield Observation(
            what,
            (Place(document.at(note), note.id),),
            confidence="proved",
            found=wording.excerpt(note.raw, 60),
            anchor=note.raw,
            ask=f"{what[0].upper()}{what[1:]}. Which source is meant?",
        )


@cache
def _ibid() -> tuple[str, ...]:
    """What stands for "the same as in the note before", folded, in many languages."""
    known = {fold(form).strip(".") for forms in terms("ibid").values() for form in forms}
    return tuple(sorted(form for form in {*known, "ibid", "ibidem", "a.g.e", "там же", "ebd"} if len(form) > 3))


def _is_a_sign(citation: Citation) -> bool:
    """Whether an entry of a list is a number or a sign: what is left of a page's buttons."""
    return citation.kind == "entry" and not any(letter.isalpha() for letter in citation.raw)


def _has_parts(citation: Citation) -> bool:
    parts = (citation.title, citation.author, citation.publisher, citation.published, citation.accessed)
    return bool(
        any(parts) or citation.urls or citation.archive_urls or citation.identifiers or citation.refers_to is not None
    )


def _is_left_over(citation: Citation) -> bool:
    """Whether the note is a single word or a stopgap: nobody prints that as a remark or a short form."""
    return len(words(citation.raw)) <= 1 or bool(STOPGAP.match(fold(citation.raw)))
