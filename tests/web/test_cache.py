"""A folder of captures answers what it holds and is fresh; the rest is asked for, and a stopped run goes on."""

import contextlib
import datetime
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from citecheck.errors import UsageError
from citecheck.model import Capture, Outage, Reply
from citecheck.web import Request, control, follow, run
from citecheck.web.cache import NEVER, Cache
from citecheck.web.mark import tell, told, unfinished
from citecheck.web.recording import Recording
from citecheck.web.store import open_captures
from citecheck.web.wire import Wire, reply

URL = "https://gazette.example/a"
NOON = datetime.datetime(2026, 5, 1, 12, tzinfo=datetime.UTC)
DAY = datetime.timedelta(days=1)
Server = Callable[[Request], Wire]


class AtOnce:
    """Exchanges that come home last in, first out."""

    def __init__(self, live: Callable[[Request], Reply]) -> None:
        self._live = live
        self._out: list[tuple[Request, object]] = []
        self.flying = 0

    def begin(self, request: Request, token: object) -> None:
        self.flying += 1
        self._out.append((request, token))

    def turn(self, _: float) -> list[tuple[object, Reply]]:
        if not self._out:
            return []
        self.flying -= 1
        request, token = self._out.pop()
        return [(token, self._live(request))]

    def wake(self) -> None:
        """Nobody waits."""


@pytest.fixture(autouse=True, params=[False, True], ids=["one by one", "many at once"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every test in both ways in which a run has its exchanges."""
    monkeypatch.setattr(Web, "is_many", request.param)


class Web:
    """A web of one server, which counts what it is asked; a run over it begins at `now`."""

    is_many = False  # whether exchanges are had as one thread has many

    def __init__(
        self, folder: Path, server: Server, now: datetime.datetime = NOON, max_age: datetime.timedelta | None = DAY
    ):
        self.asked: list[Request] = []
        self._recording = Recording(folder)
        self._server = server
        self.cache = Cache(self._recording, self._live, now, max_age)

    def _live(self, request: Request) -> Reply:
        self.asked.append(request)
        came = self._server(request)
        self._recording.keep(request, came)
        return reply(request, came)

    def ask(self, url: str = URL, **more: object) -> Reply:
        request = Request(url, **more)  # type: ignore[arg-type]  # because tests name few of them
        return self.many([request])[0] if self.is_many else self.cache.exchange(request)

    def many(self, requests: list[Request]) -> list[Reply]:
        """The replies to requests that one thread sends out at once."""
        found: dict[int, Reply] = {}
        with self.cache.at_once(contextlib.nullcontext(AtOnce(self._live))) as many:
            assert many is not None
            for at, request in enumerate(requests):
                many.begin(request, at)
            while many.flying:
                found |= many.turn(60)
        return [found[at] for at in range(len(requests))]

    def page(self, url: str = URL) -> Capture:
        came = self.ask(url)
        assert isinstance(came, Capture), came
        return came


def says(
    body: bytes = b"<p>The harbour grew.</p>", *, status: int = 200, at: datetime.datetime = NOON,
    headers: tuple[tuple[str, str], ...] = (),
) -> Server:  # fmt: skip
    return lambda _: Wire(at, b"GET / HTTP/1.1\r\n\r\n", status, f"HTTP/1.1 {status} Said", headers, body)


def fails(reason: str, at: datetime.datetime = NOON) -> Server:
    return lambda request: Wire(at, outage=Outage(request.url, reason, at))


def compares(tag: str, body: bytes, at: datetime.datetime) -> Server:
    """A server that knows whether a page has changed."""

    def answer(request: Request) -> Wire:
        if ("If-None-Match", tag) in request.headers:
            return Wire(at, b"GET / HTTP/1.1\r\n\r\n", 304, "HTTP/1.1 304 Not Modified", (("ETag", tag),))
        return says(body, at=at, headers=(("ETag", tag), ("Last-Modified", "Fri, 01 May 2026 11:00:00 GMT")))(request)

    return answer


def test_what_is_fresh_is_not_asked_for(tmp_path: Path) -> None:
    first = Web(tmp_path, says()).page()
    later = Web(tmp_path, fails("dns"), NOON + DAY / 2)
    assert later.page() == first
    assert not later.asked


def test_what_a_wrong_clock_dated_years_ahead_is_not_fresh(tmp_path: Path) -> None:
    Web(tmp_path, says(b"old", at=NOON + 400 * DAY)).page()
    now = NOON + 2 * DAY
    later = Web(tmp_path, says(b"new", at=now), now)
    assert later.page().body == b"new"


def test_what_is_stale_is_asked_for_and_kept(tmp_path: Path) -> None:
    Web(tmp_path, says(b"old")).page()
    now = NOON + 2 * DAY
    later = Web(tmp_path, says(b"new", at=now), now)
    assert later.page().body == b"new"
    assert len(later.asked) == 1
    assert Web(tmp_path, fails("dns"), now + DAY / 2).page().body == b"new"


@pytest.mark.parametrize(
    "server", [fails("timeout"), fails("dns"), fails("tls"), says(status=404), says(status=503), says(status=429)]
)
def test_failures_are_always_looked_at_again(tmp_path: Path, server: Server) -> None:
    Web(tmp_path, server).ask()
    now = NOON + datetime.timedelta(minutes=1)
    later = Web(tmp_path, says(b"there", at=now), now)
    assert later.page().body == b"there"


def test_a_redirect_is_remembered(tmp_path: Path) -> None:
    Web(tmp_path, says(b"", status=301, headers=(("Location", "/b"),))).ask()
    later = Web(tmp_path, fails("dns"), NOON + DAY / 2)
    assert later.page().status == 301


def test_an_unchanged_page_is_not_sent_again(tmp_path: Path) -> None:
    Web(tmp_path, compares('"1"', b"body", NOON)).page()
    now = NOON + 2 * DAY
    later = Web(tmp_path, compares('"1"', b"body", now), now)
    page = later.page()
    assert (page.status, page.body, page.at) == (200, b"body", now)
    assert dict(later.asked[0].headers) == {
        "If-None-Match": '"1"', "If-Modified-Since": "Fri, 01 May 2026 11:00:00 GMT"
    }  # fmt: skip
    assert open_captures([str(tmp_path)]).exchange(Request(URL)) == page
    assert Web(tmp_path, fails("dns"), now + DAY / 2).page() == page  # it counts as seen now


def test_an_age_of_nothing_compares_every_page(tmp_path: Path) -> None:
    Web(tmp_path, compares('"1"', b"body", NOON)).page()
    now = NOON + datetime.timedelta(seconds=1)
    later = Web(tmp_path, compares('"1"', b"body", now), now, datetime.timedelta(0))
    assert later.page().body == b"body"
    assert later.asked[0].headers[0] == ("If-None-Match", '"1"')


def test_a_changed_page_is_taken_as_it_is_now(tmp_path: Path) -> None:
    Web(tmp_path, compares('"1"', b"old", NOON)).page()
    now = NOON + 2 * DAY
    assert Web(tmp_path, compares('"2"', b"new", now), now).page().body == b"new"


def test_a_page_may_stay_unchanged_for_many_runs(tmp_path: Path) -> None:
    for day in range(0, 20, 2):
        now = NOON + day * DAY
        page = Web(tmp_path, compares('"1"', b"body", now), now).page()
        assert (page.body, page.at) == (b"body", now)


def test_one_run_asks_an_address_once(tmp_path: Path) -> None:
    web = Web(tmp_path, says(), max_age=NEVER)
    assert web.page() == web.page()
    assert len(web.asked) == 1


@pytest.mark.parametrize("server", [says(status=404), fails("tls")])
def test_one_run_asks_for_a_failure_once_where_it_stands(tmp_path: Path, server: Server) -> None:
    web = Web(tmp_path, server)
    assert web.ask() == web.ask()
    assert len(web.asked) == 1


@pytest.mark.parametrize("server", [says(status=503), fails("timeout"), says(status=429)])
def test_a_second_try_goes_out(tmp_path: Path, server: Server) -> None:
    web = Web(tmp_path, server)
    web.ask()
    web.ask()
    assert len(web.asked) == 2


def test_a_recording_never_answers_from_an_earlier_run(tmp_path: Path) -> None:
    Web(tmp_path, says(b"old", headers=(("ETag", '"1"'),))).page()
    now = NOON + datetime.timedelta(minutes=1)
    web = Web(tmp_path, says(b"new", at=now), now, NEVER)
    assert web.page().body == b"new"
    assert not web.asked[0].headers


def test_the_control_address_is_always_asked(tmp_path: Path) -> None:
    web = Web(tmp_path, says())
    web.ask(purpose="control")
    web.ask(purpose="control")
    assert len(web.asked) == 2


def test_a_cut_page_is_asked_for_again_by_who_wants_more(tmp_path: Path) -> None:
    web = Web(tmp_path, says(b"x" * 5000))
    short = web.ask(most_bytes=1000)
    assert isinstance(short, Capture)
    assert (len(short.body), short.truncated) == (1000, True)
    assert len(web.page().body) == 5000


# ---------------------------------------------------------------- a run that was stopped


def test_a_run_that_was_stopped_goes_on(tmp_path: Path) -> None:
    with contextlib.suppress(KeyboardInterrupt), unfinished(tmp_path, NOON) as since:
        Web(tmp_path, says(at=NOON), since, NEVER).page()
        raise KeyboardInterrupt
    now = NOON + datetime.timedelta(hours=2)
    with unfinished(tmp_path, now) as since:
        assert since == NOON
        web = Web(tmp_path, fails("dns"), since, NEVER)
        assert web.page().at == NOON
        assert not web.asked
    with unfinished(tmp_path, now) as since:
        assert since == now  # the run before came to its end


@pytest.mark.parametrize("mark", ["", "no date", "2026-05-01T12:00:00+00:00", "9999-01-01T00:00:00+00:00", "\xff"])
def test_a_mark_that_is_old_or_unreadable_begins_a_new_run(tmp_path: Path, mark: str) -> None:
    (tmp_path / "unfinished").write_text(mark, encoding="latin-1")
    now = NOON + 3 * DAY
    with unfinished(tmp_path, now) as since:
        assert since == now


def test_a_folder_that_cannot_be_written_is_refused_in_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(UsageError), unfinished(tmp_path / "file" / "tape", NOON):
        pass


def test_a_run_that_lost_something_is_gone_on_with_and_its_loss_is_not_the_next_ones(tmp_path: Path) -> None:
    with unfinished(tmp_path, NOON):
        tell(tmp_path, "a.warc.gz: cannot be written:\n no space")
    assert told(tmp_path) == "a.warc.gz: cannot be written: no space"
    with unfinished(tmp_path, NOON + DAY / 2) as since:
        assert since == NOON
        assert told(tmp_path) is None
    assert not (tmp_path / "unfinished").exists()


def test_equal_requests_at_once_are_one_exchange(tmp_path: Path) -> None:
    begun, may_end = threading.Semaphore(0), threading.Event()

    def slow(request: Request) -> Wire:
        begun.release()
        assert may_end.wait(60)
        return says()(request)

    web = Web(tmp_path, slow)
    web.is_many = False  # many threads
    with ThreadPoolExecutor(8) as threads:
        same = [threads.submit(web.page) for _ in range(6)]
        other = threads.submit(web.page, "https://gazette.example/b")
        assert begun.acquire(timeout=60)
        assert begun.acquire(timeout=60)  # another address waits for nobody
        may_end.set()
        assert len({one.result(60).body for one in (*same, other)}) == 1
    assert sorted(one.url for one in web.asked) == [URL, "https://gazette.example/b"]


def test_equal_requests_at_once_go_on_where_the_first_one_broke(tmp_path: Path) -> None:
    answers = [fails("reset"), says()]

    def server(request: Request) -> Wire:
        return answers.pop(0)(request)

    web = Web(tmp_path, server)
    web.is_many = False  # many threads
    with ThreadPoolExecutor(2) as threads:
        replies = [one.result(60) for one in [threads.submit(web.ask) for _ in range(2)]]
    assert sorted(type(one).__name__ for one in replies) == ["Capture", "Outage"]


def test_of_equal_requests_under_way_one_goes_out(tmp_path: Path) -> None:
    web = Web(tmp_path, says())
    urls = [URL, URL, "https://gazette.example/b", URL]
    replies = web.many([Request(url) for url in urls])
    assert [one.url for one in replies] == urls
    assert sorted(one.url for one in web.asked) == [URL, "https://gazette.example/b"]


def test_equal_requests_under_way_go_on_where_the_first_one_broke(tmp_path: Path) -> None:
    answers = [fails("reset"), says()]

    def server(request: Request) -> Wire:
        return answers.pop(0)(request)

    web = Web(tmp_path, server)
    replies = web.many([Request(URL)] * 3)
    assert [type(one).__name__ for one in replies] == ["Outage", "Capture", "Capture"]


def test_the_control_address_does_not_answer_for_a_citation_of_it(tmp_path: Path) -> None:
    web = Web(tmp_path, says(at=NOON))
    cited = web.page()
    sent = b"GET /a HTTP/1.1\r\nCache-Control: no-cache\r\n\r\n"
    later = Web(tmp_path, lambda request: replace(says(at=NOON + DAY / 4)(request), request=sent))
    run(control(URL), later.cache.exchange)
    captures = open_captures([str(tmp_path)])
    replayed = captures.exchange(Request(URL))
    assert isinstance(replayed, Capture)
    assert replayed.at == cited.at
    controlled = run(control(URL), captures.exchange)
    assert isinstance(controlled, Capture)
    assert controlled.at > cited.at


def test_a_redirect_to_another_spelling_of_its_address_leads_there(tmp_path: Path) -> None:
    def server(request: Request) -> Wire:
        if request.url == f"{URL}/":
            return says()(request)
        return says(b"", status=301, headers=(("Location", f"{URL}/"),))(request)

    for _ in range(2):
        found = run(follow(URL), Web(tmp_path, server).cache.exchange)
        assert isinstance(found, Capture), found
        assert (found.status, found.final_url) == (200, f"{URL}/")
    replayed = run(follow(URL), open_captures([str(tmp_path)]).exchange)
    assert isinstance(replayed, Capture)
    assert replayed.final_url == f"{URL}/"
