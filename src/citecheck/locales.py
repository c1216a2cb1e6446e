"""What months, weekdays, numbers and citation terms are called, as Unicode CLDR, num2words and the CSL locales know it.

The names stand in `locales.json`, which `hatch_build.py` writes when the package is built.
"""

import json
import unicodedata
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

# Combining accents: dropped, because capitals, plain typing and decomposed text all lose or move them (ΜΑΡΤΙΟΥ,
# "Agustos"). Vowel signs of Indic scripts are no accents and stay.
_ACCENTS = dict.fromkeys((*range(0x0300, 0x0370), 0x0483, 0x0484, 0x0485, 0x0486, 0x0487, 0x200E, 0x200F, 0x00AD))
# Turkish dotless i meets the i that KASIM becomes; apostrophes are one; hamza carriers are often left bare.
_LETTERS = str.maketrans(
    {"ı": "i", "ø": "o", "ł": "l", "đ": "d", "’": "'", "ʼ": "'", "‘": "'", "أ": "ا", "إ": "ا", "آ": "ا"}
)


@lru_cache(maxsize=8_192)
def key(word: str) -> str:
    """A word as the tables know it: case, accents, outer dots and kinds of apostrophe and space do not matter."""
    folded = unicodedata.normalize("NFKD", word.casefold()).translate(_ACCENTS).casefold().translate(_LETTERS)
    return unicodedata.normalize("NFC", " ".join(folded.split())).strip(".")


@cache
def _data() -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(Path(__file__).with_name("locales.json").read_text(encoding="utf-8"))
    return loaded


Meaning = tuple[int, frozenset[str], frozenset[str]]


@lru_cache(maxsize=8_192)
def _meanings(table: str, name: str) -> tuple[Meaning, ...]:
    """(number, languages in which it is the full name, languages in which it is an abbreviation)."""
    entry = _data().get(table, {}).get(name)
    if entry is None:
        return ()
    found = []
    for meaning in entry.split(";"):
        number, _, languages = meaning.partition(" ")
        full, _, short = languages.partition("|")
        found.append((int(number), frozenset(full.split()), frozenset(short.split())))
    return tuple(found)


def all_months() -> tuple[str, ...]:
    """Every name of a month that any language has, as `key` writes it."""
    return tuple(_data().get("months", {}))


def all_weekdays() -> tuple[str, ...]:
    """Every name of a weekday that any language has, as `key` writes it."""
    return tuple(_data().get("weekdays", {}))


def months(word: str) -> tuple[Meaning, ...]:
    """The months (1 to 12) that a word or phrase names, and in which languages; empty where it names none."""
    return _meanings("months", key(word))


def weekdays(word: str) -> tuple[Meaning, ...]:
    """The weekdays (0 is Monday) that a word names, and in which languages; empty where it names none."""
    return _meanings("weekdays", key(word))


@cache
def month_names(language: str) -> tuple[str, ...]:
    """The twelve months as dates print them in a language; empty where CLDR has none."""
    return tuple(_data().get("month_names", {}).get(language.partition("-")[0].lower(), ()))


@cache
def terms(name: str) -> dict[str, tuple[str, ...]]:
    """A CSL term ("accessed", "retrieved", "from", "ibid", "no date" …) by language; all its forms."""
    return {language: tuple(forms) for language, forms in _data().get("terms", {}).get(name, {}).items()}


@cache
def orders() -> dict[str, str]:
    """The order of day, month and year in numeric dates by CLDR locale ("en-US": "mdy", "de": "dmy")."""
    return dict(_data().get("orders", {}))


@cache
def magnitudes(language: str) -> dict[str, int]:
    """The words behind a number that multiply it, folded and without a full stop, and their powers of ten."""
    return dict(_data().get("magnitudes", {}).get(language, {}))


@cache
def common_magnitudes() -> dict[str, int]:
    """The words that multiply a number in every language that has them, and their powers of ten."""
    powers: dict[str, set[int]] = {}
    for words in _data().get("magnitudes", {}).values():
        for word, power in words.items():
            powers.setdefault(word, set()).add(power)
    return {word: min(told) for word, told in powers.items() if len(told) == 1}


@cache
def number_parts(language: str) -> dict[str, int]:
    """The words, or runs of words, of which the numbers below a thousand are made by adding them up."""
    return dict(_data().get("numbers", {}).get(language, {}).get("parts", {}))


@cache
def number_joints(language: str) -> tuple[str, ...]:
    """What stands between the parts of a number and adds nothing ("and", "y")."""
    return tuple(_data().get("numbers", {}).get(language, {}).get("joints", ()))
