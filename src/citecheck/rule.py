"""What a check declares: its parameter names, from which everything else follows.

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
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType
from typing import Any, Literal, NamedTuple

from citecheck.model import (
    Answer,
    Confidence,
    InquiryKind,
    Mementos,
    Observation,
    Record,
    Severity,
    Sighting,
)

SUBJECTS = ("citation", "claim", "document", "dossier", "collection")
EVIDENCE = ("evidence", "page", "answers", "past", "mementos", "record")
GIVEN = ("today", "settings", "dossier", "document", "collection")
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


class Need(NamedTuple):
    """What a rule runs over ("" is the article as a whole), the evidence it wants, and what of that must be there."""

    subject: str
    wanted: tuple[str, ...]
    required: tuple[str, ...]
    about: InquiryKind | None


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
    def need(self) -> Need:
        """What it is called for; rules of one need are called with the same things."""
        subject = next((name for name in ("citation", "claim") if name in self.parameters), "")
        wanted = tuple(name for name in EVIDENCE if name in self.parameters)
        required = tuple(name for name in wanted if not self.parameters[name])
        return Need(subject, wanted, required, self.about if wanted else None)

    @cached_property
    def given(self) -> tuple[str, ...]:
        """The parameters that are the same at each call in an article."""
        return tuple(name for name in self.parameters if name in GIVEN)


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
