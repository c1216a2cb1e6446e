"""Write invented prose with notes, of any size, for measuring; equal arguments give equal bytes.

    python benchmarks/make_corpus.py FILE [--megabytes 1] [--notes-per-paragraph 1] [--seed 1]
    python benchmarks/make_corpus.py FOLDER --articles 20000 [--notes 15] [--sources 100000]

The words mean nothing. What matters is that they come in the mixture of an edited article: sentences of eight to
thirty words, every few of them with a quotation, a figure, a date or an attribution, paragraphs of three to six
sentences, and a note for each paragraph, all notes at the end.

A collection is many such articles that share sources: every source is cited once at least, a few by very many.
"""

import argparse
import random
from collections.abc import Iterator
from pathlib import Path

PROSE = (
    "the the the of of and and to in a that for with on as by from at which its were has been more than other some "
    "harbour council ferry market bridge timber river winter school report minister budget treaty border station "
    "engineer village railway coast quarry lantern orchard customs grain vessel season archive survey district "
    "slowly again often later almost early openly mainly twice built carried moved counted agreed refused repaired "
    "offered lowered raised published promised measured quiet narrow northern common public wooden older several"
)
WORDS = PROSE.split()
NAMES = ("Iskan Dorel", "Maret Olsun", "Tavo Brenn", "Alda Finch", "Sanna Virelle", "Colm Radley", "Una Ferrow")
VERBS = ("said", "told reporters", "noted", "added", "warned")
MONTHS = ("January", "March", "May", "June", "August", "October", "November")
OUTLETS = (
    ("The Harbor Gazette", "harborgazette"),
    ("The Long Wire", "thelongwire"),
    ("Radio Meridian", "radiomeridian"),
)


def article(size: int, notes_per_paragraph: int = 1, seed: int = 1) -> str:
    """An article of about `size` bytes: title, paragraphs with marks, notes."""
    chance = random.Random(seed)
    paragraphs: list[str] = []
    notes: list[str] = []
    written = 0
    while written < size:
        labels = [len(notes) + number for number in range(1, notes_per_paragraph + 1)]
        made = [_note(chance, label) for label in labels]
        paragraph = " ".join(_sentence(chance) for _ in range(chance.randint(3, 6))) + "".join(f"[{n}]" for n in labels)
        paragraphs.append(paragraph)
        notes += made
        written += len(paragraph) + sum(map(len, made)) + 4
    return "\n\n".join(["An Invented Article for Measuring", *paragraphs, "Notes", *notes]) + "\n"


def _sentence(chance: random.Random) -> str:
    words = list(_words(chance, chance.randint(8, 30)))
    kind = chance.randrange(8)
    at = chance.randrange(1, len(words))
    if kind == 0:
        words[at:at] = [chance.choice(NAMES), chance.choice(VERBS), "that", f"“{' '.join(_words(chance, 9))}”"]
    elif kind == 1:
        words[at:at] = [f"{chance.randint(2, 900)},{chance.randint(100, 999)}", chance.choice(("tonnes", "boats"))]
    elif kind == 2:
        words[at:at] = [chance.choice((f"{chance.randint(2, 99)}%", f"${chance.randint(2, 99)} billion"))]
    elif kind == 3:
        words[at:at] = ["on", str(chance.randint(1, 28)), chance.choice(MONTHS), str(chance.randint(2015, 2023))]
    text = " ".join(words)
    return text[0].upper() + text[1:] + "."


def _words(chance: random.Random, count: int) -> Iterator[str]:
    return (chance.choice(WORDS) for _ in range(count))


def _note(chance: random.Random, label: int, source: int | None = None) -> str:
    outlet, host = chance.choice(OUTLETS)
    words = [word for word in _words(chance, 7) if len(word) > 3] or ["harbour"]
    day = f"2023/{chance.randint(1, 12):02}/{chance.randint(1, 28):02}"
    if source is not None:
        host = f"{host}{source % 997}"
    address = f"https://www.{host}.example/{day}/{'-'.join(words)}-{label if source is None else source}"
    return f"[{label}] “{' '.join(words).title()}”, {outlet}, {address}, (Date of Access: 09.03.2024)."


def collection(folder: Path, articles: int, notes: int = 15, sources: int = 0, seed: int = 1) -> None:
    """Write so many articles with so many notes each to a folder; `sources` distinct ones (default: five an article)."""
    sources = sources or 5 * articles
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(articles):
        # Its share of all sources, and others that are cited elsewhere too, the first ones most.
        chance = random.Random(f"{seed}/{number}")
        own = range(number * sources // articles, (number + 1) * sources // articles)
        cited = [*own, *(int(sources * chance.random() ** 3) for _ in range(notes))][:notes]
        text, listed = [f"An Invented Article of Number {number}"], []
        for label, source in enumerate(cited, 1):
            text.append(" ".join(_sentence(chance) for _ in range(chance.randint(2, 4))) + f"[{label}]")
            listed.append(_note(random.Random(f"{seed}:{source}"), label, source))
        folder.joinpath(f"{number:06}.txt").write_text("\n\n".join([*text, "Notes", *listed]) + "\n", encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description="Write invented prose with notes.")
    parser.add_argument("file", type=Path)
    parser.add_argument("--megabytes", type=float, default=1.0)
    parser.add_argument("--notes-per-paragraph", type=int, default=1)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--articles", type=int, default=0, help="a folder of so many articles")
    parser.add_argument("--notes", type=int, default=15, help="notes of an article of a folder")
    parser.add_argument("--sources", type=int, default=0, help="distinct sources of a folder (five an article)")
    given = parser.parse_args()
    if given.articles:
        collection(given.file, given.articles, given.notes, given.sources, given.seed)
        return
    text = article(int(given.megabytes * 1_000_000), given.notes_per_paragraph, given.seed)
    given.file.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
