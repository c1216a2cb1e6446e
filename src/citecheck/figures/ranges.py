"""Two numbers that are the ends of a range, and two that are none."""

import re
from decimal import Decimal

from citecheck.figures import numbers
from citecheck.figures.units import MONEY
from citecheck.figures.units_after import After, read_after
from citecheck.figures.units_before import Before

_JOINT = re.compile(r"[ \u00a0]?[–—−~～-][ \u00a0]?[$€£¥₺₽%]?(?=\d)| (?:to|bis|à|до|ila|ilâ|a) [$€£¥₺₽%]?(?=\d)")
_TO = re.compile(r" (?:to|bis|auf|à|a|al|do|na|naar|tot|till|til|до|на) [$€£¥₺₽%]?(?=\d)")
_WORD = re.compile(r" (?:to|bis|auf|à|до|ila|ilâ|a|al|do|na|naar|tot|till|til|на) ")
_BETWEEN = re.compile(r" (?:and|und|et|y|e|и|och|en|a) [$€£¥₺₽%]?(?=\d)")
_BETWEEN_WORDS = frozenset({"between", "zwischen", "entre", "между", "tra", "fra", "mellan", "tussen", "między"})
_BY_WORDS = frozenset({"by", "um", "на", "med", "met", "про"})  # "fell by $120 million to $2 billion"
_FROM_WORDS = frozenset({"from", "von", "de", "от", "с", "da", "dal", "van", "från", "fra", "od", "z", "ze", "del"})


def read_range(
    s: str, match: re.Match[str], before: Before, after: After, language: str | None
) -> tuple[Decimal, After] | None:
    """The upper end of a printed range and what stands behind it."""
    for position in dict.fromkeys((match.end(), after.end)):
        joint = _JOINT.match(s, position)
        if joint is None and before.word in _BETWEEN_WORDS:
            joint = _BETWEEN.match(s, position)
        if joint is None and before.word in _FROM_WORDS:
            joint = _TO.match(s, position)
        if joint is None:
            continue
        is_word = joint.group()[1:2].isalpha()
        is_bare = after.end == match.end() and before.unit is None
        if is_word and not is_bare and (before.word in _FROM_WORDS or before.word in _BY_WORDS):
            return None
        upper = numbers.NUMBER.match(s, joint.end())
        number = numbers.value(upper.group(), language) if upper else None
        if upper is None or number is None:
            continue
        behind = read_after(s, upper.end(), number, language, has_currency=before.unit in MONEY)
        if behind is None or (behind.unit is None and behind.factor == 1 and is_word and not after.unit):
            continue
        if position == after.end and after.unit and behind.unit != after.unit and (is_word or behind.unit):
            continue  # "rose 7 percent to 12 million tonnes"
        if behind.unit is None and behind.factor == 1 and numbers.is_printed_year(match.group()):
            return None
        shared = after.factor == 1
        return number, After(behind.end, behind.factor, behind.unit or after.unit, shared)
    return None


def goes_on(s: str, end: int) -> bool:
    """Whether a word that joins the ends of a range stands here."""
    return _WORD.match(s, end) is not None


def own_factor(s: str, end: int, number: Decimal, language: str | None) -> Decimal:
    """The magnitude that the first number of a range has by itself."""
    own = read_after(s, end, number, language, has_currency=False)
    return own.factor if own else Decimal(1)
