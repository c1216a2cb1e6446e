"""Files that several processes write to, one at a time."""

import contextlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path


@contextlib.contextmanager
def locked(path: Path, flags: int = os.O_RDWR | os.O_CREAT) -> Iterator[int]:
    """A file opened and held against other processes, as its descriptor; it is let go at the end, also of a process.

    Raises OSError where it cannot be opened.
    """
    handle = os.open(path, flags | getattr(os, "O_BINARY", 0), 0o644)
    try:
        if sys.platform != "win32":  # where there is no such lock, one process writes
            import fcntl

            with contextlib.suppress(OSError):  # a file system without locks has one process that writes
                fcntl.flock(handle, fcntl.LOCK_EX)
        yield handle
    finally:
        os.close(handle)
