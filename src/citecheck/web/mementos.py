"""The copy of a source in a web archive (RFC 7089): the one nearest to the day on which its author read it.

An archive is known by its TimeGate, a prefix to which the address is appended; one whose prefix ends in "/web/" is
asked as the Wayback Machine is, with the moment in the address. A copy is read before it is proposed.
"""

import datetime
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from email.utils import format_datetime
from functools import partial
from typing import NamedTuple
from urllib.parse import urldefrag

from citecheck import urls
from citecheck.model import Capture, Memento, Mementos, MementoState, Outage, Reply
from citecheck.web import holdings, linkformat
from citecheck.web.exchange import Errand, Reading, Request
from citecheck.web.holdings import STAMPED, Copy, absolute, copy_of, instant, stamp_of
from citecheck.web.linkformat import Link
from citecheck.web.redirects import REDIRECTS, Refuses

# What reading a copy showed, and its title: the caller knows what the article cites and what stands there now.
Judge = Callable[[Capture], tuple[MementoState, str | None]]

SAVE = "https://web.archive.org/save/"
MOST_READ = 4  # copies of one archive that are read before the next archive is asked
MOST_HOPS = 6
MOST_PAGES = 2  # further pages of a TimeMap that comes in pages
GATE_BYTES = 100_000  # of an answer whose headers say it all

NO_COPY, EXCLUDED, UNREACHABLE = "no-copy", "excluded", "archive-unreachable"
# Nothing was asked of the web, or nothing is kept of it: the word of the outage is the reason.
UNASKED = ("not-recorded", "offline", "not-asked")
# Why there is no copy, the reason that leaves most open first.
REASONS = (UNREACHABLE, *UNASKED, EXCLUDED, NO_COPY)

ORIGINAL = "x-archive-orig-"  # before the names of headers that came with the page when it was kept

# How archives say that the site does not want its pages kept or shown.
EXCLUSION_HEADER = "x-archive-wayback-runtime-error"
EXCLUSIONS = (
    b"excluded from the wayback machine", b"blocked by robots", b"robots.txt", b"administrativeaccesscontrol",
    b"robotaccesscontrol", b"blockedsite", b"access control",
)  # fmt: skip


class Found(NamedTuple):
    """What one archive gave: a usable copy or the reason why there is none, and what was seen on the way."""

    best: Memento | None = None
    bad: tuple[Memento, ...] = ()
    first: Memento | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Search:
    """What is looked for: the copy of an address near a day, and who judges it and says where not to go."""

    url: str
    wanted: datetime.date
    read: Judge
    refuses: Refuses
    untrusted: Sequence[str] = ()

    def may_ask(self, address: str) -> bool:
        """Whether an archive's address may be visited."""
        return urls.host(address) not in self.untrusted and self.refuses(address) is None

    def may_tell(self, prefix: str) -> bool:
        """Whether an archive may hear of the address: one inside a network opened by hand stays inside it."""
        is_web = self.url.lower().startswith(("http://", "https://"))
        return is_web and self.may_ask(prefix) and (urls.unsafe(self.url) is None or urls.unsafe(prefix) is not None)


@dataclass(slots=True)
class Known:
    """What is known of an archive's copies while they are looked through."""

    near: set[Copy] = field(default_factory=set)
    first: Copy | None = None
    timemap: str = ""
    tried: set[str] = field(default_factory=set)

    def learn(self, links: Sequence[Link], base: str) -> None:
        """Take up what a reply's links say: neighbours of the copy, the earliest one, the list of all."""
        for link in links:
            copy = copy_of(link, base)
            if copy is None:
                is_better = "link-format" in link.get("type") or not self.timemap
                if "timemap" in link.relations and is_better:
                    self.timemap = absolute(base, link.target)
                continue
            copy = Copy(copy.at, shown(copy.url))
            if not link.relations - {"memento"} or link.relations & {"prev", "next"}:
                self.near.add(copy)
            if "first" in link.relations or self.first is None or copy.at < self.first.at:
                self.first = copy if self.first is None or copy.at < self.first.at else self.first

    def next(self, wanted: datetime.date) -> Copy | None:
        """The copy to read next: the latest up to the day, else the earliest after it."""
        left = [copy for copy in self.near if copy.url not in self.tried]
        before = [copy for copy in left if copy.at.date() <= wanted]
        return max(before, default=None) or min(left, default=None)


def find(
    url: str,
    wanted: datetime.date,
    archives: Sequence[str],
    read: Judge,
    refuses: Refuses,
    cited: Sequence[str] = (),
    *,
    untrusted: Sequence[str] = (),
) -> Errand[Mementos]:
    """Ask the archives, in order, for the copy nearest to a day, up to its end first, then after it.

    The first archive with a usable copy ends the search. `cited` are addresses of copies that the article itself
    cites; they are read too. Hosts of `untrusted` are never asked. An archive's own failure is never "no-copy".
    """
    search = Search(urldefrag(url).url if "#" in url else url, wanted, read, refuses, tuple(untrusted))
    as_cited = yield from _cited(search, cited)
    asked: list[str] = []
    bad: list[Memento] = []
    firsts: list[Memento] = []
    reasons: set[str] = set()
    best = None
    for archive in archives:
        prefix = archive if archive.endswith(("/", "=")) else archive + "/"
        if not search.may_tell(prefix) or refuses(search.url) is not None:
            continue
        found = yield from _ask(search, prefix)
        if found.reason != UNREACHABLE and found.reason not in UNASKED:
            asked.append(archive)
        bad.extend(found.bad)
        firsts.extend([found.first] if found.first else [])
        reasons.update([found.reason] if found.reason else [])
        if (best := found.best) is not None:
            break
    reason = None if best else next((one for one in REASONS if one in reasons), "not-asked")
    first = min(firsts, key=lambda one: one.at, default=None)
    return Mementos(wanted, best, tuple(bad), first, as_cited, tuple(asked), reason)


def save(url: str, refuses: Refuses, service: str = SAVE) -> Errand[Memento | None]:
    """Ask an archive to keep a copy now; None where it did not. Only ever done when the user asks for it."""
    address = service + url
    for _ in range(MOST_HOPS):
        if urls.unsafe(url) is not None or refuses(address) is not None:
            return None
        reply: Reply = yield Request(address, "memento", most_bytes=GATE_BYTES)
        if isinstance(reply, Outage):
            return None
        target = absolute(address, reply.header("content-location") or reply.header("location"))
        if (at := stamp_of(target)) is not None:
            return Memento(shown(target), at, service)
        if reply.status not in REDIRECTS or not target:
            return None
        address = target
    return None


# ---------------------------------------------------------------- addresses of copies


def shown(address: str) -> str:
    """A copy's address as readers open it, without the mark that asks for the page as it came."""
    found = STAMPED.fullmatch(address)
    return f"{found['before']}{found['stamp']}{found['after']}" if found else address


def raw(address: str) -> str:
    """The address under which an archive gives a copy as it came, where its form is known."""
    found = STAMPED.fullmatch(address)
    return f"{found['before']}{found['stamp']}id_{found['after']}" if found else address


def original(address: str) -> str:
    """The address that a copy keeps, empty where the copy's own does not tell."""
    found = STAMPED.fullmatch(address)
    return found["original"] if found else ""


def _keeps(address: str, url: str) -> bool:
    kept = original(address)
    return not kept or urls.identity(kept) == urls.identity(url)


# ---------------------------------------------------------------- one archive


def _ask(search: Search, prefix: str) -> Errand[Found]:
    """The usable copy of one archive that lies nearest to the day."""
    known = Known()
    reason = yield from _negotiate(search, prefix, known)
    if reason is not None:
        return Found(reason=reason)
    bad: list[Memento] = []
    is_open, is_mapped = False, False  # whether a copy may be left that could not be read; whether all are known
    best = None
    while len(bad) < MOST_READ and best is None:
        copy = known.next(search.wanted)
        if not is_mapped and (copy is None or _may_have_earlier(copy, known, search.wanted)):
            is_mapped = True
            is_open = not (yield from _map(search, prefix, known)) or is_open
            continue
        if copy is None or len(known.tried) >= 2 * MOST_READ:
            break
        memento = yield from _visit(search, copy, prefix, known)
        if memento.state == "good":
            best = memento
        elif memento.state == "unread":
            is_open = True
        else:
            bad.append(memento)
    first = Memento(known.first.url, known.first.at, prefix) if known.first else None
    if best is not None and (first is None or best.at <= first.at):
        first = best
    return Found(best, tuple(bad), first, None if best else UNREACHABLE if is_open else NO_COPY)


def _may_have_earlier(copy: Copy, known: Known, wanted: datetime.date) -> bool:
    """Whether a copy after the day was named although there may be one before it."""
    is_after = copy.at.date() > wanted
    return (
        is_after and not known.tried and (known.first is None or known.first == copy or known.first.at.date() <= wanted)
    )


def _negotiate(search: Search, prefix: str, known: Known) -> Errand[str | None]:
    """Ask a TimeGate for the copy of the day; what it names is in `known`, else the reason why it names none."""
    moment = datetime.datetime.combine(search.wanted, datetime.time(23, 59, 59), datetime.UTC)
    address = f"{prefix}{moment:%Y%m%d%H%M%S}/{search.url}" if prefix.endswith("/web/") else prefix + search.url
    headers = (("Accept-Datetime", format_datetime(moment, usegmt=True)),)
    for _ in range(MOST_HOPS):
        if not search.may_ask(address):
            return UNREACHABLE
        reply: Reply = yield Request(address, "memento", headers, GATE_BYTES)
        if isinstance(reply, Outage):
            return reply.reason if reply.reason in UNASKED else UNREACHABLE
        known.learn(_links(reply), address)
        made = instant(reply.header("memento-datetime"))
        if made is not None:
            _name(search, reply, made, address, known)
            return None
        if reply.status not in REDIRECTS:
            return _refusal(reply, is_told=bool(known.near or known.timemap))
        target = absolute(address, reply.header("location"))
        if not target or target == address:
            return UNREACHABLE
        at = stamp_of(target)
        if at is not None and _keeps(target, search.url):
            known.near.add(Copy(at, shown(target)))
        if known.near:
            return None
        address = target
    return UNREACHABLE


def _name(search: Search, reply: Capture, made: datetime.datetime, address: str, known: Known) -> None:
    """Take up the copy that a TimeGate gave itself: by its links, its Content-Location, or where it was asked."""
    if any(copy.at == made for copy in known.near):
        return
    place = absolute(address, reply.header("content-location")) if reply.header("content-location") else address
    found = STAMPED.fullmatch(place)
    if found is not None and _keeps(place, search.url):  # a moment that was only asked for is not the copy's own
        known.near.add(Copy(made, f"{found['before']}{made:%Y%m%d%H%M%S}{found['after']}"))
    elif found is None and place != address:
        known.near.add(Copy(made, place))


def _refusal(reply: Capture, *, is_told: bool) -> str | None:
    """Why an answer without a copy has none; None where it told where the copies are."""
    if is_told and reply.status < 400:
        return None
    notice = reply.body[:GATE_BYTES].lower()
    is_excluded = bool(reply.header(EXCLUSION_HEADER)) or any(mark in notice for mark in EXCLUSIONS)
    if reply.status == 451 or (reply.status in (403, 404) and is_excluded and _is_short(reply)):
        return EXCLUDED
    return NO_COPY if reply.status in (404, 410) else UNREACHABLE


def _is_short(reply: Capture) -> bool:
    return bool(reply.header(EXCLUSION_HEADER)) or len(reply.body) < 20_000


def _map(search: Search, prefix: str, known: Known) -> Errand[bool]:
    """Read the list of all copies into `known`; False where it could not be had."""
    waiting = [known.timemap or f"{prefix}timemap/link/{search.url}"]
    is_whole = True
    for _ in range(MOST_PAGES + 1):
        if not waiting:
            break
        address = waiting.pop(0)
        reply: Reply = yield from _fetch(search, address)
        if isinstance(reply, Outage) or reply.status not in (200, 404):
            return False
        if reply.status == 200:
            held: holdings.Holdings = yield Reading(partial(holdings.read, reply, search.wanted, MOST_READ, prefix))
            known.near.update(Copy(one.at, shown(one.url)) for one in held.near if _keeps(one.url, search.url))
            if held.first is not None and (known.first is None or held.first.at < known.first.at):
                known.first = Copy(held.first.at, shown(held.first.url))
            waiting.extend(held.pages)
            is_whole = is_whole and not reply.truncated
    return is_whole


def _fetch(search: Search, address: str) -> Errand[Reply]:
    """A TimeMap, behind whatever redirects the archive has before it."""
    reply: Reply = Outage(address, "redirect-loop")
    for _ in range(MOST_HOPS):
        if not address or not search.may_ask(address):
            return Outage(address, "unsafe-redirect")
        reply = yield Request(address, "memento", most_bytes=holdings.MAP_BYTES)
        if isinstance(reply, Outage) or reply.status not in REDIRECTS:
            return reply
        address = absolute(address, reply.header("location"))
    return Outage(address, "too-many-redirects")


def _links(reply: Capture) -> list[Link]:
    return list(linkformat.parse(",".join(value for name, value in reply.headers if name == "link")))


# ---------------------------------------------------------------- one copy


def _visit(search: Search, copy: Copy, archive: str, known: Known) -> Errand[Memento]:
    """Read a copy: as it came where the archive gives it so, and where it redirects, the page that it led to then."""
    known.tried.add(copy.url)
    memento = Memento(copy.url, copy.at, archive)
    address, is_copy, kept = raw(copy.url), False, original(copy.url) or search.url
    for _ in range(MOST_HOPS):
        if not search.may_ask(address):
            return memento
        reply: Reply = yield Request(address, "memento")
        if isinstance(reply, Outage):
            return memento
        made = instant(reply.header("memento-datetime"))
        if not is_copy:
            known.learn(_links(reply), address)
        if reply.status not in REDIRECTS:
            if made is None and reply.status >= 400:
                if "id_/" in address and not is_copy and address != copy.url and reply.status in (400, 404):
                    address = copy.url  # this archive has another way to give a page as it came, or none
                    continue
                return replace(memento, state="error-page") if reply.status in (404, 410) else memento
            return (yield from _judge(search, memento, reply, kept, made))
        target = absolute(address, reply.header("location")) if made is None else _led(address, reply)
        if made is None and not is_copy and (at := stamp_of(target)) is not None and _keeps(target, search.url):
            memento = replace(memento, url=shown(target), at=at)  # the archive's own way to its exact moment
            known.tried.add(memento.url)
        is_copy = is_copy or made is not None
        kept = original(target) or kept
        address = raw(target)
    return replace(memento, state="redirect")


def _led(address: str, reply: Capture) -> str:
    """Where a kept redirect leads within its archive: never out of it to what stands there today."""
    target = absolute(original(address) or address, reply.header("location"))
    inside = absolute(address, reply.header("location"))
    if STAMPED.fullmatch(inside) and urls.host(inside) == urls.host(address):
        return inside
    found = STAMPED.fullmatch(address)
    return f"{found['before']}{found['stamp']}id_/{target}" if found and target else target if not found else ""


def _judge(
    search: Search, memento: Memento, reply: Capture, kept: str, made: datetime.datetime | None
) -> Errand[Memento]:
    """The copy with what reading it showed."""
    at = made or memento.at
    as_kept = tuple((name.removeprefix(ORIGINAL), value) for name, value in reply.headers if name.startswith(ORIGINAL))
    headers = (*as_kept, *(pair for pair in reply.headers if not pair[0].startswith((ORIGINAL, "link"))))
    is_elsewhere = urls.identity(kept) != urls.identity(search.url)
    hops = (search.url, kept) if is_elsewhere else (search.url,)
    capture = Capture(search.url, kept, reply.status, headers, reply.body, at, hops, reply.truncated)
    state, title = yield Reading(partial(search.read, capture))
    if state == "good" and not 200 <= reply.status < 300:
        state = "error-page"
    if state == "other-page" and is_elsewhere:
        state = "redirect"
    return replace(memento, at=at, state=state, title=title)


def _cited(search: Search, cited: Sequence[str]) -> Errand[tuple[Memento, ...]]:
    """The copies that the article itself cites, read; short names of archives tell no moment and are left out."""
    seen: list[Memento] = []
    for address in dict.fromkeys(cited):
        at = stamp_of(address)
        if at is None or not search.may_ask(address):
            continue
        memento = yield from _visit(search, Copy(at, address), _archive_of(address), Known())
        seen.append(replace(memento, url=address))
    return tuple(seen)


def _archive_of(address: str) -> str:
    found = STAMPED.fullmatch(address)
    return found["before"] if found else address
