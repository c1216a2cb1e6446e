"""Which stretches of a text stand between quotation marks: where each mark opens, closes, or is an apostrophe."""

import re
from itertools import islice

# Every character that can be a quotation mark. 《》 and 〈〉 are titles in Chinese and Korean, not quotations; primes
# (′ ″) are feet, inches, minutes and seconds.
_MARKS = re.compile("[\"'“”„‟«»‹›‘’‚‛「」『』〝〞＂]")
_CERTAIN = '"“”„‟«»‹›‘‚‛「」『』〝〞＂'
_FREE = re.compile("(?<![^\\W_])'")  # an apostrophe with no letter before it

# A mark that closes, and what may have opened it. The order is the preference where several are open.
_CLOSES = {
    "”": "“„‟”",  # English, Polish and Dutch, Swedish and Finnish
    "“": "„",  # German, Czech, Bulgarian
    "»": "«»",  # French, Russian, Italian; Swedish and Finnish
    "«": "»",  # German and Danish books
    "›": "‹›",
    "‹": "›",
    "’": "‘‚‛",
    "‘": "‚",
    "」": "「",
    "』": "『",
    "〞": "〝",
    "〟": "〝",
    '"': '"„',  # a keyboard without German marks closes with the plain one
    "＂": "＂",
    "'": "'‘",
}
_ALWAYS_OPEN = frozenset("„‚「『〝‟‛")
_BEFORE_OPENING = frozenset("([{<—–-/=:;,¿¡…\"'“‘«‹„‚「『|*_~")
_LOOK_AHEAD = 8
_SPACED_PLAIN = re.compile(
    r'(?:^|(?<=[^\d\s][\s\u00a0(]))"[ \u00a0](?=[^\s"])[^"\n]{1,400}(?<=\S)[ \u00a0]"(?=[\s.,;:!?…)]|$)'
)
_ABBREVIATING = re.compile('(?<=[א-ת])["״](?=[א-ת](?![א-ת]))')
_SPACED = re.compile(r"(?:[^«»]*[:,–—(] ?)?» [^«»]+ «(?![^«»]*«)")
# The same behind a sentence, where a French quotation may just as well end: "… sig. » Jeg går, « sagde Farrow."
_SPACED_LATER = re.compile(r"[^«»]*[.!?…] » [^«»]+[^«»:\s] «(?:$|[.,;!?]|\s(?:$|[a-zà-ÿ]))")
_TURNED = str.maketrans("«»", "»«")


def quoted(s: str) -> list[tuple[int, int]]:
    """The outermost stretches between quotation marks, marks included, in order.

    Apostrophes, inches and feet are no marks. A mark that is never closed quotes nothing and hides nothing.
    """
    return pairs(s)[0]


def upright(s: str) -> str:
    """The text with its guillemets turned where they are set » so « with spaces, which look like the French « so ».

    Only where the first of them stands as an opening mark and the last as a closing one: French text may go on from
    a quotation before it.
    """
    if "» " not in s or " «" not in s:
        return s
    is_turned = _SPACED.match(s) or (_SPACED_LATER.match(s) and s.rfind("«") > s.rfind("»"))
    return s.translate(_TURNED) if is_turned else s


def _without_gershayim(s: str) -> str:
    """The text in which Hebrew gershayim are quotation marks, as they are typed, but not before a word's last letter.

    There they abbreviate, and so does the plain mark that stands for them: צה״ל, ארה"ב.
    """
    if s.isascii() or ("״" not in s and '"' not in s):
        return s
    return _ABBREVIATING.sub("׳", s).replace("״", '"')


def _typeset(s: str) -> str:
    """The text with plain marks " so " set as “ so ”: French is typed with spaces inside them. No inches."""
    return _SPACED_PLAIN.sub(lambda found: f"“{found[0][1:-1]}”", s) if '"' in s else s


def pairs(s: str) -> tuple[list[tuple[int, int]], list[int]]:
    """The outermost quoted stretches, and where marks stand that open and are never closed."""
    s = _typeset(_without_gershayim(upright(s)))
    if not any(map(s.__contains__, _CERTAIN)) and ("'" not in s or not _FREE.search(s)):
        return [], []
    tokens = [(m.start(), m.group()) for m in _MARKS.finditer(s)]
    opened: list[tuple[int, str]] = []
    counts: dict[str, int] = {}
    found: list[tuple[int, int]] = []
    for index, (at, mark) in enumerate(tokens):
        before = s[at - 1] if at else " "
        after = s[at + 1] if at + 1 < len(s) else " "
        opener = _opener_of(mark, before, after, counts)
        if opener and not (mark == "’" and _is_plural_genitive(s, tokens, index)):
            start = _pop(opened, counts, opener)
            if at - start > 1:
                found.append((start, at + 1))
        elif not opener and _opens(mark, before, after):
            opened.append((at, mark))
            counts[mark] = counts.get(mark, 0) + 1
    return _outermost(found), [at for at, _ in opened]


def _opener_of(mark: str, before: str, after: str, counts: dict[str, int]) -> str | None:
    """The kind of open mark that this one closes, None where it closes nothing."""
    for opener in _CLOSES.get(mark, ""):
        if not counts.get(opener):
            continue
        if mark in "’'‘":
            return opener if not after.isalnum() and not before.isspace() else None
        if mark in '"＂' or (opener == mark and mark in "”»›"):
            if before.isspace() and not after.isspace():
                return None  # it stands as an opening mark does
            return opener
        return opener
    return None


def _opens(mark: str, before: str, after: str) -> bool:
    if mark in _ALWAYS_OPEN:
        return True
    if mark in "“«‹":
        return True
    is_free = before.isspace() or before in _BEFORE_OPENING
    if mark == "‘":
        return not before.isalnum() and not after.isspace()
    if mark in '"＂”»›':
        # Chinese and Japanese print no space before a mark.
        return (is_free or (mark in '"＂' and ord(before) > 0x3000)) and not after.isspace()
    if mark == "'":
        return is_free and after.isalpha()
    return False


def _is_plural_genitive(s: str, tokens: list[tuple[int, str]], index: int) -> bool:
    """Whether ’ is the apostrophe of "the nations’ view" and another ’ closes later."""
    if not _looks_genitive(s, tokens[index][0]):
        return False
    for later, mark in islice(tokens, index + 1, index + 1 + _LOOK_AHEAD):
        if mark == "‘":
            return False
        is_end = mark == "’" and not s[later + 1 : later + 2].isalnum() and not s[later - 1].isspace()
        if is_end and not _looks_genitive(s, later):
            return True
    return False


def _looks_genitive(s: str, at: int) -> bool:
    return s[at - 1 : at] in ("s", "S") and s[at + 1 : at + 2] == " " and s[at + 2 : at + 3].islower()


def _pop(opened: list[tuple[int, str]], counts: dict[str, int], opener: str) -> int:
    """Where the last mark of that kind was opened; marks opened after it were never closed."""
    while True:
        at, mark = opened.pop()
        counts[mark] -= 1
        if mark == opener:
            return at


def _outermost(found: list[tuple[int, int]]) -> list[tuple[int, int]]:
    found.sort(key=lambda span: (span[0], -span[1]))
    outer: list[tuple[int, int]] = []
    for span in found:
        if not outer or span[0] >= outer[-1][1]:
            outer.append(span)
    return outer
