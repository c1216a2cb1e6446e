"""A page's facts: every title and publisher it could be cited by, its authors, dates, language, amount of text."""

import datetime
import re
from collections.abc import Iterable, Iterator
from html import unescape

from citecheck import urls
from citecheck.evidence import corrections, published, signals
from citecheck.evidence.markup import SENTENCE, Markup
from citecheck.evidence.metadata import PUBLISHER_TYPES, Metadata, strings, types
from citecheck.evidence.pdf import File
from citecheck.model import Page
from citecheck.text import fold, language_of, squash

MOST_CANDIDATES = 40
ENOUGH_FOR_LANGUAGE = 1_200  # characters of the main text
LITTLE_FOR_LANGUAGE = 200  # the same: with fewer in sentences all lines are looked at
MUCH_FOR_LANGUAGE = 900  # the same: these outweigh what is declared
LETTERS_OF_A_WORD = 12  # more in a line, for each of its words, are of a script without spaces

# What stands between a headline and the outlet's name in a <title>.
_SEPARATORS = re.compile(r"\s+[|–—·•»›:/\\-]{1,2}\s+|\s*[|»›•]\s*")
_BY = re.compile(
    r"^(?:by|von|par|por|di|da|door|av|af|text|text:|autor:?|author:?|written by|автор:?|автори?:?|yazan:?|przez|"
    r"reported by|story by)\s+",
    re.I,
)
_AUTHOR_BREAK = re.compile(r"\s*(?:,|;|\||·|•|\band\b|\bund\b|\bet\b|\by\b|\be\b|\bve\b|\bи\b|\bі\b|&|/)\s*", re.I)
_NOT_A_NAME = re.compile(r"https?://|@|\d{3}")
_LEFT_TO_RIGHT_TAG = re.compile(r"^[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*$")


def read(markup: Markup, metadata: Metadata, address: str, seen: datetime.date) -> Page:
    """All that the page says about itself. `address` is where it was found, `seen` the day of the visit."""
    words = markup.words
    language = language_on(markup, metadata)
    best = best_title(metadata)
    titles = _distinct(_titles(metadata, best))
    publishers = _distinct(_publishers(metadata, address))
    return Page(
        title=best or (titles[0] if titles else None),
        titles=titles,
        publisher=publishers[0] if publishers else None,
        publishers=publishers,
        authors=_distinct(_authors(metadata)),
        published=published.published(metadata, markup, address, seen, language),
        modified=published.modified(metadata, seen),
        language=language,
        words=words,
        limited=signals.limit(markup, metadata),
        canonical=metadata.links.get("canonical") or next(iter(metadata.meta("og:url")), None),
        notice=corrections.notice(markup, titles),
    )


def of_document(markup: Markup, read: File, address: str, seen: datetime.date) -> Page:
    """What a PDF says about itself: its metadata first, then the first lines of its first page."""
    titles = _distinct([*([read.title] if read.title else []), *read.heads])
    text = markup.text[:ENOUGH_FOR_LANGUAGE]
    host = urls.host(address).removeprefix("www.")
    cut = "truncated" if read.is_cut or read.unread else None
    return Page(
        title=titles[0] if titles else None,
        titles=titles,
        publisher=host or None,
        publishers=(host,) if host else (),
        authors=_distinct(_names([read.author] if read.author else [])),
        published=published.of_file(address, read.created, seen),
        modified=published.day(read.modified, seen),
        language=language_of(text),
        words=markup.words,
        limited=cut if markup.words >= signals.FEWEST else "no-text",
        notice=corrections.notice(markup, titles),
        pages=read.pages,
    )


def language_on(markup: Markup, metadata: Metadata) -> str | None:
    """The language of the page's sentences; of all its lines where these are few or another than is declared."""
    declared = _declared_language(metadata)
    sentences = _beginning(markup, SENTENCE)  # menus can list the languages of the world
    told = language_of(sentences) if len(sentences) >= LITTLE_FOR_LANGUAGE else None
    if told is not None and declared in (None, told):
        return told
    whole = language_of(_beginning(markup, 0))
    is_sure = whole is not None or len(sentences) >= MUCH_FOR_LANGUAGE
    return told if told is not None and is_sure and whole != declared else whole or declared


def _declared_language(metadata: Metadata) -> str | None:
    """What the markup says; it is wrong on one page in fifty."""
    declared = [metadata.declared_language, *metadata.meta("content-language", "og:locale", "inlanguage")]
    declared += strings(metadata.article.get("inLanguage"))
    tag = next((one for one in declared if _LEFT_TO_RIGHT_TAG.match(one)), None)
    return re.split("[-_]", tag)[0].lower() if tag else None


def _beginning(markup: Markup, fewest: int) -> str:
    """The first lines of text that have so many words, or as many letters where no spaces part words."""
    pieces, length = [], 0
    for line in markup.lines:
        size = line.end - line.start
        if line.kind == "text" and (line.words >= fewest or size >= LETTERS_OF_A_WORD * max(line.words, fewest // 3)):
            pieces.append(markup.text[line.start : line.end])
            length += size
            if length > ENOUGH_FOR_LANGUAGE:
                break
    return " ".join(pieces)[:ENOUGH_FOR_LANGUAGE]


def best_title(metadata: Metadata) -> str | None:
    """The headline: a first-level heading that the head repeats, else what the page gives to others, else <title>."""
    whole = [fold(one) for one in (metadata.title, *metadata.meta("og:title"))]
    outlets = {fold(one) for one in metadata.meta("og:site_name")}
    if (parts := parts_of_title(metadata.title)) and len(parts[3].split()) < len(parts[0].split()):
        outlets.add(fold(parts[3]))
    for heading in metadata.headings:
        folded = fold(heading)
        if len(folded.split()) > 1 and folded not in outlets and any(folded in one for one in whole):
            return heading
    for given in (*strings(metadata.article.get("headline")), *metadata.meta("og:title", "twitter:title")):
        return _without_outlet(unescape(given), metadata)
    if metadata.title:
        return _without_outlet(metadata.title, metadata)
    return metadata.headings[0] if metadata.headings else None


def parts_of_title(title: str) -> list[str]:
    """A <title> cut where outlets cut it: the first part, the last, and all but the last."""
    cuts = list(_SEPARATORS.finditer(title))[:8]
    if not cuts:
        return []
    first, last = cuts[0], cuts[-1]
    return [title[: last.start()], title[: first.start()], title[first.end() :], title[last.end() :]]


def _without_outlet(title: str, metadata: Metadata) -> str:
    """The title without the outlet's name at either end."""
    names = {fold(one) for one in metadata.meta("og:site_name", "application-name")}
    cuts = list(_SEPARATORS.finditer(title))
    if not cuts:
        return title
    head, tail = title[: cuts[-1].start()], title[cuts[-1].end() :]
    if fold(tail) in names or len(tail.split()) <= 4 < len(head.split()):
        return head
    front, rest = title[: cuts[0].start()], title[cuts[0].end() :]
    return rest if fold(front) in names else title


def _titles(metadata: Metadata, best: str | None) -> Iterator[str]:
    """All that the page could be called; second-level headings last, for they may be of other articles."""
    yield best or ""
    yield from metadata.headings[:6]
    for key in ("headline", "alternativeHeadline", "name"):
        yield from strings(metadata.article.get(key))
    declared = metadata.meta("og:title", "twitter:title", "citation_title", "dc.title", "dcterms.title", "title",
                             "headline", "parsely-title", "sailthru.title")  # fmt: skip
    yield from declared
    yield metadata.title
    for whole in (metadata.title, *declared[:3]):
        yield from parts_of_title(whole)
    yield from metadata.subheadings[:3]


def _publishers(metadata: Metadata, address: str) -> Iterator[str]:
    yield from metadata.meta("og:site_name")
    for key in ("publisher", "sourceOrganization", "isPartOf"):
        yield from strings(metadata.article.get(key))
    for node in metadata.nodes:
        if set(types(node)) & set(PUBLISHER_TYPES):
            yield from strings(node.get("name"))
            yield from strings(node.get("alternateName"))
    yield from metadata.meta("application-name", "citation_publisher", "citation_journal_title", "dc.publisher",
                             "dcterms.publisher", "publisher", "apple-mobile-web-app-title", "al:ios:app_name",
                             "copyright", "twitter:site")  # fmt: skip
    parts = parts_of_title(metadata.title)
    if parts:
        yield from (part for part in (parts[3], parts[1]) if len(part.split()) <= 6)
    host = urls.host(address).removeprefix("www.")
    if host:
        yield host


def _authors(metadata: Metadata) -> Iterator[str]:
    for key in ("author", "creator"):
        yield from _names(strings(metadata.article.get(key)))
    declared = metadata.meta("author", "article:author", "citation_author", "dc.creator", "dcterms.creator",
                             "parsely-author", "sailthru.author", "byl", "article:author_name")  # fmt: skip
    yield from _names(declared)
    yield from _names(metadata.bylines)


def _names(given: Iterable[str]) -> Iterator[str]:
    for text in given:
        bare = _BY.sub("", text.strip())
        if bare and len(bare.split()) <= 14 and not _NOT_A_NAME.search(bare):
            yield bare
            if len(parts := [part for part in _AUTHOR_BREAK.split(bare) if len(part) > 3]) > 1:
                yield from parts


def _distinct(given: Iterable[str]) -> tuple[str, ...]:
    """In order, once each however they are written, tidy, not too many."""
    met: dict[str, str] = {}
    for one in dict.fromkeys(given):
        tidy = squash(unescape(one) if "&" in one else one)  # linked data is written with entities at times
        if tidy and len(met) < MOST_CANDIDATES:
            met.setdefault(fold(tidy), tidy)
    return tuple(met.values())
