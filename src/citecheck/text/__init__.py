"""Words as readers see them: spans, folding, white space. The ground under every comparison."""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import NamedTuple

from citecheck.text.language import TOLD_LANGUAGES, language_of
from citecheck.text.quoting import quoted
from citecheck.text.splitting import sentences

__all__ = [
    "TOLD_LANGUAGES",
    "Part",
    "bare_words",
    "fold",
    "has_digits",
    "language_of",
    "places",
    "quoted",
    "sentences",
    "squash",
    "within",
    "words",
]


class Part(NamedTuple):
    """A piece of a printed text and where it stands: `start` and `end` count code points of the block's text.

    Two parts with one text are equal, wherever they stand.
    """

    text: str
    start: int
    end: int

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Part) and self.text == other.text

    def __hash__(self) -> int:
        return hash(self.text)


# What is printed in many ways and read as one. Primes stay: they are feet and minutes, not quotation marks.
_UNIFIED = {
    **dict.fromkeys("“”„‟«»〝〞＂", '"'),
    **dict.fromkeys("‘’‚‛‹›ʼʻ`´＇", "'"),
    **dict.fromkeys("‐‑‒–—―−﹘﹣－", "-"),
    # Soft hyphens, zero-width characters and marks of direction are there for the printer, not for the reader.
    **dict.fromkeys(
        map(chr, (0x00AD, 0x180E, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x206A), 0xFEFF)), ""
    ),
    # Turkish prints four letters i where other alphabets know two; their capitals do not fold without a language.
    "ı": "i",
}
# In most texts that are not ASCII only these are not: looking for them is quicker than translating every letter.
_ODD = re.compile("[" + "".join(map(re.escape, _UNIFIED)) + "]")
# The same for words, letter for letter, so that places stay true: what may stand inside a word, and what may not.
_PRINTED = {"’": "'", "ʼ": "'", **dict.fromkeys("“”„‟«»‘‚‹›–—…‐‑\u00a0\u202f", " ")}
_ODD_PRINT = re.compile("[" + "".join(_PRINTED) + "]")


def squash(s: str) -> str:
    """The text with every run of white space as one space, none at the ends."""
    return " ".join(s.split())


def fold(s: str) -> str:
    """The text as it is compared: NFKC, no case, one kind of quotation mark, apostrophe, dash and space.

    Soft hyphens, zero-width characters and marks of direction are dropped, white space is squashed. Positions in
    the result are not positions in `s`.
    """
    if s.isascii():
        return " ".join(s.replace("`", "'").lower().split())
    unified = _unified(s)
    if unified.isascii():
        return " ".join(unified.lower().split())
    if not unicodedata.is_normalized("NFKC", unified):
        unified = _unified(unicodedata.normalize("NFKC", unified))
    folded = unified.casefold()
    if "\u0307" in folded:  # the dot that is left over from a capital İ
        folded = folded.replace("i\u0307", "i")
    if not unicodedata.is_normalized("NFKC", folded):  # a few letters fold into what must be composed again
        folded = unicodedata.normalize("NFKC", folded)
    return " ".join(_unified(folded).split())


def _unified(s: str) -> str:
    return _ODD.sub(lambda odd: _UNIFIED[odd[0]], s)


_DIGIT = re.compile(r"\d")


def within(stretches: Iterable[tuple[int, int]], start: int, end: int) -> tuple[tuple[int, int], ...]:
    """What of some stretches of a text lies between two places, counted from the first of them."""
    cut = ((max(a, start) - start, min(b, end) - start) for a, b in stretches)
    return tuple((a, b) for a, b in cut if a < b)


def has_digits(s: str) -> bool:
    """Whether there is any digit, of whatever script."""
    return any(map(s.__contains__, "0123456789")) or (not s.isascii() and _DIGIT.search(s) is not None)


# Vowel signs and accents that belong to the letter before, for which `\w` does not stand.
DENSE = "\u3040"  # from here on scripts set counters and particles against their word, or part no words
VOWEL_SIGNS = (
    r"\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670"
    r"\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u0900-\u0903\u093a-\u094f\u0955-\u0957\u0962\u0963\u0981-\u0983"
    r"\u09bc-\u09cd\u0a01-\u0a03\u0a3c-\u0a51\u0a81-\u0a83\u0abc-\u0acd\u0b01-\u0b03\u0b3c-\u0b57\u0b82\u0bbe-\u0bcd"
    r"\u0c00-\u0c04\u0c3e-\u0c56\u0c81-\u0c83\u0cbc-\u0cd6\u0d00-\u0d03\u0d3b-\u0d57\u0dca-\u0ddf\u20d0-\u20f0"
)
# Scripts that put no space between words: every letter with its signs is taken for a word of its own.
_UNSPACED = r"\u3005-\u3007\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003134f"
_THAI = r"\u0e01-\u0e5b\u0e81-\u0edf\u1000-\u1049\u1780-\u17d3"
_HIDDEN = r"\u00ad\u200b-\u200f\u2060\ufeff"
_ASCII_WORD = re.compile(r"[A-Za-z0-9]+(?:'[A-Za-z0-9]+)*")
_USUAL_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


@cache
def _unusual() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What `_USUAL_WORD` does not know, and the words of texts that have it; many ranges take long to compile."""
    letter = rf"[^\W_{_UNSPACED}{_THAI}]"
    inside = rf"[^\W_{_UNSPACED}{_THAI}{_HIDDEN}{VOWEL_SIGNS}]|[{VOWEL_SIGNS}{_HIDDEN}]|['’ʼ](?=[^\W_])"
    word = rf"[{_UNSPACED}][\u3099\u309a]?|[{_THAI}]|{letter}(?:{inside})*"
    return re.compile(rf"[{_UNSPACED}{_THAI}{_HIDDEN}{VOWEL_SIGNS}ʼ]"), re.compile(word)


def words(s: str) -> list[Part]:
    """The words of a text, folded, in order, each where it stands.

    Letters and digits make words. An apostrophe inside stays ("don't"), a hyphen parts ("China-Russia" is two), so
    that compounds written with and without it are alike; points and commas part numbers too. Chinese, Japanese, Thai
    and their like print no spaces: there every letter is a word.
    """
    plain = s if s.isascii() else _ODD_PRINT.sub(lambda odd: _PRINTED[odd[0]], s)
    if plain.isascii():
        return [Part(m.group().lower(), m.start(), m.end()) for m in _ASCII_WORD.finditer(plain)]
    return [
        Part(word.lower() if word.isascii() else _fold_word(word), m.start(), m.end())
        for m in _pattern(s).finditer(s)
        for word in (m.group(),)
    ]


def bare_words(s: str) -> list[str]:
    """The words of `words` alone, without their places, in a fraction of the time."""
    plain = s if s.isascii() else _ODD_PRINT.sub(lambda odd: _PRINTED[odd[0]], s)
    if plain.isascii():
        return _ASCII_WORD.findall(plain.lower())
    return [word.lower() if word.isascii() else _fold_word(word) for word in _pattern(s).findall(s)]


def _pattern(s: str) -> re.Pattern[str]:
    """What finds the words of a text that is not ASCII."""
    unusual, word = _unusual()
    return word if unusual.search(s) else _USUAL_WORD


def places(s: str) -> list[tuple[int, int]]:
    """Where the words of `words` stand, without their texts."""
    plain = s if s.isascii() else _ODD_PRINT.sub(lambda odd: _PRINTED[odd[0]], s)
    found = _ASCII_WORD.finditer(plain) if plain.isascii() else _pattern(s).finditer(s)
    return [word.span() for word in found]


_fold_word = lru_cache(maxsize=65_536)(fold)
