"""Measured on articles whose truth is known: how well notes of some forty house styles are read."""

from collections import Counter
from functools import cache

from citecheck import citations, documents
from citecheck.model import Citation, Document
from citecheck.settings import Settings
from citecheck.text import Part, fold
from made_notes import STYLES, Made, Truth, article

SEEDS = 9  # one for each kind of label


@cache
def _read() -> tuple[tuple[Made, Document], ...]:
    made = [article(style, seed) for style in STYLES for seed in range(SEEDS)]
    return tuple((one, citations.read(documents.read(one.name, one.source.encode(), None), Settings())) for one in made)


@cache
def _notes() -> tuple[tuple[Made, Truth, Citation | None], ...]:
    rows: list[tuple[Made, Truth, Citation | None]] = []
    for made, document in _read():
        by_label = {one.label: one for one in document.citations if one.kind != "link"}
        rows += [(made, truth, by_label.get(truth.label)) for truth in made.notes]
    return tuple(rows)


def _is(part: Part | None, words: str) -> bool:
    return part is not None and fold(part.text) == fold(words)


def _days(note: Citation | None) -> list[str]:
    found = note.accessed.readings if note is not None and note.accessed is not None else ()
    return [f"{one.year}-{one.month:02}-{one.day:02}" for one in found]


def test_addresses_are_found_whole_and_nothing_else_is_taken_for_one() -> None:
    hits = found = printed = 0
    for made, document in _read():
        read = Counter(url.address for one in document.citations for url in one.urls)
        truth = Counter(one.url for one in made.notes)
        hits += (read & truth).total()
        found += read.total()
        printed += truth.total()
    assert 2 * hits / (found + printed) >= 0.99


def test_labels_titles_and_publishers_are_read() -> None:
    rows = _notes()
    assert sum(note is not None for _, _, note in rows) / len(rows) >= 0.99
    assert sum(note is not None and _is(note.title, truth.title) for _, truth, note in rows) / len(rows) >= 0.97
    assert sum(note is not None and _is(note.publisher, truth.outlet) for _, truth, note in rows) / len(rows) >= 0.96


def test_access_dates_are_exact_and_none_is_invented() -> None:
    visited = [(made, truth, note) for made, truth, note in _notes() if truth.accessed is not None]
    exact = [
        str(truth.accessed) in _days(note) and (len(_days(note)) == 1 or not made.settles)
        for made, truth, note in visited
    ]
    assert sum(exact) / len(exact) >= 0.98
    silent = [note for _, truth, note in _notes() if truth.accessed is None]
    assert sum(bool(_days(note)) for note in silent) / len(silent) <= 0.005


def test_an_ambiguous_date_stays_ambiguous_where_nothing_settles_it() -> None:
    unsettled = [
        note for made, truth, note in _notes()
        if not made.settles and truth.accessed is not None and truth.accessed.day != truth.accessed.month
    ]  # fmt: skip
    assert unsettled
    assert all(len(_days(note)) == 2 for note in unsettled)


def test_every_part_stands_where_it_is_said_to_stand() -> None:
    for _, document in _read():
        lines = document.source.split("\n")
        for one in document.citations:
            for part in (*one.urls, one.accessed):
                if part is not None:
                    at = document.at(one, part)
                    raw = document.blocks[one.block].text[part.start : part.end]
                    assert lines[at.line - 1][at.column - 1 :].startswith(raw.split("\n")[0])
