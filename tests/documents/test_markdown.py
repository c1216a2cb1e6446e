"""Markdown as people write it: notes cited or not, links of every kind, and the exact place of every letter."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citecheck import documents
from citecheck.errors import InputError
from citecheck.model import Document


def read(source: str) -> Document:
    return documents.read("piece.md", source.encode())


def refusal(reading: Callable[[], Document]) -> str:
    """The sentence with which a file is refused, or nothing where it is read."""
    try:
        reading()
    except InputError as error:
        return str(error)
    return ""


def misplaced(document: Document) -> list[str]:
    wrong = []
    for block in document.blocks:
        for offset, char in enumerate(block.text):
            printed = document.source[block.source_offset(offset) :][:1]
            if printed != char and not char.isspace() and printed != "&":
                wrong.append(f"{char!r} in {block.text!r}")
    return wrong


def test_notes_are_read_whether_cited_or_not() -> None:
    document = read("Text.[^a] More.[^b]\n\n[^a]: Note one\n    goes on.\n\n    And on.\n\n[^lost]: Nobody cites it.\n")
    notes = [(block.label, block.text) for block in document.blocks if block.kind == "note"]
    assert notes == [("a", "Note one\ngoes on.\nAnd on."), ("lost", "Nobody cites it.")]
    assert [mark.label for mark in document.blocks[0].marks] == ["a", "b"]


def test_a_mark_covers_what_is_printed() -> None:
    [block, _] = read("Some *text*[^note-1] here.\n\n[^note-1]: N.\n").blocks
    [mark] = block.marks
    assert block.text[mark.start : mark.end] == "[^note-1]"


def test_a_set_of_characters_is_no_mark() -> None:
    [block] = read("The pattern [^a-z] matches digits.\n").blocks
    assert block.marks == ()


def test_a_note_inside_the_sentence_is_a_note_of_its_own() -> None:
    document = read("Trade grew^[See *Example*, https://a.example/x.] again.\n")
    text, note = document.blocks
    assert (note.kind, note.text) == ("note", "See Example, https://a.example/x.")
    assert [mark.label for mark in text.marks] == [note.label]
    assert "Example" not in text.text


@pytest.mark.parametrize(
    ("printed", "target"),
    [
        ("[a](https://a.example/x)", "https://a.example/x"),
        ('[a *b*](https://a.example/x "Title")', "https://a.example/x"),
        ("[a](<https://a.example/x>)", "https://a.example/x"),
        ("[a](https://a.example/x_(y))", "https://a.example/x_(y)"),
        ("<https://a.example/x>", "https://a.example/x"),
        ("[a][r]", "https://r.example/"),
        ("[r][]", "https://r.example/"),
        ("[r]", "https://r.example/"),
        ("[a](https://a.example/ünï)", "https://a.example/ünï"),
        ('<a href="https://a.example/x">a</a>', "https://a.example/x"),
        ("**[a](https://a.example/x)**, ~~b~~ `c`", "https://a.example/x"),
    ],
)
def test_a_link_knows_its_target_and_where_it_is_printed(printed: str, target: str) -> None:
    document = read(f"Before {printed} after.\n\n[r]: https://r.example/ 'T'\n")
    block = document.blocks[0]
    [link] = block.links
    assert link.target == target
    assert link.target_at is not None
    assert document.source[slice(*link.target_at)] == target
    assert block.text.endswith(" after.")
    assert misplaced(document) == []


def test_front_matter_says_title_language_and_date() -> None:
    yaml = read('---\ntitle: "A: B"\nlang: de\ndate: 2024-03-07T10:00:00Z\n---\n\nText.\n')
    toml = read('+++\ntitle = "A: B"\nlanguage = "de"\ndate = 2024-03-07\n+++\n\nText.\n')
    for document in (yaml, toml):
        assert (document.title, document.language) == ("A: B", "de")
        assert document.published is not None
        assert document.published.readings[0].iso() == "2024-03-07"
        assert [block.text for block in document.blocks] == ["Text."]


def test_blocks_have_their_kinds() -> None:
    source = "# Title\n\n## Head ##\n\nText.\n\n> Quoted\n> on.\n\n- item\n  on\n\n"
    source += "| a | b\\|c |\n|---|---|\n| d | e |\n\n```\ncode\n```\n"
    document = read(source + "\n<div>\n<p>raw <b>html</b></p>\n</div>\n")
    assert [(block.kind, block.text) for block in document.blocks] == [
        ("title", "Title"), ("heading", "Head"), ("paragraph", "Text."), ("quotation", "Quoted\non."),
        ("item", "item\non"), ("table", "a\tb|c"), ("table", "d\te"), ("code", "code"), ("paragraph", "raw html"),
    ]  # fmt: skip
    assert misplaced(document) == []


def test_escapes_and_entities_are_in_place() -> None:
    document = read("A \\* b &amp; c &eacute; d \\[e\\] `f  g` ``h ` i``  \nnext ![image](https://i.example) end\n")
    assert document.blocks[0].text == "A * b & c é d [e] f  g h ` i\nnext  end"
    assert misplaced(document) == []


@pytest.mark.parametrize(
    "source",
    ["[" * 20_000, ">" * 10_000 + "x", "^[" * 10_000, "[^" * 20_000, "![" * 10_000, "- " * 2_000, "word " * 100_000],
)
def test_hostile_nesting_is_read_or_refused(source: str) -> None:
    assert "\n" not in refusal(lambda: read("Text.\n\n" + source))


PIECES = ["word", " ", "\n", "\n\n", "*", "**", "`", "[a](https://a.example)", "[^1]", "\\*", "&amp;", "> ", "- ", "é",
          "<https://b.example>", "[^1]: note", "# ", "|", "_x_", "![", "]", "<b>", "    "]  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=30))
def test_every_letter_is_where_it_is_printed(pieces: list[str]) -> None:
    source = "".join(pieces)
    if source.strip():
        assert misplaced(read("start\n\n" + source)) == []


def test_tags_of_site_generators_that_stand_alone_are_no_text() -> None:
    document = read(
        'One.\n\n{% include figure.html caption="A “ship” in port" url="https://a.example/p" %}\n'
        "{% include toc.html %}\n"
        'Two {{ page.author }}.\n\n{{< figure src="p.png"\n  caption="Sold" >}}\n\n'
        "~~~\n{% raw %}\n~~~\n\n{% open\n\nThree.\n"
    )
    shown = [(block.kind, block.text) for block in document.blocks]
    assert shown == [
        ("paragraph", "One."), ("paragraph", "Two {{ page.author }}."), ("code", "{% raw %}"),
        ("paragraph", "{% open"), ("paragraph", "Three."),
    ]  # fmt: skip
    assert not misplaced(document)


@pytest.mark.parametrize(
    ("source", "title"),
    [
        ('??? info "We asked in 10 towns"\n\n    Fares [rose](https://a.example/f).\n', "We asked in 10 towns"),
        ('!!! note inline end "They said *no*"\n\tFares [rose](https://a.example/f).\n', "They said no"),
        ("::: warning Look out for 5 ships\nFares [rose](https://a.example/f).\n:::\n", "Look out for 5 ships"),
        (":::note[Look out]\nFares [rose](https://a.example/f).\n:::\n", "Look out"),
        ("!!! tip\n    Fares [rose](https://a.example/f).\n", None),
    ],
)
def test_the_title_of_a_box_is_a_heading_and_its_text_is_text(source: str, title: str | None) -> None:
    document = read(f"Before.\n\n{source}\nAfter.\n")
    kinds = [(block.kind, block.text) for block in document.blocks]
    heading = [("heading", title)] if title else []
    assert kinds == [("paragraph", "Before."), *heading, ("paragraph", "Fares rose."), ("paragraph", "After.")]
    assert [link.target for block in document.blocks for link in block.links] == ["https://a.example/f"]
    assert not misplaced(document)


def test_boxes_within_boxes_and_code_in_them_are_read() -> None:
    document = read(
        '!!! a "Outer"\n    ???+ b "Inner"\n        Text.\n\n'
        "        ```\n        !!! no box\n        ```\n\n    Out.\n\nEnd.\n"
    )
    shown = [(block.kind, block.text) for block in document.blocks]
    assert shown == [
        ("heading", "Outer"), ("heading", "Inner"), ("paragraph", "Text."), ("code", "!!! no box"),
        ("paragraph", "Out."), ("paragraph", "End."),
    ]  # fmt: skip
    assert not misplaced(document)


def test_an_exclamation_is_no_box() -> None:
    assert [block.text for block in read("!!! What a day\n").blocks] == ["!!! What a day"]


@pytest.mark.parametrize(
    "address",
    ["https://a.example/?i=%5Cfrac", "https://a.example/a%20b%3Fc", "https://a.example/ü", "https://a.example/a|b"],
)
def test_a_target_is_given_as_it_is_printed(address: str) -> None:
    for source in (f"[x]({address})\n", f"<{address}>\n", f"[x]\n\n[x]: {address}\n"):
        assert [link.target for link in read(source).blocks[0].links] == [address]


def test_header_cells_are_told_from_the_others() -> None:
    document = read("| Year | Cost |\n|---|---|\n| 2020 | 5 |\n")
    assert [(block.text, block.level) for block in document.blocks] == [("Year\tCost", 1), ("2020\t5", 0)]


def test_an_address_in_pointed_brackets_within_raw_html_is_read() -> None:
    document = documents.read("a.md", b'<span class="a">\nSee <https://a.example/x> and more.\n\nText after it.\n')
    assert [block.text for block in document.blocks] == ["See https://a.example/x and more.", "Text after it."]
    assert document.source[document.blocks[0].source_offset(4) :].startswith("https://a.example/x>")


@pytest.mark.parametrize(
    ("mark", "anchor"),
    [
        ("[2](#f)", '<span id="f">'), ("[^2^](#f)", "[]{#f}"), ("<sup>[2](#f)</sup>", '<a name="f"></a>'),
        ("[(2)](#f){.ref}", "[]{#f}"), ('<a href="#f">2</a>', '<a id=f></a> '),
    ],
)  # fmt: skip
def test_an_item_to_which_a_mark_links_is_its_note(mark: str, anchor: str) -> None:
    document = read(f"It grew.{mark} See [below](#g).\n\n7. {anchor}Finch, <https://quay.example/h>.\n8. []{{#g}}No.\n")
    notes = [(block.label, block.text) for block in document.blocks if block.kind == "note"]
    assert notes == [("2", "Finch, https://quay.example/h.")]
    assert [mark.label for block in document.blocks for mark in block.marks] == ["2"]


def test_items_with_anchors_that_marks_link_to_are_notes() -> None:
    source = (
        'The harbour grew.<a id="ref-1"></a>[\\[1\\]](#note-1) Rents fell.<a id="ref-2"></a>[\\[2\\]](#note-2)\n\n'
        'See [the part](#part) below.\n\n<a id="part"></a>A part of it.\n\n'
        '1. <a id="note-1"></a> Finch, “Harbour”, <https://quay.example/h>. [↑](#ref-1)\n\n\n'
        '2. <a id="note-2"></a> Finch, “Rents”, <https://quay.example/r>. [↑](#ref-2)\n'
    )
    document = read(source)
    notes = [(block.label, block.text) for block in document.blocks if block.kind == "note"]
    assert notes == [
        ("1", "Finch, “Harbour”, https://quay.example/h."), ("2", "Finch, “Rents”, https://quay.example/r."),
    ]  # fmt: skip
    assert [mark.label for block in document.blocks for mark in block.marks] == ["1", "2"]


@pytest.mark.parametrize(
    "attributes", ['{target="_blank" rel="nofollow noopener"}', "{:.external}", "{.underline}", "{#there .a b=c}"]
)
def test_attributes_behind_a_link_are_no_text(attributes: str) -> None:
    [block] = read(f"See [the page](https://a.example/x){attributes} and `code`{{.py}} {{x}}.\n").blocks
    assert block.text == "See the page and code {x}."
    assert [block.text[link.start : link.end] for link in block.links] == ["the page"]


def test_front_matter_may_have_its_title_on_the_lines_below_and_the_day_of_a_translation() -> None:
    source = "---\ntitle: |\n  The Quay\n  and the Tide\ndate: 2017-06-01\ntranslation_date: 2022-04-11\n---\nText.\n"
    document = read(source)
    assert document.title == "The Quay and the Tide"
    assert document.published is not None
    assert document.published.raw == "2022-04-11"


def test_notes_within_sentences_are_numbered_unless_others_have_taken_numbers() -> None:
    def labels(source: str) -> list[str | None]:
        return [block.label for block in read(source).blocks if block.kind == "note"]

    assert labels("One.^[A note.] Two.^[Another.]\n") == ["1", "2"]
    assert labels("One.^[A note.] Two.[^1]\n\n[^1]: Another.\n") == ["^1", "1"]
