import pytest

from citecheck.checks import publication
from citecheck.dates import Reading
from citecheck.model import Case, Citation, Confidence, Document, Evidence, Page, Publication, Source, Witness
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
