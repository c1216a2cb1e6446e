"""Identifier → record: what Crossref, DataCite, PubMed and Open Library know of a work.

Ordinary addresses of ordinary hosts: paced, recorded and replayed like any other.
"""

import json
import re
from collections.abc import Callable
from typing import Any
from urllib.parse import quote

from citecheck.model import Notice, NoticeKind, Outage, Record, Reply
from citecheck.web.exchange import Errand
from citecheck.web.redirects import Refuses, follow

CROSSREF, DATACITE = "https://api.crossref.org/works/", "https://api.datacite.org/dois/"
PUBMED = "https://eutils.ncbi.nlm.nih.gov/entrez/eutils/esummary.fcgi?db=pubmed&retmode=json&id="
OPEN_LIBRARY = "https://openlibrary.org/api/books?format=json&jscmd=data&bibkeys=ISBN:"
ARXIV_DOI = "10.48550/arxiv."  # every arXiv paper has a DOI, which DataCite keeps
# Registrants whose DOIs DataCite keeps: arXiv, Zenodo, figshare, Dryad, OSF. Crossref is asked first for all others.
OF_DATACITE = ("10.48550/", "10.5281/", "10.6084/", "10.5061/", "10.17605/")
MOST_AUTHORS = 50
KNOWN = ("doi", "arxiv", "pmid", "isbn")

# What Crossref calls an update, and PubMed a type of publication.
NOTICES: dict[str, NoticeKind] = {
    "retraction": "retraction", "withdrawal": "retraction", "removal": "retraction", "partial_retraction": "concern",
    "expression_of_concern": "concern", "correction": "correction", "corrigendum": "correction",
    "erratum": "correction", "addendum": "correction", "clarification": "correction",
    "retracted_publication": "retraction", "retracted_article": "retraction", "retraction_in": "retraction",
    "expression_of_concern_in": "concern", "erratum_in": "correction", "corrected_and_republished_in": "correction",
}  # fmt: skip
# What publishers put before the title of a work that they no longer stand by.
_RETRACTED = re.compile(r"(?i)\W{0,3}(?:retracted|withdrawn|retraction)(?: article| paper| chapter)?\s?[:\]—–-]")

Json = dict[str, Any]
Reader = Callable[[str, Json], Record | None]


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
                record = reader(identifier, _answered(reply.body))
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
        return [("DataCite", DATACITE + quote(ARXIV_DOI + value.partition("v")[0], safe="/:.()"), _of_datacite)]
    if kind == "pmid":
        return [("PubMed", PUBMED + quote(value), _of_pubmed)]
    if kind == "isbn":
        return [("Open Library", OPEN_LIBRARY + quote(value), _of_open_library)]
    doi = quote(value, safe="/:.()")
    ways: list[tuple[str, str, Reader]] = [
        ("Crossref", CROSSREF + doi, _of_crossref), ("DataCite", DATACITE + doi, _of_datacite),
    ]  # fmt: skip
    return ways[::-1] if value.startswith(OF_DATACITE) else ways


def _answered(body: bytes) -> Json:
    """The object in a registry's answer; ValueError where it is none."""
    answered = json.loads(body)
    if not isinstance(answered, dict):
        raise ValueError("not an object")
    return answered


def _of_crossref(identifier: str, answered: Json) -> Record | None:
    work = answered.get("message")
    if not isinstance(work, dict) or not work.get("DOI"):
        return None
    notices = _updates(_dicts(work.get("updated-by")))
    if _RETRACTED.match(_first(work.get("title")) or "") and not any(one.kind == "retraction" for one in notices):
        notices.append(Notice("retraction"))
    newer, kind_of_newer = None, None
    relation = work.get("relation")
    if isinstance(relation, dict):
        for name in ("is-preprint-of", "is-replaced-by"):
            found = next((one for one in _dicts(relation.get(name)) if one.get("id-type") == "doi"), None)
            if found is not None and newer is None:
                newer, kind_of_newer = _doi(found.get("id")), name
    return Record(
        identifier, "Crossref", _first(work.get("title")),
        tuple(map(_person, _dicts(work.get("author"))))[:MOST_AUTHORS],
        _year(work.get("issued")), _first(work.get("container-title")) or _text(work.get("publisher")),
        tuple(notices), newer, "published" if kind_of_newer == "is-preprint-of" else "version" if newer else None,
    )  # fmt: skip


def _updates(updates: list[Json]) -> list[Notice]:
    """The notices of a work, each once; a retraction that was taken back later is none."""
    notices, restored = [], ""
    for one in updates:
        kind, day = _name(one.get("type")), _day(one.get("updated"))
        if kind in NOTICES:
            notices.append(Notice(NOTICES[kind], day, _doi(one.get("DOI"))))
        elif kind == "reinstatement":
            restored = max(restored, day or "")
    kept = (one for one in notices if one.kind != "retraction" or not restored or (one.at or "") > restored)
    return list(dict.fromkeys(kept))


def _name(kind: Any) -> str:
    """A registry's name of a kind, written one way: "Expression of concern" as "expression_of_concern"."""
    return re.sub(r"[\W_]+", "_", str(kind or "")).strip("_").lower()


def _of_datacite(identifier: str, answered: Json) -> Record | None:
    data = answered.get("data")
    work = data.get("attributes") if isinstance(data, dict) else None
    if not isinstance(work, dict):
        return None
    newer = None
    is_paper = identifier.startswith("arxiv:") or ARXIV_DOI in identifier
    for one in _dicts(work.get("relatedIdentifiers")):
        relation = one.get("relationType")
        # arXiv files the journal's article as a version of the paper; others file newer versions as such.
        is_newer = relation in ("IsPreviousVersionOf", "IsObsoletedBy") or (is_paper and relation == "IsVersionOf")
        if is_newer and one.get("relatedIdentifierType") == "DOI":
            newer = _doi(one.get("relatedIdentifier"))
            break
    publisher = work.get("publisher")
    name = publisher.get("name") if isinstance(publisher, dict) else publisher
    year = work.get("publicationYear")
    return Record(
        identifier, "DataCite", _first([one.get("title") for one in _dicts(work.get("titles"))]),
        tuple(_text(one.get("name")) or "" for one in _dicts(work.get("creators")))[:MOST_AUTHORS],
        year if isinstance(year, int) else None, _text(name), (), newer,
        ("published" if is_paper else "version") if newer else None,
    )  # fmt: skip


def _of_pubmed(identifier: str, answered: Json) -> Record | None:
    result = answered.get("result")
    work = result.get(identifier.partition(":")[2]) if isinstance(result, dict) else None
    if not isinstance(work, dict) or work.get("error") or not work.get("title"):
        return None
    kinds = [NOTICES[name] for one in _list(work.get("pubtype")) if (name := _name(one)) in NOTICES]
    later = [
        Notice(NOTICES[name], None, f"pmid:{one['pmid']}" if str(one.get("pmid") or "").isdecimal() else None)
        for one in _dicts(work.get("references"))
        if (name := _name(one.get("reftype"))) in NOTICES
    ]
    notices = later + [Notice(kind) for kind in kinds if not any(one.kind == kind for one in later)]
    return Record(
        identifier, "PubMed", str(work["title"]).rstrip("."),
        tuple(_text(one.get("name")) or "" for one in _dicts(work.get("authors")))[:MOST_AUTHORS],
        _number(work.get("pubdate")), _text(work.get("fulljournalname")), tuple(dict.fromkeys(notices)),
    )  # fmt: skip


def _of_open_library(identifier: str, answered: Json) -> Record | None:
    work = answered.get(f"ISBN:{identifier.partition(':')[2]}")
    if not isinstance(work, dict) or not work.get("title"):
        return None
    title = ": ".join(filter(None, (_text(work.get("title")), _text(work.get("subtitle")))))
    return Record(
        identifier, "Open Library", title,
        tuple(_text(one.get("name")) or "" for one in _dicts(work.get("authors")))[:MOST_AUTHORS],
        _number(work.get("publish_date")), _first([one.get("name") for one in _dicts(work.get("publishers"))]),
    )  # fmt: skip


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _dicts(value: Any) -> list[Json]:
    return [one for one in _list(value) if isinstance(one, dict)]


def _text(value: Any) -> str | None:
    """One line without markup: registries keep that of publishers ("<i>E. coli</i>")."""
    if not isinstance(value, str):
        return None
    return " ".join(re.sub(r"<[^<>]{0,80}>", "", value).split())[:1_000] or None


def _first(value: Any) -> str | None:
    return next((text for one in _list(value) if (text := _text(one))), None)


def _person(one: Json) -> str:
    return " ".join(filter(None, (_text(one.get("given")), _text(one.get("family"))))) or _text(one.get("name")) or ""


def _doi(value: Any) -> str | None:
    text = _text(value)
    bare = text.lower().removeprefix("https://doi.org/").removeprefix("http://dx.doi.org/") if text else ""
    return f"doi:{bare}" if bare.startswith("10.") else None


def _year(value: Any) -> int | None:
    parts = value.get("date-parts") if isinstance(value, dict) else None
    return parts[0][0] if parts and parts[0] and isinstance(parts[0][0], int) else None


def _day(value: Any) -> str | None:
    """The ISO day of "date-parts": [[2020, 3, 7]], or the month or year where no more is kept."""
    parts = value.get("date-parts") if isinstance(value, dict) else None
    numbers = [one for one in parts[0][:3] if isinstance(one, int)] if parts and isinstance(parts[0], list) else []
    return "-".join(f"{one:02d}" for one in numbers) or None


def _number(value: Any) -> int | None:
    """The year in "2020 Mar 7"."""
    found = re.search(r"(?<!\d)(1[5-9]|20)\d\d(?!\d)", str(value or ""))
    return int(found[0]) if found else None
