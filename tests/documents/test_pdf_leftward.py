"""Lines of a PDF that run to the left, from where their letters stand to what they say."""

from dataclasses import replace

import pytest

from citecheck.documents.pdf import leftward
from citecheck.documents.pdf.layout import Page, lines, page
from citecheck.documents.pdf.leftward import in_reading_order, mirrored
from citecheck.documents.pdf.piece import Piece


def _piece(shown: str, x: float = 0.0, y: float = 100.0) -> Piece:
    """Letters of one em each as they stand on the page from left to right."""
    places = tuple(x + at for at in range(len(shown)))
    return Piece(shown, x, x + len(shown), y, 1.0, False, None, places=places)


def _read(*shown: str, leftward: bool = True, forced: bool = False) -> str:
    at, pieces = 0.0, []
    for text in shown:
        pieces.append(_piece(text, at))
        at += len(text) + 1
    read = in_reading_order(pieces, leftward=leftward, mirrored=False, forced=forced)
    return "".join(piece.text for piece in read)


@pytest.mark.parametrize(
    ("shown", "read"),
    [
        ("גבא", "אבג"),
        ("גבא https://a.example/x/y תש", "שת https://a.example/x/y אבג"),
        ("/https://a.example/x-y 'א", "א' https://a.example/x-y/"),
        (".(2024 יאמב 12-ב הפצנ)", "(נצפה ב-12 במאי 2024)."),
        ("«ינש» ,12.05.2024", "12.05.2024, «שני»"),
        ("-https://a.example/x גבא", "אבג https://a.example/x-"),
        ("ferry-closes.html/2020/03", "2020/03/ferry-closes.html"),
        ("https://a.example/x/2020/03 גבא", "אבג https://a.example/x/2020/03"),
    ],
)
def test_a_line_that_runs_leftward_is_read_from_its_right_end(shown: str, read: str) -> None:
    assert _read(shown) == read


def test_pieces_are_read_from_the_right_with_the_white_between_them() -> None:
    assert _read("https://a.example/x", ",ינש", "ןושאר") == "ראשון שני, https://a.example/x"


def test_words_that_run_leftward_stand_in_a_line_that_runs_rightward() -> None:
    assert _read("The word גבא דה is here.", leftward=False) == "The word הד אבג is here."


def test_both_letters_of_a_ligature_keep_their_order() -> None:
    assert _read("חס ﬁ").replace("ﬁ", "fi") == "fi סח"


def test_a_mirrored_page_begins_its_lines_at_the_left_and_keeps_raised_signs_in_their_line() -> None:
    pieces = [_piece("ב", 50), Piece("1", 49, 49.4, 100.4, 0.6, False, None), _piece("א", 52), _piece("ג", 60, 90)]
    assert [piece.text for piece in mirrored(pieces, 100)] == ["א", "ב", "1", "ג"]


def test_a_number_within_words_that_run_leftward_runs_rightward() -> None:
    assert _read("The word גבא 25 דה is here.", leftward=False) == "The word הד 25 אבג is here."


@pytest.mark.parametrize(
    ("shown", "read"),
    [
        ("[1] 2022 רבוטקוא", "[1] אוקטובר 2022"),
        ("https://a.example/x (12 ךיראת)", "https://a.example/x (תאריך 12)"),
        ("7 ןושאר", "7 ראשון"),
    ],
)
def test_the_year_that_ends_words_in_a_line_forced_to_the_left_is_read_behind_them(shown: str, read: str) -> None:
    assert _read(shown, leftward=False, forced=True) == read


def _page(shown: list[str], width: float = 60.0, *, ragged_right: bool) -> Page:
    """A page of lines, each as it stands from left to right, with one edge in common."""
    pieces = [
        [text, 5 + (0 if ragged_right else 50 - len(text)), 5 + (len(text) if ragged_right else 50), 90 - 2 * row,
         1.0, 0, -1, 1, [5 + (0 if ragged_right else 50 - len(text)) + at for at in range(len(text))]]
        for row, text in enumerate(shown)
    ]  # fmt: skip
    answer = {"width": width, "height": 100.0, "images": 0, "pictured": 0.0, "rules": [], "links": []}
    return page(0, {**answer, "pieces": pieces})


@pytest.mark.parametrize("ragged_right", [True, False])
def test_the_common_edge_of_its_lines_says_where_a_page_begins_them(ragged_right: bool) -> None:
    sizes = (31, 44, 17, 39, 26, 12, 35)
    made = _page([("גבא דה" * 9)[:size] for size in sizes], ragged_right=ragged_right)
    assert (made.forced, made.mirrored) == (ragged_right, not ragged_right)


def test_addresses_do_not_say_in_which_direction_a_page_runs() -> None:
    shown = ["גבא דהו", "https://a.example/report-of-the-harbour/2024", "winter-tariff_and_more.html"] * 3
    assert _page(shown, ragged_right=False).mirrored


def test_words_that_a_program_printed_from_the_left_are_read_as_they_stand() -> None:
    made = _page(
        ["]2[ דוח חברה שיט נתבים", "ים כלי שיט עובדים נתונים", "הנמל נתבים רשומות תקציב חברה שיט"] * 3,
        ragged_right=True,
    )
    assert (made.forced, made.mirrored) == (False, False)
    assert [line.text for line in lines(made)][:2] == ["[2] דוח חברה שיט נתבים", "ים כלי שיט עובדים נתונים"]


def test_a_line_is_cut_in_its_white_below_the_mark_of_a_note() -> None:
    host = Piece("הד גבא", 10, 16, 0, 1, False, None, places=tuple(map(float, range(10, 16))))
    mark = Piece("7", 12.1, 12.6, 0.4, 0.6, False, None)
    assert [one.text for one in leftward.parted([mark, host])] == ["7", "הד ", "גבא"]
    inked = replace(mark, x0=13.1, x1=14.9)
    assert leftward.parted([inked, host]) == [inked, host]


def test_a_line_without_such_letters_on_their_page_keeps_its_number_and_its_signs_at_their_ends() -> None:
    label = Piece("1", 0, 1, 0, 1, False, None, raised=True)
    shown = ".Tides, https://a.example/x“"  # as it stands from left to right
    line = Piece(shown[::-1], 1, 1 + len(shown), 0, 1, False, None)
    read = leftward.of_other_script([label, line], ends=True)
    assert "".join(one.text for one in read) == "1“Tides, https://a.example/x."


def test_a_short_last_line_says_where_the_lines_of_a_paragraph_begin() -> None:
    prose = "The harbour council raised its winter levy once more on all of the barges."
    note = ["דה https://a.example/one/two/three/four/five/six/seven/eight/nine/ten/elv", "twelve גבא"]
    rows = [prose] * 6 + note
    pieces = [
        [text, 0, len(text), 90 - row, 1.0, 0, -1, 1, list(range(len(text))) if row > 5 else []]
        for row, text in enumerate(rows)
    ]
    answer = {"width": 80.0, "height": 100.0, "images": 0, "pictured": 0.0, "rules": [], "links": []}
    said = [line.text for line in lines(page(0, {**answer, "pieces": pieces}))]
    assert said[6:] == [note[0].replace("דה", "הד"), "twelve אבג"]


def test_a_number_in_the_margin_at_the_end_of_a_line_is_read_before_it() -> None:
    line = Piece("הד גבא", 10, 16, 0, 1, False, None, places=tuple(map(float, range(10, 16))))
    number = Piece(" 12.", 20, 23, 0, 1, False, None)
    read = in_reading_order(leftward.with_number_first([line, number]), leftward=True, mirrored=True)
    assert "".join(one.text for one in read).split() == ["12.", "הד", "גבא"]
    near = replace(number, x0=17)
    assert leftward.with_number_first([line, near]) == [line, near]
