"""What web archives hold of the sources, as the report shows it."""

import datetime

from citecheck import reasons, urls
from citecheck.dates import Reading
from citecheck.model import Evidence
from citecheck.report import safe, wording

SAVE = "https://web.archive.org/save/"


def row(evidence: Evidence | None) -> tuple[str, str]:
    """The name of a source's row and what stands in it, the copy's day and address; empty where none was asked."""
    held = evidence.mementos if evidence is not None else None
    if held is None or evidence is None:
        return "", ""
    name = f"Archived copy nearest to {_day(held.wanted)}"
    if held.best is not None:
        return name, f"{_day(held.best.at.date())}: {safe.url(held.best.url)}"
    if held.reason == "excluded":
        return name, "none: the site keeps its pages out of the archive"
    if held.reason != "no-copy":
        return name, f"not known: {safe.markdown(reasons.in_words(held.reason or 'archive-unreachable'))}"
    said = "none that shows the page" if held.bad else "none found"
    is_there = evidence.verdict in ("live", "moved", "changed") and urls.unsafe(evidence.source.url) is None
    return name, f"{said}; save it: {safe.url(SAVE + evidence.source.url)}" if is_there else said


def share(sources: tuple[Evidence, ...]) -> str:
    """How many of the sources have a usable copy: "3 of 4"; empty where no archive answered for any."""
    known = [one.mementos for one in sources if one.mementos is not None]
    known = [one for one in known if one.best is not None or one.reason in ("no-copy", "excluded")]
    return f"{sum(one.best is not None for one in known)} of {len(known)}" if known else ""


def _day(day: datetime.date) -> str:
    return wording.day(Reading(day.year, day.month, day.day))
