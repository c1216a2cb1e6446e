"""Captures of the web by address, read where they lie: WARC (ISO 28500), plain or gzipped, and WACZ.

An index says where the captures of an address stand; a body is read only when its address is asked for. No file is
kept open, and captures can be handed to another process.
"""

import datetime
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import get_args
from urllib.parse import unquote, urldefrag

from citecheck import urls
from citecheck.errors import InputError
from citecheck.model import Outage, Reply
from citecheck.web import warc
from citecheck.web.exchange import Request
from citecheck.web.index import OUTAGE, REVISIT, Entry
from citecheck.web.question import question
from citecheck.web.scan import fields, instant, stamp
from citecheck.web.shelf import Shelf
from citecheck.web.surt import surt
from citecheck.web.wire import Truncated, Wire, reply


class Captures:
    """All captures of some folders and files, by address."""

    def __init__(self, shelves: Sequence[Shelf]) -> None:
        self._shelves = tuple(shelves)

    @property
    def newest(self) -> datetime.date | None:
        """The day of the newest capture, None where there is none."""
        at = max((shelf.newest for shelf in self._shelves), default="")
        return datetime.date(int(at[:4]), int(at[4:6]), int(at[6:8])) if at else None

    def exchange(self, request: Request) -> Reply:
        """The recorded answer to a request, redirects not followed; an Outage says "not-recorded"."""
        found = self.best(request.url, question(request.headers))
        if found is None:
            return Outage(request.url, "not-recorded")
        return self.reply(request, *found)

    def refuses(self, address: str) -> str | None:
        """Why an address that would have to be visited must not be; what was recorded need not be."""
        return None if self._known(address) else urls.unsafe(address)

    def best(self, address: str, asked: str = "") -> tuple[Shelf, Entry] | None:
        """The capture that answers an address: the newest of a recording of ours; of others' the newest good one."""
        known = self._known(address)
        known = [one for one in known if one[1].asked == asked] or [
            # Whoever else recorded may have kept no requests, so that we cannot know what was asked.
            one
            for one in known
            if not one[1].is_ours and not one[1].asked
        ]
        bare = urldefrag(address).url
        known = [one for one in known if one[1].url == bare] or known
        known.sort(key=_order)
        # What a run of ours saw last is what it judged, and a replay says the same, be it a failure.
        last = max((at for at, (_, entry) in enumerate(known) if entry.is_ours), default=0)
        return max(known[last:], key=lambda one: (one[1].is_good, _order(one)), default=None)

    def reply(self, request: Request, shelf: Shelf, entry: Entry) -> Reply:
        """What a capture says."""
        record = shelf.read(entry.file, entry.offset, entry.length)
        at = instant(record.headers.get("warc-date", ""))
        if record.target != entry.url or at is None:
            raise InputError(f"{shelf.root / entry.file}: is not what its index says: delete that, it is made anew")
        if record.kind == "metadata":
            said = fields(record)
            return Outage(
                request.url, said.get("outage", ""), at, unquote(said.get("detail", ""), errors="surrogatepass")
            )
        wire = self._wire(shelf, entry, record, at)
        if wire is None:
            return Outage(request.url, "not-recorded", at, "the capture that a revisit record repeats is missing")
        return reply(request, wire)

    def _wire(self, shelf: Shelf, entry: Entry, record: warc.Record, at: datetime.datetime) -> Wire | None:
        if record.kind == "resource":
            headers = (("Content-Type", record.headers.get("content-type", "")),)
            return Wire(at, b"", 200, "", headers, record.block, truncated(record))
        http = warc.head(record.block)
        if record.kind != "revisit":
            return Wire(at, b"", http.status, http.line, http.headers, body(record, http), truncated(record))
        origin = self._origin(shelf, entry, record)  # the same bytes as an earlier capture, which holds them
        if origin is None:
            return None
        first = warc.head(origin.block)
        told = first if http.status in (0, 304) else http
        return Wire(at, b"", told.status, told.line, told.headers, body(origin, first), truncated(origin))

    def _origin(self, shelf: Shelf, entry: Entry, record: warc.Record) -> warc.Record | None:
        """The record that holds the body of a revisit: the one that it names, else one with its digest."""
        address, date = (
            record.headers.get("warc-refers-to-target-uri", ""),
            record.headers.get("warc-refers-to-date", ""),
        )
        when = instant(date)
        known = [one for one in self._known(address.strip("<>"), exactly=True) if one[1].mime not in (REVISIT, OUTAGE)]
        same = [one for one in known if one[1].digest == entry.digest]
        for place, one in [*(one for one in same if when and one[1].at == stamp(when)), *same]:
            return place.read(one.file, one.offset, one.length)
        return shelf.read(*entry.origin) if entry.origin else None

    def _known(self, address: str, *, exactly: bool = False) -> list[tuple[Shelf, Entry]]:
        """All captures of an address, in whatever spelling."""
        key, identity = surt(address), urls.identity(address)
        found = [(shelf, entry) for shelf in self._shelves for entry in shelf.find(key)]
        return [one for one in found if (one[1].url == address if exactly else urls.identity(one[1].url) == identity)]

    def __reduce__(self) -> tuple[object, ...]:
        return open_captures, (tuple(str(shelf.path) for shelf in self._shelves),)


def _order(one: tuple[Shelf, Entry]) -> tuple[str, str, int]:
    """Captures of one second stand in the order in which they were written."""
    return one[1].at, one[1].file, one[1].offset


def open_captures(paths: Iterable[str]) -> Captures:
    """The captures of files and folders (walked for .warc, .warc.gz, .wacz).

    Raises InputError, one sentence, for what does not exist, holds no capture file, or is broken.
    """
    return Captures([Shelf(Path(path)) for path in paths])


def truncated(record: warc.Record) -> Truncated:
    """How a capture was cut short, "" where it is whole."""
    said = record.headers.get("warc-truncated", "").lower()
    if not said:
        return ""
    return next((one for one in get_args(Truncated) if one == said), "length")


def body(record: warc.Record, http: warc.Head) -> bytes:
    """The body of a recorded answer without its transfer encoding; what only claims to be chunked stays as it is."""
    raw = record.block[http.end :]
    return unchunked(raw) if "chunked" in http.header("transfer-encoding").lower() else raw


def unchunked(raw: bytes) -> bytes:
    """A body without the frames of its chunks (RFC 9112, 7.1), as far as they make sense."""
    pieces: list[bytes] = []
    at = 0
    while True:
        end = raw.find(b"\n", at, at + 1000)
        size = raw[at:end].partition(b";")[0].strip() if end >= 0 else b""
        if not size or len(size) > 16 or size.strip(b"0123456789abcdefABCDEF"):
            return b"".join(pieces) if pieces else raw
        length = int(size, 16)
        if not length:
            return b"".join(pieces)
        pieces.append(raw[end + 1 : end + 1 + length])
        at = end + 1 + length
        at += 2 if raw[at : at + 2] == b"\r\n" else 1 if raw[at : at + 1] == b"\n" else 0
        if at >= len(raw):
            return b"".join(pieces)
