"""Measure reading on whole essays in house styles: labels of all kinds, headings, prose with years, figures, addresses.

    python benchmarks/house_essays.py [--seed 1] [--part even|odd|all] [--show label,access,url,mark,extra]

Each essay is one language of house_tongues.toml, one kind of label, one pattern of notes; every third prints its day of
access once, in the heading or in a sentence, and every fourth file holds two articles that count their notes anew.
A part takes the kinds of labels of even, or of odd, place.
"""

import argparse
import datetime
import random
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from house_notes import Tongue, Writer, printed, tables

from citecheck import citations, documents
from citecheck.settings import Settings

ROMAN = "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx".split()
RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
SIGNS = ("*", "†", "‡", "§", "**", "††", "‡‡", "§§")
# Name: (suffix, the mark in the text, what opens the note, the label as it is read). {n} is the number.
LABELS: dict[str, tuple[str, str, str]] = {
    "[1]": ("txt", "[{n}]", "[{n}] "), "1. for [1]": ("txt", "[{n}]", "{n}. "), "(1)": ("txt", "({n})", "({n}) "),
    "1) for raised": ("txt", "{raised}", "{n}) "), "raised": ("txt", "{raised}", "{raised} "),
    "raised for 1.": ("txt", "{raised}", "{n}. "), "bare for [1]": ("txt", "[{n}]", "{n} "),
    "roman": ("txt", "[{roman}]", "[{roman}] "), "roman in brackets": ("txt", "({roman})", "({roman}) "),
    "ROMAN": ("txt", "[{ROMAN}]", "[{ROMAN}] "), "letters": ("txt", "[{letter}]", "[{letter}] "),
    "signs": ("txt", "{sign}", "{sign} "), "[^1]": ("md", "[^{n}]", "[^{n}]: "), "[^name]": ("md", "[^{name}]", "[^{name}]: "),
    "md list": ("md", "[{n}]", "{n}. "), "md raised": ("md", "<sup>{n}</sup>", "{n}. "), "[1]:": ("txt", "[{n}]", "[{n}]: "),
    "html list": ("html", '<sup><a href="#fn{n}">{n}</a></sup>', '<li id="fn{n}">'), "1] ": ("txt", "{n}]", "{n}] "),
    "html bracket": ("html", '<a href="#n{n}">[{n}]</a>', '<p id="n{n}">[{n}] '), "full width": ("txt", "（{n}）", "（{n}）"),
    "circled": ("txt", "{circled}", "{circled} "), "注": ("txt", "[注{n}]", "[注{n}] "), "[n. 1]": ("txt", "[{n}]", "Note {n}: "),
    "*1": ("txt", "*{n}", "*{n} "), "1: ": ("txt", "[{n}]", "{n}: "), "- 1": ("txt", "[{n}]", "{n} - "),
    "tab": ("txt", "[{n}]", "{n}\t"), "1.- ": ("txt", "({n})", "{n}.- "), "^1": ("txt", "[{n}]", "^{n} "),
}  # fmt: skip
PATTERNS = (
    "{A}, {T}, {O}, {P}, {U} ({V}).", "{O}: {t}. {U} – {V}", "{T}, {O} ({P}), {L} {U} ({V}).", "{U} ({V})",
    "{A} ({y}). {t}. {O}. {L} {U}. {C}.", "{t}, {O}, {P}. {C}: {U}", "{A}: {T} ({O}; {P}; {U}; {V})", "{t}, {U}, {V}.",
)  # fmt: skip
PLAIN = "{A}, {T}, {O}, {P}, {U}."


@dataclass(frozen=True)
class Essay:
    """A file and, for each note in order, its label, address and day of access."""

    name: str
    language: str
    kind: str
    source: str
    notes: tuple[tuple[str, str, str], ...]
    marks: int


def _label(shape: str, number: int) -> str:
    return shape.format(
        n=number, raised=str(number).translate(RAISED), roman=ROMAN[number - 1], ROMAN=ROMAN[number - 1].upper(),
        letter=chr(96 + number), sign=SIGNS[(number - 1) % len(SIGNS)], name=f"quay-{number}", circled=chr(0x245F + number),
    )  # fmt: skip


def _bare(kind: str, opening: str) -> str:
    """The label without what stands around it."""
    if kind.startswith("html"):
        opening = "".join(char for char in opening.partition("n")[2].partition('"')[0] if char.isdigit())
    if kind == "*1":
        opening = opening.lstrip("*")
    return opening.strip(" []()^:.）（\t-").removeprefix("Note ").removeprefix("注").translate(_LOWERED)


_LOWERED = {**{ord(raised): plain for plain, raised in zip("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹", strict=True)},
            **{0x2460 + number: str(number + 1) for number in range(20)}}  # fmt: skip


def _article(
    rng: random.Random, tag: str, tongue: Tongue, kind: str, *, shared: str
) -> tuple[str, list[tuple[str, str, str]]]:
    suffix, mark, opening = LABELS[kind]
    count = rng.randint(5, 7 if "sign" in mark else 16)
    writer = Writer(tag, tongue, rng, tells=True)
    pattern, wording = rng.choice(PATTERNS), rng.choice(tongue["visit"].split("|"))
    visited = datetime.date(2023, rng.randint(1, 12), rng.randint(13, 28))
    title, second = tongue["titles"].split("|")
    said = printed(visited, writer.shape, tongue)
    heading = rng.choice(["References", "Notes", "Sources"])
    if shared == "heading":
        heading = rng.choice(tongue["heads"].split("|")).format(d=said)
    made = [writer.note(PLAIN if shared else pattern, [wording], [], tongue["other"].split("|")) for _ in range(count)]
    text = [
        f"{title if number % 2 else second}.{_label(mark, number)} {rng.randint(2, 90)},5 % – {rng.randint(1950, 2020)}."
        + (f" (https://text.example/{tag}/{number})" if number % 5 == 0 else "")
        for number in range(1, count + 1)
    ]
    prose = [" ".join(text[at : at + 4]) for at in range(0, count, 4)]
    if shared == "sentence":
        prose.append("")
    notes = [_label(opening, number) + one.note for number, one in enumerate(made, 1)]
    day = visited.isoformat() if shared else ""
    truth = [
        (_bare(kind, _label(opening, number)), one.urls[0], day or one.accessed) for number, one in enumerate(made, 1)
    ]
    last = rng.choice(tongue["all"].split("|")).format(d=said) if shared == "sentence" else ""
    return _page(suffix, kind, f"{title}: {second}", prose, heading, notes, last), truth


def _page(
    suffix: str, kind: str, title: str, prose: Sequence[str], heading: str, notes: Sequence[str], last: str
) -> str:
    prose = [one for one in prose if one]
    if suffix == "html":
        shown = "".join(f"{note}</li>\n" if kind == "html list" else f"{note}</p>\n" for note in notes)
        listed = f"<ol>{shown}</ol>" if kind == "html list" else shown
        body = "".join(f"<p>{one}</p>\n" for one in prose)
        return f"<h1>{title}</h1>\n{body}<h2>{heading}</h2>\n{listed}\n" + (f"<p>{last}</p>\n" if last else "")
    hashes = ("# ", "## ") if suffix == "md" else ("", "")
    gap = "\n\n" if suffix == "md" and kind != "md list" else "\n"
    parts = [f"{hashes[0]}{title}", *prose, f"{hashes[1]}{heading}", gap.join(notes), last]
    return "\n\n".join(part for part in parts if part) + "\n"


def made(part: str, seed: int) -> Iterator[Essay]:
    """The essays: each kind of label with a dozen languages."""
    tongues, _ = tables()
    tags = [tag for tag, tongue in tongues.items() if tag != "mn" and tongue.get("heads") and tongue.get("all")]
    for number, kind in enumerate(LABELS):
        if part != "all" and number % 2 != ("even", "odd").index(part):
            continue
        rng = random.Random(f"{seed}|{kind}")
        for turn, tag in enumerate(rng.sample(tags, 12)):
            shared = ("", "", "heading", "", "", "sentence")[turn % 6]
            articles = [
                _article(rng, tag, tongues[tag], kind, shared=shared)
                for _ in range(1 + (turn % 4 == 3 and not kind.startswith("html")))
            ]
            truth = tuple(one for _, notes in articles for one in notes)
            source = "\n\n".join(text for text, _ in articles)
            yield Essay(f"x.{LABELS[kind][0]}", tag, kind, source, truth, len(truth))


def score(essay: Essay, tally: Counter[str]) -> list[str]:
    """Add what was right and wrong; what was wrong comes back by name."""
    document = citations.read(
        documents.read(essay.name, essay.source.encode(), None), Settings(language=essay.language)
    )
    noted = [one for one in document.citations if one.kind != "link"]
    by_url = {url.address: one for one in noted for url in one.urls}
    wrong = []
    for label, url, day in essay.notes:
        tally["notes"] += 1
        one = by_url.get(url)
        tally["url right"] += one is not None
        if one is None:
            wrong.append(f"url {url}")
            continue
        tally["label right"] += one.label == label
        wrong += [] if one.label == label else [f"label {label} read as {one.label}: {one.raw[:60]!r}"]
        read = {reading.iso() for reading in one.accessed.readings} if one.accessed else set()
        tally["visits"] += 1
        tally["access exact"] += read == {day}
        tally["access none"] += not read
        wrong += [] if read == {day} else [f"access {day} read as {sorted(read)}: {one.raw!r}"]
    tally["marks"] += essay.marks
    found = sum(len(one.marks) > 0 for one in noted)
    tally["marked right"] += min(found, essay.marks)
    wrong += [f"mark: {found} of {essay.marks} notes are marked"] if found != essay.marks else []
    extra = len(noted) - len(essay.notes)
    tally["extra"] += max(extra, 0)
    wrong += [f"extra: {extra}"] if extra > 0 else []
    return wrong


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--part", default="even", choices=("even", "odd", "all"))
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", default="", help="print where one of these is wrong: label,access,url,mark,extra")
    given = parser.parse_args()
    show = tuple(filter(None, given.show.split(",")))
    tally: Counter[str] = Counter()
    for essay in made(given.part, given.seed):
        tally["essays"] += 1
        wrong = score(essay, tally)
        if show and any(line.startswith(show) for line in wrong):
            print(f"--- {essay.kind} {essay.language} ({len(essay.notes)} notes): {len(wrong)} wrong")
            print("\n".join(f"    {line}" for line in wrong[:4]))
    print(f"{tally['essays']} essays, {tally['notes']} notes")
    for name, whole in (("url right", "notes"), ("label right", "notes"), ("marked right", "marks"),
                        ("access exact", "visits"), ("access none", "visits"), ("extra", "notes")):  # fmt: skip
        print(f"{name:18} {tally[name] / max(tally[whole], 1):.4f}  of {tally[whole]}")


if __name__ == "__main__":
    main()
