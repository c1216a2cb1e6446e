"""What an earlier run read and what need not be read again: unchanged articles, evidence whose captures are fresh.

Kept beside a run with `--cache` or `--history`, one file for each such folder or file, in the user's own cache folder.
Every entry goes by a digest of all that it follows from, this program's own code among it. To lose the file loses time.
"""

import contextlib
import datetime
import hashlib
import os
import pickle
import struct
import zlib
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from citecheck import web
from citecheck.model import Evidence
from citecheck.pipeline import journal
from citecheck.pipeline.appended import Appended
from citecheck.pipeline.gathered import Gathered
from citecheck.pipeline.grouping import Sources
from citecheck.settings import Settings

_HEAD = struct.Struct("<16sII")  # key, length and CRC-32 of the entry that follows
INCLUDING = ("latex", "rst")  # formats whose files bring in others
MOST_IDLE = 0.5  # of the file: with more that this run had no use for, it is written anew


class Kept:
    """Entries by key; those that an earlier run wrote are read only when they are asked for."""

    def __init__(self, path: Path) -> None:
        """What cannot be read or written keeps nothing, and is no error."""
        self._path = path
        self._file: Appended | None = None
        self._places: dict[bytes, tuple[int, int, int]] = {}  # offset, length, CRC-32
        self._used: set[bytes] = set()
        with contextlib.suppress(OSError):
            self._file = Appended(path)
            self._scan(self._file)

    def _scan(self, file: Appended) -> None:
        end, size = 0, file.size
        while len(head := file.read(end, _HEAD.size)) == _HEAD.size:
            key, length, crc = _HEAD.unpack(head)
            if end + _HEAD.size + length > size:
                break
            self._places[key] = (end + _HEAD.size, length, crc)
            end += _HEAD.size + length
        if end < size:
            file.cut(end)

    def __contains__(self, key: bytes) -> bool:
        return key in self._places

    def get(self, key: bytes) -> bytes | None:
        """The entry of a key, None where there is none or it is damaged."""
        offset, length, crc = self._places.get(key, (0, 0, 0))
        if not length or self._file is None:
            return None
        with contextlib.suppress(OSError, zlib.error):
            raw = self._file.read(offset, length)
            if zlib.crc32(raw) == crc:
                self._used.add(key)
                return zlib.decompress(raw)
        return None

    def is_used(self, key: bytes) -> bool:
        """Whether this run had use for the entry of a key, or wrote it."""
        return key in self._used

    def put(self, key: bytes, value: bytes) -> None:
        """Write an entry down, in one piece."""
        if self._file is None:
            return
        raw = zlib.compress(value, 1)
        with contextlib.suppress(OSError):
            end = self._file.add(_HEAD.pack(key, len(raw), zlib.crc32(raw)) + raw)
            self._used.add(key)
            self._places[key] = (end - len(raw), len(raw), zlib.crc32(raw))

    def close(self) -> None:
        """Put it down; where most of it was of no use any more, only the rest is kept."""
        if self._file is None:
            return
        fresh = self._path.with_suffix(f".{os.getpid()}")
        is_fresh = False
        with contextlib.suppress(OSError):
            used = sorted(self._places[key] + (key,) for key in self._used)
            if sum(length + _HEAD.size for _, length, _, _ in used) < MOST_IDLE * self._file.size:
                with fresh.open("wb") as file:
                    for offset, length, crc, key in used:
                        file.write(_HEAD.pack(key, length, crc) + self._file.read(offset, length))
                is_fresh = True
        self._file.close()
        if is_fresh:
            with contextlib.suppress(OSError):
                fresh.replace(self._path)


@contextlib.contextmanager
def opened(settings: Settings) -> Iterator[Kept | None]:
    """What was kept for runs of this kind; None for a run that is not one of many."""
    beside = settings.cache or settings.history
    if beside is None:
        yield None
        return
    kept = Kept(journal.folder().with_name("read") / f"{digest(str(Path(beside).resolve())).hex()}.kept")
    try:
        yield kept
    finally:
        kept.close()


def fresh(
    kept: Kept, sources: Sources, settings: Settings, since: datetime.datetime | None, day: datetime.date
) -> Iterator[tuple[str, bytes]]:
    """The evidence of sources that are not due, by their addresses, as `bytes_of` packed it.

    With a cache: whose captures there are fresh, and the same that it was read from. With a history alone: that were
    seen on this very day, for of each day it keeps one result.
    """
    state = _states(settings)
    for number in range(len(sources)):
        if (entry := kept.get(_key(sources, number, settings))) is None:
            continue
        then, seen, final_url, body = pickle.loads(entry)  # noqa: S301  # because the file is our own, in a folder that only its user may write
        at, url = datetime.datetime.fromisoformat(seen), sources.address(number)
        if settings.cache is None:
            is_fresh = at.date() == day
        else:
            is_fresh = since is not None and since - at < settings.max_age and then == (state[url], state[final_url])
        if is_fresh:
            yield url, body


def keep(kept: Kept, gathered: Gathered, settings: Settings) -> None:
    """Keep evidence that need not be gathered again for as long as it is fresh: of pages, not of failures."""
    state = _states(settings)
    for number in range(len(gathered.sources)):
        key = _key(gathered.sources, number, settings)
        if kept.is_used(key):  # it is here already
            continue
        one = gathered.evidence(number)
        is_whole = (one.page is None or one.page.limited != "truncated") and "same-landing" not in one.signs
        if one.status is not None and 200 <= one.status < 300 and one.checked_at is not None and is_whole:
            url, final_url = one.source.url, one.final_url or one.source.url
            then, body = (state[url], state[final_url]), gathered.entry(number)
            kept.put(key, pickle.dumps((then, one.checked_at, final_url, body), pickle.HIGHEST_PROTOCOL))


class _States(dict[str, tuple[int, int]]):
    """Size and time of change of the file of captures of an address, each looked up once."""

    folder: str

    def __missing__(self, url: str) -> tuple[int, int]:
        self[url] = web.state(self.folder, url)
        return self[url]


def _states(settings: Settings) -> _States:
    states = _States()
    states.folder = settings.cache or ""
    return states


def _key(sources: Sources, number: int, settings: Settings) -> bytes:
    return digest("evidence", str(settings.links_only), settings.digest(), *sources.told(number))


def copies_key(
    sources: Sources, number: int, seen: Evidence, settings: Settings, day: datetime.date, cited: Sequence[str]
) -> bytes:
    """What stands for the archived copies of a source: for this very visit to it, this day and these archives."""
    asked = (*settings.archives, "", *settings.untrusted_archives, "", *cited, "", str(settings.save_missing))
    visit = (seen.verdict, str(seen.checked_at), str(seen.digest), day.isoformat())
    return digest("copies", *visit, *asked, *sources.told(number))


def digest(*parts: str) -> bytes:
    """Stands for all of these parts and for this program's code."""
    whole = hashlib.sha256(_code())
    for part in parts:
        whole.update(part.encode("utf-8", "replace") + b"\0")
    return whole.digest()[:16]


@cache
def _code() -> bytes:
    """What tells this program from every other version of it."""
    files: Sequence[Path] = sorted(Path(__file__).parents[1].rglob("*.py"))
    told = "".join(f"{one}{(stat := one.stat()).st_size} {stat.st_mtime_ns}\n" for one in files)
    return hashlib.sha256(told.encode("utf-8", "replace")).digest()
