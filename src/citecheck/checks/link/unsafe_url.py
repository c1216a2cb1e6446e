"""family `link`: unsafe-url."""

from collections.abc import Iterator

from citecheck import urls
from citecheck.model import Citation, Document, Observation, Place
from citecheck.rule import Example, check
from citecheck.settings import Settings


@check(
    severity="correct",
    guard="Hosts of the setting `allow-hosts` (an intranet) are left alone; addresses in code are never read as sources.",
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
    ),
)
def unsafe_url(citation: Citation, document: Document, settings: Settings) -> Iterator[Observation]:
    """The address leads to a private network, carries credentials, or disguises its host.

    A reader cannot open it, or should not; it is never visited and never printed whole.
    """
    for url in citation.urls:
        reason = urls.unsafe(url.address)
        host = urls.host(url.address)
        if reason is None or host in settings.allow_hosts:
            continue
        yield Observation(
            f"address is not one for readers: {reason.replace('-', ' ')}",
            (Place(document.at(citation, url), citation.id),),
            confidence="proved",
            found=f"an address at {host}" if host else "an address that is not on the web",
            group=f"unsafe address in {citation.id}",
            anchor=url.address,
        )
