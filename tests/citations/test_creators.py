"""Entries that a list of authors opens, in the shapes of the CSL styles (all sources invented)."""

import pytest

from citecheck import dates
from citecheck.citations import creators

ENTRIES: list[tuple[str, str, str, str | None]] = [
    (
        "Doe, J., N. Roe, ja A. Poe. 2021. The pier that grew. Quay Courier.",
        "Doe, J., N. Roe, ja A. Poe",
        "The pier that grew",
        "Quay Courier",
    ),
    (
        "DOE, Jane și ROE, Nora. The pier that grew [online]. Quay Courier, 2013",
        "DOE, Jane și ROE, Nora",
        "The pier that grew",
        "Quay Courier",
    ),
    (
        "J. Doe in N. Roe, The pier that grew too fast, Quay Courier, 17. avgust 2021",
        "J. Doe in N. Roe",
        "The pier that grew too fast",
        "Quay Courier",
    ),
    (
        "Doe J, Roe N. The pier that grew [Internet]. Quay Courier; 2019",
        "Doe J, Roe N",
        "The pier that grew",
        "Quay Courier",
    ),
    (
        "Doe, J & Roe, N. 2020. The pier that grew. Quay Courier.",
        "Doe, J & Roe, N.",
        "The pier that grew",
        "Quay Courier",
    ),
    (
        "Doe J & Roe N (2019) The pier that never grew, Quay Courier. Available at:",
        "Doe J & Roe N",
        "The pier that never grew",
        "Quay Courier",
    ),
    (
        "Doe, Jane, Nora Roe, & Pia Poe, The pier that never grew,",
        "Doe, Jane, Nora Roe, & Pia Poe",
        "The pier that never grew",
        None,
    ),
    (
        "van der Doe, J.; e Roe, N., 2023, The pier that never grew, disponível em",
        "van der Doe, J.; e Roe, N.",
        "The pier that never grew",
        None,
    ),
]


@pytest.mark.parametrize(("entry", "author", "title", "publisher"), ENTRIES)
def test_authors_title_and_outlet_of_an_entry_are_told_apart(
    entry: str, author: str, title: str, publisher: str | None
) -> None:
    taken = tuple((date.start, date.end) for date in dates.find(entry, years=True))
    found = creators.read(entry, len(entry), taken, None)
    assert found is not None
    assert [span and entry[slice(*span)] for span in found] == [title, author, publisher]


@pytest.mark.parametrize(
    "text",
    [
        "Paris, France: The pier that never grew. Quay Courier.",
        "Climate Change and Public Health: A pier that never grew.",
        "The pier of Old Quay, 12 May 2019.",
        "Quay Courier, Harbour News, 12 May 2019.",
        "We met J. Doe at the pier in 2019.",
    ],
)
def test_what_only_looks_like_names_opens_no_entry(text: str) -> None:
    taken = tuple((date.start, date.end) for date in dates.find(text, years=True))
    assert creators.read(text, len(text), taken, None) is None


def test_a_long_row_of_capitals_costs_no_time() -> None:
    for row in ("Aa Bb, " * 3000, "Aa, B. " * 3000, "Aa Bb Cc, Dd Ee Ff; " * 1000, "A. " * 5000):
        assert creators.read(row + "x", len(row), (), None) is None
