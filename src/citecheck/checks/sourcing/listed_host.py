"""family `sourcing`: listed-host."""

from collections.abc import Iterator

from citecheck import urls
from citecheck.checks import publication
from citecheck.model import Citation, Document, Observation, Place
from citecheck.rule import Example, check
from citecheck.settings import Settings

LISTED = {"listed-hosts": {"wire.example": "press releases"}}
NOTE = "Fares rose.[1]\n\n[1] “Fares Rise”, The Wire, https://{host}/fares-rise.\n"


@check(
    severity="note",
    guard="The list is the house's own (`listed-hosts`) and empty by default; a host counts with all hosts below it.",
    remedy="Follow what the house's list says of the host.",
    bad=(
        Example(NOTE.format(host="www.wire.example"), settings=LISTED),
        Example(NOTE.format(host="web.archive.org/web/20240601000000/https://news.wire.example"), settings=LISTED),
    ),
    good=(
        NOTE.format(host="wire.example"),
        Example(NOTE.format(host="gazette.example"), settings=LISTED),
        Example(NOTE.format(host="gazette.example/wire.example"), settings=LISTED),
        Example(NOTE.format(host="cablewire.example"), settings=LISTED),
    ),
)
def listed_host(citation: Citation, document: Document, settings: Settings) -> Iterator[Observation]:
    """A source stands on the house's own list of hosts.

    What such a list means (not to be used, state media, preprint, press release) is the house's to say.
    """
    if citation.address is None or not settings.listed_hosts:
        return
    host = urls.host(publication.original(citation.address))
    for listed, reason in settings.listed_hosts:
        name = listed.lower().removeprefix("www.")
        if host.removeprefix("www.") == name or host.endswith("." + name):
            yield Observation(
                f"{host} is on the house's list: {reason}" if reason else f"{host} is on the house's list",
                (Place(document.at(citation), citation.id, citation.address),),
                confidence="proved",
                found=host,
            )
            return
