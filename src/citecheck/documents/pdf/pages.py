"""What stands on the pages of a PDF: pieces of lines with place, size and link.

This file runs as a program of its own: the library that reads PDFs is native code, and a file that is made to break it
must break nothing else. On standard input it takes the size of a PDF in a line of its own and then its bytes, and
answers with lines of JSON: a head, one line a page, and `null`; or `{"error": …}`. It imports nothing of citecheck, so
that it starts at once.

A page is `{"width", "height", "images", "links": [address …], "rules": [[x0, x1, y] …], "pieces": [[text, x0, x1, y,
size, bold, link, begin, places] …]}`: points from the lower left corner of the page as it is shown; `y` is the
baseline, `link` an index or -1, `begin` 1 where the file itself starts a new line. A piece with letters that run
leftward is given as it stands on the page from left to right, and `places` are those of its characters.
"""

import ctypes
import json
import sys
from collections.abc import Iterator
from typing import Any

MOST_PAGES = 20_000
MOST_CHARACTERS = 200_000  # of one page; a full newspaper page has a tenth of it
MOST_OBJECTS = 20_000  # of one page that are looked at for lines and pictures
MOST_LINKS = 5_000  # of one page
MEMORY = 2_000_000_000  # bytes of address space for the program, on systems that can limit it

_URI_ACTION = 3
_TEXT, _PATH, _IMAGE = 1, 2, 3
_PASSWORD, _SECURITY = 4, 5
# The library's own sign for a hyphen at a line's end, and ligatures of TeX's fonts that do not say what they show.
_SIGNS = {0x02: "-", 0xFFFE: "-", 0xAD: "\u00ad", 0x1B: "ff", 0x1C: "fi", 0x1D: "fl", 0x1E: "ffi", 0x1F: "ffl",
          0x10: "“", 0x11: "”", 0x12: "„", 0x13: "«", 0x14: "»", 0x15: "–", 0x16: "—",
          0x0B: "ff", 0x0C: "fi", 0x0E: "ffi", 0x0F: "ffl", 0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi",
          0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st", 0x00: "\ufffd"}  # fmt: skip
_DIGITS = range(0x30, 0x3A)
_TALLEST = 4  # ems: some programs write a link over two pages as an area as high as the page
_SPACE = 0.12  # ems of white where the library guesses a space or a break, and the file has none
_LONGEST_MARK = 8  # characters of raised numbers, as in "12, 13"
_MOST_MARKS = 300  # of one page
_WIDE_GAP = 1.5  # ems without ink that part columns, cells or a label from its text

Raw = Any  # the library's generated bindings


class Page:
    """One page: its characters gathered into pieces that share a baseline, a size and a link."""

    def __init__(self, raw: Raw, document: Any, page: Any) -> None:
        self.raw, self.document, self.page = raw, document, page
        self.width, self.height = raw.FPDF_GetPageWidthF(page), raw.FPDF_GetPageHeightF(page)
        self.turn = raw.FPDFPage_GetRotation(page)
        self.pieces: list[list[Any]] = []
        self.made: list[_Piece] = []  # what each of them was gathered from
        self.targets: list[str] = []
        self.areas: list[tuple[float, float, float, float, int]] = []
        self.bold: dict[int, bool] = {}
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._box = [ctypes.c_double() for _ in range(4)]
        self._matrix = raw.FS_MATRIX()
        self._rect = raw.FS_RECTF()

    def read(self) -> dict[str, Any]:
        """The page as the module says."""
        images, rules = self._drawn()
        self._links()
        text = self.raw.FPDFText_LoadPage(self.page)
        if text:
            try:
                self._characters(text)
            finally:
                self.raw.FPDFText_ClosePage(text)
        return {
            "width": round(self.width, 1), "height": round(self.height, 1), "images": images, "rules": rules,
            "links": self.targets, "pieces": self.pieces,
        }  # fmt: skip

    def _shown(self, x: float, y: float) -> tuple[float, float]:
        """A point of the page's own space as the reader sees it."""
        if self.turn == 0:
            return x, y
        if self.turn == 1:
            return y, self.height - x
        return (self.width - x, self.height - y) if self.turn == 2 else (self.width - y, x)

    # ---------------------------------------------------------------- what is drawn, and what leads somewhere

    def _drawn(self) -> tuple[int, list[list[float]]]:
        images, rules = 0, []
        edges = [ctypes.c_float() for _ in range(4)]
        for at in range(min(self.raw.FPDFPage_CountObjects(self.page), MOST_OBJECTS)):
            one = self.raw.FPDFPage_GetObject(self.page, at)
            kind = self.raw.FPDFPageObj_GetType(one)
            images += kind == _IMAGE
            if kind == _PATH and self.raw.FPDFPageObj_GetBounds(one, *edges):
                (x0, y0), (x1, y1) = (self._shown(edges[a].value, edges[b].value) for a, b in ((0, 1), (2, 3)))
                if abs(y1 - y0) < 3 and abs(x1 - x0) > 30:
                    rules.append([round(min(x0, x1), 1), round(max(x0, x1), 1), round(min(y0, y1), 1)])
        return images, rules

    def _links(self) -> None:
        raw, at, link = self.raw, ctypes.c_int(0), self.raw.FPDF_LINK()
        known: dict[str, int] = {}
        rect = raw.FS_RECTF()
        while len(self.areas) < MOST_LINKS and raw.FPDFLink_Enumerate(self.page, at, link):
            target = self._target(link)
            if not target or not raw.FPDFLink_GetAnnotRect(link, rect):
                continue
            index = known.setdefault(target, len(known))
            for left, bottom, right, top in self._quads(link) or [(rect.left, rect.bottom, rect.right, rect.top)]:
                (x0, y0), (x1, y1) = self._shown(left, bottom), self._shown(right, top)
                self.areas.append((min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1), index))
        self.targets = list(known)

    def _target(self, link: Any) -> str:
        action = self.raw.FPDFLink_GetAction(link)
        if not action or self.raw.FPDFAction_GetType(action) != _URI_ACTION:
            return ""
        size = self.raw.FPDFAction_GetURIPath(self.document, action, None, 0)
        if not 1 < size < 8000:
            return ""
        buffer = ctypes.create_string_buffer(size)
        self.raw.FPDFAction_GetURIPath(self.document, action, buffer, size)
        return buffer.value.decode("utf-8", "replace").strip()

    def _quads(self, link: Any) -> list[tuple[float, float, float, float]]:
        found, quad = [], self.raw.FS_QUADPOINTSF()
        for at in range(min(self.raw.FPDFLink_CountQuadPoints(link), 50)):
            if self.raw.FPDFLink_GetQuadPoints(link, at, quad):
                xs, ys = (quad.x1, quad.x2, quad.x3, quad.x4), (quad.y1, quad.y2, quad.y3, quad.y4)
                found.append((min(xs), min(ys), max(xs), max(ys)))
        return [one for one in found if one[2] > one[0] and one[3] > one[1]]

    # ---------------------------------------------------------------- characters

    def _characters(self, text: Any) -> None:
        raw, x_at, y_at = self.raw, self._x, self._y
        units = self._units(text)
        leftward = max(units, default=0) >= 0x590 and any(map(_is_leftward, units))
        piece: _Piece | None = None
        space = guess = begin = False
        for at, unit in enumerate(units):
            if (unit <= 32 and unit not in _SIGNS) or unit in (0xA0, 0x3000):
                is_break = unit in (10, 13)
                begin = begin or is_break
                if is_break or raw.FPDFText_IsGenerated(text, at):
                    guess = True
                else:
                    space = True
                continue
            raw.FPDFText_GetCharOrigin(text, at, x_at, y_at)
            x, y = self._shown(x_at.value, y_at.value) if self.turn else (x_at.value, y_at.value)
            if piece is None or not piece.takes(x, y, self._right_of, text):
                self._close(piece, text)
                piece = self._open(text, at, x, y, begin=begin)
                space = space and not begin
            elif guess and not space:
                white = piece.last_x - self._end_of(text, at) if piece.rtl else x - self._end_of(text, piece.last)
                space = white > _SPACE * piece.size
            if unit in _DIGITS and (not piece.text or piece.raised or not space):
                piece = self._raise(piece, text, at, x)
            elif piece.raised:
                self._close(piece, text)
                piece = piece.after(x, raised=False)
            link = self._link_at(piece, x) if self.areas else -1
            if link != piece.link:
                if piece.text:
                    self._close(piece, text)
                    piece = piece.after(x, raised=piece.raised)
                piece.link = link
            if space:
                piece.text.append(" ")
                piece.indices.append(at)
            # Beside words that run leftward, brackets and numbers are told from the right, too.
            piece.rtl = piece.rtl or (leftward and (_is_leftward(unit) or x < piece.last_x))
            piece.add(at, _SIGNS.get(unit) or chr(unit), x)
            space = guess = begin = False
        self._close(piece, text)
        self._part_at_marks(text)

    def _raise(self, piece: "_Piece", text: Any, at: int, x: float) -> "_Piece":
        """The piece for a digit: one of its own where the font has small digits that stand above the baseline."""
        self._right_of(text, at)
        bottom, top = (self._shown(self._box[0].value, self._box[one].value)[1] for one in (2, 3))
        low, high = min(bottom, top) - piece.y, max(bottom, top) - piece.y
        raised = low > 0.2 * piece.size and high - low < 0.55 * piece.size
        if raised != piece.raised:
            self._close(piece, text)
            return piece.after(x, raised=raised)
        return piece

    def _units(self, text: Any) -> list[int]:
        size = min(self.raw.FPDFText_CountChars(text), MOST_CHARACTERS)
        if size <= 0:
            return []
        get = self.raw.FPDFText_GetUnicode
        return [get(text, at) for at in range(size)]

    def _open(self, text: Any, at: int, x: float, y: float, *, begin: bool) -> "_Piece":
        raw, matrix = self.raw, self._matrix
        size, upright = raw.FPDFText_GetFontSize(text, at), True
        if raw.FPDFText_GetMatrix(text, at, matrix):
            across, along = (matrix.a, matrix.b) if self.turn % 2 == 0 else (matrix.b, matrix.a)
            upright = abs(along) <= 0.2 * abs(across)
            size *= (matrix.c**2 + matrix.d**2) ** 0.5 or 1.0
        near = [
            area for area in self.areas
            if area[1] - 1 <= y + size * 0.25 <= area[3] + 1 and area[3] - area[1] < _TALLEST * size
        ]  # fmt: skip
        return _Piece(x, y, abs(size) or 1.0, self._is_bold(text, at), near, upright=upright, begin=begin)

    def _is_bold(self, text: Any, at: int) -> bool:
        one = self.raw.FPDFText_GetTextObject(text, at)
        font = self.raw.FPDFTextObj_GetFont(one) if one else None
        if not font:
            return False
        key = ctypes.cast(font, ctypes.c_void_p).value or 0
        if key not in self.bold:
            buffer = ctypes.create_string_buffer(200)
            self.raw.FPDFFont_GetBaseFontName(font, buffer, 200)
            name = buffer.value.lower()
            self.bold[key] = any(word in name for word in (b"bold", b"black", b"heavy", b"cmbx", b"bx1", b"-bd"))
        return self.bold[key]

    @staticmethod
    def _link_at(piece: "_Piece", x: float) -> int:
        x += piece.size * 0.15
        found = [area[4] for area in piece.areas if area[0] <= x <= area[2]]
        return piece.link if piece.link in found else next(iter(found), -1)  # areas of two columns may overlap

    def _right_of(self, text: Any, at: int) -> float:
        """Where the ink of a character ends."""
        left, right, bottom, top = self._box
        if not self.raw.FPDFText_GetCharBox(text, at, left, right, bottom, top):
            return 0.0
        return max(self._shown(left.value, bottom.value)[0], self._shown(right.value, top.value)[0])

    def _end_of(self, text: Any, at: int) -> float:
        """Where the next character would stand: a narrow digit has white of its own on both sides."""
        rect = self._rect
        if not self.raw.FPDFText_GetLooseCharBox(text, at, rect):
            return self._right_of(text, at)
        return max(self._shown(rect.left, rect.bottom)[0], self._shown(rect.right, rect.top)[0])

    def _close(self, piece: "_Piece | None", text: Any) -> None:
        if piece is None or not piece.text or not piece.upright:
            return
        right = max(self._right_of(text, piece.rightmost), piece.x1)
        y, size = piece.y, piece.size
        if piece.raised:
            y, size = y + 0.35 * size, 0.6 * size
        shown = self._shown_from_left(piece, text) if piece.rtl else []
        self.made.append(piece)
        self.pieces.append([
            "".join(text for _, text in shown) or "".join(piece.text), round(piece.x0, 1), round(right, 1), round(y, 1),
            round(size, 2), int(piece.bold), piece.link, int(piece.begin), [round(place, 2) for place, _ in shown],
        ])  # fmt: skip

    def _part_at_marks(self, text: Any) -> None:
        """Cut lines in whose white a raised number stands that the file tells before or after the line."""
        marks = [one for one in self.pieces if len(one[0]) < _LONGEST_MARK and one[0][:1].isdigit()][:_MOST_MARKS]
        for mark in marks:
            for at, (_, x0, x1, y, size, *_) in enumerate(self.pieces):
                if x0 < mark[1] and mark[2] < x1 and mark[4] < 0.87 * size and 0.2 * size < mark[3] - y < 0.75 * size:
                    self._part(text, at, mark)
                    break

    def _part(self, text: Any, at: int, mark: list[Any]) -> None:
        """Cut one piece where a mark stands in it, if it is white there, and put the mark between the halves."""
        host, shown = self.made[at], self.pieces[at]
        if host.rtl:
            return
        for cut in range(1, len(host.text)):
            if host.text[cut] == " " or not self.raw.FPDFText_GetCharOrigin(text, host.indices[cut], self._x, self._y):
                continue
            start = self._shown(self._x.value, self._y.value)[0]
            if start > mark[1]:
                break
        else:
            return
        before = cut - 1 if host.text[cut - 1] != " " else cut - 2
        end = self._right_of(text, host.indices[before])
        if before < 0 or end > mark[1] + 1 or start < mark[2] - 1:
            return
        halves = [["".join(host.text[: before + 1]), shown[1], round(end, 1), *shown[3:]],
                  ["".join(host.text[cut:]), round(start, 1), *shown[2:]]]  # fmt: skip
        halves[1][7] = 0
        rest = host.after(start, raised=False)
        rest.text, rest.indices = host.text[cut:], host.indices[cut:]
        place = next(index for index, one in enumerate(self.pieces) if one is mark)
        small = self.made[place]
        self.pieces[at : at + 1], self.made[at : at + 1] = [halves[0], mark, halves[1]], [host, small, rest]
        del self.pieces[place + 2 if place > at else place], self.made[place + 2 if place > at else place]
        host.text, host.indices = host.text[: before + 1], host.indices[: before + 1]

    def _shown_from_left(self, piece: "_Piece", text: Any) -> list[tuple[float, str]]:
        """The characters of a piece with their places as they stand on the page, and the spaces that are seen there.

        Some files tell the letters of a word that runs leftward from its end, and the words from the first.
        """
        found: list[tuple[float, float, str]] = []
        for index, letter in zip(piece.indices, piece.text, strict=True):
            if letter != " ":
                self.raw.FPDFText_GetCharOrigin(text, index, self._x, self._y)
                left = self._shown(self._x.value, self._y.value)[0]
                found.append((left, self._end_of(text, index), letter))
        found.sort(key=lambda one: (round(one[0], 1), _in_ligature(one[2])))
        done: list[tuple[float, str]] = []
        end = found[0][0] if found else 0.0
        for left, right, letter in found:
            if left - end > _SPACE * piece.size:
                done.append(((left + end) / 2, " "))
            done.extend((max(left, done[-1][0] + 0.01) if done else left, one) for one in letter)
            end = max(right, left)
        return done


def _is_leftward(unit: int) -> bool:
    return 0x590 <= unit < 0x900 or 0xFB1D <= unit < 0xFE00 or 0xFE70 <= unit < 0xFEFF


def _in_ligature(letter: str) -> int:
    """The order from left to right of letters that are drawn as one, and so share a place: "fi", lam and alef."""
    return -ord(letter[0]) if letter == "\u0627" else ord(letter[0])


class _Piece:
    """Characters that follow each other on one baseline."""

    __slots__ = ("areas", "begin", "bold", "indices", "last", "last_x", "link", "raised", "rightmost", "rtl", "size",
                 "text", "upright", "x0", "x1", "y")  # fmt: skip

    def __init__(
        self, x: float, y: float, size: float, bold: bool,
        areas: list[tuple[float, float, float, float, int]], *, upright: bool, begin: bool,
    ) -> None:  # fmt: skip
        self.x0 = self.x1 = self.last_x = x
        self.y, self.size, self.bold, self.areas, self.upright, self.begin = y, size, bold, areas, upright, begin
        self.text: list[str] = []
        self.indices: list[int] = []
        self.link, self.last, self.rightmost, self.rtl, self.raised = -1, 0, 0, False, False

    def takes(self, x: float, y: float, right_of: Any, text: Any) -> bool:
        """Whether a character at that place goes on with the piece."""
        if abs(y - self.y) > 0.1 * self.size:
            return False
        if self.rtl:
            return abs(x - self.last_x) < 3 * self.size
        if x < self.last_x - 0.4 * self.size:
            return False
        return x - self.last_x < _WIDE_GAP * self.size or x - right_of(text, self.last) < _WIDE_GAP * self.size

    def add(self, at: int, character: str, x: float) -> None:
        self.text.append(character)
        self.indices.append(at)
        if x >= self.x1:
            self.x1, self.rightmost = x, at
        self.x0 = min(self.x0, x)
        self.last, self.last_x = at, x

    def after(self, x: float, *, raised: bool) -> "_Piece":
        """A piece that goes on where this one ends, for another link or for raised digits."""
        piece = _Piece(
            x, self.y, self.size, self.bold, self.areas, upright=self.upright, begin=self.begin and not self.text
        )
        piece.raised = raised
        return piece


# ---------------------------------------------------------------- the program


def answers(raw: Raw, data: bytes) -> Iterator[dict[str, Any]]:
    """The head and the pages of a PDF, or one error ("password", "broken", "pages")."""
    document = raw.FPDF_LoadMemDocument64(data, len(data), None)
    if not document:
        kind = raw.FPDF_GetLastError()
        yield {"error": "password" if kind in (_PASSWORD, _SECURITY) else "broken"}
        return
    try:
        pages = raw.FPDF_GetPageCount(document)
        if pages > MOST_PAGES:
            yield {"error": "pages"}
            return
        yield {"pages": pages, "title": _title(raw, document)}
        for at in range(pages):
            page = raw.FPDF_LoadPage(document, at)
            if page:
                try:
                    yield Page(raw, document, page).read()
                finally:
                    raw.FPDF_ClosePage(page)
    finally:
        raw.FPDF_CloseDocument(document)


def _title(raw: Raw, document: Any) -> str:
    size = raw.FPDF_GetMetaText(document, b"Title", None, 0)
    if not 2 < size < 4000:
        return ""
    buffer = ctypes.create_string_buffer(size)
    raw.FPDF_GetMetaText(document, b"Title", buffer, size)
    return buffer.raw[: size - 2].decode("utf-16-le", "replace").strip()


def main() -> None:
    """Answer requests until standard input ends."""
    try:
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    except (ImportError, ValueError, OSError):
        pass  # a system without limits; the reader's clock still holds
    from pypdfium2 import raw

    raw.FPDF_InitLibrary()
    while size := sys.stdin.buffer.readline():
        for answer in answers(raw, sys.stdin.buffer.read(int(size))):
            sys.stdout.write(json.dumps(answer) + "\n")
            sys.stdout.flush()
        sys.stdout.write("null\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
