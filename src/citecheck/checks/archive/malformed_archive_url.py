"""family `archive`: malformed-archive-url."""

import re
from collections.abc import Iterator

from citecheck.checks import copies
from citecheck.model import Citation, Document, Mementos, Observation, Place
from citecheck.rule import Example, check

WAYBACK = re.compile(
    r"^https?://(?P<host>(?:www\.|web\.|wayback\.|liveweb\.)?archive\.org)(?P<path>/.*)$", re.IGNORECASE
)

LISTED = "it is the list of all captures, not one of them"
# (what is wrong, pattern of the path): forms that look like a capture and are none.
WRONG = (
    ("it is the command to save a page, not a copy", re.compile(r"^/save/", re.IGNORECASE)),
    (LISTED, re.compile(r"^/(?:web/)?\d*\*+/?", re.IGNORECASE)),
    ("its time stamp is too short to name one capture", re.compile(r"^/web/\d{1,13}(?:[a-z]{2}_)?/", re.IGNORECASE)),
    ("its time stamp has more than fourteen digits", re.compile(r"^/web/\d{15,}(?:[a-z]{2}_)?/", re.IGNORECASE)),
)


@check(
    severity="correct",
    guard=(
        "Only the Wayback Machine's own forms; an address without any stamp (it leads to the newest copy) and items of "
        "the library (/details/, /download/) are left alone, and so is a link to the list of all captures."
    ),
    remedy="Open the archive, choose the capture that was read, and copy its full address with fourteen digits.",
    question="In {notes} the archive's address is incomplete: {found}. Which capture is meant?",
    reply="☐ the full address is: ______",
    bad=(
        "Fares rose.[1]\n\n[1] “Fares Rise”, The Gazette, https://web.archive.org/save/https://gazette.example/fares\n",
        "Fares rose.[1]\n\n[1] “Fares Rise”, The Gazette, https://web.archive.org/web/*/https://gazette.example/fares\n",
        "Fares rose.[1]\n\n[1] “Fares Rise”, The Gazette, https://web.archive.org/web/2024/https://gazette.example/a\n",
    ),
    good=(
        "Fares rose.[1]\n\n[1] “Fares”, https://web.archive.org/web/20240309101500/https://gazette.example/fares\n",
        "Fares rose.[1]\n\n[1] “Fares”, https://web.archive.org/web/20240309101500id_/https://gazette.example/fares\n",
        "Fares rose.[1]\n\n[1] “Tide Tables”, https://archive.org/details/tidetables1911\n",
        Example("See [a copy](https://web.archive.org/web/https://gazette.example/fares).\n", input_format="markdown"),
        Example(
            "See [all copies](https://web.archive.org/web/*/https://gazette.example/a).\n", input_format="markdown"
        ),
    ),
)
def malformed_archive_url(
    citation: Citation, document: Document, mementos: Mementos | None = None
) -> Iterator[Observation]:
    """The archive's address names no single capture.

    It leads to a form, a calendar or whichever copy happens to be nearest, so a reader may see another page.
    """
    for url in (*citation.archive_urls, *citation.urls):
        match = WAYBACK.match(url.printed) or WAYBACK.match(url.address)
        if match is None:
            continue
        wrong = next((what for what, pattern in WRONG if pattern.match(match["path"])), None)
        if wrong == LISTED and citation.kind == "link":
            continue  # who links it in the text may well mean the list
        if wrong is None and match["host"].lower().startswith("liveweb."):
            wrong = "it shows the page as it is now, not a copy"
        if wrong is not None:
            best = mementos.best if mementos is not None else None
            yield Observation(
                f"archive address names no capture: {wrong}",
                (Place(document.at(citation, url), citation.id, citation.address),),
                confidence="proved",
                found=wrong,
                expected=best.url if best else None,
                expected_confidence="likely" if best else None,
                fix=copies.in_place_of(document, citation, url, best),
                anchor=url.printed,
            )
            return
