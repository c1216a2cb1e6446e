"""No trick with names, numbers, look-ups or redirects leads to an address that is nobody's business."""

import errno
import socket
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import cycle
from urllib.parse import urlsplit

import pytest

from citecheck.model import Outage
from citecheck.settings import Settings
from citecheck.web import follow, run
from citecheck.web.exchange import Request
from citecheck.web.live import Live
from origin import Origin

pytestmark = pytest.mark.usefixtures("both")
Answers = Sequence[tuple[int, int, int, str, tuple[str, int] | tuple[str, int, int, int]]]
DEFAULT = Settings(timeout=2.0)

ADDRESSES = [
    ("127.0.0.1", "loopback-address"), ("127.9.9.9", "loopback-address"), ("0.0.0.0", "loopback-address"),
    ("::1", "loopback-address"), ("::", "loopback-address"), ("::ffff:127.0.0.1", "loopback-address"),
    ("::127.0.0.1", "loopback-address"), ("64:ff9b::127.0.0.1", "loopback-address"),
    ("2002:7f00:1::1", "loopback-address"), ("10.1.2.3", "private-address"), ("172.16.0.1", "private-address"),
    ("192.168.1.1", "private-address"), ("100.64.0.1", "private-address"), ("fd12::1", "private-address"),
    ("::ffff:10.0.0.1", "private-address"), ("64:ff9b::a00:1", "private-address"), ("2002:a00:1::", "private-address"),
    ("64:ff9b:1::a00:1", "private-address"), ("2001:0:a00:1::f5ff:fffe", "reserved-address"),
    ("::ffff:0:10.0.0.1", "reserved-address"), ("5f00::1", "reserved-address"), ("3fff::1", "reserved-address"),
    ("169.254.1.1", "link-local-address"), ("fe80::1", "link-local-address"), ("fe80::1%lo", "link-local-address"),
    ("169.254.169.254", "metadata-address"), ("::ffff:169.254.169.254", "metadata-address"),
    ("fd00:ec2::254", "metadata-address"), ("100.100.100.200", "metadata-address"),
    ("224.0.0.1", "reserved-address"), ("255.255.255.255", "reserved-address"), ("240.0.0.1", "reserved-address"),
    ("ff02::1", "reserved-address"), ("192.0.2.1", "reserved-address"), ("198.18.0.1", "reserved-address"),
]  # fmt: skip
# However the number is written: nothing is looked up, nothing is connected to.
SPELLINGS = """127.0.0.1 0x7f.1 0x7f000001 2130706433 017700000001 127.1 127.0.1 0177.0.0.1 0x7f.0x0.0x0.0x1 127.0.0.1.
    [::1] [::ffff:127.0.0.1] [::ffff:7f00:1] [64:ff9b::7f00:1] [2002:7f00:1::] 0 0.0.0.0
    ⑫⑦.0.0.1 １２７.0.0.1 127。0。0。1
    169.254.169.254 0xa9fea9fe 2852039166 localhost LOCALHOST localhost. a.localhost printer router.local
    metadata.internal
    %31%32%37.0.0.1"""


def answer(*addresses: str, port: int = 80) -> Answers:
    return [
        (socket.AF_INET6, socket.SOCK_STREAM, 6, "", (one, port, 0, 0)) if ":" in one else
        (socket.AF_INET, socket.SOCK_STREAM, 6, "", (one, port))
        for one in addresses
    ]  # fmt: skip


def said(url: str, resolve: Callable[..., Answers], settings: Settings = DEFAULT) -> str:
    with Live(settings, resolve=resolve) as live:
        came = live.exchange(Request(url))
    return came.reason if isinstance(came, Outage) else str(came.status)


@pytest.fixture
def connections(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """Every address that a socket was told to connect to, none of which is reached."""
    tried: list[object] = []

    def connect(_: socket.socket, address: object) -> None:
        tried.append(address)
        raise ConnectionRefusedError(111, "refused")

    monkeypatch.setattr(socket.socket, "connect", connect)
    return tried


@pytest.mark.parametrize(("address", "reason"), ADDRESSES)
def test_a_name_that_stands_for_such_an_address_is_refused(
    address: str, reason: str, connections: list[object]
) -> None:
    assert said("http://news.example/", lambda *_: answer(address)) == reason
    assert said("https://news.example/", lambda *_: answer(address)) == reason
    assert not connections


@pytest.mark.parametrize("spelling", SPELLINGS.split())
def test_no_spelling_of_a_number_is_asked(spelling: str, connections: list[object]) -> None:
    def looked_up(*_: object) -> Answers:
        raise AssertionError("the name was looked up")

    assert said(f"http://{spelling}/", looked_up) in ("loopback-address", "metadata-address", "local-name")
    assert not connections


@pytest.mark.usefixtures("own_sockets")
def test_only_the_allowed_addresses_of_an_answer_are_connected_to(connections: list[object]) -> None:
    assert (
        said("http://news.example/", lambda *_: answer("10.0.0.1", "93.184.216.34", "::1", "93.184.216.35"))
        == "connect"
    )
    assert connections == [("93.184.216.34", 80), ("93.184.216.35", 80)]


@pytest.mark.usefixtures("own_sockets")
def test_a_name_is_looked_up_once_so_a_second_answer_leads_nowhere(connections: list[object]) -> None:
    asked: list[str] = []
    answers = cycle([answer("93.184.216.34"), answer("127.0.0.1")])

    def rebinding(host: str, *_: object) -> Answers:
        asked.append(host)
        return next(answers)

    with Live(DEFAULT, resolve=rebinding) as live:
        first, second = (live.exchange(Request("http://rebind.example/")) for _ in range(2))
    assert isinstance(first, Outage)
    assert isinstance(second, Outage)
    assert (first.reason, second.reason) == ("connect", "loopback-address")
    assert connections == [("93.184.216.34", 80)]  # the address that was judged, and no other
    assert asked == ["rebind.example"] * 2


@pytest.mark.usefixtures("own_sockets")
def test_a_socket_that_ends_up_elsewhere_is_closed(origin: Origin, monkeypatch: pytest.MonkeyPatch) -> None:
    port = urlsplit(origin.url()).port or 0
    connect = socket.socket.connect
    monkeypatch.setattr(socket.socket, "connect", lambda self, _: connect(self, ("127.0.0.1", port)))
    assert said("http://news.example/", lambda *_: answer("93.184.216.34")) == "loopback-address"
    assert not origin.asked


def test_networks_that_the_settings_open_are_open_and_no_others(origin: Origin) -> None:
    opened = replace(DEFAULT, allow_addresses=("127.0.0.0/30",))
    assert said(origin.url("/"), origin.resolve, opened) == "200"
    assert said(origin.url("/", "news.example"), origin.resolve, opened) == "200"
    assert said(origin.url("/", "127.0.0.9"), origin.resolve, opened) == "loopback-address"
    assert said("http://news.example/", lambda *_: answer("169.254.169.254"), opened) == "metadata-address"
    assert said(origin.url("/", "127.0.0.1"), origin.resolve) == "loopback-address"


def test_localhost_is_this_machine_with_a_dot_behind_it_as_well(origin: Origin) -> None:
    asked = list[str]()

    def resolve(host: str, port: int, *_: object) -> Answers:
        asked.append(host)
        return origin.resolve(host, port)

    live = Live(replace(DEFAULT, allow_addresses=("127.0.0.0/8",)), resolve=resolve)
    live.exchange(Request(origin.url("/living", "localhost.")))
    assert set(asked) == {"localhost"}


TARGETS = """http://169.254.169.254/latest/meta-data/ http://[::ffff:169.254.169.254]/ http://2852039166/ file:///etc/passwd
    http://0x7f.1:9/ gopher://127.0.0.1/ http://localhost:9/ //10.0.0.1/ http://me:secret@10.0.0.1/ http://192.168.0.1:22/
    javascript:alert(1) data:text/html,x ftp://10.0.0.1/"""


@pytest.mark.parametrize("target", TARGETS.split())
@pytest.mark.parametrize("way", ["/redirect", "/refresh"])
def test_no_redirect_leads_to_such_an_address(origin: Origin, target: str, way: str) -> None:
    with Live(replace(DEFAULT, allow_addresses=("127.0.0.1/32",)), resolve=origin.resolve) as live:
        refuses = Live(DEFAULT).refuses
        came = run(follow(origin.url(f"{way}?to={target}", "news.example"), refuses), live.exchange)
    assert isinstance(came, Outage)
    assert came.reason == "unsafe-redirect"
    assert len(origin.asked) == 1


def test_a_redirect_to_a_name_is_refused_by_what_the_name_stands_for(origin: Origin) -> None:
    def resolve(host: str, port: int, *_: object) -> Answers:
        return answer("169.254.169.254" if host == "inside.example" else "127.0.0.1", port=port)

    with Live(replace(DEFAULT, allow_addresses=("127.0.0.1/32",)), resolve=resolve) as live:
        came = run(
            follow(origin.url("/redirect?to=http://inside.example/", "news.example"), live.refuses), live.exchange
        )
    assert isinstance(came, Outage)
    assert came.reason == "metadata-address"


@pytest.mark.parametrize(
    ("number", "reason"),
    [(socket.EAI_NONAME, "dns"), (socket.EAI_AGAIN, "dns-temporary"), (socket.EAI_FAIL, "dns-temporary")],
)
def test_a_name_that_does_not_exist_is_told_from_one_that_cannot_be_looked_up_now(number: int, reason: str) -> None:
    def resolve(*_: object) -> Answers:
        raise socket.gaierror(number, "said the resolver")

    assert said("http://news.example/", resolve) == reason


def test_a_name_without_an_address_does_not_exist() -> None:
    assert said("http://news.example/", lambda *_: []) == "dns"


@pytest.mark.usefixtures("own_sockets")
def test_the_next_address_is_tried_where_the_first_does_not_answer(origin: Origin) -> None:
    port = urlsplit(origin.url()).port or 0
    here = replace(DEFAULT, allow_addresses=("127.0.0.0/8",))
    assert said("http://news.example/", lambda *_: answer("127.0.0.9", "127.0.0.1", port=port), here) == "200"


def test_nobody_who_listens_is_connect(origin: Origin) -> None:
    assert (
        said(origin.url("/", "127.0.0.3"), origin.resolve, replace(DEFAULT, allow_addresses=("127.0.0.0/8",)))
        == "connect"
    )


@pytest.mark.usefixtures("own_sockets")
@pytest.mark.parametrize("number", [errno.EMFILE, errno.ENETUNREACH, errno.EADDRNOTAVAIL])
def test_a_machine_without_sockets_or_a_way_out_blames_nobody_else(
    number: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> None:
        raise OSError(number, "no")

    monkeypatch.setattr(socket.socket, "connect", fails)
    assert said("http://news.example/", lambda *_: answer("93.184.216.34")) == "local"


@pytest.mark.usefixtures("own_sockets")
def test_the_address_that_was_likeliest_says_why_there_is_no_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(_: socket.socket, address: tuple[str, int]) -> None:
        raise OSError(errno.ENETUNREACH if ":" in address[0] else errno.ECONNREFUSED, "no")

    monkeypatch.setattr(socket.socket, "connect", fails)
    assert said("http://news.example/", lambda *_: answer("93.184.216.34", "2a00::1")) == "connect"


def test_of_a_name_libcurl_is_told_only_what_may_be_connected_to(origin: Origin) -> None:
    opened = replace(DEFAULT, allow_addresses=("127.0.0.0/30",))
    port = urlsplit(origin.url()).port or 0

    def looked_up(*_: object) -> Answers:
        return answer("10.0.0.1", "127.0.0.9", "127.0.0.1", "::1", port=port)

    assert said(origin.url("/", "news.example"), looked_up, opened) == "200"


def test_an_address_is_judged_once_more_when_a_socket_is_opened_to_it(
    origin: Origin, monkeypatch: pytest.MonkeyPatch, both: str
) -> None:
    if both == "libcurl":
        from citecheck.web import curl

        monkeypatch.setattr(curl, "looked_up", lambda *_: [(socket.AF_INET, ("127.0.0.1", 0))])
        assert said(origin.url("/", "news.example"), origin.resolve) == "loopback-address"
        assert not origin.asked
