"""Dates of other calendars, and months whose names are misspelt."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citecheck import dates
from citecheck.dates import calendars

PRINTED = [
    ("۱۲ فروردین ۱۴۰۲", "fa", ["2023-04-01"]),
    ("12 فروردین‌ماه 1402", "fa", ["2023-04-01"]),
    ("۳۰ اسفند ۱۳۹۹", "fa", ["2021-03-20"]),
    ("۱۴۰۲/۰۵/۱۲", "fa", ["2023-08-03"]),
    ("1402/05/12", "fa", ["2023-08-03"]),
    ("بازدید در ۲۲ بهمن ۱۳۵۷", "fa", ["1979-02-11"]),
    ("۵ ثور ۱۴۰۰", "fa", ["2021-04-25"]),
    ("12 Farvardin 1402", "en", ["2023-04-01"]),
    ("12 رمضان 1445", "ar", ["2024-03-22"]),
    ("١٢ رمضان ١٤٤٥ هـ", "ar", ["2024-03-22"]),
    ("1 محرم 1445هـ", "ar", ["2023-07-19"]),
    ("1445/09/12 هـ", "ar", ["2024-03-22"]),
    ("12/9/1445", "ar", ["2024-03-22"]),
    ("12 Ramadan 1445 AH", "en", ["2024-03-22"]),
    ("15 ذو القعدة 1444", "ar", ["2023-06-04"]),
    ("12 มีนาคม 2567", "th", ["2024-03-12"]),
    ("๑๒ มี.ค. ๒๕๖๗", "th", ["2024-03-12"]),
    ("12/03/2567", "th", ["2024-03-12"]),
    ("12 March 2567", "th", ["2024-03-12"]),
    ("(2567)", "th", ["2024"]),
    ("فروردین ۱۴۰۲", "fa", ["2023-03-21", "2023-04-20"]),
]


@pytest.mark.parametrize(("text", "language", "days"), PRINTED)
def test_days_of_other_calendars_are_days_of_ours(text: str, language: str, days: list[str]) -> None:
    found = dates.find(text, language=language, years=True)
    assert [reading.iso() for date in found for reading in date.readings] == days


@pytest.mark.parametrize(
    ("text", "language"),
    [("page 1402", "en"), ("1402/05/12", "en"), ("ISBN 1445/09/12", "de"), ("12 مارس", "ar"), ("in 1445 men", "en"),
     ("12/03/2567", "en"), ("(2567)", "en")],
)  # fmt: skip
def test_a_number_is_no_year_of_another_calendar_without_a_reason(text: str, language: str) -> None:
    assert not dates.find(text, language=language, years=True)


def test_a_day_that_the_other_calendar_lacks_is_no_day() -> None:
    assert dates.find("۳۰ اسفند ۱۴۰۰", language="fa")[0].fault == "no-such-day"
    assert dates.find("31 رمضان 1445", language="ar")[0].fault == "no-such-day"


@given(st.dates(datetime.date(1902, 1, 1), datetime.date(2099, 12, 31)))
def test_every_day_is_one_day_of_the_solar_calendar(day: datetime.date) -> None:
    year = day.year - 621
    found = [
        (one, month, number)
        for one in (year - 1, year)
        for month in range(1, 13)
        for number in range(1, 32)
        if calendars._of_solar(one, month, number) == day
    ]
    assert len(found) == 1


@pytest.mark.parametrize(
    ("text", "language", "day"),
    [
        ("3 Febuary 2021", "en", "2021-02-03"),
        ("Setpember 9, 2020", "en", "2020-09-09"),
        ("9 Mrach 2024", "en", "2024-03-09"),
        ("12. Novemeber 2019", "de", "2019-11-12"),
        ("5 Ağutsos 2022", "tr", "2022-08-05"),
        ("7 févier 2023", "fr", "2023-02-07"),
        ("8 de setmbro de 2021", "pt", "2021-09-08"),
        ("4 феврая 2020", "ru", "2020-02-04"),
    ],
)
def test_a_misspelt_month_is_read_as_what_was_likely_meant(text: str, language: str, day: str) -> None:
    found = dates.find(f"(accessed {text})", language=language, years=True)
    assert [(reading.iso(), date.fault) for date in found for reading in date.readings] == [(day, "misspelt-month")]


@pytest.mark.parametrize(
    "text", ["3 Marchers 2020", "3 marsh 2019", "5 Junior 2019", "12 Copies 2020", "1 Edition 2021"]
)
def test_other_words_are_no_misspelt_months(text: str) -> None:
    assert all(date.fault is None and not date.is_day for date in dates.find(text, language="en", years=True))


@pytest.mark.parametrize("text", ["XX.05.2024", "XX May 2024", "TT.MM.JJJJ", "DD/MM/2024", "__.__.2024", "[date]"])
def test_what_was_to_be_filled_in_is_a_placeholder(text: str) -> None:
    assert [date.fault for date in dates.find(f"accessed {text}", years=True)] == ["placeholder"]
