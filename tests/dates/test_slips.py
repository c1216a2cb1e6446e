"""What a wrong date may have been meant to be."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citecheck.dates import Reading, candidates, find, near_miss, reprint, resolve


def test_the_same_day_of_the_next_year_comes_first_after_a_copied_year_slip() -> None:
    (printed,) = find("09.03.2023")
    found = candidates(printed, datetime.date(2024, 3, 7), datetime.date(2026, 11, 21))
    assert found[0] == Reading(2024, 3, 9)


@given(st.dates(datetime.date(2000, 1, 1), datetime.date(2030, 1, 1)), st.integers(0, 400), st.integers(0, 800))
def test_candidates_lie_between_their_bounds_and_come_nearest_first(day: datetime.date, back: int, ahead: int) -> None:
    (printed,) = find(day.isoformat())
    first, last = day - datetime.timedelta(back), day + datetime.timedelta(ahead)
    found = candidates(printed, first, last)
    assert all(first <= one.first() <= last and one not in printed.readings for one in found)
    assert [one.first() for one in found] == sorted(one.first() for one in found)


@pytest.mark.parametrize(
    ("one", "other", "miss"),
    [
        (Reading(2024, 2, 7), Reading(2024, 3, 7), "month"),
        (Reading(2023, 3, 7), Reading(2024, 3, 7), "year"),
        (Reading(2024, 3, 7), Reading(2024, 7, 3), "swapped"),
        (Reading(2024, 3, 7), Reading(2024, 3, 7), None),
        (Reading(2024, 3, 7), Reading(2024, 3, 8), None),
        (Reading(2024, 3, 0), Reading(2024, 4, 0), None),
    ],
)
def test_near_misses_have_names(one: Reading, other: Reading, miss: str | None) -> None:
    assert near_miss(one, other) == miss
    assert near_miss(other, one) == miss


@pytest.mark.parametrize(
    ("text", "reprinted"),
    [
        ("09.03.2023", "10.04.2024"), ("9/3/2023", "10/4/2024"), ("2023-03-09", "2024-04-10"),
        ("9 March 2023", "10 April 2024"), ("March 9, 2023", "April 10, 2024"), ("9 марта 2023", "10 апреля 2024"),
        ("9. März 2023", "10. April 2024"), ("Thursday, 9 March 2023", None), ("7–9 March 2023", None),
    ],
)  # fmt: skip
def test_a_date_is_printed_again_in_its_own_form(text: str, reprinted: str | None) -> None:
    assert reprint(find(text)[0], Reading(2024, 4, 10)) == reprinted


def test_a_date_whose_order_others_settled_is_printed_in_that_order() -> None:
    [date] = find("05/02/2024")
    assert reprint(resolve(date, "mdy"), Reading(2024, 5, 22)) == "05/22/2024"
    assert reprint(resolve(date, "dmy"), Reading(2024, 2, 15)) == "15/02/2024"


def test_digits_of_a_day_may_have_changed_places() -> None:
    [date] = find("2024-05-02")
    assert Reading(2024, 5, 20) in candidates(date, datetime.date(2024, 5, 15), datetime.date(2024, 6, 1))


def test_an_american_date_keeps_its_order() -> None:
    assert reprint(find("03/24/2023")[0], Reading(2024, 3, 24)) == "03/24/2024"
