"""Addresses that a line break or a stray space tears: where they go on, and where prose begins."""

import re

from citecheck.urls.marks import STOPS, TRAILING
from citecheck.urls.names import ENDINGS

_NEXT = re.compile(rf"[ \t]{{0,40}}(?P<token>[^{STOPS}]{{1,2000}})")
_SEPARATORS = re.compile(r"[/_=&?#%.-]+(?=\w)")
_BREAKS = re.compile(r"[ \t]{0,4}\n")


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
    angled = s[start - 1 : start] == "<" and ">" in s[end : match.end() + 1]
    if not word or "://" in token or "@" in token or (word.isdigit() and token[len(word) :][:1] in (".", ")", "]")):
        return end
    if angled or _goes_on(s[start:end], last, word, token, s[match.end() : match.end() + 1]):
        return match.start("token")
    return end


def _goes_on(so_far: str, last: str, word: str, token: str, after: str) -> bool:
    separators = len(_SEPARATORS.findall(word))
    if not (word[0].isalnum() or word[0] in "/-_?&=#%~+"):
        return False
    if last in "_=&%#":
        return True
    if last == "-":
        return word[0].islower() or word[0].isdigit() or separators > 0
    if last == "?":
        return "=" in word
    if last == ".":
        return _ending(word) or ("/" in word and word[0].islower())
    if last == "/":
        goes = separators > 0 and (word[0].islower() or word[0].isdigit()) and word != "and/or"
        return goes or _has_ending(word)
    closed = token != word or after in (">", ")", "")
    if word[0] in "/-_?&=#%":
        return len(word) > 2 and (separators > 0 or word[0] in "/?&=#%_")
    if not last.isalnum() or word[0].isupper():
        return False
    if _has_ending(word) or (separators > 2 and "/" in word):
        return closed or len(word) > 20
    slug = "-" in so_far.rsplit("/", 1)[-1]
    return closed and slug and word.count("-") > 2


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
    if s[end - 1] in "/-_=&" and word[0].islower() and _has_ending(word):
        return end + 1
    host_only = "/" not in s[start:end].partition("//")[2]
    if word[0] == "/" and len(word) > 3 and host_only and word[1].isalnum():
        return end + 1
    return end
