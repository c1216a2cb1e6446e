"""How a host is treated: as many requests at once as it answers well, fewer when it complains, none when it is gone."""

import math
from array import array
from collections import deque
from dataclasses import dataclass, field
from typing import Any

from citecheck.model import Capture, Outage, Reply
from citecheck.urls.address import ascii_host, parts
from citecheck.web import retries
from citecheck.web.exchange import Request

FIRST_LANES = 2
MOST_WAIT = 120.0  # seconds of Retry-After that are waited for; who asks for more is left for the end of the run
MOST_WAITS = 600.0  # seconds of such waits of one host in a run
MOST_REFUSALS = 6  # one after the other; each time the host was left alone for longer
# A host that is silent twice is left alone for so long, and then comes behind all that have less than so many seconds
# of work more than it has.
SILENCE, LATER = 3.0, 30.0
# A host that never said anything is given up after three silent requests, to different addresses where there are:
# at --jobs 1 and at --jobs 256 these are the same three, so that reports say the same. One that has answered before
# gets more by this many than it may have lanes, for what hangs at once may be one trouble; and none may cost a run more
# than so many silent requests, and one more for every ten answers.
MOST_SILENT, MORE_SILENT, MOST_LOST = 3, 2, 30
SLOWER = 3.0  # times the latency of its best time: what it answers so late is too much at once
NOISE = 0.2  # seconds: below this latency says more of this machine than of the host
FIRST_GAP, MOST_GAP = 0.25, 8.0  # seconds between two requests to a host that asked for fewer
# Hosts that ask in their terms for one request at a time and so many seconds between two.
ASKED_GAPS = {"export.arxiv.org:443": 3.0}
PORTS = {"http": "80", "https": "443"}


@dataclass(slots=True, eq=False)
class Job:
    """A request of an errand on its way, or (`request` None) an errand that is not begun.

    `answer` is a reply that needs no asking; `template` the Outage of a host that is given up.
    """

    errand: int
    origin: "Host"
    host: "Host"
    request: Request | None = None
    course: Any = None
    tries: int = 0
    began: float = 0.0
    answer: Reply | None = None
    template: Outage | None = None


@dataclass(slots=True, eq=False)
class Host:
    """A host and port, what waits for it and what it is known for. Times are seconds of the run's clock.

    `fresh` are numbers of errands not begun, the next one last; `begun` requests of errands that are, `again` a heap
    (due, number, job) of those to be asked once more.
    """

    name: str
    most_lanes: int
    fresh: "array[int]" = field(default_factory=lambda: array("I"))
    begun: deque[Job] | None = None
    again: list[tuple[float, int, Job]] | None = None
    unended: int = 0
    flying: int = 0
    lanes: float = 0.0
    until: float = 0.0  # nothing is asked before
    is_late: bool = False  # it comes back later in the run
    returns: float = 0.0  # when a host that is left for the end of the run said that it can be asked
    gap: float = 0.0
    latency: float = 0.0
    best: float = math.inf
    troubled: float = -1.0  # when the last trouble was counted; what began before is the same trouble
    answered: int = 0
    silent: int = 0
    refused: int = 0
    lost: int = 0
    waits: float = 0.0
    parting: Outage | None = None  # what is said of the rest where it does not come back
    given_up: Outage | None = None
    is_offered: bool = False
    alarm: float = -1.0

    def __post_init__(self) -> None:
        if self.name in ASKED_GAPS:
            self.most_lanes, self.gap = 1, ASKED_GAPS[self.name]
        self.lanes = float(min(FIRST_LANES, self.most_lanes))

    @property
    def queued(self) -> int:
        """How many requests and errands wait for it."""
        return len(self.fresh) + len(self.begun or ()) + len(self.again or ())

    def ready_at(self) -> float:
        """From when on it may be asked for what is queued; infinite while all lanes are taken or nothing is queued."""
        if self.given_up is not None:
            return -math.inf if self.queued else math.inf
        if self.flying >= max(1, int(self.lanes)):
            return math.inf
        if self.fresh or self.begun:
            return self.until
        return max(self.until, self.again[0][0]) if self.again else math.inf

    def heard(self, job: Job, reply: Reply, now: float) -> None:
        """Take up how a request went: more lanes, fewer, a pause, or the host is given up."""
        is_new = job.began >= self.troubled
        if retries.is_silent(reply):
            self._silence(job, reply, now, is_new=is_new)
        elif retries.is_refusal(reply):
            self._refusal(reply, now, is_new=is_new)
        elif isinstance(reply, Capture):
            self._answer(reply, now - job.began, now, is_new=is_new)

    def _answer(self, reply: Capture, seconds: float, now: float, *, is_new: bool) -> None:
        self.answered += 1
        self.silent, self.is_late = 0, False
        self.latency += (seconds - self.latency) / min(self.answered, 4)
        is_slow = self.latency > SLOWER * max(self.best, NOISE)
        self.best = min(self.best, self.latency)
        if is_slow or reply.status >= 500:
            if is_new:
                self.lanes, self.troubled = max(1.0, self.lanes - 1), now
            return
        self.refused = 0
        self.lanes = min(float(self.most_lanes), self.lanes + 1 / self.lanes)
        least = ASKED_GAPS.get(self.name, 0.0)
        self.gap = max(least, self.gap * 0.9 if self.gap > FIRST_GAP / 8 else 0.0)

    def _refusal(self, reply: Reply, now: float, *, is_new: bool) -> None:
        """429: half the lanes, a pause as long as it asks for, and from then on a step between two requests."""
        self.answered += 1
        self.silent, self.is_late = 0, self.refused >= 1
        asked = retries.retry_after(reply)
        pause = asked or 2.0**self.refused
        if is_new:
            self.refused += 1
            self.troubled = now
            self.waits += pause
            self.lanes = max(1.0, self.lanes / 2)
            self.gap = min(MOST_GAP, max(FIRST_GAP, 2 * self.gap))
        if self.refused >= MOST_REFUSALS:
            self.given_up = _parting(reply)
        elif pause > MOST_WAIT or self.waits > MOST_WAITS:
            self.until, self.returns = math.inf, max(self.returns, now + pause)
            self.parting = _parting(reply)
        else:
            self.until = max(self.until, now + pause)

    def _silence(self, job: Job, reply: Reply, now: float, *, is_new: bool) -> None:
        assert isinstance(reply, Outage)  # only that is silent
        self.lost += 1
        is_known = bool(self.answered) and job.tries > 1  # the address is to blame: it was silent before, the host not
        self.silent += not is_known
        most = self.most_lanes + MORE_SILENT if self.answered else MOST_SILENT
        if self.silent >= most or self.lost > MOST_LOST + self.answered // 10:
            self.given_up = _parting(reply)
        if is_known:
            return
        if is_new or not self.answered:
            self.lanes, self.troubled = max(1.0, self.lanes - 1), now
        if self.silent >= 2 or reply.reason in retries.NAMELESS:
            self.lanes, self.until, self.is_late = 1.0, max(self.until, self.troubled + SILENCE), True


def _parting(reply: Reply) -> Outage:
    """What is said of the requests that a host is not asked any more: the same as of those that it was."""
    reason = reply.reason if isinstance(reply, Outage) else f"http-{reply.status}"
    return Outage("", reason, reply.at, "host given up")


def lane(address: str) -> str:
    """The host and port on whose lanes a request for an address goes."""
    scheme, _, name, port, _, _, _ = parts(address)
    return f"{ascii_host(name)}:{port or PORTS.get(scheme, '')}"
