"""Measure what is read from invented pages: dates, titles, publishers, authors, and the time it takes.

    python benchmarks/page_reading.py [--wrong]

Prints two tables and the CPU time of this process for a page of 100 KB with ten inquiries.
"""

import argparse
import datetime
import statistics
import time
from collections import defaultdict
from collections.abc import Sequence

from invented_pages_of_systems import Made, pages
from invented_states import SENTENCES
from tabulate import tabulate

from citecheck import dates, evidence, figures
from citecheck.model import Capture, Evidence, Inquiry, InquiryKind, Source

AT = datetime.datetime(2026, 5, 1, tzinfo=datetime.UTC)
DAY = datetime.timedelta(days=1)


def ask(kind: InquiryKind, text: str) -> Inquiry:
    """An inquiry of an article."""
    figure = figures.find(text, "en")[0] if kind == "figure" else None
    date = dates.find(text, language="en")[0] if kind == "date" else None
    return Inquiry(kind, text, "a.txt", ("1",), 0, 0, True, SENTENCES[4], figure=figure, date=date)


def seen(made: Made, asked: Sequence[Inquiry], body: bytes | None = None) -> Evidence:
    """The evidence of a visit to an invented page."""
    headers = (("content-type", "text/html; charset=utf-8"),)
    capture = Capture(made.url, made.url, 200, headers, body or made.html.encode(), AT, (made.url,))
    return evidence.read(Source(made.url, "", ("a.txt",), tuple(asked)), capture)


def dated(every: list[Made], *, wrong: bool) -> list[tuple[object, ...]]:
    """One row a shape: proved, proved right, later than the truth, best guess exact."""
    rows: dict[str, list[int]] = defaultdict(lambda: [0] * 5)
    for made in every:
        found = seen(made, ())
        publication = found.page.published if found.page else None
        row = rows[made.shape]
        row[0] += 1
        if publication is None:
            continue
        first = publication.reading.first()
        proved = publication.confidence == "proved"
        row[1] += proved
        is_near = made.published is not None and abs(first - made.published) <= DAY
        row[2] += proved and is_near
        row[3] += proved and made.published is not None and first - made.published > DAY
        row[4] += made.published is not None and publication.reading.iso() == made.published.isoformat()
        if wrong and proved and not is_near:
            print(made.shape, made.published, publication)
    return [(shape, *row) for shape, row in rows.items()]


def named(every: list[Made]) -> list[tuple[str, int, int]]:
    """Titles, publishers and authors: true ones accepted, others' accepted."""
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for made, other in zip(every, every[7:] + every[:7], strict=True):
        asked = [ask("title", made.title), ask("publisher", made.outlet)]
        asked += [ask("title", other.title), ask("publisher", other.outlet), ask("title", made.related)]
        names = ["title", "publisher", "another page's title", "another publisher", "a related headline"]
        wanted = [True, True, other.title != made.title, other.outlet != made.outlet, made.related != made.title]
        if made.author:
            asked, names, wanted = [*asked, ask("author", made.author)], [*names, "author"], [*wanted, True]
        for name, answer, is_wanted in zip(names, seen(made, asked).answers, wanted, strict=True):
            counts[name][0] += is_wanted and answer.verdict == "found"
            counts[name][1] += is_wanted
    return [(name, *row) for name, row in counts.items()]


def speed(every: list[Made]) -> tuple[float, float]:
    """Median and 95th percentile of CPU milliseconds for a page of 100 KB with ten inquiries, most of them answered."""
    asked = [
        ask("quote", SENTENCES[0]), ask("quote", "Fishermen who had asked for a later date"), ask("quote", "not been heard"),
        ask("quote", "The mayor told reporters that no tariff had been under discussion"), ask("figure", "43,000 passengers"),
        ask("figure", "12 percent"), ask("date", "7 March 2024"), ask("title", every[0].title),
        ask("publisher", every[0].outlet), ask("author", every[0].author or "Ada Brennt"),
    ]  # fmt: skip
    spent = []
    for made in every:
        body = padded(made.html).encode()
        begun = time.process_time()
        seen(made, asked, body)
        spent.append((time.process_time() - begun) * 1_000)
    return statistics.median(spent), sorted(spent)[int(len(spent) * 0.95)]


def padded(text: str) -> str:
    """The page made as big as real ones are: scripts, styles, menus and lists of other articles."""
    links = "".join(
        f'<div class="card card--{n}"><a class="card__link" href="/story/{n}" data-track="list-{n}"><h3>Story {n} of the '
        f'coast and its towns</h3><span class="card__time">{n} hours ago</span></a></div>' for n in range(150)
    )  # fmt: skip
    script = (
        "<script>"
        + "window.dataLayer=window.dataLayer||[];function gtag(){dataLayer.push(arguments);}" * 600
        + "</script>"
    )
    text = text.replace("</head>", f"<style>{'.card{margin:0;padding:0}' * 500}</style>{script}</head>", 1)
    return text.replace("</body>", f"<section class=list>{links}</section></body>", 1)


def main() -> None:
    """Read all, print the tables."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--wrong", action="store_true", help="list what was proved wrong")
    arguments = parser.parse_args()
    every = list(pages())
    headers = ("shape", "pages", "proved", "proved right", "proved too late", "best guess exact")
    print(tabulate(dated(every, wrong=arguments.wrong), headers=headers, tablefmt="github"), "\n")
    rows = [(name, total, found, f"{100 * found / max(total, 1):.1f} %") for name, found, total in named(every)]
    print(tabulate(rows, headers=("asked", "pages", "found", "share"), tablefmt="github"), "\n")
    speed(every[:40])
    median, high = speed([made for made in every if made.shape in ("WordPress", "Ghost", "Arc", "journal")])
    print(f"100 KB, ten inquiries: {median:.1f} ms median, {high:.1f} ms at the 95th percentile")


if __name__ == "__main__":
    main()
