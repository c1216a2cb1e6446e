"""family `format`: bare-url."""

from collections.abc import Iterator

from citecheck.model import Citation, Document, Observation, Place, Severity
from citecheck.rule import Example, check


@check(
    severity="query",
    guard=(
        "Only notes and list entries, never links in running text; a note with a title, an author or a publisher, or "
        "with words of its own beside the address, is none. Where every note is bare it is said once, as a note: it is the "
        "house's style."
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
        "Fares rose.[1] So did tolls.[2]\n\n[1] https://gazette.example/fares\n\n[2] https://gazette.example/tolls\n",
    ),
    good=(
        "Fares rose.[1] So did tolls.[2]\n\n[1] “Fares Rise”, The Gazette, https://gazette.example/fares.\n\n"
        "[2] “Tolls Too”, https://gazette.example/tolls\n",
        Example("Fares rose: https://gazette.example/fares says so.\n", input_format="markdown"),
        "Fares rose.[1] So did tolls.[2]\n\n[1] “Fares Rise”, The Gazette, https://gazette.example/fares.\n\n"
        "[2] See the table of tolls at https://gazette.example/tolls\n",
    ),
)
def bare_url(document: Document) -> Iterator[Observation]:
    """A note is an address and nothing else.

    When the address dies nothing is left by which the work could be found again.
    """
    notes = [one for one in document.citations if one.kind != "link"]
    bare = [one for one in notes if _is_bare(one)]
    if bare and len(bare) == len(notes):
        yield _observe(document, bare, "every note is an address and nothing else", "note")
        return
    for one in bare:
        yield _observe(document, [one], "nothing but an address", None)


def _observe(document: Document, bare: list[Citation], message: str, severity: Severity | None) -> Observation:
    return Observation(
        message,
        tuple(Place(document.at(one), one.id, one.address) for one in bare),
        confidence="proved",
        severity=severity,
        found=bare[0].address if severity is None else None,
        anchor=bare[0].address,
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
