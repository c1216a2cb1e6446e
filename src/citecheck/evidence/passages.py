"""What a page answers to the articles' inquiries: its words are indexed once, then every inquiry is looked up."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from citecheck.evidence import counted, dated, named, quoted
from citecheck.evidence.index import Index
from citecheck.evidence.markup import Markup
from citecheck.model import Answer, Inquiry, InquiryKind, Page, Source
from citecheck.text import language_of

Reader = Callable[[Inquiry, Index], Answer | None]

READERS: dict[InquiryKind, Reader] = {
    "quote": quoted.answer,
    "figure": counted.answer,
    "date": dated.answer,
    "title": named.title,
    "author": named.author,
    "publisher": named.publisher,
}

# Languages so near to each other that a page in one is told as the other.
_NEAR = ({"da", "nb", "nn", "no"}, {"hr", "sr", "bs", "sh"}, {"id", "ms"}, {"cs", "sk"}, {"az", "tr"}, {"ru", "be", "uk", "bg"},
         {"pt", "gl", "es", "ca"}, {"hi", "mr", "ne"}, {"fa", "ur"})  # fmt: skip
# Of those, the ones that readers tell apart well enough to be translated from one to the other.
_APART = ({"ru", "uk"}, {"ru", "bg"}, {"uk", "bg"}, {"pt", "es"}, {"es", "ca"}, {"az", "tr"})


def answer(source: Source, markup: Markup, page: Page) -> tuple[Answer, ...]:
    """One answer for each inquiry of the articles' own; of the others only those that are found here."""
    if not source.inquiries:
        return ()
    index = Index(markup, page, source.url)
    spoken = _languages(source.inquiries)
    answers = []
    for inquiry in source.inquiries:
        language = spoken[inquiry.document]
        found = READERS[inquiry.kind](inquiry, index)
        if found is None:
            continue
        found = _checked(found, page, is_translated=_is_translated(inquiry, language, page.language, index))
        if inquiry.own or found.verdict == "found":
            answers.append(found)
    return tuple(answers)


def _checked(found: Answer, page: Page, *, is_translated: bool) -> Answer:
    """No "not found" where the whole text was not there to read, or where the article translated it."""
    if found.verdict in ("found", "not-checked"):
        return found
    kind = found.inquiry.kind
    if is_translated and kind in ("quote", "title"):
        return replace(found, verdict="not-checked", reason="translated", differences=(), continues=None)
    if found.verdict == "not-found" and page.limited is not None and kind in ("quote", "figure", "date", "author"):
        return replace(found, verdict="not-checked", reason=page.limited)
    return found


def _languages(inquiries: Iterable[Inquiry]) -> dict[str, str | None]:
    """The language in which each article asks."""
    asked: dict[str, list[str]] = {}
    for inquiry in inquiries:
        asked.setdefault(inquiry.document, []).append(
            inquiry.context or (inquiry.asked if inquiry.kind == "quote" else "")
        )
    return {document: language_of(" ".join(dict.fromkeys(texts))[:6_000]) for document, texts in asked.items()}


def _is_translated(inquiry: Inquiry, spoken: str | None, read: str | None, index: Index) -> bool:
    """Whether what was asked cannot stand on the page word for word, because the page is in another language."""
    own = language_of(inquiry.asked) if inquiry.asked.count(" ") >= 5 else None
    language = own or (spoken if inquiry.kind == "quote" else None)
    if language is not None and read is not None:
        return not _is_same(language, read[:2])
    return index.script_of(inquiry.asked) not in (None, index.script)


def _is_same(one: str, other: str) -> bool:
    if one == other:
        return True
    pair = {one, other}
    return any(pair <= group for group in _NEAR) and pair not in _APART
