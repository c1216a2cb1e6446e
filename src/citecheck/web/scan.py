"""What the files of captures say stands in them: WARC read through once, WACZ by its own index."""

import datetime
import gzip
import re
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from pathlib import Path
from typing import IO
from urllib.parse import unquote

from citecheck.web import warc
from citecheck.web.index import OUTAGE, REVISIT, Entry, entry
from citecheck.web.question import question
from citecheck.web.warc import BrokenError, Record

OURS = b"software: citecheck/"
_DIGEST = re.compile(rb'"digest": ?"([^"]+)"')
_REVISIT = b'"mime": "warc/revisit"'
_STAMP = re.compile(r"\d{14}")


def entries_of_warc(stream: IO[bytes], file: str) -> Iterator[Entry]:
    """The captures of a WARC in their order. Raises what `warc.records` raises, after the last whole one."""
    is_ours = False
    torn: warc.TornError | None = None
    asked: tuple[str, str] = ("", "")  # of the request last seen: its id, its question
    waiting: Entry | None = None  # the capture last seen: its request may stand behind it
    identity = ""
    for record in _up_to_tear(stream):
        if isinstance(record, warc.TornError):
            torn = record
        elif record.kind == "warcinfo":
            is_ours = OURS in record.block
        elif record.kind == "request":
            asked = (
                record.headers.get("warc-record-id", ""),
                question(warc.head(record.block).headers, is_ours=is_ours),
            )
            if waiting and asked[1] and identity and record.headers.get("warc-concurrent-to") == identity:
                waiting = waiting._replace(asked=asked[1])
        elif found := _entry(record, file, is_ours=is_ours):
            if waiting:
                yield waiting
            if asked[0] and record.headers.get("warc-concurrent-to") == asked[0]:
                found = found._replace(asked=asked[1])
            waiting, identity = found, record.headers.get("warc-record-id", "")
    if waiting:
        yield waiting
    if torn:
        raise torn


def _up_to_tear(stream: IO[bytes]) -> Iterator[Record | warc.TornError]:
    try:
        yield from warc.records(stream)
    except warc.TornError as torn:
        yield torn


def _entry(record: Record, file: str, *, is_ours: bool) -> Entry | None:
    """The capture that a record is, None where it is none of an address on the web."""
    url, asked = record.target, ""
    if not url.lower().startswith(("http:", "https:")):
        return None
    if record.kind == "metadata":
        said = fields(record)
        if "outage" not in said:
            return None
        status, mime, asked = 0, OUTAGE, said.get("asked", "")
    elif record.kind == "resource":
        status, mime = 200, record.headers.get("content-type", "")
    elif record.kind in ("response", "revisit"):
        http = warc.head(record.block)
        status, mime = http.status, http.header("content-type").partition(";")[0].strip()
        if record.kind == "revisit":
            status, mime = status or 200, REVISIT
    else:
        return None
    at = instant(record.headers.get("warc-date", ""))
    if at is None:
        raise BrokenError(f"the capture of {url!a} has no readable WARC-Date")
    digest = record.headers.get("warc-payload-digest", "")
    return Entry(url, stamp(at), status, mime, digest, file, record.offset, record.length, asked, is_ours)


def fields(record: Record) -> dict[str, str]:
    """What a record of `application/warc-fields` says, by lower case name; ours are written in escapes."""
    said = warc.head(b"\n" + record.block).headers
    return {name.lower(): unquote(value, errors="surrogatepass") for name, value in said}


def instant(date: str) -> datetime.datetime | None:
    """A WARC-Date as a time in UTC, None where it is none, or so far off that there is no day before or behind it."""
    try:
        at = datetime.datetime.fromisoformat(date)
        at = at.astimezone(datetime.UTC) if at.tzinfo else at.replace(tzinfo=datetime.UTC)
    except (ValueError, OverflowError):
        return None
    return at if 1900 <= at.year < 9000 else None


def stamp(at: datetime.datetime) -> str:
    """A time as the fourteen digits by which captures of one address are sorted."""
    return f"{at.year:04}{at.month:02}{at.day:02}{at.hour:02}{at.minute:02}{at.second:02}"


def moment(at: str) -> datetime.datetime:
    """Fourteen digits as a time in UTC."""
    day = datetime.datetime(int(at[:4]), int(at[4:6]), int(at[6:8]), tzinfo=datetime.UTC)
    return day + datetime.timedelta(hours=int(at[8:10]), minutes=int(at[10:12]), seconds=int(at[12:14]))


# ---------------------------------------------------------------- WACZ


def entries_of_wacz(path: Path, file: str) -> Iterator[Entry]:
    """The captures of a WACZ, by its own index where it has one that fits, else by reading its WARCs through.

    What citecheck recorded is read through: of outages and of questions beyond the address an index says nothing.
    """
    with zipfile.ZipFile(path) as archive:
        members = sorted(name for name in archive.namelist() if name.endswith((".warc", ".warc.gz")))
        found = None if _is_ours(archive, members) else _indexed(archive, file, frozenset(members))
        if found is not None:
            yield from found
            return
        for member in members:
            with archive.open(member) as stream:
                yield from entries_of_warc(stream, f"{file}/{member}")


def _is_ours(archive: zipfile.ZipFile, members: list[str]) -> bool:
    for member in members:
        with archive.open(member) as stream:
            first = next(warc.records(stream), None)
            if first and first.kind == "warcinfo" and OURS in first.block:
                return True
    return False


def _indexed(archive: zipfile.ZipFile, file: str, members: frozenset[str]) -> list[Entry] | None:
    """The captures that the indexes of a WACZ name; None where there is none, or one that does not fit."""
    names = [
        name
        for name in archive.namelist()
        if name.startswith("indexes/") and name.endswith((".cdx.gz", ".cdx", ".cdxj"))
    ]
    found: list[Entry] = []
    try:
        for name in names:
            with archive.open(name) as packed:
                lines: Iterable[bytes] = gzip.GzipFile(fileobj=packed) if name.endswith(".gz") else packed
                for line in lines:
                    if line.startswith((b"!", b" CDX")) or not line.strip():
                        continue
                    one = entry(line)
                    member = f"archive/{one.file}"
                    if member not in members or not _STAMP.fullmatch(one.at):
                        return None
                    if one.url.lower().startswith(("http:", "https:")) and one.mime != "application/warc-fields":
                        found.append(one._replace(file=f"{file}/{member}", is_ours=False, origin=None, asked=""))
    except (ValueError, EOFError, zlib.error, OSError, RecursionError):
        return None
    return found or None


def stored_at(path: Path, member: str) -> int:
    """Where the bytes of a member of a ZIP file begin in it, -1 where they are packed once more."""
    with zipfile.ZipFile(path) as archive:
        told = archive.getinfo(member)
    if told.compress_type != zipfile.ZIP_STORED or told.flag_bits & 1:
        return -1
    with path.open("rb") as stream:
        stream.seek(told.header_offset + 26)
        sizes = stream.read(4)
    return told.header_offset + 30 + int.from_bytes(sizes[:2], "little") + int.from_bytes(sizes[2:], "little")


# ---------------------------------------------------------------- revisits


def resolve(found: list[bytes], old: Callable[[], Iterable[bytes]]) -> None:
    """Give the lines of captures that only repeat others' bytes the place of these; `old` are lines known before.

    Ours need none: their records name the capture that they repeat.
    """
    pending = [
        at for at, line in enumerate(found) if _REVISIT in line and not (one := entry(line)).is_ours and one.digest
    ]
    wanted = {entry(found[at]).digest for at in pending}
    origins: dict[str, Entry] = {}
    for line in chain(old(), found) if wanted else ():
        digest = _DIGEST.search(line)
        if digest and _REVISIT not in line and digest[1].decode("latin-1") in wanted:
            origins.setdefault(entry(line).digest, entry(line))
    for at in pending:
        one = entry(found[at])
        if origin := origins.get(one.digest):
            found[at] = one._replace(origin=(origin.file, origin.offset, origin.length)).line()
