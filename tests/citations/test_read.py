"""An article read from end to end: citations, marks, links, several articles, dates, language."""

import datetime

from citecheck import citations, documents
from citecheck.dates import Reading
from citecheck.model import Citation, Document
from citecheck.settings import Settings

FIRST = (
    "The harbour of Nordfjord opened again last week after a long winter, and the first ships came in with wheat "
    "while the mayor spoke of a new beginning for the town and its people."
)
SECOND = "A second paragraph tells how the old pier was repaired with timber from the north, and who paid for it."
NOTE = "“Harbour Opens Again”, The Daily Example, https://daily.example/{0}, (Date of Access: 0{0}.03.2024)."


def read(source: str, name: str = "article.txt", settings: Settings | None = None) -> Document:
    return citations.read(documents.read(name, source.encode(), None), settings or Settings())


def article(first: str = "[1]", second: str = "[2]", notes: int = 2, title: str = "The Harbour Opens Again") -> str:
    listed = "\n\n".join(f"[{at}] {NOTE.format(at)}" for at in range(1, notes + 1))
    return f"{title}\n\n{FIRST}{first}\n\n{SECOND}{second}\n\n{listed}\n"


def printed(document: Document, citation: Citation) -> str:
    place = document.at(citation)
    lines = document.source.split("\n")
    assert place.line == place.end_line
    return lines[place.line - 1][place.column - 1 : place.end_column - 1]


def test_notes_have_exact_places_parts_and_marks() -> None:
    document = read(article())
    assert [(one.id, one.label, one.kind) for one in document.citations] == [("1", "1", "note"), ("2", "2", "note")]
    for one in document.citations:
        assert printed(document, one) == f"[{one.label}] {one.raw}"
        [mark] = one.marks
        assert document.source.split("\n")[mark.line - 1][mark.column - 1 : mark.end_column - 1] == f"[{one.label}]"
        url = document.at(one, one.urls[0])
        assert document.source.split("\n")[url.line - 1][url.column - 1 : url.end_column - 1] == one.urls[0].printed


def test_every_paragraph_knows_its_notes() -> None:
    document = read(article())
    assert [(one.number, one.citations) for one in document.paragraphs] == [(1, ("1",)), (2, ("2",))]
    assert [one.citations for one in document.sentences] == [("1",), ("2",)]


def test_two_articles_in_one_file_have_their_own_notes() -> None:
    document = read(article() + "\n\n" + article(title="The Mill Closes For Ever"))
    assert document.articles == ("The Harbour Opens Again", "The Mill Closes For Ever")
    assert [(one.id, one.label, one.article) for one in document.citations] == [
        ("1", "1", 1), ("2", "2", 1), ("2.1", "1", 2), ("2.2", "2", 2),
    ]  # fmt: skip
    assert [len(one.marks) for one in document.citations] == [1, 1, 1, 1]
    assert [one.citations for one in document.paragraphs] == [("1",), ("2",), ("2.1",), ("2.2",)]


def test_a_byline_below_the_second_title_is_no_paragraph() -> None:
    second = article(title="The Mill Closes For Ever").replace("Ever\n", "Ever\n\nBy Jane Doe\n9 March 2024\n", 1)
    document = read(article() + "\n\n" + second)
    assert [one.article for one in document.paragraphs] == [1, 1, 2, 2]


def test_a_biography_between_two_articles_is_no_title() -> None:
    bio = "\nJane Doe\n\nJane Doe writes about harbours and the sea, and has done so for more than twenty years.\n\n"
    document = read(article() + bio + article(title="The Mill Closes For Ever"))
    assert document.articles == ("The Harbour Opens Again", "The Mill Closes For Ever")


def test_numbering_that_starts_again_without_a_title_is_a_slip_and_no_article() -> None:
    document = read(article() + "\n\n[1] Doe, “Pier of Old”, 2019.\n")
    assert document.articles == ()
    assert [one.id for one in document.citations] == ["1", "2", "1~2"]


def test_one_article_has_no_list_of_articles() -> None:
    assert read(article()).articles == ()


def test_marks_without_note_and_notes_without_mark_stay() -> None:
    document = read(article("[1]", "[7]"))
    assert [mark.label for _, mark in document.marks] == ["1", "7"]
    assert [len(one.marks) for one in document.citations] == [1, 0]


def test_a_list_of_sources_without_marks_holds_entries() -> None:
    listed = "\n\n".join(f"{at}. {NOTE.format(at)}" for at in (1, 2))
    document = read(f"The Harbour\n\n{FIRST}\n\n{SECOND}\n\nKaynakça\n\n{listed}\n")
    assert [(one.kind, one.label) for one in document.citations] == [("entry", "1"), ("entry", "2")]
    bare = read(f"The Harbour\n\n{FIRST}\n\n{SECOND}\n\nSources\n\n{NOTE.format(1)}\n\n{NOTE.format(2)}\n")
    assert [(one.kind, one.label) for one in bare.citations] == [("entry", None), ("entry", None)]


def test_a_note_in_which_nothing_was_recognised_is_kept() -> None:
    document = read(f"The Harbour\n\n{FIRST}[1]\n\n[1] Letter to the author.\n")
    [one] = document.citations
    assert (one.raw, one.urls, one.title, one.publisher, one.accessed) == (
        "Letter to the author.",
        (),
        None,
        None,
        None,
    )


def test_links_in_running_text_are_citations() -> None:
    source = (
        f"# The Harbour\n\n{FIRST} See [the report](https://report.example/r), <https://auto.example/x> and "
        "https://bare.example/y. Not [home](/about), [top](#top), [mail](mailto:a@b.example), "
        "![ship](https://img.example/i.png) or `https://code.example/c`.\n\n```\nhttps://block.example/b\n```\n"
    )
    document = read(source, "article.md")
    assert [(one.kind, one.label, one.address) for one in document.citations] == [
        ("link", None, "https://report.example/r"),
        ("link", None, "https://auto.example/x"),
        ("link", None, "https://bare.example/y"),
    ]
    assert document.paragraphs[0].citations == tuple(one.id for one in document.citations)


def test_a_link_within_a_note_belongs_to_the_note() -> None:
    source = (
        f"# The Harbour\n\n{FIRST}[^a]\n\n[^a]: [Harbour Opens Again](https://daily.example/a), The Daily Example.\n"
    )
    [one] = read(source, "article.md").citations
    assert (one.kind, one.label, one.address) == ("note", "a", "https://daily.example/a")
    assert one.title is not None
    assert one.title.text == "Harbour Opens Again"


def test_an_ordered_list_beside_native_notes_keeps_to_itself() -> None:
    source = (
        f"# The Harbour\n\n{FIRST}[^1]\n\n## References\n\n1. [Pier of Old](https://pier.example/p), Press, 2019.\n\n"
        "[^1]: “Harbour Opens Again”, The Daily Example, <https://daily.example/a>.\n"
    )
    document = read(source, "article.md")
    assert [(one.kind, one.label, len(one.marks)) for one in document.citations] == [
        ("entry", None, 0),
        ("note", "1", 1),
    ]


def test_an_archived_link_leads_to_the_page_that_it_keeps() -> None:
    kept = "https://web.archive.org/web/20240201000000/https://one.example/a"
    [one] = read(f"# The Harbour\n\n{FIRST} See [this]({kept}).\n", "article.md").citations
    assert one.address == "https://one.example/a"
    assert [url.address for url in one.archive_urls] == [kept]


# ---------------------------------------------------------------- dates and language


def test_another_date_settles_the_order_of_all() -> None:
    document = read(article().replace("02.03.2024", "22.03.2024"))
    assert document.date_order is not None
    assert (document.date_order.order, document.date_order.settled_by) == ("dmy", "other-dates")
    assert [one.accessed and one.accessed.readings for one in document.citations] == [
        (Reading(2024, 3, 1),), (Reading(2024, 3, 22),),
    ]  # fmt: skip


def test_dots_alone_settle_nothing() -> None:
    document = read(article())
    assert document.date_order is None
    assert [one.accessed and len(one.accessed.readings) for one in document.citations] == [2, 2]


def test_a_setting_settles_the_order() -> None:
    document = read(article(), settings=Settings(date_order="mdy"))
    assert document.date_order is not None
    assert document.date_order.settled_by == "setting"
    assert document.citations[0].accessed is not None
    assert document.citations[0].accessed.sure == Reading(2024, 1, 3)


def test_the_language_is_told_by_the_text_or_set() -> None:
    assert read(article()).language == "en"
    short = "Qwx\n\nXyz qwrt.\n"
    assert read(short, settings=Settings(language="tr")).language == "tr"


def test_the_article_is_dated_by_a_line_near_its_top() -> None:
    below = "Brief 14 — Harbour Observatory\nJane Doe — 7 March 2024"
    for line in ("7 March 2024", "Published: March 7, 2024", "By Jane Doe, 7 March 2024", below):
        document = read(article().replace("The Harbour Opens Again\n", f"The Harbour Opens Again\n\n{line}\n", 1))
        assert document.published is not None, line
        assert document.published.sure == Reading(2024, 3, 7)


def test_a_date_in_running_text_does_not_date_the_article() -> None:
    dated = f"On 7 March 2024 the harbour opened. {FIRST}"
    assert read(article().replace(FIRST, dated)).published is None


def test_the_article_is_dated_by_its_file_name_or_the_setting() -> None:
    named = read(article(), "2024-03-07-harbour.txt").published
    assert named is not None
    assert named.sure == Reading(2024, 3, 7)
    given = read(article(), settings=Settings(published=datetime.date(2024, 3, 12))).published
    assert given is not None
    assert given.sure == Reading(2024, 3, 12)


def test_an_empty_text_has_nothing_in_it() -> None:
    document = read("x")
    assert (document.citations, document.marks, document.articles) == ((), (), ())


def test_hostile_texts_are_read_in_one_pass() -> None:
    hostile = (
        "[" * 10_000 + "]" * 10_000,
        "word [1] " * 20_000,
        "T.[1]\n\n[1] " + "“" * 20_000,
        "1. x\n" * 9_000,
        "see https://a.example/b and " * 5_000,
        "x.[1]\n\n" + "[1] x https://a.example/b\n" * 5_000,
    )
    for source in hostile:
        read(source)
