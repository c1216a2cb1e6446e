"""When a page says it was published: witnesses on a ladder, from the address down to the visible byline."""

import datetime
import logging
import re
from collections.abc import Iterable, Iterator
from typing import Any

from citecheck import dates, urls
from citecheck.dates import Reading
from citecheck.evidence import confirmed, labelled
from citecheck.evidence.markup import Markup
from citecheck.evidence.metadata import Metadata, Stamp, strings
from citecheck.model import Confidence, Publication, Witness
from citecheck.text import fold

# Meta tags that mean first publication, as publishing systems and scholarly indexes write them.
PUBLISHED_METAS = (
    "article:published_time", "og:article:published_time", "article:published", "og:published_time", "og:pubdate",
    "datepublished", "citation_publication_date", "citation_online_date", "citation_date", "dc.date.issued",
    "dcterms.issued", "dc.date.created", "dcterms.created", "dc.date", "dcterms.date", "parsely-pub-date",
    "sailthru.date", "cxenseparse:recs:publishtime", "publishdate", "publish-date", "publish_date", "pubdate",
    "published_time", "publication_date", "publicationdate", "date_published", "article_date_original",
    "article.published", "originalpublicationdate", "bt:pubdate", "rnews:datepublished", "vr:published_time",
    "pub_date", "prism.publicationdate", "displaydate", "date",
)  # fmt: skip
MODIFIED_METAS = ("article:modified_time", "og:updated_time", "article:modified", "datemodified", "dcterms.modified",
                  "dc.date.modified", "last-modified", "lastmod", "revised")  # fmt: skip
# "date" and its like are often the day of the request or of the template: they speak only where nothing else does.
WEAK_METAS = {"date", "dc.date", "dcterms.date", "displaydate"}

FIRST_DAY_OF_THE_WEB = datetime.date(1991, 1, 1)
EPOCHS = {(1970, 1, 1), (1969, 12, 31), (2000, 1, 1), (1999, 12, 31)}  # what an empty field is printed as
SLACK = datetime.timedelta(days=1)  # time zones
BYLINE_LINES = 14  # after the headline; what comes later belongs to the text or to other articles
FEWEST_LETTERS = 8  # of a line that is a headline
PARAGRAPH = 150  # characters of a line that is text
STANDFIRSTS = 2  # paragraphs that can stand between headline and byline
CAPTION_WORDS = 7  # before a date: a longer line is a picture's unless it looks like a byline
BYLINE_WORDS = 18  # a longer line, or one half as long with a full stop, is a sentence that tells of a date
LISTS = frozenset("author authors categories category collection collections event events product products section "
                  "sections tag tags".split())  # fmt: skip
BIGGEST_FOR_SEARCH = 400_000  # characters of markup that the second reader is asked to search

_ISO = re.compile(r"\s{0,3}(\d{4})-?(\d{2})(?:-?(\d{2}))?(?!\d)")
_SLASHED = re.compile(r"\s{0,3}(\d{4})[/.](\d{1,2})(?:[/.](\d{1,2}))?(?!\d)")
# A line that begins so, speaks of publishing, or has an hour or a divider is a byline; other long ones are captions.
_LIKE_A_BYLINE = re.compile(
    r"^(?:by|posted|von|par|por|di|da|door|av|af|date|datum|fecha|data|дата|автор|tarih\w*|przez|erstellt)\b|"
    rf"{labelled.PUBLISHED.pattern}|\b(?:received|accepted|available|issued|eingegangen|reçu|recibido|ricevuto)\b|"
    r"\d[:.h]\d\d|[|•·—–/]|\b[ap]\.?m\b"
)


def published(
    metadata: Metadata, markup: Markup, address: str, seen: datetime.date, language: str | None
) -> Publication | None:
    """The day of first publication and how sure it is. `seen` is the day of the visit: nothing can be later.

    A full day in the address proves; two rungs that agree within a day prove, so does a month in the address, or in
    that of the page's picture, with a day in it; one is likely; a month or a year alone in the address is likely and
    counts from its first day; a visible date that differs lowers to possible.
    """
    found = _weighed(metadata, markup, address, seen, language)
    if found is None or (found.witnesses[0].rung == "url" and found.reading.day):
        return found
    first = confirmed.first(markup, language)
    if first is not None and first.last() + SLACK < found.reading.first():
        return Publication(found.reading, "possible", found.witnesses)  # its text is older than what it shows
    if found.confidence != "proved" and not metadata.is_undated and not _is_of_many(address):
        second = _second(metadata, markup, found, language)
        return Publication(found.reading, "proved", (*found.witnesses, second)) if second else found
    return found


def _weighed(
    metadata: Metadata, markup: Markup, address: str, seen: datetime.date, language: str | None
) -> Publication | None:
    """What address, declarations and visible dates say, weighed against each other."""
    in_address = _sane([dates.in_path(address)], seen)
    declared = list(_declared(metadata, seen))
    visible = list(_visible(metadata, markup, seen, language))
    witnesses = [Witness("url", one) for one in in_address[:1]] + declared + visible
    if not witnesses:
        found = _searched(markup, address, seen)
        return Publication(found, "possible", (Witness("search", found),)) if found else None
    if in_address and in_address[0].day:
        earlier = _online_before(in_address[0], declared, visible)
        return Publication(earlier or in_address[0], "likely" if earlier else "proved", tuple(witnesses))
    if _is_of_many(address) and (declared or visible):
        return Publication(_weigh(declared, visible, [])[0], "possible", tuple(witnesses))
    changed = modified(metadata, seen)
    shown = [one.reading for one in visible if changed is None or not _agree(one.reading, changed)]
    if not declared and not visible:
        found = _searched(markup, address, seen)  # the address has the month alone
        if found is not None and found.day and _within(found, in_address[0]):
            return Publication(found, "likely", (*witnesses, Witness("search", found)))
        return Publication(in_address[0], "likely", tuple(witnesses))
    reading, confidence = _weigh(declared, visible, shown)
    is_today = reading.first() >= seen - SLACK  # many a page prints the day on which it is read
    if not declared and not in_address and (metadata.is_undated or is_today):
        return Publication(reading, "possible", tuple(witnesses))
    is_new = changed is None or not _agree(reading, changed)
    if is_new and not declared and not in_address and _is_lone(metadata, visible):
        found = _searched(markup, address, seen)  # what is shown alone: a second witness is worth its time
        if found is not None and _agree(found, reading):
            return Publication(reading, "proved", (*witnesses, Witness("search", found)))
    if in_address:
        if _within(reading, in_address[0]):
            is_byline = not declared and len(visible) == 1 and bool(reading.day) and is_new
            confidence = "proved" if confidence != "possible" or is_byline else "likely"
        else:  # the address is the stronger rung: the page was dated anew
            return Publication(in_address[0], "likely", tuple(witnesses))
    return Publication(reading, confidence, tuple(witnesses))


def _second(metadata: Metadata, markup: Markup, found: Publication, language: str | None) -> Witness | None:
    """Another witness of a day that the page declares: the address of its picture; where it is alone, a line below."""
    declared = [one for one in found.witnesses if one.rung in ("json-ld", "meta") and one.reading == found.reading]
    if not declared or not found.reading.day:
        return None
    if declared[-1].rung == "meta" and (month := confirmed.pictured(metadata, found.reading)) is not None:
        return Witness("image", month)
    if len(found.witnesses) == 1 and (at := _place_of_headline(metadata, markup)) >= 0:
        is_printed = confirmed.printed(markup, markup.lines[at + 1 :], found.reading, language)
        return Witness("byline", found.reading) if is_printed else None
    return None


def _is_of_many(address: str) -> bool:
    """Whether an address is that of a front page, which has the days of its stories, of a list, a product, an event."""
    parts = urls.path(address).lower().strip("/").split("/")
    return (parts == [""] and not urls.query(address)) or not LISTS.isdisjoint(parts[:-1])


def _is_lone(metadata: Metadata, visible: list[Witness]) -> bool:
    """Whether one day alone is shown: a byline, or a <time> on a page that has no other."""
    rungs = [one.rung for one in visible]
    return rungs == ["byline"] or (rungs == ["time"] and len({one.machine[:10] for one in metadata.stamps}) == 1)


def _online_before(filed: Reading, declared: list[Witness], visible: list[Witness]) -> Reading | None:
    """The day that a page declares and shows, if its address has a later one: that of the printed paper."""
    days = [one.reading for one in declared if one.reading.day]
    if not days or any(one.first() + SLACK >= filed.first() for one in days):
        return None
    return days[0] if any(_agree(one.reading, days[0]) for one in visible) else None


def _weigh(declared: list[Witness], visible: list[Witness], shown: list[Reading]) -> tuple[Reading, Confidence]:
    """The strongest rung's reading, unless only lower rungs name a whole day; and what the others make of it."""
    ranked = sorted([*declared, *visible], key=lambda one: not one.reading.day)
    lead = ranked[0]
    agreeing = {one.rung for one in ranked if one.rung != lead.rung and _agree(one.reading, lead.reading)}
    if declared and shown and not any(_agree(one, lead.reading) for one in shown):
        return lead.reading, "possible"
    if agreeing and lead.reading.day:
        return lead.reading, "proved"
    if any(one.rung != lead.rung and one.reading.day and not _agree(one.reading, lead.reading) for one in declared):
        return lead.reading, "possible"
    return lead.reading, "likely" if lead.rung != "byline" else "possible"


def modified(metadata: Metadata, seen: datetime.date) -> Reading | None:
    """The day of the last change that the page declares."""
    given = [*strings(metadata.article.get("dateModified")), *metadata.meta(*MODIFIED_METAS)]
    given += [stamp.machine or stamp.shown for stamp in metadata.stamps if stamp.role == "modified"]
    found = _sane(map(_reading, given), seen)
    return found[0] if found else None


def of_file(address: str, created: str | None, seen: datetime.date) -> Publication | None:
    """When a file was published: the address proves; the day on which it was made is a guess, for files are remade."""
    in_address = _sane([dates.in_path(address)], seen)
    made = day(created, seen)
    witnesses = [Witness("url", one) for one in in_address] + ([Witness("meta", made)] if made else [])
    if in_address:
        return Publication(in_address[0], "proved" if in_address[0].day else "likely", tuple(witnesses))
    return Publication(made, "possible", tuple(witnesses)) if made else None


def day(text: str | None, seen: datetime.date) -> Reading | None:
    """A machine's date that a page or file can have."""
    return next(iter(_sane([_reading(text or "")], seen)), None)


def _declared(metadata: Metadata, seen: datetime.date) -> Iterator[Witness]:
    for key in ("datePublished", "uploadDate", "dateCreated"):
        found = _sane(map(_reading, strings(metadata.article.get(key))), seen)
        if found:
            yield Witness("json-ld", found[0])
            break
    met: list[Reading] = []
    for name in PUBLISHED_METAS:
        if name in metadata.metas and not (name in WEAK_METAS and met):
            met += _sane(map(_reading, metadata.metas[name]), seen)
    if met:
        whole = [one for one in met if one.day]
        yield Witness("meta", min(whole or met))


def _visible(metadata: Metadata, markup: Markup, seen: datetime.date, language: str | None) -> Iterator[Witness]:
    stamps = [one for one in metadata.stamps if one.role != "modified" and not labelled.is_change(one.shown)]
    chosen = [one for one in stamps if one.role == "published"] or stamps[:1]
    if chosen and not chosen[0].role and labelled.is_of_a_change(markup.text, chosen[0].shown):
        chosen = []
    near = next(iter(_byline(metadata, markup, seen, language)), None)
    byline = [Witness("byline", near)] if near is not None else []
    found = _sane(_of_stamp(chosen[0], language), seen) if chosen else []
    times = [Witness("time", found[0])] if found else []
    # Without a word that it is of the publication, a <time> far from the headline may be of an answer or a box.
    is_far = bool(times and near and not _agree(found[0], near) and chosen[0].role != "published")
    yield from [*byline, *times] if is_far else [*times, *byline]


def _of_stamp(stamp: Stamp, language: str | None) -> Iterator[Reading | None]:
    yield _reading(stamp.machine)
    for date in dates.find(stamp.shown[:200], language=language):
        yield date.sure


def _byline(metadata: Metadata, markup: Markup, seen: datetime.date, language: str | None) -> Iterator[Reading]:
    """Dates in the short lines around the headline, in the page's own language."""
    if (at := _place_of_headline(metadata, markup)) < 0:
        return
    prose = 0
    for line in [*markup.lines[at + 1 : at + BYLINE_LINES], *markup.lines[max(at - 3, 0) : at]]:
        text = markup.text[line.start : line.end]
        prose += line.kind != "furniture" and len(text) > PARAGRAPH and line.start > markup.lines[at].start
        if prose > STANDFIRSTS and line.start > markup.lines[at].start:
            continue
        if line.kind == "furniture" or len(text) > 240 or not any(map(str.isdigit, text)):
            continue
        is_sentence = text[-1:] in ".!?" and len(text.split()) > BYLINE_WORDS // 2
        if is_sentence or labelled.is_of_a_version(text) or len(text.split()) > BYLINE_WORDS:
            continue
        found = dates.find(text, language=language)
        above = markup.text[max(line.start - labelled.LABEL, 0) : line.start]
        ends = [0, *(one.end for one in found)]
        for date, end in zip(found, ends, strict=False):
            if not date.is_day or labelled.is_labelled(above, text, date, end, is_last=date is found[-1]):
                continue
            if not _is_caption(text, date.start):
                yield from _sane([date.sure], seen)


def _place_of_headline(metadata: Metadata, markup: Markup) -> int:
    """The number of the line that is the headline; without a heading it is the first that begins the <title>."""
    heads, text = {fold(one) for one in metadata.headings}, markup.text
    # Entries of menus are folded only if they can be a heading; folding may halve or double a line's letters.
    sizes = range(min(map(len, heads), default=0) // 2, 2 * max(map(len, heads), default=0) + 1)
    for number, line in enumerate(markup.lines if heads else ()):
        is_fitting = line.kind == "title" or (line.kind != "text" and line.end - line.start in sizes)
        if is_fitting and fold(text[line.start : line.end]) in heads:
            return number
    title = fold(metadata.title)
    for number, line in enumerate(markup.lines if title and not heads else ()):
        is_fitting = FEWEST_LETTERS <= line.end - line.start <= len(metadata.title) and line.kind != "furniture"
        is_begun = is_fitting and text[line.start].casefold() == title[0]
        if is_begun and title.startswith(fold(text[line.start : line.end])):
            return number
    return -1


def _is_caption(line: str, start: int) -> bool:
    """Whether a line that ends with a date tells what a picture shows."""
    before = line[:start].split()
    return len(before) >= CAPTION_WORDS and not _LIKE_A_BYLINE.search(fold(line))


def _reading(text: str) -> Reading | None:
    """A machine's date: ISO first, then anything that names one whole day."""
    match = _ISO.match(text) or _SLASHED.match(text)
    if match:
        year, month, day = (int(part or 0) for part in match.groups())
        try:
            datetime.date(year, month or 1, day or 1)
        except ValueError:
            return None
        return Reading(year, month, day)
    found = dates.find(text[:80], language="en") if text else []
    return found[0].sure if found else None


def _sane(readings: Iterable[Reading | None], seen: datetime.date) -> list[Reading]:
    """Without what no web page can have: a day after the visit, one before the web, an empty field's epoch."""
    return [
        one
        for one in readings
        if one is not None
        and (one.year, one.month, one.day) not in EPOCHS
        and one.year >= FIRST_DAY_OF_THE_WEB.year
        and one.first() <= seen + SLACK
    ]


def _agree(a: Reading, b: Reading) -> bool:
    if a.day and b.day:
        return abs(a.first() - b.first()) <= SLACK
    return _within(a, b) or _within(b, a)


def _within(a: Reading, b: Reading) -> bool:
    """Whether `a` lies in what `b` means, a day's slack at either end."""
    return b.first() - SLACK <= a.first() and a.last() <= b.last() + SLACK


def _searched(markup: Markup, address: str, seen: datetime.date) -> Reading | None:
    """What htmldate finds in its fast mode: a guess, right for two undeclared pages in three."""
    if len(markup.source) > BIGGEST_FOR_SEARCH or "<" not in markup.source or not markup.text:
        return None
    from htmldate import find_date

    logging.getLogger("htmldate").addHandler(logging.NullHandler())  # what it complains of is no news to an editor
    arguments: dict[str, Any] = {"extensive_search": False, "original_date": True, "url": address}
    try:
        found = find_date(markup.source, max_date=(seen + SLACK).isoformat(), **arguments)
    except (ValueError, TypeError, AttributeError, IndexError, KeyError, RecursionError):
        return None  # a page that even that reader cannot take
    sane = _sane([_reading(found or "")], seen)
    return sane[0] if sane else None
