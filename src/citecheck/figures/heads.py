"""What the head of a table says of the numbers under it: "in Mio. EUR", "(%)", "тыс. тонн", "（単位：百万円）"."""

import re
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from citecheck.figures.units import CODES, MONEY, SIGN_PREFIXES, SIGNS, currency
from citecheck.figures.units_after import read_after
from citecheck.text import DENSE


class Scale(NamedTuple):
    """What the numbers of a column, a row or a table are multiplied by, and their unit; unsure where some are not."""

    factor: Decimal
    unit: str | None
    is_sure: bool = True


LONGEST = 200  # characters: what is longer is prose
UNKNOWN = Scale(Decimal(0), None)  # it says something of its numbers that is not known here
_ONE = Decimal(1)

_BRACKETED = re.compile(r"[(\[（［【]([^()\[\]（）［］【】]{1,80})[)\]）］】]")
_PARTS = re.compile(r"[:：;；,，、|·•]|(?<!\w)[–—-](?!\w)")
_NAMED = re.compile(r"(?:单位|單位|単位|단위|ед\. ?изм\.?|unit|einheit|unité)\s*[:：]?\s*", re.IGNORECASE)
# A word before a unit behind which it stands in heads: "in %", "w mln zł", "en millions d'euros".
_PREPOSITIONS = frozenset("in en em w v i u в у на σε à as ב by of measured".split())
# A rate counts something by something else, which no figure's unit tells.
_RATE = re.compile(
    r"(?<!\w)(?:per\b(?!\s?cent)|pro(?=\s)|je(?=\s)|par (?:habitant|tête)|por (?:habitante|persona)|на душу|на 1000"
    r"|başına)|人均|每|あたり|当たり|당\b|/ ?(?:km|m|ha|sq|h\b|year|capita|100)",
    re.IGNORECASE,
)
_EXCEPTING = re.compile(
    r"(?<!\w)(?:except|unless|other than|außer|sofern nicht|sauf|salvo|eccetto|exceto|кроме)(?!\w)", re.IGNORECASE
)
_WORD = re.compile(r"[^\s]+")
# "€m", "US$ bn", "£'000", "TEUR", "MSEK", "M€", "k€": money and its magnitude in one word.
_POWERS = {
    "k": 3, "t": 3, "'000": 3, "’000": 3, "000": 3, "000s": 3, "tsd": 3, "m": 6, "mn": 6, "mm": 6, "mio": 6, "mill": 6,
    "mln": 6, "b": 9, "bn": 9, "bln": 9, "mrd": 9, "md": 9, "mia": 9, "tn": 12, "trn": 12,
}  # fmt: skip
_POWER = r"(?:['’]?000s?|tsd|mio|mill|mln|mrd|mia|bln|trn|md|mn|mm|bn|tn|[kmbt])"
_MONEY = r"(?:US\$|[$€£¥₽₺₹]|(?:" + "|".join(sorted(CODES)) + r"))"
_JOINT = re.compile(rf"(?P<money>{_MONEY})[ \u00a0]?(?P<power>{_POWER})\.?(?!\w)", re.IGNORECASE)
_TURNED = re.compile(rf"(?P<power>(?:Mio|Mrd|Tsd|Mln|[kKTMm]))\.?(?P<money>{_MONEY})(?!\w)")
_BARE_POWER = re.compile(r"['’]000|000s|000['’]s|000")
# "Thousands" as tables have them and running text has not, by the language in which they are that.
_THOUSANDS = {"milliers": "fr", "miles": "es", "migliaia": "it", "milhares": "pt", "tusental": "sv", "milers": "ca",
              "duizenden": "nl", "tausende": "de"}  # fmt: skip
_PERCENTAGES = frozenset("percentage percentages pourcentage porcentaje porcentagem percentuale yüzde".split())
_SIGNED = re.compile(r"(?P<prefix>[A-Za-z.]{0,4})(?P<sign>[^\w\s])")


@lru_cache(4_096)
def scales(head: str, language: str | None) -> frozenset[Scale]:
    """Every scale that a head tells of; empty where it tells of none, with `UNKNOWN` where it is not understood.

    A magnitude and a unit side by side are a scale wherever they stand; one of them alone only in brackets, behind a
    comma, a colon or a preposition, or by itself. What a digit stands before is a figure of its own.
    """
    text = head.strip()
    if not text or len(text) > LONGEST:
        return frozenset()
    found: set[Scale] = set()
    if _RATE.search(text):
        found.add(UNKNOWN)
    rest = _BRACKETED.sub(", ", text)
    for inside in _BRACKETED.findall(text):
        told = [one for part in _PARTS.split(_NAMED.sub("", inside)) if (one := _whole(part, language))]
        strong = _anywhere(inside, language)
        if told or strong:
            found.update(told, strong)
        elif any(map(str.isalpha, inside)) and not _EXCEPTING.search(inside):
            found.add(UNKNOWN)
    for part in _PARTS.split(_NAMED.sub("", rest)):
        if one := _whole(part, language):
            found.add(one)
        else:
            found.update(_anywhere(part, language))
    if (
        len(found) == 1
        and (one := next(iter(found))).unit is None
        and one.factor
        and (money := currency(text.split()[0]))
    ):
        found = {one._replace(unit=money)}  # "Dollars in millions"
    return frozenset(one._replace(is_sure=False) for one in found) if _EXCEPTING.search(text) else frozenset(found)


def _whole(part: str, language: str | None) -> Scale | None:
    """The scale that a part of a head is, from its first word on or behind a preposition."""
    text = part.strip().strip("*.†‡").strip()
    if not text or (text[0].isdigit() and not _BARE_POWER.fullmatch(text)):
        return None
    first, _, rest = text.partition(" ")
    if rest and first.casefold().strip(":") in _PREPOSITIONS:
        text = rest.strip()
    return _at(text, language, is_whole=True)


def _anywhere(part: str, language: str | None) -> set[Scale]:
    """Scales in the midst of a head: a magnitude with a unit behind it, or a unit behind a preposition."""
    found: set[Scale] = set()
    for joint in (*_JOINT.finditer(part), *_TURNED.finditer(part)):
        before = part[: joint.start()].rstrip()[-1:]
        if not before.isdigit():
            found.add(_of_money(joint))
    words = list(_WORD.finditer(part))
    for number, word in enumerate(words):
        before = words[number - 1].group() if number else ""
        if before[-1:].isdigit():
            continue
        one = _at(part[word.start() :], language, is_whole=False)
        if one is None:
            continue
        is_both = one.unit is not None and one.factor != 1
        if is_both or before.casefold() in _PREPOSITIONS or one.unit == "%":
            found.add(one)
            if is_both:
                break
    return found


def _at(text: str, language: str | None, *, is_whole: bool) -> Scale | None:
    """The scale with which a text begins; as a whole it has nothing else but what is counted."""
    if joint := _JOINT.match(text) or _TURNED.match(text):
        return _of_money(joint)
    if is_whole and (_BARE_POWER.fullmatch(text)):
        return Scale(Decimal(1000), None)
    word = text.split(maxsplit=1)[0].casefold().rstrip(".:")
    if language is not None and _THOUSANDS.get(word) == language:
        return _read("thousand" + text[len(word) :], language)
    if is_whole and word in _PERCENTAGES:
        return Scale(_ONE, "%")
    sign = _SIGNED.match(text)
    money = _signed(sign) if sign and is_whole else None
    size = len(sign.group()) if sign and money else 3
    if money is None and text[:3] in CODES and not text[3:4].isalnum():
        money = currency(text[:3])
    if money is None:
        return _read(text, language, is_whole=is_whole)
    behind = _read(text[size:], language)
    return Scale(behind.factor if behind else _ONE, money)


def _signed(sign: re.Match[str]) -> str | None:
    """The currency of a sign, with the letters before it that say whose it is."""
    unit = SIGNS.get(sign["sign"])
    return SIGN_PREFIXES.get(sign["prefix"].casefold()) if sign["prefix"] and unit else unit


def _read(text: str, language: str | None, *, is_whole: bool = False) -> Scale | None:
    """The magnitude and the unit with which a text begins, read as if a number stood before them."""
    said = text.strip()
    if not said:
        return None
    joint = "" if said[0] > DENSE or said[0] in "%％‰" else " "
    after = read_after(f"1{joint}{said}", 1, _ONE, language, has_currency=False)
    if after is None or (after.factor == 1 and after.unit is None):
        return None
    end = after.end - 1 - len(joint)
    is_share = after.unit in ("%", "percentage-points")
    if is_whole and said[0] < DENSE and after.factor == 1 and not is_share and said[end:].strip("., )"):
        return None  # "Miles Davis", "Real Madrid": a name that begins like a unit
    return Scale(after.factor, after.unit if after.unit != "points" else None)


def _of_money(joint: re.Match[str]) -> Scale:
    money = joint["money"].upper()
    unit = SIGNS.get(money[-1:]) or currency(money)
    power = _POWERS[joint["power"].casefold().rstrip(".")]
    return Scale(Decimal(10) ** power, unit if unit in MONEY else None)
