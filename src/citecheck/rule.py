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
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, Literal

from citecheck.model import (
    Answer,
    Case,
    Claim,
    Confidence,
    Document,
    Dossier,
    InquiryKind,
    Mementos,
    Observation,
    Record,
    Severity,
    Sighting,
    Skip,
)
from citecheck.settings import Settings

FEWEST_WORDS = 4  # that part a sentence from a link by more than "see" or "source:"
SUBJECTS = ("citation", "claim", "document", "dossier", "collection")
EVIDENCE = ("evidence", "page", "answers", "past", "mementos", "record")
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
    """

    own: tuple[Answer, ...]
    elsewhere: tuple[Answer, ...] = ()
    complete: bool = True

    def best(self) -> tuple[Answer, ...]:
        """The best own answer to each inquiry, in the order of the text: one source that has the words is enough."""
        rank = ("found", "found-with-differences", "not-found", "not-checked")
        found: dict[tuple[str, int], Answer] = {}
        for answer in sorted(self.own, key=lambda one: (rank.index(one.verdict), -one.likeness)):
            found.setdefault((answer.inquiry.kind, answer.inquiry.item), answer)
        return tuple(found[key] for key in sorted(found))

    def missing(self) -> tuple[Answer, ...]:
        """What no cited source has, nor any other source of the article, though all could be read."""
        return tuple(one for one in self.best() if self.complete and one.verdict == "not-found" and not self.other(one))

    def other(self, answer: Answer) -> Answer | None:
        """The answer of another source of the article that has what this one was asked for."""
        same = (answer.inquiry.kind, answer.inquiry.item)
        return next((one for one in self.elsewhere if (one.inquiry.kind, one.inquiry.item) == same), None)


@dataclass(frozen=True, slots=True)
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


def is_selected(rule: Rule, settings: Settings) -> bool:
    """Whether the rule runs: `select` and `ignore` name rules or families, and `ignore` wins."""
    named = {rule.name, rule.family}
    if named & set(settings.ignore):
        return False
    return bool(named & set(settings.select)) if settings.select else rule.default


def apply(
    rule: Rule, dossiers: Sequence[Dossier], today: datetime.date, settings: Settings
) -> Iterator[Seen | tuple[str, Skip]]:
    """Run a rule over all it applies to; skips come as (path of the document, Skip)."""
    if "collection" in rule.parameters:
        available = {"today": today, "settings": settings, "collection": dossiers}
        for observation in rule.function(**{name: available[name] for name in rule.parameters}):
            yield Seen(rule, observation.places[0].at.path, observation)
        return
    for dossier in dossiers:
        path = dossier.document.path
        fixed = {"today": today, "settings": settings, "dossier": dossier, "document": dossier.document}
        same = {name: fixed[name] for name in rule.parameters if name in fixed}
        varying = tuple(name for name in rule.parameters if name not in fixed)
        missing: dict[str, list[str]] = {}
        for found, citations, reason in _subjects(rule, dossier):
            if reason is not None:
                missing.setdefault(reason, []).extend(citations)
            if found is not None:
                for observation in rule.function(**same, **{name: found.get(name) for name in varying}):
                    yield Seen(rule, path, observation)
        order = {case.citation.id: at for at, case in enumerate(dossier.cases)} if missing else {}
        for reason, ids in sorted(missing.items()):
            yield path, Skip(rule.name, reason, tuple(sorted(set(ids), key=lambda one: order.get(one, -1))))


def _subjects(rule: Rule, dossier: Dossier) -> Iterator[tuple[dict[str, Any] | None, tuple[str, ...], str | None]]:
    """What the rule runs over, as (arguments or None, citation ids, reason why something is missing)."""
    if "citation" in rule.parameters:
        wanted = tuple(name for name in EVIDENCE if name in rule.parameters)
        for case in dossier.cases:
            found, reason = _evidence(rule, case, dossier, wanted) if wanted else ({"citation": case.citation}, None)
            yield found, (case.citation.id,), reason
    elif "claim" in rule.parameters:
        if "answers" not in rule.parameters:
            for claim in dossier.document.claims:
                yield {"claim": claim}, claim.citations, None
            return
        for index, claim, visited in dossier.asking:
            yield from _claim(rule, dossier, index, claim, visited)
    else:
        yield {}, (), None


def _evidence(
    rule: Rule, case: Case, dossier: Dossier, wanted: tuple[str, ...]
) -> tuple[dict[str, Any] | None, str | None]:
    found: dict[str, Any] = {"citation": case.citation, "record": case.record}
    if rule.parameters.get("record") is False and not _is_answered(case.record):
        return None, case.record.reason if case.record else "no-registry" if case.citation.identifiers else None
    if case.evidence is None:
        # Nothing online is cited: there is nothing to visit, so nothing was skipped either.
        return (found if all(rule.parameters[name] or name == "record" for name in wanted) else None), None
    if rule.about in ("title", "author", "publisher") and getattr(case.citation, rule.about) is None:
        return None, None
    if rule.about == "fragment" and "#" not in (case.citation.address or ""):
        return None, None
    evidence = case.evidence
    reason = evidence.reason or evidence.verdict
    found["evidence"] = evidence if evidence.verdict != "unchecked" else None
    found["page"] = evidence.page
    found["past"], found["mementos"] = evidence.past, evidence.mementos
    if "answers" in wanted:
        asked = dossier.answers_by_note.get(case.citation.id, ())
        own = tuple(answer for answer in asked if answer.source == evidence.source.url)
        found["answers"], unanswered = _checked(rule, own)
        if not own:
            found["answers"] = None
        reason = unanswered or reason
    for name, unasked in (("past", "no-history"), ("mementos", "no-archive")):
        if name in wanted and found[name] is None and not rule.parameters[name]:
            return None, unasked if evidence.verdict != "unchecked" else reason
    if rule.parameters.get("mementos") is False and (unanswered := _unanswered(evidence.mementos)) is not None:
        return None, unanswered
    if any(found.get(name) is None and not rule.parameters[name] for name in wanted):
        return None, None if evidence.page is not None and reason == evidence.verdict else reason
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
    return len(document.blocks[claim.block].text[claim.end : link.start].split()) >= FEWEST_WORDS


def _claim(
    rule: Rule, dossier: Dossier, index: int, claim: Claim, visited: tuple[Case, ...]
) -> Iterator[tuple[dict[str, Any] | None, tuple[str, ...], str | None]]:
    asked = {"quote": claim.quotes, "figure": claim.figures, "date": claim.dates}
    if rule.about in asked and not asked[rule.about]:
        return
    answered = dossier.answers_by_sentence.get(index, ())
    own = tuple(answer for answer in answered if answer.inquiry.own)
    answers, reason = _checked(rule, own) if own else (None, None)
    unread = [case for case in visited if case.evidence is not None and case.evidence.page is None]
    if answers is not None:
        elsewhere = tuple(one for one in answered if not one.inquiry.own and rule.about in (None, one.inquiry.kind))
        complete = not unread and reason is None and len(visited) == len(claim.citations)
        complete = complete and not any(_tells_of_more(dossier.document, claim, case) for case in visited)
        yield {"claim": claim, "answers": Answers(answers.own, elsewhere, complete)}, claim.citations, None
    for case in visited:
        evidence = case.evidence
        if evidence is not None and evidence.page is None:
            yield None, (case.citation.id,), evidence.reason or evidence.verdict
        elif reason is not None:
            yield None, (case.citation.id,), reason


def _checked(rule: Rule, own: tuple[Answer, ...]) -> tuple[Answers | None, str | None]:
    """The answers that are answers, and the reason why others are not."""
    kept = tuple(one for one in own if rule.about in (None, one.inquiry.kind))
    reason = next((one.reason for one in kept if one.verdict == "not-checked"), None)
    checked = tuple(one for one in kept if one.verdict != "not-checked")
    return (Answers(checked) if checked else None), reason
