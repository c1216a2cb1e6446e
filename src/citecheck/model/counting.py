"""Articles and runs in numbers: what a summary says of articles that are not in memory."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from citecheck.model.judgement import Audit, Report


class Tally(NamedTuple):
    """An article in numbers. Known findings are counted apart, all else counts the open ones.

    `skipped` has the reasons: how many citations each kept from being checked, and the rules that would have.
    """

    has_content: bool
    kinds: tuple[str, ...]  # of the citations
    severities: tuple[str, ...]
    safe_fixes: int
    known: int
    skips: int
    skipped: tuple[tuple[str, int, tuple[str, ...]], ...]

    @classmethod
    def of(cls, audit: Audit) -> "Tally":
        """Count an article."""
        document, opened = audit.document, [one for one in audit.findings if not one.known]
        kept: dict[str, tuple[set[str], dict[str, None]]] = {}
        for skip in audit.skips:
            citations, rules = kept.setdefault(skip.reason, (set(), {}))
            citations.update(skip.citations)
            rules[skip.rule] = None
        return cls(
            bool(document.citations or document.sentences),
            tuple(one.kind for one in document.citations),
            tuple(one.severity for one in opened),
            sum(1 for one in opened if one.fix is not None and one.fix.safe),
            len(audit.findings) - len(opened),
            len(audit.skips),
            tuple((reason, len(ids), tuple(rules)) for reason, (ids, rules) in kept.items()),
        )

    @property
    def rank(self) -> tuple[int, int, int]:
        """Worse articles come first: more corrections, then more questions, then more notes."""
        correct, query, note = (self.severities.count(one) for one in ("correct", "query", "note"))
        return -correct, -query, -note


@dataclass
class Totals:
    """A run in numbers, added up article by article."""

    articles: int = 0
    has_content: bool = False
    kinds: Counter[str] = field(default_factory=Counter)
    severities: Counter[str] = field(default_factory=Counter)
    safe_fixes: int = 0
    known: int = 0
    skips: int = 0
    skipped: dict[str, tuple[int, set[str]]] = field(default_factory=dict)
    ranks: list[tuple[int, int, int]] = field(default_factory=list)  # of each article

    @classmethod
    def of(cls, audits: Iterable[Audit]) -> "Totals":
        """Count the articles of a run."""
        totals = cls()
        for audit in audits:
            totals.add(Tally.of(audit))
        return totals

    def add(self, one: Tally) -> None:
        """Take up one more article."""
        self.articles += 1
        self.has_content = self.has_content or one.has_content
        self.kinds.update(one.kinds)
        self.severities.update(one.severities)
        self.safe_fixes += one.safe_fixes
        self.known += one.known
        self.skips += one.skips
        for reason, citations, rules in one.skipped:
            number, others = self.skipped.get(reason, (0, set()))
            self.skipped[reason] = (number + citations, others | set(rules))
        self.ranks.append(one.rank)


def totals(report: Report) -> Totals:
    """The numbers of a run; one whose articles lie on disk has them at hand."""
    known = getattr(report.audits, "totals", None)
    return known if isinstance(known, Totals) else Totals.of(report.audits)
