"""The live web: one GET, one answer, one hop. Whatever a server does comes back as a value, never as an error."""

import contextlib
import datetime
import threading
import time
from collections.abc import Callable, Iterator
from functools import partial
from socket import getaddrinfo
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self
from urllib.parse import urlsplit

from citecheck import urls
from citecheck.errors import UsageError
from citecheck.model import Outage, Reply
from citecheck.settings import Settings
from citecheck.version import __version__
from citecheck.web import decoding, wire
from citecheck.web.exchange import AtOnce, Request, prepared
from citecheck.web.guard import Resolve, connected, trusted
from citecheck.web.underway import FRAMING, TooMuchError, Underway, thread
from citecheck.web.wire import ENOUGH, PIECE, REDIRECT_SECONDS, Keep, Truncated, Wire

if TYPE_CHECKING:
    from requests import PreparedRequest

    from citecheck.web.transport import Adapter

HOME = "https://pypi.org/project/citecheck-audit/"
TRIES = 3  # connections that may turn out to have been closed while they were idle


class Live:
    """Answers requests from the web itself, in many threads at once. `keep` is called once for each exchange.

    What may not be asked (`refuses`) is an Outage and is not kept: nothing went over the wire; nor is what is asked
    after the end ("interrupted"). An error of `keep` goes up to the caller.
    """

    def __init__(self, settings: Settings, keep: Keep | None = None, *, resolve: Resolve = getaddrinfo) -> None:
        """Raises UsageError for a proxy or a file of certificates that cannot be used."""
        from citecheck.web import tls

        if settings.proxy and urlsplit(settings.proxy).scheme not in ("http", "https"):
            raise UsageError(f"proxy: {urls.discreet(settings.proxy)} is none that can be used: http:// or https://")
        self._allowed = settings.networks
        self._seconds = settings.timeout
        self._keep = keep
        self._proxies = {"http": settings.proxy, "https": settings.proxy} if settings.proxy else {}
        self._connect = lambda host, port, underway: connected(host, port, self._allowed, resolve, underway)
        self._trust = lambda host, port, underway: trusted(host, port, resolve, underway)
        self._headers = {
            "User-Agent": f"citecheck/{__version__} (+{settings.contact or HOME})",
            "Accept": "text/html,application/xhtml+xml,application/pdf;q=0.9,*/*;q=0.8",
            "Accept-Encoding": decoding.accepted(),
        }
        self._resolve = resolve
        self._connections = max(64, 4 * settings.jobs)
        self._pools, self._lanes = max(16, 4 * settings.jobs), settings.per_host
        self._making = threading.Lock()
        self._adapter: Adapter | None = None
        if tls.is_told():  # what is wrong with that file is said at once
            self._way()

    def _way(self) -> "Adapter":
        """The adapter, made when it is first needed: a run by libcurl, or out of a cache, has none."""
        with self._making:
            if self._adapter is None:
                from citecheck.web import tls
                from citecheck.web.transport import Adapter

                self._adapter = Adapter(tls.context(), hosts=self._pools, lanes=self._lanes)
            return self._adapter

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        if self._adapter is not None:
            self._adapter.close()

    def refuses(self, address: str) -> str | None:
        """Why an address must not be visited, or None; networks that the settings allow may be."""
        return urls.unsafe(address, self._allowed)

    @contextlib.contextmanager
    def at_once(self) -> Iterator[AtOnce | None]:
        """Exchanges for one thread, many at once, by libcurl; None where it is not installed, or a proxy is set."""
        try:
            from citecheck.web.curl import Curl
            from citecheck.web.flight import Way
        except ImportError:
            yield None
            return
        if self._proxies:
            yield None
            return
        from citecheck.web.tls import bundled

        with bundled() as authorities:
            way = Way(self._headers, self._seconds, self._allowed, self._resolve, self._keep, self.exchange,
                      authorities, self._connections)  # fmt: skip
            with Curl(way, self.refuses) as curl:
                yield curl

    def exchange(self, request: Request) -> Reply:
        """Ask once, follow nothing. The Outage's reasons are those of `faults.reason` and of `decoding`."""
        if (refusal := self.refuses(request.url)) is not None:
            return Outage(request.url, refusal)
        came = self._asked(request)
        if self._keep is not None and not (came.outage and came.outage.reason == "interrupted"):
            self._keep(request, came)
        return wire.reply(request, came)

    def _asked(self, request: Request) -> Wire:
        from http.client import HTTPException

        from urllib3.exceptions import HTTPError

        at = datetime.datetime.now(datetime.UTC).replace(microsecond=0)  # noqa: TID251  # because a capture is dated
        deadline = time.monotonic() + self._seconds
        for tried in range(1, TRIES + 1):
            underway = thread.exchange = Underway(deadline, self._connect, self._trust)
            try:
                return self._fetched(request, underway, at)
            except (HTTPError, HTTPException, OSError, ValueError) as error:  # requests' errors are OSErrors
                from citecheck.web.faults import reason

                word, detail = reason(error, underway)
                if word == "reset" and underway.is_reused and not underway.received and tried < TRIES:
                    continue  # the server had closed it while it was idle
                outage = Outage(request.url, word, at, detail)
                return Wire(at, _without_proxy(underway.sent), peer=underway.peer, outage=outage)
            finally:
                thread.exchange = None
        raise AssertionError("unreachable")

    def _fetched(self, request: Request, underway: Underway, at: datetime.datetime) -> Wire:
        prepared = self._prepared(request)
        response = self._way().send(prepared, stream=True, timeout=underway.left(), proxies=self._proxies)
        raw = response.raw
        if is_redirect := 300 <= raw.status < 400:
            underway.deadline = min(underway.deadline, time.monotonic() + REDIRECT_SECONDS)
        try:
            headers = tuple(
                (name, wire.text(value)) for name, value in (underway.head.items() if underway.head else ())
            )
            named = {name.lower(): value for name, value in headers}
            kind = named.get("content-type", "").strip().lower()
            bound = partial(wire.most, request.most_bytes, "redirect" if is_redirect else kind)
            body, truncated = _body(raw, bound, underway, is_page=200 <= raw.status < 300)
        finally:
            if not raw.isclosed():  # not read to its end, so nothing else can come over this connection
                raw.close()
            raw.release_conn()
        line = f"HTTP/{raw.version // 10}.{raw.version % 10} {raw.status} {wire.text(raw.reason or '')}".rstrip()
        sent = _without_proxy(underway.sent)
        return Wire(at, sent, raw.status, line, headers, body, truncated, underway.peer)

    def _prepared(self, request: Request) -> "PreparedRequest":
        from requests import Request as Given

        url, headers = prepared(request, self._headers)
        return Given("GET", url, headers=headers).prepare()


def _body(raw: Any, bound: Callable[[bytes], int], underway: Underway, *, is_page: bool) -> tuple[bytes, Truncated]:
    """The body as it came; where it did not come to its end, why.

    A page of which too little came to be read raises what broke it; of a redirect or a refusal the head says all.
    """
    from http.client import HTTPException

    from urllib3.exceptions import HTTPError

    body, most = bytearray(), PIECE
    underway.most = underway.received + FRAMING * PIECE
    try:
        while piece := raw.read1(PIECE, decode_content=False):
            if not body:
                most = bound(piece)
                underway.most += FRAMING * most
            body += piece
            if len(body) > most:
                return bytes(body[:most]), "length"
    except TooMuchError:
        return bytes(body), "length"
    except (HTTPError, HTTPException, OSError, ValueError):
        is_late = underway.deadline <= time.monotonic()
        if is_page and len(body) < (ENOUGH if is_late else 1):
            raise
        return bytes(body), "time" if is_late else "disconnect"
    return bytes(body), ""


def _without_proxy(sent: bytes) -> bytes:
    """A request without what is for the proxy alone: its password is nobody's business."""
    lines = sent.split(b"\r\n")
    return b"\r\n".join(line for line in lines if not line.lower().startswith(b"proxy-"))
