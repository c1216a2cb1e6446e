"""The search for the copy nearest to a day, against a real web archive."""

import datetime
from collections.abc import Iterator

import pytest

from archive import FARES, TITLE, Kept, archive, needs_pywb, on, sought

OTHER = "<title>Something Else</title>"
GONE = "<title>Page not found</title>"

KEPT = (
    Kept(FARES, on("2023-11-02"), TITLE),
    Kept(FARES, on("2024-03-01"), TITLE),
    Kept(FARES, on("2024-03-08"), TITLE),
    Kept(FARES, on("2024-04-20"), TITLE),
    # The nearest copies are no use: a soft error page, a real one, a redirect to the front page.
    Kept("https://gazette.example/tolls", on("2024-01-05"), TITLE),
    Kept("https://gazette.example/tolls", on("2024-03-05"), GONE, 404),
    Kept("https://gazette.example/tolls", on("2024-03-07"), GONE),
    Kept("https://gazette.example/tolls", on("2024-03-08"), "", 302, (("Location", "https://gazette.example/"),)),
    Kept("https://gazette.example/", on("2024-03-08"), "<title>The Gazette</title>"),
    # Moved, and the same article stands at the new address.
    Kept("https://gazette.example/old", on("2024-03-08"), "", 301, (("Location", "/new"),)),
    Kept("https://gazette.example/new", on("2024-03-08"), TITLE),
    # Only after the day; only bad ones; another page by now.
    Kept("https://gazette.example/late", on("2024-06-01"), TITLE),
    Kept("https://gazette.example/late", on("2025-06-01"), TITLE),
    Kept("https://gazette.example/lost", on("2024-03-01"), GONE),
    Kept("https://gazette.example/drifted", on("2023-12-01"), TITLE),
    Kept("https://gazette.example/drifted", on("2024-03-09"), OTHER),
)


@pytest.fixture(scope="module", params=["redirecting", "answering"])
def pywb(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp(request.param)
    with archive(folder / "archive", KEPT, redirects=request.param == "redirecting") as prefix:
        yield prefix


@needs_pywb
def test_the_copy_up_to_the_day_is_found(pywb: str) -> None:
    found = sought(FARES, pywb)
    assert found.best is not None
    assert found.best.at == on("2024-03-08")
    assert "20240308120000/https://gazette.example/fares" in found.best.url
    assert (found.best.state, found.best.title, found.reason, found.bad) == ("good", "Fares Rise", None, ())
    assert found.asked == (pywb,)


@needs_pywb
@pytest.mark.parametrize(
    ("day", "at"),
    [
        ("2024-03-07", "2024-03-01"),  # the next day's is nearer, but it was not there yet
        ("2024-03-08", "2024-03-08"),
        ("2024-04-19", "2024-03-08"),
        ("2026-01-01", "2024-04-20"),
        ("2020-01-01", "2023-11-02"),  # only after it
    ],
)
def test_before_the_day_comes_first_then_after_it(pywb: str, day: str, at: str) -> None:
    found = sought(FARES, pywb, wanted=datetime.date.fromisoformat(day))
    assert found.best is not None
    assert found.best.at == on(at)


@needs_pywb
def test_copies_that_are_no_use_are_passed_over_and_named(pywb: str) -> None:
    found = sought("https://gazette.example/tolls", pywb)
    assert found.best is not None
    assert found.best.at == on("2024-01-05")
    assert [(one.at, one.state) for one in found.bad] == [
        (on("2024-03-08"), "redirect"),
        (on("2024-03-07"), "error-page"),
        (on("2024-03-05"), "error-page"),
    ]
    assert found.first is not None
    assert found.first.at == on("2024-01-05")


@needs_pywb
def test_a_kept_redirect_to_the_same_article_is_a_copy(pywb: str) -> None:
    found = sought("https://gazette.example/old", pywb)
    assert found.best is not None
    assert "/https://gazette.example/old" in found.best.url


@needs_pywb
def test_only_later_copies_are_better_than_none(pywb: str) -> None:
    found = sought("https://gazette.example/late", pywb)
    assert found.best is not None
    assert found.best.at == on("2024-06-01")


@needs_pywb
def test_where_every_copy_is_bad_there_is_none(pywb: str) -> None:
    found = sought("https://gazette.example/lost", pywb)
    assert (found.best, found.reason) == (None, "no-copy")
    assert [one.state for one in found.bad] == ["error-page"]


@needs_pywb
def test_a_copy_of_what_the_page_became_is_passed_over(pywb: str) -> None:
    found = sought("https://gazette.example/drifted", pywb)
    assert found.best is not None
    assert found.best.at == on("2023-12-01")
    assert [(one.state, one.title) for one in found.bad] == [("other-page", "Something Else")]


@needs_pywb
def test_an_unknown_address_has_no_copy(pywb: str) -> None:
    found = sought("https://gazette.example/never", pywb)
    assert (found.best, found.reason, found.asked, found.first) == (None, "no-copy", (pywb,), None)


@needs_pywb
def test_the_copies_that_a_citation_names_are_read(pywb: str) -> None:
    plain = pywb.removesuffix("id_/")
    copies = tuple(
        f"{plain}{stamp}/https://gazette.example/tolls"
        for stamp in ("20240105120000", "20240305120000", "20240308120000")
    )
    found = sought("https://gazette.example/tolls", cited=(*copies, "https://perma.cc/AB12-CD34"))
    assert [(one.url, one.state) for one in found.cited] == list(
        zip(copies, ("good", "error-page", "redirect"), strict=True)
    )


@needs_pywb
def test_the_next_archive_is_asked_where_the_first_has_no_copy(pywb: str) -> None:
    dead = "http://127.0.0.1:9/closed/"
    found = sought(FARES, dead, pywb)
    assert found.best is not None
    assert found.asked == (pywb,)
    assert sought("https://gazette.example/never", dead, pywb).reason == "archive-unreachable"
