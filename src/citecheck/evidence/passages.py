"""What a page answers to the articles' inquiries: its words are indexed once, then every inquiry is looked up."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from citecheck.evidence import across, counted, dated, fragments, mentioned, named, quoted, titled
from citecheck.evidence.index import Index
from citecheck.evidence.markup import Markup
from citecheck.model import Answer, Inquiry, InquiryKind, Page, Source
from citecheck.text import language_of

SAMPLE = 6_000  # characters of an article's asking sentences, by which its language is told
ENOUGH = 160  # characters: of less, neighbouring languages are taken for each other
STRANGE = 0.04  # of an article's letters: more that the page never uses make another language

SPARSE = 4_000  # characters of a page that may lack a letter of its own language

Reader = Callable[[Inquiry, Index], Answer | None]

READERS: dict[InquiryKind, Reader] = {
    "quote": quoted.answer,
    "figure": counted.answer,
    "date": dated.answer,
    "title": titled.title,
    "author": named.author,
    "publisher": named.publisher,
    "fragment": fragments.answer,
    "name": mentioned.name,
    "subject": mentioned.subject,
}

# Languages so near to each other that a page in one is told as the other.
_NEAR = ({"da", "nb", "nn", "no"}, {"hr", "sr", "bs", "sh"}, {"id", "ms"}, {"cs", "sk"}, {"ru", "be"}, {"uk", "be"},
         {"pt", "gl"}, {"es", "gl"}, {"hi", "mr", "ne"})  # fmt: skip


def answer(source: Source, markup: Markup, page: Page) -> tuple[Answer, ...]:
    """One answer for each inquiry of the articles' own; of the others only those that are found here."""
    if not source.inquiries:
        return ()
    index = Index(markup, page, source.url)
    askers = _askers(source.inquiries, index)
    answers = []
    for inquiry in source.inquiries:
        found = READERS[inquiry.kind](inquiry, index)
        if found is None or not (inquiry.own or found.verdict == "found"):
            continue
        if found.verdict not in ("found", "not-checked"):
            is_translated = _is_translated(inquiry, askers[inquiry.document], page, index)
            found = _checked(found, page, is_translated=is_translated)
            if found.reason == "translated" and inquiry.kind == "quote":
                passage, likeness = across.closest(inquiry, index)
                found = replace(found, passage=passage, likeness=likeness, found=None)
        answers.append(found)
    return tuple(answers)


def _checked(found: Answer, page: Page, *, is_translated: bool) -> Answer:
    """No "not found" where the whole text was not there to read, or where the article translated it."""
    kind = found.inquiry.kind
    if is_translated and kind in ("quote", "title"):
        return replace(found, verdict="not-checked", reason="translated", differences=(), continues=None)
    if found.verdict == "not-found" and page.limited is not None and kind in ("quote", "figure", "date", "author"):
        return replace(found, verdict="not-checked", reason=page.limited)
    return found


class _Asker(NamedTuple):
    """How an article writes: its language where it can be told, and whether with letters that the page never uses."""

    language: str | None
    is_foreign: bool


def _askers(inquiries: Iterable[Inquiry], index: Index) -> dict[str, _Asker]:
    asked: dict[str, list[str]] = {}
    for inquiry in inquiries:
        said = inquiry.context or (inquiry.asked if inquiry.kind == "quote" else "")
        asked.setdefault(inquiry.document, []).append(said)
    return {document: _asker(" ".join(dict.fromkeys(texts))[:SAMPLE], index) for document, texts in asked.items()}


def _asker(text: str, index: Index) -> _Asker:
    return _Asker(_language_of(text) if len(text) >= ENOUGH else None, _is_foreign(text, index))


_language_of = lru_cache(4_096)(language_of)  # an article asks many pages the same


def _is_foreign(text: str, index: Index) -> bool:
    """Whether a text is full of letters that the page never uses: Turkish ones on an English page, say."""
    if text.isascii():  # every page may use the letters of plain Latin
        return False
    if len(index.text) < SPARSE and index.script != "latin" and index.script_of(text) == index.script:
        return False  # a short page in an alphabet of its own leaves letters out that it could use
    # Of the thousands of Chinese, Japanese and Korean signs no page has more than some.
    letters = Counter(letter for letter in text.casefold() if "\x7f" < letter < "\u2e80" and letter.isalpha())
    strange = sum(count for letter, count in letters.items() if letter not in index.folded)
    return strange > max(STRANGE * len(text), 1)


def _is_translated(inquiry: Inquiry, asker: _Asker, page: Page, index: Index) -> bool:
    """Whether what was asked cannot stand on the page word for word, because the page is in another language."""
    language = asker.language if inquiry.kind == "quote" else _language_of(inquiry.asked)
    if page.language is not None and inquiry.kind == "quote" and _language_of(inquiry.asked) == page.language[:2]:
        return False  # quoted as it was said, in an article in another language
    if language is not None and page.language is not None:
        return not _is_same(language, page.language[:2])
    if asker.is_foreign if inquiry.kind == "quote" else _is_foreign(inquiry.asked, index):
        return True
    return index.script_of(inquiry.asked) not in (None, index.script)


def _is_same(one: str, other: str) -> bool:
    if one == other:
        return True
    return any({one, other} <= group for group in _NEAR)
