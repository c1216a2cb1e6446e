"""A process that visits a shard of sources: the other end of `sharing`, run as a process of its own.

It is handed one task and tells of each source as it comes home, in frames. When its input ends it stops, so that
nothing outlives the process that started it.
"""

import _thread
import gc
import os
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import IO

from citecheck import web
from citecheck.model import Evidence, Mode, Source
from citecheck.pipeline.gathering import visits
from citecheck.pipeline.grouping import OnDisk, Raw, assembled
from citecheck.pipeline.packing import HEAD, Packer, Told
from citecheck.pipeline.scratch import Scratch, unpacked
from citecheck.settings import Settings

PIECE = 65_536  # bytes of a stream that are read at once


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


class GoneError(Exception):
    """The process that this one visits for is not there any more."""


class Sent(OnDisk):
    """The sources that follow a task: their addresses at once, all else while the first are visited."""

    def __init__(self, bodies: Iterator[bytes], count: int) -> None:
        """Raises GoneError where not all addresses come."""
        self._addresses, self._entries = Scratch(), Scratch()
        self._bodies, self._came, self._is_over = bodies, threading.Condition(), False
        while len(self._addresses) < count:
            if (body := next(bodies, None)) is None:
                raise GoneError
            for address in unpacked(body):
                self._addresses.put(address.encode("utf-8", "surrogatepass"))
        super().__init__(count, self._source)

    def receive(self) -> None:
        """Take up what is asked of them, until the other end hangs up."""
        for body in self._bodies:
            with self._came:
                self._entries.put(body)
                self._came.notify_all()
        with self._came:
            self._is_over = True
            self._came.notify_all()

    def address(self, number: int) -> str:
        return self._addresses.get(number).decode("utf-8", "surrogatepass")

    def raw(self, number: int) -> Raw:
        raw: Raw = unpacked(self._entry(number))
        return raw

    def _source(self, number: int) -> Source:
        sent: Source | Raw = unpacked(self._entry(number))
        return sent if isinstance(sent, Source) else assembled(sent)

    def _entry(self, number: int) -> bytes:
        if number >= len(self._entries):
            with self._came:
                self._came.wait_for(lambda: number < len(self._entries) or self._is_over)
            if number >= len(self._entries):
                raise GoneError
        return self._entries.get(number)


def main(inward: IO[bytes], outward: IO[bytes]) -> None:
    """Take the task, visit, tell; at the end None, or the error that ended it."""
    gc.set_threshold(100_000, 50, 100)
    came = frames(inward.fileno())
    if (given := next(came, None)) is None:
        return
    task: Task = unpacked(given)
    try:
        sources = Sent(came, task.following)
    except GoneError:
        return
    is_told = threading.Event()
    threading.Thread(target=_until_end, args=(sources, is_told), daemon=True).start()
    packer = Packer(())

    def tell(value: object) -> None:
        outward.write(packer.frame(value))
        outward.flush()

    def done(at: int, found: Evidence) -> None:
        tell((at, *Told.of(found)))

    try:
        with web.opened(task.way, task.settings, since=task.since) as opened:
            opened.run(visits(sources, opened, links_only=task.settings.links_only), done)
    except (KeyboardInterrupt, BrokenPipeError, GoneError):
        return
    except Exception as error:  # noqa: BLE001  # because the other end raises it
        is_told.set()
        tell(error)
        return
    is_told.set()
    tell(None)


def frames(file: int) -> Iterator[bytes]:
    """The frames of a stream until it ends. A thread that waits in a stream's buffer could not be left at the end."""
    came = bytearray()
    while piece := os.read(file, PIECE):
        came += piece
        while len(came) >= HEAD.size and len(came) >= (end := HEAD.size + HEAD.unpack_from(came)[0]):
            yield bytes(came[HEAD.size : end])
            del came[:end]


def _until_end(sources: Sent, is_told: threading.Event) -> None:
    sources.receive()
    if not is_told.is_set():  # else the other end has all and this process is about to end
        _thread.interrupt_main()
