"""Whether a page has the dates that an article gives."""

from collections.abc import Iterable, Iterator
from itertools import chain

from citecheck import dates
from citecheck.dates import Date, Reading
from citecheck.evidence.index import Index
from citecheck.model import Answer, Difference, Inquiry


def answer(inquiry: Inquiry, index: Index) -> Answer | None:
    """The same day is found; else the day that is one slip away is shown, or the closest."""
    asked = inquiry.date
    if asked is None or not asked.readings:
        return Answer(inquiry, index.source, "not-checked", reason="no-date") if inquiry.own else None
    years = {one.year for one in asked.readings}
    known: list[Date] = []
    for printed in chain(index.values.dates_in(sorted(years)), _in_short(years, index)):
        if any(_is_said_by(want, has) for want in asked.readings for has in printed.readings):
            return _found(inquiry, index, printed)
        known.append(printed)
    published = index.page.published.reading if index.page.published else None
    if published is not None and any(_is_said_by(want, published) for want in asked.readings):
        return Answer(inquiry, index.source, "found", None, published.iso(), likeness=1.0)
    if not inquiry.own:
        return None
    beside = {year + step for year in years for step in (-1, 1)} - years
    known = sorted([*known, *index.values.dates_in(sorted(beside))], key=_start)
    slip = _slip(asked, known, published)
    if slip is not None:
        reading, printed_as = slip
        passage = index.passage(printed_as.start, printed_as.end) if printed_as else None
        differences = (Difference(asked.raw, reading.iso(), "number"),)
        return Answer(inquiry, index.source, "not-found", passage, reading.iso(), differences)
    closest = _closest(asked, known)
    if closest is None:
        return Answer(inquiry, index.source, "not-found", None, published.iso() if published else None)
    return Answer(
        inquiry, index.source, "not-found", index.passage(closest.start, closest.end), closest.readings[0].iso()
    )


def _found(inquiry: Inquiry, index: Index, printed: Date) -> Answer:
    passage = index.passage(printed.start, printed.end)
    quoted = index.is_quoted(printed.start, printed.end)
    return Answer(inquiry, index.source, "found", passage, printed.raw, in_quotation=quoted, likeness=1.0)


def _is_said_by(want: Reading, has: Reading) -> bool:
    """Whether a page that prints `has` says `want`: the same, or a day of the wanted month or year."""
    if want.year != has.year or (want.month and want.month != has.month):
        return False
    return not want.day or want.day == has.day


def _in_short(years: Iterable[int], index: Index) -> Iterator[Date]:
    return (one for year in sorted(years) for one in index.values.dates_in_short(year))


def _slip(asked: Date, known: list[Date], published: Reading | None) -> tuple[Reading, Date | None] | None:
    """A day of the page that one slip of the pen would make of the asked one; its own publication first."""
    if published is not None and any(dates.near_miss(want, published) for want in asked.readings):
        return published, next((one for one in known if published in one.readings), None)
    for printed in known:
        reading = printed.sure
        if reading is not None and any(dates.near_miss(want, reading) for want in asked.readings):
            return reading, printed
    return None


def _closest(asked: Date, known: list[Date]) -> Date | None:
    first = asked.readings[0].first()
    read = [one for one in known if one.readings]
    return min(read, key=lambda one: (abs((one.readings[0].first() - first).days), one.start), default=None)


def _start(one: Date) -> int:
    return one.start
