"""A web archive for tests: a real pywb, as a process of its own, over a collection that the test makes."""

import contextlib
import datetime
import io
import ipaddress
import os
import re
import socket
import subprocess
import time
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

import pytest
import requests

from citecheck import urls
from citecheck.model import Capture, Mementos, Outage, Reply, Shown
from citecheck.web import Request, mementos, run

FARES = "https://gazette.example/fares"
TITLE = "<title>Fares Rise</title><p>Fares rise by a tenth."
DAY = datetime.date(2024, 3, 9)
LOOPBACK = partial(urls.unsafe, allowed=(ipaddress.ip_network("127.0.0.0/8"),))

# pywb pins libraries to versions of its own, so it lives beside the tests' environment (`make` sets it up).
PYWB = Path(__file__).parent.parent / ".venv" / "pywb" / "bin"
PATIENCE = 30.0  # seconds for the archive to come up on a busy machine

is_missing = not (PYWB / "wayback").exists() and "CITECHECK_SKIP_NOTHING" not in os.environ
needs_pywb = pytest.mark.skipif(is_missing, reason="pywb is not installed: `make archive`")


class Kept(NamedTuple):
    """One page as the archive kept it."""

    url: str
    at: datetime.datetime
    body: str = ""
    status: int = 200
    headers: tuple[tuple[str, str], ...] = ()


def on(printed: str, hour: int = 12) -> datetime.datetime:
    """An hour of a day ("2024-03-09"), in UTC."""
    return datetime.datetime.combine(datetime.date.fromisoformat(printed), datetime.time(hour), datetime.UTC)


def write_warc(path: Path, pages: Iterable[Kept]) -> None:
    """The pages as response records of a WARC file."""
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    with path.open("wb") as stream:
        writer = WARCWriter(stream, gzip=path.suffix == ".gz")
        for page in pages:
            headers = [("Content-Type", "text/html; charset=utf-8"), *page.headers]
            http = StatusAndHeaders(f"{page.status} Said", headers, protocol="HTTP/1.1")
            stamp = page.at.strftime("%Y-%m-%dT%H:%M:%SZ")
            body = page.body.encode()
            record = writer.create_warc_record(page.url, "response", io.BytesIO(body), len(body), http_headers=http,
                                               warc_headers_dict={"WARC-Date": stamp})  # fmt: skip
            writer.write_record(record)
            record.raw_stream.close()  # warcio leaves its own temporary file open


@contextlib.contextmanager
def archive(folder: Path, pages: Iterable[Kept], *, redirects: bool = True) -> Iterator[str]:
    """Run an archive that keeps the pages; the value is its TimeGate's prefix.

    With `redirects` the TimeGate sends on to the copy (302-style), else it answers with the copy itself (200-style).
    """
    store = folder / "kept"
    store.mkdir(parents=True)
    write_warc(store / "kept.warc.gz", pages)
    with archive_of(store, folder, redirects=redirects) as prefix:
        yield prefix


@contextlib.contextmanager
def archive_of(store: Path, folder: Path, *, redirects: bool = True) -> Iterator[str]:
    """Run an archive over the WARC files of a folder, `store`; what it needs itself stands in `folder`."""
    index = folder / "index"
    index.mkdir(parents=True)
    environment = {"PATH": os.environ["PATH"], "HOME": str(folder), "PYTHONWARNINGS": "ignore"}
    subprocess.run([PYWB / "cdx-indexer", "-s", "-j", "-o", index / "index.cdxj", store], check=True, env=environment,
                   capture_output=True, timeout=120)  # fmt: skip
    (folder / "config.yaml").write_text(
        f"framed_replay: {'false' if redirects else 'true'}\nredirect_to_exact: {'true' if redirects else 'false'}\n"
        f"enable_memento: true\ncollections:\n  kept:\n    index_paths: {index}/\n    archive_paths: {store}/\n"
    )
    port = free_port()
    log = (folder / "log").open("wb")
    process = subprocess.Popen([PYWB / "wayback", "-p", str(port), "-b", "127.0.0.1", "-t", "4"], cwd=folder,
                               env=environment, stdout=log, stderr=log)  # fmt: skip
    try:
        wait_for(port, process)
        yield f"http://127.0.0.1:{port}/kept/" + ("" if redirects else "id_/")
    finally:
        process.terminate()
        process.wait(10)
        log.close()


def free_port() -> int:
    """A port of this machine on which nothing listens."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def wait_for(port: int, process: "subprocess.Popen[bytes]") -> None:
    """Come back when something answers on the port."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        assert process.poll() is None, "the archive ended at once"
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
            return
        time.sleep(0.05)
    raise AssertionError("the archive did not come up")


def over_http(request: Request) -> Reply:
    """One plain GET, redirects not followed: enough to speak with an archive on this machine."""
    assert urlsplit(request.url).hostname == "127.0.0.1", f"led away to {request.url}"
    try:
        reply = requests.get(request.url, headers={**dict(request.headers), "Connection": "close"},
                             allow_redirects=False, timeout=20)  # fmt: skip
    except requests.RequestException:
        return Outage(request.url, "connection")
    headers = tuple((name.lower(), value) for name, value in reply.headers.items())
    return Capture(request.url, request.url, reply.status_code, headers, reply.content[: request.most_bytes],
                   on("2026-06-01"), (request.url,))  # fmt: skip


def judged(capture: Capture) -> Shown:
    """Reading as the tests need it: by the title alone."""
    found = re.search(r"<title>([^<]*)", capture.body.decode())
    title = found[1] if found else None
    if capture.status >= 400 or title == "Page not found":
        return Shown("error-page", title)
    return Shown("good" if title == "Fares Rise" else "other-page", title)


def sought(
    url: str,
    *archives: str,
    exchange: Callable[[Request], Reply] = over_http,
    wanted: datetime.date = DAY,
    cited: tuple[str, ...] = (),
    untrusted: tuple[str, ...] = (),
    refuses: Callable[[str], str | None] = LOOPBACK,
) -> Mementos:
    """What the archives hold of an address near 9 March 2024."""
    return run(mementos.find(url, wanted, archives, judged, refuses, cited, untrusted=untrusted), exchange)
