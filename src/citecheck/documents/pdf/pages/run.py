"""Letters that follow each other on one baseline, as they are gathered."""

from .letters import Letters
from .sheet import Area

_WIDE_GAP = 1.5  # ems without ink that part columns, cells or a label from its text


class Run:
    """Letters that share a baseline, a size and a link."""

    __slots__ = ("areas", "begin", "bold", "indices", "last", "last_x", "link", "raised", "rightmost", "rtl", "size",
                 "text", "upright", "x0", "x1", "y")  # fmt: skip

    def __init__(
        self, x: float, y: float, size: float, bold: bool, areas: list[Area], *, upright: bool, begin: bool
    ) -> None:
        self.x0 = self.x1 = self.last_x = x
        self.y, self.size, self.bold, self.areas, self.upright, self.begin = y, size, bold, areas, upright, begin
        self.text: list[str] = []
        self.indices: list[int] = []
        self.link, self.last, self.rightmost, self.rtl, self.raised = -1, 0, 0, False, False

    def takes(self, x: float, y: float, letters: Letters) -> bool:
        """Whether a letter at that place goes on with the run."""
        if abs(y - self.y) > 0.1 * self.size:
            return False
        if self.rtl:
            return abs(x - self.last_x) < 3 * self.size
        if x < self.last_x - 0.4 * self.size:
            return False
        return x - self.last_x < _WIDE_GAP * self.size or x - letters.right_of(self.last) < _WIDE_GAP * self.size

    def add(self, at: int, character: str, x: float) -> None:
        """Go on with a letter."""
        self.text.append(character)
        self.indices.append(at)
        if x >= self.x1:
            self.x1, self.rightmost = x, at
        self.x0 = min(self.x0, x)
        self.last, self.last_x = at, x

    def after(self, x: float, *, raised: bool) -> "Run":
        """A run that goes on where this one ends, for another link or for raised digits."""
        run = Run(x, self.y, self.size, self.bold, self.areas, upright=self.upright, begin=self.begin and not self.text)
        run.raised = raised
        return run

    def link_at(self, x: float) -> int:
        """The link below a letter; areas of two columns may overlap."""
        x += self.size * 0.15
        found = [area[4] for area in self.areas if area[0] <= x <= area[2]]
        return self.link if self.link in found else next(iter(found), -1)


def is_leftward(unit: int) -> bool:
    """Whether a letter belongs to a script that runs to the left."""
    return 0x590 <= unit < 0x900 or 0xFB1D <= unit < 0xFE00 or 0xFE70 <= unit < 0xFEFF
