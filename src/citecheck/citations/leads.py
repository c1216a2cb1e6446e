"""What stands before the title of a note: who wrote it, the body that answers for it, and an outlet behind them."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from citecheck.citations import creators, house, names
from citecheck.citations.cells import Cell, closed, is_own
from citecheck.citations.prescribed import Head
from citecheck.citations.segments import Span


class Lead(NamedTuple):
    """What stands before the title: its author, or the body that answers for it, and an outlet behind the author."""

    weight: float = 0.0
    proof: float = 0.0
    author: Span | None = None
    publisher: Span | None = None


def read(head: Head, cells: Sequence[Cell], first: int) -> Lead | None:
    """What the cells before the title are; None where they cannot stand there."""
    if not first:
        return Lead()
    last = cells[first - 1]
    if (
        first > 1
        and cells[first].signs.strip()[:1] in _BEHIND_OUTLET
        and is_own(head, head.text[last.start : last.end])
    ):
        before = read(head, cells, first - 1)
        if before is not None and before.proof >= _PERSON:
            return before._replace(weight=before.weight + 2.0, proof=2.0, publisher=(last.start, last.end))
    row = cells[:first]
    span = row[0].start, closed(head.text, row[-1])
    words = head.text[slice(*span)]
    if len(words) > creators.LONGEST or row[0].depth or not (_opens_name(words) or is_own(head, words)):
        return None
    opening = head.text[row[0].start : row[0].end]
    if first > 1 and is_own(head, opening) and not is_own(head, words) and not names.has_initial(words):
        return None  # the address spells the name, and what follows is none of it
    if _runs_on(head, last, cells[first]):
        return None
    inner = "".join(cell.signs for cell in row[1:])
    weight = 0.7 * ("0" in cells[first].signs)
    if "," in inner and not _STRONG.isdisjoint(cells[first].signs) and _STRONG.isdisjoint(inner):
        weight += 0.5  # the sign behind the whole list is stronger than those within it
    if (
        creators.is_list_of_names(words)
        and creators.opens_with_authors(f"{words}. ")
        and not (is_own(head, opening) or names.names_body(opening))
    ):
        return Lead(weight + 3.0, 2.0, span)
    bare = _BRACKETED.sub("", words) if "(" in words else words
    is_row = any(cell.signs.strip() in _PARTING for cell in row[1:])
    if not is_row and names.are_persons(bare) and not names.has_outlet_word(bare):
        telling = "," in bare or names.has_initial(bare)
        return Lead(weight + 1.5 + 0.5 * telling - 0.2 * inner.count("."), _PERSON + 0.4 * telling, span)
    while row[-1].depth:  # "(ed.)", "(EPO)": no part of the name
        row = row[:-1]
        span = span[0], row[-1].end
    words = head.text[slice(*span)]
    inner = "".join(cell.signs for cell in row[1:])
    usual = head.house is not None and head.house.joints.get(joint(cells, first), 0.0) >= _USUAL
    against = sum(map(inner.count, ".:;" if names.has_and(words) else ".,:;")) + 2 * inner.count("—")
    body = _body(head, row, words, against, usual=usual)
    return body and body._replace(weight=weight + body.weight, author=span)


def _opens_name(words: str) -> bool:
    """Whether words begin as names do: large, or in a script that knows no large letters."""
    return words[0].isalpha() and not words[0].islower()


def _runs_on(head: Head, last: Cell, cell: Cell) -> bool:
    """Whether what stands behind a bracket goes on from before it: "Charges (Empty Dwellings) Act"."""
    bracketed = head.text[last.start : last.end]
    is_name = (bracketed.isupper() and head.text[cell.start].isupper()) or bracketed.casefold().strip(".") in _EDITED
    return last.depth > cell.depth and cell.signs.strip() == ")" and not cell.apart and not is_name


def joint(cells: Sequence[Cell], first: int) -> house.Joint:
    """Whether a name stands before a title, and the sign between them."""
    signs = cells[first].signs
    return first > 0, house.sign_before(signs.removesuffix("0"), dated=signs.endswith("0"))


_USUAL = 0.5  # share of an article's titles that have a name before them
_BEHIND_OUTLET = frozenset((",", ".", ""))
_PERSON = 1.0  # how far a name proves that a note cites a work


def _body(head: Head, row: Sequence[Cell], words: str, inner: int, *, usual: bool) -> Lead | None:
    """What speaks for the name of a body before the title."""
    small, many = sum(cell.small for cell in row), sum(cell.words for cell in row)
    called = names.names_body(head.text[row[0].start : row[0].end])
    if len(row) > _BODY or many > _BODY_WORDS or (small > many // 2 and not (usual or called or is_own(head, words))):
        return None
    weight, proof = 0.4 * (many <= _NAME) - 0.5 * (min(small, 2) if usual or called else small) - 0.4 * inner, 0.3
    if is_own(head, words):
        weight, proof = weight + 2.4, proof + 1.5
    elif many <= _NAME and names.fits_host(words, head.address):
        weight, proof = weight + 1.6, proof + 1.2
    elif sum(cell.spelled for cell in row) > many // 2:
        weight -= 1.5  # the address spells it out as it does titles
    if names.has_outlet_word(words) or names.is_agency(words):
        weight, proof = weight + 1.2, proof + 0.7
    return Lead(weight, proof)


_BRACKETED = re.compile(r"\s?\([^()]*(?:\)|$)")
_STRONG, _PARTING = frozenset(".:0"), frozenset(":–—|")
_EDITED = frozenset("hrsg hg ed eds éd éds red ред org coord cur dir edt der haz".split())  # "(ed.)" behind a name
_BODY, _BODY_WORDS, _NAME = 5, 14, 5  # cells and words of a body's name at most; words of most names
