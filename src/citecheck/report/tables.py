"""Tables in Markdown, without padding: a long cell must not widen every row of an e-mail."""

from collections.abc import Iterable, Sequence
from typing import Literal

Align = Literal["left", "right"]


def table(headers: Sequence[str], rows: Iterable[Sequence[str]], align: Sequence[Align] = ()) -> str:
    """A table in GitHub's dialect. Cells are Markdown already and hold no line break; empty headers are allowed."""
    sides = [*align, *["left"] * (len(headers) - len(align))]
    rule = "|" + "|".join("--:" if side == "right" else "---" for side in sides) + "|"
    return "\n".join([_row(headers), rule, *map(_row, rows)])


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"
