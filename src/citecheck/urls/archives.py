"""Addresses of copies that web archives keep: which page they keep, and of which day."""

import re
from functools import cache
from urllib.parse import unquote

from citecheck.urls.address import host

# Hosts that keep copies, and where in the path the stamp and the original stand, each where the address tells it.
# An empty pattern: the address is a short name that tells neither.
_WAYBACK = (
    r"/(?:[\w.-]{1,40}/){0,3}?(?P<stamp>\d{1,14}|\*)(?:[a-z]{2}_|\*)?/+(?P<original>(?:https?(?::|%3a)|[^/]*\.).+)"
)
_ARCHIVES: tuple[tuple[str, str], ...] = (
    ("web.archive.org", _WAYBACK),
    ("web.archive.org", r"/(?:save|web)/(?:_embed/)?(?P<original>(?:https?:)?/{0,2}[^/]+\..+)"),
    ("liveweb.archive.org", r"/(?P<original>.+)"),
    ("wayback.archive.org", _WAYBACK),
    ("archive.org", r"/(?:wayback|web)/(?P<stamp>\d{1,14})(?:[a-z]{2}_)?/(?P<original>.+)"),
    ("archive.{today,is,ph,li,md,vn,fo}", r"/(?:o/\w+/)?(?P<stamp>\d{4}[\d.-]{0,15})/(?P<original>.+)"),
    ("archive.{today,is,ph,li,md,vn,fo}", r"/(?:(?:newest|oldest)/)?(?P<original>https?:/.+|(?<=est/).+)"),
    ("archive.{today,is,ph,li,md,vn,fo}", ""),
    ("perma.cc", ""),
    ("perma-archives.org", _WAYBACK),
    ("ghostarchive.org", r"/archive/(?P<stamp>\d{8,14})/(?P<original>.+)"),
    ("ghostarchive.org", r"/varchive/youtube/(?P<stamp>\d{8})/"),
    ("ghostarchive.org", ""),
    ("freezepage.com", ""),
    ("webcitation.org", r"/[^?]*\?(?:[^#]*&)?url=(?P<original>[^&#]+)(?:&(?:[^#]*&)?date=(?P<stamp>[\d-]{4,10}))?"),
    ("webcitation.org", ""),
    (
        "archive.wikiwix.com",
        r"/cache/(?:index2?\.php)?\?(?:[^#]*?\brev_t=(?P<stamp>\d{4,14})&)?(?:[^#]*?&)?url=(?P<original>[^&]+)",
    ),
    ("archive.wikiwix.com", r"/cache/(?P<stamp>\d{14})/(?P<original>.+)"),
    ("megalodon.jp", r"/(?:ref/)?(?P<stamp>\d{4}-\d{4}-\d{4}-\d{2})/(?P<original>.+)"),
    ("arquivo.pt", _WAYBACK),
    ("wayback.archive-it.org", _WAYBACK),
    ("webarchive.loc.gov", _WAYBACK),
    ("webarchive.nationalarchives.gov.uk", _WAYBACK),
    ("webarchive.org.uk", _WAYBACK),
    ("webarchive.parliament.uk", _WAYBACK),
    ("nrscotland.gov.uk", _WAYBACK),
    ("webarchive.nrscotland.gov.uk", _WAYBACK),
    ("webharvest.gov", _WAYBACK),
    ("web.archive.bibalex.org", _WAYBACK),
    ("vefsafn.is", _WAYBACK),
    ("wayback.vefsafn.is", _WAYBACK),
    ("swap.stanford.edu", _WAYBACK),
    ("webarchive.nla.gov.au", _WAYBACK),
    ("pandora.nla.gov.au", _WAYBACK),
    ("webarchiv.cz", _WAYBACK),
    ("haw.nsk.hr", _WAYBACK),
    ("web.wayback.kb.nl", _WAYBACK),
    ("wayback.webarchiv.cz", _WAYBACK),
    ("webarchive.bac-lac.gc.ca", _WAYBACK),
    ("bac-lac.gc.ca", _WAYBACK),
    ("langzeitarchivierung.bib-bvb.de", _WAYBACK),
    ("webarchiv.onb.ac.at", _WAYBACK),
    ("veebiarhiiv.digar.ee", _WAYBACK),
    ("timetravel.mementoweb.org", _WAYBACK),
    ("conifer.rhizome.org", _WAYBACK),
    ("webrecorder.io", _WAYBACK),
    ("archive.st", ""),
    ("webcache.googleusercontent.com", r"/search\?(?:[^#]*&)?q=cache:(?:[\w-]{12}:)?(?P<original>[^&+]+)"),
)


@cache
def _patterns() -> dict[str, tuple[str, ...]]:
    """The patterns of each host that keeps copies, in the order of the table."""
    found: dict[str, tuple[str, ...]] = {}
    for row, pattern in _ARCHIVES:
        before, braced, names = row.partition("{")
        for name in [before + one for one in names.strip("}").split(",")] if braced else [row]:
            found[name] = (*found.get(name, ()), pattern)
    return found


def archived(address: str) -> tuple[str, str] | None:
    """(original address, stamp as digits) where the address is an archive's copy of another page, else None.

    Either is empty where the address does not tell it (perma.cc/ABCD-1234); a stamp has up to fourteen digits.
    """
    name = host(address)
    patterns = _patterns().get(name)
    if patterns is None:
        return None
    after = address.partition("://")[2] or address
    path = "/" + after.partition("/")[2]
    if len(path) < 4:
        return None
    for pattern in patterns:
        if not pattern:
            return "", ""
        match = re.match(pattern, path, re.S)
        if match:
            said = match.groupdict()
            return _whole(said.get("original") or ""), re.sub(r"\D", "", said.get("stamp") or "")
    return None


def _whole(original: str) -> str:
    """The original with its scheme, which archives leave out or shorten ("http:/x"); empty stays so."""
    if not original:
        return ""
    original = original if ":/" in original[:8] or "%3A" not in original[:10].upper() else unquote(original)
    match = re.match(r"(https?|ftp):/{0,3}(?=[^/])", original, re.I)
    if match:
        return f"{match[1].lower()}://{original[match.end() :]}"
    return "http://" + original.lstrip("/")
