"""Processes beside this one, each with a stream to it and one from it.

Where that is safe (Linux, and no thread but this one) they are copies of this process: modules and tables are at hand,
and what nobody changes is in memory once. Elsewhere they are this program run anew. Neither cares for what the
caller's script does when it is imported.
"""

import gc
import importlib
import os
import signal
import subprocess
import sys
import time
import traceback
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import IO, Protocol

# What a process does: it reads one stream to its end and writes the other; a function of a module, by its name.
Main = Callable[[IO[bytes], IO[bytes]], None]
STEP = 0.005  # seconds between two looks whether a copy has ended
_THREADS = Path("/proc/self/task")


class Beside(Protocol):
    """A process: what goes to it and what comes from it. As `subprocess.Popen` has them."""

    stdin: IO[bytes] | None
    stdout: IO[bytes] | None

    def wait(self, timeout: float | None = None) -> int: ...
    def kill(self) -> None: ...


def started(main: Main, count: int) -> list[Beside]:
    """So many processes that run `main`. ^C in a terminal is for this process alone, which tells the others."""
    made: list[Beside] = []
    for _ in range(count):
        made.append(_Copy(main, made) if made or may_copy() else _anew(main))
        if not isinstance(made[0], _Copy):
            return [*made, *(_anew(main) for _ in range(count - 1))]
    return made


def may_copy() -> bool:
    """Whether this process may be copied now: a thread of it that holds a lock just now would not be in the copy."""
    if sys.platform != "linux":
        return False
    try:
        return len(list(_THREADS.iterdir())) == 1
    except OSError:
        return False


def _anew(main: Main) -> Beside:
    begin = f"from citecheck.pipeline import beside; beside.begun({main.__module__!r}, {main.__qualname__!r})"
    return subprocess.Popen(  # noqa: S603  # because both names are of functions of this program
        [sys.executable, "-P", "-c", begin], stdin=subprocess.PIPE, stdout=subprocess.PIPE, start_new_session=True
    )


def begun(module: str, name: str) -> None:
    """The other end of a process that was run anew."""
    main: Main = getattr(importlib.import_module(module), name)
    outward = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # what a library prints is no frame
    with suppress(BrokenPipeError), outward:
        main(sys.stdin.buffer, outward)


class _Copy:
    """A copy of this process. It closes the streams of the `others`, so that theirs end when this process ends them."""

    def __init__(self, main: Main, others: list[Beside]) -> None:
        inward, its = os.pipe()
        ours, outward = os.pipe()
        for stream in (sys.stdout, sys.stderr):
            with suppress(AttributeError, OSError, ValueError):
                stream.flush()  # else both would write what waits there
        self.pid = os.fork()
        if not self.pid:
            foreign = [one for other in others for one in (other.stdin, other.stdout)]
            _live(main, (inward, outward), [its, ours, *(one.fileno() for one in foreign if one is not None)])
        os.close(inward)
        os.close(outward)
        self.stdin: IO[bytes] | None = os.fdopen(its, "wb")
        self.stdout: IO[bytes] | None = os.fdopen(ours, "rb")
        self._status: int | None = None

    def wait(self, timeout: float | None = None) -> int:
        """Its exit status, or minus the signal that ended it. Raises TimeoutExpired."""
        until = None if timeout is None else time.monotonic() + timeout
        while self._status is None:
            pid, status = os.waitpid(self.pid, 0 if until is None else os.WNOHANG)
            if pid:
                self._status = os.waitstatus_to_exitcode(status)
            elif until is not None and time.monotonic() > until:
                raise subprocess.TimeoutExpired("a copy of this process", timeout or 0)
            else:
                time.sleep(STEP)
        return self._status

    def kill(self) -> None:
        """End it now."""
        if self._status is None:
            os.kill(self.pid, signal.SIGKILL)


def _live(main: Main, streams: tuple[int, int], foreign: list[int]) -> None:
    """The life of a copy, which ends here and never comes back to what its original was doing."""
    status = 1
    try:
        gc.freeze()  # what was there is shared as long as nobody writes to it
        os.setsid()
        signal.signal(signal.SIGINT, signal.default_int_handler)
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        for one in foreign:
            os.close(one)
        sys.stdout = sys.stderr  # what a library prints is no frame
        with suppress(BrokenPipeError), os.fdopen(streams[0], "rb") as inward, os.fdopen(streams[1], "wb") as outward:
            main(inward, outward)
        status = 0
    except BaseException:  # noqa: BLE001  # because nothing may get out of here
        traceback.print_exc()
    finally:
        with suppress(Exception):
            sys.stderr.flush()
        os._exit(status)
