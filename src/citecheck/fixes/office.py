"""A Word or OpenDocument file with changes made in the XML of its own text, and nothing else touched.

The changes are told as places in the text as read. Where that stands in the XML is found by the words around it; the
caller reads the outcome again and takes it only if it is the text with the changes, so a wrong place does no harm.
"""

import zipfile
from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import accumulate

from citecheck.fixes.escaping import html_text
from citecheck.fixes.members import UnusualArchiveError, members, replaced

_PARAGRAPHS = frozenset({"p", "h"})
_NOTES = frozenset({"footnote", "endnote"})
_REFERENCES = {"footnoteReference": "footnote", "endnoteReference": "endnote"}
# Text that no reader sees, or that the program writes itself.
_SKIPPED = {
    "docx": frozenset({"del", "moveFrom", "Fallback", "rt"}),
    "odt": frozenset({"note-citation", "annotation", "tracked-changes", "ruby-text", "meta"}),
}
# Before and behind the address of a link: in the list of a part's links, in a field, in a field of a single element.
_TARGETS = ((' Target="', '"'), (' xlink:href="', '"'), ('HYPERLINK "', '"'), ("HYPERLINK &quot;", "&quot;"))
_WINDOWS = (1_000_000, 60, 20, 6, 0)  # letters on both sides by which a place is told
_BREAKS = "\n\t"


@dataclass(slots=True)
class _Piece:
    """A piece of text as the XML spells it: bytes `start` to `end`; `tag` is where its element's name ends."""

    start: int
    end: int
    text: str
    tag: int
    keeps_spaces: bool


@dataclass(slots=True)
class _Paragraph:
    part: str
    note: str = ""
    pieces: list[_Piece] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "".join(one.text for one in self.pieces)


Change = tuple[int, int, str]


def rewritten(form: str, data: bytes, text: str, changes: Iterable[Change], targets: Mapping[str, str]) -> bytes | None:
    """The file with the changes of its `text` as read; None where a place cannot be told.

    `targets` are the addresses of links that print them, and what they become; they change in the parts in which a
    change is made. Raises UnusualArchiveError where the file is built in a way that is not rewritten.
    """
    is_flat = not data.startswith(b"PK")
    try:
        parts = {"": data} if is_flat else members(data)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError) as error:
        raise UnusualArchiveError("its archive is built in an unusual way") from error
    paragraphs = list(_paragraphs(form, parts))
    shown = "\0".join(one.text for one in paragraphs)
    starts = list(accumulate((len(one.text) + 1 for one in paragraphs), initial=0))
    written: dict[str, list[tuple[int, int, bytes]]] = {}
    for start, end, replacement in changes:
        place = _place(text, shown, start, end)
        if place is None:
            return None
        number = bisect_right(starts, place) - 1
        paragraph, at = paragraphs[number], place - starts[number]
        written.setdefault(paragraph.part, []).extend(_in_bytes(form, paragraph, at, at + end - start, replacement))
    done = {part: _spliced(parts[part], edits) for part, edits in written.items()}
    for part in list(done) if targets else ():
        folder, _, name = part.rpartition("/")
        for beside in (part, f"{folder}/_rels/{name}.rels"):
            if beside in parts and (aimed := _aimed(done.get(beside, parts[beside]), targets)) != parts[beside]:
                done[beside] = aimed
    return done.get("", data) if is_flat else replaced(data, done)


def _paragraphs(form: str, parts: dict[str, bytes]) -> Iterable[_Paragraph]:
    """Every paragraph in the order of the text, notes in that of their marks behind it."""
    if form == "odt":
        names = [name for name in parts if name in ("", "content.xml")]
    else:
        kinds = ("document", "footnotes", "endnotes")
        names = [
            name for kind in kinds for name in parts
            if name.replace("\\", "/").rpartition("/")[2].lower().startswith(kind) and "_rels" not in name
        ]  # fmt: skip
    found: list[_Paragraph] = []
    marks: dict[str, int] = {}
    for name in names:
        reader = _Reader(form, name, parts[name])
        found += reader.done
        for mark in reader.marks:
            marks.setdefault(mark, len(marks))
    return sorted(found, key=lambda one: marks.get(one.note, len(marks)) if one.note else -1)


class _Reader:
    """The paragraphs of an XML part, with the bytes at which each piece of their text stands."""

    def __init__(self, form: str, part: str, data: bytes) -> None:
        from xml.parsers import expat  # parts that declare entities were refused when the file was read

        self.form, self.part, self.data = form, part, data
        self.done: list[_Paragraph] = []
        self.marks: list[str] = []
        self._open: list[_Paragraph] = []
        self._skipped, self._note, self._tag = 0, "", (0, False)
        self._text = 0  # how many elements are open in which text is printed
        self._parser = expat.ParserCreate()
        self._parser.buffer_text = False
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._letters
        try:
            data.decode("utf-8")
            self._parser.Parse(data, True)
        except (UnicodeDecodeError, expat.ExpatError) as error:
            raise UnusualArchiveError("its XML is not in UTF-8") from error

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        local = name.rpartition(":")[2]
        self._skipped += local in _SKIPPED[self.form]
        identity = next((value for key, value in attributes.items() if key.rpartition(":")[2] == "id"), "")
        if local in _REFERENCES:
            self.marks.append(f"{_REFERENCES[local]} {identity}")
        elif local in _NOTES and self.form == "docx":
            self._note = f"{local} {identity}"
        if local in _PARAGRAPHS:
            self._open.append(_Paragraph(self.part, self._note))
            self.done.append(self._open[-1])
        if self.form == "odt" or local == "t":
            self._text += 1
            at = self._parser.CurrentByteIndex + 1 + len(name.encode())
            self._tag = (at, self.form == "odt" or attributes.get("xml:space") == "preserve")

    def _end(self, name: str) -> None:
        local = name.rpartition(":")[2]
        self._skipped -= local in _SKIPPED[self.form]
        if local in _PARAGRAPHS:
            self._open.pop()
        elif local in _NOTES and self.form == "docx":
            self._note = ""
        self._text -= self.form == "odt" or local == "t"

    def _letters(self, text: str) -> None:
        if self._skipped or not self._text or not self._open:
            return
        start = self._parser.CurrentByteIndex
        spelled = text.encode()
        if self.data.startswith(b"&", start):
            end = self.data.index(b";", start) + 1
        elif text == "\n":
            end = start + 1 + self.data.startswith(b"\r\n", start)
        else:
            end = start + len(spelled)
        self._open[-1].pieces.append(_Piece(start, end, text.replace("\n", " "), *self._tag))


def _aimed(data: bytes, targets: Mapping[str, str]) -> bytes:
    """A part whose links lead to other addresses."""
    for old, new in targets.items():
        for before, after in _TARGETS:
            data = data.replace(
                f"{before}{html_text(old)}{after}".encode(), f"{before}{html_text(new)}{after}".encode()
            )
    return data


# ---------------------------------------------------------------- where a change stands


def _place(text: str, shown: str, start: int, end: int) -> int | None:
    """Where in the text of the XML `text[start:end]` stands, told by as many words around it as both have."""
    first = max(text.rfind(sign, 0, start) for sign in _BREAKS) + 1
    last = min(at if at >= 0 else len(text) for at in (text.find(sign, end) for sign in _BREAKS))
    if text.startswith("[", first) and (head := text.find("] ", first, start)) >= 0:
        first = head + 2  # a note's label is printed by the program
    for reach in _WINDOWS:
        begin, stop = max(first, start - reach), min(last, end + reach)
        window = text[begin:stop]
        if not window.strip():
            continue
        found, read = list(_occurrences(shown, window)), list(_occurrences(text, window))
        if len(found) == len(read):
            return found[read.index(begin)] + start - begin
    return None


def _occurrences(text: str, window: str) -> Iterable[int]:
    at = text.find(window)
    while at >= 0:
        yield at
        at = text.find(window, at + 1)


def _in_bytes(
    form: str, paragraph: _Paragraph, start: int, end: int, replacement: str
) -> Iterable[tuple[int, int, bytes]]:
    """The change as bytes: what is new goes to where the old began, further pieces lose their share."""
    offsets = [0]
    for piece in paragraph.pieces:
        offsets.append(offsets[-1] + len(piece.text))
    first = max(bisect_right(offsets, start if start < end else max(start - 1, 0)) - 1, 0)
    for number in range(first, len(paragraph.pieces)):
        piece, begin = paragraph.pieces[number], offsets[number]
        if begin >= end and number > first:
            return
        a, b = max(start - begin, 0), min(end - begin, len(piece.text))
        new = html_text(replacement) if number == first else ""
        low, high = (_byte(piece, a), _byte(piece, b)) if b > a or new else (piece.end, piece.end)
        if high > low or new:
            yield low, high, new.encode()
        left = piece.text[:a] + (replacement if number == first else "") + piece.text[b:]
        if form == "docx" and not piece.keeps_spaces and left != left.strip():
            yield piece.tag, piece.tag, b' xml:space="preserve"'


def _byte(piece: _Piece, at: int) -> int:
    """Where in the part the letter at `at` of a piece begins; a letter that is spelled otherwise is one whole."""
    if at >= len(piece.text):
        return piece.end
    return piece.start + len(piece.text[:at].encode())


def _spliced(data: bytes, edits: Iterable[tuple[int, int, bytes]]) -> bytes:
    pieces, at = [], 0
    for start, end, new in sorted(dict.fromkeys(edits)):
        pieces += [data[at:start], new]
        at = max(end, at)
    return b"".join([*pieces, data[at:]])
