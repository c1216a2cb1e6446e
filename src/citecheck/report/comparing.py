"""What became of each quotation and figure under a note, in one word for each."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal

from citecheck.model import Answer, Claim, Location
from citecheck.report import safe, wording
from citecheck.report.article import Article
from citecheck.report.tables import table

Result = Literal["found", "reworded", "elsewhere", "reporter", "not-found", "not-checked"]
# From what needs no look to what needs most; the words an editor reads.
RESULTS: dict[tuple[str, Result], str] = {
    ("quote", "found"): "found", ("quote", "reworded"): "reworded", ("quote", "not-found"): "not found as worded",
    ("quote", "elsewhere"): "in another cited source", ("quote", "reporter"): "reporter's words",
    ("quote", "not-checked"): "not checked",
    ("figure", "found"): "found", ("figure", "reworded"): "differs", ("figure", "not-found"): "not found",
    ("figure", "elsewhere"): "in another cited source", ("figure", "reporter"): "found",
    ("figure", "not-checked"): "not checked",
}  # fmt: skip
QUIET: frozenset[Result] = frozenset({"found", "not-checked"})


@dataclass(frozen=True, slots=True)
class Compared:
    """A quotation or figure under a note and what its sources say to it."""

    kind: Literal["quote", "figure"]
    printed: str
    paragraph: int | None
    citations: tuple[str, ...]
    result: Result
    passage: str | None = None
    elsewhere: tuple[str, ...] = ()  # ids of the citations whose source has it
    is_cut: bool = False
    claim: int = -1  # the index of its sentence
    start: int = 0  # where it is printed in the block of its sentence
    end: int = 0
    closest: Answer | None = None


def compared(article: Article) -> list[Compared]:
    """Every quotation and figure of a sentence with a note, in the order of the text."""
    argued = _argued(article)
    by_source = {one.evidence.source.url: one.ids for one in article.sources if one.evidence is not None}
    found = []
    for index, claim in enumerate(article.document.sentences):
        if not claim.citations:
            continue
        answers = article.audit.dossier.answers_by_sentence.get(index, ())
        for kind, item, printed, start, end in _items(claim):
            about = [one for one in answers if one.inquiry.kind == kind and one.inquiry.item == item]
            at = article.document.locate(claim.block, start, end)
            rules = argued.get(_beginning(at), frozenset())
            judged = _judged(kind, printed, article.paragraph(at), claim, about, rules, by_source)
            found.append(replace(judged, claim=index, start=start, end=end))
    return found


def _items(claim: Claim) -> Iterator[tuple[Literal["quote", "figure"], int, str, int, int]]:
    for item, quote in enumerate(claim.quotes):
        yield "quote", item, wording.quoted(quote.text), quote.start, quote.end
    for item, figure in enumerate(claim.figures):
        yield "figure", item, figure.raw, figure.start, figure.end


def _beginning(at: Location) -> tuple[str, int, int]:
    return at.path, at.line, at.column


def _argued(article: Article) -> dict[tuple[str, int, int], frozenset[str]]:
    """The rules that speak of a place, by where it begins."""
    found: dict[tuple[str, int, int], frozenset[str]] = {}
    for finding in article.audit.findings:
        for place in finding.places:
            key = _beginning(place.at)
            found[key] = found.get(key, frozenset()) | {finding.rule, *finding.rules}
    return found


def _judged(
    kind: Literal["quote", "figure"], printed: str, paragraph: int | None, claim: Claim, about: list[Answer],
    rules: frozenset[str], by_source: dict[str, tuple[str, ...]],
) -> Compared:  # fmt: skip
    own = [one for one in about if one.inquiry.own]
    verdicts = {one.verdict for one in own}
    closest = max(own, key=lambda one: one.likeness, default=None)
    passage = _wording(closest) if closest else None
    holders = [one for one in about if not one.inquiry.own and one.verdict == "found"]
    elsewhere: tuple[str, ...] = ()
    result: Result
    if kind == "quote" and "narration-as-quote" in rules:
        result = "reporter"
    elif "found" in verdicts:
        result = "found"
    elif "found-with-differences" in verdicts and not (kind == "figure" and holders):
        result = "reworded"
    elif not verdicts & {"not-found", "found-with-differences"}:
        result = "not-checked"
    elif holders:
        result, passage = "elsewhere", holders[0].passage
        elsewhere = tuple(identity for one in holders for identity in by_source.get(one.source, ()))
    else:
        result = "not-found"
    is_cut = "quote-cut-short" in rules
    shown = holders[0] if result == "elsewhere" else closest
    return Compared(kind, printed, paragraph, claim.citations, result, passage, elsewhere, is_cut, closest=shown)


def _wording(answer: Answer) -> str | None:
    """The source's words for what was asked, or the sentence where they are too few to be understood alone."""
    return answer.found if answer.found and len(answer.found.split()) > 2 else answer.passage


def counted(items: Iterable[Compared], kind: str) -> str:
    """14: 3 found, **3 reworded**, 8 not checked; what needs a look is set in bold."""
    results = Counter(one.result for one in items if one.kind == kind)
    if set(results) == {"not-checked"}:
        return f"{results['not-checked']}, not checked"
    parts = []
    for (of_kind, result), words in RESULTS.items():
        if of_kind == kind and results[result]:
            said = f"{results[result]} {'differ' if words == 'differs' and results[result] > 1 else words}"
            parts.append(said if result in QUIET else f"**{said}**")
    return f"{sum(results.values())}" + (f": {', '.join(parts)}" if parts else "")


def section(article: Article, items: list[Compared]) -> list[str]:
    """Section 6: a row for each, and what "not found" means."""
    if not items:
        return ["No quotation and no figure stands under a note."]
    if all(one.result == "not-checked" for one in items):
        number = {kind: sum(1 for one in items if one.kind == kind) for kind in ("quote", "figure")}
        both = [wording.count(number["quote"], "quotation"), wording.count(number["figure"], "figure")]
        under = wording.listed([one for one in both if not one.startswith("0 ")])
        stand = "stands" if len(items) == 1 else "stand"
        return [f"Nothing was compared: no page text was available in this run. {under} {stand} under a note."]
    headers = ["¶", "Note", "Printed", "Result", "Closest wording in the source"]
    rows = [_row(article, one) for one in items]
    meaning = "“Not found” means: not in the text we could read. It does not mean the words were invented."
    return [table(headers, rows, ("right", "right")), "", meaning]


def _row(article: Article, one: Compared) -> list[str]:
    result = RESULTS[one.kind, one.result]
    if one.elsewhere:
        result += f" ({article.notes(one.elsewhere)})"
    if one.is_cut:
        result += ", cut short"
    passage = one.passage if one.result not in QUIET and one.passage else ""
    return [
        str(one.paragraph or ""),
        safe.markdown(wording.numbers(article.document, one.citations)),
        safe.markdown(wording.clip(one.printed, 160)),
        safe.markdown(result),
        safe.markdown(wording.clip(passage, 240)),
    ]
