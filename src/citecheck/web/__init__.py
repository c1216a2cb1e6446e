"""Address → reply: what is recorded answers from `store`; what is not is fetched by `live`, kept by `recording`."""

import contextlib
import datetime
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from citecheck import urls
from citecheck.errors import UsageError
from citecheck.model import Mode, Outage
from citecheck.settings import Settings
from citecheck.web.exchange import AtOnce, Errand, Exchange, Reading, Request, run
from citecheck.web.mementos import find as find_copies
from citecheck.web.mementos import save as save_copy
from citecheck.web.redirects import Refuses, control, follow
from citecheck.web.registries import find as find_record
from citecheck.web.registries import is_registered, registry_of
from citecheck.web.robots import Robots
from citecheck.web.siblings import probe

# An errand that has not set out yet, and the address that it begins with.
Named = tuple[str, Callable[[], Errand[Any]]]
Done = Callable[[int, Any], None]
# Is told of a request that was answered with an outage because its host is given up.
Unasked = Callable[[Request, Outage], None]
# Exchanges of which one thread has many under way, for one run; None where there are none.
AtOnces = Callable[[], contextlib.AbstractContextManager[AtOnce | None]]
MANY = 8  # errands that make these worth their start


class Web(NamedTuple):
    """A way to come by replies: `exchange` answers requests, `refuses` says what must not be visited.

    `run(errands, done)` runs errands to their end and calls `done(index, result)` for each as it comes home, in one
    thread. `newest` is the day of the newest capture of a replay, None where the clock decides. `since` is when a run
    over a folder that is written to began, for other processes that work at the same run. `lost()` is the sentence that
    says why not all that came could be kept in such a folder, None where all was.
    """

    exchange: Exchange
    refuses: Refuses
    newest: datetime.date | None = None
    paced: Callable[[Sequence[Named], Done], None] | None = None
    since: datetime.datetime | None = None
    lost: Callable[[], str | None] = lambda: None

    def run(self, errands: Sequence[Named], done: Done) -> None:
        """Run all errands: one after the other, unless this way of coming by replies has a pace of its own."""
        if self.paced is not None:
            self.paced(errands, done)
            return
        for at, (_, errand) in enumerate(errands):
            done(at, run(errand(), self.exchange))


def state(folder: str, url: str) -> tuple[int, int]:
    """Size and time of change of the captures of an address's host in a folder; zeros where there are none."""
    from citecheck.web.recording import file_name

    try:
        stat = Path(folder, f"{file_name(url)}.warc.gz").stat()
    except OSError:
        return 0, 0
    return stat.st_size, stat.st_mtime_ns


def mode(settings: Settings, *, offline: bool) -> Mode:
    """How the sources are come by; UsageError where two ways exclude each other."""
    ways = [name for name in ("replay", "record", "cache") if getattr(settings, name)]
    if len(ways) > 1:
        raise UsageError(f"--{ways[0]} and --{ways[1]} exclude each other")
    if offline:
        return "offline"
    named: dict[str, Mode] = {"replay": "replay", "record": "record", "cache": "cached"}
    return named[ways[0]] if ways else "live"


@contextlib.contextmanager
def opened(way: Mode, settings: Settings, *, since: datetime.datetime | None = None) -> Iterator[Web]:
    """The web in a mode, for as long as a task works with it; `since` is that of the `Web` whose run it shares."""
    if way == "offline":
        yield Web(lambda request: Outage(request.url, "offline"), urls.unsafe)
    elif way == "replay":
        from citecheck.web import store

        captures, allowed = store.open_captures(settings.replay), settings.networks

        def refuses(address: str) -> str | None:  # what was recorded need not be visited
            return captures.refuses(address) and urls.unsafe(address, allowed)

        yield Web(captures.exchange, refuses, captures.newest)
    else:
        with contextlib.ExitStack() as stack:
            folder = settings.record if way == "record" else settings.cache
            if way == "live" or folder is None:
                yield _live(settings, stack)
            else:
                yield _keeping(way, folder, settings, since, stack)


def _live(settings: Settings, stack: contextlib.ExitStack, lost: str | None = None) -> Web:
    """The web as it is now, of which nothing is kept; `lost` says why not, where it should be."""
    from citecheck.web.live import Live

    live = stack.enter_context(Live(settings))
    paced = partial(_paced, settings, live.exchange, None, live.at_once)
    return Web(live.exchange, live.refuses, paced=paced, lost=lambda: lost)


def _keeping(
    way: Mode, folder: str, settings: Settings, since: datetime.datetime | None, stack: contextlib.ExitStack
) -> Web:
    """The web with a folder that keeps what comes, and answers what it has; a cache that cannot be used is left out.

    Raises UsageError where a folder to record into cannot be written.
    """
    from citecheck.web import cache, mark
    from citecheck.web.live import Live
    from citecheck.web.recording import Recording
    from citecheck.web.wire import Wire

    now = datetime.datetime.now(datetime.UTC)  # noqa: TID251  # because captures grow old by the clock
    try:
        began = since or stack.enter_context(mark.unfinished(folder, now))
        recording = stack.enter_context(Recording(folder))
    except UsageError as error:
        if way == "record":
            raise
        return _live(settings, stack, str(error))
    live = stack.enter_context(Live(settings, recording.keep))

    def unasked(request: Request, outage: Outage) -> None:
        if outage.at is not None:
            recording.keep(request, Wire(outage.at, outage=outage))

    kept = cache.Cache(recording, live.exchange, began, settings.max_age if way == "cached" else cache.NEVER)
    paced = partial(_paced, settings, kept.exchange, unasked, lambda: kept.at_once(live.at_once()))
    return Web(kept.exchange, live.refuses, paced=paced, since=began, lost=lambda: recording.lost)


def _paced(
    settings: Settings, exchange: Exchange, unasked: Unasked | None, at_onces: AtOnces, errands: Sequence[Named],
    done: Done,
) -> None:  # fmt: skip
    from citecheck.web import pace

    with at_onces() if len(errands) >= MANY else contextlib.nullcontext() as at_once:
        pace.run(
            (address for address, _ in errands), lambda at: errands[at][1](), exchange, done,
            jobs=settings.jobs, per_host=settings.per_host, unasked=unasked, at_once=at_once,
        )  # fmt: skip


__all__ = [
    "Errand", "Exchange", "Named", "Reading", "Refuses", "Request", "Robots", "Web", "control", "find_copies",
    "find_record", "follow", "is_registered", "mode", "opened", "probe", "registry_of", "run", "save_copy", "state",
]  # fmt: skip
