"""Notes at the foot of a PDF's pages: told from the text by size, rule or mark, and gathered with their labels."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from citecheck import urls
from citecheck.documents.pdf import recognised
from citecheck.documents.pdf.layout import Line, Page
from citecheck.documents.pdf.piece import Piece

SMALLER = 0.945  # of the text's size: what a note at the foot is set in at most
_SYMBOLS = "*†‡§¶‖#"
_PRINTED = re.compile(
    rf"(?:[\[(](\d{{1,4}}|[{_SYMBOLS}]{{1,4}})[\])]|(\d{{1,4}}|[{_SYMBOLS}]{{1,4}}(?!\s*\d))"
    r"(?:[.):](?!\d)|(?=\s|[^\W\d_]|[“\"«„‘'(\[<])))(?!\s*$)\s*"
)
_RAISED = re.compile(rf"\s*[\[(]?(\d{{1,4}}|[a-z]{{1,2}}|[{_SYMBOLS}]{{1,4}}|[ivxl]{{1,6}})[\])]?[.:]?\s*", re.I)
_BEHIND = " .)"  # what may stand behind a raised label and is not raised
_MARKS = re.compile(rf"\d{{1,4}}|[ivxl]{{3,7}}|[a-zA-Z]{{1,2}}|[{_SYMBOLS}]{{1,4}}")
_BRACKETED = re.compile(r"\[(\d{1,4})\]")
_LONGEST_ITEM = 12  # lines of an item of a list
_MOST_LEFT = 8  # lines of a note that go over to a column without a note of its own
# Endnotes of office programs are numbered so; nothing but a raised mark of the text tells them from words.
_ROMAN = re.compile(r"([ivxl]{1,7})[.)]?\s*(?=[^\W\d_a-z]|[“\"«„‘'(\[<])")
_MOST_GOING_ON = 4  # lines of a note before the first that begins on its page
_BELOW = 4.0  # ems between the rule above the notes and the baseline of the first
_UNDER = 0.3  # ems below the baseline at which words are underlined
_SIGNS = "#§¶‖"  # which begin lines of any text: sections, norms
_RANGE = ("–", "-", "§")
_DONE = (".", ")", "]", "。", "!", "?", "/", "”")


@dataclass(slots=True)
class Foot:
    """One note at a page's foot; `skip` is how many code points of its first line are label. It may go on later."""

    label: str
    skip: int
    lines: list[Line] = field(default_factory=list)


def take(pages: Sequence[Page], read: Sequence[list[Line]], body: float) -> tuple[list[Line], list[Foot]]:
    """The lines of the text and the notes that stand at the feet of the pages, both in reading order."""
    text: list[Line] = []
    notes: list[Foot] = []
    romans = frozenset(mark for lines in read for mark in raised_romans(lines))
    for page, lines in zip(pages, read, strict=True):
        columns: dict[int, list[Line]] = {}
        for line in lines:
            columns.setdefault(line.column, []).append(line)
        zones = [_zone(page, column, body) for column in columns.values()]
        if page.recognised:
            text.extend(_recognised(columns.values(), zones, notes))
            continue
        found = list(zip(zones, columns.values(), strict=True))
        marks = _marks_of([line for zone, column in found for line in column[:zone]])
        small = _marks_within(line for zone, column in found for line in column[zone:])
        following = _number(notes) + 1
        while str(following) in small:  # of a table; others are old-style figures, which look raised
            marks.add(str(following))
            following += 1
        for zone, column in found:
            first = _accepted(column, zone, marks, notes, romans)
            if first < len(column) and _continues_list(column[first], [*text[-_LONGEST_ITEM:], *column[:first]]):
                first = len(column)
            text.extend(column[:first])
            _gather(column[first:], notes, marks, romans)
            edge = max((line.x1 for line in column[first:]), default=0.0)
            for line in column[first:]:  # which may be set narrower than the text
                line.right = min(line.right, edge)
    return text, notes


def _recognised(columns: Iterable[Sequence[Line]], zones: Sequence[int], notes: list[Foot]) -> list[Line]:
    """The lines of the text of a page that was recognised; its notes are told by counting."""
    text: list[Line] = []
    so_far = len(notes)
    for zone, column in zip(zones, columns, strict=True):
        last = int(notes[-1].label) if notes and notes[-1].label.isdigit() else 0
        first, found = recognised.notes(column, zone, last)
        if not found and _is_rest(column, zone, notes):
            first = zone
        text.extend(column[:first])
        starts = {at: (label, skip) for at, label, skip in found}
        for at, line in enumerate(column[first:]):
            if at in starts:
                notes.append(Foot(*starts[at], [line]))
            else:
                (notes[-1].lines if notes else text).append(line)
    recognised.raise_marks(text, [note.label for note in notes[so_far:]])
    return text


def _continues_list(line: Line, before: Sequence[Line]) -> bool:
    """Whether a line has the label that comes next in a list of the text, in its dress and size: as of sources."""
    match = None if line.pieces[0].raised else _PRINTED.match(line.text)
    if match is None:
        return False
    label = match[1] or match[2]
    last = match[0].strip().replace(label, str(int(label) - 1)) if label.isdigit() else None
    return last is not None and any(
        one.text.startswith(last) and not one.pieces[0].raised and abs(one.size - line.size) < 0.3
        for one in before[-_LONGEST_ITEM:]
    )


def raised_romans(lines: Iterable[Line]) -> Iterable[str]:
    """The Roman numbers that are raised within lines."""
    for line in lines:
        for piece in line.pieces[1:]:
            if piece.raised and (match := re.fullmatch(r"[ivxl]{1,7}", piece.text.strip())):
                yield match[0]


def label_of(line: Line, romans: frozenset[str] = frozenset()) -> tuple[str, int] | None:
    """The label with which a note's line begins, and how many code points it takes; `romans` are marks in the text."""
    spaced = line.spaced()
    head, piece = spaced[0]
    if piece.raised:
        raised = _RAISED.fullmatch(head)
        if raised is None or len(spaced) == 1:
            return None
        text = spaced[1][0]
        return raised[1], len(head) + len(text) - len(text.lstrip(_BEHIND))
    roman = _ROMAN.match(line.text) if romans else None
    if roman is not None and roman[1] in romans:
        return roman[1], roman.end()
    match = _PRINTED.match(line.text)
    return (match[1] or match[2], match.end()) if match else None


def _zone(page: Page, column: Sequence[Line], body: float) -> int:
    """Where the foot of a column may begin: at the last stretch of small lines, or below a rule."""
    small = len(column)
    while small and column[small - 1].size < SMALLER * body:
        small -= 1
    ruled = _below_rule(page, column)
    if 0 < small < len(column):
        return min(small, ruled)
    return min(small, _repeated(column)) if ruled == len(column) else ruled


def _repeated(column: Sequence[Line]) -> int:
    """The first line that begins with a raised label which marks something above it, where such labels count up."""
    seen: set[str] = set()
    first, number = len(column), 0
    for at, line in enumerate(column):
        label = label_of(line) if line.pieces[0].raised else None
        # Formulas raise letters and signs, too.
        if label is not None and label[0] in seen and not label[0].isalpha() and recognised.is_prose(line):
            if label[0].isdigit() and not number < int(label[0]):
                return len(column)
            first, number = min(first, at), int(label[0]) if label[0].isdigit() else number
        for piece in line.pieces[label is not None :]:
            if piece.raised:
                seen.update(_MARKS.findall(piece.text))
    return first


def _below_rule(page: Page, column: Sequence[Line]) -> int:
    """The first line below a rule that parts notes from the text; as many as there are where there is none."""
    for x0, x1, y in page.rules:
        if x1 < column[0].left - 3 or x0 > column[0].right + 3 or y > page.height * 0.75:
            continue
        if any(_underlines(x0, x1, y, line) for line in column):
            continue
        below = next((index for index, line in enumerate(column) if line.y < y), len(column))
        ruled = 0 < below < len(column) and all(line.y < y for line in column[below:])
        near = ruled and column[below].y > y - _BELOW * column[below].size
        # Below a short rule a note of the page before may go on.
        most = _MOST_GOING_ON if x1 - x0 < 0.45 * (column[0].right - column[0].left) else 1
        found = any(
            label_of(line) and (at < most or (most > 1 and line.pieces[0].raised))
            for at, line in enumerate(column[below:])
        )
        if near and found and not _is_text(column[:below], column[below:]):
            return below
    return len(column)


def _is_text(above: Sequence[Line], below: Sequence[Line]) -> bool:
    """Whether what stands below a rule goes on marking notes where the text above it stopped, as below a table."""
    numbers = [int(mark) for mark in _marks_of(above) if mark.isdigit()]
    following = str(max(numbers, default=0) + 1)
    return any(
        f"[{following}]" in line.text[1:]
        or any(piece.raised and following in _MARKS.findall(piece.text) for piece in line.pieces[1:])
        for line in below
    )


def _underlines(x0: float, x1: float, y: float, line: Line) -> bool:
    """Whether a rule belongs to the words of a line, as under a link."""
    return 0 <= line.y - y < _UNDER * line.size and line.x0 - 2 < x0 and x1 < line.x1 + 2


def _marks_of(lines: Sequence[Line]) -> set[str]:
    marks = {mark for line in lines for piece in line.pieces if piece.raised for mark in _MARKS.findall(piece.text)}
    for line in lines:
        if "[" in line.text:
            marks.update(_BRACKETED.findall(line.text))
    return marks


def _marks_within(lines: Iterable[Line]) -> set[str]:
    """The marks that stand close behind words, in lines of which some may be notes."""
    return {
        mark
        for line in lines
        for before, piece in pairwise(line.pieces)
        if piece.raised and not before.raised and before.text[-1:] != " " and piece.x0 - before.x1 < 0.2 * line.size
        for mark in _MARKS.findall(piece.text)
    }


def _accepted(column: Sequence[Line], zone: int, marks: set[str], notes: Sequence[Foot], romans: frozenset[str]) -> int:
    """Where the notes of a column begin: its length where there are none."""
    labels = [
        (at, label)
        for at in range(zone, len(column))
        if (label := label_of(column[at], romans)) is not None
        and (label[0].isalnum() or recognised.is_prose(column[at]))
    ]
    marks = marks | romans
    marked = [at for at, (label, _) in labels if label in marks]
    if marked:
        waiting = str(_number(notes) + 1) if _number(notes) else None
        marked = [at for at, (label, _) in labels if label in marks or label == waiting]
        marked[0] = _first_of_count(labels, marked[0])
        follows = marked[0] in (at for at, (label, _) in labels if label == waiting)
        if not follows and not marks & {"1", "2"} and _is_end_list(label for _, (label, _) in labels):
            return len(column)
        goes_on = bool(notes) and marked[0] > zone and _is_open(notes[-1], column[zone])
        return zone if goes_on or (zone > 0 and marked[0] - zone < 3 and not notes) else marked[0]
    return zone if _is_rest(column, zone, notes) else len(column)


def _is_rest(column: Sequence[Line], zone: int, notes: Sequence[Foot]) -> bool:
    """Whether the few lines at the foot of a column go on with the last note."""
    few = 0 < len(column) - zone <= _MOST_LEFT
    return few and bool(notes) and _is_open(notes[-1], column[zone]) and _follows(notes[-1], column)


def _first_of_count(labels: Sequence[tuple[int, tuple[str, int]]], first: int) -> int:
    """The line of the note from which labels are counted up to the one that begins in line `first`."""
    following = None
    for at, (label, _) in reversed([row for row in labels if row[0] <= first]):
        if following is not None and not (label.isdigit() and following.isdigit() and int(label) == int(following) - 1):
            break
        first, following = at, label
    return first


def _is_end_list(labels: Iterable[str]) -> bool:
    """Whether lines are counted from 1, though the page marks no note 1: the notes of the whole text."""
    count = 0
    for label in labels:
        if not count and label != "1":
            return False
        count += label == str(count + 1)
    return count > 1


def _follows(note: Foot, column: Sequence[Line]) -> bool:
    """Whether a column is the next one after the column in which a note ends."""
    last, first = note.lines[-1], column[0]
    return first.page == last.page + 1 or (first.page == last.page and first.column > last.column)


def _is_open(note: Foot, following: Line) -> bool:
    """Whether a note goes on in a line: it has not ended, or its address is torn there."""
    last = note.lines[-1]
    ending = last.text.rsplit(" ", 1)[-1]
    found = urls.find(f"{ending}\n{following.text}") if ending.endswith("/") else []
    return (
        any("\n" in one.printed for one in found)
        or not last.text.rstrip().endswith(_DONE)
        or last.x1 > last.right - last.size
    )


def _gather(lines: Sequence[Line], notes: list[Foot], marks: set[str], romans: frozenset[str]) -> None:
    found = [label_of(line, romans) for line in lines]
    lowest = {label[0]: at for at, label in enumerate(found) if label is not None}
    last = 0
    for at, line in enumerate(lines):
        label = found[at] or _lone(line, notes)
        following = str((last or _number(notes)) + 1)
        passed = label is not None and label[0] != following and lowest.get(following, -1) > at
        if label is not None and _begins(line, label[0], marks, last, notes, passed=passed):
            notes.append(Foot(*label, [line]))
            last = int(label[0]) if label[0].isdigit() else last
        elif notes:
            notes[-1].lines.append(line)
        else:
            notes.append(Foot("", 0, [line]))


def _number(notes: Sequence[Foot]) -> int:
    return int(notes[-1].label) if notes and notes[-1].label.isdigit() else 0


def _lone(line: Line, notes: Sequence[Foot]) -> tuple[str, int] | None:
    """The label that comes next, where it has a line to itself: what follows it finds no room there."""
    text = line.text.strip()
    following = str(_number(notes) + 1)
    if text.strip("[().]") != following or text == following or not notes[-1:]:
        return None
    return (following, len(line.text)) if abs(line.x0 - notes[-1].lines[0].x0) < 0.2 * line.size else None


def _begins(line: Line, label: str, marks: set[str], last: int, notes: Sequence[Foot], *, passed: bool) -> bool:
    """Whether a line begins a note: by its raised label, by counting on, or by a mark on the page.

    `passed` says that a line below it, not this one, begins with the number that comes next.
    """
    before = notes[-1].lines[-1] if notes else None
    if before is not None and line.pieces[0].link is not None and line.pieces[0].link == before.pieces[-1].link:
        return False  # an address that goes on, with a sign or a number
    if not label.isdigit():
        return line.pieces[0].raised or label.strip(_SIGNS) != "" or label in marks
    if line.pieces[0].raised:
        return int(label) > last or recognised.is_prose(line)  # and no power in a formula
    if notes and notes[-1].label.isdigit() and notes[-1].lines[0].pieces[0].raised:
        return False  # a number in the line, where the labels of this article are raised
    if before is not None and before.text.rstrip().endswith(_RANGE):
        return False  # pages from one to another
    if not last and notes and int(label) == _number(notes) + 1 > 1:
        return True  # a note that had no room on the page of its mark
    if passed and (int(label) > (last or _number(notes)) or label not in marks):
        return False
    if int(label) == last + 1:
        return True
    return label in marks and (not last or last < int(label) <= last + 2)


def raised_labels(piece: Piece) -> list[str]:
    """The labels that a raised piece may refer to."""
    return _MARKS.findall(piece.text)
