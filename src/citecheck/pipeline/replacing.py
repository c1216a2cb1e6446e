"""A file with other bytes in its place: all of them or none, whatever happens meanwhile."""

import contextlib
import os
import sys
import tempfile
from pathlib import Path

from citecheck.errors import InputError


def replace(path: str, before: bytes, after: bytes) -> None:
    """Put `after` in the place of a file that still holds `before`; links are followed, its mode and owner stay.

    Raises InputError, one sentence, where that cannot be done; then the file is as it was.
    """
    target = Path(path).resolve()
    try:
        if target.read_bytes() != before:
            raise InputError(f"{path}: has changed meanwhile and was left as it is; run the command again")
        if not os.access(target, os.W_OK):
            raise InputError(f"{path}: cannot be written (it is read-only)")
        kept = target.stat()
        handle, name = tempfile.mkstemp(prefix=f".{target.name[:100]}.", dir=target.parent)
    except OSError as error:
        raise InputError(f"{path}: cannot be written ({error.strerror})") from error
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(after)
            file.flush()
            if sys.platform != "win32":
                with contextlib.suppress(OSError):  # only root may give a file away
                    os.fchown(file.fileno(), kept.st_uid, kept.st_gid)
            os.chmod(name, kept.st_mode & 0o7777)  # noqa: PTH101  # because the name comes from mkstemp
            os.fsync(file.fileno())
        os.replace(name, target)  # noqa: PTH105  # because the name comes from mkstemp
    except OSError as error:
        raise InputError(f"{path}: cannot be written ({error.strerror})") from error
    finally:
        with contextlib.suppress(OSError):
            os.unlink(name)  # noqa: PTH108  # because the name comes from mkstemp; there is none after a replacement
    _settle(target.parent)


def _settle(folder: Path) -> None:
    """Make the folder's new entry last; not every system can."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
