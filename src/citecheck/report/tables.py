"""Tables in Markdown, made by tabulate without padding: a long cell must not widen every row of an e-mail."""

from collections.abc import Sequence
from typing import Literal

Align = Literal["left", "right"]


def table(headers: Sequence[str], rows: Sequence[Sequence[str]], align: Sequence[Align] = ()) -> str:
    """A table in GitHub's dialect. Cells are Markdown already and hold no line break; empty headers are allowed."""
    from tabulate import DataRow, TableFormat, tabulate

    sides = [*align, *["left"] * (len(headers) - len(align))]
    rule = "|" + "|".join("--:" if side == "right" else "---" for side in sides) + "|"
    bars = DataRow("|", "|", "|")
    style = TableFormat(
        lineabove=None,
        linebelowheader=lambda _widths, _alignments: rule,
        linebetweenrows=None,
        linebelow=None,
        headerrow=bars,
        datarow=bars,
        padding=1,
        with_header_hide=None,
    )
    return tabulate(rows, headers=list(headers), tablefmt=style, disable_numparse=True, stralign=None, numalign=None)
