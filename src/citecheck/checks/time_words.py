"""Time words that hold on to nothing but the day of writing."""

import re
from collections.abc import Iterator

from citecheck.checks import past
from citecheck.checks.genre import genre
from citecheck.model import Claim, Document
from citecheck.text import Part

GROUPING = (",", ".", "\u202f", "\xa0")  # between the thousands of a number
EARLY_YEAR = re.compile(r",?\s1[0-4]\d\d\b")


def unanchored(document: Document) -> Iterator[tuple[Claim, Part]]:
    """Time words of the article's own text that a later reader would count from another day, in reading order.

    "Last year" always; a single word ("now", "today") only where the sentence states something to look up. In a manual
    "now" is the next step.
    """
    if genre(document) == "instructions":
        return
    for claim in document.sentences:
        for time in claim.times:
            stands = claim.checkable or " " in time.text.strip()
            if stands and not past.is_quoted(claim, time) and not _has_a_number(claim, time):
                yield claim, time


def _has_a_number(claim: Claim, time: Part) -> bool:
    """Whether the words are a part of more: "100,000 years ago", "on Wednesday 9 September 2020", "in February 1405"."""
    before = claim.sentence[: max(time.start - claim.start, 0)][-2:]
    if time.text[:1].isdecimal() and before[:1].isdecimal() and before[-1:] in GROUPING:
        return True
    behind = claim.sentence[time.end - claim.start :]
    return bool(EARLY_YEAR.match(behind)) or any(
        date.is_day and time.start < date.end and date.start <= time.end + 2 for date in claim.dates
    )
