"""Citations beside their evidence, what the checks saw, and the report that goes out."""

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from citecheck.model.article import Citation, Claim, Confidence, Document, Location, Place
from citecheck.model.source import Answer, Evidence, Record

Severity = Literal["correct", "query", "note"]
Mode = Literal["replay", "cached", "record", "live", "offline"]


@dataclass(frozen=True, slots=True)
class Case:
    """A citation of a document and the evidence of its source (None: the citation has no address).

    `record` is what a registry knows of the citation's identifier (None: it has none, or none was asked).
    """

    citation: Citation
    document: Document
    evidence: Evidence | None
    record: Record | None = None


@dataclass(frozen=True)
class Dossier:
    """All cases of one article. `answers` are those of all its sources, own and other."""

    document: Document
    cases: tuple[Case, ...]
    answers: tuple[Answer, ...] = field(default=(), repr=False)

    @cached_property
    def _cases_by_id(self) -> Mapping[str, Case]:
        return {case.citation.id: case for case in self.cases}

    def case(self, identity: str) -> Case:
        """The case of the citation of that id."""
        return self._cases_by_id[identity]

    def _repeated(self, identity: str) -> Case:
        """The case of a citation, or of the one that it repeats ("ibid.")."""
        case = self.case(identity)
        return case if case.citation.refers_to is None else self.case(case.citation.refers_to)

    @cached_property
    def asking(self) -> tuple[tuple[int, Claim, tuple[Case, ...]], ...]:
        """The sentences with words, figures or dates to look up: their index and the visited cases they cite."""
        found = []
        for index, claim in enumerate(self.document.sentences):
            if claim.citations and (claim.quotes or claim.figures or claim.dates):
                cases = map(self._repeated, claim.citations)
                visited = tuple(case for case in cases if case.evidence is not None)
                if visited:
                    found.append((index, claim, visited))
        return tuple(found)

    @cached_property
    def answers_by_sentence(self) -> Mapping[int, tuple[Answer, ...]]:
        """The answers by the index of the sentence that asked; -1 holds what the notes themselves asked."""
        found: dict[int, list[Answer]] = {}
        for answer in self.answers:
            found.setdefault(answer.inquiry.claim, []).append(answer)
        return {index: tuple(answers) for index, answers in found.items()}

    @cached_property
    def answers_by_note(self) -> Mapping[str, tuple[Answer, ...]]:
        """What the notes themselves asked (title, author, publisher), by the id of the citation."""
        found: dict[str, list[Answer]] = {}
        for answer in self.answers_by_sentence.get(-1, ()):
            for identity in answer.inquiry.citations:
                found.setdefault(identity, []).append(answer)
        return {identity: tuple(answers) for identity, answers in found.items()}


@dataclass(frozen=True, slots=True)
class Edit:
    """Text to put in place of what stands at `at`; `markup` says that it is written as the format writes it."""

    at: Location
    replacement: str
    markup: bool = False


@dataclass(frozen=True, slots=True)
class Fix:
    """Edits that settle a finding; `safe` ones change no meaning and need no answer."""

    edits: tuple[Edit, ...]
    safe: bool = False


@dataclass(frozen=True, slots=True)
class Observation:
    """What a check saw. The rule's name, family and severity are added by whoever applies the rule.

    `found` is what is printed and `expected` what should stand there (dates ISO). `group` joins observations of one
    slip into one finding: equal keys of one document are one slip. `anchor` is the text that the fingerprint stands
    on (default: `found`). `ask` is the author's question where the rule's own wording does not fit. `severity` can
    only lower the rule's own. `why` is one or two sentences of reasons for the editor.
    """

    message: str
    places: tuple[Place, ...]
    confidence: Confidence = "likely"
    severity: Severity | None = None
    found: str | None = None
    expected: str | None = None
    expected_confidence: Confidence | None = None
    passage: str | None = None
    why: str = ""
    ask: str | None = None
    fix: Fix | None = None
    group: str | None = None
    anchor: str | None = None
    related: tuple[Location, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to correct, to ask or to note, however many notes it stands in. Lines count from its first place.

    `rules` are all rules that argued for it, its own first. `query` is "AQ1" … where the author is asked.
    """

    rule: str
    family: str
    severity: Severity
    confidence: Confidence
    message: str
    places: tuple[Place, ...]
    fingerprint: str
    rules: tuple[str, ...] = ()
    found: str | None = None
    expected: str | None = None
    expected_confidence: Confidence | None = None
    passage: str | None = None
    why: str = ""
    ask: str | None = None
    reply: str = ""  # the line for the author to tick
    fix: Fix | None = None
    related: tuple[Location, ...] = ()
    query: str | None = None
    known: bool = False
    accepted_by: Literal["baseline", "suppression"] | None = None

    @property
    def citations(self) -> tuple[str, ...]:
        """The ids of the citations concerned, in reading order, once each."""
        return tuple(dict.fromkeys(place.citation for place in self.places if place.citation is not None))


@dataclass(frozen=True, slots=True, order=True)
class KnownFinding:
    """A finding that a baseline accepts; its fingerprint is what counts, the rest is for its readers."""

    path: str
    rule: str
    fingerprint: str
    message: str = ""


@dataclass(frozen=True, slots=True)
class Skip:
    """What a rule could not check, and why: neither pass nor failure."""

    rule: str
    reason: str
    citations: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Audit:
    """What the run says about one document."""

    dossier: Dossier
    findings: tuple[Finding, ...]
    skips: tuple[Skip, ...]

    @property
    def document(self) -> Document:
        return self.dossier.document


@dataclass(frozen=True, slots=True)
class Unread:
    """An input that could not be read as an article, and the one sentence that says why."""

    path: str
    message: str


@dataclass(frozen=True, slots=True)
class Report:
    """All that goes out: one audit for each document, the evidence of every source, what could not be read.

    Audits and sources of many articles are made of what lies on disk each time that they are looked at; to go through
    them in their order is what costs least. `trouble` is the sentence that says why the run is not whole: stopped, or
    not online. `fixed` are the findings of the baseline that are no longer there.
    """

    version: str
    today: datetime.date
    mode: Mode
    audits: Sequence[Audit]
    sources: Sequence[Evidence]
    unread: tuple[Unread, ...] = ()
    settings_digest: str = ""
    trouble: str | None = None
    fixed: tuple[KnownFinding, ...] = ()


# ---------------------------------------------------------------- how long links live


@dataclass(frozen=True, slots=True)
class Age:
    """A row of the curve: what happened to links between two ages of their citation (days).

    `watched` links were alive and known at the younger age, `lost` of them were lost before the older one, `left`
    were last seen before it; `alive` is the estimated share (0 to 1) alive at the older age.
    """

    after: int
    until: int
    watched: int
    lost: int
    left: int
    alive: float


@dataclass(frozen=True, slots=True)
class Survival:
    """The curve and what it rests on; `doubtful` links fail, but not long enough to count as lost."""

    sources: int
    lost: int
    doubtful: int
    unseen: int
    ages: tuple[Age, ...]
