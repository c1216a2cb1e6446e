"""What others recorded is replayed here, and what is recorded here is opened by others: real tools on both sides."""

import gzip
import json
import shutil
import subprocess
import sys
import zipfile
import zlib
from pathlib import Path

import pytest
import requests

from archive import PYWB, archive_of, needs_pywb
from citecheck.model import Capture, Outage, Reply
from citecheck.settings import Settings
from citecheck.web import Request, follow, run
from citecheck.web.live import Live
from citecheck.web.recording import Recording
from citecheck.web.store import Captures, open_captures
from origin import Answer, Origin

HERE = Settings(allow_addresses=("127.0.0.0/8",), timeout=2.0)
HTML = ("Content-Type", "text/html; charset=utf-8")
needs_wget = pytest.mark.skipif(shutil.which("wget") is None, reason="wget is not installed")
PATHS = [
    "/living", "/status?code=404", "/status?code=503", "/chunked", "/until-close", "/half-body", "/too-long-body",
    "/negative-length", "/half-chunk", "/gzip", "/deflate", "/lying-gzip", "/broken-gzip", "/bomb", "/unknown-encoding",
    "/early-hints", "/image", "/odd-headers", "/redirect?size=60", "/reset", "/hang-up", "/garbage", "/bad-status",
    "/huge-header?size=60000", "/many-headers", "/charset", "/wall", "/soft-404", "/no-location", "/unchanged",
]  # fmt: skip


def page(captures: Captures, url: str) -> Capture:
    came = run(follow(url, captures.refuses), captures.exchange)
    assert isinstance(came, Capture), came
    return came


@pytest.fixture
def site(origin: Origin) -> Origin:
    """A few pages, encoded in several ways."""
    squeezed = gzip.compress(b"<p>squeezed")
    bare = zlib.compress(b"<p>deflated")
    origin.pages["127.0.0.1", "/plain"] = lambda _: Answer(b"<p>plain", headers=(HTML,))
    origin.pages["127.0.0.1", "/copy"] = lambda _: Answer(b"<p>plain", headers=(HTML,))
    origin.pages["127.0.0.1", "/gz"] = lambda _: Answer(squeezed, headers=(HTML, ("Content-Encoding", "gzip")))
    origin.pages["127.0.0.1", "/df"] = lambda _: Answer(bare, headers=(HTML, ("Content-Encoding", "deflate")))
    origin.pages["127.0.0.1", "/ch"] = lambda _: Answer(
        b"3\r\n<p>\r\n7\r\nchunked\r\n0\r\n\r\n", headers=(HTML, ("Transfer-Encoding", "chunked"))
    )
    origin.pages["127.0.0.1", "/old"] = lambda _: Answer(b"", 301, (("Location", "/plain"),))
    origin.pages["127.0.0.1", "/gone"] = lambda _: Answer(b"<p>gone", 404, (HTML,))
    return origin


BODIES = {"/plain": b"<p>plain", "/copy": b"<p>plain", "/gz": b"<p>squeezed", "/df": b"<p>deflated",
          "/ch": b"<p>chunked", "/old": b"<p>plain", "/gone": b"<p>gone"}  # fmt: skip


@pytest.fixture
def tape(site: Origin, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The site as citecheck records it."""
    monkeypatch.setenv("SSL_CERT_FILE", site.authority)
    folder = tmp_path / "tape"
    with Recording(folder) as recording, Live(HERE, recording.keep, resolve=site.resolve) as live:
        for path in BODIES:
            live.exchange(Request(site.url(path)))
    return folder


def test_a_replay_says_what_the_live_web_said(origin: Origin, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", origin.authority)
    said: dict[str, Reply] = {}
    with Recording(tmp_path) as recording, Live(HERE, recording.keep, resolve=origin.resolve) as live:
        for path in PATHS:
            said[origin.url(path)] = live.exchange(Request(origin.url(path)))
        for certificate in ("expired", "wrong-name", "good"):
            url = origin.url("/", certificate=certificate)
            said[url] = live.exchange(Request(url))
    captures = open_captures([str(tmp_path)])
    assert {type(came) for came in said.values()} == {Capture, Outage}
    for url, came in said.items():
        assert captures.exchange(Request(url)) == came, url


@needs_wget
def test_what_wget_recorded_is_replayed(site: Origin, tmp_path: Path) -> None:
    (tmp_path / "tape").mkdir()
    addresses = [site.url(path) for path in BODIES]
    for run_of, more in (("one", ["--warc-cdx"]), ("two", ["--warc-dedup=tape/one.cdx"])):
        subprocess.run(
            ["wget", "-q", "--no-proxy", "-e", "robots=off", "-O", "out", f"--warc-file=tape/{run_of}", *more,
             *addresses], cwd=tmp_path, check=False, timeout=60,
        )  # fmt: skip
    captures = open_captures([str(tmp_path / "tape")])
    for path, body in BODIES.items():
        assert page(captures, site.url(path)).body == body, path
    second = open_captures([str(tmp_path / "tape" / "one.warc.gz"), str(tmp_path / "tape" / "two.warc.gz")])
    assert b"revisit" in gzip.decompress((tmp_path / "tape" / "two.warc.gz").read_bytes())
    assert page(second, site.url("/plain")).body == b"<p>plain"


WARCIO = """
import sys
from warcio.capture_http import capture_http
import requests
with capture_http(sys.argv[1], warc_version="1.1"):
    for url in sys.argv[2:]:
        requests.get(url, allow_redirects=False)
"""


@pytest.fixture
def warcio_tape(site: Origin, tmp_path: Path) -> Path:
    """The site as warcio records it."""
    path = tmp_path / "warcio.warc.gz"
    urls = [site.url(path) for path in BODIES]
    subprocess.run([sys.executable, "-c", WARCIO, str(path), *urls], check=True, timeout=60)
    return path


def test_what_warcio_recorded_is_replayed(site: Origin, warcio_tape: Path) -> None:
    captures = open_captures([str(warcio_tape)])
    for path, body in BODIES.items():
        assert page(captures, site.url(path)).body == body, path


def wacz(folder: Path, warcs: list[Path], pages: list[str]) -> Path:
    made = folder / "made.wacz"
    listed = folder / "pages.jsonl"
    lines = [
        {"format": "json-pages-1.0", "id": "pages", "title": "All"},
        *({"url": one, "title": one} for one in pages),
    ]
    listed.write_text("".join(json.dumps(line) + "\n" for line in lines))
    given = [str(one) for one in warcs]
    subprocess.run([PYWB / "wacz", "create", "-f", *given, "-p", str(listed), "-o", str(made)], check=True, timeout=120,
                   capture_output=True)  # fmt: skip
    return made


@needs_pywb
def test_a_wacz_of_others_is_found_by_its_own_index(
    site: Origin, warcio_tape: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = wacz(tmp_path, [warcio_tape], [site.url("/plain")])
    monkeypatch.setattr("citecheck.web.scan.entries_of_warc", lambda *_: pytest.fail("read through"))
    captures = open_captures([str(made)])
    for path, body in BODIES.items():
        assert page(captures, site.url(path)).body == body, path


@needs_pywb
def test_a_recording_makes_a_valid_wacz_that_says_the_same(site: Origin, tape: Path, tmp_path: Path) -> None:
    made = wacz(tmp_path, sorted(tape.glob("*.warc.gz")), [site.url("/plain")])
    subprocess.run([PYWB / "wacz", "validate", "-f", str(made)], check=True, timeout=120, capture_output=True)
    plain, packed = open_captures([str(tape)]), open_captures([str(made)])
    for path in BODIES:
        assert packed.exchange(Request(site.url(path))) == plain.exchange(Request(site.url(path)))


def test_a_wacz_that_is_packed_once_more_is_read(site: Origin, warcio_tape: Path, tmp_path: Path) -> None:
    made = tmp_path / "packed.wacz"
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.write(warcio_tape, "archive/warcio.warc.gz")
        archive.writestr("indexes/index.cdxj", "no index at all\n")
    captures = open_captures([str(made)])
    for path, body in BODIES.items():
        assert page(captures, site.url(path)).body == body, path


def test_warcio_finds_every_digest_of_a_recording_right(tape: Path) -> None:
    for path in tape.glob("*.warc.gz"):
        done = subprocess.run([sys.executable, "-m", "warcio.cli", "check", path], check=False, capture_output=True)
        assert done.returncode == 0, done.stdout


@needs_pywb
def test_pywb_shows_what_was_recorded(site: Origin, tape: Path, tmp_path: Path) -> None:
    with archive_of(tape, tmp_path / "archive") as prefix:
        for path, body in BODIES.items():
            asked = f"{prefix}2026id_/{site.url(path)}"
            exact = requests.get(asked, timeout=20, allow_redirects=False).headers["Location"]
            shown = requests.get(exact, timeout=20, allow_redirects=False)
            if path == "/old":  # shown as it came: rewritten for nobody
                assert (shown.status_code, shown.headers["Location"]) == (301, "/plain")
            else:
                assert (shown.status_code, shown.content) == (404 if path == "/gone" else 200, body), path
