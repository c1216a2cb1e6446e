"""Cutting a note at its punctuation into the stretches that can be its parts."""

import re
from collections.abc import Iterable, Sequence
from functools import cache

from citecheck.locales import terms
from citecheck.text import Part, squash

Span = tuple[int, int]

LONGEST_YEAR = len("2015a")  # characters of a date that is a year alone

# A full stop ends a part only before white space and not behind an initial or an abbreviation of the trade.
# The one class in front lets the search run from one such character to the next.
_CUT = re.compile(
    r"[,;|()\[\]（），；。、،؛\s–—.?!](?:(?<=[,;|()\[\]（），；。、،؛])|(?<=\s)(?:[–—-]|//)\s|(?<=[–—])(?=\s)"
    r"|(?<=[.?!])(?=\s|$)(?<!\b[^\W\d_].)(?<!\b(?:Co|No|no|pp|St|Dr|ed).)(?<!\b(?:Inc|Ltd|Vol|vol|eds).)"
    r"(?<!\b(?:Univ|Dept).))"
)
_LEADING = re.compile(
    r"(?:in|on|via|at|from|bei|dans|en|em|su|içinde|в|на|auf|chez|through)\s*:?\s+(?=[A-ZÀ-ÞА-ЯİŞÇĞÜÖ])|in:\s*|из:\s*",
    re.I,
)
_VOLUME = re.compile(r"(?<!\s)\s{1,9}(?:\d+(?:\s*\(\d+\))?(?:[,:]\s*(?:no\.|\d)[\d\s.:–-]*)?|vol\.?\s*\d+.*)$")
# "London: Harbour Press": a place of one to three words in front of the publisher.
_PLACE = re.compile(r"[^\W\d_a-z][\w.’'-]{0,30}(?:\s[^\W\d_a-z][\w.’'-]{0,30}){0,2}\s?:\s+(?=[^\W\d_a-z])")
# What announces an address at the end of a stretch.
_TRAILING = re.compile(
    r"(?<!\s)\s{1,9}(?:URL|DOI|Online(?: verfügbar)? unter|Online at|En ligne sur|Disponible à l[’']adresse|"
    r"Режим доступа|Электронный ресурс|Available (?:at|from|online)|Erişim(?: Adresi| Linki)?|"
    r"Verfügbar unter|Disponible (?:en|sur)|Disponível em|Disponibile (?:su|a)|from|at)\s{0,9}:?\s{0,9}$",
    re.I,
)
# Stretches that are no name: volume and page numbers, the kind of medium, what precedes an address.
NO_NAME = re.compile(
    r"(?:pp?|ss?|vol|no|nr|issue|cilt|sayı|т|№|с|стр|том|вып|jg|heft|bd|n|núm|ed|edition|para|ch|sec|§)\b[.:]?\s*[\dIVXivx]"
    r"|[\d\s:()./–—-]+$"
    r"|(?:accessed|retrieved|viewed|last|archived?|updated|available|originally|published|erişim|arşivlendi|дата|режим|"
    r"архивировано|abgerufen|zugriff|zuletzt|consulté|consultado|disponible|disponível|acesso|acessado|consultato|geraadpleegd|"
    r"updated|subscription|interview|url|doi|isbn|issn|pmid|pmc|arxiv|n\.d|et al|и др)\b"
    r"|(?:online|online(?: verfügbar)? unter|disponible à l[’']adresse|"
    r"web|print|pdf|html|video|blog|podcast|tweet|internet|electronic|press release|from|at|original|"
    r"the original|link|"
    r"source|текст|электронный ресурс|электронный|in \w+|çevrimiçi|en ligne|en línea|em linha|г|года|yıl)[\s.:]*$",
    re.I,
)
NUMBERING = re.compile(
    r"(?:pp?|ss?|vol|no|nr|issue|cilt|sayı|т|№|с|стр|том|вип|вып|jg|heft|bd|núm|br|č|sv)\.?\s?\d", re.I
)
_NUMBER = 4  # characters behind a word in which its number begins
_NO_STOP = " \n\t\r\u00a0,;:：|–—-*_()[]（），；。、،؛<>"


# "La" is "at" in one language and begins the names of papers in others.
_ARTICLES = frozenset("la le el il lo les los las as os o a al i".split())


@cache
def _contained() -> re.Pattern[str]:
    forms = {form for forms in terms("in").values() for form in forms}
    listed = "|".join(sorted(map(re.escape, forms), key=len, reverse=True))
    clear = "|".join(sorted(map(re.escape, {form for form in forms if form not in _ARTICLES}), key=len, reverse=True))
    return re.compile(rf"(?:{listed})\s?:\s*|(?:{clear})\s+|(?:{listed})$", re.I)


def without_contained(text: str, span: Span) -> Span:
    """The stretch without "In", "v:", "στο" and their like before the name of what holds the work."""
    found = _LEADING.match(text, *span) or _contained().match(text, *span)
    if found is None or not (found.end() == span[1] or text[found.end()].isupper()):
        return span
    return found.end(), span[1]


def part(text: str, span: Span) -> Part:
    """The stretch as a part; a line that wraps in it reads as one."""
    return Part(squash(text[slice(*span)]), *span)


def trimmed(text: str, start: int, end: int, edges: str = " \n\t\u00a0,;:|–—*_") -> Span:
    """The stretch without white space and separators at its ends."""
    while start < end and text[start] in edges:
        start += 1
    while end > start and text[end - 1] in edges:
        end -= 1
    return start, end


def segments(text: str, start: int, end: int, taken: Sequence[Span]) -> list[Span]:
    """The stretches between the punctuation of `text[start:end]` that may be names; dates and addresses are none."""
    cuts: list[Span] = [match.span() for match in _CUT.finditer(text, start, end)]
    cuts += [(max(a, start), min(b, end)) for a, b in taken if a < end and start < b]
    cuts.sort()
    found: list[Span] = []
    at = start
    for a, b in [*cuts, (end, end)]:
        if a > at:
            found.append((at, a))
        at = max(at, b)
    return [span for span in (_name(text, a, b) for a, b in found) if span is not None]


def _name(text: str, start: int, end: int) -> Span | None:
    edges = _NO_STOP
    start, end = trimmed(text, start, end, edges)
    if NUMBERING.match(text, start, end + _NUMBER):
        return None  # "Vol. 38": the stop parts them
    while start < end and text[start] in ".":
        start, end = trimmed(text, start + 1, end, edges)
    if NO_NAME.match(text[start:end]):
        return None
    whole = start, end
    start, _ = without_contained(text, (start, end))
    trailing = _TRAILING.search(text, start, end)
    end = trailing.start() if trailing else end
    place = _PLACE.match(text, start, end)
    start = place.end() if place else start
    words = text[start:end]
    if not any(map(str.isalpha, words)) or ((start, end) != whole and NO_NAME.match(words)):
        return None
    volume = _VOLUME.search(words)
    if volume and volume.start() > 3:
        end = start + volume.start()
    return start, end


def first(spans: Iterable[Span]) -> Span | None:
    """The first of several stretches, if there is one."""
    return next(iter(spans), None)


def overlaps(span: Span, others: Iterable[Span]) -> bool:
    """Whether a stretch shares a place with one of the others."""
    first, last = span
    for start, end in others:  # noqa: SIM110  # because any() with a generator takes three times as long
        if start < last and first < end:
            return True
    return False
