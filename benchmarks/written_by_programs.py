"""Measure reading of one essay as many programs write it: converters, site generators, word processors, typesetters.

    pip install pypandoc_binary markdown mistune myst-parser mammoth … ; apt install libreoffice calibre … ; npm i …
    python benchmarks/written_by_programs.py [--seed 1] [--only html] [--show] [--keep FOLDER] [--python VENV/bin] [--node FOLDER]

A way is a chain of programs from the essay's Markdown to a file; ways whose programs are missing are named and left
out. `--python` and `--node` say where further Python packages and npm packages are installed. Truth by construction:
addresses of notes and of links in the text, labels, words before each mark, words of each note.
"""

import argparse
import os
import random
import re
import shlex
import subprocess
import tempfile
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from invented_essays import LANGUAGES, SCRIPTS, Essay, as_markdown, essay
from program_ways import WAYS, Place
from tabulate import tabulate

from citecheck import citations, documents
from citecheck.errors import InputError
from citecheck.settings import Settings

_SECONDS = 90  # for a step: some programs loop over a page that they cannot lay out
_COLUMNS = ("way", "URL precision", "recall", "F1", "label", "marks", "note text", "notes")


def made(steps: Sequence[str], one: Essay, folder: Path, place: Place) -> Path | None:
    """The file at the end of a chain of commands, None where a program is missing or fails."""
    folder.mkdir(parents=True, exist_ok=True)
    name = "in.md"
    flags = steps[0].split()
    text = as_markdown(one, linked="plain" not in flags, names="names" in flags, front="heads" not in flags)
    (folder / name).write_text(text, encoding="utf-8")
    for step in steps[1:]:
        out, _, command = step.partition(" = ")
        said = command.format(src=name, out=out, **place, lang=one.language, title=one.title)
        said = f"timeout -k 5 {_SECONDS} sh -c {shlex.quote(said)}"  # it ends what the programs started, too
        done = subprocess.run(said, shell=True, cwd=folder, capture_output=True, check=False, env=os.environ | {"HOME": str(folder.parent)})  # fmt: skip
        if not (folder / out).exists() or not (folder / out).stat().st_size:
            print(f"left out, step {out!r} made nothing: {done.stderr.decode(errors='replace').strip()[-150:]}")
            return None
        name = out
    return folder / name


def _letters(text: str) -> str:
    """Letters and digits alone: programs set quotation marks, spaces and hyphens of their own."""
    return "".join(c for c in unicodedata.normalize("NFKC", text) if c.isalnum()).casefold()


def _marks(document: object) -> Iterator[tuple[str, str]]:
    for index, mark in document.marks:  # type: ignore[attr-defined]  # because any document has them
        before = document.blocks[index].text[: mark.start]  # type: ignore[attr-defined]  # because of the same
        yield _letters(re.sub(r"\[\w{1,5}\]\W*$", "", before))[-8:], mark.label


def score(one: Essay, path: Path, *, show: bool, form: str | None = None) -> Counter[str]:
    """What of the essay was read from its file."""
    tally = Counter({"notes": len(one.notes), "wanted": len(one.notes) + len(one.links)})
    try:
        document = citations.read(documents.read(str(path), path.read_bytes(), form), Settings())
    except InputError as error:
        print(error)
        return tally
    wanted = Counter([*(note.url for note in one.notes), *one.links])
    got = Counter(url.address for citation in document.citations for url in (*citation.urls, *citation.archive_urls))
    labels = {(citation.label, url.address) for citation in document.citations for url in citation.urls}
    texts = Counter(_letters(citation.raw) for citation in document.citations)
    marks = Counter(_marks(document))
    truth = Counter((_letters(text)[-8:], label) for text, label in one.marks)
    tally.update(
        got=got.total(), hit=(wanted & got).total(), marks=(marks & truth).total(),
        label=sum((str(number), note.url) in labels for number, note in enumerate(one.notes, 1)),
        text=(texts & Counter(_letters(note.plain) for note in one.notes)).total(),
    )  # fmt: skip
    if show:
        for kind, found in (("missed", wanted - got), ("not there", got - wanted), ("mark missed", truth - marks), ("mark not there", marks - truth)):  # fmt: skip
            for each in found:
                print(f"{path.parent.name}: {kind} {each}")
        for number, note in enumerate(one.notes, 1):
            if (str(number), note.url) not in labels:
                print(
                    f"{path.parent.name}: label {number} {[label for label, url in labels if url == note.url]} {note.url}"
                )
            if _letters(note.plain) not in texts:
                print(f"{path.parent.name}: note {number} is not {note.plain}")
    return tally


def _row(name: str, tally: Counter[str]) -> list[object]:
    precision, recall = tally["hit"] / (tally["got"] or 1), tally["hit"] / (tally["wanted"] or 1)
    f1 = 2 * precision * recall / (precision + recall or 1)
    shares = [tally[what] / (tally["notes"] or 1) for what in ("label", "marks", "text")]
    return [name, *(f"{one:.3f}" for one in (precision, recall, f1, *shares)), tally["notes"]]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", nargs="*", default=[""], help="ways whose names begin so")
    parser.add_argument("--language", help="one language for all ways, else one is drawn for each way")
    parser.add_argument("--show", action="store_true", help="print what was read wrongly")
    parser.add_argument("--keep", type=Path, help="a folder that keeps the files")
    parser.add_argument("--reread", action="store_true", help="read again what --keep kept, and make what is missing")
    parser.add_argument("--python", type=Path, default=Path(), help="folder of another Python's programs")
    parser.add_argument("--node", type=Path, default=Path(), help="folder that holds node_modules")
    given = parser.parse_args()
    place: Place = {"python": str(given.python.absolute()), "node": str(given.node.absolute()), "here": str(Path(__file__).parent.absolute())}  # fmt: skip
    rows, total = [], Counter[str]()
    with tempfile.TemporaryDirectory() as scratch:
        top = (given.keep or Path(scratch)).absolute()
        for name, steps in WAYS.items():
            if not name.startswith(tuple(given.only)):
                continue
            rng = random.Random(f"{given.seed} {name}")
            flags = steps[0].split()
            language = given.language or rng.choice(
                next((SCRIPTS[flag] for flag in flags if flag in SCRIPTS), LANGUAGES)
            )
            one = essay(rng, language, flags=flags)
            folder = top / f"{given.seed}-{name.replace(' ', '-').replace(',', '')}"
            last = folder / steps[-1].partition(" = ")[0]
            path = last if given.reread and last.exists() else made(steps, one, folder, place)
            if path is None:
                print(f"left out: {name}")
                continue
            form = {"raw.html": "html"}.get(path.name)
            tally = score(one, path, show=given.show, form=form)
            total.update(tally)
            rows.append(_row(f"{name} ({language})", tally))
    print(tabulate([*rows, _row("all", total)], _COLUMNS, disable_numparse=True))


if __name__ == "__main__":
    main()
