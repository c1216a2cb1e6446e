"""The letters of a page: which they are, where they stand, in which type."""

import ctypes
from typing import Any

from .sheet import Sheet

MOST_CHARACTERS = 200_000  # of one page; a full newspaper page has a tenth of it
_BOLD = (b"bold", b"black", b"heavy", b"cmbx", b"bx1", b"-bd")  # in the names of fonts


class Letters:
    """What the library knows of a page's letters; they are named by their number on the page."""

    def __init__(self, sheet: Sheet, text: Any) -> None:
        self.sheet, self.raw, self.text = sheet, sheet.raw, text
        self._bold: dict[int, bool] = {}
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._box = [ctypes.c_double() for _ in range(4)]
        self._matrix = sheet.raw.FS_MATRIX()
        self._rect = sheet.raw.FS_RECTF()

    def units(self) -> list[int]:
        """The letters as code points."""
        size = min(self.raw.FPDFText_CountChars(self.text), MOST_CHARACTERS)
        if size <= 0:
            return []
        get, text = self.raw.FPDFText_GetUnicode, self.text
        return [get(text, at) for at in range(size)]

    def is_generated(self, at: int) -> bool:
        """Whether the library made a space or a break up."""
        return bool(self.raw.FPDFText_IsGenerated(self.text, at))

    def origin(self, at: int) -> tuple[float, float]:
        """Where a letter stands on its baseline."""
        self.raw.FPDFText_GetCharOrigin(self.text, at, self._x, self._y)
        place = self._x.value, self._y.value
        return self.sheet.shown(*place) if self.sheet.turn else place

    def right_of(self, at: int) -> float:
        """Where the ink of a letter ends."""
        left, right, bottom, top = self._box
        if not self.raw.FPDFText_GetCharBox(self.text, at, left, right, bottom, top):
            return 0.0
        shown = self.sheet.shown
        return max(shown(left.value, bottom.value)[0], shown(right.value, top.value)[0])

    def height_of(self, at: int) -> tuple[float, float]:
        """Where the ink of a letter begins and ends above the foot of the page."""
        self.right_of(at)
        ys = [self.sheet.shown(self._box[0].value, self._box[one].value)[1] for one in (2, 3)]
        return min(ys), max(ys)

    def end_of(self, at: int) -> float:
        """Where the next letter would stand: a narrow digit has white of its own on both sides."""
        rect, shown = self._rect, self.sheet.shown
        if not self.raw.FPDFText_GetLooseCharBox(self.text, at, rect):
            return self.right_of(at)
        return max(shown(rect.left, rect.bottom)[0], shown(rect.right, rect.top)[0])

    def type_of(self, at: int) -> tuple[float, bool]:
        """The size of a letter, and whether its line runs level."""
        matrix = self._matrix
        size = self.raw.FPDFText_GetFontSize(self.text, at)
        upright = True
        if self.raw.FPDFText_GetMatrix(self.text, at, matrix):
            across, along = (matrix.a, matrix.b) if self.sheet.turn % 2 == 0 else (matrix.b, matrix.a)
            upright = abs(along) <= 0.2 * abs(across)
            size *= (matrix.c**2 + matrix.d**2) ** 0.5 or 1.0
        return abs(size) or 1.0, upright

    def is_bold(self, at: int) -> bool:
        """Whether a letter's font calls itself bold."""
        one = self.raw.FPDFText_GetTextObject(self.text, at)
        font = self.raw.FPDFTextObj_GetFont(one) if one else None
        if not font:
            return False
        key = ctypes.cast(font, ctypes.c_void_p).value or 0
        if key not in self._bold:
            buffer = ctypes.create_string_buffer(200)
            self.raw.FPDFFont_GetBaseFontName(font, buffer, 200)
            name = buffer.value.lower()
            self._bold[key] = any(word in name for word in _BOLD)
        return self._bold[key]
