"""Dates in prose and in notes (all sentences invented)."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citecheck.dates import Reading, find

SURE = [
    ("It opened on 7 March 2024.", "7 March 2024", "2024-03-07", "D MMMM YYYY"),
    ("On March 7, 2024, it opened.", "March 7, 2024", "2024-03-07", "MMMM D, YYYY"),
    ("7-Mar-2024", "7-Mar-2024", "2024-03-07", "D-MMM-YYYY"),
    ("7-Mar-24", "7-Mar-24", "2024-03-07", "D-MMM-YY"),
    ("the 1st of May, 2023", "1st of May, 2023", "2023-05-01", "D MMMM YYYY"),
    ("(2024, March 7)", "2024, March 7", "2024-03-07", "YYYY, MMMM D"),
    ("[cited 2024 Mar 9]", "2024 Mar 9", "2024-03-09", "YYYY MMM D"),
    ("2024-03-09T10:30:00Z", "2024-03-09", "2024-03-09", "YYYY-MM-DD"),
    ("(2024/03/09)", "2024/03/09", "2024-03-09", "YYYY/MM/DD"),
    ("20240304", "20240304", "2024-03-04", "YYYYMMDD"),
    ("am 24.03.2024 um", "24.03.2024", "2024-03-24", "DD.MM.YYYY"),
    ("on 03/24/2024", "03/24/2024", "2024-03-24", "MM/DD/YYYY"),
    ("24.03.24", "24.03.24", "2024-03-24", "DD.MM.YY"),
    ("05.05.2024", "05.05.2024", "2024-05-05", "DD.MM.YYYY"),
    ("9 de marzo de 2024", "9 de marzo de 2024", "2024-03-09", "D MMMM YYYY"),
    ("2.º de maio de 2024", "2.º de maio de 2024", "2024-05-02", "D MMMM YYYY"),
    ("1er mars 2024", "1er mars 2024", "2024-03-01", "D MMMM YYYY"),
    ("9-го марта 2024 года", "9-го марта 2024", "2024-03-09", "D MMMM YYYY"),
    ("9 KASIM 2024’te", "9 KASIM 2024", "2024-11-09", "D MMMM YYYY"),
    ("ΜΑΡΤΙΟΥ 2024", "ΜΑΡΤΙΟΥ 2024", "2024-03", "MMMM YYYY"),
    ("w marcu 2024 roku", "marcu 2024", "2024-03", "MMMM YYYY"),
    ("в ноябре 2023 г.", "ноябре 2023", "2023-11", "MMMM YYYY"),
    ("2024. március 9-én", "2024. március 9", "2024-03-09", "YYYY MMMM D"),
    ("٩ مارس ٢٠٢٤", "٩ مارس ٢٠٢٤", "2024-03-09", "D MMMM YYYY"),
    ("ב-9 במרץ 2024", "9 במרץ 2024", "2024-03-09", "D MMMM YYYY"),
    ("९ मार्च २०२४", "९ मार्च २०२४", "2024-03-09", "D MMMM YYYY"),
    ("9 มีนาคม 2567", "9 มีนาคม 2567", "2024-03-09", "D MMMM YYYY"),
    ("于2024年3月9日访问", "2024年3月9日", "2024-03-09", "YYYY年M月D日"),
    ("二〇二四年三月九日", "二〇二四年三月九日", "2024-03-09", "YYYY年M月D日"),
    ("令和6年3月9日", "令和6年3月9日", "2024-03-09", "YYYY年M月D日"),
    ("2024년 3월 9일", "2024년 3월 9일", "2024-03-09", "YYYY년 M월 D일"),
    ("dnia 5.V.2024 r.", "5.V.2024", "2024-05-05", "D.MMM.YYYY"),
    ("(24. XII. 2023)", "24. XII. 2023", "2023-12-24", "D.MMM.YYYY"),
    ("Vol. 12, No. 3 March 2024", "March 2024", "2024-03", "MMMM YYYY"),
]


@pytest.mark.parametrize(("text", "raw", "iso", "shape"), SURE)
def test_a_date_is_read_where_it_stands(text: str, raw: str, iso: str, shape: str) -> None:
    (date,) = find(text)
    assert (date.raw, [one.iso() for one in date.readings], date.shape) == (raw, [iso], shape)
    assert text[date.start : date.end] == raw
    assert date.fault is None


@pytest.mark.parametrize("text", ["09.03.2023", "9/3/2023", "9. 3. 2023", "09-03-2023", "(09.03.23)"])
def test_two_small_numbers_have_two_readings(text: str) -> None:
    (date,) = find(text)
    assert [one.iso() for one in date.readings] == ["2023-03-09", "2023-09-03"]
    assert date.ambiguous
    assert find(text, order="mdy")[0].sure == Reading(2023, 9, 3)


@pytest.mark.parametrize(
    "text", ["31.02.2024", "29.02.2023", "13.13.2023", "2023-02-30", "31 April 2024", "2024年2月30日"]
)
def test_an_impossible_day_has_no_reading(text: str) -> None:
    (date,) = find(text)
    assert (date.readings, date.fault) == ((), "no-such-day")


@pytest.mark.parametrize(
    "text",
    [
        "version 3.11.24", "Python 3.11.2024", "1.2.3.2024", "192.168.10.2024", "No. 12.10.2024", "tel. 05.06.2024",
        "https://a.example/2024/03/07/x-2024-03-07", "www.a.example/20240307/", "id=20240307", "the Mars 2020 rover",
        "which may 2024",
        "they march 2024 miles", "24/7/365", "p. 9–11", "10.1000/2024.03.07", "$20240304",
        "ref 20240304-1",
        "between 2020 and 2024", "No. 03/2024", "10-12-20 players", "Dec 1000 units",
        "1,234.05.2024", "2024-25 season", "3.7 million in 2024",
    ],
)  # fmt: skip
def test_numbers_that_are_no_dates_are_left_alone(text: str) -> None:
    assert find(text) == []


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The rate in 2023 was 6 percent, in 2022 was 5.", "en"),
        ("En 2023, des 6 navires commandés, 4 furent livrés; le taux de 2023 est 6 %.", "fr"),
        ("Em 2023, mais 6 por cento do que em 2022.", "pt"),
        ("En 2023, más 6 por ciento.", "es"),
        ("Nel 2023 fra 6 e 12.", "it"),
        ("Steeg in 2023 met 6 procent; in 2022 van 12 procent.", "nl"),
        ("Im Jahr 2023 das 6 Mal; 12 mal 2023.", "de"),
        ("The rate in 2023 was 6 percent.", None),
    ],
)
def test_little_words_between_numbers_are_no_months_of_another_language(text: str, language: str | None) -> None:
    assert not find(text, language=language)


def test_bare_years_and_placeholders_are_found_in_notes_only() -> None:
    note = "A. Author, Title (2021), accessed XX.XX.XXXX, p. 2000-2004, [date]"
    assert find(note) == []
    found = find(note, years=True)
    assert [(one.raw, one.shape, one.fault) for one in found] == [
        ("2021", "YYYY", None),
        ("XX.XX.XXXX", "", "placeholder"),
        ("[date]", "", "placeholder"),
    ]


def test_a_range_has_its_first_and_last_day_and_is_not_ambiguous() -> None:
    for text in ("7–9 March 2024", "March 7–9, 2024", "7-9 March 2024"):
        (date,) = find(text)
        assert [one.iso() for one in date.readings] == ["2024-03-07", "2024-03-09"]
        assert not date.ambiguous
    assert [one.iso() for one in find("March/April 2024")[0].readings] == ["2024-03", "2024-04"]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("Saturday, 9 March 2024", None),
        ("Sunday, 9 March 2024", "wrong-weekday"),
        ("on Sunday, March 9, 2024", "wrong-weekday"),
        ("2024年3月9日（日）", "wrong-weekday"),
        ("9 Mart 2024 Pazar", "wrong-weekday"),
        ("The Sun, 9 March 2024", None),
        ("Mail on Sunday, 9 March 2024", None),
        ("Welt am Sonntag, 9. März 2024", None),
        ("It closed on Sunday. 9 March 2024 was the last day.", None),
    ],
)
def test_a_weekday_is_held_against_its_date(text: str, fault: str | None) -> None:
    (date,) = find(text)
    assert date.fault == fault
    assert date.sure == Reading(2024, 3, 9)


def test_a_weekday_settles_which_number_is_the_month() -> None:
    assert find("Saturday, 09/03/2024")[0].sure == Reading(2024, 3, 9)
    assert find("Tuesday, 09/03/2024")[0].sure == Reading(2024, 9, 3)


def test_the_language_chooses_between_months_of_one_name() -> None:
    assert find("9. listopada 2024.", language="hr")[0].sure == Reading(2024, 10, 9)
    assert find("9 listopada 2024", language="pl")[0].sure == Reading(2024, 11, 9)
    assert len(find("9 listopada 2024")[0].readings) == 2


@given(
    st.dates(datetime.date(1950, 1, 1), datetime.date(2099, 12, 31)),
    st.sampled_from(["%d.%m.%Y", "%m/%d/%Y", "%Y-%m-%d"]),
)
def test_every_numeric_day_is_among_its_own_readings(day: datetime.date, form: str) -> None:
    (date,) = find(f"seen {day.strftime(form)}, they say")
    assert Reading(day.year, day.month, day.day) in date.readings
    assert len(date.readings) == (1 if day.day > 12 or day.day == day.month or form == "%Y-%m-%d" else 2)


@given(st.text(alphabet="0123456789 .-/,年月日’'(March)Sun:é\u200f٣\n", max_size=80))
def test_whatever_is_found_stands_where_it_says_and_does_not_overlap(text: str) -> None:
    end = 0
    for date in find(text, years=True):
        assert date.start >= end
        assert text[date.start : date.end] == date.raw
        assert date.readings or date.fault
        end = date.end
        for reading in date.readings:
            reading.first()


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        ("20 10월 2020", (2020, 10, 20)),
        ("10월 20, 2020", (2020, 10, 20)),
        ("2020 10월 20", (2020, 10, 20)),
        ("28 Tháng Chín 2019", (2019, 9, 28)),
        ("1 Tháng Mười Một 2018", (2018, 11, 1)),
        ("17 thg. 2 2019", (2019, 2, 17)),
        ("22 一月 2013", (2013, 1, 22)),
        ("2013 grud 3", (2013, 12, 3)),
        ("17ο Αύγουστος 2018", (2018, 8, 17)),
        ("06 Жов 2022", (2022, 10, 6)),
    ],
)
def test_citation_programs_print_months_of_any_locale_in_any_order(text: str, reading: tuple[int, int, int]) -> None:
    found = find(text)
    assert [(one.raw, one.readings) for one in found] == [(text, (Reading(*reading),))]


def test_short_months_that_are_other_words_too_need_a_day() -> None:
    assert find("pros 2019, J Med 2019, лис 2019") == []


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("An evening with Plácido Domingo, 9 March 2024", "en"),
        ("Tides of the year, Quay.fr 13 May 2004", "en"),
        ("23 November 2015, Anna Brennt", "en"),
        ("Anna, 23 November 2015", "en"),
        ("Janez Petek, 9. 3. 2024", "sl"),
        ("B. Marti, 9 martie 2024", "ro"),
        ("Petek, 9 March 2024", "en"),
    ],
)
def test_a_name_that_is_a_weekday_somewhere_is_not_held_against_a_date(text: str, language: str) -> None:
    assert [date.fault for date in find(text, language=language)] == [None]


@pytest.mark.parametrize("text", ["lunes, 9 de marzo de 2024", "Montag, 9. März 2024", "2024年3月9日（日）"])
def test_a_weekday_of_the_language_of_its_month_is_held_against_its_date(text: str) -> None:
    assert [date.fault for date in find(text, language="en")] == ["wrong-weekday"]


@pytest.mark.parametrize(
    ("text", "language", "iso"),
    [
        ("consulté le 20-lea mai 2012", None, "2012-05-20"),
        ("Ferris, A. (2022, September). Tides", "en", "2022-09"),
        ("Quay, Rio de Janeiro, 2005", "pt", "2005"),
    ],
)
def test_days_months_and_years_stand_as_styles_print_them(text: str, language: str | None, iso: str) -> None:
    assert [one.sure.iso() for one in find(text, language=language, years=True) if one.sure] == [iso]
