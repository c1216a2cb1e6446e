"""A file of this user's own to which entries are added and which is read at any place."""

import io
import os
import threading
import weakref
from functools import partial
from pathlib import Path


class Appended:
    """Such a file, made where there is none; several threads may work with it. Every call may raise OSError."""

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._file = io.FileIO(path, "a+", opener=partial(os.open, mode=0o600))
        weakref.finalize(self, self._file.close)
        self._lock = threading.Lock()

    @property
    def size(self) -> int:
        """In bytes."""
        return os.fstat(self._file.fileno()).st_size

    def read(self, offset: int, length: int) -> bytes:
        """What stands there; less where the file ends."""
        with self._lock:
            self._file.seek(offset)
            return self._file.read(length)

    def add(self, data: bytes) -> int:
        """Write in one piece, behind what others may have written meanwhile; the offset behind it."""
        with self._lock:
            self._file.write(data)
            return self._file.tell()

    def cut(self, size: int) -> None:
        """Leave out all that stands behind."""
        self._file.truncate(size)

    def close(self) -> None:
        """Put it down."""
        self._file.close()
