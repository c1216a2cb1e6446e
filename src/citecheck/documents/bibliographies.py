"""The bibliographies that stand beside an article: the entries that it cites, below its own text.

Only files in the article's own folder are opened. The cited entries of each are taken over as they are written there,
and the places of what is read in them are told in that file (`Document.excerpts`).
"""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from citecheck.documents import bibtex, csl_json, decoding
from citecheck.errors import InputError
from citecheck.model import Block, Excerpt

LARGEST = 100_000_000  # bytes
_GLUE = "\n\n"

Span = tuple[int, int]
Found = Iterator[tuple[Block, list[Span]]]
# An entry cited from a file: its block, and the places of all that its parts are printed in.
_CITED: dict[str, Callable[[str, frozenset[str] | None, dict[str, str]], Found]] = {
    ".bib": lambda text, cited, words: bibtex.with_places(text, 0, len(text), cited, words),
    ".json": lambda text, cited, _: csl_json.with_places(text, cited),
}
_CITED[".bibtex"] = _CITED[".bib"]


@dataclass
class Cited:
    """What an article's source is with the entries it cites below it; `missing` says what could not be read."""

    source: str
    blocks: list[Block] = field(default_factory=list)
    excerpts: list[Excerpt] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)


def read(path: str, source: str, names: Iterable[str], keys: frozenset[str] | None) -> Cited:
    """The entries of these keys (None: all) in the files of these names; of equal keys the first file's."""
    done = Cited(source)
    words: dict[str, str] = {}  # that one file abbreviates and the next one uses
    pieces, size, left = [source], len(source), keys
    for name in names:
        text = _beside(path, name)
        if text is None:
            done.missing.append(
                f"{name}, in which the article's sources stand, is not read: it is not beside the article."
            )
            continue
        try:
            found = list(_CITED[Path(name).suffix.lower()](text, left, words))
        except InputError as error:
            done.missing.append(f"{name}, in which the article's sources stand, is not read: {error}.")
            continue
        spans = _joined(span for _, places in found for span in places)
        moved: list[int] = []
        line = last = 0
        for start, end in spans:
            line, last = line + text.count("\n", last, start), start
            column = start - text.rfind("\n", 0, start)
            size += len(_GLUE)
            moved.append(size)
            pieces += [_GLUE, text[start:end]]
            file = str(Path(path).parent / name)
            done.excerpts.append(Excerpt(size, size + end - start, file, line + 1, column))
            size += end - start
        done.blocks += [_moved(block, spans, moved) for block, _ in found]
        if left is not None:
            left -= {block.label for block, _ in found if block.label}
    done.source = "".join(pieces)
    return done


def _joined(spans: Iterable[Span]) -> list[Span]:
    """The same stretches, ascending, those that touch as one."""
    done: list[Span] = []
    for start, end in sorted(spans):
        if done and start <= done[-1][1]:
            done[-1] = done[-1][0], max(end, done[-1][1])
        else:
            done.append((start, end))
    return done


def _moved(block: Block, spans: list[Span], moved: list[int]) -> Block:
    """The block with its places counted where the stretches of its file stand now."""

    def place(at: int) -> int:
        number = max(bisect_right(spans, at, key=lambda span: span[0]) - 1, 0)
        return moved[number] + at - spans[number][0]

    links = tuple(
        replace(one, target_at=(place(one.target_at[0]), place(one.target_at[1]))) if one.target_at else one
        for one in block.links
    )
    return replace(block, runs=tuple((offset, place(at)) for offset, at in block.runs), links=links)


def _beside(path: str, name: str) -> str | None:
    """The text of a bibliography in the article's own folder; a name that leads elsewhere leads to nothing."""
    bare = name.removeprefix("./")
    if path == "-" or "/" in bare or "\\" in name or ".." in name or Path(name).suffix.lower() not in _CITED:
        return None
    folder = Path(path).parent
    file = folder / bare
    try:
        if file.resolve().parent != folder.resolve() or not file.is_file() or file.stat().st_size > LARGEST:
            return None
        return decoding.decode(str(file), file.read_bytes())
    except (OSError, InputError, ValueError):
        return None
