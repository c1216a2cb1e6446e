"""Captures of the web by address: WARC (ISO 28500), plain or gzipped, and WACZ, read where they lie.

One pass over the files notes where each capture stands; a body is read only when its address is asked for. No file
is kept open, so captures can be handed to another process.
"""

import contextlib
import datetime
import io
import logging
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any, NamedTuple
from urllib.parse import urldefrag

from citecheck import urls
from citecheck.errors import InputError
from citecheck.model import Capture, Outage, Reply
from citecheck.web.exchange import MOST_BYTES, Request

SUFFIXES = (".warc", ".warc.gz", ".wacz")
PIECE = 65_536
BROTLI_PIECE = 128  # a few bytes of brotli can stand for megabytes, so it is fed in small spoons


class _Entry(NamedTuple):
    """Where a capture stands: file, member of a WACZ ("" for none), offset; and what its headers say."""

    url: str
    file: str
    member: str
    offset: int
    kind: str
    status: int
    at: datetime.datetime
    digest: str


@dataclass
class Captures:
    """All captures of a replay, by address. `newest` is the day of the newest capture, None where there is none."""

    newest: datetime.date | None = None
    _by_identity: dict[str, list[_Entry]] = field(default_factory=dict, repr=False)
    _by_digest: dict[str, _Entry] = field(default_factory=dict, repr=False)

    def exchange(self, request: Request) -> Reply:
        """The recorded answer to a request, redirects not followed; an Outage says "not-recorded"."""
        entry = self._best(request.url)
        if entry is None:
            return Outage(request.url, "not-recorded")
        return self._capture(request.url, entry)

    def refuses(self, address: str) -> str | None:
        """Why an address that would have to be visited must not be; what was recorded need not be."""
        return None if self._best(address) is not None else urls.unsafe(address)

    def add(self, entry: _Entry) -> None:
        """Take up one more capture."""
        self._by_identity.setdefault(urls.identity(entry.url), []).append(entry)
        if entry.kind != "revisit" and entry.digest:
            self._by_digest.setdefault(entry.digest, entry)
        day = entry.at.date()
        self.newest = day if self.newest is None else max(self.newest, day)

    def _best(self, address: str) -> _Entry | None:
        """The newest good capture, else the newest; of this very address where there is one."""
        known = self._by_identity.get(urls.identity(address), [])
        bare = urldefrag(address).url
        exact = [entry for entry in known if entry.url == bare]
        return max(exact or known, key=lambda entry: (200 <= entry.status < 300, entry.at), default=None)

    def _capture(self, url: str, entry: _Entry) -> Reply:
        origin = entry
        if entry.kind == "revisit":  # the same bytes as an earlier capture, which holds them
            origin = self._by_digest.get(entry.digest, entry)
            if origin is entry:
                return Outage(url, "not-recorded", entry.at, "the capture that a revisit record repeats is missing")
        with _open(origin.file, origin.member) as stream:
            stream.seek(origin.offset)
            record = next(_records(stream, origin.file))
            headers = record.http_headers.headers if record.http_headers else []
            kept = tuple((name.lower(), value) for name, value in headers)
            if not kept:
                kept = (("content-type", record.rec_headers.get_header("Content-Type") or ""),)
            try:
                body, truncated = _body(record)
            except UndecodableError as error:
                return Outage(url, "encoding", entry.at, str(error))
        status = entry.status or origin.status
        return Capture(url, url, status, kept, body, entry.at, (url,), truncated)


class UndecodableError(Exception):
    """A body in an encoding that cannot be undone here."""


def open_captures(paths: Sequence[str]) -> Captures:
    """The captures of files and folders (walked for .warc, .warc.gz, .wacz).

    Raises InputError, one sentence, for what does not exist, holds no capture file, or is broken.
    """
    captures = Captures()
    for path in paths:
        for file in _files(path):
            for entry in _entries(file):
                captures.add(entry)
    return captures


def _files(path: str) -> list[str]:
    given = Path(path)
    if given.is_dir():
        found = sorted(str(one) for one in given.rglob("*") if one.name.endswith(SUFFIXES) and one.is_file())
        if not found:
            raise InputError(f"{path}: the folder holds no WARC or WACZ file (.warc, .warc.gz, .wacz)")
        return found
    if not given.is_file():
        raise InputError(f"{path}: there is no such file or folder of captures")
    return [path]


def _entries(file: str) -> Iterator[_Entry]:
    for member in _members(file):
        with _open(file, member) as stream:
            yield from _scan(stream, file, member)


def _members(file: str) -> list[str]:
    if not file.endswith(".wacz"):
        return [""]
    try:
        with zipfile.ZipFile(file) as archive:
            return sorted(name for name in archive.namelist() if name.endswith((".warc", ".warc.gz")))
    except (OSError, zipfile.BadZipFile) as error:
        raise InputError(f"{file}: cannot be read as WACZ: {error}") from error


@contextlib.contextmanager
def _open(file: str, member: str) -> Iterator[IO[bytes]]:
    try:
        if member:
            with zipfile.ZipFile(file) as archive, archive.open(member) as stream:
                yield stream
        else:
            with Path(file).open("rb") as stream:
                yield stream
    except (OSError, zipfile.BadZipFile) as error:
        raise InputError(f"{file}: cannot be read: {error}") from error


def _records(stream: IO[bytes], file: str) -> Iterator[Any]:
    """The records of a WARC as warcio reads them; InputError where it is broken."""
    from warcio.archiveiterator import ArchiveIterator
    from warcio.exceptions import ArchiveLoadFailed
    from warcio.statusandheaders import StatusAndHeadersParserException

    # warcio trips over some broken headers with errors of its own making: AttributeError, TypeError, LookupError.
    broken = (ArchiveLoadFailed, StatusAndHeadersParserException, zlib.error, EOFError, ValueError,
              AttributeError, TypeError, LookupError)  # fmt: skip
    logging.getLogger("warcio").addHandler(logging.NullHandler())
    iterator = ArchiveIterator(stream)
    try:
        for record in iterator:
            record.offset_of = iterator.get_record_offset
            yield record
    except broken as error:
        reason = " ".join(str(error).split())[:120]
        raise InputError(f"{file}: is broken or no WARC file: {reason!a}") from error
    if iterator.err_count:
        raise InputError(f"{file}: is broken: a record does not end where its Content-Length says")


def _scan(stream: IO[bytes], file: str, member: str) -> Iterator[_Entry]:
    count = 0
    with contextlib.redirect_stderr(io.StringIO()):  # warcio prints what is raised here as one sentence
        for record in _records(stream, file):
            count += 1
            headers = record.rec_headers
            url = headers.get_header("WARC-Target-URI")
            if record.rec_type not in ("response", "resource", "revisit") or not url:
                continue
            http = record.http_headers
            status = _status(http) if http else (200 if record.rec_type == "resource" else 0)
            at, digest = _instant(headers.get_header("WARC-Date")), headers.get_header("WARC-Payload-Digest") or ""
            if at is None:
                raise InputError(f"{file}: is broken: the capture of {url!a} has no readable WARC-Date")
            offset = record.offset_of()
            yield _Entry(url, file, member, offset, record.rec_type, status, at, digest)
    if not count:
        raise InputError(f"{file}: is broken or no WARC file: it holds no record")


def _status(http: Any) -> int:
    code = http.get_statuscode() or ""
    return int(code) if code.isdecimal() and len(code) == 3 else 0


def _instant(stamp: str | None) -> datetime.datetime | None:
    try:
        at = datetime.datetime.fromisoformat(stamp or "")
    except ValueError:
        return None
    return at if at.tzinfo else at.replace(tzinfo=datetime.UTC)


def _body(record: Any) -> tuple[bytes, bool]:
    """The decoded body, and whether it was cut at MOST_BYTES."""
    http = record.http_headers
    encoding = (http.get_header("Content-Encoding") or "").strip().lower() if http else ""
    if encoding in ("br", "zstd", "compress"):
        return _brotli(record, encoding)
    stream = record.content_stream()
    pieces, size = [], 0
    while size <= MOST_BYTES and (piece := stream.read(PIECE)):
        pieces.append(piece)
        size += len(piece)
    return b"".join(pieces)[:MOST_BYTES], size > MOST_BYTES


def _brotli(record: Any, encoding: str) -> tuple[bytes, bool]:
    from warcio.bufferedreaders import ChunkedDataReader

    try:
        if encoding != "br":
            raise ImportError
        import brotli  # type: ignore[import-not-found,unused-ignore]  # because it is optional
    except ImportError:
        raise UndecodableError(f"the body is encoded as {encoding}, which cannot be undone here") from None
    is_chunked = (record.http_headers.get_header("Transfer-Encoding") or "").lower() == "chunked"
    stream = ChunkedDataReader(record.raw_stream) if is_chunked else record.raw_stream
    decoder = brotli.Decompressor()
    pieces, size = [], 0
    try:
        while size <= MOST_BYTES and (raw := stream.read(BROTLI_PIECE)):
            pieces.append(decoder.process(raw))
            size += len(pieces[-1])
    except brotli.error:
        raise UndecodableError("the body is broken brotli") from None
    return b"".join(pieces)[:MOST_BYTES], size > MOST_BYTES
