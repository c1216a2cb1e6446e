"""family `link`: short-url."""

import re
from collections.abc import Iterator

from citecheck import urls
from citecheck.checks.pages import FERRIES, FERRY_NOTE, FERRY_URL
from citecheck.checks.shorteners import SHORTENERS
from citecheck.model import Citation, Document, Edit, Evidence, Fix, Observation, Place
from citecheck.rule import Example, check
from citecheck.urls import Url

# Services that shorten by themselves what is pasted into a post: the writer of a quoted post chose nothing.
BY_ITSELF = frozenset({"t.co"})
ADDRESS_LIKE = re.compile(r"(?:https?://)?(?:[\w-]+\.)+[a-z]{2,}/\S*(?:\s?…)?", re.IGNORECASE)


@check(
    severity="query",
    guard=(
        "Only public shortening services with something behind the slash; a publisher's own short host, short addresses in "
        "a quoted post and links whose visible text is the full address are left alone; links in running text are a note."
    ),
    remedy="Print the address that the short one leads to.",
    question="{notes} gives the short address {found}. Which page is meant?",
    reply="☐ the full address is: ______",
    bad=(
        "Fares rose.[1]\n\n[1] “Fares Rise”, The Gazette, https://bit.ly/3xYzAbC.\n",
        Example("Fares [rose](https://tinyurl.com/fares-rise).\n", input_format="markdown"),
        Example(
            FERRY_NOTE.replace(FERRY_URL, "https://bit.ly/3xYzAbC"),
            {"https://bit.ly/3xYzAbC": f"HTTP/1.1 301 Moved Permanently\nLocation: {FERRY_URL}\n\n", **FERRIES},
        ),
    ),
    good=(
        "Fares rose.[1]\n\n[1] “Fares Rise”, The Gazette, https://gazette.example/3xYzAbC.\n",
        "The service closed.[1]\n\n[1] “About Us”, Bitly, https://bit.ly/.\n",
        Example("Fares [rose](https://nyti.ms/3xYzAbC).\n", input_format="markdown"),
        Example(
            '<p>Fares rose.</p><blockquote>Trams are full! <a href="https://t.co/3xYzAbC">pic.pigeon.example/3xYzAbC</a>'
            "</blockquote>",
            input_format="html",
        ),
    ),
)
def short_url(citation: Citation, document: Document, evidence: Evidence | None = None) -> Iterator[Observation]:
    """A shortened address hides which page is cited.

    When the service closes, or the owner of the short address points it elsewhere, nobody can tell what was cited.
    """
    for url in citation.urls:
        host = urls.host(url.address)
        if host.removeprefix("www.") not in SHORTENERS or not url.address.partition(host)[2].strip("/"):
            continue
        if not _is_of_a_post(document, citation, url) and not _is_spelled_out(url):
            target = _target(evidence) if url is citation.urls[0] else None
            at = document.at(citation, url)
            can_be_set = url.printed == url.address and url.label is None and at.line == at.end_line
            yield Observation(
                f"address of a shortening service ({host})" + (f"; it leads to {target}" if target else ""),
                (Place(at, citation.id, url.address),),
                confidence="proved",
                severity="note" if citation.kind == "link" else None,
                found=url.address,
                expected=target,
                expected_confidence="likely" if target else None,
                ask=f"May we print {target} instead of the short address {url.address}?" if target else None,
                fix=Fix((Edit(at, target),)) if target and can_be_set else None,
            )


def _target(evidence: Evidence | None) -> str | None:
    """Where the short address leads, if a page was read there and its address may be shown."""
    if evidence is None or evidence.page is None or evidence.final_url is None:
        return None
    target = urls.without_tracking(evidence.final_url)
    is_short = urls.host(target).removeprefix("www.") in SHORTENERS
    return target if not is_short and urls.unsafe(target) is None and urls.path(target).strip("/") else None


def _is_of_a_post(document: Document, citation: Citation, url: Url) -> bool:
    """Whether the address was made by the service in which the quoted post was written."""
    if document.blocks[citation.block].kind == "quotation":
        return True
    return url.label is not None and urls.host(url.address) in BY_ITSELF


def _is_spelled_out(url: Url) -> bool:
    """Whether the visible text is itself an address, and another one."""
    label = (url.label or "").strip()
    return bool(ADDRESS_LIKE.fullmatch(label)) and label not in url.address
