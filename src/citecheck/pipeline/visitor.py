"""A process that visits a shard of sources: the other end of `sharing`, run as a process of its own.

It is handed one task on standard input and tells of each source as it comes home on standard output, in frames. When
its input ends it stops, so that nothing outlives the process that started it.
"""

import _thread
import gc
import os
import pickle
import struct
import sys
import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from typing import IO, Any

from citecheck import web
from citecheck.model import Evidence, Mode, Source
from citecheck.pipeline.gathering import visits
from citecheck.settings import Settings

HEAD = struct.Struct("<I")  # length of the frame that follows


@dataclass(frozen=True, slots=True)
class Task:
    """A shard: whole hosts, so that nobody else asks them. `since` is when the run began, for a folder of captures."""

    way: Mode
    settings: Settings
    since: datetime | None
    sources: tuple[Source, ...]


class Packer:
    """Writes evidence small: sources and their inquiries are known at both ends and go by number."""

    def __init__(self, sources: Sequence[Source]) -> None:
        self._numbers: dict[int, int] = {}
        for number, one in enumerate(known(sources)):
            self._numbers.setdefault(id(one), number)

    def frame(self, value: object) -> bytes:
        """A value as one frame."""
        body = BytesIO()
        body.write(HEAD.pack(0))
        packer = _Pickler(body, pickle.HIGHEST_PROTOCOL)
        packer.numbers = self._numbers
        packer.dump(value)
        body.seek(0)
        body.write(HEAD.pack(len(body.getbuffer()) - HEAD.size))
        return body.getvalue()


class _Pickler(pickle.Pickler):
    numbers: Mapping[int, int]

    def persistent_id(self, obj: Any) -> int | None:
        return self.numbers.get(id(obj))


class Unpickler(pickle.Unpickler):
    """Reads frames; `shared` are the `known` things of this end."""

    shared: Sequence[object]

    def persistent_load(self, pid: Any) -> object:
        """The thing of that number."""
        return self.shared[pid]


def known(sources: Sequence[Source]) -> list[object]:
    """What goes by number, in the same order at both ends."""
    return [one for source in sources for one in (source, *source.inquiries)]


def frame(stream: IO[bytes]) -> bytes | None:
    """The next frame of a stream, None where it ends or is torn."""
    head = stream.read(HEAD.size)
    if len(head) < HEAD.size:
        return None
    (length,) = HEAD.unpack(head)
    body = stream.read(length)
    return body if len(body) == length else None


def main() -> None:
    """Take the task, visit, tell; at the end None, or the error that ended it."""
    gc.set_threshold(100_000, 50, 100)
    inward = sys.stdin.buffer
    outward = os.fdopen(os.dup(sys.stdout.fileno()), "wb", buffering=0)
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # what a library prints is no frame
    given = frame(inward)
    if given is None:
        return
    task: Task = pickle.loads(given)  # noqa: S301  # because the process that started this one sent it
    is_told = threading.Event()
    threading.Thread(target=_until_end, args=(inward, is_told), daemon=True).start()
    packer = Packer(task.sources)

    def done(at: int, found: Evidence) -> None:
        outward.write(packer.frame((at, found)))

    try:
        with web.opened(task.way, task.settings, since=task.since) as opened:
            opened.run(visits(task.sources, opened, links_only=task.settings.links_only), done)
    except (KeyboardInterrupt, BrokenPipeError):
        return
    except Exception as error:  # noqa: BLE001  # because the other end raises it
        is_told.set()
        outward.write(packer.frame(error))
        return
    is_told.set()
    outward.write(packer.frame(None))


def _until_end(inward: IO[bytes], is_told: threading.Event) -> None:
    while os.read(inward.fileno(), 4096):  # a thread that waits in a buffer could not be left at the end
        pass
    if not is_told.is_set():  # else the other end has all and this process is about to end
        _thread.interrupt_main()
