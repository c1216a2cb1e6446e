"""Wikitext → Document: articles of Wikipedia and other wikis of MediaWiki.

References become notes with the label that the page would show, cite templates their values in one line with the
fields that they are, templates in a list of sources entries. Boxes, pictures, categories and remarks are no text.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from citecheck.documents.wikitext.flow import Flow
from citecheck.documents.wikitext.text import Out, cut
from citecheck.documents.wikitext.tree import parse
from citecheck.errors import InputError
from citecheck.model import Block, Document

if TYPE_CHECKING:
    from collections.abc import Sequence

_HEADING = re.compile(r"(={1,6})(?!=)(.+?)(={1,6})\s*$")
_LIST = re.compile(r"[*#:;]+[ \t]*")
_ATTRIBUTES = re.compile(r"[^|\[\]\n]{0,300}?[\w-]\s*=[^|\[\]\n]{0,300}\|(?!\|)|[^|\[\]=\n]{0,40}(?<![\s|])\|(?!\|)")
# A line that serves as a heading below the page's own: "'''Books'''", ";Books".
_BELOW = re.compile(r"^(?:'''(?!')(?P<bold>[^'\n]{1,60})''':?|;(?P<term>[^:\n]{1,60}))[ \t]*$", re.M)
_CELLS = re.compile(r"\|\||!!|\t")
_LONGEST_HEADING, _LOWEST, _BEFORE = 60, 6, 8  # signs that stand before the words of one
_RULE = re.compile(r"-{4,}")


def read(path: str, source: str) -> Document:
    """The article on a page of wikitext; its title stands outside of it. Raises InputError without the library."""
    try:
        tree = parse(source)
    except ImportError as error:
        raise InputError(
            f"{path}: reading wikitext needs the extra `wikitext`: pip install 'citecheck-audit[wikitext]'"
        ) from error
    flow = Flow(tree)
    blocks = [_below(block, source) for block in _Lines(flow.read(), flow.beside).blocks()]
    cited = {mark.label for block in blocks for mark in block.marks}
    # A work of the list has the name by which short citations mean it where there are some.
    settled = (replace(one, label=None) if one.kind == "item" and one.label not in cited else one for one in blocks)
    return Document(path, "wikitext", source, tuple(settled), title=None)


def _below(block: Block, source: str) -> Block:
    """The block, as a heading where its line is no sentence but bold all through, or a term without its meaning."""
    if block.kind not in ("paragraph", "item") or len(block.text) > _LONGEST_HEADING or block.marks:
        return block
    begin = block.runs[0][1]
    near = max(begin - _BEFORE, 0)
    line = _BELOW.match(source, max(source.rfind("\n", near, begin) + 1, near))
    if line is None or (line["bold"] or line["term"]).strip() != block.text or block.text[-1] in ".!?":
        return block
    return replace(block, kind="heading", level=_LOWEST)


class _Lines:
    """The lines of a page's prose as blocks, with what stands beside them put behind the line it belongs to."""

    def __init__(self, out: Out, beside: "Sequence[tuple[int, Block]]") -> None:
        self.out, self.beside = out, beside
        self.text = "".join(out.parts)
        self.done = 0  # of what stands beside
        self.tables = 0

    def blocks(self) -> Iterator[Block]:
        text, size = self.text, len(self.text)
        at, first = 0, -1  # first: where the paragraph begins that is being read
        while at < size:
            end = text.find("\n", at)
            end = size if end < 0 else end
            kind = self._kind(at, end)
            if kind == "paragraph":
                first = at if first < 0 else first
            else:
                if first >= 0:
                    yield from self._paragraph(first, at)
                    first = -1
                if kind is not None:
                    yield from self._line(kind, at, end)
                yield from self._beside(end)
            at = end + 1
        if first >= 0:
            yield from self._paragraph(first, size)
        yield from self._beside(size + 1)

    def _beside(self, end: int) -> Iterator[Block]:
        while self.done < len(self.beside) and self.beside[self.done][0] <= end:
            yield self.beside[self.done][1]
            self.done += 1

    def _paragraph(self, start: int, end: int) -> Iterator[Block]:
        quoted = any(a <= start and end <= b + 1 for a, b in self.out.quoted)
        block = cut(self.out, self.text, start, end, "quotation" if quoted else "paragraph")
        if block is not None:
            yield block
        yield from self._beside(end)

    def _kind(self, start: int, end: int) -> str | None:
        """What a line is; None for one that holds nothing to read."""
        text = self.text
        while start < end and text[start] in " \t":
            start += 1
        if start == end:
            return None
        sign = text[start]
        if text.startswith("{|", start):
            self.tables += 1
            return None
        if self.tables:
            if text.startswith("|}", start):
                self.tables -= 1
                return None
            return "row" if sign in "|!" else "cell"
        if sign == "=" and _HEADING.match(text, start, end):
            return "heading"
        if sign in "*#:;":
            return "item"
        return None if sign == "-" and _RULE.match(text, start, end) else "paragraph"

    def _line(self, kind: str, start: int, end: int) -> Iterator[Block]:
        text = self.text
        block: Block | None
        if kind == "heading":
            match = _HEADING.match(text, start + len(text[start:end]) - len(text[start:end].lstrip()), end)
            assert match is not None
            block = cut(self.out, text, match.start(2), match.end(2), "heading", level=len(match[1]))
        elif kind == "item":
            match = _LIST.match(text, start, end)
            begin = match.end() if match is not None else start
            indented = match is not None and set(match[0].strip()) == {":"}
            block = cut(self.out, text, begin, end, "paragraph" if indented else "item")
        else:
            yield from self._cells(kind, start, end)
            return
        if block is not None and (any(map(str.isalnum, block.text)) or block.marks):
            yield block

    def _cells(self, kind: str, start: int, end: int) -> Iterator[Block]:
        """The cells of a line of a table, each a block: rows of figures are not one sentence."""
        text = self.text
        if kind == "row":
            while start < end and text[start] in " \t|!+-":
                start += 1
            if text.rfind("|-", max(0, start - 3), start) >= 0 and not self.out.inside("marks", start, end):
                return  # the attributes of a row; a dash in a cell has a note
        bounds = [match.span() for match in _CELLS.finditer(text, start, end)]
        for a, b in zip([start, *(last for _, last in bounds)], [*(first for first, _ in bounds), end], strict=True):
            match = _ATTRIBUTES.match(text, a, b) if kind == "row" else None
            block = cut(self.out, text, match.end() if match else a, b, "table")
            if block is not None:
                yield block
