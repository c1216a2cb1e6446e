"""family `link`: malformed-url."""

from collections.abc import Iterator

from citecheck.model import Citation, Document, Edit, Fix, Observation, Place
from citecheck.rule import Example, check

# What the reading of addresses found wrong with the printed form, as an editor would say it.
WORDS = {
    "doubled-scheme": "it begins with the scheme twice",
    "misspelt-scheme": "its scheme is misspelt",
    "no-colon": "the colon after the scheme is missing",
    "slashes": "the slashes after the scheme are not two",
    "backslash": "there is a backslash in it",
    "space": "there is a space in it",
    "smart-quote": "there is a typographic quotation mark in it",
    "invisible": "there is an invisible character in it",
    "entity": "there is an HTML entity in it",
    "defanged": "it was made unclickable (hxxp, [.])",
}

# An address that is printed without its scheme, or wrapped by the page's width, still leads where it should.
HARMLESS = frozenset({"no-scheme", "line-break"})


@check(
    severity="correct",
    guard=(
        "A comma, full stop or bracket of the note behind an address is not part of it; balanced parentheses are. "
        "A missing scheme and a line break alone are left alone."
    ),
    remedy="Print the address as it is visited.",
    question="The address in {notes} is printed as “{found}”. May we print {expected}?",
    bad=(
        "Ferries carry more cars.[1]\n\n[1] “Harbour News”, The Gazette, https://https://gazette.example/news/harbour.\n",
        "Ferries carry more cars.[1]\n\n[1] “Harbour News”, The Gazette, https:/gazette.example/news/harbour\n",
    ),
    good=(
        "Ferries carry more cars.[1]\n\n[1] “Harbour News”, The Gazette, https://gazette.example/news/harbour, "
        "(Date of Access: 09.03.2024).\n",
        "See the list.[1]\n\n[1] “Quay (town)”, Open Atlas, https://atlas.example/wiki/Quay_(town).\n",
        Example("Read [the manual](https://docs.example/a_(b)).\n", input_format="markdown"),
    ),
)
def malformed_url(citation: Citation, document: Document) -> Iterator[Observation]:
    """The printed address is not the one that would be visited.

    A doubled scheme, a space or a typographic quotation mark makes an address that leads nowhere when a reader
    copies it.
    """
    for url in (*citation.urls, *citation.archive_urls):
        faults = [fault for fault in url.faults if fault not in HARMLESS]
        if not faults:
            continue
        at = document.at(citation, url)
        reasons = "; ".join(WORDS.get(fault, fault.replace("-", " ")) for fault in faults)
        yield Observation(
            f"address is malformed: {reasons}",
            (Place(at, citation.id, url.address),),
            confidence="proved",
            found=url.printed,
            expected=url.address,
            expected_confidence="likely",
            fix=Fix((Edit(at, url.address),), safe=True) if at.line == at.end_line else None,
        )
