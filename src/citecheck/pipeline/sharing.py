"""Sources → processes: shards of whole hosts, each visited by a process of its own (`visitor`).

Everything about a host (lanes, pace, retries, its captures) lives in the one process that has it. Frozen settings and
sources go out, evidence comes home source by source, never a page. A process that dies loses nothing: what it had not
told yet is visited by another.
"""

import contextlib
import heapq
import os
import queue
import subprocess
import sys
import threading
from array import array
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import islice

from citecheck import urls, web
from citecheck.errors import CitecheckError
from citecheck.model import Mode, Source
from citecheck.pipeline import beside
from citecheck.pipeline.grouping import OnDisk, addresses, chosen
from citecheck.pipeline.packing import Packer, Told, frame
from citecheck.pipeline.scratch import unpacked
from citecheck.pipeline.visitor import Task, main
from citecheck.settings import Settings

# Sources that make a process worth its start: a copy of this one, or this program run anew (a third of a second).
WORTH_A_COPY, WORTH_A_START = 60, 150
MOST_DEATHS = 3  # of processes one after the other that told nothing
TOGETHER = 500  # addresses that travel in one frame
ENDS = 8.0  # seconds that a process has to put its captures down when it is stopped

Done = Callable[[int, Told], None]


class VisitorError(CitecheckError):
    """A process that visits sources died, again and again."""


def processes(settings: Settings, count: int) -> int:
    """How many processes visit so many sources: as set, else as many as there is work and there are processors for."""
    if not sys.executable:
        return 1
    if settings.processes:
        return max(1, min(settings.processes, count))
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return max(1, min(cores, count // (WORTH_A_COPY if beside.may_copy() else WORTH_A_START)))


def shards(sources: Sequence[Source], count: int) -> list[Sequence[int]]:
    """The numbers of the sources, dealt out by whole hosts: the biggest host first, each to whoever has least."""
    hosts: dict[str, array[int]] = {}
    for number, address in enumerate(addresses(sources)):
        hosts.setdefault(urls.host(address), array("I")).append(number)
    dealt = [array("I") for _ in range(max(1, count))]
    least = [(0, at) for at in range(len(dealt))]
    for _, numbers in sorted(hosts.items(), key=lambda one: (-len(one[1]), one[0])):
        size, at = least[0]
        dealt[at].extend(numbers)
        heapq.heapreplace(least, (size + len(numbers), at))
    return [array("I", sorted(one)) for one in dealt if one]


def visit_all(
    sources: Sequence[Source], opened: web.Web, way: Mode, settings: Settings, count: int, done: Done
) -> None:
    """Visit sources in `count` processes; `done(number, evidence)` is called in this thread as each comes home.

    Raises what a process raised, and VisitorError where processes die without end. KeyboardInterrupt stops them all.
    """
    share = replace(settings, jobs=max(1, -(-settings.jobs // count)), processes=1)
    heard: Heard = queue.SimpleQueue()
    running: set[_Visitor] = set()

    def start(lots: Sequence[Sequence[int]], deaths: int = 0) -> None:
        for numbers, process in zip(lots, beside.started(main, len(lots)), strict=True):
            task = Task(way, share, opened.since, following=len(numbers))
            running.add(_Visitor(numbers, chosen(sources, numbers), task, heard, process, deaths))

    try:
        start(shards(sources, count))
        while running:
            visitor, came = heard.get()
            if came is not None:
                visitor.take(came, done)
                continue
            running.discard(visitor)
            visitor.stop()
            how = visitor.ended()
            if not visitor.is_done:
                if visitor.deaths + 1 >= MOST_DEATHS:
                    raise VisitorError(f"a process that visits sources ended {MOST_DEATHS} times, with {how}")
                left = (number for at, number in enumerate(visitor.numbers) if not visitor.is_told[at])
                start([array("I", left)], visitor.deaths + 1)
    finally:
        for visitor in running:
            visitor.stop()
        for visitor in running:
            visitor.ended()


class _Visitor:
    """A process, what it was given and what it has not told yet. `deaths` of others before it told nothing."""

    def __init__(
        self, numbers: Sequence[int], sources: Sequence[Source], task: Task, heard: "Heard", process: beside.Beside,
        deaths: int,
    ) -> None:  # fmt: skip
        self.numbers, self.deaths, self.is_done = numbers, deaths, False
        self.is_told = bytearray(len(numbers))
        self._sources, self._process = sources, process
        threading.Thread(target=self._tell, args=(task,), name="to visitor", daemon=True).start()
        threading.Thread(target=self._listen, args=(heard,), name="visitor", daemon=True).start()

    def _tell(self, task: Task) -> None:
        """All addresses first, for what is asked of a source is needed only when its page has come."""
        stream, frame_of = self._process.stdin, Packer(()).frame
        with contextlib.suppress(OSError, ValueError):  # it died; then its output ends
            if stream is not None:
                stream.write(frame_of(task))
                every = addresses(self._sources)
                while some := list(islice(every, TOGETHER)):
                    stream.write(frame_of(some))
                stream.flush()
                for at in range(len(self._sources)):
                    stream.write(
                        frame_of(self._sources.raw(at) if isinstance(self._sources, OnDisk) else self._sources[at])
                    )
                stream.flush()

    def _listen(self, heard: "Heard") -> None:
        outward = self._process.stdout
        with contextlib.suppress(OSError, ValueError):
            while outward is not None and (came := frame(outward)) is not None:
                heard.put((self, came))
        if outward is not None:
            outward.close()
        heard.put((self, None))

    def take(self, came: bytes, done: Done) -> None:
        """Take up a frame: the evidence of one of its sources, an error, or the end."""
        value = unpacked(came)
        if isinstance(value, Exception):
            raise value
        if value is None:
            self.is_done = True
            return
        at, *told = value
        self.is_told[at] = True
        self.deaths = -1  # the next one is the first
        done(self.numbers[at], Told(*told))

    def stop(self) -> None:
        """Tell it to come to an end: its input does."""
        with contextlib.suppress(OSError, ValueError):
            if self._process.stdin is not None:
                self._process.stdin.close()

    def ended(self) -> str:
        """Wait for its end, not for ever; how it ended, in two words."""
        try:
            status = self._process.wait(ENDS)
        except subprocess.TimeoutExpired:
            self._process.kill()
            status = self._process.wait()
        return f"signal {-status}" if status < 0 else f"status {status}"


Heard = queue.SimpleQueue[tuple[_Visitor, bytes | None]]
