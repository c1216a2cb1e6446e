"""Orders that styles prescribe and that their own marks show: "Author (2023). Title.", "Author. Title // Outlet"."""

import re
from dataclasses import dataclass

from citecheck.citations import creators, names
from citecheck.citations.house import House
from citecheck.citations.segments import Span, segments, trimmed

Order = tuple[Span | None, Span | None, Span | None]  # title, author, publisher

# APA and Harvard: Author (2023, March 7). Title. Publisher.
_UNDATED = (
    r"no date|sans date|sin fecha|sem data|ohne Datum|без даты|[nN]\.\s?d\.?|t\.\s?y\.?|s\.\s?f\.|s/f|б\.\s?г\.?"
    r"|o\.\s?J\.?|[sz]\.\s?d\.(?:-\w)?|b\.\s?[rgd]\.|u\.\s?å\.|e\.\s?d\.|ม\.ป\.ป\.|ไม่มีวันที่|ไม่ปรากฏปีที่พิมพ์"
)
_AUTHOR_DATE = re.compile(
    r"^(?P<author>[^()（）]{2,200}?(?:\s\([A-ZÀ-Þ&][\w&.-]{1,9}\))?)[\s,.]*[(（\[]\s?(?:(?:\w+\.?[\s,]+){0,1}(?:\d\d?\.?,?\s+)?(?:[^\W\d_]+\.?,?\s+|\d\d?[./]\d\d?[./])?(?:1[5-9]|20)\d\d[a-z]?[^()（）\[\]:]{0,20}"
    rf"|{_UNDATED})\s?[)）\]]\s?[.,:：]?(?:\s+|(?=[^\x00-\x7f]))"
)
NO_DATE = re.compile(rf"[\s.,]*[(\[](?:{_UNDATED})[)\]]\.?$")  # behind a name
UNDATED = re.compile(rf"[(\[](?:{_UNDATED})[)\]]")
# GOST: Author. Title // Publisher. – 2024.
_GOST = re.compile(r"\s//\s")
_GOST_AUTHOR = re.compile(
    r"^(?:[А-ЯЁA-Z][\w’'-]+,?\s+[А-ЯЁA-Z]\.\s?(?:[А-ЯЁA-Z]\.)?(?:,\s+[А-ЯЁA-Z][\w’'-]+,?\s+[А-ЯЁA-Z]\.\s?(?:[А-ЯЁA-Z]\.)?)*"
    r"|[А-ЯЁA-Z]\.\s?(?:[А-ЯЁA-Z]\.\s?)?[А-ЯЁA-Z][\w’'-]+)[.,]?\s+"
)
# GB/T 7714: 作者. 题名[N/OL]. 报纸名, 2024-03-07.
_MEDIUM = re.compile(
    r"\s?\[(?:[A-Z]{1,2}(?:/[A-Z]{2,3})?|[Ээ]лектронный\s+ресурс|Електронний\s+ресурс|Текст|[Ii]nternet|[Oo]n-?line|ONLINE"
    r"|Web|Çevrimiçi|[Ee]n\s(?:ligne|l[ií]nea|línia)|[Ii]nteraktyvus|[Vv]erkko\w+)\]"
)
# Chicago: Author, Title (Place: Publisher, 2019).
_BOOK = re.compile(r"\((?P<place>[^():]{2,40}):\s*(?P<publisher>[^():,]{2,60}),\s*(?:1[5-9]|20)\d\d[a-z]?\)")
# Vancouver: Doe J, Roe RM, et al.
INITIALLED = re.compile(
    r"^[A-ZÀ-ÞА-Я][\w’'-]+(?:\s[A-ZÀ-Þ][\w’'-]+)?\s[A-ZÀ-Þ]{1,3}"
    r"(?:,\s[A-ZÀ-Þ][\w’'-]+(?:\s[A-ZÀ-Þ][\w’'-]+)?\s[A-ZÀ-Þ]{1,3}){0,20}(?:,?\set al)?\.\s+(?=\S)"
)
# German lists: Surname, Given: Title. In: Outlet, date.
_BEFORE_COLON = re.compile(r"^(?P<author>[^:()“”„«»\"]{4,120}):\s+(?=\S)")
_CONTAINED = re.compile(r"(?<=[.?!])\s+[Ii]n:\s+(?=\S)")
# MLA, ISO 690 and lists of sources without parentheses: Surname, A., Other, B. 2007. Title. Outlet.
_AUTHOR_YEAR = re.compile(
    r"^(?P<author>[^\W\d_][^()“”„«»\"\d:]{3,200}?)[\s,.]+(?P<year>(?:1[5-9]|20)\d\d)[a-z]?[.:]\s+(?=[^\W\d_])"
)
_UNDATED_BEHIND = re.compile(rf"^(?P<author>[^\W\d_][^()“”„«»\"\d:]{{2,120}}?)[.,]?\s+(?:{_UNDATED})\s+(?=[^\W_])")
# A sentence ends, but not behind an initial.
STOP = re.compile(r"(?<!\b[^\W\d_])(?<!\bal)(?<!\bvs)(?<!\bSt)(?<!\bDr)[.。](?=\s|$)|[?!？！](?=\s)")


@dataclass(frozen=True, slots=True)
class Head:
    """A note's text: `tail` is where addresses and words about visiting begin, `taken` are dates and addresses."""

    text: str
    tail: int
    taken: tuple[Span, ...]
    house: House | None = None
    address: str | None = None
    language: str | None = None
    announced: bool = False  # whether words lead to an address, or tell of a visit


def sentence(text: str, start: int, end: int) -> tuple[Span, int]:
    """The sentence at `start` without its stop, and where the next begins."""
    stop = STOP.search(text, start, end)
    while stop is not None and text.count("(", start, stop.start()) > text.count(")", start, stop.start()):
        stop = STOP.search(text, stop.end(), end)  # "Tides in port (1st ed. 2018)."
    if stop is None:
        return trimmed(text, start, end, " \n\t\u00a0,;:|–—([*_"), end
    keep = stop.end() if stop[0] in "?!？！" else stop.start()
    return trimmed(text, start, keep, " \n\t\u00a0*_"), stop.end()


def author_date(head: Head) -> Order | None:
    text, tail, taken = head.text, head.tail, head.taken
    match = _AUTHOR_DATE.match(text[:tail])
    if match is None:
        return None
    head_only = match["author"].rstrip(" .")
    if ": " in head_only or STOP.search(head_only) or text[match.end()] in "–—-|" or INITIALLED.match(head_only):
        return None  # the year closes a title: "Surname, A. Title (2023)."
    title, after = sentence(text, match.end(), tail)
    opening = text[title[0] : title[1]][:1]
    if not opening and not names.is_person(head_only) and head.announced:
        return match.span("author"), None, None  # "Tides and harbours. (2010). Retrieved …"
    if not opening.isalpha() or opening.islower() or _goes_on(head, match):
        return None  # a remark behind "Title (2019), …"
    start, end = trimmed(text, match.start("author"), match.end("author"), " \n\t\u00a0,;:–—*_")
    author = start, end + creators.keeps_stop(text, end)
    rest = [span for span in segments(text, after, tail, taken) if names.may_be_outlet(text[slice(*span)])]
    publisher = rest[0] if len(rest) == 1 else None
    words = text[slice(*author)]
    swapped = _is_name_of(text[slice(*title)], head.address) and not _is_name_of(words, head.address)
    if publisher is None and swapped and not names.is_person(words):
        return author, None, title  # "Tides rising. (2019, 15 June). The Quay Herald."
    is_name = (
        names.is_person(words) or names.may_be_outlet(words) or names.names_body(words) or len(words.split()) <= _FEW
    )
    medium = _MEDIUM.search(text, *title)
    return (title[0], medium.start() if medium else title[1]), author if is_name else None, publisher


def _goes_on(head: Head, match: re.Match[str]) -> bool:
    """Whether a comma goes on behind the bracket, unless what stands before it is a short name: "GS1 (2024), Title"."""
    if not head.text[: match.end()].rstrip().endswith(","):
        return False
    return not head.announced or len(match["author"].split()) > _FEW or not names.may_be_outlet(match["author"])


def _is_name_of(words: str, address: str | None) -> bool:
    """Whether a few words are the name that the host of an address spells."""
    return len(words.split()) <= _FEW and names.may_be_outlet(words) and names.spells_host(words, address)


_FEW = 4  # words of a name that a host spells


def author_year(head: Head) -> Order | None:
    text, tail, taken = head.text, head.tail, head.taken
    match = _AUTHOR_YEAR.match(text[:tail])
    if match is None or not names.is_person(match["author"]) or not ("," in match["author"] or "." in match["author"]):
        return None
    title, after = sentence(text, match.end(), tail)
    if len(text[slice(*title)].split()) < 2:
        return None
    end = match.end("author")
    rest = [span for span in segments(text, after, tail, taken) if names.may_be_outlet(text[slice(*span)])]
    return title, (match.start("author"), end + creators.keeps_stop(text, end)), rest[0] if len(rest) == 1 else None


def undated(head: Head) -> Order | None:
    """Quay Board. N.d. Title. Or, where no name stands first, Title. N.d."""
    text, tail = head.text, head.tail
    match = _UNDATED_BEHIND.match(text[: min(tail, 160)])
    if match is None:
        return None
    words = match["author"].split()
    if len(words) > 2 and any(word[0].islower() and len(word) > 3 for word in words):
        return match.span("author"), None, None
    title, _ = sentence(text, match.end(), tail)
    return (title, match.span("author"), None) if title[0] < title[1] else None


def contained(head: Head) -> Order | None:
    """Surname, Given: Title. In: Outlet."""
    text, tail, taken = head.text, head.tail, head.taken
    contained = _CONTAINED.search(text, 0, tail)
    if contained is None:
        return None
    named = _BEFORE_COLON.match(text[: contained.start()])
    author = named.span("author") if named and names.is_person(named["author"]) else None
    title = trimmed(text, named.end() if named and author else 0, contained.start(), " \n\t\u00a0.,*_")
    publishers = [one for one in segments(text, contained.end(), tail, taken) if names.may_be_outlet(text[slice(*one)])]
    if len(text[slice(*title)].split()) < 2 or not publishers:
        return None
    return title, author, publishers[0]


def hungarian(head: Head) -> Order | None:
    """Surname Given: Title. Outlet, as Hungarian prints it; its titles write nouns small: two capitals are a name."""
    text, tail = head.text, head.tail
    named = _BEFORE_COLON.match(text[: min(tail, 120)]) if head.language == "hu" else None
    if named is None or not 2 <= len(named["author"].split()) <= 4 or not names.is_person(named["author"]):
        return None
    title, after = sentence(text, named.end(), tail)
    if len(text[slice(*title)].split()) < 2:
        return None
    rest = [one for one in segments(text, after, tail, head.taken) if names.may_be_outlet(text[slice(*one)])]
    return title, named.span("author"), rest[0] if rest else None


def gost(head: Head) -> Order | None:
    text, tail, taken = head.text, head.tail, head.taken
    slashes = _GOST.search(text, 0, tail) if "// " in text or "//\n" in text or "//\u00a0" in text else None
    if slashes is None:
        return None
    start, end = trimmed(text, 0, slashes.start())
    signal = names.SIGNALS.match(text[:end])
    start = signal.end() if signal else start
    author = None
    match = _GOST_AUTHOR.match(text[start:end])
    if match:
        author = trimmed(text, start, start + match.end(), " \n\t\u00a0,;")
        start += match.end()
    medium = _MEDIUM.search(text, start, end)
    end = medium.start() if medium else end
    responsible = text.find(" / ", start, end)
    if responsible > 0:
        if author is None and names.is_person(text[responsible + 3 : end].strip(" .")):
            author = trimmed(text, responsible + 3, end, " ,;")
        end = responsible
    title = trimmed(text, start, end, " \n\t\u00a0,;.")
    publishers = segments(text, slashes.end(), tail, taken)
    return title, author, publishers[0] if publishers else None


def with_medium(head: Head) -> Order | None:
    text, tail, taken = head.text, head.tail, head.taken
    medium = _MEDIUM.search(text, 0, tail)
    if medium is None or medium.start() < 3:
        return None
    start, author = 0, None
    stop = re.search(r"[.．。](?:\s|(?=[\u3040-\u9fff]))", text[: medium.start()])
    if stop and (names.is_person(before := text[: stop.start()]) or len(before) <= 12 or _may_be_body(before)):
        author, start = (0, stop.start()), stop.end()
    year = _YEAR_BEFORE.match(text[: medium.start()])
    if year is not None and names.may_be_outlet(year["author"]):
        author, start = year.span("author"), year.end()  # "Quay Board, 2021, Tides in port [en ligne]"
    title = trimmed(text, start, medium.start(), " \n\t\u00a0,;.")
    if not any(map(str.isalpha, text[slice(*title)])):
        return None
    publishers = segments(text, medium.end(), tail, taken)
    return title, author, publishers[0] if publishers else None


_YEAR_BEFORE = re.compile(
    r"(?P<author>[^()“”„«»\"\d]{2,120}?)(?:[,.]\s{1,2}(?:1[5-9]|20)\d\d[a-z]?[,.:]|\s\((?:1[5-9]|20)\d\d[a-z]?\)[,.:]?)\s{1,2}"
    r"(?=[^\W_])"
)


def _may_be_body(words: str) -> bool:
    """Whether words in front of a title are the name of who wrote it: all capitals, or nearly."""
    many = words.split()
    return len(many) <= _BODY and words[:1].isupper() and sum(1 for one in many if one[0].islower()) <= len(many) // 3


_BODY = 6  # words of a body's name at most


def book(head: Head) -> Order | None:
    """Author, Title (Place: Publisher, year)."""
    text = head.text
    match = _BOOK.search(text)
    if match is None:
        return None
    start, end = trimmed(text, 0, match.start())
    comma = text.find(",", start, end)
    if comma < 0 or not names.is_person(text[start:comma]):
        return None
    title = trimmed(text, comma + 1, end)
    if not text[title[0] : title[1]][:1].isupper() or (
        names.is_person(text[slice(*title)]) and "," in text[slice(*title)]
    ):
        return None
    return title, (start, comma), match.span("publisher")
