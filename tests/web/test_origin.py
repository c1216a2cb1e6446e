"""The tests' own web does what it says."""

import socket
import ssl
from urllib.parse import urlsplit

import pytest

from origin import Certificate, Origin, page
from origin_faults import PATHS


def asked(origin: Origin, path: str, host: str = "127.0.0.1") -> bytes:
    with socket.create_connection((host, urlsplit(origin.url()).port or 0)) as sock:
        sock.sendall(f"GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n".encode())
        sock.shutdown(socket.SHUT_WR)
        return b"".join(iter(lambda: sock.recv(65_536), b""))


def test_an_unknown_path_is_a_living_page(origin: Origin) -> None:
    assert b"Report on /a/b" in asked(origin, "/a/b")
    assert [(one.host, one.path) for one in origin.asked] == [("127.0.0.1", "/a/b")]


def test_a_page_can_be_added_for_one_host_or_for_all(origin: Origin) -> None:
    origin.pages["*", "/own"] = lambda _: page("of my own", 404, x_seen="yes")
    assert asked(origin, "/own").startswith(b"HTTP/1.1 404 Said\r\nX-Seen: yes\r\n")


def test_a_refusal_ends_after_so_many_times(origin: Origin) -> None:
    answers = [asked(origin, "/busy?times=2&retry=7") for _ in range(3)]
    assert [answer[9:12] for answer in answers] == [b"429", b"429", b"200"]
    assert b"Retry-After: 7\r\n" in answers[0]


@pytest.mark.parametrize("path", [path for path in PATHS if "endless" not in path])
def test_no_path_breaks_the_server(origin: Origin, path: str) -> None:
    with socket.create_connection(("127.0.0.1", urlsplit(origin.url()).port or 0)) as sock:
        sock.settimeout(0.3)
        sock.sendall(f"GET {path}?code=404 HTTP/1.1\r\nHost: a.example\r\n\r\n".encode())
        try:
            sock.recv(100)
        except OSError as error:
            assert isinstance(error, TimeoutError | ConnectionResetError)  # noqa: PT017  # because both are the fault
    assert b"Report on" in asked(origin, "/")


def test_it_listens_on_many_addresses() -> None:
    with Origin(("127.0.0.1", "127.0.0.2", "127.0.7.9")) as origin:
        assert b"Report on" in asked(origin, "/", "127.0.0.1")


@pytest.mark.parametrize(
    ("certificate", "fault"),
    [
        ("good", ""),
        ("expired", "expired"),
        ("wrong-name", "Hostname mismatch"),
        ("unknown-ca", "unable to get local issuer"),
    ],
)
def test_its_certificates_are_as_bad_as_they_say(origin: Origin, certificate: Certificate, fault: str) -> None:
    address = urlsplit(origin.url("/", "news.example", certificate))
    context = ssl.create_default_context(cafile=origin.authority)
    said = ""
    with socket.create_connection(("127.0.0.1", address.port or 0)) as bare:
        try:
            context.wrap_socket(bare, server_hostname=address.hostname).close()
        except ssl.SSLCertVerificationError as error:
            said = error.verify_message
    assert fault in said
    assert bool(fault) == bool(said)
