"""One day of access for a whole list."""

import pytest

from citecheck import citations, documents
from citecheck.model import Document
from citecheck.settings import Settings

ARTICLE = """The harbour was counted [1]. The bridge was closed [2].

{heading}

{before}[1] Jane Roe, “Harbour counts again in the north”, The Paper, 7 March 2024, https://thepaper.example/x

[2] Tom Fool, “Bridge closes for winter repairs”, The Paper, 9 March 2024, https://thepaper.example/y

{behind}
"""


def read(heading: str = "References", before: str = "", behind: str = "") -> Document:
    text = ARTICLE.format(heading=heading, before=before + "\n\n" if before else "", behind=behind)
    return citations.read(documents.read("x.txt", text.encode(), None), Settings())


def days(document: Document) -> list[str | None]:
    return [one.accessed.readings[0].iso() if one.accessed else None for one in document.citations if one.urls]


@pytest.mark.parametrize(
    "said",
    [
        "All links were last accessed on 3 May 2024.",
        "All URLs as of 3 May 2024.",
        "All websites cited were checked on 3 May 2024",
        "Alle Internetquellen wurden zuletzt am 3. Mai 2024 abgerufen.",
        "Stand aller Links: 3. Mai 2024",
        "Tous les liens ont été consultés le 3 mai 2024.",
        "Todos los enlaces fueron consultados el 3 de mayo de 2024.",
        "Todos os links foram acessados em 3 de maio de 2024.",
        "Tutti i link sono stati consultati il 3 maggio 2024.",
        "Alle websites zijn geraadpleegd op 3 mei 2024.",
        "Wszystkie strony internetowe: dostęp 3 maja 2024.",
        "Все ссылки проверены 3 мая 2024 г.",
        "Усі посилання переглянуто 3 травня 2024 р.",
        "Tüm bağlantılara son erişim tarihi: 3 Mayıs 2024",
        "所有链接最后访问于2024年5月3日。",
        "すべてのURLの最終閲覧日：2024年5月3日",
        "모든 링크의 최종 접속일: 2024년 5월 3일",
        "جميع الروابط: تاريخ الوصول 3 مايو 2024",
    ],
)
def test_a_line_beside_the_list_dates_every_visit(said: str) -> None:
    assert days(read(before=said)) == ["2024-05-03"] * 2
    assert days(read(behind=said)) == ["2024-05-03"] * 2


@pytest.mark.parametrize(
    "heading",
    [
        "References (all links accessed 3 May 2024)",
        "Sources (accessed 3 May 2024)",
        "Quellen (abgerufen am 3. Mai 2024)",
    ],
)
def test_a_heading_dates_every_visit(heading: str) -> None:
    assert days(read(heading)) == ["2024-05-03"] * 2


def test_the_place_of_such_a_date_is_where_it_is_printed() -> None:
    document = read("References (all links accessed 3 May 2024)")
    places = {str(document.at(one, one.accessed)) for one in document.citations}
    assert len(places) == 1
    assert document.at(document.citations[0], document.citations[0].accessed).line == 3


@pytest.mark.parametrize(
    "said",
    [
        "All links in this list were published on 3 May 2024.",
        "This article appeared on 3 May 2024.",
        "All bridges were closed on 3 May 2024.",
        "All links are kept by the archive. The council met on 3 May 2024.",
    ],
)
def test_other_dates_beside_the_list_date_no_visit(said: str) -> None:
    assert days(read(behind=said)) == [None, None]


def test_a_note_that_only_says_so_was_not_visited_itself() -> None:
    document = read(before="[0] All links accessed on 3 May 2024.")
    assert [one.accessed is None for one in document.citations] == [True, False, False]


@pytest.mark.parametrize(
    ("language", "heading"),
    [
        ("en", "References – links last checked 17 May 2023"),
        ("pl", "Źródła (dostęp do wszystkich: 17 maja 2023)"),
        ("cs", "Poznámky (přístup ke všem odkazům 17. května 2023)"),
        ("he", "מקורות (כניסה אחרונה לכל הקישורים: 17 במאי 2023)"),
        ("ja", "参考文献（URLの最終閲覧日はいずれも2023年5月17日）"),
        ("vi", "Nguồn (tất cả truy cập ngày 17/5/2023)"),
    ],
)
def test_a_heading_with_one_day_and_a_word_for_a_visit_dates_its_list(language: str, heading: str) -> None:
    source = f"Quay.[1]\n\n{heading}\n\n[1] Pier, https://quay.example/a.\n"
    document = citations.read(documents.read("x.txt", source.encode(), None), Settings(language=language))
    assert [one.accessed and one.accessed.readings[0].iso() for one in document.citations] == ["2023-05-17"]


def test_each_article_of_a_file_has_its_own_day_for_all_links() -> None:
    article = "The pier\n\nThe pier stays.[1]\n\nNotes\n\n[1] Doe, J. Pier. https://quay.example/{0}\n\n{1}\n"
    source = (
        article.format("a", "All links were last accessed on 3 May 2023")
        + "\n\n"
        + article.format("b", "All links were last accessed on 9 June 2023")
    )
    document = citations.read(documents.read("x.txt", source.encode(), None), Settings())
    days = {url.address[-1]: one.accessed for one in document.citations for url in one.urls}
    assert {key: day and day.raw for key, day in days.items()} == {"a": "3 May 2023", "b": "9 June 2023"}
