"""A note as a row of fields between signs: who, what, where, when, in the order in which most styles print them.

Read where no style is recognised by its own marks: "Given SURNAME, Title, Outlet, 24 February 2023, [online], <https…".
"""

import re
from functools import cache

from citecheck.citations import creators, lead_ins, names, outlets
from citecheck.citations.segments import LONGEST_YEAR, Span, trimmed, without_contained
from citecheck.locales import terms

Order = tuple[Span | None, Span | None, Span | None]  # title, author, publisher

_LONGEST = 600  # characters of a note in which its fields are looked for
# "OKAFOR 2020 = Sanna Okafor, …", "SILVA, MORVEN 2012 : …": the key under which the text cites the entry.
_KEY = re.compile(
    r"(?:[^\d=:(]{2,60}\s(?:1[89]|20)\d\d[a-z]?(?:\s?[=:]\s+|\n)|[^\d=:(,]{2,60}\s(?:1[89]|20)\d\d[a-z]?\s*)(?=[^\W\d_])"
)
# The one class in front lets the search run from one such character to the next.
_SIGN = re.compile(
    r"[,;:.\s(\[<«»「」『』）（)\]>](?:(?<=[,;:])\s|(?<=\.)(?=\s|$)(?<!\b[^\W\d_].)(?<!\b(?:al|St|Dr|vs).)|(?<=[?!]\s)"
    r"|(?<=\s)(?:[(\[<«»「」『』）（]|(?:[–—|-]|//)\s)|(?<=[(\[<«»「」『』）（])|(?<=[)\]>])(?=\W|$))"
)
_INITIALS = re.compile(r"(?:[^\W\d_]+\s)?(?:[^\W\d_]\.[\s-]?){1,3}(?=[^\W\d_]{2}|[^\W\d_]\s)")
_TITLED, _FEW, _NAMES = 3, 6, 9  # words of a title at least, of an outlet at most, of names at most
_PARTICLES = 4  # small words that a few names have among them at most
_BESIDE = 2  # characters between a name and its date
_EDITED = frozenset("hrsg hg ed eds éd éds red ред org coord cur dir edt der haz".split())  # "(ed.)" behind a name


@cache
def _ands() -> re.Pattern[str]:
    """ "And" between the last two names, or before the last."""
    forms = {form for forms in terms("and").values() for form in forms} | {"&", "/"}
    listed = "|".join(sorted(map(re.escape, forms), key=len, reverse=True))
    return re.compile(rf"(?:^|\s)(?i:{listed})\s(?=[^\W\d_a-z])")


@cache
def _and_words() -> frozenset[str]:
    """The first words of all that may stand for "and": a quick look before the longer one."""
    forms = {form for forms in terms("and").values() for form in forms} | {"&", "/"}
    return frozenset(form.split()[0].casefold() for form in forms)


def _with_plain_ands(words: str) -> str:
    """A list of names with "&" for every "and", without "and others"."""
    bare = _others().sub("", words)
    return (bare if _and_words().isdisjoint(bare.casefold().split()) else _ands().sub(" & ", bare)).strip(" &")


@cache
def _others() -> re.Pattern[str]:
    """ "And others" at the end of a list of names."""
    forms = {form for name in ("et-al", "and others") for every in terms(name).values() for form in every}
    return re.compile(rf"\s(?:{'|'.join(sorted(map(re.escape, forms), key=len, reverse=True))})$", re.I)


def read(text: str, tail: int, taken: tuple[Span, ...], address: str | None) -> Order | None:
    """(title, author, publisher) by the order of the fields; None where they do not tell."""
    end = min(tail, _LONGEST)
    row = _row(text, key_end(text, end), end, taken)
    at, author = _authors(text, row, taken, address)
    published = next((one for one in row[at:] if _is_outlet(text, one, address)), None)
    published = published or _likely_outlet(text, row[at:], taken, address)
    rest = [one for one in row[at:] if one != published]
    title = next((one for one in rest if _may_be_title(text, one)), None)
    if title is None and published is not None and rest and _is_short_title(text, rest[0], published, address):
        title = rest[0]
    if title is None:
        return (None, author, outlets.cleaned(text, published)) if author and published else None
    if published is not None:
        return _with_its_commas(text, title, rest, published), author, outlets.cleaned(text, published)
    if author is None:
        return None
    named = [one for one in rest if one[0] >= title[1] and _may_be_named(text, one)]
    return title, author, outlets.cleaned(text, named[0]) if len(named) == 1 else None


def opens_with_names(words: str) -> bool:
    """Whether what was taken for a title is a list of names, or begins with one that a comma closes."""
    first, comma, rest = words.partition(", ")
    if sum(1 for word in first.split() if word[0].islower()) > _PARTICLES:
        return False
    bare = _with_plain_ands(first)
    if not 2 <= len(bare.split()) <= _NAMES or not names.is_person(bare) or names.has_outlet_word(bare):
        return False
    return not comma or (rest[:1].isupper() and len(rest.split()) > _TITLED and _has_small(rest))


def _has_small(words: str) -> bool:
    return any(word[0].islower() and len(word) > 1 for word in words.split())


def key_end(text: str, end: int) -> int:
    """Where an entry begins behind the key under which the text cites it, whose first name it prints again."""
    key = _KEY.match(text, 0, end)
    if key is None:
        return 0
    surname = re.match(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*", key[0])
    again = surname is not None and text.find(surname[0], key.end(), min(end, key.end() + 60)) >= 0
    return key.end() if again else 0


def _row(text: str, start: int, end: int, taken: tuple[Span, ...]) -> list[Span]:
    """The fields that are neither dates nor numbers."""
    cuts = [found.span() for found in _SIGN.finditer(text, start, end)]
    cuts += [(max(a, start), min(b, end)) for a, b in taken if a < end and start < b]
    fields: list[Span] = []
    at = start
    for a, b in [*sorted(cuts), (end, end)]:
        if a > at:
            field = trimmed(text, at, a, " \n\t\u00a0,;:–—*_/\"“”„'‘’")
            if any(map(str.isalpha, text[slice(*field)])) and not creators.is_part_of_date(text[slice(*field)]):
                fields += _without_initials(text, lead_ins.without(text, field))
        at = max(at, b)
    return [one for one in fields if without_contained(text, one)[0] < one[1]]


def _without_initials(text: str, field: Span) -> list[Span]:
    """The field, parted behind the initials of the author before it: "Surname, L. The title"."""
    found = _INITIALS.match(text, *field)
    if found is None or not _has_small(text[found.end() : field[1]]):
        return [field]
    return [(field[0], found.end()), trimmed(text, found.end(), field[1])]


def _authors(text: str, row: list[Span], taken: tuple[Span, ...], address: str | None) -> tuple[int, Span | None]:
    """How many fields name the authors, and where they stand."""
    at = 0
    if len(row) > 1 and text[slice(*row[1])].casefold().strip(".") in _EDITED:
        return 2, row[0]
    while at < min(len(row), 24) and not (at and any(row[at - 1][1] <= a < row[at][0] for a, _ in taken)):
        words = _with_plain_ands(text[slice(*row[at])])
        many = len(words.split())
        single = many == 1 and words[0].isupper()
        if names.has_outlet_word(words) or many > _NAMES or not (single or names.is_person(words)):
            break
        if at and _is_outlet(text, row[at], address):
            break
        at += 1
    if not at or (at == 1 and len(text[slice(*row[0])].split()) == 1):
        return 0, None
    return at, (row[0][0], row[at - 1][1] + creators.keeps_stop(text, row[at - 1][1]))


def _is_outlet(text: str, field: Span, address: str | None) -> bool:
    named = outlets.cleaned(text, field) if address is not None else None
    if named is None:
        return False
    words = text[slice(*named)]
    return len(words.split()) <= _FEW and names.may_be_outlet(words) and names.spells_host(words, address)


def _likely_outlet(text: str, row: list[Span], taken: tuple[Span, ...], address: str | None) -> Span | None:
    """A name all in capitals beside a title: its own words or the address tell it, or its place before the date."""
    if row and names.is_outlet(text[slice(*row[0])]) and any(_may_be_title(text, one) for one in row[1:]):
        return row[0]
    titled = next((one for one in row if _may_be_title(text, one) and _has_small(text[slice(*one)])), None)
    if titled is None:
        return None
    for one in row:
        words = text[slice(*(outlets.cleaned(text, one) or one))]
        if one == titled or not _may_be_named(text, one):
            continue
        known = names.fits_host(words, address) and (len(words.split()) > 1 or names.has_outlet_word(words))
        if known:
            return one
        dated = any(0 <= a - one[1] <= _BESIDE and b - a > LONGEST_YEAR for a, b in taken)
        if len(row) == len((titled, one)) and one[0] > titled[1] and dated and len(words.split()) > 1:
            return one
    return None


def _may_be_title(text: str, field: Span) -> bool:
    words = text[slice(*field)]
    if sum(1 for word in words.split() if len(word) > 1 and word[0].isalpha()) < 2:
        return False
    if (
        len(words.split()) < _FEW - 1
        and names.is_outlet(words)
        and all(word[0].isupper() for word in words.split() if len(word) > 3)
    ):
        return False
    return len(words.split()) >= _TITLED and (words[0].isupper() or not words[0].isalpha()) and len(words.split()) <= 40


def _is_short_title(text: str, field: Span, published: Span, address: str | None) -> bool:
    """Whether two words in front of the outlet that the address spells are a title: "Dredging halted, The Courier"."""
    words = text[slice(*field)].split()
    few = len(words) == _TITLED - 1 and words[0][0].isupper() and words[1][0].islower() and len(words[1]) > _TITLED
    return few and field[1] <= published[0] and _is_outlet(text, published, address)


def _may_be_named(text: str, field: Span) -> bool:
    words = text[slice(*without_contained(text, field))]
    return len(words.split()) <= _FEW and names.may_be_outlet(words) and words[0].isupper()


def _with_its_commas(text: str, title: Span, rest: list[Span], published: Span) -> Span:
    """The title with what follows it up to the outlet, where only commas part them and a small letter goes on."""
    for one in rest:
        if title[1] < one[0] < published[0] and text[title[1] : one[0]] in (", ", ": ") and text[one[0]].islower():
            title = title[0], one[1]
    return title
