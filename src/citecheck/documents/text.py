"""Plain text → Document: paragraphs by blank lines, or by lines where each is a paragraph; labelled lines apart."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from citecheck.documents import furniture
from citecheck.model import Block, BlockKind, Document

# How a note, an item of a list or a bullet begins.
_LABEL = re.compile(
    r"(?:[\[［【〔][\^←↑]?(?:\d{1,5}|[ivxlc]{1,7}|[a-z]|[*†‡§]{1,3})[←↑→]?[\]］】〕](?!\()|[(（](?:\d{1,3}|[ivxlc]{1,5}|[a-z])[)）]\s"
    r"|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,4}\)?|\^\d{1,5}|\d{1,4}[.)](?:[ \t\u00a0]|(?=[^\s\d\w.,)]|[^\W\d_]))|[*†‡§]{1,4}(?=[\s\w“\"«„‘])"
    r"|[•▪◦■●·‣⁃][ \t\u00a0]"
    r"|[①-⑳]|(?:[ivx]{1,5}|[a-z])\)[ \t]|(?-i:[ivx]{1,5}\.)[ \t])",
    re.I,
)
# A label with a line to itself, as programs print the link back with which a note began; its note comes after it.
_LONE = re.compile(r"\[(?:[←↑]\d{1,5}|\d{1,5}[←↑→])\]$")
# A dash may begin an item or a speech: an item only where several lines begin so.
_DASH = re.compile(r"[–-][ \t\u00a0]")
_ENDS = frozenset('.!?…:;。！？؟।։"”’»)]》」』›*¹²³⁴⁵⁶⁷⁸⁹⁰')
_OPEN_END = frozenset(",-–—/&=(“„«[_")
_RULE = re.compile(r"[=\-_*~#—–·.• ]{3,}$")
LONG = 200  # a line longer than any that is wrapped by hand

Line = tuple[int, int]  # start and end in the source, without white space around


def read(path: str, source: str) -> Document:
    """The article in a plain text. The language is told by its words; a date line above the text dates it."""
    groups = _groups(source)
    width = _wrapped_at(source, groups)
    blocks = [block for group in groups for block in _blocks(source, group, width=width)]
    settled = furniture.settle(furniture.with_title(blocks))
    title = next((block.text for block in settled if block.kind == "title"), None)
    return Document(
        path, "text", source, settled, title=title,
        published=furniture.dated(settled),
    )  # fmt: skip


def _groups(source: str) -> list[list[Line]]:
    """The lines between blank lines."""
    groups: list[list[Line]] = []
    current: list[Line] = []
    at = 0
    for line in source.split("\n"):
        stripped = line.strip()
        if stripped:
            start = at if line[0] == stripped[0] else at + line.index(stripped[0])
            current.append((start, start + len(stripped)))
        elif current and not (len(current) == 1 and _LONE.match(source, *current[0])):
            groups.append(current)
            current = []
        at += len(line) + 1
    if current:
        groups.append(current)
    return groups


def _wrapped_at(source: str, groups: Sequence[Sequence[Line]]) -> int:
    """The usual length of lines that end where the page was full; 0 where lines end with their paragraph."""
    soft: list[int] = []
    hard = 0
    for group in groups:
        for (start, end), (following, _) in pairwise(group):
            if end - start > LONG:
                hard += 1
            elif source[end - 1] in _ENDS:
                hard += not source[following].islower()
            elif end - start > 40:
                soft.append(end - start)
        if len(soft) + hard > 5000:
            break
    return int(median(soft)) if len(soft) > hard else 0


def _blocks(source: str, group: Sequence[Line], *, width: int) -> Iterator[Block]:
    labelled = _labelled(source, group)
    first = 0
    for at in range(1, len(group) + 1):
        if at == len(group) or _parts(source, group, at, labelled, width=width):
            yield _block(source, group[first:at], is_item=first in labelled)
            first = at


def _labelled(source: str, group: Sequence[Line]) -> frozenset[int]:
    """Which lines of a group begin an item. A number at the start of a wrapped line of prose begins none."""
    found = [at for at, (start, _) in enumerate(group) if _LABEL.match(source, start)]
    dashed = [at for at, (start, _) in enumerate(group) if source[start] in "-–" and _DASH.match(source, start)]
    if len(dashed) > 1 and not found:
        found = dashed
    if not found:
        return frozenset()
    head = found[0]
    introduced = head == 0 or (len(found) > 1 and _ends_paragraph(source, group[head - 1]))
    return frozenset(found) if introduced else frozenset()


def _ends_paragraph(source: str, line: Line) -> bool:
    return source[line[1] - 1] in _ENDS or line[1] - line[0] < 40


def _parts(source: str, group: Sequence[Line], at: int, labelled: frozenset[int], *, width: int) -> bool:
    """Whether a new block begins with line `at` of the group."""
    if at in labelled or _RULE.match(source, *group[at]) or _RULE.match(source, *group[at - 1]):
        return True
    (start, end), (following, _) = group[at - 1], group[at]
    last, first = source[end - 1], source[following]
    if width and width * 0.6 < end - start <= LONG:
        return False
    if labelled and max(labelled) < at and end - start <= LONG and last not in ".)":
        return False  # a note that goes on in the next line
    return not (last in _OPEN_END or (last not in _ENDS and first.islower()))


def _block(source: str, lines: Sequence[Line], *, is_item: bool) -> Block:
    start, end = lines[0][0], lines[-1][1]
    text = source[start:end]
    runs = [(0, start)]
    if len(lines) > 1 and end - start != sum(e - s + 1 for s, e in lines) - 1:  # lines are indented
        text = "\n".join(source[s:e] for s, e in lines)
        runs, at = [], 0
        for s, e in lines:
            runs.append((at, s))
            at += e - s + 1
    kind: BlockKind = "item" if is_item else "paragraph"
    if _RULE.match(text):
        kind = "boilerplate"
    elif len(lines) == 1 and not is_item and furniture.is_heading(text):
        kind = "heading"
    return Block(kind, text, tuple(runs), level=2 if kind == "heading" else 0)
