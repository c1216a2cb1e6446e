"""Days beside words for a visit that alone could be any number: "Accessed 2.17.20", "17 Jun 21", "cit. 17. 6. 21"."""

import re

from citecheck.dates import Date, Reading, find
from citecheck.dates.names import month

_BEHIND = re.compile(
    r"[\s:.\]]{0,3}(?:[^\W\d_]{1,8}\.? ){0,2}(?P<date>\d{1,2}([./-])[ \u00a0]?\d{1,2}\2[ \u00a0]?\d\d"
    r"|(?P<named>\d{1,2}\.?[ -][^\s\d_.()]{2,12}\.?(?:[^\W\d_]{1,2}\.)?[ -])(?P<yy>\d\d)"
    r"|\d{1,2}\.?[ \u00a0]\d{1,2}[,،]?[ \u00a0]?(?:19|20)\d\d"
    r"|(?P<d>\d{1,2})/(?P<m>\d{1,2})(?:[ \u00a0-]| - )(?P<y>(?:19|20)?\d\d)"
    r"|(?P<month>\d{1,2})[./-](?P<of>(?:19|20)\d\d)|(?P<year>(?:19|20)\d\d)[./-](?P<in>\d{1,2}))(?![\d./-]?\d)"
)
_BEFORE = re.compile(r"(?:\b[^\W\d_]{1,3}\.?\s|[(\[])(?P<date>\d{1,2}([./-])\d{1,2}\2\d\d)\s\Z")
_THAI = re.compile(r"[\u0e00-\u0e7f]")
_REACH = 16


def beside(text: str, start: int, end: int, *, everyday: bool) -> Date | None:
    """The day right before or behind the words for a visit at `start` to `end`, which everyday words do not touch."""
    before = _BEFORE.search(text, max(0, start - _REACH), start)
    if before is not None:  # "zuletzt am 21.8.23 überprüft"
        return _as_printed(before, f"({before['date']})")
    match = _BEHIND.match(text, end)
    if match is None or (everyday and not text[end : end + 2].strip()):
        return None
    parts = [int(part) for part in match.group("y", "m", "d") if part]  # "senast läst 4/6 2023"
    parts = parts or [int(part) for part in (match["of"] or match["year"], match["month"] or match["in"]) if part]
    if parts:
        reading = Reading(parts[0] + (2000 if parts[0] < 100 else 0), *parts[1:])
        readings = (reading,) if 1 <= reading.month <= 12 and reading.day <= 28 else ()
        return Date(match["date"], readings, *match.span("date"), "D/M YYYY" if reading.day else "M/YYYY")
    if match["named"]:  # in Thai the years are Buddhist
        return _as_printed(match, f"{match['named']}{'25' if _THAI.search(match['named']) else '20'}{match['yy']}")
    if match[2]:
        return _as_printed(match, f"({re.sub(_SPACE, '', match['date'])})")
    plain = match["date"].replace(",", " ").replace("،", " ").replace(". ", " ").replace("  ", " ")  # "1. 11 2013"
    return _as_printed(match, f"({_GLUED.sub(' ', plain)})")


_SPACE = re.compile(r"\s")
_GLUED = re.compile(r"(?<=\d)(?<! )(?=\d{4}$)")  # "30 82023"


def _as_printed(match: re.Match[str], plain: str) -> Date | None:
    """The day that the match prints, read as it would be in plain words."""
    found = next(iter(find(plain, years=True)), None)
    if found is None or not found.is_day:
        return None
    return Date(match["date"], found.readings, *match.span("date"), found.shape, found.fault)


_DAY_BEFORE = re.compile(r"(?:^|[^\w.])(?P<day>[0-3]?\d)[,.]?\s{0,2}(?:d[ei]\s|of\s)?$")
_MONTH_BEFORE = re.compile(r"[\s:.(]{0,3}(?P<name>[^\W\d_]{2,12})[.,]{0,2}\s")


def with_day(text: str, date: Date, end: int) -> Date:
    """A date with the day or month that stands apart between it and the words that end at `end`.

    "[accessed 20, March 2013]", "Consulta5 de octubre de 2015", "accessed сен. 2017".
    """
    if date.sure is None or date.sure.day or end > date.start:
        return date
    if not date.sure.month:
        short = _MONTH_BEFORE.fullmatch(text, end, date.start)
        numbers = month(short["name"], None)[0] if short is not None else ()
        readings = tuple(Reading(date.sure.year, number) for number in numbers)
        start = short.start("name") if short is not None else date.start
        return Date(text[start : date.end], readings, start, date.end, "MMM YYYY") if readings else date
    match = _DAY_BEFORE.search(text[end : date.start])
    if match is None:
        return date
    start = end + match.start("day")
    found = find(f"{match['day']} {text[date.start : date.end]}")
    whole = found[0] if found else date
    return Date(text[start : date.end], whole.readings, start, date.end, whole.shape) if whole.is_day else date
