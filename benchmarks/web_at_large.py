"""citecheck beside other link checkers over an invented web: wall time, CPU, memory, what was found.

    python benchmarks/web_at_large.py [--urls 1000] [--repeat 3] [--rows zero,latency,wide,faults,https] [--peers DIR]

Peers are programs of other people (lychee, LinkChecker, linkinator; `make peers` installs them), looked for in the
folders of `--peers` and on PATH; of what is not there it says so. All run in turn, so that a busy machine is busy for
all; printed are medians and the spread. CPU and memory are those of all processes of a run.

Above each table stands what no program can be quicker than, in three parts: the latencies over the connections, the
busiest host's own queue, and, of our own runs, their CPU time over the processors. The last column is a run's wall time
as a multiple of the largest of the three; "busy" is the share of all processors' time that it used itself.
"""

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from invented_web import Web, article
from origin_server import serving
from tabulate import tabulate

NOTES = 4  # an article: with titles, outlets and each other's quotations eleven inquiries a source
BIN = Path(sys.executable).parent


@dataclass(frozen=True)
class Run:
    """What one run of a program took: seconds, CPU seconds, MiB (proportional set size, all processes)."""

    wall: float
    cpu: float
    peak: float
    said: str = ""


@dataclass
class Runner:
    """A program over a corpus; `options` of citecheck or of a peer."""

    name: str
    command: Callable[[Path, Path], list[str]]
    is_ours: bool = False
    lanes: int = 0  # connections to one host, as many as there are in all where 0
    without: str = ""  # a library that this run finds not installed
    runs: list[Run] = field(default_factory=list)


def tree(root: int) -> Iterator[int]:
    """A process and all that it started."""
    yield root
    try:
        for task in Path(f"/proc/{root}/task").iterdir():
            for child in (task / "children").read_text().split():
                yield from tree(int(child))
    except OSError:
        return


def size(root: int) -> float:
    """MiB that a process and all that it started hold; shared pages count once."""
    total = 0
    for one in tree(root):
        try:
            text = Path(f"/proc/{one}/smaps_rollup").read_text()
        except OSError:
            continue
        total += next((int(line.split()[1]) for line in text.splitlines() if line.startswith("Pss:")), 0)
    return total / 1024


def measured(command: list[str], folder: Path, without: str = "") -> Run:
    """Run a program to its end, as if a library were `without`."""
    peak, over = [0.0], threading.Event()
    environment = {**os.environ, "XDG_CACHE_HOME": str(folder / "cache")}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # what is installed has its bytecode
    if without:
        hidden = folder / "without"
        hidden.mkdir(exist_ok=True)
        (hidden / f"{without}.py").write_text("raise ImportError")
        environment["PYTHONPATH"] = str(hidden)
    began = time.perf_counter()
    with (folder / "out").open("wb") as out, (folder / "error").open("wb") as error:
        process = subprocess.Popen(command, stdout=out, stderr=error, env=environment, cwd=folder)

        def watch() -> None:
            while not over.wait(0.1):
                peak[0] = max(peak[0], size(process.pid))

        watching = threading.Thread(target=watch)
        watching.start()
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - began
        process.returncode = os.waitstatus_to_exitcode(status)
        over.set()
        watching.join()
    said = verdicts(folder / "out") if command[0].endswith("citecheck") else ""
    return Run(wall, usage.ru_utime + usage.ru_stime, peak[0], said or f"exit {process.returncode}")


def verdicts(out: Path) -> str:
    """How often a report gives which verdict, and what was answered."""
    try:
        report = json.loads(out.read_text())
    except ValueError:
        return out.with_name("error").read_text()[-300:]
    counts: dict[str, int] = {}
    for one in report["sources"]:
        for word in (
            one["verdict"],
            *(("soft-404",) if one["reason"] == "soft-404" else ()),
            *(("dated",) if one["published"] else ()),
            *(["answers"] * len(one["answers"])),
        ):
            counts[word] = counts.get(word, 0) + 1
    return ", ".join(f"{count} {word}" for word, count in sorted(counts.items(), key=lambda one: -one[1]))


def citecheck(*flags: str, bare: bool = False) -> Callable[[Path, Path], list[str]]:
    """Our own command over a corpus; `bare`: over the list of its addresses, as the peers have it."""
    fixed = ["--allow-address", "127.0.0.0/8", "--control-url", "none", "--no-archive", "--quiet", "--fail-on", "never",
             "--today", "2025-06-01", "--format", "json"]  # fmt: skip
    return lambda articles, urls: [str(BIN / "citecheck"), "audit", str(urls if bare else articles), *fixed, *flags]


def found(name: str, folders: list[Path]) -> str | None:
    """A program of that name."""
    return next((str((one / name).absolute()) for one in folders if (one / name).is_file()), shutil.which(name))


def lychee(program: str, *flags: str) -> Callable[[Path, Path], list[str]]:
    """lychee over the bare list of addresses, which is its quickest way to read them; it reads pages for fragments."""
    return lambda _, urls: [program, "--no-progress", "--quiet", "--timeout", "20", *flags, str(urls)]


def linkchecker(program: str, jobs: int) -> Callable[[Path, Path], list[str]]:
    """LinkChecker over a page of links; what they lead to is asked for, and not searched for more."""
    flags = ["--threads", str(jobs), "--check-extern", "--recursion-level", "1", "--no-warnings", "--timeout", "20"]
    return lambda _, urls: [program, *flags, str(urls.with_suffix(".html"))]


def linkinator(program: str, jobs: int) -> Callable[[Path, Path], list[str]]:
    """linkinator over a page of links; it asks for heads alone."""
    flags = ["--concurrency", str(jobs), "--timeout", "20000", "--verbosity", "error"]
    return lambda _, urls: [program, urls.with_suffix(".html").name, "--server-root", str(urls.parent), *flags]


UNBOUND = ("--host-concurrency", "1000", "--host-request-interval", "0ms")
LYCHEE_LANES = 10  # of one host, where nothing else is said
LINKCHECKER_URLS = 1_000  # beyond that it takes minutes


def runners(row: str, jobs: int, folders: list[Path], processes: int, count: int) -> list[Runner]:
    """Who runs in a row of the table."""
    ours = own(row, ("--jobs", str(jobs), "--processes", str(processes)), jobs)
    peers: list[Runner] = []
    many = ("--max-concurrency", str(jobs))
    program = found("lychee", folders)
    if program is not None:
        peers.append(Runner("lychee, status only, host limits off", lychee(program, *many, *UNBOUND)))
        if row in ("zero", "latency", "wide"):
            command = lychee(program, *many, *UNBOUND, "--include-fragments=full")
            peers.append(Runner("lychee, reading pages (fragments), limits off", command))
        if row == "latency":
            peers.append(Runner("lychee, its default manners", lychee(program, *many), lanes=LYCHEE_LANES))
    if row in ("zero", "latency", "faults"):
        if (other := found("linkinator", folders)) is not None:
            peers.append(Runner("linkinator (HEAD)", linkinator(other, jobs)))
        if row == "zero" and count <= LINKCHECKER_URLS and (other := found("linkchecker", folders)) is not None:
            peers.append(Runner("LinkChecker", linkchecker(other, jobs)))
    return ours + peers


def own(row: str, shared: tuple[str, ...], jobs: int) -> list[Runner]:
    """Our own runs of a row."""
    unbound = (*shared, "--per-host", str(jobs))
    every = Runner("citecheck, host limits off", citecheck(*unbound), is_ours=True)
    links = Runner("citecheck --links-only", citecheck(*unbound, "--links-only"), is_ours=True)
    bare = citecheck(*unbound, "--links-only", bare=True)
    listed = Runner("citecheck --links-only, the bare list", bare, is_ours=True)
    if row == "zero":
        other = Runner("the same by urllib3, without libcurl", bare, is_ours=True, without="pycurl")
        return [every, links, listed, other]
    if row == "latency":
        manners = Runner("citecheck, default manners", citecheck(*shared), is_ours=True, lanes=LANES)
        return [every, manners, links, listed]
    return [every, links]


LANES = 8  # of one host, where nothing else is said


def bounds(web: Web, count: int, jobs: int, lanes: int) -> tuple[float, float]:
    """Seconds below which no schedule comes: for all latencies over all connections, for the busiest host's own."""
    every: dict[str, float] = {}
    longest = 0.0
    for page in map(web.page, range(count)):
        every[page.host] = every.get(page.host, 0.0) + page.latency
        longest = max(longest, page.latency)
    return sum(every.values()) / jobs, max(longest, max(every.values()) / min(lanes or jobs, jobs))


@contextmanager
def corpus(web: Web, count: int, *, https: bool = False) -> Iterator[tuple[Path, Path]]:
    """The origin, a folder of articles and a file of their addresses."""
    with serving(web, https=https, ahead=count) as base, tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        articles, urls = folder / "articles", folder / "urls.txt"
        write(web, count, base, articles)
        pages = map(web.page, range(count))
        listed = [f"{base.format(host=one.host)}{one.path}#story" for one in pages]
        urls.write_text("".join(f"{one}\n" for one in listed))
        links = "".join(f'<li><a href="{one}">{one}</a>\n' for one in listed)
        urls.with_suffix(".html").write_text(f"<!doctype html><title>Links</title><ul>\n{links}</ul>\n")
        folder.chmod(0o755)  # LinkChecker becomes nobody where root calls it
        yield articles, urls


def write(web: Web, count: int, base: str, folder: Path) -> None:
    """The articles that cite the first `count` pages."""
    folder.mkdir()
    for start in range(0, count, NOTES):
        (folder / f"{start:07}.txt").write_text(article(web, range(start, min(start + NOTES, count)), base))


ROWS = {
    "zero": ("0 ms", {}, 64), "latency": ("150 ms median", {"median": 0.15}, 64),
    "wide": ("150 ms median", {"median": 0.15}, 256),
    "faults": ("150 ms median, faults", {"median": 0.15, "has_faults": True}, 64), "https": ("https, 0 ms", {}, 64),
}  # fmt: skip


def main() -> None:
    """Run the rows, print a table of each."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--urls", type=int, default=1000)
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("--rows", default="zero,latency,wide,faults,https")
    parser.add_argument("--processes", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--peers", type=Path, action="append", default=[])
    parser.add_argument("--only", default="", help="only runners whose name holds this")
    given = parser.parse_args()
    for name in ("lychee", "linkinator", "linkchecker"):
        if found(name, given.peers) is None:
            print(f"{name} is not installed (`make peers`), so it is left out")
    for row in given.rows.split(","):
        title, options, jobs = ROWS[row]
        web = Web(min(500, max(20, given.urls // 10)), **options)
        every = [one for one in runners(row, jobs, given.peers, given.processes, given.urls) if given.only in one.name]
        with corpus(web, given.urls, https=row == "https") as (articles, urls), tempfile.TemporaryDirectory() as name:
            for _ in range(given.repeat):
                for runner in every:
                    runner.runs.append(measured(runner.command(articles, urls), Path(name), runner.without))
        table(f"{given.urls:,} URLs on {web.hosts} hosts, {title}, {jobs} connections", web, given.urls, jobs, every)


def table(title: str, web: Web, count: int, jobs: int, every: list[Runner]) -> None:
    """Print a row's table, and what our own runs said."""
    latencies, host = bounds(web, count, jobs, LANES)
    cpu = statistics.median(one.cpu for one in every[0].runs) / CORES
    print(f"\n{title}\nno sooner than: latencies over connections {latencies:.1f} s; busiest host, {LANES} at once, "
          f"{host:.1f} s; CPU of the first line over {CORES} processors {cpu:.1f} s")  # fmt: skip
    lines = [line(one, count, bounds(web, count, jobs, one.lanes)) for one in every]
    print(tabulate(lines, HEAD, tablefmt="github"), flush=True)
    for one in every:
        if one.is_ours:
            print(f"{one.name}: {one.runs[-1].said}")


CORES = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
HEAD = ("", "s", "from … to", "URLs/s", "CPU ms/URL", "busy", "peak MiB", "× bound")


def line(runner: Runner, count: int, bound: tuple[float, float]) -> tuple[str, ...]:
    """A line of the table."""
    walls = sorted(one.wall for one in runner.runs)
    wall = statistics.median(walls)
    cpu = statistics.median(one.cpu for one in runner.runs)
    peak = max(one.peak for one in runner.runs)
    return (runner.name, f"{wall:.1f}", f"{walls[0]:.1f} … {walls[-1]:.1f}", f"{count / wall:.0f}",
            f"{1000 * cpu / count:.2f}", f"{cpu / wall / CORES:.0%}", f"{peak:.0f}", f"{wall / max(*bound, cpu / CORES):.2f}")  # fmt: skip


if __name__ == "__main__":
    main()
