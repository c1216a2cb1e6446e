"""When a source that fails is dead: after several failures, days apart, with no success between."""

import datetime
from collections.abc import Callable
from dataclasses import replace

from citecheck.model import GOOD, Evidence, Past, Sighting, Streak

APART = 3  # days from one failure that counts to the next: an outage of one bad weekend is one failure
NEEDED, NEEDED_IF_FINAL = 3, 2
# The server, or the name system, says in so many words that it is gone for good.
FINAL = ("http-410", "no-such-host", "dns")
# What a server says of this page and not of itself: 5xx and 400 may be about the visit.
DEFINITIVE = (*FINAL, "http-404")


def judged(evidence: Evidence, past: Past | None, today: datetime.date) -> Evidence:
    """The evidence in the light of what earlier runs saw: `failing` may be `dead`, and the streak that stands.

    One success ends a streak. What was blocked, restricted or unverifiable neither counts nor ends one. Without a past
    nothing is ever dead.
    """
    if past is None:
        return evidence
    streak = None
    if evidence.verdict == "failing" and evidence.reason in DEFINITIVE:
        streak = _streak(past, today, _is_definitive, is_final=evidence.reason in FINAL)
    elif evidence.verdict == "replaced":
        streak = _streak(past, today, _is_gone, is_final=False)
    is_dead = evidence.verdict == "failing" and streak is not None and streak.proves
    return replace(evidence, verdict="dead" if is_dead else evidence.verdict, past=replace(past, streak=streak))


def standing(past: Past) -> Past:
    """The past with the streak that stands at its end, where it ends with a failure that counts."""
    gone = max(filter(_is_gone, past.sightings), key=lambda one: one.last, default=None)
    if gone is None or (past.last_good is not None and past.last_good.last >= gone.last):
        return replace(past, streak=None)
    counts = _is_gone if gone.verdict == "replaced" else _is_definitive
    is_final = gone.verdict != "replaced" and gone.reason in FINAL
    return replace(past, streak=_streak(past, gone.last, counts, is_final=is_final))


def _is_definitive(seen: Sighting) -> bool:
    return seen.verdict in ("failing", "dead") and seen.reason in DEFINITIVE


def _is_gone(seen: Sighting) -> bool:
    return seen.verdict == "replaced" or _is_definitive(seen)


def _streak(past: Past, today: datetime.date, counts: Callable[[Sighting], bool], *, is_final: bool) -> Streak:
    """The failures since the last success, those of `today` among them."""
    start = min((today, *(one.at for one in past.sightings)))
    now = 1 << (today - start).days
    good = failed = final = 0
    for one in past.sightings:
        days = one.days << (one.at - start).days
        if one.verdict in GOOD:
            good |= days & (2 * now - 1)
        elif counts(one):
            failed |= days
            final |= days if _is_definitive(one) and one.reason in FINAL else 0
    ended = (1 << good.bit_length()) - 1
    failed = failed & (now - 1) & ~ended | now
    final = final & failed | (now if is_final else 0)
    is_sure = is_final and (final == failed or _counted(final) >= NEEDED_IF_FINAL)
    since = start + datetime.timedelta(days=(failed & -failed).bit_length() - 1)
    return Streak(since, _counted(failed), NEEDED_IF_FINAL if is_sure else NEEDED, failed.bit_count())


def _counted(days: int) -> int:
    """How many of the days count, each far enough from the one that counted before."""
    number = 0
    while days:
        number += 1
        days >>= (days & -days).bit_length() - 1 + APART
    return number
