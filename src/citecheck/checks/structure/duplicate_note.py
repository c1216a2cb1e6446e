"""family `structure`: duplicate-note."""

import re
from collections.abc import Iterator

from citecheck import urls
from citecheck.checks import wording
from citecheck.model import Citation, Document, Observation, Place
from citecheck.rule import Example, check
from citecheck.text import fold

LEAST_LENGTH = 40  # a short form ("Ferris, Fares, 12") may well be repeated

NOTE = "[{n}] “{title}”, The Gazette, {url}, accessed 12 May 2024.\n\n"
ONE, TWO = "https://gazette.example/fares-rise-again", "https://gazette.example/rents-fall"


@check(
    severity="note",
    guard=(
        "Only notes that repeat title and address in full: another page, another time in a recording, a short form, "
        "“ibid.” and links in running text are left alone."
    ),
    remedy="Use a short form, or refer to the first note again.",
    bad=(
        "Fares rose.[1] Rents fell.[2] Fares rose again.[3]\n\n"
        + NOTE.format(n=1, title="Fares Rise", url=ONE)
        + NOTE.format(n=2, title="Rents Fall", url=TWO)
        + NOTE.format(n=3, title="Fares Rise", url=ONE),
        "Цены выросли.[1] Опять.[2]\n\n[1] «Цены», Газета, https://gazeta.example/ceny, дата обращения: 12.05.2024.\n\n"
        "[2] «Цены», Газета, https://gazeta.example/ceny, дата обращения: 14.05.2024.\n",
    ),
    good=(
        "Fares rose.[1] Rents fell.[2]\n\n"
        + NOTE.format(n=1, title="Fares Rise", url=ONE)
        + NOTE.format(n=2, title="Rents Fall", url=TWO),
        "Fares rose.[1] Again.[2]\n\n[1] Ada Ferris, Fares and Their Rise in Five Countries (Harbour Press, 2019), p. 12.\n\n"
        "[2] Ada Ferris, Fares and Their Rise in Five Countries (Harbour Press, 2019), p. 48.\n",
        Example(
            "Fares [rose](https://gazette.example/fares) and [rose](https://gazette.example/fares).\n",
            input_format="markdown",
        ),
        "Les prix montent.[1] Encore.[2]\n\n[1] « Les prix », Le Courrier, https://courrier.example/prix.\n\n[2] Ibid.\n",
    ),
)
def duplicate_note(document: Document) -> Iterator[Observation]:
    """A source that was given before is given in full again.

    A short form or the first number would do, and readers would see how many sources there are.
    """
    first: dict[tuple[object, ...], Citation] = {}
    repeats: dict[str, list[Citation]] = {}
    for citation in document.citations:
        if citation.kind == "link" or citation.refers_to is not None or citation.label is None:
            continue
        key = _key(citation)
        if key is None:
            continue
        known = first.setdefault(key, citation)
        if known is not citation and known.label != citation.label:
            repeats.setdefault(known.id, []).append(citation)
    if not repeats:
        return
    said = [
        f"{wording.notes(again)} {'repeats' if len(again) == 1 else 'repeat'} {wording.notes([document.citation(known)])}"
        for known, again in repeats.items()
    ]
    places = [citation for again in repeats.values() for citation in again]
    yield Observation(
        "; ".join(said[:12]) + (" …" if len(said) > 12 else ""),
        tuple(Place(document.at(one), one.id, one.address) for one in places),
        confidence="proved",
        related=tuple(document.at(document.citation(known)) for known in repeats),
        anchor="; ".join(document.citation(known).raw for known in repeats),
    )


def _key(citation: Citation) -> tuple[object, ...] | None:
    """What is equal in two notes that give the same source in full: article, address, and what else is printed."""
    rest = citation.raw
    if citation.accessed is not None:
        rest = rest.replace(citation.accessed.raw, " ")
    if citation.address is not None:
        if citation.title is None:
            return None
        for url in (*citation.urls, *citation.archive_urls):
            rest = rest.replace(url.printed, " ")
        title = fold(citation.title.text)
        numbers = tuple(re.findall(r"\d+", rest.replace(citation.title.text, " ")))
        return citation.article, urls.identity(citation.address), title, numbers
    if len(rest) < LEAST_LENGTH:
        return None
    return citation.article, fold(rest).strip(" .")
