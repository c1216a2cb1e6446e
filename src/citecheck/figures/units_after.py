"""Magnitude and unit as they stand behind a number."""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from citecheck.figures import numbers
from citecheck.figures.units import (
    AMBIGUOUS_CURRENCIES,
    ATTACHED_MAGNITUDES,
    BASIS_POINTS,
    CJK_COUNTERS,
    CJK_MAGNITUDES,
    CJK_UNITS,
    CURRENCY_QUALIFIERS,
    MONEY,
    MONEY_MAGNITUDES,
    NATIONS,
    PERCENT_PHRASES,
    PERCENT_SIGNS,
    POINTS_PHRASES,
    SIGNS,
    THAI_MAGNITUDES,
    THAI_UNITS,
    currency,
    is_percent,
    is_percentage_points,
    is_points,
    magnitude,
    measure,
)  # fmt: skip
from citecheck.text import DENSE, VOWEL_SIGNS


@dataclass(frozen=True, slots=True)
class After:
    """What follows a number: where it ends, what it multiplies by, its unit.

    `factor_is_shared` is for ranges: the lower number has no magnitude of its own ("5–7 million").
    """

    end: int
    factor: Decimal
    unit: str | None
    factor_is_shared: bool = False


_LETTERS = rf"(?:[^\W\d_][{VOWEL_SIGNS}]*)+"
_POWER = "(?:[²³]|(?<=[mм])[23](?![\\d.,]))"
_ATTACHED = re.compile(rf"{_LETTERS}(?:{_POWER}|/[^\W\d_]*)?")
_WORD = re.compile(
    r"(?:[ \u00a0\u202f\u2009]{1,2}|[-‑])?"
    rf"(?P<word>[%％٪﹪‰]|°[CF]?|[$€£¥₺₽₴₹₩₪₫]|{_LETTERS}(?:[.²³/]{_LETTERS})*\.?{_POWER}?)"
)
# "12,6 M€", "3 Md EUR": one letter for a million is none without its currency.
_SHORT_MONEY = re.compile(
    r"[ \u00a0\u202f]?(?P<short>Md?|mM|[Tk](?=[A-Z]))[ \u00a0\u202f]?"
    r"(?P<money>[€$£]|(?:EUR|USD|GBP|SEK|NOK|DKK|CHF|PLN)(?!\w))"
)
_SHORT_MAGNITUDES = {"M": Decimal(10**6), "Md": Decimal(10**9), "mM": Decimal(10**9),
                     "T": Decimal(1000), "k": Decimal(1000)}  # fmt: skip
_SUFFIX = re.compile(r"['’](?=[^\W\d_]{1,7}(?!\w))")
OF = frozenset({"de", "di", "d'", "d’", "of", "do", "da", "of the"})
_CJK = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7a3]")
_THAI = re.compile(r"[ \u00a0]?[\u0e00-\u0e7f]")
_ORDINAL_SIGNS = frozenset("ºª°")
_AMERICAN = frozenset({"сша", "estadounidenses", "américains", "americanos"})
_SHARED_NAMES = frozenset({"USD", "kr", "franc", "pound", "peso", "INR", "riyal", "CNY"})
_KINDS = frozenset({"metric", "metrické", "metrik"})  # of tonnes, before the word
_FIRST_OF_SEVERAL = (
    frozenset(
        word.split()[0]
        for word in (*CURRENCY_QUALIFIERS, *(pair[0] for pair in PERCENT_PHRASES | POINTS_PHRASES | BASIS_POINTS))
    )
    | OF
    | _KINDS
)
_SHORT_MEASURES = frozenset("mtgтм")
_UNCHANGED = Decimal(1)
_BLANKS = frozenset(" \u00a0\u2009\u202f")


def read_after(s: str, end: int, number: Decimal, language: str | None, *, has_currency: bool) -> After | None:
    """What follows the number that ends at `end`; None where it makes the number something else (5G, 21st)."""
    a = s[end : end + 1]
    if not a:
        return After(end, _UNCHANGED, None)
    if a > DENSE and _CJK.match(a):
        return _read_cjk(s, end, number)
    if a in _BLANKS and s[end + 1 : end + 2] in CJK_MAGNITUDES:
        return _read_cjk(s, end + 1, number)  # "3,900 亿": many leave a space between digits and signs
    if _THAI.match(s, end):
        return _read_thai(s, end)
    if a in _ORDINAL_SIGNS and s[end + 1 : end + 2] not in ("C", "F"):
        return None
    if a.isalpha():
        return _read_attached(s, end, number, language, has_currency=has_currency)
    if a in "-‑" and s[end + 1 : end + 2].isalpha():
        word = _ATTACHED.match(s, end + 1)
        folded = word.group().casefold() if word else ""
        if magnitude(folded, language) is None and currency(folded) is None and not is_percent(folded):
            return After(end, _UNCHANGED, None) if number >= 1000 else None  # 10,000-strong; 18-year-old, 21-й
    if a in "'’" and _SUFFIX.match(s, end):
        return After(end, _UNCHANGED, None)  # a Turkish case ending: the noun is not behind it
    return _read_words(s, end, number, language)


def _read_cjk(s: str, end: int, number: Decimal) -> After:
    """万, 億, 兆 and the unit against them; 1兆2000億 and 4万3548 are sums."""
    total, factor, position = Decimal(0), _UNCHANGED, end
    current = number
    while True:
        while s[position : position + 1] in CJK_MAGNITUDES and position < end + 24:
            factor *= CJK_MAGNITUDES[s[position]]
            position += 1
        at = position + s.startswith(" ", position)
        more = numbers.NUMBER.match(s, at) if factor > 1 and position < end + 24 else None
        value = numbers.value(more.group()) if more else None
        if more is None or value is None:
            break
        is_last = s[more.end() : more.end() + 1] not in CJK_MAGNITUDES
        if is_last and (at > position or value >= factor):
            break
        total += current * factor
        current, factor, position = value, _UNCHANGED, more.end()
        if is_last:  # 4万3548
            break
    scale = (total + current * factor) / number if number else _UNCHANGED
    for word, unit in CJK_UNITS:
        if s.startswith(word, position) or s.startswith(" " + word, position):
            return After(position + len(word) + (s[position] == " "), scale, unit)
    if s[position : position + 1] in PERCENT_SIGNS:
        return After(position + 1, scale, "%")
    if scale == 1 and s[position : position + 1] not in CJK_COUNTERS:
        return After(position, _UNCHANGED, None)
    return After(position, scale, None)


def _read_thai(s: str, end: int) -> After:
    """ล้าน, แสน and the unit behind them, with a space or without."""
    position = end + (s[end] in " \u00a0")
    found, factor = end, _UNCHANGED
    for word, value in THAI_MAGNITUDES:
        if s.startswith(word, position):
            found = position = position + len(word)
            factor = value
            break
    position += s[position : position + 1] in (" ", "\u00a0")
    for word, name in THAI_UNITS:
        if s.startswith(word, position):
            return After(position + len(word), factor, name)
    return After(found, factor, None)


def _read_attached(s: str, end: int, number: Decimal, language: str | None, *, has_currency: bool) -> After | None:
    match = _ATTACHED.match(s, end)
    if match is None:
        return None
    word = match.group()
    folded = word.casefold()
    position = match.end()
    if has_currency and folded in MONEY_MAGNITUDES:
        return After(position, Decimal(10) ** MONEY_MAGNITUDES[folded], None)
    if folded in ("m", "b", "k") and s[position : position + 1] in _BLANKS:
        behind = _read_words(s, position, number, language, has_magnitude=True)
        if behind.factor == 1 and behind.unit in MONEY:  # "154m naira"
            return After(behind.end, Decimal(10) ** MONEY_MAGNITUDES[folded], behind.unit)
    if folded in ("m", "b", "k") and s[position : position + 1] in SIGNS:
        return After(position + 1, Decimal(10) ** MONEY_MAGNITUDES[folded], SIGNS[s[position]])
    if word in ("K", "M", "B") and _may_be_short(s, end, number):
        return After(position, Decimal(10) ** MONEY_MAGNITUDES[folded], None)
    power = ATTACHED_MAGNITUDES.get(folded) if word != "K" else None
    factor = Decimal(10) ** power if power else magnitude(folded, language) if len(folded) > 2 else None
    if factor:
        behind = _read_words(s, position, number, language, has_magnitude=True)
        return After(behind.end, factor * behind.factor, behind.unit)
    unit = measure(folded) if len(folded) > 1 or (word == "g" and number >= 10) else None  # 300g; 5g is a network
    if unit:
        return After(position, _UNCHANGED, unit)
    money = currency(word) if len(word) == 3 or len(folded) > 3 else None
    if money:
        return After(position, _UNCHANGED, money)
    if is_percent(folded):
        return After(position, _UNCHANGED, "%")
    return None


def _may_be_short(s: str, end: int, number: Decimal) -> bool:
    """Whether a capital against a number is a magnitude: 25.2K and 289K are, a 4K screen and a 10K run are not."""
    return (number != int(number) and s[end - 2 : end - 1] in tuple(".,0123456789")) or number >= 100


def _read_words(s: str, end: int, number: Decimal, language: str | None, *, has_magnitude: bool = False) -> After:
    position, factor = end, _UNCHANGED
    if money := _SHORT_MONEY.match(s, end):
        sign = money["money"]
        return After(money.end(), _SHORT_MAGNITUDES[money["short"]], SIGNS.get(sign) or sign)
    first = _WORD.match(s, end)
    if first is None or not plays_a_part(first["word"], language):
        return After(end, _UNCHANGED, None)
    words = _next_words(s, position)
    if language == "ro" and len(words) > 1 and words[0][0] == "de" and magnitude(words[1][0].casefold(), language):
        words = words[1:]  # "1.200 de milioane"
    for _ in range(3):  # "240 mil millones", "2 lakh crore"
        power = magnitude(words[0][0].casefold(), language) if words else None
        if power is None or words[0][2]:
            break
        factor *= power
        has_magnitude = True
        position = _trimmed(s, words[0])
        words = words[1:]
    if len(words) < 3:
        words += _next_words(s, words[-1][1])[: 3 - len(words)] if words else []
    if has_magnitude and words and words[0][0].casefold() in OF:
        words = words[1:]
    if words and words[0][0].casefold() in _KINDS:
        words = words[1:]
    unit, unit_end = _unit(s, words, is_large=has_magnitude or number >= 1000)
    return After(unit_end if unit else position, factor, unit)


@lru_cache(maxsize=8_192)
def plays_a_part(word: str, language: str | None) -> bool:
    """Whether a word behind a number can be a magnitude, a unit or the beginning of one."""
    folded = word.casefold()
    return (
        folded in _FIRST_OF_SEVERAL
        or folded.startswith(NATIONS)
        or folded.rstrip(".") in _FIRST_OF_SEVERAL
        or word in SIGNS
        or magnitude(folded, language) is not None
        or currency(word if word.isupper() else folded) is not None
        or measure(folded) is not None
        or is_percent(folded)
        or is_points(folded)
        or is_percentage_points(folded)
    )


def _next_words(s: str, position: int) -> list[tuple[str, int, bool]]:
    """The next four words or signs: (as printed, end, whether a hyphen joins it)."""
    found: list[tuple[str, int, bool]] = []
    for _ in range(4):
        match = _WORD.match(s, position)
        if match is None:
            if found and s[position : position + 1] in "'’" and found[-1][0] in ("d", "D"):
                position += 1
                found[-1] = ("d'", position, False)
                continue
            break
        position = match.end()
        found.append((match["word"], position, match.group()[0] in "-‑" and magnitude(match["word"], None) is None))
    return found


def _trimmed(s: str, word: tuple[str, int, bool]) -> int:
    """The end of a word without a full stop that ends the sentence."""
    printed, end, _ = word
    following = s[end : end + 2].strip()[:1]
    is_abbreviation = len(printed) < 6 and (following.islower() or following in (",", ";", ")"))
    return end - 1 if printed.endswith(".") and not is_abbreviation else end


def _unit(s: str, words: list[tuple[str, int, bool]], *, is_large: bool) -> tuple[str | None, int]:
    """The unit that the next words name and where it ends."""
    if not words:
        return None, 0
    folded = [word.casefold() for word, _, _ in words]
    percent = _percent(s, words, folded)
    if percent:
        return percent
    first = words[0][0]
    if first in SIGNS:
        return SIGNS[first], words[0][1]
    qualifier = CURRENCY_QUALIFIERS.get(folded[0].rstrip(".")) or CURRENCY_QUALIFIERS.get(folded[0])
    at = 1 if qualifier or (len(folded) > 1 and folded[0].startswith(NATIONS)) else 0
    if not qualifier and len(folded) > 2 and " ".join(folded[:2]) in CURRENCY_QUALIFIERS:
        qualifier, at = CURRENCY_QUALIFIERS[" ".join(folded[:2])], 2
    if at < len(words):
        money = currency(words[at][0] if words[at][0].isupper() else folded[at])
        if money and (is_large or folded[at] not in AMBIGUOUS_CURRENCIES):
            is_american = at + 1 < len(words) and folded[at + 1] in _AMERICAN
            end = words[at + 1][1] if is_american else _trimmed(s, words[at])
            return ("USD" if is_american else _qualified(money, qualifier)), end
    if at:
        return None, 0
    unit = measure(folded[0]) if len(folded[0]) > 1 or words[0][0] in _SHORT_MEASURES else None
    if unit and folded[0] in _SHORT_MEASURES and words[0][2]:
        return None, 0
    return (unit, _trimmed(s, words[0])) if unit else (None, 0)


def _qualified(money: str, qualifier: str | None) -> str:
    """Hong Kong dollars are not dollars, Egyptian pounds not pounds."""
    return qualifier if qualifier and money in _SHARED_NAMES else money


def _percent(s: str, words: list[tuple[str, int, bool]], folded: list[str]) -> tuple[str, int] | None:
    if is_percentage_points(folded[0]) or (folded[0] == "п.п"):
        return "percentage-points", _trimmed(s, words[0])
    pairs = (folded[0], folded[1].rstrip(".")) if len(folded) > 1 else (folded[0],)
    if pairs in POINTS_PHRASES and (folded[1] != "de" or folded[2:3] == ["pourcentage"]):
        return "percentage-points", _trimmed(s, words[2] if folded[1] == "de" else words[1])
    if pairs in BASIS_POINTS:
        return "basis-points", _trimmed(s, words[1])
    used = 2 if pairs in PERCENT_PHRASES else 1 if is_percent(folded[0]) else 0
    if not used:
        return ("points", _trimmed(s, words[0])) if is_points(folded[0]) else None
    if len(words) > used and is_points(folded[used]):
        return "percentage-points", _trimmed(s, words[used])
    return "%", _trimmed(s, words[used - 1])
