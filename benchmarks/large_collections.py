"""What a collection costs offline: `python benchmarks/large_collections.py [--articles 500,1000,2000] [--reports json,md,html]`.

Invented articles of fifteen notes each (`make_corpus`) are audited without the web, reports written, in folders of
growing size: CPU seconds and memory of all processes, what an article costs, how large the reports are. Where the
time of an article stays the same, the work is linear in the collection.
"""

import argparse
import os
import tempfile
from pathlib import Path

from make_corpus import collection
from tabulate import tabulate
from web_at_large import BIN, measured

HEAD = ("articles", "notes", "sources", "s", "CPU s", "CPU ms an article", "peak MiB", "index KB", "reports MB")


def main() -> None:
    """Print a row for each size."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", default="500,1000,2000")
    parser.add_argument("--notes", type=int, default=15)
    parser.add_argument("--reports", default="json,md,html")
    parser.add_argument("--processes", type=int, default=os.cpu_count() or 1)
    given = parser.parse_args()
    rows = [
        row(int(size), given.notes, given.reports.split(","), given.processes) for size in given.articles.split(",")
    ]
    print(tabulate(rows, HEAD, tablefmt="github"))


def row(articles: int, notes: int, formats: list[str], processes: int) -> tuple[str, ...]:
    """One size."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        collection(folder / "articles", articles, notes)
        reports = [folder / "written" / f"report.{one}" for one in formats if one]
        flags = [part for path in reports for part in ("--report", str(path))]
        run = measured(
            [str(BIN / "citecheck"), "audit", "articles", "--offline", "--today", "2026-06-01", "--fail-on", "never",
             "--quiet", "--processes", str(processes), *flags], folder,
        )  # fmt: skip
        index = sum(one.stat().st_size for one in reports if one.suffix in (".md", ".html"))
        whole = sum(one.stat().st_size for one in (folder / "written").rglob("*") if one.is_file()) if reports else 0
    return (f"{articles:,}", f"{articles * notes:,}", f"{articles * 5:,}", f"{run.wall:.0f}", f"{run.cpu:.0f}",
            f"{1000 * run.cpu / articles:.0f}", f"{run.peak:.0f}", f"{index / 1000:,.0f}", f"{whole / 1e6:,.0f}")  # fmt: skip


if __name__ == "__main__":
    main()
