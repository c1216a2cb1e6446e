"""What office programs, browsers and typesetters print that is easily taken for something else."""

import pytest
from reportlab.pdfbase.pdfmetrics import stringWidth

from citecheck import citations
from citecheck.documents import pdf
from citecheck.model import Document
from citecheck.settings import Settings
from pdf_files import SENTENCE, laid

Row = tuple[float, float, str, float] | tuple[float, float, float]
TEXT = SENTENCE[:78]
YEARS = (2016, 2013, 2019)


def _read(*pages: list[Row]) -> Document:
    return citations.read(pdf.read("a.pdf", laid(*pages)), Settings())


def _cited(document: Document) -> dict[str | None, list[str]]:
    return {one.label: [url.address for url in one.urls] for one in document.citations}


def _text(top: float, lines: int, marks: dict[int, str] | None = None) -> list[Row]:
    """Lines of running text from `top` down; behind some of them a raised or bracketed mark."""
    rows: list[Row] = []
    for at in range(lines):
        mark = (marks or {}).get(at, "")
        rows.append((60, top - 14 * at, TEXT + (f" {mark}" if mark.startswith("[") else ""), 11))
        if mark and not mark.startswith("["):
            rows.append((61 + stringWidth(TEXT, "Times-Roman", 11), top - 14 * at + 4, mark, 7))
    return rows


def _sources(top: float, numbers: range, *, underlined: bool = False) -> list[Row]:
    rows: list[Row] = []
    for at, number in enumerate(numbers):
        y = top - 28 * at
        rows += [(60, y, f"{number}. Finch, Tides of number {number}, Gazette.", 11)]
        rows += [(74, y - 13, f"https://a.example/tides/{number}", 11)]
        if underlined:
            rows.append((74, 74 + 4.6 * len(f"https://a.example/tides/{number}"), y - 15))
    return rows


def test_underlined_addresses_are_no_rule_above_notes() -> None:
    marks = {1: "[1]", 3: "[2]", 5: "[3]", 7: "[4]"}
    document = _read([*_text(780, 10, marks), (60, 500, "Sources", 14), *_sources(470, range(1, 5), underlined=True)])
    assert _cited(document) == {str(number): [f"https://a.example/tides/{number}"] for number in range(1, 5)}


def test_a_list_below_a_rule_that_counts_from_one_is_that_of_the_whole_text() -> None:
    first = _text(780, 40, {3: "[1]", 9: "[2]"})
    second = [*_text(780, 6, {2: "[3]", 4: "[4]"}), (60, 540, 660), *_sources(640, range(1, 5))]
    assert _cited(_read(first, second)) == {
        str(number): [f"https://a.example/tides/{number}"] for number in range(1, 5)
    }


def test_a_row_of_a_table_below_a_rule_is_no_note() -> None:
    table: list[Row] = [(60, 540, 600), (60, 588, "1   Ferries of the harbour and their winter season", 11)]
    below = _text(572, 30, {2: "[2]", 6: "[3]"})
    document = _read(
        [*_text(780, 10, {3: "[1]"}), *table, *below], [(60, 780, "Sources", 14), *_sources(750, range(1, 4))]
    )
    assert _cited(document) == {str(number): [f"https://a.example/tides/{number}"] for number in range(1, 4)}
    assert [mark.label for _, mark in document.marks] == ["1", "2", "3"]


def test_a_line_apart_is_a_running_head_only_where_it_is_apart_on_most_pages() -> None:
    apart: list[Row] = [(60, 780, "The last line of a paragraph stands here alone.", 11), *_text(740, 30)]
    source = _read(apart, _text(780, 34), _text(780, 34)).source
    assert "stands here alone" in source


@pytest.mark.parametrize("mark", ["[{}]", "({})", "{}"])
def test_a_number_that_is_raised_and_hardly_smaller_is_a_mark_in_its_line(mark: str) -> None:
    rows: list[Row] = [*_text(780, 12), (60, 600, "The pilots asked for more.", 12), (186, 605, mark.format(1), 10.4)]
    rows += [(60, 560, "Sources", 14), *_sources(530, range(1, 2))]
    document = _read([*_text(780, 12), *rows])
    [(block, found)] = document.marks
    assert found.label == "1"
    assert document.blocks[block].text[: found.start].rstrip("[(").endswith("asked for more.")


def test_a_fragment_at_the_start_of_a_line_is_no_sign_of_a_note() -> None:
    foot: list[Row] = [
        (60, 140, 120),
        (60, 108, "1 Finch, Tides, https://a.example/files/Final.pdf", 8),
        (60, 98, "#section-4.2 (seen 3 May 2024).", 8),
    ]
    document = _read([*_text(780, 40, {4: "1"}), *foot])
    assert _cited(document) == {"1": ["https://a.example/files/Final.pdf#section-4.2"]}


def test_a_hyphen_that_divides_a_word_of_an_address_is_taken_out_where_the_word_is_known() -> None:
    rows: list[Row] = [
        *_text(780, 12),
        (60, 600, "Sources", 14),
        (60, 570, "1. The region and its many figures, " + "https://a.example/harbour/of-the-long-winter-sea-", 11),
        (74, 556, "son/2024 Gazette, 3 May 2024.", 11),
    ]
    found = [address for each in _cited(_read(rows)).values() for address in each]
    assert found == ["https://a.example/harbour/of-the-long-winter-season/2024"]


def test_an_address_that_sticks_out_of_its_column_joins_no_lines_of_the_two() -> None:
    left: list[Row] = [(60, 780 - 12 * at, "The council saw the ferries and barges", 10) for at in range(30)]
    left[12] = (60, 780 - 12 * 12, "https://a.example/council-figures-of-the-winter-season-and-of-the-barges.html", 10)
    right: list[Row] = [(310, 774 - 12 * at, "of the season beside the other harbour", 10) for at in range(30)]
    source = _read([*left, *right]).source
    assert source.index("of the season beside") > source.rindex("The council saw")


def test_the_last_note_of_every_page_is_no_running_foot() -> None:
    pages = [
        [*_text(780, 20, {3: str(first), 9: str(first + 1)}), (60, 300, 140), (60, 124, f"{first}", 6),
         (64, 120, f"Finch, Tides {'abc'[first // 2]}, https://a.example/{first}", 9), (60, 84, f"{first + 1}", 6),
         (64, 80, f"Finch, Rents {'xyz'[first // 2]}, https://a.example/{first + 1}", 9)]
        for first in (1, 3, 5)
    ]  # fmt: skip
    assert _cited(_read(*pages)) == {str(number): [f"https://a.example/{number}"] for number in range(1, 7)}


def test_a_year_alone_in_the_last_line_of_a_short_page_is_no_page_number() -> None:
    pages: list[list[Row]] = [
        [
            (60, 780, f"{number}. Finch, Tides of number {number}, https://a.example/{number}, seen in March", 11),
            (74, 766, f"{YEARS[number - 1]}.", 11),
        ]
        for number in (1, 2, 3)
    ]
    document = _read(_text(780, 30, {1: "[1]", 4: "[2]", 7: "[3]"}), [(60, 780, "Notes", 14)], *pages)
    assert all(f"{year}." in document.source for year in YEARS)


def test_notes_with_long_addresses_do_not_set_the_size_of_the_text() -> None:
    words = "w m w m w m w m w m w m w m w m w m w"  # few letters, wide as a line
    rows: list[Row] = [(60, 780 - 18 * at, words, 14) for at in range(14)]
    rows.insert(1, (61 + stringWidth(words, "Times-Roman", 14), 785, "1", 7))
    rows += [
        (60, 780 - 18 * 14 - 13 * at, f"1 Finch, https://a.example/{'i' * 90}" if not at else "l" * 100, 9)
        for at in range(9)
    ]
    assert _cited(_read(rows)).keys() == {"1"}


def test_a_host_that_is_divided_like_a_word_is_put_together() -> None:
    torn = "Finch, Tides and all that they tell us of the harbour and its ferries, seen at https://quay.exam-"
    rows = _text(780, 6, {1: "[1]", 3: "[2]"})
    rows += [(60, 500, f"1 {torn}", 11), (60, 486, "ple/tides/1, and more.", 11)]
    rows += [(60, 472, "2 Finch, Rents, https://quay.example/two of them.", 11)]
    assert "https://quay.example/tides/1, and more." in _read(rows).source


def test_a_mark_below_a_line_of_its_note_belongs_to_the_line_that_it_begins() -> None:
    foot: list[Row] = [(60, 120.6, "1", 6), (64, 117, "Finch, Tides, https://a.example/1.", 9)]
    foot += [(60, 110.4, "2", 6), (64, 106.5, "Finch, Rents, https://a.example/2.", 9)]
    document = _read([*_text(780, 40, {3: "1", 9: "2"}), *foot])
    assert _cited(document) == {"1": ["https://a.example/1"], "2": ["https://a.example/2"]}


def test_a_mark_that_the_file_tells_behind_its_line_cuts_the_line_where_it_is_white() -> None:
    start, rest = "The pilots asked for more.", "The council saw no need for it."
    behind = 60 + stringWidth(start, "Times-Roman", 11)
    pages: list[Row] = [*_text(780, 12), (60, 600, start, 11), (behind + 6, 600, rest, 11), *_text(586, 9)]
    pages += [(behind + 1, 604.5, "1", 6.6), (60, 140, "1 Finch, Tides, https://a.example/1.", 9)]
    document = _read(pages)
    [(block, mark)] = document.marks
    assert mark.label == "1"
    assert document.blocks[block].text[: mark.start].endswith("asked for more.")


def _feet(*pages: list[Row]) -> list[str | None]:
    return [block.label for block in pdf.read("a.pdf", laid(*pages)).blocks if block.kind == "note"]


def test_a_note_whose_mark_is_lost_is_known_by_the_next_one() -> None:
    foot: list[Row] = [(60, 140, "1. Finch, Tides, https://a.example/1, with a remark on", 9)]
    foot += [(60, 140 - 11 * at, "the rents of the harbour and what the council", 9) for at in (1, 2, 3)]
    foot += [(60, 94, "2. Finch, Rents, https://a.example/2.", 9)]
    assert _feet([*_text(780, 40, {9: "2"}), *foot]) == ["1", "2"]


def test_notes_stand_far_behind_their_raised_numbers_and_the_stop_that_follows_these() -> None:
    foot: list[Row] = [(60, 144.6, "1", 6), (90, 141, "Finch, Tides, https://a.example/1.", 9)]
    foot += [(60, 130.6, "2", 6), (63, 127, ". Finch, Rents, https://a.example/2.", 9)]
    pages = [[*_text(780, 40, {3: "1", 9: "2"}), *foot]]
    notes = [block for block in pdf.read("a.pdf", laid(*pages)).blocks if block.kind == "note"]
    assert [(block.label, block.text[:5]) for block in notes] == [("1", "Finch"), ("2", "Finch")]


def test_below_a_short_rule_a_long_rest_of_the_last_note_may_stand_before_a_raised_number() -> None:
    first: list[Row] = [*_text(780, 40, {3: "1"}), (60, 204, 215), (60, 204, "1", 7), (64, 200, TEXT[:70], 11)]
    second: list[Row] = [*_text(780, 20, {2: "2"}), (60, 204, 495)]
    second += [(60, 480 - 14 * at, TEXT[:70], 11) for at in range(9)]
    second += [(60, 344, "2", 7), (64, 340, "Finch, Rents, https://a.example/2.", 11)]
    assert _feet(first, second) == ["1", "2"]


def test_notes_hardly_smaller_than_the_text_stand_well_below_their_rule() -> None:
    foot: list[Row] = [(60, 204, 124.8), (60, 100, "1", 6.8), (64, 96.4, "Finch, Tides, https://a.example/1.", 10.4)]
    text: list[Row] = [(60, 780 - 14 * at, TEXT, 11.2) for at in range(40)]
    mark: Row = (61 + stringWidth(TEXT, "Times-Roman", 11.2), 742.5, "1", 7)
    assert _feet([*text[:3], mark, *text[3:], *foot]) == ["1"]


def test_sources_of_a_list_that_goes_on_in_the_next_column_are_no_notes_of_that_page() -> None:
    entries = [f"[{number}] Finch, Tides of number {number}, https://a.example/{number}" for number in range(1, 61)]
    text: list[Row] = [
        (60, 780 - 14 * at, "The council saw the ferries and barges" + " [24]" * (at == 3), 10) for at in range(20)
    ]
    first: list[Row] = [(60, 490 - 14 * at, entry, 9) for at, entry in enumerate(entries[:20])]
    second: list[Row] = [(330, 780 - 14 * at, entry, 9) for at, entry in enumerate(entries[20:])]
    assert not _feet([(x, y, line, 10) for x, y, line, _ in _text(780, 50)], [*text, *first, *second])  # type: ignore[misc]  # because only lines


def test_lines_of_a_script_without_spaces_are_one_column_though_labels_stand_far_off() -> None:
    words = "港湾委員会渡し船関税季節報告書省庁数値輸出木材沿岸冬季予算調査労働者会社" * 2
    rows: list[Row] = []
    for at in range(20):
        y = 780 - 14 * at
        rows += (
            [(60, y, f"[{at}]", 9), (130, y, words[:40], 9)] if at % 5 == 0 else [(60, y, f"[{at}] {words[:46]}", 9)]
        )
    source = pdf.read("a.pdf", laid(rows, font="HeiseiMin-W3")).source
    assert all(f"[{at}] 港湾" in source for at in range(20))


def test_digits_before_letters_of_a_script_without_spaces_go_on_with_an_address() -> None:
    words = "港湾委員会渡し船関税季節報告書省庁数値"
    rows: list[Row] = [(60, 780, words, 9), (60, 766, f"{words}、https://a.example/survey.2015.9", 9)]
    rows += [(60, 752, f"686（{words}）。", 9)]
    assert "https://a.example/survey.2015.9686（" in pdf.read("a.pdf", laid(rows, font="HeiseiMin-W3")).source


def test_notes_in_the_size_of_the_text_begin_with_a_raised_label_that_marks_something_above() -> None:
    notes: list[Row] = []
    for at, number in enumerate("12"):
        notes += [(66, 290 - 28 * at, number, 7), (70, 286 - 28 * at, f"Finch, Tides of number {number}, Gazette.", 11)]
        notes.append((60, 272 - 28 * at, f"https://a.example/tides/{number}", 11))
    page = [*_text(780, 30, {4: "1", 9: "2"}), *notes]
    assert _cited(_read(page)) == {"1": ["https://a.example/tides/1"], "2": ["https://a.example/tides/2"]}
    assert _feet([*_text(780, 30, {4: "1"}), (60, 286, TEXT, 11), (60, 276, "2", 7), (64, 272, TEXT, 11)]) == []


def test_roman_notes_at_the_end_are_told_from_words_by_the_raised_marks_of_the_text() -> None:
    labels = ("i", "ii", "iii")
    notes: list[Row] = []
    for at, label in enumerate(labels):
        notes.append((60, 300 - 28 * at, f"{label} Finch, Tides of number {at}, Gazette.", 11))
        notes.append((74, 286 - 28 * at, f"https://a.example/tides/{at}", 11))
    text = _text(780, 30, dict(zip((4, 9, 14), labels, strict=True)))
    assert _cited(_read([*text, *notes])) == {
        label: [f"https://a.example/tides/{at}"] for at, label in enumerate(labels)
    }
    assert _feet([*_text(780, 30), *notes]) == []


def test_an_address_goes_on_where_a_full_line_tears_the_suffix_of_its_file() -> None:
    line = "Finch, Rents and levies of the harbour, https://a.example/report-of-the-winter-council.h"
    foot: list[Row] = [
        (60, 104, "1", 6),
        (64, 100, line, 9),
        (60, 89, "tml and what the council said of it since then, p. 4.", 9),
    ]
    document = _read([*_text(780, 40, {3: "1"}), *foot])
    assert [url.address for one in document.citations for url in one.urls] == [
        "https://a.example/report-of-the-winter-council.html"
    ]
