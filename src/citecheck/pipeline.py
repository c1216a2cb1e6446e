"""Puts the wings together: read, group, gather, judge. Data travels one way.

paths ► documents ► sources with inquiries ► evidence ► dossiers ► findings and skips ► Report
"""

import datetime
import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial

from citecheck import __version__, checks, citations, documents, evidence, urls, web
from citecheck.checks import wording
from citecheck.errors import InputError, UsageError
from citecheck.model import (
    Answer,
    Audit,
    Case,
    Claim,
    Document,
    Dossier,
    Evidence,
    Finding,
    Inquiry,
    InquiryKind,
    Place,
    Skip,
    Source,
    Unread,
)
from citecheck.model import Report as ReportNoun
from citecheck.rule import CONFIDENCES, SEVERITIES, Rule, Seen, apply, is_selected
from citecheck.settings import Settings
from citecheck.text import Part, fold

# Whether a quotation stands under the wrong note is asked of every source of the article; beyond this many
# questions an article asks only the sources that it cites, and the report says so.
MOST_CROSS_INQUIRIES = 250_000


class Report(ReportNoun):
    """The report of a run, which can write itself as JSON."""

    def to_json(self) -> str:
        """The text that `--format json` prints, against the schema `citecheck-report/1`."""
        from citecheck import report

        return report.render(self, "json")


def audit(paths: Sequence[str], settings: Settings, *, today: datetime.date | None, offline: bool = False) -> Report:
    """Read the articles, replay or leave out their sources, apply every selected rule.

    Raises InputError where nothing was to be read at all, UsageError where it is not said how to come by the sources.
    """
    way = web.mode(settings, offline=offline)
    articles, unread = extract(paths, settings)
    sources = group(articles)
    with web.opened(way, settings) as opened:
        day = today or opened.newest
        if day is None:
            raise UsageError("which day is it? pass `today` (`--today 2026-11-21`)")
        gathered = gather(sources, opened)
    audits = judge(dossiers(articles, gathered), day, settings)
    return Report(__version__, day, way, audits, tuple(gathered.values()), tuple(unread), settings.digest())


def extract(paths: Sequence[str], settings: Settings) -> tuple[list[Document], list[Unread]]:
    """Read articles and their citations; what cannot be read comes back with its one sentence."""
    articles: list[Document] = []
    unread: list[Unread] = []
    for path in documents.find(paths):
        try:
            read = documents.read(path, documents.load(path), settings.input_format)
            articles.append(citations.read(read, settings))
        except InputError as error:
            unread.append(Unread(path, str(error)))
    return articles, unread


# ---------------------------------------------------------------- group: what is to be visited, and what is asked


def group(articles: Iterable[Document]) -> tuple[Source, ...]:
    """The distinct sources of all articles, in the order of their first citation, with every article's inquiries."""
    names: dict[str, str] = {}  # identity → the address as first cited
    cited_by: dict[str, list[str]] = {}
    asked: dict[str, list[Inquiry]] = {}
    for document in articles:
        by_source: dict[str, list[str]] = {}
        for citation in document.citations:
            if citation.address is not None:
                name = names.setdefault(urls.identity(citation.address), citation.address)
                by_source.setdefault(name, []).append(citation.id)
        cross = len(by_source) * len(document.claims) <= MOST_CROSS_INQUIRIES
        for name, ids in by_source.items():
            cited_by.setdefault(name, []).append(document.path)
            asked.setdefault(name, []).extend(_inquiries(document, tuple(ids), cross=cross))
    return tuple(Source(url, urls.host(url), tuple(paths), tuple(asked[url])) for url, paths in cited_by.items())


def _inquiries(document: Document, ids: tuple[str, ...], *, cross: bool) -> Iterable[Inquiry]:
    for identity in ids:
        citation = document.citation(identity)
        named: tuple[tuple[InquiryKind, Part | None], ...] = (
            ("title", citation.title), ("author", citation.author), ("publisher", citation.publisher),
        )  # fmt: skip
        yield from (Inquiry(kind, part.text, document.path, (identity,)) for kind, part in named if part is not None)
    citing = {index for identity in ids for index in document.indexes_citing(identity)}
    for index in range(len(document.sentences)) if cross else sorted(citing):
        claim = document.sentences[index]
        if claim.checkable and claim.citations:
            own = tuple(identity for identity in claim.citations if identity in ids) if index in citing else ()
            yield from _claim_inquiries(document.path, index, claim, own)


def _claim_inquiries(path: str, index: int, claim: Claim, own: tuple[str, ...]) -> Iterable[Inquiry]:
    ids, is_own = own or claim.citations, bool(own)
    for item, quote in enumerate(claim.quotes):
        yield Inquiry("quote", quote.text, path, ids, index, item, is_own, claim.sentence)
    for item, figure in enumerate(claim.figures):
        yield Inquiry("figure", figure.raw, path, ids, index, item, is_own, claim.sentence, figure=figure)
    for item, date in enumerate(claim.dates):
        if is_own:
            yield Inquiry("date", date.raw, path, ids, index, item, is_own, claim.sentence, date=date)


# ---------------------------------------------------------------- gather: visit the sources


def gather(sources: Sequence[Source], opened: web.Web) -> dict[str, Evidence]:
    """Visit every source and let it answer what is asked of it."""
    return {source.url: web.run(visit(source, opened.refuses), opened.exchange) for source in sources}


def visit(source: Source, refuses: web.Refuses) -> web.Errand[Evidence]:
    """Go where a source's address leads and read what stands there."""
    reply = yield from web.follow(source.url, refuses)
    return (yield web.Reading(partial(evidence.read, source, reply)))  # type: ignore[no-any-return]  # because a step's answer is typed Any


# ---------------------------------------------------------------- judge: findings and skips


def judge(cases: tuple[Dossier, ...], today: datetime.date, settings: Settings) -> tuple[Audit, ...]:
    """Apply every selected rule; join what is one slip; number the author queries."""
    seen: dict[str, list[Seen]] = {dossier.document.path: [] for dossier in cases}
    skips: dict[str, list[Skip]] = {dossier.document.path: [] for dossier in cases}
    for rule in checks.rules():
        if not is_selected(rule, settings):
            continue
        for result in apply(rule, cases, today, settings):
            if isinstance(result, Seen):
                seen[result.path].append(result)
            else:
                skips[result[0]].append(result[1])
    return tuple(
        Audit(dossier, tuple(_findings(seen[path], dossier)), tuple(skips[path]))
        for dossier in cases
        for path in (dossier.document.path,)
    )


def dossiers(articles: Iterable[Document], gathered: Mapping[str, Evidence]) -> tuple[Dossier, ...]:
    """The cases of every article, and what its sources answered."""
    by_identity = {urls.identity(url): one for url, one in gathered.items()}
    answers: dict[str, list[Answer]] = {}
    for one in gathered.values():
        for answer in one.answers:
            answers.setdefault(answer.inquiry.document, []).append(answer)
    return tuple(
        Dossier(
            document,
            tuple(
                Case(one, document, by_identity[urls.identity(one.address)] if one.address else None)
                for one in document.citations
            ),
            tuple(answers.get(document.path, ())),
        )
        for document in articles
    )


def _findings(seen: Sequence[Seen], dossier: Dossier) -> list[Finding]:
    groups: dict[object, list[Seen]] = {}
    for number, one in enumerate(seen):
        groups.setdefault(one.observation.group or number, []).append(one)
    rules = {one.rule.name for one in seen if not one.rule.only_beside}
    joined = [_join(members, dossier) for members in groups.values() if _is_worth_a_line(members, rules)]
    joined.sort(key=lambda one: (one.places[0].at, SEVERITIES.index(one.severity), one.rule, one.message))
    return _numbered(_with_fingerprints(joined, dossier))


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
    edits = dict.fromkeys(
        edit for one in ranked if one.observation.fix and one.observation.expected == observation.expected
        for edit in one.observation.fix.edits
    )  # fmt: skip
    fix = observation.fix and replace(observation.fix, edits=tuple(sorted(edits, key=lambda edit: edit.at)))
    rules = tuple(dict.fromkeys(one.rule.name for one in ranked))
    ask = observation.ask or lead.rule.question.format(
        found=observation.found or "", expected=observation.expected or "", notes=_notes(places.values(), dossier)
    )
    ask = ask[:1].upper() + ask[1:]
    why = " ".join(dict.fromkeys(one.observation.why for one in ranked if one.observation.why))
    return Finding(
        rule=lead.rule.name, family=lead.rule.family, severity=SEVERITIES[_severity(lead)],
        confidence=observation.confidence, message=observation.message,
        places=tuple(sorted(places.values(), key=lambda place: place.at)), fingerprint=_anchor(lead), rules=rules,
        found=observation.found, expected=observation.expected,
        expected_confidence=observation.expected_confidence, passage=observation.passage, why=why, ask=ask or None,
        reply=lead.rule.reply, fix=fix, related=observation.related,
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


def _numbered(findings: list[Finding]) -> list[Finding]:
    """AQ numbers: the open findings of severity correct, then query, in the order of the text."""
    asked = sorted(
        (one for one in findings if one.severity != "note" and not one.known),
        key=lambda one: SEVERITIES.index(one.severity),
    )
    numbers = {one.fingerprint: f"AQ{number}" for number, one in enumerate(asked, 1)}
    return [replace(one, query=numbers.get(one.fingerprint)) for one in findings]


__all__ = ["Report", "Rule", "audit", "dossiers", "extract", "gather", "group", "judge", "visit"]
