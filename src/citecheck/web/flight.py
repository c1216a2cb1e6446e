"""One exchange by libcurl: the socket that it may open, the head and the body as they come, the word at the end.

Guard, bounds and words are those of `live`; where libcurl knows no such word, there is none, and `curl` asks the other
way.
"""

import errno
import os
import re
import socket
import time
from datetime import UTC, datetime
from typing import Any, NamedTuple

import pycurl

from citecheck.model import Outage
from citecheck.urls import Networks
from citecheck.web import wire
from citecheck.web.exchange import Exchange, Request
from citecheck.web.guard import Resolve, refused
from citecheck.web.underway import FRAMING, HEAD_BYTES
from citecheck.web.wire import Keep, Truncated, Wire

HEADERS, LINE_BYTES = 100, 65_536  # as many headers and as long ones as `http.client` takes
BUFFER = 262_144  # bytes that come at once, at most
_STATUS = re.compile(r"HTTP/(\d)\.(\d) +([1-9]\d\d)(?: ([^\r\n]*))?\s*\Z")
_RESET = (errno.ECONNRESET, errno.EPIPE, errno.ECONNABORTED)
_CLOSED = "the connection ended without an answer"
ODD = "odd"  # for the other way to find a word for


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


class Flight:
    """One exchange; it and its handle are used again for others."""

    def __init__(self, way: Way, redirects: "set[Flight]") -> None:
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
            self.fault = ODD, ""
        elif line in (b"\r\n", b"\n"):
            self._begins()
        return None if self.fault is None else -1

    def _begins(self) -> None:
        """Take up a head that is complete; an interim answer (103 Early Hints) is read over."""
        found = _STATUS.match(self.lines[0].decode("latin-1"))
        if found is None:
            self.fault = ODD, ""
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
        if word == ODD:
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
        return ODD, ""

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
