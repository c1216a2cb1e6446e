"""Runs rules over an article: what each is called with, and why it is not called where something is missing."""

import datetime
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from citecheck.model import (
    Answer,
    Case,
    Citation,
    Claim,
    Document,
    Dossier,
    Evidence,
    InquiryKind,
    Mementos,
    Observation,
    Page,
    Past,
    Record,
    Skip,
)
from citecheck.rule import Answers, Need, Rule
from citecheck.settings import Settings

FEWEST_WORDS = 4  # that part a sentence from a link by more than "see" or "source:"
UNASKED = {"past": "no-history", "mementos": "no-archive"}  # why a source that was visited has none


@dataclass(frozen=True, slots=True)
class Seen:
    """An observation, the rule that made it and the article it is about."""

    rule: Rule
    path: str
    observation: Observation


def apply(rules: Iterable[Rule], dossier: Dossier, today: datetime.date, settings: Settings) -> Iterator[Seen | Skip]:
    """Run rules over all they apply to in an article, one after the other."""
    path = dossier.document.path
    given = {"today": today, "settings": settings, "dossier": dossier, "document": dossier.document}
    facts = [_Facts.of(case) for case in dossier.cases]
    known: dict[Need, _Subjects] = {}
    for rule in rules:
        if rule.need not in known:
            known[rule.need] = _subjects(rule.need, dossier, facts)
        called, missing = known[rule.need]
        same = {name: given[name] for name in rule.given}
        for found in called:
            for observation in rule.function(**same, **found):
                yield Seen(rule, path, observation)
        for reason, citations in missing:
            yield Skip(rule.name, reason, citations)


def apply_to_all(rule: Rule, dossiers: Sequence[Dossier], today: datetime.date, settings: Settings) -> Iterator[Seen]:
    """Run a rule that looks at all articles at once."""
    given = {"today": today, "settings": settings, "collection": dossiers}
    for observation in rule.function(**{name: given[name] for name in rule.given}):
        yield Seen(rule, observation.places[0].at.path, observation)


class _Subjects(NamedTuple):
    """What to call rules of one need with, and the citations for which that is missing, by the reason."""

    called: Sequence[Mapping[str, Any]]
    missing: Sequence[tuple[str, tuple[str, ...]]] = ()


class _Facts(NamedTuple):
    """What there is of a citation; `reason` says why, where its page is missing."""

    citation: Citation
    source: str | None  # None: nothing online is cited
    evidence: Evidence | None
    page: Page | None
    past: Past | None
    mementos: Mementos | None
    record: Record | None
    reason: str

    @classmethod
    def of(cls, case: Case) -> "_Facts":
        seen = case.evidence
        if seen is None:
            return cls(case.citation, None, None, None, None, None, case.record, "")
        visited = seen if seen.verdict != "unchecked" else None
        reason = seen.reason or seen.verdict
        return cls(case.citation, seen.source.url, visited, seen.page, seen.past, seen.mementos, case.record, reason)


def _subjects(need: Need, dossier: Dossier, facts: Sequence[_Facts]) -> _Subjects:
    """What rules of a need run over in an article."""
    if need.subject == "citation" and not need.wanted:
        return _Subjects([{"citation": one.citation} for one in facts])
    called: list[Mapping[str, Any]] = []
    missing: dict[str, list[str]] = {}
    if need.subject == "citation":
        for one in facts:
            found, reason = _evidence(need, one, dossier)
            if found is not None:
                called.append(found)
            if reason is not None:
                missing.setdefault(reason, []).append(one.citation.id)
    elif need.subject == "claim" and not need.wanted:
        called.extend({"claim": claim} for claim in dossier.document.claims)
    elif need.subject == "claim":
        for index, claim, visited in dossier.asking:
            for found, citations, reason in _claim(need, dossier, index, claim, visited):
                if found is not None:
                    called.append(found)
                if reason is not None:
                    missing.setdefault(reason, []).extend(citations)
    else:
        called.append(dict.fromkeys(need.wanted))
    order = {one.citation.id: at for at, one in enumerate(facts)} if missing else {}
    skipped = [
        (reason, tuple(sorted(set(ids), key=lambda one: order.get(one, -1)))) for reason, ids in sorted(missing.items())
    ]
    return _Subjects(called, skipped)


def _evidence(need: Need, one: _Facts, dossier: Dossier) -> tuple[dict[str, Any] | None, str | None]:
    """What to call with for a citation; or, where something is missing, why."""
    if "record" in need.required and not _is_answered(one.record):
        return None, one.record.reason if one.record else "no-registry" if one.citation.identifiers else None
    found: dict[str, Any] = {"citation": one.citation}
    for name in need.wanted:
        found[name] = getattr(one, name, None)
    if one.source is None:
        # Nothing online is cited: there is nothing to visit, so nothing was skipped either.
        return (found if all(name == "record" for name in need.required) else None), None
    if need.about in ("title", "author", "publisher") and getattr(one.citation, need.about) is None:
        return None, None
    if need.about == "fragment" and "#" not in (one.citation.address or ""):
        return None, None
    reason = one.reason
    if "answers" in need.wanted:
        asked = dossier.answers_by_note.get(one.citation.id, ())
        own = tuple(answer for answer in asked if answer.source == one.source)
        found["answers"], unanswered = _checked(need.about, own)
        reason = unanswered or reason
    for name in need.required:
        if found[name] is None and name in UNASKED:
            return None, UNASKED[name] if one.evidence is not None else reason
    if "mementos" in need.required and (unanswered := _unanswered(one.mementos)) is not None:
        return None, unanswered
    if any(found[name] is None for name in need.required):
        is_read = one.evidence is not None and one.page is not None and reason == one.evidence.verdict
        return None, None if is_read else reason
    return found, None


def _is_answered(record: Record | None) -> bool:
    return record is not None and record.reason in (None, "no-record")


def _unanswered(held: Mementos | None) -> str | None:
    """Why it is not known whether there is a copy; None where it is, or where the citation's own copy was read."""
    is_known = held is None or held.best is not None or held.reason in (None, "no-copy", "excluded")
    if is_known or held is None or any(one.state != "unread" for one in held.cited):
        return None
    return held.reason


def _tells_of_more(document: Document, claim: Claim, case: Case) -> bool:
    """Whether the source is linked from a later sentence with words of its own: it need not stand for this one."""
    link = case.citation
    if link.kind != "link" or link.block != claim.block or link.start < claim.end:
        return False
    text = document.blocks[claim.block].text
    citing = document.sentences_citing(link.id)
    rest = next((one for one in citing if one.block == link.block and one.start <= link.start < one.end), None)
    behind = text[link.end : rest.end].split() if rest is not None else []
    return len(text[claim.end : link.start].split()) + len(behind) >= FEWEST_WORDS


def _claim(
    need: Need, dossier: Dossier, index: int, claim: Claim, visited: tuple[Case, ...]
) -> Iterator[tuple[dict[str, Any] | None, tuple[str, ...], str | None]]:
    asked = {"quote": claim.quotes, "figure": claim.figures, "date": claim.dates}
    if need.about in asked and not asked[need.about]:
        return
    answered = dossier.answers_by_sentence.get(index, ())
    own = tuple(answer for answer in answered if answer.inquiry.own)
    answers, reason = _checked(need.about, own) if own else (None, None)
    unread = [case for case in visited if case.evidence is not None and case.evidence.page is None]
    if answers is not None:
        elsewhere = tuple(one for one in answered if not one.inquiry.own and need.about in (None, one.inquiry.kind))
        unchecked = frozenset((one.inquiry.kind, one.inquiry.item) for one in own if one.verdict == "not-checked")
        complete = not unread and len(visited) == len(claim.citations)
        complete = complete and not any(_tells_of_more(dossier.document, claim, case) for case in visited)
        yield {"claim": claim, "answers": Answers(answers.own, elsewhere, complete, unchecked)}, claim.citations, None
    for case in visited:
        evidence = case.evidence
        if evidence is not None and evidence.page is None:
            yield None, (case.citation.id,), evidence.reason or evidence.verdict
        elif reason is not None:
            yield None, (case.citation.id,), reason


def _checked(about: InquiryKind | None, own: tuple[Answer, ...]) -> tuple[Answers | None, str | None]:
    """The answers that are answers, and the reason why others are not."""
    kept = tuple(one for one in own if about in (None, one.inquiry.kind))
    reason = next((one.reason for one in kept if one.verdict == "not-checked"), None)
    checked = tuple(one for one in kept if one.verdict != "not-checked")
    return (Answers(checked) if checked else None), reason
