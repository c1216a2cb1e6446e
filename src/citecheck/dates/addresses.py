"""The day that stands in an address: news sites file their articles under it."""

import re
from functools import cache, lru_cache

from citecheck.dates.named import exists
from citecheck.dates.names import month
from citecheck.dates.reading import Reading


@cache
def _not_publication() -> re.Pattern[str]:
    """A path that files by date and is about something else: an event's day, a version of software, a capture."""
    return re.compile(
        r"/(?:events?|calendar|kalender|etkinlik|agenda|veranstaltungen|eventos|evenements?|releases?/tag|download|downloads"
        r"|versions?|memento|wayback|timemap|schedule|fixtures|scores?|game|matches|archive-it|web/\d{8,14}|wp-content"
        r"|uploads|files|sites/default|images?|assets|static|anniversary|on-this-day)/",
        re.IGNORECASE,
    )


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    year, number, day = r"(?P<y>(?:19|20)\d\d)", r"(?P<m>\d\d?|[^\W\d_]{3,10})", r"(?P<d>\d\d?)"
    return (
        # "/2024/05/12-held" files nothing under a day: only "/05/07-held" does.
        re.compile(rf"/{year}/{number}/{day}(?=/|$|\.(?!\d)|(?<=/0\d)[-_](?!\d))"),
        re.compile(rf"(?:/|[-_]){year}-(?P<m>\d\d)-(?P<d>\d\d)(?=/|$|[-_.](?!\d))"),
        re.compile(r"(?:/|[-_])(?P<y>20\d\d)_(?P<m>\d\d)_(?P<d>\d\d)(?=/|$|[-_.](?!\d))"),
        re.compile(r"/(?P<y>20\d\d)(?P<m>\d\d)(?P<d>\d\d)(?=/)"),
        re.compile(rf"/{year}/(?P<m>\d\d)(?P<d>\d\d)(?=/)"),
        re.compile(rf"/{year}-(?P<m>\d\d)/(?P<d>\d\d)(?=/)"),
        re.compile(r"/(?P<d>\d\d)-(?P<m>\d\d)-(?P<y>20\d\d)(?=/|$)"),
        re.compile(r"[-/](?P<y>(?:19|20)\d\d)-(?P<m>[a-z]{3})-(?P<d>\d\d)(?=/|$|-(?!\d))", re.IGNORECASE),
    )


_MONTH_ONLY = re.compile(r"/(?P<y>(?:19|20)\d\d)[/-](?P<m>\d\d|[a-z]{3,9})(?=/)", re.IGNORECASE)


@lru_cache(1_024)  # page, note and report ask it of the same addresses
def in_path(address: str) -> Reading | None:
    """The day (or, in /2024/03/, the month) under which an address files its page; None where it names none.

    Silent where two parts of the path disagree, for paths of events, files and versions, for days that the calendar
    lacks, for long numbers, and for archived copies (whose own stamp is another matter).
    """
    from urllib.parse import unquote, urlsplit

    try:
        path = urlsplit(address).path
    except ValueError:
        return None
    if not re.search(r"(?:19|20)\d\d", path):
        return None
    path = unquote(path)
    if _not_publication().search(path) or "://" in path or ":/" in path:
        return None
    days = {reading for pattern in _patterns() for found in pattern.finditer(path) if (reading := _reading(found))}
    if days:
        return days.pop() if len(days) == 1 else None
    found = _MONTH_ONLY.search(path)
    return _reading(found) if found and not re.search(r"/(?:19|20)\d\d/\d\d/\d\d(?:/|$)", path) else None


def _reading(found: re.Match[str]) -> Reading | None:
    parts = found.groupdict()
    if parts["m"].isdecimal():
        number = int(parts["m"])
        if found.re.pattern.startswith("/(?P<d>") and number != int(parts["d"]) and int(parts["d"]) <= 12:
            return None  # 03-09-2024 in a path has two readings
    else:
        numbers, _, _ = month(parts["m"], "en")
        number = numbers[0] if len(numbers) == 1 else 0
    year, day = int(parts["y"]), int(parts.get("d") or 0)
    if not 1990 <= year <= 2099 or not exists(year, number, day or 1):
        return None
    return Reading(year, number, day)
