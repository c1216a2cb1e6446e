"""How a page's main text stands to what it was: unchanged, edited around, a quoted passage changed, cut, another page.

Only prose is compared, so that a new template, other menus and other teasers are no drift.
"""

import datetime
from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from citecheck.evidence import digest
from citecheck.model import GOOD, Answer, Drift, DriftKind, Evidence, Past, Verdict
from citecheck.text import bare_words

SAME = 0.9  # of all runs of words: below, more than a few words differ
OTHER = 0.06  # below, nothing but stock phrases is left
OTHER_RENAMED = 0.35  # the same under another headline: what a site prints on all its pages is left
WITHIN = 0.9  # of the shorter text's runs: it is a part of the longer one
CUT = 0.7  # of the earlier length: a shorter text that lies within it was cut
FEW = 15  # sampled runs of words, some fifty words: of less nothing is told
REASONS: dict[DriftKind, str] = {"passage-changed": "passage-changed", "cut": "cut", "other-page": "other-text"}


def since_copy(seen: Evidence, copy: Evidence, at: datetime.date) -> Drift | None:
    """How today's page stands to an archived copy; None where one of them was not there to be read whole."""
    if not _is_whole(seen) or not _is_whole(copy):
        return None
    gone = _gone(seen.answers)
    lost = tuple(one for one in copy.answers if one.verdict == "found" and _key(one) in gone)
    return _drift(copy.digest, seen, at, lost, is_renamed=_is_renamed(_title(copy), seen), is_copy=True)


def since_visit(seen: Evidence, past: Past) -> Drift | None:
    """How today's page stands to what an earlier run last read of it."""
    before = past.last_good
    if not _is_whole(seen) or before is None or before.digest is None:
        return None
    lost = tuple(one for one in _gone(seen.answers).values() if digest.had(before.digest, one.inquiry))
    return _drift(before.digest, seen, before.last, lost, is_renamed=_is_renamed(before.title, seen), is_copy=False)


def judged(seen: Evidence) -> Evidence:
    """The evidence with how its text stands to the copy near the day of access, or else to the last visit.

    Where another text stands there, or a quoted passage or a large part is gone, the page has changed; what the
    earlier text has is then no longer said to be missing.
    """
    copy = seen.mementos.best.drift if seen.mementos is not None and seen.mementos.best is not None else None
    visit = since_visit(seen, seen.past) if seen.past is not None else None
    drift = copy if copy is not None and copy.kind != "same" else visit or copy
    if drift is None:
        return seen
    seen = replace(seen, drift=drift)
    if drift.kind not in REASONS or seen.verdict not in GOOD:
        return seen
    lost = {_key(one) for one in drift.lost}
    if drift.kind == "other-page":  # a headline that is gone with its text is no second slip
        lost |= {_key(one) for one in seen.answers if one.inquiry.kind == "title" and one.verdict == "not-found"}
    answers = tuple(
        replace(one, verdict="not-checked", reason="changed-since", differences=()) if _key(one) in lost else one
        for one in seen.answers
    )
    changed: Verdict = "changed"
    return replace(seen, verdict=changed, reason=REASONS[drift.kind], answers=answers)


def _is_whole(seen: Evidence) -> bool:
    return seen.page is not None and seen.page.limited is None and seen.digest is not None


def _key(answer: Answer) -> tuple[str, str, int, int]:
    asked = answer.inquiry
    return asked.kind, asked.document, asked.claim, asked.item


def _gone(answers: Sequence[Answer]) -> dict[tuple[str, str, int, int], Answer]:
    """What today's page does not have as asked."""
    return {
        _key(one): one
        for one in answers
        if one.inquiry.own and one.inquiry.kind in digest.COMPARED
        and one.verdict in ("not-found", "found-with-differences")
    }  # fmt: skip


def _drift(
    earlier: str | None, seen: Evidence, at: datetime.date, lost: tuple[Answer, ...],
    *, is_renamed: bool, is_copy: bool,
) -> Drift | None:  # fmt: skip
    alike = digest.compare(earlier, seen.digest) if earlier is not None and seen.digest is not None else None
    if alike is None and not lost:
        return None
    kind: DriftKind = _kind(alike, is_renamed=is_renamed) if alike is not None else "edited"
    if lost and kind != "other-page":
        kind = "passage-changed"
    elif kind == "cut" and _has_what_is_cited(seen):  # what is cited stands: teasers that are gone look like a cut, too
        kind = "edited"
    against: Literal["copy", "visit"] = "copy" if is_copy else "visit"
    if alike is None:
        return Drift(kind, at, against, lost=lost)
    return Drift(kind, at, against, alike.jaccard, alike.containment, lost)


def _title(seen: Evidence) -> str | None:
    return seen.page.title if seen.page is not None else None


def _has_what_is_cited(seen: Evidence) -> bool:
    own = (one for one in seen.answers if one.inquiry.own and one.inquiry.kind in digest.COMPARED)
    return any(one.verdict == "found" for one in own)


def _is_renamed(earlier: str | None, seen: Evidence) -> bool:
    """Whether the headline has hardly a word in common with the earlier one."""
    later = _title(seen)
    if not earlier or not later:
        return False
    one, other = set(bare_words(earlier)), set(bare_words(later))
    return len(one & other) * 4 < min(len(one), len(other))


def _kind(alike: digest.Likeness, *, is_renamed: bool) -> DriftKind:
    if alike.jaccard >= SAME:
        return "same"
    if alike.runs < FEW:
        return "edited"
    if alike.containment <= (OTHER_RENAMED if is_renamed else OTHER):
        return "other-page"
    return "cut" if alike.containment >= WITHIN and alike.growth < CUT else "edited"
