"""family `date`: impossible-date."""

import re
from collections.abc import Iterator

from citecheck.checks import past, wording
from citecheck.dates import Date
from citecheck.model import Citation, Claim, Document, Observation, Place
from citecheck.rule import Example, check

# Before that year a weekday may be counted in another calendar (Greece kept the Julian one until 1923).
OLDEST_WEEKDAY = 1930
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@check(
    severity="correct",
    guard=(
        "Calendar arithmetic only: the day must be missing from the calendar under every reading; weekdays are not "
        "judged before 1930 nor inside quotations; of figures in running text only those count that are a day but for one "
        "step (31.02.2024), not scores, versions or shares (0/15/93, 2026.4.0)."
    ),
    remedy="Print a day that exists; ask which one is meant.",
    question="“{found}” is not in the calendar. May we leave the day out?",
    reply="☐ yes ☐ no, the date is ______",
    bad=(
        "Fares rose.[1]\n\n[1] “Fares”, The Gazette, https://gazette.example/fares, (Date of Access: 31.02.2024).\n",
        "Fares rose on 30 February 2023, the council said.[1]\n\n"
        "[1] “Fares”, The Gazette, https://gazette.example/fares, accessed 3 March 2023.\n",
        Example("Tarife stiegen.[^1]\n\n[^1]: „Tarife“, Der Kurier, https://kurier.example/tarife, "
                "abgerufen am 29. Februar 2023.\n", input_format="markdown"),
    ),
    good=(
        "Fares rose.[1]\n\n[1] “Fares”, The Gazette, https://gazette.example/fares, (Date of Access: 29.02.2024).\n",
        "Fares rose on Thursday, 7 March 2024.[1]\n\n[1] “Fares”, The Gazette, https://gazette.example/f, "
        "accessed 3 April 2024.\n",
        "Les prix montent.[1]\n\n[1] « Les prix », Le Courrier, https://courrier.example/prix, consulté le 31/12/2023.\n",
        "The order came on Friday, 13 October 1307.[1]\n\n[1] “The Order”, The Gazette, https://gazette.example/order.\n",
        "Lindau won 0/15/93 and used version 2026.4.0, then 2026.13.1 of the planner.[1]\n\n[1] “Fares”, The Gazette, "
        "https://gazette.example/fares.\n",
        "Version 31.02.2024.7 fixes this.[1]\n\n[1] “Fixes”, The Gazette, https://gazette.example/fixes-13.45.99.\n",
    ),
)  # fmt: skip
def impossible_date(document: Document) -> Iterator[Observation]:
    """A date that no calendar has: 31 February, a 13th month, a weekday that is not that day's.

    The source cannot settle it, because no source can be of that day.
    """
    for citation in document.citations:
        for date in (citation.accessed, citation.published):
            if date is not None and _is_impossible(date):
                group = f"accessed {date.raw}" if date is citation.accessed else None
                yield _observe(document, citation, date, group)
    for claim in document.sentences:
        for date in claim.dates:
            if date.fault is None or not _is_impossible(date) or past.is_quoted(claim, date):
                continue
            if date.fault != "no-such-day" or _is_nearly_a_day(date.raw):
                yield _observe(document, claim, date, None)


def _is_impossible(date: Date) -> bool:
    if date.fault == "no-such-day":
        return True
    return date.fault == "wrong-weekday" and bool(date.readings) and date.readings[0].year >= OLDEST_WEEKDAY


def _is_nearly_a_day(raw: str) -> bool:
    """Whether what is printed in figures is a day of another month; versions begin with the year and go on with dots."""
    parts = [int(part) for part in re.findall(r"\d{1,4}", raw)]
    if re.search(r"[^\W\d_]", raw) or len(parts) != 3:
        return True
    years = [part for part in parts if part > 99]
    rest = sorted(part for part in parts if part <= 99)
    if len(years) != 1 or (parts[0] > 99 and "." in raw):
        return False
    return 1 <= rest[0] <= 12 and rest[1] <= 31


def _observe(document: Document, owner: Citation | Claim, date: Date, group: str | None) -> Observation:
    citation = owner if isinstance(owner, Citation) else None
    place = Place(
        document.at(owner, date), citation.id if citation else None, citation.address if citation else None, "proved"
    )
    if date.fault == "wrong-weekday":
        told = [f"{wording.day(one)} was a {WEEKDAYS[one.first().weekday()]}" for one in date.readings]
        return Observation(
            f"“{date.raw}”: {wording.listed(told)}",
            (place,),
            confidence="proved",
            found=date.raw,
            ask=f"“{date.raw}”: {wording.listed(told)}. May we leave the weekday out?",
            group=group,
        )
    nearest = _nearest(date.raw)
    return Observation(
        f"“{date.raw}” is not in the calendar" + (f"; the last day of that month is {nearest}" if nearest else ""),
        (place,),
        confidence="proved",
        found=date.raw,
        ask=f"There is no {date.raw}."
        + (f" Is the last day of that month ({nearest}) meant?" if nearest else " May we leave the day out?"),
        group=group,
    )


def _nearest(raw: str) -> str | None:
    """The last real day of the month that is printed with a day too many: shown, never applied."""
    from citecheck import dates

    for day in ("31", "30", "29"):
        if day in raw:
            head, tail = raw.split(day, 1)
            for earlier in range(int(day) - 1, 27, -1):
                found = dates.find(f"{head}{earlier}{tail}")
                if len(found) == 1 and found[0].sure is not None and found[0].fault is None:
                    return wording.day(found[0].sure)
    return None
