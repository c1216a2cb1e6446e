"""Measured on single notes as newspapers, theses, charities, courts, blogs and encyclopaedias print them.

The notes stand in `single_notes.json` and `house_notes.json` with what they say ("?" where readers would differ) and,
at times, the heading `under` which they stand; all outlets, persons and works are invented.
"""

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from citecheck import citations, documents
from citecheck.dates import Date
from citecheck.model import Citation
from citecheck.settings import Settings
from citecheck.text import Part, fold

SETS = ("single_notes", "house_notes")
FIELDS = ("title", "author", "publisher", "published", "accessed")
# The share that must be right; what was read when the notes were written, less a little.
RIGHT = {"title": 0.92, "author": 0.94, "publisher": 0.93, "published": 0.96, "accessed": 0.98}


def _shown(found: Part | Date | None) -> str:
    if isinstance(found, Date):
        return fold("/".join(reading.iso() for reading in found.readings))
    return fold(found.text).strip(" .,") if found is not None else ""


def _read(note: str, language: str, under: str) -> Citation:
    text = f"[1]\n\n{under}\n\n[1] {note}\n"
    document = citations.read(documents.read("x.txt", text.encode(), None), Settings(language=language))
    (found,) = document.citations
    return found


@cache
def _rows(name: str) -> tuple[tuple[str, str, str], ...]:
    """(field, truth, what was read) of every note of a set."""
    return tuple(_compared(name))


def _compared(name: str) -> Iterator[tuple[str, str, str]]:
    listed = json.loads(Path(__file__).with_name(f"{name}.json").read_text(encoding="utf-8"))
    for language, notes in listed.items():
        for truth in notes:
            found = _read(truth["note"], language, truth.get("under", "References"))
            for field in FIELDS:
                wanted = truth.get(field, "")
                if wanted != "?":
                    yield field, fold(wanted).strip(" .,"), _shown(getattr(found, field))


@pytest.mark.parametrize("name", SETS)
@pytest.mark.parametrize("field", FIELDS)
def test_parts_of_single_notes_are_read(name: str, field: str) -> None:
    rows = [(wanted, read) for one, wanted, read in _rows(name) if one == field]
    assert sum(wanted == read for wanted, read in rows) / len(rows) >= RIGHT[field]


@pytest.mark.parametrize("name", SETS)
@pytest.mark.parametrize("field", FIELDS)
def test_hardly_any_part_of_a_single_note_is_read_wrongly(name: str, field: str) -> None:
    rows = [(wanted, read) for one, wanted, read in _rows(name) if one == field]
    assert sum(bool(read) and wanted != read for wanted, read in rows) <= 0.025 * len(rows)


@pytest.mark.parametrize("name", SETS)
def test_no_access_date_is_invented(name: str) -> None:
    assert all(not read for field, wanted, read in _rows(name) if field == "accessed" and not wanted)
