"""Exports of MediaWiki: pages as articles, on the lines on which the export has them."""

from xml.sax.saxutils import escape

import pytest

from citecheck import citations, documents
from citecheck.documents import mediawiki
from citecheck.errors import InputError
from citecheck.model import Document
from citecheck.settings import Settings

ONE = "The '''harbour''' grew & grew.<ref>{{cite web|url=https://a.example/x?a=1&b=2|title=Harbour}}</ref>"
TWO = 'It fell.<ref name="b">[https://a.example/y Fall], 4 May 2020</ref>\n\n== References ==\n<references/>'


def page(title: str, *texts: str, namespace: int = 0, more: str = "") -> str:
    revisions = "".join(f"<revision>\n<text xml:space='preserve'>{escape(text)}</text></revision>\n" for text in texts)
    return f"<page>\n<title>{escape(title)}</title>\n<ns>{namespace}</ns>{more}\n{revisions}</page>\n"


def export(*pages: str) -> bytes:
    head = (
        '<?xml version="1.0"?>\n<mediawiki version="0.11" xml:lang="en">\n<siteinfo><sitename>W</sitename></siteinfo>\n'
    )
    return (head + "".join(pages) + "</mediawiki>\n").encode()


def read(data: bytes, path: str = "dump.xml") -> Document:
    return documents.read(path, data)


def test_every_page_is_an_article_with_notes_of_its_own() -> None:
    document = citations.read(read(export(page("Harbour", ONE), page("Fall & rise", TWO))), Settings())
    assert document.format == "mediawiki"
    assert [(one.article, one.label, one.address, len(one.marks)) for one in document.citations] == [
        (1, "1", "https://a.example/x?a=1&b=2", 1), (2, "1", "https://a.example/y", 1),
    ]  # fmt: skip
    assert document.articles == ("Harbour", "Fall & rise")


def test_places_are_on_the_lines_of_the_export() -> None:
    data = export(page("Harbour", ONE), page("Fall", TWO))
    document = citations.read(read(data), Settings())
    lines = data.decode().split("\n")
    for citation in document.citations:
        assert str(citation.address).split("?")[0] in lines[document.at(citation).line - 1]


def test_only_the_newest_revision_of_pages_of_text_is_read() -> None:
    data = export(
        page("Talk:Harbour", ONE, namespace=1), page("Quay", ONE, more='<redirect title="Harbour"/>'),
        page("Style", ONE, more="<model>css</model>"), page("Harbour", ONE, TWO),
    )  # fmt: skip
    assert [block.text for block in read(data).blocks] == ["Harbour", "It fell.[1]", "Fall, 4 May 2020", "References"]


def test_xml_of_another_kind_is_no_export() -> None:
    assert read(b"<?xml version='1.0'?><html><body><p>Words.</p></body></html>").format == "html"
    with pytest.raises(InputError, match=r"^dump\.xml: this XML is no export of MediaWiki$"):
        documents.read("dump.xml", b"<feed/>", "mediawiki")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b'<!DOCTYPE mediawiki [<!ENTITY a "b">]><mediawiki>&a;</mediawiki>', "declares entities"),
        (b"<mediawiki><page>", "no sound XML"),
        (b'<?xml version="1.0" encoding="x-none"?><mediawiki/>', "no sound XML"),
        (b"<mediawiki>" + b"<a>" * 100_000, "no sound XML"),
    ],
)
def test_broken_and_trapped_exports_get_one_sentence(data: bytes, said: str) -> None:
    with pytest.raises(InputError, match=said):
        documents.read("dump.xml", data, "mediawiki")


def test_an_export_of_very_many_pages_is_refused_before_it_is_read_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mediawiki, "MOST_PAGES", 3)
    with pytest.raises(InputError, match="export fewer"):
        read(export(*(page(f"Page {at}", ONE) for at in range(4))))


def test_an_export_without_articles_is_empty() -> None:
    assert read(export()).blocks == ()
