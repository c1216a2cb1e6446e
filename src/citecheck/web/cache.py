"""Going out only for what a folder of captures does not answer: `--cache`, and `--record` within one run."""

import contextlib
import datetime
import threading
from collections import deque
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from citecheck.model import Capture, Reply
from citecheck.web.exchange import AtOnce, Exchange, Request
from citecheck.web.index import Entry
from citecheck.web.question import question, target
from citecheck.web.recording import Recording
from citecheck.web.retries import is_passing
from citecheck.web.scan import moment, stamp
from citecheck.web.shelf import Shelf

LONGEST_RUN = datetime.timedelta(days=7)  # what is dated later was captured while a clock was wrong
NEVER = None  # nothing of an earlier run answers, and nothing is compared with it: `--record`


class Cache:
    """Replies of a recording where they are fresh enough, else of `live`, which keeps them there.

    `since` is when the run began: what was captured from then on answers again, unless another try may bring
    something else. From before, only what was there (2xx) or led elsewhere (3xx) answers, for `max_age`; failures are
    always looked at again, and pages that the server can compare are asked for only if they have changed.
    """

    def __init__(
        self, recording: Recording, live: Exchange, since: datetime.datetime, max_age: datetime.timedelta | None = NEVER
    ) -> None:
        self._recording = recording
        self._live = live
        self._since = since.replace(microsecond=0)
        self._until = stamp(self._since + LONGEST_RUN)
        self._max_age = max_age
        self._lock = threading.Lock()
        self._turns: dict[tuple[str, ...], tuple[threading.Lock, int]] = {}

    def exchange(self, request: Request) -> Reply:
        """The reply to a request, redirects not followed."""
        with self._turn(*_asked(request)):
            return self._exchange(request)

    @contextlib.contextmanager
    def _turn(self, *asked: str) -> Iterator[None]:
        """Equal requests one after the other, so that the second finds what the first one brought.

        Asked at once, an address that is cited and redirected to would be captured twice, and a replay, which has one
        answer for it, would say another second than the run did. No more of them wait than a host has lanes.
        """
        with self._lock:
            turn, waiting = self._turns.get(asked) or (threading.Lock(), 0)
            self._turns[asked] = (turn, waiting + 1)
        try:
            with turn:
                yield
        finally:
            with self._lock:
                waiting = self._turns.pop(asked)[1] - 1
                if waiting:
                    self._turns[asked] = (turn, waiting)

    @contextlib.contextmanager
    def at_once(self, live: contextlib.AbstractContextManager[AtOnce | None]) -> Iterator[AtOnce | None]:
        """The same for one thread that has many exchanges under way, by those of `live`; None where that has none."""
        with live as many:
            yield _ManyAtOnce(self, many) if many is not None else None

    def _exchange(self, request: Request) -> Reply:
        reply, asked = self.known(request)
        return self.settled(request, asked, self._live(asked)) if reply is None else reply

    def known(self, request: Request) -> tuple[Reply | None, Request]:
        """What a capture says; where none may answer, None and how the request goes out."""
        if request.purpose == "control":  # is asked whether we are online now
            return None, request
        found = self._recording.captures.best(request.url, question(request.headers))
        # Another spelling of the address answers where nothing can be asked; here it may be a redirect to this one.
        if found is None or found[1].url != target(request.url):
            return None, request
        shelf, entry = found
        if self._may_answer(entry):
            reply = self._recording.captures.reply(request, shelf, entry)
            if self._answers(request, reply, entry):
                return reply, request
        conditions = self._conditions(request, shelf, entry)
        return None, replace(request, headers=(*request.headers, *conditions)) if conditions else request

    def settled(self, request: Request, asked: Request, reply: Reply) -> Reply:
        """The reply to a request that went out as `asked`: where the page is the captured one, that."""
        if asked is not request and isinstance(reply, Capture) and reply.status == 304:
            return self._recording.captures.exchange(request)
        return reply

    def _may_answer(self, entry: Entry) -> bool:
        if entry.at >= stamp(self._since):
            return entry.at <= self._until
        lasts = entry.is_good or 300 <= entry.status < 400
        return lasts and self._max_age is not None and self._since - moment(entry.at) < self._max_age

    def _answers(self, request: Request, reply: Reply, entry: Entry) -> bool:
        """Whether a capture that is fresh says all that was asked for."""
        if entry.at < stamp(self._since) and not isinstance(reply, Capture):
            return False
        if isinstance(reply, Capture) and reply.truncated and len(reply.body) < request.most_bytes:
            return False
        return not is_passing(reply)

    def _conditions(self, request: Request, shelf: Shelf, entry: Entry) -> tuple[tuple[str, str], ...]:
        """The headers that ask for a page only if it is another one than the captured."""
        if self._max_age is None or not entry.is_good:
            return ()
        reply = self._recording.captures.reply(request, shelf, entry)
        if not isinstance(reply, Capture) or reply.truncated or reply.status != 200:
            return ()
        told = (("If-None-Match", reply.header("etag")), ("If-Modified-Since", reply.header("last-modified")))
        return tuple((name, value) for name, value in told if value)


def _asked(request: Request) -> tuple[str, ...]:
    """What equal requests have in common."""
    return request.purpose if request.purpose == "control" else "", target(request.url), question(request.headers)


class _ManyAtOnce:
    """The exchanges of one thread over a cache. Equal requests go one after the other, as `Cache._turn` has them."""

    def __init__(self, cache: Cache, live: AtOnce) -> None:
        self._cache, self._live = cache, live
        self._turns: dict[tuple[str, ...], deque[tuple[Request, Any]]] = {}
        self._home: list[tuple[Any, Reply]] = []
        self.flying = 0

    def begin(self, request: Request, token: Any) -> None:
        """See `AtOnce`."""
        self.flying += 1
        turn = self._turns.setdefault(_asked(request), deque())
        turn.append((request, token))
        if len(turn) == 1:
            self._go_on(_asked(request))

    def turn(self, seconds: float) -> list[tuple[Any, Reply]]:
        """See `AtOnce`."""
        for (request, asked, token), reply in self._live.turn(0.0 if self._home else seconds):
            self._home.append((token, self._cache.settled(request, asked, reply)))
            self._turns[_asked(request)].popleft()
            self._go_on(_asked(request))
        home, self._home = self._home, []
        self.flying -= len(home)
        return home

    def wake(self) -> None:
        """See `AtOnce`."""
        self._live.wake()

    def _go_on(self, key: tuple[str, ...]) -> None:
        """Answer equal requests until one has to go out."""
        turn = self._turns[key]
        while turn:
            request, token = turn[0]
            reply, asked = self._cache.known(request)
            if reply is None:
                self._live.begin(asked, (request, asked, token))
                return
            turn.popleft()
            self._home.append((token, reply))
        del self._turns[key]
