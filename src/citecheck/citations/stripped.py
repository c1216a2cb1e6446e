"""A title or an outlet without what styles print at its edges, spaced or glued: "Retrieved from", "In", a volume.

What stands beside an outlet is told from its name by the address: where some of the words spell the host and the others
are numbers, months or words that styles put there, the name is the former.
"""

import re
from functools import cache, lru_cache

from citecheck.citations import names
from citecheck.citations.segments import Span
from citecheck.dates.names import month
from citecheck.locales import terms

_WORD = re.compile(r"[^\W_]+(?:[’'.&-][^\W_]+)*")
_GLUED_WORD = re.compile(r"(?<=[^\W\d_])(?<![A-ZÀ-Þ])(?=[A-ZÀ-Þ][a-zß-ÿ])")  # "GazetteRetrieved"
_ROMAN = re.compile(r"[IVXLC]{1,7}")
_LEAST, _MOST = 8, 12  # letters of a name that are no chance, words of a stretch that are looked at
_INITIALED = re.compile(r"(?:[^\W\d_]+,?\s)?(?:[^\W\d_a-z]\.?[\s-]?){1,3}")  # "Ferris S. The Courier"
_LEADING_SIGNS = re.compile(r"[^\w“„«\"'‘’(\[&@#$]+")
_PAGES = re.compile(r"\s\d{1,4},?\s(?:pp?|ss?|S)\.?$")
_VOLUME_FIRST = re.compile(r"\d{1,3}\s(?=[^\W\d_a-z])")  # "(2018) 55 Northport Review 7–16"

# Words that styles print beside an outlet, beyond the terms of the CSL locales.
_BESIDE = (
    "webpage website web site internet pp p ss s t vol nr no bd jg url datum published posted publié veröffentlicht"
    " 发表于 發表於 载于 載於 刊于 刊於 见于 掲載 所収"
)
_TERMS = (
    "in", "from", "at", "on", "online", "retrieved", "accessed", "cited", "available at", "volume", "issue", "page",
    "no date", "no-place",
)  # fmt: skip
_LED_BY = ("in", "from", "at", "on")
_ARTICLES = frozenset("la le el il lo les los las as os o a al de der di".split())


@cache
def _beside() -> frozenset[str]:
    forms = {form for name in _TERMS for every in terms(name).values() for form in every}
    return frozenset(word.casefold().strip(".") for form in forms for word in _WORD.findall(form)) | set(
        _BESIDE.split()
    )


@cache
def _leading() -> frozenset[str]:
    return (
        frozenset(form.casefold() for name in _LED_BY for every in terms(name).values() for form in every) - _ARTICLES
    )


@lru_cache(maxsize=1_024)
def _is_strange(word: str) -> bool:
    """Whether a word beside a name is none of it: a number, a month, a word that styles print there."""
    bare = word.casefold().strip(".")
    return (
        len(bare) == 1 or bare.isdigit() or _ROMAN.fullmatch(word) is not None or bare in _beside()
        or bool(month(word, None)[0])
    )  # fmt: skip


def outlet(text: str, span: Span, address: str | None) -> Span:
    """The outlet's own name within a stretch."""
    start, end = span
    signs = _LEADING_SIGNS.match(text, start, end)
    start = signs.end() if signs is not None else start
    pages = _PAGES.search(text, start, end)
    end = pages.start() if pages is not None else end
    volume = _VOLUME_FIRST.match(text, start, end)
    if volume is not None and text[:start].rstrip().endswith(")"):
        start = volume.end()
    if end - start < _LEAST or address is None:
        return (start, end) if start < end else span
    found = _spelled(text[start:end], address)
    return (start + found[0], start + found[1]) if found is not None else (start, end)


@lru_cache(maxsize=1_024)
def _spelled(words: str, address: str) -> Span | None:
    """The stretch of the words that the host spells, where all the others are strange to it."""
    spans = [
        cut for found in _WORD.finditer(words) for cut in _cut_at(words, *found.span())
    ]  # fmt: skip
    if len(spans) > _MOST or len(spans) < 2:
        return None
    if names.spells_host(words, address):
        first = words[slice(*spans[0])]
        rest = words[spans[1][0] :]
        led = _is_strange(first) and first.casefold() not in _ARTICLES and not names.spells_whole(words, address)
        return (spans[1][0], len(words)) if led and names.spells_host(rest, address) and len(rest) >= _LEAST else None
    for size in range(len(spans) - 1, 0, -1):
        for at in range(len(spans) - size + 1):
            start, end = spans[at][0], spans[at + size - 1][1]
            if end - start < _LEAST or not names.spells_host(words[start:end], address):
                continue
            before, after = spans[:at], spans[at + size :]
            if before and size > 1 and words[slice(*spans[at])].casefold() in _leading():
                continue  # "[Hentet] fra The Courier"
            lead = words[:start].strip()
            named = not lead or _INITIALED.fullmatch(lead) is not None
            strange = all(_is_strange(words[a:b]) for a, b in before)
            if (named or strange) and all(_is_strange(words[a:b]) for a, b in after):
                return start, end
    return None


def _cut_at(words: str, start: int, end: int) -> list[Span]:
    """A word, or the two words that nothing parts in it."""
    glued = _GLUED_WORD.search(words, start + 1, end)
    return [(start, end)] if glued is None else [(start, glued.start()), (glued.start(), end)]


# ---------------------------------------------------------------- titles

_DASHES = re.compile(r"[\s–—‒―‑‐)\]-]+")
_QUOTED = (("''", "''"), ("‘‘", "’’"), ("‘", "’"), ("“", "”"), ("„", "“"), ("'", "'"), ('"', '"'), ("„", ""))
_VOLUME = re.compile(r"[\s,]\d{1,4}\s?\([^()]{1,20}\):\s?[\d–-]+$")
_YEAR = re.compile(r"(?:;\s|,?\s\()(?:19|20)\d\d[a-z]?\)?$")
_DAY = re.compile(r",\s\d{1,2}$")
_MEDIUM = re.compile(
    r"[\s.,]*(?:\((?:on-?line|web\s?site|www|internet|en ligne|en l[ií]nea|électronique)\)"
    r"|(?<=[\w.]\s)\[[^\[\]\d]{2,30}\])(?:,\ss\.\s?l)?[.,]*$",
    re.I,
)
# "(ang.)", "(em inglês)": in which language the work is.
_LANGUAGE = re.compile(
    r"\s\((?:ang|niem|ros|pol|wł|hiszp|англ|рус|нем|укр|engl?|deu|fr|es|it|(?:in|en|em|auf|på) [^\W\d_]{5,10})\.?\)$",
    re.I,
)
_EDITION = re.compile(r"\s\([^()]{0,30}\b(?:edn?|Aufl|éd|изд|wyd|vyd|druk|uppl|utg)\b[^()]{0,30}\)$", re.I)
_VENUE = re.compile(r"\([^()]{2,40}\)[,.:]\s+(?=\w)")  # "Ferris, A. (Quay Days 2008), Tides in port"
_NO_DATE = re.compile(r"(?:n\.\s?d|s\.\s?f|s\.\s?d|z\.\s?d|o\.\s?J|u\.\s?å|б\.\s?[гд])\.\s+(?=\w)")


@cache
def _contained() -> re.Pattern[str]:
    """ "In" and its like before a colon, behind a title; a space may be missing before it."""
    forms = {form for every in terms("in").values() for form in every} | {"unter", "presented at"}
    listed = "|".join(sorted(map(re.escape, forms), key=len, reverse=True))
    return re.compile(rf"(?:[\s.,;]+|(?<=\d))(?:{listed})$", re.I)


@cache
def _visits() -> frozenset[str]:
    every = [form for name in _VISITS for forms in terms(name).values() for form in forms]
    return frozenset(form for form in every if len(form) > _SHORT or not form.isascii()) | {"available from"}


@cache
def _visit_ends() -> frozenset[str]:
    """The last letters of all such words: a quick look before the longer one."""
    return frozenset(form[-3:].casefold() for form in _visits())


@cache
def _visited() -> re.Pattern[str]:
    """ "Retrieved" or "available at" behind a title, parted by a sign, or by nothing from its last number."""
    listed = "|".join(sorted(map(re.escape, _visits()), key=len, reverse=True))
    return re.compile(rf"(?:[.,;]+\s|(?<=\d))(?:{listed})$", re.I)


@cache
def _online() -> re.Pattern[str]:
    """ "Online" behind a comma, as some languages print it before an address."""
    forms = {form for every in terms("online").values() for form in every}
    return re.compile(rf",\s(?:{'|'.join(sorted(map(re.escape, forms), key=len, reverse=True))})$", re.I)


_FEWEST = 3
_BEFORE_ADDRESS = (":", "<", "[", "(")
_VISITS, _SHORT = ("retrieved", "accessed", "available at"), 4
_REACH = 40  # characters at the end of a title in which such words are looked for


def title(text: str, span: Span) -> Span:
    """The title's own words within a stretch."""
    start, end = span
    dashes = _DASHES.match(text, start, end)
    start = dashes.end() if dashes is not None else start
    venue = _VENUE.match(text, start, end)
    start = venue.end() if venue is not None else start
    undated = _NO_DATE.match(text, start, end)
    start = undated.end() if undated is not None else start
    for before, after in _QUOTED:
        if end - start > _LEAST and text.startswith(before, start) and text.endswith(after, start, end):
            inner = text[start + len(before) : end - len(after)]
            if after == "" or (before not in inner and after not in inner):
                start, end = start + len(before), end - len(after)
                break
    while (shorter := _without_end(text, start, end)) < end:
        end = shorter
    by = text.find(" / ", start + _LEAST, end)
    if by > 0 and names.is_person(text[by + len(" / ") : end]):
        end = by  # "Tides in port / A. Ferris, S. Vale": who answers for it
    return (start, end) if end - start > _FEWEST else span


def _without_end(text: str, start: int, end: int) -> int:
    first = max(start, end - _REACH)
    following = text[end : end + 2].lstrip()[:1]
    if text[end - 1 : end] in (")", "]", ".", ",") or text[end - 1 : end].isdigit():
        for pattern in (_YEAR, _VOLUME, _MEDIUM, _LANGUAGE, _EDITION):
            if (found := pattern.search(text, first, end)) is not None:
                return found.start()
        if following == "," and (found := _DAY.search(text, first, end)) is not None:
            return found.start() if _month_follows(text, end) else end
        return end
    if following == ":" and (found := _contained().search(text, first, end)) is not None:
        return found.start()
    last = text[first:end][-3:].casefold()
    found = _visited().search(text, first, end) if last in _visit_ends() or last[1:] in _visit_ends() else None
    if found is None and following in _BEFORE_ADDRESS:
        found = _online().search(text, first, end)
    return found.start() if found is not None else end


def _month_follows(text: str, end: int) -> bool:
    word = _WORD.search(text, end, end + 20)
    return word is not None and bool(month(word[0], None)[0])
