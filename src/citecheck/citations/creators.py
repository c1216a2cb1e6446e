"""The list of authors with which the CSL styles open an entry, in any of their shapes, and what follows it.

"Surname, G., Other, N. & Third, A. (2019). Title …", "Surname G, Other N. Title …", "G. Surname and N. Other, Title …",
"SURNAME, Given; OTHER, Given, 2019, Title …".
"""

import re
from functools import cache, lru_cache
from itertools import pairwise

from citecheck.citations import lead_ins, names
from citecheck.citations.segments import LONGEST_YEAR, Span, segments, trimmed
from citecheck.dates.names import month
from citecheck.locales import terms

Order = tuple[Span | None, Span | None, Span | None]  # title, author, publisher

_SHORTEST = 20  # characters of an entry behind its authors
LONGEST = 400  # characters of a note in which its authors, and behind them its title, are looked for
_PARTICLE = r"(?:(?:(?i:van|von|de|der|den|del|della|di|da|dos|du|la|le)|al|bin|ter|ten|af|zu|St\.)\s)"
_YEAR = re.compile(r"[\s.,:;]{0,3}[(\[]?\s?(?=(?:1[5-9]|20)\d\d)")
_CLOSING = re.compile(r"[a-z]?\s?[)\]]?[.,:;]?\s*")
_STOP = re.compile(r"(?<!\b[^\W\d_])(?<!\bvs)(?<!\bSt)(?<!\bDr)\.(?=\s|$)|[?!](?=\s)")
_LABEL = re.compile(r"\s*(?:\d{1,4}\s|\[\d{1,4}\]\s?)?\s*")
_ONLINE = re.compile(r"\s?\[[^\[\]\d]{1,30}\]$")
_SMALL = re.compile(r"(?<!\w)[a-zà-öø-ÿа-яё]\w{3,}")
# "Surname GH." — the stop closes the list.
_BARE_INITIALS = re.compile(r"[^\W\d_]{2}\s[^\W\d_a-z]{1,3}\.?$")


@cache
def _upper() -> str:
    """The capital letters of the Latin, Greek, Cyrillic and Armenian scripts as ranges of a character class."""
    capitals = [at for at in (*range(0x41, 0x588), *range(0x1E00, 0x2000)) if chr(at).isupper()]
    found: list[list[int]] = []
    for at in capitals:
        if found and at == found[-1][1] + 1:
            found[-1][1] = at
        else:
            found.append([at, at])
    return "".join(f"{chr(a)}-{chr(b)}" for a, b in found)


@cache
def _listed() -> re.Pattern[str]:
    upper, letter = f"[{_upper()}]", r"[^\W\d_]"
    surname = rf"{_PARTICLE}{{0,2}}{upper}{letter}+(?:[-'’‐ ]{upper}{letter}+){{0,2}}"
    initials = rf"{upper}\.?(?:[\s-]?{upper}\.?){{0,3}}(?!{letter})"
    given = rf"{upper}{letter}+(?:[-\s]{upper}(?:{letter}+|\.)){{0,2}}"
    behind = rf"{upper}{{1,3}}(?!{letter})(?:\.(?:\s?{upper}\.){{0,2}}|(?:\s{upper}(?!{letter})){{1,2}})?"
    name = (
        rf"(?:{surname},\s{initials}|{surname}\s{behind}|{initials}\s?{surname}"
        rf"|{surname},\s{given}|{given}\s{surname})"
    )
    ands = sorted({form for forms in terms("and").values() for form in forms}, key=len, reverse=True)
    joint = rf"(?:&|(?i:{'|'.join(map(re.escape, ands))}))"
    join = rf"(?:\s?[,;]\s(?:{joint}\s)?|;|\s(?:{joint}|[/–—-]|--)\s|,\s/\s|(?::\s)?/(?={upper}))"
    et_al = "|".join(map(re.escape, names.others()))
    # A name ends where another, a year or a sign follows; it is not tried again in another shape (linear time).
    ends = rf"(?=\s?[.,:;/]|\s(?:{joint}|{et_al}|[/–—(\[-]|\d)|(?<=\.)\s)"
    return re.compile(
        rf"(?P<first>{name})(?P<more>(?>(?:{join}{name}{ends}){{0,11}}))(?P<others>,?\s(?i:{et_al})\.?)?"
        r"(?=\s?[.:,]{1,2}\s|(?<=\.)\s|\s{0,2}[(\[]?\d{4})"
    )


@cache
def _telling() -> re.Pattern[str]:
    """What only a name in a list has: an initial, or its surname first."""
    upper = f"[{_upper()}]"
    return re.compile(rf"(?<!\w){upper}(?:\.|(?!\w))|[^\W\d_],\s{upper}|\s{upper}{{2,3}}(?!\w|\s{upper})")


def opens_entry(text: str) -> bool:
    """Whether a line begins as an entry does: with a list of authors and a year, or with a surname in capitals."""
    match = _listed().match(text[:LONGEST])
    surname, _, given = text[:LONGEST].partition(", ")
    if match is not None and surname.isupper() and given[:1].isupper() and given.partition(",")[0].istitle():
        return len(text) >= len(match[0]) + _SHORTEST
    if match is None or not _telling().search(match[0]) or len(text) < len(match[0]) + _SHORTEST:
        return False
    return _YEAR.match(text, match.end() + keeps_stop(text, match.end())) is not None


def opens_with_authors(text: str) -> bool:
    """Whether words begin with a list of authors, one of them with an initial or with the surname first."""
    match = _listed().match(text[:LONGEST])
    return match is not None and _telling().search(match[0]) is not None


def is_list_of_names(text: str) -> bool:
    """Whether words are a list of authors and nothing else."""
    match = _listed().match(f"{text.strip().rstrip('.')}. ")
    return match is not None and match.end() >= len(text.strip().rstrip("."))


def read(text: str, tail: int, taken: tuple[Span, ...], address: str | None, *, shortest: int = 3) -> Order | None:
    """(title, author, publisher) of an entry that a list of authors opens; None where that is not sure.

    `shortest` is how many words its title has at least.
    """
    opening = _LABEL.match(text)
    start = opening.end() if opening else 0
    match = _listed().match(text[: min(tail, start + LONGEST)], start)
    if match is None or names.has_outlet_word(match[0]) or not _telling().search(match[0]):
        return None
    author_end = match.end() + keeps_stop(text, match.end())
    bare = _BARE_INITIALS.search(match[0]) is not None and match[0].count(".") <= 1
    at = _behind_year(text, author_end, taken)
    if at is None:
        mark = re.match(r"\s?([.:,]?)\s+", text[author_end:])
        if mark is None or not (mark[1] or text[author_end - 1] == "."):
            return None
        single = not match["more"] and not match["others"]
        place = single and re.search(r"[^\W\d_]{2},\s[^\W\d_]{2}", match[0])
        few = len(_SMALL.findall(text, author_end, tail)) < 2
        if place and ((mark[1] in (":", ",") and few) or (mark[1] == ":" and not taken)):
            return None  # "Paris, France: …" is a place
        at = author_end + mark.end()
    if at >= tail:
        return None
    commas = text[:at].rstrip().endswith(",") or _STOP.search(text, at, tail) is None
    title, after = _title(text, at, tail, taken, address, commas=commas)
    words = text[slice(*title)]
    if len(words.split()) < shortest or not (words[0].isupper() or not words[0].isalpha()) or len(words.split()) > 40:
        return None
    if any(a < title[1] and title[0] < b and b - a > LONGEST_YEAR for a, b in taken):
        return None
    publisher = _publisher(text, after, tail, taken, address)
    if publisher is None or not names.fits_host(text[slice(*publisher)], address):
        shorter, named = _parted(text, title, address)
        if named is not None and (publisher is None or names.fits_host(text[slice(*named)], address)):
            title, publisher = shorter, named
    medium = _ONLINE.search(text[: title[1]], title[0])
    title = (title[0], medium.start()) if medium else title
    return title, trimmed(text, start, author_end, " \n,;." if bare else " \n,;"), publisher


def keeps_stop(text: str, end: int) -> bool:
    """Whether the full stop behind a list of names belongs to its last initial."""
    return text[end : end + 1] == "." and text[end - 1].isalpha() and not text[end - 2 : end - 1].isalpha()


def _behind_year(text: str, at: int, taken: tuple[Span, ...]) -> int | None:
    """Where the title begins behind a year or date that follows the authors; None where none does."""
    match = _YEAR.match(text, at)
    if match is None:
        return None
    end = next((b for a, b in taken if a <= match.end() < b), match.end() + 4)
    # "2018, October 2." and "(2018, October 2)": what the date leaves of its sentence or bracket goes with it.
    if "(" in match[0] or "[" in match[0]:
        closed = text.find(")" if "(" in match[0] else "]", end, end + 40)
        end = closed if closed >= 0 else end
    closing = _CLOSING.match(text, end)
    return closing.end() if closing else end


def _title(
    text: str, at: int, tail: int, taken: tuple[Span, ...], address: str | None, *, commas: bool
) -> tuple[Span, int]:
    """The title that begins at `at`, and where what follows it begins."""
    stop = _STOP.search(text, at, tail)
    end, after = (tail, tail) if stop is None else (stop.start() + (stop[0] != "."), stop.end())
    dated = min(
        (a for a, b in taken if at < a < end and (b - a > LONGEST_YEAR or text[:a].rstrip()[-1:] == ",")), default=end
    )
    if commas or dated < end:
        cuts = _commas(text, at, min(end, at + LONGEST))
        for comma, following in pairwise([*cuts, end]):
            behind = trimmed(text, comma + 1, following)
            words = text[slice(*behind)]
            if not words or behind[0] >= dated or _is_named(words, text[at:comma], address):
                return trimmed(text, at, comma), comma + 1
    return lead_ins.without(text, trimmed(text, at, end, " \n\t\u00a0,;:([<_*–—")), after


def _commas(text: str, start: int, end: int) -> list[int]:
    return [match.start() for match in re.compile(r",(?=\s)").finditer(text, start, end)]


@cache
def _in() -> re.Pattern[str]:
    """ "In:", "em:", "v", before the name of what holds the work."""
    forms = {form for forms in terms("in").values() for form in forms} | _PUBLISHED_IN
    listed = "|".join(sorted(map(re.escape, forms), key=len, reverse=True))
    return re.compile(rf"(?:{listed})\s?:?\s+(?=[{_upper()}])", re.I)


_PUBLISHED_IN = {
    "published in", "publié dans", "paru dans", "veröffentlicht in", "erschienen in", "publicado en", "publicado em",
    "pubblicato in", "pubblicato su", "gepubliceerd in",
}  # fmt: skip
# A volume before an outlet; volume, year and pages behind it.
_NUMBERS_AROUND = re.compile(r"^\d{1,3}\s(?=[^\W\d_a-z])|(?<=\S)\s\d[\d\s().:,–-]*$")


def _is_named(words: str, title: str, address: str | None) -> bool:
    """Whether the words behind a comma are an outlet's name and no part of the title before it."""
    contained = _in().match(words)
    words = _NUMBERS_AROUND.sub("", words[contained.end() :] if contained else words)
    if not names.may_be_outlet(words) or len(title.split()) < 3:
        return False
    if names.fits_host(words, address):
        return True
    small = [word for word in title.split() if word[0].islower() and len(word) > 3]
    capital = all(word[0].isupper() for word in words.split() if len(word) > 3)
    return len(small) > 1 and capital and len(words.split()) > 1


def _without_in(text: str, span: Span) -> Span:
    found = _in().match(text, *span)
    return (found.end(), span[1]) if found is not None else span


def _publisher(text: str, after: int, tail: int, taken: tuple[Span, ...], address: str | None) -> Span | None:
    """The one name behind the title; of several, the one that the address agrees with."""
    cut = [_without_in(text, lead_ins.without(text, one)) for one in segments(text, after, tail, taken)]
    found = [(a, b) for a, b in cut if names.may_be_outlet(text[a:b]) and not is_part_of_date(text[a:b])]
    if len(found) == 1:
        return found[0]
    fitting = [one for one in found if names.fits_host(text[slice(*one)], address)]
    return fitting[0] if fitting else None


@lru_cache(maxsize=4096)
def is_part_of_date(words: str) -> bool:
    """Whether words are a day and a month without a year, or words such as "available at" alone."""
    if lead_ins.is_one(words):
        return True
    bare = [word.strip(".,") for word in words.split()]
    if len(bare) > 3:
        return False
    letters = " ".join(word for word in bare if not word.isdigit())
    days = [word for word in bare if word.isdigit()]
    return len(days) <= 1 and bool(month(letters, None)[0])


def _parted(text: str, title: Span, address: str | None) -> tuple[Span, Span | None]:
    """A stretch "Title, Publisher" parted where the address or the capitals tell them apart."""
    comma = text.rfind(", ", *title)
    colon = text.rfind(": ", *title)
    if colon > comma and names.fits_host(text[colon + 1 : title[1]], address):
        comma = colon
    if comma < 0:
        return title, None
    last = trimmed(text, comma + 1, title[1])
    contained = _in().match(text, *last)
    last = (contained.end(), last[1]) if contained else last
    if not _is_named(text[slice(*last)], text[title[0] : comma], address):
        return title, None
    return trimmed(text, title[0], comma), last
