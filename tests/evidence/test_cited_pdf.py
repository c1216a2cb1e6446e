"""A cited PDF is a source like any other."""

import pytest

from citecheck.evidence import pdf
from citecheck.model import Page
from invented_pages import ask, capture, seen
from pdf_files import footed

PDF = (("content-type", "application/pdf"),)


def page_of(body: bytes, address: str = "https://gazette.example/report.pdf") -> Page:
    page = seen(capture(body, headers=PDF, address=address)).page
    assert page is not None
    return page


def test_its_text_answers() -> None:
    found = seen(
        capture(footed(), headers=PDF),
        ask("quote", "confirmed the tariff for ferries and barges"),
        ask("quote", "nobody confirmed anything in the winter of the storm"),
        ask("title", "Winter tariffs divide the harbour towns"),
    )
    assert (found.verdict, found.reason) == ("live", None)
    assert [one.verdict for one in found.answers] == ["found", "not-found", "found"]
    assert found.page is not None
    assert found.page.pages == 3


def test_running_heads_are_no_text() -> None:
    read = pdf.read(footed(pages=5))
    assert read is not None
    assert "Coastal Review" not in read.text


def test_the_address_dates_it_and_its_making_is_a_guess() -> None:
    by_address = page_of(footed(), "https://gazette.example/2024/03/07/report.pdf").published
    assert by_address is not None
    assert by_address.confidence == "proved"
    made = page_of(footed()).published
    assert made is None or made.confidence == "possible"


def test_what_cannot_be_read_is_live_and_unchecked(monkeypatch: pytest.MonkeyPatch) -> None:
    broken = seen(capture(b"%PDF-1.7 nothing", headers=PDF), ask("quote", "the old pier stays"))
    assert (broken.verdict, broken.reason, broken.page) == ("live", "pdf", None)
    monkeypatch.setattr(pdf, "is_readable", lambda: False)
    found = seen(capture(footed(), headers=PDF), ask("quote", "confirmed the tariff"))
    assert (found.verdict, found.reason) == ("live", "pdf")
    assert found.answers[0].reason == "pdf"
