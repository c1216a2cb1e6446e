import datetime
from dataclasses import replace

import pytest

from citecheck.checks import publication
from citecheck.dates import Reading
from citecheck.model import (
    Case,
    Citation,
    Confidence,
    Document,
    Evidence,
    Memento,
    Mementos,
    MementoState,
    Page,
    Publication,
    Source,
    Witness,
)  # fmt: skip
from citecheck.urls import Url


def case(address: str, page_day: Reading | None = None, confidence: Confidence = "proved") -> Case:
    citation = Citation("1", "1", "note", 0, 0, 1, address, urls=(Url(address, address),))
    evidence = None
    if page_day is not None:
        published = Publication(page_day, confidence, (Witness("json-ld", page_day),))
        page = Page(None, (), None, (), (), published, None, "en", 500)
        evidence = Evidence(Source(address, "x", ()), "live", page=page)
    return Case(citation, Document("x", "text", "", ()), evidence)


@pytest.mark.parametrize(
    ("address", "iso"),
    [
        ("https://gazette.example/world/2024/mar/07/the-vote", "2024-03-07"),
        ("https://web.archive.org/web/20250101000000/https://gazette.example/2024/03/07/the-vote", "2024-03-07"),
        ("https://gazette.example/2024/03/the-vote", "2024-03"),
    ],
)
def test_an_address_dates_its_page(address: str, iso: str) -> None:
    found = publication.of(case(address))
    assert found is not None
    assert found.reading.iso() == iso
    assert found.confidence == ("proved" if len(iso) == 10 else "likely")


@pytest.mark.parametrize(
    "address",
    [
        "https://gazette.example/live/2024/mar/07/the-vote",
        "https://gazette.example/2024/03/07/live-blog-the-vote",
        "https://gazette.example/events/2024/03/07/the-vote",
        "https://gazette.example/budget/2025/",
        "https://gazette.example/2025/",
        "https://web.archive.org/web/20240307000000/https://gazette.example/the-vote",
        "https://gazette.example/the-vote-13746289.html",
    ],
)
def test_an_address_that_stands_before_its_day_dates_nothing(address: str) -> None:
    assert publication.of(case(address)) is None


def test_the_page_dates_what_the_address_leaves_open() -> None:
    day = Reading(2024, 3, 7)
    for address in ("https://gazette.example/the-vote", "https://gazette.example/2024/03/the-vote"):
        found = publication.of(case(address, day))
        assert found is not None
        assert found.reading == day


def test_the_earlier_of_two_dates_counts() -> None:
    found = publication.of(case("https://gazette.example/2024/03/07/the-vote", Reading(2022, 5, 1)))
    assert found is not None
    assert found.reading.iso() == "2022-05-01"


def test_an_address_is_not_outdone_by_a_page_that_was_dated_anew() -> None:
    found = publication.of(case("https://gazette.example/2024/03/07/the-vote", Reading(2026, 5, 1)))
    assert found is not None
    assert found.reading.iso() == "2024-03-07"


def with_copy(of: Case, stamp: str, state: MementoState = "good") -> Case:
    copy = Memento("https://keep.example/x", datetime.datetime.fromisoformat(stamp + "T12:00:00+00:00"), "x", state)
    seen = of.evidence or Evidence(Source("https://gazette.example/fares", "x", ()), "failing")
    return replace(of, evidence=replace(seen, mementos=Mementos(copy.at.date(), copy if state == "good" else None)))


def test_a_copy_from_before_the_day_on_the_page_says_that_it_is_the_day_of_a_later_edition() -> None:
    dated = case("https://gazette.example/fares", Reading(2024, 3, 7))
    assert publication.of(with_copy(dated, "2023-11-02")) is None
    assert publication.of(with_copy(dated, "2024-03-06")) is not None
    assert publication.of(with_copy(dated, "2024-05-01")) is not None
    assert publication.of(with_copy(dated, "2023-11-02", "error-page")) is not None


def test_a_copy_alone_says_only_that_the_source_was_there() -> None:
    undated = with_copy(case("https://gazette.example/fares"), "2023-11-02")
    assert publication.of(undated) is None
    assert publication.existed_by(undated) == datetime.date(2023, 11, 2)
    assert publication.existed_by(case("https://gazette.example/fares")) is None
