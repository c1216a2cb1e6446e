"""The name of a month among the tokens beside a year: "Meán Fómhair", "มี.ค.", "أيار/مايو", "10월"."""

from collections.abc import Sequence

from citecheck.dates import glue
from citecheck.dates.names import endings, long_names, month
from citecheck.dates.tokens import Token
from citecheck.locales import key

Named = tuple[int, int, tuple[int, ...], frozenset[str], bool]  # first token, last token, months, languages, full

MOST_TOKENS = 7  # of a month's name: "mwedzi gwa kumi na moja"


def is_day(token: Token) -> bool:
    """Whether a token may be the number of a day, in any calendar."""
    return token.kind == "n" and len(token.text) <= 2 and 0 < int(token.text) <= 39


def ending(text: str, walked: Sequence[Token], last: int, language: str | None) -> Named | None:
    """The month's name that ends with token `last`: up to five tokens ("Meán Fómhair", "มี.ค.")."""
    if last < 0 or last >= len(walked):
        return None
    if walked[last].text in _MONTH_SIGNS:
        return numbered(walked, last - 1)
    ends_long = key(walked[last].text) in endings()
    for first in range(max(last - MOST_TOKENS + 1, 0), last + 1):
        if walked[first].kind != "w":
            continue
        may_be_long = ends_long or key(walked[first].text) in long_names()
        if first < last and not may_be_long and not _is_odd(text[walked[first].start : walked[last].end]):
            continue
        numbers, languages, full = month(text[walked[first].start : walked[last].end], language)
        if numbers and _is_trusted(text[walked[first].start : walked[last].end], languages, language):
            return _twice(text, walked, (first, last, numbers, languages, full), language)
    return None


def _twice(text: str, walked: Sequence[Token], named: Named, language: str | None) -> Named:
    """The month with its other name before it, as Arabic prints both: "أيار/مايو"."""
    first, last, numbers, languages, full = named
    if first < 2 or walked[first - 1].text != "/" or walked[first - 2].kind != "w":
        return named
    others, also, _ = month(text[walked[first - 2].start : walked[first - 2].end], language)
    same = tuple(sorted(set(numbers) & set(others)))
    return (first - 2, last, same, languages | also, full) if same else named


def _is_odd(phrase: str) -> bool:
    """Whether a phrase has a sign that keys drop or change, so that it may be a month's name whatever its words are."""
    return "." in phrase or "\u00ad" in phrase or "‘" in phrase


_MONTH_SIGNS = frozenset("월月")


def numbered(walked: Sequence[Token], at: int) -> Named | None:
    """The month "10월" that begins at token `at`: citation programs put it between a day and a year."""
    if not 0 <= at < len(walked) - 1 or walked[at + 1].text not in _MONTH_SIGNS or not is_day(walked[at]):
        return None
    number = int(walked[at].text)
    return (at, at + 1, (number,), frozenset({"ko", "ja", "zh"}), True) if number <= 12 else None


def starting(text: str, walked: Sequence[Token], first: int, language: str | None) -> Named | None:
    """The month's name that begins with token `first`, the longest there is."""
    signed = numbered(walked, first)
    if signed is not None:
        return signed
    if walked[first].kind != "w":
        return None
    begins_long = key(walked[first].text) in long_names()
    for last in range(min(first + MOST_TOKENS, len(walked)) - 1, first - 1, -1):
        if walked[last].text not in "(),":
            may_be_long = begins_long or key(walked[last].text) in endings()
            if last > first and not may_be_long and not _is_odd(text[walked[first].start : walked[last].end]):
                continue
            numbers, languages, full = month(text[walked[first].start : walked[last].end], language)
            if numbers and _is_trusted(text[walked[first].start : walked[last].end], languages, language):
                return first, last, numbers, languages, full
    return None


def _is_trusted(word: str, languages: frozenset[str], language: str | None) -> bool:
    """Latin names of one or two letters are too common to be a month outside their own language."""
    return len(key(word)) > 2 or not word.isascii() or (language or "").partition("-")[0] in languages


def stands_alone(word: str, languages: frozenset[str], *, full: bool, language: str | None) -> bool:
    """Whether a month without a day is one: "May 2024" is, "may 2024" and the rover "Mars 2020" are not."""
    name, own = key(word), (language or "").partition("-")[0]
    if name[-1:] in _MONTH_SIGNS:
        return True
    if name in glue.NEED_CAPITAL and (own in ("", "en")):
        return word[0].isupper()
    if name in glue.NEED_SMALL and own in ("", "en"):
        return own == "" and word.islower()
    if not full or len(name) < 3:
        return own in languages or ("en" in languages and word[0].isupper())
    return True
