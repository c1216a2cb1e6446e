"""Pieces of a PDF's page → lines in reading order: raised signs, columns, baselines."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Any

from citecheck.documents.pdf import columns, leftward
from citecheck.documents.pdf.piece import Piece

_MOST_COMPARED = 200  # links of a page that an address is compared with
PICTURED = 0.6  # of a page under pictures, where its text was recognised in them
_NEAR = 8  # pieces before and behind among which the one is looked for beside which a raised number stands
_FAR = 200  # on a page that was recognised, where numbers may be told as a column of their own
_MOST_FAR = 500  # numbers of one page that are looked for so far
_HANGING = 5.0  # ems between the raised number of a note and its text
_FULL = 2.0  # ems that a full line may leave white
_GOES_ON = 1.6  # ems between the lines of a paragraph
_FEWEST_ROWS = 5  # by which the edges of a page are told
_EDGES = 3  # of the text, of the labels of notes and of these
_AROUND, _STOPS = " ↩\ufe0e\ufe0f", frozenset(".,:،")
_IN_ADDRESSES = re.compile(r"[/._=-]")
_MOST_LINKED = 8  # pieces of a page that one link covers


@dataclass(slots=True)
class Line:
    """One line of a column: its pieces from its start to its end, and the edges of the column it stands in."""

    pieces: list[Piece]
    page: int
    x0: float
    x1: float
    y: float
    size: float
    bold: bool
    left: float = 0.0
    right: float = 0.0
    column: int = 0

    @property
    def text(self) -> str:
        """The line as it reads."""
        return "".join(text for text, _ in self.spaced())

    def spaced(self) -> list[tuple[str, Piece]]:
        """The pieces' texts with the spaces between them that the page shows."""
        done: list[tuple[str, Piece]] = []
        for piece in self.pieces:
            text = piece.text if done else piece.text.lstrip()
            if done:
                text_before, before = done[-1]
                ink = piece.x0 - before.x1 if piece.x0 >= before.x0 else before.x0 - piece.x1
                apart = ink > 0.2 * min(self.size, max(before.size, piece.size))
                if text_before.endswith(" "):
                    text = text.lstrip()
                elif apart and not text.startswith(" "):
                    text = " " + text
            if text:
                done.append((text, piece))
        return done


@dataclass(slots=True)
class Page:
    """A page as read; `rules` are thin horizontal strokes (left, right, y).

    Of a page that is `mirrored` all places count from the right, where its lines begin. Of one that is `forced` lines
    begin at the left though most of its letters run leftward: programs that know nothing of the script set it so. Text
    that is `recognised` lies below a picture of the page.
    """

    number: int
    width: float
    height: float
    images: int
    rules: list[list[float]]
    pieces: list[Piece] = field(default_factory=list)
    mirrored: bool = False
    forced: bool = False
    recognised: bool = False


def page(number: int, answer: dict[str, Any]) -> Page:
    """The page that the reading program tells of."""
    links = answer["links"]
    linked = Counter(piece[6] for piece in answer["pieces"])
    pieces = [
        Piece(text, x0, x1, y, size, bool(bold), _target(links, link, text, linked), places=tuple(places))
        for text, x0, x1, y, size, bold, link, _, places in answer["pieces"]
    ]
    pieces = [*pieces[:1], *(_unlinked(before, piece) for before, piece in pairwise(pieces))]
    rules, width = answer["rules"], answer["width"]
    turned = [piece.text for piece in pieces if piece.places]
    if turned and leftward.is_unturned(turned):
        pieces, turned = [leftward.as_it_stands(piece) for piece in pieces], []
    runs_left = bool(turned) and sum(_direction(_prose(piece.text)) for piece in pieces if piece.link is None) < 0
    forced = runs_left and _begins_at_left(pieces)
    mirrored = runs_left and not forced
    if turned:
        pieces = leftward.parted(pieces)
    if mirrored:
        pieces = leftward.mirrored(pieces, width)
        rules = [[width - x1, width - x0, y] for x0, x1, y in rules]
    recognised = answer["pictured"] > PICTURED
    pieces = _with_raised(pieces, near=_FAR if recognised or turned else _NEAR)
    return Page(
        number,
        width,
        answer["height"],
        answer["images"],
        rules,
        pieces,
        mirrored,
        forced,
        recognised,
    )


def _prose(text: str) -> str:
    """A text without what looks like an address, which runs to the right in any script."""
    return " ".join(word for word in text.split() if not (word.isascii() and _IN_ADDRESSES.search(word)))


def _begins_at_left(pieces: Sequence[Piece]) -> bool:
    """Whether the lines of a page have a few left edges in common and end at the right where they will.

    Where sentences end with a stop at their left, they were only moved there.
    """
    found = _by_baseline(pieces)
    edges = [(min(one.x0 for one in row), max(one.x1 for one in row)) for row in found]
    stops = [
        (
            min(row, key=lambda one: one.x0).text.strip(_AROUND)[:1],
            max(row, key=lambda one: one.x1).text.strip(_AROUND)[-1:],
        )
        for row in found
    ]
    if sum(left in _STOPS for left, _ in stops) > sum(right in _STOPS for _, right in stops):
        return False
    shared = (Counter(round(edge[side] / 2) for edge in edges).most_common(_EDGES) for side in (0, 1))
    left, right = (sum(count for _, count in found) for found in shared)
    return len(edges) >= _FEWEST_ROWS and left > 0.5 * len(edges) and left > 2 * right


def _by_baseline(pieces: Sequence[Piece]) -> list[list[Piece]]:
    found: dict[int, list[Piece]] = {}
    for piece in pieces:
        found.setdefault(round(piece.y), []).append(piece)
    return list(found.values())


def _target(links: Sequence[str], link: int, text: str, linked: Counter[int]) -> str | None:
    """Where a piece leads. TeX lays a link that goes over two pages on all that stands between its halves.

    An address that sticks out of its column stands below the links of the next one, but prints where it leads.
    """
    shown = text.strip()
    if link < 0 or (linked[link] > _MOST_LINKED and shown not in links[link]):
        return None
    if "://" in shown and " " not in shown and shown not in links[link]:
        return next((one for one in links[:_MOST_COMPARED] if one.startswith(shown)), links[link])
    return links[link]


def _unlinked(before: Piece, piece: Piece) -> Piece:
    """A piece without its link where it is the end of an address that sticks out below a link of the next column."""
    if piece.link is None or before.link is not None or abs(piece.x0 - before.x1) > 0.1 * piece.size:
        return piece
    start = before.text.rpartition(" ")[2]
    is_torn = "://" in start and before.y == piece.y and start + piece.text.partition(" ")[0] not in piece.link
    return replace(piece, link=None) if is_torn else piece


def _with_raised(pieces: Sequence[Piece], near: int) -> list[Piece]:
    """Small pieces above or below the baseline of the piece beside them, put on that baseline."""
    done = list(pieces)
    if near > _NEAR and sum(piece.text.strip().isdigit() for piece in pieces) > _MOST_FAR:
        near = _NEAR
    for at, piece in enumerate(done):
        if len(piece.text) > 12:
            continue
        host = next((one for one in _hosts(done, pieces, at, near) if _belongs(piece, one)), None)
        if host is not None:
            done[at] = replace(piece, y=host.y, size=host.size, raised=piece.y - host.y > 0.1 * host.size)
    return done


def _belongs(piece: Piece, host: Piece) -> bool:
    """Whether a piece is small and near enough to a baseline above which it stands."""
    height = (piece.y - host.y) / host.size
    # Some programs raise the number of a note and hardly make it smaller.
    number = 0.25 < height < 0.6 and piece.size < host.size and piece.text.strip().strip("[]()").isdigit()
    return number or (piece.size < 0.87 * host.size and -0.35 < height < 0.75)


def _hosts(done: Sequence[Piece], pieces: Sequence[Piece], at: int, near: int) -> Iterator[Piece]:
    """The pieces beside which a small one may stand: as the file has them before and behind, or near by on the page."""
    piece = pieces[at]
    if at and _beside(done[at - 1], piece, gap=1.0):
        yield done[at - 1]
    hanging = _HANGING if piece.text.strip().isdigit() else 2.0
    if at + 1 < len(pieces) and _beside(piece, pieces[at + 1], gap=hanging):
        yield pieces[at + 1]
    if piece.text.strip().isdigit():
        others = (one for one in (*done[max(at - near, 0) : at], *pieces[at + 1 : at + near]) if one.size > piece.size)
        yield from (
            one
            for one in others
            if _beside(one, piece, gap=0.5) or (near > _NEAR and _beside(piece, one, gap=_HANGING))
        )


def _beside(first: Piece, second: Piece, *, gap: float) -> bool:
    size = max(first.size, second.size)
    if abs(first.y - second.y) > 0.75 * size:
        return False
    return -0.4 * size < second.x0 - first.x1 < gap * size or -0.4 * size < first.x0 - second.x1 < gap * size


def lines(page: Page) -> list[Line]:
    """The lines of a page in reading order."""
    done: list[Line] = []
    for at, region in enumerate(columns.in_reading_order(page.pieces)):
        found = [_line([piece for strip in row for piece in strip.pieces], page.number) for row in region]
        left = min(line.x0 for line in found)
        right = _right_edge(found)
        _read_leftward(found, mirrored=page.mirrored, forced=page.forced)
        for line in found:
            line.left, line.right, line.column = left, right, at
        done.extend(found)
    return done


def _read_leftward(found: Sequence[Line], *, mirrored: bool, forced: bool) -> None:
    """Put the letters of lines into the order of reading where some of them run to the left."""
    if not any(piece.places for line in found for piece in line.pieces):
        return
    for line in found if mirrored else ():
        line.pieces = leftward.with_number_first(line.pieces)
    has = [any(leftward.is_leftward(piece.text) for piece in line.pieces) for line in found]
    as_page = _runs_as_page(found)
    for at, line in enumerate(found):
        if mirrored:  # an address that fills a line is still part of a text that runs leftward
            runs_left = any(has[max(at - 1, 0) : at + 2])
            if not has[at] and as_page[at] and (_is_numbered(line) or not runs_left):
                ends = at + 1 == len(found) or _is_numbered(found[at + 1])
                line.pieces = leftward.of_other_script(line.pieces, ends=ends)
                continue
        else:
            runs_left = not forced and not as_page[at] and sum(_direction(piece.text) for piece in line.pieces) < 0
        if mirrored or has[at]:
            line.pieces = leftward.in_reading_order(line.pieces, leftward=runs_left, mirrored=mirrored, forced=forced)


def _runs_as_page(found: Sequence[Line]) -> list[bool]:
    """Whether lines begin where those of the page do, whatever their letters: as the last of a paragraph shows."""
    left, right = min(line.x0 for line in found), _right_edge(found)
    whites = [((line.x0 - left) / line.size, (right - line.x1) / line.size) for line in found]
    goes_on = [first.y - second.y < _GOES_ON * first.size for first, second in pairwise(found)]
    told: list[bool | None] = []
    for line, (start, end) in zip(found, whites, strict=True):
        told.append(True if _is_numbered(line) or end > start + _FULL else False if start > end + _FULL else None)
    for at in range(len(found) - 2, -1, -1):
        if told[at] is None and goes_on[at]:
            told[at] = told[at + 1]
    for at in range(1, len(found)):
        if told[at] is None and goes_on[at - 1]:
            told[at] = told[at - 1]
    return [bool(one) for one in told]


def _is_numbered(line: Line) -> bool:
    return line.pieces[0].raised and line.pieces[0].text.strip().isdigit()


def _right_edge(found: Sequence[Line]) -> float:
    edges = sorted(line.x1 for line in found)
    return edges[int(len(edges) * 0.95)] if len(edges) > 4 else edges[-1]


def rows(pieces: Sequence[Piece], number: int) -> list[Line]:
    """Pieces that share a baseline, as lines from top to bottom, across all columns."""
    return [_line([piece for strip in row for piece in strip.pieces], number) for row in columns.baselines(pieces)]


def _line(pieces: list[Piece], number: int) -> Line:
    pieces = sorted(pieces, key=lambda one: one.x0)
    ink: Counter[float] = Counter()
    for piece in pieces:
        ink[piece.size] += len(piece.text) * (0.1 if piece.raised else 1.0)  # type: ignore[assignment]  # because a Counter may weigh
    size = max(ink, key=lambda one: (ink[one], one))
    bold = sum(len(piece.text) for piece in pieces if piece.bold) * 2 > sum(len(piece.text) for piece in pieces)
    plain = [piece.y for piece in pieces if not piece.raised] or [pieces[0].y]
    return Line(
        pieces, number, min(p.x0 for p in pieces), max(p.x1 for p in pieces), plain[0], size, bold,
    )  # fmt: skip


def _direction(text: str) -> int:
    """Positive where a text runs to the right."""
    if text.isascii():
        return sum(map(str.isalpha, text))
    leftward = sum("\u0590" <= c < "\u0900" or "\ufb1d" <= c < "\ufe00" or "\ufe70" <= c < "\ufeff" for c in text)
    return sum(map(str.isalpha, text)) - 2 * leftward
