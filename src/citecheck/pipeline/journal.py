"""The journal of a run that has not ended: what it gathered, kept as it arrives.

A run that is killed, whose machine reboots or that is stopped goes on from here when it is started again; a run that
comes to its end removes it. One file a run, named by what the run was asked to do; each entry is one write, and what
a crash tore off at the end is left out.
"""

import contextlib
import hashlib
import os
import pickle
import struct
import time
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from io import BytesIO
from pathlib import Path
from typing import Any

from citecheck.errors import UsageError
from citecheck.pipeline.appended import Appended
from citecheck.pipeline.packing import Reader

_HEAD = struct.Struct("<II")  # length and CRC-32 of the entry that follows
KEPT_FOR = 24 * 3600  # seconds: what an older run saw is seen afresh


def folder() -> Path:
    """Where journals lie: the user's cache folder, by the XDG convention. UsageError for a user without one."""
    try:
        base = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    except RuntimeError as error:
        raise UsageError("the journal of the run cannot be written: its user has no home folder") from error
    return Path(base) / "citecheck" / "unfinished"


def name(parts: Iterable[str]) -> str:
    """The name of a run's journal: a digest of all that it was asked to do."""
    digest = hashlib.sha256()
    for part in parts:
        digest.update(part.encode("utf-8", "replace") + b"\0")
    return digest.hexdigest()[:32]


class _Entries(Mapping[str, Any]):
    """Values by address, read from the file each time that they are asked for."""

    def __init__(self, file: Appended) -> None:
        self._file = file
        self.places: dict[str, tuple[int, int]] = {}  # offset and length

    def __getitem__(self, address: str) -> Any:
        return _entry(self._file.read(*self.places[address]))[2]

    def __iter__(self) -> Iterator[str]:
        return iter(self.places)

    def __len__(self) -> int:
        return len(self.places)


def _entry(packed: bytes) -> tuple[str, str, Any]:
    entry: tuple[str, str, Any] = Reader(BytesIO(zlib.decompress(packed))).load()
    return entry


class Journal:
    """What an unfinished run has gathered, by kind and address.

    Where there is no room any more the run goes on without it, and `lost` is told so once.
    """

    def __init__(self, path: Path, lost: Callable[[UsageError], None] = lambda _: None) -> None:
        self.path = path
        self._lost, self._is_lost = lost, False
        self._known: dict[str, _Entries] = {}
        try:
            with contextlib.suppress(FileNotFoundError):
                if time.time() - path.stat().st_mtime > KEPT_FOR:
                    path.unlink()
            self._file = Appended(path)
            self._file.cut(self._read())
        except OSError as error:
            raise UsageError(f"{path}: the journal of the run cannot be written: {error.strerror}") from error

    def kept(self, kind: str) -> Mapping[str, Any]:
        """What an earlier start of this run gathered of that kind, by address."""
        return self._known.get(kind, {})

    def keep(self, kind: str, address: str, value: Any) -> None:
        """Write down one more thing gathered."""
        entry = zlib.compress(pickle.dumps((kind, address, value), pickle.HIGHEST_PROTOCOL), 1)
        if self._is_lost:
            return
        try:
            self._file.add(_HEAD.pack(len(entry), zlib.crc32(entry)) + entry)
        except OSError as error:
            self._is_lost = True
            self._lost(UsageError(f"{self.path}: the journal of the run cannot be written: {error.strerror}"))

    def close(self, *, is_finished: bool) -> None:
        """Put it down; the journal of a finished run is removed."""
        self._file.close()
        if is_finished:
            self.path.unlink(missing_ok=True)

    def _read(self) -> int:
        """Take up the whole entries; the offset at which they end."""
        end = 0
        while len(head := self._file.read(end, _HEAD.size)) == _HEAD.size:
            length, crc = _HEAD.unpack(head)
            entry = self._file.read(end + _HEAD.size, length)
            if len(entry) < length or zlib.crc32(entry) != crc:
                break
            try:
                kind, address, _ = _entry(entry)
            except pickle.UnpicklingError:
                break
            places = self._known.setdefault(kind, _Entries(self._file)).places
            places[address] = end + _HEAD.size, length
            end += _HEAD.size + length
        return end
