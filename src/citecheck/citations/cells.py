"""A note as a row of cells between its signs, and what is known of each by itself."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import unquote

from citecheck.citations import creators, lead_ins, names, outlets, prescribed
from citecheck.citations.prescribed import Head
from citecheck.citations.segments import LONGEST_YEAR, Span, trimmed, without_contained
from citecheck.urls.names import ENDINGS

_LONGEST, _MOST = 600, 12  # characters of a note in which its parts are looked for, cells that are dealt out
_INITIALS = re.compile(r"(?:[^\W\d_]+,?\s)?(?:[^\W\d_]\.[\s-]?){1,3}(?=[^\W\d_]{2}|[^\W\d_]\s)")
# "OKAFOR 2020 = Sanna Okafor, …", "SILVA, MORVEN 2012 : …": the key under which the text cites the entry.
_KEY = re.compile(
    r"(?:[^\d=:(]{2,60}\s(?:1[89]|20)\d\d[a-z]?(?:\s?[=:]\s+|\.?\s\|\s+|\n)|[^\d=:(,]{2,60}\s(?:1[89]|20)\d\d[a-z]?\s*)(?=[^\W\d_])"
)
# The one class in front lets the search run from one such character to the next.
_SIGN = re.compile(
    r"[,;:.\s(\[<«»「」『』）（)\]>，。；：、،؛》〉](?:(?<=[，。；：、،؛》〉])|(?<=[,;:])\s(?!(?:Inc|Ltd|LLC|Corp|GmbH)\b)|(?<=\.)(?=\s|$)(?<!\b[^\W\d_].)"
    r"(?<!\b(?:al|St|Dr|vs|No|Nr|no|nr|Bd|Jg).)(?<!\b(?:Art|art|Vol|vol|Abs|Reg|kap|cap|Sec|sec).)"
    r"(?<!\bProp.)(?!(?<=\b[a-z]{2}.)\s\d)(?!(?<=\b[a-z]{3}.)\s\d)|(?<=[?!]\s)|(?<=\s)(?:[(\[<«»「」『』）（]|(?:[–—|-]|//)\s)|(?<=[(\[<«»「」『』）（])"
    r"|(?<=[)\]>])(?=\W|$))"
)
_EDGES = " \n\t\u00a0,;:–—*_/\"“”„'‘’|()[]<>（）«»،؛〈〉《》「」『』"
_ANGLED = re.compile("〈([^〈〉]{2,100})〉")  # an article's title, as Chinese prints it
_YEAR_ALONE = re.compile(r"[,.;:(\[–—-]\s?$")
# "Regulation 5 of 23 October 2024 on berths": words without a sign on both sides of a date.
_RUNS_INTO, _RUNS_ON = re.compile(r"\w,?\s[^\W\d_]{1,5}\s$"), re.compile(r",?\s[^\W\d_A-ZÀ-Þ]{2}")
_LABEL = 3  # letters of a word that says something
_STEM = 6  # letters by which a word is known again, whatever its ending


class Cell(NamedTuple):
    """A stretch between signs, and what is known of it by itself."""

    start: int
    end: int
    signs: str  # what stands before it, a date as "0"
    words: int
    small: int  # words of more than three letters that begin small
    told: int  # words of more than three letters
    spelled: int  # of these, those that the path of the address has
    depth: int  # how many brackets are open
    apart: int  # which of the stretches set in italics it stands in, from 1; 0 for none


def closed(text: str, cell: Cell) -> int:
    """Where a title ends: with the bracket that closes behind its last cell."""
    return cell.end + (cell.depth > 0 and text[cell.end : cell.end + 1] in (")", "]", "）"))


def row(head: Head, set_apart: Sequence[Span]) -> list[Cell]:
    """The cells of a note's head in order, at most a dozen; `set_apart` are the stretches that italics set apart."""
    text, end = head.text, min(head.tail, _LONGEST)
    signal = names.SIGNALS.match(text[:80])
    start = signal.end() if signal is not None else key_end(text, end)
    cuts = [found.span() for found in _SIGN.finditer(text, start, end)]
    dates = [(max(a, start), min(b, end)) for a, b in head.taken if a < end and start < b and _parts(text, start, a, b)]
    dates = [one for one in dates if not any(a <= one[0] and one[1] <= b for a, b in set_apart)]
    if "(" in text or "[" in text:
        dates += [found.span() for found in prescribed.UNDATED.finditer(text, start, end)]
    cuts += dates
    set_apart = set_apart or [found.span(1) for found in _ANGLED.finditer(text, start, end)]
    for a, b in set_apart:
        cuts += [(a, a), (b, b)]
    cells: list[Cell] = []
    at, left, depth = start, start, 0
    for a, b in [*sorted(cuts), (end, end)]:
        if a > at:
            for span in _named(head, *trimmed(text, at, a, _EDGES)):
                if span[0] - left > 1:  # a bracket and a space at least
                    depth = max(0, depth + sum(_DEEPER.get(sign, 0) for sign in text[left : span[0]]))
                cells.append(_cell(head, span, left, depth, dates, set_apart))
                left = span[1]
        at = max(at, b)
    return cells[:_MOST]


def key_end(text: str, end: int) -> int:
    """Where an entry begins behind the key under which the text cites it, whose first name it prints again."""
    key = _KEY.match(text, 0, end)
    if key is None:
        return 0
    surname = re.match(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*", key[0])
    again = surname is not None and text.find(surname[0], key.end(), min(end, key.end() + 60)) >= 0
    return key.end() if again else 0


def _parts(text: str, first: int, start: int, end: int) -> bool:
    """Whether a date parts what stands around it; a year that no sign sets off belongs to a title before it."""
    if end - start > LONGEST_YEAR:
        return not (_RUNS_INTO.search(text, max(first, start - 8), start) and _RUNS_ON.match(text, end))
    before = text[first:start]
    if "," in before and names.are_persons(before.strip()):
        return True  # "Vale, Ben and Ferris, Ida 2015 Tides in port"
    return _YEAR_ALONE.search(text, max(0, start - 2), start) is not None or text[end : end + 2] == ": "


def _named(head: Head, start: int, end: int) -> list[Span]:
    """The stretch as one cell or two, without words that lead to an address; none where nothing is left of it."""
    text = head.text
    words = text[start:end]
    if not any(map(str.isalpha, words)) or creators.is_part_of_date(words):
        return []
    if without_contained(text, (start, end))[0] == end or words.casefold() in outlets.media():
        return []
    start, end = lead_ins.without(text, (start, end))
    found = _INITIALS.match(text, start, end)
    rest = text[found.end() : end] if found is not None else ""
    is_listed = found is not None and text[start + 1 : start + 2] == "." and text[:start].rstrip().endswith(",")
    bare = found is not None and text[start + 1 : start + 2] == "." and not is_listed
    if found is None or bare or not (is_listed or names.has_small(rest) or is_own(head, rest)):
        return [(start, end)] if start < end else []
    return [trimmed(text, start, found.end()), trimmed(text, found.end(), end)]


def _cell(head: Head, span: Span, left: int, depth: int, dates: Sequence[Span], set_apart: Sequence[Span]) -> Cell:
    text, (start, end) = head.text, span
    many = text[start:end].split()
    told, spelled = spelled_words(text[start:end], head.address)
    small = sum(1 for word in many if len(word) > _LABEL and word[0].islower())
    signs = text[left:start]
    dated = any(left <= a and b <= start for a, b in dates)
    apart = next((at for at, (a, b) in enumerate(set_apart, 1) if a <= start and end <= b), 0)
    return Cell(start, end, f"{signs}0" if dated else signs, len(many), small, told, spelled, depth, apart)


_DEEPER = {"(": 1, "[": 1, "（": 1, ")": -1, "]": -1, "）": -1}


def is_own(head: Head, words: str) -> bool:
    """Whether the address's host spells a name, or is its initials."""
    return names.spells_host(words, head.address) or names.abbreviates_host(words, head.address)


def spelled_words(words: str, address: str | None) -> tuple[int, int]:
    """How many words say something, and how many of these the path of an address has."""
    if address is None:
        return sum(1 for word in words.split() if len(word) > _LABEL), 0
    plain = names.plain_words(words.translate(names.UMLAUTS))
    told = [word for word in plain if len(word) >= _LABEL and not word.isdigit()] or plain
    path = _path(address)
    return len(told), sum(1 for word in told if word[:_STEM] in path)


@lru_cache(maxsize=64)
def _path(address: str) -> frozenset[str]:
    """The words of an address's path, without accents and endings."""
    told = names.plain_words(unquote(address.partition("://")[2].partition("/")[2], errors="replace").replace("_", " "))
    return frozenset(word[:_STEM] for word in told if len(word) > 1 and word not in ENDINGS)
