"""A day of access told by a clause of its own beside an address, whatever else it says: "(länken öppnad 3 maj 2021)".

A clause is a day and the few words up to the next sign. One of them speaks of a visit, none of another day; the others
may be words that no table has. It stands behind the address, in a bracket with it, or right before it.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from citecheck import dates
from citecheck.citations import other_days, visits
from citecheck.citations.pieces import Piece
from citecheck.citations.pieces import of as pieces_of
from citecheck.citations.wordings import UNSPACED_SCRIPT, beginning, unspaced

_MOST_WORDS, _MOST_BEHIND, _REACH, _LONGEST_LINE = 7, 3, 16, 120
_STRANGE, _STRANGE_IN_SENTENCE = 3, 1  # words that no table has
_SHORT = 3  # letters of a word that says little
_PARTING = frozenset(",;–—-/|([.，、；（［【،؛→>")
_JOINER = "\u200c"  # within a Persian word
_LEADING = frozenset(":–—-.<(：")


class Clause(NamedTuple):
    """The pieces `first` to `last` with the date at `day`; `words` are the places of the others that are words."""

    first: int
    day: int
    last: int
    words: tuple[int, ...]


def is_line(line: str) -> bool:
    """Whether a line says nothing but when a source was looked at: "Accessed 4 June 2023"."""
    if len(line) > _LONGEST_LINE or not any(map(str.isdigit, line)):
        return False
    row = pieces_of(line, dates.find(line, years=True), ())
    words = tuple(at for at, piece in enumerate(row) if piece.kind == "w")
    days = [at for at, piece in enumerate(row) if piece.kind == "d"]
    return (
        len(days) == 1 and 0 < len(words) <= _MOST_WORDS and _speaks_of_visit(row, Clause(0, days[0], len(row), words))
    )


def speaks_of_visit(text: str) -> bool:
    """Whether a word of a text speaks of a visit and none of another day."""
    names = [piece.name for piece in pieces_of(text, (), ()) if piece.kind == "w"]
    return any(map(_may_say_so, names)) and not any(map(other_days.is_other, names))


def find(pieces: Sequence[Piece], *, shown: bool) -> Clause | None:
    """The last clause that tells a day of access; `shown` is whether addresses stand there, not only links."""
    if not any(piece.kind == "u" for piece in pieces):
        return None
    for day in range(len(pieces) - 1, -1, -1):
        if pieces[day].kind == "d":
            clause = _around(pieces, day)
            if clause.words and _speaks_of_visit(pieces, clause) and _is_beside_address(pieces, clause):
                return clause
            if shown and clause.words and _is_behind_address(pieces, clause) and _says_so_behind(pieces, clause):
                return clause
    return None


def _around(pieces: Sequence[Piece], day: int) -> Clause:
    first = last = day
    while first and day - first < _MOST_WORDS and _goes_back(pieces, first - 1, day):
        first -= 1
    while last + 1 < len(pieces) and last - day < _MOST_BEHIND and pieces[last + 1].kind == "w":
        last += 1
    return Clause(first, day, last, tuple(at for at in range(first, last + 1) if pieces[at].kind == "w"))


def _goes_back(pieces: Sequence[Piece], at: int, day: int) -> bool:
    """Whether the piece belongs to the clause of the day: a word, a colon, the stop of an abbreviation."""
    piece = pieces[at]
    if piece.kind == "w":
        return True
    if piece.name == _JOINER or (at == day - 1 and piece.name in ":：՝-־"):
        return True
    if piece.name != "." or not at or pieces[at - 1].kind != "w":
        return False
    name = pieces[at - 1].name
    ends = at == day - 1 and len(name) <= _SHORT  # "dostęp w dn. 17.06.2021"
    return ends or visits.shortened(name) or _may_say_so(name) or bool(visits.lasting(name))


def _speaks_of_visit(pieces: Sequence[Piece], clause: Clause) -> bool:
    names = [pieces[at].name for at in clause.words]
    saying = [at for at in clause.words if _may_say_so(pieces[at].name)]
    if not saying or any(map(other_days.is_other, names)) or _bounds(pieces, clause.day):
        return False
    if all(visits.is_event(pieces[at].name) for at in saying) and not any(map(visits.lasting, names)):
        return _is_bare(names)
    before = pieces[clause.first - 1].name if clause.first else ""
    return _is_said_of_day(pieces, clause, saying, _STRANGE_IN_SENTENCE if before == "." else _STRANGE)


def _says_so_behind(pieces: Sequence[Piece], clause: Clause) -> bool:
    """Whether words say so that do it behind an address only: those cut short, and what else one does with a page."""
    names = [pieces[at].name for at in clause.words]
    if any(map(other_days.is_other, names)) or any(map(visits.is_event, names)) or _bounds(pieces, clause.day):
        return False
    if not visits.periods().isdisjoint(names):
        return False
    saying = [
        at for at in clause.words
        if visits.visited_beside(pieces[at].name) or (visits.shortened(pieces[at].name) and pieces[at + 1].name == ".")
    ]  # fmt: skip
    return bool(saying) and _is_said_of_day(pieces, clause, saying, _STRANGE_IN_SENTENCE, weak=True)


def _bounds(pieces: Sequence[Piece], day: int) -> bool:
    """Whether a day is the first or the last of a time: "from 4 May", "május 4-től"."""
    near = {pieces[at].name for at in (day - 1, day + 1) if 0 <= at < len(pieces)}
    if "-" in near and day + 2 < len(pieces):
        near.add(pieces[day + 2].name)
    return not visits.periods().isdisjoint(near)


def _is_said_of_day(
    pieces: Sequence[Piece], clause: Clause, saying: Sequence[int], most: int, *, weak: bool = False
) -> bool:
    """Whether few words are strange, hardly one of them between what is said and its day.

    None is where that may have happened to anything: "sidst åbnet for trafik 4. maj".
    """
    strange = [at for at in clause.words if at not in saying and _is_strange(pieces[at].name)]
    nearest = min(saying, key=lambda at: abs(at - clause.day))
    between = range(min(nearest, clause.day), max(nearest, clause.day))
    passed = sum(at in between for at in strange)
    return len(strange) <= most and passed <= (not (weak or visits.is_event(pieces[nearest].name)))


def _is_strange(name: str) -> bool:
    return len(name) > _SHORT and not (visits.joins(name) or _may_say_so(name))


def _is_bare(names: Sequence[str]) -> bool:
    """Whether a word such as "visit" has nothing beside it that says whose, and no genitive."""
    others = [name for name in names if not _may_say_so(name)]
    return all(visits.joins(name) or len(name) < _SHORT for name in others) and visits.genitives().isdisjoint(others)


# What may follow such words where no space would part them: "アクセスした", not "参照価格" ("price of reference").
_ENDING = re.compile(
    r"[\u3041-\u309f]{0,6}|[함됨한]|했음|하였음|일자?|날짜|[时時日]|日期|[时時][间間]|[过過了于於]|[^\u3041-\u9fff\uac00-\ud7a3]{0,3}"
)


def _may_say_so(name: str) -> bool:
    if not name.isascii() and UNSPACED_SCRIPT.match(name):
        said = unspaced().search(name)
        return said is not None and _ENDING.fullmatch(name, said.end()) is not None
    return bool(visits.visited(name)) or (len(name) > _SHORT and any(not one.rest for one in beginning(name, "")))


def _is_beside_address(pieces: Sequence[Piece], clause: Clause) -> bool:
    if _is_behind_address(pieces, clause):
        return True
    before, after = clause.first - 1, clause.last + 1
    if not _is_set_off(pieces, before):
        return False
    while after < len(pieces) and pieces[after].name in _LEADING:
        after += 1
    leads = after > clause.last + 1 and after < len(pieces) and pieces[after].kind == "u"
    return leads and (before < 0 or pieces[before].name not in ",，،")


def _is_behind_address(pieces: Sequence[Piece], clause: Clause) -> bool:
    before = clause.first - 1
    return _is_set_off(pieces, before) and any(_passed(pieces, before))


def _is_set_off(pieces: Sequence[Piece], before: int) -> bool:
    return before < 0 or pieces[before].kind == "u" or pieces[before].name in _PARTING


def _passed(pieces: Sequence[Piece], at: int) -> Iterator[bool]:
    """Whether the pieces before a clause, up to the end of another sentence, are an address."""
    for place in range(at, max(-1, at - _REACH), -1):
        if pieces[place].kind == "u":
            yield True
            return
        if (
            place < at
            and pieces[place].name == "."
            and pieces[place - 1].kind == "w"
            and len(pieces[place - 1].name) > 3
        ):
            return
