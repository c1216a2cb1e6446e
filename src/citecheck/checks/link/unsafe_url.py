"""family `link`: unsafe-url."""

from collections.abc import Iterator

from citecheck import reasons, urls
from citecheck.checks.genre import genre
from citecheck.model import Citation, Document, Observation, Place
from citecheck.rule import Example, check
from citecheck.settings import Settings
from citecheck.urls import Url

# Addresses on the reader's own machine or network: manuals name them, because that is where the reader will be.
OWN_MACHINE = frozenset({"loopback-address", "local-name", "private-address", "link-local-address", "reserved-address"})


@check(
    severity="correct",
    guard=(
        "Hosts of the setting `allow-hosts` (an intranet) are left alone; addresses in code are never read as sources; an "
        "address on the reader's own machine is left alone in the text of manuals, and elsewhere it is only a question where "
        "the text prints it as such; notes are always told."
    ),
    remedy="Cite the public address of the source.",
    question="{notes} leads to {found}, which readers cannot or should not open. Is there a public address?",
    reply="☐ yes: ______ ☐ no",
    bad=(
        "The plan was shelved.[1]\n\n[1] “Plan”, Planning Office, http://192.168.0.12/plan.html.\n",
        "The plan was shelved.[1]\n\n[1] “Plan”, Planning Office, https://editor:secret@files.example/plan.pdf.\n",
        Example("The [plan](http://localhost:8000/plan) was shelved.\n", input_format="markdown"),
    ),
    good=(
        "The plan was shelved.[1]\n\n[1] “Plan”, Planning Office, https://planning.example/plan.html.\n",
        "The plan was shelved.[1]\n\n[1] “Plan”, Planning Office, https://planning.example:8443/plan.html.\n",
        Example(
            "The plan was shelved.[1]\n\n[1] “Plan”, Planning Office, http://10.0.0.7/plan.html.\n",
            settings={"allow-hosts": ["10.0.0.7"]},
        ),
        Example(
            "# Start\n\nRun the server and open http://localhost:8000/plan or [the board](http://127.0.0.1:8000).\n\n"
            "```\nserve plan\n```\n",
            input_format="markdown",
        ),
        Example(
            "# Yollar\n\nDosyayı “file:///Users/ada/plan.html” adresinde açın.\n\n```\naç plan\n```\n",
            input_format="markdown",
        ),
    ),
)
def unsafe_url(citation: Citation, document: Document, settings: Settings) -> Iterator[Observation]:
    """The address leads to a private network, carries credentials, or disguises its host.

    A reader cannot open it, or should not; it is never visited and never printed whole.
    """
    for url in citation.urls:
        reason = urls.unsafe(url.address, settings.networks)
        host = urls.host(url.address)
        if reason is None or host in settings.allow_hosts:
            continue
        is_own = citation.kind == "link" and (reason in OWN_MACHINE or url.address.lower().startswith("file:"))
        if is_own and genre(document) == "instructions":
            continue
        yield Observation(
            f"address is not one for readers: {reasons.in_words(reason).replace('the address', 'it', 1)}",
            (Place(document.at(citation, url), citation.id),),
            confidence="proved",
            severity="query" if is_own and _is_shown(url) else None,
            found=f"an address at {host}" if host else "an address that is not on the web",
            group=f"unsafe address in {citation.id}",
            anchor=url.address,
        )


def _is_shown(url: Url) -> bool:
    """Whether the reader sees where the link leads: the address is printed, with or without its scheme."""
    return url.label is None or urls.identity(url.label) == urls.identity(url.address) or url.label in url.address
