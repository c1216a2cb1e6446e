"""What a collection costs that no one machine wants to visit: `python benchmarks/at_scale.py`.

A simulation of invented hosts: how many pages each has, how late it answers, which never answers; of shards dealt out
as `--cluster` deals them, longest first, to threads of workers; of the part of the work that one machine does alone.
What one source costs was measured (`MEASURED`), what the world and a provider are like is assumed (`WORLD`, `PRICES`):
change them where you know better. The seed is fixed, so the table is the same on every machine.
"""

import argparse
import heapq
import math
import random
from dataclasses import dataclass, replace
from functools import cache
from typing import NamedTuple

from citecheck.pipeline import cluster


@dataclass(frozen=True)
class Costs:
    """Of one source, as measured over `invented_web` (pages of 86 KB, eleven inquiries each), two shared cores."""

    worker_cpu: float = 0.0056  # seconds: fetching and reading
    client_cpu: float = 0.0028  # seconds: its note read, its evidence taken up, judged, reported
    client_memory: float = 120  # bytes that the client holds until the report is written, beside its first 60 MB
    requests: float = 1.07  # where one page in eight has a fault: redirects, tries again, made-up addresses, robots.txt
    received: float = 30e3  # bytes over the wire (assumed): a page of 86 KB packed, its headers, a share of a handshake
    kept: float = 12.5e3  # bytes of WARC, packed
    home: float = 1.8e3  # bytes of evidence, from a worker to the client


@dataclass(frozen=True)
class World:
    """Assumptions about hosts; sizes fall off as 1 / (rank + `head`)."""

    distinct: float = 4.0  # a collection of n sources has distinct * n ** growth hosts
    growth: float = 0.75
    head: float = 5.0
    latency: float = 0.4  # seconds, median of the hosts' own medians
    spread: float = 0.8  # of its logarithm
    silent: float = 0.03  # share of hosts that never answer: three requests until each is given up
    timeout: float = 20.0
    archive: float = 0.6  # seconds of a request to a web archive; each source costs two


@dataclass(frozen=True)
class Machines:
    """The cluster: each worker is one processor, visits so many shards at once, each with so many connections."""

    workers: int = 8
    threads: int = 4
    connections: int = 64
    lanes: int = 8
    part: int = 100_000  # sources of one run; a larger collection is a row of runs
    largest: int = cluster.MOST  # sources of a shard
    a_thread: int = cluster.A_THREAD  # shards, at least


@dataclass(frozen=True)
class Prices:
    """What a provider might ask; incoming traffic is free with most, so it is here."""

    worker_hour: float = 0.04
    client_hour: float = 0.25  # of a machine with the memory that a part needs
    gigabyte_month: float = 0.023


MEASURED, WORLD, PRICES = Costs(), World(), Prices()
SEED, SAMPLES = 7, 3  # runs that are simulated; a long row of runs takes as long as these on average


class Host(NamedTuple):
    """A host of a run: its sources, the seconds that it takes alone, the connection-seconds that it takes from others."""

    sources: int
    alone: float
    occupied: float


class Visit(NamedTuple):
    """How long the visits of one run take, in seconds, and what no number of workers could better."""

    wall: float
    busiest: float  # the host that takes longest
    bound: float  # by processors and connections
    hosts: int


def hosts(sources: int, machines: Machines, chance: random.Random) -> list[Host]:
    """Invented hosts for so many sources, the largest first."""
    count = max(1, min(sources, round(WORLD.distinct * sources**WORLD.growth)))
    whole = sum(1 / (rank + WORLD.head) for rank in range(1, count + 1))
    found, left = [], sources
    for rank in range(1, count + 1):
        if left <= 0:
            break
        size = min(left, max(1, round(sources / whole / (rank + WORLD.head))))
        left -= size
        latency = WORLD.latency * math.exp(WORLD.spread * chance.gauss(0, 1))
        if chance.random() < WORLD.silent and rank > count // 100:  # the great ones are there
            found.append(Host(size, 2 * WORLD.timeout + 3, 3 * WORLD.timeout))
            continue
        work = size * MEASURED.requests * latency
        # Two lanes to begin with, one more for every round that went well: large hosts earn all of them at once.
        lanes = min(machines.lanes, max(2, round(math.sqrt(size))), size)
        found.append(Host(size, work / lanes, work))
    if left > 0:
        found[0] = Host(found[0].sources + left, *(part * (1 + left / found[0].sources) for part in found[0][1:]))
    return found


def dealt(every: list[Host], count: int) -> list[list[Host]]:
    """Shards of whole hosts, each host to the shard that has least."""
    found: list[list[Host]] = [[] for _ in range(max(1, min(count, len(every))))]
    least = [(0, at) for at in range(len(found))]
    for host in sorted(every, key=lambda one: -one.sources):
        size, at = heapq.heappop(least)
        found[at].append(host)
        heapq.heappush(least, (size + host.sources, at))
    return found


def seconds(shard: list[Host], machines: Machines) -> float:
    """How long a thread is busy with a shard: connections, the slowest host, or its share of the processor."""
    cpu = sum(one.sources for one in shard) * MEASURED.worker_cpu
    return max(sum(one.occupied for one in shard) / machines.connections, *(one.alone for one in shard), cpu)


@cache
def visited(sources: int, machines: Machines, seed: int = SEED) -> Visit:
    """The visits of one run of so many sources."""
    every = hosts(sources, machines, random.Random(seed))
    threads = machines.workers * machines.threads
    shards = dealt(every, max(threads * machines.a_thread, -(-sources // machines.largest)))
    free = [0.0] * threads
    for length in sorted((seconds(one, machines) for one in shards), reverse=True):
        heapq.heapreplace(free, free[0] + length)
    cpu = sources * MEASURED.worker_cpu / machines.workers
    connections = sum(one.occupied for one in every) / (threads * machines.connections)
    busiest = max(one.alone for one in every)
    return Visit(max(*free, cpu), busiest, max(cpu, connections), len(every))


class Bill(NamedTuple):
    """What a collection costs: hours, requests, bytes, money."""

    runs: int
    visiting: float
    alone: float
    archives: float
    requests: float
    received: float
    kept: float
    money: float


def bill(sources: int, machines: Machines, prices: Prices = PRICES, *, asks_archives: bool = False) -> Bill:
    """The whole collection: runs one after the other, so that no host is asked by two of them at once."""
    size = min(sources, machines.part)
    runs = -(-sources // size)
    wall = sum(visited(size, machines, SEED + at).wall for at in range(SAMPLES)) / SAMPLES
    visiting, alone = runs * wall / 3600, sources * MEASURED.client_cpu / 3600
    archives = sources * 2 * WORLD.archive / machines.lanes / 3600 if asks_archives else 0.0
    kept = sources * MEASURED.kept
    money = visiting * machines.workers * prices.worker_hour + (visiting + alone + archives) * prices.client_hour
    requests = sources * (MEASURED.requests + 2 * asks_archives)
    return Bill(runs, visiting, alone, archives, requests, sources * MEASURED.received, kept,
                money + kept / 1e9 * prices.gigabyte_month)  # fmt: skip


def main() -> None:
    """Print the tables of docs/scale.md."""
    argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter).parse_args()
    print("| sources | workers | runs | visits | the client alone | requests | received | WARC | money |")
    print("|---|---|---|---|---|---|---|---|---|")
    for sources in (1_000_000, 100_000_000):
        for workers in (2, 8, 32, 128):
            told = bill(sources, replace(Machines(), workers=workers))
            print(f"| {sources:,} | {workers} | {told.runs} | {_hours(told.visiting)} | {_hours(told.alone)} "
                  f"| {told.requests / 1e6:,.1f} million | {_bytes(told.received)} | {_bytes(told.kept)} "
                  f"| {told.money:,.0f} |")  # fmt: skip
    told = bill(1_000_000, Machines(), asks_archives=True)
    print(
        f"\nasking one archive of a million sources: {_hours(told.archives)}; of a hundred million, a hundred times that"
    )
    one = visited(Machines().part, Machines())
    print(f"one run of {Machines().part:,}: {one.hosts:,} hosts, the busiest alone {one.busiest / 60:.0f} min, "
          f"memory of the client {_bytes(Machines().part * MEASURED.client_memory + 60e6)}\n")  # fmt: skip
    print("| shards at once on a worker | largest shard | visits of one run on 8 workers | × the bound |")
    print("|---|---|---|---|")
    for threads in (1, 2, 4, 8):
        for largest in (500, 2_000, 8_000):
            one = visited(Machines().part, replace(Machines(), threads=threads, largest=largest))
            bound = max(one.bound, one.busiest)
            print(f"| {threads} | {largest:,} | {one.wall / 60:.0f} min | {one.wall / bound:.2f} |")


def _hours(hours: float) -> str:
    return f"{hours * 60:.0f} min" if hours < 2 else f"{hours:.0f} h" if hours < 72 else f"{hours / 24:.0f} days"


def _bytes(count: float) -> str:
    return f"{count / 1e12:.1f} TB" if count >= 1e12 else f"{count / 1e9:.0f} GB"


if __name__ == "__main__":
    main()
