"""Markdown → Document: CommonMark with tables, strikethrough, front matter and footnotes, read by markdown-it-py.

The library gives the lines of a block and its inline tokens in order, but no places; `inline.py` finds these again.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache, cached_property
from typing import TYPE_CHECKING, Any

from citecheck.documents import bibliographies, furniture
from citecheck.documents.markdown import anchored, citing, front, templates
from citecheck.documents.markdown.inline import Inline, Piece
from citecheck.model import Block, BlockKind, Document, Link, Mark

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token


@cache
def _parser() -> "MarkdownIt":
    from markdown_it import MarkdownIt
    from mdit_py_plugins.footnote import footnote_plugin
    from mdit_py_plugins.front_matter import front_matter_plugin

    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    # Definitions stay where they stand, cited or not; marks without a note are read too, for both are findings.
    parser.use(footnote_plugin, move_to_end=False, always_match_refs=True).use(front_matter_plugin)
    for rule in ("footnote_ref", "footnote_inline", "link", "image"):
        _bound(parser, rule)
    return parser.disable("text_join")  # so that escapes and entities keep what is printed


_BEGINNINGS = {
    "footnote_ref": re.compile(r"\[\^[^\s\]]{1,200}\]"),
    "footnote_inline": re.compile(r"\^\["),
    "link": re.compile(r"\["),
    "image": re.compile(r"!\["),
}
_AUTOLINK = re.compile(r"<((?:https?|ftp)://[^\s<>]{1,2000})>", re.I)
_MOST_FAILURES = 2000
_LEAST = 6  # the level of a heading that titles no article, as of a box


def _bound(parser: "MarkdownIt", name: str) -> None:
    """Keep a rule from trying in vain for ever: every bracket that never closes is searched for to the end.

    After some thousands of failures in one file such brackets are plain text; no article comes near.
    """
    ruler = parser.inline.ruler
    rule = next(row.fn for row in ruler.__rules__ if row.name == name)
    begins = _BEGINNINGS[name]

    def bounded(state: "StateInline", silent: bool) -> bool:
        if begins.match(state.src, state.pos) is None:
            return False
        failures = state.env.setdefault("failures", {}).setdefault(name, 0)
        if failures > _MOST_FAILURES or (name == "footnote_inline" and failures > 20):
            return False
        done = rule(state, silent)
        if not done:
            state.env["failures"][name] = failures + 1
        return done

    ruler.at(name, bounded)


def read(path: str, source: str) -> Document:
    """The article in a Markdown file; `[^x]:` definitions are notes whether cited or not.

    Title, language, date and author come from the front matter (YAML, TOML) where it says them.
    """
    env: dict[str, Any] = {}
    head, body = front.split(source)
    tokens = _parser().parse(templates.settle(body), env)
    blocks = _Walk(source, tokens, env).blocks()
    cited = bibliographies.Cited(source)
    if head.bibliographies:
        cited = bibliographies.read(path, source, head.bibliographies, citing.keys(blocks))
    if "@" in source:
        known = {block.label for block in cited.blocks if block.label}
        blocks = citing.settle(blocks, known, is_whole=bool(head.bibliographies) and not cited.missing)
    if head.bibliographies:
        blocks += [*cited.blocks, *(furniture.told(said, source) for said in cited.missing)]
    settled = furniture.settle(_with_title(blocks))
    title = head.title or next((block.text for block in settled if block.kind == "title"), None)
    return Document(
        path, "markdown", cited.source, settled, title=title, language=head.language,
        published=head.published or furniture.dated(settled), excerpts=tuple(cited.excerpts),
    )  # fmt: skip


def _with_title(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The first heading of the first level, or a heading at the very beginning, is the title."""
    at = next((at for at, block in enumerate(blocks) if block.kind == "heading" and block.level == 1), None)
    if at is None and blocks and blocks[0].kind == "heading" and blocks[0].level < _LEAST:
        at = 0
    return tuple(replace(block, kind="title") if index == at else block for index, block in enumerate(blocks))


@dataclass
class _Open:
    """A container that collects what stands in it: a note, a row of a table."""

    kind: BlockKind
    label: str | None = None
    pieces: list[Piece] = field(default_factory=list)


class _Walk:
    """One pass over the tokens of a file."""

    def __init__(self, source: str, tokens: Sequence["Token"], env: dict[str, Any]) -> None:
        self.source, self.tokens = source, tokens
        self.lines = [0, *(match.end() for match in re.finditer("\n", source)), len(source) + 1]
        self.inline = Inline(source, self.lines, env, {
            token.meta["label"] for token in tokens if token.type == "footnote_reference_open"
        })  # fmt: skip
        self.quoted = self.listed = 0
        self.heading = 0
        self.open: _Open | None = None
        self.row_at = 0
        self.header = False
        self.done: list[Block] = []
        self.anchors: dict[str, int] = {}  # the ids with which blocks begin, and the numbers of these

    def blocks(self) -> list[Block]:
        for token in self.tokens:
            self._take(token)
            if self.inline.inner:  # notes that are written inside the sentence stand after its block
                self.done.extend(_block([piece], "note", label=label) for label, piece in self.inline.inner)
                self.inline.inner = []
        return anchored.settle(self.done, self.anchors) if self.anchors else self.done

    def _take(self, token: "Token") -> None:
        kind = token.type
        if kind == "inline":
            self._text(token)
        elif kind == "heading_open":
            self.heading = int(token.tag[1])
        elif kind == "heading_close":
            self.heading = 0
        elif kind in ("blockquote_open", "blockquote_close"):
            self.quoted += token.nesting
        elif kind in ("list_item_open", "list_item_close"):
            self.listed += token.nesting
        elif kind in ("fence", "code_block"):
            self._code(token)
        elif kind == "html_block":
            self._html(token)
        elif kind == "footnote_reference_open":
            self._flush()
            self.open = _Open("note", token.meta["label"])
        elif kind in ("thead_open", "thead_close", "tr_open"):
            self._row(token)
        elif kind == "footnote_reference_close" or (kind == "tr_close" and self.open and self.open.kind == "table"):
            self._flush()

    def _flush(self) -> None:
        held, self.open = self.open, None
        if held is None:
            return
        in_table = held.kind == "table"
        level = 1 if in_table and self.header else 0
        self.done.append(_block(held.pieces, held.kind, label=held.label, level=level, glue="\t" if in_table else "\n"))

    def _row(self, token: "Token") -> None:
        if token.type != "tr_open":
            self.header = token.nesting > 0
            return
        self.row_at = self.lines[token.map[0]] if token.map else self.row_at
        if self.open is None:
            self.open = _Open("table")

    def _text(self, token: "Token") -> None:
        if token.map is None:
            return
        in_row = self.open is not None and self.open.kind == "table"
        piece, end = self.inline.read(token, self.row_at if in_row else None)
        if in_row:
            self.row_at = end
        if self.open is not None:
            self.open.pieces.append(piece)
        elif piece.text.strip():
            if piece.anchor is not None:
                self.anchors.setdefault(piece.anchor, len(self.done))
            self.done.append(_block([piece], self._kind(), level=self.heading))

    def _kind(self) -> BlockKind:
        if self.heading:
            return "heading"
        if self.listed:
            return "item"
        return "quotation" if self.quoted else "paragraph"

    def _code(self, token: "Token") -> None:
        if token.map is None or not token.content.strip():
            return
        first = token.map[0] + (token.type == "fence")
        start, end = self.lines[first], self.lines[min(token.map[1], len(self.lines) - 1)]
        runs, at, cursor = [], 0, start
        for line in token.content.split("\n"):
            place = self.source.find(line, cursor, end) if line else cursor
            cursor = place if place >= 0 else cursor
            runs.append((at, cursor))
            at += len(line) + 1
            following = self.source.find("\n", cursor, end)
            cursor = following + 1 if following >= 0 else cursor
        block = Block("code", token.content.rstrip("\n"), tuple(runs))
        if self.open is None:
            self.done.append(block)
        else:
            self.open.pieces.append(Piece(block.text, list(block.runs), code=[(0, len(block.text))]))

    @cached_property
    def _without_autolinks(self) -> str:
        """The source with spaces for the pointed brackets of addresses, which HTML would take for its own."""
        return _AUTOLINK.sub(lambda match: f" {match[1]} ", self.source)

    def _html(self, token: "Token") -> None:
        from citecheck.documents import html

        if token.map is None or "<" not in token.content:
            return
        start, end = self.lines[token.map[0]], min(self.lines[token.map[1]], len(self.source))
        source = self._without_autolinks if _AUTOLINK.search(self.source, start, end) else self.source
        for block in html.fragment(source, start, end):
            if self.open is None:
                self.done.append(block)
            else:
                self.open.pieces.append(
                    Piece(block.text, list(block.runs), list(block.links), list(block.marks), list(block.code))
                )


def _block(
    pieces: Sequence[Piece], kind: BlockKind, *, label: str | None = None, level: int = 0, glue: str = "\n"
) -> Block:
    """Pieces of text as one block, with `glue` between them."""
    texts: list[str] = []
    runs: list[tuple[int, int]] = []
    links: list[Link] = []
    marks: list[Mark] = []
    code: list[tuple[int, int]] = []
    for at, piece in _placed(pieces, len(glue)):
        texts.append(piece.text)
        runs.extend((offset + at, source) for offset, source in piece.runs)
        links.extend(replace(link, start=link.start + at, end=link.end + at) for link in piece.links)
        marks.extend(replace(mark, start=mark.start + at, end=mark.end + at) for mark in piece.marks)
        code.extend((start + at, end + at) for start, end in piece.code)
    return Block(
        kind, glue.join(texts), tuple(runs) or ((0, 0),), tuple(links), tuple(marks), label=label, level=level,
        code=tuple(code),
    )  # fmt: skip


def _placed(pieces: Sequence[Piece], glue: int) -> Iterator[tuple[int, Piece]]:
    at = 0
    for piece in pieces:
        yield at, piece
        at += len(piece.text) + glue
