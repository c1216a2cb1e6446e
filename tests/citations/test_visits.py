"""Days of access beyond the words of the tables: in running text, by position, by the other months of a list."""

import pytest

from citecheck import citations, documents
from citecheck.citations.wordings import languages_of
from citecheck.model import Document
from citecheck.settings import Settings


def read(text: str, language: str | None = None) -> Document:
    return citations.read(documents.read("x.txt", text.encode(), None), Settings(language=language))


def visited(note: str, language: str | None = None) -> str | None:
    (one,) = read(f"Prose.[1]\n\nReferences\n\n[1] {note}\n", language).citations
    return "/".join(day.iso() for day in one.accessed.readings) if one.accessed else None


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("The pier stays (https://x.example/pier, last visited 3 May 2020) where it is.", "2020-05-03"),
        ("The pier stays (https://x.example/pier, 2020年5月3日最終閲覧) where it is.", "2020-05-03"),
        ("The pier stays, see https://x.example/pier (accessed May 3, 2020), where it is.", "2020-05-03"),
        ("The pier stays, see https://x.example/pier. It was visited on 3 May 2020 by many.", None),
        ("The pier stays (https://x.example/pier, 3 May 2020) where it is.", None),
    ],
)
def test_words_beside_an_address_in_running_text_say_when_it_was_visited(sentence: str, day: str | None) -> None:
    (link,) = read(f"The harbour\n\n{sentence}\n").citations
    assert (link.accessed.readings[0].iso() if link.accessed else None) == day


@pytest.mark.parametrize(
    ("note", "day"),
    [
        ("Doe, J. 2019. “Pier”. Courier, 2 May 2019, https://x.example/pier, 16.05.2019.", "2019-05-16"),
        ("Doe, J. (2019, May 2). Pier. 16 May 2019, https://x.example/pier", "2019-05-16"),
        ("“Pier”, Courier, 2 May 2019, https://x.example/pier (zuletzt beäugt am 16. Mai 2019).", "2019-05-16"),
        ("“Pier”, Courier, 2 May 2019, https://x.example/pier (updated 16 May 2019).", None),
        ("“Pier”, Courier, 2 May 2019, https://x.example/pier (archived 16 May 2019).", None),
        ("“Pier”, Courier, 16 May 2019, https://x.example/pier, 2 May 2019.", None),
        ("“Pier”, Courier, https://x.example/pier, 2 May 2019.", None),
        ("“Pier”, Courier, https://x.example/pier (2 May 2019).", None),
        ("“Pier”, Courier, https://x.example/pier [2 May 2019].", "2019-05-02"),
        ("“Pier”, Courier, https://x.example/2019/05/02/pier [2 May 2019].", None),
        ("Doe, J. “Pier”, Courier 28 (2018), https://x.example/pier [26-6-2019], 2–11.", "2019-06-26"),
        ("Doe, J. Pier. 2018, June 4. https://x.example/pier [17, Juni 2019].", "2019-06-17"),
        ("Doe, J., Pier, Courier, 2018-08-15 (2019-03-24), https://x.example/pier", "2019-03-24"),
        ("Doe, J., Pier, Courier, 2018-08-15 (updated 2019-03-24), https://x.example/pier", None),
        ("Doe, J. Pier. https://x.example/pier[accessedJanuary 27, 2019].", "2019-01-27"),
        ("Doe, J. Pier. https://x.example/pier (accessed 2019maijā).", "2019-05"),
        ("Doe 2018 = J. Doe, Pier, Courier, https://x.example/pier (2. 5. 2019).", "2019-05-02"),
        ("Doe, J. 2018. Pier. Tilgængelig hos: <https://x.example/pier>. Set 09-2019.", "2019-09"),
        ("Doe, J. 2018: The pier in district 5erişim 10 Ağustos 2019, <https://x.example/pier>.", "2019-08-10"),
        ("Doe, J.: Pier, вилучено 16, Вересень 2019із інтернет: https://x.example/pier.", "2019-09-16"),
        ("Doe, J. Pier. 2018. Accessed 2019. gada 9. aprīlī, 2018. https://x.example/pier", "2019-04-09"),
        ("Doe, J. Pier. Доступно на https://x.example/pier; 2019 г. Просмотрено 22 март 2019 г.", "2019-03-22"),
        ("Doe, J. (2018). Pier. Adresas: https://x.example/pier [Žiūrėta 27-oji balandžio 2019].", "2019-04-27"),
        ("Doe, J. Pier. 2018. https://x.example/pier (02. Март 2019., приступљено).", "2019-03-02"),
        ("Doe, J. Pier. https://x.example/pier. Published 16. 7 2018. Zugegriffen 24. 11 2018.", "2018-11-24"),
        ("Doe, J. (2018). ’Pier’, The CourierВилучено Лютий 25, 2019, із https://x.example/pier", "2019-02-25"),
        ("Doe, J. Pier. https://x.example/pier.html.[Vaadatud 24. 3. 2019]", "2019-03-24"),
        ("Doe, J. Pier. https://x.example/pier. Accessed 2019. október 15., 2019.", "2019-10-15"),
        ("Doe, J., 2018, «Pier», URL https://x.example/pier ([تاريخ الوصول] 31 1، 2019).", "2019-01-31"),
        ("“Pier”, https://x.example/pier (Stand: 2020/04/17; 접근된: 2020/10/18).", "2020-10-18"),
        ("“Pier”, Courier, https://x.example/pier (as of 2 May 2019).", "2019-05-02"),
        ("“Wells as of 2 May 2019”, Courier, https://x.example/pier", None),
        ("“Pier”, Courier (Stand: 2. Mai 2019), https://x.example/pier", None),
        ("“Pier”, Courier, https://x.example/pier, senast läst 4/6 2019", "2019-06-04"),
        ("“Pier”, Courier, https://x.example/pier. Consultato 08/2019.", "2019-08"),
        ("Pier. 14 märts 2019 on https://x.example/pier salvestatud.", "2019-03-14"),
    ],
)
def test_the_place_of_a_later_day_says_that_it_is_one_of_access(note: str, day: str | None) -> None:
    assert visited(note, "de") == day


@pytest.mark.parametrize(
    ("filed", "days"), [(2018, ["2019-05-03", "2019-05-04"]), (2019, [None, None]), (2020, [None, None])]
)
def test_addresses_that_file_their_pages_earlier_say_that_the_day_behind_them_is_one_of_access(
    filed: int, days: list[str | None]
) -> None:
    notes = "".join(
        f"[{at}] Doe, J. The pier that stays. Courier. https://x.example/{filed}/pier-{at}. {day} May 2019.\n\n"
        for at, day in enumerate((3, 4), 1)
    )
    found = read(f"The pier stays.[1][2]\n\nReferences\n\n{notes}", "en").citations
    assert [one.accessed.readings[0].iso() if one.accessed else None for one in found] == days


@pytest.mark.parametrize(
    ("printed", "day"),
    [
        ("12 May 2018 (2 May 2019 ).", "2019-05-02"),
        ("12 May 2018 (updated 2 May 2019).", None),
        ("12 May 2019 (2 May 2018).", None),
        ("12 May 2018, 2 May 2019.", None),
    ],
)
def test_a_later_day_in_a_bracket_behind_the_own_one_of_a_linked_source(printed: str, day: str | None) -> None:
    note = f'<p id="fn1">1. Doe, J. <a href="https://x.example/a">The pier that stays here</a>, Courier, {printed}</p>'
    text = f"<p>The pier stays.<sup>1</sup></p><h2>Notes</h2>{note}".encode()
    (one,) = citations.read(documents.read("x.html", text, None), Settings()).citations
    assert (one.accessed.readings[0].iso() if one.accessed else None) == day


def test_the_months_of_the_other_notes_tell_a_shared_name() -> None:
    notes = "".join(
        f"[{at}] Doe, J. (2019). Pier {at}. https://x.example/{at} (Pristupljeno {day}).\n\n"
        for at, day in enumerate(["27 listopad 2021", "3 kolovoz 2021", "4 ožujak 2021"], 1)
    )
    document = read(f"The pier stays where it is.[1][2][3]\n\nReferences\n\n{notes}", "en")
    assert [one.accessed.sure.iso() for one in document.citations if one.accessed and one.accessed.sure] == [
        "2021-10-27", "2021-08-03", "2021-03-04",
    ]  # fmt: skip


def test_wordings_have_their_languages() -> None:
    assert languages_of("dostęp") == {"pl"}
    assert languages_of("zuletzt gesehen") == {"de"}
    assert not languages_of("harbour")


def test_a_year_below_its_author_is_no_label() -> None:
    entries = "".join(
        f"Doe, {letter}.\n{year}. The pier that stays. Courier. https://x.example/{year}\n\n"
        for letter, year in (("A", 2014), ("B", 2016), ("C", 2011))
    )
    found = read(f"The pier stays (Doe 2014).\n\nReferences\n\n{entries}").citations
    assert [one.label for one in found] == [None, None, None]


def test_an_author_above_the_year_and_day_of_an_entry_belongs_to_it() -> None:
    entries = "".join(
        f"Doe, {letter}. & B. Ferris\n{year} (12. máj)The pier that stays. Courier. https://x.example/{year}\n\n"
        for letter, year in (("A", 2014), ("B", 2016), ("C", 2011))
    )
    found = read(f"The pier stays (Doe 2014).\n\nLiteratúra\n\n{entries}").citations
    assert [one.title.text if one.title else None for one in found] == ["The pier that stays"] * 3


def test_an_initial_that_opens_an_entry_is_no_label() -> None:
    entries = (
        "I. BRANDT and B. FERRIS, “Pier”, Courier (2022), https://x.example/1\n\nI. MORVEN, “Quay”, Courier (2021), "
    )
    found = read(f"The pier stays.\n\nReferences\n\n{entries}https://x.example/2\n").citations
    assert [one.label for one in found] == [None, None]


def test_a_number_glued_to_an_author_is_a_label() -> None:
    entries = "".join(f"{at}.Doe {at * 'J'}. The pier stays. Courier. https://x.example/{at}\n\n" for at in (1, 2, 3))
    found = read(f"The pier stays (1). It does (2). So (3).\n\nReferences\n\n{entries}").citations
    assert [one.label for one in found if one.kind != "link"] == ["1", "2", "3"]


@pytest.mark.parametrize(
    ("outlet", "host"),
    [("Głos Nabrzeża", "glosnabrzeza"), ("Diário do Cais", "diariodocais"), ("Nordhäfener Bote", "nordhaefenerbote")],
)
def test_an_outlet_is_told_by_a_host_that_spells_it_without_accents(outlet: str, host: str) -> None:
    (one,) = read(f"Prose.[1]\n\nReferences\n\n[1] {outlet}, 3 May 2020, https://{host}.example/a\n").citations
    assert one.publisher is not None
    assert one.publisher.text == outlet
