"""A worker of a cluster that visits a shard of sources: the other end of `cluster`, run by dask.distributed.

A shard goes in and evidence comes out, nothing else: so a shard may be visited anywhere, and again where a worker died.
"""

import os
import pickle
import sys
import threading
import zlib
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

from distributed import get_worker

from citecheck import web
from citecheck.errors import UsageError
from citecheck.model import Evidence
from citecheck.pipeline.gathering import visits
from citecheck.pipeline.packing import Packer, Told
from citecheck.pipeline.visitor import Task
from citecheck.version import __version__

# The web of each run as this worker has it open: between two shards it keeps connections and the index of captures.
_kept: dict[str, "_Kept"] = {}
_lock = threading.Lock()


SPOKEN = f"citecheck {__version__} on Python {sys.version_info.major}.{sys.version_info.minor}"


class UnwantedError(Exception):
    """Nobody waits for this shard any more."""


class _Kept:
    """An open web and how many shards are visited with it just now."""

    def __init__(self, task: Task) -> None:
        self.users = 0
        self._stack = ExitStack()
        self.opened = self._stack.enter_context(web.opened(task.way, task.settings, since=task.since))

    def close(self) -> None:
        self._stack.close()


def packed(task: Task) -> bytes:
    """A shard as it travels: small, and nothing that dask would look into."""
    return zlib.compress(pickle.dumps(task, pickle.HIGHEST_PROTOCOL), 1)


def visited(run: str, spoken: str, shard: bytes) -> bytes:
    """The evidence of a shard's sources, frames one after the other, each with the number of its source.

    `spoken` are the versions of who sent it; UsageError where they are others, for this worker may have come after
    the run began. UnwantedError where the shard is not wanted any more: the run was stopped, its client is gone, or
    the scheduler has taken this worker for dead and given the shard to another one.
    """
    if spoken != SPOKEN:
        raise UsageError(f"--cluster: a worker has {SPOKEN}, this machine {spoken}; they must be equal")
    task: Task = pickle.loads(zlib.decompress(shard))  # noqa: S301  # because whoever may send tasks may run anything
    worker = get_worker()
    key = worker.get_current_task()
    packer = Packer(())
    frames: list[bytes] = []

    def done(at: int, found: Evidence) -> None:
        known = worker.state.tasks.get(key)
        if known is None or known.state == "cancelled" or worker.status.name not in ("running", "paused"):
            raise UnwantedError
        frames.append(packer.frame((at, *Told.of(found))))

    with _at_hand(run, task) as opened:
        opened.run(visits(task.sources, opened, links_only=task.settings.links_only), done)
    return b"".join(frames)


@contextmanager
def _at_hand(run: str, task: Task) -> Iterator[web.Web]:
    """The web of a run; that of runs which nobody works at here any more is closed."""
    with _lock:
        for name in [name for name, one in _kept.items() if name != run and not one.users]:
            _kept.pop(name).close()
        kept = _kept.get(run) or _kept.setdefault(run, _Kept(task))
        kept.users += 1
    try:
        yield kept.opened
    finally:
        with _lock:
            kept.users -= 1


def put_down(run: str) -> None:
    """Close what this worker has open for a run; the index of the captures is brought up to date by that."""
    with _lock:
        kept = _kept.pop(run, None)
    if kept is not None:
        kept.close()


def unreached(paths: Sequence[str], written: Sequence[str]) -> str | None:
    """The first of these files and folders that this worker does not see, or must not write to."""
    for path in paths:
        if not Path(path).exists() or (path in written and not os.access(path, os.W_OK)):
            return path
    return None
