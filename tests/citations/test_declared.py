"""Notes whose format names their parts."""

from dataclasses import replace

import pytest

from citecheck import citations
from citecheck.model import Block, Citation, Document, Field, FieldName, Link, Mark
from citecheck.settings import Settings

Fields = list[tuple[FieldName, str]]


def block_of(text: str, fields: Fields, kind: str = "item", label: str | None = "k", start: int = 0) -> Block:
    spans, at = [], 0
    for name, words in fields:
        at = text.index(words, at)
        spans.append(Field(name, at, at + len(words)))
        at += len(words)
    assert kind in ("item", "note")
    return Block("item" if kind == "item" else "note", text, ((0, start),), label=label, fields=tuple(spans))


def read(*blocks: Block, language: str | None = "en") -> Document:
    source = "\n".join(block.text for block in blocks)
    at, placed = 0, []
    for block in blocks:
        placed.append(replace(block, runs=((0, at),)))
        at += len(block.text) + 1
    return citations.read(Document("list.bib", "bibtex", source, tuple(placed), language=language), Settings())


def only(text: str, fields: Fields) -> Citation:
    [citation] = read(block_of(text, fields)).citations
    return citation


WHOLE = "Ada Lund. Harbour plans, 2024. The Quay Daily, 2024-02-07. https://quay.example/plans (2024-03-09)"
WHOLE_FIELDS: Fields = [
    ("author", "Ada Lund"), ("title", "Harbour plans, 2024"), ("publisher", "The Quay Daily"),
    ("published", "2024-02-07"), ("url", "https://quay.example/plans"), ("accessed", "2024-03-09"),
]  # fmt: skip


def test_every_part_is_what_the_field_says() -> None:
    one = only(WHOLE, WHOLE_FIELDS)
    assert one.kind == "entry"
    assert (one.id, one.label) == ("k", "k")
    assert one.author is not None
    assert one.author.text == "Ada Lund"
    assert one.title is not None
    assert one.title.text == "Harbour plans, 2024"
    assert one.publisher is not None
    assert one.publisher.text == "The Quay Daily"
    assert one.published is not None
    assert one.published.raw == "2024-02-07"
    assert one.accessed is not None
    assert one.accessed.raw == "2024-03-09"
    assert [url.address for url in one.urls] == ["https://quay.example/plans"]
    assert one.layout == "{author}. {title}. {publisher}, {date}. {url} ({accessed})"


def test_places_are_those_of_the_fields() -> None:
    document = read(block_of("x", [], label="z"), block_of(WHOLE, WHOLE_FIELDS))
    one = document.citation("k")
    assert document.at(one, one.accessed).line == 2
    assert document.at(one, one.accessed).column == WHOLE.index("2024-03-09") + 1
    assert document.at(one, one.urls[0]).column == WHOLE.index("https") + 1


def test_what_no_field_names_is_not_guessed() -> None:
    one = only("Ada Lund. “Harbour plans.” 9 March 2024. The Quay Daily.", [("title", "Harbour plans")])
    assert one.accessed is None
    assert one.author is None
    assert one.publisher is None
    assert one.published is None


def test_a_remark_that_says_it_in_words_gives_the_day_of_access() -> None:
    one = only("Harbour plans. [Online; accessed 9-March-2024].", [("title", "Harbour plans")])
    assert one.accessed is not None
    assert one.accessed.raw == "9-March-2024"
    assert one.access_phrase is not None
    both = only(
        "Harbour plans. 2024-03-10. [accessed 9-March-2024].", [("title", "Harbour plans"), ("accessed", "2024-03-10")]
    )
    assert both.accessed is not None
    assert both.accessed.raw == "2024-03-10"


def test_a_format_s_own_note_stays_a_note() -> None:
    text = Block("paragraph", "A new pier was built.[k]", ((0, 0),), marks=(Mark(21, 24, "k"),))
    document = read(text, block_of(WHOLE, WHOLE_FIELDS, kind="note"))
    [one] = document.citations
    assert one.kind == "note"
    assert len(one.marks) == 1


def test_a_source_without_label_gets_an_id() -> None:
    first = block_of(WHOLE, WHOLE_FIELDS, label=None)
    document = read(first, block_of(WHOLE.replace("plans", "walls"), [], label=None))
    assert document.citations[0].id == "entry-1"


def test_numbers_in_brackets_elsewhere_do_not_rename_sources() -> None:
    text = Block("paragraph", "See [1] and [2] for that.", ((0, 0),))
    document = read(text, block_of(WHOLE, WHOLE_FIELDS, label="lund"), block_of(WHOLE, WHOLE_FIELDS, label="moe"))
    assert [one.label for one in document.citations if one.kind == "entry"] == ["lund", "moe"]


@pytest.mark.parametrize(
    ("printed", "readings", "fault"),
    [
        ("2024-03-09", ["2024-03-09"], None),
        ("2024-3-9", ["2024-03-09"], None),
        ("2024-03", ["2024-03"], None),
        ("2024", ["2024"], None),
        ("2024-03-09/2024-03-12", ["2024-03-09"], None),
        ("2024-03-09T10:00:00Z", ["2024-03-09"], None),
        ("2024-03-09 10:00:00", ["2024-03-09"], None),
        ("2024-03~", ["2024-03"], None),
        ("2024-21", ["2024"], None),
        ("2024-03-XX", ["2024-03"], None),
        ("2024/03/09/", ["2024-03-09"], None),
        ("2024/03//", ["2024-03"], None),
        ("2024///", ["2024"], None),
        ("9 March 2024", ["2024-03-09"], None),
        ("09.03.2024", ["2024-03-09", "2024-09-03"], None),
        ("2024-02-30", [], "no-such-day"),
        ("13 Marhc 2024", None, None),
        ("yesterday", [], "unreadable"),
        ("XX.XX.XXXX", [], "placeholder"),
    ],
)
def test_days_are_read_in_the_forms_of_databases(printed: str, readings: list[str] | None, fault: str | None) -> None:
    one = only(f"Pier. {printed}. https://quay.example/", [("title", "Pier"), ("accessed", printed)], )  # fmt: skip
    assert one.accessed is not None
    if readings is not None:
        assert [reading.iso() for reading in one.accessed.readings] in (readings, readings[:1])
        assert one.accessed.fault == fault
    else:
        assert one.accessed.fault == "unreadable" or one.accessed.readings


@pytest.mark.parametrize("printed", ["forthcoming", "n.d.", "in press", "ohne Jahr"])
def test_a_source_may_have_no_date(printed: str) -> None:
    assert only(f"Pier. {printed}.", [("title", "Pier"), ("published", printed)]).published is None


def test_a_season_leaves_the_year() -> None:
    one = only("Pier. Spring 2024.", [("title", "Pier"), ("published", "Spring 2024")])
    assert one.published is not None
    assert one.published.raw == "2024"


@pytest.mark.parametrize(
    ("printed", "address"),
    [
        ("10.1234/quay_(24)7", "https://doi.org/10.1234/quay_(24)7"),
        ("doi:10.1234/quay", "https://doi.org/10.1234/quay"),
        ("https://doi.org/10.1234/quay", "https://doi.org/10.1234/quay"),
    ],
)
def test_a_doi_is_an_address_and_an_identifier(printed: str, address: str) -> None:
    one = only(f"Pier. {printed}", [("title", "Pier"), ("doi", printed)])
    assert [url.address for url in one.urls] == [address]
    assert one.identifiers


def test_what_is_no_doi_is_no_address() -> None:
    assert only("Pier. unknown", [("title", "Pier"), ("doi", "unknown")]).urls == ()


def test_a_page_and_its_doi_are_both_kept_and_one_page_once() -> None:
    text = "Pier. https://quay.example/a 10.1234/quay https://doi.org/10.1234/QUAY"
    one = only(text, [("title", "Pier"), ("url", "https://quay.example/a"), ("doi", "10.1234/quay")])
    assert [url.address for url in one.urls] == ["https://quay.example/a", "https://doi.org/10.1234/quay"]


def test_an_archive_copy_stands_apart_and_its_day_is_no_date_of_the_source() -> None:
    copy = "https://web.archive.org/web/20240310000000/https://quay.example/a"
    text = f"Pier. https://quay.example/a {copy} 2024-03-10"
    one = only(
        text, [("title", "Pier"), ("url", "https://quay.example/a"), ("archive-url", copy), ("archived", "2024-03-10")]
    )
    assert [url.address for url in one.urls] == ["https://quay.example/a"]
    assert [url.address for url in one.archive_urls] == [copy]
    assert one.published is None


def test_a_copy_alone_tells_what_it_keeps() -> None:
    copy = "https://web.archive.org/web/20240310000000/https://quay.example/a"
    one = only(f"Pier. {copy}", [("title", "Pier"), ("url", copy)])
    assert [url.address for url in one.urls] == ["https://quay.example/a"]
    assert [url.address for url in one.archive_urls] == [copy]


def test_addresses_between_the_fields_are_kept() -> None:
    one = only("Pier. Also at https://quay.example/b.", [("title", "Pier")])
    assert [url.address for url in one.urls] == ["https://quay.example/b"]


def test_the_link_under_a_title_is_the_address() -> None:
    block = replace(
        block_of("Pier of Oslo. Daily.", [("title", "Pier of Oslo")]), links=(Link(0, 12, "https://a.example/p"),)
    )
    [one] = read(block).citations
    assert [url.address for url in one.urls] == ["https://a.example/p"]


def test_an_address_within_a_title_is_none_of_the_work() -> None:
    text = "What www.quay.example/x says. https://a.example/p"
    one = only(text, [("title", "What www.quay.example/x says"), ("url", "https://a.example/p")])
    assert [url.address for url in one.urls] == ["https://a.example/p"]


def test_two_works_in_one_note_are_two_citations() -> None:
    text = "Lund. Pier. 2024-03-09; Moe. Wall. 2024-03-10"
    document = read(block_of(text, [
        ("author", "Lund"), ("title", "Pier"), ("accessed", "2024-03-09"),
        ("author", "Moe"), ("title", "Wall"), ("accessed", "2024-03-10"),
    ], kind="note", label="1"))  # fmt: skip
    assert [one.id for one in document.citations] == ["1a", "1b"]
    assert [one.author.text for one in document.citations if one.author] == ["Lund", "Moe"]
    assert [one.accessed.raw for one in document.citations if one.accessed] == ["2024-03-09", "2024-03-10"]
    assert document.citations[0].raw == "Lund. Pier. 2024-03-09"


def test_several_authors_are_one_stretch() -> None:
    one = only("Lund, A. and Moe, B. Pier.", [("author", "Lund, A."), ("author", "Moe, B."), ("title", "Pier")])
    assert one.author is not None
    assert one.author.text == "Lund, A. and Moe, B."


def test_a_declared_source_refers_to_no_other() -> None:
    first, second = (
        block_of(WHOLE, WHOLE_FIELDS, label="a"),
        block_of("Lund, op. cit.", [("title", "op. cit.")], label="b"),
    )
    assert read(first, second).citation("b").refers_to is None


def test_ten_thousand_works_in_one_note_are_read_in_linear_time() -> None:
    piece = "Pier {}. https://quay.example/{} 2024-03-09; "
    texts = [piece.format(at, at) for at in range(10_000)]
    spans, at = [], 0
    for text in texts:
        split = text.index(". ")
        spans += [Field("title", at, at + split), Field("url", at + split + 2, at + text.index(" 2024-"))]
        at += len(text)
    block = Block("note", "".join(texts), ((0, 0),), label="1", fields=tuple(spans))
    assert len(read(block).citations) == 10_000
