"""Which day a copy is looked for, what reading it shows, and that nothing is saved unless it is asked for."""

import datetime
from typing import Any

import pytest

from citecheck import citations, documents, urls
from citecheck.model import Capture, Evidence, Outage, Reply, Source
from citecheck.pipeline import copies, dossiers, gather, group, judge
from citecheck.settings import Settings
from citecheck.web import Request, Web, run

AT = datetime.datetime(2026, 5, 30, 12, 0, tzinfo=datetime.UTC)
TODAY = datetime.date(2026, 6, 1)
PAGE = "https://gazette.example/2024/mar/07/harbour-traffic-grew"
OFFLINE = Web(lambda request: Outage(request.url, "offline"), urls.unsafe)


def days(*notes: str, published: datetime.date | None = None) -> dict[str, datetime.date]:
    text = "The harbour grew in 2023.[1]\n\n" + "\n".join(f"[{n}] {note}" for n, note in enumerate(notes, 1))
    settings = Settings(published=published)
    document = citations.read(documents.read("a.txt", text.encode()), settings)
    gathered, _ = gather(group([document]), OFFLINE)
    return copies.wanted(judge(dossiers([document], gathered), TODAY, settings), TODAY)


@pytest.mark.parametrize(
    ("accessed", "published", "expected"),
    [
        (", (Date of Access: 2024-03-09)", None, datetime.date(2024, 3, 9)),
        (", (Date of Access: 09.03.2023)", None, datetime.date(2024, 3, 9)),  # the corrected one
        ("", datetime.date(2024, 4, 2), datetime.date(2024, 4, 2)),
        ("", None, TODAY),
    ],
)
def test_the_day_is_the_corrected_access_date_or_the_next_best(
    accessed: str, published: datetime.date | None, expected: datetime.date
) -> None:
    found = days(f"“Harbour Traffic Grew”, Gazette, {PAGE}{accessed}.", published=published)
    assert found == {urls.identity(PAGE): expected}


def seen(verdict: Any = "live") -> Evidence:
    return Evidence(Source(PAGE, "gazette.example", ("a",)), verdict)


class Archive:
    """An archive without a copy, which keeps one when it is asked to."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def __call__(self, request: Request) -> Reply:
        self.asked.append(request.url)
        if "/save/" in request.url:
            headers = (("location", f"https://web.archive.org/web/20260601120000/{PAGE}"),)
            return Capture(request.url, request.url, 302, headers, b"", AT, (request.url,))
        return Capture(request.url, request.url, 404, (), b"", AT, (request.url,))


@pytest.mark.parametrize(
    ("save", "verdict", "saves"), [(False, "live", False), (True, "live", True), (True, "failing", False)]
)
def test_a_copy_is_kept_only_of_a_living_page_and_on_request(save: bool, verdict: str, saves: bool) -> None:
    archive = Archive()
    settings = Settings(save_missing=save)
    found = run(copies.look_for(seen(verdict), TODAY, (), urls.unsafe, settings), archive)
    assert any("/save/" in url for url in archive.asked) is saves
    assert (found.best is not None) is saves
    assert found.reason == (None if saves else "no-copy")


def capture(title: str, status: int = 200) -> Capture:
    body = f"<html><title>{title}</title><h1>{title}</h1>" + "<p>The harbour grew by five ships in a year.</p>" * 30
    return Capture(PAGE, PAGE, status, (("content-type", "text/html"),), body.encode(), AT, (PAGE,))


@pytest.mark.parametrize(
    ("made", "expected"),
    [
        (capture("Harbour traffic grew"), "good"),
        (capture("Not here", 404), "error-page"),
        (capture("No entry", 403), "wall"),
        (capture("Ten recipes with plums"), "other-page"),
    ],
)
def test_a_copy_is_read_before_it_is_proposed(made: Capture, expected: str) -> None:
    text = f"The harbour grew.[1]\n\n[1] “Harbour Traffic Grew”, Gazette, {PAGE}."
    document = citations.read(documents.read("a.txt", text.encode()), Settings())
    [source] = group([document])
    assert copies.copy_state(source, seen(), made)[0] == expected
