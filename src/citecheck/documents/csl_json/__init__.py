"""CSL-JSON, as Zotero, Pandoc and citeproc exchange it → Document: every item is a source, its variables its parts."""

import html
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from citecheck.documents import entries
from citecheck.documents.csl_json.places import NotJsonError, Value, parse
from citecheck.documents.printing import Print
from citecheck.errors import InputError
from citecheck.model import Block, Document

_AUTHOR = ("author", "editor", "container-author", "director", "translator")
_PUBLISHER = ("container-title", "publisher", "original-publisher", "container-title-short")
_KNOWN = frozenset({"type", "title", "author", "issued", "URL", "DOI", "container-title", "accessed"})
_ESCAPE = re.compile(r"\\(?:u[0-9a-fA-F]{4}|.)")
_MARKUP = re.compile(r"</?(?:i|b|sub|sup|span|em|strong|sc)(?:\s[^<>]{0,100})?>|&(?:\w{2,8}|#\d{1,6});", re.I)


def read(path: str, source: str) -> Document:
    """The sources of a CSL-JSON file: a list of items, one item, or an object that holds them. Raises InputError."""
    try:
        blocks = tuple(block for block, _ in with_places(source))
    except InputError as error:
        raise InputError(f"{path}: {error}") from error
    return Document(path, "csljson", source, blocks)


def with_places(source: str, cited: frozenset[str] | None = None) -> Iterator[tuple[Block, list[tuple[int, int]]]]:
    """Every item with its place; with `cited` only those, as notes. Raises InputError for what holds none."""
    try:
        items = _items(parse(source))
    except NotJsonError as error:
        raise InputError(f"this is no JSON, or broken near character {error.args[0]}") from error
    if not items:
        raise InputError("this JSON holds no list of sources in CSL-JSON")
    for item in items:
        block = _block(source, item)
        if block is not None and (cited is None or block.label in cited):
            yield (block if cited is None else replace(block, kind="note")), [(item.start, item.end)]


def _items(value: Value) -> list[Value]:
    """Objects that have at least two variables of a source, in a list, alone, or one level down."""
    if value.kind == "object" and not _is_item(value):
        held = value.get("items", "references", "data") or next(
            (one for _, one in value.members if one.kind == "list"), None
        )
        if held is not None and held.kind == "list":
            return [one for one in held.items if _is_item(one)]
        return [one for _, one in value.members if _is_item(one)]
    return [one for one in (value.items or (value,)) if _is_item(one)]


def _is_item(value: Value) -> bool:
    return value.kind == "object" and sum(name in _KNOWN for name, _ in value.members) >= 2


def _block(source: str, item: Value) -> Block | None:
    label = item.get("id", "citation-key", "citekey")
    parts: entries.Parts = {
        "author": _people(source, item.get(*_AUTHOR)),
        "title": [_text(source, item.get("title", "title-short"))],
        "publisher": [_text(source, item.get(*_PUBLISHER))],
        "published": [_date(source, item.get("issued"))],
        "accessed": [_date(source, item.get("accessed"))],
        "url": [_text(source, item.get("URL", "url"))],
        "doi": [_text(source, item.get("DOI", "doi"))],
        "archive-url": [_address(source, item.get("archive_location"))],
        "remark": [_numbered(source, name, item) for name in ("ISBN", "ISSN") if item.get(name) is not None],
    }
    text = label.text if label is not None and label.text else None
    return entries.block(text, (item.start, item.end), parts)


def _text(source: str, value: Value | None) -> Print:
    """A string, without the few tags that CSL allows in it; a list of strings is its first."""
    out = Print()
    if value is not None and value.kind == "list" and value.items:
        value = value.items[0]
    if value is None or value.text is None or value.text == "null":
        return out
    raw = source[value.start : value.end]
    at = value.start
    for match in _ESCAPE.finditer(source, at, value.end) if "\\" in raw else ():
        out.add(source[at : match.start()], at)
        sign = _unescaped(source, match)
        out.stand_for(sign, match.start(), match.end())
        at = match.end()
    out.add(source[at : value.end], at)
    return _without_tags(out) if "<" in raw or "&" in raw else out


def _address(source: str, value: Value | None) -> Print:
    """A string that is an address; a shelf mark of a paper archive is none."""
    is_one = value is not None and (value.text or "").startswith(("http://", "https://"))
    return _text(source, value) if is_one else Print()


_SIGNS = {"n": " ", "r": "", "t": " ", "b": "", "f": " "}


def _unescaped(source: str, match: re.Match[str]) -> str:
    sign = match[0][1]
    if sign != "u":
        return _SIGNS.get(sign, sign)
    code = int(match[0][2:], 16)
    if 0xD800 <= code < 0xDC00 and source.startswith("\\u", match.end()):
        low = source[match.end() + 2 : match.end() + 6]
        if re.fullmatch(r"[dD][c-fC-F][0-9a-fA-F]{2}", low):
            return chr(0x10000 + ((code - 0xD800) << 10) + int(low, 16) - 0xDC00)
    return "" if 0xD800 <= code < 0xE000 else chr(code)


def _without_tags(printed: Print) -> Print:
    block = printed.block("item")
    out = Print()
    if block is None:
        return out
    at = 0
    for match in _MARKUP.finditer(block.text):
        _copied(out, block, at, match.start())
        if match[0].startswith("&"):
            place = block.source_offset(match.start())
            out.stand_for(html.unescape(match[0]), place, place + len(match[0]))
        at = match.end()
    _copied(out, block, at, len(block.text))
    return out


def _copied(out: Print, block: Block, start: int, end: int) -> None:
    """A stretch of a block's text, run by run."""
    first = bisect_right(block.runs, start, key=lambda run: run[0])
    last = bisect_left(block.runs, end, key=lambda run: run[0])
    bounds = [start, *(at for at, _ in block.runs[first:last]), end]
    for begin, stop in pairwise(bounds):
        out.add(block.text[begin:stop], block.source_offset(begin))


def _people(source: str, value: Value | None) -> list[Print]:
    """All names as one part: "Family, Given and Family, Given"."""
    out = Print()
    for person in value.items if value is not None else ():
        pieces = [
            part for name in ("literal", "family", "given")
            if (part := _text(source, person.get(name))).size
        ] if person.kind == "object" else [_text(source, person)]  # fmt: skip
        for number, piece in enumerate(pieces):
            if out.size:
                out.stand_for(", " if number else " and ", person.start, person.start + 1)
            out.join(piece)
    return [out]


def _date(source: str, value: Value | None) -> Print:
    """The first of the dates that stand as numbers, or the date as somebody wrote it down."""
    out = Print()
    if value is None:
        return out
    if value.kind != "object":
        return _text(source, value)
    numbers = value.get("date-parts")
    first = numbers.items[0] if numbers is not None and numbers.items else None
    given = (
        [one for one in first.items if (one.text or "").strip().lstrip("-").isdecimal()] if first is not None else []
    )
    if given:
        texts = [str(one.text).strip() for one in given[:3]]
        text = "-".join([texts[0], *(one.zfill(2) for one in texts[1:])])
        out.stand_for(text, given[0].start, given[: len(texts)][-1].end)
        return out
    return _text(source, value.get("literal", "raw"))


def _numbered(source: str, name: str, item: Value) -> Print:
    out = Print()
    value = item.get(name)
    if value is not None and value.text:
        out.stand_for(name + " ", value.start, value.start + 1)
        out.join(_text(source, value))
    return out
