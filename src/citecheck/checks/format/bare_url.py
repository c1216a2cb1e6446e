"""family `format`: bare-url."""

from collections.abc import Iterator

from citecheck.model import Citation, Document, Observation, Place
from citecheck.rule import Example, check


@check(
    severity="query",
    guard=(
        "Only notes and list entries, never links in running text; a note with a title, an author or a publisher, or "
        "with words of its own beside the address, is none. Where every note is bare, it is the house's style."
    ),
    remedy="Add the title, the publisher and the date of the page.",
    question="{notes} is an address and nothing else. What are the title and the publisher?",
    reply="☐ title: ______ ☐ publisher: ______",
    bad=(
        "Fares rose.[1] So did tolls.[2]\n\n[1] “Fares Rise”, The Gazette, https://gazette.example/fares.\n\n"
        "[2] https://gazette.example/tolls\n",
        Example(
            "Fares rose.[^a] So did tolls.[^b]\n\n[^a]: “Fares Rise”, The Gazette, <https://gazette.example/fares>.\n"
            "[^b]: <https://gazette.example/tolls>\n",
            input_format="markdown",
        ),
    ),
    good=(
        "Fares rose.[1] So did tolls.[2]\n\n[1] “Fares Rise”, The Gazette, https://gazette.example/fares.\n\n"
        "[2] “Tolls Too”, https://gazette.example/tolls\n",
        "Fares rose.[1] So did tolls.[2]\n\n[1] https://gazette.example/fares\n\n[2] https://gazette.example/tolls\n",
        Example("Fares rose: https://gazette.example/fares says so.\n", input_format="markdown"),
        "Fares rose.[1] So did tolls.[2]\n\n[1] “Fares Rise”, The Gazette, https://gazette.example/fares.\n\n"
        "[2] See the table of tolls at https://gazette.example/tolls\n",
    ),
)
def bare_url(citation: Citation, document: Document) -> Iterator[Observation]:
    """A note is an address and nothing else.

    When the address dies nothing is left by which the work could be found again.
    """
    if citation.kind == "link" or not _is_bare(citation):
        return
    if all(_is_bare(one) for one in document.citations if one.kind != "link"):
        return
    yield Observation(
        "nothing but an address",
        (Place(document.at(citation), citation.id, citation.address),),
        confidence="proved",
        found=citation.address,
    )


def _is_bare(citation: Citation) -> bool:
    if not citation.urls or citation.title or citation.author or citation.publisher or citation.refers_to:
        return False
    rest = citation.raw
    for url in (*citation.urls, *citation.archive_urls):
        rest = rest.replace(url.printed, " ")
    if citation.accessed is not None:
        rest = rest.replace(citation.accessed.raw, " ")
    if citation.access_phrase is not None:
        rest = rest.replace(citation.access_phrase.text, " ")
    return not any(character.isalpha() for character in rest)
