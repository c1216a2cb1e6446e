"""What should be printed → what is to be changed in the source, where both are not the same letters.

A check proposes text as a reader sees it. In the source "&" may be written "&amp;", an address may stand a second time
as the target of a link, a date may be three numbers of a list. An edit whose place in the source does not read as what
is printed there is not written at all.
"""

import html
import json
import re
from bisect import bisect_right
from collections.abc import Iterator

from citecheck.fixes.escaping import escaped
from citecheck.model import Block, Document, Edit, Fix, Link

_REFERENCE = r"&(?:#\d{1,8}|#[xX][0-9a-fA-F]{1,7}|[a-zA-Z][a-zA-Z0-9]{1,31});"
_ESCAPED_SIGN = r"\\[!-/:-@\[-`{-~]"
# How a format writes a letter with several.
_UNITS = {
    "html": re.compile(_REFERENCE), "wikitext": re.compile(_REFERENCE),
    "markdown": re.compile(f"{_REFERENCE}|{_ESCAPED_SIGN}"), "rst": re.compile(_ESCAPED_SIGN),
    "latex": re.compile(r"\\[%&_#$]|``|''|---?"), "bibtex": re.compile(r"\\[%&_#$]|``|''|---?"),
    "csljson": re.compile(rf"\\(?:u[0-9a-fA-F]{{4}}|.)|{_REFERENCE}"),
}  # fmt: skip
_LIGATURES = {"``": "“", "''": "”", "--": "–", "---": "—"}
_LOOKED_BACK = 4  # stretches of text that may begin at one place of the source
_DAY = re.compile(r"(\d{4})-(\d\d)(?:-(\d\d))?")
_NUMBERS = re.compile(r"[\d\s,\"]+")
_CLOSERS = {
    "html": ("</a>",),
    "markdown": (">)", ")", ">"),
    "latex": ("}",),
    "wikitext": ("]",),
    "rst": (">`__", ">`_"),
}


class Writing:
    """Writes the edits of one document in its format."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._source, self._form = document.source, document.format
        stretches = [
            (source, source + stop - start, number, start)
            for number, block in enumerate(document.blocks)
            for (start, source), stop in zip(block.runs, _ends(block), strict=True)
            if stop > start
        ]
        self._stretches = sorted(stretches)
        self._targets = {
            link.target_at: link for block in document.blocks for link in block.links if link.target_at is not None
        }

    def fix(self, fix: Fix) -> Fix | None:
        """The same fix in the letters of the source; None where one of its edits cannot be written."""
        written: dict[Edit, None] = {}
        for edit in fix.edits:
            edits = self._written(edit)
            if not edits:
                return None
            written.update(dict.fromkeys(edits))
        return Fix(tuple(sorted(written, key=lambda one: one.at)), fix.safe)

    def _written(self, edit: Edit) -> tuple[Edit, ...]:
        if edit.markup:
            return (edit,)
        start, end = self._document.offsets(edit.at)
        link = self._targets.get((start, end))
        printed = self._printed(start, end)
        if link is not None and (printed is None or self._text(printed) != link.target):
            return self._retargeted(link, edit.replacement)
        if printed is None:
            return ()
        number, first, last = printed
        own = self._own(start, end, printed, edit)
        return () if own is None else (own, *self._twins(self._document.blocks[number], first, last, edit, own))

    def _text(self, printed: tuple[int, int, int]) -> str:
        number, first, last = printed
        return self._document.blocks[number].text[first:last]

    def _own(self, start: int, end: int, printed: tuple[int, int, int], edit: Edit) -> Edit | None:
        """The edit where the text is printed; as it stands where source and text are the same letters."""
        text = self._text(printed)
        is_same = self._source[start:end] == text and "".join(self._letters(start, len(text))) == text
        if is_same and start < end and start == self._begin(start):
            replacement = escaped(self._form, edit.replacement, text)
            if replacement == edit.replacement:
                return Edit(edit.at, replacement, markup=True)
        if self._form == "csljson" and (numbers := self._numbers(start, end, edit.replacement)) is not None:
            return Edit(edit.at, numbers, markup=True)
        return self._narrowed(printed, edit.replacement)

    def _narrowed(self, printed: tuple[int, int, int], replacement: str) -> Edit | None:
        """Only the letters that differ, in the source's spelling."""
        number, first, last = printed
        block, text = self._document.blocks[number], self._text(printed)
        front = _common(text, replacement)
        back = _common(text[front:][::-1], replacement[front:][::-1])
        first, last = first + front, last - back
        new = replacement[front : len(replacement) - back]
        if first == last:
            place = self._between(block, first)
            if place is None:
                return None
            start, end = place, place
        else:
            start = self._begin(block.source_offset(first))
            units = list(self._units(block.source_offset(first), last - first))
            if "".join(letter for _, letter in units) != block.text[first:last]:
                return None
            end = units[-1][0]
        letters = escaped(self._form, new, block.text[first:last])
        return None if letters is None else Edit(self._document.locate_source(start, end), letters, markup=True)

    def _between(self, block: Block, offset: int) -> int | None:
        """Where in the source something is put in before the letter at `offset`: behind the letter before it."""
        if offset == 0:
            return block.source_offset(0)
        last = block.source_offset(offset - 1)
        place, letter = next(self._units(last, 1))
        if letter != block.text[offset - 1]:  # spelled in a way that is not known, unless the next stands right behind
            place = last + 1
            if block.source_offset(offset) != place:
                return None
        ending = next((one for one in block.links if one.end == offset), None)
        if ending is None:
            return place
        if ending.target_at is not None and ending.target_at[0] >= place:
            place = ending.target_at[1]
        closer = next((one for one in _CLOSERS.get(self._form, ()) if self._source.startswith(one, place)), "")
        return place + len(closer)

    def _begin(self, start: int) -> int:
        """Where a letter's spelling begins: with the sign before it that keeps it from being markup."""
        is_kept = self._form in ("markdown", "rst") and self._source[start - 1 : start] == "\\"
        return start - (is_kept and self._at(start - 1) is None)

    def _letters(self, start: int, count: int) -> list[str]:
        return [letter for _, letter in self._units(start, count)]

    def _units(self, start: int, count: int) -> Iterator[tuple[int, str]]:
        """The next letters that the source spells from `start` on, each with the place where its spelling ends."""
        pattern, at = _UNITS.get(self._form), start
        for _ in range(count):
            match = pattern.match(self._source, at) if pattern is not None else None
            at = match.end() if match else at + 1
            yield at, _read(match[0]) if match else self._source[at - 1 : at]

    def _printed(self, start: int, end: int) -> tuple[int, int, int] | None:
        """Block, start and end of the text that is printed at a place of the source."""
        if start == end:
            found = self._at(start - 1)
            if found is not None:
                return found[0], found[1] + 1, found[1] + 1
            found = self._at(start)
            return None if found is None else (*found, found[1])
        first, last = self._at(start), self._at(end - 1)
        if first is None or last is None or first[0] != last[0] or last[1] < first[1]:
            return None
        return first[0], first[1], last[1] + 1

    def _at(self, place: int) -> tuple[int, int] | None:
        """Block and offset of the letter that stands at a place of the source."""
        found = bisect_right(self._stretches, (place, len(self._source) + 1))
        for start, end, number, first in reversed(self._stretches[max(0, found - _LOOKED_BACK) : found]):
            if start <= place < end:
                return number, first + place - start
        return None

    # ---------------------------------------------------------------- links and lists of numbers

    def _twins(self, block: Block, first: int, last: int, edit: Edit, own: Edit) -> Iterator[Edit]:
        """The target of a link that prints its own address changes with it."""
        for link in block.links:
            if link.start <= first and last <= link.end and link.target_at is not None:
                shown = block.text[link.start : link.end]
                place = self._document.locate_source(*link.target_at)
                if shown == link.target and not (place.line, place.column) <= (own.at.line, own.at.column) < (
                    place.end_line, place.end_column + 1,
                ):  # fmt: skip
                    new = shown[: first - link.start] + edit.replacement + shown[last - link.start :]
                    yield from self._retargeted(link, new)

    def _retargeted(self, link: Link, target: str) -> tuple[Edit, ...]:
        """The link with another target, of which only what differs is written where both are the same letters."""
        assert link.target_at is not None
        start, end = link.target_at
        old, front, back = self._source[start:end], 0, 0
        if old == link.target:
            front = _common(old, target)
            back = _common(old[front:][::-1], target[front:][::-1])
        letters = escaped(self._form, target[front : len(target) - back], "", is_target=True)
        if letters is None or escaped(self._form, target, old, is_target=True) is None:
            return ()
        return (Edit(self._document.locate_source(start + front, end - back), letters, markup=True),)

    def _numbers(self, start: int, end: int, replacement: str) -> str | None:
        """A day that the source keeps as numbers of a list, with other numbers."""
        printed, meant = self._source[start:end], _DAY.fullmatch(replacement)
        if meant is None or not _NUMBERS.fullmatch(printed):
            return None
        new = [str(int(one)) for one in meant.groups() if one is not None]
        if len(re.findall(r"\d+", printed)) != len(new):
            return None
        left = iter(new)
        return re.sub(r"\d+", lambda old: next(left).zfill(len(old[0]) if old[0].startswith("0") else 0), printed)


def _ends(block: Block) -> list[int]:
    """Where each run of a block's text ends."""
    return [*(start for start, _ in block.runs[1:]), len(block.text)]


def _common(one: str, other: str) -> int:
    """How many letters two texts begin with alike."""
    size = min(len(one), len(other))
    return next((at for at in range(size) if one[at] != other[at]), size)


def _read(unit: str) -> str:
    """The letter that is spelled so."""
    if unit in _LIGATURES:
        return _LIGATURES[unit]
    if unit.startswith("&"):
        return html.unescape(unit)
    if len(unit) == 2 and not unit[1].isalpha():
        return unit[1]
    try:
        return str(json.loads(f'"{unit}"'))
    except ValueError:
        return unit
