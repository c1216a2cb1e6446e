"""PDF: pages of law reviews and journals, on which notes take more room than the text, go on and hold lists."""

import pytest
from reportlab.pdfbase.pdfmetrics import stringWidth

from citecheck.documents import pdf
from citecheck.model import Block
from pdf_files import laid

Row = tuple[float, float, str, float]
_PROSE = "The ferries of the northern harbour were counted twice in that winter, says the board"
_LONG = "The board of the quay counted every boat twice, and told nobody about the reasons for it in"


def _page(
    number: int, *notes: str, prose: int = 4, top: float = 700, note: float = 8, leading: float = 10
) -> list[Row]:
    """A page with a mark for each note that begins with a label, and the lines of its notes below."""
    rows: list[Row] = [(250, 790, f"{number} COASTAL REVIEW", 9)]
    labels = [line.partition(".")[0] for line in notes if line.partition(".")[0].isdigit() and not line.startswith(" ")]
    for at in range(max(prose, len(labels))):
        text = f"{_PROSE} {number}{at}."
        rows.append((70, top - 14 * at, text, 11))
        if at < len(labels):
            rows.append((70 + stringWidth(text, "Times-Roman", 11), top + 4 - 14 * at, labels[at], 6))
    y = top - 14 * max(prose, len(labels)) - 20
    for line in notes:
        rows.append((82 if line.partition(".")[0].isdigit() else 70, y, line.strip(), note))
        y -= leading
    return rows


def _notes(*pages: list[Row]) -> list[Block]:
    return [block for block in pdf.read("a.pdf", laid(*pages)).blocks if block.kind == "note"]


def test_notes_that_take_more_room_than_the_text_are_told_by_standing_below_it() -> None:
    pages = [
        _page(
            2 * at, f"{2 * at + 1}. {_LONG}", *[f"{_LONG} {one}" for one in range(9)], f"{2 * at + 2}. Doe, The Quay."
        )
        for at in range(4)
    ]
    assert [block.label for block in _notes(*pages)] == list("12345678")


def test_a_note_alike_on_two_pages_is_no_running_foot() -> None:
    pages = []
    for at in range(3):
        first, second, third = (3 * at + one for one in (1, 2, 3))
        lines = f"{first}. Doe, The Quay.", f"{second}. See id. at {at}7.", f"{third}. Id."
        pages.append(_page(at, *lines, top=200, leading=16))
    assert [block.label for block in _notes(*pages)] == list("123456789")


def test_a_section_at_the_start_of_a_line_begins_no_note() -> None:
    notes = _notes(_page(1, f"1. {_LONG}", "§ 12 of the act.", f"2. {_LONG}", "§§ 4, 5 of the act."))
    assert [block.label for block in notes] == ["1", "2"]
    assert notes[0].text.endswith("§ 12 of the act.")


@pytest.mark.parametrize(
    "between", [("Pages 2261–", "3. The rest."), ("Pages", "3 to 9 there."), ("The act; see it at §", "3. The rest.")]
)
def test_a_number_that_goes_on_begins_no_note_before_its_turn(between: tuple[str, str]) -> None:
    notes = _notes(_page(1, f"1. {between[0]}", f" {between[1]}", "2. Id.", "3. Roe, The Pier."))
    assert [block.label for block in notes] == ["1", "2", "3"]


def test_a_label_with_a_line_to_itself_begins_its_note() -> None:
    notes = _notes(_page(1, "1. Id.", "2.", "https://quay.example/tides", "3. Id."))
    assert [block.label for block in notes] == ["1", "2", "3"]
    assert notes[1].text == "https://quay.example/tides"


def test_a_list_within_a_note_that_goes_on_is_no_list_of_notes() -> None:
    going_on = ["the rules:", " 1. Boats must be counted.", " 2. Quays must be swept.", " 3. Bells must ring."]
    notes = _notes(_page(1, "40. Doe, The Quay.", f"41. {_LONG}"), _page(2, *going_on, "42. Roe, The Pier.", "43. Id."))
    assert [block.label for block in notes] == ["40", "41", "42", "43"]
    assert notes[1].text.endswith("Bells must ring.")


def test_marks_in_a_table_of_small_type_have_their_notes_below() -> None:
    text = _page(1, "1. Doe, The Quay.", prose=30)
    table: list[Row] = [(250, 790, "2 COASTAL REVIEW", 9)]
    for at in range(8):
        y = 720 - 16 * at
        table += [(80, y, f"Harbour {at}", 9), (300, y, "No", 9), (311.5, y + 3, str(at + 2), 5)]
    table += [(82, 500 - 12 * at, f"{at + 2}. Roe, The Pier of the Harbour, 199{at}.", 8) for at in range(8)]
    assert [block.label for block in _notes(text, table)] == list("123456789")


@pytest.mark.parametrize("cut", range(1, 9))
def test_an_address_broken_within_its_scheme_is_whole(cut: int) -> None:
    whole = "https://quay.example/tides"
    [note] = _notes(_page(1, f"1. Doe, The Quay. Available at: {whole[:cut]}", f"{whole[cut:]} [Accessed 3 May 2021]"))
    assert whole in note.text
