"""Where notes are: labels, lists, sections, wrapped lines, several articles, marks."""

import re

import pytest

from citecheck.citations import marks, notes, sections
from citecheck.citations.labels import at_line_start, number
from citecheck.citations.note_blocks import NoteList
from citecheck.model import Block, Link, Mark

LONG = "The harbour of Nordfjord opened again last week after a long winter, and the first ships came in with wheat"
NOTE = "“Harbour Opens Again”, The Daily Example, https://daily.example/{}, (Date of Access: 0{}.03.2024)."


def blocks_of(source: str) -> tuple[Block, ...]:
    """Paragraphs between blank lines; lines that begin with "# " are headings."""
    blocks, at = [], 0
    for piece in re.split(r"(\n\s*\n)", source):
        if piece.strip():
            is_heading = piece.startswith("# ")
            text = piece[2:] if is_heading else piece
            blocks.append(Block("heading" if is_heading else "paragraph", text, ((0, at + 2 * is_heading),)))
        at += len(piece)
    return tuple(blocks)


def found_in(source: str) -> tuple[tuple[Block, ...], tuple[NoteList, ...]]:
    return notes.find(blocks_of(source), source)


def texts(blocks: tuple[Block, ...], lists: tuple[NoteList, ...]) -> list[tuple[str | None, str]]:
    return [(note.label, blocks[note.block].text[note.body :]) for one in lists for note in one.notes]


def marks_of(source: str) -> list[str]:
    blocks, lists = found_in(source)
    labels = {note.label: one.scheme for one in lists for note in one.notes if note.label is not None}
    return [mark.label for _, mark in marks.find(blocks, {1: labels})]


@pytest.mark.parametrize(
    ("labels", "marked"),
    [
        (("[1] ", "[2] "), ("[1]", "[2]")),
        (("1. ", "2. "), ("[1]", "[2]")),
        (("1. ", "2. "), ("¹", "²")),
        (("1) ", "2) "), ("^1", "^2")),
        (("¹ ", "² "), ("¹", "²")),
        (("^1 ", "^2 "), ("^1", "^2")),
        (("^1^ ", "^2^ "), ("^1^", "^2^")),
        (("* ", "† "), ("*", "†")),
        (("* ", "** "), ("*", "**")),
        (("[*] ", "[†] "), ("[*]", "[†]")),
        (("[a] ", "[b] "), ("[a]", "[b]")),
        (("[i] ", "[ii] "), ("[i]", "[ii]")),
        (("【1】", "【2】"), ("【1】", "【2】")),
        (("(1) ", "(2) "), (" (1)", " (2)")),
        (("① ", "② "), ("①", "②")),
    ],
)
def test_every_usual_way_to_label_notes_is_read(labels: tuple[str, str], marked: tuple[str, str]) -> None:
    source = f"{LONG}.{marked[0]} {LONG}.{marked[1]}\n\n" + "\n".join(
        label + NOTE.format(at, at) for at, label in enumerate(labels, 1)
    )
    blocks, lists = found_in(source)
    assert [text for _, text in texts(blocks, lists)] == [NOTE.format(1, 1), NOTE.format(2, 2)]
    assert marks_of(source) == [label for label, _ in texts(blocks, lists)]


def test_notes_may_share_a_block_or_stand_apart() -> None:
    for between in ("\n", "\n\n"):
        source = f"{LONG}.[1] And more.[2]\n\n" + between.join(f"[{at}] {NOTE.format(at, at)}" for at in (1, 2))
        blocks, lists = found_in(source)
        assert [label for label, _ in texts(blocks, lists)] == ["1", "2"]


def test_places_survive_the_cutting_of_blocks() -> None:
    source = f"{LONG}.[1] And more.[2]\n\n" + "\n".join(f"[{at}] {NOTE.format(at, at)}" for at in (1, 2))
    blocks, lists = found_in(source)
    for one in lists[0].notes:
        block = blocks[one.block]
        for at in (0, one.body, len(block.text) - 1):
            assert source[block.source_offset(at)] == block.text[at]


def test_a_note_wraps_over_lines() -> None:
    wrapped = "[1] “Harbour Opens\nAgain”, The Daily Example,\nhttps://daily.example/1.\n[2] Doe, 2019."
    blocks, lists = found_in(f"{LONG}.[1] More.[2]\n\n{wrapped}")
    assert texts(blocks, lists)[0][1] == "“Harbour Opens\nAgain”, The Daily Example,\nhttps://daily.example/1."


def test_a_note_wraps_over_blocks() -> None:
    source = (
        f"{LONG}.[1] More.[2]\n\n[1] “Harbour Opens”, Example,\n\nhttps://daily.example/1\n\n[2] Doe, “Pier”, 2019."
    )
    blocks, lists = found_in(source)
    first = blocks[lists[0].notes[0].block]
    assert first.text.endswith("https://daily.example/1")
    assert source[first.source_offset(first.text.index("https"))] == "h"
    assert len(lists[0].notes) == 2


def test_a_line_of_a_note_that_begins_with_a_number_is_no_note() -> None:
    source = f"{LONG}.[1] More.[2]\n\n[1] Doe, “The Harbour in the\n12. Century”, Press, 2019\n[2] Roe, “Pier”, 2020."
    blocks, lists = found_in(source)
    assert [label for label, _ in texts(blocks, lists)] == ["1", "2"]


def test_a_name_and_a_biography_behind_the_last_note_are_none() -> None:
    for between in ("\n", "\n\n"):
        source = f"{LONG}.[1] More.[2]\n\n" + "\n".join(f"[{at}] {NOTE.format(at, at)}" for at in (1, 2))
        blocks, lists = found_in(source + between + "Jane Doe\nJane Doe writes about harbours and lives in the north.")
        assert [label for label, _ in texts(blocks, lists)] == ["1", "2"]
        assert "Jane" not in texts(blocks, lists)[-1][1]


@pytest.mark.parametrize(
    "heading",
    ["Notes", "REFERENCES:", "## 5. References", "Works Cited", "Kaynakça", "KAYNAKLAR", "Dipnotlar", "Примечания",
     "Источники", "Список литературы", "Quellen", "Anmerkungen", "Notes et références", "Bibliographie", "Fuentes",
     "Referencias", "Bibliografía", "Fonti", "Referências", "参考文献", "注释", "脚注", "المراجع", "Джерела", "Źródła",
     "각주"],
)  # fmt: skip
def test_headings_of_many_languages_open_a_list(heading: str) -> None:
    assert sections.heading(heading) is not None
    source = f"{LONG}.\n\n# {heading}\n\n{NOTE.format(1, 1)}\n\n{NOTE.format(2, 2)}"
    blocks, lists = found_in(source)
    assert texts(blocks, lists) == [(None, NOTE.format(1, 1)), (None, NOTE.format(2, 2))]


def test_an_ordinary_heading_opens_no_list() -> None:
    for heading in ("The notes of a traveller", "Sources of the Nile", "Literature and war", "Introduction"):
        assert sections.heading(heading) is None


def test_a_heading_in_the_same_block_as_its_notes_is_cut_off() -> None:
    blocks, lists = found_in(f"{LONG}.[1]\n\nNotes:\n[1] {NOTE.format(1, 1)}")
    assert [block.kind for block in blocks] == ["paragraph", "heading", "note"]
    assert len(lists) == 1


def test_bullets_of_a_list_of_sources_are_no_labels() -> None:
    for bullet in ("- ", "• ", "* "):
        source = f"{LONG}.\n\n# Sources\n\n" + "\n".join(bullet + NOTE.format(at, at) for at in (1, 2, 3))
        blocks, lists = found_in(source)
        assert texts(blocks, lists) == [(None, NOTE.format(at, at)) for at in (1, 2, 3)]


def test_what_follows_the_last_source_is_none() -> None:
    bio = "Jane Doe is a research fellow at the Institute of Harbours. She lives in the north and writes about the sea."
    blocks, lists = found_in(f"{LONG}.\n\n# References\n\n{NOTE.format(1, 1)}\n\n{bio}")
    assert len(texts(blocks, lists)) == 1
    assert blocks[-1].text == bio


def test_a_line_that_says_source_and_an_address_is_a_list_of_sources() -> None:
    for line in (
        "Source: https://daily.example/a",
        "Kaynak: https://daily.example/a",
        "Источник: https://daily.example/a",
    ):
        blocks, lists = found_in(f"{LONG}.\n\n{line}")
        assert texts(blocks, lists) == [(None, "https://daily.example/a")]


def test_steps_and_headings_with_numbers_are_no_notes() -> None:
    steps = "1. Take the key from https://daily.example/key and go.\n2. Open the gate.\n3. Ring the bell."
    source = f"{LONG}. {LONG * 4}.\n\n{steps}\n\n{LONG}. {LONG * 4}."
    assert found_in(source)[1] == ()
    brackets = steps.replace("1.", "[1]").replace("2.", "[2]").replace("3.", "[3]")
    assert found_in(f"{LONG}.\n\n{brackets}\n\n{LONG}.")[1] == ()


def test_numbered_sources_at_the_end_are_notes_without_a_heading() -> None:
    source = f"{LONG}.\n\n" + "\n".join(f"{at}. {NOTE.format(at, at)}" for at in (1, 2, 3))
    blocks, lists = found_in(source)
    assert [label for label, _ in texts(blocks, lists)] == ["1", "2", "3"]


def test_a_cited_note_of_plain_words_is_a_note() -> None:
    blocks, lists = found_in(f"{LONG}.[1] More.[2]\n\n[1] See above.\n[2] Letter to the author.")
    assert texts(blocks, lists) == [("1", "See above."), ("2", "Letter to the author.")]


def test_native_notes_are_taken_as_the_format_declares_them() -> None:
    blocks = (
        Block("paragraph", "Harbour.x", ((0, 0),), marks=(Mark(8, 9, "smith"),)),
        Block("note", "Smith, “Harbour”, 2019.\nA second paragraph.", ((0, 20),), label="smith"),
    )
    done, lists = notes.find(blocks)
    assert done == blocks
    assert lists[0].scheme == "native"
    assert [mark.label for _, mark in marks.find(done, {1: {"smith": "native"}})] == ["smith"]


def test_items_without_printed_numbers_are_numbered_where_the_text_refers_to_them() -> None:
    source = f"{LONG}.[1] More.[2]\n\n# References\n\n1. Doe, “Harbour”, 2019.\n\n2. Roe, “Pier”, 2020."
    first, second = source.index("Doe"), source.index("Roe")
    blocks = (
        *blocks_of(source)[:2],
        Block("item", "Doe, “Harbour”, 2019.", ((0, first),)),
        Block("item", "Roe, “Pier”, 2020.", ((0, second),)),
    )
    for known in (source, ""):
        _, lists = notes.find(blocks, known)
        assert [note.label for note in lists[0].notes] == ["1", "2"]


def test_links_move_with_the_pieces_of_their_block() -> None:
    text = "[1] Harbour, Example.\n[2] Pier, Example."
    links = (Link(4, 11, "https://one.example/a"), Link(26, 30, "https://two.example/b"))
    body = Block("paragraph", f"{LONG}.[1] More.[2]", ((0, 0),))
    blocks, _ = notes.find((body, Block("paragraph", text, ((0, 200),), links=links)))
    assert [block.text[one.start : one.end] for block in blocks for one in block.links] == ["Harbour", "Pier"]


# ---------------------------------------------------------------- marks


def test_one_bracket_may_refer_to_several_notes() -> None:
    listed = "\n".join(f"[{at}] {NOTE.format(at, at)}" for at in (1, 2, 3, 4))
    assert marks_of(f"{LONG} [1, 3] and {LONG} [2-4], more [1; 2].\n\n{listed}") == ["1", "3", "2", "3", "4", "1", "2"]


def test_a_page_in_the_bracket_is_no_note() -> None:
    listed = "\n".join(f"[{at}] {NOTE.format(at, at)}" for at in (1, 2, 3))
    assert marks_of(f"{LONG} [1, p. 3] and more [2, с. 45] and [3: 17].\n\n{listed}") == ["1", "2", "3"]


def test_years_and_insertions_in_brackets_are_no_marks() -> None:
    assert marks_of(f"In [2019] they [sic] said [the mayor] so.[1]\n\n[1] {NOTE.format(1, 1)}") == ["1"]


def test_a_mark_whose_note_is_missing_is_still_a_mark() -> None:
    listed = "\n".join(f"[{at}] {NOTE.format(at, at)}" for at in (1, 2))
    assert marks_of(f"{LONG}.[1] More.[2] Again.[5]\n\n{listed}") == ["1", "2", "5"]


def test_marks_without_any_note_are_marks_where_they_count_up() -> None:
    assert marks_of(f"{LONG}.[1] More.[2] Again.[3]") == ["1", "2", "3"]
    assert marks_of("He took the list[3] and went [5] home.") == []
    assert marks_of("The first is list[1], the second list[2], the third list[3].") == []


def test_units_and_powers_are_no_marks() -> None:
    listed = "\n".join(f"{at}. {NOTE.format(at, at)}" for at in (1, 2, 3))
    assert marks_of(f"On 12 km² and 10³ m the wheat¹ grew.² So.³\n\n# Notes\n\n{listed}") == ["1", "2", "3"]


def test_adjoining_superscripts_are_one_label_or_two() -> None:
    listed = "\n".join(f"{at}. Doe, “Harbour {at}”, 2019." for at in range(1, 13))
    assert marks_of(f"So it is said here.¹²\n\n# Notes\n\n{listed}") == ["12"]
    short = "\n".join(f"{at}. Doe, “Harbour {at}”, 2019." for at in (1, 2))
    assert marks_of(f"So it is said here.¹²\n\n# Notes\n\n{short}") == ["1", "2"]


def test_digits_glued_to_words_are_marks_only_where_the_list_proves_it() -> None:
    text = f"{LONG}.1 In version.7 and in 2019. {LONG}.2 More."
    listed = "\n".join(f"{at}. {NOTE.format(at, at)}" for at in (1, 2))
    assert marks_of(f"{text}\n\n# Notes\n\n{listed}") == ["1", "2"]
    assert marks_of(text) == []


def test_numbers_in_parentheses_are_marks_only_where_nothing_else_is() -> None:
    listed = "\n".join(f"[{at}] {NOTE.format(at, at)}" for at in (1, 2))
    assert marks_of(f"First (1) this,[1] then (2) that.[2]\n\n{listed}") == ["1", "2"]
    source = f"First (1) this,[1] then (2) that.[2]\n\n{listed}"
    blocks, lists = found_in(source)
    labels = {str(note.label): one.scheme for one in lists for note in one.notes}
    assert [blocks[at].text[mark.start : mark.end] for at, mark in marks.find(blocks, {1: labels})] == ["[1]", "[2]"]


def test_a_bracket_that_is_a_paragraph_of_its_own_is_a_mark() -> None:
    notes = "# References\n\n[1] Doe, J. The pier.\n\n[2] Doe, J. Quay."
    assert marks_of(f"The pier stays.\n\n[1]\n\nSo does the quay.\n\n[2]\n\n{notes}") == ["1", "2"]


def test_a_bracket_that_opens_a_line_labels_an_item() -> None:
    assert marks_of("[1] First this.\n[2] Then that.\n[3] Then home.") == []


# ---------------------------------------------------------------- labels


def test_labels_count_in_digits_letters_and_roman_numbers() -> None:
    assert [number(label) for label in ("12", "b", "iv", "xii", "*", "smith")] == [12, 2, 4, 12, None, None]


def test_text_that_only_looks_like_a_label_is_none() -> None:
    for line in (
        "2.5 million people",
        "A. Smith said",
        "I. Newton",
        "e.g. this",
        "1990s were good",
        "3D",
        "(see below) x",
    ):
        label = at_line_start(line)
        assert label is None or label.scheme == "dot", line
    assert at_line_start("2.5 million people") is None
    assert at_line_start("1990s were good") is None


def test_backlinks_of_an_encyclopaedia_are_no_part_of_the_note() -> None:
    line = '2. ^ a b "Harbour Opens". The Daily Example.'
    label = at_line_start(line)
    assert label is not None
    assert line[label.body :] == '"Harbour Opens". The Daily Example.'


def test_ten_thousand_notes_in_one_block_are_read_in_one_pass() -> None:
    listed = "\n".join(f"[{at}] Doe, “Harbour {at}”, 2019." for at in range(1, 10_001))
    blocks, lists = found_in(f"{LONG}.[1] More.[2-50]\n\n{listed}")
    assert len(lists[0].notes) == 10_000
    assert blocks[-1].text == "[10000] Doe, “Harbour 10000”, 2019."


def test_a_number_in_brackets_begins_a_note_whatever_the_one_before_ends_with() -> None:
    listed = "\n".join(f"[{at}] Doe, Journal of Tides. 19/07/201{at}{end}" for at, end in ((1, ":"), (2, ":"), (3, "")))
    _, lists = found_in(f"{LONG}.[1] More.[2] Less.[3]\n\nReferences\n\n{listed}")
    assert [note.label for note in lists[0].notes] == ["1", "2", "3"]
