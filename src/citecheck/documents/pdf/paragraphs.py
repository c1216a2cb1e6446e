"""Lines of print → paragraphs: by indents, gaps, short last lines, labels and changes of size."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from citecheck.documents.pdf.feet import label_of, raised_labels
from citecheck.documents.pdf.joints import Joints
from citecheck.documents.pdf.layout import Line
from citecheck.documents.pdf.piece import Piece
from citecheck.model import Link, Mark

_RAISED_DIGITS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_ENDS = frozenset('.!?…:。！？؟।።”"»)]')
_BULLET = re.compile(r"[•▪◦■●·‣⁃–-]\s")
_NUMBERED = re.compile(r"(?:[\[(](\d{1,4})[\])]|(\d{1,4})[.)]|(\d{1,4})(?=\s))(?!\d|\s*$)")
# The label of a note as the link back to its mark, with a line to itself.
LONE = re.compile(r"\[(?:[←↑]\d{1,5}|\d{1,5}[←↑→])\]")
_BACK = " \n↩⤴⏎\ufe0e\ufe0f\ufffd"  # the way back from a note, which pages print behind it
_WIDER = 1.4  # times the document's leading: a column set wider than the rest
_CLOSEST = 0.75  # ems between the lines of a text; in formulas they stand closer
_FEWEST = 5  # distances by which a column's own leading is known
_RUNNING = 0.6  # share of its lines that are full, where a column holds running text
_SAME = 0.06  # share by which sizes may differ and still be one


@dataclass(slots=True)
class Paragraph:
    """A paragraph as it reads; `size` and `bold` are its type, `labelled` says that a number or bullet begins it."""

    text: str = ""
    links: list[Link] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    size: float = 0.0
    bold: bool = False
    page: int = 0
    labelled: bool = False
    lines: list[Line] = field(default_factory=list)


# ---------------------------------------------------------------- which lines belong together


def group(lines: Sequence[Line], body: float) -> list[list[Line]]:
    """The lines of the running text, paragraph by paragraph."""
    leading = _Leading(lines)
    edge = _edges(lines)
    done: list[list[Line]] = []
    counted = 0  # the number with which the last numbered paragraph began
    hanging = _hanging(lines, leading, edge)
    for at, line in enumerate(lines):
        before = lines[at - 1] if at else None
        number = _number(line)
        if before is not None and LONE.fullmatch(before.text.strip()):
            done[-1].append(line)
            continue
        if before is not None and _stays_in_item(done[-1][0], before, line, leading):
            done[-1].append(line)
            continue
        if (
            before is None
            or LONE.fullmatch(line.text.strip())
            or _counts_on(line, number, counted)
            or _parts(before, line, number, counted, leading, edge, hanging, body)
        ):
            done.append([])
            if number is not None:
                counted = number
        done[-1].append(line)
    return done


class _Leading:
    """The usual distance of baselines for each size of type (in half points), in the document and in each column."""

    def __init__(self, lines: Sequence[Line]) -> None:
        whole: dict[int, list[float]] = {}
        columns: dict[tuple[int, int, int], list[tuple[float, bool]]] = {}
        for first, second in pairwise(lines):
            distance, size = first.y - second.y, round(second.size * 2)
            of_text = _CLOSEST * second.size < distance < 3 * second.size
            if _together(first, second) and abs(first.size - second.size) < 0.5 and of_text:
                whole.setdefault(size, []).append(distance)
                columns.setdefault((second.page, second.column, size), []).append((distance, _is_short(first, second)))
        self._whole = {size: _low_median(distances) for size, distances in whole.items()}
        self._wider: dict[tuple[int, int, int], float] = {}
        for key, found in columns.items():
            usual = _low_median([distance for distance, _ in found])
            running = sum(not is_short for _, is_short in found) > _RUNNING * len(found) > _FEWEST * _RUNNING
            if running and usual > _WIDER * self._whole[key[2]]:
                self._wider[key] = usual

    def of(self, line: Line) -> float:
        """The distance that is usual where a line stands: prose in double spacing beside lists in single."""
        size = round(line.size * 2)
        wider = self._wider.get((line.page, line.column, size))
        return wider if wider is not None else self._whole.get(size, line.size * 1.2)


def _low_median(values: list[float]) -> float:
    """The median of those that are not half as large again as the smallest usual one."""
    low = sorted(values)[len(values) // 5]
    return median(value for value in values if value <= low * 1.5)


def _together(first: Line, second: Line) -> bool:
    return first.page == second.page and first.column == second.column


def _edges(lines: Sequence[Line]) -> dict[tuple[int, int], float]:
    """The left edge of the running lines of each column."""
    starts: dict[tuple[int, int], list[float]] = {}
    for line in lines:
        starts.setdefault((line.page, line.column), []).append(line.x0)
    return {key: min(values) for key, values in starts.items()}


def _is_short(line: Line, following: Line) -> bool:
    """Whether the first word of the following line would still have found room."""
    head = following.text.split(" ", 1)[0]
    width = (following.x1 - following.x0) * len(head) / max(len(following.text), 1)
    return line.x1 + width + 0.6 * line.size < line.right


def _hanging(lines: Sequence[Line], leading: _Leading, edge: dict[tuple[int, int], float]) -> set[tuple[int, int]]:
    """The columns in which first lines stand out and the others are indented."""
    votes: dict[tuple[int, int], int] = {}
    for before, line in pairwise(lines):
        key = line.page, line.column
        if not _together(before, line):
            continue
        out, inside = before.x0 - edge[key] < 0.4 * line.size, line.x0 - edge[key] > 0.8 * line.size
        close = before.y - line.y < 1.3 * leading.of(line)
        if out and inside and close:
            votes[key] = votes.get(key, 0) + (-1 if _is_short(before, line) else 1)
        elif inside and before.x0 - edge[key] > 0.8 * line.size and close:
            votes[key] = votes.get(key, 0) + (1 if abs(before.x0 - line.x0) < 1 else 0)
    return {key for key, vote in votes.items() if vote > 1}


def _parts(
    before: Line, line: Line, number: int | None, counted: int, leading: _Leading,
    edge: dict[tuple[int, int], float], hanging: set[tuple[int, int]], body: float,
) -> bool:  # fmt: skip
    """Whether a new paragraph begins with `line`."""
    if abs(before.size - line.size) > _SAME * max(before.size, line.size):
        return True
    if before.bold != line.bold and (before.bold or _is_short(before, line)):
        return True
    text = before.text.rstrip()
    ended = text[-1:] in _ENDS or not text
    short = _is_short(before, line)
    if _BULLET.match(line.text) and (short or ended):
        return True
    if number is not None and (number == counted + 1 or number == 1) and (ended or short):
        return True
    key = line.page, line.column
    indent = line.x0 - edge[key]
    if line.size > 1.1 * body and before.page == line.page and 0 < before.y - line.y < 1.6 * line.size:
        return False  # a title that goes on
    if not _together(before, line):
        first_of_column = indent > 0.8 * line.size and key not in hanging
        if key in hanging and indent < 0.4 * line.size and ended:
            return True
        return (ended and (short or first_of_column)) or line.size > 1.1 * body
    ratio = (before.y - line.y) / leading.of(line)
    raised = any(piece.raised for piece in (*before.pieces, *line.pieces))
    if ratio > 1.6 or ratio < 0 or (ratio > (1.3 if raised else 1.12) and (short or ended)):
        return True
    if line.size > 1.1 * body or (line.bold and before.bold):
        return False
    if key in hanging:
        return indent < 0.4 * line.size and (ended or short)
    stepped = 0.8 * line.size < line.x0 - before.x0 < 6 * line.size and indent > 0.8 * line.size
    return (stepped and (ended or short)) or (short and ended)


def _stays_in_item(first: Line, before: Line, line: Line, leading: _Leading) -> bool:
    """Whether a line goes on with an item whose number or bullet stands out to the left of it."""
    if not _together(first, line) or not line.size * 0.5 < line.x0 - first.x0 < line.size * 5:
        return False
    if abs(line.size - first.size) > 0.5 or (_number(first) is None and not _BULLET.match(first.text)):
        return False
    aligned = before is first or abs(before.x0 - line.x0) < 1.5
    return aligned and 0 < before.y - line.y < 1.12 * leading.of(line)


def _counts_on(line: Line, number: int | None, counted: int) -> bool:
    """Whether a line begins with the very number that comes next in a list, printed as a label."""
    if number is None or not number == counted + 1 > 1 or line.pieces[0].raised:
        return False
    match = _NUMBERED.match(line.text)
    return match is not None and match[3] is None


def _number(line: Line) -> int | None:
    """The number with which a line of a list begins."""
    spaced = line.spaced()
    if spaced and spaced[0][1].raised:
        label = label_of(line)
        return int(label[0]) if label and label[0].isdigit() else None
    match = _NUMBERED.match(line.text)
    return int(match[1] or match[2] or match[3]) if match else None


# ---------------------------------------------------------------- what they read


def read(
    lines: Sequence[Line], joints: Joints, labels: Collection[str | tuple[str, int]] = (), skip: int = 0
) -> Paragraph:
    """The lines as one text. `labels` are the notes that raised signs may refer to, some of them only on one page;
    `skip` drops a printed label.
    """
    first = lines[0]
    builder = _Builder(joints, labels)
    for at, line in enumerate(lines):
        builder.line(line, skip if at == 0 else 0)
    number = _number(first)
    labelled = bool(_BULLET.match(first.text) or LONE.match(first.text)) or (
        number is not None and (not first.text[:4].isdigit())
    )
    paragraph = Paragraph(
        size=first.size, bold=all(line.bold for line in lines), page=first.page, labelled=labelled, lines=list(lines)
    )
    builder.finish(paragraph)
    return paragraph


class _Builder:
    """Gathers the text of a paragraph with its links and marks."""

    def __init__(self, joints: Joints, labels: Collection[str | tuple[str, int]]) -> None:
        self.joints, self.labels = joints, labels
        self.done: list[str] = []
        self.size = 0
        self.tail = ""
        self.spans: list[tuple[int, int, str]] = []
        self.marks: list[Mark] = []
        self.last: Line | None = None

    def line(self, line: Line, skip: int) -> None:
        spaced = line.spaced()
        if not spaced:
            return
        if self.last is not None and self.size:
            self._joint(self.last, line)
        self.last = line
        for text, piece in spaced:
            shown, skip = text[skip:], max(0, skip - len(text))
            if shown:
                self._piece(shown, piece)

    def _joint(self, before: Line, line: Line) -> None:
        links = before.spaced()[-1][1].link, line.spaced()[0][1].link
        tail = self.tail.rstrip(" ")
        self._cut(len(self.tail) - len(tail))
        full = before.x1 > before.right - 0.75 * before.size
        kept, between = self.joints.join(tail, line.text.lstrip(), full=full, links=links)
        self._cut(len(tail) - len(kept))
        if between:
            self._add(between)
        elif links[0] is not None and links[0] == links[1] and self.spans:
            start, _, target = self.spans[-1]
            self.spans[-1] = start, self.size, target

    def _cut(self, count: int) -> None:
        if count:
            while self.done and count >= len(self.done[-1]):
                count -= len(self.done[-1])
                self.size -= len(self.done.pop())
            if count:
                self.done[-1] = self.done[-1][:-count]
                self.size -= count
            self.tail = "".join(self.done[-60:])[-4000:]
            self.spans = [
                (start, min(end, self.size), target) for start, end, target in self.spans if start < self.size
            ]

    def _add(self, text: str) -> None:
        self.done.append(text)
        self.size += len(text)
        self.tail = (self.tail + text)[-4000:]

    def _piece(self, text: str, piece: Piece) -> None:
        start = self.size
        if piece.raised:
            page = self.last.page if self.last else 0
            found = [one for one in raised_labels(piece) if one in self.labels or (one, page) in self.labels]
            at = 0
            for label in found:
                at = text.find(label, at)
                self.marks.append(Mark(start + at, start + at + len(label), label))
                at += len(label)
            text = text.translate(_RAISED_DIGITS)
        self._add(text)
        if piece.link is not None:
            start += len(text) - len(text.lstrip())
            last = self.spans[-1] if self.spans else None
            if last is not None and last[2] == piece.link and start - last[1] <= 1:
                self.spans[-1] = last[0], self.size, piece.link
            elif self.size > start:
                self.spans.append((start, self.size, piece.link))

    def finish(self, paragraph: Paragraph) -> None:
        text = "".join(self.done).rstrip(_BACK)
        spans = [(start, min(end, len(text)), target) for start, end, target in self.spans if start < len(text)]
        paragraph.text, paragraph.links, paragraph.marks = _closed_up(text, spans, self.marks)


def _closed_up(
    text: str, spans: Sequence[tuple[int, int, str]], marks: list[Mark]
) -> tuple[str, list[Link], list[Mark]]:
    """The text without the spaces that the print puts into an address, where the link's target proves them wrong."""
    gone: list[int] = []
    for start, end, target in spans:
        shown = text[start:end]
        if " " in shown.strip() and shown.replace(" ", "").rstrip("/.").casefold() in target.casefold():
            gone.extend(start + at for at, c in enumerate(shown) if c == " ")
    if gone:
        kept = [at for at in range(len(text)) if at not in set(gone)]
        text = "".join(text[at] for at in kept)

    def moved(at: int) -> int:
        return at - sum(1 for one in gone if one < at)

    links = [
        Link(moved(start), moved(end), target)
        for start, end, target in spans
        if text[moved(start) : moved(end)].strip()
    ]
    return text, links, [Mark(moved(mark.start), moved(mark.end), mark.label) for mark in marks]
