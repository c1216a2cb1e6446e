"""Time words that need the article's date to mean anything: "last year", "in November", "recently"."""

import re
from functools import cache

from citecheck.dates.names import forms_of
from citecheck.dates.time_words import AFTER_MONTH, BEFORE_MONTH, UNSPACED, WORDS
from citecheck.locales import month_names
from citecheck.text import Part

_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")
# Reading in every language at once is for texts whose language is not known; the rows of Latin script besides English
# are left out then, because their short words are other words elsewhere ("hoy", "nu", "oggi").
_NON_LATIN = ("ru", "uk", "el", "ar", "he", "fa", "hi")


def relative(s: str, language: str | None = None) -> list[Part]:
    """The time words of a sentence in their order, as printed.

    A month counts where it has no year, neither beside it nor anywhere else in `s` (a sentence that names a year
    dates its own months), and where a preposition or ending says that it is a time: "in May", but not "may".
    """
    low = s.lower()
    if len(low) != len(s):  # İ becomes two characters; places have to stay
        low = "".join(one.lower() if len(one.lower()) == 1 else one for one in s)
    tag = (language or "").partition("-")[0].lower()
    tag = {"no": "nb", "nn": "nb", "bs": "hr", "yue": "zh"}.get(tag, tag)
    if not tag:
        tag = "en" if s.isascii() else "*"
    words = _words(tag)
    around = _around_pieces(low) if tag == "en" else [(0, len(low))]
    found = [match.span() for start, end in around for match in words.finditer(low, start, end)]
    months = _months(tag) if any(map(low.__contains__, _stems(tag))) and not _YEAR.search(s) else None
    if months is not None:
        found += [match.span() for match in months.finditer(low) if tag not in ("en", "*") or _has_capital(s, match)]
    return [Part(s[start:end], start, end) for start, end in _apart(found)]


# Pieces of which every English time word has one: to look for these first is quick.
_EN_PIECES = (
    "last", "next", "this", "past", "coming", "recent", "ago", "these", "lately", "current", "now", "present",
    "moment", "day", "tomorrow", "tonight",
)  # fmt: skip
_AFTER_THIS = frozenset("ye mo we qu de sp su au fa wi af ev tu th fr sa".split())  # years, days … how they begin
_WIDEST = 64  # characters: more than any English time word has


def _around_pieces(low: str) -> list[tuple[int, int]]:
    """The stretches of a text in which English time words can stand, a word's length around each of their pieces."""
    places: list[int] = []
    for piece in _EN_PIECES:
        at = low.find(piece)
        while at >= 0:
            if piece != "this" or low[at + 5 : at + 7] in _AFTER_THIS:
                places.append(at)
            at = low.find(piece, at + 1)
    around: list[tuple[int, int]] = []
    for at in sorted(places):
        start, end = max(at - _WIDEST, 0), min(at + _WIDEST, len(low))
        if around and start <= around[-1][1]:
            around[-1] = (around[-1][0], end)
        else:
            around.append((start, end))
    return around


def _has_capital(s: str, match: re.Match[str]) -> bool:
    """Whether an English month is printed as one: "in May", not "they march 20 miles"."""
    return bool(re.search(r"[A-Z][a-z]{2}", s[match.start(match.lastgroup or 0) : match.end()]))


def _apart(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    kept: list[tuple[int, int]] = []
    for start, end in sorted(spans, key=lambda one: (one[0], -one[1])):
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
    return kept


@cache
def _words(tag: str) -> re.Pattern[str]:
    tags = ("en", *_NON_LATIN, *UNSPACED) if tag == "*" else (tag,)
    edged = [_spaced(WORDS[one]) for one in tags if one in WORDS]
    loose = [UNSPACED[one] for one in tags if one in UNSPACED]
    parts = ([rf"(?<!\w)(?:{'|'.join(edged)})(?!\w)"] if edged else []) + loose
    return re.compile("|".join(parts) if parts else r"(?!)")


def _spaced(row: str) -> str:
    return row.replace(" ", r"\s")


@cache
def _stems(tag: str) -> tuple[str, ...]:
    """What every form of a month's name has in it: a quick first look."""
    names = {name.lower() for name in (*month_names("en" if tag == "*" else tag), *forms_of(tag))}
    return tuple(sorted({name if tag in ("en", "*") or len(name) < 4 else name[:4] for name in names}))


@cache
def _months(tag: str) -> re.Pattern[str] | None:
    """A preposition and a month, a month and an ending, or a day and a month; None for languages without a row."""
    tag = "en" if tag == "*" else tag
    if tag not in BEFORE_MONTH or not month_names(tag):
        return None
    names = {name.lower() for name in (*month_names(tag), *forms_of(tag)) if name}
    names |= {name.removesuffix("ta") for name in names if tag == "fi"}  # CLDR has the partitive alone
    one = rf"(?:{'|'.join(sorted(map(re.escape, names), key=lambda name: (-len(name), name)))})"
    before, after = _spaced(BEFORE_MONTH[tag]), _spaced(AFTER_MONTH.get(tag, ""))
    if after:
        return re.compile(rf"(?<!\w)(?P<month>{one})(?:{after})(?!\w)")
    early = r"(?:early[\s-]|mid[\s-]|late[\s-]|the\s|el\s|le\s|den\s|al\s)?"
    rows = [
        rf"(?:{before})[\s-]+{early}(?:\d{{1,2}}(?:st|nd|rd|th|\.|er)?\s(?:of\s|de\s)?)?(?P<month>{one})(?:\s\d{{1,2}})?"
    ]
    if tag == "en":
        rows.append(rf"(?:on\s)?(?P<after_day>(?<![\d.,])\d{{1,2}}(?:st|nd|rd|th)?\s(?:of\s)?{one})")
        rows.append(rf"(?:on\s)?(?P<before_day>{one})\s\d{{1,2}}(?:st|nd|rd|th)?")
    return re.compile(rf"(?<![\w’'-])(?:{'|'.join(rows)})(?!\w)(?!['’,.]?\d)")
