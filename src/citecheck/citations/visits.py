"""Whether a word of a note speaks of a visit, of another day, or joins such words: by its stem, in any language."""

import re
from functools import cache, lru_cache

from citecheck.citations import access_words
from citecheck.citations.clause_words import BESIDE_ADDRESS_ONLY, SHORT_FOR_OTHERS
from citecheck.citations.visit_words import EVENTS, GENITIVES, LASTS, OTHER_DAYS, PERIODS, THINGS, VISITS
from citecheck.locales import key

_NOWHERE: frozenset[str] = frozenset()
Stems = dict[str, frozenset[str]]


@lru_cache(maxsize=16_384)
def visited(name: str) -> frozenset[str]:
    """The languages in which the word, as `key` writes it, speaks of a visit."""
    return _known(name, *_visits())


@lru_cache(maxsize=16_384)
def visited_beside(name: str) -> bool:
    """Whether the word speaks of a visit in a clause of its own behind an address."""
    return bool(_known(name, *_beside()))


@lru_cache(maxsize=16_384)
def shortened(name: str) -> bool:
    """Whether the word, with a stop behind it, is one for a visit, or for "last", cut short: "cons. le 17 juin"."""
    return len(name) >= _SHORTEST and name in _beginnings()


_SHORTEST = 4


@cache
def _beginnings() -> frozenset[str]:
    """All beginnings of words that speak of a visit and of no other day."""
    every, other = (
        {word[:length] for table in tables for word in table for length in range(_SHORTEST, len(word))}
        for tables in ((*_visits(), *_lasts()), _others())
    )
    return frozenset(every - other - {*SHORT_FOR_OTHERS.split()})


@lru_cache(maxsize=16_384)
def lasting(name: str) -> frozenset[str]:
    """The languages in which the word says "last", or "day of"."""
    return _known(name, *_lasts())


@lru_cache(maxsize=16_384)
def joins(name: str) -> bool:
    """Whether the word may stand between the words for a visit, an address and a day without parting them."""
    return bool(lasting(name) or _known(name, *_joints()))


@lru_cache(maxsize=16_384)
def is_other(name: str) -> bool:
    """Whether the word says that a day is another than that of a visit: published, changed, archived."""
    return bool(_known(name, *_others()) or (not name.isascii() and _UNSPACED_OTHERS.search(name)))


_UNSPACED_OTHERS = re.compile(
    "更新|发布|發布|發表|发表|公開|公开|掲載|刊登|修改|修订|修訂|存档|存檔|保存|出版|출판|보존|보관|게시|업데이트|수정|작성|입력|등록|발행|"
    "ปรับปรุง|เผยแพร่|แก้ไข|ออกอากาศ|ចេញផ្សាយ"
)


@lru_cache(maxsize=16_384)
def is_event(name: str) -> bool:
    """Whether a word for a visit is as well one for what newspapers report: the visit of a president."""
    return bool(_known(name, *_events()))


@cache
def genitives() -> frozenset[str]:
    """The words that join an event to its day."""
    return frozenset(map(key, GENITIVES.split()))


@cache
def periods() -> frozenset[str]:
    """The words that make a day the first or the last of a time: "from", "until"."""
    return frozenset(map(key, PERIODS.split()))


def _known(name: str, exact: Stems, opened: Stems) -> frozenset[str]:
    """The languages of a word that stands in the tables as it is, or by its beginning."""
    found = exact.get(name, _NOWHERE)
    if "'" in name:  # "dell'ultimo accesso", "date d'accès"
        found |= _known(name.rpartition("'")[2], exact, opened)
    if "\u200c" in name:  # "مشاهده‌شده": the joiner parts a Persian word
        found |= _known(name.partition("\u200c")[0], exact, opened)
    for length in range(2, len(name) + 1):
        if (languages := opened.get(name[:length])) is not None:
            found |= languages
    return found


@cache
def _visits() -> tuple[Stems, Stems]:
    return _tables(VISITS)


@cache
def _beside() -> tuple[Stems, Stems]:
    return _tables(BESIDE_ADDRESS_ONLY)


@cache
def _lasts() -> tuple[Stems, Stems]:
    return _tables(LASTS)


@cache
def _joints() -> tuple[Stems, Stems]:
    return _tables({"": f"{THINGS} {access_words.BETWEEN} {access_words.PAGES} {access_words.BEHIND_A_DATE}"})


@cache
def _others() -> tuple[Stems, Stems]:
    return _tables({"": f"{OTHER_DAYS} {access_words.OTHER_DATES}"})


@cache
def _events() -> tuple[Stems, Stems]:
    return _tables({"": EVENTS})


def _tables(rows: dict[str, str]) -> tuple[Stems, Stems]:
    """The whole words and the beginnings of words, each with its languages."""
    exact: Stems = {}
    opened: Stems = {}
    for tag, listed in rows.items():
        for word in listed.split():
            table = opened if word.endswith("*") else exact
            name = key(word.rstrip("*"))
            table[name] = table.get(name, _NOWHERE) | {tag}
    return exact, opened
