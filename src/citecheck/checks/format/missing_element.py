"""family `format`: missing-element."""

import re
from collections import Counter
from collections.abc import Iterator

from citecheck.model import Citation, Document, Observation, Place
from citecheck.rule import Example, check
from citecheck.settings import Settings
from citecheck.text import fold, words

ELEMENTS = ("title", "publisher", "author", "published", "accessed", "address")
PARTS = {"date": "published", "url": "address"}  # as the house's pattern names them
WORDS = {"published": "date of publication", "accessed": "access date", "address": "address"}
LEAST_NOTES = 4
CLEAR_MAJORITY = 0.75
# Pages, volumes and numbers of what is on paper: "12(2), 11–29", "S. 12", "No. 4 (2021)", "pp. 3–9".
PAGES = re.compile(
    r"\d\s?\(\d{1,4}\)|\b(?:pp?|ss?|S|с|стр|vol|vols|Bd|Jg|t|no|nos|nr|n\.º|№)\.?\s?\d|(?<=[,:;])\s?\d{1,4}\s?[–—-]\s?\d{1,4}\b"
)
LONGEST_LABEL = 12  # words before an address: more is a sentence

NOTE = "[{n}] “Report {n}”, The Gazette, https://gazette.example/report-{n}, (Date of Access: 1{n}.05.2024).\n\n"
TEXT = "Fares rose.[1] Tolls rose.[2] Rents rose.[3] Wages did not.[4]\n\n"
FOUR = TEXT + "".join(NOTE.format(n=n) for n in (1, 2, 3, 4))
DATED = TEXT + "".join(
    f"[{n}] “Report {n}”, The Gazette, {n} May 2024, https://gazette.example/report-{n}.\n\n" for n in (1, 2, 3, 4)
)


@check(
    severity="note",
    guard=(
        "The pattern is learnt from the notes themselves: three in four of at least four notes must have the element, "
        "and books, laws and what else is told by a year, short forms, “ibid.” and remarks that only link to something are not measured "
        "by it."
    ),
    remedy="Add the element as the other notes have it, or as the house asks.",
    bad=(
        FOUR.replace(", (Date of Access: 14.05.2024)", ""),
        FOUR.replace("“Report 2”, The Gazette, ", "“Report 2”, "),
        Example(
            "Fares rose.[1]\n\n[1] “Fares Rise”, The Gazette, https://gazette.example/fares.\n",
            settings={"note-pattern": "“{title}”, {publisher}, {url}, ({phrase}: {accessed})."},
        ),
    ),
    good=(
        DATED.replace("“Report 4”, The Gazette, 4 May 2024, https://gazette.example/report-4.", "Ibid."),
        FOUR.replace(
            "“Report 4”, The Gazette, https://gazette.example/report-4, (Date of Access: 14.05.2024).",
            "By wages we mean what is paid by the hour and without any of the extras, as in https://gazette.example/wages.",
        ),
        DATED.replace(" 3 May 2024,", "").replace(" 4 May 2024,", ""),
        "Fares rose.[1] Tolls rose.[2]\n\n[1] Ada Ferris, “Fares Rise”, The Gazette, 1 May 2024.\n\n[2] “Tolls”, The Courier.\n",
    ),
)
def missing_element(document: Document, settings: Settings) -> Iterator[Observation]:
    """A note lacks a part that the article's other notes have, or all notes lack what a reader looks for.

    Missing access dates, titles or publishers are seen by comparing the notes with each other, not with a manual; where
    the house has settled on a pattern (`note-pattern`), notes for web sources must have its parts.
    """
    parts = (PARTS.get(part, part) for part in re.findall(r"\{([a-z]+)\}", settings.note_pattern or ""))
    required = frozenset(parts) & frozenset(ELEMENTS)
    for article in range(1, max((one.article for one in document.citations), default=0) + 1):
        notes = [
            one
            for one in document.citations
            if one.article == article
            and one.kind != "link"
            and one.refers_to is None
            and (one.urls or one.title)
            and not _is_a_remark(one)
        ]
        notes = _without_short_forms(notes)
        if required:
            yield from _against_the_house(document, [note for note in notes if note.urls], required)
        elif len(notes) >= LEAST_NOTES:
            yield from _against_the_others(document, notes)
            yield from _missing_everywhere(document, notes)


def _is_a_remark(citation: Citation) -> bool:
    """Whether the note explains at some length and only links to something by the way."""
    named = any((citation.title, citation.author, citation.publisher, citation.published))
    rest = citation.raw
    for url in (*citation.urls, *citation.archive_urls):
        rest = rest.replace(url.printed, " ")
    return not named and len(words(rest)) > LONGEST_LABEL


def _without_short_forms(notes: list[Citation]) -> list[Citation]:
    """The notes but those that name again, without an address, a work that was given in full before."""
    given: set[str] = set()
    kept = []
    for note in notes:
        title = fold(note.title.text).strip(".,;: ") if note.title is not None else None
        if title is None or note.urls or title not in given:
            kept.append(note)
        if title is not None:
            given.add(title)
    return kept


def _has(citation: Citation, element: str) -> bool:
    return getattr(citation, element) is not None


def _against_the_others(document: Document, notes: list[Citation]) -> Iterator[Observation]:
    have = Counter(element for note in notes for element in ELEMENTS if _has(note, element))
    shared = _dated_at_the_end(notes)
    for element in ELEMENTS:
        lacking = [note for note in notes if not _has(note, element)]
        if element in ("accessed", "published", "publisher"):
            lacking = [note for note in lacking if note.urls]
        if element == "title":  # a bare address is another rule's; what is linked under words is named by them
            lacking = [
                note for note in lacking if any(_has(note, one) for one in ELEMENTS[1:5]) and not _is_named(note)
            ]
        elif element == "accessed":
            lacking = [note for note in lacking if (note.block, note.label) not in shared]
        elif element == "address":
            lacking = [note for note in lacking if _is_of_the_web(note, notes)]
        elif element == "published" and have["accessed"] * 2 < len(notes):
            lacking = [note for note in lacking if not _has(note, "accessed")]  # the day of access stands for it
        if not lacking or have[element] < CLEAR_MAJORITY * len(notes):
            continue
        yield _lacking(document, lacking, element, f"{have[element]} of {len(notes)} notes have one")


def _is_named(note: Citation) -> bool:
    return any(len(words(url.label or "")) > 1 for url in note.urls)


def _dated_at_the_end(notes: list[Citation]) -> set[tuple[int, str | None]]:
    """The printed notes, by block and label, of several works of which the last has the day of access for them all."""
    works: dict[tuple[int, str | None], list[Citation]] = {}
    for note in notes:
        if note.label is not None:
            works.setdefault((note.block, note.label), []).append(note)
    return {key for key, same in works.items() if len(same) > 1 and _has(same[-1], "accessed")}


def _is_of_the_web(note: Citation, notes: list[Citation]) -> bool:
    """Whether the note names what has an address: it was visited, or is a day's piece of an outlet that others cite by one.

    Books, laws and judgments are told by a year, places in print by their page.
    """
    if _has(note, "accessed"):
        return True
    if PAGES.search(note.raw) or note.published is None or not note.published.is_day or note.publisher is None:
        return False
    outlet = fold(note.publisher.text)
    return any(one.urls and one.publisher is not None and fold(one.publisher.text) == outlet for one in notes)


def _against_the_house(document: Document, notes: list[Citation], required: frozenset[str]) -> Iterator[Observation]:
    for element in ELEMENTS:
        lacking = [note for note in notes if element in required and not _has(note, element)]
        if lacking:
            yield _lacking(document, lacking, element, "the house prints one")


def _lacking(document: Document, notes: list[Citation], element: str, why: str) -> Observation:
    word = WORDS.get(element, element)
    return Observation(
        f"{word} missing; {why}",
        tuple(Place(document.at(note), note.id, note.address) for note in notes),
        confidence="likely",
        found=f"no {word}",
    )


def _missing_everywhere(document: Document, notes: list[Citation]) -> Iterator[Observation]:
    """What no note of a list of web sources has: said once, so that the house can decide."""
    if not all(note.urls and note.title for note in notes):
        return
    missing = [element for element in ("author", "published") if not any(_has(note, element) for note in notes)]
    if len(missing) == 2 and any(note.publisher for note in notes):
        yield Observation(
            "no note gives an author or a date of publication",
            tuple(Place(document.at(note), note.id, note.address) for note in notes),
            confidence="likely",
            found="no author, no date of publication",
        )
