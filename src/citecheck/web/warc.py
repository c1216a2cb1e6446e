"""WARC files read record by record (ISO 28500), as far as they are whole.

Records are written with warcio. They are read here because a look-up must cost a tenth of a millisecond, a file whose
writer was killed must give all its whole records, and few bytes must not blow up to very many.
"""

import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import IO, NamedTuple

PIECE = 65_536
MOST_HEAD = 262_144  # bytes of a record in which its own headers and those of HTTP must end
# A file is no bomb while what comes out is in proportion to what went in.
BOMB_BYTES, BOMB_RATIO = 2_000_000_000, 300
MOST_BLOCK = 64_000_000  # bytes of a record that are ever looked at: no page is longer
GZIP = b"\x1f\x8b"

_BLANK_LINE = re.compile(rb"\r?\n\r?\n")
_LATER_RECORD = re.compile(rb"\nWARC/\d\.\d\r?\nWARC-")


class BrokenError(Exception):
    """What stands in the file is no WARC record."""


class TornError(BrokenError):
    """The file ends within a record, as after a crash; `offset` is where the record begins."""

    def __init__(self, offset: int) -> None:
        super().__init__("the file ends within a record")
        self.offset = offset


class Head(NamedTuple):
    """The head of an HTTP message: its first line, its headers in their order and case, where its body begins."""

    line: str
    headers: tuple[tuple[str, str], ...]
    end: int

    @property
    def status(self) -> int:
        """The status of an answer, 0 where the line says none."""
        code = self.line.split(None, 2)[1:2]
        return int(code[0]) if code and len(code[0]) == 3 and code[0].isascii() and code[0].isdigit() else 0

    def header(self, name: str) -> str:
        """The first header of that (lower case) name, or an empty string."""
        return next((value for key, value in self.headers if key.lower() == name), "")


@dataclass(frozen=True, slots=True)
class Record:
    """One record: its headers by lower case name, the block (where a file is only gone through: its beginning).

    `offset` and `length` are bytes of the file, as compressed.
    """

    headers: dict[str, str]
    block: bytes
    offset: int
    length: int

    @property
    def kind(self) -> str:
        """The WARC-Type."""
        return self.headers.get("warc-type", "")

    @property
    def target(self) -> str:
        """The address that was captured; wget writes it in angle brackets."""
        said = self.headers.get("warc-target-uri", "")
        return said[1:-1] if said.startswith("<") and said.endswith(">") else said


def text(value: bytes) -> str:
    """A header's bytes as text: UTF-8 where they are, Latin-1 where not."""
    try:
        return value.decode("utf-8")
    except UnicodeDecodeError:
        return value.decode("latin-1")


def head(block: bytes) -> Head:
    """The head of the HTTP message that a block holds; lines that are no headers are passed over."""
    blank = _BLANK_LINE.search(block)
    raw = block[: blank.start() if blank else len(block)]
    lines = text(raw).split("\n") if raw.isascii() else [text(line) for line in raw.split(b"\n")]
    headers: list[tuple[str, str]] = []
    for line in lines[1:]:
        name, colon, value = line.partition(":")
        if line[:1] in (" ", "\t") and headers:
            headers[-1] = (headers[-1][0], f"{headers[-1][1]} {line.strip()}".strip())
        elif colon and (name := name.strip()):
            headers.append((name, value.lstrip(" \t").rstrip("\r")))
    return Head(lines[0].strip(), tuple(headers), blank.end() if blank else len(block))


def whole(raw: bytes, offset: int = 0) -> Record:
    """The record that begins `raw`, with its block; `raw` may be gzipped. BrokenError where there is none."""
    length = len(raw)
    if raw.startswith(GZIP):
        decoder = zlib.decompressobj(16 + zlib.MAX_WBITS)
        try:
            raw = decoder.decompress(raw, MOST_BLOCK)
        except zlib.error as error:
            raise BrokenError(str(error)) from None
    headers, start, size = _begin(raw)
    return Record(headers, raw[start : start + size], offset, length)


def records(stream: IO[bytes]) -> Iterator[Record]:
    """The records of a WARC, gzipped or plain, in their order; of the blocks only what holds the heads.

    Raises TornError where the file ends within its last record, BrokenError for everything else that is no WARC.
    """
    beginning = stream.read(2)
    stream.seek(0)
    end = 0
    try:
        for record in _gzipped(stream) if beginning and GZIP.startswith(beginning) else _plain(stream):
            yield record
            end = record.offset + record.length
    except TornError:
        raise
    except BrokenError:
        if _was_never_written(stream):
            raise TornError(end) from None
        raise


def _was_never_written(stream: IO[bytes]) -> bool:
    """Whether a file ends in zeros: after a power cut it may have its new length and not yet its new bytes."""
    stream.seek(max(0, stream.seek(0, 2) - 64))
    ending = stream.read(64)
    return len(ending) == 64 and not ending.strip(b"\0")


def _begin(raw: bytes) -> tuple[dict[str, str], int, int]:
    """The headers of a record, where its block begins and how long that is."""
    if not raw.startswith(b"WARC/"):
        raise BrokenError(f"no WARC record begins with {raw[:20]!r}")
    found = head(raw[:MOST_HEAD])
    headers = {name.lower(): value.strip() for name, value in found.headers}
    size = headers.get("content-length", "")
    if not (size.isascii() and size.isdigit() and len(size) < 16) or "warc-type" not in headers:
        raise BrokenError("a record without Content-Length or WARC-Type")
    return headers, found.end, int(size)


def _plain(stream: IO[bytes]) -> Iterator[Record]:
    total = stream.seek(0, 2)
    offset = 0
    while offset < total:
        stream.seek(offset)
        raw = stream.read(PIECE)
        if len(raw) == PIECE and not _BLANK_LINE.search(raw):
            raw += stream.read(MOST_HEAD - PIECE)
        if not _BLANK_LINE.search(raw):
            if len(raw) < MOST_HEAD and b"WARC/1.".startswith(raw[:7]):
                raise TornError(offset)
            raise BrokenError("a record whose headers do not end")
        headers, start, size = _begin(raw)
        end = offset + start + size
        if end > total:
            if _says_more(stream, offset + start):
                raise BrokenError("a record does not end where its Content-Length says")
            raise TornError(offset)
        after = raw[start + size :][:4] if start + size + 4 <= len(raw) else _at(stream, end)
        closing = len(after) - len(after.lstrip(b"\r\n"))  # some writers end with less; a file may end without any
        if not b"WARC/".startswith(after[closing:]):
            raise BrokenError("a record does not end where its Content-Length says")
        yield Record(headers, raw[start : start + size], offset, end + closing - offset)
        offset = end + closing


def _at(stream: IO[bytes], offset: int) -> bytes:
    stream.seek(offset)
    return stream.read(4)


def _says_more(stream: IO[bytes], offset: int) -> bool:
    """Whether other records follow, so that the length of the one before is a lie and not a tear."""
    stream.seek(offset)
    before = b""
    while piece := stream.read(PIECE * 16):
        if _LATER_RECORD.search(before + piece):
            return True
        before = piece[-64:]
    return False


def _gzipped(stream: IO[bytes]) -> Iterator[Record]:
    """The records of a file of gzip members, one a record."""
    offset, waiting, taken, given = 0, b"", 0, 0
    while True:
        decoder = zlib.decompressobj(16 + zlib.MAX_WBITS)
        raw, size, length = bytearray(), 0, 0
        while not decoder.eof:
            piece = waiting or stream.read(PIECE)
            if not piece:
                if length or raw:
                    raise TornError(offset)
                return
            try:
                out = decoder.decompress(piece, PIECE * 16)
            except zlib.error as error:
                raise BrokenError(str(error)) from None
            waiting = decoder.unconsumed_tail if not decoder.eof else decoder.unused_data
            length += len(piece) - len(waiting)
            taken, given, size = taken + len(piece) - len(waiting), given + len(out), size + len(out)
            if given > BOMB_BYTES and given > BOMB_RATIO * taken:
                raise BrokenError("few bytes that stand for very many")
            if len(raw) < MOST_HEAD:
                raw += out[: MOST_HEAD - len(raw)]
        headers, start, block = _begin(bytes(raw))
        if not 0 <= size - start - block <= 4:
            raise BrokenError("a record does not end where its Content-Length says")
        yield Record(headers, bytes(raw[start : start + block]), offset, length)
        offset += length
