"""RIS, the tagged lines that databases export → Document: every reference is a source, its tags are its parts."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from citecheck.documents import entries
from citecheck.documents.printing import Print
from citecheck.errors import InputError
from citecheck.model import Block, Document

_TAG = re.compile(r"(?:^|\n)[ \t\ufeff]{0,3}([A-Z][A-Z0-9])[ \t]{1,3}-(?:[ \t]|(?=\n)|\Z)")
_AUTHOR = ("AU", "A1", "A2", "ED", "A3")
_TITLE = ("TI", "T1", "CT", "BT", "ST")
_PUBLISHER = ("T2", "JO", "JF", "JA", "J2", "PB", "BT")
_YEAR = re.compile(r"\d{4}")
_SEPARATED = re.compile(r"\s*;\s*(?=(?:https?|ftp)://)")
_LONGEST_REMARK = 300  # what is longer is an abstract

Span = tuple[int, int]


@dataclass(slots=True)
class _Reference:
    start: int
    end: int
    values: dict[str, list[Span]] = field(default_factory=dict)

    def first(self, tags: Sequence[str]) -> Span | None:
        return next((self.values[tag][0] for tag in tags if tag in self.values), None)


def read(path: str, source: str) -> Document:
    """The sources of a RIS file. Raises InputError where it holds none."""
    blocks = tuple(block for one in _references(source) if (block := _block(source, one)) is not None)
    if not blocks:
        raise InputError(f"{path}: there is no reference in this file that can be read as RIS")
    return Document(path, "ris", source, blocks)


def _references(source: str) -> Iterator[_Reference]:
    """From TY to ER, or to the next TY where that is missing; a value goes on over lines without a tag."""
    current: _Reference | None = None
    tags = list(_TAG.finditer(source))
    for number, match in enumerate(tags):
        tag = match[1]
        start, end = match.end(), tags[number + 1].start() if number + 1 < len(tags) else len(source)
        if tag == "TY":
            if current is not None:
                yield current
            current = _Reference(match.start(1), end)
        elif current is None:
            continue
        elif tag == "ER":
            current.end = match.end(1)
            yield current
            current = None
        else:
            raw = source[start:end]
            bare = raw.strip()
            if bare:
                begin = start + len(raw) - len(raw.lstrip())
                current.values.setdefault(tag, []).append((begin, begin + len(bare)))
                current.end = begin + len(bare)
    if current is not None:
        yield current


def _block(source: str, one: _Reference) -> Block | None:
    title = one.first(_TITLE)
    publisher = next(
        (place for tag in _PUBLISHER for place in one.values.get(tag, ())[:1] if place != title), None
    )  # fmt: skip
    parts: entries.Parts = {
        "author": [_joined(source, [place for tag in _AUTHOR[:2] for place in one.values.get(tag, ())] or [])],
        "title": [_text(source, title)],
        "publisher": [_text(source, publisher)],
        "published": [_text(source, _published(source, one))],
        "accessed": [_text(source, one.first(("Y2", "RD")))],
        "url": list(_urls(source, [place for tag in ("UR", "LK", "L2") for place in one.values.get(tag, ())])),
        "doi": [_text(source, one.first(("DO", "DOI")))],
        "remark": [
            _text(source, place) for tag in ("N1", "SN") for place in one.values.get(tag, ())
            if place[1] - place[0] <= _LONGEST_REMARK
        ],
    }  # fmt: skip
    label = one.first(("ID",))
    return entries.block(source[slice(*label)] if label is not None else None, (one.start, one.end), parts)


def _published(source: str, one: _Reference) -> Span | None:
    """The full date, unless it lacks the year that another tag has."""
    dated = one.first(("DA",))
    if dated is not None and _YEAR.search(source, *dated):
        return dated
    return one.first(("PY", "Y1")) or dated


def _text(source: str, place: Span | None) -> Print:
    """A value, whose lines are one."""
    out = Print()
    if place is None:
        return out
    at = place[0]
    for match in re.finditer(r"\s*\n\s*", source[slice(*place)]):
        begin, end = place[0] + match.start(), place[0] + match.end()
        out.add(source[at:begin], at)
        out.stand_for(" ", begin, end)
        at = end
    out.add(source[at : place[1]].rstrip("/") if source[at : place[1]].endswith("//") else source[at : place[1]], at)
    return out


def _joined(source: str, places: Sequence[Span]) -> Print:
    out = Print()
    for place in places:
        if out.size:
            out.stand_for(" and ", place[0], place[0] + 1)
        out.join(_text(source, place))
    return out


def _urls(source: str, places: Sequence[Span]) -> Iterator[Print]:
    """Each address for itself; some programs write several into one line."""
    for start, end in places:
        at = start
        for match in [*_SEPARATED.finditer(source, start, end), None]:
            stop = match.start() if match is not None else end
            if source[at:stop].lstrip()[:1] != "<":  # "<Go to ISI>://…" leads nowhere but for subscribers' programs
                out = Print()
                out.add(source[at:stop].replace("\n", ""), at)
                yield out
            at = match.end() if match is not None else end
