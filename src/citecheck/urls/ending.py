"""Where a printed address ends: what of the marks and brackets behind it belongs to the sentence."""

import re
from functools import cache

from citecheck.urls.marks import INVISIBLE, STOPS, TRAILING

CLOSING = {")": "(", "]": "[", "}": "{"}
# Marks by the name under which a fault is told: "trailing-comma".
NAMES = {",": "comma", ".": "full-stop", ";": "semicolon", ":": "colon", ")": "bracket", "]": "bracket",
         "}": "bracket", ">": "bracket", "!": "mark", "?": "mark"}  # fmt: skip


@cache
def _events() -> re.Pattern[str]:
    """What matters on the way to an address's end."""
    return re.compile(
        rf"(?P<stop>[{STOPS}]|&(?i:gt|lt|quot|laquo|raquo|nbsp);)|[()\[\]{{}}]|(?P<single>[’‘])"
        r"|(?<=[^/=:?&#+%|@\-])(?P<again>(?i:https?|ftp)://)|(?P<cjk>(?<=[^\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3])[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3])|(?P<bar>\|)",
    )


_PLAIN = re.compile(r"[A-Za-z0-9_.~%/+=,-]*")


def end_of(s: str, start: int, at: int, *, doi: bool) -> int:
    """The first character after `at` that cannot belong to the address that begins at `start`."""
    depth = {"(": 0, "[": 0, "{": 0}
    plain = _PLAIN.match(s, at)
    if plain is not None:  # nothing can happen there, but that another scheme begins with its last letters
        at = max(at, plain.end() - 5) if s[plain.end() : plain.end() + 1] == ":" else plain.end()
    for event in _events().finditer(s, at):
        here, char, kind = event.start(), event[0], event.lastgroup
        if kind is not None:
            if _ends_here(s, start, here, kind, doi=doi):
                return _before_date(s, here) if kind == "cjk" else here
        elif (char == "(" and _DATED.match(s, here)) or (
            char in "([" and (s[here - 1].isalnum() or s[here - 1] == ".") and _REMARK.match(s, here)
        ):
            return here
        elif char in depth:
            depth[char] += 1
        elif char in CLOSING:
            if depth[CLOSING[char]]:
                depth[CLOSING[char]] -= 1
            elif char != ")" or s[start - 1 : start] == "(" or not s[here + 1 : here + 2].isalnum():
                return here
    return len(s)


def _ends_here(s: str, start: int, here: int, kind: str, *, doi: bool) -> bool:
    """Whether an address ends at a mark of that kind."""
    if kind == "stop":
        return not _reads_over(s, start, here, doi=doi)
    if kind == "bar":
        return _parts_fields(s, start, here)
    if kind == "cjk":
        return _runs_on(s, start, here)
    return kind == "again" or not s[here + 1 : here + 2].isalnum()


def _reads_over(s: str, start: int, here: int, *, doi: bool) -> bool:
    """Whether a mark that ends addresses belongs to this one: a pasted search for “words”, a DOI's <123::…>."""
    char = s[here]
    if char == "“":
        return s[here - 1] in "=/+_-:" and s.find("”", here, here + 200) > 0
    if char == "”":
        return s.rfind("“", max(start, here - 200), here) > 0 and not _has_space(s, max(start, here - 200), here)
    return doi and char in "<>" and s[here + 1 : here + 2].isdigit()


_FIELD = re.compile(r"\||[\w -]{1,30}=|https?:|$|\]\]|\}\}")


def _parts_fields(s: str, start: int, here: int) -> bool:
    """Whether a bar closes the field of a template, a link or a table; some addresses have one inside."""
    return s[start - 1 : start] in ("=", "|", "[") or _FIELD.match(s, here + 1) is not None


def _has_space(s: str, start: int, end: int) -> bool:
    return any(c.isspace() for c in s[start:end])


def _runs_on(s: str, start: int, here: int) -> bool:
    """Whether Chinese, Japanese or Korean text goes on after the address without a space."""
    before = s[max(start, here - 80) : here]
    if _IN_HOST.search(before):
        return False
    if start and s[start - 1] in "在于於" and s[here] in "上中里内內裡":
        return True
    if not (before[-1:].isascii() and (before[-1:].isalnum() or before[-1:] == ",")):
        return _PARTICLE.match(s, here) is not None
    if _COMMA.search(before) or _PARTICLE.match(s, here):
        return True
    if "/" not in before.partition("//")[2] and "/" not in before[-40:].replace("//", ""):
        return True
    return bool(re.search(r"(?:\.(?:s?html?|pdf|php|aspx?|jsp|xml)|/\d{1,20}|=[\w.-]{1,60})$", before))


_IN_HOST = re.compile(r"//[^./]+$")
# "….html(20.10.2014)", "….pdf(2018年12月1日閲覧)", "….pdf(閲覧日:2018-12-01)".
_DATED = re.compile(
    r"\((?:\d{1,2}\.\s?\d{1,2}\.\s?\d{4}|\d{4}-\d\d-\d\d|\d{4}年\d{1,2}月(?:\d{1,2}日)?(?:閲覧|アクセス|参照|取得|確認|访问|訪問)?"
    r"|[\u3040-\u9fff\uac00-\ud7a3]{2,8}[:：]\s?\d{4}[\d./-]{2,6})\)(?=[.,;\s。]|$)"
)
_REMARK = re.compile(r"[(\[][^()\[\]\s/]{1,20} [^)\]\n]{0,90}[)\]]")  # "…/tide(4 May 2020)", "…/tide[accessed 2020]"
# Words that only bind what follows to a whole address: Japanese, and Korean at the end of a word.
_PARTICLE = re.compile(r"を|から|より|まで|では|には|にて|(?:에서|에는|에|를|을|으로)(?=[\s.,)]|$)")
_GLUED = re.compile(
    r"\.(?:Retrieved|Accessed|Viewed|Abgerufen|Zugriff|Consult[ée]|Consultado|Acceso|Acesso|Accesso|Visitato|Dostęp|"
    r"Erişim|Hämtad|Hentet|Viitattu|Geraadpleegd|Bezocht|Дата)$"
    r"|(?:(?<=\.html)|(?<=\.htm)|(?<=\.pdf)|(?<=\.php))\.[^\W\d_a-z][^\W\d_]{2,20}$"  # "….html.Captured on 3 May 2024"
)
_COMMA = re.compile(r",\s?(?:(?:19|20)\d\d)?$")  # "….html,2024年3月9日閲覧": what a comma parts is the note's


def _before_date(s: str, here: int) -> int:
    """The comma before text, or the year of a date, that runs on behind an address."""
    found = _COMMA.search(s, max(0, here - 6), here)
    return here if found is None else found.start()


_ENTITY_END = re.compile(
    r"&(?:#\d{1,6}|#x[0-9a-f]{1,6}|amp|lt|gt|quot|apos|nbsp|[lr][ds]?a?quo|hellip|[nm]dash|shy|zwn?j);$", re.I
)
_NOTE_MARK = re.compile(r"\[(?:\d{1,3}|\^[^\[\]\s]{1,60}|-?@[\w:.-]{1,60})\]$")  # of Markdown too
_INVISIBLE = re.compile(rf"[{INVISIBLE}]")


def trimmed(s: str, start: int, head: int, end: int) -> int:
    """The end without the sentence's own punctuation."""
    before = s[start - 1 : start]
    opened = {o: s.count(o, start, end) - s.count(c, start, end) for c, o in CLOSING.items()}
    while end > head:
        char = s[end - 1]
        tail = s[max(end - 10, head) : end]
        if char == "'" and _closes_quotation(s, start, end):
            break
        if char in TRAILING or (char in "_~*" and before == char) or (char == ">" and before == "<"):
            entity = _ENTITY_END.search(tail) if char == ";" else None
            end -= len(entity[0]) if entity else 1
        elif char in "([{" and opened[char] > 0:
            opened[char] -= 1
            end -= 1
        elif char in CLOSING and opened[CLOSING[char]] < 0:
            opened[CLOSING[char]] += 1
            end -= 1
        elif char == "]" and (mark := _NOTE_MARK.search(tail)):
            end -= len(mark[0])
        elif char.isalpha() and s[end : end + 1] == " " and (glued := _GLUED.search(s, max(end - 16, head), end)):
            end -= len(glued[0])
        elif not char.isascii() and _INVISIBLE.match(char):
            end -= 1
        else:
            break
    return end


def _closes_quotation(s: str, start: int, end: int) -> bool:
    """Whether the mark before `end` closes what one inside the address opened: "…/the_'old'_bridge_'part_2'"."""
    alone = s[end - 2] != "'" != s[end : end + 1] and s[start - 1 : start] != "'"
    return alone and s.count("'", max(start, end - 400), end) % 2 == 0


def doubled_mark(s: str, end: int) -> tuple[int, str | None]:
    """A mark printed twice after the address: the first one is taken for pasted with it."""
    first = s[end : end + 1]
    if first and first in ".,;:" and s[end + 1 : end + 2] == first != s[end + 2 : end + 3]:
        return end + 1, f"trailing-{NAMES[first]}"
    return end, None
