"""Plain text as it is saved from sites and written by hand: what is the article, what stands around it."""

import textwrap

import pytest

from citecheck import citations, documents
from citecheck.model import Document
from citecheck.settings import Settings


def read(source: str) -> Document:
    return documents.read("piece.txt", source.encode())


def kinds(document: Document) -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in document.blocks]


BODY = "The two ports signed a treaty on grain, and trade has grown since. Nobody had expected it.[1]"
SECOND = "A second paragraph says what the first one did not. It is as long as a paragraph of a true article is."
NOTE = "[1] “Grain for All”, Harbour Post, https://harbour.example/grain, (accessed 9 March 2024)."


@pytest.mark.parametrize(
    ("rubric", "share", "switch", "similar"),
    [
        ("ANALYSIS", "Share", "This post is also available in: Türkçe Русский", "Similar Posts"),
        ("ANALİZ", "Paylaş", "Bu yazı şu dillerde de mevcuttur: English", "Benzer Yazılar"),
        ("АНАЛИТИКА", "Поделиться", "Эта запись также доступна на: English", "Похожие записи"),
        ("Kommentar", "Teilen", "Dieser Artikel ist auch auf Englisch verfügbar", "Ähnliche Beiträge"),
        ("Tribune", "Partager", "Cet article est également disponible en anglais", "Articles similaires"),
        ("Opinión", "Compartir", "Este artículo también está disponible en inglés", "Artículos relacionados"),
    ],
)
def test_a_saved_page_keeps_only_its_article(rubric: str, share: str, switch: str, similar: str) -> None:
    lede = "The ports trade grain.\nNobody had expected so much of it."
    name = "Maria Aland KORR"
    bio = "Maria Aland Korr studied law in the city of Examples. She writes about ports."
    parts = [
        rubric,
        "Grain and the Two Ports",
        lede,
        share,
        switch,
        BODY,
        SECOND,
        NOTE,
        f"{name}\n{name}\n{bio}",
        similar,
    ]
    assert [kind for kind, _ in kinds(read("\n\n".join(parts)))] == [
        "boilerplate", "title", "heading", "heading", "boilerplate", "boilerplate", "paragraph", "paragraph", "item",
        "boilerplate", "boilerplate", "boilerplate", "boilerplate",
    ]  # fmt: skip


def test_a_comment_form_and_a_biography_are_no_text() -> None:
    parts = ["Grain and the Two Ports", BODY, SECOND, "Maria Korr", "Maria Korr is a fellow of an institute.",
             "Leave a Reply", "Your email address will not be published. Required fields are marked *"]  # fmt: skip
    assert [kind for kind, _ in kinds(read("\n\n".join(parts)))] == ["title", "paragraph", "paragraph"] + [
        "boilerplate"
    ] * 4


def test_a_chapter_about_a_person_is_text() -> None:
    chapter = "Maria Korr was born in a port. " + SECOND
    parts = ["Two Lives", SECOND, "Maria Korr", chapter, "Ada Lund", chapter.replace("Maria Korr", "Ada Lund"), SECOND]
    assert "boilerplate" not in {kind for kind, _ in kinds(read("\n\n".join(parts)))}


def test_sentences_that_begin_like_furniture_are_text() -> None:
    text = (
        "Share prices fell by 3% in May. Comments by the minister did not help, and trade went on falling until June."
    )
    assert kinds(read(f"Falling\n\n{text}\n\n{SECOND}"))[1] == ("paragraph", text)


def test_a_date_line_above_the_text_dates_it() -> None:
    document = read(f"Grain and the Two Ports\n\nBy Maria Korr\n7 March 2024\n\n{BODY}\n\n{SECOND}")
    assert document.published is not None
    assert document.published.readings[0].iso() == "2024-03-07"
    assert [kind for kind, _ in kinds(document)] == ["title", "boilerplate", "boilerplate", "paragraph", "paragraph"]


def test_wrapped_lines_are_one_paragraph_and_wrapped_notes_one_item() -> None:
    prose = textwrap.fill(SECOND * 3, 72)
    notes = (
        "[1] “Grain”, Harbour Post, https://harbour.example/2024/\n    grain.html, (accessed 9 March 2024).\n[2] Ibid."
    )
    document = read(f"Grain and the Two Ports\n\n{prose}\n\n{prose}\n\nNotes\n{notes}\n")
    assert [kind for kind, _ in kinds(document)] == ["title", "paragraph", "paragraph", "heading", "item", "item"]
    note = document.blocks[4]
    assert note.text.count("\n") == 1
    assert document.line_column(note.source_offset(note.text.index("grain.html")))[1] == 5


def test_lines_that_are_paragraphs_are_blocks_of_their_own() -> None:
    document = read(f"Grain and the Two Ports\n{BODY}\n{SECOND}\nA Heading\n{SECOND}\n")
    assert [kind for kind, _ in kinds(document)] == ["title", "paragraph", "paragraph", "heading", "paragraph"]


def test_a_number_at_the_start_of_a_wrapped_line_begins_no_item() -> None:
    text = "The treaty of the two ports was signed by all in the long spring of the year\n1990. It has held since then."
    document = read(f"{text}\n\n{text}\n")
    assert [kind for kind, _ in kinds(document)] == ["paragraph", "paragraph"]


def test_every_kind_of_line_end_counts_lines_alike() -> None:
    for end in ("\n", "\r\n", "\r"):
        document = documents.read("x.txt", f"Title Here{end}{end}{SECOND}{end}{end}{SECOND}".encode())
        assert [document.line_column(block.source_offset(0))[0] for block in document.blocks] == [1, 3, 5]


def test_sources_without_labels_stay_readable_under_their_heading() -> None:
    document = read(f"Grain and the Two Ports\n\n{SECOND}\n\nSources\n\nHarbour Post 2024\n\nExample Times 2023\n")
    assert kinds(document)[-3:] == [
        ("heading", "Sources"),
        ("paragraph", "Harbour Post 2024"),
        ("paragraph", "Example Times 2023"),
    ]


@pytest.mark.parametrize("end", [";", ","])
def test_a_list_may_end_its_entries_with_other_signs_than_a_stop(end: str) -> None:
    notes = [f"Doe, Jane: Harbour {at}. https://a.example/{at}{end}" for at in (1, 2, 3)]
    source = "It grew [1]. It fell [2]. It rose [3].\n\nReferences\n" + "\n".join(
        f"{at}. {text}" for at, text in enumerate(notes, 1)
    )
    document = citations.read(documents.read("x.txt", source.encode()), Settings())
    assert [(one.label, one.address) for one in document.citations] == [
        (str(at), f"https://a.example/{at}") for at in (1, 2, 3)
    ]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("The council refused.4", "paragraph"),
        ("She said: “We refused.”4", "paragraph"),
        ("Hearing in the Hall, Vol.2", "heading"),
        ("Roads after 2024", "heading"),
    ],
)
def test_a_short_sentence_with_a_bare_mark_is_no_heading(line: str, kind: str) -> None:
    document = read(f"The Sea\n\n{SECOND}\n\n{line}\n\n{SECOND}\n")
    assert [one for one, text in kinds(document) if text == line] == [kind]


def test_a_date_ends_where_the_mark_behind_it_begins() -> None:
    told = "The treaty was signed on 6 March 2024.1 The boats left on 7 March 2024.2 It rained in Merrow.3"
    listed = "\n".join(f"{n}. “Report {n},” Port Ledger, https://ledger.example/{n}." for n in (1, 2, 3))
    document = citations.read(read(f"The Sea\n\n{told}\n\nNotes\n\n{listed}\n"), Settings())
    assert [date.raw for claim in document.claims for date in claim.dates] == ["6 March 2024", "7 March 2024"]


@pytest.mark.parametrize("label", ["[←{}]", "[{}→]"])
def test_a_label_with_a_line_to_itself_belongs_to_what_follows(label: str) -> None:
    notes = "".join(
        f"\t{label.format(number)}\n\nFinch, “Harbour {number}”, https://quay.example/{number}.\n\n\n\n"
        for number in (1, 2, 3)
    )
    document = citations.read(
        read("The harbour grew by a tenth in a year, and nobody doubted it.\n\n\n" + notes), Settings()
    )
    found = [(one.label, one.address) for one in document.citations]
    assert found == [(str(number), f"https://quay.example/{number}") for number in (1, 2, 3)]
