"""Sources → the workers of a cluster (dask.distributed): shards of whole hosts, each visited by one worker.

Frozen settings and sources go out, evidence comes home shard by shard. A shard whose worker dies is visited by another
one. Captures go into one folder that all machines reach; history, journal and reports stay here.
"""

import contextlib
import logging
import os
import signal
import tempfile
import uuid
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, CancelledError, Future, wait
from dataclasses import replace
from io import BytesIO
from typing import TYPE_CHECKING, Any

from citecheck import urls, web
from citecheck.errors import CitecheckError, UsageError
from citecheck.model import Mode, Source
from citecheck.pipeline.packing import Told, frame
from citecheck.pipeline.scratch import unpacked
from citecheck.pipeline.sharing import shards
from citecheck.pipeline.visitor import Task
from citecheck.settings import Settings

if TYPE_CHECKING:
    from distributed import Client

LOCAL = "local:"
MOST_LOCAL = 64
# Enough shards that a worker which is done first finds more to do, and none so large that its loss is a loss of time.
A_THREAD, MOST = 4, 2_000
AHEAD = 2  # shards that are handed out for each thread: one is visited, one waits
PATIENCE = 60.0  # seconds without any worker
CONNECTS = 10.0  # seconds for the scheduler to answer
NAMES = ("citecheck-audit", "citecheck")  # dask asks for the distribution, before 2025.12 for the package

Done = Callable[[int, Told], None]


class ClusterError(CitecheckError):
    """The cluster was lost in the middle of a run."""


def visit_all(sources: Sequence[Source], opened: web.Web, way: Mode, settings: Settings, done: Done) -> None:
    """Visit sources on a cluster; `done(number, evidence)` is called in this thread as each comes home.

    Raises UsageError where the cluster cannot be used, ClusterError where it is lost, and what a worker raised.
    """
    address = settings.cluster
    if not sources or address is None:
        return
    with _connected(address) as client:
        told = client.get_versions(packages=list(NAMES))
        must_agree(told["client"], told["workers"])
        theirs = _travelling(settings)
        _must_reach(client, theirs, way)
        run = uuid.uuid4().hex
        try:
            _share_out(sources, client, run, lambda shard: Task(way, theirs, opened.since, shard), done)
        finally:
            with contextlib.suppress(Exception):  # whatever ended the run says more; an index not closed is made anew
                from citecheck.pipeline import worker

                client.run(worker.put_down, run, on_error="ignore")


def _share_out(
    sources: Sequence[Source], client: "Client", run: str, task: Callable[[tuple[Source, ...]], Task], done: Done
) -> None:
    from distributed import KilledWorker
    from distributed.comm import CommClosedError

    from citecheck.pipeline import worker

    count = max(_threads(client) * A_THREAD, -(-len(sources) // MOST))
    waiting = deque(sorted(shards(sources, count), key=len, reverse=True))
    under_way: dict[Future[bytes], Sequence[int]] = {}
    executor = client.get_executor(pure=False)  # the same shard twice is two visits
    try:
        while waiting or under_way:
            while waiting and len(under_way) < AHEAD * max(1, _threads(client)):
                numbers = waiting.popleft()
                shard = worker.packed(task(tuple(sources[number] for number in numbers)))
                under_way[executor.submit(worker.visited, run, worker.SPOKEN, shard)] = numbers
            ended, _ = wait(under_way, PATIENCE, FIRST_COMPLETED)
            if not ended and not _threads(client):
                raise ClusterError("the cluster has no worker left; the same command goes on from here")
            for one in ended:
                numbers = under_way.pop(one)
                try:
                    _take(one.result(), numbers, done)
                except KilledWorker as error:
                    first = urls.discreet(sources[numbers[0]].url)
                    raise ClusterError(f"one worker after the other died over the shard that has {first}") from error
    except (CancelledError, CommClosedError) as error:
        raise ClusterError("the scheduler of the cluster is gone; the same command goes on from here") from error
    finally:
        executor.shutdown(wait=False)


def _take(came: bytes, numbers: Sequence[int], done: Done) -> None:
    """Take up the evidence of a shard."""
    stream = BytesIO(came)
    while (body := frame(stream)) is not None:
        at, *told = unpacked(body)
        done(numbers[at], Told(*told))


def _threads(client: "Client") -> int:
    return sum(client.nthreads().values())


# ---------------------------------------------------------------- before work begins


@contextlib.contextmanager
def _connected(address: str) -> Iterator["Client"]:
    """The scheduler at an address, with one worker at least; `local:N` starts both here."""
    try:
        from distributed import Client
        from distributed.comm.addressing import parse_address, parse_host_port
        from distributed.comm.registry import get_backend
        from distributed.utils import silence_logging_cmgr
    except ImportError as error:
        raise UsageError("--cluster needs the extra `cluster`: pip install 'citecheck-audit[cluster]'") from error
    with contextlib.ExitStack() as stack:
        stack.enter_context(silence_logging_cmgr(logging.CRITICAL + 1))  # what goes wrong is said here in a sentence
        try:
            if address.startswith(LOCAL):
                place: Any = stack.enter_context(_local(address))
            else:
                place, (scheme, located) = address, parse_address(address)
                get_backend(scheme), parse_host_port(located)  # dask itself would say it after half a minute
            client = stack.enter_context(Client(place, timeout=CONNECTS, set_as_default=False))
        except (OSError, ValueError) as error:
            raise UsageError(f"--cluster {address}: no scheduler of dask answers there") from error
        try:
            client.wait_for_workers(1, timeout=PATIENCE)
        except TimeoutError as error:
            raise UsageError(f"--cluster {address}: the scheduler has no worker") from error
        yield client


def _local(address: str) -> Any:
    """A cluster on this machine alone, whose scheduler listens to nobody without the key of this run."""
    from distributed import LocalCluster

    number = address.removeprefix(LOCAL)
    if not number.isascii() or not number.isdecimal() or not 1 <= int(number) <= MOST_LOCAL:
        raise UsageError(f"--cluster {address}: write how many workers, such as local:2 (1 to {MOST_LOCAL})")
    with _deaf():  # its page of states has a port of its own choice, or two runs at once would want the same
        return LocalCluster(n_workers=int(number), threads_per_worker=1, host="127.0.0.1", protocol="tls://",
                            security=True, dashboard_address=None, silence_logs=50,
                            scheduler_kwargs={"dashboard_address": "127.0.0.1:0"})  # fmt: skip


@contextlib.contextmanager
def _deaf() -> Iterator[None]:
    """Processes that are started in here do not hear ^C: in a terminal it is for this one, which stops them."""
    try:
        before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    except ValueError:  # outside of the main thread
        yield
        return
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def must_agree(here: Mapping[str, Any], workers: Mapping[str, Any]) -> None:
    """Raise UsageError where a worker has another citecheck or another Python than this process.

    Both are as `Client.get_versions` tells them, the workers' by address.
    """
    ours = _versions(here)
    for address, told in sorted(workers.items()):
        if _versions(told) != ours:
            raise UsageError(
                f"--cluster: the worker {address} has {_spoken(told)}, this machine {_spoken(here)}; they must be equal"
            )


def _versions(told: Mapping[str, Any]) -> tuple[str | None, list[str]]:
    packages = told["packages"]
    return next((packages[name] for name in NAMES if packages.get(name)), None), told["host"]["python"].split(".")[:2]


def _spoken(told: Mapping[str, Any]) -> str:
    version, python = _versions(told)
    return f"{f'citecheck {version}' if version else 'no citecheck-audit'} on Python {'.'.join(python)}"


def _travelling(settings: Settings) -> Settings:
    """The settings as workers have them: places are whole paths, and nothing of what stays here."""
    return replace(
        settings, cluster=None, processes=1, history=None, baseline=None,
        record=settings.record and os.path.abspath(settings.record),  # noqa: PTH100  # because links stay as they are
        cache=settings.cache and os.path.abspath(settings.cache),  # noqa: PTH100  # the same
        replay=tuple(os.path.abspath(one) for one in settings.replay),  # noqa: PTH100  # the same
    )  # fmt: skip


def _must_reach(client: "Client", settings: Settings, way: Mode) -> None:
    """Raise UsageError where a worker does not see the captures that this process sees."""
    from citecheck.pipeline import worker

    folder = settings.record if way == "record" else settings.cache if way == "cached" else None
    with contextlib.ExitStack() as stack:
        places = list(settings.replay if way == "replay" else ())
        if folder is not None:  # a folder of the same name may be another one
            places += [folder, stack.enter_context(tempfile.NamedTemporaryFile(prefix=".cluster-", dir=folder)).name]
        if not places:
            return
        for address, path in sorted(client.run(worker.unreached, places, [folder] if folder else []).items()):
            if path is not None:
                raise UsageError(
                    f"--cluster: the worker {address} does not reach {folder or path}: captures must lie in a folder "
                    "that every worker has under the same path"
                )
