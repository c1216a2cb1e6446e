"""Numbers in words: twenty-five thousand, half a million, yirmi beş bin, два миллиона."""

import re
from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from citecheck.text import fold

# Words and values by language: units and tens add up, 100 and more multiply what stands before them.
_WORDS = {
    "en": "one 1 two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 ten 10 eleven 11 twelve 12 thirteen 13 "
    "fourteen 14 fifteen 15 sixteen 16 seventeen 17 eighteen 18 nineteen 19 twenty 20 thirty 30 forty 40 fifty 50 "
    "sixty 60 seventy 70 eighty 80 ninety 90 hundred 100 thousand 1000 million 1000000 billion 1000000000 "
    "trillion 1000000000000",
    "tr": "bir 1 iki 2 üç 3 dört 4 beş 5 altı 6 yedi 7 sekiz 8 dokuz 9 on 10 yirmi 20 otuz 30 kırk 40 elli 50 "
    "altmış 60 yetmiş 70 seksen 80 doksan 90 yüz 100 bin 1000 milyon 1000000 milyar 1000000000 trilyon 1000000000000",
    "ru": "один 1 одна 1 два 2 две 2 три 3 четыре 4 пять 5 шесть 6 семь 7 восемь 8 девять 9 десять 10 одиннадцать 11 "
    "двенадцать 12 пятнадцать 15 двадцать 20 тридцать 30 сорок 40 пятьдесят 50 шестьдесят 60 семьдесят 70 "
    "восемьдесят 80 девяносто 90 сто 100 тысяча 1000 тысячи 1000 тысяч 1000 миллион 1000000 миллиона 1000000 "
    "миллионов 1000000 миллиард 1000000000 миллиарда 1000000000 миллиардов 1000000000 триллион 1000000000000 "
    "триллиона 1000000000000 триллионов 1000000000000",
    "de": "eine 1 zwei 2 drei 3 vier 4 fünf 5 sechs 6 sieben 7 acht 8 neun 9 zehn 10 elf 11 zwölf 12 zwanzig 20 "
    "dreißig 30 vierzig 40 fünfzig 50 hundert 100 tausend 1000 million 1000000 millionen 1000000 "
    "milliarde 1000000000 milliarden 1000000000",
    "fr": "un 1 deux 2 trois 3 quatre 4 cinq 5 six 6 sept 7 huit 8 neuf 9 dix 10 onze 11 douze 12 quinze 15 vingt 20 "
    "trente 30 quarante 40 cinquante 50 soixante 60 cent 100 cents 100 mille 1000 million 1000000 millions 1000000 "
    "milliard 1000000000 milliards 1000000000",
    "es": "un 1 dos 2 tres 3 cuatro 4 cinco 5 seis 6 siete 7 ocho 8 nueve 9 diez 10 once 11 doce 12 quince 15 "
    "veinte 20 treinta 30 cuarenta 40 cincuenta 50 sesenta 60 setenta 70 ochenta 80 noventa 90 cien 100 mil 1000 "
    "millón 1000000 millones 1000000",
    "it": "un 1 due 2 tre 3 quattro 4 cinque 5 sei 6 sette 7 otto 8 nove 9 dieci 10 venti 20 trenta 30 cento 100 "
    "mila 1000 milione 1000000 milioni 1000000 miliardo 1000000000 miliardi 1000000000",
    "pt": "um 1 dois 2 duas 2 três 3 quatro 4 cinco 5 seis 6 sete 7 oito 8 nove 9 dez 10 vinte 20 trinta 30 "
    "quarenta 40 cinquenta 50 cem 100 mil 1000 milhão 1000000 milhões 1000000 bilhão 1000000000 bilhões 1000000000",
}  # fmt: skip
_AND = {"en": "and", "es": "y", "pt": "e", "fr": "et"}
# Pieces of which at least one is in any number word that is worth a look; without one the text is not searched.
_PIECES = {
    "en": (
        "hundred ", "thousand ", "illion ", "illion.", "illion,", "dozen ", "percent", " per cent",
        " dollars", " euros", " pounds", "twenty", "thirty", "forty", "fifty", "sixty",
        "seventy", "eighty", "ninety", " additional ",
        " another ", " at least ", " more than ", " nearly ", " almost ", " further ", " extra ", "as many as",
        " kilomet", " tonnes", "fewer than", "hundred-", "thousand-",
    ),
    "tr": ("yüz", " bin", "milyon", "milyar", "trilyon", "dolar", "avro", "euro"),
    "ru": ("тысяч", "миллион", "миллиард", "триллион", "процент", "доллар"),
    "de": ("hundert", "tausend", "illion", "illiarde", "prozent"),
    "fr": ("cent", "mille", "million", "milliard"), "es": ("cien", "mil", "millon", "millón"),
    "it": ("cento", "mila", "milion", "miliard"), "pt": ("cem", "mil", "milh", "bilh", "cento"),
}  # fmt: skip
_FRACTIONS = {"half": Decimal("0.5"), "quarter": Decimal("0.25"), "quarters": Decimal("0.75")}
_MAGNITUDES = {"hundred": 100, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_FRACTION = re.compile(
    r"\b(?:a |one )?(?P<part>half|(?<=three )quarters|quarter)(?: of)? an? (?P<whole>million|billion|trillion)\b",
    re.IGNORECASE,
)
_BEFORE, _BEHIND = 12, 48  # characters around a part or a dozen that can be its number's
_DOZEN = re.compile(r"\b(?:(?P<times>a|one|two|three|four|five|six) )(?P<half>half[ -])?dozen\b", re.IGNORECASE)


MOST_IN_WORDS = 100  # what is more is printed in digits


def may_be_unread(value: Decimal, language: str | None) -> bool:
    """Whether a number may stand in a text in words that are not known here: "twenty" in Arabic."""
    is_small = abs(value) <= MOST_IN_WORDS and value == value.to_integral_value()
    return is_small and (language or "").partition("-")[0] not in _WORDS


@dataclass(frozen=True, slots=True)
class Spelled:
    """A number in words and where it stands; `is_small` says that it is one plain word under a hundred."""

    value: Decimal
    start: int
    end: int
    is_small: bool


@cache
def _table(language: str) -> dict[str, int]:
    listed = _WORDS[language].split()
    return dict(zip(listed[::2], map(int, listed[1::2]), strict=True))


@cache
def _folded(language: str) -> dict[str, str]:
    """The words of which one is in any number, by how they are folded."""
    parts = ("dozen", "half", "quarter", "quarters") if language == "en" else ()
    return {fold(word): word for word in (*_table(language), *parts)}


@cache
def _pattern(language: str) -> re.Pattern[str]:
    word = "(?:" + "|".join(sorted(_table(language), key=len, reverse=True)) + ")"
    joint = rf"(?:[ \u00a0-]|[ ]{_AND[language]}[ ])" if language in _AND else r"[ \u00a0-]"
    return re.compile(rf"(?<!\w)(?:an? )?{word}(?!\w)(?:{joint}{word}(?!\w)){{0,12}}", re.IGNORECASE)


def find(s: str, language: str | None, vocabulary: Set[str] | None = None) -> list[Spelled]:
    """The numbers in words, in order; "one" by itself and what is no well-formed number are left out.

    `vocabulary` has all words of the text, folded, where they are known: then only these are looked for.
    """
    tag = language if language in _WORDS else "en" if language is None else None
    if tag is None:
        return []
    known = _folded(tag)
    listed = known.values() if vocabulary is None else [known[one] for one in known.keys() & vocabulary]
    lowered = s.lower() if listed else ""
    if not listed or (vocabulary is None and not any(map(lowered.__contains__, _PIECES[tag]))):
        return []
    words = [one for one in listed if one in _table(tag)]
    plain = [one for match in _matches(s, lowered, tag, words) for one in [_read(match, tag)] if one is not None]
    if tag != "en":
        return plain
    # Fractions and dozens first: "half a million" is not "a million".
    if "dozen" not in lowered and "half" not in lowered and "quarter" not in lowered:
        return plain
    ranked = enumerate((_fractions(s, lowered), plain))
    ordered = sorted(((one, rank) for rank, ones in ranked for one in ones), key=_place)
    found: list[Spelled] = []
    for one, _ in ordered:
        if not found or one.start >= found[-1].end:
            found.append(one)
    return found


def _matches(s: str, lowered: str, language: str, words: Iterable[str]) -> Iterator[re.Match[str]]:
    """All that the language's pattern finds, in order, tried only where a number word stands."""
    if len(lowered) != len(s):  # İ becomes two characters; places have to stay
        yield from _pattern(language).finditer(s)
        return
    at = 0
    for here in _starts(lowered, words):
        if here < at or (here and s[here - 1].isalnum()):
            continue
        for first in range(max(here - 3, 0), here + 1):  # "a ", "an "
            match = _pattern(language).match(s, first)
            if match is not None and match.end() > here:  # not a number that ended before the word
                yield match
                at = match.end()
                break


def _starts(lowered: str, words: Iterable[str]) -> list[int]:
    """Where number words begin, in order: each word by itself is found sooner than any of them at every letter."""
    found: set[int] = set()
    for word in words:
        at = lowered.find(word)
        while at >= 0:
            found.add(at)
            at = lowered.find(word, at + 1)
    return sorted(found)


def _place(ranked: tuple[Spelled, int]) -> tuple[int, int]:
    return ranked[0].start, ranked[1]


def _fractions(s: str, lowered: str) -> list[Spelled]:
    found = [
        Spelled(_FRACTIONS[m["part"].lower()] * _MAGNITUDES[m["whole"].lower()], m.start(), m.end(), False)
        for m in _around(_FRACTION, ("half", "quarter"), s, lowered)
    ]
    for m in _around(_DOZEN, ("dozen",), s, lowered):
        times = _table("en").get(m["times"].lower(), 1)
        found.append(Spelled(Decimal(6 if m["half"] else 12 * times), m.start(), m.end(), m["half"] is not None))
    return found


def _around(pattern: re.Pattern[str], words: Iterable[str], s: str, lowered: str) -> Iterator[re.Match[str]]:
    """All that a pattern with one of these words finds, tried only where one stands."""
    if len(lowered) != len(s):
        yield from pattern.finditer(s)
        return
    at = 0
    for here in _starts(lowered, words):
        match = pattern.search(s, max(here - _BEFORE, at), here + _BEHIND) if here >= at else None
        if match is not None and match.start() <= here < match.end():
            yield match
            at = match.end()


def _lowered(text: str) -> str:
    """In small letters; the Turkish capital İ leaves a dot behind that the tables do not have."""
    return text.lower().replace("i\u0307", "i")


def _read(match: re.Match[str], language: str) -> Spelled | None:
    table = _table(language)
    listed = [word for word in re.split(r"[\s-]+", _lowered(match.group())) if word != _AND.get(language)]
    has_article = listed[0] in ("a", "an")
    values = [table[word] for word in listed[has_article:]]
    if has_article and values[0] < 100:
        return None if len(values) > 1 else _small(match, values[0], has_article)
    number = _sum(values)
    if number is None or values == [1]:
        return None
    if values[0] >= 100 and not has_article and language == "en" and len(values) == 1:
        return None  # "hundred", "million" by itself counts nothing
    start = match.start()
    return Spelled(Decimal(number), start, match.end(), len(values) == 1 and values[0] < 100)


def _small(match: re.Match[str], number: int, has_article: bool) -> Spelled | None:
    if number == 1:
        return None
    start = match.group().find(" ") + 1 if has_article else 0
    return Spelled(Decimal(number), match.start() + start, match.end(), True)


def _sum(values: list[int]) -> int | None:
    """The number that the words make, None where they do not fit together ("nineteen eighty")."""
    total, current, last = 0, 0, None
    for number in values:
        if number >= 1000:
            if last is not None and last >= 1000 and number <= last and not current:
                return None
            total, current = (total + max(current, 1) * number, 0) if number > 0 else (total, current)
        elif number == 100:
            if current > 99 or (current == 0 and last is not None and last < 1000):
                return None
            current = max(current, 1) * 100
        else:
            room = current % 100
            if room and not (room >= 20 and room % 10 == 0 and number < 10):
                return None
            current += number
        last = number
    return total + current
