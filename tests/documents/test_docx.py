"""Word files as Word, LibreOffice, Google Docs and reference managers write them."""

import io
import zipfile

import pytest

from citecheck import citations, documents
from citecheck.dates import Reading
from citecheck.errors import InputError
from citecheck.model import Block, Document
from citecheck.settings import Settings
from office_files import W_NAMESPACE, docx, field, mark, note, packed, paragraph, run, styled

LONG = "The council said that trade through the harbour had grown by a tenth in a year, and nobody doubted it. " * 3


def read(*body: str, **parts: object) -> Document:
    return documents.read("article.docx", docx(*body, **parts))  # type: ignore[arg-type]  # because tests hand parts on


def texts(document: Document) -> list[str]:
    return [block.text for block in document.blocks]


def notes(document: Document) -> dict[str | None, str]:
    return {block.label: block.text for block in document.blocks if block.kind == "note"}


def linked(block: Block) -> list[tuple[str, str]]:
    return [(block.text[link.start : link.end], link.target) for link in block.links]


def marked(document: Document) -> list[tuple[str, str]]:
    return [(block.text[: one.start].split()[-1], one.label) for block in document.blocks for one in block.marks]


# ---------------------------------------------------------------- notes


def test_footnotes_have_their_printed_numbers_text_and_marks() -> None:
    document = read(
        paragraph("Trade grew.", mark(7), " It fell.", mark(3)),
        footnotes=note(3, "Second.") + note(7, "First.", "More."),
    )
    assert notes(document) == {"1": "First.\nMore.", "2": "Second."}
    assert marked(document) == [("grew.", "1"), ("fell.", "2")]
    assert document.source == "Trade grew.[1] It fell.[2]\n[1] First.\nMore.\n[2] Second."


def test_what_a_note_sets_in_italics_is_told_and_tells_its_title() -> None:
    slanted = "<w:i/>"
    inner = (
        run("Board of Audit. "), run("The Dam ", slanted), run("and Its Cost", slanted), run(". Available at: "),
        run("https://audit.example/8"), run(". Accessed: 21 Oct. 2024."),
    )  # fmt: skip
    document = read(paragraph("Trade grew.", mark(1)), footnotes=note(1, "".join(inner)))
    [block] = [one for one in document.blocks if one.kind == "note"]
    assert [block.text[start:end] for start, end in block.italics] == ["The Dam and Its Cost"]
    [citation] = citations.read(document, Settings()).citations
    assert citation.title is not None
    assert citation.title.text == "The Dam and Its Cost"


def test_places_count_in_the_rendition() -> None:
    document = read(paragraph("Trade grew.", mark(1)), footnotes=note(1, "Smith, Courier."))
    at = document.locate(1, 0, 5)
    assert (at.line, at.column) == (2, 5)
    assert document.source.split("\n")[1][at.column - 1 : at.end_column - 1] == "Smith"


def test_endnotes_count_in_roman_numbers_beside_footnotes() -> None:
    document = read(
        paragraph("One.", mark(1), " Two.", mark(1, "endnote"), " Three.", mark(2, "endnote")),
        footnotes=note(1, "Foot."), endnotes=note(1, "End one.", kind="endnote") + note(2, "End two.", kind="endnote"),
    )  # fmt: skip
    assert notes(document) == {"1": "Foot.", "i": "End one.", "ii": "End two."}


@pytest.mark.parametrize(
    ("style", "start", "labels"),
    [
        ("decimal", 5, ["5", "6"]), ("lowerLetter", 26, ["z", "aa"]), ("upperRoman", 3, ["III", "IV"]),
        ("chicago", 4, ["§", "**"]), ("decimalEnclosedCircle", 1, ["①", "②"]), ("chineseCounting", 10, ["十", "十一"]),
    ],
)  # fmt: skip
def test_numbers_are_printed_as_the_file_wants_them(style: str, start: int, labels: list[str]) -> None:
    settings = f'<w:footnotePr><w:numFmt w:val="{style}"/><w:numStart w:val="{start}"/></w:footnotePr>'
    body = paragraph("One.", mark(1), " Two.", mark(2))
    document = read(body, footnotes=note(1, "A.") + note(2, "B."), settings=settings)
    assert list(notes(document)) == labels


def test_a_mark_that_the_author_chose_is_the_label() -> None:
    own = '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="1"/><w:t>*</w:t></w:r>'
    document = read(paragraph("A title", own), paragraph(LONG, mark(2)), footnotes=note(1, "* Thanks.") + note(2, "B."))
    assert notes(document) == {"*": "Thanks.", "1": "B."}
    assert document.title == "A title"


def test_each_section_may_number_its_own_notes() -> None:
    again = '<w:sectPr><w:footnotePr><w:numRestart w:val="eachSect"/></w:footnotePr></w:sectPr>'
    document = read(
        paragraph("One.", mark(1), properties=again), paragraph("Two.", mark(2)), again,
        footnotes=note(1, "A.") + note(2, "B."),
    )  # fmt: skip
    assert document.source == "One.[1]\n[1] A.\nTwo.[1]\n[1] B."


def test_every_page_may_number_its_own_notes() -> None:
    again = '<w:footnotePr><w:numRestart w:val="eachPage"/></w:footnotePr>'
    page = "<w:r><w:lastRenderedPageBreak/></w:r>"
    document = read(
        paragraph("One.", mark(1), page, "Two.", mark(2)), footnotes=note(1, "A.") + note(2, "B."), settings=again
    )
    assert [one.label for one in document.blocks if one.kind == "note"] == ["1", "1"]


def test_where_pages_number_their_own_notes_each_mark_means_the_note_of_its_page() -> None:
    again = '<w:footnotePr><w:numRestart w:val="eachPage"/></w:footnotePr>'
    page = "<w:r><w:lastRenderedPageBreak/></w:r>"
    document = read(
        paragraph("One is said.", mark(1), " Two is.", mark(2)), paragraph(page, "Three is.", mark(3)),
        paragraph("Four is.", mark(4), page), paragraph("Five is.", mark(5)),
        footnotes="".join(note(at, f"Finch, Tides, https://a.example/{at}.") for at in range(1, 6)), settings=again,
    )  # fmt: skip
    read_on = citations.read(document, Settings())
    cited = [read_on.citation(one).urls[0].address[-1] for claim in read_on.sentences for one in claim.citations]
    assert cited == ["1", "2", "3", "4", "5"]
    assert [len(one.marks) for one in read_on.citations] == [1] * 5


def test_a_cross_reference_to_a_note_is_one_more_mark() -> None:
    raised = run("1", '<w:vertAlign w:val="superscript"/>')
    again = field(r" NOTEREF _Ref1 \f \h ", raised)
    document = read(paragraph("One.", mark(1), " Two.", again, " See note ", field("NOTEREF _Ref1", "1"), "."),
                    footnotes=note(1, "A."))  # fmt: skip
    assert [one.label for one in document.blocks[0].marks] == ["1", "1"]
    assert document.blocks[0].text == "One.[1] Two.[1] See note 1."


def test_notes_that_nothing_cites_are_not_printed() -> None:
    assert notes(read(paragraph("One.", mark(1)), footnotes=note(1, "A.") + note(2, "Left over."))) == {"1": "A."}


def test_deleted_and_hidden_marks_take_no_number() -> None:
    deleted = f'<w:del w:id="1" w:author="x">{mark(1)}</w:del>'
    hidden = mark(2).replace("<w:rPr>", "<w:rPr><w:vanish/>")
    body = paragraph("One.", deleted, hidden, " Two.", mark(3))
    assert notes(read(body, footnotes=note(1, "A.") + note(2, "B.") + note(3, "C."))) == {"1": "C."}


def test_raised_digits_that_the_author_typed_stay_apart_from_the_year() -> None:
    raised = run("1", '<w:vertAlign w:val="superscript"/>')
    assert texts(read(paragraph("It fell in 2020", raised, ".")))[0] == "It fell in 2020[1]."
    assert (
        texts(read(paragraph("It fell.", raised, " It is 10", raised.replace("1<", "6<"))))[0] == "It fell.¹ It is 10⁶"
    )
    ordinal = run("st", '<w:vertAlign w:val="superscript"/>')
    assert texts(read(paragraph("The 1", ordinal, " day.")))[0] == "The 1st day."


# ---------------------------------------------------------------- links and fields


def test_links_lead_where_the_relation_says_in_text_and_notes() -> None:
    link = '<w:hyperlink r:id="rId5" w:history="1">' + run("the report") + "</w:hyperlink>"
    document = read(
        paragraph("See ", link, ".", mark(1)), footnotes=note(1, "").replace("</w:p>", link + "</w:p>"),
        links={"rId5": "https://a.example/text?a=1&amp;b=2"}, note_links={"rId5": "https://b.example/note"},
    )  # fmt: skip
    assert linked(document.blocks[0]) == [("the report", "https://a.example/text?a=1&b=2")]
    assert linked(document.blocks[1]) == [("the report", "https://b.example/note")]


def test_a_link_cut_into_runs_is_one_link() -> None:
    pieces = [
        f'<w:hyperlink r:id="r{at}">{run(text)}</w:hyperlink>' for at, text in enumerate(["https://", "a.example/x"])
    ]
    document = read(paragraph(*pieces), links={"r0": "https://a.example/x", "r1": "https://a.example/x"})
    assert linked(document.blocks[0]) == [("https://a.example/x", "https://a.example/x")]


def test_an_anchor_belongs_to_the_address_and_alone_leads_nowhere() -> None:
    outside = f'<w:hyperlink r:id="r" w:anchor="part">{run("there")}</w:hyperlink>'
    inside = f'<w:hyperlink w:anchor="_Toc1">{run("here")}</w:hyperlink>'
    document = read(paragraph(outside, " and ", inside), links={"r": "https://a.example/"})
    assert linked(document.blocks[0]) == [("there", "https://a.example/#part")]


@pytest.mark.parametrize(
    ("code", "target"),
    [
        (' HYPERLINK "https://a.example/x" ', "https://a.example/x"),
        (r' HYPERLINK "https://a.example/x" \l "part" \o "tip" ', "https://a.example/x#part"),
        (" HYPERLINK https://a.example/x ", "https://a.example/x"),
        (r' HYPERLINK \l "_Toc1" ', None),
        (" REF _Ref1 \\h ", None),
    ],
)
def test_link_fields_lead_where_their_code_says(code: str, target: str | None) -> None:
    quoted = code.replace('"', "&quot;")
    for markup in (field(code, "text"), f'<w:fldSimple w:instr="{quoted}">{run("text")}</w:fldSimple>'):
        document = read(paragraph("See ", markup, "."))
        assert document.blocks[0].text == "See text."
        assert linked(document.blocks[0]) == ([("text", target)] if target else [])


@pytest.mark.parametrize(
    "code",
    ['ADDIN ZOTERO_ITEM CSL_CITATION {"citationID":"x","uri":["https://hidden.example/"]}', "CITATION Doe20 \\l 1033",
     'ADDIN CSL_CITATION {"mendeley":{"x":"https://hidden.example/"}}', "ADDIN EN.CITE"],
)  # fmt: skip
def test_what_reference_managers_keep_in_codes_is_not_printed(code: str) -> None:
    cited = field(code, "Doe, ", run("A book", "<w:i/>"), ", 2020.")
    document = read(paragraph("Text.", mark(1)), footnotes=note(1, "").replace("</w:p>", cited + "</w:p>"))
    assert notes(document) == {"1": "Doe, A book, 2020."}


def test_a_field_inside_a_field_shows_only_results() -> None:
    inner = field(' HYPERLINK "https://a.example/" ', "A. Doe")
    assert texts(read(paragraph("By ", field("ADDIN ZOTERO_ITEM {}", "(", inner, ")"), ".")))[0] == "By (A. Doe)."
    nested = field("IF " + "</w:instrText></w:r>" + field("PAGE", "3") + "<w:r><w:instrText>x", "yes")
    assert texts(read(paragraph("By ", nested, ".")))[0] == "By yes."


def test_a_field_that_never_ends_does_not_swallow_the_text() -> None:
    broken = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>'
    assert texts(read(paragraph("One.", broken), paragraph("Two."))) == ["One.", "Two."]


def test_a_bibliography_of_many_paragraphs_keeps_its_links() -> None:
    start = ('<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>ADDIN ZOTERO_BIBL {} CSL_BIBLIOGRAPHY'
             '</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>')  # fmt: skip
    end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    body = [paragraph(start, "Doe, A. 2020."), paragraph("Roe, B. 2021."), paragraph(end), paragraph("After.")]
    assert texts(read(*body)) == ["Doe, A. 2020.", "Roe, B. 2021.", "After."]


def test_content_controls_are_read_and_their_placeholders_are_not() -> None:
    held = f"<w:sdt><w:sdtPr><w:citation/></w:sdtPr><w:sdtContent>{run('(Doe 2020)')}</w:sdtContent></w:sdt>"
    empty = f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{run('Click here')}</w:sdtContent></w:sdt>"
    outer = f"<w:sdt><w:sdtPr/><w:sdtContent>{paragraph('Inside.')}</w:sdtContent></w:sdt>"
    assert texts(read(paragraph("So ", held, empty, "."), outer)) == ["So (Doe 2020).", "Inside."]


# ---------------------------------------------------------------- what is not printed


def test_changes_are_read_as_accepted_and_comments_left_out() -> None:
    body = paragraph(
        "It ", f'<w:del w:id="1"><w:r><w:delText>fell</w:delText></w:r></w:del><w:ins w:id="2">{run("grew")}</w:ins>',
        f'<w:moveFrom w:id="3">{run(" away")}</w:moveFrom><w:moveTo w:id="4">{run(" here")}</w:moveTo>',
        '<w:commentRangeStart w:id="0"/>', ".",
        '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>',
    )  # fmt: skip
    comments = f'<w:comments xmlns:w="{W_NAMESPACE}"><w:comment>{paragraph("Really?")}</w:comment></w:comments>'
    assert texts(read(body, more={"word/comments.xml": comments.encode()})) == ["It grew here."]


def test_hidden_text_is_left_out_whatever_hides_it() -> None:
    body = paragraph(
        "A", run("b", "<w:vanish/>"), run("c", '<w:rStyle w:val="Gone"/>'), run("d", '<w:vanish w:val="0"/>')
    )
    assert texts(read(body, styled("Secret", "All of it."))) == ["Ad"]


def test_a_paragraph_whose_end_was_deleted_goes_on() -> None:
    gone = '<w:rPr><w:del w:id="1"/></w:rPr>'
    body = [paragraph("One ", properties=gone), paragraph("sentence."), paragraph("Two.")]
    assert texts(read(*body)) == ["One sentence.", "Two."]


def test_deleted_rows_are_gone() -> None:
    rows = "".join(
        f"<w:tr>{said}<w:tc>{paragraph(a)}</w:tc><w:tc>{paragraph(b)}</w:tc></w:tr>"
        for said, a, b in (("", "a", "b"), ('<w:trPr><w:del w:id="1"/></w:trPr>', "c", "d"))
    )
    document = read(paragraph("Text."), f"<w:tbl>{rows}</w:tbl>")
    assert [(block.kind, block.text) for block in document.blocks[1:]] == [("table", "a\tb")]


# ---------------------------------------------------------------- blocks


def test_styles_say_what_a_paragraph_is_in_any_language_of_word() -> None:
    document = read(
        styled("Titel", "The harbour"), styled("Toc1", "Contents 3"), styled("berschrift1", "First"), paragraph(LONG),
        styled("Sub", "Second"), styled("Outlined", "Third"), styled("Zitat", LONG),
        paragraph("Fourth", properties='<w:outlineLvl w:val="2"/>'), paragraph(LONG),
    )  # fmt: skip
    assert [(block.kind, block.level) for block in document.blocks] == [
        ("title", 1), ("boilerplate", 0), ("heading", 1), ("paragraph", 0), ("heading", 1), ("heading", 2),
        ("quotation", 0), ("heading", 3), ("paragraph", 0),
    ]  # fmt: skip
    assert document.title == "The harbour"


def test_short_bold_lines_are_headings_where_no_style_is_used() -> None:
    body = [paragraph(run("The harbour of example", "<w:b/>")), paragraph(LONG), paragraph(run("Notes", "<w:b/>")),
            paragraph("[1] Doe, A book, https://a.example/x")]  # fmt: skip
    assert [block.kind for block in read(*body).blocks] == ["title", "paragraph", "heading", "paragraph"]


def test_numbered_lists_show_their_numbers_and_bullets_do_not() -> None:
    levels = "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{style}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for at, (style, text) in enumerate((("decimal", "[%1]"), ("lowerLetter", "%1.%2)")))
    )
    bullet = '<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl>'
    numbering = (
        f'<w:abstractNum w:abstractNumId="0">{levels}</w:abstractNum>'
        f'<w:abstractNum w:abstractNumId="1">{bullet}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
        '<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/>'
        "</w:lvlOverride></w:num>"
    )
    rows = [("1", 0), ("1", 1), ("1", 1), ("1", 0), ("2", 0), ("3", 0), ("0", 0)]
    body = [
        paragraph("x.", properties=f'<w:numPr><w:ilvl w:val="{at}"/><w:numId w:val="{which}"/></w:numPr>')
        for which, at in rows
    ]
    document = read(*body, numbering=numbering)
    assert texts(document) == ["[1] x.", "1.a) x.", "1.b) x.", "[2] x.", "x.", "[1] x.", "x."]
    assert [block.kind for block in document.blocks] == ["item"] * 6 + ["paragraph"]


def test_a_table_around_text_is_text() -> None:
    table = f"<w:tbl><w:tr><w:tc>{paragraph('Aside')}</w:tc><w:tc>{paragraph(LONG)}</w:tc></w:tr></w:tbl>"
    assert read(paragraph(LONG), table, paragraph("x")).blocks[-2].kind == "paragraph"


def test_text_boxes_are_read_once() -> None:
    box = f"<w:txbxContent>{paragraph('In the box.')}</w:txbxContent>"
    both = (
        f"<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wp:anchor><wps:txbx>{box}</wps:txbx>"
        f"</wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )
    assert texts(read(paragraph("Before", both, " and after."))) == ["Before and after.", "In the box."]
    old = f"<w:r><w:pict><v:textbox>{box}</v:textbox></w:pict></w:r>"
    assert texts(read(paragraph("Before", old, "."))) == ["Before.", "In the box."]


def test_signs_that_are_elements_are_printed() -> None:
    signs = "<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t></w:r>"
    signs += "<w:r><w:softHyphen/><w:t>e</w:t></w:r>"
    symbol = '<w:r><w:sym w:font="Symbol" w:char="F02A"/><w:sym w:font="Wingdings" w:char="F0E0"/></w:r>'
    formula = "<m:oMath><m:r><m:t>E=m</m:t></m:r></m:oMath>"
    ruby = f"<w:r><w:ruby><w:rt>{run('kan')}</w:rt><w:rubyBase>{run('漢')}</w:rubyBase></w:ruby></w:r>"
    assert texts(read(paragraph(signs, symbol, formula, ruby))) == ["a\tb\nc-de*E=m漢"]


# ---------------------------------------------------------------- what the file says of itself


def test_the_days_on_which_the_file_was_made_and_changed_date_nothing() -> None:
    core = "<dcterms:created>2024-01-02T00:00:00Z</dcterms:created><dcterms:modified>2024-05-06</dcterms:modified>"
    assert read(paragraph(LONG), core=core).published is None


def test_a_printed_date_under_the_title_dates_the_article() -> None:
    document = read(styled("Titel", "The harbour of example"), paragraph("7 March 2024"), paragraph(LONG))
    assert document.published is not None
    assert document.published.readings == (Reading(2024, 3, 7),)


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("The harbour", "The harbour"),
        ("Microsoft Word - final.doc", None),
        ("Document1", None),
        ("draft3.docx", None),
        ("Documents of war", "Documents of war"),
    ],
)  # fmt: skip
def test_a_title_that_a_program_left_is_no_title(said: str, title: str | None) -> None:
    assert read(paragraph(LONG), core=f"<dc:title>{said}</dc:title>").title == title


@pytest.mark.parametrize(
    ("text", "said", "language"),
    [
        (LONG, "en-US", "en"),
        (LONG, "en-GB", "en-GB"),
        (LONG, "de-DE", None),
        (LONG, "nn-NO", "nn-NO"),
        ("Zqx vbn.", "tr-TR", "tr-TR"),
    ],
)
def test_the_language_that_the_file_declares_is_weighed_by_its_text(text: str, said: str, language: str | None) -> None:
    assert read(paragraph(text), core=f"<dc:language>{said}</dc:language>").language == language
    assert read(paragraph(run(text, f'<w:lang w:val="{said}"/>'))).language == language


# ---------------------------------------------------------------- files of all kinds


def test_the_strict_variant_and_a_part_with_another_name_are_read() -> None:
    link = f'<w:hyperlink r:id="r">{run("there")}</w:hyperlink>'
    for parts in ({"strict": True}, {"main": "word/document2.xml"}):
        document = read(paragraph(link, mark(1)), footnotes=note(1, "A."), links={"r": "https://a.example/"}, **parts)
        assert notes(document) == {"1": "A."}
        assert linked(document.blocks[0]) == [("there", "https://a.example/")]


def test_parts_may_be_named_with_backslashes_and_capitals() -> None:
    held = io.BytesIO(docx(paragraph("Text.", mark(1)), footnotes=note(1, "A.")))
    with zipfile.ZipFile(held) as archive:
        parts = {name.replace("/", "\\").replace("word", "Word"): archive.read(name) for name in archive.namelist()}
    assert notes(documents.read("article.docx", packed(parts))) == {"1": "A."}


def test_text_that_is_embedded_as_another_file_is_said_to_be_that() -> None:
    with pytest.raises(InputError, match="embedded"):
        read('<w:altChunk r:id="r1"/>')


@pytest.mark.parametrize(
    ("name", "held"),
    [
        ("chunk.html", b"<p>Trade <a href='https://a.example/x'>grew</a>.</p>"),
        (
            "chunk.mht",
            b"\n".join([
                b"MIME-Version: 1.0", b"Content-Type: multipart/related; boundary=b", b"", b"--b",
                b"Content-Type: text/html; charset=utf-8", b"Content-Transfer-Encoding: quoted-printable", b"",
                b"<p>Trade <a href=3D'https://a.example/x'>grew</a>.</p>", b"--b--", b"",
            ]),
        ),
    ],
)  # fmt: skip
def test_a_page_that_is_embedded_as_the_whole_text_is_read(name: str, held: bytes) -> None:
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
        f'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk" Target="/word/{name}"/>'
        "</Relationships>"
    ).encode()
    document = read('<w:altChunk r:id="r1"/>', more={f"word/{name}": held, "word/_rels/document.xml.rels": relations})
    assert (document.format, texts(document)) == ("docx", ["Trade grew."])
    assert linked(document.blocks[0]) == [("grew", "https://a.example/x")]


def test_a_word_file_without_a_suffix_is_known_by_its_inside() -> None:
    assert documents.read("-", docx(paragraph("Text."))).format == "docx"
    assert documents.read("x.docm", docx(paragraph("Text."))).format == "docx"


def test_notes_of_a_word_file_become_citations_with_their_marks() -> None:
    document = read(
        styled("Titel", "The harbour"), paragraph(LONG, mark(1), " It fell.", mark(2)),
        footnotes=note(1, "J. Doe, “Bread”, Courier, 3 May 2023, https://courier.example/bread (accessed 07.03.2024).")
        + note(2, "https://a.example/x_(y), accessed 5 May 2024."),
    )  # fmt: skip
    cited = citations.read(document, Settings()).citations
    assert [(one.label, [url.address for url in one.urls], len(one.marks)) for one in cited] == [
        ("1", ["https://courier.example/bread"], 1), ("2", ["https://a.example/x_(y)"], 1),
    ]  # fmt: skip
    assert cited[0].accessed is not None
    assert cited[0].accessed.raw == "07.03.2024"


def test_fields_that_are_never_closed_cost_no_more_than_others() -> None:
    begun = '<w:r><w:fldChar w:fldCharType="begin"/><w:fldChar w:fldCharType="separate"/></w:r>'
    assert len(read(*[paragraph(begun, "x") for _ in range(3000)]).blocks) == 3000


def test_beside_footnotes_a_numbered_list_is_no_list_of_notes() -> None:
    listed = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    numbering = (
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
        '<w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    document = read(
        paragraph("It fell.", mark(1), " It grew.", mark(2)), paragraph("Bread", properties=listed),
        paragraph("Copper", mark(3), properties=listed), numbering=numbering,
        footnotes=note(1, "https://a.example/1") + note(2, "https://a.example/2") + note(3, "https://a.example/3"),
    )  # fmt: skip
    assert document.source.split("\n")[1:3] == ["1. Bread", "2. Copper[3]"]
    assert [block.text for block in document.blocks[1:3]] == ["Bread", "Copper[3]"]
    assert document.locate(2, 0, 6).column == 4
    cited = citations.read(document, Settings()).citations
    assert [(one.label, one.address, len(one.marks)) for one in cited] == [
        (str(at), f"https://a.example/{at}", 1) for at in (1, 2, 3)
    ]
