"""From an address to what stands at its end: redirects one hop at a time, each of them allowed before it is asked."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import urldefrag, urljoin, urlsplit

from citecheck import urls
from citecheck.model import Capture, Outage, Reply
from citecheck.web.exchange import MOST_BYTES, Errand, Purpose, Request
from citecheck.web.question import FRESH

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

Refuses = Callable[[str], str | None]

MOST_HOPS = 10
PERMANENT = (301, 308)
REDIRECTS = (301, 302, 303, 307, 308)
MOST_COOKIES = 50
HEAD = 16_384  # bytes of a page in which a refresh can stand
_REFRESH = re.compile(r"\s*(\d{1,4})(?:\.\d*)?\s*[;,]\s*url\s*=\s*(.+)", re.I | re.S)
SLOWEST_REFRESH = 10  # seconds: a page that shows itself for longer is read before it goes on


def follow(
    url: str,
    refuses: Refuses = urls.unsafe,
    *,
    purpose: Purpose = "source",
    headers: tuple[tuple[str, str], ...] = (),
    most_bytes: int = MOST_BYTES,
) -> Errand[Reply]:
    """Ask an address and go where it leads: at most 10 redirects, `meta refresh` among them.

    `refuses` says why an address must not be visited, or None; it is asked before every hop.
    An Outage says why no answer came: that of the exchange, "redirect-loop", "too-many-redirects", "unsafe-redirect"
    (its detail is the address), or what `refuses` says of the address itself.
    """
    if (reason := refuses(url)) is not None:
        return Outage(url, reason)
    address, hops = _bare(url), [url]
    permanent: list[bool] = []
    cookies: dict[tuple[str, str], str] = {}
    asked: set[tuple[str, str]] = set()
    while True:
        cookie = _cookie(cookies, address)
        if (address, cookie) in asked:
            return Outage(url, "redirect-loop", None, urls.discreet(address))
        asked.add((address, cookie))
        sent = (*headers, ("Cookie", cookie)) if cookie else headers
        reply: Reply = yield Request(address, purpose, sent, most_bytes)
        if isinstance(reply, Outage):
            return replace(reply, url=url, detail=reply.detail or (address if len(hops) > 1 else ""))
        target, lasting = _next(reply, address)
        if target is None:
            return replace(reply, url=url, final_url=address, hops=tuple(hops),
                           permanent=bool(permanent) and all(permanent))  # fmt: skip
        if not _is_web(target) or refuses(target) is not None:
            return Outage(url, "unsafe-redirect", reply.at, urls.discreet(target))
        _keep(cookies, reply, address)
        target = _bare(target)
        if target != address:  # a page that only sets its cookie leads nowhere
            hops.append(target)
            permanent.append(lasting)
        if len(hops) > MOST_HOPS + 1:
            return Outage(url, "too-many-redirects", reply.at, urls.discreet(target))
        address = target


def control(url: str, refuses: Refuses = urls.unsafe) -> Errand[Reply]:
    """Ask the address that proves that this machine is online; no cache on the way may answer in its place.

    So it is another question than a citation of the same address is, and is recorded as one.
    """
    return follow(url, refuses, purpose="control", headers=(FRESH,))


def _next(reply: Capture, address: str) -> tuple[str | None, bool]:
    """Where a reply leads, None where it is the end; and whether for good."""
    if reply.status in REDIRECTS:
        location = reply.header("location").strip()
        return (_joined(address, location) if location else None), reply.status in PERMANENT
    if reply.status == 200 and b"refresh" in reply.body[:HEAD].lower():
        target = _refreshed(reply)
        if target:
            joined = _joined(address, target)
            return (None if _bare(joined) == address else joined), False
    return None, False


def _refreshed(reply: Capture) -> str | None:
    """The address that a page passes on to by `<meta http-equiv="refresh">`, None where it stays."""
    head = reply.body[:HEAD]
    if b"http-equiv" not in head.lower():
        return None
    from bs4.dammit import UnicodeDammit
    from selectolax.lexbor import LexborHTMLParser

    # Python's own parser takes seconds for a page of "<a <a <a", and refuses one with "<![".
    tree = LexborHTMLParser(UnicodeDammit(head, is_html=True).unicode_markup or "")
    for tag in tree.css("meta[http-equiv]"):
        named = {name: value or "" for name, value in tag.attributes.items()}
        # What stands in <noscript> is for readers without scripts; with them the page stays.
        if named["http-equiv"].strip().lower() == "refresh" and not _is_within(tag, "noscript"):
            found = _REFRESH.match(named.get("content", ""))
            if found and int(found[1]) <= SLOWEST_REFRESH:
                return found[2].strip().strip("'\"").strip()
    return None


def _is_within(tag: "LexborNode", name: str) -> bool:
    parent = tag.parent
    while parent is not None and parent.tag != name:
        parent = parent.parent
    return parent is not None


def _joined(address: str, location: str) -> str:
    try:
        return urljoin(address, location)
    except ValueError:  # a bracketed host that is none
        return location


def _bare(address: str) -> str:
    try:
        return urldefrag(address).url
    except ValueError:
        return address


def _is_web(address: str) -> bool:
    return address.lower().startswith(("http://", "https://"))


def _host(address: str) -> str:
    try:
        return (urlsplit(address).hostname or "").lower()
    except ValueError:
        return ""


def _keep(cookies: dict[tuple[str, str], str], reply: Capture, address: str) -> None:
    """Take up the cookies that a redirect sets: some sites lead round in circles until they come back."""
    host = _host(address)
    for name, value in reply.headers:
        pair = value.split(";", 1)[0].strip()
        if name == "set-cookie" and "=" in pair and len(cookies) < MOST_COOKIES and len(pair) < 4096:
            domain = re.search(r"(?i);\s*domain=\.?([^;\s]+)", value)
            site = domain[1].lower() if domain and f".{host}".endswith(f".{domain[1].lower()}") else host
            cookies[(site if "." in site else host, pair.split("=", 1)[0])] = pair


def _cookie(cookies: Mapping[tuple[str, str], str], address: str) -> str:
    if not cookies:
        return ""
    host = f".{_host(address)}"
    return "; ".join(pair for (site, _), pair in cookies.items() if host.endswith(f".{site}"))
