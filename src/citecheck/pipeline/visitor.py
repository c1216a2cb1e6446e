"""A process that visits a shard of sources: the other end of `sharing`, run as a process of its own.

It is handed one task and tells of each source as it comes home, in frames. When its input ends it stops, so that
nothing outlives the process that started it.
"""

import _thread
import gc
import os
import pickle
import threading
from dataclasses import dataclass
from datetime import datetime
from typing import IO

from citecheck import web
from citecheck.model import Evidence, Mode, Source
from citecheck.pipeline.gathering import visits
from citecheck.pipeline.grouping import OnDisk, Raw, assembled
from citecheck.pipeline.packing import Packer, Told, frame
from citecheck.pipeline.scratch import Scratch, unpacked
from citecheck.settings import Settings


@dataclass(frozen=True, slots=True)
class Task:
    """A shard: whole hosts, so that nobody else asks them. `since` is when the run began, for a folder of captures.

    `following` sources come after the task, one at a time.
    """

    way: Mode
    settings: Settings
    since: datetime | None
    sources: tuple[Source, ...] = ()
    following: int = 0


class _Sent(OnDisk):
    """The sources that follow a task, one frame each."""

    def __init__(self, stream: IO[bytes], count: int) -> None:
        entries, self._addresses = Scratch(), Scratch()
        for _ in range(count):
            address, entry = pickle.loads(frame(stream) or b"")  # noqa: S301  # because the process that started this one sent it
            self._addresses.put(address.encode("utf-8", "surrogatepass"))
            entries.put(entry)
        self._entries = entries
        super().__init__(count, self._source)

    def address(self, number: int) -> str:
        return self._addresses.get(number).decode("utf-8", "surrogatepass")

    def raw(self, number: int) -> Raw:
        raw: Raw = unpacked(self._entries.get(number))
        return raw

    def _source(self, number: int) -> Source:
        sent: Source | Raw = unpacked(self._entries.get(number))
        return sent if isinstance(sent, Source) else assembled(sent)


def main(inward: IO[bytes], outward: IO[bytes]) -> None:
    """Take the task, visit, tell; at the end None, or the error that ended it."""
    gc.set_threshold(100_000, 50, 100)
    given = frame(inward)
    if given is None:
        return
    task: Task = pickle.loads(given)  # noqa: S301  # because the process that started this one sent it
    try:
        sources = _Sent(inward, task.following)
    except EOFError:  # the other end is gone
        return
    is_told = threading.Event()
    threading.Thread(target=_until_end, args=(inward, is_told), daemon=True).start()
    packer = Packer(())

    def tell(value: object) -> None:
        outward.write(packer.frame(value))
        outward.flush()

    def done(at: int, found: Evidence) -> None:
        tell((at, *Told.of(found)))

    try:
        with web.opened(task.way, task.settings, since=task.since) as opened:
            opened.run(visits(sources, opened, links_only=task.settings.links_only), done)
    except (KeyboardInterrupt, BrokenPipeError):
        return
    except Exception as error:  # noqa: BLE001  # because the other end raises it
        is_told.set()
        tell(error)
        return
    is_told.set()
    tell(None)


def _until_end(inward: IO[bytes], is_told: threading.Event) -> None:
    while os.read(inward.fileno(), 4096):  # a thread that waits in a buffer could not be left at the end
        pass
    if not is_told.is_set():  # else the other end has all and this process is about to end
        _thread.interrupt_main()
