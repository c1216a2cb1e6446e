"""Time words that hold on to nothing but the day of writing."""

from collections.abc import Iterator

from citecheck.checks import past
from citecheck.checks.genre import genre
from citecheck.model import Claim, Document
from citecheck.text import Part


def unanchored(document: Document) -> Iterator[tuple[Claim, Part]]:
    """Time words of the article's own text that a later reader would count from another day, in reading order.

    "Last year" always; a single word ("now", "today") only where the sentence states something to look up. In a manual
    "now" is the next step.
    """
    if genre(document) == "instructions":
        return
    for claim in document.sentences:
        for time in claim.times:
            if (claim.checkable or " " in time.text.strip()) and not past.is_quoted(claim, time):
                yield claim, time
