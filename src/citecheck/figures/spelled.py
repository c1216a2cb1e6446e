"""Numbers in words: twenty-five thousand, half a million, yirmi beş bin, два миллиона."""

import re
from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from itertools import repeat

from citecheck import locales
from citecheck.figures.units import magnitude
from citecheck.text import fold

# What `locales` does not have: magnitudes, and forms of the small numbers that stand before what is counted.
_MORE = {
    "en": "hundred 100 thousand 1000 million 1000000 billion 1000000000 trillion 1000000000000",
    "tr": "yüz 100 bin 1000 milyon 1000000 milyar 1000000000 trilyon 1000000000000",
    "ru": "одна 1 две 2 тысяча 1000 тысячи 1000 тысяч 1000 миллион 1000000 миллиона 1000000 миллионов 1000000 "
    "миллиард 1000000000 миллиарда 1000000000 миллиардов 1000000000 триллион 1000000000000 триллиона 1000000000000 "
    "триллионов 1000000000000",
    "de": "ein 1 eine 1 hundert 100 tausend 1000 million 1000000 millionen 1000000 milliarde 1000000000 "
    "milliarden 1000000000",
    "fr": "cents 100 mille 1000 million 1000000 millions 1000000 milliard 1000000000 milliards 1000000000",
    "es": "ciento 100 mil 1000 millón 1000000 millones 1000000",
    "it": "mila 1000 milione 1000000 milioni 1000000 miliardo 1000000000 miliardi 1000000000",
    "pt": "duas 2 cento 100 mil 1000 milhão 1000000 milhões 1000000 bilhão 1000000000 bilhões 1000000000",
    "hu": "két 2 tizenkét 12 huszonkét 22 harminckét 32",
    "cs": "dva 2 dvě 2 tři 3 tisíc 1000 tisíce 1000", "sk": "dve 2 tisíc 1000 tisíce 1000",
    "pl": "dwie 2 dwóch 2 trzech 3 pięciu 5 dziesięciu 10 dwunastu 12 tysiąc 1000 tysiące 1000 tysięcy 1000",
    "uk": "одна 1 дві 2 тисяча 1000 тисячі 1000 тисяч 1000", "be": "адна 1 дзве 2 тысяча 1000 тысячы 1000 тысяч 1000",
    "hr": "dvije 2 četiristo 400 šeststo 600 tisuća 1000 tisuće 1000",
    "sr": "jedna 1 dve 2 četiristo 400 hiljada 1000 hiljade 1000",
    "sl": "dva 2 tisoč 1000", "nl": "duizend 1000", "sv": "tusen 1000", "da": "tusind 1000", "nb": "tusen 1000",
    "no": "tusen 1000",
    "ro": "două 2 doi 2 douăsprezece 12 mie 1000 mii 1000", "ca": "mil 1000", "id": "seribu 1000 ribu 1000",
    "vi": "nghìn 1000 ngàn 1000",
    "lt": "tūkstantis 1000 tūkstančiai 1000 tūkstančių 1000", "lv": "tūkstotis 1000 tūkstoši 1000 tūkstošu 1000",
    "ar": "اثني عشر 12 خمس 5 عشر 10 مئة 100 ألفان 2000 ألفين 2000 مليونان 2000000 مليونين 2000000 ملياران 2000000000 "
    "مليارين 2000000000",
    "bg": "един 1 една 1 два 2 две 2 три 3 четири 4 пет 5 шест 6 седем 7 осем 8 девет 9 десет 10 единайсет 11 "
    "единадесет 11 дванайсет 12 дванадесет 12 тринадесет 13 четиринадесет 14 петнайсет 15 петнадесет 15 двайсет 20 "
    "двадесет 20 трийсет 30 тридесет 30 четирийсет 40 четиридесет 40 петдесет 50 шестдесет 60 седемдесет 70 "
    "осемдесет 80 деветдесет 90 сто 100",
    "el": "ένα 1 δύο 2 τρία 3 τέσσερα 4 πέντε 5 έξι 6 επτά 7 εφτά 7 οκτώ 8 οχτώ 8 εννέα 9 εννιά 9 δέκα 10 έντεκα 11 "
    "δώδεκα 12 δεκατρία 13 δεκατέσσερα 14 δεκαπέντε 15 δεκαέξι 16 δεκαεπτά 17 δεκαοκτώ 18 δεκαεννέα 19 είκοσι 20 "
    "τριάντα 30 σαράντα 40 πενήντα 50 εξήντα 60 εβδομήντα 70 ογδόντα 80 ενενήντα 90",
    "et": "üks 1 kaks 2 kolm 3 neli 4 viis 5 kuus 6 seitse 7 kaheksa 8 üheksa 9 kümme 10 üksteist 11 kaksteist 12 "
    "kolmteist 13 neliteist 14 viisteist 15 kakskümmend 20 kolmkümmend 30 nelikümmend 40 viiskümmend 50 "
    "kuuskümmend 60 seitsekümmend 70 kaheksakümmend 80 üheksakümmend 90 sada 100",
    "hi": "एक 1 दो 2 तीन 3 चार 4 पाँच 5 पांच 5 छह 6 सात 7 आठ 8 नौ 9 दस 10 ग्यारह 11 बारह 12 तेरह 13 चौदह 14 पंद्रह 15 "
    "सोलह 16 सत्रह 17 अठारह 18 उन्नीस 19 बीस 20 पच्चीस 25 तीस 30 पैंतीस 35 चालीस 40 पचास 50 साठ 60 सत्तर 70 अस्सी 80 नब्बे 90",
    "he": "שני 2 שתי 2 שנים עשר 12 שנים־עשר 12", "fa": "بیست‌ویک 21 هزار 1000",
}  # fmt: skip
# A thousand that is written against its number: "zweitausend", "duemila".
_GLUED = {"de": "tausend", "nl": "duizend", "fi": "tuhatta", "hu": "ezer", "it": "mila", "sv": "tusen", "da": "tusind"}
# Magnitudes that are a number by themselves: "mille personnes"; the others tell of many, "Millionen Menschen".
_ALONE = frozenset(
    "bin mil mille tausend tusen tusind duizend tysiąc tisíc tisoč тысяча тисяча хиляда هزار ألف אלף".split()
)
_POWERS = frozenset(10**power for power in (2, 3, 6, 9, 12))
_ARTICLES = {"en": "an?", "es": "un", "fr": "un", "it": "un", "ca": "un", "pt": "um"}
_FRACTIONS = {"half": Decimal("0.5"), "quarter": Decimal("0.25"), "quarters": Decimal("0.75")}
_MAGNITUDES = {"hundred": 100, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_FRACTION = re.compile(
    r"\b(?:a |one )?(?P<part>half|(?<=three )quarters|quarter)(?: of)? an? (?P<whole>million|billion|trillion)\b",
    re.IGNORECASE,
)
# What halves the magnitude behind it, by language; some are written against it.
_HALVES = {
    "de": "halbe halben halber", "fr": "demi", "es": "medio", "it": "mezzo", "pt": "meio", "ca": "mig",
    "nl": "half halve", "sv": "halv", "da": "halv", "nb": "halv", "no": "halv", "nn": "halv", "is": "hálf hálfri hálfa",
    "fi": "puoli puolen", "hu": "fél", "et": "pool", "pl": "pół", "cs": "půl", "sk": "pol", "sl": "pol", "hr": "pola",
    "bs": "pola", "sr": "pola пола", "bg": "половин", "mk": "половина", "ru": "пол", "uk": "пів", "be": "паў",
    "el": "μισό", "tr": "yarım", "az": "yarım", "ar": "نصف", "fa": "نیم", "he": "חצי", "hi": "आधा आधे",
    "id": "setengah", "ms": "setengah", "vi": "nửa", "lt": "pusė pusę", "lv": "pus",
}  # fmt: skip
_BEFORE, _BEHIND = 12, 48  # characters around a part or a dozen that can be its number's
_HALVED = re.compile(r"[ \u00a0-]?(?P<word>[^\W\d_]{3,16})(?!\w)")
_DOZEN = re.compile(r"\b(?:(?P<times>a|one|two|three|four|five|six) )(?P<half>half[ -])?dozen\b", re.IGNORECASE)


MOST_IN_WORDS = 100  # what is more is printed in digits
_STEM = 3  # letters that all forms of a number word have in common: двенадцать, двенадцати
_ONE_FORM = frozenset({"ca", "cy", "da", "de", "en", "eo", "es", "fa", "fr", "id", "it", "ms", "nb", "nl", "nn", "no",
                       "pt", "ro", "sv", "tr", "vi"})  # fmt: skip


def may_be_unread(value: Decimal, language: str | None, vocabulary: Set[str]) -> bool:
    """Whether a number may stand in a text in words that are not known here, or in a form that is not.

    `vocabulary` has all words of the text, folded.
    """
    tag = (language or "").partition("-")[0]
    if abs(value) > MOST_IN_WORDS or value != value.to_integral_value() or tag in _ONE_FORM:
        return False
    stems = [fold(word)[:_STEM] for part in _named(int(abs(value)), tag) for word in part.split()]
    return all(any(map(str.startswith, vocabulary, repeat(one))) for one in stems)


def _named(number: int, language: str) -> tuple[str, ...]:
    """What a number to a hundred is called, part by part; empty where the language's numbers are not known."""
    parts = {value: part for part, value in locales.number_parts(language).items()}
    tens = number - number % 10
    return tuple(parts[one] for one in ((number,) if number in parts else (tens, number - tens)) if one in parts)


@dataclass(frozen=True, slots=True)
class Spelled:
    """A number in words and where it stands; `is_small` says that it is one plain word under a hundred."""

    value: Decimal
    start: int
    end: int
    is_small: bool


@cache
def _table(language: str) -> dict[str, int]:
    """The parts of a language's numbers and their values; a part may be of several words ("dua puluh")."""
    listed = re.findall(r"(\D+) (\d+) ?", _MORE.get(language, ""))
    words = {**locales.number_parts(language), **{word: int(value) for word, value in listed}}
    if thousand := _GLUED.get(language):
        words |= {word + thousand: 1000 * value for word, value in words.items() if 1 < value < 100 and word.isalpha()}
    return {form: value for word, value in words.items() for form in (word, word.replace("'", "’"))}


@cache
def _folded(language: str) -> dict[str, tuple[str, ...]]:
    """The words of which one begins any number, as they stand in numbers, by how they are folded."""
    parts = ("dozen", "half", "quarter", "quarters") if language == "en" else ()
    found: dict[str, tuple[str, ...]] = {}
    for part in (*_table(language), *parts):
        first = re.split("[ -]", part)[0]
        folded = fold(first).partition("'")[0]
        listed = found.get(folded, ())
        if first not in listed:
            found[folded] = (*listed, first)
    return found


@cache
def _pattern(language: str) -> re.Pattern[str]:
    part = _any_part(language)
    joint = "|".join(("[ \u00a0-]", *(f"[ -]{one}[ -]" for one in locales.number_joints(language))))
    article = rf"(?:(?:{_ARTICLES[language]}) )?" if language in _ARTICLES else ""
    return re.compile(rf"(?<!\w)(?P<article>{article}){part}(?!\w)(?:(?:{joint}){part}(?!\w)){{0,12}}", re.IGNORECASE)


def find(s: str, language: str | None, vocabulary: Set[str] | None = None) -> list[Spelled]:
    """The numbers in words, in order; "one" by itself and what is no well-formed number are left out.

    `vocabulary` has all words of the text, folded, where they are known: then only these are looked for.
    """
    tag = "en" if language is None else language
    known = _folded(tag)
    told = known if vocabulary is None else known.keys() & vocabulary
    words = [word for one in told for word in known[one]]
    lowered = s.lower() if words else ""
    halves = _halved(s, tag) if tag in _HALVES else []
    if not any(map(lowered.__contains__, words)):
        return halves
    plain = [one for match in _matches(s, lowered, tag, words) for one in [_read(match, tag)] if one is not None]
    if tag != "en":
        return sorted([*halves, *(one for one in plain if not _lies_in(one, halves))], key=_start) if halves else plain
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


def _start(one: Spelled) -> int:
    return one.start


def _lies_in(one: Spelled, others: Iterable[Spelled]) -> bool:
    return any(other.start <= one.start < other.end for other in others)


def _halved(s: str, language: str) -> list[Spelled]:
    """Half a million in other languages: medio millón, eine halbe Million, полмиллиона."""
    lowered = s.lower()
    if len(lowered) != len(s):
        return []
    found = []
    for half in _HALVES[language].split():
        at = lowered.find(half)
        while at >= 0:
            end = at + len(half)
            word = _HALVED.match(s, end) if not s[at - 1 : at].isalnum() else None
            times = magnitude(word["word"].casefold(), language) if word else None
            if word is not None and times is not None and times >= 1000:
                found.append(Spelled(times / 2, at, word.end(), False))
                end = word.end()
            at = lowered.find(half, end)
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
        for first in range(max(here - 3, 0), here + 1):  # "a ", "an ", "un "
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
    printed = _lowered(match.group())
    article = match["article"]
    values = [table[part] for part in _parts(language).findall(printed, len(article))]
    number = _sum(values)
    if number is None or values == [1]:
        return None
    if len(values) == 1 and not article and values[0] in _POWERS and printed not in _alone(language):
        return None  # "hundred", "million" by itself counts nothing
    is_counted = values[0] < 100  # "a dozen", "un doce por ciento": the article is not the number's
    start = match.start() + (len(article) if is_counted else 0)
    return Spelled(Decimal(number), start, match.end(), len(values) == 1 and is_counted)


@cache
def _alone(language: str) -> frozenset[str]:
    """What is a number without another beside it: in English none of the magnitudes is, elsewhere a hundred as well."""
    hundreds = (word for word, value in _table(language).items() if value == 100)
    return frozenset() if language == "en" else _ALONE.union(hundreds)


@cache
def _parts(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){_any_part(language)}(?!\w)")


@cache
def _any_part(language: str) -> str:
    return "(?:" + "|".join(sorted(_table(language), key=len, reverse=True)) + ")"


def _sum(values: list[int]) -> int | None:
    """The number that the words make, None where they do not fit together ("nineteen eighty")."""
    total, current, last = 0, 0, None
    least = 0  # the magnitude before
    for number in values:
        if number >= 1000:
            if least and least <= number and current:  # "three million and five million" are two numbers
                return None
            least = number
            if last is not None and last >= 1000 and number <= last and not current:
                return None
            total, current = (total + max(current, 1) * number, 0) if number > 0 else (total, current)
        elif number == 100:
            if current > 99 or (current == 0 and last is not None and last < 1000):
                return None
            current = max(current, 1) * 100
        else:
            room = current % 100
            if room and not (room % 10 == 0 and number < 10):
                return None
            current += number
        last = number
    return total + current
