"""PDF: layouts by several programs, notes at the foot and at the end, links, torn addresses, and files made to harm."""

import importlib.util
from collections.abc import Callable

import pytest

from citecheck import citations, documents
from citecheck.documents import pdf
from citecheck.documents.pdf import program as pdf_program
from citecheck.errors import InputError
from citecheck.model import Document
from citecheck.settings import Settings
from pdf_files import SENTENCE, address, columned, drawn, footed, locked, note, page, pictured, raw, stream


def _cited(data: bytes) -> dict[str | None, list[str]]:
    document = citations.read(pdf.read("a.pdf", data), Settings())
    return {one.label: [url.address for url in one.urls] for one in document.citations}


def _blocks(document: Document, kind: str) -> list[str]:
    return [block.text for block in document.blocks if block.kind == kind]


@pytest.mark.parametrize("linked", [True, False])
def test_notes_at_the_foot_of_pages_keep_label_text_and_address(linked: bool) -> None:
    document = pdf.read("a.pdf", footed(linked=linked))
    assert [block.label for block in document.blocks if block.kind == "note"] == list("123456")
    assert _blocks(document, "note") == [note(number) for number in range(1, 7)]


def test_notes_in_the_size_of_the_text_are_told_by_rule_and_mark() -> None:
    assert _cited(footed(smaller=False)) == {str(number): [address(number)] for number in range(1, 7)}


def test_raised_digits_are_marks_of_the_notes() -> None:
    document = pdf.read("a.pdf", footed())
    marks = [(block.text[mark.start : mark.end], mark.label) for block in document.blocks for mark in block.marks]
    assert marks == [("¹", "1"), ("²", "2"), ("³", "3"), ("⁴", "4"), ("⁵", "5"), ("⁶", "6")]


def test_running_heads_and_page_numbers_are_left_out() -> None:
    document = pdf.read("a.pdf", footed())
    assert "Coastal Review" not in document.source
    assert not [block for block in document.blocks if block.text.strip() in {"7", "8", "9"}]


def test_the_title_is_what_is_printed_largest() -> None:
    assert pdf.read("a.pdf", footed()).title == "Winter tariffs divide the harbour towns"


def test_paragraphs_are_whole() -> None:
    first = _blocks(pdf.read("a.pdf", footed()), "paragraph")[0]
    assert first == " ".join([SENTENCE] * 4) + f" Pilots raised question number 1 here.¹ {SENTENCE}"


@pytest.mark.parametrize("columns", [1, 2, 3])
@pytest.mark.parametrize("linked", [True, False])
def test_columns_are_read_one_after_the_other(columns: int, linked: bool) -> None:
    data = columned(columns, linked=linked)
    assert _cited(data) == {str(number): [address(number)] for number in range(1, 7)}
    text = _blocks(pdf.read("a.pdf", data), "paragraph")
    assert text == [f"{SENTENCE} " * 6 + f"Number {number} was raised [{number}]." for number in range(1, 7)]


def test_columns_that_the_file_prints_row_by_row_are_still_columns() -> None:
    left = [f"Left line {at} of the first column runs on to here" for at in range(12)]
    right = [f"Right line {at} of the second column goes on so" for at in range(12)]
    rows = [(x, 700 - 14 * at, line) for at in range(12) for x, line in ((60, left[at]), (320, right[at]))]
    source = pdf.read("a.pdf", drawn(rows)).source
    assert source.index(left[11]) < source.index(right[0])


def test_letters_that_the_file_places_one_by_one_are_words() -> None:
    at, letters = 60.0, []
    for letter in "Ferries sail at noon":
        letters.append((at, 700.0, letter))
        at += {" ": 3.0, "i": 3.1, "l": 3.1, "t": 3.1, "r": 3.7, "F": 6.2, "s": 4.3, "e": 4.9, "a": 4.9}.get(
            letter, 5.5
        )
    rows = [(60.0, 672.0 - 14 * line, SENTENCE) for line in range(3)]
    assert "Ferries sail at noon" in pdf.read("a.pdf", drawn([*letters, *rows])).source


def test_a_stamp_that_runs_up_the_margin_is_not_read() -> None:
    rows = [(60.0, 700.0 - 14 * at, SENTENCE) for at in range(5)]
    assert "stamp" not in pdf.read("a.pdf", drawn(rows, turned=True)).source


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        ("The council spoke of the muni-", "cipal ferries and of well-known barges.", "municipal ferries"),
        ("It is a story about the well-", "known barges, and well-known barges sail.", "the well-known barges"),
        ("See https://coast.example/news/2024/", "winter-tariff.html for the figures.", "2024/winter-tariff.html for"),
        ("See https://coast.example/winter-tariff", "and then the figures of the council.", "winter-tariff and then"),
        ("See https://coast.example/2024/ferry-", "Final for the figures of the council.", "ferry-Final for"),
        ("The years were 2019 and also 2020-", "2021, when no ferry sailed at all.", "2020-2021, when"),
    ],
)
def test_lines_are_joined_as_they_were_meant(first: str, second: str, joined: str) -> None:
    rows = [(60.0, 700.0, SENTENCE[:50]), (60.0, 686.0, first), (60.0, 672.0, second)]
    assert joined in pdf.read("a.pdf", drawn(rows)).source


def test_places_count_in_the_rendition() -> None:
    document = pdf.read("a.pdf", footed(linked=True))
    for block in document.blocks:
        start = block.source_offset(0)
        assert document.source[start : start + len(block.text)] == block.text


def test_reading_twice_gives_the_same() -> None:
    assert pdf.read("a.pdf", columned()) == pdf.read("a.pdf", columned())


def test_a_pdf_is_known_by_its_suffix_and_by_its_first_bytes() -> None:
    assert documents.read("a.pdf", footed(1)).format == "pdf"
    assert documents.read("-", footed(1)).format == "pdf"


# ---------------------------------------------------------------- what cannot be read


def _said(data: bytes) -> str:
    with pytest.raises(InputError) as raised:
        pdf.read("a.pdf", data)
    message = str(raised.value)
    assert message.startswith("a.pdf: ")
    assert "\n" not in message
    return message


def test_pages_that_are_pictures_are_said_to_be_pictures() -> None:
    assert "pictures without text" in _said(pictured())


def test_an_encrypted_file_is_said_to_be_encrypted() -> None:
    assert "password" in _said(locked())


@pytest.mark.parametrize("data", [b"%PDF-1.7\n", b"\x00\xff" * 500, footed(1)[:300], b"%PDF-1.4" + b"\0" * 100_000])
def test_a_broken_file_is_said_to_be_broken(data: bytes) -> None:
    assert "broken" in _said(data)


def test_a_missing_library_is_named_with_its_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    missing: Callable[[str], None] = lambda _: None  # noqa: E731  # because it is all that find_spec would say
    monkeypatch.setattr(pdf_program, "find_spec", missing)
    assert "citecheck-audit[pdf]" in _said(footed(1))
    assert importlib.util.find_spec("pypdfium2") is not None


_FORM = b"/Type/XObject/Subtype/Form/BBox[0 0 600 800]/Resources<</XObject<</X %d 0 R>>>>"
_HARMFUL = {
    "pages that hold themselves": raw([b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 9>>"]),
    "a forest of pages": raw([
        b"<</Type/Catalog/Pages 2 0 R>>",
        *(b"<</Type/Pages/Kids[%b]/Count %d>>" % (b"%d 0 R " % (at + 3) * 10, 10 ** (9 - at)) for at in range(9)),
        b"<</Type/Page/Parent 10 0 R/MediaBox[0 0 600 800]>>",
    ]),
    "nested arrays": raw([b"<</Type/Catalog/Pages 2 0 R/X %b>>" % (b"[" * 90_000), b"<</Type/Pages/Kids[]/Count 0>>"]),
    "forms within forms": page(
        stream(b"", b"/X Do"), b"/XObject<</X 6 0 R>>",
        [stream(_FORM % (at + 7), b"/X Do " * 12) for at in range(12)] + [stream(_FORM % 6, b"/X Do " * 12)],
    ),
    "a page of endless text": page(
        stream(b"", b"BT /F 12 Tf 72 700 Td " + b"(aaaaaaaaaaaaaaaaaaaaaaaa) Tj " * 1_000_000 + b"ET", packed=True)
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", _HARMFUL)
def test_a_harmful_file_ends_in_one_sentence_and_the_next_is_read(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_program, "SECONDS_A_PAGE", 2)
    _said(_HARMFUL[name])
    assert pdf.read("b.pdf", footed(1)).title is not None


def test_a_page_with_very_many_places_of_text_is_read_in_time() -> None:
    places = b"".join(b"1 0 0 1 %d %d Tm (a%d) Tj " % (at * 37 % 600, at * 53 % 800, at % 10) for at in range(8000))
    assert pdf.read("a.pdf", page(stream(b"", b"BT /F 12 Tf " + places + b"ET", packed=True))).blocks
