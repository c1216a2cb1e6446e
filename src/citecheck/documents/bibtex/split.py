"""A BibTeX file cut into entries and values, each with its place: bibtexparser cuts, and the pieces are found again."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from citecheck.errors import InputError

if TYPE_CHECKING:
    from bibtexparser.model import Block as Raw

_KEY = re.compile(r"@\s*(?P<kind>\w+)\s*[{(]\s*(?P<key>[^\s,{}()=]{1,200})\s*,")

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Value:
    """The pieces of a field's value: places in the source, and the words that stand there or are abbreviated there."""

    pieces: tuple[tuple[Span, str | None], ...]

    @property
    def place(self) -> Span:
        return self.pieces[0][0][0], self.pieces[-1][0][1]


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry: its kind, key, place in the source, and the values of its fields by lower-case name."""

    kind: str
    key: str
    place: Span
    fields: Mapping[str, Value]


def split(source: str, start: int, end: int, strings: dict[str, str]) -> Iterator[Entry]:
    """The entries; of those that are broken what can be read of them. `strings` takes what is abbreviated."""
    import logging

    try:
        from bibtexparser.model import DuplicateBlockKeyBlock, DuplicateFieldKeyBlock, ParsingFailedBlock, String
        from bibtexparser.model import Entry as RawEntry
        from bibtexparser.splitter import Splitter
    except ImportError as error:
        raise InputError("reading BibTeX needs the extra `latex`: pip install 'citecheck-audit[latex]'") from error
    logging.getLogger("bibtexparser").setLevel(logging.CRITICAL)  # what is broken is told here
    text = source[start:end]
    at = start
    for raw in Splitter(text).split().blocks:
        begin = source.find(raw.raw or "@", at, end)
        if begin < 0:
            continue
        at = begin + len(raw.raw or "")
        if isinstance(raw, String):
            strings[raw.key.casefold()] = raw.value.strip('{}" ')
            continue
        if isinstance(raw, DuplicateBlockKeyBlock | DuplicateFieldKeyBlock):
            inner: Raw | None = raw.ignore_error_block
        else:
            inner = raw
        if isinstance(inner, String):
            strings[inner.key.casefold()] = inner.value.strip('{}" ')
        elif isinstance(inner, RawEntry):
            values = dict(_values(source, ((one.key, one.value) for one in inner.fields), (begin, at), strings))
            yield Entry(inner.entry_type, inner.key, (begin, at), values)
        elif isinstance(raw, ParsingFailedBlock):
            entry = _by_whole_fields(source, (begin, at), strings)
            if entry is not None:
                yield entry


def _values(
    source: str, pairs: Iterable[tuple[str, str]], place: Span, strings: Mapping[str, str]
) -> Iterator[tuple[str, Value]]:
    at, seen = place[0], set()
    for key, value in pairs:
        named = source.find(key, source.find(",", at, place[1]) if at == place[0] else at, place[1])
        begin = source.find(value, source.find("=", named, place[1]) + 1, place[1])
        if named < 0 or begin < 0:
            continue
        at = begin + len(value)
        for name, start, end in _told_apart(source, key, begin, at):
            pieces = tuple(_pieces(source, start, end, strings))
            if name not in seen and pieces:
                seen.add(name)
                yield name, Value(pieces)


_NEXT = re.compile(r"\s*([\w-]{2,30})\s*=\s*")


def _told_apart(source: str, key: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    """(name, start, end) of a field's value, and of those behind it where the comma between them is missing."""
    name = key.strip().casefold()
    while start < end:
        close = _closing(source, start, end)
        following = _NEXT.match(source, close, end) if source[start] in '{"' else None
        if following is None:
            yield name, start, end
            return
        yield name, start, close
        name, start = following[1].casefold(), following.end()


def _pieces(source: str, start: int, end: int, strings: Mapping[str, str]) -> Iterator[tuple[Span, str | None]]:
    """{…}, "…", a number or an abbreviation, joined with #."""
    at = start
    while at < end:
        sign = source[at]
        if sign in " \t\n#":
            at += 1
            continue
        close = _closing(source, at, end)
        if sign in '{"':
            inner = at + 1, max(close - 1, at + 1)
            yield inner, source[slice(*inner)].strip()
        else:
            word = source[at:close].strip()
            defined = strings.get(word.casefold())
            yield (at, at + len(word)), word if defined is None else defined
        at = close


_ENDS = {"{": re.compile(r"\\[\s\S]|[{}]"), '"': re.compile(r"[{}\"]")}


def _closing(source: str, at: int, end: int) -> int:
    """Where the piece of a value that begins at `at` ends."""
    sign = source[at]
    if sign not in _ENDS:
        close = source.find("#", at, end)
        return close if close >= 0 else end
    depth = 0
    for match in _ENDS[sign].finditer(source, at + (sign == '"'), end):
        depth += (match[0] == "{") - (match[0] == "}")
        if (match[0] == "}" and depth == 0 and sign == "{") or (match[0] == '"' and depth <= 0):
            return match.end()
    return end


_WHOLE = re.compile(
    r"(?<![\w-])([A-Za-z][\w-]{1,29})[ \t]*=[ \t]*"
    r"(\{(?:[^{}\n]|\{[^{}\n]*\}){0,2000}\}|\"[^\"\n]{0,2000}\"|[^\s,{}\"]{1,200})"
)


def _by_whole_fields(source: str, place: Span, strings: Mapping[str, str]) -> Entry | None:
    """An entry that breaks off or whose braces do not close: of its fields those that are whole within a line."""
    key = _KEY.match(source, *place)
    if key is None:
        return None
    values: dict[str, Value] = {}
    for match in _WHOLE.finditer(source, key.end(), place[1]):
        start, end = match.span(2)
        pieces = tuple(_pieces(source, start, end, strings))
        if pieces:
            values.setdefault(match[1].casefold(), Value(pieces))
    return Entry(key["kind"].casefold(), key["key"], place, values)
