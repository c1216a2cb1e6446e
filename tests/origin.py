"""A web of its own on this machine: a real HTTP and HTTPS server that does whatever the web does wrong.

    with Origin() as origin:
        origin.url("/reset")                         # http://127.0.0.1:PORT/reset
        origin.url("/", host="127.0.0.7")            # another host: any address of 127.0.0.0/8 (Linux)
        origin.url("/", host="news.example")         # another host: with `resolve=origin.resolve`
        origin.url("/", certificate="expired")       # https; also "good", "wrong-name", "unknown-ca"
        origin.authority                             # PEM file of the CA that signs, for SSL_CERT_FILE
        origin.url("")                               # as a proxy, with tunnels, it leads to itself

`origin_faults` and `origin_pages` say what each path does; an unknown one is a living page (a
made-up one, without vowels, is not found). One more, of one host or of
every host ("*"): `origin.pages["news.example", "/a"] = lambda asked: page("<p>…")`. What was asked stands in
`origin.asked`, in order; `origin.most_at_once(host)` says how many at once.

A handler gives steps: bytes are sent, a number is a pause in seconds, RESET and CLOSE end the connection; an `Answer`
is a page without tricks. After its steps the connection is kept alive.
"""

import contextlib
import datetime
import re
import shutil
import socket
import ssl
import struct
import threading
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path
from tempfile import mkdtemp
from types import TracebackType
from typing import Literal, Self, TypeVar
from urllib.parse import parse_qsl, urlsplit

import trustme

Certificate = Literal["good", "expired", "wrong-name", "unknown-ca"]


class End(Enum):
    """How a connection ends before its time."""

    RESET, CLOSE = "RST", "FIN"


TUNNEL = "(tunnel)"  # the path of a CONNECT
RESET, CLOSE = End.RESET, End.CLOSE
Step = bytes | float | End


@dataclass(frozen=True, slots=True)
class Asked:
    """One request as it came. `query` has the last value of each name; `at` is the monotonic clock's, in seconds."""

    host: str
    path: str
    query: Mapping[str, str]
    headers: Mapping[str, str]  # names in lower case
    connection: int
    at: float
    times: int  # how often this host and path were asked before


@dataclass(frozen=True, slots=True)
class Answer:
    """A page without tricks. `after` seconds go by before it is sent."""

    body: bytes = b""
    status: int = 200
    headers: tuple[tuple[str, str], ...] = ()
    after: float = 0.0

    def steps(self) -> Iterable[Step]:
        """The bytes of the answer, with its length."""
        names = {name.lower() for name, _ in self.headers}
        headers = list(self.headers)
        if "content-type" not in names and self.body:
            headers.append(("Content-Type", "text/html; charset=utf-8"))
        if not names & {"content-length", "transfer-encoding"} and self.status not in (204, 304):
            headers.append(("Content-Length", str(len(self.body))))
        lines = "".join(f"{name}: {value}\r\n" for name, value in headers)
        return [self.after, f"HTTP/1.1 {self.status} Said\r\n{lines}\r\n".encode() + self.body]


Handler = Callable[[Asked], Answer | Iterable[Step]]
Named = TypeVar("Named", bound=Handler)
PATHS: dict[str, Handler] = {}


def at(path: str) -> Callable[[Named], Named]:
    """Name the path of the handler that follows; what stands below it is answered by it as well."""

    def named(made: Named) -> Named:
        PATHS[path] = made
        return made

    return named


def page(text: str, status: int = 200, /, after: float = 0.0, **headers: str) -> Answer:
    """An HTML page; `retry_after="3"` is the header Retry-After."""
    named = tuple((name.replace("_", "-").title(), value) for name, value in headers.items())
    return Answer(text.encode(), status, named, after)


def _missing(_: Asked) -> Answer:
    return page("<title>Not found</title>", 404)


@dataclass(slots=True)
class Origin:
    """The server. `addresses` are those that it listens on, with one port on all of them."""

    addresses: tuple[str, ...] = ("127.0.0.1",)
    pages: dict[tuple[str, str], Handler] = field(default_factory=dict)
    asked: list[Asked] = field(default_factory=list)
    _lock: threading.Lock = field(default_factory=threading.Lock)
    _ports: dict[Certificate | None, int] = field(default_factory=dict)
    _listening: list[socket.socket] = field(default_factory=list)
    _open: set[socket.socket] = field(default_factory=set)
    _threads: list[threading.Thread] = field(default_factory=list)
    _ending: threading.Event = field(default_factory=threading.Event)
    _now: dict[str, int] = field(default_factory=dict)
    _most: dict[str, int] = field(default_factory=dict)
    _times: dict[tuple[str, str], int] = field(default_factory=dict)
    _connections: int = 0
    _folder: str = ""
    _ca: trustme.CA = field(default_factory=trustme.CA)
    _tls: dict[tuple[Certificate, str], ssl.SSLContext] = field(default_factory=dict)

    def __enter__(self) -> Self:
        import origin_faults
        import origin_pages

        assert origin_faults.PATHS is origin_pages.PATHS is PATHS  # importing them fills it
        self._folder = mkdtemp()
        self._ca.cert_pem.write_to_path(self.authority)
        self._listen(None)
        return self

    def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        self._ending.set()
        with self._lock:
            for one in (*self._listening, *tuple(self._open)):
                with contextlib.suppress(OSError):
                    one.shutdown(socket.SHUT_RDWR)
                one.close()
        for thread in self._threads:
            thread.join()
        shutil.rmtree(self._folder)

    @property
    def authority(self) -> str:
        """The PEM file of the CA that signs this server's certificates."""
        return str(Path(self._folder, "authority.pem"))

    @property
    def connections(self) -> int:
        """How many connections were opened so far."""
        return self._connections

    def url(self, path: str = "/", host: str | None = None, certificate: Certificate | None = None) -> str:
        """The address of a path, http unless a certificate is named."""
        if certificate not in self._ports:
            self._listen(certificate)
        scheme = "https" if certificate else "http"
        return f"{scheme}://{host or self.addresses[0]}:{self._ports[certificate]}{path}"

    def resolve(
        self, host: str, port: int, *_: object, **__: object
    ) -> list[tuple[int, int, int, str, tuple[str, int]]]:
        """A look-up in place of `socket.getaddrinfo`: every name is this server, but `.invalid` is none (RFC 2606)."""
        if host.endswith(".invalid"):
            raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
        address = host if host.replace(".", "").isdecimal() else self.addresses[0]
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port))]

    def most_at_once(self, host: str) -> int:
        """How many requests to a host were under way at the same time, at most."""
        return self._most.get(host, 0)

    def times(self, host: str, path: str) -> int:
        """How often a path of a host was asked."""
        return self._times.get((host, path), 0)

    def _listen(self, certificate: Certificate | None) -> None:
        for _ in range(50):
            with contextlib.ExitStack() as opened:
                port, sockets = 0, []
                try:
                    for address in self.addresses:
                        sockets.append(opened.enter_context(socket.create_server((address, port), backlog=1024)))
                        port = sockets[0].getsockname()[1]
                except OSError:  # the port that the first address got is taken on another one
                    continue
                opened.pop_all()
                break
        else:
            raise RuntimeError("no port is free on all addresses")
        self._ports[certificate] = port
        for one in sockets:
            self._listening.append(one)
            self._start(self._accept, one, certificate)

    def _start(self, work: Callable[..., None], *given: object) -> None:
        thread = threading.Thread(target=work, args=given, name="origin")
        with self._lock:
            self._threads = [one for one in self._threads if one.is_alive()]
            self._threads.append(thread)
            thread.start()

    def _accept(self, listening: socket.socket, certificate: Certificate | None) -> None:
        while not self._ending.is_set():
            try:
                connection, _ = listening.accept()
            except OSError:
                return
            with self._lock:
                self._connections += 1
                number = self._connections
            self._start(self._serve, connection, certificate, number)

    def _serve(self, connection: socket.socket, certificate: Certificate | None, number: int) -> None:
        with contextlib.suppress(OSError, ValueError), contextlib.ExitStack() as held:
            connection = self._hold(held, connection)
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            if certificate is not None:
                connection = self._hold(held, self._greeted(connection, certificate))
            lines = held.enter_context(connection.makefile("rb"))
            while asked := self._read(lines, number):
                if asked.path == TUNNEL:  # leads back here
                    connection.sendall(b"HTTP/1.1 200 Said\r\n\r\n")
                    connection = self._hold(held, self._greeted(connection, "good"))
                    lines = held.enter_context(connection.makefile("rb"))
                elif not self._answer(connection, asked):
                    break

    def _hold(self, held: contextlib.ExitStack, connection: socket.socket) -> socket.socket:
        """Close a connection when its thread ends, or when the server does."""
        held.enter_context(contextlib.closing(connection))
        held.callback(self._open.discard, connection)
        with self._lock:
            if self._ending.is_set():
                raise OSError("the server ends")
            self._open.add(connection)
        return connection

    def _read(self, lines: Iterable[bytes], number: int) -> Asked | None:
        head = []
        for line in lines:
            if not line.strip():
                break
            head.append(line.decode("latin-1").rstrip("\r\n"))
        if not head or head[0].count(" ") < 2:
            return None
        method, target, _ = head[0].split(" ", 2)
        pairs = (line.partition(":") for line in head[1:])
        headers = {name.strip().lower(): value.strip() for name, _, value in pairs}
        parts = urlsplit(target)
        host = parts.hostname or headers.get("host", "").rsplit(":", 1)[0]
        path = TUNNEL if method == "CONNECT" else parts.path or "/"
        with self._lock:
            times = self._times.get((host, path), 0)
            self._times[host, path] = times + 1
            self._now[host] = self._now.get(host, 0) + 1
            self._most[host] = max(self._most.get(host, 0), self._now[host])
            query = dict(parse_qsl(parts.query, keep_blank_values=True))
            asked = Asked(host, path, query, headers, number, time.monotonic(), times)
            self.asked.append(asked)
        return asked

    def _answer(self, connection: socket.socket, asked: Asked) -> bool:
        """Take a handler's steps; whether the connection is to be kept."""
        try:
            given = self._handler(asked)(asked)
            for step in given.steps() if isinstance(given, Answer) else given:
                if step == RESET:
                    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                    return False
                if step == CLOSE:
                    return False
                if isinstance(step, bytes):
                    connection.sendall(step)
                elif isinstance(step, int | float) and step and self._ending.wait(step):
                    return False
            return True
        finally:
            with self._lock:
                self._now[asked.host] -= 1

    def _handler(self, asked: Asked) -> Handler:
        first = "/" + asked.path.removeprefix("/").split("/")[0]
        own = self.pages.get((asked.host, asked.path)) or self.pages.get(("*", asked.path))
        is_made_up = re.fullmatch("/[bcdfghjklmnpqrstvwxz]{2,}", first) is not None
        return own or PATHS.get(asked.path) or PATHS.get(first) or (_missing if is_made_up else PATHS["/living"])

    def _greeted(self, connection: socket.socket, certificate: Certificate) -> ssl.SSLSocket:
        def choose(greeted: ssl.SSLObject | ssl.SSLSocket, name: str | None, _: ssl.SSLContext) -> None:
            if name is not None:
                greeted.context = self._context(certificate, name)

        context = self._context(certificate, connection.getsockname()[0])
        with self._lock:
            context.sni_callback = choose
        connection.settimeout(20)
        greeted = context.wrap_socket(connection, server_side=True)
        greeted.settimeout(None)
        return greeted

    def _context(self, certificate: Certificate, name: str) -> ssl.SSLContext:
        with self._lock:
            if (certificate, name) not in self._tls:
                signer = trustme.CA() if certificate == "unknown-ca" else self._ca
                past = datetime.datetime(2020, 1, 1, tzinfo=datetime.UTC)
                ends = past if certificate == "expired" else None
                named = "elsewhere.example" if certificate == "wrong-name" else name
                context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
                signer.issue_cert(named, not_before=past - datetime.timedelta(9) if ends else None, not_after=ends
                                  ).configure_cert(context)  # fmt: skip
                self._tls[certificate, name] = context
            return self._tls[certificate, name]
