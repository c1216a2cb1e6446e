"""Lines that date a whole list: "Sources consulted on 3 May 2024:"."""

import pytest

from citecheck import citations, documents
from citecheck.citations import dated_lists
from citecheck.settings import Settings


def days(source: str, language: str | None = None) -> list[str | None]:
    document = citations.read(documents.read("x.md", source.encode(), None), Settings(language=language))
    return [one.accessed.readings[0].iso() if one.accessed else None for one in document.citations if one.urls]


LISTED = "- [Pier guide](https://pier.example/guide)\n- Harbour rules: https://harbour.example/rules\n"


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Sources consulted on 3 May 2024:", "2024-05-03"),
        ("Sources consultées le 3 mai 2024. Les résumés sont originaux.", "2024-05-03"),
        ("Fuentes consultadas el 3 de mayo de 2024:", "2024-05-03"),
        ("Fontes acessadas em 3 de maio de 2024.", "2024-05-03"),
        ("Fonti consultate il 3 maggio 2024:", "2024-05-03"),
        ("Alle Links zuletzt geprueft am 3. Mai 2024.", "2024-05-03"),
        ("External (all accessed 2024-05-03 by both authors; shares are rounded):", "2024-05-03"),
        ("Liman için web kaynaklarına erişim tarihi 3 Mayıs 2024. Yıllar eklenmedi.", None),
        ("Web kaynaklarına erişim tarihi 3 Mayıs 2024. Yıllar eklenmedi.", "2024-05-03"),
        ("تاريخ الاطلاع: 3 مايو 2024. هذه مراجع رسمية.", "2024-05-03"),
        ("항구에 관한 문서이다. (검색일: 2024-05-03)", "2024-05-03"),
        ("参考(最終閲覧日:2024/05/03)", "2024-05-03"),
        ("Источники (дата обращения — 3 мая 2024)", "2024-05-03"),
        ("Unsere Quellen im Netz (Zugriff 3. Mai 2024):", "2024-05-03"),
        ("Standards and sources consulted on 3 May 2024. None replaces the law.", "2024-05-03"),
        ("Kaikkiin verkkolähteisiin viitattu 3. toukokuuta 2024.", "2024-05-03"),
        ("(いずれも2024年5月3日閲覧)", "2024-05-03"),
        ("Références (URL, date de consultation : 3 mai 2024 sauf date propre)", "2024-05-03"),
        ("Below are the sources of the counts. All links accessed in May 2024.", "2024-05"),
        # What says something else.
        ("Les sources consultées le 3 mai 2024 ne confirment rien.", None),
        ("The harbour was visited on 3 May 2024 by two inspectors.", None),
        ("Sources published on 3 May 2024:", None),
        ("Last updated: 3 May 2024", None),
        ("General access date 3 May 2024 for residents.", None),
        ("A list of 3 May 2024:", None),
        ("Visited 3 May 2024 with Anna.", None),
        ("Release notes, 3 May 2024:", None),
    ],
)
def test_a_line_before_a_list_dates_the_visits_to_all_that_it_links(line: str, day: str | None) -> None:
    assert days(f"The harbour has two piers and a long quay.\n\n{line}\n\n{LISTED}") == [day] * 2


def test_such_a_line_behind_the_list_dates_what_stands_above_it_in_its_section() -> None:
    source = (
        f"# Quays\n\n## Old\n\n{LISTED}\n## New\n\n{LISTED}\nSources consulted on 3 May 2024.\n\n## Later\n\n{LISTED}"
    )
    assert days(source) == [None, None, "2024-05-03", "2024-05-03", None, None]


def test_a_line_under_the_title_dates_every_list_and_a_nearer_one_its_own() -> None:
    source = (
        f"# Quays\n\nAll links accessed 3 May 2024; counts are rounded.\n\n## Old\n\n{LISTED}\n"
        f"## New (all links accessed 4 June 2024)\n\n{LISTED}"
    )
    assert days(source) == ["2024-05-03"] * 2 + ["2024-06-04"] * 2


def test_a_last_entry_that_only_says_so_dates_the_others_and_is_none() -> None:
    source = f"Quays.\n\n## Fuentes\n\n{LISTED}\nFecha de consulta: 3 de mayo de 2024.\n"
    assert days(source) == ["2024-05-03"] * 2


def test_a_link_in_a_sentence_is_no_part_of_the_list() -> None:
    source = f"Sources consulted on 3 May 2024:\n\n{LISTED}\nThe [ferry](https://ferry.example/) goes daily.\n"
    assert days(source) == ["2024-05-03", "2024-05-03", None]


def test_a_first_line_of_the_list_dates_the_entries_below_it_and_is_none() -> None:
    source = "Quays.\n\n## Źródła\n\nData dostępu: 3 maja 2024r\nhttps://pier.example/a\nhttps://pier.example/b\n"
    assert days(source) == ["2024-05-03"] * 2


def test_addresses_on_lines_of_their_own_are_a_list() -> None:
    source = (
        "The harbour has piers.\n\nSources accessed 3 May 2024:\n\nhttps://pier.example/a\nhttps://pier.example/b\n"
    )
    assert days(source) == ["2024-05-03"] * 2


def test_a_row_of_links_behind_such_words_is_a_list() -> None:
    source = (
        "The harbour grew. Sources accessed 3 May 2024: [Pier](https://pier.example/a), [Quay](https://q.example/b).\n"
    )
    assert days(source) == ["2024-05-03"] * 2


def test_what_an_item_says_of_itself_dates_no_other() -> None:
    source = "Links\n\n- Accessed 3 May 2024: [Pier](https://pier.example/a)\n- [Quay](https://quay.example/b)\n"
    assert days(source)[1] is None


def test_a_remark_within_a_sentence_dates_no_list() -> None:
    assert days(f"It was taken from elsewhere (sources consulted on 3 May 2024), made plain.\n\n{LISTED}") == [None] * 2


def test_an_entry_without_address_keeps_its_own_day() -> None:
    source = (
        "Quays.\n\n## References\n\n"
        "- Quay Board. *What is a pier?* Accessed 3 May 2024.\n- Pier Office, 2022. *Tides.* https://tides.example/a\n"
    )
    assert days(source) == [None]


def test_long_lists_of_such_lines_end_quickly() -> None:
    assert len(days("Sources consulted on 3 May 2024:\n\n- https://pier.example/a\n\n" * 2_000)) == 2_000
    assert dated_lists.day("accessed " * 60 + "2024", None) is None
