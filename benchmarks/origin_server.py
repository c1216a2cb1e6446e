"""The origin of an invented web: one asyncio server in a process of its own, on every address of 127.0.0.0/8.

with serving(web) as base: ...          # base is "http://{host}:PORT"
with serving(web, https=True) as base   # SSL_CERT_FILE names the authority while it serves
"""

import asyncio
import contextlib
import multiprocessing
import os
import ssl
import tempfile
from collections.abc import Iterator
from multiprocessing.connection import Connection
from pathlib import Path

from invented_web import Page, Web

NOTICE = b"<!doctype html><title>Page not found</title><h1>Page not found</h1><p>Sorry, the page you are looking for does not exist."
WALL = (
    b"<!doctype html><title>Just a moment...</title><script src=/cdn-cgi/challenge-platform/h/b/orchestrate></script>"
)


class Answering(asyncio.Protocol):
    """One connection, kept alive. Faults of a web: see `_answer`."""

    asked: dict[int, int] = {}

    def __init__(self, web: Web) -> None:
        self.web, self.buffer = web, b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self.transport = transport

    def data_received(self, data: bytes) -> None:
        self.buffer += data
        while b"\r\n\r\n" in self.buffer:
            head, _, self.buffer = self.buffer.partition(b"\r\n\r\n")
            method, target, _ = head.split(b" ", 2)
            number = self.web.number(target.decode("latin-1").partition("?")[0])
            if number < 0:
                self._send(404, NOTICE)
                continue
            page = self.web.page(number)
            if target.decode("latin-1") == archived(page) and page.fault == "moved":
                self._send(200, self.web.html(page))
            elif page.path.encode() != target:  # a sister that nobody published
                self._send(404, NOTICE)
            elif page.latency:
                asyncio.get_running_loop().call_later(page.latency, self._answer, page, method == b"HEAD")
            else:
                self._answer(page, method == b"HEAD")

    def _answer(self, page: Page, is_head: bool) -> None:
        times = self.asked[page.number] = self.asked.get(page.number, 0) + 1
        if page.fault == "gone":
            self._send(404, NOTICE)
        elif page.fault == "soft-404":
            self._send(200, NOTICE, is_head=is_head)
        elif page.fault == "moved":
            self._send(301, b"", f"Location: {archived(page)}\r\n")
        elif page.fault == "failing" or (page.fault == "failing-once" and times == 1):
            self._send(503, b"Later")
        elif page.fault == "busy" and times == 1:
            self._send(429, b"Slower", "Retry-After: 1\r\n")
        elif page.fault == "reset":
            self.transport.abort()
        elif page.fault == "wall":
            self._send(403, WALL, is_head=is_head)
        elif page.fault == "drips":
            self._drip(self.web.html(page))
        elif page.fault != "hangs":
            self._send(200, b"" if is_head else self.web.html(page))

    def _send(self, status: int, body: bytes, headers: str = "", *, is_head: bool = False) -> None:
        if not self.transport.is_closing():
            head = f"HTTP/1.1 {status} Said\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {len(body)}\r\n{headers}\r\n"
            self.transport.write(head.encode() + (b"" if is_head else body))

    def _drip(self, body: bytes, at: int = 0) -> None:
        if not self.transport.is_closing():
            if at == 0:
                self.transport.write(
                    f"HTTP/1.1 200 Said\r\nContent-Type: text/html\r\nContent-Length: {len(body)}\r\n\r\n".encode()
                )
            self.transport.write(body[at : at + 1000])
            asyncio.get_running_loop().call_later(1.0, self._drip, body, at + 1000)


def archived(page: Page) -> str:
    """Where a moved page stands now."""
    return f"/archive{page.path}"


def serve(web: Web, https: bool, folder: str, out: Connection) -> None:
    """Serve until the other end hangs up."""
    asyncio.run(_serve(web, https, folder, out))


async def _serve(web: Web, https: bool, folder: str, out: Connection) -> None:
    loop = asyncio.get_running_loop()
    if https:
        import trustme

        authority = trustme.CA()
        authority.cert_pem.write_to_path(str(Path(folder, "authority.pem")))
        port = 0
        for host in sorted({web.page(number).host for number in range(web.hosts)}):
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            authority.issue_cert(host).configure_cert(context)
            server = await loop.create_server(lambda: Answering(web), host, port, ssl=context, backlog=1024)
            port = server.sockets[0].getsockname()[1]
    else:
        server = await loop.create_server(lambda: Answering(web), "0.0.0.0", 0, backlog=4096)
        port = server.sockets[0].getsockname()[1]
    out.send(port)
    await loop.run_in_executor(None, out.recv)


@contextlib.contextmanager
def serving(web: Web, *, https: bool = False) -> Iterator[str]:
    """The base of all addresses, with "{host}" in it, for as long as the server runs."""
    here, there = multiprocessing.Pipe()
    with tempfile.TemporaryDirectory() as folder:
        process = multiprocessing.get_context("spawn").Process(target=serve, args=(web, https, folder, there))
        process.start()
        port = here.recv()
        before = os.environ.get("SSL_CERT_FILE")
        if https:
            os.environ["SSL_CERT_FILE"] = str(Path(folder, "authority.pem"))
        try:
            yield f"{'https' if https else 'http'}://{{host}}:{port}"
        finally:
            if https:
                os.environ.pop("SSL_CERT_FILE")
                if before is not None:
                    os.environ["SSL_CERT_FILE"] = before
            here.send("end")
            process.join(5)
            process.terminate()
