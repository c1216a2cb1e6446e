"""libcurl in the place of urllib3, where pycurl is installed (extra `fast`): one thread has every exchange of a run.

With urllib3 an exchange costs 0.7 ms of Python and a thread that waits; here it costs a tenth of that. Guard, bounds
and words are those of `live`. What libcurl can make no sense of (a certificate, broken HTTP) is asked once more the
other way, so both say the same of it.
"""

import contextlib
import errno
import os
import re
import selectors
import socket
import time
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import UTC, datetime
from types import TracebackType
from typing import Any, NamedTuple, Self
from urllib.parse import urlsplit

import pycurl

from citecheck.model import Outage, Reply
from citecheck.urls import Networks
from citecheck.web import wire
from citecheck.web.exchange import Exchange, Request, prepared
from citecheck.web.guard import RefusedError, Resolve, looked_up, refused
from citecheck.web.underway import FRAMING, HEAD_BYTES
from citecheck.web.wire import Keep, Truncated, Wire

Addresses = list[tuple[int, tuple[Any, ...]]]

HEADERS, LINE_BYTES = 100, 65_536  # as many headers and as long ones as `http.client` takes
BUFFER = 262_144  # bytes that come at once, at most
LOOKING_UP = 16  # threads that ask for names, and what libcurl cannot make sense of
NAMES = 10_000  # whose addresses are remembered, for so many seconds
NAMES_LAST = 60.0
_STATUS = re.compile(r"HTTP/(\d)\.(\d) +([1-9]\d\d)(?: ([^\r\n]*))?\s*\Z")
_RESET = (errno.ECONNRESET, errno.EPIPE, errno.ECONNABORTED)
_CLOSED = "the connection ended without an answer"
_ODD = "odd"  # for the other way to find a word for


class Way(NamedTuple):
    """What exchanges have in common. `careful` asks the other way; `headers` go with every request."""

    headers: dict[str, str]
    seconds: float
    allowed: Networks
    resolve: Resolve
    keep: Keep | None
    careful: Exchange
    authorities: str
    connections: int


class _Flight:
    """One exchange; it and its handle are used again for others."""

    def __init__(self, way: Way, redirects: "set[_Flight]") -> None:
        self.easy = easy = pycurl.Curl()
        self._way, self._redirects = way, redirects
        self.sockets: list[socket.socket] = []
        for option, value in (
            (pycurl.NOSIGNAL, 1), (pycurl.HTTP_VERSION, pycurl.CURL_HTTP_VERSION_1_1), (pycurl.FOLLOWLOCATION, 0),
            (pycurl.PROXY, ""), (pycurl.PROTOCOLS, pycurl.PROTO_HTTP | pycurl.PROTO_HTTPS), (pycurl.PATH_AS_IS, 1),
            (pycurl.CAINFO, way.authorities), (pycurl.BUFFERSIZE, BUFFER), (pycurl.OPENSOCKETFUNCTION, self._opened),
            (pycurl.WRITEFUNCTION, self._came), (pycurl.HEADERFUNCTION, self._headed),
        ):  # fmt: skip
            easy.setopt(option, value)
        if way.keep is not None:
            easy.setopt(pycurl.VERBOSE, 1)
            easy.setopt(pycurl.DEBUGFUNCTION, self._told)

    def begin(self, request: Request, token: Any, url: str, headers: dict[str, str], found: str) -> None:
        """Set out for an address whose host stands for what `found` says, in libcurl's own words for it."""
        self.request, self.token, self.sent = request, token, b""
        self.lines: list[bytes] = []
        self.head: list[bytes] | None = None
        self.body, self.most, self.received, self.trailing = bytearray(), 0, 0, 0
        self.status, self.cut, self.is_late = 0, "", False
        self.fault: tuple[str, str] | None = None
        self.at = datetime.now(UTC).replace(microsecond=0)  # noqa: TID251  # because a capture is dated
        self.until = float("inf")  # of a redirect, whose body nobody waits for
        easy = self.easy
        easy.setopt(pycurl.URL, url)
        easy.setopt(pycurl.HTTPHEADER, [f"{name}: {value}" for name, value in headers.items()])
        easy.setopt(pycurl.RESOLVE, [found])
        easy.setopt(pycurl.TIMEOUT_MS, max(1, int(1000 * self._way.seconds)))

    # ------------------------------------------------ what libcurl calls

    def _opened(self, _: int, given: Any) -> socket.socket | int:
        """A socket for an address, judged once more: the one that is connected to is the one that is judged."""
        if (reason := refused(given.addr[0], self._way.allowed)) is not None:
            self.fault = reason, given.addr[0]
            return int(pycurl.SOCKET_BAD)
        try:
            made = socket.socket(given.family, given.socktype, given.protocol)
        except OSError as error:
            self.fault = "local", os.strerror(error.errno or 0)
            return int(pycurl.SOCKET_BAD)
        self.sockets.append(made)  # libcurl takes a copy of it
        return made

    def _told(self, kind: int, data: bytes) -> None:
        if kind == pycurl.INFOTYPE_HEADER_OUT:
            self.sent = data

    def _headed(self, line: bytes) -> int | None:
        self.received += len(line)
        if self.head is not None:  # behind the body: nobody reads it
            self.trailing += len(line)
            if self.trailing > FRAMING * wire.PIECE:
                self.cut = "length"
                return -1
            return None
        self.lines.append(line)
        if self.received > HEAD_BYTES:
            self.fault = "protocol", "the headers do not end"
        elif len(line) > LINE_BYTES or len(self.lines) > HEADERS + 1:
            self.fault = _ODD, ""
        elif line in (b"\r\n", b"\n"):
            self._begins()
        return None if self.fault is None else -1

    def _begins(self) -> None:
        """Take up a head that is complete; an interim answer (103 Early Hints) is read over."""
        found = _STATUS.match(self.lines[0].decode("latin-1"))
        if found is None:
            self.fault = _ODD, ""
            return
        status = int(found[3])
        if 101 < status < 200 or status == 100:
            self.lines = []
            return
        self.head, self.status = self.lines, status
        if 300 <= status < 400:
            self.until = time.monotonic() + wire.REDIRECT_SECONDS
            self._redirects.add(self)

    def _came(self, piece: bytes) -> int | None:
        self.received += len(piece)
        if not self.body:
            kind = "redirect" if 300 <= self.status < 400 else self._kind()
            self.most = wire.most(self.request.most_bytes, kind, piece)
        self.body += piece
        if len(self.body) > self.most:
            self.cut = "length"
            return -1
        return None

    def _kind(self) -> str:
        kinds = [line[13:] for line in self.head or () if line[:13].lower() == b"content-type:"]
        return kinds[-1].decode("latin-1").strip().lower() if kinds else ""

    # ------------------------------------------------ the end

    def ended(self, code: int, errno_: int) -> Wire | None:
        """What came; None where the other way is to find the word for it."""
        self._let_go()
        word, detail = self.fault or self._word(code, errno_)
        if word == _ODD:
            return None
        if word:
            return Wire(self.at, self.sent, peer=self._peer(), outage=Outage(self.request.url, word, self.at, detail))
        if self.head is None:  # the end of an exchange without a head
            return None
        truncated: Truncated = "length" if self.cut else ""
        if code and not self.cut and not (code == pycurl.E_RECV_ERROR and not errno_ and self._ends_with_connection()):
            truncated = "time" if self.is_late else "disconnect"
        found = _STATUS.match(self.head[0].decode("latin-1"))
        assert found is not None  # it was the head of an answer
        line = f"HTTP/{found[1]}.{found[2]} {self.status} {wire.text(found[4] or '')}".rstrip()
        body = bytes(self.body[: self.most]) if self.cut and self.most else bytes(self.body)
        return Wire(self.at, self.sent, self.status, line, self._headers(), body, truncated, self._peer())

    def close(self) -> None:
        """Close its handle; the connection belongs to all."""
        self._let_go()
        self.easy.close()

    def _let_go(self) -> None:
        while self.sockets:
            self.sockets.pop().close()

    def _word(self, code: int, number: int) -> tuple[str, str]:
        """The word for an error, "" where so much came that it is none."""
        if not code or self.cut:
            return "", ""
        self.is_late = code == pycurl.E_OPERATION_TIMEDOUT
        is_page = 200 <= self.status < 300
        enough = not is_page or len(self.body) >= (wire.ENOUGH if self.is_late else 1)
        if self.head is not None and enough:
            return "", ""
        if self.is_late:
            return ("slow", "it did not end in time") if self.received else ("timeout", "")
        if code == pycurl.E_COULDNT_CONNECT:
            from citecheck.web.faults import OURS

            return ("local" if number in OURS else "connect"), os.strerror(number) if number else ""
        if code == pycurl.E_GOT_NOTHING:
            return "reset", _CLOSED
        if code in (pycurl.E_RECV_ERROR, pycurl.E_SEND_ERROR) and number in _RESET:
            return "reset", ""
        if code == pycurl.E_PARTIAL_FILE:
            return "reset", "the connection ended before the body"
        return _ODD, ""

    def _ends_with_connection(self) -> bool:
        """Whether nothing else says where the body ends; many servers then end without the last word of TLS."""
        return not any(
            one[:18].lower().startswith((b"content-length:", b"transfer-encoding:")) for one in self.head or ()
        )

    def _headers(self) -> tuple[tuple[str, str], ...]:
        headers: list[list[str]] = []
        for line in (self.head or ())[1:]:
            said = line.decode("latin-1")
            name, colon, value = said.partition(":")
            if said[:1] in " \t":
                if headers:
                    headers[-1][1] += f"\n{said}"
            elif colon:
                headers.append([name, value])
        return tuple((name, wire.text(value)) for name, value in headers)

    def _peer(self) -> str:
        return self.easy.getinfo(pycurl.PRIMARY_IP) or ""


class Curl:
    """Exchanges of one thread: `begin` sends out, `turn` gives what has come home. `wake` may be called by any.

    A host's idle connections are kept and used again; at the end all are closed.
    """

    def __init__(self, way: Way, refuses: Callable[[str], str | None]) -> None:
        self._way, self._refuses = way, refuses
        self.flying = 0
        self._multi = pycurl.CurlMulti()
        self._multi.setopt(pycurl.M_SOCKETFUNCTION, self._watch)
        self._multi.setopt(pycurl.M_TIMERFUNCTION, self._timer)
        self._multi.setopt(pycurl.M_MAXCONNECTS, way.connections)
        self._due = float("inf")
        self._selector = selectors.DefaultSelector()
        self._ear, self._mouth = socket.socketpair()
        self._ear.setblocking(False)
        self._mouth.setblocking(False)
        self._selector.register(self._ear, selectors.EVENT_READ)
        self._free: list[_Flight] = []
        self._flights: dict[pycurl.Curl, _Flight] = {}
        self._redirects: set[_Flight] = set()
        self._names: dict[tuple[str, int], tuple[float, str]] = {}
        self._aside = ThreadPoolExecutor(LOOKING_UP, "look-up")
        self._known: deque[Callable[[], None]] = deque()  # what other threads found out
        self._home: list[tuple[Any, Reply]] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        self._aside.shutdown(wait=False, cancel_futures=True)
        for flight in self._flights.values():
            self._multi.remove_handle(flight.easy)
        for flight in (*self._flights.values(), *self._free):
            flight.close()
        self._multi.close()
        self._selector.close()
        self._ear.close()
        self._mouth.close()

    def wake(self) -> None:
        """End a `turn` that waits."""
        with contextlib.suppress(OSError):  # it is full of calls, or all is over
            self._mouth.send(b"!")

    def begin(self, request: Request, token: Any) -> None:
        """Send out a request; `turn` gives the reply to it beside the token."""
        self.flying += 1
        if (refusal := self._refuses(request.url)) is not None:
            self._home.append((token, Outage(request.url, refusal)))
            return
        try:
            url, headers = prepared(request, self._way.headers)
            split = urlsplit(url)
            host = split.hostname or ""
            key = host, split.port or (443 if split.scheme == "https" else 80)
        except (ValueError, OSError):  # what requests raises is an OSError
            self._carefully(request, token)
            return
        known = self._names.get(key)
        if known is not None and known[0] > time.monotonic():
            self._set_out(request, token, url, headers, known[1])
        elif host.replace(".", "").isdecimal() or ":" in host:  # a number is not looked up
            self._looked_up(request, token, url, headers, key, self._entry(key))
        else:
            self._later(self._entry, key, then=lambda found: self._looked_up(request, token, url, headers, key, found))

    def turn(self, seconds: float) -> list[tuple[Any, Reply]]:
        """The replies that have come; waits for the first of them, at most so long."""
        now = time.monotonic()
        short = min((one.until for one in self._redirects), default=float("inf"))
        wait = 0.0 if self._home or self._known else min(seconds, self._due - now, short - now)
        for key, events in self._selector.select(max(0.0, wait)):
            if key.fileobj is self._ear:
                with contextlib.suppress(BlockingIOError):
                    self._ear.recv(4096)
            else:
                mask = (events & selectors.EVENT_READ and pycurl.CSELECT_IN) | (
                    events & selectors.EVENT_WRITE and pycurl.CSELECT_OUT
                )
                self._multi.socket_action(key.fd, mask)
        while self._known:
            self._known.popleft()()
        while self._due <= time.monotonic():
            self._due = float("inf")
            self._multi.socket_action(pycurl.SOCKET_TIMEOUT, 0)
        self._collect()
        self._cut_short()
        home, self._home = self._home, []
        self.flying -= len(home)
        return home

    # ------------------------------------------------ names

    def _entry(self, key: tuple[str, int]) -> "str | Outage":
        """What a name stands for, as libcurl is told it; the Outage where it stands for nothing that may be asked."""
        host, port = key
        try:
            found = looked_up(host, port, self._way.allowed, self._way.resolve)
        except RefusedError as error:
            return Outage("", error.reason, None, str(error))
        except (OSError, ValueError):
            return Outage("", _ODD)
        numbers = ",".join(f"[{address[0]}]" if ":" in address[0] else address[0] for _, address in found)
        return f"+{f'[{host}]' if ':' in host else host}:{port}:{numbers}"

    def _looked_up(
        self,
        request: Request,
        token: Any,
        url: str,
        headers: dict[str, str],
        key: tuple[str, int],
        found: "str | Outage",
    ) -> None:
        if isinstance(found, Outage):
            if found.reason == _ODD:
                self._carefully(request, token)
                return
            at = datetime.now(UTC).replace(microsecond=0)  # noqa: TID251  # because an outage is dated
            self._is_home(request, token, Wire(at, outage=Outage(request.url, found.reason, at, found.detail)))
            return
        while len(self._names) >= NAMES:
            del self._names[next(iter(self._names))]
        self._names[key] = time.monotonic() + NAMES_LAST, found
        self._set_out(request, token, url, headers, found)

    # ------------------------------------------------ on the way

    def _set_out(self, request: Request, token: Any, url: str, headers: dict[str, str], found: str) -> None:
        flight = self._free.pop() if self._free else _Flight(self._way, self._redirects)
        flight.begin(request, token, url, headers, found)
        self._flights[flight.easy] = flight
        self._multi.add_handle(flight.easy)

    def _collect(self) -> None:
        while True:
            left, good, bad = self._multi.info_read()
            for easy in good:
                self._landed(easy, 0)
            for easy, code, _ in bad:
                self._landed(easy, code)
            if not left:
                return

    def _landed(self, easy: pycurl.Curl, code: int) -> None:
        flight = self._flights.pop(easy)
        self._multi.remove_handle(easy)
        self._redirects.discard(flight)
        came = flight.ended(code, easy.getinfo(pycurl.OS_ERRNO) if code else 0)
        if came is None:
            self._carefully(flight.request, flight.token)
        else:
            self._is_home(flight.request, flight.token, came)
        self._free.append(flight)

    def _cut_short(self) -> None:
        """Leave the bodies of redirects that do not come to their end."""
        now = time.monotonic()
        for one in [one for one in self._redirects if one.until <= now]:
            self._landed(one.easy, pycurl.E_OPERATION_TIMEDOUT)

    def _is_home(self, request: Request, token: Any, came: Wire) -> None:
        if self._way.keep is not None:
            self._way.keep(request, came)
        self._home.append((token, wire.reply(request, came)))

    # ------------------------------------------------ in other threads

    def _carefully(self, request: Request, token: Any) -> None:
        self._later(self._way.careful, request, then=lambda reply: self._home.append((token, reply)))

    def _later(self, work: Callable[[Any], Any], given: Any, *, then: Callable[[Any], None]) -> None:
        def known(future: "Future[Any]") -> None:
            if not future.cancelled():
                self._known.append(lambda: then(future.result()))
                self.wake()

        self._aside.submit(work, given).add_done_callback(known)

    # ------------------------------------------------ what libcurl waits for

    def _watch(self, event: int, fd: int, _: Any, __: Any) -> None:
        wanted = 0
        if event in (pycurl.POLL_IN, pycurl.POLL_INOUT):
            wanted |= selectors.EVENT_READ
        if event in (pycurl.POLL_OUT, pycurl.POLL_INOUT):
            wanted |= selectors.EVENT_WRITE
        if event == pycurl.POLL_REMOVE:
            with contextlib.suppress(KeyError):
                self._selector.unregister(fd)
        else:
            try:
                self._selector.modify(fd, wanted)
            except KeyError:
                self._selector.register(fd, wanted)

    def _timer(self, milliseconds: int) -> None:
        self._due = time.monotonic() + milliseconds / 1000 if milliseconds >= 0 else float("inf")
