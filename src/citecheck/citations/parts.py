"""The parts of a note: title, author, publisher, and the day on which the source itself appeared.

What is not plain stays None: a wrong publisher or title raises a false alarm, a missing one only a gap.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from citecheck.citations import creators, names, outlets, unquoted
from citecheck.citations.segments import Span, part, segments, trimmed
from citecheck.dates import Date, changes
from citecheck.text import Part
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
_BOOK_TITLE = re.compile(r"《([^《》]{2,200})》")
_PARTED = re.compile(r"[.,:;|?!“”«»„]\s|[。，：；]")
_LONE_MARK = re.compile(r"[“”„«»\"]")
_YEAR_IN_PARENS = re.compile(r"[(（\[]\s?(?P<year>(?:1[5-9]|20)\d\d)[a-z]?\s?[)）\]]")
_OPENING = 8  # characters before a quotation that may be a label or "See"
_WEBSITE = re.compile(
    r"[,.\s]{1,3}(?:[^\W\d_A-Z]{1,4}\s)?(?P<name>[^,.:;()<>]{3,80}?)"
    r"\s(?:web\s?site|site web|web|sitio web|Webseite):\s*<?$",
    re.I,
)
# What a date behind these words dates is a copy or a change, not the work.
_KEPT = re.compile(
    r"(?<!\w)(?:archived|archivée?|archiviert|archivado|arquivado|archiviato|arşivlen\w+|архивирован\w*|заархивирован\w*|"
    r"архивная копия|saved|guardado|salvato|存档|存檔|updated|last modified|güncellen\w+|обновлен\w*|aktualisiert|"
    r"mis à jour|actualizado|aggiornato|atualizado)\b[^.;]{0,40}$",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Parts:
    """What a note was read as; spans count in the text it was read from."""

    title: Part | None = None
    author: Part | None = None
    publisher: Part | None = None
    published: Date | None = None


@dataclass(frozen=True)
class Given:
    """A note's text and what is already known of it: addresses, dates, which date is the day of access."""

    text: str
    urls: tuple[Url, ...] = ()
    archive_urls: tuple[Url, ...] = ()
    dates: tuple[Date, ...] = ()
    accessed: Date | None = None
    phrase: Part | None = None
    language: str | None = None

    @property
    def address(self) -> str | None:
        return self.urls[0].address if self.urls else None

    @cached_property
    def printed(self) -> list[Span]:
        """Where addresses stand as such, not behind words, and what says when they were visited."""
        spans = [(url.start, url.end) for url in (*self.urls, *self.archive_urls) if not is_worded(url)]
        spans += [(one.start, one.end) for one in (self.accessed, self.phrase) if one is not None]
        return sorted(set(spans))


def is_worded(url: Url) -> bool:
    """Whether an address stands behind words, as a link does."""
    return url.label is not None and "://" not in url.label and not url.label.lower().startswith("www.")


_THREE = re.compile(r"\b[a-z]{3}")


@cache
def _kept_starts() -> frozenset[str]:
    """The first three letters of all such words: a quick look before the long ones."""
    alternatives = _KEPT.pattern + "|" + changes.pattern().pattern
    return frozenset(re.findall(r"(?:^|\||\(\?:)([a-z]{3})", alternatives))


def is_archived(text: str, date: Date) -> bool:
    """Whether the words before a date say that it is of a copy or of a change, not of the work."""
    before = text[max(0, date.start - 60) : date.start].lower()
    if before.isascii() and _kept_starts().isdisjoint(_THREE.findall(before)):
        return False
    if changes.pattern().search(text, max(0, date.start - 24), date.start):
        return True
    return _KEPT.search(text, max(0, date.start - 60), date.start) is not None


def read(given: Given, separator: str | None = None) -> Parts:
    """Title, author, publisher and printed date of one cited work.

    `separator` is what most notes of the document print between title and publisher: it settles notes without
    quotation marks.
    """
    if not any(map(str.isalpha, given.text)):
        return Parts()
    tail = _tail(given)
    title = _title_of_link(given) or _quoted_title(given, tail)
    if title is None or title[0][0] >= title[0][1]:
        return _unquoted(given, tail, separator)
    if title[1][0] > _OPENING and _is_outlet(given.text[slice(*title[0])], given.address):
        found = _unquoted(given, tail, separator)  # the outlet in quotation marks, behind the title
        if found.title is not None and found.title.end <= title[1][0]:
            return found
    inner, outer = _without_stop(given.text, title[0]), title[1]
    found_author, found_publisher = _around(given, outer, tail)
    published = _published(given, outer)
    return Parts(part(given.text, inner), found_author, found_publisher, published)


def _is_outlet(words: str, address: str | None) -> bool:
    """Whether quoted words may be the outlet's name: the address spells it, or all are written large."""
    few = [word for word in words.split() if len(word) > 3]
    return names.spells_host(words, address) or (2 <= len(few) <= 4 and all(word[0].isupper() for word in few))


def _without_stop(text: str, span: Span) -> Span:
    """American style prints the stop or comma of the sentence before the closing mark; it is not the title's."""
    start, end = span
    if end - start > 2 and text[end - 1] in ".,;。" and text[end - 2] != "." and not text[end - 3 : end - 1].isupper():
        return trimmed(text, start, end - 1)
    return span


def _tail(given: Given) -> int:
    """Where the printed addresses and the words about visiting them begin."""
    return min((start for start, _ in given.printed), default=len(given.text))


# ---------------------------------------------------------------- title


def _title_of_link(given: Given) -> tuple[Span, Span] | None:
    for url in given.urls:
        if not is_worded(url):
            continue
        shown = given.text[url.start : url.end].strip().strip("[]() ")
        words = shown.casefold()
        if _ends_with_year(shown) and creators.opens_with_authors(shown):
            continue  # the whole entry is the link
        if words in _HOLLOW or len(words) < 4 or words.isdigit() or _is_in_a_sentence(given.text, url, shown):
            continue
        inner = pairs(given.text[url.start : url.end])[0]
        if inner and inner[0][1] - inner[0][0] > 0.6 * (url.end - url.start):
            start, end = inner[0]
            return trimmed(given.text, url.start + start + 1, url.start + end - 1), (url.start, url.end)
        before = pairs(given.text)[0]
        around = next((span for span in before if span[0] < url.start and url.end < span[1]), None)
        if around is not None:
            return trimmed(given.text, around[0] + 1, around[1] - 1), around
        if not before and (len(words.split()) > 1 or not words.isascii()):
            return trimmed(given.text, url.start, url.end), (url.start, url.end)
    return None


def _ends_with_year(shown: str) -> bool:
    return any(map(str.isdigit, shown[-6:]))


def _is_in_a_sentence(text: str, url: Url, shown: str) -> bool:
    """Whether a link's words are words of a remark ("The list [mentions these parts]"), not a title in a reference."""
    start = max(text.rfind(sign, 0, url.start) for sign in '.!?:;”»"\n') + 1
    before = text[start : url.start].split()
    if len(before) < 2 or text[: url.start].rstrip().endswith((",", "“", "«", "„", '"')):
        return False
    return shown[0].islower() or shown[0].isdigit() or sum(word[0].islower() for word in before) > 3


def _quoted_title(given: Given, tail: int) -> tuple[Span, Span] | None:
    """The words between the first pair of quotation marks that is long enough to be a title."""
    text = given.text
    spans, opened = pairs(text)
    spans = [span for span in spans if not _overlaps(span, given.printed)]
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


def _overlaps(span: Span, others: Iterable[Span]) -> bool:
    return any(start < span[1] and span[0] < end for start, end in others)


# ---------------------------------------------------------------- author and publisher around a known title


def _around(given: Given, title: Span, tail: int) -> tuple[Part | None, Part | None]:
    text = given.text
    address = given.address
    before = _before(given, title)
    taken = [(date.start, date.end) for date in given.dates] + given.printed
    after = segments(text, title[1], tail if tail > title[1] else len(text), taken)
    author = None
    publishers: list[Span] = []
    for span in after:
        words = text[slice(*span)]
        signal = _BY.match(words)
        if signal and names.is_person(words[signal.end() :]):
            author = part(text, (span[0] + signal.end(), span[1]))
        elif names.may_be_outlet(words):
            publishers.append(span)
    kept = [one for one in (outlets.cleaned(text, span) for span in publishers) if one is not None]
    publisher = _choice(text, kept, address) or _behind_words(given)
    if publisher is not None and author is None and before is None:
        earlier = [span for span in publishers if span[1] <= publisher.start and names.is_person(text[slice(*span)])]
        if len(earlier) == 1 and names.fits_host(publisher.text, address):
            author = part(text, earlier[0])
    if before is None:
        return author, publisher
    words = text[slice(*before)]
    inverted = "," in words and names.is_person(words)  # "Surname, Name" is nobody's masthead
    if publisher is None and not inverted and names.fits_host(words, address) and not names.is_agency(words):
        return author, part(text, before)
    if author is None and (names.is_person(words) or names.is_agency(words) or publisher is not None):
        author = part(text, before)
    return author, publisher


_BY = re.compile(r"(?:by|von|par|por|di|door|av|af|автор|yazan|yazar)\s*:?\s+", re.I)


def _before(given: Given, title: Span) -> Span | None:
    """The name in front of the title; a date in parentheses behind the name is no part of it."""
    text = given.text
    end = title[0]
    first = min((date.start for date in given.dates if date.start < end), default=end)
    year = _YEAR_IN_PARENS.search(text, 0, end)
    end = min(end, first, year.start() if year else end)
    start, end = trimmed(text, 0, end, " \n\t,;:–—-([（*_|：，、،")
    signal = names.SIGNALS.match(text[start:end])
    start += signal.end() if signal else 0
    words = text[start:end]
    if not words or len(words.split()) > 20 or words[0].islower() or any(sign in words for sign in "();"):
        return None
    if words.endswith(".") and not re.search(r"(?:\b[^\W\d_]|al|др|vd|Jr|Sr|eds?|Hrsg|ред)\.$", words):
        end -= 1
    if any(start < stop and begin < end for begin, stop in given.printed):
        return None
    return (start, end) if names.is_person(text[start:end]) or names.may_be_outlet(text[start:end]) else None


def _choice(text: str, spans: Sequence[Span], address: str | None) -> Part | None:
    """The publisher among names in a row: the only one, or the one that the address agrees with."""
    if len(spans) == 1:
        return part(text, spans[0])
    fitting = [span for span in spans if names.fits_host(text[slice(*span)], address)]
    if fitting:
        return part(text, fitting[0])
    if (
        len(spans) == 2
        and text[spans[0][1] : spans[1][0]].strip() == "."
        and not names.is_person(text[slice(*spans[0])])
    ):
        return part(text, spans[0])
    return None


def _behind_words(given: Given) -> Part | None:
    """The outlet between the words about the visit and the address: "Retrieved 3 May, from The Courier website:"."""
    behind = max((one.end for one in (given.accessed, given.phrase) if one is not None), default=0)
    start = min((url.start for url in given.urls if not is_worded(url)), default=0)
    match = _WEBSITE.search(given.text, behind, start) if behind else None
    span = outlets.cleaned(given.text, match.span("name")) if match else None
    return part(given.text, span) if span and names.may_be_outlet(given.text[slice(*span)]) else None


def _at_the_end(given: Given) -> Part | None:
    """The outlet that closes the note behind its address, as the address spells it: "URL … - accessed … — Outlet"."""
    end = max((stop for _, stop in given.printed), default=len(given.text))
    span = trimmed(given.text, end, len(given.text), " \n\t\u00a0,;:.–—-()[]<>")
    words = given.text[slice(*span)]
    return part(given.text, span) if names.may_be_outlet(words) and names.spells_host(words, given.address) else None


# ---------------------------------------------------------------- without quotation marks


def _unquoted(given: Given, tail: int, separator: str | None) -> Parts:
    text = given.text
    taken = tuple([(date.start, date.end) for date in given.dates] + given.printed)
    read_as = unquoted.read(unquoted.Head(text, tail, taken, separator, given.address, given.language))
    if read_as is None:
        return Parts(published=_published(given, None))
    title, author, publisher = (span and part(text, span) for span in read_as)
    signal = names.SIGNALS.match(author.text) if author is not None else None
    if author is not None and signal is not None:
        author = part(text, (author.start + signal.end(), author.end))
    if publisher is not None and not names.may_be_outlet(publisher.text):
        publisher = None
    publisher = publisher or _behind_words(given) or _at_the_end(given)
    author, publisher = _of_bodies(author, publisher, given.address)
    outer = (title.start, title.end) if title else None
    return Parts(title, author, publisher, _published(given, outer))


def _of_bodies(author: Part | None, publisher: Part | None, address: str | None) -> tuple[Part | None, Part | None]:
    """A body that stands where an author would, and no outlet but a place behind the title, publishes its own work."""
    if author is None or names.is_agency(author.text) or (publisher is not None and " " in publisher.text):
        return author, publisher
    if publisher is not None and names.fits_host(publisher.text, address):
        return author, publisher
    is_body = "," not in author.text and (
        names.is_outlet(author.text) or (names.spells_host(author.text, address) and not names.has_initial(author.text))
    )
    return (None, author) if is_body else (author, publisher)


# ---------------------------------------------------------------- the source's own date


def _published(given: Given, title: Span | None) -> Date | None:
    """The first date that is neither the day of access nor that of an archive copy nor within title or address.

    A bare year counts only where no month is printed.
    """
    # Words behind which an address stands are as good as any; what of them is the title is barred with it.
    barred = [(url.start, url.end) for url in (*given.urls, *given.archive_urls) if not is_worded(url)]
    if title is not None:
        barred.append(title)
    years: list[Date] = []
    visited = given.accessed
    if visited is not None:  # some styles print the day of access twice
        again = [one for one in given.dates if one.readings == visited.readings and one.start != visited.start]
        others = [one for one in given.dates if one.readings != visited.readings and one.readings]
        twice = {one.start for one in again} if others else set()
    for date in given.dates:
        if visited is not None and (
            _overlaps((date.start, date.end), [(visited.start, visited.end)]) or date.start in twice
        ):
            continue
        if _overlaps((date.start, date.end), barred) or is_archived(given.text, date):
            continue
        if date.sure is None or date.sure.month:
            return date
        years.append(date)
    # Years also stand in names and volumes: the one in parentheses is meant, or the only one.
    closed = [one for one in years if given.text[one.end : one.end + 1] in (")", "）")]
    distinct = {one.readings for one in years}
    return closed[0] if closed else years[0] if len(distinct) == 1 else None
