"""What an archive answers when it is asked for an address as it was on a day: TimeGate and TimeMap (RFC 7089).

An archive is known by its TimeGate, a prefix to which the address is appended; one whose prefix ends in "/web/" is
asked as the Wayback Machine is, with the moment in the address.
"""

import datetime
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial

from citecheck import urls
from citecheck.model import Capture, Memento, Outage, Reply, Shown
from citecheck.reasons import UNASKED
from citecheck.web import holdings, linkformat
from citecheck.web.exchange import Errand, Reading, Request
from citecheck.web.holdings import STAMPED, Copy, absolute, copy_of, instant, keeps, shown, stamp_of
from citecheck.web.linkformat import Link
from citecheck.web.redirects import REDIRECTS, Refuses

# What reading a copy showed, and its title: the caller knows what the article cites and what stands there now.
Judge = Callable[[Capture], Shown]

MOST_HOPS = 6
MOST_NEAR = 4  # copies on each side of the day that are taken up from a list
MOST_PAGES = 2  # further pages of a TimeMap that comes in pages
GATE_BYTES = 100_000  # of an answer whose headers say it all

NO_COPY, EXCLUDED, UNREACHABLE = "no-copy", "excluded", "archive-unreachable"

# How archives say that the site does not want its pages kept or shown.
EXCLUSION_HEADER = "x-archive-wayback-runtime-error"
EXCLUSIONS = (
    b"excluded from the wayback machine", b"blocked by robots", b"administrativeaccesscontrol", b"robotaccesscontrol",
    b"blockedsite",
)  # fmt: skip
WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@dataclass(frozen=True, slots=True)
class Search:
    """What is looked for: the copy of an address near a day, and who judges it and says where not to go."""

    url: str
    wanted: datetime.date
    read: Judge
    refuses: Refuses
    untrusted: Sequence[str] = ()
    visited: dict[str, Memento] = field(default_factory=dict)  # by the copy's address; none is read twice

    def may_ask(self, address: str) -> bool:
        """Whether an archive's address may be visited."""
        return self.trusts(address) and self.refuses(address) is None

    def trusts(self, address: str) -> bool:
        """Whether the house accepts the archive that keeps it."""
        return urls.host(address) not in self.untrusted

    def may_tell(self, prefix: str) -> bool:
        """Whether an archive may hear of the address: one inside a network opened by hand stays inside it."""
        is_web = self.url.lower().startswith(("http://", "https://"))
        is_open = urls.unsafe(self.url) is None or urls.unsafe(prefix) is not None
        return is_web and is_open and self.trusts(prefix)


@dataclass(slots=True)
class Known:
    """What is known of an archive's copies while they are looked through."""

    near: set[Copy] = field(default_factory=set)
    first: Copy | None = None
    is_first_told: bool = False
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
            self.is_first_told = self.is_first_told or "first" in link.relations
            self.meet(copy)

    def meet(self, copy: Copy | None) -> None:
        """Remember the earliest copy."""
        if copy is not None and (self.first is None or copy.at < self.first.at):
            self.first = Copy(copy.at, shown(copy.url))

    def next(self, wanted: datetime.date) -> Copy | None:
        """The copy to read next: the latest up to the day, else the earliest after it."""
        left = [copy for copy in self.near if copy.url not in self.tried]
        before = [copy for copy in left if copy.at.date() <= wanted]
        return max(before, default=None) or min(left, default=None)


def negotiate(search: Search, prefix: str, known: Known) -> Errand[str | None]:
    """Ask a TimeGate for the copy of the day; what it names is in `known`, else the reason why it names none."""
    moment = datetime.datetime.combine(search.wanted, datetime.time(23, 59, 59), datetime.UTC)
    address = f"{prefix}{moment:%Y%m%d%H%M%S}/{search.url}" if prefix.endswith("/web/") else prefix + search.url
    headers = (("Accept-Datetime", http_date(moment)),)
    for _ in range(MOST_HOPS):
        if not search.may_ask(address):
            return UNREACHABLE
        reply: Reply = yield Request(address, "memento", headers, GATE_BYTES)
        if isinstance(reply, Outage):
            return reply.reason if reply.reason in UNASKED else UNREACHABLE
        known.learn(links(reply), address)
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
        if at is not None and keeps(target, search.url):
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
    if found is not None and keeps(place, search.url):  # a moment that was only asked for is not the copy's own
        known.near.add(Copy(made, f"{found['before']}{made:%Y%m%d%H%M%S}{found['after']}"))
    elif found is None and place != address:
        known.near.add(Copy(made, place))


def _refusal(reply: Capture, *, is_told: bool) -> str | None:
    """Why an answer without a copy has none; None where it told where the copies are."""
    if is_told and reply.status < 400:
        return None
    notice = reply.header(EXCLUSION_HEADER).lower().encode() + reply.body[:GATE_BYTES].lower()
    is_excluded = any(mark in notice for mark in EXCLUSIONS) or (reply.status == 403 and b"robots.txt" in notice)
    if reply.status == 451 or (reply.status in (403, 404) and is_excluded):
        return EXCLUDED
    return NO_COPY if reply.status in (404, 410) else UNREACHABLE


def list_copies(search: Search, prefix: str, known: Known) -> Errand[bool]:
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
            held: holdings.Holdings = yield Reading(partial(holdings.read, reply, search.wanted, MOST_NEAR, prefix))
            known.near.update(Copy(one.at, shown(one.url)) for one in held.near if keeps(one.url, search.url))
            known.meet(held.first)
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


def links(reply: Capture) -> list[Link]:
    """The links in the headers of a reply."""
    return list(linkformat.parse(",".join(value for name, value in reply.headers if name == "link")))


def http_date(moment: datetime.datetime) -> str:
    """A moment in UTC as HTTP prints it, whatever the machine's language."""
    day = f"{WEEKDAYS[moment.weekday()]}, {moment.day:02d} {MONTHS[moment.month - 1]} {moment.year}"
    return f"{day} {moment:%H:%M:%S} GMT"
