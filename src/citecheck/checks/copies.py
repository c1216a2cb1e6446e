"""How a citation is printed with its archived copy, in the form and language of its own article."""

import datetime
import html
import re
from collections import Counter
from dataclasses import replace
from urllib.parse import quote

from citecheck import dates, urls
from citecheck.checks import links, wording
from citecheck.checks.once import once
from citecheck.dates import Date, Reading
from citecheck.model import Citation, Document, Edit, Evidence, Fix, Link, Memento, Mementos, Verdict
from citecheck.urls import Url

# What is wrong with a link whose copy is worth citing.
LOST: dict[Verdict, str] = {
    "dead": "the link is dead",
    "failing": "the link fails",
    "replaced": "another page stands at the address",
    "changed": "the page has changed",
}

# The rule that speaks of such a link: what is known of its copies joins that finding.
SPEAKS: dict[Verdict, str] = {"dead": "dead-link", "failing": "failing-link", "changed": "content-drift"}

# "Archived on that day", by language; others say it in English.
ARCHIVED = {
    "ar": "أُرشف في {day}", "bg": "архивирано на {day}", "ca": "arxivat el {day}", "cs": "archivováno {day}",
    "da": "arkiveret {day}", "de": "archiviert am {day}", "el": "αρχειοθετήθηκε {day}", "en": "archived {day}",
    "es": "archivado el {day}", "et": "arhiveeritud {day}", "eu": "artxibatua {day}", "fa": "بایگانی‌شده در {day}",
    "fi": "arkistoitu {day}", "fr": "archivé le {day}", "he": "נשמר בארכיון {day}", "hr": "arhivirano {day}",
    "hu": "archiválva: {day}", "id": "diarsipkan {day}", "it": "archiviato il {day}", "ja": "{day}アーカイブ",
    "ko": "{day} 보존", "lt": "archyvuota {day}", "lv": "arhivēts {day}", "nb": "arkivert {day}", "nl": "gearchiveerd op {day}",
    "nn": "arkivert {day}", "no": "arkivert {day}", "pl": "zarchiwizowano {day}", "pt": "arquivado em {day}",
    "ro": "arhivat la {day}", "ru": "архивировано {day}", "sk": "archivované {day}", "sl": "arhivirano {day}",
    "sr": "архивирано {day}", "sv": "arkiverad {day}", "th": "เก็บถาวร {day}", "tr": "arşivlenme tarihi: {day}",
    "uk": "архівовано {day}", "vi": "lưu trữ {day}", "zh": "存档于{day}",
}  # fmt: skip
CLOSING = {"[": "]", "(": ")", "（": "）", "【": "】"}
LONGEST_BETWEEN = 40  # characters between an address and its copy from which a house form can be told


def beside(citation: Citation, evidence: Evidence) -> str:
    """The group of the finding about a lost link."""
    if evidence.verdict == "replaced":
        home, taken = evidence.reason in links.HOME, evidence.reason in links.TAKEN
        rule = "redirected-to-home" if home else "usurped-link" if taken else "soft-404"
    else:
        rule = SPEAKS[evidence.verdict]
    return links.group(rule, citation)


def from_access(citation: Citation, mementos: Mementos) -> int | None:
    """How many days after the day of access the usable copy was made (before it: less than 0).

    None where there is none, or where the copy was looked for by another day, because the citation prints no day of
    access or one that can be read in two ways.
    """
    if mementos.best is None or citation.accessed is None:
        return None
    days = [one.first() for one in citation.accessed.readings if one.day]
    if mementos.wanted not in days and len(days) != 1:
        return None
    return (mementos.best.at.date() - mementos.wanted).days


def with_copy(document: Document, citation: Citation, memento: Memento, evidence: Evidence) -> Fix | None:
    """The citation with its copy beside the address; None where the address has no place of its own to print it."""
    if not citation.urls:
        return None
    url, memento = citation.urls[0], replace(memento, url=_plain(memento.url))
    start, end = _place(document, citation, url)
    is_field = any(
        one.name == "url" and one.start <= url.start < one.end for one in document.blocks[citation.block].fields
    )
    if is_field:
        return _added(document, start, end, _field(document, citation, memento, evidence, end))
    if _is_worded(url):
        return _robust(document, citation, url, memento, _retargeted(document, citation, url, memento.url))
    before, after = document.source[max(0, start - 12) : start], document.source[end : end + 8]
    end += _closers(document.format, before, after)
    said = _phrase(document, citation, memento.url, memento.at.date(), is_bracketed=before.endswith("<"))
    return _robust(document, citation, url, memento, _added(document, start, end, said))


def is_cited_behind(document: Document, citation: Citation) -> bool:
    """Whether running text that cites an address goes on with a copy of it, which is then a citation of its own."""
    behind = _copies_cited(document).get((citation.block, citation.address), ())
    return any(0 <= start - citation.end <= LONGEST_BETWEEN for start in behind)


@once
def _copies_cited(document: Document) -> dict[tuple[int, str | None], list[int]]:
    """Where copies of an address are cited, by block and address."""
    found: dict[tuple[int, str | None], list[int]] = {}
    for one in document.citations:
        if one.archive_urls:
            found.setdefault((one.block, one.address), []).append(one.start)
    return found


def in_place_of(document: Document, citation: Citation, url: Url, memento: Memento | None) -> Fix | None:
    """Another copy printed in place of the one that the citation names."""
    if memento is None:
        return None
    if _is_worded(url):
        return _retargeted(document, citation, url, _plain(memento.url))
    at = document.at(citation, url)
    return Fix((Edit(at, _plain(memento.url)),)) if _printed(document, citation, url) == url.printed else None


def day_like(day: datetime.date, document: Document, citation: Citation) -> str:
    """The day in the shape of the citation's access date, of the article's others, else as its language can have it."""
    reading = Reading(day.year, day.month, day.day)
    for date in (citation.accessed, _usual_date(document)):
        if date is not None and (text := dates.reprint(date, reading, document.language)) is not None:
            return text
    if (document.language or "en").startswith("en"):
        return wording.day(reading)
    return day.isoformat()


@once
def _usual_date(document: Document) -> Date | None:
    """An access date of the article in its usual shape."""
    shapes = Counter(one.accessed.shape for one in document.citations if one.accessed is not None and one.accessed.sure)
    usual = shapes.most_common(1)[0][0] if shapes else None
    return next((one.accessed for one in document.citations if one.accessed and one.accessed.shape == usual), None)


@once
def _house_form(document: Document) -> tuple[str, str] | None:
    """What the article's notes print between an address and its copy, and behind it (" [" and "]")."""
    for citation in document.citations:
        if len(citation.urls) == len(citation.archive_urls) == 1:
            url, copy = citation.urls[0], citation.archive_urls[0]
            text = document.blocks[citation.block].text[url.end : copy.start]
            is_plain = not (_is_worded(url) or _is_worded(copy)) and url.end < copy.start
            if is_plain and 0 < len(text) <= LONGEST_BETWEEN and not re.search(r"[\d\n<>]", text):
                opened = [CLOSING[one] for one in text if one in CLOSING and CLOSING[one] not in text]
                return text, "".join(reversed(opened))
    return None


def _phrase(document: Document, citation: Citation, copy: str, day: datetime.date, *, is_bracketed: bool) -> str:
    """What is printed behind an address: as the article's other notes do, else in brackets with the day."""
    printed = _address(document.format, copy, is_bracketed=is_bracketed)
    house = _house_form(document)
    if house is not None:
        return f"{house[0]}{printed}{house[1]}"
    language = (document.language or "en").split("-")[0]
    said = ARCHIVED.get(language, ARCHIVED["en"]).format(day=day_like(day, document, citation))
    return f" ({said}: {printed})"


def _address(form: str, copy: str, *, is_bracketed: bool) -> str:
    if form == "latex":
        return rf"\url{{{re.sub('[%#]', lambda sign: chr(92) + sign[0], copy)}}}"
    if form == "html":
        return f'<a href="{html.escape(copy)}">{html.escape(copy)}</a>'
    return f"<{copy}>" if is_bracketed else copy


def _closers(form: str, before: str, after: str) -> int:
    """How many characters behind a printed address still belong to it: what closes its bracket, command or link."""
    if before.endswith("<") and after.startswith(">"):
        return 1
    if form == "latex" and before.endswith("{") and after.startswith("}"):
        return 1
    return 4 if after.lower().startswith("</a>") else 0


def _field(document: Document, citation: Citation, memento: Memento, evidence: Evidence, end: int) -> str | None:
    """What a bibliography's own format adds behind the value of its address."""
    copy, day = memento.url, memento.at.date()
    closing = document.source[end : end + 1]
    if document.format == "bibtex" and closing in ("}", '"'):
        return f"{closing},\n  archiveurl = {{{copy}}},\n  archivedate = {{{day.isoformat()}}}"
    if document.format == "csljson" and closing == '"' and not _says(document, citation, '"archive'):
        return f'","archive":"{urls.host(copy)}","archive_location":"{copy}'  # the value's own mark closes the last
    if document.format == "ris":
        return f"\nN1  - Archived {day.isoformat()}: {copy}"
    if document.format == "wikitext":
        taken = evidence.verdict == "replaced" and evidence.reason in links.TAKEN
        status = "usurped" if taken else "deviated" if evidence.verdict == "changed" else "dead"  # the templates' words
        return f" |archive-url={copy} |archive-date={day_like(day, document, citation)} |url-status={status}"
    return None


def _says(document: Document, citation: Citation, words: str) -> bool:
    """Whether words stand anywhere in the source of an entry."""
    block = document.blocks[citation.block]
    end = block.source_offset(len(block.text) - 1) + 1
    return document.source.find(words, block.source_offset(0), end) >= 0


def _added(document: Document, start: int, end: int, addition: str | None) -> Fix | None:
    """The source from `start` to `end` with something behind it; a closing mark that it begins with replaces its own."""
    if addition is None:
        return None
    is_closed = document.format == "bibtex"
    at = document.locate_source(start, end + is_closed)
    return Fix((Edit(at, document.source[start:end] + addition, markup=True),))


def _retargeted(document: Document, citation: Citation, url: Url, copy: str) -> Fix | None:
    """A link behind words, led to the copy."""
    link = _link(document, citation, url)
    if link is None or link.target_at is None:
        return None
    return Fix((Edit(document.locate_source(*link.target_at), copy),))


def _robust(document: Document, citation: Citation, url: Url, memento: Memento, fix: Fix | None) -> Fix | None:
    """In HTML the link itself says where it led and where its copy is, in the attributes of Robust Links."""
    link = _link(document, citation, url)
    if fix is None or document.format != "html" or link is None or link.target_at is None:
        return fix
    end = link.target_at[1]
    if "data-versionurl" in document.source[end : document.source.find(">", end)]:
        return fix
    at = end + (document.source[end : end + 1] in ('"', "'"))
    said = {"originalurl": url.address, "versionurl": memento.url, "versiondate": memento.at.date().isoformat()}
    attributes = "".join(f' data-{name}="{html.escape(value)}"' for name, value in said.items())
    return Fix((*fix.edits, Edit(document.locate_source(at, at), attributes, markup=True)), fix.safe)


def _link(document: Document, citation: Citation, url: Url) -> Link | None:
    return next((one for one in document.blocks[citation.block].links if one.start <= url.start < one.end), None)


def _plain(address: str) -> str:
    """The address with nothing in it that any format reads as its own sign."""
    return re.sub(r"[\s\"<>\\^`{|}]", lambda sign: quote(sign[0]), address)


def _is_worded(url: Url) -> bool:
    """Whether the address stands behind words, as a link's target."""
    return url.label is not None and "://" not in url.label and not url.label.lower().startswith("www.")


def _place(document: Document, citation: Citation, url: Url) -> tuple[int, int]:
    block = document.blocks[citation.block]
    return block.source_offset(url.start), block.source_offset(url.end - 1) + 1


def _printed(document: Document, citation: Citation, url: Url) -> str:
    start, end = _place(document, citation, url)
    return document.source[start:end]
