"""family `link`: moved-link."""

import re
from collections.abc import Iterator

from citecheck import urls
from citecheck.checks import links
from citecheck.checks.pages import FERRIES, FERRY_NOTE, FERRY_URL
from citecheck.checks.shorteners import hides_its_page
from citecheck.model import Citation, Document, Edit, Evidence, Fix, Observation
from citecheck.rule import Example, check
from citecheck.text import fold

NEW_URL = "https://courier.example/harbour/ferries-are-full-again"


def _led(status: str, target: str = NEW_URL) -> dict[str, str]:
    return {FERRY_URL: f"HTTP/1.1 {status}\nLocation: {target}\n\n", target: FERRIES[FERRY_URL]}


# What sites put in front of their pages for a country, a language or a telephone.
_ROOT = re.compile(r"/(?:[a-z]{2}|[a-z]{2}[-_][a-z]{2})(?=/)", re.IGNORECASE)
_HOST = re.compile(r"^(?:m|mobile|amp|[a-z]{2})\.(?=[^.]+\.)")


@check(
    severity="note",
    guard=(
        "Only where every redirect on the way is permanent and leads to a page of the same title or the same words in its "
        "address; http to https, www, slashes, telephone and language editions and consent pages are no move. The fix is "
        "safe where the cited title is the new page's own."
    ),
    remedy="Print the new address.",
    bad=(Example(FERRY_NOTE, _led("301 Moved Permanently")),),
    good=(
        Example(FERRY_NOTE, FERRIES),
        Example(FERRY_NOTE, _led("302 Found")),
        Example(FERRY_NOTE, _led("301 Moved Permanently", FERRY_URL + "/")),
        Example(FERRY_NOTE, _led("308 Permanent Redirect", "https://courier.example/en/ferries")),
    ),
)
def moved_link(citation: Citation, document: Document, evidence: Evidence) -> Iterator[Observation]:
    """The cited page has a new address, and the site says that it is for good.

    Redirects are taken away one day; the new address will last longer.
    """
    if evidence.verdict != "moved" or evidence.final_url is None or citation.address is None:
        return
    target = urls.without_tracking(evidence.final_url)
    if urls.unsafe(target) is not None or hides_its_page(citation.address) or _is_edition(citation.address, target):
        return
    page = evidence.page
    title = fold(citation.title.text) if citation.title is not None else ""
    is_same = bool(title) and page is not None and title in map(fold, page.titles)
    url = citation.urls[0]
    printed = document.at(citation, url)
    is_whole = url.printed == url.address and url.label is None and printed.line == printed.end_line
    can_be_set = is_whole and "#" not in url.address and _is_plain(target)
    yield Observation(
        f"the page has moved to {target}",
        links.place(document, citation),
        confidence="proved" if is_same else "likely",
        found=citation.address,
        expected=target,
        expected_confidence="proved" if is_same else "likely",
        fix=Fix((Edit(printed, target),), safe=is_same) if can_be_set else None,
        group=links.group("moved-link", citation),
    )


def _is_edition(old: str, new: str) -> bool:
    """Whether the new address is the old one, or its edition for a country, a language or a telephone."""
    return _bare(old) == _bare(new) or urls.path(old).strip("/") in urls.query(new)


def _bare(address: str) -> str:
    host = _HOST.sub("", urls.host(address))
    return host + _ROOT.sub("", urls.path(address)).rstrip("/") + "?" + urls.query(address)


def _is_plain(address: str) -> bool:
    """Whether the address can stand in a note without any doubt about where it ends."""
    return re.fullmatch(r"https?://[\w.~:/?=&%+-]+[\w/]", address, re.ASCII) is not None
