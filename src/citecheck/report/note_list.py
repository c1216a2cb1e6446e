"""The notes as they would be printed with every proposed correction: ready to paste, each change to be confirmed."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from citecheck.model import Citation, Finding, Report
from citecheck.report import safe, wording
from citecheck.report.article import Article
from citecheck.report.collection import Standing


def part(article: Article, *, standing: Standing) -> str:
    """The notes of an article; where there are several articles, under its title."""
    return safe.stdout("\n".join(_notes(article, titled=standing.articles > 1)))


def whole(_: Report, parts: Iterable[str]) -> Iterator[str]:
    """One list for each article."""
    before = ""
    for notes in parts:
        yield before + notes
        before = "\n\n"
    yield "\n"


def _notes(article: Article, *, titled: bool) -> Iterator[str]:
    if titled:
        yield safe.plain(article.title)
        yield ""
    notes = list(_whole_notes(article))
    if not notes:
        yield "There are no notes."
    for note in notes:
        text = " ".join(safe.plain(article.corrected(note)).split())
        yield f"[{safe.plain(note.label)}] {text}" if note.label else text
    asked = [finding for finding in article.asked if finding.fix is not None and not finding.fix.safe]
    if asked:
        yield ""
        yield f"To be confirmed before this is printed: {wording.listed([_change(finding) for finding in asked])}."


def _whole_notes(article: Article) -> Iterator[Citation]:
    """Each note once, with all works that it cites; links in running text have none."""
    whole: dict[tuple[int, str | None, int], Citation] = {}
    for citation in article.document.citations:
        if citation.kind == "link":
            continue
        # Works of one note share its block and label; without a label every entry stands for itself.
        key = (citation.block, citation.label, 0 if citation.label else citation.start)
        first = whole.get(key, citation)
        start, end = min(first.start, citation.start), max(first.end, citation.end)
        text = article.document.blocks[citation.block].text[start:end]
        whole[key] = (
            first if (first.start, first.end) == (start, end) else replace(first, start=start, end=end, raw=text)
        )
    yield from whole.values()


def _change(finding: Finding) -> str:
    form = wording.proposed(finding)
    change = f" ({finding.found} → {form})" if finding.found and form else ""
    return safe.plain(wording.clip(f"{finding.query}{change}", 120))
