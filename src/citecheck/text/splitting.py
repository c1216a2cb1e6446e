"""Where sentences end, in many languages: a full stop is an end only when nothing says otherwise."""

import re
from collections.abc import Sequence

from citecheck.text.abbreviations import CLOSING, DIGIT_AFTER, NEVER_LAST, ORDINAL_LANGUAGES, STARTERS, UNITS_BEFORE_DOT
from citecheck.text.language import language_of
from citecheck.text.quoting import quoted, upright

# What may follow the stop and still belong to the sentence: closing marks, then marks of notes.
_CLOSERS = "\"'”’“»›«)\\]」』】）＂〞*_"
_NOTES = r"(?:\[[^\[\]\n]{1,12}\]|[¹²³⁰-⁹]|\^\d{1,3}|[†‡§]|\*(?=\*|\s|$)|\(\d{1,3}\)(?=\s|$))"
# The first class stands alone so that the search can run from one such character to the next. French sets a space
# before its closing mark.
_END = re.compile(
    r"(?P<first>[.!?…؟।॥۔։።။。！？｡\n])"
    r"(?:(?<=\n)(?P<gap>[ \t\r]*\n)"
    rf"|(?<=[。！？｡])[。！？｡]*[{_CLOSERS}]{{0,6}}(?:{_NOTES}){{0,12}}"
    rf"|(?<=[.!?…؟।॥۔։።။])(?P<more>[.!?…؟।॥۔։።။]*)(?:[ \u00a0\u202f]»)?[{_CLOSERS}]{{0,6}}"
    rf"(?P<notes>(?:[ ]?\[\d{{1,4}}\]|{_NOTES})(?:[,\s]?{_NOTES}){{0,11}}|\d{{1,3}}(?=\s))?(?=\s|$))"
)
_WIDE = frozenset("。！？｡")
_NEXT = re.compile(r"[\s\"'“”„‟«»‹›‘’‚([{¿¡「『*_—–-]*(?P<word>\w+(?:['’]\w+)?)?")
_PAIR = re.compile(r"\.\s?\w\.")
_BRACKET = re.compile(r"[()]")
_CAPITAL_NOUNS = ("de", "lb")
_LONG_QUOTATION = 600  # beyond this a quotation is a passage, and its sentences are sentences
_LONG_BRACKET = 300
_LOOK_BACK = 24
_MOST_BLANKS = 12
_OPENERS = "([{\"“”„«»‘'—–"


def sentences(
    s: str, language: str | None = None, *, quotations: Sequence[tuple[int, int]] | None = None
) -> list[tuple[int, int]]:
    """The sentences of a text as ascending spans, white space left out.

    Abbreviations, initials, decimals and ordinals end nothing; a quotation or a bracket is not broken unless it is
    very long; marks of notes after the stop stay with the sentence before. A missing stop gives one longer sentence.
    """
    s = upright(s)
    found: list[tuple[int, int]] = []
    splitter = _Splitter(s, language, quoted(s) if quotations is None else quotations)
    start = 0
    for match in _END.finditer(s):
        if splitter.ends(match, start):
            _add(found, s, start, match.end())
            start = match.end()
    _add(found, s, start, len(s))
    return found


def _add(found: list[tuple[int, int]], s: str, start: int, end: int) -> None:
    while start < end and s[start].isspace():
        start += 1
    while end > start and s[end - 1].isspace():
        end -= 1
    if end > start:
        found.append((start, end))


class _Splitter:
    """What is known while one text is read from its beginning to its end."""

    def __init__(self, s: str, language: str | None, quotations: Sequence[tuple[int, int]]) -> None:
        self.s = s
        self.language = language
        self.quotations = [span for span in quotations if span[1] - span[0] <= _LONG_QUOTATION]
        self.quotation = 0
        self.depth = 0
        self.bracket_at = 0
        self.counted = 0

    def ends(self, match: re.Match[str], start: int) -> bool:
        """Whether a sentence that began at `start` ends with this stop."""
        if match["gap"] is not None:
            self.depth, self.counted = 0, match.end()
            return True
        if self._is_inside(match.start(), match.end()):
            return False
        if match["first"] in _WIDE:
            return True
        return match.end() == len(self.s) or self._is_end(match, start)

    def _is_inside(self, stop: int, end: int) -> bool:
        while self.quotation < len(self.quotations) and self.quotations[self.quotation][1] <= stop:
            self.quotation += 1
        if self.quotation < len(self.quotations):
            first, last = self.quotations[self.quotation]
            if first < stop and end < last:
                return True
        for bracket in _BRACKET.finditer(self.s, self.counted, end):
            if bracket.group() == "(":
                self.depth += 1
                self.bracket_at = bracket.start()
            else:
                self.depth = max(self.depth - 1, 0)
        self.counted = end
        if self.depth and end - self.bracket_at > _LONG_BRACKET:
            self.depth = 0
        return self.depth > 0

    def _is_end(self, match: re.Match[str], start: int) -> bool:
        s, stop = self.s, match["first"] + match["more"]
        following = _NEXT.match(s, match.end())
        word = (following and following["word"]) or ""
        if word[:1].islower():
            return False
        at = match.start()
        if s[at - 1 : at] in ("[", "(") and match.group()[len(stop) : len(stop) + 1] in ("]", ")"):
            return False  # […]
        if match["notes"] is None and match.group()[-1:].isdigit() and not word[:1].isupper():
            return False
        if match["notes"] is not None and match["notes"].isdecimal() and self._is_of_number(at, match["notes"], word):
            return False
        if stop != ".":
            return True
        if match.end() - at > 1 and (match["notes"] or s[at + 1] in '"”»]'):
            # A note or a closing mark stands behind it: only an abbreviation that is never last can deny the end.
            return not self._is_denied(start, at, word, closed=True)
        return not self._is_denied(start, at, word, closed=False)

    def _is_of_number(self, at: int, digits: str, word: str) -> bool:
        """Whether digits behind a stop go on with the number before it ("841.000 Menschen", "18.30 Uhr", "3.5 GHz")."""
        before = self.s[max(at - 4, 0) : at]
        is_year = len(before) == 4 and before.isdecimal()
        if not before[-1:].isdecimal() or is_year or word.casefold() in STARTERS:
            return False
        # A name with a small letter behind its first may begin a sentence, and so may "I"; units and "مليون" do not.
        is_name = word[:1].isupper() and (len(word) == 1 or word[1:].islower())
        return len(digits) == 3 or not is_name or self._tongue() in _CAPITAL_NOUNS

    def _is_denied(self, start: int, at: int, word: str, *, closed: bool) -> bool:
        """Whether what stands before the stop makes it part of a shortened word, an initial or a number."""
        left = self.s[max(start, at - _LOOK_BACK) : at]
        if not left or left[-1].isspace():
            return not closed
        before = left.split()[-1].lstrip(_OPENERS)
        first = at - len(before)
        is_first = first - start < _MOST_BLANKS and not self.s[start:first].strip()
        folded = before.casefold()
        if folded in NEVER_LAST:
            return not closed
        starts_anew = word.casefold() in STARTERS
        if word[:1].isdigit() and folded in DIGIT_AFTER:
            return True
        if len(before) == 1 and before.isalpha():
            return not closed and self._is_denied_letter(before, at, is_first, word)
        if folded in CLOSING:
            return not starts_anew and not closed and folded not in UNITS_BEFORE_DOT
        if before.isdigit():
            return not closed and (is_first or (len(before) < 3 and not starts_anew and self._counts_with_dots()))
        if "." in before and len(before) < 12 and all(len(p) < 3 and p.isalpha() for p in before.split(".") if p):
            return not starts_anew and not closed
        if before.isupper() and len(before) < 6 and not before.strip("IVXL"):
            return not closed and not starts_anew and self._counts_with_dots()
        return False

    def _is_denied_letter(self, letter: str, at: int, is_first: bool, word: str) -> bool:
        """Whether a single letter before the stop is an initial ("J. Doe") or half of a pair ("z. B.", "т. е.")."""
        if is_first:
            return True
        if len(word) == 1 and word.isalpha() and _PAIR.match(self.s, at):
            return True
        # "2023 г. Россия", "с. 12", "г. Москва"; a plain word that is a letter ("vitamin c") ends as any other.
        return (letter.isupper() or letter.casefold() in CLOSING) and word.casefold() not in STARTERS

    def _counts_with_dots(self) -> bool:
        """Whether the language prints ordinals as "7." (7. Mai, XIV. Louis)."""
        return self._tongue() in ORDINAL_LANGUAGES

    def _tongue(self) -> str:
        if self.language is None:
            self.language = language_of(self.s) or "und"
        return self.language.split("-")[0]
