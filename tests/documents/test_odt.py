"""OpenDocument texts as LibreOffice, Google Docs and pandoc write them."""

import pytest

from citecheck import documents
from citecheck.model import Document
from office_files import odt, odt_note

LONG = "The council said that trade through the harbour had grown by a tenth in a year, and nobody doubted it. " * 3


def read(*body: str, **parts: object) -> Document:
    return documents.read("article.odt", odt(*body, **parts))  # type: ignore[arg-type]  # because tests hand parts on


def texts(document: Document) -> list[str]:
    return [block.text for block in document.blocks]


def notes(document: Document) -> dict[str | None, str]:
    return {block.label: block.text for block in document.blocks if block.kind == "note"}


def test_notes_have_the_labels_that_are_printed() -> None:
    document = read(
        f"Trade grew.{odt_note('1', 'First.', 'More.')} It fell.{odt_note('i', 'End.', kind='endnote')}"
        f" Again.{odt_note('*', 'Own.')}"
    )
    assert notes(document) == {"1": "First.\nMore.", "*": "Own.", "i": "End."}
    assert document.source == "Trade grew.[1] It fell.[i] Again.[*]\n[1] First.\nMore.\n[*] Own.\n[i] End."
    assert [one.label for one in document.blocks[0].marks] == ["1", "i", "*"]


def test_a_note_without_a_printed_label_is_counted() -> None:
    assert list(notes(read(f"A.{odt_note('', 'One.')} B.{odt_note('', 'Two.')}"))) == ["1", "2"]


def test_links_lead_out_in_text_and_notes() -> None:
    address = 'xlink:type="simple" xlink:href="https://a.example/x?a=1&amp;b=2"'
    link = f"<text:a {address}>the <text:span>report</text:span></text:a>"
    inside = '<text:a xlink:href="#1.Heading|outline">above</text:a>'
    document = read(f"See {link} and {inside}.{odt_note('1', link)}")
    for block in document.blocks:
        [one] = block.links
        assert (block.text[one.start : one.end], one.target) == ("the report", "https://a.example/x?a=1&b=2")


def test_white_space_is_drawn_together_and_elements_of_it_printed() -> None:
    body = "<text:p>  A\n   b<text:s text:c='3'/>c<text:tab/>d<text:line-break/>e <text:span> f</text:span></text:p>"
    assert texts(read(body)) == ["A b   c\td\ne f"]


def test_changes_comments_and_hidden_text_are_left_out() -> None:
    tracked = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>fell</text:p></text:deletion>"
        "</text:changed-region></text:tracked-changes>"
    )
    body = (
        "<text:p>It <text:change text:change-id='c'/><text:change-start/>grew<text:change-end/><office:annotation>"
        "<text:p>Really?</text:p></office:annotation><text:span text:style-name='T1'>secret</text:span>"
        "<text:hidden-text>x</text:hidden-text>.</text:p>"
    )
    hidden = "<text:section text:display='none'><text:p>Gone.</text:p></text:section>"
    assert texts(read(tracked, body, hidden)) == ["It grew."]


def test_raised_digits_stay_apart_from_the_year_and_references_to_notes_are_marks() -> None:
    raised = "<text:span text:style-name='T2'>1</text:span>"
    again = "<text:span text:style-name='T2'><text:note-ref text:ref-name='n'>1</text:note-ref></text:span>"
    document = read(f"In 2020{raised}.", f"It fell.{odt_note('1', 'A.')} Again.{again}")
    assert texts(document)[:2] == ["In 2020[1].", "It fell.[1] Again.[1]"]
    assert [one.label for one in document.blocks[1].marks] == ["1", "1"]


def test_headings_titles_and_quotations_are_known_by_their_styles() -> None:
    document = read(
        "<text:p text:style-name='Title'>The harbour</text:p>", "<text:h text:outline-level='1'>First</text:h>", LONG,
        "<text:p text:style-name='P1'>Second</text:p>", f"<text:p text:style-name='Quotations'>{LONG}</text:p>",
        "<text:table-of-content><text:index-body><text:p>First 1</text:p></text:index-body></text:table-of-content>",
    )  # fmt: skip
    assert [(block.kind, block.level) for block in document.blocks] == [
        ("title", 1), ("heading", 1), ("paragraph", 0), ("heading", 2), ("quotation", 0), ("boilerplate", 0),
    ]  # fmt: skip
    assert document.title == "The harbour"


def test_lists_show_numbers_and_go_on_where_they_say_so() -> None:
    inner = "<text:list><text:list-item><text:p>a</text:p></text:list-item></text:list>"
    items = (
        f"<text:list-item><text:p>x</text:p>{inner}</text:list-item><text:list-item><text:p>y</text:p></text:list-item>"
    )
    document = read(
        f"<text:list text:style-name='L1'>{items}</text:list>", "Between.",
        f"<text:list text:style-name='L1' text:continue-numbering='true'>{items}</text:list>",
        f"<text:list text:style-name='L1'>{items}</text:list>",
        "<text:list text:style-name='L2'><text:list-item><text:p>z</text:p></text:list-item></text:list>",
    )  # fmt: skip
    assert texts(document) == [
        "1. x", "a) a", "2. y", "Between.", "3. x", "a) a", "4. y", "1. x", "a) a", "2. y", "z",
    ]  # fmt: skip


def test_rows_of_tables_and_text_boxes() -> None:
    cells = (
        "<table:table-cell><text:p>a</text:p></table:table-cell><table:table-cell><text:p>b</text:p></table:table-cell>"
    )
    table = f"<table:table><table:table-column/><table:table-row>{cells}</table:table-row></table:table>"
    box = "<text:p>Before<draw:frame><draw:text-box><text:p>In the box.</text:p></draw:text-box></draw:frame>.</text:p>"
    document = read(box, table)
    assert texts(document) == ["Before.", "In the box.", "a\tb"]
    assert document.blocks[-1].kind == "table"


@pytest.mark.parametrize(("said", "language"), [("en-US", "en"), ("en-GB", "en-GB"), ("fr-FR", None)])
def test_the_language_that_the_file_declares_is_weighed_by_its_text(said: str, language: str | None) -> None:
    assert read(LONG, meta=f"<dc:language>{said}</dc:language>").language == language


def test_the_day_of_the_last_change_dates_nothing() -> None:
    assert (
        read(LONG, meta="<dc:date>2024-05-06T00:00:00</dc:date><meta:creation-date>2024</meta:creation-date>").published
        is None
    )


def test_a_flat_file_is_read_like_a_packed_one() -> None:
    body = f"Trade grew.{odt_note('1', 'First.')}"
    flat = documents.read("article.fodt", odt(body, flat=True))
    assert flat.blocks == read(body).blocks
    assert documents.read("-", odt(body)).format == "odt"


def test_what_a_note_sets_in_italics_is_told() -> None:
    inner = (
        "Audit. <text:span text:style-name='T9'>Report 8: </text:span><text:span text:style-name='T9'>Dams</text:span>."
    )
    styles = (
        '<style:style style:name="T9" style:family="text"><style:text-properties fo:font-style="italic"/></style:style>'
    )
    document = documents.read("a.odt", odt("Trade grew." + odt_note("1", inner), styles=styles))
    [block] = [one for one in document.blocks if one.kind == "note"]
    assert [block.text[start:end] for start, end in block.italics] == ["Report 8: Dams"]
