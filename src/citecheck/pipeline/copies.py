"""The second round: what web archives hold of the sources near the days on which the article's author read them."""

import datetime
from array import array
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial

from citecheck import evidence, urls, web
from citecheck.model import GOOD, Audit, Capture, Evidence, Mementos, Shown, Source
from citecheck.pipeline import kept
from citecheck.pipeline.gathered import Gathered
from citecheck.pipeline.journal import Journal
from citecheck.pipeline.scratch import Lazy, Scratch, packed
from citecheck.reasons import UNASKED
from citecheck.settings import Settings

# The rules that know a better access date than the printed one.
DATE_RULES = ("access-before-publication", "access-before-event", "access-out-of-range", "impossible-date")
# After these nothing was asked of the source, so nothing is asked of the archives either.
UNVISITED = ("refused", "unchecked")


def wanted(audits: Iterable[Audit], today: datetime.date) -> dict[str, datetime.date]:
    """The day for which a copy of each source is looked for, by the source's identity.

    The corrected access date where one is proposed, else the printed one, else the article's, else the run's; of
    several citations the earliest.
    """
    days: dict[str, datetime.date] = {}
    for audit in audits:
        corrected: dict[str, datetime.date] = {}
        for finding in audit.findings:
            if finding.expected is not None and set(finding.rules) & set(DATE_RULES):
                day = _day(finding.expected)
                corrected |= {identity: day for identity in finding.citations if day is not None}
        published = audit.document.published
        for citation in audit.document.citations:
            if citation.address is None:
                continue
            # Of a date that can be read in two ways the earlier day: the page was there then if it was at all.
            printed = citation.accessed.readings[0] if citation.accessed and citation.accessed.is_day else None
            known = corrected.get(citation.id) or _day(printed.iso() if printed else None)
            known = known or _day(published.sure.iso() if published and published.sure else None) or today
            name = urls.identity(citation.address)
            days[name] = min(days.get(name, known), known)
    return days


def _day(text: str | None) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(text) if text else None
    except ValueError:  # a month or a year alone
        return None


def find(
    gathered: Gathered,
    audits: Iterable[Audit],
    opened: web.Web,
    settings: Settings,
    today: datetime.date,
    journal: Journal | None = None,
    earlier: kept.Kept | None = None,
) -> Gathered:
    """The evidence with what the archives hold. ^C ends the round; sources not asked for keep none.

    `earlier` has what was found for the very same visits, and keeps what is found.
    """
    cited: dict[str, list[str]] = {}
    days = wanted(_noting(audits, cited), today)
    # By the number of a source, for there may be hundreds of thousands.
    found, entries, keys = array("q", [-1]) * len(gathered.sources), Scratch(), dict[int, bytes]()
    for url, copies in journal.kept("copies").items() if journal is not None else ():
        found[gathered.sources.number(url)] = entries.keep(copies)

    def about(seen: Evidence) -> tuple[datetime.date, tuple[str, ...]]:
        name = urls.identity(seen.source.url)
        return days.get(name, today), tuple(dict.fromkeys(cited.get(name, ())))

    missing = array("I")
    for number, seen in enumerate(gathered.every()):
        if seen.verdict in UNVISITED or found[number] >= 0:
            continue
        if earlier is not None:
            keys[number] = kept.copies_key(gathered.sources, number, seen, settings, *about(seen))
            if (entry := earlier.get(keys[number])) is not None:
                found[number] = entries.put(entry)
                continue
        missing.append(number)

    def begun(number: int) -> web.Errand[Mementos]:
        seen = gathered[gathered.sources.address(number)]
        return look_for(seen, *about(seen), opened.refuses, settings)

    def done(at: int, copies: Mementos) -> None:
        number = missing[at]
        found[number] = entries.keep(copies)
        if journal is not None:
            journal.keep("copies", gathered.sources.address(number), copies)
        if earlier is not None and _says_something(copies) and copies.reason != "archive-unreachable":
            earlier.put(keys[number], packed(copies))

    opened.run(Lazy(len(missing), lambda at: (settings.archives[0], partial(begun, missing[at]))), done)

    def with_copies(seen: Evidence) -> Evidence:
        at = found[gathered.sources.number(seen.source.url)]
        copies = entries.value(at) if at >= 0 else None
        return replace(seen, mementos=copies) if copies is not None and _says_something(copies) else seen

    return gathered.changed(with_copies)


def _noting(audits: Iterable[Audit], cited: dict[str, list[str]]) -> Iterator[Audit]:
    """The audits, and on the way the copies that their articles cite, by the source's identity."""
    for audit in audits:
        for citation in audit.document.citations:
            if citation.address is not None and citation.archive_urls:
                copies = cited.setdefault(urls.identity(citation.address), [])
                copies.extend(one.address for one in citation.archive_urls)
        yield audit


def look_for(
    seen: Evidence, day: datetime.date, cited: tuple[str, ...], refuses: web.Refuses, settings: Settings
) -> web.Errand[Mementos]:
    """Look for the copy of a source nearest to a day; where there is none, have a living one kept if asked to."""
    url, judge = seen.source.url, partial(copy_state, seen.source, seen)
    copies = yield from web.find_copies(
        url, day, settings.archives, judge, refuses, cited, untrusted=settings.untrusted_archives
    )
    if settings.save_missing and copies.reason == "no-copy" and seen.verdict in GOOD:
        saved = yield from web.save_copy(url, refuses)
        if saved is not None:
            return replace(copies, best=saved, reason=None)
    return copies


def _says_something(copies: Mementos) -> bool:
    return bool(copies.asked or copies.cited) or copies.reason not in UNASKED


def copy_state(source: Source, seen: Evidence, capture: Capture) -> Shown:
    """What reading a copy shows: the page that is cited, or an error, a wall, another page; its title, and the drift.

    The copy is asked for the title and for what today's page has not.
    """
    missed = {one.inquiry for one in seen.answers if one.verdict in ("not-found", "found-with-differences")}
    asked = tuple(one for one in source.inquiries if one.own and (one.kind == "title" or one in missed))
    # The words in the address would vouch for any page that ever stood there.
    unnamed = replace(source, url=f"https://{source.host}/", inquiries=asked)
    read = evidence.read(unnamed, replace(capture, url=unnamed.url))
    title = read.page.title if read.page is not None else None
    if read.verdict in ("blocked", "restricted"):
        return Shown("wall", title)
    if read.verdict in ("failing", "dead", "replaced"):
        return Shown("error-page", title)
    if read.page is None:
        return Shown("good" if read.reason in ("pdf", "not-text") else "unread")
    titles = tuple(one for one in read.answers if one.inquiry.kind == "title")
    is_cited = any(answer.verdict == "found" for answer in titles)
    is_absent = bool(titles) and all(
        answer.verdict == "not-found" and answer.likeness < evidence.HALF_A_TITLE for answer in titles
    )
    titles_then = set(read.page.titles)
    is_same = seen.page is not None and bool(titles_then & set(seen.page.titles))
    if is_absent and not is_cited and not is_same:
        return Shown("other-page", title)
    return Shown("good", title, evidence.since_copy(seen, read, capture.at.date()))
