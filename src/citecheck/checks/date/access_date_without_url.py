"""family `date`: access-date-without-url."""

import re
from collections.abc import Iterator
from functools import cache

from citecheck.checks import slips
from citecheck.model import Citation, Document, Observation
from citecheck.rule import Example, check
from citecheck.text import fold

# What is read online without an address of its own: databases, apps, file servers, archives with shelf marks.
ONLINE = re.compile(
    r"https?:|www\.|\.(?:com|org|net|gov|edu|info|example)\b|\bdoi\b|\b10\.\d{4,}/|\bonline\b|\bapp\b|\bdatabase\b"
    r"|\bdatenbank\b|\bbase de (?:données|datos|dados)\b|\bwebsite\b|\bweb ?site\b|\binternet\b|\bveri ?taban"
    r"|\bhdl\b|\burn:|\bbookshelf\b|\be-?book\b|\bkindle\b|\be-?mail\b|@"
)
DATABASES = (
    "lexisnexis", "nexis", "lexis", "westlaw", "heinonline", "jstor", "proquest", "factiva", "ebsco", "gale", "statista",
    "bloomberg", "eikon", "refinitiv", "scopus", "web of science", "pubmed", "wikipedia", "youtube", "netflix", "spotify",
    "twitter", "facebook", "instagram", "telegram", "chatgpt", "beck-online", "juris", "garant", "консультантплюс",
    "elibrary", "lexpera", "kazancı", "dergipark", "google", "worldcat", "ancestry", "archive", "archiv", "arşiv", "архив",
)  # fmt: skip


@check(
    severity="query",
    guard=(
        "Works with an address, a DOI or another identifier, short forms, “ibid.” and notes that name a database, an "
        "archive or a service that is read online are left alone."
    ),
    remedy="Add the address, or remove the access date of a printed work.",
    question="Was the work in {notes} read in print, so that the access date “{found}” can go?",
    reply="☐ yes ☐ no, the address is ______",
    bad=(
        "Fares rose.[1]\n\n[1] Ada Ferris, “Fares and Their Rise”, The Gazette, 2019, p. 12, accessed 12 May 2024.\n",
        "Fiyatlar arttı.[1]\n\n[1] Ayşe Demir, “Fiyatların Yükselişi”, Liman Yayınları, 2019, s. 12, "
        "(Erişim Tarihi: 12.05.2024).\n",
    ),
    good=(
        "Fares rose.[1]\n\n[1] “Fares”, The Gazette, https://gazette.example/fares, accessed 12 May 2024.\n",
        "Fares rose.[1]\n\n[1] Ada Ferris, “Fares”, Journal of Tolls 12 (2019), doi:10.1234/tolls.12, accessed 12 May 2024.\n",
        "Fares rose.[1]\n\n[1] “Fares”, The Gazette, 12 May 2019, LexisNexis, accessed 12 May 2024.\n",
        "Les prix montent.[1] Encore.[2]\n\n[1] « Les prix », Le Courrier, https://courrier.example/prix, "
        "consulté le 12 mai 2024.\n\n[2] Ibid., consulté le 14 mai 2024.\n",
        Example("Fares rose.[^1]\n\n[^1]: [Fares](https://gazette.example/fares), accessed 12 May 2024.\n",
                input_format="markdown"),
    ),
)  # fmt: skip
def access_date_without_url(citation: Citation, document: Document) -> Iterator[Observation]:
    """A note says when its source was accessed, but names nothing that can be accessed.

    Either the address was lost or the date belongs to another note.
    """
    if citation.accessed is None or citation.urls or citation.archive_urls or citation.identifiers:
        return
    if citation.refers_to is not None or citation.kind == "link":
        return
    if citation.title is None and citation.author is None and citation.publisher is None:
        return  # a short form of which only the access date could be read
    if any(link.start < citation.end and citation.start < link.end for link in document.blocks[citation.block].links):
        return
    folded = fold(citation.raw)
    if ONLINE.search(folded) or _databases().search(folded) or _cites_an_earlier_note(citation, document):
        return
    yield Observation(
        f"access date {citation.accessed.raw}, but no address",
        (slips.place(document, citation, "proved"),),
        confidence="likely",
        found=citation.accessed.raw,
        anchor=citation.raw,
    )


@cache
def _databases() -> re.Pattern[str]:
    return re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, map(fold, DATABASES))) + ")")


def _cites_an_earlier_note(citation: Citation, document: Document) -> bool:
    """Whether another part of the same printed note has the address."""
    if citation.label is None:
        return False
    return any(
        other.urls and other.label == citation.label and other.block == citation.block for other in document.citations
    )
