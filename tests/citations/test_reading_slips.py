"""What looks like a note, a mark or an address and is none; what looks like nothing and is one."""

import pytest

from citecheck import citations, documents
from citecheck.model import Citation, Document
from citecheck.settings import Settings

TEXT = "The harbour of Nordfjord opened again last week after a long winter, and the first ships came in with wheat"


def read(source: str, name: str = "a.md") -> Document:
    return citations.read(documents.read(name, source.encode()), Settings())


def notes(document: Document) -> list[Citation]:
    return [one for one in document.citations if one.kind != "link"]


def test_a_tag_of_a_generator_begins_no_second_article() -> None:
    more = "{% include toc.html %}\n\n## Summary of the document\n\n"
    source = f"# Ships\n\n{more}{TEXT}.[^1]\n\n[^1]: “Ships”, https://a.example/1\n\n{more}{TEXT}.\n"
    document = read(source)
    assert document.articles == ()
    assert [one.sentence for one in document.sentences] == [TEXT + ".", TEXT + "."]


def test_a_mark_alone_on_its_line_is_a_mark() -> None:
    defined = "[^8]: A https://a.example/x\n\n[^9]: B https://a.example/y\n"
    document = read(f"Fares rose.[^8]\n\n```\nrows = 3\n```\n[^9]\n\n{defined}")
    assert [(one.label, len(one.marks)) for one in notes(document)] == [("8", 1), ("9", 1)]


@pytest.mark.parametrize(
    ("name", "source"),
    [
        ("a.html", "<h1>T</h1><p>Fares rose [7].</p><p>[7]</p><p>The tide rose.</p>"),
        ("a.txt", "Fares* rose here and there.\n\n*\n\nMore of the text goes here.\n"),
        ("a.html", "<h1>T</h1><p>Fares rose.</p><ul><li>+</li><li>-</li></ul><div>1</div><div>2</div>"),
    ],
)
def test_a_label_with_no_text_is_no_note(name: str, source: str) -> None:
    assert notes(read(source, name)) == []


def test_a_label_whose_text_stands_below_it_is_one() -> None:
    [note] = notes(
        read("Fares rose.[1]\n\nNotes\n\n[1]\n“Fares”, The Gazette, https://gazette.example/fares\n", "a.txt")
    )
    assert note.address == "https://gazette.example/fares"


def test_buttons_and_numbers_of_pages_are_no_entries() -> None:
    page = (
        f"<h1>T</h1><p>{TEXT}. {TEXT}.</p><h2>References</h2><ul><li>+</li><li>“A ship”, https://a.example/1</li>"
        "<li>»</li><li>“A tide”, 2020, https://a.example/2</li></ul><div>1</div><div>2</div>"
    )
    assert [one.raw for one in notes(read(page, "a.html"))] == [
        "“A ship”, https://a.example/1", "“A tide”, 2020, https://a.example/2",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "source"),
    [
        ("a.md", f"# Ships\n\n### 4. [The fleet](https://gazette.example/a)\n\n{TEXT}.\n"),
        ("a.html", f'<h1>Ships</h1><h3>4. <a href="https://gazette.example/a">The fleet</a></h3><p>{TEXT}.</p>'),
    ],
)
def test_a_link_in_a_heading_is_a_citation(name: str, source: str) -> None:
    document = read(source, name)
    assert [(one.kind, one.raw, one.address) for one in document.citations] == [
        ("link", "The fleet", "https://gazette.example/a")
    ]
    assert [one.sentence for one in document.sentences] == [TEXT + "."]


def test_the_page_of_an_author_on_the_own_site_is_not_what_a_note_cites() -> None:
    page = (
        '<html><head><link rel="canonical" href="https://wiki.example/a"></head><body><h1>T</h1>'
        f'<p>{TEXT}.<sup id="r"><a href="#n1">1</a></sup> {TEXT}.<sup id="s"><a href="#n2">2</a></sup></p>'
        '<ol class="references"><li id="n1">By <a href="/wiki/X">Brandt</a>, '
        '<a href="https://news.example/t">"A long winter"</a></li>'
        '<li id="n2"><a href="/wiki/Y">"Own page"</a></li></ol></body></html>'
    )
    one, own = notes(read(page, "a.html"))
    assert [url.address for url in one.urls] == ["https://news.example/t"]
    assert one.title is not None
    assert one.title.text == "A long winter"
    assert own.address == "https://wiki.example/wiki/Y"


def test_a_link_to_an_archive_cites_the_original() -> None:
    copy = "https://web.archive.org/web/20200102030405/http://a.example/x"
    [link] = read(f'<p>See <a href="{copy}">x</a></p>', "a.html").citations
    assert [url.address for url in link.urls] == ["http://a.example/x"]
    assert [url.address for url in link.archive_urls] == [copy]


def test_native_marks_printed_as_numbers_make_no_list_of_steps_a_list_of_notes() -> None:
    page = (
        f'<h1>T</h1><p>{TEXT}<a id="r1" href="#fn1">[1]</a>. {TEXT}<a id="r2" href="#fn2">[2]</a>.</p>'
        f"<p>1. “Load” the ship in 2020.</p><p>2. “Sail” it in 2021.</p><p>{TEXT}. {TEXT}. {TEXT}. {TEXT}.</p>"
        '<p id="fn1"><a href="#r1">[1]</a> “Ships”, https://a.example/1</p>'
        '<p id="fn2"><a href="#r2">[2]</a> “Tides”, https://a.example/2</p>'
    )
    assert [one.address for one in notes(read(page, "a.html"))] == ["https://a.example/1", "https://a.example/2"]


@pytest.mark.parametrize(
    "text",
    [
        "There are ideas ([1] is new and [2] is exciting). It works well.",
        "Three things were counted: [1] ships, [2] trains and [3] planes of the coast.",
        "It was a long day. [1] the ships came; [2] the wheat was sold.",
    ],
)
def test_numbers_of_a_list_in_the_sentence_are_no_marks(text: str) -> None:
    assert read(text + "\n").marks == ()
    noted = f"Fares rose.[^a] {text}\n\n[^a]: “Fares”, https://a.example/1\n"
    assert [mark.label for _, mark in read(noted).marks] == ["a"]


@pytest.mark.parametrize(
    "text",
    [
        "Fares rose.[1] Rents fell.[2]",
        "Fares rose [1] and rents fell [2].",
        "Fares rose. [1] Rents fell. [2] So it was.",
    ],
)
def test_marks_whose_notes_were_lost_are_marks(text: str) -> None:
    assert [mark.label for _, mark in read(text + "\n", "a.txt").marks] == ["1", "2"]
