"""Short articles in one file, the language of a text with foreign notes, days on which a page was changed."""

import pytest

from citecheck import citations, documents
from citecheck.model import Document
from citecheck.settings import Settings

NOTE = "“Harbour Dredged”, The Gazette, https://gazette.example/dredged, (Date of Access: 14.05.2024)."


def read(name: str, source: str) -> Document:
    return citations.read(documents.read(name, source.encode(), None), Settings())


@pytest.mark.parametrize(("mark", "label"), [("[1]", "[1]"), ("¹", "1."), ("[1]", "1)")])
def test_two_short_articles_are_two(mark: str, label: str) -> None:
    one = f"The Ferry Is Late\n\nThe ferry has been late since the harbour was dredged.{mark}\n\n{label} {NOTE}\n"
    two = f"The Bridge Is Closed\n\nThe bridge has been closed since last year's flood.{mark}\n\n{label} {NOTE}\n"
    assert read("both.txt", f"{one}\n\n{two}").articles == ("The Ferry Is Late", "The Bridge Is Closed")
    assert read("one.txt", one).articles == ()


def test_the_name_above_a_biography_heads_no_article() -> None:
    text = (
        f"The Ferry Is Late\n\nThe ferry has been late since the harbour was dredged.[1]\n\n[1] {NOTE}\n\n"
        f"Ann Brill\n\nAnn Brill writes about ferries and lives in Port Ellis.\n\n[1] {NOTE}\n"
    )
    assert read("piece.txt", text).articles == ()


def test_the_language_is_that_of_the_text_not_of_its_notes() -> None:
    notes = "\n".join(
        f"[{n}] “The Ferry That Was Late for All of Us in the Harbour”, The Gazette, https://g.example/{n}."
        for n in range(1, 9)
    )
    text = (
        "Vapurun Dönüşü\n\nVapur dün akşam limana döndü ve bu dönüş çok konuşuldu.[1] Kaptan, geminin daha önce de geç "
        "kaldığını ancak bu kadar uzun sürmediğini söyledi.[2] Yolcular için bir açıklama olarak bunun yetmediği, "
        f"daha çok sefer gerektiği belirtildi.[3]\n\n{notes}\n"
    )
    assert read("yazi.txt", text).language == "tr"


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("Updated: 7 March 2024", None),
        ("Last updated on 7 March 2024", None),
        ("Published: 5 March 2024 | Updated: 7 March 2024", "5 March 2024"),
        ("7 Mart 2024 tarihinde güncellendi", None),
        ("Обновлено: 7 марта 2024", None),
        ("Mis à jour le 7 mars 2024", None),
        ("7 March 2024", "7 March 2024"),
    ],
)
@pytest.mark.parametrize("name", ["piece.md", "piece.txt"])
def test_the_day_of_a_change_does_not_date_the_article(name: str, line: str, published: str | None) -> None:
    title = "# The Ferry Came Back" if name.endswith("md") else "The Ferry Came Back"
    body = "The ferry came back to the harbour after a long time, and nobody was there to see it come in."
    found = read(name, f"{title}\n\nBy Ann Brill\n\n{line}\n\n{body}\n").published
    assert (found and found.raw) == published
