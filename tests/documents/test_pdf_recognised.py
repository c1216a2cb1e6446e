"""PDF: scans with a layer of recognised text, whose sizes waver and whose raised numbers come out as anything."""

import pytest

from citecheck import citations
from citecheck.documents import pdf
from citecheck.documents.pdf.recognised import closed_up
from citecheck.model import Document
from citecheck.settings import Settings
from pdf_files import SENTENCE, laid

Row = tuple[float, float, str, float] | tuple[float, float, float]
TEXT = SENTENCE[:78]


def _text(marks: tuple[str, ...] = ()) -> list[Row]:
    """Thirty lines, whose sizes waver; behind every tenth a mark as it was recognised."""
    said = {10 * at: mark for at, mark in enumerate(marks, 1)}
    return [(60, 780 - 14 * at, TEXT + said.get(at, ""), 11 if at % 3 else 10) for at in range(40)]


def _notes(heads: tuple[str, ...], *, top: float = 180, size: float = 8, indent: float = 9) -> list[Row]:
    """Notes of two lines each, of which the first begin further inside."""
    rows: list[Row] = []
    for at, head in enumerate(heads):
        y = top - 24 * at
        rows.append((60 + indent, y, f"{head}Ada Finch, Tides of harbour {at}, Gazette, 3 May 2021,", size + at % 2))
        rows.append((60, y - 11, f"https://a.example/tides/{at} (accessed 4 June 2022).", size))
    return rows


def _read(*pages: list[Row], scanned: bool = True) -> Document:
    return citations.read(pdf.read("a.pdf", laid(*pages, scanned=scanned)), Settings())


def _labels(document: Document) -> list[str | None]:
    return [block.label for block in document.blocks if block.kind == "note"]


@pytest.mark.parametrize("heads", [("1", "2", "3"), ("!", "2", "*"), ("l", "? ", "3 "), ("1", "", "3")])
def test_notes_are_counted_where_their_numbers_were_misread(heads: tuple[str, ...]) -> None:
    document = _read([*_text(), *_notes(heads)])
    assert _labels(document) == ["1", "2", "3"]
    assert [one.urls[0].address for one in document.citations] == [f"https://a.example/tides/{at}" for at in range(3)]


def test_notes_count_on_from_the_page_before() -> None:
    document = _read([*_text(), *_notes(("1", "2"))], [*_text(), *_notes(("°", "4", "5"))])
    assert _labels(document) == ["1", "2", "3", "4", "5"]


def test_without_other_edges_notes_begin_behind_those_that_ended() -> None:
    assert _labels(_read([*_text(), *_notes(("1 ", "", "", "4 "), indent=0)])) == ["1", "2", "3", "4"]


def test_notes_in_the_size_of_the_text_stand_below_white() -> None:
    assert _labels(_read([*_text(), *_notes(("1 ", "2 ", "3 "), size=10, indent=-8)])) == ["1", "2", "3"]


def test_numbers_and_signs_against_words_are_marks_where_they_are_as_many_as_the_notes() -> None:
    document = _read([*_text((".!", ".2", ".”")), *_notes(("1", "2", "3"))])
    assert [mark.label for _, mark in document.marks] == ["1", "2", "3"]


@pytest.mark.parametrize("heads", [("Table of", "Figures for"), ("12 ", "40 "), ("* ", "* ")])
def test_small_lines_that_do_not_count_are_no_notes(heads: tuple[str, ...]) -> None:
    assert not _labels(_read([*_text(), *_notes(heads)]))


def test_print_without_a_picture_tells_its_notes_by_their_marks() -> None:
    assert not _labels(_read([*_text(), *_notes(("1", "2", "3"))], scanned=False))


@pytest.mark.parametrize(
    ("torn", "whole"),
    [
        ("See https://a. example/tides/ 4_b.html, p. 3.", "See https://a.example/tides/4_b.html, p. 3."),
        ("https://a.example/index . php? id=4 &b=2 end", "https://a.example/index.php?id=4&b=2 end"),
        ("https://a.example/spring- tide-two (seen)", "https://a.example/spring-tide-two (seen)"),
        ("https://a.example/tides. The rest", "https://a.example/tides. The rest"),
        ("https://a.example/ and more", "https://a.example/ and more"),
        ("no address. here/there", "no address. here/there"),
    ],
)
def test_spaces_in_addresses_are_closed_up(torn: str, whole: str) -> None:
    assert closed_up(torn) == whole
