"""Who says to be a host must prove it, and the proof costs each connection no look at all the world's authorities."""

import ssl
from dataclasses import replace
from typing import Any

import pytest

from citecheck.errors import UsageError
from citecheck.model import Capture, Outage
from citecheck.settings import Settings
from citecheck.web import tls
from citecheck.web.exchange import Request
from citecheck.web.live import Live
from origin import Certificate, Origin

pytestmark = pytest.mark.usefixtures("both")
HERE = Settings(allow_addresses=("127.0.0.0/8",), timeout=5.0)


def test_a_good_certificate_is_believed(live: Live, origin: Origin) -> None:
    for host in ("news.example", "127.0.0.1"):
        came = live.exchange(Request(origin.url("/chunked", host, "good")))
        assert isinstance(came, Capture)
        assert came.status == 200


@pytest.mark.parametrize("host", ["news.example", "127.0.0.1"])
@pytest.mark.parametrize(
    ("certificate", "said"),
    [
        ("expired", "certificate has expired"),
        ("wrong-name", "not valid for"),
        ("unknown-ca", "unable to get local issuer"),
    ],
)
def test_a_bad_certificate_is_refused_and_nothing_is_asked(
    live: Live, origin: Origin, certificate: Certificate, said: str, host: str
) -> None:
    came = live.exchange(Request(origin.url("/", host, certificate)))
    assert isinstance(came, Outage)
    assert came.reason == "tls"
    assert said in came.detail
    assert not origin.asked


def test_without_the_file_of_authorities_their_servers_are_strangers(
    origin: Origin, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SSL_CERT_FILE", raising=False)
    with Live(HERE, resolve=origin.resolve) as live:
        came = live.exchange(Request(origin.url("/", "news.example", "good")))
    assert isinstance(came, Outage)
    assert came.reason == "tls"


def test_authorities_that_cannot_be_read_are_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", "/there/is/none.pem")
    with pytest.raises(UsageError, match=r"SSL_CERT_FILE: /there/is/none\.pem: cannot be read"):
        tls.context()


def test_authorities_are_loaded_once_however_many_connections_are_made(
    origin: Origin, monkeypatch: pytest.MonkeyPatch
) -> None:
    loads: list[object] = []
    load = ssl.SSLContext.load_verify_locations

    def counted(self: ssl.SSLContext, *given: Any) -> None:
        loads.append(given)
        load(self, *given)

    monkeypatch.setenv("SSL_CERT_FILE", origin.authority)
    monkeypatch.setattr(ssl.SSLContext, "load_verify_locations", counted)
    monkeypatch.setattr(ssl.SSLContext, "load_default_certs", lambda *_: loads.append("default"))
    with Live(HERE, resolve=origin.resolve) as live:
        for number in range(20):
            came = live.exchange(Request(origin.url("/until-close", f"n{number}.example", "good")))
            assert isinstance(came, Capture)
    assert origin.connections == 20
    assert len(loads) == 2  # certifi's, and the file's


@pytest.mark.parametrize(
    ("path", "reason"),
    [("/silent", "timeout"), ("/drip?part=head", "slow"), ("/drip?part=chunks", "slow"), ("/reset", "reset"),
     ("/hang-up", "reset"), ("/half-head", "reset"), ("/reset-in-head", "reset"), ("/garbage", "protocol"),
     ("/endless-continue", "protocol")],
)  # fmt: skip
def test_time_and_bytes_are_held_through_tls_as_well(
    origin: Origin, path: str, reason: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", origin.authority)
    live = Live(replace(HERE, timeout=1.0 if reason in ("slow", "timeout") else 5.0), resolve=origin.resolve)
    came = live.exchange(Request(origin.url(path, "news.example", "good")))
    assert isinstance(came, Outage)
    assert came.reason == reason


def test_a_handshake_with_a_server_that_says_nothing_ends(origin: Origin) -> None:
    origin.pages["*", "/"] = lambda _: [60.0]
    address = origin.url("/", "news.example").replace("http:", "https:")
    with Live(replace(HERE, timeout=0.5), resolve=origin.resolve) as live:
        came = live.exchange(Request(address))
    assert isinstance(came, Outage)
    assert came.reason in ("timeout", "tls", "reset")


def test_connections_are_used_again(live: Live, origin: Origin) -> None:
    for _ in range(10):
        assert isinstance(live.exchange(Request(origin.url("/", "news.example", "good"))), Capture)
    assert origin.connections == 1
