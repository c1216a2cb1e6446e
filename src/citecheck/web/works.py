"""What registries answer, in the shapes that they document, as records of works."""

import html
import json
import re
from typing import Any

from citecheck.model import Notice, NoticeKind, Record

ARXIV_DOI = "10.48550/arxiv."  # every arXiv paper has a DOI, which DataCite keeps
MOST_AUTHORS = 50
MOST_FEED = 200_000  # characters of an Atom feed that are read

# What Crossref calls an update, and PubMed a type of publication.
NOTICES: dict[str, NoticeKind] = {
    "retraction": "retraction", "withdrawal": "retraction", "removal": "retraction", "partial_retraction": "concern",
    "expression_of_concern": "concern", "correction": "correction", "corrigendum": "correction",
    "erratum": "correction", "addendum": "correction", "clarification": "correction",
    "retracted_publication": "retraction", "retracted_article": "retraction", "retraction_in": "retraction",
    "expression_of_concern_in": "concern", "erratum_in": "correction", "corrected_and_republished_in": "correction",
    "retracted_and_republished_in": "retraction",
}  # fmt: skip
NEWER = ("new_version", "new_edition")  # Crossref's updates that are other versions of the work
# What publishers put before the title of a work that they no longer stand by.
_RETRACTED = re.compile(r"(?i)\W{0,3}(?:retracted|withdrawn|retraction)(?: article| paper| chapter)?\s?[:\]—–-]")
# The comment that arXiv sets with a paper that its authors took back.
_WITHDRAWN = re.compile(
    r"(?i)\W{0,3}(?:withdrawn\b|(?:this|the) (?:paper|article|manuscript|submission|preprint|work)"
    r"(?: has been| was| is)? withdrawn)"
)

Json = dict[str, Any]


def of_crossref(identifier: str, body: bytes) -> Record | None:
    """A work as Crossref's REST API tells it."""
    answered = _answered(body)
    work = answered.get("message")
    if not isinstance(work, dict) or not work.get("DOI"):
        return None
    updates = _dicts(work.get("updated-by"))
    notices = _updates(updates, identifier)
    if _RETRACTED.match(_first(work.get("title")) or "") and not any(one.kind == "retraction" for one in notices):
        notices.append(Notice("retraction"))
    newer, kind_of_newer = None, None
    relation = work.get("relation")
    if isinstance(relation, dict):
        for name in ("is-preprint-of", "is-replaced-by"):
            found = next((one for one in _dicts(relation.get(name)) if one.get("id-type") == "doi"), None)
            if found is not None and newer is None:
                newer, kind_of_newer = _doi(found.get("id")), name
    if newer is None:
        newer = next((_doi(one.get("DOI")) for one in updates if _name(one.get("type")) in NEWER), None)
    newer = newer if newer != identifier else None
    title, subtitle = _first(work.get("title")), _first(work.get("subtitle"))
    if title and subtitle and subtitle.casefold() not in title.casefold():
        title = f"{title}: {subtitle}"
    return Record(
        identifier, "Crossref", title,
        tuple(map(_person, _dicts(work.get("author"))))[:MOST_AUTHORS],
        _year(work.get("issued")), _first(work.get("container-title")) or _text(work.get("publisher")),
        tuple(notices), newer, "published" if kind_of_newer == "is-preprint-of" else "version" if newer else None,
    )  # fmt: skip


def _updates(updates: list[Json], identifier: str) -> list[Notice]:
    """The notices of a work, each once; a retraction that was taken back later is none.

    A publisher and Retraction Watch may both tell of one notice; where a publisher changed the work itself, the notice
    bears the work's own DOI.
    """
    notices: dict[tuple[NoticeKind, str | None], Notice] = {}
    restored = ""
    for one in updates:
        kind, day, at = _name(one.get("type")), _day(one.get("updated")), _doi(one.get("DOI"))
        if kind in NOTICES:
            notice = Notice(NOTICES[kind], day, at if at != identifier else None)
            notices.setdefault((notice.kind, notice.identifier), notice)
        elif kind == "reinstatement":
            restored = max(restored, day or "")
    return [one for one in notices.values() if one.kind != "retraction" or not restored or (one.at or "") > restored]


def _name(kind: Any) -> str:
    """A registry's name of a kind, written one way: "Expression of concern" as "expression_of_concern"."""
    return re.sub(r"[\W_]+", "_", str(kind or "")).strip("_").lower()


def of_datacite(identifier: str, body: bytes) -> Record | None:
    """A work as DataCite's JSON:API tells it."""
    answered = _answered(body)
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


def of_arxiv(identifier: str, body: bytes) -> Record | None:
    """A paper as arXiv's Atom feed tells it: its newest version, and where it was published.

    What is wrong with a question is told as an entry of its own, whose id is no paper's.
    """
    bare, asked = parted(identifier.partition(":")[2])
    entry = _element(body.decode("utf-8", "replace")[:MOST_FEED], "entry")
    told = re.search(r"arxiv\.org/abs/([^\s<]+)", _element(entry, "id"))
    if told is None or parted(told[1])[0].lower() != bare.lower():
        return None
    version, published = parted(told[1])[1], _doi(_said(entry, "doi"))
    newer = published or (f"arxiv:{bare}v{version}" if asked and version > asked else None)
    notices = (Notice("retraction"),) if _WITHDRAWN.match(_said(entry, "comment")) else ()
    names = re.findall(r"<author>\s*<name>([^<]{1,200})</name>", entry)[:MOST_AUTHORS]
    authors = tuple(html.unescape(" ".join(one.split())) for one in names)
    return Record(
        identifier, "arXiv", _said(entry, "title") or None, authors,
        _number(_said(entry, "published")), "arXiv", notices, newer,
        ("published" if published else "version") if newer else None,
    )  # fmt: skip


def parted(name: str) -> tuple[str, int]:
    """A name at arXiv without its version, and the version; 0 where none is named."""
    found = re.fullmatch(r"(.+?)v(\d{1,3})", name)
    return (found[1], int(found[2])) if found else (name, 0)


def _said(entry: str, name: str) -> str:
    return html.unescape(" ".join(_element(entry, name).split()))[:1_000]


def _element(text: str, name: str) -> str:
    """What stands in the first element of a name, whatever its prefix; empty where there is none."""
    begin = re.search(rf"<(?:\w{{1,20}}:)?{name}(?:\s[^<>]{{0,200}})?>", text)
    end = re.search(rf"</(?:\w{{1,20}}:)?{name}>", text[begin.end() :]) if begin else None
    return text[begin.end() : begin.end() + end.start()] if begin and end else ""


def of_pubmed(identifier: str, body: bytes) -> Record | None:
    """A work as PubMed's summaries tell it."""
    answered = _answered(body)
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


def of_open_library(identifier: str, body: bytes) -> Record | None:
    """A book as Open Library tells it."""
    answered = _answered(body)
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
    if not parts and isinstance(value, dict):
        moment = re.match(r"\d{4}-\d\d-\d\d", str(value.get("date-time") or ""))
        return moment[0] if moment else None
    numbers = [one for one in parts[0][:3] if isinstance(one, int)] if parts and isinstance(parts[0], list) else []
    return "-".join(f"{one:02d}" for one in numbers) or None


def _number(value: Any) -> int | None:
    """The year in "2020 Mar 7"."""
    found = re.search(r"(?<!\d)(1[5-9]|20)\d\d(?!\d)", str(value or ""))
    return int(found[0]) if found else None


def _answered(body: bytes) -> Json:
    """The object in a registry's answer; ValueError where it is none."""
    answered = json.loads(body)
    if not isinstance(answered, dict):
        raise ValueError("not an object")
    return answered
