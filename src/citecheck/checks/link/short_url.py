"""family `link`: short-url."""

import re
from collections.abc import Iterator

from citecheck import urls
from citecheck.checks.shorteners import SHORTENERS
from citecheck.model import Citation, Document, Observation, Place
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
def short_url(citation: Citation, document: Document) -> Iterator[Observation]:
    """A shortened address hides which page is cited.

    When the service closes, or the owner of the short address points it elsewhere, nobody can tell what was cited.
    """
    for url in citation.urls:
        host = urls.host(url.address)
        if host.removeprefix("www.") not in SHORTENERS or not url.address.partition(host)[2].strip("/"):
            continue
        if not _is_of_a_post(document, citation, url) and not _is_spelled_out(url):
            yield Observation(
                f"address of a shortening service ({host})",
                (Place(document.at(citation, url), citation.id, url.address),),
                confidence="proved",
                severity="note" if citation.kind == "link" else None,
                found=url.address,
            )


def _is_of_a_post(document: Document, citation: Citation, url: Url) -> bool:
    """Whether the address was made by the service in which the quoted post was written."""
    if document.blocks[citation.block].kind == "quotation":
        return True
    return url.label is not None and urls.host(url.address) in BY_ITSELF


def _is_spelled_out(url: Url) -> bool:
    """Whether the visible text is itself an address, and another one."""
    label = (url.label or "").strip()
    return bool(ADDRESS_LIKE.fullmatch(label)) and label not in url.address
