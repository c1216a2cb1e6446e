"""Thousands of errands at once, over a real server: polite, complete, and over when they are."""

import signal
import subprocess
import sys
import textwrap
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from citecheck.model import Capture, Outage, Reply
from citecheck.settings import Settings
from citecheck.web import Errand, Exchange, Reading, Request, follow, pace
from citecheck.web.live import Live
from origin import Answer, Asked, Origin
from origin import page as served
from worlds import AT, fetch, page

HOSTS = tuple(f"127.0.0.{number}" for number in range(1, 9))


@pytest.fixture(scope="module")
def origin() -> Iterator[Origin]:
    with Origin(HOSTS) as opened:
        yield opened


@pytest.fixture
def live() -> Iterator[Live]:
    with Live(Settings(allow_addresses=("127.0.0.0/8",), timeout=1.0, jobs=16)) as opened:
        yield opened


@pytest.fixture(autouse=True)
def nothing_is_left_behind(origin: Origin) -> Iterator[None]:
    """After every run its threads are gone."""
    yield
    assert _threads() == []


def _threads() -> list[str]:
    return [one.name for one in threading.enumerate() if one.name.startswith(("fetch-", "read"))]


def _visited(urls: list[str], exchange: Exchange, **how: Any) -> list[Reply]:
    got: dict[int, Reply] = {}
    pace.run(urls, lambda number: fetch(urls[number]), exchange, got.__setitem__, **how)
    assert len(got) == len(urls)
    return [got[number] for number in range(len(urls))]


def _statuses(replies: list[Reply]) -> list[int | str]:
    return [one.status if isinstance(one, Capture) else one.reason for one in replies]


# ---------------------------------------------------------------- a real server


def test_no_host_is_asked_for_more_at_once_than_its_lanes(origin: Origin, live: Live) -> None:
    origin.pages["*", "/manners"] = lambda _: served("<p>words</p>", after=0.02)
    urls = [origin.url(f"/manners?{number}", host) for number in range(40) for host in HOSTS[:3]]
    assert set(_statuses(_visited(urls, live.exchange, jobs=30, per_host=4))) == {200}
    assert [origin.most_at_once(host) for host in HOSTS[:3]] == [4, 4, 4]


def test_a_host_that_asks_for_a_pause_gets_it(origin: Origin, live: Live) -> None:
    host = HOSTS[3]
    for number in range(2):
        origin.pages[host, f"/busy{number}"] = lambda asked: (
            served("", 429, retry_after="1") if asked.times == 0 else served("<p>words</p>")
        )
    replies = _visited([origin.url(path, host) for path in ("/busy0", "/busy1", "/a", "/b")], live.exchange)
    assert _statuses(replies) == [200] * 4
    times = [one.at for one in origin.asked if one.host == host]
    assert len(times) == 6
    assert times[2] - times[1] > 0.9  # the first two were refused, so nothing was asked for a second


def test_one_slow_host_delays_nobody(origin: Origin, live: Live) -> None:
    origin.pages[HOSTS[4], "/slow-page"] = lambda _: served("<p>words</p>", after=0.4)
    slow = [origin.url(f"/slow-page?{number}", HOSTS[4]) for number in range(6)]
    urls = slow + [origin.url(f"/{number}", host) for number in range(20) for host in HOSTS[:3]]
    ended: list[int] = []
    pace.run(urls, lambda n: fetch(urls[n]), live.exchange, lambda n, _: ended.append(n), jobs=4)
    assert len(ended) == len(urls)
    assert all(number < len(slow) for number in ended[-3:])


def test_a_host_that_always_times_out_is_given_up(origin: Origin, live: Live, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("citecheck.web.lanes.SILENCE", 0.1)
    told: list[tuple[Request, Outage]] = []
    urls = [origin.url(f"/silent?{number}", HOSTS[5]) for number in range(60)]
    replies = _visited(urls, live.exchange, unasked=lambda *one: told.append(one))
    assert set(_statuses(replies)) == {"timeout"}
    assert len([one for one in origin.asked if one.host == HOSTS[5]]) == 3
    assert [one.url for one in replies] == urls
    assert sorted(request.url for request, _ in told) == sorted(urls[3:])
    assert {outage.detail for _, outage in told} == {"host given up"}


def test_two_thousand_errands_with_redirects_and_faults_leave_no_socket_open(origin: Origin) -> None:
    def wavering(asked: Asked) -> Answer:
        return served("", 503) if asked.times == 0 else served("<p>words</p>")

    for number in range(20):
        origin.pages["*", f"/wavers{number}"] = wavering
        origin.pages["*", f"/leads{number}"] = lambda asked: served("", 302, location=f"{asked.path}/on")
    paths = [f"/wavers{n}" for n in range(20)] + [f"/leads{n}" for n in range(20)] + [f"/p{n}" for n in range(210)]
    urls = [origin.url(path, host) for path in paths for host in HOSTS]
    before, got = len(list(Path("/proc/self/fd").iterdir())), dict[int, Reply]()
    told: list[pace.Progress] = []
    with Live(Settings(allow_addresses=("127.0.0.0/8",), timeout=10)) as opened:
        pace.run(urls, lambda n: _read(urls[n], opened), opened.exchange, got.__setitem__, jobs=32, observe=told.append)
    assert {_statuses([one])[0] for one in got.values()} == {200}
    assert len(got) == len(urls) == 2000
    assert told[-1][:5] == (2000, 2000, 0, 0, 0)
    assert told[-1].requests == 2000 + 2 * 20 * len(HOSTS)
    # The server closes its ends in threads of its own, and they are in this process as well.
    deadline = time.monotonic() + 10
    while len(list(Path("/proc/self/fd").iterdir())) > before + 4 and time.monotonic() < deadline:
        time.sleep(0.05)
    assert len(list(Path("/proc/self/fd").iterdir())) <= before + 4


def _read(url: str, live: Live) -> Errand[Reply]:
    reply = yield from follow(url, live.refuses)
    read: Reply = yield Reading(lambda: reply)
    return read


# ---------------------------------------------------------------- threads


def _answers(request: Request, seconds: float = 0.0) -> Reply:
    time.sleep(seconds)
    return page(request.url)


URLS = [f"https://h{number % 7}.example/{number}" for number in range(200)]


def test_readings_and_done_are_one_after_the_other_in_one_thread() -> None:
    seen: set[str] = set()

    def read(url: str) -> Errand[str]:
        yield Request(url)
        yield Reading(lambda: seen.add(threading.current_thread().name))
        return url

    pace.run(URLS, lambda n: read(URLS[n]), _answers, lambda *_: seen.add(threading.current_thread().name), jobs=8)
    assert seen == {"read"}


def test_an_errand_may_ask_read_and_ask_again() -> None:
    def there(number: int) -> Errand[list[str]]:
        first: Reply = yield Request(URLS[number])
        name: str = yield Reading(lambda: first.url + "/next")
        second: Reply = yield Request(name)
        more: str = yield Reading(lambda: second.url)
        last: str = yield Reading(lambda: "end")
        return [more, last]

    got: dict[int, list[str]] = {}
    pace.run(URLS, there, _answers, got.__setitem__, jobs=8)
    assert got == {number: [url + "/next", "end"] for number, url in enumerate(URLS)}


def test_an_errand_may_end_without_asking() -> None:
    def nothing(number: int) -> Errand[int]:
        yield from ()
        return number

    got: dict[int, int] = {}
    pace.run(URLS, nothing, _answers, got.__setitem__, jobs=4)
    assert got == {number: number for number in range(len(URLS))}


def test_bodies_do_not_pile_up_where_reading_is_slower_than_fetching() -> None:
    fetched, read, most = [0], [0], [0]

    def counted(request: Request) -> Reply:
        fetched[0] += 1
        most[0] = max(most[0], fetched[0] - read[0])
        return page(request.url)

    def slowly() -> None:
        time.sleep(0.001)
        read[0] += 1

    def errand(number: int) -> Errand[None]:
        yield Request(URLS[number])
        yield Reading(slowly)

    pace.run(URLS, errand, counted, lambda *_: None, jobs=8)
    assert most[0] <= pace.MOST_UNREAD + 8 + 2


def test_large_bodies_pile_up_even_less() -> None:
    waiting, most = [0], [0]
    large = Capture("", "", 200, (), b"x" * (pace.MOST_UNREAD_BYTES // 4), AT, ())

    def counted(_: Request) -> Reply:
        waiting[0] += 1
        most[0] = max(most[0], waiting[0])
        return large

    def slowly() -> None:
        time.sleep(0.001)
        waiting[0] -= 1

    def errand(number: int) -> Errand[None]:
        yield Request(URLS[number])
        yield Reading(slowly)

    pace.run(URLS, errand, counted, lambda *_: None, jobs=6)
    assert most[0] <= 4 + 6 + 2


def test_errands_begin_when_their_host_has_room() -> None:
    begun: list[int] = []
    most = [0]

    def errand(number: int) -> Errand[int]:
        begun.append(number)
        most[0] = max(most[0], len(begun))
        yield Request(URLS[number])
        yield Reading(begun.pop)
        return number

    pace.run(URLS, errand, _answers, lambda *_: None, jobs=4)
    assert most[0] <= 4 + pace.MOST_UNREAD + 2


def _fails(*_: object) -> Any:
    raise ZeroDivisionError("a bug")


def _asks(number: int) -> Errand[int]:
    yield Request(URLS[number])
    return number


def _reads_badly(number: int) -> Errand[int]:
    yield Request(URLS[number])
    yield Reading(_fails)
    return number


def _fails_later(number: int) -> Errand[int]:
    yield Request(URLS[number])
    return int(1 / 0)


@pytest.mark.parametrize(
    ("start", "exchange", "done", "observe"),
    [
        (_asks, _answers, _fails, None),
        (_asks, _fails, print, None),
        (_fails, _answers, print, None),
        (_reads_badly, _answers, lambda *_: None, None),
        (_fails_later, _answers, lambda *_: None, None),
        (_asks, lambda request: _answers(request, 0.02), lambda *_: None, _fails),
    ],
    ids=["done", "exchange", "start", "reading", "errand", "observe"],
)
def test_a_bug_surfaces_and_does_not_hang(
    start: Callable[[int], Errand[int]],
    exchange: Exchange,
    done: Callable[[int, int], None],
    observe: Callable[[pace.Progress], None] | None,
) -> None:
    with pytest.raises(ZeroDivisionError):
        pace.run(URLS, start, exchange, done, jobs=4, observe=observe)


def test_without_addresses_nothing_happens() -> None:
    pace.run([], _fails, _fails, _fails)


# ---------------------------------------------------------------- stopped


STOPPED = """
    import sys, threading, time
    sys.path.insert(0, {tests!r})
    from worlds import AT, fetch, page
    from citecheck.web import pace

    def exchange(request):
        if "//slow." in request.url:
            time.sleep(60)
        return page(request.url)

    urls = [f"https://slow.example/{{n}}" for n in range(9)] + [f"https://h{{n}}.example/" for n in range(30)]
    ended = []

    def observe(progress):
        if progress.done >= 30:
            print("ready", flush=True)

    try:
        pace.run(urls, lambda n: fetch(urls[n]), exchange, lambda n, reply: ended.append(n), jobs=8, observe=observe)
    except KeyboardInterrupt:
        print("stopped", len(ended), sorted(ended) == list(range(9, 39)), flush=True)
        sys.exit(130)
"""


def test_control_c_ends_a_run_at_once_and_what_has_ended_is_known() -> None:
    script = textwrap.dedent(STOPPED).format(tests=str(Path(__file__).parents[1]))
    with subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        process.send_signal(signal.SIGINT)
        said = process.stdout.read().split("\n")
        assert process.wait(30) == 130
    assert "stopped 30 True" in said


def test_what_ended_before_the_stop_is_done(monkeypatch: pytest.MonkeyPatch) -> None:
    """KeyboardInterrupt comes while much waits to be read."""
    ended: list[int] = []

    def observe(progress: pace.Progress) -> None:
        if progress.requests:
            raise KeyboardInterrupt

    def late(number: int, _: int) -> None:
        time.sleep(0.01)
        ended.append(number)

    monkeypatch.setattr(pace, "TICK", 0.01)
    with pytest.raises(KeyboardInterrupt):
        pace.run(URLS, _asks, _answers, late, jobs=4, observe=observe)
    assert 0 < len(ended) < len(URLS)
