"""One article as a report looks at it: its findings, its sources, where in it something stands."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePath

from citecheck.model import Audit, Citation, Document, Evidence, Finding, Location, Report
from citecheck.report import wording

WHOLE = "the whole article"
FOUND_WIDTH = 60


@dataclass(frozen=True)
class Cited:
    """A source of the article: its evidence (None: nothing online is cited) and the citations that lead to it."""

    name: str
    address: str | None
    evidence: Evidence | None
    citations: tuple[Citation, ...]

    @property
    def ids(self) -> tuple[str, ...]:
        return tuple(citation.id for citation in self.citations)


@dataclass(frozen=True)
class Article:
    """What the renderers share about one audited document."""

    audit: Audit
    report: Report

    @property
    def document(self) -> Document:
        return self.audit.document

    @property
    def title(self) -> str:
        """The article's title, or else its file's name."""
        return self.document.title or self.document.path.replace("\\", "/").rsplit("/", 1)[-1] or "untitled"

    @cached_property
    def open(self) -> tuple[Finding, ...]:
        """The findings that are not known and accepted."""
        return tuple(finding for finding in self.audit.findings if not finding.known)

    def of(self, severity: str) -> tuple[Finding, ...]:
        """The open findings of a severity, in the order of the text."""
        return tuple(finding for finding in self.open if finding.severity == severity)

    @cached_property
    def asked(self) -> tuple[Finding, ...]:
        """The findings about which the author is asked, in the order of their AQ numbers."""
        numbered = (finding for finding in self.open if finding.query)
        return tuple(sorted(numbered, key=lambda one: int((one.query or "AQ0").removeprefix("AQ"))))

    @cached_property
    def tidy_ups(self) -> tuple[Finding, ...]:
        """The findings with an edit that changes no meaning."""
        return tuple(finding for finding in self.open if finding.fix is not None and finding.fix.safe)

    @cached_property
    def sources(self) -> tuple[Cited, ...]:
        """The distinct sources in the order of their first citation; a note that repeats another joins it."""
        grouped: dict[str, list[Citation]] = {}
        keys: dict[str, str] = {}
        evidence: dict[str, Evidence | None] = {}
        for case in self.audit.dossier.cases:
            citation = case.citation
            key = keys.get(citation.refers_to or "") or (
                case.evidence.source.url if case.evidence else citation.address or f"\0{citation.id}"
            )
            keys[citation.id] = key
            evidence.setdefault(key, case.evidence)
            grouped.setdefault(key, []).append(citation)
        return tuple(
            Cited(_name(citations, evidence[key]), None if key[0] == "\0" else key, evidence[key], tuple(citations))
            for key, citations in grouped.items()
        )

    # ------------------------------------------------------------ places

    @cached_property
    def _paragraphs(self) -> list[tuple[tuple[int, int], tuple[int, int], int]]:
        found = []
        for one in self.document.paragraphs:
            at = self.document.locate(one.block, 0, len(self.document.blocks[one.block].text))
            found.append(((at.line, at.column), (at.end_line, at.end_column), one.number))
        return sorted(found)

    def paragraph(self, at: Location) -> int | None:
        """The number of the paragraph in which a place stands; None outside of them."""
        point = (at.line, at.column)
        before = bisect_right(self._paragraphs, point, key=lambda one: one[0]) - 1
        if before < 0 or at.path != self.document.path:
            return None
        _, end, number = self._paragraphs[before]
        return number if point <= end else None

    def paragraphs(self, finding: Finding) -> list[int]:
        """The numbers of the paragraphs in which a finding stands."""
        return sorted({number for place in finding.places if (number := self.paragraph(place.at)) is not None})

    @cached_property
    def _bare_paragraphs(self) -> set[int]:
        return {one.number for one in self.document.paragraphs if not one.citations}

    def where(self, finding: Finding) -> str:
        """paragraph 4, note 4; notes 1–7; paragraph 8, no note; line 12 where nothing else says it."""
        numbers = self.paragraphs(finding)
        parts = []
        if numbers:
            name = "paragraph" if len(numbers) == 1 else "paragraphs"
            parts.append(f"{name} {wording.ranges([str(number) for number in numbers])}")
        if cited := wording.notes(self.document, finding.citations):
            parts.append(cited)
        elif numbers and self._bare_paragraphs.issuperset(numbers):
            parts.append("no note")
        if not numbers and not wording.labels(self.document, finding.citations):
            # A finding that points at no printed words is about the article; its place is only where that begins.
            parts.append(self.line(finding.places[0].at) if finding.found else WHOLE)
        return ", ".join(parts)

    def line(self, at: Location) -> str:
        """line 12; refs.bib, line 12 where that stands in another file."""
        return f"line {at.line}" if at.path == self.document.path else f"{PurePath(at.path).name}, line {at.line}"

    def told(self, finding: Finding) -> str:
        """The message, with the printed words before it where it gives no words itself."""
        found = (finding.found or "").strip()
        at = finding.places[0].at
        if not any(map(str.isalnum, found)) or found in finding.message or "“" in finding.message:
            return finding.message
        start, end = self.document.offsets(at)
        # `found` may also be said of the article in words of ours; only what is printed there is quoted.
        if found not in self.document.source[start : max(end, start + len(found))]:
            return finding.message
        return f"{wording.quoted(wording.clip(found, FOUND_WIDTH))}: {finding.message}"

    def notes(self, ids: Iterable[str]) -> str:
        """note 4, notes 1–7, 2 links."""
        return wording.notes(self.document, ids)

    @cached_property
    def _ids_by_rule(self) -> dict[str, set[str]]:
        found: dict[str, set[str]] = {}
        for finding in self.open:
            for rule in {finding.rule, *finding.rules}:
                found.setdefault(rule, set()).update(finding.citations)
        return found

    @cached_property
    def _flagged(self) -> dict[tuple[str, ...], frozenset[str]]:
        return {}

    def flagged(self, *rules: str) -> frozenset[str]:
        """The ids of the citations in open findings to which one of the rules led."""
        if rules not in self._flagged:
            self._flagged[rules] = frozenset().union(*(self._ids_by_rule.get(rule, ()) for rule in rules))
        return self._flagged[rules]

    # ------------------------------------------------------------ corrections

    @cached_property
    def _edits(self) -> list[tuple[int, int, str]]:
        """Every proposed edit as (start, end, replacement) in the source, ascending."""
        found = set()
        for finding in self.open:
            for edit in finding.fix.edits if finding.fix else ():
                found.add((*self.document.offsets(edit.at), edit.replacement))
        return sorted(found)

    def corrected(self, citation: Citation) -> str:
        """The note with every proposed edit in it, those that need an answer too.

        Where two edits overlap the first one stands; where markup runs through the note, its own text is given with
        what can be replaced in it without doubt.
        """
        at = self.document.at(citation)
        start, end = self.document.offsets(at)
        source = self.document.source
        is_plain = source[start:end] == citation.raw
        text, done = citation.raw, start
        pieces: list[str] = []
        for first, last, replacement in self._edits[bisect_left(self._edits, (start,)) :]:
            if first > end:
                break
            if first < done or last > end:
                continue
            old = source[first:last]
            if is_plain:
                pieces += [source[done:first], replacement]
                done = last
            elif old and text.count(old) == 1:
                text = text.replace(old, replacement)
        return "".join([*pieces, source[done:end]]) if is_plain else text


def _name(citations: list[Citation], evidence: Evidence | None) -> str:
    """How an editor would call the source: the printed publisher, the page's, or the host."""
    printed = next((citation.publisher.text for citation in citations if citation.publisher), None)
    page = evidence.page if evidence else None
    host = evidence.source.host if evidence else ""
    title = next((citation.title.text for citation in citations if citation.title), None)
    return printed or (page.publisher if page else None) or host or title or citations[0].raw
