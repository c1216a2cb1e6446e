"""The title of a note where signs show it: quotation marks, or the link that it is."""

import re
from collections.abc import Sequence

from citecheck.citations import cells, creators, names
from citecheck.citations.given import Given, is_worded
from citecheck.citations.segments import Span, overlaps, trimmed
from citecheck.text.quoting import pairs
from citecheck.urls import Url

# Visible texts of links that say nothing of the work.
_HOLLOW = frozenset(
    """here|link|online|pdf|archived|original|source|web|website|url|doi|html|text|this|view|video|full text|read more
    archive|archive.org|wayback machine|the original|from the original|archived copy|crossref|pubmed|google scholar
    buradan|burada|kaynak|здесь|ссылка|источник|hier|quelle|ici|lien|aquí|enlace|qui|collegamento|aqui""".replace(
        "\n    ", "|"
    ).split("|")
)
_MIXED = re.compile(r"[„“][^„“”\"]{4,300}\"(?![^\W\d_])")  # opened as print does, closed as keyboards do
_BOOK_TITLE = re.compile(r"《([^《》]{2,200})》")
_ARTICLE_TITLE = re.compile(r"〈(?P<title>[^〈〉]{2,200})〉")  # what a 《book》 or paper holds
_PARTED = re.compile(r"[.,:;|?!“”«»„]\s|[。，：；]")
_REMARKED = 2  # words in front of an address that are its title
_LONE_MARK = re.compile(r"[“”„«»\"]")


def of_link(given: Given) -> tuple[Span, Span] | None:
    for url in given.urls:
        if not is_worded(url):
            continue
        shown = given.text[url.start : url.end].strip().strip("[]() ")
        words = shown.casefold()
        if _ends_with_year(shown) and creators.opens_with_authors(shown):
            continue  # the whole entry is the link
        if is_hollow(given, url) or len(words) < 4 or words.isdigit() or _is_in_a_sentence(given.text, url, shown):
            continue
        inner = pairs(given.text[url.start : url.end])[0]
        if inner and inner[0][1] - inner[0][0] > 0.6 * (url.end - url.start):
            start, end = inner[0]
            return trimmed(given.text, url.start + start + 1, url.start + end - 1), (url.start, url.end)
        before = pairs(given.text)[0]
        around = next((span for span in before if span[0] < url.start and url.end < span[1]), None)
        if around is not None:
            return trimmed(given.text, around[0] + 1, around[1] - 1), around
        if not any(span[0] < url.start for span in before) and (len(words.split()) > 1 or not words.isascii()):
            return trimmed(given.text, url.start, url.end), (url.start, url.end)
    return None


def is_hollow(given: Given, url: Url) -> bool:
    """Whether a link's words say nothing of the work: "here", or a word or two for any link behind a whole reference.

    In any language: few words of which the address spells none, behind a sentence that sets its title in italics.
    """
    shown = given.text[url.start : url.end].strip().strip("[]() ")
    if shown.casefold() in _HOLLOW:
        return True
    before = given.text[: url.start].rstrip()
    if not given.emphasis or len(shown.split()) > _LINK or before[-1:] not in _ENDS or len(before) < _REFERENCE:
        return False
    set_apart = given.text[slice(*given.emphasis[0])].split()
    is_title = len(set_apart) > _LINK or any(word[0].islower() and len(word) > 1 for word in set_apart)
    return is_title and given.emphasis[0][1] <= url.start and not cells.spelled_words(shown, url.address)[1]


_LINK, _REFERENCE = 4, 30  # words of such a link at most, characters of a reference before it
_ENDS = (".", ",", ")", "。", "，", ";", ":", "—", "–")


def _ends_with_year(shown: str) -> bool:
    return any(map(str.isdigit, shown[-6:]))


def _is_in_a_sentence(text: str, url: Url, shown: str) -> bool:
    """Whether a link's words are words of a remark ("The list [mentions these parts]"), not a title in a reference."""
    start = max(text.rfind(sign, 0, url.start) for sign in '.!?:;”»"\n') + 1
    before = text[start : url.start].split()
    if len(before) < 2 or text[: url.start].rstrip().endswith((",", "“", "«", "„", '"')):
        return False
    return shown[0].islower() or shown[0].isdigit() or sum(word[0].islower() for word in before) > 3


def quoted(given: Given, tail: int) -> tuple[Span, Span] | None:
    """The words between the first pair of quotation marks that is long enough to be a title."""
    text = given.text
    article = _ARTICLE_TITLE.search(text) if "〈" in text else None
    if article is not None and not overlaps(article.span(), given.printed):
        return article.span("title"), article.span()
    spans, opened = pairs(text)
    spans = [span for span in spans if not overlaps(span, given.printed)]
    shown = min((url.start for url in given.urls if not is_worded(url)), default=tail)
    if spans and spans[-1][0] > max(tail, shown) and len(text[:tail].split()) > _REMARKED:
        spans = [span for span in spans if span[0] <= tail]  # what is quoted behind the address is a remark
    if not spans and '"' in text:
        spans = [match.span() for match in _MIXED.finditer(text) if not overlaps(match.span(), given.printed)]
    books = [match.span() for match in _BOOK_TITLE.finditer(text)] if "《" in text else []
    if not spans or any(a < spans[0][0] and spans[0][1] < b for a, b in books):
        spans = books
    best = next(
        (span for span in spans if len(text[span[0] : span[1]].split()) > 2 or not _is_spaced(text, span)), None
    )
    if best is None and spans:
        best = max(spans, key=lambda span: span[1] - span[0])
    if best is not None and _is_named_within(text, best):
        best = None
    if best is not None and _may_stand_before_title(text[: best[0]]):
        return trimmed(text, best[0] + 1, best[1] - 1), best
    return _half_quoted(text, tail, opened)


def _is_named_within(text: str, span: Span) -> bool:
    """Whether one or two quoted words stand at the end of a stretch of words: "The Return of ‘Ellis’"."""
    before = text[max(0, span[0] - 300) : span[0]].rstrip(" *_[(")
    if len(text[slice(*span)].split()) > 2 or not _is_spaced(text, span) or not before[-1:].isalnum():
        return False
    stretch = _PARTED.split(before)[-1]
    return len(stretch.split()) > 2 or (len(stretch) > 6 and not _is_spaced(stretch, (0, len(stretch))))


def _may_stand_before_title(before: str) -> bool:
    """Whether the words in front of a quotation let it be a title: none, a name, or what punctuation closes."""
    bare = before.strip(" \n\t*_[")
    if not bare or bare.endswith((",", ".", ":", ";", ")", "]", "–", "—", "-", "(", "|", "，", "：", "。", "/")):
        return True
    named = names.SIGNALS.sub("", bare + " ").strip()
    return not named or names.is_person(named) or (len(named.split()) <= 6 and names.may_be_outlet(named))


def _is_spaced(text: str, span: Span) -> bool:
    """Whether the words of a stretch stand apart, as they do not in Chinese and Japanese."""
    return text[span[0] : span[1]].isascii() or not any("\u3040" <= sign <= "\u9fff" for sign in text[slice(*span)])


def _half_quoted(text: str, tail: int, opened: Sequence[int]) -> tuple[Span, Span] | None:
    """A title whose quotation mark is missing on one side."""
    marks = [match.start() for match in _LONE_MARK.finditer(text, 0, tail)]
    if len(marks) != 1:
        return None
    at = marks[0]
    if at > 3 and at not in opened and text[at] in '”»"' and text[at - 1] not in " \n(":
        return trimmed(text, 0, at), (0, at + 1)
    comma = text.rfind(",", at, tail)
    while comma > at and not text[comma + 1 : tail].strip(" ,"):
        comma = text.rfind(",", at, comma)
    if comma - at > 8 and names.may_be_outlet(text[comma + 1 : tail].strip(" ,\n")):
        return trimmed(text, at + 1, comma), (at, comma)
    return None
