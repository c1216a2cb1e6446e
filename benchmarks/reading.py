"""Measure reading, parsing and the text checks on one core, the start of the program, and one offline audit.

    python benchmarks/reading.py [--megabytes 0.3 1.2] [--runs 2]

Prints a table, and beforehand every row as soon as it is known. CPU seconds of this process, the best of the runs; MB are 10^6 bytes of input. The figures of another
machine differ; what should hold everywhere is that MB/s does not fall as the input grows.
"""

import argparse
import datetime
import gc
import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from make_corpus import article
from tabulate import tabulate

from citecheck import citations, documents, pipeline, urls
from citecheck.model import Outage
from citecheck.settings import Settings
from citecheck.web import Web

OFFLINE = Web(lambda request: Outage(request.url, "offline"), urls.unsafe)
TODAY = datetime.date(2024, 3, 12)
FIXTURES = Path(__file__).resolve().parent.parent / "fixtures" / "articles"
TEXTS: dict[str, tuple[str, Callable[[int], str]]] = {
    "prose, no notes": ("txt", lambda size: article(size, 0)),
    "prose, text": ("txt", article),
    "prose, three notes a paragraph": ("txt", lambda size: article(size, 3)),
    "prose, one paragraph": ("txt", lambda size: article(size).replace("\n\n", " ")),
    "prose, Markdown footnotes": ("md", lambda size: as_markdown(article(size))),
    "prose, HTML footnotes": ("html", lambda size: as_html(article(size))),
}


def as_markdown(text: str) -> str:
    """The same article with Markdown's own footnotes."""
    lines = text.split("\n\n")
    notes = lines.index("Notes")
    body = [line.replace("[", "[^") for line in lines[:notes]]
    printed = [line.replace("[", "[^", 1).replace("] ", "]: ", 1) for line in lines[notes + 1 :]]
    return "\n\n".join(["# " + body[0], *body[1:], *printed])


def as_html(text: str) -> str:
    """The same article with linked footnotes in HTML."""
    lines = text.split("\n\n")
    notes = lines.index("Notes")
    mark = re.compile(r"\[(\d+)\]")
    body = "".join(f"<p>{mark.sub(_reference, line)}</p>\n" for line in lines[1:notes])
    items = "".join(
        f'<li id="fn{number}">{line.split("] ", 1)[1]}</li>\n' for number, line in enumerate(lines[notes + 1 :], 1)
    )
    head = f"<!doctype html><html lang=en><title>{lines[0]}</title>"
    return f"{head}<article><h1>{lines[0]}</h1>{body}<ol class=footnotes>{items}</ol></article>"


def _reference(match: re.Match[str]) -> str:
    label = match.group(1)
    return f'<sup><a href="#fn{label}">{label}</a></sup>'


def stages(name: str, data: bytes, suffix: str, runs: int) -> list[object]:
    """A row: the seconds of each stage at its best, and MB/s of all together."""
    best = [float("inf")] * 3
    settings = Settings()
    for _ in range(runs):
        marks = [time.process_time()]
        read = documents.read(f"bench.{suffix}", data, None)
        marks.append(time.process_time())
        document = citations.read(read, settings)
        marks.append(time.process_time())
        gathered, _ = pipeline.gather(pipeline.group([document]), OFFLINE)
        pipeline.judge(pipeline.dossiers([document], gathered), TODAY, settings)
        marks.append(time.process_time())
        best = [min(old, after - before) for old, before, after in zip(best, marks, marks[1:], strict=False)]
    megabytes = len(data) / 1e6
    seconds = [f"{one:.2f}" for one in best]
    return [name, f"{megabytes:.1f}", len(document.citations), *seconds, f"{megabytes / sum(best):.2f}"]


def command(arguments: Sequence[str], runs: int) -> tuple[float, float]:
    """Wall and CPU seconds of the program run with the arguments, the best of the runs."""
    wall = cpu = float("inf")
    for _ in range(runs):
        before, start = os.times(), time.perf_counter()
        subprocess.run([sys.executable, "-m", "citecheck", *arguments], capture_output=True, check=False)
        after = os.times()
        wall = min(wall, time.perf_counter() - start)
        used = after.children_user + after.children_system - before.children_user - before.children_system
        cpu = min(cpu, used)
    return wall, cpu


def main() -> None:
    gc.set_threshold(100_000, 50, 100)  # as the command line does
    parser = argparse.ArgumentParser(description="Measure reading, parsing and the text checks.")
    parser.add_argument("--megabytes", type=float, nargs="+", default=[0.3, 1.2])
    parser.add_argument("--runs", type=int, default=2)
    given = parser.parse_args()
    rows = []
    for name, (suffix, make) in TEXTS.items():
        for size in given.megabytes:
            rows.append(stages(name, make(int(size * 1_000_000)).encode(), suffix, given.runs))
            print(*rows[-1], sep="  ", file=sys.stderr, flush=True)
    print(tabulate(rows, ["input", "MB", "notes", "read s", "parse s", "check s", "MB/s"], disable_numparse=True))
    sample = str(next((FIXTURES / "a-foreign-policy").iterdir()))
    with tempfile.TemporaryDirectory() as folder:
        many = Path(folder) / "many.txt"
        many.write_text(article(1_000_000, 6), encoding="utf-8")
        starts = [
            ("citecheck --version", *command(["--version"], given.runs)),
            ("audit --offline, one article", *command(["audit", "--offline", sample], given.runs)),
            ("audit --offline, 1 MB", *command(["audit", "--offline", str(many)], given.runs)),
        ]
    timed = [(name, f"{wall:.2f}", f"{cpu:.2f}") for name, wall, cpu in starts]
    print()
    print(tabulate(timed, ["command", "wall s", "CPU s"], disable_numparse=True))


if __name__ == "__main__":
    main()
