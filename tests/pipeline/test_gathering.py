"""Sources are visited once each; what is stopped goes on; a machine that is not online proves nothing."""

import datetime
from pathlib import Path

import pytest

from citecheck import urls
from citecheck.model import Capture, Outage, Reply, Source
from citecheck.pipeline.gathering import StoppedError, gather
from citecheck.pipeline.journal import Journal
from citecheck.web import Request, Web

AT = datetime.datetime(2026, 5, 30, 12, 0, tzinfo=datetime.UTC)
SOURCES = tuple(Source(f"https://gazette.example/{number}", "gazette.example", ("a",)) for number in range(4))


class Pages:
    """A web that counts what it is asked, and is stopped after a while."""

    def __init__(self, *, most: int = 99, down: tuple[str, ...] = ()) -> None:
        self.asked: list[str] = []
        self.most, self.down = most, down

    def exchange(self, request: Request) -> Reply:
        if len(self.asked) >= self.most:
            raise KeyboardInterrupt
        self.asked.append(request.url)
        if request.url in self.down:
            return Outage(request.url, "dns", AT)
        headers = (("content-type", "text/html"),)
        body = b"<title>Harbour</title>" + b"<p>In May the harbour grew by five ships and a crane. " * 20
        return Capture(request.url, request.url, 200, headers, body, AT, (request.url,))

    def web(self) -> Web:
        return Web(self.exchange, urls.unsafe)


def test_every_source_is_told_as_it_comes_home() -> None:
    pages, told = Pages(), list[str]()
    found, is_online = gather(SOURCES, pages.web(), seen=told.append)
    assert told == ["live"] * len(SOURCES)
    assert [one.source for one in found.values()] == list(SOURCES)
    assert list(found) == [source.url for source in SOURCES]
    assert is_online


def test_a_stopped_run_says_what_it_knows_and_goes_on_from_there(tmp_path: Path) -> None:
    with pytest.raises(StoppedError) as stopped:
        gather(SOURCES, Pages(most=2).web(), journal=Journal(tmp_path / "a.journal"))
    assert [one.verdict for one in stopped.value.gathered.values()] == ["live", "live", "unchecked", "unchecked"]
    assert stopped.value.gathered[SOURCES[3].url].reason == "interrupted"
    pages = Pages()
    found, _ = gather(SOURCES, pages.web(), journal=Journal(tmp_path / "a.journal"))
    assert pages.asked == [source.url for source in SOURCES[2:]]
    assert found == gather(SOURCES, Pages().web())[0]


@pytest.mark.parametrize(("down", "expected"), [((), True), (("https://control.example/",), False)])
def test_the_control_address_says_whether_the_machine_is_online(down: tuple[str, ...], expected: bool) -> None:
    pages = Pages(down=down)
    found, is_online = gather(SOURCES, pages.web(), control="https://control.example/")
    assert is_online is expected
    assert list(found) == [source.url for source in SOURCES]


def test_no_control_address_is_asked_where_there_is_no_source() -> None:
    pages = Pages()
    assert gather((), pages.web(), control="https://control.example/") == ({}, True)
    assert not pages.asked
