"""family `structure`: orphan-note."""

import re
from collections.abc import Iterator

from citecheck.checks import lost_marks, wording
from citecheck.model import Citation, Confidence, Document, Mark, Observation, Place
from citecheck.rule import Example, check
from citecheck.text import bare_words

NOTES = "[1] “Fares”, The Gazette, https://gazette.example/fares.\n\n[2] “Rents”, The Gazette, https://gazette.example/rents.\n"
LIST = (
    "{text}\n\nReferences\n\nBrandt, H. (2019). Paying for the sea. Harbour Press.\n\n"
    "Karlsen, M. (2018). Early and late. Coastal Press.\n\nOkoye, N. (2020). Skippers and turbines. Quay Press.\n"
)
LISTED_SOURCE = re.compile(r"^(?:\[\d{1,3}\]|\d{1,3}[.)]) .*?://", re.MULTILINE)  # a numbered line with an address
LEAST_NAMED, MOST_UNNAMED = 2, 0.4
MARKDOWN = "Fares rose.[^a] Rents fell.{mark}\n\n[^a]: “Fares”, <https://gazette.example/fares>.\n{note}"


@check(
    severity="correct",
    guard=(
        "Articles in one file are counted apart; a mark that is itself a link to a page needs no note, nor does one whose number stands within another note, as the beginning of one that was read with it, or begins a line with an address anywhere; a list of works without marks is a bibliography, not a row of orphans; "
        "works that are cited by author and year are measured where three in five are named; "
        "where half of all notes or marks have no partner the numbering was lost, and one question is asked."
    ),
    remedy="Add the missing note or the missing mark, or remove the one that is left over.",
    question="“{found}” has no partner. Was something left out?",
    reply="☐ yes: ______ ☐ no, take it out",
    bad=(
        "Fares rose.[1] Rents fell.[2] Tolls stayed.[3]\n\n" + NOTES,
        "Fares rose.[1] Rents fell.\n\n" + NOTES + "\n[3] “Tolls”, The Gazette, https://gazette.example/tolls.\n",
        Example(MARKDOWN.format(mark="", note="[^b]: “Rents”, <https://gazette.example/rents>.\n"), input_format="markdown"),
        LIST.format(text="Fares rose (Brandt, 2019; Okoye, 2020). Karlsen (2012) holds that they fell."),
        LIST.format(text="Fares rose (Brandt, 2019). Karlsen (2018) holds that they fell."),
    ),
    good=(
        "Fares rose.[1] Rents fell.[2]\n\n" + NOTES,
        "Fares rose.[1] Rents fell.[2] Fares rose again.[1]\n\n" + NOTES,
        Example(
            MARKDOWN.format(mark="[^b]", note="[^b]: “Rents”, <https://gazette.example/rents>.\n"), input_format="markdown"
        ),
        "Fares rose and rents fell.\n\nKaynakça\n\nDemir, A. (2019). Fiyatlar. Liman Yayınları.\n\n"
        "Kaya, B. (2020). Kiralar. Liman Yayınları.\n",
        "# Fares\n\nFares rose.[1] Rents fell.[2]\n\n## References\n\n" + NOTES.replace("[1]", "1.").replace("[2]", "2.")
        + "\n## Tolls\n\nTolls stayed.[3]\n\n3. “Tolls”, The Gazette, https://gazette.example/tolls.\n",
        Example(
            "Fares rose, as two reports say ([[1]](https://gazette.example/a) [[2]](https://gazette.example/b)).\n",
            input_format="markdown",
        ),
        LIST.format(text="Fares rose (Brandt, 2019; Okoye, 2020). Karlsen (2018) holds that they fell (Holm, 2017)."),
        LIST.format(text="Fares rose in the year of the strike (London, 2019)."),
        Example(  # lines that are no notes to a browser
            "Fares rose [1], and rents fell [2].\n\n1. Fares, https://gazette.example/fares\n2. Rents, https://gazette.example/r\n",
            input_format="html",
        ),
        "Tarife stiegen.[1]\n\n[1] Vgl. „Tarife“, Der Kurier, https://kurier.example/tarife.\n",
    ),
)  # fmt: skip
def orphan_note(document: Document) -> Iterator[Observation]:
    """A mark in the text leads to no note, or a note is cited nowhere.

    A note was lost, or its number is mistyped.
    """
    notes: dict[int, list[Citation]] = {}
    for citation in document.citations:
        if citation.kind == "note" and citation.label is not None:
            notes.setdefault(citation.article, []).append(citation)
    marks: dict[int, list[tuple[int, Mark]]] = {}
    for block, mark in document.marks:
        if not _leads_elsewhere(document, block, mark):
            marks.setdefault(document.blocks[block].article, []).append((block, mark))
    yield from _by_author_and_year(document)
    if _fit_as_one(notes, marks):
        return
    for article in sorted({*notes, *marks}):
        yield from _partners(document, notes.get(article, []), marks.get(article, []))


def _by_author_and_year(document: Document) -> Iterator[Observation]:
    """Names and years that no work of the list has, and works that are named nowhere, where most of them are."""
    works = [
        one for one in document.citations
        if one.kind == "entry" and one.label is None and one.author is not None and one.published is not None
    ]  # fmt: skip
    uncited = [one for one in works if not one.marks]
    if len(uncited) > MOST_UNNAMED * len(works) or len(works) - len(uncited) < LEAST_NAMED:
        return
    for block, mark in document.unmatched:
        meant = _meant(mark.label, works)
        yield Observation(
            f"“{mark.label}” is not in the list of works",
            (Place(document.locate(block, mark.start, mark.end)),),
            confidence="likely",
            found=mark.label,
            expected=meant,
            expected_confidence="possible" if meant else None,
            ask=f"The text refers to “{mark.label}”, which is not in the list of works. "
            + (f"Is “{meant}” meant?" if meant else "Which work is it?"),
        )
    if uncited:
        shown = wording.listed([wording.quoted(one.raw, 60) for one in uncited[:4]])
        yield Observation(
            f"{wording.counted(len(uncited), 'work')} of the list named nowhere in the text",
            tuple(Place(document.at(one), one.id, one.address) for one in uncited),
            confidence="likely",
            found=shown,
            anchor=" ".join(one.raw for one in uncited),
            ask=f"The text names {shown} nowhere. Was a reference left out?",
        )


def _meant(label: str, works: list[Citation]) -> str | None:
    """The one work of the list with the same name and another year, as the text would name it."""
    named = set(bare_words(label))
    years = {
        (one.author.text.partition(",")[0], str(one.published.readings[0].year))
        for one in works
        if one.author is not None and one.published is not None and one.published.readings
    }
    found = [f"{name} {year}" for name, year in sorted(years) if {*bare_words(name)} <= named]
    return found[0] if len(found) == 1 else None


def _leads_elsewhere(document: Document, block: int, mark: Mark) -> bool:
    """Whether the mark is a link to a page: "[1]" is then the text of a link, and its page is the source.

    Or it names a work of a bibliography that was not read.
    """
    return mark.is_elsewhere or any(
        link.start <= mark.start and mark.end <= link.end and "://" in link.target
        for link in document.blocks[block].links
    )


def _fit_as_one(notes: dict[int, list[Citation]], marks: dict[int, list[tuple[int, Mark]]]) -> bool:
    """Whether marks and notes of what looks like several articles make one numbering without a gap or a repetition."""
    if len({*notes, *marks}) < 2:
        return False
    labels = [label for own in notes.values() for label in dict.fromkeys(note.label for note in own)]
    return len(labels) == len(set(labels)) and set(labels) == {mark.label for own in marks.values() for _, mark in own}


def _partners(document: Document, notes: list[Citation], marks: list[tuple[int, Mark]]) -> Iterator[Observation]:
    labels = {note.label for note in notes}
    marked = {mark.label for _, mark in marks}
    lost = [(block, mark) for block, mark in marks if mark.label not in labels]
    if lost:  # what stands at the end of another note is a note that was read with it
        listed = "\n".join([*(note.raw for note in notes), *LISTED_SOURCE.findall(document.source)])
        lost = [(block, mark) for block, mark in lost if not _stands_in(mark.label, listed)]
    uncited = [note for note in notes if note.label not in marked and not note.marks]
    uncited = [note for note in uncited if f"][{note.label}]" not in document.source]  # a link in Markdown leads to it
    if not marks or not (lost or uncited):
        return
    if len({mark.label for _, mark in lost}) == 1 and len({note.label for note in uncited}) == 1:
        yield _mistyped(document, lost, uncited[0])
        return
    scheme_is_clear = len(lost) * 2 < len(marks) and len(uncited) * 2 < len(notes)
    if scheme_is_clear or len(lost) + len(uncited) == 1:
        is_wiki = document.format == "wikitext" and "{{" in document.source  # a template may bring the note
        confidence: Confidence = "proved" if scheme_is_clear and not (is_wiki and lost) else "likely"
        by_label: dict[str, list[tuple[int, Mark]]] = {}
        for block, mark in lost:
            by_label.setdefault(mark.label, []).append((block, mark))
        for label, places in by_label.items():
            yield Observation(
                f"mark {label} leads to no note",
                tuple(Place(document.locate(block, mark.start, mark.end)) for block, mark in places),
                confidence=confidence,
                found=label,
                ask=f"The text refers to note {label}, which is missing. Was it left out?",
            )
        by_note: dict[str, list[Citation]] = {}
        for note in uncited:
            by_note.setdefault(note.label or "", []).append(note)
        for label, parts in by_note.items():
            lost_at = lost_marks.places(document).get(label)
            yield Observation(
                f"note {label} is cited nowhere in the text",
                tuple(Place(document.at(part), part.id, part.address) for part in parts[:1]),
                confidence=confidence,
                found=label,
                anchor=parts[0].raw,
                ask=f"No mark in the text refers to note {label} ({wording.quoted(parts[0].raw, 60)}). "
                + (f"Was it lost behind {wording.quoted(lost_at.sentence, 120)}?" if lost_at else "Was one left out?"),
            )
        return
    yield Observation(
        wording.listed(
            [
                f"{wording.counted(len(found), word)} without a {other}"
                for found, word, other in ((lost, "mark", "note"), (uncited, "note", "mark"))
                if found
            ]
        ),
        tuple(Place(document.locate(block, mark.start, mark.end)) for block, mark in lost)
        + tuple(Place(document.at(note), note.id, note.address) for note in uncited),
        confidence="likely",
        ask="Many marks and notes do not fit together. Was the numbering lost when the text was converted?",
    )


def _stands_in(label: str, listed: str) -> bool:
    """Whether a label stands in the notes as the beginning of one."""
    return (
        re.search(rf"(?:^|\s)\[{re.escape(label)}\](?=[\s:])|^{re.escape(label)}[.)] ", listed, re.MULTILINE)
        is not None
    )


def _mistyped(document: Document, lost: list[tuple[int, Mark]], note: Citation) -> Observation:
    """One mark without a note and one note without a mark are one slip: the mark has the wrong number."""
    label = lost[0][1].label
    places = [Place(document.locate(block, mark.start, mark.end)) for block, mark in lost]
    return Observation(
        f"mark {label} leads to no note, and note {note.label} is cited nowhere in the text",
        (*places, Place(document.at(note), note.id, note.address)),
        confidence="proved",
        found=label,
        expected=note.label,
        expected_confidence="likely",
        ask=f"The text refers to note {label}, which is missing, and nowhere to note {note.label} "
        f"({wording.quoted(note.raw, 60)}). Is note {note.label} meant?",
    )
