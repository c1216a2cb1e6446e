"""Where captures stand, by address: sorted lines of CDXJ, looked up by halving, whether in a file or in memory.

A line is `SURT TIMESTAMP {json}`, sorted bytewise, so that 100,000 captures are found without being read. Lines that
begin with "!" come first and say which files the index knows, and how they were when it read them.
"""

import datetime
import heapq
import json
import mmap
import os
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from citecheck.web.surt import surt

MAGIC = b'!citecheck-cdxj {"version": 1}\n'
NAME = "citecheck.cdxj"
REVISIT, OUTAGE = "warc/revisit", "warc/outage"

Lines = bytes | mmap.mmap


class Entry(NamedTuple):
    """Where a capture stands, and what is said of it without reading it.

    `at` is fourteen digits, `file` relative to the folder, `length` 0 where it is not known. `asked` is the question
    beyond the address (see `recording.question`); `is_ours` says that citecheck recorded it. `origin` is where the body
    of a revisit stands, (file, offset, length), where only its digest tells.
    """

    url: str
    at: str
    status: int
    mime: str
    digest: str
    file: str
    offset: int
    length: int
    asked: str = ""
    is_ours: bool = False
    origin: tuple[str, int, int] | None = None

    @property
    def is_good(self) -> bool:
        """Whether the page was there; a revisit with 304 says so."""
        return 200 <= self.status < 300 or (self.status == 304 and self.mime == REVISIT)

    def line(self) -> bytes:
        """The entry as a line of CDXJ, with its line break."""
        said: dict[str, object] = {
            "url": self.url, "mime": self.mime, "status": str(self.status), "digest": self.digest,
            "length": str(self.length), "offset": str(self.offset), "filename": self.file,
        }  # fmt: skip
        if self.asked:
            said["asked"] = self.asked
        if self.is_ours:
            said["software"] = "citecheck"
        if self.origin:
            said["orig.filename"], said["orig.offset"], said["orig.length"] = map(str, self.origin)
        return f"{surt(self.url)} {self.at} {json.dumps(said)}\n".encode("ascii")


def entry(line: bytes) -> Entry:
    """The entry that a line of CDXJ says; ValueError where it says none. Other tools' lines are read as well."""
    _, at, said = line.decode("utf-8").split(" ", 2)
    if not is_moment(at):
        raise ValueError(f"a line of an index of the moment {at[:20]}")
    told = json.loads(said)
    try:
        status = str(told.get("status", ""))
        origin = None
        if "orig.filename" in told:
            origin = (str(told["orig.filename"]), int(told["orig.offset"]), int(told.get("orig.length") or 0))
        return Entry(
            told["url"], at, int(status) if status.isdecimal() else 0, told.get("mime", ""),
            told.get("digest", ""), told["filename"], int(told["offset"]), int(told.get("length") or 0),
            told.get("asked", ""), told.get("software") == "citecheck", origin,
        )  # fmt: skip
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"a line of an index without {error}") from None


def is_moment(at: object) -> bool:
    """Whether these are fourteen digits, or more, of a moment to which days can be added."""
    if not isinstance(at, str) or not 14 <= len(at) <= 20 or not (at.isascii() and at.isdecimal()):
        return False
    year, month, day, hour, minute, second = (int(at[start:end]) for start, end in pairwise((0, 4, 6, 8, 10, 12, 14)))
    try:
        datetime.datetime(year, month, day, hour, minute, second, tzinfo=datetime.UTC)
    except ValueError:
        return False
    return "1900" <= at < "9000"


def file_of(line: bytes) -> str:
    """The file in which the capture of a line stands; of a member of a WACZ, the WACZ."""
    wacz, mark, _ = entry(line).file.partition(".wacz/")
    return wacz + mark.removesuffix("/")


def at_of(line: bytes) -> str:
    """The fourteen digits of a line."""
    return line.split(b" ", 2)[1].decode("ascii", "replace")


class Index:
    """Sorted lines; `files` are what they were made of: the state of each file, by its name in the folder."""

    def __init__(self, lines: Lines, files: Mapping[str, tuple[int, int]], newest: str = "") -> None:
        self.lines = lines
        self.files = dict(files)
        self.newest = newest

    def find(self, key: str) -> list[Entry]:
        """All captures of a SURT, the oldest first."""
        prefix = key.encode("ascii") + b" "
        start = self._start(prefix)
        found = []
        while self.lines[start : start + len(prefix)] == prefix:
            end = self.lines.find(b"\n", start) + 1 or len(self.lines)
            found.append(entry(self.lines[start:end]))
            start = end
        return found

    def _start(self, prefix: bytes) -> int:
        """Where the first line stands that is not before `prefix`."""
        low, high = 0, len(self.lines)
        while low < high:
            start = max(self.lines.rfind(b"\n", low, (low + high) // 2) + 1, low)
            if self.lines[start : start + len(prefix)] < prefix:
                low = self.lines.find(b"\n", start) + 1 or high
            else:
                high = start
        return low

    def __iter__(self) -> Iterator[bytes]:
        """The lines of captures, in their order."""
        start = self._start(b'"')  # the first character behind "!"
        while start < len(self.lines):
            end = self.lines.find(b"\n", start) + 1 or len(self.lines)
            yield self.lines[start:end]
            start = end


EMPTY = Index(b"", {})


def load(path: Path) -> Index:
    """The index that stands at `path`, mapped into memory and not read; an empty one where there is none of ours."""
    try:
        with path.open("rb") as file:
            if file.read(len(MAGIC)) != MAGIC:
                return EMPTY
            lines = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    except (OSError, ValueError):
        return EMPTY
    files: dict[str, tuple[int, int]] = {}
    newest = ""
    start = len(MAGIC)
    try:
        while lines[start : start + 1] == b"!":
            end = lines.find(b"\n", start) + 1
            told = json.loads(lines[start:end].partition(b" ")[2])
            if end and "file" in told:
                files[told["file"]] = (told["size"], told["mtime"])
            newest = told.get("newest", newest)
            start = end
        if (newest != "" and not is_moment(newest)) or lines[-1:] != b"\n":  # what is cut off is no whole index
            return EMPTY
    except (ValueError, KeyError, TypeError, AttributeError):
        return EMPTY  # it was not we who wrote this, and it can be made anew
    return Index(lines, files, newest)


def head(files: Mapping[str, tuple[int, int]], newest: str) -> bytes:
    """The lines before those of captures."""
    told = [json.dumps({"newest": newest}), *(
        json.dumps({"file": name, "size": size, "mtime": mtime}) for name, (size, mtime) in sorted(files.items())
    )]  # fmt: skip
    return MAGIC + "".join(f"!file {line}\n" for line in told).encode("ascii")


def merged(*sorted_lines: Iterable[bytes]) -> Iterator[bytes]:
    """Lines of several sorted sources in one order, the same line once."""
    last = b""
    for line in heapq.merge(*sorted_lines):
        if line != last:
            yield line
        last = line


def save(
    path: Path, lines: Iterable[bytes], files: Mapping[str, tuple[int, int]], newest: str, *, is_alone: bool
) -> None:
    """Write an index in one piece: whoever reads at the same time sees the old one or the new one. OSError if not.

    `is_alone`: nobody else writes it now, so that what a killed process left half written is overwritten.
    """
    scratch = path.with_name(f".{path.name}.{'new' if is_alone else os.getpid()}")
    try:
        with scratch.open("wb", buffering=1 << 20) as file:
            file.write(head(files, newest))
            file.writelines(lines)
        scratch.replace(path)
    except BaseException:
        scratch.unlink(missing_ok=True)
        raise
