"""Addresses that a line break or a stray space tears: where they go on, and where prose begins."""

import re

from citecheck.urls.marks import STOPS, TRAILING
from citecheck.urls.names import ENDINGS

_NEXT = re.compile(rf"[ \t]{{0,40}}(?P<token>[^{STOPS}]{{1,2000}})")
_SEPARATORS = re.compile(r"[/_=&?#%.-]+(?=\w)")
_BREAKS = re.compile(r"[ \t]{0,4}\n")
_REGISTRANT = re.compile(r"(?:^|[/:\s])10\.\d{4,9}(?:\.\d{1,9})?/$")  # a DOI cannot end there
_IN_DOI = re.compile(r"(?:^|[/:\s])10\.\d{4,9}(?:\.\d{1,9})?/[^\s/]+\.$")
_DOI = re.compile(r"10\.\d{4,9}(?:\.\d{1,9})?/")
_ABBREVIATED = re.compile(r"(?:[a-z]\.){1,4}[a-z]?$|and/or$")
_FAR = 60
_DAY = re.compile(
    r"(?:\d{1,2}([./-])\d{1,2}\1(?:\d\d){1,2}|\d{4}([./-])\d{1,2}\2\d{1,2}|\d{4}[年년])(?![A-Za-z0-9/_-])"
)
# The last part of the path is several words, or a number; so torn, it goes on where the citation then goes on.
_SLUG = re.compile(r"/[^/\s]*[-_=][^/\s]*$|/\d{1,8}/[^/\s]*$")
# What stands behind the address of a citation: its end, a bracket, or soon a day.
_CLOSED = re.compile(
    r"[.;]?\s*$|\)?[.;,]?[ \n][(\[]|[,;][^\d\n.]{0,40}\d|\.\n|\)[.,;]?(?:\s|$)|\. [^\W\d_][^\d\n.]{4,40}\d"
)
_MOST_LINES = 8  # over which an address in angle brackets is broken


def joined(s: str, start: int, end: int) -> int:
    """Where the address goes on after a line break or a stray space at `end`, or `end` where it does not."""
    line_end = _BREAKS.match(s, end)
    if line_end is None:
        return _after_space(s, start, end)
    match = _NEXT.match(s, line_end.end())
    if match is None:
        return end
    last, token = s[end - 1], match["token"]
    word = token.rstrip(TRAILING + ")]}>")
    angled = s[start - 1 : start] == "<" and _closes(s, end)
    if (
        not word
        or "://" in token
        or "@" in token
        or token.startswith("www.")
        or _DAY.match(word)
        or (word.isdigit() and token[len(word) :][:1] in (".", ")", "]"))
    ):
        return end
    if angled or _goes_on(s[start:end], last, word, token, s[match.end() : match.end() + _FAR]):
        return match.start("token")
    return end


_TORN = re.compile(r"[ \t]*\n[ \t]*[^\s<>]+")


def _closes(s: str, at: int) -> bool:
    """Whether a few more lines, each without a space inside, lead to the bracket that closes."""
    for _ in range(_MOST_LINES):
        match = _TORN.match(s, at)
        if match is None:
            return False
        at = match.end()
        if s[at : at + 1] == ">":
            return True
    return False


def _goes_on(so_far: str, last: str, word: str, token: str, after: str) -> bool:
    separators = len(_SEPARATORS.findall(word))
    if word[0] == ".":
        return _ending(word[1:])
    if not (word[0].isalnum() or word[0] in "/-_?&=#%~+"):
        return False
    if last == "/" and _REGISTRANT.search(so_far[-24:]):
        return True
    if last in "_=&%#":
        return True
    if last == "-":
        return word[0].islower() or word[0].isdigit() or separators > 0
    if last == "?":
        return "=" in word
    if last == "." and word[0].isdigit() and _IN_DOI.search(so_far[-80:]):
        return separators > 0 or token != word or after.lstrip()[:1] in ("", "(", "[")
    if last == ".":
        return _ending(word) or ("/" in word and word[0].islower() and "/" not in so_far.partition("//")[2])
    if last == "/":
        goes = separators > 0 and (word[0].islower() or word[0].isdigit()) and not _ABBREVIATED.match(word)
        return goes or _has_ending(word)
    return _goes_on_in_word(so_far, last, word, token, after)


def _goes_on_in_word(so_far: str, last: str, word: str, token: str, after: str) -> bool:
    """Whether an address goes on that is torn before a separator, or between two letters."""
    separators = len(_SEPARATORS.findall(word))
    closed = token != word or after[:1] in (">", ")", "")
    if word[0] in "/-_?&=#%":
        return len(word) > 2 and (separators > 0 or word[0] in "/?&=#%_")
    if not last.isalnum() or word[0].isupper():
        return False
    if _has_ending(word) or (separators > 2 and "/" in word):
        return closed or len(word) > 20
    if not closed or not _SLUG.search(so_far[-300:]):
        return False
    return word.count("-") > 2 or (len(word) > 2 and _CLOSED.match((token[len(word) :] + after)[:_FAR]) is not None)


def _ending(word: str) -> bool:
    return word.casefold() in ENDINGS or word.casefold().split("/")[0] in ("com", "org", "net", "gov", "edu")


def _has_ending(word: str) -> bool:
    name, dot, ending = word.partition("?")[0].rpartition(".")
    return bool(dot and name) and ending.casefold() in ENDINGS and ("-" in name or "/" in name or "_" in name)


def _after_space(s: str, start: int, end: int) -> int:
    """A single space inside an address, where both sides say so: "…/ reports/2024/x.html", "example.org /x/y"."""
    if s[end : end + 1] != " ":
        return end
    match = _NEXT.match(s, end + 1)
    if match is None or match.start("token") != end + 1:
        return end
    word = match["token"].rstrip(TRAILING + ")]}>")
    if not word or "://" in word or "@" in word or word.startswith(("www.", "//")):
        return end
    if s.startswith("doi.org/", end - 8) and _DOI.match(word):
        return end + 1
    if s[end - 1] in "/-_=&" and word[0].islower() and _has_ending(word):
        return end + 1
    host_only = "/" not in s[start:end].partition("//")[2]
    if word[0] == "/" and len(word) > 3 and host_only and s[end - 1].isalnum() and word[1].isalnum():
        return end + 1
    return end
