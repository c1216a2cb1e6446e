"""Title, author and publisher of a note that prints no quotation marks: told by the order that styles prescribe."""

import re
from collections.abc import Sequence

from citecheck.citations import cells, creators, emphasis, names, outlets, prescribed, publishers, weighing
from citecheck.citations.prescribed import Head, Order
from citecheck.citations.segments import LONGEST_YEAR, Span, trimmed


def read(head: Head, set_apart: Sequence[Span] = ()) -> Order | None:
    """(title, author, publisher), each a stretch of the text or None; None where no style is recognised."""
    if head.house is not None or cells.key_end(head.text, min(head.tail, 100)):
        return weighing.read(head, set_apart)
    for style in (
        prescribed.gost, prescribed.book, _creators, prescribed.author_date, prescribed.author_year, prescribed.undated,
        prescribed.with_medium, prescribed.contained, prescribed.hungarian,
    ):  # fmt: skip
        found = style(head)
        if found is not None:
            if found[0] is None or not any(found[0][0] == start for start, _ in set_apart):
                found = _checked(head, found)
            if set_apart:
                found = emphasis.parted(head.text, found, set_apart, head.tail, head.taken, head.address)
            if found[0] in set_apart and found[2] is None and _is_outlet(head, found[0]) and _follows_name(head, found):
                return None, found[1], found[0]  # "Ferris, A. *Northport Review*. 2013" names no title
            if found[0] is not None and found[2] is None:
                return found[0], found[1], publishers.behind(head, found[0][1], set_apart)
            return found
    return weighing.read(head, set_apart)


def _follows_name(head: Head, found: Order) -> bool:
    """Whether nothing but signs stands between the author and what is set in italics."""
    (start, _), author = found[0] or (0, 0), found[1]
    return author is not None and not any(author[1] <= a < start for a, _ in head.taken)


def _is_outlet(head: Head, span: Span | None) -> bool:
    """Whether a few words name an outlet by a word of their own."""
    words = head.text[slice(*span)] if span is not None else ""
    return len(words.split()) <= _NAME and names.names_body(words) and names.may_be_outlet(words)


_NAME = 4  # words of an outlet's name


def _checked(head: Head, found: Order) -> Order:
    """What a style says, unless its title swallowed a date or the outlet that the address spells."""
    title, author, publisher = found
    if title is None:
        return found
    opening = head.text.rfind("(", *title)
    if opening > title[0] and head.text.find(")", opening, title[1]) < 0:  # "Tides in Port (The Courier, 2019)"
        inner = trimmed(head.text, opening + 1, title[1])
        title = trimmed(head.text, title[0], opening)
        publisher = publisher or (inner if names.may_be_outlet(head.text[slice(*inner)]) else None)
    if publisher is not None:
        publisher = outlets.cleaned(head.text, publisher)
    title = outlets.without_date(head.text, title, head.taken)
    if publisher is None and author is not None and names.spells_host(head.text[slice(*author)], head.address):
        author, publisher = None, author  # the outlet stands where an author would
    found = title, author, publisher
    words = head.text[slice(*title)]
    dated = any(title[0] < a and b <= title[1] and b - a > LONGEST_YEAR for a, b in head.taken)
    outlet = publisher is None and re.search(r"[,;(]", words) is not None
    named = names.opens_with_names(words) and (author is None or "," not in words)
    if publisher is None and not dated and (parted := _without_outlet(head.text, title, head.address)) is not None:
        return parted[0], author, parted[1]
    own = names.spells_host(words, head.address)
    if not (dated or outlet or named or own):
        return found
    if own and publisher is None and author is not None and author[1] <= title[0]:
        return None, author, title  # "Ferris, A. 2015. The Courier. https://courier.example" names no title
    again = weighing.read(head)
    placed = (
        again is not None
        and again[2] is not None
        and ((again[0] or title)[0] == title[0] or names.spells_host(head.text[slice(*again[2])], head.address))
    )
    better = placed or ((dated or named or own) and again is not None and (publisher is None or again[2] is not None))
    return again if again is not None and better else found


def _without_outlet(text: str, title: Span, address: str | None) -> tuple[Span, Span] | None:
    """The title and the outlet that nothing parts from it, where the address spells a name all in capitals."""
    found = list(_CAPITALS.finditer(text, *title))
    for match in found[-1:]:
        before = text[title[0] : match.start()].split()
        if (
            match.end() == title[1]
            and len(before) > 2
            and not _INITIAL.fullmatch(before[-1])
            and before[-1] not in _LEADING_TO
        ):
            words = match["name"].split()
            for at in range(len(words) - 1):  # "… a ferry in District 4 Quayham Courier"
                name = " ".join(words[at:])
                if names.spells_host(name, address) and len(name) > _LEAST_NAME:
                    start = match.end() - len(name)
                    return trimmed(text, title[0], start, " ,;:."), (start, match.end())
    return None


_CAPITALS = re.compile(
    r"(?:(?<=\s)|(?<=[\da-zß-ÿ.])(?=[A-ZÀ-Þ]))(?P<name>[^\W\da-z_][\w’'.-]*(?:\s(?:of|the|and|for|[^\W\da-z_][\w’'.-]*)){1,5})$"
)
_INITIAL = re.compile(r"[^\W\d_].")
_LEADING_TO = frozenset("the and for from with der die das und von les des pour el los las del dei della".split())
_LEAST_NAME = 8


def _creators(head: Head) -> Order | None:
    return creators.read(head.text, head.tail, head.taken, head.address, shortest=1 if head.announced else 3)
