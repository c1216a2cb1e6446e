"""The name of an outlet without what styles print around it: a place, the medium, a volume, the rest of a date."""

import re
from functools import cache, lru_cache

from citecheck.citations import creators
from citecheck.citations.segments import LONGEST_YEAR, Span, trimmed, without_contained
from citecheck.locales import terms

_VOLUME = re.compile(r"(?<!\s)[\s.,]{0,3}\d[\d\s().:,;–‑～~-]*$")
_TWICE = re.compile(r"(?P<name>.{3,60}):\s(?P=name)$", re.S)
_OF_DAY = re.compile(r"(?<!\s)\s(?:vom|v\.|dated|du|del|dal|den|z dnia|ze dne|zo dňa|от|від|z)$")  # "… vom 7. März"
# How these end, and below those that are hung on: a quick look before the longer one.
_OF_DAY_ENDS = ("vom", "v.", "dated", "du", "del", "dal", "den", "dnia", "dne", "dňa", "от", "від", "z")
# What some styles hang on an outlet: "The Courier Published Online First: 13 May", "Review 47: 8‑17".
_HUNG_ON = re.compile(r"(?<!\s)\s(?:published online(?: first)?|datum|ps|online first|epub)$", re.I)
_HUNG_ENDS = ("line", "irst", "atum", "ps", "epub")
_YEAR_CLOSES = re.compile(r"(?<![\s,]),?\s\((?:1[89]|20)\d\d[a-z]?(?:\s[^\W\d_]\.)?\)(?:\.\w{2,4})?$")
_EDGES = ' \n\t\u00a0,;:|–—*_"“”„«»‹›「」『』《》，、،'
_LONGEST = 200  # characters of a name that is worth remembering
_REACH = 60  # characters at the end of a name that are looked at
_NUMBERS = re.compile(r"\d{1,2}\s?[./]\s?\d{0,2}\.?$")


@cache
def media() -> tuple[str, ...]:
    forms = {form.casefold() for forms in terms("online").values() for form in forms}
    return tuple(sorted(forms | {"internet", "інтернет", "en ligne"}, key=len, reverse=True))


@cache
def _media_ends() -> tuple[str, ...]:
    """The last letters of them all: a quick look before the longer one."""
    return tuple(sorted({form[-3:] for form in media()}))


@cache
def _medium() -> re.Pattern[str]:
    """ "Online" and its like behind a name."""
    listed = "|".join(map(re.escape, media()))
    return re.compile(rf"(?<!\s)\s{{1,3}}[\[(]?(?:{listed})[\])]?$", re.I)


@cache
def _no_place() -> re.Pattern[str]:
    """ "n.p.:" and its like before a name."""
    forms = {form for name in ("no-place", "no-publisher") for every in terms(name).values() for form in every}
    listed = "|".join(sorted(map(re.escape, forms | {"s.l.", "s. l.", "o. O."}), key=len, reverse=True))
    return re.compile(rf"\[?(?:{listed})\]?\s?:\s+", re.I)


def cleaned(text: str, span: Span) -> Span | None:
    """The stretch that is the name itself; None where nothing is left of it."""
    words = text[slice(*span)]
    found = _cleaned(words) if len(words) < _LONGEST else _cleaned.__wrapped__(words)
    return found and (span[0] + found[0], span[0] + found[1])


@lru_cache(maxsize=1_024)
def _cleaned(text: str) -> Span | None:
    span = 0, len(text)
    nowhere = _no_place().match(text, *span) if ":" in text[slice(*span)] else None
    span = without_contained(text, (nowhere.end(), span[1]) if nowhere else span)
    words = text[slice(*span)]
    twice = _TWICE.fullmatch(words) if ":" in words else None
    if twice is not None:
        return span[0], span[0] + twice.end("name")
    end = span[1]
    if text[end - 1 : end].isdigit() or text[end - 1 : end] in ")].,–‑～-":
        found = _VOLUME.search(text, max(span[0], end - _REACH), end)
        end = found.start() if found is not None and found.start() > span[0] + 2 else end
    if text[max(span[0], end - _REACH) : end].rstrip(")]")[-3:].casefold().endswith(_media_ends()):
        found = _medium().search(text, max(span[0], end - _REACH), end)
        end = found.start() if found is not None and found.start() > span[0] + 2 else end
    if text[max(span[0], end - 6) : end].casefold().rstrip("\n").endswith(_HUNG_ENDS):
        hung = _HUNG_ON.search(text, max(span[0], end - _REACH), end)
        end = hung.start() if hung is not None and hung.start() > span[0] + 2 else end
    end = _before_day(text, span[0], end)
    if text[max(span[0], end - 6) : end].rstrip("\n").endswith(_OF_DAY_ENDS):
        leading = _OF_DAY.search(text, max(span[0], end - _REACH), end)
        end = leading.start() if leading else end
    span = trimmed(text, span[0], end, _EDGES)
    words = text[slice(*span)]
    return None if not words or creators.is_part_of_date(words) else span


def _before_day(text: str, start: int, end: int) -> int:
    """Where a day and month without a year begin at the end of a name: "The Courier 27 March"."""
    words = text[start:end].split(" ")
    for count in (2, 3):
        if len(words) > count and any(map(str.isdigit, "".join(words[-count:]))):
            rest = " ".join(words[-count:])
            if creators.is_part_of_date(rest):
                return end - len(rest)
    return end


def without_date(text: str, title: Span, taken: tuple[Span, ...]) -> Span:
    """The title without what a comma parts from its end and a date began: "…, 28 March", "…, 02.12.", "… 2020"."""
    closing = _YEAR_CLOSES.search(text, max(title[0], title[1] - _REACH), title[1])
    if closing is not None and closing.start() > title[0] + _REACH // 4:
        title = title[0], closing.start()
    while (comma := text.rfind(", ", *title)) > 0:
        rest = text[comma + 1 : title[1]].strip()
        start, end = without_contained(text, (comma + 2, title[1]))
        if start < end and not (_NUMBERS.fullmatch(rest) or (rest and creators.is_part_of_date(rest))):
            break
        title = trimmed(text, title[0], comma)
    last = next(((a, b) for a, b in taken if b == title[1] and b - a <= LONGEST_YEAR), None)
    again = last is not None and any(text[slice(*one)][:4] == text[slice(*last)] for one in taken if one[1] < title[0])
    return trimmed(text, title[0], last[0]) if last is not None and again else title
