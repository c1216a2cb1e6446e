"""A web in a time of its own: hosts with latencies and faults, visited by a schedule without threads or clock."""

import datetime
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from heapq import heappop, heappush
from typing import Any

from citecheck.model import Capture, Outage, Reply
from citecheck.web.exchange import Errand, Reading, Request
from citecheck.web.lanes import lane
from citecheck.web.schedule import Job, Schedule

AT = datetime.datetime(2024, 3, 9, 12, tzinfo=datetime.UTC)

# (address, how often it was asked before, now) → seconds until the reply, and the reply
World = Callable[[str, int, float], tuple[float, Reply]]


def always(answer: Callable[[str], tuple[float, Reply]]) -> World:
    """A world that says the same of an address whenever it is asked."""
    return lambda url, *_: answer(url)


def page(url: str, status: int = 200, **headers: str) -> Capture:
    """A reply with a status; header names are written with underscores."""
    named = tuple((name.replace("_", "-"), value) for name, value in headers.items())
    return Capture(url, url, status, named, b"<p>words</p>", AT, (url,))


def silence(url: str, reason: str = "timeout") -> Outage:
    """No reply."""
    return Outage(url, reason, AT)


@dataclass(slots=True)
class Visit:
    """One request as the world saw it."""

    url: str
    began: float
    ended: float


@dataclass(slots=True)
class Run:
    """What a simulated run did: every request, what every errand returned, when it was over."""

    visits: list[Visit] = field(default_factory=list)
    results: dict[int, Any] = field(default_factory=dict)
    seconds: float = 0.0

    def most_at_once(self, host: str) -> int:
        """The most requests to a host that were on their way together."""
        moments = sorted(
            moment for one in self.visits if lane(one.url) == host for moment in ((one.began, 1), (one.ended, -1))
        )
        most = now = 0
        for _, step in moments:
            now += step
            most = max(most, now)
        return most

    def asked(self, host: str) -> list[str]:
        """The addresses of a host in the order in which they were asked."""
        return [one.url for one in self.visits if lane(one.url) == host]


def fetch(url: str) -> Errand[Reply]:
    """The shortest errand: one request, and a reading that gives its reply back."""
    reply: Reply = yield Request(url)
    read: Reply = yield Reading(lambda: reply)
    return read


def simulate(
    addresses: Sequence[str],
    world: World,
    *,
    jobs: int = 64,
    per_host: int = 8,
    start: Callable[[int], Errand[Any]] | None = None,
) -> Run:
    """Run the errands of all addresses in a time that passes only where somebody waits."""
    schedule, run = Schedule([lane(one) for one in addresses], per_host), Run()
    begin = start or (lambda number: fetch(addresses[number]))
    tries: dict[str, int] = {}
    flying: list[tuple[float, int, Job, Reply]] = []
    now = 0.0
    while schedule.unended:
        while len(flying) < jobs and (job := schedule.take(now)) is not None:
            request = _request(schedule, run, job, begin, now)
            if request is None:
                continue
            seconds, reply = world(request.url, tries.get(request.url, 0), now)
            tries[request.url] = tries.get(request.url, 0) + 1
            run.visits.append(Visit(request.url, now, now + seconds))
            heappush(flying, (now + seconds, len(run.visits), job, reply))
        assert flying or schedule.next_alarm < float("inf") or not schedule.unended, "nothing will ever happen"
        if len(flying) < jobs and (not flying or schedule.next_alarm < flying[0][0]) and schedule.unended:
            now = max(now, schedule.next_alarm)
        elif flying:
            now, _, job, reply = heappop(flying)
            if schedule.finished(job, reply, now):
                _go_on(schedule, run, job, reply, now)
    run.seconds = now
    return run


def _request(schedule: Schedule, run: Run, job: Job, begin: Callable[[int], Errand[Any]], now: float) -> Request | None:
    """What is to be asked for a job; None where it went on without."""
    if job.request is None:
        job.course = begin(job.errand)
        step = _step(run, job, None)
        if not schedule.begun(job, step, now):
            if step is None:
                schedule.ended(job, now)
            return None
    assert job.request is not None
    reply = job.answer
    if reply is None and job.template is not None:
        reply = Outage(job.request.url, job.template.reason, job.template.at, job.template.detail)
    if reply is None:
        return job.request
    schedule.settled(job, reply)
    _go_on(schedule, run, job, reply, now)
    return None


def _go_on(schedule: Schedule, run: Run, job: Job, reply: Reply, now: float) -> None:
    step = _step(run, job, reply)
    if step is None:
        schedule.ended(job, now)
    else:
        schedule.add(job, step, now)


def _step(run: Run, job: Job, answer: Any) -> Request | None:
    """The next request of an errand, None at its end; what it reads is read at once."""
    while True:
        try:
            step = job.course.send(answer)
        except StopIteration as end:
            assert job.errand not in run.results, "an errand ends once"
            run.results[job.errand] = end.value
            return None
        if isinstance(step, Request):
            return step
        answer = step.work()
