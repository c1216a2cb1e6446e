"""Which printed date of a note says when the source was looked at, and in which words.

The words come from the CSL locales and from the table beside this file. The date stands beside them: after them
("accessed on 9 March 2024", with the address between them at most), or right before them ("09.03.2024 tarihinde
erişildi"). A date with no such words beside it is never taken for an access date, but for the styles that print it as
a bare bracket: GB/T 7714, "[EB/OL]. (2024-03-07)[2024-03-09]", and those that close the note with it behind the address
while the source's own, earlier date stands before: "Surname, A. (2019). … https://… (16 May 2019)".
"""

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from citecheck.citations import access_phrases, access_words, clauses, other_days, short_dates, visits, wordless
from citecheck.citations.access_phrases import Phrase
from citecheck.citations.given import is_worded
from citecheck.citations.pieces import Piece
from citecheck.citations.pieces import of as pieces_of
from citecheck.citations.wordings import initials
from citecheck.dates import Date
from citecheck.dates.names import month
from citecheck.dates.tokens import words
from citecheck.locales import key, months
from citecheck.text import Part
from citecheck.text.quoting import pairs
from citecheck.urls import Url

# What may stand between the words and their date beside words of up to three letters. Others part them, so that the
# headline "Bodies Retrieved From River, 7 March 2024" dates no visit.
MOST_WORDS_BETWEEN = 4
_BARE_BRACKETS = re.compile(r"\[(?:EB|DB|J|N|M|R|D|C|P|S|A|CP|DS|Z)/(?:OL|DK|CD|MT)\]", re.IGNORECASE)


def find(
    text: str, dates: Sequence[Date], urls: Sequence[Url], *, heads: bool = False
) -> tuple[Date | None, Part | None]:
    """The access date of a note and the words that say so; the words alone where their date cannot be read.

    `dates` and `urls` are those found in `text`. `heads` is for the heading of a list of sources, where everyday words
    ("Sources (consulted 3 May 2024)") mean nothing else. (None, None) where nothing says that a date is one of access.
    """
    date, phrase = _told(text, dates, urls, heads=heads) if _may_tell(text, urls) else (None, None)
    if date is not None and phrase is not None:
        return (None, None) if _is_quoted(text, date, phrase, urls) else (date, phrase)
    if dates and "[" in text and _BARE_BRACKETS.search(text):
        return wordless.bare_bracket(text, dates), phrase
    if phrase is None and dates and urls:
        return wordless.before_address(text, dates, urls) or wordless.behind_address(text, dates, urls), None
    return None, phrase


def _is_quoted(text: str, date: Date, phrase: Part, urls: Sequence[Url]) -> bool:
    """Whether words and day stand in quotation marks without an address: “Last seen on 9 April 2023” is a title."""
    start, end = min(date.start, phrase.start), max(date.end, phrase.end)
    if _QUOTE.search(text, 0, start) is None or _QUOTE.search(text, end) is None:
        return False
    return any(a <= start and end <= b and not any(a <= url.start < b for url in urls) for a, b in pairs(text)[0])


_QUOTE = re.compile('[“”„«»「『《"‘’]')


def _told(text: str, dates: Sequence[Date], urls: Sequence[Url], *, heads: bool) -> tuple[Date | None, Part | None]:
    """The day of access that words tell, and the words; the words alone where a colon but no date follows them."""
    pieces = pieces_of(text, dates, urls)
    alone: Part | None = None
    told: tuple[Date, Part, bool] | None = None
    for phrase in sorted(access_phrases.find(text, pieces, heads=heads), key=lambda one: one.everyday):
        if told is not None and (len(dates) < 2 or phrase.everyday is not told[2]):
            break
        part = Part(text[phrase.start : phrase.end], phrase.start, phrase.end)
        date = short_dates.beside(text, phrase.start, phrase.end, everyday=phrase.everyday)
        if date is None and (at := _date_beside(text, pieces, phrase, dates)) is not None:
            date = short_dates.with_day(text, dates[int(pieces[at].name)], phrase.end)
        if date is not None and (told is None or _is_later(date, told[0])):
            told = date, part, phrase.everyday
        if alone is None and not phrase.everyday and text[phrase.end : phrase.end + 2].lstrip()[:1] in (":", "："):
            alone = part
    if told is not None:
        return told[:2]
    if not dates or not urls or _BARE_BRACKETS.search(text):
        return None, alone
    clause = clauses.find(pieces, shown=not any(map(is_worded, urls)))
    if clause is None or not all(one.month for one in dates[int(pieces[clause.day].name)].readings):
        return None, alone
    day, start, end = pieces[clause.day], pieces[clause.words[0]].start, pieces[clause.words[-1]].end
    end = pieces[clause.day - 1].end if end > day.start > start else end
    return dates[int(day.name)], Part(text[start:end], start, end)


def _is_later(date: Date, other: Date) -> bool:
    """Whether of two days of a visit one is surely the later: styles print "cited" before that of the work."""
    return date.is_day and other.is_day and min(date.readings) > max(other.readings)


def _may_tell(text: str, urls: Sequence[Url]) -> bool:
    """Whether a word of a note may speak of a visit: a quick look, after which most need no longer one."""
    if any(map(_may_say_so, words().findall(text))) or initials().search(text):
        return True
    return any(text[url.end : url.end + 1].isalpha() for url in urls)  # the first letters of a word may be lost in it


@lru_cache(maxsize=65_536)
def _may_say_so(word: str) -> bool:
    name = key(word)
    return len(name) > 1 and (access_phrases.may_begin(name) or visits.visited_beside(name) or visits.shortened(name))


@cache
def _keys(listed: str) -> frozenset[str]:
    return frozenset(map(key, listed.split()))


# ---------------------------------------------------------------- the date beside them


def _date_beside(text: str, pieces: Sequence[Piece], phrase: Phrase, dates: Sequence[Date]) -> int | None:
    """The date right after the words or right before them; "set. 2013" and "2012 set." are a month and its year."""
    for at in (_date_after(text, pieces, phrase), _date_before(text, pieces, phrase)):
        if at is None:
            continue
        dated = all(one.month for one in dates[int(pieces[at].name)].readings)
        if phrase.loose and not dated:
            continue
        before = pieces[at].start < phrase.start
        if dated or not phrase.everyday or not (before or months(text[phrase.start : phrase.end])):
            return at
    return None


def _date_after(text: str, pieces: Sequence[Piece], phrase: Phrase) -> int | None:
    if phrase.everyday and not _stands_apart(pieces, phrase):
        return None
    words = addresses = 0
    told = phrase.loose and phrase.everyday and visits.is_event(pieces[phrase.first].name)  # "visit of 4 May 2020"
    if [piece.kind for piece in pieces[phrase.last + 1 : phrase.last + 4]] == ["n", "p", "d"]:
        return phrase.last + 3  # "cited 20, March 2013"
    for at in range(phrase.last + 1, min(len(pieces), phrase.last + 14)):
        piece = pieces[at]
        if piece.kind == "d":
            return None if phrase.everyday and pieces[at - 1].name in visits.periods() else at
        if piece.kind == "u":
            addresses += 1
            if addresses > 1 or (phrase.everyday and not _leads_on(pieces, at, phrase)):
                return None
        elif piece.kind == "w":
            joins = visits.joins(piece.name) or bool(visits.visited(piece.name))
            if told and (not joins or piece.name in visits.genitives()):
                return None
            words += not joins
            ends = pieces[at - 1].name == "." and at - 1 > phrase.last + 1 and text[piece.start].isupper()
            strange = not addresses and len(piece.name) > 3 and not joins and not _leads(text, pieces, at)
            most = 1 + addresses if phrase.everyday else MOST_WORDS_BETWEEN
            if ends or strange or other_days.is_other(piece.name) or words > most:
                return None
        elif piece.kind == "p" and not _may_pass(pieces, at, phrase):
            return None
    return None


def _leads_on(pieces: Sequence[Piece], at: int, phrase: Phrase) -> bool:
    """Whether short words join words, address and date: "Visto en https://… el 2 de octubre de 2021"."""
    after = at + 1
    while after < len(pieces) and _is_joint(pieces[after]):
        after += 1
    leads = at + 1 < after < len(pieces) and pieces[after].kind == "d"
    return leads and all(_is_joint(one) or one.kind == "p" for one in pieces[max(phrase.last + 1, at - 2) : at])


def _leads(text: str, pieces: Sequence[Piece], at: int) -> bool:
    """Whether the address or a year whose month this is follows at once: "erişilen adres: https://…", "august 2019"."""
    after = at + 2 if at + 1 < len(pieces) and pieces[at + 1].name in (":", "：") else at + 1
    if after >= len(pieces):
        return False
    return pieces[after].kind == "u" or (
        pieces[after].kind == "d" and bool(month(text[slice(*pieces[at][2:])], None)[0])
    )


def _may_pass(pieces: Sequence[Piece], at: int, phrase: Phrase) -> bool:
    """Whether the sign does not part the words from their date."""
    sign = pieces[at].name
    if at == phrase.last + 1 and phrase.first and (pieces[phrase.first - 1].name, sign) in (("[", "]"), ("(", ")")):
        return True
    if phrase.everyday:
        return sign in ":.：-–־(՝"
    if sign in ")]>）］】":
        return pieces[at - 1].kind == "u"
    return sign in ".,:;：，、-–—־/=('[<（［【〈|*\u061b،՝" and (sign != ";" or pieces[at - 1].kind == "u")


def _stands_apart(pieces: Sequence[Piece], phrase: Phrase) -> bool:
    """Whether no other word comes before: "(Access: …", ". Erişim …", but not "IEEE Access"."""
    if phrase.first == 0:
        return True
    first = phrase.first
    while first and pieces[first - 1].kind == "w" and visits.joins(pieces[first - 1].name):
        first -= 1
    if not first:
        return True
    before = pieces[first - 1]
    if before.kind == "p" and before.name in "-–—" and first > 1:
        before = pieces[first - 2]  # ISO 690 closes each field with ". – "
        return before.kind == "u" or before.name in ".(["
    if before.kind == "n" and before.end == pieces[first].start:
        return True  # "in district 5erişim 10 Ağustos 2013": a space is missing
    if before.kind == "d" and first == phrase.first:
        return pieces[phrase.last + 1 : phrase.last + 2] != [] and pieces[phrase.last + 1].kind == "d"
    if before.name in '’"”»' and first > 1 and pieces[first - 2].name in ",.":
        return True  # "Tides in port,” Erişim 9 Eylül 2026"
    return before.kind == "u" or (before.kind == "p" and before.name not in "'’\"”»-–—/&")


def _date_before(text: str, pieces: Sequence[Piece], phrase: Phrase) -> int | None:
    """The date right before the words, with a particle between them at most."""
    at = phrase.first - 1
    if phrase.everyday and not _ends_alone(pieces, phrase):
        return None
    while at > 0 and (pieces[at].kind == "w" and visits.joins(pieces[at].name)):
        at -= 1
    if at > 1 and pieces[at - 1].kind == "u" and _is_joint(pieces[at]):
        at -= 1  # "25. Mai 2020 auf https://… von abgerufen"
    if at > 0 and pieces[at].kind == "u":
        return _date_before_address(pieces, at, leads_on=at < phrase.first - 1)
    particle = at >= 0 and pieces[at].kind == "w" and pieces[at].name in _keys(access_words.BEHIND_A_DATE)
    bracketed = at >= 0 and pieces[at].name in ("(", "（", ",") and _closes(pieces, phrase.last + 1)
    korean = at > 0 and pieces[at].name == "." and _YEAR_FIRST.fullmatch(text, pieces[at - 1].start, pieces[at].end)
    if particle or bracketed or korean:
        at -= 1
    if bracketed and at > 0 and pieces[at].name == "." and pieces[at - 1].kind == "d":
        at -= 1  # "(2. Март 2024., приступљено)"
    if at >= 0 and pieces[at].kind == "d":
        return None if _is_of_another_day(pieces, at) else at
    return None


def _is_of_another_day(pieces: Sequence[Piece], day: int) -> bool:
    """Whether a word right before a day says that it is none of a visit: "Published 3 November 2013"."""
    at = day - 1
    while at > 0 and (pieces[at].name in (":", ".") or (pieces[at].kind == "w" and visits.joins(pieces[at].name))):
        at -= 1
    return at >= 0 and pieces[at].kind == "w" and other_days.is_other(pieces[at].name)


def _date_before_address(pieces: Sequence[Piece], at: int, *, leads_on: bool) -> int | None:
    """The date before an address that stands before the words: "14 märts 2025 on https://… salvestatud".

    A particle joins them, or (`leads_on`) one behind the address: "2025년 3월 14일, https://…에서 검색".
    """
    before = at - 1
    while before > 0 and (_is_joint(pieces[before]) or (leads_on and pieces[before].name in ",.，<(-")):
        before -= 1
    joined = leads_on or before < at - 1
    return before if joined and before >= 0 and pieces[before].kind == "d" else None


def _is_joint(piece: Piece) -> bool:
    """Whether a piece is a short word or a particle that joins a date and an address."""
    return piece.kind == "w" and (len(piece.name) <= 3 or visits.joins(piece.name))


def _ends_alone(pieces: Sequence[Piece], phrase: Phrase) -> bool:
    """Whether no letter and no other word follows: "(2024. 6. 4. 확인)", not "2024. 6. 4. 확인된 사실"."""
    at = phrase.last + 1
    while at < len(pieces) and pieces[at].kind == "w" and visits.joins(pieces[at].name):
        at += 1
    return phrase.end == pieces[phrase.last].end and (at == len(pieces) or pieces[at].kind != "w")


_YEAR_FIRST = re.compile(r"\d{4}\.\s?\d{1,2}\.\s?\d{1,2}\.")  # "2024. 3. 9. 접속"


def _closes(pieces: Sequence[Piece], at: int) -> bool:
    return at < len(pieces) and pieces[at].name in (")", "）", "]")
