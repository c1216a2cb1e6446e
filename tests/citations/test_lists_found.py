"""Which lines are notes: numbered paragraphs, short notes, labels of authors and year, marks behind years."""

from citecheck import citations, documents
from citecheck.model import Document
from citecheck.settings import Settings


def _read(text: str, suffix: str = "txt") -> Document:
    return citations.read(documents.read(f"x.{suffix}", text.encode(), None), Settings())


def _labels(document: Document) -> list[str | None]:
    return [one.label for one in document.citations if one.kind != "link"]


_SOURCES = """
[1] Harbour Council, Homes, 2020, https://council.example/homes, accessed 3 May 2021.
[2] Harbour Council, Sales, 2021, https://council.example/sales, accessed 3 May 2021.
"""


def test_numbered_paragraphs_that_refer_to_notes_are_text() -> None:
    text = (
        "Report on homes\n\n1. Summary\n1.1 The borough had 1,312 homes empty in 2020.[1]\n\n"
        f"2. Background\n2.1 In 2021 it sold 45 of them.[2]\n\nReferences\n{_SOURCES}"
    )
    document = _read(text)
    assert _labels(document) == ["1", "2"]
    assert any("1,312" in one.sentence and one.citations == ("1",) for one in document.sentences)


def test_a_note_of_one_short_word_is_no_heading() -> None:
    text = "It rose.1 It fell.2 It stayed.3\n\nNotes\n\n1 Pier Post, 2020, https://a.example/b.\n2 TBD\n3 Quay, 2021.\n"
    assert _labels(_read(text)) == ["1", "2", "3"]


def test_labels_count_in_the_digits_of_other_scripts() -> None:
    notes = "[۱] روزنامهٔ کرانه، ۱۴۰۲، https://a.example/b\n[۲] TBD\n[۳] سازمان آب، https://a.example/c\n"
    document = _read(f"آب کم شد.[۱] باران نبارید.[۲] قایق‌ها رفتند.[۳]\n\nپی‌نوشت‌ها\n\n{notes}")
    assert _labels(document) == ["۱", "۲", "۳"]


def test_authors_and_year_in_brackets_are_labels() -> None:
    document = _read(
        "The harbour lost 12 boats [VaSi21]. It gained five [Nov20, p. 4].\n\nReferences\n\n"
        "[Nov20] J. Novak: The ferry. Quay Post, 2020. https://quay.example/ferry\n"
        "[VaSi21] R. Vale, A. Silva: The boats. Quay Post, 2021. https://quay.example/boats\n"
    )
    assert _labels(document) == ["Nov20", "VaSi21"]
    assert [one.citations for one in document.sentences] == [("VaSi21",), ("Nov20",)]


def test_a_number_behind_a_bare_year_is_a_mark() -> None:
    document = _read(
        "Le port a perdu 12 bateaux1. Il doit fermer d’ici à 20302. Rien n’est sûr3.\n\n"
        "1. Le Quai, 3 mai 2021, https://a.example/a\n2. Le Quai, 4 mai 2021, https://a.example/b\n"
        "3. Le Quai, 5 mai 2021, https://a.example/c\n"
    )
    assert [mark.label for _, mark in document.marks] == ["1", "2", "3"]


def test_the_number_of_a_case_is_no_mark() -> None:
    document = _read(
        "Oikeus (KKO 2025:3) päätti niin.1 Hovioikeus alensi sitä.2 Lampi kuvaili sitä.3\n\nViitteet\n\n"
        "1 KKO 2025:3, https://a.example/a\n2 Ratkaisun kohdat.\n3 Sanomat 23.1.2025, https://a.example/c\n"
    )
    assert [mark.label for _, mark in document.marks] == ["1", "2", "3"]


def test_a_byline_stands_behind_a_dash() -> None:
    document = _read(
        "# Il ghiacciaio\n\n**Intervista a Livia Sartorelli** — di Paolo Grandi, 18 settembre 2024\n\nHa perso 12 m.\n",
        "md",
    )
    assert document.published is not None
    assert document.published.raw == "18 settembre 2024"


def test_an_entry_without_a_stop_is_no_heading() -> None:
    document = _read(
        "Bibliography\n\nDEMIR, Tavo. The archive [online] [cit. 22.07.2016]. Available at: https://a.example/a\n\n"
        "HARROW, Alda, The lighthouse that outlives a harbour\n\n"
        "NOVAK, Emre. The canal [online]. 2013 [cit. 07.04.2014]. Available at: https://a.example/b\n"
    )
    assert [one.kind for one in document.citations] == ["entry"] * 3
