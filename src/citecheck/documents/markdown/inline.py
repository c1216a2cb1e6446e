"""The inline tokens of a Markdown block, and where each of them is printed.

Tokens come in the order of the source, so a cursor that steps over every token's markup finds all places again.
"""

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from citecheck.documents import raised
from citecheck.model import Link, Mark

if TYPE_CHECKING:
    from markdown_it.token import Token

_LABEL = re.compile(r"\[((?:[^\[\]\\]|\\.){0,999})\]", re.S)
_HREF = re.compile(r"<a\b[^>]*?\bhref\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>]+))", re.I)
_EMPTY_SPAN = re.compile(r"\[\]\{#([^\s{}]{1,100})\}")  # Pandoc's anchor
_ID = re.compile(r"<\w+\b[^>]*?\b(?:id|name)\s*=\s*[\"']?([^\"'\s>]+)", re.I)
# What Pandoc, kramdown and Hugo say of a link behind it: {target="_blank" rel="nofollow"}, {:.external}.
_ATTRIBUTES = re.compile(r"\{:?[ ]?(?:[.#][\w-]|[\w-]{1,40}=)[^{}\n]{0,300}\}")
_WITH_ATTRIBUTES = frozenset({"link_close", "image", "code_inline"})
_NOTE_LABEL = re.compile(r"\d{1,4}[a-z]?|[A-Za-z]+[\w:.-]*")


@dataclass
class Piece:
    """Text in the making: what `Block` needs, with offsets in `text`."""

    text: str
    runs: list[tuple[int, int]]
    links: list[Link] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    code: list[tuple[int, int]] = field(default_factory=list)
    anchor: str | None = None  # the id with which it begins


class _Builder:
    """Collects text whose characters are printed at `places` of the content."""

    def __init__(self, lines: list[tuple[int, int]]) -> None:
        self.lines = lines  # (offset in the content, offset in the source) of each line
        self.line = 0
        self.parts: list[str] = []
        self.size = 0
        self.runs: list[tuple[int, int]] = []
        self.links: list[Link] = []
        self.marks: list[Mark] = []
        self.code: list[tuple[int, int]] = []
        self.raised: int | None = None  # where `<sup>` began
        self.anchor: str | None = None

    def place(self, at: int) -> int:
        """Where the content's character `at` is printed in the source; never asked backwards over a line."""
        while self.line + 1 < len(self.lines) and self.lines[self.line + 1][0] <= at:
            self.line += 1
        while self.line and self.lines[self.line][0] > at:
            self.line -= 1
        start, source = self.lines[self.line]
        return source + at - start

    def add(self, text: str, at: int) -> None:
        source = self.place(at)
        following = self.lines[self.line + 1][0] if self.line + 1 < len(self.lines) else at + len(text)
        if following < at + len(text):
            self.add(text[: following - at], at)
            self.add(text[following - at :], following)
            return
        if not self.runs or self.runs[-1][1] + self.size - self.runs[-1][0] != source:
            self.runs.append((self.size, source))
        self.parts.append(text)
        self.size += len(text)

    def piece(self) -> Piece:
        text = "".join(self.parts)
        return Piece(text, self.runs or [(0, self.place(0))], self.links, self.marks, self.code, self.anchor)


class Inline:
    """Reads inline tokens. `inner` gathers notes written inside the text, `^[…]`, until someone takes them."""

    def __init__(self, source: str, lines: list[int], env: dict[str, Any], defined: set[str]) -> None:
        self.source, self.lines, self.env, self.defined = source, lines, env, defined
        self.inner: list[tuple[str, Piece]] = []
        self.count = 0

    def read(self, token: "Token", row_at: int | None = None) -> tuple[Piece, int]:
        """The text of an inline token and where it ends in the source; cells of a table go on from `row_at`."""
        assert token.map is not None
        lines = self._lines_of(token.content, token.map[0], row_at)
        builder = _Builder(lines)
        self._walk(token.children or [], token.content, 0, builder)
        return builder.piece(), builder.place(len(token.content))

    def _lines_of(self, content: str, first: int, row_at: int | None) -> list[tuple[int, int]]:
        """Where the lines of a block's content stand: block quotes' marks and indents are not part of it."""
        found, at = [], 0
        for number, line in enumerate(content.split("\n"), first):
            start = self.lines[min(number, len(self.lines) - 2)]
            end = self.lines[min(number + 1, len(self.lines) - 1)] - 1
            bare = line.strip()
            if row_at is not None:
                place = self.source.find(bare, max(row_at, start), end)
                if place < 0 and "|" in bare:
                    found += self._piped(bare, at, max(row_at, start), end)
                    continue
            elif number == first:
                place = self.source.find(bare, start, end)
                if bare and place >= 0 and self.source.find(bare, place + 1, end) >= 0:
                    place = self._first_place(bare, start, end, place)
            else:
                place = self.source.rfind(bare, start, end)
            place = place if place >= 0 else max(start, row_at or 0)
            found.append((at, place - (len(line) - len(line.lstrip())) if bare else place))
            at += len(line) + 1
        return found

    def _piped(self, bare: str, at: int, start: int, end: int) -> list[tuple[int, int]]:
        """A cell whose bars are printed with a backslash before them."""
        place = self.source.find(bare.replace("|", "\\|"), start, end)
        if place < 0:
            return [(at, start)]
        bars = [match.start() for match in re.finditer(r"\|", bare)]
        return [(at, place), *((at + bar, place + bar + count) for count, bar in enumerate(bars, 1))]

    def _first_place(self, bare: str, start: int, end: int, place: int) -> int:
        """The text of a first line stands at its end, unless closing hashes follow."""
        tail = self.source[start:end].rstrip()
        if tail.endswith("#") and not bare.endswith("#"):
            return place
        return start + len(tail) - len(bare) if tail.endswith(bare) else place

    def _walk(self, tokens: list["Token"], content: str, at: int, out: _Builder) -> int:
        """Step over the tokens; gives the cursor after them."""
        opened: list[tuple[int, str, tuple[int, int] | None]] = []
        gone = 0  # what stands before this place of the content is no text
        for token in tokens:
            kind = token.type
            if kind == "text":
                at = _text(token.content, content, at, out, opened[-1][2] if opened else None, gone)
            elif kind == "link_open":
                at += content.startswith(("[", "<"), at)
                opened.append((out.size, str(token.attrs.get("href", "")), _autolink(token, content, at)))
            elif kind == "link_close":
                start, target, place = opened.pop()
                if token.markup == "autolink":
                    at += 1
                    where = place
                else:
                    at, where = self._tail(content, at, target)
                out.links.append(
                    Link(start, out.size, self._shown(target, content, where), where and _placed(out, where))
                )
            else:
                at = self._other(token, content, at, out, opened)
            if kind in _WITH_ATTRIBUTES and content.startswith("{", at):
                match = _ATTRIBUTES.match(content, at)
                gone = match.end() if match else 0
        return at

    def _other(
        self, token: "Token", content: str, at: int, out: _Builder,
        opened: list[tuple[int, str, tuple[int, int] | None]],
    ) -> int:  # fmt: skip
        kind = token.type
        if kind in ("softbreak", "hardbreak"):
            end = content.find("\n", at)
            end = end if end >= 0 else at
            out.add("\n", end)
            end += 1
            while content.startswith((" ", "\t"), end):
                end += 1
            return end
        if kind == "text_special":
            out.add(token.content, at + token.markup.startswith("\\"))
            return at + len(token.markup)
        if kind == "code_inline":
            return _code(token, content, at, out)
        if kind == "html_inline":
            return self._html(token.content, at, out, opened)
        if kind == "footnote_ref":
            return self._mark(token, content, at, out)
        if kind == "image":
            start = content.find("]", at + 2 + len(token.content))
            return self._tail(content, start, str(token.attrs.get("src", "")))[0] if start >= 0 else at
        return at + len(token.markup)

    def _mark(self, token: "Token", content: str, at: int, out: _Builder) -> int:
        label = token.meta.get("label")
        if label is None:
            return self._inner(token, content, at, out)
        printed = f"[^{label}]"
        known = label in self.defined or _NOTE_LABEL.fullmatch(label) is not None
        if known and (label in self.defined or self.defined or label.isdigit()):
            out.marks.append(Mark(out.size, out.size + len(printed), label))
        out.add(printed, at)
        return at + len(printed)

    def _inner(self, token: "Token", content: str, at: int, out: _Builder) -> int:
        """A note inside the sentence: its mark is the "^", its text a note of its own.

        A number alone is no note but the label of one, with the caret on the wrong side.
        """
        note = self.env["footnotes"]["list"][token.meta["id"]]
        if note["content"].strip().isdigit():
            printed = f"^[{note['content']}]"
            out.marks.append(Mark(out.size, out.size + len(printed), note["content"].strip()))
            out.add(printed, at)
            return at + len(printed)
        self.count += 1
        label = (
            f"^{self.count}" if self.defined else str(self.count)
        )  # others have taken numbers, it is not known which
        out.marks.append(Mark(out.size, out.size + 1, label))
        out.add("^", at)
        inside = _Builder(out.lines)
        self._walk(note["tokens"], content, at + 2, inside)
        self.inner.append((label, inside.piece()))
        return at + len(note["content"]) + 3

    def _html(self, tag: str, at: int, out: _Builder, opened: list[tuple[int, str, tuple[int, int] | None]]) -> int:
        low = tag[:4].lower()
        if low.startswith("<br"):
            out.add("\n", at)
        elif tag.lower() == "<sup>":
            out.raised = out.size
        elif low == "</su" and out.raised is not None and not (out.marks and out.marks[-1].end > out.raised):
            out.marks += raised.settle(out.parts, out.size, out.raised)
            out.raised = None
        elif low[:3] in ("<a ", "<a\n", "<a\t") and (match := _HREF.match(tag)):
            group = match.lastindex or 1
            opened.append((out.size, match[group], (at + match.start(group), at + match.end(group))))
        elif not out.size and low[1:2] != "/" and (match := _ID.match(tag)):
            out.anchor = match[1]
        elif low == "</a>" and opened:
            start, target, place = opened.pop()
            out.links.append(Link(start, out.size, _target(target), place and _placed(out, place)))
        return at + len(tag)

    def _tail(self, content: str, at: int, target: str) -> tuple[int, tuple[int, int] | None]:
        """Past the end of a link: `](…)`, `][label]` or `]`; and where its target stands in the content.

        A target that stands elsewhere, in a reference definition, is given as a place of the source, negative.
        """
        from markdown_it.common.utils import normalizeReference
        from markdown_it.helpers import parseLinkDestination, parseLinkTitle

        after = at + 1
        if content.startswith("(", after):
            start = after + 1 + len(content[after + 1 : after + 200]) - len(content[after + 1 : after + 200].lstrip())
            result = parseLinkDestination(content, start, len(content))
            if result.ok:
                end = _spaces(content, result.pos)
                title = parseLinkTitle(content, end, len(content)) if end > result.pos else None
                end = _spaces(content, title.pos) if title is not None and title.ok else end
                if content.startswith(")", end):
                    angled = content.startswith("<", start)
                    return end + 1, (start + angled, result.pos - angled)
        references = self.env.get("references", {})
        match = _LABEL.match(content, after)
        if match:
            row = references.get(normalizeReference(match[1])) if match[1].strip() else None
            if row is not None and row["href"] == target:
                return match.end(), self._definition(row)
            if not match[1].strip():
                after = match.end()
        row = next((row for row in (references.get(normalizeReference(_before(content, at))),) if row), None)
        return after, self._definition(row) if row is not None and row["href"] == target else None

    def _shown(self, href: str, content: str, where: tuple[int, int] | None) -> str:
        """The target as it is printed, where the library has only escaped what stands there."""
        if "%" not in href:
            return href
        from markdown_it.common.normalize_url import normalizeLink
        from markdown_it.common.utils import unescapeAll

        if where is not None:
            start, end = where
            printed = unescapeAll(self.source[-start - 1 : -end - 1] if start < 0 else content[start:end])
            if not any(map(str.isspace, printed)) and normalizeLink(printed) == href:
                return printed
        return _target(href)

    def _definition(self, row: dict[str, Any]) -> tuple[int, int] | None:
        first, last = row["map"]
        start, end = self.lines[first], min(self.lines[min(last, len(self.lines) - 1)], len(self.source))
        colon = self.source.find("]:", start, end)
        match = re.compile(r"\s*<?([^\s>]+)").match(self.source, colon + 2, end) if colon >= 0 else None
        return (-match.start(1) - 1, -match.end(1) - 1) if match else None


def _text(
    shown: str, content: str, at: int, out: _Builder, address: tuple[int, int] | None, gone: int
) -> int:  # fmt: skip
    """Print a piece of text but for what of it stands before `gone`; gives the cursor after it."""
    if shown and not content.startswith(shown, at):
        if address is not None and address[0] == at:
            shown = content[slice(*address)]  # an address in <>, which the library shows unescaped
        else:
            found = content.find(shown, at)
            at = found if found >= 0 else at
    if not out.size and (anchor := _EMPTY_SPAN.match(shown)):
        out.anchor, gone = anchor[1], at + anchor.end()
    if at < gone:
        at, shown = min(gone, at + len(shown)), shown[gone - at :]
    if out.anchor is not None and not out.size:
        at += len(shown) - len(shown.lstrip(" "))
        shown = shown.lstrip(" ")
    if shown:
        out.add(shown, at)
    return at + len(shown)


def _before(content: str, at: int) -> str:
    """The bracketed text that ends at `at`."""
    start = content.rfind("[", max(0, at - 1000), at)
    return content[start + 1 : at]


def _autolink(token: "Token", content: str, at: int) -> tuple[int, int] | None:
    if token.markup != "autolink":
        return None
    end = content.find(">", at)
    return (at, end) if end >= 0 else None


def _placed(out: _Builder, where: tuple[int, int]) -> tuple[int, int]:
    start, end = where
    if start < 0:
        return -start - 1, -end - 1
    kept = out.line
    placed = out.place(start), out.place(max(end - 1, start)) + 1
    out.line = kept
    return placed


def _target(href: str) -> str:
    """The library escapes letters beyond ASCII; people print them."""
    if "%" not in href:
        return href
    from markdown_it.common.normalize_url import normalizeLinkText

    text = normalizeLinkText(href)
    return text if " " not in text else href


def _spaces(content: str, at: int) -> int:
    while at < len(content) and content[at] in " \t\n":
        at += 1
    return at


def _code(token: "Token", content: str, at: int, out: _Builder) -> int:
    start = at + len(token.markup)
    inside = token.content
    stripped = content[start : start + len(inside)].replace("\n", " ") != inside
    out.code.append((out.size, out.size + len(inside)))
    out.add(inside, start + stripped)
    return start + len(inside) + 2 * stripped + len(token.markup)
