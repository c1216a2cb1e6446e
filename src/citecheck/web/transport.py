"""requests' transport adapter with the guard's sockets, one TLS context, and no work that nobody asked for."""

import socket
import ssl
from http.client import HTTPResponse, RemoteDisconnected
from io import BufferedReader
from typing import Any

from requests import PreparedRequest, Response
from requests.adapters import HTTPAdapter
from urllib3 import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.poolmanager import PoolManager

from citecheck.web.underway import TimedSocket, Underway, thread

PIECE = 32_768  # bytes read at once


class _Lines(BufferedReader):
    """What a server sends, in large pieces; `is_over` once a line was wanted and there was none."""

    is_over = False

    def readline(self, size: int | None = -1, /) -> bytes:
        line = super().readline(size)
        self.is_over = not line
        return line


class _Head(HTTPResponse):
    """An answer whose head is kept as it came; interim answers (103 Early Hints) are read over.

    A head that ends before its blank line is none: http.client takes half of one for the whole.
    """

    def __init__(self, sock: socket.socket, *given: Any, **named: Any) -> None:
        super().__init__(sock, *given, **named)
        self.fp: _Lines = _Lines(self.fp.detach(), PIECE)

    def begin(self) -> None:
        super().begin()
        while 101 < self.status < 200:
            self.headers = self.msg = None  # type: ignore[assignment]  # because this is how `begin` knows to begin
            super().begin()
        if self.fp.is_over:
            raise RemoteDisconnected("the headers end too early")
        _underway().head = self.msg


class _Guarded(HTTPConnection):
    """A connection that asks the exchange of its thread for its socket."""

    response_class = _Head

    def _new_conn(self) -> TimedSocket:
        underway = _underway()
        underway.is_reused = False
        open_to = underway.trust if self.proxy is not None else underway.connect
        return open_to(self._dns_host, self.port, underway)

    def send(self, data: Any) -> None:
        """Send, and remember what was sent: of a GET it is the head, of a tunnel the last word before it."""
        if self.sock is None:
            self.connect()
        underway = _underway()
        underway.sent, underway.is_open = bytes(data), True
        super().send(data)


class _GuardedTLS(_Guarded, HTTPSConnection):
    pass


class _Pool(HTTPConnectionPool):
    ConnectionCls = _Guarded


class _TLSPool(HTTPSConnectionPool):
    ConnectionCls = _GuardedTLS


class Adapter(HTTPAdapter):
    """Sends prepared requests, many threads at once. `hosts` keep idle connections, up to `lanes` each."""

    def __init__(self, tls: ssl.SSLContext, hosts: int, lanes: int) -> None:
        self._tls = tls
        super().__init__(pool_connections=hosts, pool_maxsize=lanes)

    def init_poolmanager(self, *given: Any, **named: Any) -> None:
        """See requests: the pools hold guarded connections."""
        super().init_poolmanager(*given, **named)
        _guard(self.poolmanager)

    def proxy_manager_for(self, proxy: str, **named: Any) -> Any:
        """See requests: connections through a proxy are guarded as well."""
        manager = super().proxy_manager_for(proxy, proxy_ssl_context=self._tls, **named)
        _guard(manager)
        return manager

    def close(self) -> None:
        """Close every idle connection now, not when the pools are collected."""
        for manager in (self.poolmanager, *self.proxy_manager.values()):
            for key in manager.pools.keys():  # noqa: SIM118  # because this mapping cannot be iterated
                manager.pools[key].close()
        super().close()

    def build_connection_pool_key_attributes(self, request: PreparedRequest, verify: Any, cert: Any = None) -> Any:
        """See requests: every https connection has the one context."""
        host, _ = super().build_connection_pool_key_attributes(request, verify, cert)
        return host, ({"ssl_context": self._tls} if host["scheme"] == "https" else {})

    def cert_verify(self, conn: Any, url: Any, verify: Any, cert: Any) -> None:
        """See requests, which names a CA bundle here to be loaded for every connection: the context has it."""

    def build_response(self, req: PreparedRequest, resp: Any) -> Response:
        """See requests: only what is read here, no cookie jar."""
        response = Response()
        response.raw, response.request = resp, req
        return response


def _guard(manager: PoolManager) -> None:
    manager.pool_classes_by_scheme = {"http": _Pool, "https": _TLSPool}


def _underway() -> Underway:
    assert thread.exchange is not None, "a connection is used outside of an exchange"
    return thread.exchange
