"""The smallest thing that is read from a page of a PDF."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Piece:
    """Text on one baseline; `link` is the address it leads to, `raised` what stands above its line and is smaller."""

    text: str
    x0: float
    x1: float
    y: float
    size: float
    bold: bool
    link: str | None
    raised: bool = False
    places: tuple[float, ...] = ()  # of its letters, where some run leftward
