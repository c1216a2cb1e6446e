"""The date of a note's source itself: when the work appeared, as the note prints it."""

from citecheck.citations import other_days
from citecheck.citations.given import Given, is_worded
from citecheck.citations.segments import Span, overlaps
from citecheck.dates import Date


def find(given: Given, title: Span | None) -> Date | None:
    """The first date that is neither the day of access nor that of an archive copy nor within title or address.

    A bare year counts only where no month is printed, one within the title only in brackets and where no other stands.
    """
    if not given.dates:
        return None
    # Words behind which an address stands are as good as any; what of them is the title is barred with it.
    shown = [(url.start, url.end) for url in (*given.urls, *given.archive_urls) if not is_worded(url)]
    years: list[Date] = []
    titled: list[Date] = []
    for date in given.dates:
        if _is_of_visit(given, date) or overlaps((date.start, date.end), shown):
            continue
        if title is not None and date.start < title[1] and title[0] < date.end:
            titled.append(date)
        elif other_days.is_archived(given.text, date):
            continue
        elif date.sure is None or date.sure.month:
            return date
        else:
            years.append(date)
    # Years also stand in names and volumes: the one in parentheses is meant, or the only one.
    for some in (years, titled):
        closed = [one for one in some if given.text[one.end : one.end + 1] in (")", "）")]
        if closed and (some is years or _is_year_in_brackets(given.text, closed[0])):
            return closed[0]
        if some:
            break
    return years[0] if len({one.readings for one in years}) == 1 else None


def _is_of_visit(given: Given, date: Date) -> bool:
    """Whether a date is the day of access, or repeats it, as some styles do, where the note prints others as well."""
    visited = given.accessed
    if visited is None:
        return False
    if date.start < visited.end and visited.start < date.end:
        return True
    return _is_same(date, visited) and any(one.readings and not _is_same(one, visited) for one in given.dates)


def _is_same(one: Date, visited: Date) -> bool:
    """Whether two dates may be the same, each as far as it is printed."""
    return one.readings == visited.readings or (one.is_day and not set(one.readings).isdisjoint(visited.readings))


def _is_year_in_brackets(text: str, date: Date) -> bool:
    return text[date.start - 1 : date.start] in ("(", "（") and date.shape == "YYYY"
