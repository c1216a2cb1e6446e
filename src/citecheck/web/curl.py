"""libcurl in the place of urllib3, where pycurl is installed (extra `fast`): one thread has every exchange of a run.

With urllib3 an exchange costs 0.9 ms of processor time and a thread that waits; here it costs 0.25. Guard, bounds
and words are those of `live`. What libcurl can make no sense of (a certificate, broken HTTP) is asked once more the
other way, so both say the same of it.
"""

import contextlib
import selectors
import socket
import time
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import UTC, datetime
from types import TracebackType
from typing import Any, Self
from urllib.parse import urlsplit

import pycurl

from citecheck.model import Outage, Reply
from citecheck.web import wire
from citecheck.web.exchange import Request, prepared
from citecheck.web.flight import ODD, Flight, Way
from citecheck.web.guard import RefusedError, looked_up
from citecheck.web.wire import Wire

LOOKING_UP = 16  # threads that ask for names, and what libcurl cannot make sense of
NAMES = 10_000  # whose addresses are remembered, for so many seconds
NAMES_LAST = 60.0


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
        self._free: list[Flight] = []
        self._flights: dict[pycurl.Curl, Flight] = {}
        self._redirects: set[Flight] = set()
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
            return Outage("", ODD)
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
            if found.reason == ODD:
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
        flight = self._free.pop() if self._free else Flight(self._way, self._redirects)
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
