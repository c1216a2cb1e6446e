"""What a check declares and how it is applied: a look-up of parameter names, and nothing more.

A check is one function in one file. Its parameter names say what it needs and thereby what it runs over:

    citation    once for each citation           today, settings    always there
    claim       once for each checkable sentence evidence           the visit's verdict, status, final address
    document    the article as read              page               the cited page's facts
    dossier     once an article (all its cases)  answers            what the sources say to the inquiries
    collection  once a run (all dossiers)        past, mementos     what earlier runs saw, what web archives hold
                                                 record             what a registry knows of the citation's identifier

`evidence`, `page`, `answers`, `past`, `mementos` and `record` may be missing. A parameter with the default None is then
None; without a default the check does not run there and a Skip says why, so that "blocked is not broken" holds for
every check.
"""

import datetime
import inspect
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType
from typing import Any, Literal, NamedTuple

from citecheck.model import (
    Answer,
    Case,
    Citation,
    Claim,
    Confidence,
    Document,
    Dossier,
    Evidence,
    InquiryKind,
    Mementos,
    Observation,
    Page,
    Past,
    Record,
    Severity,
    Sighting,
    Skip,
)
from citecheck.settings import Settings

FEWEST_WORDS = 4  # that part a sentence from a link by more than "see" or "source:"
SUBJECTS = ("citation", "claim", "document", "dossier", "collection")
EVIDENCE = ("evidence", "page", "answers", "past", "mementos", "record")
GIVEN = ("today", "settings", "dossier", "document", "collection")
UNASKED = {"past": "no-history", "mementos": "no-archive"}  # why a source that was visited has none
PARAMETERS = (*SUBJECTS, *EVIDENCE, "today", "settings")
SEVERITIES: tuple[Severity, ...] = ("correct", "query", "note")
CONFIDENCES: tuple[Confidence, ...] = ("proved", "likely", "possible")


@dataclass(frozen=True, slots=True)
class Example:
    """An article, and the pages that it cites, on which a check must speak (`bad`) or stay quiet (`good`).

    A page is its HTML; or a whole answer that begins with a status line and headers ("HTTP/1.1 301 Moved\nLocation:
    /new\n\n…"); or an outage ("outage: timeout"). `past` and `mementos` are what history and archives hold, by address;
    `records` what registries hold, by identifier.
    """

    article: str
    pages: Mapping[str, str] = field(default_factory=dict)
    past: Mapping[str, tuple[Sighting, ...]] = field(default_factory=dict)
    mementos: Mapping[str, Mementos] = field(default_factory=dict)
    records: Mapping[str, Record] = field(default_factory=dict)
    input_format: str = "text"
    published: datetime.date | None = None
    today: datetime.date = datetime.date(2026, 6, 1)
    settings: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Answers:
    """What was answered: by the sources that the sentence or note cites, and by the article's other sources.

    `complete` says that every cited source could be read, and none is a book: only then does "not found" mean anything.
    `unchecked` are the kinds and items of what some of them could not be searched for.
    """

    own: tuple[Answer, ...]
    elsewhere: tuple[Answer, ...] = ()
    complete: bool = True
    unchecked: frozenset[tuple[str, int]] = frozenset()

    def best(self) -> tuple[Answer, ...]:
        """The best own answer to each inquiry, in the order of the text: one source that has the words is enough."""
        rank = ("found", "found-with-differences", "not-found", "not-checked")
        found: dict[tuple[str, int], Answer] = {}
        for answer in sorted(self.own, key=lambda one: (rank.index(one.verdict), -one.likeness)):
            found.setdefault((answer.inquiry.kind, answer.inquiry.item), answer)
        return tuple(found[key] for key in sorted(found))

    def missing(self) -> tuple[Answer, ...]:
        """What no cited source has, nor any other source of the article, though all could be read."""
        return tuple(
            one for one in self.best() if self.settles(one) and one.verdict == "not-found" and not self.other(one)
        )

    def settles(self, answer: Answer) -> bool:
        """Whether every cited source could be searched for what was asked."""
        return self.complete and (answer.inquiry.kind, answer.inquiry.item) not in self.unchecked

    def other(self, answer: Answer) -> Answer | None:
        """The answer of another source of the article that has what this one was asked for."""
        same = (answer.inquiry.kind, answer.inquiry.item)
        return next((one for one in self.elsewhere if (one.inquiry.kind, one.inquiry.item) == same), None)


@dataclass(frozen=True)
class Rule:
    """A declared check: its name is its file's, its family its folder's."""

    name: str
    family: str
    severity: Severity
    summary: str
    why: str
    guard: str
    remedy: str
    question: str
    reply: str
    bad: tuple[Example, ...]
    good: tuple[Example, ...]
    needs: Literal["text", "page", "archive", "history", "registry"]
    about: InquiryKind | None
    only_beside: tuple[str, ...]
    default: bool
    parameters: Mapping[str, bool]  # name → whether it may be missing
    function: Callable[..., Iterable[Observation]]

    @cached_property
    def need(self) -> "Need":
        """What it is called for; rules of one need are called with the same things."""
        subject = next((name for name in ("citation", "claim") if name in self.parameters), "")
        wanted = tuple(name for name in EVIDENCE if name in self.parameters)
        required = tuple(name for name in wanted if not self.parameters[name])
        return Need(subject, wanted, required, self.about if wanted else None)

    @cached_property
    def given(self) -> tuple[str, ...]:
        """The parameters that are the same at each call in an article."""
        return tuple(name for name in self.parameters if name in GIVEN)


@dataclass(frozen=True, slots=True)
class Seen:
    """An observation, the rule that made it and the article it is about."""

    rule: Rule
    path: str
    observation: Observation


def check(
    *,
    severity: Severity,
    guard: str,
    bad: tuple[str | Example, ...],
    good: tuple[str | Example, ...],
    remedy: str = "",
    question: str = "",
    reply: str = "☐ yes ☐ no: ______",
    about: InquiryKind | None = None,
    only_beside: tuple[str, ...] = (),
    default: bool = True,
) -> Callable[[Callable[..., Iterable[Observation]]], Rule]:
    """Declare a function as a check.

    `severity` is the strongest it can say. `guard` says when it stays quiet. `question` asks the author ("yes" must
    do for an answer) and may name {found}, {expected} and {notes}; `reply` is the line to tick. `about` keeps only
    answers of that kind. `only_beside` names rules without whose finding this one is not worth a line.
    `default=False` runs only when selected. Raises TypeError for a parameter that is not in the list above.
    """

    def declare(function: Callable[..., Iterable[Observation]]) -> Rule:
        parameters = inspect.signature(function).parameters
        for name in parameters:
            if name not in PARAMETERS:
                raise TypeError(f"{function.__module__}: a check has no parameter `{name}`; it may have {PARAMETERS}")
        optional = {name: parameter.default is None for name, parameter in parameters.items()}
        needs_page = (about is not None and not optional.get("answers", False)) or any(
            name in EVIDENCE and not optional[name] for name in optional
        )
        summary, _, why = inspect.cleandoc(function.__doc__ or "").partition("\n")
        return Rule(
            name=function.__name__.replace("_", "-"),
            family=function.__module__.split(".")[-2],
            severity=severity,
            summary=summary.strip(),
            why=" ".join(why.split()),
            guard=guard,
            remedy=remedy,
            question=question,
            reply=reply,
            bad=_examples(bad),
            good=_examples(good),
            needs="registry"
            if optional.get("record") is False
            else "archive"
            if optional.get("mementos") is False
            else "history"
            if optional.get("past") is False
            else "page"
            if needs_page
            else "text",
            about=about,
            only_beside=only_beside,
            default=default,
            parameters=MappingProxyType(optional),
            function=function,
        )

    return declare


def _examples(given: tuple[str | Example, ...]) -> tuple[Example, ...]:
    return tuple(Example(one) if isinstance(one, str) else one for one in given)


def is_selected(rule: Rule, select: Collection[str], ignore: Collection[str]) -> bool:
    """Whether the rule runs: both name rules or families, and `ignore` wins."""
    if rule.name in ignore or rule.family in ignore:
        return False
    return rule.name in select or rule.family in select if select else rule.default


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


class Need(NamedTuple):
    """What a rule runs over ("" is the article as a whole), the evidence it wants, and what of that must be there."""

    subject: str
    wanted: tuple[str, ...]
    required: tuple[str, ...]
    about: InquiryKind | None


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
