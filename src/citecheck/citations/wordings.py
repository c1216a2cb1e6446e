"""The wordings for a visit, ready to be looked up by the word with which they begin."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from citecheck.citations.access_words import BESIDE_ADDRESS, EVERYDAY_TERMS, LAST_VISITS, UNSPACED, WORDINGS
from citecheck.citations.visit_words import COMPOSED
from citecheck.locales import key, terms

UNSPACED_SCRIPT = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


class Wording(NamedTuple):
    """`rest` are its words after the first; `opened` lets the last have any ending.

    `everyday` ones are words of other uses too; those `beside` an address say nothing anywhere else.
    """

    rest: tuple[str, ...]
    opened: bool
    everyday: bool
    beside: bool


def _listed() -> Iterator[tuple[str, str]]:
    """(language, wording as the tables mark it)."""
    for tag, rows in WORDINGS.items():
        yield from ((tag, row) for row in rows.split("|"))
    for tag, rows in BESIDE_ADDRESS.items():
        yield from ((tag, "@" + row) for row in rows.split("|"))
    for tag, row in LAST_VISITS.items():
        lasts, _, visits = row.partition(": ")
        yield from ((tag, f"{last} {visit}") for last in lasts.split("|") for visit in visits.split())
    for name in ("accessed", "retrieved"):
        for tag, forms in terms(name).items():
            yield from ((tag, "~" + form if form.casefold() in EVERYDAY_TERMS else form) for form in forms)
    # "Cited" is of everyday use in all languages; Turkish prints "in the same place" instead.
    yield from ((tag, "~" + form) for tag, forms in terms("cited").items() if tag != "tr" for form in forms)


def _words_of(row: str) -> list[str]:
    return [key(word) for word in re.findall(r"[^\s.,]+", row.strip("~@* "))]


@cache
def _by_first_word() -> dict[str, tuple[Wording, ...]]:
    """All wordings by their first word (or, before a "*", its first four letters and "*"), the longest first."""
    found: dict[str, set[Wording]] = {}
    for _, row in _listed():
        if UNSPACED_SCRIPT.search(row):
            continue
        words = _words_of(row)
        opened, beside = row.endswith("*"), row.startswith("@")
        single = opened and len(words) == 1
        wording = Wording(tuple(words if single else words[1:]), opened, beside or row.startswith("~"), beside)
        found.setdefault(words[0][:4] + "*" if single else words[0], set()).add(wording)
    return {first: tuple(sorted(every, key=lambda one: (-len(one.rest), one[2:]))) for first, every in found.items()}


@lru_cache(maxsize=65_536)
def may_open(name: str) -> bool:
    """Whether a wording can begin with the word."""
    wordings = _by_first_word()
    return name in wordings or name[:4] + "*" in wordings


@cache
def initials() -> re.Pattern[str]:
    """The wordings that begin with a letter alone: "E.T. 4.6.2023"; at most with a sign between their words."""
    listed = {(first, *one.rest) for first, every in _by_first_word().items() if len(first) == 1 for one in every}
    any_of = "|".join(r"\W{1,2}".join(map(re.escape, one)) for one in sorted(listed))
    return re.compile(rf"(?<!\w)(?:{any_of})(?!\w)", re.I)


@lru_cache(maxsize=8_192)
def beginning(name: str, following: str) -> tuple[Wording, ...]:
    """The wordings that may begin with these two words, the longest first."""
    return tuple(
        one
        for one in _by_first_word().get(name, ())
        if not one.rest or one.rest[0] == following or (one.opened and following.startswith(one.rest[0]))
    )


def opened_by(name: str) -> tuple[Wording, ...]:
    """The wordings of one word with any ending that begin as the word does, the longest first."""
    return _by_first_word().get(name[:4] + "*", ())


@cache
def unspaced() -> re.Pattern[str]:
    """The wordings of scripts that put no space between words."""
    listed = {*UNSPACED}
    for name in ("accessed", "retrieved"):
        listed |= {form for forms in terms(name).values() for form in forms if UNSPACED_SCRIPT.search(form)}
    listed |= {form for forms in terms("cited").values() for form in forms if UNSPACED_SCRIPT.match(form)}
    composed = re.compile("|".join(COMPOSED))
    # The longest first: "접근된" has more letters than what is put together of its parts.
    longer = {form for form in listed if (found := composed.match(form)) is not None and found.end() < len(form)}
    rows = [sorted(map(re.escape, every), key=lambda one: (-len(one), one)) for every in (longer, listed - longer)]
    return re.compile("|".join((*rows[0], *COMPOSED, *rows[1])))


@cache
def _languages() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for tag, row in _listed():
        if not row.endswith("*"):
            found.setdefault(" ".join(_words_of(row)), set()).add(tag.partition("-")[0])
    return {words: frozenset(tags) for words, tags in found.items()}


def languages_of(phrase: str) -> frozenset[str]:
    """The languages in which a visit is spoken of in just these words."""
    return _languages().get(" ".join(_words_of(phrase)), frozenset())
