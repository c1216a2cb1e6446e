"""family `link`: short-url."""

from collections.abc import Iterator

from citecheck import urls
from citecheck.model import Citation, Document, Observation, Place
from citecheck.rule import Example, check

# Services that hide any address behind a few letters; a publisher's own short host (nyti.ms) is not among them.
SHORTENERS = frozenset(
    [
        "bit.ly",
        "buff.ly",
        "cutt.ly",
        "dlvr.it",
        "goo.gl",
        "is.gd",
        "lnkd.in",
        "ow.ly",
        "rb.gy",
        "rebrand.ly",
        "shorturl.at",
        "t.co",
        "t.ly",
        "tiny.cc",
        "tinyurl.com",
        "trib.al",
        "v.gd",
        "s.id",
        "clck.ru",
        "vk.cc",
        "g.page",
        "qr.ae",
    ]
)


@check(
    severity="query",
    guard="Only public shortening services with something behind the slash; a publisher's own short host is left alone.",
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
    ),
)
def short_url(citation: Citation, document: Document) -> Iterator[Observation]:
    """A shortened address hides which page is cited.

    When the service closes, or the owner of the short address points it elsewhere, nobody can tell what was cited.
    """
    for url in citation.urls:
        host = urls.host(url.address)
        if host.removeprefix("www.") in SHORTENERS and url.address.partition(host)[2].strip("/"):
            yield Observation(
                f"address of a shortening service ({host})",
                (Place(document.at(citation, url), citation.id, url.address),),
                confidence="proved",
                found=url.address,
            )
