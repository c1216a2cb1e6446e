"""Address → reply: what is recorded answers from `store`; what is not is fetched by `live`, kept by `recording`."""

import contextlib
import datetime
from collections.abc import Iterator
from typing import NamedTuple

from citecheck import urls
from citecheck.errors import UsageError
from citecheck.model import Mode, Outage
from citecheck.settings import Settings
from citecheck.web.exchange import Errand, Exchange, Reading, Request, run
from citecheck.web.redirects import Refuses, follow


class Web(NamedTuple):
    """A way to come by replies: `exchange` answers requests, `refuses` says what must not be visited.

    `newest` is the day of the newest capture of a replay, None where the clock decides.
    """

    exchange: Exchange
    refuses: Refuses
    newest: datetime.date | None = None


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


__all__ = ["Errand", "Exchange", "Reading", "Refuses", "Request", "Web", "follow", "mode", "opened", "run"]
