"""The outlet that a note names behind its title: which of its cells it is, and how much speaks for that."""

import re
from collections.abc import Sequence

from citecheck.citations import house, names, outlets
from citecheck.citations.cells import Cell, is_own
from citecheck.citations.cells import row as cells_of
from citecheck.citations.prescribed import Head
from citecheck.citations.segments import NO_NAME, NUMBERING, Span, without_contained

Known = tuple[Span | None, float]  # the outlet's name, and what speaks for it


def behind(head: Head, end: int, set_apart: Sequence[Span]) -> Span | None:
    """The outlet that a note names behind its title, which ends at `end`."""
    cells = cells_of(head, set_apart)
    last = max((at for at, cell in enumerate(cells) if cell.start < end), default=-1)
    return among(head, cells, last)[0]


def among(head: Head, cells: Sequence[Cell], last: int) -> Known:
    """The likeliest of the names behind the cell in which the title ends."""
    found, most = None, _KNOWN
    for at in range(last + 1, len(cells)):
        span = _name(head, cells, cells[at])
        if span is None:
            continue
        weight = _weight(head, cells, at, span) - 0.3 * (at - last - 1)
        if at == last + 1 and head.house is not None:
            weight += _HOUSE * head.house.outlets.get(house.sign_before(cells[at].signs, dated=False), 0.0)
        if weight >= most:
            found, most = span, weight + _LITTLE
    return found, most - _LITTLE if found is not None else 0.0


def _name(head: Head, cells: Sequence[Cell], cell: Cell) -> Span | None:
    """What of a cell may be the name of an outlet."""
    span = outlets.cleaned(head.text, without_contained(head.text, (cell.start, cell.end)))
    words = head.text[slice(*span)] if span is not None else ""
    if span is None or cell.words > _LONGEST or not names.may_be_outlet(words) or NO_NAME.match(words):
        return None
    if NUMBERING.match(head.text, span[0]) or (cell.apart and sum(one.apart == cell.apart for one in cells) > 1):
        return None
    short = words.isupper() and (cell.depth or head.text[span[1] : cell.end].strip()[:1].isdigit())
    return None if short else span  # "(QB)", "ISO 690": a short form of the name before it, a standard with its number


def _weight(head: Head, cells: Sequence[Cell], at: int, span: Span) -> float:
    """What speaks for a name as the outlet: its looks, the address, and what stands around it."""
    cell, words = cells[at], head.text[slice(*span)]
    weight = 0.3 * (not cell.small and cell.words > 1) + names.names_body(words) + 2.0 * bool(cell.apart)
    weight -= 0.8 * (_NUMBERED.search(words) is not None) + 1.0 * (cell.signs.strip() == ")")
    if is_own(head, words):
        weight += 2.5
    elif names.fits_host(words, head.address):
        weight += 1.2
    is_last = at + 1 == len(cells)
    following = cell.end + _BESIDE if is_last else cells[at + 1].start
    follows = any(cell.end <= a < following for a, _ in head.taken)
    if is_last and cell.signs.strip() in _DASHES and not cell.small:
        weight += 0.8  # "Tides in port – The Courier – https://…"
    if _is_dated(head, span[1], cell.end) or (follows and not (is_last and following >= head.tail)):
        weight += 0.8 + 0.5 * (cell.signs.strip() == ":") + 0.4 * (head.address is None)  # "Quayham: Quay Press, 2019"
    elif follows:
        weight += 0.8
    elif _VOLUME.match(head.text, span[1]):
        weight += 1.0  # "Northport Review, 28(1), 41–75"
    else:
        weight -= 0.5 * head.text[cell.start : cell.end][-1:].isdigit()
    return weight


def _is_dated(head: Head, start: int, end: int) -> bool:
    """Whether a year closes the stretch behind a name: "Quayham: Quay Press 2019"."""
    return start < end and any(start < a and b <= end for a, b in head.taken)


_VOLUME = re.compile(r",?\s\d{1,4}\s?(?:\(\d|[,:]\s?\d)")
_NUMBERED = re.compile(r"\d{3}|\d/\d|\b[Nn]o?[.°º]\s?\d")  # as acts and decisions have, and names of outlets do not
_DASHES = frozenset("–—-|")
_KNOWN, _LONGEST, _BESIDE, _LITTLE = 1.0, 8, 3, 1e-9  # what must speak for an outlet; words, characters to its date
_HOUSE = 1.2  # for a name where most notes of the article have their outlet
