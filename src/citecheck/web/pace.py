"""Runs thousands of errands at once: many threads fetch, one reads, and every host keeps its own pace.

Where exchanges can be had many at once (libcurl), one thread fetches. What goes next is decided by `schedule`, under
one lock that is held for microseconds; no thread sleeps under it, and none sleeps at all while there is work.
"""

import sys
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any, Generic, NamedTuple, TypeVar

from citecheck.model import Outage, Reply
from citecheck.web.exchange import AtOnce, Errand, Exchange, Reading, Request
from citecheck.web.schedule import Job, Schedule, lane

T = TypeVar("T")

MOST_UNREAD, MOST_UNREAD_BYTES = 32, 32_000_000  # bodies that wait to be read; beyond that fetching waits
# Seconds after which a thread that reads lets one that fetches go on; Python's own 0.005 at each of its dozen steps
# would keep a request waiting longer than the network does.
SWITCH = 0.0005
TICK = 0.1  # seconds between two looks at the clock, at the latest
LAST_RATE = 5.0  # seconds over which the rate is measured
# Seconds for which those who stop wait for the others: for what is being read, and for requests on their way.
READER_ENDS, FETCHERS_END = 5.0, 1.0


class Progress(NamedTuple):
    """How far a run is: errands, requests on their way, errands that wait for a lane or a retry, hosts not done."""

    done: int
    total: int
    flying: int
    waiting: int
    hosts: int
    requests: int
    rate: float  # requests a second, of late


@dataclass(frozen=True, slots=True)
class _Ended:
    value: Any


def run(
    addresses: Iterable[str],
    start: Callable[[int], Errand[T]],
    exchange: Exchange,
    done: Callable[[int, T], None],
    *,
    jobs: int = 64,
    per_host: int = 8,
    observe: Callable[[Progress], None] | None = None,
    unasked: Callable[[Request, Outage], None] | None = None,
    at_once: AtOnce | None = None,
    clock: Callable[[], float] = time.monotonic,
) -> None:
    """Run an errand for each address to its end.

    The address of number n is where errand n goes first: it is begun, by `start(n)`, when its host has a lane free.
    `done(n, value)` is called with what it returned, from the one thread in which readings are done as well, and while
    no other `done` runs. `observe` is called in the calling thread, some ten times a second and once at the end.
    `unasked` is told of every request that was answered with an Outage because its host is given up; it is called from
    many threads, as `exchange` is. `at_once` stands in the place of `exchange`, for this run alone.

    KeyboardInterrupt and what `observe` raises end the run: no request is begun any more, those on their way are
    abandoned, `done` is called for the errands that have ended, and the exception goes on. What an errand, a reading,
    `exchange` or `done` raises ends it in the same way.
    """
    schedule = Schedule(map(lane, addresses), per_host)
    if schedule.unended:
        _Run(schedule, start, exchange, done, unasked, at_once, clock).go(jobs, observe)


class _Run(Generic[T]):
    """The threads of one run and what they share; all of it is touched under `lock` alone."""

    def __init__(
        self,
        schedule: Schedule,
        start: Callable[[int], Errand[T]],
        exchange: Exchange,
        done: Callable[[int, T], None],
        unasked: Callable[[Request, Outage], None] | None,
        at_once: AtOnce | None,
        clock: Callable[[], float],
    ) -> None:
        self.schedule, self.total = schedule, schedule.unended
        self.start, self.exchange, self.done, self.unasked, self.clock = start, exchange, done, unasked, clock
        self.at_once, self.jobs = at_once, 0
        lock = threading.Lock()
        self.work, self.unread, self.room = (threading.Condition(lock) for _ in range(3))
        self.lock = lock
        self.over = threading.Event()
        self.steps: deque[tuple[Job, Reading | _Ended, int]] = deque()  # for the reading thread, with the bytes to read
        self.idle = self.requests = self.unread_bytes = 0
        self.rates: deque[tuple[float, int]] = deque()
        self.is_stopped = False
        self.error: BaseException | None = None

    # ------------------------------------------------ the calling thread: clock, progress, the end

    def go(self, jobs: int, observe: Callable[[Progress], None] | None) -> None:
        reader = threading.Thread(target=self._guarded, args=(self._read,), name="read", daemon=True)
        self.jobs = max(1, jobs)
        loop, count = (self._fetch, min(self.jobs, self.total)) if self.at_once is None else (self._fetch_many, 1)
        fetchers = [
            threading.Thread(target=self._guarded, args=(loop,), name=f"fetch-{number}", daemon=True)
            for number in range(1, count + 1)
        ]
        before = sys.getswitchinterval()
        sys.setswitchinterval(min(before, SWITCH))
        try:
            for thread in (reader, *fetchers):
                thread.start()
            told = self.clock()
            while not self.over.wait(self._tick()):
                if observe is not None and self.clock() - told >= TICK:
                    told = self.clock()
                    observe(self._progress())
        finally:
            self._stop()
            _join([reader], READER_ENDS)
            _join(fetchers, FETCHERS_END)
            sys.setswitchinterval(before)
        if self.error is not None:
            raise self.error
        if observe is not None:
            observe(self._progress())

    def _tick(self) -> float:
        """Wake a thread where something is due; seconds until the next look."""
        with self.lock:
            now = self.clock()
            # Without anything in flight it is for `take` to see that the end of the run has come.
            is_due = self.schedule.next_alarm <= now or not self.schedule.flying or self.schedule.has_more
            if self.idle and is_due:
                self._call()
            # Threads that are busy look at the clock themselves when they are done.
            return min(TICK, max(0.005, self.schedule.next_alarm - now)) if self.idle else TICK

    def _progress(self) -> Progress:
        with self.lock:
            now, plan = self.clock(), self.schedule
            self.rates.append((now, self.requests))
            while now - self.rates[0][0] > LAST_RATE:
                self.rates.popleft()
            since, before = self.rates[0]
            rate = (self.requests - before) / (now - since) if now > since else 0.0
            return Progress(self.total - plan.unended, self.total, plan.flying, plan.waiting, plan.unended_hosts,
                            self.requests, rate)  # fmt: skip

    def _stop(self) -> None:
        with self.lock:
            self.is_stopped = True
            for condition in (self.work, self.unread, self.room):
                condition.notify_all()
        if self.at_once is not None:
            self.at_once.wake()

    def _call(self) -> None:
        """Call a thread that fetches; under the lock."""
        if self.at_once is None:
            self.work.notify()
        else:
            self.idle = 0  # it is called once, until it says again that it found nothing
            self.at_once.wake()

    def _guarded(self, loop: Callable[[], None]) -> None:
        """Run a thread's loop; what it raises is a fault of the program and ends the run."""
        try:
            loop()
        except BaseException as error:  # noqa: BLE001  # because it is raised again in the calling thread
            with self.lock:
                self.error = self.error or error
            self._stop()
            self.over.set()

    # ------------------------------------------------ the threads that fetch

    def _fetch(self) -> None:
        while (job := self._take()) is not None:
            reply = self._reply(job)
            if reply is not None:
                self._go_on(job, reply)

    def _take(self) -> Job | None:
        with self.lock:
            while not self.is_stopped:
                job = self.schedule.take(self.clock())
                if job is not None:
                    if self.idle and self.schedule.has_more:
                        self._call()  # one wakes the next: never all of them for one job
                    return job
                self.idle += 1
                self.work.wait()
                self.idle -= 1
        return None

    def _fetch_many(self) -> None:
        """The one thread that fetches where many exchanges can be had at once."""
        at_once = self.at_once
        assert at_once is not None  # or this would not be the loop
        while not self.is_stopped:
            while at_once.flying < self.jobs and (job := self._next()) is not None:
                if job.request is None and not self._begin(job):
                    continue
                assert job.request is not None  # the errand has begun
                if job.answer is None and job.template is None:
                    at_once.begin(job.request, job)
                else:
                    self._go_on(job, self._given(job, job.request))
            for job, reply in at_once.turn(TICK):
                if self._stands(job, reply):
                    self._go_on(job, reply)
            self.idle = 0

    def _next(self) -> Job | None:
        """A job that can be done now, unless so much waits to be read that nothing more should come."""
        with self.lock:
            job = None
            if not self.is_stopped and len(self.steps) < max(MOST_UNREAD, self.jobs) and not self._is_heavy():
                job = self.schedule.take(self.clock())
            self.idle = int(job is None)
            return job

    def _reply(self, job: Job) -> Reply | None:
        """The reply to a job's request; None where it is asked again later, or where its errand asks elsewhere."""
        if job.request is None and not self._begin(job):
            return None
        assert job.request is not None  # the errand has begun
        if job.answer is not None or job.template is not None:
            return self._given(job, job.request)
        reply = self.exchange(job.request)
        return reply if self._stands(job, reply) else None

    def _given(self, job: Job, request: Request) -> Reply:
        """The reply that needs no asking."""
        reply = job.answer
        if reply is None:
            assert job.template is not None  # or it would have to be asked
            reply = replace(job.template, url=request.url)
            if self.unasked is not None:
                self.unasked(request, reply)
        with self.lock:
            self.schedule.settled(job, reply)
        return reply

    def _stands(self, job: Job, reply: Reply) -> bool:
        """Take up a reply; whether it stands. If not, the request is asked again later."""
        with self.lock:
            self.requests += 1
            return self.schedule.finished(job, reply, self.clock())

    def _go_on(self, job: Job, reply: Reply) -> None:
        self._put(job, _step(job, reply), 0 if isinstance(reply, Outage) else len(reply.body))

    def _begin(self, job: Job) -> bool:
        """Begin an errand; whether its first request is to be asked now."""
        job.course = self.start(job.errand)
        step = _step(job, None)
        request = step if isinstance(step, Request) else None
        with self.lock:
            if self.schedule.begun(job, request, self.clock()):
                return True
        if not isinstance(step, Request):
            self._put(job, step, 0)
        return False

    def _put(self, job: Job, step: Request | Reading | _Ended, size: int) -> None:
        """Hand on what an errand wants next: a lane of a host, or the reading thread once it has room."""
        with self.lock:
            if isinstance(step, Request):
                self.schedule.add(job, step, self.clock())
                return
            while self.at_once is None and self.steps and not self.is_stopped and self._is_full(size):
                self.room.wait()
            self.steps.append((job, step, size))
            self.unread_bytes += size
            self.unread.notify()

    def _is_full(self, size: int) -> bool:
        return len(self.steps) >= MOST_UNREAD or self.unread_bytes + size > MOST_UNREAD_BYTES

    def _is_heavy(self) -> bool:
        return self.unread_bytes > MOST_UNREAD_BYTES

    # ------------------------------------------------ the thread that reads

    def _read(self) -> None:
        while (item := self._unread()) is not None:
            job: Job = item[0]
            step: Request | Reading | _Ended = item[1]
            while isinstance(step, Reading):
                step = _step(job, step.work())
            if isinstance(step, _Ended):
                self.done(job.errand, step.value)
            with self.lock:
                if isinstance(step, Request):
                    self.schedule.add(job, step, self.clock())
                else:
                    self.schedule.ended(job, self.clock())
                if self.idle and self.schedule.has_more:
                    self._call()
            if not self.schedule.unended:
                self.over.set()

    def _unread(self) -> tuple[Job, Reading | _Ended] | None:
        """What is to be read next; when the run is stopped only what has ended, then None."""
        with self.lock:
            while not self.steps and not self.is_stopped:
                self.unread.wait()
            while self.steps:
                job, step, size = self.steps.popleft()
                self.unread_bytes -= size
                self.room.notify()
                if isinstance(step, _Ended) or not self.is_stopped:
                    return job, step
            return None


def _step(job: Job, answer: Any) -> Request | Reading | _Ended:
    try:
        return job.course.send(answer)  # type: ignore[no-any-return]  # because a job carries errands of any type
    except StopIteration as end:
        return _Ended(end.value)


def _join(threads: Sequence[threading.Thread], seconds: float) -> None:
    until = time.monotonic() + seconds
    for thread in threads:
        if thread.ident is not None:
            thread.join(max(0.0, until - time.monotonic()))
