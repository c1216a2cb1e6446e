"""The access date of a note, in the languages and styles of real notes (all sources invented)."""

import re

import pytest

from citecheck import dates
from citecheck.citations import access
from citecheck.locales import month_names, terms
from citecheck.urls import Url


def found_in(note: str, language: str | None = None) -> tuple[str | None, str | None]:
    """The access date and its words as printed."""
    urls = [Url(one[0], one[0], one.start(), one.end()) for one in re.finditer(r"https?://[^\s,\])>，。（）]+\w", note)]
    date, phrase = access.find(note, dates.find(note, years=True, language=language), urls)
    return (date.raw if date else None), (phrase.text if phrase else None)


NOTES: list[tuple[str, str | None]] = [
    # a bracket to itself behind the address, the source's own date before it
    ("Doe, J. (2019). “T.” Paper, <https://x.example/a> (May 16, 2019).", "May 16, 2019"),
    ("DOE, J., T, Paper, 17. avgust 2021, https://x.example/a (9. februar 2022).", "9. februar 2022"),
    ("Doe, B. 2024. T. Paper. Tilgjengelig på: https://x.example/a [2025, januar 05].", "2025, januar 05"),
    ("Doe, J. “T.” Paper, https://x.example/a (May 16, 2019).", None),
    ("Doe, J. “The vote of 2018 in T.” Paper, https://x.example/a (May 16, 2019).", None),
    ("Doe, J. (2021). “T.” Paper, https://x.example/a (May 16, 2019).", None),
    ("Doe J. T [Internets]. Paper; 2020 [citēts 2020. gada 16. oktobrī]. https://x.example", "2020. gada 16. oktobrī"),
    ("Doe J. T. Paper, 2023 [cytowane 2024 kwi 27]. https://x.example", "2024 kwi 27"),
    ("Doe, E. 2020. T. https://x.example/a (Accessed 20 10월 2020).", "20 10월 2020"),
    ("Bodies Retrieved From River, The Paper, 7 March 2024, https://x.example", None),
    ("Bodies Retrieved From River, 7 March 2024", None),
    ("Обращение к народу. 7 марта 2024. https://x.example", None),
    (
        "Title. Paper, 2024-03-07. Retrieved on Saturday, 9 March 2024 at 10:30 from https://x.example",
        "Saturday, 9 March 2024",
    ),
    ("Title. [online] Available at: https://x.example [Accessed 9 Mar. 2024].", "9 Mar. 2024"),
    ("Title. [online] Available at: <https://x.example> (Accessed: 9 March 2024)", "9 March 2024"),
    ("Accessed from website https://x.example on the 9th of March 2024", "9th of March 2024"),
    ("Titre [en ligne], 7 mars 2024 [consulté le 9 mars 2024]. Disponible sur : https://x.example", "9 mars 2024"),
    ("Titel. URL: https://x.example [Stand: 7.3.2024], letzter Zugriff: 9.3.2024", "9.3.2024"),
    ("Titolo, 7 marzo 2024. URL consultato il 9 marzo 2024", "9 marzo 2024"),
    ("IEEE Access, vol. 12, 7 March 2024. https://x.example", None),
    ("“T”, The Paper, https://x.example/2024/mar/07/a, (Date of Access: 09.03.2023).", "09.03.2023"),
    ("“T” IEEE Access, 7 March 2024, https://x.example/a", None),
    ("Smith, J. (2024, March 7). Title. The Paper. Retrieved March 9, 2024, from https://x.example/a", "March 9, 2024"),
    ("Smith, J. (2024, March 7). Title. The Paper, 7 March 2024. Retrieved from https://x.example/a", None),
    ("Title. The Paper, 7 March 2024. https://x.example/a. Accessed 9 Mar. 2024.", "9 Mar. 2024"),
    ("A. Title [Internet]. Paper; 2024 Mar 7 [cited 2024 Mar 9]. Available from: https://x.example", "2024 Mar 9"),
    ("Нова, А. Заглавие // Газета. 07.03.2024. URL: https://x.example/a (дата обращения: 09.03.2024).", "09.03.2024"),
    ("Titel, Zeitung, 7. März 2024, https://x.example (abgerufen am 9. März 2024).", "9. März 2024"),
    ("Titre, Journal, 7 mars 2024, https://x.example, consulté le 9 mars 2024", "9 mars 2024"),
    ("Başlık, Gazete, 7 Mart 2024, https://x.example, (Erişim Tarihi: 09.03.2024).", "09.03.2024"),
    ("BAŞLIK, GAZETE, https://x.example, (ERİŞİM TARİHİ: 09.03.2024).", "09.03.2024"),
    ("Başlık, https://x.example 09.03.2024 tarihinde erişildi.", "09.03.2024"),
    ("Başlık, https://x.example. Erişim: 9 Mart 2024", "9 Mart 2024"),
    ("Açık Erişim, 7 Mart 2024, https://x.example", None),
    ("Title. Archived from the original on 8 March 2024. Retrieved 9 March 2024.", "9 March 2024"),
    ("Title. Archived from the original on 8 March 2024.", None),
    ("Title. Retrieved 9 March 2024. Archived from the original on 8 March 2024.", "9 March 2024"),
    ("[Accessed 9th March 2024] https://x.example", "9th March 2024"),
    ("王小明. 标题[EB/OL]. (2024-03-07)[2024-03-09]. https://x.example/a.", "2024-03-09"),
    ("王小明：《标题》，报纸，2024年3月7日，https://x.example/a，访问日期：2024年3月9日。", "2024年3月9日"),
    ("王小明：《标题》，报纸，2024年3月7日，https://x.example/a，2024年3月9日访问。", "2024年3月9日"),
    ("山田「題」『新聞』2024年3月7日、https://x.example/a（2024年3月9日閲覧）。", "2024年3月9日"),
    ("山田「題」『新聞』2024年3月7日、https://x.example/a（最終アクセス日：2024年3月9日）", "2024年3月9日"),
    ("김, 「제목」, 신문, 2024년 3월 7일, https://x.example/a (검색일: 2024년 3월 9일)", "2024년 3월 9일"),
    ("김, 「제목」, 신문, https://x.example/a (최종 접속일: 2024. 3. 9.)", "2024. 3. 9"),
    ("العنوان، الصحيفة، 7 مارس 2024، تاريخ الاطلاع: 9 مارس 2024، https://x.example", "9 مارس 2024"),
    ("כותרת, עיתון, 7 במרץ 2024, https://x.example (נצפה ב-9 במרץ 2024)", "9 במרץ 2024"),
    (
        "Título, Diario, 7 de marzo de 2024. Disponible en: https://x.example [Consulta: 9 de marzo de 2024].",
        "9 de marzo de 2024",
    ),
    ("TÍTULO. Jornal, 7 mar. 2024. Disponível em: https://x.example. Acesso em: 9 mar. 2024.", "9 mar. 2024"),
    ("Titolo, Giornale, 7 marzo 2024, https://x.example (ultimo accesso: 9 marzo 2024).", "9 marzo 2024"),
    ("Tytuł, Gazeta, 7.03.2024, https://x.example [dostęp: 9.03.2024].", "9.03.2024"),
    ("Název [online]. Noviny, 2024-03-07 [cit. 2024-03-09]. Dostupné z: https://x.example", "2024-03-09"),
    ("Titel, avis, 7. marts 2024, https://x.example, besøgt 9. marts 2024", "9. marts 2024"),
    ("Otsikko, 7.3.2024. https://x.example. Viitattu 9.3.2024.", "9.3.2024"),
    ("Cím, Újság, 2024. március 7. https://x.example (letöltés ideje: 2024. március 9.)", "2024. március 9"),
    ("Τίτλος, Εφημερίδα, 7 Μαρτίου 2024, https://x.example (τελευταία πρόσβαση 9 Μαρτίου 2024)", "9 Μαρτίου 2024"),
    ("Назва, 07.03.2024. URL: https://x.example (дата звернення: 09.03.2024).", "09.03.2024"),
    ("Title, The Paper, 7 March 2024, https://x.example (last visited Mar. 9, 2024).", "Mar. 9, 2024"),
    ("Title, The Paper, 7 March 2024, viewed 9 March 2024, <https://x.example>.", "9 March 2024"),
    ("Title, The Paper, 7 March 2024, accessed https://x.example on 9 March 2024.", "9 March 2024"),
    ("Title. Retrieved from https://x.example on 9 March 2024.", "9 March 2024"),
    ("Title, The Paper, 7 March 2024, https://x.example", None),
    ("“Hackers Accessed Records”, The Paper, 7 March 2024, https://x.example", None),
    ("“Most read 7 March 2024”", None),
    ("Tiêu đề, Báo, 7/3/2024, https://x.example, truy cập ngày 9/3/2024.", "9/3/2024"),
    ("ชื่อ, https://x.example สืบค้นเมื่อวันที่ 9 มีนาคม 2567", "9 มีนาคม 2567"),
    ("Judul, Koran, 7 Maret 2024, https://x.example (diakses pada 9 Maret 2024)", "9 Maret 2024"),
    ("शीर्षक, अख़बार, 7 मार्च 2024, https://x.example, अभिगमन तिथि: 9 मार्च 2024", "9 मार्च 2024"),
    ("Accessed: XX.XX.XXXX https://x.example", "XX.XX.XXXX"),
    ("Accessed: soon. https://x.example", None),
    (
        "Title. Published 7 March 2024. Last updated 8 March 2024. Accessed online at 10:30 on 9 March 2024.",
        "9 March 2024",
    ),
    ("https://x.example/a (9 March 2024, date of access)", "9 March 2024"),
    ("Title, https://x.example/a, abgerufen 09.03.24", "09.03.24"),
    ("title, weblink (zuletzt aufgerufen am: 9.3.2024)", "9.3.2024"),
    ("(accessed March 2024)", "March 2024"),
    ("Accessed October 5, 2023. https://x.example", "October 5, 2023"),
    # Of two days behind such words the later is the last visit; some styles print the work's own day so.
    ("Title, viitattu 18.03.2022. URL: https://x.example (noudettu: 15. elokuuta 2022).", "15. elokuuta 2022"),
    ("Title, https://x.example (accessed 9 March 2024, first accessed 7 March 2024).", "9 March 2024"),
]


@pytest.mark.parametrize(("note", "printed"), NOTES)
def test_the_date_beside_the_access_words_is_the_access_date(note: str, printed: str | None) -> None:
    assert found_in(note)[0] == printed


def test_the_words_are_given_as_printed() -> None:
    assert found_in("T, https://a.example/x, (Date of Access: 09.03.2024).")[1] == "Date of Access"
    assert found_in("T. https://a.example/x. Erişim Tarihi: 09.03.2024")[1] == "Erişim Tarihi"
    assert found_in("题，https://a.example/x，访问日期：2024年3月9日。")[1] == "访问日期"


def test_access_words_without_a_readable_date_are_given_alone() -> None:
    assert found_in("T. https://a.example/x. Accessed: the other day") == (None, "Accessed")


@pytest.mark.parametrize("term", ["accessed", "retrieved"])
def test_the_terms_of_every_csl_locale_mark_an_access_date(term: str) -> None:
    missed = [
        (language, form)
        for language, forms in terms(term).items()
        for form in forms
        if found_in(f"Title, Paper, 2024-03-07, https://a.example/x ({form} 2024-03-09).")[0] != "2024-03-09"
    ]
    assert not missed


def test_an_archive_date_is_not_an_access_date() -> None:
    note = "T. Paper. Archived from the original on {} 2024. Retrieved {} 2024."
    for one, other in zip(month_names("en"), reversed(month_names("en")), strict=True):
        if one != other:
            assert found_in(note.format(f"8 {one}", f"9 {other}"))[0] == f"9 {other} 2024"


def test_a_long_row_of_phrases_takes_linear_time() -> None:
    note = "accessed retrieved (" * 20_000
    assert found_in(note) == (None, None)
