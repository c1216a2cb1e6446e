"""The letters of a page gathered into pieces of lines."""

from typing import Any

from .letters import Letters
from .marks import part_at_marks
from .run import Run, is_leftward
from .sheet import Area, Raw, Sheet

# The sign of the library for a hyphen at a line's end; ligatures and signs of fonts that do not say what they show.
_SIGNS = {0x02: "-", 0xFFFE: "-", 0xAD: "\u00ad", 0x1B: "ff", 0x1C: "fi", 0x1D: "fl", 0x1E: "ffi", 0x1F: "ffl",
          0x10: "“", 0x11: "”", 0x12: "„", 0x13: "«", 0x14: "»", 0x15: "–", 0x16: "—",
          0x0B: "ff", 0x0C: "fi", 0x0E: "ffi", 0x0F: "ffl", 0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi",
          0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st", 0x84: "†", 0x85: "‡", 0x86: "‖", 0x9F: "§",
          0x2225: "‖", 0x00: "\ufffd"}  # fmt: skip
_DIGITS = range(0x30, 0x3A)
_TALLEST = 4  # ems: some programs write a link over two pages as an area as high as the page
_SPACE = 0.12  # ems of white where the library guesses a space or a break, and the file has none


class Page:
    """One page: its characters gathered into pieces that share a baseline, a size and a link."""

    def __init__(self, raw: Raw, document: Any, page: Any) -> None:
        self.sheet = Sheet(raw, document, page)
        self.letters: Letters
        self.pieces: list[list[Any]] = []
        self.made: list[Run] = []  # what each of them was gathered from
        self.areas: list[Area] = []

    def read(self) -> dict[str, Any]:
        """The page as the package says."""
        sheet = self.sheet
        images, pictured, rules = sheet.drawn()
        targets, self.areas = sheet.links()
        text = sheet.raw.FPDFText_LoadPage(sheet.page)
        if text:
            try:
                self.letters = Letters(sheet, text)
                self._characters()
                part_at_marks(self.letters, self.pieces, self.made)
            finally:
                sheet.raw.FPDFText_ClosePage(text)
        return {
            "width": round(sheet.width, 1), "height": round(sheet.height, 1), "images": images, "pictured": pictured,
            "rules": rules, "links": targets, "pieces": self.pieces,
        }  # fmt: skip

    def _characters(self) -> None:
        letters = self.letters
        units = letters.units()
        leftward = max(units, default=0) >= 0x590 and any(map(is_leftward, units))
        run: Run | None = None
        space = guess = begin = False
        for at, unit in enumerate(units):
            if (unit <= 32 and unit not in _SIGNS) or unit in (0xA0, 0x3000):
                is_break = unit in (10, 13)
                begin = begin or is_break
                if is_break or letters.is_generated(at):
                    guess = True
                else:
                    space = True
                continue
            x, y = letters.origin(at)
            if run is None or not run.takes(x, y, letters):
                self._close(run)
                run = self._open(at, x, y, begin=begin)
                space = space and not begin
            elif guess and not space:
                white = run.last_x - letters.end_of(at) if run.rtl else x - letters.end_of(run.last)
                space = white > _SPACE * run.size
            if unit in _DIGITS and (not run.text or run.raised or not space):
                run = self._raise(run, at, x)
            elif run.raised:
                self._close(run)
                run = run.after(x, raised=False)
            link = run.link_at(x) if self.areas else -1
            if link != run.link:
                if run.text:
                    self._close(run)
                    run = run.after(x, raised=run.raised)
                run.link = link
            if space:
                run.text.append(" ")
                run.indices.append(at)
            # Beside words that run leftward, brackets and numbers are told from the right, too.
            run.rtl = run.rtl or (leftward and (is_leftward(unit) or x < run.last_x))
            run.add(at, _SIGNS.get(unit) or chr(unit), x)
            space = guess = begin = False
        self._close(run)

    def _raise(self, run: Run, at: int, x: float) -> Run:
        """The run for a digit: one of its own where the font has small digits that stand above the baseline."""
        low, high = (height - run.y for height in self.letters.height_of(at))
        raised = low > 0.2 * run.size and high - low < 0.55 * run.size
        if raised != run.raised:
            self._close(run)
            return run.after(x, raised=raised)
        return run

    def _open(self, at: int, x: float, y: float, *, begin: bool) -> Run:
        size, upright = self.letters.type_of(at)
        near = [
            area for area in self.areas
            if area[1] - 1 <= y + size * 0.25 <= area[3] + 1 and area[3] - area[1] < _TALLEST * size
        ]  # fmt: skip
        return Run(x, y, size, self.letters.is_bold(at), near, upright=upright, begin=begin)

    def _close(self, run: Run | None) -> None:
        if run is None or not run.text or not run.upright:
            return
        right = max(self.letters.right_of(run.rightmost), run.x1)
        y, size = run.y, run.size
        if run.raised:
            y, size = y + 0.35 * size, 0.6 * size
        shown = self._shown_from_left(run) if run.rtl else []
        self.made.append(run)
        self.pieces.append([
            "".join(text for _, text in shown) or "".join(run.text), round(run.x0, 1), round(right, 1), round(y, 1),
            round(size, 2), int(run.bold), run.link, int(run.begin), [round(place, 2) for place, _ in shown],
        ])  # fmt: skip

    def _shown_from_left(self, run: Run) -> list[tuple[float, str]]:
        """The characters of a run with their places as they stand on the page, and the spaces that are seen there.

        Some files tell the letters of a word that runs leftward from its end, and the words from the first.
        """
        found: list[tuple[float, float, str]] = []
        for index, letter in zip(run.indices, run.text, strict=True):
            if letter != " ":
                found.append((self.letters.origin(index)[0], self.letters.end_of(index), letter))
        found.sort(key=lambda one: (round(one[0], 1), _in_ligature(one[2])))
        done: list[tuple[float, str]] = []
        end = found[0][0] if found else 0.0
        for left, right, letter in found:
            if left - end > _SPACE * run.size:
                done.append(((left + end) / 2, " "))
            done.extend((max(left, done[-1][0] + 0.01) if done else left, one) for one in letter)
            end = max(right, left)
        return done


def _in_ligature(letter: str) -> int:
    """The order from left to right of letters that are drawn as one, and so share a place: "fi", lam and alef."""
    return -ord(letter[0]) if letter == "\u0627" else ord(letter[0])
