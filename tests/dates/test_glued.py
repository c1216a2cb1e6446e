"""Dates as citation programs print them: without a space, with ordinals, with the months of any language."""

import pytest

from citecheck.dates import find

READ = [
    ("truy cập 22 tháng 112020", "2020-11-22"), ("tháng 22021", "2021-02"), ("πρόσβασης29/09/2016", "2016-09-29"),
    ("(consulté le22.03.2014)", "2014-03-22"), ("[cit19. apríl 2020]", "2020-04-19"), ("19-я май 2018", "2018-05-19"),
    ("7-й октябрь 2012", "2012-10-07"), ("22ste november 2020", "2020-11-22"), ("16та Октомври 2017", "2017-10-16"),
    ("4 حزيران/يونيو 2023", "2023-06-04"), ("2023ko ekainaren 4a", "2023-06-04"), ("2023 жылғы 11 мамыр", "2023-05-11"),
    ("consulted 4.vi.2023", "2023-06-04"), ("(2013 /7/4)", "2013-07-04"), ("15ی تشرینی دووەمی 2016", "2016-11-15"),
    ("2. oktoobril 2021", "2021-10-02"), ("(2월, 2015)", "2015-02"),
    ("https://x.example/a.html[åpnet28. mai 2014]", "2014-05-28"),
    ("Quayham Courier, 2024доступно на: https://x.example", "2024"),
    ("data dostępu 13.12.2021r", "2021-12-13"), ("[consulté le 9ий, Травень 2014]", "2014-05-09"),
    ("consulté 1 mars 2019à l’adresse", "2019-03-01"), ("p. 9, March 2014", "2014-03"),
    ("[viděno 2013 pro 4]", "2013-12-04"), ("[sitert 2022 des 24]", "2022-12-24"),
    ("consulté le 23r agost 2018", "2018-08-23"), ("[consulté le 12n maig 2020]", "2020-05-12"),
    ("Di 9ê adara 2024an de hat dîtin", "2024-03-09"), ("9'ê Adarê 2024", "2024-03-09"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "iso"), READ)
def test_what_citation_programs_print_is_read(text: str, iso: str) -> None:
    assert [[one.iso() for one in date.readings] for date in find(text, years=True)] == [[iso]]


@pytest.mark.parametrize(
    "text", ["Report 112020, May 5", "file_x28.03.2016", "v1.28.03.2016", "a112020", "112020 miles"]
)
def test_numbers_that_only_touch_are_none(text: str) -> None:
    assert not [date for date in find(text, years=True) if date.is_day]


def test_a_bracket_that_closes_behind_a_year_parts_it_from_the_day_behind() -> None:
    found = find("(all pages were accessed in May 2013), 23 April 2014", years=True)
    assert [[one.iso() for one in date.readings] for date in found] == [["2013-05"], ["2014-04-23"]]


def test_a_word_for_the_visit_is_no_month_of_the_year_before_it() -> None:
    found = find("The Courier. 2017. Set 15. november 2017.", years=True)
    assert [[one.iso() for one in date.readings] for date in found] == [["2017"], ["2017-11-15"]]


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("Ferris A, Quill C. 2015a. The pier", "2015"), ("(2015b)", "2015"), ("Quayham Courier2016 [viewed", "2016"),
        ("Courier 2018https://x.example/1999/a", "2018"), ("2015The pier that", "2015"), ("Courier2023.", "2023"),
    ],
)  # fmt: skip
def test_a_year_is_read_with_its_letter_and_without_the_space_beside_it(text: str, year: str) -> None:
    assert [date.readings[0].iso() for date in find(text, years=True)] == [year]


@pytest.mark.parametrize(
    "text", ["the 1990s", "2012m deep", "E2012 a", "ABC2012.", "x2012.", "2012abc", "12015The pier"]
)
def test_a_number_within_a_word_is_no_year(text: str) -> None:
    assert not find(text, years=True)
