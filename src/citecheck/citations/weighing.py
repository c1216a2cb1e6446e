"""A note as a row of cells between signs, its parts told by weighing all ways in which the cells may be dealt out.

Who comes first, if anyone; then the title, one cell or several in a row; behind it the outlet, if one is named. What
speaks for a way of dealing them out is what each part looks like and what the address says: "Quay Board, Tides and
trade: a report, https://quayboard.example/tides-and-trade" has its title behind the first comma. Read where no style
shows itself by marks of its own.
"""

import re
from collections.abc import Sequence

from citecheck.citations import house, leads, names, outlets, publishers
from citecheck.citations.cells import Cell, closed, is_own
from citecheck.citations.cells import row as cells_of
from citecheck.citations.prescribed import Head
from citecheck.citations.segments import LONGEST_YEAR, Span
from citecheck.text import DENSE

Order = tuple[Span | None, Span | None, Span | None]  # title, author, publisher

_MOST_OF_TITLE = 8  # cells of a title


def read(head: Head, set_apart: Sequence[Span] = ()) -> Order | None:
    """(title, author, publisher), each a stretch of the text or None; None where nothing tells them."""
    cells = cells_of(head, set_apart)
    outlets_behind = [publishers.among(head, cells, last) for last in range(len(cells))]
    best, most = None, _ENOUGH
    for first, cell in enumerate(cells):
        lead = leads.read(head, cells, first)
        if lead is None or (cell.depth and not cell.apart):
            continue
        for last in range(first, min(len(cells), first + _MOST_OF_TITLE)):
            worth = _title(head, cells, first, last)
            if worth is None:
                break
            publisher, known = outlets_behind[last] if lead.publisher is None else (lead.publisher, 0.0)
            usual = _usual(head, cells, first, last)
            weight, proof = lead.weight + worth[0] + known + usual, lead.proof + worth[1] + known + usual
            if weight > most and worth[0] > _LEAST and proof + _beside(head, cells, last) >= _PROOF:
                most = weight
                best = (
                    (cell.start, _title_end(head, cells, first, last, set_apart)),
                    lead.author,
                    publisher,
                )
    return best or _untitled(head, cells)


def _usual(head: Head, cells: Sequence[Cell], first: int, last: int) -> float:
    """What speaks for a title that stands where most titles of the article stand."""
    if head.house is None:
        return 0.0
    return _HOUSE * head.house.worth(
        leads.joint(cells, first), house.sign_behind(head.text[closed(head.text, cells[last]) : head.tail])
    )


_HOUSE = 2.5


def _title_end(head: Head, cells: Sequence[Cell], first: int, last: int, set_apart: Sequence[Span]) -> int:
    """Where a title ends: with what is set in italics, years and all, or with the mark that closes a quotation."""
    apart = cells[last].apart
    if apart and apart <= len(set_apart) and not any(cell.apart == apart for cell in cells[last + 1 :]):
        return set_apart[apart - 1][1]
    return _quoted(head.text, cells[first].start, closed(head.text, cells[last]))


def _quoted(text: str, start: int, end: int) -> int:
    """Where a title ends: with the mark that closes a quotation in it."""
    opening = _OPENING.get(text[end : end + 1])
    return end + (opening is not None and text.count(opening, start, end) > text.count(text[end], start, end))


_OPENING = {"’": "‘", "”": "“", "»": "«", "“": "„"}


def _beside(head: Head, cells: Sequence[Cell], last: int) -> float:
    """What a date right behind the title, and an address behind that, prove."""
    end = cells[last].end
    dated = any(b - a > LONGEST_YEAR and 0 < a - end <= _BESIDE and head.text[end:a].strip() for a, b in head.taken)
    return 0.8 * dated + 0.4 * (head.tail < len(head.text))


def _untitled(head: Head, cells: Sequence[Cell]) -> Order | None:
    """Author and outlet of a note that names no title: "Ferris, A., *The Courier*, 2013"."""
    for at, cell in enumerate(cells[1:], 1):
        author = cells[0].start, closed(head.text, cells[at - 1])
        words = head.text[cell.start : cell.end]
        if not (cell.apart or is_own(head, words) or names.is_outlet(words)) or not names.may_be_outlet(words):
            continue
        named = outlets.cleaned(head.text, (cell.start, cell.end))
        if named is not None and names.are_persons(head.text[slice(*author)]):
            return None, author, named
    return None


_BESIDE = 3  # characters between a title and a date beside it
_PROOF, _ENOUGH, _LEAST = 1.4, 1.8, -1.0  # what must speak for a title: proof, weight in all, weight of its own


def _title(head: Head, cells: Sequence[Cell], first: int, last: int) -> tuple[float, float] | None:
    """(weight, proof) of a row of cells as the title; None where neither it nor any longer row can be one."""
    row = cells[first : last + 1]
    words = head.text[row[0].start : row[-1].end]
    many = sum(cell.words for cell in row)
    small = words[0].islower() and words.split(maxsplit=1)[0].islower()
    if (small and not first) or many > _LONGEST_TITLE or any("0" in cell.signs for cell in row[1:]):
        return None
    weight = (_BY_LENGTH.get(many, 1.0) if not DENSE <= words[0] < _SPACED else 1.0) + any(cell.small for cell in row)
    weight -= 1.0 * small + _left_over(cells, last)
    proof = 0.0
    if head.announced:
        alone = len(row) == len(cells) and not any(";" in cell.signs or "." in cell.signs for cell in row[1:])
        weight += (2.2 if len(row) == 1 else 1.7) if alone else 0.7
        proof = 2.0 if alone else 1.2
    if last + 1 == len(cells) and not _ends(head.text, row[-1]):
        weight -= 2.5  # the words run on into the address
    elif len(cells) == 1 and not head.announced and _is_label(head, row[0]):
        weight, proof = weight + 1.0, proof + 1.0  # "Tides and trade, https://…"
    if any(cell.apart for cell in row):
        if [cell for cell in cells if cell.apart == row[0].apart] != list(row):
            weight -= 3.0
        elif many > _FEW or len(row) > 1 or len(row) == len(cells) or not names.names_body(words):
            weight, proof = weight + 4.0, proof + 2.0
        else:
            weight -= 2.0
    told, spelled = sum(cell.told for cell in row), sum(cell.spelled for cell in row)
    if spelled and (spelled > 1 or told == 1):  # the address spells it out, as those of articles do
        weight += 1.5 * spelled / told + 0.4 * min(spelled, 5)
        proof += 2.0 if spelled >= told / 2 else 0.0
    if last + 1 < len(cells) and _END.match(cells[last + 1].signs):
        weight += 0.5
    if row[-1].depth:  # a title ends behind a bracket or before it, not within
        weight += -2.0 if last + 1 < len(cells) and cells[last + 1].depth >= row[-1].depth else 0.5
    return weight - _against(head, cells, row, words), proof


def _left_over(cells: Sequence[Cell], last: int) -> float:
    """What speaks against a title that ends where nothing else begins: what a comma joins to it, what runs on."""
    if last + 1 == len(cells):
        return 0.0
    depth = cells[last].depth
    behind = next((cell for cell in cells[last + 1 :] if cell.depth <= depth), None)
    if cells[last + 1].depth <= depth:
        behind = cells[last + 1] if depth else None
    return 2.0 * (behind is not None and behind.signs.strip() == ")" and not behind.apart)  # "The Dues (Berths) Act"


def _is_label(head: Head, cell: Cell) -> bool:
    """Whether a few words in front of an address, with a comma or stop between, can be nothing but its title."""
    few = 1 < cell.words <= _FEW and cell.small <= 1
    return few and head.tail < len(head.text) and head.text[cell.end : cell.end + 1] in (",", ".", ":")


def _ends(text: str, cell: Cell) -> bool:
    """Whether a sign closes a cell, or nothing follows it."""
    end = closed(text, cell)
    if text[end : end + 1] == "\n" or DENSE <= text[end - 1] < _SPACED:
        return True
    return text[end - 1] in "?!？！)]" or text[end : end + 2].strip()[:1] in _CLOSING


_CLOSING = frozenset(("", *".,;:([–—-|（。，；：、،؛<\"”»’'」』》〉"))


def _against(head: Head, cells: Sequence[Cell], row: Sequence[Cell], words: str) -> float:
    """What speaks against a row of cells as the title: signs within it, and that it looks like a name."""
    text, many = head.text, sum(cell.words for cell in row)
    weight = 0.0
    if row[0].signs.strip(_AROUND + ")")[:1] in _WEAKER and any("—" in cell.signs for cell in row[1:]):
        weight += 0.8  # "Harbour Ministry – Quay Board — Tides in port"
    for cell in row[1:]:
        sign = cell.signs.strip(_AROUND)
        weight += _INNER.get(sign, _INNER.get(sign[:1], 0.3)) * (0.3 if text[cell.start].islower() else 1.0)
    if len(row) > 1 and text[row[-1].start : row[-1].end] == text[row[-2].start : row[-2].end]:
        weight += 3.0  # some styles print a title twice
    if len(row) > 1 and not row[0].small and names.are_persons(opening := text[row[0].start : row[0].end]):
        weight += 1.5 if names.has_initial(opening) or "," in row[1].signs else 0.0
    if many < _FEW and is_own(head, words):
        weight += 3.5
    elif len(row) < len(cells) and not any(cell.small for cell in row) and names.names_body(words):
        opens = row[0] is cells[0] and cells[len(row)].signs.strip()[:1] in _BEHIND_BODY
        weight += 1.0 if many <= _FEW or opens else 0.0
    elif len(row) < len(cells) and not any(cell.small for cell in row) and names.are_persons(words):
        weight += 3.0 if "," in words or names.has_initial(words) else 0.5
    if not any(cell.told for cell in row) or not _WORD.search(words):
        weight += 3.0
    return weight


_WORD = re.compile(r"[^\W\d_]{3}|[\u3040-\ud7a3]{2}")


_END = re.compile(r"[)”\"»’']?(?:[.。]|\s[–—-]\s)")  # a sign that ends a part rather than stands in one
_BEHIND_BODY = frozenset(",()")
_LONGEST_TITLE, _FEW = 40, 5  # words of a title at most, of a name
_SPACED = "\uac00"  # Hangul, which parts its words
_WEAKER = ("–", "-", "|", ",")  # signs that part less than a long dash
_AROUND = " \n\"“”'‘’"
_BY_LENGTH = {1: -1.0, 2: 0.3}  # words of a title
_INNER = {
    ",": 0.6,
    ".": 1.5,
    ":": 0.2,
    ";": 1.0,
    "–": 0.2,
    "—": 0.2,
    "-": 0.2,
    "|": 1.5,
    "(": 0.3,
    "[": 0.8,
    "/": 1.0,
    ")": -0.5,
    ").": 1.5,
    "),": 0.6,
}
