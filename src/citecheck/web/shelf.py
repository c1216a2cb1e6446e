"""A folder of captures, or one file: which files there are, the index over them, and single records out of them."""

import contextlib
import os
import threading
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from citecheck.errors import InputError, UsageError
from citecheck.web import index, warc
from citecheck.web.index import Entry, Index
from citecheck.web.locking import locked
from citecheck.web.scan import entries_of_wacz, entries_of_warc, resolve, stored_at
from citecheck.web.surt import surt

SUFFIXES = (".warc", ".warc.gz", ".wacz")
WORTH_KEEPING = 2_000  # records from which on an index is kept beside captures that somebody else recorded
MOST_FRESH = 4_000  # captures that wait in memory for their place in the index
UNKNOWN_LENGTH = 8_000_000  # bytes read where an index does not say how long a record is

State = tuple[int, int]  # size and time of change of a file


class Shelf:
    """Captures that stand in one folder or file, and those that come while it is open.

    `is_ours` says that citecheck records into the folder: then a file whose writer was killed is cut back to its last
    whole record, and the index is always kept. Raises InputError for a folder without captures (unless it is ours),
    for what does not exist or is broken; UsageError where a folder to record into cannot be written.
    """

    def __init__(self, path: Path, *, is_ours: bool = False) -> None:
        self.root = path if path.is_dir() else path.parent
        self.path = path
        self._sidecar = path / index.NAME if path.is_dir() else path.with_name(f"{path.name}.cdxj")
        self._is_ours = is_ours
        self._lock = threading.Lock()
        self._fresh: dict[str, list[Entry]] = {}
        self._count = 0
        self._written: dict[str, tuple[int, int]] = {}  # by file: where this process began to write, and how much
        self._members: dict[str, int] = {}
        with self._alone():
            self._index = self._opened()

    @property
    def newest(self) -> str:
        """When the newest capture was taken, as fourteen digits; empty where there is none."""
        return self._index.newest

    def find(self, key: str) -> list[Entry]:
        """All captures of a SURT."""
        try:
            with self._lock:
                return self._index.find(key) + self._fresh.get(key, [])
        except (ValueError, RecursionError) as error:
            raise InputError(f"{self._sidecar}: is broken: delete it, and it is made anew") from error

    def read(self, file: str, offset: int, length: int) -> warc.Record:
        """One record with its block; InputError where none stands there."""
        try:
            with self._at(file, offset) as stream:
                raw = stream.read(min(length or UNKNOWN_LENGTH, warc.MOST_BLOCK))
            return warc.whole(raw, offset)
        except warc.BrokenError as error:
            raise InputError(f"{self.root / file}: is broken: no record stands at byte {offset}") from error
        except (OSError, zipfile.BadZipFile, KeyError, NotImplementedError, RuntimeError) as error:
            raise InputError(f"{self.root / file}: cannot be read: {error}") from error

    # ------------------------------------------------------------ while it is written to

    def add(self, file: str, offset: int, length: int, entry: Entry | None = None) -> None:
        """Take up what was written just now to the end of a file, with the capture in it."""
        with self._lock:
            begun, size = self._written.get(file, (offset, 0))
            self._written[file] = (begun, size + length)
            if entry is not None:
                self._fresh.setdefault(surt(entry.url), []).append(entry)
                self._count += 1
                if self._count >= MOST_FRESH:
                    self._settle()

    def settle(self) -> None:
        """Put what came into the index that stands in the folder."""
        with self._lock:
            if self._written:
                self._settle()

    def _settle(self) -> None:
        with self._alone():
            kept = index.load(self._sidecar)
            files, found, stale = dict(kept.files), list[bytes](), set[str]()
            by_file: dict[str, list[Entry]] = {}
            for entries in self._fresh.values():
                for one in entries:
                    by_file.setdefault(one.file, []).append(one)
            for name, (begun, size) in self._written.items():
                state = self._state(name)
                if kept.files.get(name, (0, 0))[0] == begun and begun + size == state[0]:
                    found += [one.line() for one in by_file.get(name, [])]
                else:  # somebody else wrote to it as well
                    stale.add(name)
                    state, lines = self._scanned(name)
                    found += lines
                files[name] = state
            self._index = self._kept(kept, found, files, stale)
        self._fresh, self._written, self._count = {}, {}, 0

    # ------------------------------------------------------------ the index

    @contextlib.contextmanager
    def _alone(self) -> Iterator[None]:
        """Work on the index of a folder that others may record into as well."""
        if not self._is_ours:
            yield
            return
        try:
            with locked(self.root / f".{index.NAME}.lock"):
                yield
        except OSError as error:
            raise UsageError(f"{self.root}: cannot be recorded into: {error.strerror or error}") from error

    def _opened(self) -> Index:
        """The index over the files as they are: what changed since it was made is read anew."""
        kept = index.load(self._sidecar)
        names = self._names()
        files = {name: self._state(name) for name in names}
        if not self._is_ours:  # a torn file that was read so before; whoever writes to it must mend it first
            files |= {name: _torn(state) for name, state in files.items() if kept.files.get(name) == _torn(state)}
        if files == kept.files:
            return kept
        changed = [name for name in names if kept.files.get(name) != files[name]]
        found: list[bytes] = []
        for name in changed:
            files[name], lines = self._scanned(name)
            found += lines
        return self._kept(kept, found, files, {name for name in kept.files if name in changed or name not in files})

    def _anew(self) -> Index:
        """The index over all files, as if there had been none."""
        scanned = {name: self._scanned(name) for name in self._names()}
        found = [line for _, lines in scanned.values() for line in lines]
        return self._kept(index.EMPTY, found, {name: state for name, (state, _) in scanned.items()}, set())

    def _names(self) -> list[str]:
        if not self.path.is_dir():
            if not self.path.is_file():
                raise InputError(f"{self.path}: there is no such file or folder of captures")
            return [self.path.name]
        found = []
        for folder, _, files in os.walk(self.path):
            place = Path(folder).relative_to(self.root)
            found += [(place / name).as_posix() for name in files if name.endswith(SUFFIXES)]
        if not found and not self._is_ours:
            raise InputError(f"{self.path}: the folder holds no WARC or WACZ file (.warc, .warc.gz, .wacz)")
        return sorted(found)

    def _state(self, name: str) -> State:
        try:
            stat = (self.root / name).stat()
        except OSError:
            return (0, 0)
        return stat.st_size, stat.st_mtime_ns

    def _kept(self, kept: Index, found: list[bytes], files: dict[str, State], stale: set[str]) -> Index:
        """An index of the old lines, without those of stale files, and of what was found."""
        try:
            return self._merged(kept, found, files, stale)
        except (ValueError, RecursionError):  # old lines that a failing disk left broken
            return self._anew()

    def _merged(self, kept: Index, found: list[bytes], files: dict[str, State], stale: set[str]) -> Index:

        def old() -> Iterator[bytes]:
            for line in kept:
                if not stale or index.file_of(line) not in stale:
                    yield line

        resolve(found, old)
        found.sort()
        newest = max(kept.newest, max((index.at_of(line) for line in found), default=""))
        if self._is_ours or kept is not index.EMPTY or len(found) >= WORTH_KEEPING:
            try:
                index.save(self._sidecar, index.merged(old(), found), files, newest, is_alone=self._is_ours)
                return index.load(self._sidecar)
            except OSError:
                pass  # a folder that must not be written to is read all the same
        return Index(b"".join(index.merged(old(), found)), files, newest)

    # ------------------------------------------------------------ its files

    def _scanned(self, name: str) -> tuple[State, list[bytes]]:
        """The state of a file, and the lines of the captures that it has in that state at least."""
        path, state = self.root / name, self._state(name)
        found: list[bytes] = []
        try:
            if name.endswith(".wacz"):
                return state, [one.line() for one in entries_of_wacz(path, name)]
            with path.open("rb") as stream:
                found.extend(one.line() for one in entries_of_warc(stream, name))  # up to where it may be torn
        except warc.TornError as torn:
            if self._is_ours:
                self._mend(path)
                return self._scanned(name)
            if torn.offset or self._was_recorded():
                return _torn(state), found  # the whole records of an interrupted recording
            raise _broken(path, torn) from torn
        except warc.BrokenError as error:
            raise _broken(path, error) from error
        except (OSError, zipfile.BadZipFile, NotImplementedError, RuntimeError) as error:
            raise InputError(f"{path}: cannot be read: {error}") from error
        if not state[0] and not self._was_recorded():
            raise _broken(path, "it holds no record")
        return state, found

    def _was_recorded(self) -> bool:
        """Whether citecheck recorded into the folder: a file without a whole record is an interrupted one then."""
        return self._is_ours or (self.root / f".{index.NAME}.lock").exists()

    @staticmethod
    def _mend(path: Path) -> None:
        """Cut a file back to its last whole record, unless somebody is just writing the rest."""
        with locked(path) as handle, os.fdopen(handle, "rb", closefd=False) as stream:
            try:
                for _ in warc.records(stream):
                    pass
            except warc.TornError as torn:
                os.ftruncate(handle, torn.offset)

    @contextlib.contextmanager
    def _at(self, file: str, offset: int) -> Iterator[IO[bytes]]:
        """A file, or a member of a WACZ, opened at a byte. What an index names must be one of the shelf's files."""
        wacz, mark, member = file.partition(".wacz/")
        name = f"{wacz}.wacz" if mark else file
        if name not in self._index.files and name not in self._written:
            raise KeyError(f"{name} is not among the captures")
        if not mark:
            with (self.root / file).open("rb", buffering=0) as stream:
                stream.seek(offset)
                yield stream
            return
        base = self._members.get(file)
        if base is None:
            base = self._members[file] = stored_at(self.root / name, member)
        if base >= 0:
            with (self.root / name).open("rb", buffering=0) as stream:
                stream.seek(base + offset)
                yield stream
        else:
            with zipfile.ZipFile(self.root / name) as archive, archive.open(member) as packed:
                packed.seek(offset)
                yield packed


def _torn(state: State) -> State:
    """The state of a file of which the index knows that its end is torn off."""
    return state[0], -state[1]


def _broken(path: Path, why: object) -> InputError:
    reason = " ".join(str(why).split())[:120]
    return InputError(f"{path}: is broken or no WARC file: {reason}")
