"""family `structure`: note-numbering."""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from citecheck.checks import wording
from citecheck.model import Citation, Document, Location, Mark, Observation, Place
from citecheck.rule import Example, check

MOST_LATE = 5
NOTE = "[{n}] “Report {n}”, The Gazette, https://gazette.example/report-{n}.\n\n"
FOUR = "Fares rose.[1] Tolls rose.[2] Rents rose.[3] Wages did not.[4]\n\n"


@check(
    severity="query",
    guard=(
        "Only printed numbers, article by article; labels that a format numbers itself, marks that are used again, and "
        "lists sorted otherwise (a third of the marks out of order) are left alone."
    ),
    remedy="Renumber notes and marks from 1 in the order of the text.",
    question="The numbers of the notes are not in order ({found}). Is a note missing or moved?",
    reply="☐ yes: ______ ☐ no, renumber them",
    bad=(
        "Fares rose.[1] Tolls rose.[2] Rents rose.[4]\n\n" + "".join(NOTE.format(n=n) for n in (1, 2, 4)),
        FOUR + "".join(NOTE.format(n=n) for n in (1, 2, 3)) + NOTE.format(n=3).replace("Report 3", "Other Report") +
        NOTE.format(n=4),
    ),
    good=(
        FOUR + "".join(NOTE.format(n=n) for n in (1, 2, 3, 4)),
        FOUR.replace("Wages did not.[4]", "Wages did not.[4] Fares rose once more.[1]")
        + "".join(NOTE.format(n=n) for n in (1, 2, 3, 4)),
        "Fares rose.[3] Tolls rose.[1] Rents rose.[4] Wages did not.[2]\n\n" + "".join(NOTE.format(n=n) for n in (1, 2, 3, 4)),
        Example(
            "Tarife stiegen.[^2] Mieten auch.[^7]\n\n[^2]: „Tarife“, <https://kurier.example/tarife>.\n"
            "[^7]: „Mieten“, <https://kurier.example/mieten>.\n",
            input_format="markdown",
        ),
    ),
)  # fmt: skip
def note_numbering(document: Document) -> Iterator[Observation]:
    """The numbers of the notes have a gap, a repetition or are out of order.

    After cutting and pasting, marks lead to their neighbours' notes.
    """
    if document.format in ("html", "latex", "wikitext") or (document.format == "markdown" and "[^" in document.source):
        return  # the format numbers its notes itself
    articles: dict[int, list[Citation]] = {}
    for citation in document.citations:
        if citation.kind == "note" and citation.label is not None:
            articles.setdefault(citation.article, []).append(citation)
    marks_of: dict[int, list[tuple[int, Mark]]] = {}
    for block, mark in document.marks:
        marks_of.setdefault(document.blocks[block].article, []).append((block, mark))
    for article, notes in articles.items():
        if not all(note.label and _is_number(note.label) for note in notes):
            continue
        marks = [(b, m) for b, m in marks_of.get(article, ()) if _is_number(m.label)]
        yield from _list_of(document, notes, {int(mark.label) for _, mark in marks})
        yield from _text_of(document, marks, {note.label or "": note for note in notes})


def _is_number(label: str) -> bool:
    return label.isdecimal() and len(label) < 7


def _number(note: Citation) -> int:
    return int(note.label or 0)


def _list_of(document: Document, notes: list[Citation], marked: set[int]) -> Iterator[Observation]:
    """Repetitions and gaps in the list of notes; several works in one printed note are one note."""
    heads = [note for at, note in enumerate(notes) if at == 0 or not _is_same_note(document, notes[at - 1], note)]
    numbers = [_number(note) for note in heads]
    times = Counter(numbers)
    for before, note, number in zip(numbers, heads[1:], numbers[1:], strict=False):
        gap = range(before + 1, number) if number - before <= 4 else range(0)
        missing = [one for one in gap if one not in marked]
        place = (Place(document.at(note), note.id, note.address),)
        if number == before:
            yield Observation(
                f"two notes have the number {number}", place, confidence="proved", found=f"{before}, {number}",
                anchor=note.raw,
            )  # fmt: skip
        elif missing and len(missing) == len(gap):
            yield Observation(
                f"after note {before} comes note {number}", place, confidence="proved", found=f"{before}, {number}",
                anchor=note.raw,
            )  # fmt: skip
        elif number < before and number != 1 and times[number] == 1:
            yield Observation(
                f"note {number} comes after note {before}", place, confidence="proved", found=f"{before}, {number}",
                anchor=note.raw,
            )  # fmt: skip


def _is_same_note(document: Document, before: Citation, note: Citation) -> bool:
    """Whether two works stand in one printed note: in one block, with nothing like a label between them."""
    if before.label != note.label or before.block != note.block:
        return False
    between = document.blocks[note.block].text[before.end : note.start]
    return note.label not in between if note.label else True


def _text_of(document: Document, marks: list[tuple[int, Mark]], notes: dict[str, Citation]) -> Iterator[Observation]:
    """Marks whose number is met for the first time out of order."""
    firsts: list[tuple[Citation, Location]] = []
    met: set[str] = set()
    for block, mark in marks:
        if mark.label not in met and mark.label in notes:
            met.add(mark.label)
            firsts.append((notes[mark.label], document.locate(block, mark.start, mark.end)))
    late = [(one, other, at) for (one, _), (other, at) in pairwise(firsts) if _number(other) < _number(one)]
    if not late or len(firsts) < 4 or len(late) * 3 >= len(firsts):
        return
    for one, other, at in late[:MOST_LATE]:
        before, number = _number(one), _number(other)
        yield Observation(
            f"marks out of order: {before} before {number}",
            (Place(at),),
            confidence="likely",
            found=f"{before}, {number}",
            group=wording.marks(one, other),
        )
