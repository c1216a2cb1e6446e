"""Identifier → record: what Crossref, DataCite, arXiv, PubMed and Open Library know of a work.

Ordinary addresses of ordinary hosts: paced, recorded and replayed like any other.
"""

from collections.abc import Callable
from urllib.parse import quote

from citecheck.model import Outage, Record, Reply
from citecheck.web import works
from citecheck.web.exchange import Errand
from citecheck.web.redirects import Refuses, follow

CROSSREF, DATACITE = "https://api.crossref.org/works/", "https://api.datacite.org/dois/"
ARXIV = "https://export.arxiv.org/api/query?max_results=1&id_list="
PUBMED = "https://eutils.ncbi.nlm.nih.gov/entrez/eutils/esummary.fcgi?db=pubmed&retmode=json&id="
OPEN_LIBRARY = "https://openlibrary.org/api/books?format=json&jscmd=data&bibkeys=ISBN:"
# Registrants whose DOIs DataCite keeps: arXiv, Zenodo, figshare, Dryad, OSF. Crossref is asked first for all others.
OF_DATACITE = ("10.48550/", "10.5281/", "10.6084/", "10.5061/", "10.17605/")
KNOWN = ("doi", "arxiv", "pmid", "isbn")

Reader = Callable[[str, bytes], Record | None]


def is_registered(identifier: str) -> bool:
    """Whether there is a registry that can be asked for an identifier of this kind ("doi:10.…", "issn:…" not)."""
    return identifier.partition(":")[0] in KNOWN


def registry_of(identifier: str) -> str:
    """The address that is asked first for an identifier."""
    return _ways(identifier)[0][1]


def find(identifier: str, refuses: Refuses, contact: str | None = None) -> Errand[Record]:
    """Ask the registries that can know a work, one after the other.

    Where none of them knows it, the record says "no-record"; where one did not answer, "registry-unreachable" (or
    "not-recorded", "offline"), for a work that was not asked for is not missing. `contact` is told to Crossref, as
    its etiquette asks.
    """
    failed: str | None = None
    first = ""
    for registry, address, reader in _ways(identifier):
        first = first or registry
        told = f"?mailto={quote(contact)}" if contact and address.startswith(CROSSREF) else ""
        reply: Reply = yield from follow(address + told, refuses, purpose="record")
        if isinstance(reply, Outage):
            failed = failed or (reply.reason if reply.reason in ("not-recorded", "offline") else "registry-unreachable")
        elif reply.status == 200:
            try:
                record = reader(identifier, reply.body)
            except (ValueError, RecursionError, TypeError, AttributeError, KeyError, IndexError):
                failed = "registry-unreachable"  # another answer than the documented one tells nothing
                continue
            if record is not None:
                return record
        elif reply.status not in (400, 404, 410):
            failed = "registry-unreachable"
    return Record(identifier, first, reason=failed or "no-record")


def _ways(identifier: str) -> list[tuple[str, str, Reader]]:
    kind, _, value = identifier.partition(":")
    if kind == "arxiv":
        bare, version = works.parted(value)
        of_paper: tuple[str, str, Reader] = (
            "DataCite", DATACITE + quote(works.ARXIV_DOI + bare, safe="/:.()"), works.of_datacite,
        )  # fmt: skip
        # arXiv itself, which wants to be asked seldom, only where a version is cited: DataCite knows none.
        return [("arXiv", ARXIV + quote(bare, safe="/"), works.of_arxiv), of_paper] if version else [of_paper]
    if kind == "pmid":
        return [("PubMed", PUBMED + quote(value), works.of_pubmed)]
    if kind == "isbn":
        return [("Open Library", OPEN_LIBRARY + quote(value), works.of_open_library)]
    doi = quote(value, safe="/:.()")
    ways: list[tuple[str, str, Reader]] = [
        ("Crossref", CROSSREF + doi, works.of_crossref), ("DataCite", DATACITE + doi, works.of_datacite),
    ]  # fmt: skip
    return ways[::-1] if value.startswith(OF_DATACITE) else ways
