"""Unit and last word as they stand before a number."""

import re
from dataclasses import dataclass

from citecheck.figures.units import PERCENT_BEFORE, SIGN_PREFIXES, SIGNS, currency

_SIGN = re.compile(
    r"(?P<prefix>(?<!\w)(?:U\.S\.|US|AU|A|CAN|CA|C|HK|NT|SG|S|NZ|R|MX|CN|RMB|JP))?(?P<sign>[^\w\s])[ \u00a0]?$"
)
LEFT = 40  # characters before a number that are looked at
_OPENING = " \u00a0\n\t(\"'“‘«["
_BLANKS_AND_BREAK = (" ", "\u00a0", "\n", "—", "–")
_BLANKS = " \u00a0"


@dataclass(frozen=True, slots=True)
class Before:
    """What stands before a number: where the figure begins, its unit, and the last word, folded."""

    start: int
    unit: str | None
    word: str
    is_name: bool  # the last word has a capital and does not begin the sentence


def read_before(s: str, start: int) -> Before:
    left = s[max(start - LEFT, 0) : start]
    stripped = left.rstrip(_BLANKS)
    sign = stripped[-1:]
    if sign in SIGNS:
        match = _SIGN.search(left)
        if match:
            prefix = (match["prefix"] or "").casefold()
            unit = SIGN_PREFIXES.get(prefix, SIGNS[sign]) if sign in "$¥￥＄" else SIGNS[sign]
            first = start - len(left) + (match.start("prefix") if match["prefix"] else match.start("sign"))
            return Before(first, unit, last_word(s, first)[0], False)
    if sign in "%％" and sign and len(left) == len(stripped):
        return Before(start - 1, "%", "%", False)
    if left.endswith("百分之"):
        return Before(start - 3, "%", "%", False)
    word, at = last_word(s, start)
    folded = word.casefold().rstrip(".")
    if folded in PERCENT_BEFORE:
        return Before(at, "%", folded, False)
    code = currency(word.rstrip(".")) if word.isupper() else None
    if code is None and folded in ("rs", "rmb", "tl", "chf", "kr", "fr"):
        code = {"rs": "INR", "rmb": "CNY", "tl": "TRY", "chf": "CHF"}.get(folded, "kr" if folded == "kr" else None)
    if code:
        return Before(at, code, folded, False)
    return Before(start, None, folded, word[:1].isupper() and _is_inside_sentence(s, at))


def leads(s: str, start: int) -> bool:
    """Whether a unit or a currency stands before the number at `start`."""
    return read_before(s, start).unit is not None


def last_word(s: str, end: int) -> tuple[str, int]:
    """The word before a place, and where it begins; empty where something else stands there."""
    left = s[max(end - LEFT, 0) : end].rstrip(_OPENING)
    word = left[max(map(left.rfind, _BLANKS_AND_BREAK)) + 1 :].lstrip(_OPENING)
    if not word or not (word[0].isalpha() or word in "%％№#§") or not (word[-1].isalpha() or word[-1] in ".%％№#§"):
        return "", end
    return word, end - min(LEFT, end) + len(left) - len(word)


def _is_inside_sentence(s: str, at: int) -> bool:
    left = s[max(at - 3, 0) : at].rstrip()
    return bool(left) and left[-1] not in '.!?:\n"“”«'
