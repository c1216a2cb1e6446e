"""family `sourcing`: circular-source."""

from collections.abc import Iterator

from citecheck import urls
from citecheck.checks import publication
from citecheck.model import Citation, Document, Observation, Place
from citecheck.rule import Example, check
from citecheck.settings import Settings
from citecheck.text import fold

# Wikipedia itself and mirrors of it: written from other sources, perhaps from this article.
ENCYCLOPEDIAS = ("wikipedia.org", "wikiwand.com", "wikizero.com", "wiki2.org", "everybodywiki.com")

NOTE = "Fares rose.[1]\n\n[1] “Fares”, {publisher}, https://{host}/wiki/Fares, accessed 12 May 2024.\n"


@check(
    severity="note",
    guard=(
        "Notes and entries only, not links in running text; hosts of the house come from the setting `own-hosts`; "
        "articles about Wikipedia are left alone."
    ),
    remedy="Cite what the page itself cites.",
    bad=(
        NOTE.format(host="en.wikipedia.org", publisher="Wikipedia"),
        Example(
            NOTE.format(host="www.harbour.example", publisher="Harbour"), settings={"own-hosts": ["harbour.example"]}
        ),
        "Tarife stiegen.[1]\n\n[1] „Tarife“, Wikipedia, https://de.m.wikipedia.org/wiki/Tarif.\n",
    ),
    good=(
        NOTE.format(host="harbour.example", publisher="Harbour"),
        NOTE.format(host="commons.wikimedia.org", publisher="Wikimedia Commons"),
        Example("A [fare](https://en.wikipedia.org/wiki/Fare) is what a ride costs.\n", input_format="markdown"),
        "How Wikipedia Counts Fares\n\n" + NOTE.format(host="en.wikipedia.org", publisher="Wikipedia"),
    ),
)
def circular_source(citation: Citation, document: Document, settings: Settings) -> Iterator[Observation]:
    """A note cites the article's own house or an encyclopedia that anyone edits.

    Such pages retell other sources; a statement that goes round in a circle is not confirmed.
    """
    if citation.address is None or citation.kind == "link":
        return
    host = urls.host(publication.original(citation.address)).removeprefix("www.")
    own = next((one for one in settings.own_hosts if _is_below(host, one.lower().removeprefix("www."))), None)
    encyclopedia = next((one for one in ENCYCLOPEDIAS if _is_below(host, one)), None)
    if own is None and (encyclopedia is None or "wikipedia" in fold(document.title or "")):
        return
    yield Observation(
        f"{host} is the house's own site" if own else f"{host} retells other sources",
        (Place(document.at(citation), citation.id, citation.address),),
        confidence="proved",
        found=host,
    )


def _is_below(host: str, name: str) -> bool:
    return host == name or host.endswith("." + name)
