"""Plant slips in own-written articles of many kinds, audit them with the command, and count what is found.

    python benchmarks/planted_slips.py [--only NAME] [--verbose]

`slips/*.txt` hold articles with the pages they cite; written first, and right: on them nothing may be corrected or
asked. Behind each stand slips by hand, as pairs of lines (`-` what is printed, `+` what is printed wrongly), with the
rules of which one must speak, and where known the note and the proposal. slips_anywhere.py plants those that need no
knowledge of the text, where the head does not say `plants=no`. Every slip is an article of its own, so that whatever
else is said of it is said wrongly, or of the same slip. Prints a table; nothing depends on the clock.
"""

import argparse
import json
import re
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from slips_anywhere import plants
from slips_pages import Page, write_pages
from tabulate import tabulate

TEXTS = Path(__file__).parent / "slips"
TODAY = "2025-03-15"


@dataclass(frozen=True)
class Slip:
    """The changed article, the rules of which one must speak, where and with which proposal."""

    text: str
    rules: tuple[str, ...]
    note: str | None = None
    expected: str | None = None


@dataclass
class Article:
    """An article, the pages that it cites and the slips that are planted in it."""

    name: str
    suffix: str
    text: str
    pages: list[Page] = field(default_factory=list)
    slips: list[Slip] = field(default_factory=list)


def articles() -> Iterator[Article]:
    """All articles in the order of their files, with every slip."""
    for path in sorted(TEXTS.glob("*.txt")):
        for chunk in re.split(r"(?m)^%%%% ", path.read_text(encoding="utf-8"))[1:]:
            yield _article(chunk)


def _article(chunk: str) -> Article:
    head, _, rest = chunk.partition("\n")
    name, *options = head.split()
    facts = dict(one.split("=", 1) for one in options)
    text, *parts = re.split(r"(?m)^%%% ", rest)
    article = Article(name, facts.get("ext", "txt"), text.strip("\n") + "\n")
    for kind, _, body in (part.partition("\n") for part in parts):
        if kind == "page":
            lines, _, told = body.partition("\n\n")
            page = dict(line.split(": ", 1) for line in lines.strip().splitlines())
            article.pages.append({"lang": facts["lang"], **page, "body": told.strip("\n")})
        else:
            article.slips.append(_slip(article.text, kind.split()[1:], body))
    for one in plants(article.text, article.pages) if facts.get("plants") != "no" else ():
        article.slips.append(Slip(one.text, tuple(one.rules.split(",")), one.note, one.expected))
        article.pages += [{"lang": facts["lang"], "more": "no", **page} for page in one.pages]
    return article


def _slip(text: str, head: list[str], body: str) -> Slip:
    facts = dict(one.split("=", 1) for one in head[1:])
    for pair in re.finditer(r"(?m)^-(.*)\n((?:\+.*\n?)+)", body):
        old, new = pair[1], "\n".join(line[1:] for line in pair[2].splitlines())
        everywhere = old.startswith("ALL:")
        old = old.removeprefix("ALL:")
        assert old in text, old
        text = text.replace(old, new, -1 if everywhere else 1)
    return Slip(text, tuple(head[0].split(",")), facts.get("note"), facts.get("expected"))


# ---------------------------------------------------------------- the command


def audited(folder: Path) -> dict[str, Any]:
    """What the command says of every file of a folder, by the file's name."""
    command = [sys.executable, "-m", "citecheck", "audit", str(folder), "--replay", str(folder.parent / "web"),
               "--today", TODAY, "--format", "json", "--fail-on", "never", "--no-progress"]  # fmt: skip
    said = subprocess.run(command, check=True, capture_output=True, text=True, cwd=folder.parent)
    return {Path(one["path"]).name: one for one in json.loads(said.stdout)["documents"]}


# ---------------------------------------------------------------- counting


@dataclass
class Count:
    """What became of the slips of one rule."""

    planted: int = 0
    found: int = 0
    in_place: int = 0
    proposed: int = 0
    proposals: int = 0
    beside: int = 0


def said_of(slip: Slip, found: list[Any], before: list[Any]) -> tuple[Any | None, list[Any]]:
    """The finding that speaks of a slip, and what else is corrected or asked that was not before."""
    known = {(one["rule"], one["found"]) for one in before}
    new = [one for one in found if (one["rule"], one["found"]) not in known]
    right = [one for one in new if one["rule"] in slip.rules]
    others = [one for one in new if one["rule"] not in slip.rules and one["severity"] != "note"]
    return (right[0] if right else None), others


def add(count: Count, slip: Slip, found: Any | None, others: list[Any]) -> None:
    """Count one slip."""
    count.planted += 1
    count.beside += len(others)
    if slip.expected is not None:
        count.proposals += 1
        count.proposed += found is not None and found["expected"] == slip.expected
    if found is not None:
        count.found += 1
        count.in_place += slip.note is None or sorted(found["citations"]) == sorted(slip.note.split("+"))


def main() -> None:
    """Write, audit, count, print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--only", default="", help="articles whose name holds this")
    parser.add_argument("--verbose", action="store_true", help="what was missed, and what was said beside")
    asked = parser.parse_args()
    chosen = [one for one in articles() if asked.only in one.name]
    with tempfile.TemporaryDirectory() as scratch:
        clean, planted, web = (Path(scratch, name) for name in ("clean", "planted", "web"))
        for folder in (clean, planted, web):
            folder.mkdir()
        for one in chosen:
            (clean / f"{one.name}.{one.suffix}").write_text(one.text, encoding="utf-8")
            for number, slip in enumerate(one.slips):
                (planted / f"{one.name}.{number:02d}.{one.suffix}").write_text(slip.text, encoding="utf-8")
        write_pages((page for one in chosen for page in one.pages), web)
        report(chosen, audited(clean), audited(planted), is_verbose=asked.verbose)


def report(chosen: list[Article], clean: dict[str, Any], planted: dict[str, Any], *, is_verbose: bool) -> None:
    """Print the table, and what is said of the articles as they were written."""
    counts: dict[str, Count] = {}
    for one in chosen:
        before = clean[f"{one.name}.{one.suffix}"]["findings"]
        for number, slip in enumerate(one.slips):
            found, others = said_of(slip, planted[f"{one.name}.{number:02d}.{one.suffix}"]["findings"], before)
            add(counts.setdefault(slip.rules[0], Count()), slip, found, others)
            if is_verbose and (found is None or others):
                spoken = ", ".join(f"{other['rule']} ({other['found']})" for other in others)
                print(f"{one.name} {slip.rules[0]}: {'missed' if found is None else 'found'}; beside: {spoken or '-'}")
    rows = [[rule, *_row(count)] for rule, count in sorted(counts.items())]
    rows.append(["all", *_row(_sum(counts.values()))])
    print(tabulate(rows, ["slip", "planted", "found", "right note", "right proposal", "other questions"], "github"))
    notes = sum(len(one["citations"]) for one in clean.values())
    severities = Counter(found["severity"] for one in clean.values() for found in one["findings"])
    alarms = severities["correct"] + severities["query"]
    print(f"\nAs written: {len(clean)} articles, {notes} notes, {alarms} corrections or questions "
          f"({1000 * alarms / max(notes, 1):.0f} in 1,000 notes), {severities['note']} notes to the editor.")  # fmt: skip


def _row(count: Count) -> list[str]:
    proposals = f"{count.proposed} of {count.proposals}" if count.proposals else ""
    return [str(count.planted), str(count.found), str(count.in_place), proposals, str(count.beside)]


def _sum(counts: Iterable[Count]) -> Count:
    every = list(counts)
    return Count(*(sum(getattr(one, name) for one in every) for name in Count.__dataclass_fields__))


if __name__ == "__main__":
    main()
