"""The entries that a LaTeX article cites and keeps in a .bib file beside it or within itself."""

import re
from dataclasses import replace
from pathlib import Path

from citecheck.documents import bibtex, decoding
from citecheck.errors import InputError
from citecheck.model import Block

_LARGEST_BIB = 100_000_000
_RESOURCE = re.compile(
    r"\\(?:bibliography|addbibresource|addglobalbib|bibinput)\s*(?:\[[^\]\n]{0,200}\])?\s*\{([^{}]{1,500})\}"
)
_CONTENTS = re.compile(r"\\begin\{filecontents\*?\}(?:\[[^\]\n]{0,80}\])?\{([^{}\n]{1,200})\}")
_COMMENT = re.compile(r"(?<!\\)%[^\n]*")


def without_comments(text: str) -> str:
    """The text without what stands behind a percent sign."""
    return _COMMENT.sub("", text)


def bibliography(
    path: str, source: str, keys: frozenset[str], known: set[str | None]
) -> tuple[str, list[Block], list[str]]:
    """The source with the cited entries below it, these as notes, and what was not found."""
    wanted = frozenset(key for key in keys if key not in known) if "*" not in keys else None
    blocks: list[Block] = []
    missing: list[str] = []
    held = list(_CONTENTS.finditer(source))
    for match in held:
        end = source.find("\\end{filecontents", match.end())
        if match[1].endswith(".bib"):
            found = bibtex.blocks_of(source, match.end(), end if end > 0 else len(source), wanted)
            blocks += [replace(block, kind="note") for block in found]
    pieces = [source]
    size = len(source)
    for name in resources(source):
        if any(match[1] == name for match in held):
            continue
        text = _beside(path, name)
        if text is None:
            missing.append(f"{name}, in which the article's sources stand, is not read: it is not beside the article.")
            continue
        cited = bibtex.excerpt(text, wanted)
        if cited:
            head = f"\n\n% {name}\n"
            pieces += [head, cited]
            size += len(head) + len(cited)
    whole = "".join(pieces)
    if size > len(source):
        found = bibtex.blocks_of(whole, len(source), size, wanted)
        blocks += [replace(block, kind="note") for block in found]
    return whole, blocks, missing


def resources(source: str) -> list[str]:
    """The files of sources that an article names, with their endings."""
    names: dict[str, None] = {}
    for match in _RESOURCE.finditer(without_comments(source)):
        for name in match[1].split(","):
            bare = name.strip()
            if bare and not bare.startswith(("http:", "https:")):
                names[bare if bare.lower().endswith((".bib", ".xml", ".ris")) else f"{bare}.bib"] = None
    return list(names)[:50]


def _beside(path: str, name: str) -> str | None:
    """The text of a bibliography in the article's own folder; a name that leads elsewhere leads to nothing."""
    if path == "-" or "/" in name.removeprefix("./") or "\\" in name or ".." in name or not name.endswith(".bib"):
        return None
    folder = Path(path).parent
    file = folder / name.removeprefix("./")
    try:
        if file.resolve().parent != folder.resolve() or not file.is_file() or file.stat().st_size > _LARGEST_BIB:
            return None
        return decoding.decode(str(file), file.read_bytes())
    except (OSError, InputError, ValueError):
        return None
