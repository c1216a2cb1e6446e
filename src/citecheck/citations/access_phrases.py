"""The words of a note that say it was looked at: wordings of the tables, and words known by their stem."""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from citecheck.citations import other_days, visits
from citecheck.citations.pieces import Piece
from citecheck.citations.wordings import UNSPACED_SCRIPT, beginning, may_open, opened_by, unspaced


class Phrase(NamedTuple):
    """Words that say "looked at": pieces `first` to `last`; `everyday` ones need more around them.

    `loose` ones are told by the stem of a word alone: they speak of a visit beside a whole day or a month only.
    """

    first: int
    last: int
    start: int
    end: int
    everyday: bool
    loose: bool = False


@lru_cache(maxsize=65_536)
def may_begin(name: str) -> bool:
    """Whether words for a visit may begin with this one: a quick look before the longer one."""
    return may_open(name) or bool(visits.visited(name)) or UNSPACED_SCRIPT.match(name) is not None


def find(text: str, pieces: Sequence[Piece], *, heads: bool) -> list[Phrase]:
    found: list[Phrase] = []
    at = 0
    while at < len(pieces):
        piece = pieces[at]
        phrase = None
        if piece.kind == "w" and may_begin(piece.name):
            if not text[piece.start].isascii() and (inside := UNSPACED_SCRIPT.match(text, piece.start)):
                phrase = _unspaced_phrase(text, pieces, at) if inside else None
            elif may_open(piece.name):
                phrase = _spaced_phrase(pieces, at, anywhere=heads)
            if phrase is None and visits.visited(piece.name) and not other_days.is_other(piece.name):
                phrase = _by_stem(pieces, at)
        if phrase is not None:
            found.append(phrase._replace(everyday=phrase.everyday and not heads))
            at = phrase.last
        at += 1
    return found


def _unspaced_phrase(text: str, pieces: Sequence[Piece], at: int) -> Phrase | None:
    match = unspaced().search(text, pieces[at].start, pieces[at].end)
    if match is None and at + 1 < len(pieces):  # "최종 접속일" has a space in it
        match = unspaced().match(text, pieces[at].start, pieces[at + 1].end)
    if match is None:
        return None
    last = at if match.end() <= pieces[at].end else at + 1
    # A short word inside a longer one ("访问量") is another word.
    everyday = len(match[0]) <= 2 or (match.end() < pieces[at].end and len(match[0]) < 4)
    return Phrase(at, last, match.start(), match.end(), everyday)


def _spaced_phrase(pieces: Sequence[Piece], at: int, *, anywhere: bool) -> Phrase | None:
    name = pieces[at].name
    following = at + 1 + (at + 1 < len(pieces) and pieces[at + 1].name in _BETWEEN_WORDS)
    for wording in beginning(name, pieces[following].name if following < len(pieces) else ""):
        last = _follow(pieces, at, wording.rest, opened=wording.opened)
        if last is not None and (anywhere or not wording.beside or _is_beside_address(pieces, at, last)):
            return Phrase(at, last, pieces[at].start, pieces[last].end, wording.everyday)
    for wording in opened_by(name):
        if name.startswith(wording.rest[0]):
            return Phrase(at, at, pieces[at].start, pieces[at].end, wording.everyday)
    return None


def _by_stem(pieces: Sequence[Piece], at: int) -> Phrase:
    """A word that speaks of a visit by its stem; with "last" or "day of" beside it, it is no everyday word."""
    first = last = at
    languages = visits.visited(pieces[at].name)
    while first and pieces[first - 1].kind == "w" and languages & visits.lasting(pieces[first - 1].name):
        first -= 1
    while last + 1 < len(pieces) and pieces[last + 1].kind == "w" and languages & visits.lasting(pieces[last + 1].name):
        last += 1
    return Phrase(first, last, pieces[first].start, pieces[last].end, first == last, loose=True)


def _is_beside_address(pieces: Sequence[Piece], first: int, last: int) -> bool:
    """Whether only signs stand between an address and the words; "Stand: 3. Mai 2019: https://…" is a sentence."""
    before, after = first - 1, last + 1
    while before >= 0 and pieces[before].kind == "p":
        before -= 1
    if before >= 0 and pieces[before].kind == "u":
        return True
    while after < len(pieces) and (pieces[after].kind == "d" or pieces[after].name in (":", "：")):
        after += 1
    ends = after < len(pieces) and pieces[after].kind == "u" and pieces[after - 1].kind == "p"
    return ends and after > last + 1 and (first == 0 or pieces[first - 1].name == ".")


_BETWEEN_WORDS = (".", "\u200c")  # of one wording: "geraadpl. op"


def _follow(pieces: Sequence[Piece], at: int, rest: tuple[str, ...], *, opened: bool) -> int | None:
    """The index of the piece that ends the wording, dots between its words passed over."""
    for number, word in enumerate(rest):
        at += 1
        if at < len(pieces) and pieces[at].name in _BETWEEN_WORDS:
            at += 1
        if at >= len(pieces) or pieces[at].kind != "w":
            return None
        name = pieces[at].name
        if name != word and not (opened and number == len(rest) - 1 and name.startswith(word)):
            return None
    return at
