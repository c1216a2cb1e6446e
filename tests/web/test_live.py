"""The live web: every fault of a server is a value, within the time and the bytes that an exchange may take."""

import datetime
import gzip
import socket
import time
from collections.abc import Iterable
from dataclasses import replace
from functools import partial

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from citecheck import __version__
from citecheck.errors import UsageError
from citecheck.model import Capture, Outage
from citecheck.settings import Settings
from citecheck.web import follow, run
from citecheck.web.exchange import Request
from citecheck.web.live import Live
from citecheck.web.wire import Wire, reply
from origin import CLOSE, TUNNEL, Answer, Asked, Origin, Step

pytestmark = pytest.mark.usefixtures("both")
HERE = Settings(allow_addresses=("127.0.0.0/8",), timeout=2.0)
SLOW = ("slow", "timeout")

OUTAGES = [
    ("/reset", "reset"), ("/hang-up", "reset"), ("/reset-in-head", "reset"), ("/half-head", "reset"),
    ("/no-body", "reset"),
    ("/silent", "timeout"),
    ("/drip?part=status", "slow"), ("/drip?part=head", "slow"), ("/drip?part=body", "slow"),
    ("/drip?part=chunk", "slow"), ("/drip?part=length", "slow"), ("/drip?part=chunks", "slow"),
    ("/two-lengths", "protocol"), ("/bad-chunk", "protocol"), ("/garbage", "protocol"), ("/no-status", "protocol"),
    ("/bad-status", "protocol"), ("/bad-status?line=9", "protocol"), ("/bad-status?line=12345", "protocol"),
    ("/huge-header", "protocol"), ("/many-headers", "protocol"), ("/endless-headers", "protocol"),
    ("/endless-continue", "protocol"),
    ("/broken-gzip", "encoding"), ("/unknown-encoding", "encoding"),
    ("/bomb", "too-large"), ("/bomb?layers=2", "too-large"),
]  # fmt: skip
# Path, status, least and most bytes of the body, whether it is cut.
CAPTURES = [
    ("/living", 200, 1900, 2100, False), ("/status?code=404", 404, 1900, 2100, False),
    ("/status?code=999", 999, 1900, 2100, False), ("/living?size=3000000", 200, 3_000_000, 3_010_000, False),
    ("/until-close", 200, 1900, 2000, False), ("/chunked", 200, 1900, 2000, False),
    ("/too-long-body", 200, 100, 100, False), ("/negative-length", 200, 900, 900, False),
    ("/half-body", 200, 900, 900, True), ("/reset-in-body", 200, 1, 900, True),
    ("/bad-chunk?late=1", 200, 900, 900, True),
    ("/half-chunk", 200, 900, 900, True), ("/endless-trailers", 200, 1, 1, True),
    ("/endless", 200, 20_000_000, 20_000_000, True), ("/early-hints", 200, 1900, 2000, False),
    ("/gzip", 200, 1900, 2000, False), ("/deflate", 200, 1900, 2000, False), ("/lying-gzip", 200, 1900, 2000, False),
    ("/image", 200, 262_144, 262_144, True), ("/octets", 200, 262_144, 262_144, True),
    ("/octets?pdf=1", 200, 1_000_009, 1_000_009, False), ("/huge-header?size=60000", 200, 5, 5, False),
    ("/redirect?size=60", 302, 60, 60, False), ("/redirect?size=9000000", 302, 65_536, 65_536, True),
    ("/unchanged", 200, 1900, 2000, False), ("/status?code=204", 204, 0, 0, False),
]  # fmt: skip


def asked(live: Live, url: str) -> Capture:
    came = live.exchange(Request(url))
    assert isinstance(came, Capture), came
    return came


@pytest.mark.parametrize(("path", "reason"), [one for one in OUTAGES if one[1] not in SLOW])
def test_a_fault_of_a_server_has_its_word(origin: Origin, path: str, reason: str) -> None:
    has_its_word(Live(replace(HERE, timeout=5.0), resolve=origin.resolve), origin, path, reason)


@pytest.mark.usefixtures("own_sockets")  # libcurl meets them all at once in test_curl
@pytest.mark.parametrize(("path", "reason"), [one for one in OUTAGES if one[1] in SLOW])
def test_a_server_without_end_has_its_word(origin: Origin, path: str, reason: str) -> None:
    has_its_word(Live(replace(HERE, timeout=1.0), resolve=origin.resolve), origin, path, reason)


def has_its_word(live: Live, origin: Origin, path: str, reason: str) -> None:
    came = live.exchange(Request(origin.url(path)))  # without limits, some of them would never end
    assert isinstance(came, Outage)
    assert (came.reason, came.url) == (reason, origin.url(path))
    assert came.at is not None


@pytest.mark.parametrize(("path", "status", "least", "most", "is_cut"), CAPTURES)
def test_an_answer_is_taken_as_far_as_it_can_be_read(
    live: Live, origin: Origin, path: str, status: int, least: int, most: int, is_cut: bool
) -> None:
    came = asked(live, origin.url(path))
    assert (came.status, came.truncated) == (status, is_cut)
    assert least <= len(came.body) <= most
    assert came.hops == (came.url,) == (came.final_url,)


def test_a_redirect_whose_body_is_a_bomb_or_does_not_end_is_a_redirect_all_the_same(live: Live, origin: Origin) -> None:
    def dripping(_: Asked) -> Iterable[Step]:
        yield b"HTTP/1.1 302 Said\r\nLocation: /living\r\nContent-Length: 90000\r\n\r\n"
        while True:
            yield 0.1
            yield b"m"

    origin.pages["*", "/dripping"] = dripping
    for path in ("/dripping", "/redirect?size=9000000", "/bomb?code=302"):
        came = run(follow(origin.url(path), live.refuses), live.exchange)
        assert isinstance(came, Capture)
        assert (came.status, came.final_url) == (200, origin.url("/living"))


def test_a_refusal_in_a_broken_encoding_is_a_refusal(live: Live, origin: Origin) -> None:
    origin.pages["*", "/gone"] = lambda _: Answer(b"\x1f\x8b\x08\xff" * 9, 410, (("Content-Encoding", "gzip"),))
    gone = asked(live, origin.url("/gone"))
    assert (gone.status, gone.body, gone.truncated) == (410, b"", True)


def test_a_page_that_came_too_slowly_is_a_page_where_enough_of_it_came(origin: Origin) -> None:
    with Live(replace(HERE, timeout=1.0), resolve=origin.resolve) as live:
        came = asked(live, origin.url("/slow"))
    assert came.truncated
    assert 4096 <= len(came.body) < 100_000


def test_a_maze_is_followed_to_its_end_and_one_without_end_is_left(live: Live, origin: Origin) -> None:
    def led(path: str) -> Capture | Outage:
        return run(follow(origin.url(path), live.refuses), live.exchange)

    end = led("/maze?left=9")
    assert isinstance(end, Capture)
    assert len(end.hops) == 10
    assert [getattr(led(path), "reason", "") for path in ("/maze", "/loop")] == ["too-many-redirects", "redirect-loop"]
    assert b"You have been here" in getattr(led("/cookie"), "body", b"")
    assert getattr(led("/refresh"), "final_url", "") == origin.url("/living")


def test_the_body_is_no_longer_than_asked_for(live: Live, origin: Origin) -> None:
    came = live.exchange(Request(origin.url("/gzip"), most_bytes=100))
    assert isinstance(came, Capture)
    assert (len(came.body), came.truncated) == (100, True)


def test_headers_come_in_lower_case_in_order_and_as_they_were_meant(live: Live, origin: Origin) -> None:
    assert asked(live, origin.url("/odd-headers")).headers == (
        ("x-twice", "one"), ("set-cookie", "a=1"), ("x-twice", "two"), ("x-folded", "here and there"),
        ("x-title", "Brücke"), ("set-cookie", "b=2"), ("x-old", "Brücke"), ("content-length", "5"),
    )  # fmt: skip


def test_we_say_who_we_are(origin: Origin) -> None:
    with Live(replace(HERE, contact="mailto:desk@paper.example"), resolve=origin.resolve) as live:
        live.exchange(Request(origin.url("/"), headers=(("If-None-Match", '"v1"'), ("Cookie", "a=b\r\nX-Evil: 1"))))
    sent = origin.asked[0].headers
    assert sent["user-agent"] == f"citecheck/{__version__} (+mailto:desk@paper.example)"
    assert sent["if-none-match"] == '"v1"'
    assert sent["accept-encoding"].startswith("gzip, deflate")
    assert not {"x-evil", "cookie", "authorization"} & set(sent)


def test_what_is_known_already_is_not_sent_again(live: Live, origin: Origin) -> None:
    came = live.exchange(Request(origin.url("/unchanged"), headers=(("If-None-Match", '"v1"'),)))
    assert isinstance(came, Capture)
    assert (came.status, came.body, came.header("etag")) == (304, b"", '"v1"')


def test_a_moment_is_in_utc_and_whole_seconds(live: Live, origin: Origin) -> None:
    at = asked(live, origin.url("/")).at
    assert (at.tzinfo, at.microsecond) == (datetime.UTC, 0)


def test_connections_are_used_again_where_the_body_was_read(live: Live, origin: Origin) -> None:
    for path in ["/living", "/gzip", "/chunked", "/redirect", "/status?code=404", "/unchanged", "/early-hints"] * 5:
        asked(live, origin.url(path))
    assert origin.connections == 1


def test_a_connection_that_was_closed_while_idle_is_no_fault(live: Live, origin: Origin) -> None:
    for wait in (0, 0, 0.01, 0, 0.01, 0) * 5:
        assert asked(live, origin.url("/stale")).status == 200
        time.sleep(wait)


def test_a_server_that_hangs_up_is_asked_no_more_than_once(live: Live, origin: Origin) -> None:
    assert live.exchange(Request(origin.url("/hang-up"))) is not None
    assert origin.times("127.0.0.1", "/hang-up") == 1


def test_what_is_kept_says_the_same_as_what_was_said(origin: Origin) -> None:
    kept: list[tuple[Request, Wire]] = []
    paths = ["/odd-headers", "/gzip", "/chunked", "/half-body", "/reset", "/bomb", "/image", "/redirect", "/drip"]
    with Live(
        replace(HERE, timeout=0.5), lambda request, wire: kept.append((request, wire)), resolve=origin.resolve
    ) as live:
        said = [live.exchange(Request(origin.url(path))) for path in paths]
    assert [reply(request, wire) for request, wire in kept] == said
    odd, packed, chunked, half = (wire for _, wire in kept[:4])
    assert odd.request.startswith(b"GET /odd-headers HTTP/1.1\r\nHost: 127.0.0.1:")
    assert odd.request.endswith(b"\r\n\r\n")
    assert (odd.status, odd.status_line, odd.headers[2], odd.peer) == (
        200, "HTTP/1.1 200 Said", ("X-twice", "two"), "127.0.0.1",
    )  # fmt: skip
    assert gzip.decompress(packed.body).startswith(b"<p>In May")
    assert chunked.body.startswith(b"<p>In May")
    assert (half.truncated, kept[4][1].truncated) == ("disconnect", "")


def test_an_error_of_keeping_is_not_hidden(origin: Origin) -> None:
    def full(request: Request, wire: Wire) -> None:
        raise OSError("no space left")

    with Live(HERE, full, resolve=origin.resolve) as live, pytest.raises(OSError, match="no space"):
        live.exchange(Request(origin.url("/")))


@pytest.mark.usefixtures("own_sockets")  # those of libcurl are closed by the one thread that has them
def test_what_comes_after_the_end_says_nothing_about_a_source(origin: Origin) -> None:
    kept: list[Wire] = []
    with Live(HERE, lambda _, wire: kept.append(wire), resolve=origin.resolve) as live:
        asked(live, origin.url("/"))
        pool = live._way().poolmanager.connection_from_url(origin.url("/"))
        pool.close()
        came = live.exchange(Request(origin.url("/")))
    assert isinstance(came, Outage)
    assert came.reason == "interrupted"
    assert len(kept) == 1


def test_credentials_are_neither_sent_nor_kept(origin: Origin) -> None:
    kept: list[Wire] = []
    with Live(HERE, lambda _, wire: kept.append(wire), resolve=origin.resolve) as live:
        came = live.exchange(Request(origin.url("/").replace("//", "//user:secret@")))
    assert isinstance(came, Outage)
    assert came.reason == "user-info"
    assert not kept
    assert not origin.asked


def test_a_proxy_of_the_settings_asks_for_us(origin: Origin, monkeypatch: pytest.MonkeyPatch) -> None:
    kept: list[Wire] = []
    monkeypatch.setenv("SSL_CERT_FILE", origin.authority)
    proxied = replace(HERE, proxy=origin.url("").replace("//", "//me:secret@"))

    def only_proxy(host: str, *given: int) -> list[tuple[int, int, int, str, tuple[str, int]]]:
        assert host == "127.0.0.1"
        return origin.resolve(host, *given)

    with Live(proxied, lambda _, wire: kept.append(wire), resolve=only_proxy) as live:
        assert asked(live, "http://news.example/story").status == 200
        assert getattr(live.exchange(Request("http://10.0.0.1/")), "reason", "") == "private-address"
        assert asked(live, "https://news.example/secret").status == 200
    assert [one.path for one in origin.asked] == ["/story", TUNNEL, "/secret"]
    assert [one.host for one in origin.asked if one.path != TUNNEL] == ["news.example", "news.example"]
    assert "proxy-authorization" in origin.asked[0].headers
    assert not any(b"roxy" in wire.request for wire in kept)
    assert kept[0].peer == ""


def test_a_proxy_of_another_kind_is_refused_without_its_password() -> None:
    with pytest.raises(UsageError, match=r"http:// or https://") as refusal:
        Live(Settings(proxy="socks5://me:secret@127.0.0.1:9"))
    assert "secret" not in str(refusal.value)


def test_the_proxies_of_the_environment_are_not_asked(
    live: Live, origin: Origin, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    assert asked(live, origin.url("/")).status == 200


NO_ADDRESSES = """http://exa mple.com/ | http://[::1/ | http://LONG.example/ | http://:80/ | x |
    http://a.example:99999/ | http://a.example:0/ | http://*.example/ | http://a..example/ | http://\udcff.example/ | http://xn--a.example/"""


@pytest.mark.parametrize("url", NO_ADDRESSES.replace("LONG", "a" * 70).split("|"))
def test_an_address_that_is_none_is_an_outage(origin: Origin, url: str) -> None:
    def looked_up(host: str, port: int, *given: int) -> object:
        host.encode("idna")
        return socket.getaddrinfo("127.0.0.1", 9, *given)

    with Live(HERE, resolve=looked_up) as live:  # type: ignore[arg-type]  # because a list is what comes back
        assert isinstance(live.exchange(Request(url.strip())), Outage)


TOKENS = st.sampled_from(
    rb"""HTTP/1.1 200 OK|HTTP/1.0 301 |HTTP/1.1 404|HTTP/9 200 OK||Content-Length: 5|Content-Length: -1|: no name|-1|
    Content-Length: 5, 6|Content-Length: x|Transfer-Encoding: chunked|Transfer-Encoding: gzip, chunked| folded|
    hello|5|0|Content-Encoding: gzip|Content-Encoding: deflate, br|Location: http://[/|Content-Type: a/b|no colon here|
    Set-Cookie: \xc3\xa9=\x01|fffffffffffffffffffff|HTTP/1.1 100 Continue|HTTP/1.1 103 Early|HTTP/1.1 101 Switch|
    HTTP/1.1 204 No""".replace(b"|\n    ", b"|").split(b"|")
).flatmap(lambda line: st.sampled_from([line + b"\r\n", line + b"\n", line + b"\r\n\r\n", line]))


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.one_of(TOKENS, st.binary(max_size=30)), max_size=12), st.booleans())
def test_nothing_that_a_server_sends_raises(live: Live, origin: Origin, sent: list[bytes], is_http: bool) -> None:
    begins = b"HTTP/1.1 200 OK\r\n" if is_http else b""
    origin.pages["*", "/any"] = lambda _: [begins + b"".join(sent), CLOSE]
    came = live.exchange(Request(origin.url("/any")))
    assert isinstance(came, Capture | Outage)


def test_a_page_of_its_own_name_is_answered_for_many_hosts(live: Live, origin: Origin) -> None:
    for host in ("a.example", "b.example"):
        origin.pages[host, "/"] = partial(lambda named, _: Answer(named.encode()), host)
    assert [asked(live, origin.url("/", host)).body for host in ("a.example", "b.example")] == [
        b"a.example",
        b"b.example",
    ]
