"""Months whose names two languages share."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citecheck.dates import find, tongues


def only(text: str, language: str | None = None) -> list[str]:
    (date,) = find(text, language=language, years=True)
    return [one.iso() for one in date.readings]


@pytest.mark.parametrize(
    ("others", "day"),
    [
        (["8 sierpnia 2021", "2 marca 2021"], "2021-11-20"),
        (["8 kolovoza 2021", "2 ožujka 2021"], "2021-10-20"),
    ],
)
def test_the_other_months_of_a_list_tell_what_a_shared_name_means(others: list[str], day: str) -> None:
    (shared,) = find("20 listopada 2021")
    assert tongues.is_shared(shared)
    languages = tongues.of_list([shared, *(find(other)[0] for other in others)])
    assert [one.iso() for one in tongues.resolve(shared, languages).readings] == [day]


def test_where_nothing_else_is_printed_other_words_tell() -> None:
    (shared,) = find("20 listopada 2021")
    assert tongues.resolve(shared, tongues.of_list([shared])) == shared
    told = tongues.resolve(shared, tongues.of_list([shared], [frozenset({"pl"})]))
    assert [one.iso() for one in told.readings] == ["2021-11-20"]


@given(
    st.sampled_from(["09.03.2023", "7 March 2024", "2024", "7–9 March 2024"]), st.sets(st.sampled_from(["pl", "hr"]))
)
def test_other_dates_stay_as_they_are(text: str, languages: set[str]) -> None:
    for date in find(text, years=True):
        assert tongues.resolve(date, frozenset(languages)) == date
