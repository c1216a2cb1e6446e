"""Where figures stand in a text: every number is looked at from both sides before it counts as one."""

import re
from collections.abc import Set
from dataclasses import dataclass, replace
from decimal import Decimal

from citecheck import locales
from citecheck.figures import numbers, spelled
from citecheck.figures.figure import Figure, Hedge
from citecheck.figures.surroundings import (
    ADJECTIVES,
    CLOCK_AFTER,
    CLOCK_BEFORE,
    DURATIONS,
    HEDGES_AFTER,
    NO_NOUNS,
    REFERENCES,
    VAGUE_AFTER,
    VAGUE_BEFORE,
    hedge_before,
)  # fmt: skip
from citecheck.figures.units import CODES, PERCENT_BEFORE, SIGN_PREFIXES, SIGNS, currency
from citecheck.figures.units_after import After, read_after
from citecheck.text import VOWEL_SIGNS, has_digits

_ADDRESS = re.compile(r"(?:https?://|www\.|doi\.org/|doi:)\S+|\S+@\S+\.\S+", re.IGNORECASE)
_SIGN_BEFORE = re.compile(
    r"(?P<prefix>(?<!\w)(?:U\.S\.|US|AU|A|CAN|CA|C|HK|NT|SG|S|NZ|R|MX|CN|RMB|JP))?(?P<sign>[^\w\s])[ \u00a0]?$"
)
_RANGE = re.compile(r"[ \u00a0]?[–—−~～-][ \u00a0]?[$€£¥₺₽%]?(?=\d)| (?:to|bis|à|до|ila|ilâ|a) [$€£¥₺₽%]?(?=\d)")
_RANGE_WORD = re.compile(r" (?:to|bis|à|до|ila|ilâ|a) ")
_BETWEEN = re.compile(r" (?:and|und|et|y|e|и|och|en|a) [$€£¥₺₽%]?(?=\d)")
_BETWEEN_WORDS = frozenset({"between", "zwischen", "entre", "между", "tra", "fra", "mellan", "tussen", "między"})
_BY_WORDS = frozenset({"by", "um", "на", "med", "met", "про"})  # "fell by $120 million to $2 billion"
_FROM_WORDS = frozenset({"from", "von", "de", "от", "с", "da", "van", "från", "fra", "od", "del"})
_PARA = frozenset({"es", "pt", "gl"})  # where "para" is "for", not a paragraph
_AFTER_WORD = re.compile(rf"[\s\u00a0]{{0,2}}(?P<word>(?:[^\W\d_][{VOWEL_SIGNS}]*)+(?:['’-][^\W\d_]+)*)")
_SUFFIX = re.compile(r"['’][^\W\d_]{1,7}(?!\w)")
_HEDGE_AFTER = re.compile(r"[\s\u00a0]*(?P<one>[^\W\d_]+)(?: (?P<two>[^\W\d_]+))?")
_OF = re.compile(r"[ \u00a0](?:de |di |d['’]|of )")
_HEBREW_PREFIX = re.compile(r"(?:^|[^\w])[\u05d0-\u05ea]{1,2}-\Z")  # "in", "to", "by" are letters before the number
_LEFT = 40
_ADDED = re.compile(r"[ \u00a0](?:و ?)?(?=\d)")
_LEAST_ADDED = Decimal(100_000)
_LOST = Decimal("1e-9")
_OPENING = " \u00a0\n\t(\"'“‘«["
_BLANKS_AND_BREAK = (" ", "\u00a0", "\n", "—", "–")
_BLANKS = " \u00a0"
_COUNTING = re.compile(
    r"(?:additional|another|further|extra|at least|more than|nearly|almost|as many as|fewer than|over|up to|about)\s$",
    re.IGNORECASE,
)
_MORE_AFTER = re.compile(r"\s(?:more|additional|further|new|other)\s(?=\w)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Before:
    """What stands before a number: where the figure begins, its unit, and the last word, folded."""

    start: int
    unit: str | None
    word: str
    is_name: bool  # the last word has a capital and does not begin the sentence


def find(
    s: str,
    language: str | None = None,
    *,
    within: tuple[int, int] | None = None,
    vocabulary: Set[str] | None = None,
) -> list[Figure]:
    """The figures printed in a text, in order and not overlapping.

    A figure is a number with a currency, percent, magnitude or unit, or a count of ten or more with what is counted.
    Years, dates, times, ordinals, marks of notes, places in books, names (5G, G7, COVID-19), versions, telephone
    numbers and what stands in addresses are not; nor is a small bare count ("two nations"). `language` is a tag and
    settles what 1.234 means; without it the full stop is decimal. `within` are the start and the end of a line: only
    figures whose numbers begin there are told, and what stands around the line is looked at. `vocabulary` has all
    words of the text, folded, where they are known.
    """
    tag = language.split("-")[0].split("_")[0].lower() if language else None
    start, end = within or (0, len(s))
    said = s[start:end] if within else s
    found = _in_digits(s, tag, start, end) if has_digits(said) else []
    numbers_in_words = (
        replace(one, start=one.start + start, end=one.end + start) for one in spelled.find(said, tag, vocabulary)
    )
    in_words = [figure for one in numbers_in_words for figure in [_spelled_figure(s, one, tag)] if figure]
    if not in_words:
        return found
    kept: list[Figure] = []
    for figure in sorted(found + in_words, key=lambda one: (one.start, -one.end)):
        if not kept or figure.start >= kept[-1].end:
            kept.append(figure)
    return kept


def _in_digits(s: str, language: str | None, begin: int, end: int) -> list[Figure]:
    has_addresses = any(s.find(sign, begin, end) >= 0 for sign in ("/", "@", "www."))
    addresses = [m.span() for m in _ADDRESS.finditer(s, begin, end)] if has_addresses else []
    found: list[Figure] = []
    done, address = 0, 0
    for match in numbers.NUMBER.finditer(s, begin, end):
        start = match.start()
        if start < done:
            continue
        while address < len(addresses) and addresses[address][1] <= start:
            address += 1
        if address < len(addresses) and addresses[address][0] <= start:
            continue
        figure = _digit_figure(s, match, language)
        if figure is not None and figure.start < begin and s[: figure.start].rstrip(_BLANKS)[-1:].isdigit():
            continue  # its unit is that of a number before the line
        if figure is not None and figure.start >= done:
            found.append(figure)
            done = figure.end
    return found


def _digit_figure(s: str, match: re.Match[str], language: str | None) -> Figure | None:
    start, end = match.span()
    if _is_no_count(s, start, end):
        return None
    number = numbers.value(match.group(), language)
    if number is None:
        return None
    before = _before(s, start)
    after = read_after(s, end, number, language, has_currency=before.unit in _MONEY)
    if after is None:
        return None
    rest, after = _sum(s, after, language)
    is_place = before.word in REFERENCES and not (before.word == "para" and language in _PARA)
    if is_place and not (before.unit or after.unit or after.factor > 1):
        return None
    low = high = _exact(number * after.factor) + rest
    ranged = _range(s, match, before, after, language)
    if ranged is not None:
        other, upper = ranged
        high = other * upper.factor
        low = number * upper.factor if upper.factor_is_shared else number * ranged_factor(s, end, number, language)
        if low < high:
            after = upper
        elif not _RANGE_WORD.match(s, after.end) or not (before.unit or after.unit or upper.unit == "%"):
            return None  # a score: "they won 6–4"
        else:  # "fell 39 percent to 32 percent", "39 to 32 percent": two figures
            after = After(after.end, after.factor, after.unit or upper.unit)
            low = high = number * after.factor
            ranged = None
    unit = _join_units(before.unit, after)
    counted = _OF.match(s, after.end) if after.factor > 1 else None  # "14 milhões de passageiros"
    noun, noun_end = (None, after.end) if unit else _noun(s, counted.end() if counted else after.end, language)
    bare = match.group() if after.factor == 1 and unit is None else None
    if bare is not None and (
        _is_beside_month(s, bare, before, noun, language) or not _counts(s, bare, number, before, noun, noun_end)
    ):
        return None
    sign = -1 if ranged is None and _is_negative(s, before.start) else 1
    first = before.start - (1 if sign < 0 else 0)
    return Figure(
        s[first : after.end], low * sign, high * sign, unit, noun, _hedge(s, first, after.end), first, after.end
    )


def _sum(s: str, after: After, language: str | None) -> tuple[Decimal, After]:
    """What a lesser magnitude adds behind a larger one: "3 milyar 100 milyon dolar", "1 करोड़ 26 लाख"."""
    joint = _ADDED.match(s, after.end) if after.factor >= _LEAST_ADDED and after.unit is None else None
    more = numbers.NUMBER.match(s, joint.end()) if joint else None
    value = numbers.value(more.group(), language) if more else None
    if more is None or value is None:
        return Decimal(0), after
    behind = read_after(s, more.end(), value, language, has_currency=False)
    if behind is None or behind.factor == 1 or value * behind.factor >= after.factor:
        return Decimal(0), after
    return value * behind.factor, After(behind.end, after.factor, behind.unit)


def _exact(value: Decimal) -> Decimal:
    """A value without what a division lost: 7억5000만 is 750,000,000."""
    whole = value.to_integral_value()
    return whole if abs(value - whole) < _LOST else value


_MONEY = frozenset(SIGNS.values()) | frozenset(SIGN_PREFIXES.values()) | CODES


def ranged_factor(s: str, end: int, number: Decimal, language: str | None) -> Decimal:
    """The magnitude that the first number of a range has by itself."""
    own = read_after(s, end, number, language, has_currency=False)
    return own.factor if own else Decimal(1)


def _is_no_count(s: str, start: int, end: int) -> bool:
    """Whether the signs against a number make it a name, a time, a date, a mark of a note or an address."""
    b, a = s[start - 1 : start], s[end : end + 1]
    if b and (b in "#§/\\_@^=+" or (b == ":" and s[start - 2 : start - 1].isdigit())):
        return True
    if b and b in "-–." and s[start - 2 : start - 1].isalnum() and not _HEBREW_PREFIX.search(s, start - 4, start):
        return True  # F-16, 2024-03-07, v.2
    if a in "/\\_:@" and a and s[end + 1 : end + 2].isdigit():
        return True
    if (b == "[" and a in "],") or (b == "(" and a == ")" and end - start < 4):
        return True
    if a in "-‑" and a and s[end + 1 : end + 2].isdigit():
        return s[end + 1 : end + 40].split(maxsplit=1)[0].count("-") > 0  # a telephone number, an ISO date
    if a in ".)" and a and end - start < 4 and not s[max(start - 6, 0) : start].strip(" \t\n("):
        return start <= 6 or "\n" in s[start - 6 : start]
    return False


def _before(s: str, start: int) -> _Before:
    left = s[max(start - _LEFT, 0) : start]
    stripped = left.rstrip(_BLANKS)
    sign = stripped[-1:]
    if sign in SIGNS:
        match = _SIGN_BEFORE.search(left)
        if match:
            prefix = (match["prefix"] or "").casefold()
            unit = SIGN_PREFIXES.get(prefix, SIGNS[sign]) if sign in "$¥￥＄" else SIGNS[sign]
            first = start - len(left) + (match.start("prefix") if match["prefix"] else match.start("sign"))
            return _Before(first, unit, _last_word(s, first)[0], False)
    if sign in "%％" and sign and len(left) == len(stripped):
        return _Before(start - 1, "%", "%", False)
    if left.endswith("百分之"):
        return _Before(start - 3, "%", "%", False)
    word, at = _last_word(s, start)
    folded = word.casefold().rstrip(".")
    if folded in PERCENT_BEFORE:
        return _Before(at, "%", folded, False)
    code = currency(word.rstrip(".")) if word.isupper() else None
    if code is None and folded in ("rs", "rmb", "tl", "chf", "kr", "fr"):
        code = {"rs": "INR", "rmb": "CNY", "tl": "TRY", "chf": "CHF"}.get(folded, "kr" if folded == "kr" else None)
    if code:
        return _Before(at, code, folded, False)
    return _Before(start, None, folded, word[:1].isupper() and _is_inside_sentence(s, at))


def leads(s: str, start: int) -> bool:
    """Whether a unit or a currency stands before the number at `start`."""
    return _before(s, start).unit is not None


def _last_word(s: str, end: int) -> tuple[str, int]:
    """The word before a place, and where it begins; empty where something else stands there."""
    left = s[max(end - _LEFT, 0) : end].rstrip(_OPENING)
    word = left[max(map(left.rfind, _BLANKS_AND_BREAK)) + 1 :].lstrip(_OPENING)
    if not word or not (word[0].isalpha() or word in "%％№#§") or not (word[-1].isalpha() or word[-1] in ".%％№#§"):
        return "", end
    return word, end - min(_LEFT, end) + len(left) - len(word)


def _is_inside_sentence(s: str, at: int) -> bool:
    left = s[max(at - 3, 0) : at].rstrip()
    return bool(left) and left[-1] not in '.!?:\n"“”«'


def _range(
    s: str, match: re.Match[str], before: _Before, after: After, language: str | None
) -> tuple[Decimal, After] | None:
    """The upper end of a printed range and what stands behind it."""
    for position in dict.fromkeys((match.end(), after.end)):
        joint = _RANGE.match(s, position)
        if joint is None and before.word in _BETWEEN_WORDS:
            joint = _BETWEEN.match(s, position)
        if joint is None:
            continue
        is_word = joint.group()[1:2].isalpha()
        if is_word and (before.word in _FROM_WORDS or before.word in _BY_WORDS):
            return None
        upper = numbers.NUMBER.match(s, joint.end())
        number = numbers.value(upper.group(), language) if upper else None
        if upper is None or number is None:
            continue
        behind = read_after(s, upper.end(), number, language, has_currency=before.unit in _MONEY)
        if behind is None or (behind.unit is None and behind.factor == 1 and is_word and not after.unit):
            continue
        if position == after.end and after.unit and behind.unit != after.unit and (is_word or behind.unit):
            continue  # "rose 7 percent to 12 million tonnes"
        if behind.unit is None and behind.factor == 1 and _is_year(match.group()):
            return None
        shared = after.factor == 1
        return number, After(behind.end, behind.factor, behind.unit or after.unit, shared)
    return None


def _join_units(before: str | None, after: After) -> str | None:
    if before == "%" and after.unit == "points":
        return "percentage-points"
    if after.unit == "points":
        return None
    if after.unit and before in ("USD", "kr", "¥") and after.unit != "%":
        return after.unit
    return before or after.unit


def _noun(s: str, end: int, language: str | None) -> tuple[str | None, int]:
    """What is counted: the next word that can be it, folded, and where it ends."""
    position = end
    for _ in range(3):
        match = _AFTER_WORD.match(s, position)
        if match is None or "\n\n" in s[position : match.start("word")]:
            return None, end
        word = match["word"]
        folded = word.casefold()
        position = match.end()
        if folded in NO_NOUNS or len(word) < 2:
            return None, end
        if folded in ADJECTIVES:
            continue
        if word[0].isupper() and language != "de":
            return None, end
        return folded, position
    return None, end


def _is_year(printed: str) -> bool:
    return len(printed) == 4 and printed.isdigit() and 1000 <= int(printed) <= 2100


def _counts(s: str, printed: str, number: Decimal, before: _Before, noun: str | None, noun_end: int) -> bool:
    """Whether a number without unit or magnitude is a count that a source could confirm."""
    if _is_year(printed) and (int(printed) >= 1500 or noun is None):
        return False
    following = s[noun_end : noun_end + 14].split()
    if noun in DURATIONS:
        vague = before.word in VAGUE_BEFORE or (following and following[0].casefold().strip(".,;:") in VAGUE_AFTER)
        return number >= 10 and not vague
    if s[before.start - 2 : before.start - 1].isdigit() and s[before.start - 1] in " \u00a0":
        return False  # a telephone number, a table's row
    if noun in VAGUE_AFTER or (number < 25 and (noun in CLOCK_AFTER or before.word in CLOCK_BEFORE)):
        return False
    is_whole = number == number.to_integral_value()
    if not printed.isdigit() and is_whole and number >= 1000:
        return True
    hedged = hedge_before(s[max(before.start - _LEFT, 0) : before.start]) != "exact"
    if not printed.isdigit():
        return noun is not None and not before.is_name and not is_whole  # "Release 3.0", "Pears 7.5 inside"
    if before.is_name and not hedged and number < 10000:
        return False
    if noun is not None:
        return number >= 10 or (hedged and number >= 3)
    return (number >= 10000 and len(printed) < 10 and not before.is_name and not printed.startswith("0")) or (
        hedged and number >= 100
    )


def _is_beside_month(s: str, printed: str, before: _Before, noun: str | None, language: str | None) -> bool:
    if not printed.isdigit() or int(printed) > 31:
        return False
    if any(word and _names_a_month(word, language) for word in (before.word, noun)):
        return True
    match = _AFTER_WORD.match(s, s.find(printed, before.start) + len(printed))
    return bool(match and (locales.months(match["word"]) or match["word"].casefold() in CLOCK_AFTER))


def _names_a_month(word: str, language: str | None) -> bool:
    """Whether a word is a month's name; short forms count in their own languages ("für" is February's in Kabyle)."""
    return any(wide or language is None or language in short for _, wide, short in locales.months(word))


def _is_negative(s: str, start: int) -> bool:
    return s[start - 1 : start] in ("-", "−") and (start < 2 or s[start - 2] in " (\u00a0")


def _hedge(s: str, start: int, end: int) -> Hedge:
    hedge = hedge_before(s[max(start - _LEFT, 0) : start])
    if hedge != "exact":
        return hedge
    suffix = _SUFFIX.match(s, end)
    match = _HEDGE_AFTER.match(s, suffix.end() if suffix else end)
    if match is None:
        return "exact"
    one, two = match["one"].casefold(), (match["two"] or "").casefold()
    return HEDGES_AFTER.get(f"{one} {two}") or HEDGES_AFTER.get(one) or HEDGES_AFTER.get(two if suffix else "", "exact")


def _spelled_figure(s: str, one: spelled.Spelled, language: str | None) -> Figure | None:
    after = read_after(s, one.end, one.value, language, has_currency=False)
    if after is None:
        after = After(one.end, Decimal(1), None, False)
    unit = None if after.unit == "points" else after.unit
    noun, noun_end = (None, after.end) if unit else _noun(s, after.end, language)
    value = one.value * after.factor
    if one.is_small and unit is None and after.factor == 1:
        counted = _COUNTING.search(s[max(one.start - 16, 0) : one.start]) or _MORE_AFTER.match(s, one.end)
        if not counted or value < 3 or noun is None or noun in DURATIONS:
            return None
    elif unit is None and noun in DURATIONS:
        following = s[noun_end : noun_end + 14].split()
        before = _last_word(s, one.start)[0].casefold()
        if before in VAGUE_BEFORE or (following and following[0].casefold().strip(".,;:") in VAGUE_AFTER):
            return None
    elif unit is None and noun is None and value < 1000:
        return None
    return Figure(
        s[one.start : after.end], value, value, unit, noun, _hedge(s, one.start, after.end), one.start, after.end
    )
