"""When each source was published, read and kept, drawn on one line of time."""

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from citecheck.dates import Reading
from citecheck.report import by_source, wording
from citecheck.report.article import Article, Cited

MOST_ROWS = 14
LEFT, RIGHT, WIDTH = 170, 24, 860  # user units; the names stand in the left margin
ROW, ROW_WITH_COPIES, TOP, BOTTOM = 68, 90, 6, 30
LETTER = 6.3  # an average letter at the size of the labels
NAME_WIDTH = 25

# What is drawn, in the order of the legend; the shape says it, and so does the word beside it.
KINDS = {
    "published": "published", "printed": "accessed, as printed", "proposed": "accessed, as proposed",
    "copy": "archived copy", "article": "date of the article",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Point:
    """A day on the line: `kind` is one of KINDS; the label may be empty where there is no room, `title` never is."""

    kind: str
    x: float
    y: float
    title: str
    label: str = ""
    anchor: str = "start"
    label_x: float = 0.0
    label_y: float = 0.0


@dataclass(frozen=True, slots=True)
class Row:
    """A source. `too_early` is the stretch of time before it was published, `arrow` leads from printed to proposed."""

    name: str
    where: str
    y: float
    points: tuple[Point, ...]
    too_early: float = 0.0
    arrow: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class Timeline:
    """The drawing, in user units, and the same in words."""

    name: str
    rows: tuple[Row, ...]
    ticks: tuple[tuple[float, str], ...]
    height: float
    kinds: tuple[tuple[str, str], ...]
    article: float | None
    article_label: str
    words: tuple[str, ...]
    left_out: int
    has_copies: bool

    left = LEFT
    right = WIDTH - RIGHT
    width = WIDTH


@dataclass(frozen=True, slots=True)
class Day:
    """A day that is known of a source, before it has a place in the drawing."""

    kind: str
    reading: Reading
    title: str


def of(article: Article, sources: Sequence[Cited], name: str) -> Timeline | None:
    """The line of the sources that say any day; None where fewer than two days are known."""
    proposed = _proposed(article)
    known = [(source, list(_days(source, proposed))) for source in sources]
    known = [(source, days) for source, days in known if days]
    shown = known[:MOST_ROWS]
    own = article.document.published
    reading = own.readings[0] if own is not None and len(own.readings) == 1 else None
    days = [day.reading.first() for _, found in shown for day in found] + ([reading.first()] if reading else [])
    if len(set(days)) < 2:
        return None
    first, last = _padded(min(days), max(days))
    scale = Scale(first, last)
    has_copies = any(day.kind == "copy" for _, found in shown for day in found)
    height = ROW_WITH_COPIES if has_copies else ROW
    rows = tuple(_row(article, source, found, TOP + at * height, scale) for at, (source, found) in enumerate(shown))
    used = {point.kind for row in rows for point in row.points} | ({"article"} if reading else set())
    words = tuple(f"{row.name} ({row.where}): {', '.join(p.title for p in row.points)}" for row in rows)
    return Timeline(
        name, rows, tuple(scale.ticks()), TOP + len(rows) * height + BOTTOM,
        tuple((kind, said) for kind, said in KINDS.items() if kind in used),
        scale.x(reading.first()) if reading else None, wording.day(reading) if reading else "", words,
        len(known) - len(shown), has_copies,
    )  # fmt: skip


def _proposed(article: Article) -> dict[tuple[str, str], str]:
    """What should stand in place of a printed access date, by citation and printed date."""
    return {
        (identity, finding.found): finding.expected
        for finding in article.open
        if finding.family == "date" and finding.expected and finding.found
        for identity in finding.citations
    }


def _days(source: Cited, proposed: dict[tuple[str, str], str]) -> Iterator[Day]:
    published, _ = by_source.publication(source)
    if published is not None:
        yield Day("published", published, f"published {wording.day(published)}")
    seen: set[tuple[str, Reading]] = set()
    for citation in source.citations:
        accessed = citation.accessed
        if accessed is None:
            continue
        found = [("printed", one) for one in accessed.readings]
        better = _reading(proposed.get((citation.id, accessed.raw), ""))
        found += [("proposed", better)] if better else []
        for kind, reading in found:
            if (kind, reading) in seen:
                continue
            seen.add((kind, reading))
            or_read = " (one way to read it)" if kind == "printed" and len(accessed.readings) > 1 else ""
            yield Day(kind, reading, f"{KINDS[kind]} {wording.day(reading)}{or_read}")
    held = source.evidence.mementos if source.evidence else None
    for copy in {one.at.date(): one for one in (held.first, held.best) if one is not None}.values() if held else ():
        at = Reading(copy.at.year, copy.at.month, copy.at.day)
        yield Day("copy", at, f"archived copy of {wording.day(at)}")


def _reading(iso: str) -> Reading | None:
    pieces = iso.split("-")
    if not 1 <= len(pieces) <= 3 or not all(piece.isascii() and piece.isdigit() for piece in pieces):
        return None
    return Reading(*map(int, pieces))


def _row(article: Article, source: Cited, days: list[Day], y: float, scale: "Scale") -> Row:
    """Three lanes: what the source says of itself, what the article says, what archives have."""
    points: list[Point] = []
    for lane, kinds in ((y + 18, ("published",)), (y + 42, ("proposed", "printed")), (y + 70, ("copy",))):
        taken: list[tuple[float, float]] = []
        for day in sorted((day for day in days if day.kind in kinds), key=lambda one: kinds.index(one.kind)):
            points.append(_point(day, lane, scale, taken))
    published = next((point.x for point in points if point.kind == "published"), 0.0)
    printed = [point.x for point in points if point.kind == "printed"]
    proposed = [point.x for point in points if point.kind == "proposed"]
    arrow = (min(printed), proposed[0]) if printed and proposed and abs(min(printed) - proposed[0]) > 24 else None
    # The reading order of the words is that of time: published, printed, proposed, kept.
    points.sort(key=lambda one: list(KINDS).index(one.kind))
    return Row(wording.clip(source.name, NAME_WIDTH), article.notes(source.ids), y, tuple(points), published, arrow)


def _point(day: Day, y: float, scale: "Scale", taken: list[tuple[float, float]]) -> Point:
    """A day in its lane, with a label where none stands yet."""
    x = scale.x(day.reading.first())
    label = wording.day(day.reading)
    wide = len(label) * LETTER
    for start, anchor, at in ((x + 9, "start", x + 9), (x - 9 - wide, "end", x - 9)):
        end = start + wide
        fits = start > LEFT and end < WIDTH - 2 and all(end < left or start > right for left, right in taken)
        if fits:
            taken += [(start - 4, end + 4), (x - 8, x + 8)]
            return Point(day.kind, x, y, day.title, label, anchor, at, y + 4)
    taken.append((x - 8, x + 8))
    return Point(day.kind, x, y, day.title)


@dataclass(frozen=True, slots=True)
class Scale:
    """Days on the width of the drawing."""

    first: datetime.date
    last: datetime.date

    def x(self, day: datetime.date) -> float:
        whole = max((self.last - self.first).days, 1)
        return round(LEFT + (WIDTH - RIGHT - LEFT) * (day - self.first).days / whole, 1)

    def ticks(self) -> Iterator[tuple[float, str]]:
        """Starts of months or years, at most nine of them."""
        months = (self.last.year - self.first.year) * 12 + self.last.month - self.first.month
        step = next(one for one in (1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 6000, 24000) if months / one <= 8)
        for number in range(self.first.year * 12 + self.first.month - 1, self.last.year * 12 + self.last.month, 1):
            if number % step:
                continue
            day = datetime.date(number // 12, number % 12 + 1, 1)
            if self.first <= day <= self.last:
                said = str(day.year) if step >= 12 else f"{wording.MONTHS[day.month][:3]} {day.year}"
                yield self.x(day), said


def _padded(first: datetime.date, last: datetime.date) -> tuple[datetime.date, datetime.date]:
    """A little room at both ends, within what a calendar has."""
    room = datetime.timedelta(days=max((last - first).days // 14, 2))
    low = first - room if first - datetime.date.min > room else datetime.date.min
    high = last + room if datetime.date.max - last > room else datetime.date.max
    return low, high
