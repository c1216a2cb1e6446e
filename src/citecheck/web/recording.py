"""Exchanges kept as they arrive: WARC (ISO 28500), gzipped, one file a host, written with warcio.

An exchange is one write to the end of its file, under a lock, so that a killed process tears off the last one at
most; no file stays open. An answer whose bytes are kept already becomes a revisit record, a fault of the network a
metadata record, so that a replay fails as the run did.
"""

import base64
import contextlib
import hashlib
import io
import os
import re
import threading
import uuid
import zlib
from collections import OrderedDict
from pathlib import Path
from types import TracebackType
from typing import Any, NamedTuple
from urllib.parse import quote

from citecheck import urls
from citecheck.errors import CitecheckError, UsageError
from citecheck.urls.address import ascii_host, parts
from citecheck.web import mark, warc
from citecheck.web.exchange import Request
from citecheck.web.index import OUTAGE, REVISIT, Entry
from citecheck.web.locking import locked
from citecheck.web.question import discreet, question, target
from citecheck.web.scan import OURS, stamp
from citecheck.web.shelf import Shelf
from citecheck.web.store import Captures
from citecheck.web.surt import surt
from citecheck.web.wire import Wire

_PLAIN_NAME = re.compile(r"[a-z0-9_-][a-z0-9._-]{0,98}[a-z0-9_-]|[a-z0-9]")
_PROFILE = "http://netpreserve.org/warc/1.0/revisit/"
_WHERE = frozenset({"location", "content-location", "refresh", "link"})  # headers that hold addresses
_PRINTABLE = "".join(chr(code) for code in range(0x20, 0x7F) if chr(code) != "%")
MOST_SEEN = 10_000  # bodies of which is remembered that they are kept
PACKED = ("gzip", "br", "zstd")  # encodings that leave nothing to pack


class _Original(NamedTuple):
    """The capture that a revisit refers to."""

    url: str
    date: str


class Recording:
    """A folder that takes up exchanges. `keep` may be called from many threads, and from several processes at once.

    Raises UsageError where the folder cannot be made one to record into. What cannot be written later (a full disk) is
    lost to the folder and not to the run: `lost` says so, and what was written stays readable.
    """

    def __init__(self, folder: str | Path) -> None:
        self.folder = Path(folder)
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise UsageError(f"{folder}: cannot be made a folder to record into: {error.strerror or error}") from error
        self.shelf = Shelf(self.folder, is_ours=True)
        self.captures = Captures([self.shelf])
        self._lock = threading.Lock()
        self._begun: set[str] = set()
        self._seen: OrderedDict[str, _Original] = OrderedDict()
        self._lost: str | None = None

    def __enter__(self) -> "Recording":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Bring the index of the folder up to date; without it the next to open the folder does so."""
        with contextlib.suppress(CitecheckError):
            self.shelf.settle()

    @property
    def lost(self) -> str | None:
        """The sentence that says why not all could be kept, by this process or another one of the run."""
        return self._lost or mark.told(self.folder)

    def keep(self, request: Request, wire: Wire) -> None:
        """Write one exchange down; `wire.at` becomes its WARC-Date."""
        url, date = target(request.url), _spelled(stamp(wire.at))
        kind, headers, block, entry = self._answer(request, url, wire)
        sent, identity = _request(url, date, wire)
        if identity:
            headers["WARC-Concurrent-To"] = identity
        raw = _record(url, kind, date, headers, *block)
        packed = _packed(raw, 1 if any(one in _header(wire, "content-encoding") for one in PACKED) else 6)
        name = f"{file_name(url)}.warc.gz"
        try:
            start, end = self._append(name, date, sent + packed)
            entry = entry._replace(file=name, offset=end - len(packed), length=len(packed))
            self.shelf.add(name, start, end - start, entry)
        except (OSError, CitecheckError) as error:
            self._lose(f"{self.folder / name}: cannot be written: {getattr(error, 'strerror', None) or error}")
            return
        if kind == "response" and not wire.truncated:
            self._remember(entry.digest, _Original(url, date))

    def _answer(self, request: Request, url: str, wire: Wire) -> tuple[str, dict[str, str], tuple[bytes, bytes], Entry]:
        """The record of what came: its type, its headers, its block in two parts, and its entry without place."""
        at, asked = stamp(wire.at), question(request.headers)
        if wire.outage is not None:
            said = {"outage": wire.outage.reason, "detail": urls.discreet(wire.outage.detail), "asked": asked}
            lines = "".join(f"{name}: {_quoted(value)}\r\n" for name, value in said.items() if value)
            entry = Entry(url, at, 0, OUTAGE, "", "", 0, 0, asked, is_ours=True)
            return "metadata", {"Content-Type": "application/warc-fields"}, (b"", lines.encode("utf-8")), entry
        head, body = _head(wire), _framed(wire)
        digest = f"sha1:{base64.b32encode(hashlib.sha1(body, usedforsecurity=False).digest()).decode('ascii')}"
        media = _header(wire, "content-type").partition(";")[0].strip()
        headers = {"WARC-Payload-Digest": digest}
        if wire.peer:
            headers["WARC-IP-Address"] = wire.peer
        if wire.truncated:
            headers["WARC-Truncated"] = wire.truncated
        entry = Entry(url, at, wire.status, media, digest, "", 0, 0, asked, is_ours=True)
        if unchanged := self._unchanged(request, url, wire, asked):
            headers |= _refers("server-not-modified", _Original(url, _spelled(unchanged.at)))
            headers["WARC-Payload-Digest"] = unchanged.digest
            entry = entry._replace(mime=REVISIT, status=304, digest=unchanged.digest)
        elif original := self._original(url, digest, body, wire):
            headers |= _refers("identical-payload-digest", original)
            entry = entry._replace(mime=REVISIT)
        else:
            return "response", headers, (head, body), entry
        return "revisit", headers, (head, b""), entry

    def _unchanged(self, request: Request, url: str, wire: Wire, asked: str) -> Entry | None:
        """The capture of which the server says that it still holds."""
        if wire.status != 304 or not any(name.lower().startswith("if-") for name, _ in request.headers):
            return None
        known = [one for one in self._captures(url) if one.asked == asked and one.is_good and one.status != 304]
        return max(known, key=lambda one: (one.at, one.file, one.offset), default=None)

    def _original(self, url: str, digest: str, body: bytes, wire: Wire) -> _Original | None:
        """The capture that holds the same bytes already."""
        if not body or wire.truncated or wire.status in (0, 304):
            return None
        with self._lock:
            found = self._seen.get(digest)
        if found is None:
            same = [one for one in self._captures(url) if one.digest == digest and one.mime != REVISIT]
            found = _Original(url, _spelled(same[0].at)) if same else None
        return found

    def _captures(self, url: str) -> list[Entry]:
        return [one for one in self.shelf.find(surt(url)) if one.url == url]

    def _remember(self, digest: str, original: _Original) -> None:
        with self._lock:
            self._seen.setdefault(digest, original)
            if len(self._seen) > MOST_SEEN:
                self._seen.popitem(last=False)

    def _append(self, name: str, date: str, data: bytes) -> tuple[int, int]:
        """Write to the end of a file in one piece, what says who writes before it; returns from where to where.

        Raises OSError where that cannot be done.
        """
        with self._lock, locked(self.folder / name, os.O_WRONLY | os.O_APPEND | os.O_CREAT) as handle:
            start = os.lseek(handle, 0, os.SEEK_END)
            if name not in self._begun:
                data = _packed(_warcinfo(name, date), 6) + data
            try:
                rest = memoryview(data)
                while rest:
                    rest = rest[os.write(handle, rest) :]
            except OSError:
                os.ftruncate(handle, start)  # what was there before stays whole
                raise
            self._begun.add(name)
            return start, start + len(data)

    def _lose(self, sentence: str) -> None:
        """Say once that something was not kept."""
        if self._lost is None:
            self._lost = sentence
            mark.tell(self.folder, sentence)


def file_name(url: str) -> str:
    """The name for the file of a host, without suffix: the host's own where that is a plain one, else a digest."""
    name = ascii_host(parts(url)[2])
    if _PLAIN_NAME.fullmatch(name) and ".." not in name:
        return name
    return f"host-{hashlib.sha256(name.encode('utf-8', 'surrogatepass')).hexdigest()[:24]}"


# ---------------------------------------------------------------- records


class _RawHead:
    """The head of an HTTP message as it came: warcio would escape what is not ASCII in it."""

    def __init__(self, head: bytes) -> None:
        self.headers_buff = head

    def compute_headers_buffer(self, _: object) -> None:
        """Nothing: the bytes stand."""


def _record(url: str, kind: str, date: str, headers: dict[str, str], head: bytes, body: bytes) -> bytes:
    from warcio.warcwriter import WARCWriter

    buffer = io.BytesIO()
    writer = WARCWriter(buffer, gzip=False)
    http: Any = _RawHead(head) if head else None
    record = writer.create_warc_record(
        url, kind, payload=io.BytesIO(body), length=len(body), http_headers=http,
        warc_content_type=headers.get("Content-Type", ""), warc_headers_dict={"WARC-Date": date, **headers},
    )  # fmt: skip
    writer.write_record(record)
    return buffer.getvalue()


def _warcinfo(name: str, date: str) -> bytes:
    from citecheck.version import __version__

    said = f"{OURS.decode()}{__version__}\r\nformat: WARC File Format 1.0\r\n"
    headers = {"WARC-Filename": name, "Content-Type": "application/warc-fields"}
    return _record("", "warcinfo", date, headers, b"", said.encode("ascii"))


def _request(url: str, date: str, wire: Wire) -> tuple[bytes, str]:
    """The record of what was sent, packed, and its id; nothing where nothing was sent."""
    if not wire.request:
        return b"", ""
    sent = warc.head(wire.request)
    headers = "".join(f"{name}: {value}\r\n" for name, value in discreet(sent.headers))
    block = f"{urls.discreet(sent.line)}\r\n{headers}\r\n".encode("utf-8", "replace")
    identity = f"<{uuid.uuid4().urn}>"
    raw = _record(url, "request", date, {"WARC-Record-ID": identity}, block, b"")
    return _packed(raw, 6), identity


def _refers(profile: str, original: _Original) -> dict[str, str]:
    return {"WARC-Profile": _PROFILE + profile, "WARC-Refers-To-Target-URI": original.url,
            "WARC-Refers-To-Date": original.date}  # fmt: skip


def _head(wire: Wire) -> bytes:
    """The head of the answer; addresses in it are kept without what opens a door."""
    line = wire.status_line
    if warc.Head(line, (), 0).status != wire.status or "\n" in line:
        line = f"HTTP/1.1 {wire.status:03}"
    lines = [line]
    for name, value in wire.headers:
        lines.append(f"{name}: {urls.discreet(value) if name.lower() in _WHERE else value}")
    return ("\r\n".join(lines) + "\r\n\r\n").encode("utf-8", "surrogateescape")


def _framed(wire: Wire) -> bytes:
    """The body, in one chunk where its headers say that it comes in chunks."""
    if "chunked" not in _header(wire, "transfer-encoding").lower():
        return wire.body
    return (b"%x\r\n%s\r\n" % (len(wire.body), wire.body) if wire.body else b"") + b"0\r\n\r\n"


def _header(wire: Wire, name: str) -> str:
    return next((value for key, value in wire.headers if key.lower() == name), "")


def _spelled(at: str) -> str:
    """Fourteen digits as a WARC-Date."""
    return f"{at[:4]}-{at[4:6]}-{at[6:8]}T{at[8:10]}:{at[10:12]}:{at[12:14]}Z"


def _quoted(detail: str) -> str:
    """A text in one line, to be undone by `unquote`."""
    said = quote(detail, safe=_PRINTABLE, errors="surrogatepass")
    return "%20" + said[1:] if said.startswith(" ") else said


def _packed(raw: bytes, level: int) -> bytes:
    packer = zlib.compressobj(level, zlib.DEFLATED, 16 + zlib.MAX_WBITS)
    return packer.compress(raw) + packer.flush()
