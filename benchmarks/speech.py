"""Measure whose words are told to be whose: narration, another speaker, a turn left away, a wrong note, or nothing.

    python benchmarks/speech.py [--wrong] [--set again]

Prints a table of the labels of `invented_speech.py` and its like and how many of the sentences are judged so.
"""

import argparse
import sys
from collections import defaultdict
from pathlib import Path

import invented_speech
import invented_speech_again
import invented_speech_fourth
import invented_speech_third
from invented_speech import NARRATION, NOTE, SHORT, SPEAKER, Report
from tabulate import tabulate

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from citecheck.rule import Example
from support import findings_of

SETS = {"first": invented_speech.REPORTS, "again": invented_speech_again.REPORTS,
        "third": invented_speech_third.REPORTS, "fourth": invented_speech_fourth.REPORTS}  # fmt: skip
RULES = {NARRATION, SPEAKER, SHORT, NOTE}
FIRST, SECOND = "https://one.example/n/1", "https://two.example/n/2"


def page(report: Report, title: str, paragraphs: tuple[str, ...]) -> str:
    """A page with a headline and paragraphs."""
    body = "".join(f"<p>{one}</p>" for one in paragraphs)
    return (
        f'<html lang="{report.language}"><head><title>{title}</title></head><body><main><h1>{title}</h1>{body}</main>'
        "</body></html>"
    )


def told(report: Report, sentence: str) -> set[str]:
    """The checks that speak of a sentence with a note, in an article that cites both pages."""
    titles = f"A1 {report.between[:30]}", f"B2 {report.between[:30]}"
    pages = {FIRST: page(report, titles[0], report.first), SECOND: page(report, titles[1], report.second)}
    article = (
        f"{sentence}[1] {report.between}[2]\n\n[1] “{titles[0]}”, {report.outlet}, {FIRST}.\n\n"
        f"[2] “{titles[1]}”, Two Papers, {SECOND}.\n"
    )
    return {finding.rule for finding in findings_of(Example(article, pages))} & RULES


def main() -> None:
    """Judge all, print the table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--wrong", action="store_true", help="list what was judged wrong")
    parser.add_argument("--set", choices=SETS, help="one set of reports alone")
    arguments = parser.parse_args()
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for report in (one for name in SETS if name == (arguments.set or name) for one in SETS[name]):
        for sentence, expected in report.cases:
            found = told(report, sentence)
            is_right = expected in found if expected else not found
            counts[expected or "nothing to say"][0] += is_right
            counts[expected or "nothing to say"][1] += 1
            if arguments.wrong and not is_right:
                print(report.language, "|", expected, "|", sorted(found), "|", sentence)
    rows = [(label, total, right, f"{100 * right / total:.1f} %") for label, (right, total) in counts.items()]
    print(tabulate(rows, headers=("labelled", "sentences", "right", "share"), tablefmt="github"))


if __name__ == "__main__":
    main()
