"""Notes in the wordings of editors of 45 languages, written before they were first read; every name is invented.

`editors_notes.txt` has days of access, `misleading_notes.txt` days that look like some: visits, hearings, openings.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from citecheck import citations, documents
from citecheck.dates import Date
from citecheck.model import Citation
from citecheck.settings import Settings


def _rows(name: str) -> Iterator[list[str]]:
    for line in Path(__file__).with_name(f"{name}.txt").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            yield line.split(" ¦ ")


def _read(note: str, language: str) -> Citation:
    text = f"The count of boats.[1]\n\nReferences\n\n[1] {note}\n"
    document = citations.read(documents.read("x.txt", text.encode(), None), Settings(language=language))
    return next(one for one in document.citations if one.kind != "link")


def _shown(date: Date | None) -> str:
    return "/".join(reading.iso() for reading in date.readings) if date is not None else "-"


def test_days_of_access_are_read_in_the_wordings_of_editors() -> None:
    rows = list(_rows("editors_notes"))
    read = [(visited, _shown(_read(note, language).accessed)) for language, visited, _, note in rows]
    assert all(found == "-" for visited, found in read if visited == "-")
    wanted = [(visited, found) for visited, found in read if visited != "-"]
    assert sum(visited == found for visited, found in wanted) >= 0.95 * len(wanted)
    assert all(found in (visited, "-") for visited, found in wanted)


def test_the_sources_own_date_is_not_the_day_of_access() -> None:
    rows = [(own, _read(note, language)) for language, _, own, note in _rows("editors_notes") if own not in "-?"]
    assert sum(own == _shown(citation.published) for own, citation in rows) >= 0.95 * len(rows)


@pytest.mark.parametrize(("language", "note"), list(_rows("misleading_notes")))
def test_no_other_day_is_one_of_access(language: str, note: str) -> None:
    assert _read(note, language).accessed is None


def test_a_day_behind_a_word_for_publication_is_none_of_access() -> None:
    note = "Novak I. Prievoz. Radio; Published 03. november 2013 Cit január 27, 2014. https://www.radio.example/a-1"
    citation = _read(note, "sk")
    assert _shown(citation.accessed) == "2014-01-27"
    assert _shown(citation.published) == "2013-11-03"
