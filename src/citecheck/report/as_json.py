"""The report as data: written by hand against the schema `citecheck-report/1`, never a dump of internals.

Nothing is sorted that has an order of its own: articles as read, citations and claims as printed, sources by their
first citation. Equal runs give equal bytes.
"""

from collections.abc import Iterable, Iterator, Sequence, Set
from typing import Any, NamedTuple

from citecheck.dates import Date
from citecheck.model import (
    Answer,
    Citation,
    Claim,
    Document,
    Edit,
    Evidence,
    Finding,
    Location,
    Memento,
    Place,
    Report,
    Skip,
    Streak,
    totals,
)  # fmt: skip
from citecheck.report import agreement, pretty, safe
from citecheck.report.article import Article

SCHEMA = "citecheck-report/1"
# What the contract's answers speak of; an author's or publisher's name on the page shows in findings alone.
_ANSWERED_KINDS = ("quote", "figure", "date", "title")

# After these the question is settled.
SATISFYING = ("found", "found-with-differences")
MARGIN = " " * 4  # of the items of the two long lists
PIECE = 4_096  # words and signs of JSON that are written together

Json = dict[str, Any]
Question = tuple[str, int, str, int]  # article, sentence, kind, item


class Part(NamedTuple):
    """An article as text in pieces, and its questions that other sources of it answer than those cited for them."""

    text: tuple[str, ...]
    elsewhere: tuple[Question, ...]


def part(article: Article) -> Part:
    """What the report holds of one article."""
    answers = article.audit.dossier.answers
    satisfied = {_question(one) for one in answers if one.inquiry.own and one.verdict in SATISFYING}
    found = {_question(one): None for one in answers if not one.inquiry.own and one.verdict == "found"}
    return Part(_pieces(_audited(article)), tuple(question for question in found if question not in satisfied))


def whole(report: Report, parts: Iterable[Part]) -> Iterator[str]:
    """The whole report; always complete."""
    head = {
        "schema": SCHEMA,
        "version": report.version,
        "today": report.today.isoformat(),
        "mode": report.mode,
        "summary": _summary(report),
    }
    elsewhere: set[Question] = set()

    def documents() -> Iterator[Sequence[str]]:
        for one in parts:
            elsewhere.update(one.elsewhere)
            yield one.text

    yield safe.json(pretty.text(head)).removesuffix("\n}")
    yield from _listed("documents", documents())
    yield from _listed("sources", (_pieces(_source(seen, elsewhere)) for seen in report.sources))
    yield "\n}\n"


def extracted(documents: Iterable[Document]) -> Iterator[str]:
    """What was read, before any check: the documents without findings and skips."""
    yield pretty.text({"schema": SCHEMA}).removesuffix("\n}")
    yield from _listed("documents", (_pieces(_document(one)) for one in documents))
    yield "\n}\n"


def _pieces(item: Json) -> tuple[str, ...]:
    """An item of one of the two long lists as text: in pieces, because one article can be as long as a book."""
    written = pretty.pieces(item, MARGIN)
    return tuple(safe.json("".join(written[at : at + PIECE])) for at in range(0, len(written), PIECE))


def _listed(name: str, items: Iterable[Sequence[str]]) -> Iterator[str]:
    """A further member of the whole, a list, item by item."""
    yield f',\n  "{name}": ['
    before = f"\n{MARGIN}"
    for item in items:
        yield before
        yield from item
        before = f",\n{MARGIN}"
    yield "]" if before[0] == "\n" else "\n  ]"


def _summary(report: Report) -> Json:
    counts = totals(report)
    return {
        "documents": counts.articles,
        "citations": counts.kinds.total(),
        "sources": len(report.sources),
        **{severity: counts.severities[severity] for severity in ("correct", "query", "note")},
        "skipped": counts.skips,
        "known": counts.known,
    }


# ---------------------------------------------------------------- the articles


def _audited(article: Article) -> Json:
    audit = article.audit
    return {
        **_document(audit.document),
        "findings": (_finding(audit.document, finding) for finding in audit.findings),
        "skips": [_skip(skip) for skip in audit.skips],
        "agreement": _agreement(article),
    }


def _agreement(article: Article) -> Json:
    titles, publishers = agreement.of(article)
    return {
        "title-vs-url": {"agree": titles.with_address, "compared": titles.compared},
        "publisher-vs-host": {"agree": publishers.with_address, "compared": publishers.compared},
    }


def _document(document: Document) -> Json:
    order = document.date_order
    return {
        "path": document.path,
        "format": document.format,
        "sha256": document.sha256,
        "title": document.title,
        "language": document.language,
        "published": _iso(document.published),
        "date_order": {"order": order.order, "from": order.settled_by} if order else None,
        "citations": (_citation(document, citation) for citation in document.citations),
        "claims": (_claim(document, claim) for claim in document.claims),
    }


def _citation(document: Document, citation: Citation) -> Json:
    at = document.at(citation)
    return {
        "id": citation.id,
        "label": citation.label,
        "kind": citation.kind,
        **_elsewhere(document, at),
        "line": at.line,
        "column": at.column,
        "end_line": at.end_line,
        "end_column": at.end_column,
        "text": citation.raw,
        "urls": [url.address for url in citation.urls],
        "archive_urls": [url.address for url in citation.archive_urls],
        "title": citation.title.text if citation.title else None,
        "author": citation.author.text if citation.author else None,
        "publisher": citation.publisher.text if citation.publisher else None,
        "refers_to": citation.refers_to,
        "published": _iso(citation.published),
        "accessed": _accessed(citation.accessed),
        "marks": [{"line": mark.line, "column": mark.column} for mark in citation.marks],
    }


def _elsewhere(document: Document, at: Location) -> Json:
    """The file in which a place stands where that is not the article's own, as a bibliography beside it."""
    return {} if at.path == document.path else {"path": at.path}


def _accessed(date: Date | None) -> Json | None:
    if date is None:
        return None
    return {"raw": date.raw, "date": _iso(date), "readings": [reading.iso() for reading in date.readings]}


def _iso(date: Date | None) -> str | None:
    """A date only where one reading is left: the contract never guesses."""
    return date.sure.iso() if date is not None and date.sure is not None else None


def _claim(document: Document, claim: Claim) -> Json:
    at = document.at(claim)
    return {
        "line": at.line,
        "column": at.column,
        "citations": list(claim.citations),
        "sentence": claim.sentence,
        "quotes": [quote.text for quote in claim.quotes],
        "figures": [figure.raw for figure in claim.figures],
        "dates": [iso for date in claim.dates if (iso := _iso(date)) is not None],
    }


def _finding(document: Document, finding: Finding) -> Json:
    return {
        "rule": finding.rule,
        "family": finding.family,
        "severity": finding.severity,
        "confidence": finding.confidence,
        "message": finding.message,
        **_elsewhere(document, first := finding.places[0].at),
        "line": min(place.at.line for place in finding.places if place.at.path == first.path),
        "end_line": max(place.at.end_line for place in finding.places if place.at.path == first.path),
        "citations": list(finding.citations),
        "query": finding.query,
        "found": finding.found,
        "expected": finding.expected,
        "expected_confidence": finding.expected_confidence,
        "places": [_place(document, place) for place in finding.places],
        "passage": finding.passage,
        "fix": {"safe": finding.fix.safe, "edits": [_edit(document, edit) for edit in finding.fix.edits]}
        if finding.fix
        else None,
        "rules": list(finding.rules),
        "why": finding.why,
        "ask": finding.ask,
        "fingerprint": finding.fingerprint,
        "known": finding.known,
    }


def _place(document: Document, place: Place) -> Json:
    return {
        "citation": place.citation,
        **_elsewhere(document, place.at),
        "line": place.at.line,
        "column": place.at.column,
        "end_line": place.at.end_line,
        "end_column": place.at.end_column,
        "source": place.source,
        "confidence": place.confidence,
    }


def _edit(document: Document, edit: Edit) -> Json:
    """An edit stays in its line; the rare one that does not says where it ends."""
    ends = {"end_line": edit.at.end_line} if edit.at.end_line != edit.at.line else {}
    start = {**_elsewhere(document, edit.at), "line": edit.at.line, "column": edit.at.column}
    return {**start, **ends, "end_column": edit.at.end_column, "replacement": edit.replacement}


def _skip(skip: Skip) -> Json:
    return {"rule": skip.rule, "reason": skip.reason, "citations": list(skip.citations)}


# ---------------------------------------------------------------- the sources


def _question(answer: Answer) -> Question:
    """Which question of which sentence it answers, whatever source was asked."""
    inquiry = answer.inquiry
    return inquiry.document, inquiry.claim, inquiry.kind, inquiry.item


def _source(evidence: Evidence, elsewhere: Set[Question]) -> Json:
    page = evidence.page
    return {
        "url": evidence.source.url,
        "verdict": evidence.verdict,
        "reason": evidence.reason,
        "status": evidence.status,
        "final_url": evidence.final_url,
        "title": page.title if page else None,
        "publisher": page.publisher if page else None,
        "published": page.published.reading.iso() if page and page.published else None,
        "modified": page.modified.iso() if page and page.modified else None,
        "checked_at": evidence.checked_at,
        "archive": _archive(evidence.mementos.best if evidence.mementos else None),
        "cited_by": list(evidence.source.cited_by),
        "answers": _answers(evidence.answers, elsewhere),
        **_failing(evidence.past.streak if evidence.past else None),
    }


def _failing(streak: Streak | None) -> Json:
    """Since when a source fails, where history knows it."""
    return {"failing": {"since": streak.since.isoformat(), "proved": streak.proves}} if streak is not None else {}


def _archive(copy: Memento | None) -> Json | None:
    return {"url": copy.url, "at": copy.at.strftime("%Y-%m-%dT%H:%M:%SZ")} if copy is not None else None


def _answers(answers: Iterable[Answer], elsewhere: Set[Question]) -> list[Json]:
    """What was asked of the source itself, and what it holds that the notes look for in vain at another.

    Equal questions of several notes are answered once.
    """
    told: dict[tuple[str, str, str, str | None], None] = {}
    for answer in answers:
        kind, verdict = answer.inquiry.kind, str(answer.verdict)
        if kind not in _ANSWERED_KINDS:
            continue
        if not answer.inquiry.own:
            if answer.verdict != "found" or _question(answer) not in elsewhere:
                continue
            verdict = "found-elsewhere"
        told[kind, answer.inquiry.asked, verdict, answer.passage] = None
    return [
        {"kind": kind, "asked": asked, "verdict": verdict, "passage": passage} for kind, asked, verdict, passage in told
    ]
