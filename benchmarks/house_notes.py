"""Measure reading on notes as editors of many languages write them by hand, with the truth known by construction.

    python benchmarks/house_notes.py [--part even|odd|again|third] [--take 1] [--show access,invented,url] [--languages lv,lt]

Words and patterns stand in house_tongues.toml and house_patterns.toml. A part takes the patterns and the wordings of
even, or of odd, place: what was mended for the one meets the other as something new; "again" and "third" have those thought
of after the others were read. Each note is an article of its own, of which every second names its language.
"""

import argparse
import calendar
import datetime
import random
import sys
import tomllib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from citecheck import citations, documents
from citecheck.model import Citation, Document
from citecheck.settings import Settings

HERE = Path(__file__).parent
Tongue = dict[str, str]


@dataclass(frozen=True)
class Made:
    """A note, the article it stands in, and what it says."""

    language: str
    pattern: str
    note: str
    source: str
    urls: tuple[str, ...]
    accessed: str  # ISO, "" where none is printed
    published: str | None  # ISO, None where readers would differ
    settles: bool  # whether the language, or the day itself, settles the order of day and month
    tells_language: bool


def tables() -> tuple[dict[str, Tongue], dict[str, list[str]]]:
    """The words of each language, and the patterns by kind."""
    read = [
        tomllib.loads((HERE / f"house_{name}.toml").read_text(encoding="utf-8")) for name in ("tongues", "patterns")
    ]
    return read[0], read[1]


def _listed(tongue: Tongue, name: str, fallback: str = "months") -> list[str]:
    text = tongue.get(name) or tongue[fallback]
    words = text.split("|") if "|" in text else text.split()
    return [word.replace("_", " ") for word in words]


def printed(day: datetime.date, shape: str, tongue: Tongue) -> str:
    """The day as the shape of the language prints it."""
    native = shape.startswith("~")
    at = day.month - 1
    parts = {
        "D": str(day.day), "DD": f"{day.day:02}", "m": str(day.month), "MM": f"{day.month:02}", "Y": str(day.year),
        "YY": f"{day.year % 100:02}", "B": str(day.year + 543), "M": _listed(tongue, "months")[at],
        "S": _listed(tongue, "short")[at], "N": _listed(tongue, "names")[at], "O": _listed(tongue, "oblique")[at],
        "F": _listed(tongue, "ofmonths")[at], "S3": calendar.month_abbr[day.month],
    }  # fmt: skip
    text = shape.lstrip("~").format(**parts)
    if tongue is not None and "en" in tongue.get("where", "") and "th of" in text:
        text = text.replace(f"{day.day}th", _ordinal(day.day))
    if native:
        text = text.translate(dict(zip(map(ord, "0123456789"), tongue["digits"], strict=True)))
    return text


def _ordinal(day: int) -> str:
    return f"{day}{'th' if 10 < day < 14 else {1: 'st', 2: 'nd', 3: 'rd'}.get(day % 10, 'th')}"


class Writer:
    """Writes the notes of one language."""

    def __init__(self, tag: str, tongue: Tongue, rng: random.Random, *, tells: bool) -> None:
        self.tag, self.tongue, self.rng, self.tells = tag, tongue, rng, tells
        self.shape = rng.choice(tongue["days"].split("|"))  # a house prints its dates one way

    def day(self, year: int) -> datetime.date:
        first = 1
        numeric = "m}" in self.shape.lower() and "{M}" not in self.shape and not self.shape.lstrip("~").startswith("{Y")
        if numeric and (not self.tells or self.tag == "en"):
            first = 13
        return datetime.date(year, self.rng.randint(1, 12), self.rng.randint(first, 28))

    def said(self, wording: str, day: datetime.date, url: str = "") -> str:
        into = self.rng.choice(self.tongue.get("into", self.shape).split("|"))
        if self.tag == "hu" and into != self.shape:
            into = "{Y}. {M} {D}-" + ("án" if day.day in (3, 6, 8, 13, 16, 18, 20, 23, 26, 28) else "én")
        text = wording.replace("{d}", printed(day, self.shape, self.tongue))
        return text.replace("{i}", printed(day, into, self.tongue)).replace("{u}", url)

    def note(self, pattern: str, wordings: Sequence[str], froms: Sequence[str], others: Sequence[str]) -> Made:
        rng, tongue = self.rng, self.tongue
        host = f"{rng.choice(['www.', '', 'news.'])}{rng.choice(['tidewater', 'kustpost', 'portnews'])}.example"
        year = rng.randint(2015, 2021)
        own, visited, other = self.day(year), self.day(year + 2), self.day(year + 1)
        url = f"https://{host}/{rng.choice(['a', 'news/item', 'doc'])}-{rng.randint(100, 999)}{rng.choice(['', '.html', '/', '.pdf'])}"
        copy = f"https://web.archive.org/web/{year + 2}0{rng.randint(1, 9)}15101112/{url}"
        title, second = tongue["titles"].split("|")
        opening, closing = tongue["quotes"]
        hour = rng.choice([", 14:32", " 09:05", " (18:40)", " – 11:20"])
        doi = f"10.5555/{host.partition('.')[0]}.{year}.{own.day}"
        month = printed(visited, tongue.get("month", "{N} {Y}"), tongue)
        if "{w}" in pattern:
            url = f"https://www.{url.partition('//')[2].removeprefix('www.')}"
        wording = rng.choice(wordings)
        said = self.said(wording, visited)
        parts = {
            "A": tongue["author"], "T": f"{opening}{title}{closing}", "t": title, "t2": second,
            "O": rng.choice(tongue["outlets"].split("|")), "P": printed(own, self.shape, tongue), "y": str(own.year),
            "U": url, "K": copy, "V": said, "C": _capital(said),
            "W": self.said(rng.choice(others), other), "X": self.said(others[-1], other),
            "L": rng.choice(tongue["where"].split("|")), "R": self.said(rng.choice(froms), visited, url) if froms else "",
            "E": self.said(rng.choice(tongue["events"].split("|")), own), "w": url.partition("//")[2],
            "Z": self.said(wording, visited).replace(date := printed(visited, self.shape, tongue), date + hour),
            "N": wording.replace("{d}", month).replace("{i}", month), "i": doi,
        }  # fmt: skip
        text = _house(pattern, tongue, rng).format(**parts).rstrip()
        text = text.replace("..", ".") if not text.endswith("...") else text
        urls = (url, copy) if "{K}" in pattern else (url,)  # a copy's address holds the other one
        if "{i}" in pattern:
            urls = (f"https://doi.org/{doi}",)
        has_visit = any(f"{{{mark}}}" in pattern for mark in "VCRZ")
        shown = visited.isoformat() if has_visit else visited.isoformat()[:7] if "{N}" in pattern else ""
        published = own.isoformat() if "{P}" in pattern else str(own.year) if "{y}" in pattern else None
        body = f"{title}. {second}.[1]"
        return Made(
            self.tag, pattern, text, f"{body}\n\nReferences\n\n[1] {text}\n", urls,
            shown, published,
            own.day > 12 or self.tells, self.tells,
        )  # fmt: skip


def _capital(words: str) -> str:
    """The words as a sentence begins; Georgian print has no capitals."""
    return words if "\u10d0" <= words[:1] <= "\u10ff" else words[:1].upper() + words[1:]


def _house(pattern: str, tongue: Tongue, rng: random.Random) -> str:
    """The pattern with the marks of its script."""
    if tongue.get("cjk") and rng.random() < 0.5:
        for latin, full in ((", ", "，"), (". ", "。"), (" (", "（"), ("(", "（"), (")", "）"), ("; ", "；")):
            pattern = pattern.replace(latin, full)
    if tongue["titles"][0] > "\u0600" and tongue.get("digits", "٠")[0] in "٠۰" and "ا" in tongue["titles"]:
        pattern = pattern.replace(", ", "، ").replace("; ", "؛ ")
    return pattern


def made(part: str, takes: int, languages: Sequence[str], seed: int = 1) -> Iterator[Made]:
    """All notes of a part: each language in each pattern, `takes` wordings of each."""
    tongues, patterns = tables()
    at = {"even": 0, "odd": 1}.get(part)
    again = part in ("again", "third")
    named = part if again else "visit"

    def half(listed: str) -> list[str]:
        found = [one for one in listed.split("|") if one]
        return found if at is None else found[at::2] or found

    for tag, tongue in tongues.items():
        if (languages and tag not in languages) or named not in tongue:
            continue
        for kind, listed in patterns.items():
            if kind.startswith("again") != again:
                continue
            for number, pattern in enumerate(listed):
                if at is not None and number % 2 != at:
                    continue
                if "{R}" in pattern and not tongue.get("from"):
                    continue
                for take in range(takes):
                    rng = random.Random(f"{seed}|{tag}|{pattern}|{take}|{part}")
                    writer = Writer(tag, tongue, rng, tells=(number // 2 + take) % 2 == 0)
                    yield writer.note(
                        pattern,
                        half(tongue[named]),
                        half(tongue.get("from", "")),
                        half(tongue["other"]),
                    )


def read(one: Made) -> Document:
    """The article as citecheck reads it."""
    settings = Settings(language=one.language if one.tells_language else None)
    return citations.read(documents.read("x.txt", one.source.encode(), None), settings)


def score(one: Made, tally: Counter[str]) -> list[str]:
    """Add what was right and wrong; what was wrong comes back by name."""
    notes = [citation for citation in read(one).citations if citation.kind != "link"]
    wrong = []
    tally["label"] += 1
    tally["label right"] += bool(notes) and all(note.label == "1" for note in notes)
    found = [url.address for note in notes for url in (*note.urls, *note.archive_urls)]
    # An archived copy is unwrapped: what it keeps is the address cited.
    hits = len(set(found) & {*one.urls})
    tally["url found"] += len(set(found))
    tally["url wanted"] += len(set(one.urls))
    tally["url hit"] += hits
    if not hits == len(set(found)) == len(set(one.urls)):
        wrong.append(f"url {one.urls} read as {found}")
    dates = [note.accessed for note in notes if note.accessed is not None]
    readings = {reading.iso() for date in dates for reading in date.readings}
    if not one.accessed:
        tally["silent"] += 1
        tally["invented"] += bool(readings)
        wrong += [f"invented {sorted(readings)}"] if readings else []
    else:
        tally["access"] += 1
        verdict = _verdict(one, readings)
        tally[f"access {verdict}"] += 1
        wrong += [f"access {verdict}: {one.accessed} read as {sorted(readings)}"] if verdict != "exact" else []
    wrong += _published(one, notes, tally)
    return wrong


def _verdict(one: Made, readings: set[str]) -> str:
    if readings == {one.accessed}:
        return "exact"
    if one.accessed in readings:
        return "open"
    return "none" if not readings else "wrong"


def _published(one: Made, notes: Sequence[Citation], tally: Counter[str]) -> list[str]:
    if one.published is None:
        return []
    tally["published"] += 1
    readings = {reading.iso() for note in notes if note.published for reading in note.published.readings}
    tally["published right"] += readings == {one.published}
    tally["published none"] += not readings
    return [] if readings == {one.published} else [f"published {one.published} read as {sorted(readings)}"]


def _shares(tally: Counter[str]) -> Iterator[tuple[str, float, int]]:
    for name, part, whole in (
        ("access exact", "access exact", "access"), ("access open", "access open", "access"),
        ("access none", "access none", "access"), ("access wrong", "access wrong", "access"),
        ("invented", "invented", "silent"), ("published right", "published right", "published"),
        ("published none", "published none", "published"), ("label right", "label right", "label"),
        ("url precision", "url hit", "url found"), ("url recall", "url hit", "url wanted"),
    ):  # fmt: skip
        yield name, tally[part] / max(tally[whole], 1), tally[whole]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--part", default="even", choices=("even", "odd", "all", "again", "third"))
    parser.add_argument("--take", type=int, default=1, help="wordings for each pattern of a language")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--languages", default="", help="only these: lv,lt")
    parser.add_argument("--show", default="", help="print the notes where one of these is wrong: access,invented,url")
    given = parser.parse_args()
    show = tuple(filter(None, given.show.split(",")))
    tally: Counter[str] = Counter()
    for one in made(given.part, given.take, [tag for tag in given.languages.split(",") if tag], given.seed):
        wrong = score(one, tally)
        if show and any(line.startswith(show) for line in wrong):
            print(f"{one.language} {one.pattern!r}: {'; '.join(wrong)}\n    {one.note!r}")
    for name, share, whole in _shares(tally):
        print(f"{name:18} {share:.4f}  of {whole}", file=sys.stdout)


if __name__ == "__main__":
    main()
