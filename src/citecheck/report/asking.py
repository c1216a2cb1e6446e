"""Sections 3 and 4: the corrections to confirm and the questions for the author."""

import re
import shlex
from collections.abc import Iterator

from citecheck.model import Finding
from citecheck.report import safe, wording
from citecheck.report.article import Article
from citecheck.report.tables import table

WORDS_WIDTH = 240


def corrections(article: Article) -> list[str]:
    """Section 3: a row for each finding of severity correct, and how sure each is."""
    found = article.of("correct")
    if not found:
        return ["Nothing has to be corrected."]
    lines = [table(["Note", "Printed", "Proposed", "Why"], [row(article, finding) for finding in found])]
    surety: dict[str, list[str]] = {}
    for finding in found:
        surety.setdefault(confidence(finding), []).append(finding.query or "")
    for said, queries in surety.items():
        about = f" ({', '.join(filter(None, queries))})" if any(queries) else ""
        lines += ["", f"Confidence{about}: {said}"]
    if said := taking_over(article):
        lines += ["", said]
    return lines


def taking_over(article: Article) -> str:
    """The command that writes the corrections which can be written, in Markdown; nothing where none can."""
    path, found = article.document.path, article.of("correct")
    queries = [finding.query for finding in found if finding.query and finding.fix is not None]
    if not queries or path == "-" or "://" in path or article.document.format in ("pdf", "epub"):
        return ""
    command = f"citecheck fix --accept {','.join(queries)} --from report.json --apply {shlex.quote(path)}"
    return f"Write what is confirmed with {safe.code(command)}; `report.json` is the JSON report of this run."


def row(article: Article, finding: Finding) -> list[str]:
    """Notes, what is printed, what is proposed and why, in Markdown."""
    where = wording.numbers(article.document, finding.citations) or article.where(finding)
    before, after = _marked(finding.found or "", wording.proposed(finding) or "")
    phrase = safe.markdown(_phrase(article, finding))
    printed = f"{phrase} {before}".strip()
    proposed = f"{phrase} {after}".strip() if after else "to be answered"
    why = wording.sentence(wording.spelled(finding.why or finding.message))
    return [safe.markdown(where), printed, proposed, safe.markdown(why)]


def _phrase(article: Article, finding: Finding) -> str:
    """The words that are printed before an access date."""
    for identity in finding.citations:
        citation = article.document.citation(identity)
        phrase, accessed = citation.access_phrase, citation.accessed
        if phrase is not None and accessed is not None and accessed.raw == finding.found:
            text = article.document.blocks[citation.block].text
            return text[phrase.start : accessed.start] if 0 < accessed.start - phrase.start < 60 else ""
    return ""


def _marked(before: str, after: str) -> tuple[str, str]:
    """Both texts in Markdown, the pieces in which they differ in bold."""
    pieces = [re.findall(r"\d+|[^\W\d]+|[\W_]", text) for text in (before, after)]
    before, after = wording.clip(before, WORDS_WIDTH), wording.clip(after, WORDS_WIDTH)
    if len(pieces[0]) != len(pieces[1]) or sum(1 for a, b in zip(*pieces, strict=True) if a == b) * 2 < len(pieces[0]):
        return safe.markdown(before), safe.markdown(after)
    marked: tuple[list[str], list[str]] = ([], [])
    for left, right in zip(*pieces, strict=True):
        for side, piece in zip(marked, (left, right), strict=True):
            is_word = left != right and piece.isalnum()
            side.append(f"**{piece}**" if is_word else piece if piece in ".-/, " else safe.markdown(piece) or " ")
    return "".join(marked[0]), "".join(marked[1])


def confidence(finding: Finding) -> str:
    """How sure it is that the print is wrong, and what is meant."""
    what = "date" if finding.family == "date" else "text"
    first = f"{finding.confidence} that the printed {what} is wrong"
    form = wording.proposed(finding)
    if form is None:
        return first + "; nothing is proposed."
    return first + f"; {finding.expected_confidence or 'likely'} that {safe.markdown(wording.clip(form, 80))} is meant."


def questions(article: Article) -> list[str]:
    """Section 4: each question with its number, its place and a line to tick."""
    if not article.asked:
        return ["There is no question for the author."]
    lines = ["Please answer every question; “yes” is enough where it fits."]
    for finding in article.asked:
        lines += ["", *_question(article, finding)]
    return lines


def _question(article: Article, finding: Finding) -> Iterator[str]:
    head = [f"**{finding.query}**", safe.markdown(article.where(finding))]
    if words := exact_words(finding):
        head.append(safe.markdown(words))
    asked, reply = wording.question(finding)
    yield " · ".join(head)
    yield ""
    if passage := closest(finding):
        yield f"We find: {safe.markdown(passage)}"
    yield safe.markdown(asked)
    yield ""
    yield safe.plain(reply)


def exact_words(finding: Finding) -> str:
    """The printed words that are in question, where the question itself does not give them."""
    if not finding.found or finding.found in (finding.ask or "") or not any(map(str.isalnum, finding.found)):
        return ""
    return wording.quoted(wording.clip(finding.found, WORDS_WIDTH))


def closest(finding: Finding) -> str:
    """The closest wording of a source, where the question itself does not give it."""
    passage, asked, expected = finding.passage, finding.ask or "", finding.expected or ""
    if not passage or passage in asked or (expected in asked and len(expected) * 2 > len(passage)):
        return ""
    passage = wording.clip(passage, WORDS_WIDTH)
    return passage if any(mark in passage for mark in '“”„«»"') else wording.quoted(passage)
