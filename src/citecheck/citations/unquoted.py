"""Title, author and publisher of a note that prints no quotation marks: told by the order that styles prescribe."""

import re
from collections.abc import Sequence

from citecheck import urls
from citecheck.citations import creators, fields, names, outlets, prescribed
from citecheck.citations.prescribed import INITIALLED, STOP, Head, Order, sentence
from citecheck.citations.segments import LONGEST_YEAR, Span, segments, trimmed
from citecheck.text import words as text_words

_DASHED = re.compile(r"(?<!\s)\s{1,9}(?:[–—|-]\s{1,9}|\|\s{0,9})")


def read(head: Head) -> Order | None:
    """(title, author, publisher), each a stretch of the text or None; None where no style is recognised."""
    if fields.key_end(head.text, min(head.tail, 100)):
        return _fields(head)
    for style in (
        prescribed.gost, prescribed.book, _creators, prescribed.author_date, prescribed.author_year, prescribed.undated,
        prescribed.with_medium, prescribed.contained, prescribed.hungarian, _by_separator, _dashes, _sentences,
    ):  # fmt: skip
        found = style(head)
        if found is not None:
            return _checked(head, found)
    found = _fields(head)
    return found if found is not None and found[0] is not None else _announced(head) or found


def _fields(head: Head) -> Order | None:
    return fields.read(head.text, head.tail, head.taken, head.address)


def _checked(head: Head, found: Order) -> Order:
    """What a style says, unless its title swallowed a date or the outlet that the address spells."""
    title, author, publisher = found
    if title is None:
        return found
    if publisher is not None:
        publisher = outlets.cleaned(head.text, publisher)
    title = outlets.without_date(head.text, title, head.taken)
    if publisher is None and author is not None and names.spells_host(head.text[slice(*author)], head.address):
        author, publisher = None, author  # the outlet stands where an author would
    found = title, author, publisher
    words = head.text[slice(*title)]
    dated = any(title[0] < a and b <= title[1] and b - a > LONGEST_YEAR for a, b in head.taken)
    outlet = publisher is None and _swallowed(words, head.address)
    named = fields.opens_with_names(words) and (author is None or "," not in words)
    if publisher is None and not dated and (parted := _without_outlet(head.text, title, head.address)) is not None:
        return parted[0], author, parted[1]
    if not dated and not outlet and not named and not names.spells_host(words, head.address):
        return found
    again = _fields(head)
    return again if again is not None and (again[2] is not None or publisher is None) else found


def _without_outlet(text: str, title: Span, address: str | None) -> tuple[Span, Span] | None:
    """The title and the outlet that nothing parts from it, where the address spells a name all in capitals."""
    found = list(_CAPITALS.finditer(text, *title))
    for match in found[-1:]:
        before = text[title[0] : match.start()].split()
        if match.end() == title[1] and len(before) > 2 and len(before[-1]) != 2 and before[-1] not in _LEADING_TO:
            words = match["name"].split()
            for at in range(len(words) - 1):  # "… a ferry in District 4 Quayham Courier"
                name = " ".join(words[at:])
                if names.spells_host(name, address) and len(name) > _LEAST_NAME:
                    start = match.end() - len(name)
                    return trimmed(text, title[0], start, " ,;:."), (start, match.end())
    return None


_CAPITALS = re.compile(
    r"(?:(?<=\s)|(?<=[\da-zß-ÿ])(?=[A-ZÀ-Þ]))(?P<name>[^\W\da-z_][\w’'.-]*(?:\s(?:of|the|and|for|[^\W\da-z_][\w’'.-]*)){1,5})$"
)
_LEADING_TO = frozenset("the and for from with der die das und von les des pour el los las del dei della".split())
_LEAST_NAME = 8


def _swallowed(words: str, address: str | None) -> bool:
    """Whether a name that the address spells stands in a title between signs."""
    pieces = re.split(r"[,.;:(«「]\s?|\s[–—|-]\s", words)
    return len(pieces) > 1 and any(names.spells_host(piece, address) for piece in pieces if piece)


def _creators(head: Head) -> Order | None:
    return creators.read(head.text, head.tail, head.taken, head.address, shortest=1 if head.announced else 3)


def _by_separator(head: Head) -> Order | None:
    """As the other notes of the document do it: title, separator, publisher, address."""
    text, tail, separator = head.text, head.tail, head.separator
    if separator is None or tail == len(text):
        return None
    printed = text[:tail].rstrip(" \n\t,;:.–—-(<")
    at = printed.rfind(separator + " ")
    if at < 8:
        return None
    publisher = trimmed(text, at + len(separator), len(printed))
    title = trimmed(text, 0, at)
    words = text[slice(*title)].split()
    if len(words) < 3 or not names.may_be_outlet(text[slice(*publisher)]):
        return None
    return title, None, publisher


def _dashes(head: Head) -> Order | None:
    """Title – Publisher – address; Title | Publisher."""
    text, tail, taken = head.text, head.tail, head.taken
    pieces: list[Span] = []
    at = 0
    for match in _DASHED.finditer(text, 0, tail):
        pieces.append((at, match.start()))
        at = match.end()
    pieces.append((at, tail))
    spans = [trimmed(text, a, b) for a, b in pieces]
    spans = [(a, b) for a, b in spans if b > a and not any(x <= a and b <= y for x, y in taken)]
    if len(spans) != 2:
        return None
    title, publisher = spans
    if STOP.search(text, publisher[0], publisher[1] - 1):
        return None  # the dash stands within a title, behind which the note goes on
    publisher = trimmed(text, *publisher, " \n\t,;:.([–—-*_")
    dated = next((a for a, b in sorted(taken) if publisher[0] < a < publisher[1]), None)
    if dated is not None:
        publisher = trimmed(text, publisher[0], dated, " \n\t,;:.([–—-*_")
    many = (
        sum(1 for word in text[slice(*title)].split() if word.isalpha() and len(word) > 1) >= 2
        or not text[slice(*title)].isascii()
    )
    few = len(text[slice(*publisher)].split()) <= 5 and names.may_be_outlet(text[slice(*publisher)])
    return (title, None, publisher) if many and few else None


def _sentences(head: Head) -> Order | None:
    """Author. Title. Publisher. address — as far as full stops tell it."""
    text, tail, taken = head.text, head.tail, head.taken
    if tail == len(text) and not taken:
        return None
    author, at = None, 0
    initialled = INITIALLED.match(text[:tail])
    if initialled:
        author, at = trimmed(text, 0, initialled.end(), " \n.,"), initialled.end()
    pieces = _pieces(text, at, tail)
    publisher = None
    if len(pieces) > 1 and author is None:
        words = text[slice(*pieces[0])]
        if _opens_with_author(words):
            start, end = trimmed(text, *pieces.pop(0), " ,;")
            author = start, end + creators.keeps_stop(text, end)
        elif names.may_be_outlet(words) and len(words.split()) <= 5 and names.fits_host(words, head.address):
            publisher = pieces.pop(0)
    inverted = author is not None and "," in text[slice(*author)]
    days = [span for span in taken if not _is_year(text, span)] if author is not None else taken
    title = _title(text, pieces[0], days, most_commas=4 if inverted else 1) if pieces else None
    if title is None and inverted and pieces:
        title = _before_year(text, pieces[0], taken)
    if title is None:
        return None
    if publisher is None and len(pieces) > 1:
        named = segments(text, pieces[1][0], pieces[1][1], taken)
        publisher = named[0] if len(named) == 1 and names.may_be_outlet(text[slice(*named[0])]) else None
    found: Order | None = (title, author, publisher)
    if publisher is None and len(pieces) == 1:
        found = _parted(text, title, author, head.address)
    if found is None or any(found[1:]) or (found[0] and _is_in_address(text[slice(*found[0])], head.address)):
        return found
    return None  # a sentence before an address need not be its title


def _announced(head: Head) -> Order | None:
    """Author. Title. Publisher, 2024. — however short the title is, where words lead to the address or tell a visit."""
    text, tail = head.text, head.tail
    pieces = [one for one in _pieces(text, 0, tail) if not _is_dated(one, head.taken)] if head.announced else []
    author = publisher = None
    if len(pieces) > 1 and _may_write(text[slice(*pieces[0])]):
        author = pieces.pop(0)
    elif len(pieces) > 1 and names.spells_host(text[slice(*pieces[0])], head.address):
        publisher = pieces.pop(0)
    if len(pieces) == _WITH_OUTLET and publisher is None:
        end = min([a for a, _ in head.taken if a > pieces[1][0]], default=pieces[1][1])
        named = trimmed(text, pieces[1][0], min(end, pieces[1][1]))
        words = text[slice(*named)]
        if not names.may_be_outlet(words) or not (end < pieces[1][1] or _is_known(words, head.address)):
            return None
        publisher = named
        pieces.pop()
    if len(pieces) != 1:
        return None
    title = pieces[0]
    dated = min((a for a, b in head.taken if title[0] < b and a < title[1]), default=None)
    if dated is not None:  # "Title, 2013", but not "Act no. 7 as it stood on 3 May 2019"
        title = trimmed(text, title[0], dated)
        if text[:dated].rstrip()[-1:] not in (",", ".", ";", ":"):
            return None
    comma = text.find(", ", *title)
    writers = text[title[0] : comma].replace("/", " & ") if comma > 0 and author is None else ""
    if writers and fields.opens_with_names(f"{writers}, {text[comma + 2 : title[1]]}"):
        author, title = trimmed(text, title[0], comma), trimmed(text, comma + 1, title[1])
    if publisher is None and (comma := text.rfind(", ", *title)) > 0:
        last = trimmed(text, comma + 1, title[1])
        if _is_known(text[slice(*last)], head.address):
            title, publisher = trimmed(text, title[0], comma), last
    return (title, author, publisher) if _may_be_announced(text, title, head.address) else None


_SHORTEST_BODY = 3  # letters of a body's name in capitals
_WITH_OUTLET = 2  # sentences of a title and its outlet


def _is_dated(span: Span, taken: Sequence[Span]) -> bool:
    """Whether a sentence is a date and hardly more."""
    return any(a < span[1] and span[0] < b and span[1] - span[0] - (b - a) < LONGEST_YEAR for a, b in taken)


def _may_write(words: str) -> bool:
    return _opens_with_author(words) or (words.isupper() and len(words) >= _SHORTEST_BODY)


def _is_known(words: str, address: str | None) -> bool:
    """Whether a few words are the name that the host spells."""
    return len(words.split()) <= 4 and names.may_be_outlet(words) and names.fits_host(words, address)


def _may_be_announced(text: str, title: Span, address: str | None) -> bool:
    """Whether a sign closes the words, and they are neither a name nor a sentence of a remark."""
    words = text[slice(*title)]
    many = words.split()
    closed = text[title[1] : title[1] + 2].lstrip()[:1] in tuple(".,;([–—|（。，") or words.endswith(tuple("?!？！"))
    if not closed or len(words) < _SHORTEST or words[0].islower() or len(many) > _MOST_WORDS:
        return False
    if (
        names.spells_host(words, address)
        or (": " in words and names.is_person(words.partition(": ")[0]))
        or (names.is_person(words) and "," in words)
    ):
        return False
    small = sum(1 for word in many if word[0].islower() and len(word) > 3)
    return "," not in words or small > 1


_MOST_WORDS, _SHORTEST = 16, 4  # words of a title that needs no other proof; its characters


def _pieces(text: str, at: int, tail: int) -> list[Span]:
    """The first sentences of a note that have words in them."""
    pieces: list[Span] = []
    while at < tail and len(pieces) < 6:
        span, at = sentence(text, at, tail)
        if span[1] > span[0] and any(map(str.isalpha, text[slice(*span)])):
            pieces.append(span)
    return pieces


def _is_in_address(words: str, address: str | None) -> bool:
    """Whether the address spells out the words, as those of articles do."""
    slug = set(urls.slug_words(address)) if address else set()
    own = [part.text for part in text_words(words) if len(part.text) > 3]
    return len(slug) > 2 and sum(1 for word in own if word in slug) >= max(2, 0.5 * len(own))


def _parted(text: str, title: Span, author: Span | None, address: str | None) -> Order | None:
    """A stretch "Title, Publisher" parted where the address agrees; given up where it may hide a name."""
    comma = text.rfind(",", *title)
    if comma < 0:
        return title, author, None
    last = trimmed(text, comma + 1, title[1])
    words = text[slice(*last)]
    if names.fits_host(words, address) and names.may_be_outlet(words):
        return trimmed(text, title[0], comma), author, last
    return None if names.may_be_outlet(words) else (title, author, None)


def _opens_with_author(words: str) -> bool:
    if not names.is_person(words):
        return names.is_agency(words)
    return "," in words or "." in words or len(words.split()) <= 3


def _is_year(text: str, span: Span) -> bool:
    """Whether a date is a bare year within the words of a title, not one that a comma or stop sets apart."""
    return span[1] - span[0] <= LONGEST_YEAR and text[: span[0]].rstrip()[-1:] not in (",", ".", "")


def _before_year(text: str, span: Span, taken: Sequence[Span]) -> Span | None:
    """The title in "Title, 2021", which ends the note."""
    dated = next((a for a, b in taken if span[0] < a < span[1] and not text[b : span[1]].strip(" ).")), None)
    comma = text.rfind(",", span[0], dated) if dated is not None else -1
    if comma < 0 or text[comma + 1 : dated].strip():
        return None
    return _title(text, trimmed(text, span[0], comma), (), most_commas=4)


def _title(text: str, span: Span, taken: Sequence[Span], most_commas: int = 1) -> Span | None:
    """A stretch that can be a title by itself: words enough, no date in it, nothing that commas would part."""
    if any(a < span[1] and span[0] < b for a, b in taken):
        return None
    words = text[slice(*span)]
    spaced = len(words.split())
    if words.count(",") > most_commas or not (spaced >= 3 or (spaced >= 1 and not words.isascii() and len(words) >= 6)):
        return None
    return span if spaced <= 40 else None
