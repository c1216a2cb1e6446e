"""How findings speak of a link that does not lead to its page: where, since when, and how it was last seen well."""

import datetime

from citecheck import reasons, urls
from citecheck.checks import wording
from citecheck.dates import Reading
from citecheck.model import Citation, Confidence, Document, Evidence, Observation, Past, Place

# What an article's address is replaced by, by the reason of the verdict; every other reason is a not-found page.
HOME = ("redirected-to-home",)
TAKEN = ("parked", "usurped", "for-sale")


def place(document: Document, citation: Citation, confidence: Confidence = "proved") -> tuple[Place, ...]:
    """Where the address of a citation is printed."""
    return (Place(document.at(citation, citation.urls[0]), citation.id, citation.address, confidence),)


def group(rule: str, citation: Citation) -> str:
    """One slip is one address, in however many notes it stands."""
    return f"{rule}:{urls.identity(citation.address or '')}"


def group_of_words(rule: str, citation: Citation, printed: str) -> str:
    """One slip is what is printed of one source, in however many notes it is repeated."""
    return f"{group(rule, citation)} {printed}"


def day(of: datetime.date) -> str:
    """ "7 March 2024"."""
    return wording.day(Reading(of.year, of.month, of.day))


def cause(evidence: Evidence) -> str:
    """What is wrong, as half a sentence: "the address answers 404"."""
    return reasons.in_words(evidence.reason or evidence.verdict)


def streak(past: Past | None, today: datetime.date) -> str:
    """How long it has failed: "seen once", or "on 4 days since 3 May 2026, 2 of 3 failures that count"."""
    standing = past.streak if past is not None else None
    if standing is None or (standing.days == 1 and standing.since >= today):
        return "seen once"
    days = wording.counted(standing.days, "day")
    counts = "" if standing.proves else f", {standing.counted} of {standing.needed} failures that count"
    return f"on {days} since {day(standing.since)}{counts}"


def last_good(past: Past | None) -> str:
    """How it was last seen well, as an added clause, or nothing."""
    seen = past.last_good if past is not None else None
    if seen is None:
        return ""
    named = f" as “{wording.excerpt(seen.title)}”" if seen.title else ""
    return f"; last seen well on {day(seen.last)}{named}"


def replaced(
    rule: str, citation: Citation, document: Document, evidence: Evidence, today: datetime.date, past: Past | None
) -> Observation:
    """Another page stands at the address: proved by visits over days, until then likely."""
    is_proved = past is not None and past.streak is not None and past.streak.proves
    sure: Confidence = "proved" if is_proved else "likely"
    seen = streak(past, today) if past is not None else "seen once"
    return Observation(
        f"{cause(evidence)}; {seen}{last_good(past)}",
        place(document, citation, sure),
        confidence=sure,
        severity=None if is_proved else "query",
        found=citation.address,
        group=group(rule, citation),
    )
