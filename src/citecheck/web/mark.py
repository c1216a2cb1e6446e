"""The mark of a run over a folder that it writes to: since when its captures count as its own, and what it lost.

It stands in the folder until the run came to a good end; the next run that finds it goes on with it. It has one line,
and one more where something could not be kept: a process that finds the disk full can still say so in there, for the
few bytes have their place already.
"""

import contextlib
import datetime
import errno
from collections.abc import Iterator
from pathlib import Path

from citecheck.errors import UsageError
from citecheck.web.scan import instant

NAME = "unfinished"
KEPT_FOR = datetime.timedelta(days=1)  # what an interrupted run saw is seen afresh when it is resumed later
FULL = (errno.ENOSPC, errno.EDQUOT)
MOST_TOLD = 500  # characters


@contextlib.contextmanager
def unfinished(folder: str | Path, now: datetime.datetime) -> Iterator[datetime.datetime]:
    """A run over a folder that is written to: since when its captures count as its own, `now` or earlier.

    Raises UsageError where the folder cannot be written; one without room for a mark is used without.
    """
    mark, begun = Path(folder) / NAME, None
    try:
        mark.parent.mkdir(parents=True, exist_ok=True)
        before, lost = _lines(mark)
        begun = instant(before)
        if begun is None or not datetime.timedelta(0) <= now - begun <= KEPT_FOR:
            begun = now.astimezone(datetime.UTC).replace(microsecond=0)
            before = ""
        if lost or not before:
            mark.write_text(f"{begun.isoformat()}\n", encoding="ascii")
    except OSError as error:
        if begun is None or error.errno not in FULL:
            raise UsageError(f"{folder}: cannot be written: {error.strerror or error}") from error
    yield begun
    if told(folder) is None:
        with contextlib.suppress(OSError):  # then the next run goes on with it
            mark.unlink(missing_ok=True)


def tell(folder: Path, sentence: str) -> None:
    """Say in the mark, to all processes of the run, that something could not be kept."""
    said = "\n" + " ".join(sentence.split())[:MOST_TOLD] + "\n"
    with contextlib.suppress(OSError), (folder / NAME).open("r+", encoding="utf-8", errors="backslashreplace") as mark:
        begun = mark.readline().rstrip("\n")
        mark.seek(0)
        mark.write(begun + said)
        mark.truncate()  # of two processes, the later says it


def told(folder: str | Path) -> str | None:
    """What a process of the run said was lost."""
    with contextlib.suppress(OSError):
        return _lines(Path(folder) / NAME)[1] or None
    return None


def _lines(mark: Path) -> tuple[str, str]:
    """The two lines of a mark, empty where there are none. Raises OSError where it cannot be read."""
    try:
        begun, _, lost = mark.read_text(encoding="utf-8", errors="replace").partition("\n")
    except FileNotFoundError:
        return "", ""
    return begun.strip(), lost.strip()
