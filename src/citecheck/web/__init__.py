"""Address → reply: what is recorded answers from `store`; what is not is fetched by `live`, kept by `recording`."""

import contextlib
import datetime
from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple

from citecheck import urls
from citecheck.errors import UsageError
from citecheck.model import Mode, Outage
from citecheck.settings import Settings
from citecheck.web.exchange import Errand, Exchange, Reading, Request, run
from citecheck.web.redirects import Refuses, follow

# An errand that has not set out yet, and the address that it begins with.
Named = tuple[str, Callable[[], Errand[Any]]]
Done = Callable[[int, Any], None]


class Web(NamedTuple):
    """A way to come by replies: `exchange` answers requests, `refuses` says what must not be visited.

    `run(errands, done)` runs errands to their end and calls `done(index, result)` for each as it comes home, in one
    thread. `newest` is the day of the newest capture of a replay, None where the clock decides.
    """

    exchange: Exchange
    refuses: Refuses
    newest: datetime.date | None = None
    paced: Callable[[Sequence[Named], Done], None] | None = None

    def run(self, errands: Sequence[Named], done: Done) -> None:
        """Run all errands: one after the other, unless this way of coming by replies has a pace of its own."""
        if self.paced is not None:
            self.paced(errands, done)
            return
        for at, (_, errand) in enumerate(errands):
            done(at, run(errand(), self.exchange))


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
def opened(way: Mode, settings: Settings) -> Iterator[Web]:
    """The web in a mode, for as long as a task works with it."""
    if way == "offline":
        yield Web(lambda request: Outage(request.url, "offline"), urls.unsafe)
    elif way == "replay":
        from citecheck.web import store

        captures = store.open_captures(settings.replay)
        yield Web(captures.exchange, captures.refuses, captures.newest)
    else:
        raise UsageError("visiting sources live is not built yet: pass `--replay DIR`, or `--offline`")


__all__ = ["Errand", "Exchange", "Named", "Reading", "Refuses", "Request", "Web", "follow", "mode", "opened", "run"]
