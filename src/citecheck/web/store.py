"""Captures of the web by address, read where they lie: WARC (ISO 28500), plain or gzipped, and WACZ.

An index says where the captures of an address stand; a body is read only when its address is asked for. No file is
kept open, and captures can be handed to another process.
"""

import datetime
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import get_args

from citecheck import urls
from citecheck.errors import InputError
from citecheck.model import Outage, Reply
from citecheck.web import warc
from citecheck.web.exchange import Request
from citecheck.web.index import OUTAGE, REVISIT, Entry
from citecheck.web.question import question, target
from citecheck.web.scan import fields, instant, moment, stamp
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
        return moment(at).date() if at else None

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
        known = [one for one in known if one[1].url == target(address)] or known
        known.sort(key=_order)
        # What a run of ours saw last is what it judged, and a replay says the same, be it a failure.
        last = max((at for at, (_, entry) in enumerate(known) if entry.is_ours), default=0)
        return max(known[last:], key=lambda one: (one[1].is_good, _order(one)), default=None)

    def reply(self, request: Request, shelf: Shelf, entry: Entry) -> Reply:
        """What a capture says."""
        record = shelf.read(entry.file, entry.offset, entry.length)
        at = instant(record.headers.get("warc-date", ""))
        if surt(record.target) != surt(entry.url) or at is None:
            raise InputError(f"{shelf.root / entry.file}: is not what its index says: delete that, it is made anew")
        if record.kind == "metadata":
            said = fields(record)
            return Outage(request.url, said.get("outage", ""), at, said.get("detail", ""))
        wire = self._wire(shelf, entry, record, at)
        if wire is None:
            return Outage(request.url, "not-recorded", at, "the capture that a revisit record repeats is missing")
        return reply(request, wire)

    def _wire(
        self, shelf: Shelf, entry: Entry, record: warc.Record, at: datetime.datetime, steps: int = 3
    ) -> Wire | None:
        """A record as it went over the wire; None for a revisit of what is not there."""
        cut = truncated(record)
        if record.kind == "resource":
            headers = (("Content-Type", record.headers.get("content-type", "")),)
            return Wire(at, b"", 200, "", headers, record.block, cut)
        http = warc.head(record.block)
        if record.kind != "revisit":
            return Wire(at, b"", http.status, http.line, http.headers, body(record, http), cut)
        place = self._origin(shelf, entry, record) if steps else None
        if place is None:
            return None
        origin = place[0].read(*place[1])
        told = self._wire(place[0], entry._replace(file=place[1][0], offset=place[1][1]), origin, at, steps - 1)
        if told is None or http.status in (0, 304):  # the server says that the earlier capture still holds
            return told
        return Wire(at, b"", http.status, http.line, http.headers, told.body, cut or told.truncated)

    def _origin(self, shelf: Shelf, entry: Entry, record: warc.Record) -> tuple[Shelf, tuple[str, int, int]] | None:
        """Where the capture stands that a revisit repeats: the one that it names, else one with its digest."""
        address = record.headers.get("warc-refers-to-target-uri", "").strip("<>")
        when = instant(record.headers.get("warc-refers-to-date", ""))
        at = stamp(when) if when else ""
        here = (entry.file, entry.offset)
        known = [
            (place, one)
            for place, one in (self._known(address) if address else ())
            if one.url == address and one.mime != OUTAGE and (one.file, one.offset) != here
            and not (one.mime == REVISIT and one.status == 304) and (one.at == at or one.digest == entry.digest)
        ]  # fmt: skip
        if known:
            place, one = max(
                known, key=lambda own: (own[1].digest == entry.digest, own[1].at == at, own[1].mime != REVISIT)
            )
            return place, (one.file, one.offset, one.length)
        return (shelf, entry.origin) if entry.origin else None

    def _known(self, address: str) -> list[tuple[Shelf, Entry]]:
        """All captures of an address, in whatever spelling."""
        address = target(address)
        key, identity = surt(address), urls.identity(address)
        found = [(shelf, entry) for shelf in self._shelves for entry in shelf.find(key)]
        return [one for one in found if urls.identity(one[1].url) == identity]

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
