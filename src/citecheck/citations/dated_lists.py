"""A line that dates the visits to a list of sources: "Sources consulted on 3 May 2024:", before the list or behind it.

The line says little else: words for a visit and a day, at most words for sources before them. It dates what is listed
in its own section, down to the next heading of the same rank; behind the last entry, what stands above it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache, lru_cache

from citecheck import dates
from citecheck.citations import access, access_phrases, stems, visits
from citecheck.dates import Date
from citecheck.dates.tokens import words
from citecheck.locales import key
from citecheck.model import Block

_LONGEST, _MOST_BEFORE = 600, 5  # characters of such a line; words before those for the visit

# What is listed, in any inflection, and at the end of longer words ("Internetquellen").
_SOURCES = (
    "source sources reference references link links url urls website websites quelle quellen verweise referenz* fonte"
    " fonti fontes fuente fuentes referencia* referência* riferiment* enlaces enllaços fonts sitios páginas direcciones"
    " référence* liens lien bron bronnen verwijzing* kilde* kilder källa källor länkar lenker henvisninger lähde"
    " lähteet lähteisiin linkit źródł* odnośnik* stron* zdroj* odkaz* stránk* izvor* poveznic* vir viri virov povezav*"
    " источник* ссыл* ресурс* джерел* посилан* източни* връзк* извор* forrás* hivatkozás* surse sursele linkuri*"
    " kaynak* bağlantı* allik* viite* avot* šaltini* nuorod* πηγ* σύνδεσμ* مصادر المصادر مراجع المراجع الروابط روابط"
    " منابع لینک* پیوند* מקורות המקורות קישורים הקישורים nguồn liên kết sumber tautan pautan स्रोत लिंक ลิงก์"
    " heimild* iturri* ffynonellau dolenni external externe externes web online"
)
_ENDED = re.compile(
    r"\s?(?:[^\W\d_]{1,2}\.?)?[*_]{0,3}\s{0,2}"
    r"(?:$|[.:;,)\]（(。，：；）］–—\n]|"
    r"(?:unless|except|sauf|falls|sofern|soweit|salvo|tranne|tenzij|если|якщо|ellei|om inte|med mindre|jeśli|pokud)\b)"
)
_PARTED = re.compile(r".*(?:[.:;,(\[（［。；：，–—\n]|^)", re.S)
_STOP = re.compile(r"(?<=[^\W\d_]{3})[.;][ \t]+(?=[^\d\s])|(?<=\d{4})[.;][ \t]+(?=[^\d\sa-zß-ÿ])|[。\n]")
_OPENING = tuple("([（［")
_CLOSED = re.compile(
    r"[^)\]）］]{0,120}[)\]）］][*_\s]{0,4}(?:$|[.:：。])"
)  # not "(sources consulted 3 May), made plain"
_DIGITS = re.compile(r"\d")


def day(text: str, language: str | None, *, entry: bool = False) -> Date | None:
    """The day, or month, on which a line says that its sources were looked at; None where it says anything else.

    Of what stands in the list like an entry (`entry`), only words for sources or nothing may come before.
    """
    if len(text) > _LONGEST or _DIGITS.search(text) is None or not _may_speak(text):
        return None
    for start, end in _sentences(text):
        if _DIGITS.search(text, start, end) is None:
            continue
        sentence = text[start:end]
        printed = dates.find(sentence, language=language, years=True)
        least = 1 if entry and start else 0
        said = _said(sentence, printed, least) or _said(sentence, printed, 1) if printed else None
        if said is not None:
            return replace(said, start=said.start + start, end=said.end + start)
    return None


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for stop in _STOP.finditer(text):
        yield start, stop.end()
        start = stop.end()
    yield start, len(text)


def _said(text: str, printed: Sequence[Date], least: int) -> Date | None:
    """The day that a sentence tells with at least so many words for sources; with one, everyday words tell it too."""
    visited, phrase = access.find(text, printed, (), heads=least > 0)
    if visited is None or phrase is None or not visited.readings or not visited.readings[0].month:
        return None
    start, end = min(visited.start, phrase.start), max(visited.end, phrase.end)
    parted = _PARTED.match(text[:start])
    first = parted.end() if parted else 0
    before = [key(word) for word in words().findall(text[first:start])]
    named = [name for name in before if _is_of_sources(name)]
    of_all = any(map(_is_all, before))
    bracketed = text[first - 1 : first] in _OPENING
    headed = bracketed and any(map(_is_of_sources, map(key, words().findall(text[:first]))))
    if len(before) > _MOST_BEFORE or len(named) + of_all + headed < least:
        return None
    if bracketed and not of_all and _CLOSED.match(text, end) is None:
        return None
    others = [name for name in before if name not in named and len(name) > 2 and not _passes(name)]
    most = 1 if named else 0  # "Standards and sources consulted on 3 May"
    return visited if len(others) <= most and (of_all or _ENDED.match(text, end)) else None


def _passes(name: str) -> bool:
    return visits.joins(name) or bool(visits.visited(name)) or _is_all(name)


@lru_cache(maxsize=4_096)
def _is_of_sources(name: str) -> bool:
    return bool(stems.known(name, *_sources())) or _compound().search(name) is not None


@cache
def _compound() -> re.Pattern[str]:
    long = [word.rstrip("*") for word in _SOURCES.split() if len(word) > _LONG and word.isalpha()]
    return re.compile(rf"(?<=\w{{3}})(?:{'|'.join(map(key, long))}|läht)")


_LONG = 4


@cache
def _sources() -> tuple[stems.Stems, stems.Stems]:
    return stems.tables({"": _SOURCES})


_ALL = frozenset(
    "all both alle aller tous toutes todos todas tutti tutte alla kaikki kaikkiin wszystkie všechny tüm bütün все всех"
    " всем усі svi sve minden toate جميع كل همه כל semua いずれも すべて 全て 均 모두".split()
)


def _is_all(name: str) -> bool:
    return name in _ALL


def _may_speak(text: str) -> bool:
    """Whether a word of a line may speak of a visit: a quick look before the longer one."""
    return any(map(_may_say_so, words().findall(text)))


@lru_cache(maxsize=65_536)
def _may_say_so(word: str) -> bool:
    return access_phrases.may_begin(key(word))


# ---------------------------------------------------------------- what it dates

Line = tuple[int, Date]  # the block of such a line, and its day


def reached(blocks: Sequence[Block], said: Sequence[Line], listed: frozenset[int]) -> dict[int, Line]:
    """The line that dates each block of sources: the last one before it in its section, or one behind the whole list.

    `listed` are the blocks of sources, `said` the lines. A line that heads a section is of that section.
    """
    found: dict[int, Line] = {}
    days = dict(said)
    ranks: list[int] = []  # of the sections in which a block stands
    lines: list[tuple[int, Line]] = []  # the lines whose sections go on, with the ranks of these
    above: list[int] = []  # what is listed in a section and not dated yet
    last: tuple[Line, list[int]] | None = None  # a line, and what is listed above it, while nothing is below
    for index, block in enumerate(blocks):
        if block.kind in ("heading", "title"):
            rank = max(block.level, 1)
            ranks = [*(one for one in ranks if one < rank), rank]
            lines = [one for one in lines if one[0] < rank]
            if last is not None:
                found.update(dict.fromkeys(last[1], last[0]))
            above, last = [], None
        if index in days:
            line = index, days[index]
            lines.append((ranks[-1] if ranks else 0, line))
            last = (line, above)
        if index in listed and (index not in days or lines[-1][1][0] == index):
            last = None
            if lines:
                found[index] = lines[-1][1]
            else:
                above.append(index)
    if last is not None:
        found.update(dict.fromkeys(last[1], last[0]))
    return found
