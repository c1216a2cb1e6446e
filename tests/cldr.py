"""Dates as every CLDR locale prints them, for measuring what `dates.find` reads."""

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass

from citecheck.dates import Reading, find

DAYS = (datetime.date(2024, 3, 9), datetime.date(2023, 11, 24), datetime.date(2025, 5, 1), datetime.date(2022, 8, 31))
SKELETONS = ("yMMMd", "yMMMEd", "yMMMMd", "yMMM", "yMMMM")


@dataclass(frozen=True)
class Printed:
    """A date as a locale prints it, and what it means."""

    locale: str
    form: str
    text: str
    meant: Reading

    @property
    def language(self) -> str:
        return self.locale.partition("_")[0]


def printed(days: tuple[datetime.date, ...] = DAYS) -> Iterator[Printed]:
    """Every distinct string; those in which CLDR has no month name ("M03") are left out."""
    from babel import Locale, localedata
    from babel.dates import format_date, format_skeleton

    seen: set[tuple[str, str]] = set()
    for identifier in sorted(localedata.locale_identifiers()):
        if "Shaw" in identifier or "Dsrt" in identifier:
            continue  # spelling reforms in which no article was ever printed
        locale = Locale.parse(identifier)
        forms = ["full", "long", "medium", "short", *(one for one in SKELETONS if one in locale.datetime_skeletons)]
        for day in days:
            for form in forms:
                if form in SKELETONS:
                    text, whole = format_skeleton(form, day, locale=locale), "d" in form
                else:
                    text, whole = format_date(day, form, locale=locale), True
                one = Printed(identifier, form, text, Reading(day.year, day.month, day.day if whole else 0))
                if (one.language, text) in seen or re.search(r"\bM\d\d\b", text):
                    continue
                seen.add((one.language, text))
                yield one


def verdict(one: Printed, language: str | None) -> str:
    """right, ambiguous (the meant day among several), partial (its month alone), missed or wrong."""
    found = find(f"({one.text}).", language=language)
    if not found:
        return "missed"
    readings = {reading for date in found for reading in date.readings}
    if len(found) > 1 or any(date.fault for date in found):
        return "wrong"
    if readings == {one.meant}:
        return "right"
    if one.meant in readings:
        return "ambiguous"
    return "partial" if readings == {Reading(one.meant.year, one.meant.month)} else "wrong"
