"""Where a page of a PDF is cut into columns, and in which order its lines are read."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, groupby, pairwise
from statistics import median

from citecheck.documents.pdf.piece import Piece

_DEEPEST = 6  # times that a page is cut
_WIDE = 1.5  # ems without ink between columns or cells
_FEWEST_LINES = 3  # in each of two columns
_LONG_WORD = 20  # letters of an address that finds no place to be broken
_IN_ADDRESS = "".join(map(chr, range(0x21, 0x7F)))  # no space, no letter of a script that is written without
_TOUCHING = 0.1  # ems of white between the pieces of one word at the most
_NARROWEST = 6  # ems: what is narrower on average is a label or a cell, not a column
_BIN = 2.0  # points: how finely white between columns is looked for
_MOST_BINS = 4000
_MOST_TRIED = 6  # of the whitest stretches


@dataclass(frozen=True, slots=True)
class Strip:
    """Pieces that the file prints one after the other on one baseline: a line of a column, or a part of one."""

    pieces: tuple[Piece, ...]
    x0: float
    x1: float
    y: float
    size: float
    reach: float  # where it ends, or where its last word begins if that is long and may stick out of the column
    order: int = 0  # as the file prints it

    def crosses(self, edge: float) -> bool:
        """Whether it stands on both sides of `edge`; a little more than that may hang over it."""
        return self.x0 < edge - self.size and self.reach > edge + self.size

    def is_left_of(self, edge: float) -> bool:
        return edge - self.x0 > self.reach - edge


Row = list[Strip]


def baselines(pieces: Sequence[Piece]) -> list[Row]:
    """Pieces that share a baseline, from top to bottom, across all columns."""
    return _level(_strips(pieces))


def in_reading_order(pieces: Sequence[Piece]) -> list[list[Row]]:
    """The stretches of a page that are read from top to bottom, one after the other."""
    return _regions(baselines(pieces), depth=0)


def _strips(pieces: Sequence[Piece]) -> list[Strip]:
    done: list[Strip] = []
    run: list[Piece] = []
    for piece in pieces:
        if run and not (abs(run[-1].y - piece.y) < 0.1 * piece.size and piece.x0 > run[-1].x1 - 0.4 * piece.size):
            done.extend(_cut_at_gaps(run))
            run = []
        run.append(piece)
    done.extend(_cut_at_gaps(run))
    return [replace(strip, order=at) for at, strip in enumerate(done)]


def _cut_at_gaps(run: list[Piece]) -> list[Strip]:
    """A stretch of one baseline cut where it is white, unless it is one line whose words are set wide apart."""
    gaps = [second.x0 - first.x1 for first, second in pairwise(run)]
    wide = [gap > _WIDE * piece.size for gap, piece in zip(gaps, run, strict=False)]
    whites = [gap for gap, is_wide in zip(gaps, wide, strict=True) if is_wide]
    words = sum(piece.text.count(" ", 1) + 1 for piece in run)
    if len(whites) > 1 and max(whites) < 1.3 * min(whites) and words <= 3 * len(run):
        return [_strip(run)]
    done, start = [], 0
    for at, is_wide in enumerate(wide, 1):
        if is_wide:
            done.append(_strip(run[start:at]))
            start = at
    return [*done, _strip(run[start:])] if run else []


def _strip(pieces: Sequence[Piece]) -> Strip:
    longest = max(pieces, key=lambda one: len(one.text))
    right = max(piece.x1 for piece in pieces)
    letters, start = _last_word(pieces)
    reach = start if letters >= _LONG_WORD else right
    return Strip(tuple(pieces), min(p.x0 for p in pieces), right, pieces[0].y, longest.size, reach)


def _last_word(pieces: Sequence[Piece]) -> tuple[int, float]:
    """How many letters the last word of a line has, which may be several pieces, and where it begins."""
    letters, start = 0, max(piece.x1 for piece in pieces)
    for piece in sorted(pieces, key=lambda one: -one.x1):
        if letters and start - piece.x1 > _TOUCHING * piece.size:
            break
        text = piece.text.rstrip() if not letters else piece.text
        space = len(text.rstrip(_IN_ADDRESS)) - 1
        letters += len(text) - space - 1
        start = piece.x1 - (piece.x1 - piece.x0) * (len(piece.text) - space - 1) / max(len(piece.text), 1)
        if space >= 0:
            break
    return letters, start


def _level(strips: Sequence[Strip]) -> list[Row]:
    """What shares a baseline, from top to bottom."""
    done: list[Row] = []
    for strip in sorted(strips, key=lambda one: -one.y):
        if done and done[-1][0].y - strip.y <= 0.3 * min(done[-1][0].size, strip.size):
            done[-1].append(strip)
        else:
            done.append([strip])
    return done


def _regions(page: list[Row], *, depth: int) -> list[list[Row]]:
    """Stretches of the page that are read from top to bottom, one after the other."""
    edge = _gutter(page) if depth < _DEEPEST and len(page) >= _FEWEST_LINES else None
    if edge is None:
        return _with_short_columns(page, depth=depth)
    done: list[list[Row]] = []
    for columns, band in _stretches(page, edge):
        if not columns:
            done.extend(_regions(band, depth=depth + 1))
            continue
        for part in _stacked(band, edge):
            for left in (True, False):
                side = [[strip for strip in row if strip.is_left_of(edge) is left] for row in part]
                done.extend(_regions([row for row in side if row], depth=depth + 1))
    return done


def _with_short_columns(page: list[Row], *, depth: int) -> list[list[Row]]:
    """A page of one column, in which a few rows may stand side by side."""
    done: list[list[Row]] = [[]]
    at = 0
    while at < len(page):
        end = at
        while end < len(page) and len(page[end]) > 1:
            end += 1
        edge = _gutter(page[at:end]) if end - at >= _FEWEST_LINES and depth < _DEEPEST else None
        if edge is None:
            end = max(end, at + 1)
            done[-1].extend(page[at:end])
        else:
            while end < len(page) and not any(strip.crosses(edge) for strip in page[end]) and _is_near(page, end):
                end += 1
            done.extend(_regions(page[at:end], depth=depth + 1))
            done.append([])
        at = end
    return [region for region in done if region]


def _is_near(page: Sequence[Row], at: int) -> bool:
    return page[at - 1][0].y - page[at][0].y < 1.5 * page[at][0].size


def _stacked(band: list[Row], edge: float) -> list[list[Row]]:
    """Pairs of columns that stand one below the other, as the order tells in which the file prints them."""
    strips = sorted((strip for row in band for strip in row), key=lambda one: one.order)
    runs = [list(run) for _, run in groupby(strips, lambda one: one.is_left_of(edge))]
    if not 2 < len(runs) <= 8 or not runs[0][0].is_left_of(edge) or len(strips) < 2.5 * len(runs):
        return [band]
    pairs = [[strip for run in runs[at : at + 2] for strip in run] for at in range(0, len(runs), 2)]
    floors = [min(strip.y for strip in pair) for pair in pairs]
    if any(max(strip.y for strip in pair) >= floor for floor, pair in zip(floors, pairs[1:], strict=False)):
        return [band]
    parts: list[list[Row]] = [[] for _ in pairs]
    for row in band:
        parts[next((at for at, floor in enumerate(floors) if row[0].y >= floor - 1), -1)].append(row)
    return [part for part in parts if part]


def _stretches(page: list[Row], edge: float) -> list[tuple[bool, list[Row]]]:
    """The bands of the page, those that are not columns put together."""
    done: list[tuple[bool, list[Row]]] = []
    for columns, bands in groupby(_bands(page, edge, fewest=1), lambda one: one[0]):
        if columns:
            done.extend(bands)
        else:
            done.append((False, [row for _, band in bands for row in band]))
    return done


def _gutter(page: Sequence[Row]) -> float | None:
    """Where the page is cut into two columns: in the whitest upright stretch between much ink left and right."""
    strips = [strip for row in page for strip in row]
    left, right = min(strip.x0 for strip in strips), max(max(strip.x0, strip.reach) for strip in strips)
    bins = min(int((right - left) / _BIN) + 1, _MOST_BINS)
    if bins < 10:
        return None
    change = [0] * (bins + 1)
    for strip in strips:
        change[min(int((strip.x0 - left) / _BIN), bins - 1)] += 1
        change[min(int((strip.reach - left) / _BIN) + 1, bins)] -= 1
    ink = list(accumulate(change[:-1]))
    best, most = None, 0
    for at in sorted(range(bins // 8, bins - bins // 8), key=lambda one: (ink[one], abs(one - bins / 2)))[:_MOST_TRIED]:
        if ink[at] > 0.75 * min(max(ink[:at]), max(ink[at + 1 :])):
            continue
        edge = left + (at + 0.5) * _BIN
        count = sum(len(band) for columns, band in _bands(page, edge) if columns)
        if count > most:
            best, most = edge, count
    return best


def _bands(page: Sequence[Row], edge: float, fewest: int = _FEWEST_LINES) -> list[tuple[bool, list[Row]]]:
    """The page cut at the lines that go across `edge`; with each band, whether it is two columns."""
    done: list[tuple[bool, list[Row]]] = []
    for across, band in groupby(page, lambda row: any(strip.crosses(edge) for strip in row)):
        found = list(band)
        done.append((not across and _is_columns(found, edge, fewest), found))
    return done


def _is_columns(band: Sequence[Row], edge: float, fewest: int) -> bool:
    spans = []
    for left in (True, False):
        side = [strip for row in band for strip in row if strip.is_left_of(edge) is left]
        baselines = {round(strip.y) for strip in side}
        if len(baselines) < fewest:
            return False
        ink = sum(strip.x1 - strip.x0 for strip in side) / len(baselines)
        if ink < _NARROWEST * median(strip.size for strip in side):
            return False
        spans.append((min(baselines), max(baselines)))
    shared = min(spans[0][1], spans[1][1]) - max(spans[0][0], spans[1][0])
    return shared >= 0.5 * min(high - low for low, high in spans)
