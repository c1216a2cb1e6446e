"""The entries that a LaTeX article cites and keeps in a .bib file beside it or within itself."""

import re
from dataclasses import replace

from citecheck.documents import bibliographies, bibtex
from citecheck.model import Block

_RESOURCE = re.compile(
    r"\\(?:bibliography|addbibresource|addglobalbib|bibinput)\s*(?:\[[^\]\n]{0,200}\])?\s*\{([^{}]{1,500})\}"
)
_CONTENTS = re.compile(r"\\begin\{filecontents\*?\}(?:\[[^\]\n]{0,80}\])?\{([^{}\n]{1,200})\}")
_COMMENT = re.compile(r"(?<!\\)%[^\n]*")


def without_comments(text: str) -> str:
    """The text without what stands behind a percent sign."""
    return _COMMENT.sub("", text)


def bibliography(path: str, source: str, keys: frozenset[str], known: set[str | None]) -> bibliographies.Cited:
    """The source with the cited entries below it, these as notes, and what was not found."""
    wanted = frozenset(key for key in keys if key not in known) if "*" not in keys else None
    own: list[Block] = []
    held = {match[1]: match.end() for match in _CONTENTS.finditer(source)}
    for name, start in held.items():
        end = source.find("\\end{filecontents", start)
        if name.endswith(".bib"):
            found = bibtex.blocks_of(source, start, end if end > 0 else len(source), wanted)
            own += [replace(block, kind="note") for block in found]
    cited = bibliographies.read(path, source, (name for name in resources(source) if name not in held), wanted)
    cited.blocks = own + cited.blocks
    return cited


def resources(source: str) -> list[str]:
    """The files of sources that an article names, with their endings."""
    names: dict[str, None] = {}
    for match in _RESOURCE.finditer(without_comments(source)):
        for name in match[1].split(","):
            bare = name.strip()
            if bare and not bare.startswith(("http:", "https:")):
                names[bare if bare.lower().endswith((".bib", ".xml", ".ris")) else f"{bare}.bib"] = None
    return list(names)[:50]
