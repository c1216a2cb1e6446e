"""One piece of work on many things: here, or in several processes where there is enough of it.

Results come in the order of the things, so nobody can tell how many processes there were. The first is worked on here,
which brings in what the work needs before processes are made.
"""

import contextlib
import gc
import importlib
import os
import sys
import threading
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from itertools import islice
from typing import IO, Any

from citecheck.pipeline import beside
from citecheck.pipeline.packing import HEAD, frame
from citecheck.pipeline.scratch import packed, unpacked
from citecheck.settings import Settings

# (what all things share, the thing) → the result; a function of a module of this package, called by its name elsewhere.
Work = Callable[[Any, Any], Any]
# Articles that make a process worth its start: a copy of this one, or this program run anew.
WORTH_A_COPY, WORTH_A_START = 40, 200
BATCH = 8  # things that travel together
AHEAD = 4  # batches of a process whose results may wait for those before them


def processes(settings: Settings, count: int) -> int:
    """How many processes work on so many articles: as many as there is work and there are processors for."""
    if not sys.executable:
        return 1
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    worth = WORTH_A_COPY if beside.may_copy() else WORTH_A_START
    return max(1, min(settings.processes or cores, count // worth))


def ordered(work: Work, shared: Any, things: Iterable[Any], count: int) -> Generator[Any, None, None]:
    """The results of the work on all things, in their order, by so many processes; what one raises is raised here."""
    if count < 2:
        yield from (work(shared, thing) for thing in things)
        return
    things = iter(things)
    yield from (work(shared, thing) for thing in islice(things, 1))
    row = _Row(work, shared, things, count * AHEAD)
    hands = [_Hand(row, one) for one in beside.started(main, count)]
    try:
        yield from row.results()
    finally:
        row.stop()
        for hand in hands:
            hand.end()


class _Row:
    """Batches of things that wait for a hand, and results that wait for those before them."""

    def __init__(self, work: Work, shared: Any, things: Iterable[Any], most: int) -> None:
        self.work, self.shared = work, shared
        self._things = iter(things)
        self._given = self._told = 0
        self._is_stopped = self._is_given_out = False
        self._room = threading.Semaphore(most)
        self._lock = threading.Lock()
        self._news = threading.Condition()
        self._done: dict[int, Sequence[Any] | BaseException] = {}

    def take(self) -> tuple[int, list[Any]] | None:
        """The next batch and its number; None where there is none any more."""
        self._room.acquire()
        with self._lock:
            batch: list[Any] = []
            try:
                if not self._is_stopped and not self._is_given_out:
                    batch = list(islice(self._things, BATCH))
            except BaseException as error:  # noqa: BLE001  # because it is raised where the results are waited for
                self._is_stopped = True
                self.put(self._given, error)
                return None
            if not batch:
                self._is_given_out = True
                with self._news:
                    self._news.notify_all()
                self._room.release()  # for the next one who asks in vain
                return None
            self._given += 1
            return self._given - 1, batch

    def put(self, number: int, results: Sequence[Any] | BaseException) -> None:
        with self._news:
            self._done[number] = results
            self._news.notify_all()

    def stop(self) -> None:
        self._is_stopped = True
        self._room.release()

    def results(self) -> Iterator[Any]:
        """All results; it ends when all that was given out is told."""
        while True:
            with self._news:
                while self._told not in self._done:
                    if self._is_given_out and self._told >= self._given:
                        return
                    self._news.wait(0.2)
                results = self._done.pop(self._told)
            if isinstance(results, BaseException):
                raise results
            self._told += 1
            yield from results
            self._room.release()


class _Hand:
    """A process that works, and the thread that gives to it and takes from it."""

    def __init__(self, row: _Row, process: beside.Beside) -> None:
        self._row, self._process = row, process
        self._thread = threading.Thread(target=self._run, name="hand", daemon=True)
        self._thread.start()

    def _run(self) -> None:
        row = self._row
        is_alive = self._sent((row.work.__module__, row.work.__qualname__, row.shared))
        while (taken := row.take()) is not None:
            number, batch = taken
            try:
                results = self._answer(batch) if is_alive else None
                if results is None:  # the process died: what it had is done here
                    is_alive, results = False, [row.work(row.shared, thing) for thing in batch]
                row.put(number, results)
            except BaseException as error:  # noqa: BLE001  # because it is raised where the results are waited for
                row.put(number, error)
                return

    def _sent(self, value: Any) -> bool:
        entry, stream = packed(value), self._process.stdin
        with contextlib.suppress(OSError, ValueError):
            if stream is not None:
                stream.write(HEAD.pack(len(entry)) + entry)
                stream.flush()
                return True
        return False

    def _answer(self, batch: list[Any]) -> Sequence[Any] | BaseException | None:
        if not self._sent(batch) or self._process.stdout is None:
            return None
        with contextlib.suppress(OSError, ValueError):
            entry = frame(self._process.stdout)
            if entry is not None:
                results: Sequence[Any] | BaseException = unpacked(entry)
                return results
        return None

    def end(self) -> None:
        """It has nothing to put down, so it need not be waited for."""
        self._process.kill()
        self._process.wait()
        self._thread.join()
        for stream in (self._process.stdin, self._process.stdout):
            with contextlib.suppress(OSError, ValueError):
                if stream is not None:
                    stream.close()


def main(inward: IO[bytes], outward: IO[bytes]) -> None:
    """The other end: take the work, then batches until the input ends; tell the results, or the error, of each."""
    gc.set_threshold(50_000, 10, 10)  # articles come and go; none is here for long
    given = frame(inward)
    if given is None:
        return
    module, name, shared = unpacked(given)
    work: Work = getattr(importlib.import_module(module), name)
    while (entry := frame(inward)) is not None:
        results: list[Any] | Exception
        try:
            results = [work(shared, thing) for thing in unpacked(entry)]
        except Exception as error:  # noqa: BLE001  # because the other end raises it
            results = error
        entry = packed(results)
        with contextlib.suppress(BrokenPipeError):
            outward.write(HEAD.pack(len(entry)) + entry)
            outward.flush()


__all__ = ["ordered", "processes"]
