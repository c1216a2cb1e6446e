"""family `link`: tracking-parameters."""

from collections.abc import Iterator

from citecheck import urls
from citecheck.model import Citation, Document, Edit, Fix, Observation, Place
from citecheck.rule import Example, check


@check(
    severity="note",
    guard="Only parameters of the known list; a parameter that names the page (id, p, page, article) is never touched.",
    remedy="Leave the parameters away; the page is the same without them.",
    bad=(
        "Fares rose.[1]\n\n[1] “Fares Rise”, The Gazette, "
        "https://gazette.example/news/fares?id=77&utm_source=newsletter&utm_medium=email.\n",
        Example("Fares [rose](https://gazette.example/news/fares?fbclid=IwAR0abc).\n", input_format="markdown"),
    ),
    good=(
        "Fares rose.[1]\n\n[1] “Fares Rise”, The Gazette, https://gazette.example/news/fares?id=77&page=2.\n",
        Example("Fares [rose](https://gazette.example/search?ref_id=9).\n", input_format="markdown"),
        "Fares rose.[1]\n\n[1] “Fares Rise”, The Gazette, https://gazette.example/utm_source/fares.\n",
    ),
)
def tracking_parameters(citation: Citation, document: Document) -> Iterator[Observation]:
    """The address carries parameters that follow the reader and say nothing about the page.

    They make an address longer, differ from copy to copy, and tell the outlet where its readers come from.
    """
    for url in citation.urls:
        names = urls.tracking(url.address)
        if not names or _is_machine_residue(url.address):
            continue
        at = document.at(citation, url)
        clean = urls.without_tracking(url.address)
        printed_whole = url.printed == url.address and at.line == at.end_line
        yield Observation(
            f"address carries tracking parameters: {', '.join(names)}",
            (Place(at, citation.id, url.address),),
            confidence="proved",
            found=url.address,
            expected=clean,
            expected_confidence="likely",
            fix=Fix((Edit(at, clean),), safe=True) if printed_whole and url.label is None else None,
        )


def _is_machine_residue(address: str) -> bool:
    """Whether `machine-residue` speaks of it already."""
    return "utm_source=chatgpt.com" in address or "utm_source=openai" in address
