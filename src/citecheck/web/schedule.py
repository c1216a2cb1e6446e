"""Which request goes next: the host with the most work left first, retries when they are due, nobody in a hurry.

Only decisions are made here, at times that are handed in: the threads that carry them out are those of `pace`, and
tests carry them out in a time of their own.
"""

import math
from collections import deque
from collections.abc import Iterable
from heapq import heappop, heappush
from itertools import count

from citecheck.model import Reply
from citecheck.web import retries
from citecheck.web.exchange import Request
from citecheck.web.lanes import LATER, Host, Job, lane

MOST_OPEN = 10_000  # errands begun and not ended: more of them wait for redirects to slow hosts than memory is worth
MOST_ROBOTS = 256  # replies to requests for robots.txt that are kept for who asks next
# Seconds that a host not asked yet counts for beyond its queue: it may be one that hangs, and then it is good to know.
UNKNOWN = 2.0
USUAL = 0.3  # seconds that an answer takes, until a host has given one


class Schedule:
    """The requests of a run, by host. `lanes` names the host of every errand's first request, in their order.

    An errand that is not begun is a number and nothing else, for a run may have hundreds of thousands.
    """

    def __init__(self, lanes: Iterable[str], most_lanes: int) -> None:
        self._most_lanes = max(1, most_lanes)
        self._hosts: dict[str, Host] = {}
        self._offers: list[tuple[float, int, Host]] = []
        self._alarms: list[tuple[float, int, Host]] = []
        self._answered: deque[Job] = deque()  # they wait for nothing but to go on
        self._stalled: list[Host] = []  # hosts with errands that must not begin yet
        self._left: list[Host] = []  # for the end of the run
        self._asking: dict[str, list[Job]] = {}  # robots.txt on its way, and who waits for the same
        self._robots: dict[str, Reply] = {}  # robots.txt that has come
        self._numbers = count()
        self.open = self.waiting = self.flying = 0
        self.unended = self.unended_hosts = 0
        for number, name in enumerate(lanes):
            host = self._host(name)
            self.unended_hosts += not host.unended
            self.unended += 1
            host.unended += 1
            host.fresh.append(number)
        for host in self._hosts.values():
            host.fresh.reverse()
            self._offer(host, -math.inf)

    @property
    def has_more(self) -> bool:
        """Whether `take` is likely to give another job at once."""
        return bool(self._offers or self._answered)

    @property
    def next_alarm(self) -> float:
        """When something will be due that is not now."""
        return self._alarms[0][0] if self._alarms else math.inf

    def take(self, now: float) -> Job | None:
        """The next job; its lane is taken until `finished`, unless it has an `answer` or a `template`.

        An errand not begun has no `request`: begin it, and say so (`begun`).
        None where nothing can be done now: wait for what is in flight, or until `next_alarm`.
        """
        self._wake(now)
        job = self._next(now)
        while job is None and self._stalled and self.open < MOST_OPEN:
            self._offer(self._stalled.pop(), now)
            job = self._next(now)
        if job is None and self._left and not self._alarms and not self.flying and self.open == self.waiting:
            self._part(now)
            job = self._next(now)
        return job

    def begun(self, job: Job, request: Request | None, now: float) -> bool:
        """Take up an errand's first step; whether its request is to be asked at once, on the lane taken for it.

        Otherwise the lane is free again; the request is queued where it belongs, or there is none.
        """
        if request is not None and lane(request.url) == job.host.name and request.purpose != "robots":
            job.request = request
            return True
        if job.template is None:
            self._release(job)
            self._offer(job.host, now)
        if request is not None:
            self.add(job, request, now)
        return False

    def add(self, job: Job, request: Request, now: float) -> None:
        """Queue the next request of an errand that is on its way."""
        job.request, job.tries, job.answer, job.template = request, 0, None, None
        job.host = self._host(lane(request.url))
        self.waiting += 1
        if request.purpose == "robots":
            job.answer = self._robots.get(request.url)
            if job.answer is not None:
                self._answered.append(job)
                return
            if request.url in self._asking:
                self._asking[request.url].append(job)
                return
            self._asking[request.url] = []
        self._queue(job)
        self._offer(job.host, now)

    def finished(self, job: Job, reply: Reply, now: float) -> bool:
        """Take up a reply and free the lane; whether it stands. If not, the job comes back when it is due."""
        assert job.request is not None  # it has just been asked
        host = job.host
        self._release(job)
        job.tries += 1
        host.heard(job, reply, now)
        pause = retries.wait(job.request, job.tries, reply) if host.given_up is None else None
        if pause is None:
            self.settled(job, reply)
        else:
            job.answer = reply
            self.waiting += 1
            host.again = host.again or []
            heappush(host.again, (now + pause, next(self._numbers), job))
        if host.until == math.inf and host not in self._left:
            self._left.append(host)
        self._offer(host, now)
        return pause is None

    def settled(self, job: Job, reply: Reply) -> None:
        """Take up a reply that stands: a robots.txt is for all who wait for it, and for those who will ask."""
        if job.request is None or job.request.purpose != "robots" or job.request.url in self._robots:
            return
        for one in self._asking.pop(job.request.url, ()):
            one.answer = reply
            self._answered.append(one)
        while len(self._robots) >= MOST_ROBOTS:
            del self._robots[next(iter(self._robots))]
        self._robots[job.request.url] = reply

    def ended(self, job: Job, now: float) -> None:
        """An errand has come to its end."""
        self.open -= 1
        self.unended -= 1
        job.origin.unended -= 1
        self.unended_hosts -= not job.origin.unended
        if self._stalled:
            self._offer(self._stalled.pop(), now)

    def _release(self, job: Job) -> None:
        job.host.flying -= 1
        self.flying -= 1

    def _host(self, name: str) -> Host:
        host = self._hosts.get(name)
        if host is None:
            host = self._hosts[name] = Host(name, self._most_lanes)
        return host

    def _next(self, now: float) -> Job | None:
        if self._answered:
            self.waiting -= 1
            return self._answered.popleft()
        while self._offers:
            host = heappop(self._offers)[2]
            host.is_offered = False
            if host.ready_at() > now:
                self._offer(host, now)
            elif (job := self._first(host, now)) is not None:
                self._offer(host, now)
                return job
            else:
                self._stalled.append(host)
                if host.again:
                    self._wake_for(host, host.again[0][0], now)
        return None

    def _first(self, host: Host, now: float) -> Job | None:
        """The job whose turn it is at a host; None where errands would have to begin and too many have."""
        while host.again and (host.again[0][0] <= now or host.given_up is not None):
            self._queue(heappop(host.again)[2])
        # A host that is silent is tried at another address rather than at the same one again.
        is_fresh = host.fresh and (not host.begun or host.silent or not host.answered)
        if is_fresh and self.open < MOST_OPEN:
            job = Job(host.fresh.pop(), host, host)
            self.open += 1
        elif host.begun:
            job = host.begun.popleft()
            self.waiting -= 1
        else:
            return None
        if host.given_up is not None:
            job.template = host.given_up
            return job
        job.answer, job.began = None, now
        host.flying += 1
        self.flying += 1
        if host.gap:
            host.until = max(host.until, now + host.gap)
        return job

    def _queue(self, job: Job) -> None:
        if job.host.begun is None:
            job.host.begun = deque()
        job.host.begun.append(job)

    def _offer(self, host: Host, now: float) -> None:
        """Put a host where it is found when it can be asked: among the offers, or among the alarms."""
        if host.is_offered:
            return
        ready = host.ready_at()
        if ready <= now or ready == -math.inf or now == -math.inf:
            host.is_offered = True
            heappush(self._offers, (-self._work(host), next(self._numbers), host))
        elif ready < math.inf:
            self._wake_for(host, ready, now)

    def _wake_for(self, host: Host, when: float, now: float) -> None:
        if host.alarm <= now or when < host.alarm:
            host.alarm = when
            heappush(self._alarms, (when, next(self._numbers), host))

    def _work(self, host: Host) -> float:
        """Seconds of work that are left at a host, were it asked one after the other; less where it can wait."""
        unknown = 0.0 if host.answered or host.flying or host.lost else UNKNOWN
        return host.queued * (host.latency or USUAL) + unknown - (LATER if host.is_late else 0.0)

    def _wake(self, now: float) -> None:
        while self._alarms and self._alarms[0][0] <= now:
            host = heappop(self._alarms)[2]
            self._offer(host, now)

    def _part(self, now: float) -> None:
        """The end of the run: who asked for too long a wait is asked once more if it is over by now, or given up."""
        hosts, self._left = self._left, []
        for host in hosts:
            if now >= host.returns:
                host.until = now
            else:
                host.given_up = host.parting
            self._offer(host, now)


__all__ = ["Job", "Schedule", "lane"]
