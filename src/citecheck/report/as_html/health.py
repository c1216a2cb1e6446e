"""What earlier runs saw of each source, as a strip of time."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from citecheck.dates import Reading
from citecheck.model import GOOD, Verdict
from citecheck.report import wording
from citecheck.report.article import Cited

MOST_STRIPS = 20
LEFT, WIDTH, STRIP, RIGHT = 210, 860, 28, 24
TOP = 6
GONE: tuple[Verdict, ...] = ("failing", "dead", "replaced")


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days on which a source was seen alike: `state` is "good", "gone" or "unclear", drawn in three heights."""

    x: float
    width: float
    state: str
    title: str


@dataclass(frozen=True, slots=True)
class Strip:
    """A source and all that was seen of it."""

    name: str
    y: float
    stretches: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True)
class Health:
    """The strips, those of sources in trouble first, and the days at both ends."""

    strips: tuple[Strip, ...]
    first: str
    last: str
    height: float
    left_out: int

    left = LEFT
    right = WIDTH - RIGHT
    width = WIDTH


def of(sources: Sequence[Cited]) -> Health | None:
    """None where no source was seen on two days."""
    known = [
        (source, past.sightings)
        for source in sources
        if source.evidence is not None and (past := source.evidence.past) is not None and past.sightings
    ]
    if not known:
        return None
    first = min(seen.at for _, sightings in known for seen in sightings)
    last = max(seen.last for _, sightings in known for seen in sightings)
    whole = (last - first).days
    if not whole:
        return None
    known.sort(key=lambda one: one[0].evidence is None or one[0].evidence.verdict not in GONE)
    strips = []
    for at, (source, sightings) in enumerate(known[:MOST_STRIPS]):
        stretches = []
        for seen in sorted(sightings, key=lambda one: one.at):
            x = LEFT + (WIDTH - RIGHT - LEFT) * (seen.at - first).days / whole
            wide = (WIDTH - RIGHT - LEFT) * (seen.last - seen.at).days / whole
            said = f"{wording.VERDICTS[seen.verdict]} {_from_to(seen.at, seen.last)}"
            stretches.append(Stretch(round(x, 1), round(max(wide, 4), 1), _state(seen.verdict), said))
        strips.append(Strip(wording.clip(source.name, 30), TOP + at * STRIP, tuple(stretches)))
    return Health(tuple(strips), _day(first), _day(last), TOP + len(strips) * STRIP + 24, len(known) - len(strips))


def _state(verdict: Verdict) -> str:
    return "good" if verdict in GOOD else "gone" if verdict in GONE else "unclear"


def _from_to(first: datetime.date, last: datetime.date) -> str:
    return f"on {_day(first)}" if first == last else f"from {_day(first)} to {_day(last)}"


def _day(day: datetime.date) -> str:
    return wording.day(Reading(day.year, day.month, day.day))
