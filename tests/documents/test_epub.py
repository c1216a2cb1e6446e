"""Books as pandoc, Calibre, Sigil and publishers make them."""

import pytest

from citecheck import citations, documents
from citecheck.errors import InputError
from citecheck.model import Document
from citecheck.settings import from_table
from office_files import epub

TEXT = "The council said that trade through the harbour had grown by a tenth in a year, and nobody doubted it. " * 3


def read(pages: dict[str, str], **parts: object) -> Document:
    return documents.read("book.epub", epub(pages, **parts))  # type: ignore[arg-type]  # because tests hand parts on


def notes(document: Document) -> list[tuple[str | None, str]]:
    return [(block.label, block.text) for block in document.blocks if block.kind == "note"]


def marks(document: Document) -> list[str]:
    return [one.label for block in document.blocks for one in block.marks]


def test_pages_are_read_in_the_order_of_the_spine() -> None:
    document = read({"z.xhtml": f"<h1>One</h1><p>{TEXT}</p>", "a.xhtml": f"<h1>Two</h1><p>{TEXT}</p>"})
    assert [block.text for block in document.blocks if block.kind in ("title", "heading")] == ["One", "Two"]
    assert document.source.split("\n")[0] == "One"


def test_a_note_in_another_file_belongs_to_its_mark() -> None:
    document = read(
        {
            "text/one.xhtml": f'<p>{TEXT}It fell.<a epub:type="noteref" href="../notes.xhtml#n1" id="r1">1</a></p>',
            "text/two.xhtml": f'<p>{TEXT}It grew.<a epub:type="noteref" href="../notes.xhtml#n2" id="r2">2</a></p>',
            "notes.xhtml": '<section epub:type="endnotes"><ol><li epub:type="endnote" id="n1"><p>First. '
                           '<a href="text/one.xhtml#r1">↩</a></p></li><li epub:type="endnote" id="n2"><p>Second. '
                           '<a href="https://a.example/x">there</a> <a href="text/two.xhtml#r2">↩</a></p></li></ol>'
                           "</section>",
        }
    )  # fmt: skip
    assert notes(document) == [("1", "First."), ("2", "Second. there")]
    assert marks(document) == ["1", "2"]
    [link] = document.blocks[-1].links
    assert (link.start, link.end, link.target, link.target_at) == (8, 13, "https://a.example/x", None)


def test_equal_identifiers_in_two_files_are_kept_apart() -> None:
    page = (
        '<h1>{0}</h1><p>{1}{0} fell.<a epub:type="noteref" href="#fn1" id="fnref1">1</a></p>'
        '<aside epub:type="footnote" id="fn1"><p><a href="#fnref1">1</a>. Note of {0}.</p></aside>'
    )
    document = read({"a.xhtml": page.format("Bread", TEXT), "b.xhtml": page.format("Copper", TEXT)})
    assert notes(document) == [("1", "Note of Bread."), ("1", "Note of Copper.")]
    cited = citations.read(document, from_table({}, "test")).citations
    assert [len(one.marks) for one in cited] == [1, 1]


def test_a_mark_has_brackets_in_the_rendition_and_links_stay_in_place() -> None:
    body = (
        f'<p>{TEXT}In 2020<sup><a epub:type="noteref" href="#n">1</a></sup> see <a href="https://a.example/">it</a>.</p>'
        '<aside epub:type="footnote" id="n"><p>A.</p></aside>'
    )
    block = read({"a.xhtml": body}).blocks[0]
    assert block.text.endswith("In 2020[1] see it.")
    assert [block.text[one.start : one.end] for one in block.links] == ["it"]


def test_pop_up_notes_outside_the_reading_order_are_read_last() -> None:
    pages = {
        "notes.xhtml": '<aside epub:type="footnote" id="n1"><p>Pop.</p></aside>',
        "a.xhtml": f'<p>{TEXT}<a epub:type="noteref" href="notes.xhtml#n1">*</a></p>',
    }
    assert notes(read(pages, linear={"notes.xhtml": "no"})) == [("*", "Pop.")]


def test_contents_and_page_numbers_are_no_text() -> None:
    document = read(
        {
            "nav.xhtml": '<nav epub:type="toc"><ol><li><a href="a.xhtml">One</a></li></ol></nav>',
            "a.xhtml": f"<header><h1>One</h1></header><p>{TEXT}And "
            '<span epub:type="pagebreak" title="7">7</span>so on.</p>',
        }
    )
    assert [block.text for block in document.blocks] == ["One", f"{TEXT}And so on."]


def test_pages_that_are_no_sound_xml_and_named_letters_are_read() -> None:
    assert read({"a.xhtml": f"<p>{TEXT}caf&eacute;&nbsp;&amp; bread</p>"}).blocks[0].text.endswith("café\u00a0& bread")
    assert read({"a.xhtml": f"<p>{TEXT}one<br>two<p>{TEXT}three"}).blocks[-1].text.endswith("three")


@pytest.mark.parametrize(
    ("meta", "published"),
    [
        ("<dc:date>2024-03-07</dc:date>", "2024-03-07"),
        ('<dc:date opf:event="modification">2024-03-07</dc:date>', None),
        ('<dc:date opf:event="publication">2019-03-04</dc:date>', "2019-03-04"),
        ("<dc:date>0101-01-01T00:00:00+00:00</dc:date>", None),
        ('<dc:date>2024-03-07T10:00:00Z</dc:date><meta property="dcterms:modified">2024-03-07T10:00:00Z</meta>', None),
    ],
)
def test_the_book_says_when_it_was_published(meta: str, published: str | None) -> None:
    document = read({"a.xhtml": f"<p>{TEXT}</p>"}, meta=meta + "<dc:title>The Harbour</dc:title>")
    assert (document.published.raw if document.published else None) == published
    assert document.title == "The Harbour"


def test_a_book_without_pages_and_one_protected_against_copying_are_refused() -> None:
    with pytest.raises(InputError, match="no pages"):
        read({})
    locked = (
        "<encryption><EncryptedData><EncryptionMethod Algorithm='http://www.w3.org/2001/04/xmlenc#aes128-cbc'/>"
        "</EncryptedData></encryption>"
    )
    with pytest.raises(InputError, match="protected"):
        read({"a.xhtml": f"<p>{TEXT}</p>"}, more={"META-INF/encryption.xml": locked})
    fonts = locked.replace("http://www.w3.org/2001/04/xmlenc#aes128-cbc", "http://www.idpf.org/2008/embedding")
    assert read({"a.xhtml": f"<p>{TEXT}</p>"}, more={"META-INF/encryption.xml": fonts}).blocks


@pytest.mark.parametrize(
    "page", [b"\x01\x02\x0b<p>Text.</p>\xff\xfe", b"<r\x83_x<p>Text</r\x83_x>", b"\x00\x93\x11" * 200]
)
def test_pages_of_rubbish_are_read_or_refused_in_one_sentence(page: bytes) -> None:
    try:
        documents.read("book.epub", epub({"a.xhtml": "x"}, more={"a.xhtml": page, "OEBPS/a.xhtml": page}))
    except InputError as error:
        said = str(error)
    else:
        said = ""
    assert "\n" not in said
