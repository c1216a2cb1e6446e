"""How a note is labelled at the start of its line: [1], 1., 1), ¹, ^1, *, [a], iv."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

Scheme = Literal["bracket", "dot", "paren", "parens", "super", "caret", "star", "circled", "bare", "native", "entry"]

KEY = r"(?-i:[A-Z][A-Za-zÀ-ÖØ-öø-ÿ+]{1,7}\d\d[a-z]?)"  # of authors and year, as BibTeX's alpha prints it: [VaSi21]
_IS_KEY = re.compile(KEY)
SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
CIRCLED = {chr(0x2460 + at): str(at + 1) for at in range(20)}  # ① to ⑳
_OTHER_STARTS = frozenset("[［【〔(（^*＊※注註†‡§¶⁰¹²³⁴⁵⁶⁷⁸⁹" + "".join(CIRCLED))
_CLOSERS = re.compile(r"[.)\]）:–—-]")


@dataclass(frozen=True, slots=True)
class Label:
    """A label as read at the start of a line: `body` is where the note's own text begins in that line."""

    scheme: Scheme
    text: str
    body: int

    @property
    def number(self) -> int | None:
        """Its place in the numbering, None for letters that count nothing and for stars."""
        return number(self.text)


def is_year(label: Label) -> bool:
    """Whether a label is rather the year below the author of an entry: "2014. The harbour …", "(2014)"."""
    year = len(label.text) == len("2014") and label.text.isdigit() and "1500" <= label.text <= "2099"
    return year and label.scheme in ("dot", "parens", "paren")


def number(label: str) -> int | None:
    """The number that a label stands for: "12", "iv" and "b" count, "*" and names do not."""
    if label.isdecimal():  # in any script
        return int(label)
    lower = label.lower()
    if len(lower) == 1 and "a" <= lower <= "z" and lower != "i":
        return ord(lower) - ord("a") + 1
    return _roman(lower)


def _numbers(label: str) -> set[int]:
    """All that a label can stand for: "i" is the ninth letter, or one in Roman numerals."""
    lower = label.lower()
    letter = ord(lower) - ord("a") + 1 if len(lower) == 1 and "a" <= lower <= "z" else None
    return {one for one in (number(label), letter, _roman(lower)) if one is not None}


def _roman(text: str) -> int | None:
    values = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
    if not text or any(letter not in values for letter in text):
        return None
    total = 0
    for letter, following in zip(text, [*text[1:], ""], strict=True):
        value = values[letter]
        total += -value if values.get(following, 0) > value else value
    return total


@cache
def _pattern() -> re.Pattern[str]:
    counted = r"\d{1,5}|[ivxlc]{1,7}|[a-z]"
    others = r"(?!(?<=\[[a-z]\])(?-i:[a-zà-ÿ]))"  # "[T]he": a letter that is not the quotation's own
    return re.compile(
        rf"[ \t\u00a0\u3000]*(?:"
        r"(?P<bracket>[\[［【〔][ ]?(?:[\^←↑]|[脚腳]?[注註][释釋]?[ ]?)?"
        rf"(?:{counted}|{KEY}|[*†‡§]{{1,4}})[ ]?[←↑→]?[\]］】〕]:?)(?!\(){others}"
        rf"|(?P<parens>[(（][注註]?(?:{counted})[ ]?[)）])(?=\s|[^\s\w]|$|(?<=）))"
        r"|(?P<super>[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,4})\)?"
        r"|(?P<caret>\^\d{1,5}\^?|[*＊※]\d{1,3}(?=[\s：:]))"
        rf"|(?P<dot>(?:{counted})\.(?=[ \t\u00a0\u3000]|[^\s\w.]|[^\W\d_a-z]|$)"
        r"|\d{1,3}(?:\.(?=(?-i:[A-Z]))| \.(?=[ \t\u00a0\u3000]|$)))"
        rf"|(?P<paren>(?:{counted})[)）])(?=[ \t\u00a0]|[^\s\w]|[^\W\d_a-z]|$)"
        r"|(?P<closed>\d{1,3}(?:\]|:|[ ][–—-])(?=\s+[^\s\d])|(?:note|nota|anm\.|anmerkung|fu(?:ß|ss)note|dipnot|[注註])"
        r"[ ]?\d{1,3}[ ]?[:：.)])"
        r"|(?P<star>[*†‡§¶]{1,4})(?![*†‡§¶])"
        rf"|(?P<circled>[{''.join(CIRCLED)}]))"
        r"[ \t\u00a0\u3000]*",
        re.I,
    )


def at_line_start(line: str) -> Label | None:
    """The label with which a line begins, None where it begins with its text."""
    stripped = line.lstrip(" \t\u00a0\u3000")
    if not stripped:
        return None
    first = stripped[0]
    if first not in _OTHER_STARTS and not (
        (first.isdigit() or (first.isascii() and first.isalpha())) and _CLOSERS.search(stripped, 1, 8)
    ):
        return None
    match = _pattern().match(line)
    if match is None:
        return None
    scheme = match.lastgroup
    printed = match[str(scheme)]
    if printed[0] == "*" and match.end(str(scheme)) == match.end() and line.count(printed, match.end()) % 2:
        return None  # "*The Quay* was rebuilt", "***End***": emphasis, not a star before a note
    if scheme == "super":
        return Label("super", printed.translate(SUPERSCRIPTS), match.end())
    if scheme == "circled":
        return Label("circled", CIRCLED[printed], match.end())
    key = _IS_KEY.search(printed) if scheme == "bracket" else None
    bare = key[0] if key is not None else _BESIDE.sub("", printed)
    body = _past_backlinks(line, match.end())
    schemes: dict[str, Scheme] = {
        "bracket": "bracket", "parens": "parens", "caret": "caret", "dot": "dot", "paren": "paren", "star": "star",
        "closed": "paren",
    }  # fmt: skip
    return Label(schemes[str(scheme)], bare, body)


# What stands around a label that counts.
_BESIDE = re.compile(
    r"[\[\]［］【】〔〕()（）^←↑→.:： –—-]|[*＊※](?=\d)|[脚腳]?[注註][释釋]?|[A-Za-zß]{3,}[ .]{0,2}(?=\d)"
)


_BARE = re.compile(
    r"[ \t\u00a0]*(\d{1,3})(?:[ \t\u00a0]{0,8}$|[ \t\u00a0]{1,8}(?=[^\W\da-zà-ÿа-я_]|[“”„«»‘’'\"<‹《「『]"
    r"|(?:ibid|ibidem|idem|id|see|cf|supra|vgl|ebd|siehe|voir|там же|см)\b|https?:))"
)


def bare_at_line_start(line: str) -> Label | None:
    """A number with nothing but space behind it, as text copied from pages has it: "1 Surname, …"."""
    match = _BARE.match(line)
    return Label("bare", match[1], match.end()) if match else None


_BACKLINKS = re.compile(
    r"(?:\^|↑|⇧|↩︎?)[ \t]*(?:[a-z]{1,2}(?:[ \t]+|(?=[“\"«„])))*|(?:Jump up(?: to)?:?[ \t]*)(?:\^[ \t]*)?"
)


def _past_backlinks(line: str, at: int) -> int:
    """Past what an encyclopaedia prints between label and text: "^", "↑", "^ a b"."""
    if at < len(line) and line[at] in "^↑⇧↩J":
        match = _BACKLINKS.match(line, at)
        if match:
            return match.end()
    return at


def follows(label: Label, scheme: Scheme, last: str) -> bool:
    """Whether a label goes on the numbering that had come to `last`; small gaps and repeats are slips, not ends."""
    if label.scheme != scheme:
        return False
    if scheme == "star":
        return label.text != last
    if scheme == "bare":
        return int(label.text) == int(last) + 1
    if _IS_KEY.fullmatch(last):
        return label.text != last and _IS_KEY.fullmatch(label.text) is not None
    mine, before = label.number, number(last)
    if mine is None or before is None:
        return False
    if any(one == other + 1 for one in _numbers(label.text) for other in _numbers(last)):
        return True
    return label.text.isdigit() and last.isdigit() and before - 1 <= mine <= before + 4 and mine > 0
