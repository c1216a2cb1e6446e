"""The copy of a source in a web archive (RFC 7089): the one nearest to the day on which its author read it.

A copy is read before it is proposed. What an archive answers is in `timegate`, what a copy shows in `kept_page`.
"""

import datetime
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple
from urllib.parse import urldefrag

from citecheck import urls
from citecheck.model import Memento, Mementos, Outage, Reply
from citecheck.reasons import UNASKED
from citecheck.web.exchange import Errand, Request
from citecheck.web.holdings import STAMPED, Copy, absolute, shown, stamp_of
from citecheck.web.kept_page import visit
from citecheck.web.redirects import REDIRECTS, Refuses
from citecheck.web.timegate import (
    EXCLUDED,
    GATE_BYTES,
    MOST_HOPS,
    NO_COPY,
    UNREACHABLE,
    Judge,
    Known,
    Search,
    list_copies,
    negotiate,
)

SAVE = "https://web.archive.org/save/"
MOST_READ = 4  # copies of one archive that are read before the next archive is asked
# Why there is no copy, the reason that leaves most open first.
REASONS = (UNREACHABLE, *UNASKED, EXCLUDED, NO_COPY)


class Found(NamedTuple):
    """What one archive gave: a usable copy or the reason why there is none, and what was seen on the way."""

    best: Memento | None = None
    bad: tuple[Memento, ...] = ()
    first: Memento | None = None
    reason: str | None = None


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


def _ask(search: Search, prefix: str) -> Errand[Found]:
    """The usable copy of one archive that lies nearest to the day."""
    known = Known()
    reason = yield from negotiate(search, prefix, known)
    if reason is not None:
        return Found(reason=reason)
    bad: list[Memento] = []
    is_open, is_mapped = False, False  # whether a copy may be left that could not be read; whether all are known
    best = None
    while len(bad) < MOST_READ and best is None:
        copy = known.next(search.wanted)
        if not is_mapped and (copy is None or _may_have_earlier(copy, known, search.wanted)):
            is_mapped = True
            is_open = not (yield from list_copies(search, prefix, known)) or is_open
            continue
        if copy is None or len(known.tried) >= 2 * MOST_READ:
            break
        if not search.trusts(copy.url):
            known.tried.add(copy.url)
            continue
        memento = yield from _read(search, copy, prefix, known)
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
    is_first = known.is_first_told and known.first is not None and known.first.at.date() > wanted
    return copy.at.date() > wanted and not known.tried and not is_first


def _read(search: Search, copy: Copy, archive: str, known: Known) -> Errand[Memento]:
    """A copy as reading it showed it, be it that it was read before."""
    if (seen := search.visited.get(copy.url)) is not None:
        known.tried.add(copy.url)
        return replace(seen, archive=archive)
    memento = yield from visit(search, copy, archive, known)
    search.visited[copy.url] = search.visited[memento.url] = memento
    return memento


def _cited(search: Search, cited: Sequence[str]) -> Errand[tuple[Memento, ...]]:
    """The copies that the article itself cites, read; short names of archives tell no moment and are left out."""
    seen: list[Memento] = []
    for address in dict.fromkeys(cited):
        at = stamp_of(address)
        if at is None or not search.may_ask(address):
            continue
        memento = yield from _read(search, Copy(at, shown(address)), _archive_of(address), Known())
        seen.append(replace(memento, url=address))
    return tuple(seen)


def _archive_of(address: str) -> str:
    found = STAMPED.fullmatch(address)
    return found["before"] if found else address
