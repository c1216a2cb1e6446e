"""The origin of an invented web: one asyncio server in a process of its own, on every address of 127.0.0.0/8.

with serving(web) as base: ...          # base is "http://{host}:PORT"
with serving(web, https=True) as base   # SSL_CERT_FILE names the authority while it serves
with serving(web, ahead=5000) as base   # so many pages are made before the first is asked for

Who is measured shares the machine with it, so it does little: a page that was made is kept, what pages share once.
"""

import asyncio
import contextlib
import gc
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


MOST_KEPT = 30_000  # pages, of some 6 KB each


class Pages:
    """The pages of a web as they are sent."""

    def __init__(self, web: Web) -> None:
        self.web = web
        self.asked: dict[int, int] = {}  # how often
        self._kept: dict[int, tuple[Page, tuple[bytes, ...]]] = {}

    def __getitem__(self, number: int) -> tuple[Page, tuple[bytes, ...]]:
        """A page and the pieces of its markup, headers and all."""
        kept = self._kept.get(number)
        if kept is None:
            page = self.web.page(number)
            pieces = self.web.pieces(page)
            kept = page, (head(200, sum(map(len, pieces))), *pieces)
            if len(self._kept) < MOST_KEPT:
                self._kept[number] = kept
        return kept


class Answering(asyncio.Protocol):
    """One connection, kept alive. Faults of a web: see `_answer`."""

    def __init__(self, pages: Pages) -> None:
        self.pages, self.buffer = pages, b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self.transport = transport

    def data_received(self, data: bytes) -> None:
        self.buffer += data
        while b"\r\n\r\n" in self.buffer:
            asked, _, self.buffer = self.buffer.partition(b"\r\n\r\n")
            method, target, _ = asked.split(b" ", 2)
            number = self.pages.web.number(target.decode("latin-1").partition("?")[0])
            page, pieces = self.pages[number] if number >= 0 else (None, ())
            if page is None:
                self._send(404, NOTICE)
            elif page.fault == "moved" and target.decode("latin-1") == archived(page):
                self.transport.writelines(pieces)
            elif page.path.encode() != target:  # a sister that nobody published
                self._send(404, NOTICE)
            elif page.latency:
                asyncio.get_running_loop().call_later(page.latency, self._answer, page, pieces, method == b"HEAD")
            else:
                self._answer(page, pieces, method == b"HEAD")

    def _answer(self, page: Page, pieces: tuple[bytes, ...], is_head: bool) -> None:
        times = self.pages.asked[page.number] = self.pages.asked.get(page.number, 0) + 1
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
            self._drip(b"".join(pieces[1:]))
        elif page.fault != "hangs" and not self.transport.is_closing():
            self.transport.writelines(pieces[:1] if is_head else pieces)

    def _send(self, status: int, body: bytes, headers: str = "", *, is_head: bool = False) -> None:
        if not self.transport.is_closing():
            self.transport.write(head(status, len(body), headers) + (b"" if is_head else body))

    def _drip(self, body: bytes, at: int = 0) -> None:
        if not self.transport.is_closing():
            if at == 0:
                self.transport.write(
                    f"HTTP/1.1 200 Said\r\nContent-Type: text/html\r\nContent-Length: {len(body)}\r\n\r\n".encode()
                )
            self.transport.write(body[at : at + 1000])
            asyncio.get_running_loop().call_later(1.0, self._drip, body, at + 1000)


def head(status: int, length: int, headers: str = "") -> bytes:
    """Status line and headers of an answer with a body of so many bytes."""
    kind = "Content-Type: text/html; charset=utf-8"
    return f"HTTP/1.1 {status} Said\r\n{kind}\r\nContent-Length: {length}\r\n{headers}\r\n".encode()


def archived(page: Page) -> str:
    """Where a moved page stands now."""
    return f"/archive{page.path}"


def serve(web: Web, https: bool, ahead: int, folder: str, out: Connection) -> None:
    """Serve until the other end hangs up."""
    pages = Pages(web)
    for number in range(min(ahead, MOST_KEPT)):
        pages[number]
    gc.freeze()
    asyncio.run(_serve(pages, https, folder, out))


async def _serve(pages: Pages, https: bool, folder: str, out: Connection) -> None:
    loop = asyncio.get_running_loop()
    if https:
        import trustme

        authority = trustme.CA()
        authority.cert_pem.write_to_path(str(Path(folder, "authority.pem")))
        port = 0
        for host in sorted({pages.web.page(number).host for number in range(pages.web.hosts)}):
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            authority.issue_cert(host).configure_cert(context)
            server = await loop.create_server(lambda: Answering(pages), host, port, ssl=context, backlog=1024)
            port = server.sockets[0].getsockname()[1]
    else:
        server = await loop.create_server(lambda: Answering(pages), "0.0.0.0", 0, backlog=4096)
        port = server.sockets[0].getsockname()[1]
    out.send(port)
    await loop.run_in_executor(None, out.recv)


@contextlib.contextmanager
def serving(web: Web, *, https: bool = False, ahead: int = 0) -> Iterator[str]:
    """The base of all addresses, with "{host}" in it, for as long as the server runs."""
    here, there = multiprocessing.Pipe()
    with tempfile.TemporaryDirectory() as folder:
        process = multiprocessing.get_context("spawn").Process(target=serve, args=(web, https, ahead, folder, there))
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
