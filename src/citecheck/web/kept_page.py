"""One copy, read as it came when it was kept, and where it redirects, the page that it led to then."""

import datetime
from dataclasses import replace
from functools import partial

from citecheck import urls
from citecheck.model import Capture, Memento, Outage, Reply
from citecheck.web.exchange import Errand, Reading, Request
from citecheck.web.holdings import STAMPED, Copy, absolute, instant, keeps, original, raw, shown, stamp_of
from citecheck.web.redirects import REDIRECTS
from citecheck.web.timegate import MOST_HOPS, Known, Search, links

ORIGINAL = "x-archive-orig-"  # before the names of headers that came with the page when it was kept


def visit(search: Search, copy: Copy, archive: str, known: Known) -> Errand[Memento]:
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
            known.learn(links(reply), address)
        if reply.status not in REDIRECTS:
            if made is None and reply.status >= 400:
                if "id_/" in address and not is_copy and address != copy.url and reply.status in (400, 404):
                    address = copy.url  # this archive has another way to give a page as it came, or none
                    continue
                return replace(memento, state="error-page") if reply.status in (404, 410) else memento
            return (yield from _judge(search, memento, reply, kept, made))
        target = absolute(address, reply.header("location")) if made is None else _led(address, reply)
        if made is None and not is_copy and (at := stamp_of(target)) is not None and keeps(target, search.url):
            memento = replace(memento, url=shown(target), at=at)  # the archive's own way to its exact moment
            known.tried.add(memento.url)
        is_copy = is_copy or made is not None
        kept = original(target) or kept
        if not target:
            break
        address = raw(target)
    return replace(memento, state="redirect")


def _led(address: str, reply: Capture) -> str:
    """Where a kept redirect leads within its archive: never out of it to what stands there today."""
    inside, found = absolute(address, reply.header("location")), STAMPED.fullmatch(address)
    if urls.host(inside) == urls.host(address) and (found is None or STAMPED.fullmatch(inside)):
        return inside
    target = absolute(original(address), reply.header("location"))
    return f"{found['before']}{found['stamp']}id_/{target}" if found is not None and target else ""


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
    state, title, drift = yield Reading(partial(search.read, capture))
    if state == "good" and not 200 <= reply.status < 300:
        state = "error-page"
    if is_elsewhere and (state == "other-page" or (state == "error-page" and 200 <= reply.status < 300)):
        state = "redirect"  # to the front page, a notice, another article
    return replace(memento, at=at, state=state, title=title, drift=drift if state == "good" else None)
