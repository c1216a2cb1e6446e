"""The parts of a note: title, author, publisher, and the day on which the source itself appeared.

What is not plain stays None: a wrong publisher or title raises a false alarm, a missing one only a gap.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from citecheck.citations import (
    emphasis,
    lead_ins,
    names,
    outlets,
    own_date,
    prescribed,
    publishers,
    stripped,
    titles,
    unquoted,
)
from citecheck.citations.given import Given, is_worded
from citecheck.citations.house import House
from citecheck.citations.prescribed import Head
from citecheck.citations.segments import Span, part, segments, trimmed
from citecheck.dates import Date
from citecheck.text import Part

_YEAR_IN_PARENS = re.compile(r"[(（\[]\s?(?P<year>(?:1[5-9]|20)\d\d)[a-z]?\s?[)）\]]")
_OPENING = 8  # characters before a quotation that may be a label or "See"
_WEBSITE = re.compile(
    r"[,.\s]{1,3}(?:[^\W\d_A-Z]{1,4}\s)?(?P<name>[^,.:;()<>]{3,80}?)"
    r"\s(?:web\s?site|site web|web|sitio web|Webseite):\s*<?$",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Parts:
    """What a note was read as; spans count in the text it was read from."""

    title: Part | None = None
    author: Part | None = None
    publisher: Part | None = None
    published: Date | None = None


def read(given: Given, house: House | None = None) -> Parts:
    """Title, author, publisher and printed date of one cited work.

    `house` is what most notes of the article print alike: it settles notes without quotation marks.
    """
    if not any(map(str.isalpha, given.text)):
        return Parts()
    tail = _tail(given)
    title = titles.of_link(given) or titles.quoted(given, tail)
    if title is None or title[0][0] >= title[0][1]:
        return _unquoted(given, tail, house)
    if title[1][0] > _OPENING and _may_be_outlet_behind_title(given, title):
        found = _unquoted(given, tail, house)  # the outlet in quotation marks, behind the title
        if found.title is not None and found.title.end <= title[1][0] and not names.is_person(found.title.text):
            return found
    inner, outer = _without_stop(given.text, title[0]), title[1]
    found_author, found_publisher = _of_bodies(*_around(given, outer, tail), given.address)
    if given.emphasis:
        held = emphasis.holding(given.text, _set_apart(given), outer, None)
        found_publisher = part(given.text, held) if held is not None else found_publisher
    published = own_date.find(given, inner)
    return Parts(part(given.text, inner), found_author, _name_alone(given, found_publisher), published)


def _name_alone(given: Given, publisher: Part | None) -> Part | None:
    """The outlet without what stands at its edges."""
    if publisher is None:
        return None
    return part(given.text, stripped.outlet(given.text, (publisher.start, publisher.end), given.address))


def _may_be_outlet_behind_title(given: Given, quoted: tuple[Span, Span]) -> bool:
    """Whether quoted words may be an outlet, which the address spells or which is all written large, behind a title."""
    words, before = given.text[slice(*quoted[0])], given.text[: quoted[1][0]]
    few = [word for word in words.split() if len(word) > _SMALL]
    capital = _LEAST_LARGE <= len(few) <= _MOST_LARGE and all(word[0].isupper() for word in few)
    if not capital and not names.spells_host(words, given.address):
        return False
    is_worded = any(word[0].islower() and len(word) > _SMALL for word in before.split())
    return is_worded or not before.isascii() or any(sign in before for sign in "([/")


_SMALL, _LEAST_LARGE, _MOST_LARGE = 3, 2, 4  # letters of a word that says something, words of a name


def _without_stop(text: str, span: Span) -> Span:
    """American style prints the stop or comma of the sentence before the closing mark; it is not the title's."""
    start, end = span
    if end - start > 2 and text[end - 1] in ".,;。" and text[end - 2] != "." and not text[end - 3 : end - 1].isupper():
        return trimmed(text, start, end - 1)
    return span


def _tail(given: Given) -> int:
    """Where the printed addresses, the words that lead to them and those about visiting them begin."""
    first = min((start for start, _ in _shown(given)), default=len(given.text))
    return lead_ins.before(given.text, first)


def _is_announced(given: Given, tail: int) -> bool:
    """Whether words lead to an address or tell of a visit, as only references have them."""
    return given.accessed is not None or any(start > tail for start, _ in given.printed[:1])


# ---------------------------------------------------------------- author and publisher around a known title


def _around(given: Given, title: Span, tail: int) -> tuple[Part | None, Part | None]:
    text = given.text
    address = given.address
    before = _before(given, title)
    taken = _taken(given)
    after = segments(text, title[1], tail if tail > title[1] else len(text), taken)
    author = None
    publishers: list[Span] = []
    for at, span in enumerate(after):
        words = text[slice(*span)]
        signal = _BY.match(words)
        if signal and names.is_person(words[signal.end() :]):
            author = part(text, (span[0] + signal.end(), span[1]))
        elif not at and before is None and names.is_person(words) and _follows_bare(given, title, span, len(after)):
            author = part(text, (span[0], span[1] + (text[span[1] : span[1] + 1] == ".")))
        elif names.may_be_outlet(words):
            publishers.append(span)
    kept = [one for one in (outlets.cleaned(text, span) for span in publishers) if one is not None]
    publisher = _choice(text, kept, address) or _behind_words(given) or _weighed(given, title[1], tail, len(kept))
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
    elif author is None and (text[before[1] : title[0]].strip(" 》") or text[title[0]])[:1] in _BEHIND_BODY:
        if names.is_outlet(words):
            return None, part(text, before)  # a body in front of a title publishes its own work
        author = part(text, before)
    return author, publisher


def _follows_bare(given: Given, title: Span, span: Span, many: int) -> bool:
    """Whether a name behind a title is its author: "and others" ends it, or no sign parts them and more follows."""
    words = given.text[slice(*span)]
    alone = not given.text[title[1] : span[0]].strip() and many > 1 and not names.has_outlet_word(words)
    return names.without_others(words) != words or (alone and not names.fits_host(words, given.address))


_BEHIND_BODY = (",", ".", "，", "、", "–", "—", "-", "〈", "《")  # or the marks of a title that follows at once


_YEAR_CLOSES = re.compile(r"[ \u00a0](?:1[89]|20)\d\d$")
_YEAR_IN_BRACKETS = re.compile(r"\s?\((?P<year>(?:1[89]|20)\d\d)\)")
_YEAR_BEHIND = re.compile(r"[ \u00a0](?:1[89]|20)\d\d(?=[,.;:]\s)")
_BY = re.compile(r"(?:by|von|par|por|di|door|av|af|автор|yazan|yazar)\s*:?\s+", re.I)


def _before(given: Given, title: Span) -> Span | None:
    """The name in front of the title; a date in parentheses behind the name is no part of it."""
    text = given.text
    end = title[0]
    first = min((date.start for date in given.dates if date.start < end), default=end)
    year = _YEAR_IN_PARENS.search(text, 0, end)
    end = min(end, first, year.start() if year else end)
    start, end = trimmed(text, 0, end, " \n\t,;:–—-([（*_|：，、،《》")
    signal = names.SIGNALS.match(f"{text[start:end]} ")
    start = min(end, start + signal.end()) if signal else start
    end -= len(text[start:end]) - len(prescribed.NO_DATE.sub("", text[start:end]))
    opening = text.find(" (", start, end)
    if opening > start and text.find(")", opening, end) in (-1, end - 1):
        end = opening  # "Harbour Federation (HF), “Tides in port”"
    words = text[start:end]
    if not words or len(words.split()) > 20 or any(sign in words for sign in "();"):
        return None
    if words[0].islower() and not names.spells_host(words, given.address):
        return None
    if words.endswith(".") and not re.search(r"(?:\b[^\W\d_]|al|др|vd|Jr|Sr|eds?|Hrsg|ред)\.$", words):
        end -= 1
    if any(start < stop and begin < end for begin, stop in given.printed):
        return None
    return (start, end) if names.is_person(text[start:end]) or names.may_be_outlet(text[start:end]) else None


def _weighed(given: Given, end: int, tail: int, many: int) -> Part | None:
    """The publisher among several names that a note prints behind its title, as their looks and places tell."""
    head = Head(given.text, tail if tail > end else len(given.text), _taken(given), address=given.address)
    likely = publishers.behind(head, end, ()) if many > 1 else None
    return part(given.text, likely) if likely is not None else None


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


def _set_apart(given: Given) -> list[Span]:
    """What is set in italics or bold and stands for itself."""
    return emphasis.named(given.text, given.emphasis, _taken(given)) if given.emphasis else []


def _taken(given: Given) -> tuple[Span, ...]:
    return (*((date.start, date.end) for date in given.dates), *_shown(given))


def _shown(given: Given) -> list[Span]:
    """Where addresses stand, as such or behind words that say nothing of the work."""
    hollow = [(url.start, url.end) for url in given.urls if is_worded(url) and titles.is_hollow(given, url)]
    return given.printed + hollow if hollow else given.printed


def _at_the_end(given: Given) -> Part | None:
    """The outlet that closes the note behind its address, as the address spells it: "URL … - accessed … — Outlet"."""
    end = max((stop for _, stop in given.printed), default=len(given.text))
    span = trimmed(given.text, end, len(given.text), " \n\t\u00a0,;:.–—-()[]<>")
    words = given.text[slice(*span)]
    return part(given.text, span) if names.may_be_outlet(words) and names.spells_host(words, given.address) else None


# ---------------------------------------------------------------- without quotation marks


def _unquoted(given: Given, tail: int, house: House | None) -> Parts:
    text = given.text
    taken = _taken(given)
    head = Head(text, tail, taken, house, given.address, given.language, _is_announced(given, tail))
    read_as = unquoted.read(head, _set_apart(given))
    if read_as is None:
        return Parts(publisher=_spelled(given, tail, taken), published=own_date.find(given, None))
    title, author, publisher = (span and part(text, span) for span in read_as)
    title = title and part(text, stripped.title(text, (title.start, title.end)))
    author = author and part(text, _before_date(given, (author.start, author.end)))
    signal = names.SIGNALS.match(author.text) if author is not None else None
    if author is not None and signal is not None:
        author = part(text, (author.start + signal.end(), author.end))
    if publisher is not None and not names.may_be_outlet(publisher.text):
        publisher = None
    publisher = publisher or _behind_words(given) or _at_the_end(given)
    publisher = publisher or (_spelled(given, tail, taken) if title is None else None)
    author, publisher = _of_bodies(author, publisher, given.address)
    outer = (title.start, title.end) if title else None
    if title is not None and (year := _YEAR_CLOSES.search(text, title.start, title.end)) is not None:
        outer = title.start, year.start()  # "Annual report 2023": the year is of both
    published = own_date.find(given, outer)
    title = title and _with_its_year(text, title, published)
    return Parts(title, author, _name_alone(given, publisher), published)


def _before_date(given: Given, author: Span) -> Span:
    """The names without the date behind them, which no sign parts from them: "Ida Vale 2023"."""
    first = min((date.start for date in given.dates if author[0] < date.start < author[1]), default=author[1])
    return author if first == author[1] else trimmed(given.text, author[0], first, " \n\t\u00a0,;([")


def _with_its_year(text: str, title: Part, published: Date | None) -> Part:
    """A title with the year that no sign parts from it, or one in brackets where the note prints another date.

    "World Harbour Outlook 2023, Harbour Agency, …", "Port statistics (2023). Harbour Agency, 7 May 2024".
    """
    year = _YEAR_BEHIND.match(text, title.end)
    sure = published.sure if published is not None else None
    if year is None and sure is not None and sure.month:
        year = _YEAR_IN_BRACKETS.match(text, title.end)
        year = year if year is not None and int(year["year"]) != sure.year else None
    return part(text, (title.start, year.end())) if year is not None else title


def _spelled(given: Given, tail: int, taken: Sequence[Span]) -> Part | None:
    """The outlet that the address spells in a note without a title: "The Courier, 3 May 2024, https://…"."""
    for span in segments(given.text, 0, tail, taken):
        named = outlets.cleaned(given.text, span)
        words = given.text[slice(*named)] if named is not None else ""
        if named is not None and names.may_be_outlet(words) and _is_of_host(words, given.address):
            return part(given.text, named)
    return None


def _is_of_host(words: str, address: str | None) -> bool:
    return names.spells_host(words, address) or names.abbreviates_host(words, address)


def _is_body(name: str, address: str | None) -> bool:
    """Whether a name in front of a title is that of a body, by its own words or by the address."""
    if "," in name or names.is_agency(name):
        return False
    return names.is_outlet(name) or (_is_of_host(name, address) and not names.has_initial(name))


def _of_bodies(author: Part | None, publisher: Part | None, address: str | None) -> tuple[Part | None, Part | None]:
    """A body that stands where an author would publishes its own work, unless the note names an outlet for sure."""
    if author is None or not _is_body(author.text, address):
        return author, publisher
    may_write = names.is_person(author.text) and not names.is_outlet(author.text)  # on a page of their own
    if publisher is not None and (
        may_write or names.fits_host(publisher.text, address) or names.names_body(publisher.text)
    ):
        return author, publisher
    return None, author
