"""Measure whose words are told to be whose: narration, another speaker, a turn left away, a wrong note, or nothing.

    python benchmarks/speech.py [--wrong] [--set fifth]

Prints a table of the labels of the sets in `speech/` and how many of their sentences are judged so. A set is a file of
reports: the paragraphs of the page that an article cites, those of another page that it cites too, a sentence about
neither, and sentences about the first page, each with its label. Each set was written before the rules met it.
"""

import argparse
import sys
import tomllib
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tabulate import tabulate

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from citecheck.rule import Example
from support import findings_of

SETS = Path(__file__).with_suffix("")
NAMES = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth")
# Label → the check that should speak; none should of what is quoted rightly, or cannot be known.
RULES = {
    "another": "quote-other-speaker", "narration": "narration-as-quote", "short": "quote-cut-short",
    "note": "wrong-note", "altered": "quote-altered", "translated": "back-translated-quotes",
}  # fmt: skip
FIRST, SECOND = "https://one.example/n/1", "https://two.example/n/2"


def reports(name: str) -> list[dict[str, Any]]:
    """The reports of a set."""
    path = SETS / f"{name}.toml"
    return list(tomllib.loads(path.read_text(encoding="utf-8"))["report"]) if path.exists() else []


def page(report: dict[str, Any], title: str, paragraphs: list[str]) -> str:
    """A page with a headline and paragraphs; those that begin with a tag are markup."""
    body = "".join(one if one.startswith("<") else f"<p>{one}</p>" for one in paragraphs)
    return (
        f'<html lang="{report["language"]}"><head><title>{title}</title></head><body><main><h1>{title}</h1>{body}'
        "</main></body></html>"
    )


def told(report: dict[str, Any], sentence: str) -> set[str]:
    """The checks that speak of a sentence with a note, in an article that cites both pages."""
    titles = f"A1 {report['between'][:30]}", f"B2 {report['between'][:30]}"
    pages = {FIRST: page(report, titles[0], report["first"]), SECOND: page(report, titles[1], report["second"])}
    article = (
        f"{sentence}[1] {report['between']}[2]\n\n[1] “{titles[0]}”, {report['outlet']}, {FIRST}.\n\n"
        f"[2] “{titles[1]}”, Two Papers, {SECOND}.\n"
    )
    return {finding.rule for finding in findings_of(Example(article, pages))} & set(RULES.values())


def judged(name: str) -> Iterator[tuple[str, str, set[str], str]]:
    """Language, label, the checks that spoke, and the sentence, of every sentence of a set."""
    for report in reports(name):
        for label, sentence in report["cases"]:
            yield report["language"], label, told(report, sentence), sentence


def main() -> None:
    """Judge all, print the table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--wrong", action="store_true", help="list what was judged wrong")
    parser.add_argument("--set", choices=NAMES, help="one set of reports alone")
    arguments = parser.parse_args()
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for name in NAMES if arguments.set is None else (arguments.set,):
        for language, label, found, sentence in judged(name):
            is_right = RULES[label] in found if label in RULES else not found
            counts[label][0] += is_right
            counts[label][1] += 1
            if arguments.wrong and not is_right:
                print(name, "|", language, "|", label, "|", sorted(found), "|", sentence)
    rows = [(label, total, right, f"{100 * right / total:.1f} %") for label, (right, total) in counts.items()]
    print(tabulate(rows, headers=("labelled", "sentences", "right", "share"), tablefmt="github"))


if __name__ == "__main__":
    main()
