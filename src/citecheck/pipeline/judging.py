"""Evidence → findings and skips: cases, rules, one finding for one slip, numbers and fingerprints."""

import datetime
import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache, partial
from typing import NamedTuple

from citecheck import checks, fixes, urls
from citecheck.checks import wording
from citecheck.model import (
    Answer,
    Audit,
    Case,
    Document,
    Dossier,
    Evidence,
    Finding,
    Place,
    Record,
    Skip,
    Tally,
    Totals,
)  # fmt: skip
from citecheck.pipeline import pooling, suppressing
from citecheck.pipeline.applying import Seen, apply, apply_to_all
from citecheck.pipeline.gathered import of_article
from citecheck.pipeline.reading import Articles
from citecheck.pipeline.scratch import Chains, Lazy, Scratch, packed, unpacked
from citecheck.rule import CONFIDENCES, SEVERITIES, Rule, is_selected
from citecheck.settings import Settings
from citecheck.text import fold


class Audits(Lazy[Audit]):
    """What the run says about each article, on disk; `totals` are its numbers."""

    def __init__(self, articles: Articles, evidence: Chains, records: Mapping[str, Record]) -> None:
        self._entries = Scratch()
        super().__init__(0, lambda number: audit(self.packed(number)))
        self._articles, self._evidence, self._records = articles, evidence, records
        self.totals = Totals()

    def __len__(self) -> int:
        return len(self._entries)

    def add(self, entry: bytes, tally: Tally) -> None:
        """Take up what was found in the next article, packed."""
        self._entries.put(entry)
        self.totals.add(tally)

    def packed(self, number: int) -> "Packed":
        """All about the article of that number, as it lies on disk."""
        return Packed(*self.case(number)[:3], self._entries.get(number))

    def case(self, number: int) -> "Packed":
        """The article of that number before it is judged."""
        document = self._articles.packed(number)
        named = self._articles[number].citations if self._records else ()
        records = {name: self._records[name] for one in named for name in one.identifiers if name in self._records}
        return Packed(document, tuple(self._evidence.get(number)), records)

    def changed(self, change: Callable[[int, Audit], Audit]) -> "Audits":
        """The same with every audit changed."""
        made = Audits(self._articles, self._evidence, self._records)
        for number, one in enumerate(self):
            new = change(number, one)
            made.add(packed((new.findings, new.skips)), Tally.of(new))
        return made


class Packed(NamedTuple):
    """An article with all that belongs to it, as it travels; `found` is what the run says about it."""

    document: bytes
    evidence: tuple[bytes, ...]
    records: Mapping[str, Record]
    found: bytes = b""


def dossier(one: Packed) -> Dossier:
    """The cases of an article."""
    gathered = {seen.source.url: seen for seen in map(of_article, one.evidence)}
    [made] = dossiers([unpacked(one.document)], gathered, one.records)
    return made


def audit(one: Packed) -> Audit:
    """What the run says about an article."""
    findings, skips = unpacked(one.found)
    return Audit(dossier(one), findings, skips)


def judge_all(
    articles: Articles, evidence: Chains, records: Mapping[str, Record], today: datetime.date, settings: Settings
) -> Audits:
    """Judge every article, in several processes where there are many."""
    audits = Audits(articles, evidence, records)
    selected = _selected(tuple(settings.select), tuple(settings.ignore))
    every = Lazy(len(articles), lambda number: dossier(audits.case(number)))
    beside = _seen_beside(selected, every, today, settings)
    count = pooling.processes(settings, len(articles)) if not beside else 1
    cases = map(audits.case, range(len(articles)))
    for entry, tally in pooling.ordered(judged, (today, settings, beside), cases, count):
        audits.add(entry, tally)
    return audits


def judged(shared: tuple[datetime.date, Settings, Mapping[str, list[Seen]]], one: Packed) -> tuple[bytes, Tally]:
    """Judge one article: what was found, packed, and its numbers."""
    today, settings, beside = shared
    [found] = judge((dossier(one),), today, settings, beside)
    return packed((found.findings, found.skips)), Tally.of(found)


@cache
def _selected(select: tuple[str, ...], ignore: tuple[str, ...]) -> tuple[Rule, ...]:
    return tuple(rule for rule in checks.rules() if is_selected(rule, select, ignore))


def _seen_beside(
    rules: Iterable[Rule], dossiers: Sequence[Dossier], today: datetime.date, settings: Settings
) -> dict[str, list[Seen]]:
    """What rules see that run over all articles at once, by article."""
    seen: dict[str, list[Seen]] = {}
    for rule in rules:
        if "collection" in rule.parameters:
            for one in apply_to_all(rule, dossiers, today, settings):
                seen.setdefault(one.path, []).append(one)
    return seen


def judge(
    cases: tuple[Dossier, ...], today: datetime.date, settings: Settings, beside: Mapping[str, list[Seen]] | None = None
) -> tuple[Audit, ...]:
    """Apply every selected rule; join what is one slip; number the author queries.

    `beside` is what rules over the whole collection saw already, by article; they are not applied again.
    """
    selected = _selected(tuple(settings.select), tuple(settings.ignore))
    if beside is None:
        beside = _seen_beside(selected, cases, today, settings)
    alone = [rule for rule in selected if "collection" not in rule.parameters]
    return tuple(_judged(one, alone, beside.get(one.document.path, ()), today, settings) for one in cases)


def _judged(
    dossier: Dossier, rules: Sequence[Rule], beside: Sequence[Seen], today: datetime.date, settings: Settings
) -> Audit:
    """What the run says about an article; `beside` is what rules over all articles saw there."""
    if settings.per_path and (ignored := settings.ignored_in(dossier.document.path)):
        rules = [rule for rule in rules if not {rule.name, rule.family} & ignored]
    seen, skips = list(beside), list[Skip]()
    for one in apply(rules, dossier, today, settings):
        if isinstance(one, Seen):
            seen.append(one)
        else:
            skips.append(one)
    return Audit(dossier, tuple(_findings(seen, dossier, today, settings)), tuple(skips))


def dossiers(
    articles: Iterable[Document], gathered: Mapping[str, Evidence], records: Mapping[str, Record] | None = None
) -> tuple[Dossier, ...]:
    """The cases of every article, what its sources answered, what registries know of its identifiers."""
    known = records or {}
    by_identity = {urls.identity(url): one for url, one in gathered.items()}
    answers: dict[str, list[Answer]] = {}
    for one in gathered.values():
        for answer in one.answers:
            answers.setdefault(answer.inquiry.document, []).append(answer)
    return tuple(
        Dossier(
            document,
            tuple(
                Case(
                    one,
                    document,
                    by_identity[urls.identity(one.address)] if one.address else None,
                    next((known[name] for name in one.identifiers if name in known), None),
                )
                for one in document.citations
            ),
            tuple(answers.get(document.path, ())),
        )
        for document in articles
    )


def _findings(seen: Sequence[Seen], dossier: Dossier, today: datetime.date, settings: Settings) -> list[Finding]:
    groups: dict[object, list[Seen]] = {}
    for number, one in enumerate(seen):
        groups.setdefault(one.observation.group or number, []).append(one)
    rules = {one.rule.name for one in seen if not one.rule.only_beside}
    joined = [_join(members, dossier) for members in groups.values() if _is_worth_a_line(members, rules)]
    order = partial(_order, dossier.document)
    joined.sort(key=order)
    found = _with_fingerprints(_written(joined, dossier.document), dossier)
    if suppressions := suppressing.read(dossier.document, settings):
        found = sorted(suppressing.apply(found, suppressions, today), key=order)
    return numbered(found)


def _written(findings: Sequence[Finding], document: Document) -> Sequence[Finding]:
    """The findings with what they propose in the letters of the source, so that anybody can put it there."""
    if all(one.fix is None for one in findings):
        return findings
    writing = fixes.Writing(document)
    return [replace(one, fix=writing.fix(one.fix)) if one.fix is not None else one for one in findings]


def _order(document: Document, one: Finding) -> tuple[object, ...]:
    return document.order(one.places[0].at), SEVERITIES.index(one.severity), one.rule, one.message


def _is_worth_a_line(members: Sequence[Seen], rules: set[str]) -> bool:
    """A rule that speaks only beside another needs that other in its own group, or, without group, in the article."""
    if any(not one.rule.only_beside for one in members):
        return True
    return members[0].observation.group is None and any(set(one.rule.only_beside) & rules for one in members)


def _severity(one: Seen) -> int:
    """No `correct` without proof, and an observation can only lower what its rule declares."""
    asked = one.observation.severity or one.rule.severity
    rank = max(SEVERITIES.index(asked), SEVERITIES.index(one.rule.severity))
    return max(rank, 1) if one.observation.confidence != "proved" else rank


def _join(members: Sequence[Seen], dossier: Dossier) -> Finding:
    """One finding of the observations of one slip: the strongest speaks, every place keeps its own confidence."""
    ranked = sorted(members, key=lambda one: (_severity(one), CONFIDENCES.index(one.observation.confidence)))
    lead = ranked[0]
    observation = lead.observation
    places: dict[tuple[str | None, object], Place] = {}
    for one in ranked:
        for place in one.observation.places:
            key = (place.citation, place.at)
            kept = places.get(key)
            if kept is None or CONFIDENCES.index(place.confidence) < CONFIDENCES.index(kept.confidence):
                places[key] = place
    # The strongest says what is wrong; where it proposes nothing, the strongest that does says what to print.
    proposing = next((one for one in ranked if one.observation.expected or one.observation.fix), lead)
    asking = proposing if proposing.observation.ask else lead
    proposal = proposing.observation
    edits = dict.fromkeys(
        edit for one in ranked if one.observation.fix and one.observation.expected == proposal.expected
        for edit in one.observation.fix.edits
    )  # fmt: skip
    fix = proposal.fix and replace(proposal.fix, edits=tuple(sorted(edits, key=lambda edit: edit.at)))
    rules = tuple(dict.fromkeys(one.rule.name for one in ranked))
    ask = asking.observation.ask or lead.rule.question.format(
        found=observation.found or "", expected=observation.expected or "", notes=_notes(places.values(), dossier)
    )
    ask = ask[:1].upper() + ask[1:]
    why = " ".join(dict.fromkeys(one.observation.why for one in ranked if one.observation.why))
    return Finding(
        rule=lead.rule.name, family=lead.rule.family, severity=SEVERITIES[_severity(lead)],
        confidence=observation.confidence, message=observation.message,
        places=tuple(sorted(places.values(), key=lambda place: dossier.document.order(place.at))),
        fingerprint=_anchor(lead), rules=rules, found=observation.found, expected=proposal.expected,
        expected_confidence=proposal.expected_confidence, passage=observation.passage, why=why, ask=ask or None,
        reply=asking.rule.reply, fix=fix, related=observation.related,
    )  # fmt: skip


def _notes(places: Iterable[Place], dossier: Dossier) -> str:
    ids = dict.fromkeys(place.citation for place in places if place.citation is not None)
    cited = [dossier.document.citation(identity) for identity in ids]
    if len(cited) == 1 and cited[0].label is None:
        return "the link" if cited[0].kind == "link" else "the entry"
    return wording.notes(cited)


def _anchor(one: Seen) -> str:
    observation = one.observation
    return fold(observation.anchor or observation.found or observation.message)


def _with_fingerprints(findings: Sequence[Finding], dossier: Dossier) -> list[Finding]:
    """SHA-256 over rule, anchor text and the sources' addresses; an ordinal only among equals."""
    met: dict[str, int] = {}
    done = []
    for finding in findings:
        addresses = sorted(
            {
                urls.identity(url.address)
                for identity in finding.citations
                for url in dossier.document.citation(identity).urls
            }
        )
        text = "\n".join([finding.rule, finding.fingerprint, *addresses])
        met[text] = met.get(text, 0) + 1
        if met[text] > 1:
            text += f"\n{met[text]}"
        done.append(replace(finding, fingerprint=hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()))
    return done


def numbered(findings: Sequence[Finding]) -> list[Finding]:
    """AQ numbers: the open findings of severity correct, then query, in the order of the text."""
    asked = sorted(
        (one for one in findings if one.severity != "note" and not one.known),
        key=lambda one: SEVERITIES.index(one.severity),
    )
    numbers = {one.fingerprint: f"AQ{number}" for number, one in enumerate(asked, 1)}
    return [replace(one, query=numbers.get(one.fingerprint)) for one in findings]
