"""What one exchange costs, beside plain requests; and a soak: `python benchmarks/live.py [--soak 50000]`.

The server runs in a process of its own on loopback. Printed are CPU milliseconds of this process for each exchange, and
after the soak what is left over: open files, threads, memory.
"""

import argparse
import multiprocessing
import os
import random
import resource
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from multiprocessing.connection import Connection
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))

from citecheck.model import Capture
from citecheck.settings import Settings
from citecheck.web.exchange import Request
from citecheck.web.live import Live
from origin import Origin

PAGE = "/living?size=84000"
HOSTS = [f"127.0.{n}.1" for n in range(1, 21)]
FAULTS = """/gzip /chunked /status?code=404 /redirect /image /stale /reset /hang-up /reset-in-head /half-body /no-body
    /two-lengths /bad-chunk /broken-gzip /huge-header /many-headers /garbage /early-hints /bomb""".split()


def serve(out: Connection) -> None:
    """The origin, until the other end hangs up; faults without end are not asked for here."""
    with Origin(tuple(HOSTS)) as origin:
        out.send((origin.url(""), origin.url("", certificate="good"), origin.authority))
        out.recv()


def measured(name: str, ask: Callable[[str], object], urls: list[str], threads: int) -> None:
    """Wall and CPU of this process for these addresses."""
    wall, cpu = time.perf_counter(), time.process_time()
    with ThreadPoolExecutor(threads) as pool:
        for _ in pool.map(ask, urls):
            pass
    wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    print(f"{name:38} {len(urls) / wall:7.0f}/s {1000 * cpu / len(urls):6.2f} ms CPU")


def compare(bases: tuple[str, str], authority: str, count: int, threads: int) -> None:
    """Ours beside requests, kept connections and new ones, http and https."""
    import certifi
    import requests

    # As for everybody else: all the world's authorities, and the server's own.
    bundle = Path(authority).with_name("bundle.pem")
    bundle.write_bytes(Path(certifi.where()).read_bytes() + Path(authority).read_bytes())
    verify = str(bundle)
    settings = Settings(allow_addresses=("127.0.0.0/8",), jobs=threads, timeout=60)
    for scheme, base in zip(("http", "https"), bases, strict=True):
        for kind, path in (("kept", PAGE), ("new", "/until-close")):
            size = count if (scheme, kind) != ("https", "new") else count // 5
            urls = [base.replace(HOSTS[0], HOSTS[n % len(HOSTS)]) + path for n in range(size)]
            with Live(settings) as live:
                measured(
                    f"{scheme}, {kind} connections: citecheck",
                    lambda url, at=live: at.exchange(Request(url)),
                    urls,
                    threads,
                )
            measured(
                f"{scheme}, {kind} connections: requests.get",
                lambda url: requests.get(url, verify=verify),
                urls,
                threads,
            )
            with requests.Session() as session:
                adapter = requests.adapters.HTTPAdapter(256, 64)
                session.mount("http://", adapter)
                session.mount("https://", adapter)
                measured(f"{scheme}, {kind} connections: one Session",
                         lambda url, at=session: at.get(url, verify=verify), urls, threads)  # fmt: skip


def open_files() -> int:
    """How many this process holds open, sockets among them."""
    return sum(1 for _ in Path("/proc/self/fd").iterdir())


def soak(bases: tuple[str, str], count: int, threads: int) -> None:
    """Exchanges with faults, and what is left over; memory at a tenth and at the end."""
    chance = random.Random(11)
    said: Counter[str] = Counter()
    files, lives = open_files(), threading.active_count()

    def ask(url: str) -> None:
        came = live.exchange(Request(url))
        said[str(came.status) if isinstance(came, Capture) else came.reason] += 1

    with Live(Settings(allow_addresses=("127.0.0.0/8",), jobs=threads, timeout=60)) as live:
        for part in range(10):
            urls = [chance.choice(bases).replace(HOSTS[0], chance.choice(HOSTS)) + chance.choice([PAGE, *FAULTS])
                    for _ in range(count // 10)]  # fmt: skip
            measured(f"soak {part + 1}/10", ask, urls, threads)
            pages = int(Path("/proc/self/statm").read_text().split()[1])
            print(f"    {pages * resource.getpagesize() / 2**20:.0f} MiB, {open_files()} files")
    print(f"left over: {open_files() - files} files, {threading.active_count() - lives} threads")
    print(", ".join(f"{word} {times}" for word, times in said.most_common()))


def main() -> None:
    """Start the server, run, stop it."""
    given = argparse.ArgumentParser(description=__doc__)
    given.add_argument("--count", type=int, default=2000)
    given.add_argument("--threads", type=int, default=32)
    given.add_argument("--soak", type=int, default=0)
    options = given.parse_args()
    here, there = multiprocessing.Pipe()
    server = multiprocessing.get_context("spawn").Process(target=serve, args=(there,))
    server.start()
    plain, secure, authority = here.recv()
    os.environ["SSL_CERT_FILE"] = authority
    try:
        if options.soak:
            soak((plain, secure), options.soak, options.threads)
        else:
            compare((plain, secure), authority, options.count, options.threads)
    finally:
        here.send("end")
        server.join(10)
        server.terminate()


if __name__ == "__main__":
    main()
