"""family `date`: relative-time."""

import datetime
from collections import Counter
from collections.abc import Iterator

from citecheck.checks import time_words, wording
from citecheck.model import Document, Observation, Place
from citecheck.rule import Example, check
from citecheck.text import fold, squash

STALE = datetime.timedelta(days=365)

TEXT = "Fares rose by 12% last year.[1] In November they fell again.[2]\n\n{notes}"
NOTES = "[1] “Fares”, The Gazette, https://gazette.example/fares.\n\n[2] “Again”, The Gazette, https://gazette.example/again.\n"


@check(
    severity="note",
    guard=(
        "Only where the article has no date of its own or is more than a year old on the day of the run; time words "
        "inside quotations and in manuals are left alone, and so is a mere “now” or “today” in a sentence that states "
        "nothing to look up."
    ),
    remedy="Name the year or the month, or print the article's date beside it.",
    bad=(
        TEXT.format(notes=NOTES),
        Example(TEXT.format(notes=NOTES), published=datetime.date(2022, 3, 1)),
        "Geçen yıl bütün hatlarda fiyatlar yüzde 12 arttı, ama bu yıl için yeni bir karar alınmadı.[1]\n\n[1] “Fiyatlar”, Kurye, https://kurye.example/fiyatlar.\n",
    ),
    good=(
        Example(TEXT.format(notes=NOTES), published=datetime.date(2026, 3, 1)),
        "Fares rose by 12% in November 2021.[1]\n\n[1] “Fares”, The Gazette, https://gazette.example/fares.\n",
        "The director Mara Lindqvist said: “Fares rose last year.”[1]\n\n"
        "[1] “Fares”, The Gazette, https://gazette.example/fares.\n",
        "This shows how cities now think, and today they think aloud.[1]\n\n[1] “Fares”, The Gazette, "
        "https://gazette.example/fares.\n",
        "Les prix ont augmenté de 12 % en novembre 2021.[1]\n\n[1] « Les prix », Le Courrier, https://courrier.example/p.\n",
    ),
)
def relative_time(document: Document, today: datetime.date) -> Iterator[Observation]:
    """Time words such as “last year” have no date to hold on to.

    They are right on the day of writing only; a reader who comes later counts from another day.
    """
    published = document.published
    if published is not None and published.readings and max(r.last() for r in published.readings) + STALE >= today:
        return
    met = list(time_words.unanchored(document))
    if not met:
        return
    phrases = Counter(fold(time.text) for _, time in met)
    first_printed = {fold(time.text): squash(time.text) for _, time in reversed(met)}
    shown = [f"“{first_printed[phrase]}”" + (f" ({n})" if n > 1 else "") for phrase, n in phrases.items()]
    dated = published is not None and bool(published.readings)
    said = "time words that count from the article's own day" if dated else "time words without an anchor"
    yield Observation(
        f"{said}: {', '.join(shown[:12])}" + (" …" if len(shown) > 12 else ""),
        tuple(Place(document.at(claim, time)) for claim, time in met),
        confidence="proved",
        found=", ".join(first_printed[phrase] for phrase in phrases),
        why=(
            "The article carries no date of its own."
            if published is None
            else f"The article is dated {wording.day(max(published.readings))}."
            if published.readings
            else ""
        ),
    )
