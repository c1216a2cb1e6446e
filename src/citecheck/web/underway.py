"""What one exchange may take of time and bytes, held by the very sockets that it reads from.

A time limit for each read does not end a server that sends a byte now and then, so every read of a socket is given
what is left of the whole exchange's time. One thread runs one exchange: its bounds lie in the thread.
"""

import socket
import ssl
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from http.client import HTTPMessage

HEAD_BYTES = 300_000  # browsers take 256 kB of headers
FRAMING = 2  # bytes on the wire for each byte of body, where chunks are small


class TooMuchError(OSError):
    """More came than an answer may have."""


@dataclass(slots=True)
class Underway:
    """One exchange while it runs: when it must end (monotonic clock), what went out, how much came in.

    `connect` opens a socket to a host and port; `trust` one to the proxy.
    """

    deadline: float
    connect: Callable[[str, int, "Underway"], "TimedSocket"]
    trust: Callable[[str, int, "Underway"], "TimedSocket"]
    most: int = HEAD_BYTES
    received: int = 0
    sent: bytes = b""
    is_reused: bool = True  # the connection, until a new one is made
    is_open: bool = False  # through the handshake, so that what fails now is the exchange
    peer: str = ""
    head: "HTTPMessage | None" = None

    def left(self) -> float:
        """Seconds that are left; TimeoutError where none are."""
        seconds = self.deadline - time.monotonic()
        if seconds <= 0:
            raise TimeoutError("the time for this exchange is over")
        return seconds

    def opened(self, sock: "TimedSocket", peer: str) -> None:
        """A connection was made for this exchange."""
        sock.settimeout(self.left())
        self.peer = peer

    def came(self, count: int) -> None:
        """So many bytes more came in."""
        self.received += count
        if self.received > self.most:
            raise TooMuchError("more came than was announced and asked for")


class _Thread(threading.local):
    exchange: Underway | None = None


thread = _Thread()


class _Timed(socket.socket):
    def recv_into(self, *given: Any, **named: Any) -> int:
        underway = thread.exchange
        if underway is None:
            return super().recv_into(*given, **named)
        self.settimeout(underway.left())
        count = super().recv_into(*given, **named)
        underway.came(count)
        return count

    def recv(self, *given: Any, **named: Any) -> bytes:
        if thread.exchange is not None:
            self.settimeout(thread.exchange.left())
        return super().recv(*given, **named)


class TimedSocket(_Timed):
    """A socket whose reads end with the exchange of their thread."""


class TimedTLSSocket(_Timed, ssl.SSLSocket):
    """The same through TLS; made by a context whose `sslsocket_class` it is."""
