"""Where figures stand in a text: every number is looked at from both sides before it counts as one."""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from citecheck.figures import numbers, spelled
from citecheck.figures.counting import counted, counts, is_beside_month, is_no_count
from citecheck.figures.figure import Figure, Hedge
from citecheck.figures.ranges import goes_on, own_factor, read_range
from citecheck.figures.surroundings import (
    DURATIONS,
    HEDGES_AFTER,
    HEDGES_BEGIN,
    REFERENCES,
    VAGUE_AFTER,
    VAGUE_BEFORE,
    hedge_before,
)
from citecheck.figures.units import MONEY, PERCENT_BEFORE
from citecheck.figures.units_after import After, read_after
from citecheck.figures.units_before import LEFT, last_word, read_before
from citecheck.text import DENSE, VOWEL_SIGNS, has_digits

_ADDRESS = re.compile(r"(?:https?://|www\.|doi\.org/|doi:)\S+|\S+@\S+\.\S+", re.IGNORECASE)
_PARA = frozenset({"es", "pt", "gl"})  # where "para" is "for", not a paragraph
_SUFFIX = re.compile(r"['’][^\W\d_]{1,7}(?!\w)")
_HEDGE_AFTER = re.compile(
    rf"[\s\u00a0]*(?P<one>(?:[^\W\d_][{VOWEL_SIGNS}]*)+)(?: (?P<two>(?:[^\W\d_][{VOWEL_SIGNS}]*)+))?"
)
_OF = re.compile(r"[ \u00a0](?:de |di |d['’]|of )")
_ADDED = re.compile(r"[ \u00a0](?P<and>و ?|(?:e|û) )?(?=\d)")
_AND = {"e": ("sq", "pt"), "û": ("ku",)}  # where it may part two things in other languages
# "15 milioni e mezzo", "dos millones y medio"
_AND_HALF = re.compile(
    r"[ \u00a0](?:and a half|et demie?|y medio|y media|e mezzo|e mezza|e meio|e meia|i mig|și jumătate|und ein halb"
    r"|en een half|og en halv|och en halv|i pół|a půl|a pol|с половиной|з половиною|και μισό|buçuk|ونصف|و نصف|וחצי)"
    r"(?!\w)"
)
_ENGLISH = re.compile(r" (?:billion|trillion)(?!\w)")
_ONE = Decimal(1)
_HALF_BEGINS = frozenset("aeyiășuocsзсκbو")
# "6 bin 600", "۷ هزار و ۱۶۱", "2 हजार 394", "2 mijë e 600"
_ADDING_TO_THOUSANDS = frozenset("tr az uz fa ur ps ar ckb ku hi mr ne bn gu pa sq pt".split())
_THOUSAND = 1000
_LARGE = 1_000_000
_LEAST_ADDED = Decimal(100_000)
_LOST = Decimal("1e-9")
_BLANKS = " \u00a0"
_COUNTING = re.compile(
    r"(?:additional|another|further|extra|at least|more than|nearly|almost|as many as|fewer than|over|up to|about)\s$",
    re.IGNORECASE,
)
_MORE_AFTER = re.compile(r"\s(?:more|additional|further|new|other)\s(?=\w)", re.IGNORECASE)


def find(
    s: str,
    language: str | None = None,
    *,
    within: tuple[int, int] | None = None,
    in_words: Sequence[spelled.Spelled] | None = None,
) -> list[Figure]:
    """The figures printed in a text, in order and not overlapping.

    A figure is a number with a currency, percent, magnitude or unit, or a count of ten or more with what is counted.
    Years, dates, times, ordinals, marks of notes, places in books, names (5G, G7, COVID-19), versions, telephone
    numbers and what stands in addresses are not; nor is a small bare count ("two nations"). `language` is a tag and
    settles what 1.234 means; without it the full stop is decimal. `within` are the start and the end of a line: only
    figures whose numbers begin there are told, and what stands around the line is looked at. `in_words` are the numbers
    in words, where they are known.
    """
    tag = language.split("-")[0].split("_")[0].lower() if language else None
    start, end = within or (0, len(s))
    said = s[start:end] if within else s
    found = _in_digits(s, tag, start, end) if has_digits(said) else []
    if in_words is None:
        listed = spelled.find(said, tag)
        in_words = [replace(one, start=one.start + start, end=one.end + start) for one in listed] if start else listed
    told = [figure for one in in_words for figure in [_spelled_figure(s, one, tag)] if figure]
    if not told:
        return found
    kept: list[Figure] = []
    for figure in sorted(found + told, key=lambda one: (one.start, -one.end)):
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
    if is_no_count(s, start, end):
        return None
    number = numbers.value(match.group(), language)
    if number is None:
        return None
    if (
        s[end + 1 : end + 2] in _HALF_BEGINS and number < _THOUSAND and (half := _AND_HALF.match(s, end))
    ):  # "5 buçuk milyon"
        number, end = number + Decimal("0.5"), half.end()
    before = read_before(s, start)
    is_english = before.unit in MONEY or ("." in match.group() and "," not in match.group())
    told = "en" if is_english and _ENGLISH.match(s, end) else language  # "€2.8 billion" in a French text
    after = read_after(s, end, number, told, has_currency=before.unit in MONEY)
    if after is None:
        return None
    rest, after = _sum(s, after, language)
    is_place = before.word in REFERENCES and not (before.word == "para" and language in _PARA)
    if is_place and not (before.unit or after.unit or after.factor > 1):
        return None
    low = high = _exact(number * after.factor) + rest
    ranged = read_range(s, match, before, after, language)
    if ranged is not None:
        other, upper = ranged
        high = other * upper.factor
        low = number * upper.factor if upper.factor_is_shared else number * own_factor(s, end, number, language)
        if low < high:
            after = upper
        elif not goes_on(s, after.end) or not (before.unit or after.unit or upper.unit or upper.factor > 1):
            return None  # a score: "they won 6–4"
        elif numbers.is_printed_year(match.group()) and not (before.unit or after.unit):
            return None  # "from 40 percent in 2019 to 50 percent"
        else:  # "fell 39 percent to 32 percent", "39 to 32 percent", "from 9 to 7 million": two figures
            is_shared = after.factor == 1 and after.unit is None
            after = After(after.end, upper.factor if is_shared else after.factor, after.unit or upper.unit)
            low = high = number * after.factor
            ranged = None
    unit = _join_units(before.unit, after)
    sure = hedge_before(s[max(before.start - LEFT, 0) : before.start])
    hedge, behind = _hedge(s, sure, after.end)
    has_of = after.factor > 1 or language == "ro"  # "14 milhões de passageiros", "43 de lăzi"
    of = _OF.match(s, behind) if has_of else None
    noun, noun_end = (None, after.end) if unit else counted(s, of.end() if of else behind, language)
    if unit is None and after.unit == "points":
        noun, noun_end = "points", after.end
    bare = match.group() if after.factor == 1 and unit is None else None
    if bare is not None and (
        is_beside_month(s, bare, before, noun, language)
        or not counts(s, bare, number, before, noun, noun_end, language, is_hedged=sure != "exact")
    ):
        return None
    sign = -1 if ranged is None and _is_negative(s, before.start) else 1
    first = before.start - (1 if sign < 0 else 0)
    return Figure(s[first : after.end], low * sign, high * sign, unit, noun, hedge, first, after.end)


def _sum(s: str, after: After, language: str | None) -> tuple[Decimal, After]:
    """What a lesser magnitude adds behind a larger one: "3 milyar 100 milyon dolar", "1 करोड़ 26 लाख"."""
    if after.factor >= _THOUSAND and after.unit is None and (half := _AND_HALF.match(s, after.end)):
        of = _OF.match(s, half.end())
        unit = read_after(s, of.end() - 1 if of else half.end(), Decimal(1000), language, has_currency=False)
        if unit is None or unit.factor != 1:
            unit = After(half.end(), _ONE, None)
        return after.factor / 2, replace(unit, factor=after.factor)
    is_large = after.factor >= (_THOUSAND if language in _ADDING_TO_THOUSANDS else _LEAST_ADDED)
    joint = _ADDED.match(s, after.end) if is_large and after.unit is None else None
    word = (joint["and"] or "").strip() if joint else ""
    more = numbers.NUMBER.match(s, joint.end()) if joint and language in _AND.get(word, (language,)) else None
    value = numbers.value(more.group(), language) if more else None
    if more is None or value is None:
        return Decimal(0), after
    behind = read_after(s, more.end(), value, language, has_currency=False)
    size = more.end() - more.start()
    is_thousands = after.factor % _THOUSAND == 0 and after.factor < _LARGE  # "چهار هزار و ۱۵۹"
    is_rest = is_thousands and (size == len("600") or (bool(word) and size < len("600")))
    if behind is None or (behind.factor == 1 and not is_rest) or value * behind.factor >= after.factor:
        return Decimal(0), after
    return value * behind.factor, After(behind.end, after.factor, behind.unit)


def _exact(value: Decimal) -> Decimal:
    """A value without what a division lost: 7억5000만 is 750,000,000."""
    whole = value.to_integral_value()
    return whole if abs(value - whole) < _LOST else value


def _join_units(before: str | None, after: After) -> str | None:
    if before == "%" and after.unit == "points":
        return "percentage-points"
    if after.unit == "points":
        return None
    if after.unit and before in ("USD", "kr", "¥") and after.unit not in ("%", "CNY" if before == "USD" else None):
        return after.unit  # but "$15000元" are dollars
    return before or after.unit


def _is_negative(s: str, start: int) -> bool:
    return s[start - 1 : start] in ("-", "−") and (start < 2 or s[start - 2] in " (\u00a0")


def _hedge(s: str, hedge: Hedge, end: int) -> tuple[Hedge, int]:
    """How sure a figure is, by what stands before or else behind it, and where that ends: "43 binden fazla"."""
    if hedge != "exact":
        return hedge, end
    suffix = _SUFFIX.match(s, end)
    match = _HEDGE_AFTER.match(s, suffix.end() if suffix else end)
    if match is None:
        return "exact", end
    one, two = match["one"].casefold(), (match["two"] or "").casefold()
    if one > DENSE:  # "3000箱以上が", "3000개 이상", "300만 명에 육박"
        return _hedge_begun(one) or _hedge_begun(two) or "exact", end
    if found := HEDGES_AFTER.get(f"{one} {two}") or HEDGES_AFTER.get(two if suffix else ""):
        return found, match.end()
    found = HEDGES_AFTER.get(one, "exact")
    return found, end if found == "exact" else match.end("one")


def _hedge_begun(word: str) -> Hedge | None:
    """The hedge with which a word begins, or what follows its first sign, which may be a counter."""
    for begun, hedge in HEDGES_BEGIN.items():
        if word.startswith(begun) or (len(begun) > 1 and word.startswith(begun, 1)):
            return hedge
    return None


def _spelled_figure(s: str, one: spelled.Spelled, language: str | None) -> Figure | None:
    after = read_after(s, one.end, one.value, language, has_currency=False)
    of = _OF.match(s, one.end) if one.value >= _LEAST_ADDED else None
    if (
        of is not None
        and (money := read_after(s, of.end() - 1, one.value, language, has_currency=False))
        and money.unit
    ):
        after = money  # "medio millón de euros"
    if after is None:
        after = After(one.end, Decimal(1), None, False)
    rest, added = _sum(s, After(after.end, one.value * after.factor, after.unit), language)
    value, after = one.value * after.factor + rest, replace(added, factor=after.factor)
    word, at = last_word(s, one.start)
    is_percent = word.casefold() in PERCENT_BEFORE  # "yüzde on iki"
    start = at if is_percent else one.start
    unit = "%" if is_percent else None if after.unit == "points" else after.unit
    hedge, behind = _hedge(s, hedge_before(s[max(start - LEFT, 0) : start]), after.end)
    noun, noun_end = (None, after.end) if unit else counted(s, behind, language)
    if one.is_small and unit is None and after.factor == 1:
        is_counting = _COUNTING.search(s[max(one.start - 16, 0) : one.start]) or _MORE_AFTER.match(s, one.end)
        if not is_counting or value < 3 or noun is None or noun in DURATIONS:
            return None
    elif unit is None and noun in DURATIONS:
        following = s[noun_end : noun_end + 14].split()
        if word.casefold() in VAGUE_BEFORE or (following and following[0].casefold().strip(".,;:") in VAGUE_AFTER):
            return None
    elif unit is None and noun is None and value < 1000:
        return None
    return Figure(s[start : after.end], value, value, unit, noun, hedge, start, after.end)
