"""Days of access told by the stems of words and by the clause in which they stand, in many languages."""

import pytest

from citecheck import citations, documents
from citecheck.citations import clauses, other_days, visits
from citecheck.settings import Settings


def visited(note: str, language: str | None = None) -> str | None:
    text = f"Prose.[1]\n\nReferences\n\n[1] {note}\n"
    found = citations.read(documents.read("x.txt", text.encode(), None), Settings(language=language)).citations
    days = [one.accessed for one in found if one.accessed is not None]
    return days[0].readings[0].iso() if days else None


@pytest.mark.parametrize(
    ("language", "note", "day"),
    [
        ("cs", "Přívoz. Listy, 12. 5. 2018; datum návštěvy 15. 1. 2020; https://quay.example/a", "2020-01-15"),
        ("de", "Fähre. Kurier. – https://quay.example/a (– Aufrufdatum: 2. November 2023).", "2023-11-02"),
        ("de", "Kurier, 19.7.2017. Stand: 18.1.2019: https://quay.example/a", "2019-01-18"),
        ("de", "Zugriff v. 23.8.18, https://quay.example/a.pdf", "2018-08-23"),
        ("fr", "Le bac – https://quay.example/a – consulté pour la dernière fois le 1 juillet 2022", "2022-07-01"),
        ("it", "Il traghetto, www.quay.example/a (data dell’ultimo accesso: 2 ottobre 2017).", "2017-10-02"),
        ("sv", "Färjan, 17 juni 2018 – Länken kontrollerad 13 oktober 2020 – https://quay.example/a", "2020-10-13"),
        ("nb", "https://quay.example/a/, lest på nett 15.2.21 – 11:20.", "2021-02-15"),
        ("is", "https://quay.example/a (síða skoðuð 25. janúar 2021)", "2021-01-25"),
        ("sl", "https://quay.example/a. Ogled 5. januarja 2022.", "2022-01-05"),
        ("lt", "Keltas, https://quay.example/a, žiūrėta 2017 11 08.", "2017-11-08"),
        ("lv", "https://quay.example/a (skatīts internetā 16.08.2022.)", "2022-08-16"),
        ("eu", "Ferrya. 2019ko urriaren 9(e)an https://quay.example/a helbidetik eskuratua.", "2019-10-09"),
        ("sq", "https://quay.example/a [hapur për herë të fundit më 24 prill 2019]", "2019-04-24"),
        ("ru", "материал просмотрен 20 октября 2022 года: https://quay.example/a", "2022-10-20"),
        ("kk", "https://quay.example/a, қолжетімді болған күні: 14.03.2023", "2023-03-14"),
        ("az", "4 noyabr 2023-cü il tarixində https://quay.example/a ünvanından götürülüb.", "2023-11-04"),
        ("uz", "https://quay.example/a saytidan 19.09.2017 kuni olindi.", "2017-09-19"),
        ("mn", "https://quay.example/a [сүүлд үзсэн: 2021 оны 6-р сарын 5]", "2021-06-05"),
        ("ka", "https://quay.example/a; უკანასკნელად იქნა გადამოწმებული 27 ივნისი, 2018", "2018-06-27"),
        ("hy", "https://quay.example/a (դիտվել է 2 փետրվարի, 2019)", "2019-02-02"),
        ("he", "המעבורת. נדלה מ-https://quay.example/a בתאריך 18.09.2020.", "2020-09-18"),
        ("hi", "https://quay.example/a (१८ फ़रवरी २०१९ को एक्सेस किया गया)", "2019-02-18"),
        ("bn", "https://quay.example/a, সংগ্রহের তারিখ 26 ফেব্রুয়ারি 2022.", "2022-02-26"),
        ("km", "https://quay.example/a (ចូលមើលនៅ ថ្ងៃទី4 ខែមិថុនា ឆ្នាំ2022)", "2022-06-04"),
        ("ko", "배. 2017. 6. 22., https://quay.example/item-9에서 검색.", "2017-06-22"),
        ("zh", "<https://quay.example/a> 點閱日期：2017-09-28.", "2017-09-28"),
        ("ja", "湾岸新報 [2018-05-13 09:05取得] https://quay.example/a", "2018-05-13"),
        ("vi", "https://quay.example/a (truy cập gần nhất 25/08/2023 09:05).", "2023-08-25"),
        ("en", "Ferry. https://quay.example/a\nSite last visited 10 June 2018", "2018-06-10"),
        ("pl", "https://quay.example/a [dostęp: 4 V 2023]", "2023-05-04"),
        ("eu", "https://quay.example/a (kontsulta: 2023-V-4)", "2023-05-04"),
        ("da", "https://quay.example/a, sidst set: 04/05-23", "2023-05-04"),
        ("da", "https://quay.example/a (besøgt d. 4/5-2023)", "2023-05-04"),
        ("hu", "https://quay.example/a (2023. 05. 04-i letöltés)", "2023-05-04"),
        ("tr", "Vapur\nhttps://quay.example/item-5/\n25.5.2021 tarihinde erişilmiştir", "2021-05-25"),
    ],
)  # fmt: skip
def test_words_for_a_visit_are_told_by_their_stem_and_place(language: str, note: str, day: str) -> None:
    assert visited(note, language) == day


@pytest.mark.parametrize(
    "note",
    [
        "https://quay.example/a (state visit of 4 May 2020)",
        "https://quay.example/a (Besuch des Präsidenten vom 4. Mai 2020)",
        "Consulta popular del 3 de mayo de 2020. https://quay.example/a",
        "Обращение президента от 4 мая 2020 г. https://quay.example/a",
        "https://quay.example/a (wizyta prezydenta 4 maja 2020)",
        "https://quay.example/a (kunjungan presiden 4 Mei 2020)",
        "https://quay.example/a (زيارة الرئيس في 4 مايو 2020)",
        "Ferry, revised 4 May 2020. https://quay.example/a",
        "https://quay.example/a (lapa atjaunota 14.05.2020.)",
        "https://quay.example/a (ปรับปรุงล่าสุดเมื่อ 23 เมษายน 2018)",
        "https://quay.example/a (cập nhật lần cuối 26-11-2020)",
        "Open Access, 3 May 2020, https://quay.example/a",
        "Fact check, 3 May 2020, https://quay.example/a",
        "https://quay.example/a (data for 16 February 2020)",
    ],
)
def test_days_of_other_things_beside_an_address_are_none_of_access(note: str) -> None:
    assert visited(note) is None


@pytest.mark.parametrize(
    ("line", "tells"),
    [
        ("Accessed 4 June 2023", True),
        ("Dernière lecture le 21 juin 2021", True),
        ("Kunjungan terakhir 12 Jul 2022", True),
        ("Mara Doe is the editor of the Quay Courier since 4 June 2023.", False),
        ("4 June 2023", False),
        ("Updated 4 June 2023", False),
        ("Accessed", False),
        ("", False),
    ],
)
def test_a_line_may_tell_nothing_but_a_visit(line: str, tells: bool) -> None:
    assert clauses.is_line(line) is tells


def test_a_word_for_another_day_is_none_for_a_visit() -> None:
    assert other_days.is_other("revised")
    assert other_days.is_other("更新日期")
    assert not other_days.is_other("accessed")
    assert "it" in visits.lasting("dell'ultimo")
    assert "sv" in visits.visited("kontrollerad")
