"""The language of a text, told by its script and its commonest little words."""

import re
from collections import Counter
from functools import cache

from citecheck.text.little_words import LITTLE

# Scripts that one language has to itself, as far as articles go.
_SCRIPTS = {
    "el": "\u0370-\u03ff", "he": "\u0590-\u05ff", "th": "\u0e00-\u0e7f", "ko": "\uac00-\ud7a3", "ja": "\u3041-\u30ff",
    "zh": "\u4e00-\u9fff", "bn": "\u0980-\u09ff", "ta": "\u0b80-\u0bff", "te": "\u0c00-\u0c7f", "gu": "\u0a80-\u0aff",
    "pa": "\u0a00-\u0a7f", "kn": "\u0c80-\u0cff", "ml": "\u0d00-\u0d7f", "si": "\u0d80-\u0dff", "ka": "\u10a0-\u10ff",
    "hy": "\u0530-\u058f", "am": "\u1200-\u137f", "my": "\u1000-\u109f", "km": "\u1780-\u17ff", "lo": "\u0e80-\u0eff",
}  # fmt: skip
# Letters that, among the languages of their script, hardly any other has.
_OWN_LETTERS = {
    "vi": "ăđơưạảấầẩậắằặẹẻếềểệỉịọỏốồổộớờởợụủứừửựỳỷỹ", "cs": "ěřů", "hu": "őű", "ro": "șț", "pl": "łąęśźż", "tr": "ığş",
    "uk": "їєґ", "ru": "ыэъё", "be": "ў", "sr": "ђљњћџ", "is": "þð", "lv": "āēīķļņģ", "lt": "ėįų", "ar": "ةأإى",
    "fa": "پچژ", "ur": "ٹڈڑے",
}  # fmt: skip
# Letters that a language in Cyrillic script never has, while its neighbours do.
_STRANGE_LETTERS = {
    "ru": "іїєґўәғқңөұүһђјљњћџ", "uk": "ыэъёўәғқңөұһђјљњћџ", "bg": "ыэёіїєґўәғқңөұүһђјљњћџ",
    "sr": "ыэъёйщьяюіїєґў", "be": "ищъїєґәғқңөұүһђјљњћџ", "kk": "їєґўђјљњћџ",
}  # fmt: skip
_FEWEST_STRANGE = 2  # one can stand in a foreign name
TOLD_LANGUAGES = frozenset({*LITTLE, *_SCRIPTS})  # of others nothing is said, or a neighbour's name
_LANGUAGES = tuple(LITTLE)
MOST_STRANGE = 2  # languages that are passed over for their neighbours
_SISTERS = frozenset({"id", "ms"})  # so much alike that either is better than none
_ENOUGH_LETTERS = 4
ALONE = 12  # what a little word weighs that one language has alone; one that two share weighs half for each
ENOUGH = 18  # of little words, weighed
ENOUGH_OF_WORDS = 0.08  # the same of all words
AHEAD = 8  # of the next language
_SAMPLE = 6000
_WORD = re.compile(r"[^\s\d.,;:!?()\[\]\"'“”‘’«»„–—]+")
# Code pages in which the letters of an alphabet are one byte each: a table of bytes parts words quickest.
_CODE_PAGES = ("ascii", "cp1252", "cp1251", "cp1250", "cp1254", "cp1253")


@cache
def _little_words() -> dict[str, tuple[int, ...]]:
    """Each little word with the languages that have it, by their place in the table."""
    table: dict[str, list[int]] = {}
    for at, listed in enumerate(LITTLE.values()):
        for word in dict.fromkeys(listed.split()):
            table.setdefault(word, []).append(at)
    return {word: tuple(having) for word, having in table.items()}


@cache
def _script_letters() -> re.Pattern[str]:
    groups = "|".join(f"(?P<{language}>[{letters}])" for language, letters in _SCRIPTS.items())
    return re.compile(groups)


@cache
def _any_script_letter() -> re.Pattern[str]:
    return re.compile("[" + "".join(_SCRIPTS.values()) + "]")


def is_little_word(word: str) -> bool:
    """Whether it is one of the commonest little words of any language ("was", "des", "met")."""
    return word in _little_words()


def language_of(s: str) -> str | None:
    """The language of a text as a two-letter tag, None where it cannot be told.

    Only the first six thousand characters are looked at. A single sentence is often enough, a title is not.
    """
    sample = s[:_SAMPLE]
    if not sample.isascii():
        by_script = _by_script(sample)
        if by_script:
            return by_script
    table = _little_words()
    listed = _words(sample)
    weighed = [0] * len(LITTLE)
    for word, times in Counter(listed).items():
        if (having := table.get(word)) is not None:
            weight = times * ALONE // len(having)  # a word that few languages have says more than one that many have
            for at in having:
                weighed[at] += weight
    rest = weighed.copy()
    best, first = _heaviest(rest)
    for _ in range(MOST_STRANGE):
        if sample.isascii() or not _is_strange(best, sample):
            break
        best, first = _heaviest(rest)
    if not first:
        return None
    other, second = _heaviest(rest)
    is_enough = first >= ENOUGH and first >= ALONE * len(listed) * ENOUGH_OF_WORDS
    is_ahead = first * 10 >= second * 12 or first - second >= AHEAD or (best in _SISTERS and other in _SISTERS)
    return best if is_enough and is_ahead else _by_letters(sample, weighed)


def _heaviest(weighed: list[int]) -> tuple[str, int]:
    """The language that weighs most, and its weight, which is taken out."""
    most = max(weighed)
    at = weighed.index(most)
    weighed[at] = 0
    return _LANGUAGES[at], most


def _is_strange(language: str, sample: str) -> bool:
    """Whether a text has letters that a language never has."""
    strange = [letter for letter in _STRANGE_LETTERS.get(language, "") if letter in sample]
    return sum(map(sample.count, strange)) >= _FEWEST_STRANGE


@cache
def _parting(page: str) -> bytes:
    """The bytes of a code page with a space for each that stands in no word."""
    letters = (bytes((code,)).decode(page, "ignore") for code in range(256))
    return bytes(code if _WORD.match(letter) else 32 for code, letter in enumerate(letters))


def _words(text: str) -> list[str]:
    """What `_WORD` finds in a text in small letters, in a fraction of the time where a code page has all of it."""
    small = text.casefold()
    for page in _CODE_PAGES:
        try:
            return small.encode(page).translate(_parting(page)).decode(page).split()
        except UnicodeEncodeError:
            continue
    return _WORD.findall(small)


def _by_letters(sample: str, weighed: list[int]) -> str | None:
    """The language of a short text that has letters of its own and at least one of its little words."""
    if sample.isascii():
        return None
    folded = sample.casefold()
    seen = {language: sum(map(folded.count, letters)) for language, letters in _OWN_LETTERS.items()}
    found = [language for language, times in seen.items() if times]
    is_sure = len(found) == 1 and seen[found[0]] >= _ENOUGH_LETTERS
    return found[0] if is_sure and weighed[_LANGUAGES.index(found[0])] else None


def _by_script(sample: str) -> str | None:
    """The language, where most letters are of a script that is one language's own."""
    if _is_western(sample) or not _any_script_letter().search(sample):
        return None
    counts = Counter(match.lastgroup for match in _script_letters().finditer(sample))
    if not counts:
        return None
    letters = sum(map(str.isalpha, sample))
    if counts["ja"] * 20 > letters:  # Japanese is written with Chinese characters, never without kana
        return "ja"
    best, times = counts.most_common(1)[0]
    return best if times * 2 > letters else None


def _is_western(sample: str) -> bool:
    """Whether a text has no letters but those of western Europe, as most have."""
    try:
        sample.encode("cp1252")
    except UnicodeEncodeError:
        return False
    return True
