"""Exchanges by libcurl, many at once in one thread: what is said of a web is what urllib3 says, and nothing is left."""

import gc
import random
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from citecheck.model import Capture, Outage, Reply
from citecheck.settings import Settings
from citecheck.web import follow, pace
from citecheck.web.exchange import Request
from citecheck.web.live import Live
from citecheck.web.wire import Wire
from origin import Answer, Asked, Origin

pytest.importorskip("pycurl")

PATHS = """/living /living?size=90000 /gzip /chunked /deflate /status?code=404 /status?code=999 /redirect /image
    /odd-headers /reset /hang-up /reset-in-head /half-head /half-body /no-body /too-long-body /until-close /two-lengths
    /bad-chunk /half-chunk /negative-chunk /lying-gzip /broken-gzip /unknown-encoding /huge-header /many-headers
    /endless-headers /garbage /no-status /bad-status /early-hints /unchanged /cookie /maze?left=3 /refresh?to=/living
    /redirect?size=200000 /redirect?to=http://169.254.169.254/ /bomb""".split()
HERE = Settings(allow_addresses=("127.0.0.0/8",), timeout=20.0, jobs=64)


@pytest.fixture(autouse=True)
def nothing_is_left_behind() -> Iterator[None]:
    """After every run its threads are gone, and so are its sockets."""
    yield
    gc.collect()
    assert [one.name for one in threading.enumerate() if one.name.startswith(("fetch-", "read", "look-up"))] == []


def visited(urls: list[str], live: Live, *, by_curl: bool, jobs: int = 64) -> dict[str, Reply]:
    got: dict[str, Reply] = {}

    def done(at: int, reply: Reply) -> None:
        got[urls[at]] = reply

    def run(at_once: object) -> None:
        pace.run(urls, lambda at: follow(urls[at], live.refuses), live.exchange, done, jobs=jobs, per_host=jobs,
                 at_once=at_once if by_curl else None)  # type: ignore[arg-type]  # because it is what `at_once` gives  # fmt: skip

    with live.at_once() as at_once:
        run(at_once)
    return got


def asked_at_once(urls: list[str], live: Live) -> dict[str, Reply]:
    got: dict[str, Reply] = {}
    with live.at_once() as at_once:
        assert at_once is not None
        for url in urls:
            at_once.begin(Request(url), url)
        while at_once.flying:
            got.update(at_once.turn(1.0))
    return got


def said(reply: Reply) -> object:
    if isinstance(reply, Outage):
        return reply.url, reply.reason
    return reply.url, reply.status, reply.final_url, reply.headers, reply.hops, len(reply.body), reply.truncated


def test_both_ways_say_the_same_of_every_fault_by_http_and_https(
    origin: Origin, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", origin.authority)
    urls = [
        origin.url(path, f"n{number}{'s' if secure else ''}.example", "good" if secure else None)
        for number, path in enumerate(PATHS)
        for secure in (False, True)
    ]
    urls += [origin.url("/", "none.invalid"), origin.url("/", "127.0.0.7"), origin.url("/", "old.example", "expired")]
    with Live(HERE, resolve=origin.resolve) as live:
        with ThreadPoolExecutor(32) as threads:
            other = dict(zip(urls, threads.map(live.exchange, map(Request, urls)), strict=True))
        curl = asked_at_once(urls, live)
    assert len(curl) == len(urls)
    for url in urls:
        assert said(curl[url]) == said(other[url])


def test_time_is_held_where_a_server_drips_by_http_and_https(origin: Origin, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", origin.authority)
    parts = ["status", "head", "body", "chunk", "length", "chunks"]
    urls = [origin.url(f"/drip?part={part}", "drips.example", how) for part in parts for how in (None, "good")]
    silent = [origin.url("/silent", "silent.example", how) for how in (None, "good")]
    with Live(replace(HERE, timeout=1.0), resolve=origin.resolve) as live:
        got = asked_at_once([*urls, *silent], live)
    assert {getattr(got[url], "reason", "") for url in urls if "status" not in url} == {"slow"}
    # Of a status line libcurl tells when it is whole.
    assert {getattr(got[url], "reason", "") for url in urls if "status" in url} <= {"slow", "timeout"}
    assert {getattr(got[url], "reason", "") for url in silent} == {"timeout"}


def test_two_thousand_errands_leave_no_socket_open(origin: Origin) -> None:
    with Live(HERE, resolve=origin.resolve) as live:
        visited([origin.url("/")], live, by_curl=True)
        gc.collect()
        before = len(list(Path("/proc/self/fd").iterdir()))
        chance = random.Random(7)
        quick = [one for one in PATHS[:10] if "999" not in one]
        urls = [f"{origin.url(chance.choice(quick), f'n{at % 60}.example')}#{at}" for at in range(2000)]
        assert len(visited(urls, live, by_curl=True)) == 2000
    assert origin.most_at_once("n1.example") <= 64
    del live
    gc.collect()
    # The other ends of the connections are in this process as well, and end when they notice.
    assert len(list(Path("/proc/self/fd").iterdir())) < before + 200


def test_no_more_are_under_way_than_there_are_connections(origin: Origin) -> None:
    at_once, most = 0, 0
    lock = threading.Lock()

    def counted(asked: Asked) -> list[float | bytes]:
        nonlocal at_once, most
        with lock:
            at_once += 1
            most = max(most, at_once)
        threading.Event().wait(0.02)
        with lock:
            at_once -= 1
        return [b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"]

    origin.pages["*", "/counted"] = counted
    with Live(HERE, resolve=origin.resolve) as live:
        urls = [origin.url("/counted", f"n{at}.example") for at in range(60)]
        assert all(isinstance(one, Capture) for one in visited(urls, live, by_curl=True, jobs=5).values())
    assert 2 <= most <= 5


def test_what_is_kept_is_the_same_in_both_ways(origin: Origin) -> None:
    kept: list[tuple[Request, Wire]] = []
    settings = replace(HERE, jobs=1)
    with Live(settings, lambda request, wire: kept.append((request, wire)), resolve=origin.resolve) as live:
        for by_curl in (True, False):
            visited(
                [origin.url("/living"), origin.url("/redirect"), origin.url("/chunked")], live, by_curl=by_curl, jobs=1
            )
    curl, other = ({one.url: wire for one, wire in half} for half in (kept[: len(kept) // 2], kept[len(kept) // 2 :]))
    assert curl.keys() == other.keys()
    for url, wire in curl.items():
        there = other[url]
        assert (wire.status_line, wire.headers, wire.body) == (there.status_line, there.headers, there.body)
        lines = [sorted(one.request.split(b"\r\n")) for one in (wire, other[url])]
        assert lines[0] == lines[1]


def test_a_run_that_is_stopped_leaves_what_is_on_its_way(origin: Origin) -> None:
    origin.pages["*", "/late"] = lambda _: [0.3, b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"]

    def stop(_: pace.Progress) -> None:
        raise KeyboardInterrupt

    urls = [origin.url("/late", f"n{at}.example") for at in range(40)]
    with Live(HERE, resolve=origin.resolve) as live, live.at_once() as at_once:
        begun = partial(pace.run, urls, lambda at: follow(urls[at], live.refuses), live.exchange, lambda *_: None)
        with pytest.raises(KeyboardInterrupt):
            begun(jobs=8, observe=stop, at_once=at_once)
    assert len(origin.asked) <= 24


def test_an_error_of_keeping_ends_the_run(origin: Origin) -> None:
    def full(request: Request, wire: Wire) -> None:
        raise OSError("no space left")

    with Live(HERE, full, resolve=origin.resolve) as live, pytest.raises(OSError, match="no space"):
        visited([origin.url("/")], live, by_curl=True)


def test_a_host_that_never_answers_is_given_up_as_with_threads(origin: Origin) -> None:
    origin.pages["silent.example", "/"] = lambda _: Answer(b"")
    live = Live(replace(HERE, timeout=0.3), resolve=origin.resolve)
    with live:
        urls = [f"{origin.url('/silent', 'silent.example')}?{at}" for at in range(6)]
        got = visited(urls, live, by_curl=True)
    assert {one.reason for one in got.values() if isinstance(one, Outage)} == {"timeout"}
    assert len(origin.asked) <= 4
