"""When a cited source was published, as far as its address and its page tell."""

import datetime
from functools import lru_cache

from citecheck import dates, urls
from citecheck.dates import Reading
from citecheck.model import Case, Citation, Document, Publication, Witness

A_DAY = datetime.timedelta(days=1)  # time zones

# Parts of a path under which pages stand before the day in their address: what is announced or counted down to.
_ANNOUNCED = """
    event events calendar agenda schedule schedules programme program conference conferences congress summit fixture
    fixtures match matches game games race races election elections budget budgets outlook forecast forecasts upcoming
    webinar webinars whats-on tickets olympics festival festivals deadline deadlines call calls cfp weather
    veranstaltung veranstaltungen termine termin kalender wahl wahlen haushalt evenement evenements elections
    evento eventos eventi calendario elecciones elezioni presupuesto etkinlik etkinlikler takvim secim sondages
"""
ANNOUNCED = frozenset(_ANNOUNCED.split())
# Pages that are written on and on: their address keeps the first day, or another than the text that is cited.
ROLLING = (
    "/live/", "/live-", "-live/", "live-blog", "liveblog", "live-updates", "liveticker", "/ticker/", "en-direct",
    "en-vivo", "ao-vivo", "/diretta", "canli-", "/canli/", "/onlajn/", "/trwa/",
)  # fmt: skip


def is_rolling(address: str) -> bool:
    """Whether the page is one that goes on being written, such as a live blog."""
    path = urls.path(original(address)).lower()
    return any(sign in path or (path.endswith(sign[:-1]) and sign.endswith("/")) for sign in ROLLING)


def original(address: str) -> str:
    """The address that an archive's address keeps, or the address itself."""
    kept = urls.archived(address)
    return kept[0] if kept else address


def in_address(address: str) -> Reading | None:
    """The date in the path of an address, where it says when the page was published."""
    kept = original(address)
    segments = urls.path(kept).lower().split("/")
    if any(segment in ANNOUNCED for segment in segments):
        return None
    found = dates.in_path(kept)
    if found is not None and not found.month and not _leads_to_an_article(segments, str(found.year)):
        return None
    return found


def _leads_to_an_article(segments: list[str], year: str) -> bool:
    """Whether a bare year in the path is followed by words, as a headline is, and not by a number or a file."""
    after = segments[segments.index(year) + 1 :] if year in segments else []
    return any(segment.count("-") >= 3 for segment in after)


def of_citation(citation: Citation) -> Publication | None:
    """What the address alone tells: a whole day is proof, a month or a year is not."""
    address = citation.address or (citation.archive_urls[0].address if citation.archive_urls else None)
    return _of_address(address) if address is not None else None


@lru_cache(maxsize=65_536)
def _of_address(address: str) -> Publication | None:
    reading = None if is_rolling(address) else in_address(address)
    if reading is None:
        return None
    return Publication(reading, "proved" if reading.day else "likely", (Witness("url", reading),))


def newest_of_article(document: Document) -> datetime.date | None:
    """The last day that the article's own date can mean, None where it says none or the file holds several articles."""
    if document.published is None or not document.published.readings or len(document.articles) > 1:
        return None
    return max(reading.last() for reading in document.published.readings)


def existed_by(case: Case) -> datetime.date | None:
    """The day by which the source was certainly there: that of the earliest archived copy that was read and shows it.

    The lowest rung of dating: a page is often much older than its first copy, so this never says when it appeared.
    """
    held = case.evidence.mementos if case.evidence is not None else None
    seen = (held.best, held.first, *held.cited) if held is not None else ()
    return min((one.at.date() for one in seen if one is not None and one.state == "good"), default=None)


def of(case: Case) -> Publication | None:
    """What address and page tell together.

    The address is the stronger witness; where its page names an earlier day, or a whole day in the month that the
    address gives, the page's day counts. A day on which an archived copy already stood is that of a later edition,
    and nothing is known of the first.
    """
    told = _told(case)
    kept = existed_by(case)
    return None if told is not None and kept is not None and kept < told.reading.first() - A_DAY else told


def _told(case: Case) -> Publication | None:
    """What address and page say, archives apart."""
    by_address = of_citation(case.citation)
    page = case.evidence.page if case.evidence is not None else None
    by_page = page.published if page is not None else None
    if by_page is None:
        return by_address
    if case.citation.address is not None and is_rolling(case.citation.address):
        return None
    if by_address is None or by_page.reading.last() < by_address.reading.first():
        return by_page
    if not by_address.reading.day and by_page.reading.first() <= by_address.reading.last():
        return by_page
    agreeing = tuple(one for one in by_page.witnesses if one.rung != "url" and one.reading == by_address.reading)
    return Publication(by_address.reading, by_address.confidence, by_address.witnesses + agreeing)
