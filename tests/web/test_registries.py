"""What registries answer, in the shapes that they document; and what is said where they do not answer."""

import datetime
import json
from typing import Any

import pytest

from citecheck.model import Capture, Notice, Outage, Record, Reply
from citecheck.web import Request, registries, run

AT = datetime.datetime(2026, 5, 30, 12, 0, tzinfo=datetime.UTC)
CROSSREF: dict[str, Any] = {
    "status": "ok", "message-type": "work", "message": {
        "DOI": "10.5555/tides.2023.1", "title": ["Tides of <i>Quay</i> Bay"], "container-title": ["Sea Letters"],
        "author": [{"given": "Ada", "family": "Morven", "sequence": "first"}, {"name": "The Tide Group"}],
        "issued": {"date-parts": [[2023, 4]]}, "type": "posted-content",
        "updated-by": [{"DOI": "10.5555/r.1", "type": "retraction", "label": "Retraction", "source": "publisher",
                        "updated": {"date-parts": [[2024, 2, 11]], "timestamp": 1}}],
        "relation": {"is-preprint-of": [{"id-type": "doi", "id": "10.5555/TIDES.2024.7", "asserted-by": "subject"}]},
    },
}  # fmt: skip
DATACITE = {
    "data": {"id": "10.48550/arxiv.2301.01234", "type": "dois", "attributes": {
        "titles": [{"title": "A Model of Tides"}], "creators": [{"name": "Morven, Ada"}], "publisher": "arXiv",
        "publicationYear": 2023, "relatedIdentifiers": [
            {"relationType": "IsVersionOf", "relatedIdentifier": "10.5555/t.9", "relatedIdentifierType": "DOI"}],
    }},
}  # fmt: skip
PUBMED: dict[str, Any] = {"result": {"uids": ["4711"], "4711": {
    "uid": "4711", "title": "Tides and sleep.", "pubdate": "2019 Mar 7", "fulljournalname": "Sea Medicine",
    "authors": [{"name": "Morven A", "authtype": "Author"}],
    "pubtype": ["Journal Article", "Retracted Publication"]}}}  # fmt: skip
BOOKS = {"ISBN:9783161484100": {"title": "Tides", "subtitle": "A History", "authors": [{"name": "Ada Morven"}],
                                "publishers": [{"name": "Quay Press"}], "publish_date": "April 2014"}}  # fmt: skip


class Registries:
    """Hosts that answer from a table; what is not in it is answered with 404."""

    def __init__(self, **answers: Any) -> None:
        self.answers, self.asked = answers, list[str]()

    def __call__(self, request: Request) -> Reply:
        assert request.purpose == "record"
        self.asked.append(request.url)
        found = next((value for name, value in self.answers.items() if name in request.url), None)
        if isinstance(found, str):
            return Outage(request.url, found)
        status = found if isinstance(found, int) else 200 if found is not None else 404
        body = found if isinstance(found, bytes) else json.dumps(found).encode()
        headers = (("content-type", "application/json"),)
        return Capture(request.url, request.url, status, headers, body, AT, (request.url,))


def asked(identifier: str, **answers: Any) -> Record:
    return run(registries.find(identifier, lambda _: None), Registries(**answers))


def test_a_doi_is_known_to_crossref_with_its_notices_and_its_later_version() -> None:
    assert asked("doi:10.5555/tides.2023.1", crossref=CROSSREF) == Record(
        "doi:10.5555/tides.2023.1", "Crossref", "Tides of Quay Bay", ("Ada Morven", "The Tide Group"), 2023,
        "Sea Letters", (Notice("retraction", "2024-02-11", "doi:10.5555/r.1"),),
        "doi:10.5555/tides.2024.7", "published",
    )  # fmt: skip


def noted(updates: list[dict[str, Any]], title: str = "Tides") -> tuple[Notice, ...]:
    message = {**CROSSREF["message"], "title": [title], "updated-by": updates}
    return asked("doi:10.5555/tides.2023.1", crossref={"message": message}).notices


def test_updates_of_other_sources_are_told_and_a_retraction_that_was_taken_back_is_not() -> None:
    day = {"date-parts": [[2024, 2, 11]]}
    concern = {"DOI": "10.5555/c.1", "type": "Expression of concern", "source": "retraction-watch", "updated": day}
    retracted = {"DOI": "10.5555/r.1", "type": "Retraction", "source": "retraction-watch", "updated": day}
    restored = {"DOI": "10.5555/r.2", "type": "reinstatement", "updated": {"date-parts": [[2024, 6, 1]]}}
    assert noted([concern, concern]) == (Notice("concern", "2024-02-11", "doi:10.5555/c.1"),)
    assert noted([retracted, restored]) == ()
    assert noted([], "RETRACTED ARTICLE: Tides") == (Notice("retraction"),)
    assert noted([], "Retracted: a history of withdrawn tides"[9:]) == ()


def test_pubmed_names_the_notice_itself() -> None:
    work = {
        **PUBMED["result"]["4711"],
        "references": [{"reftype": "Retraction in", "pmid": 99, "refsource": "Sea Med"}],
    }
    found = asked("pmid:4711", eutils={"result": {"4711": work}})
    assert found.notices == (Notice("retraction", None, "pmid:99"),)


def test_a_doi_that_crossref_does_not_know_is_asked_of_datacite() -> None:
    record = asked("doi:10.5281/zenodo.1", datacite=DATACITE)
    assert (record.registry, record.title, record.newer) == ("DataCite", "A Model of Tides", None)


def test_an_arxiv_paper_is_asked_for_by_its_doi() -> None:
    hosts = Registries(datacite=DATACITE)
    record = run(registries.find("arxiv:2301.01234", lambda _: None), hosts)
    assert hosts.asked == ["https://api.datacite.org/dois/10.48550/arxiv.2301.01234"]
    assert (record.newer, record.newer_kind) == ("doi:10.5555/t.9", "published")


def feed(of: str, **fields: str) -> bytes:
    told = "".join(
        f'<arxiv:{name} xmlns:arxiv="http://arxiv.example/atom">{text}</arxiv:{name}>' for name, text in fields.items()
    )
    return (
        '<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><id>http://arxiv.org/api/x</id><title>Query</title>'
        f"<entry><id>http://arxiv.org/abs/{of}</id><updated>2024-02-01T00:00:00Z</updated>"
        "<published>2023-01-03T00:00:00Z</published><title>A Model\n  of Tides &amp; Sleep</title><summary>-</summary>"
        f"<author><name>Ada Morven</name></author><author><name>Ines Vale</name></author>{told}</entry></feed>"
    ).encode()


@pytest.mark.parametrize(
    ("identifier", "answered", "newer", "kind", "notices"),
    [
        ("arxiv:2301.01234v1", feed("2301.01234v3"), "arxiv:2301.01234v3", "version", ()),
        ("arxiv:2301.01234v3", feed("2301.01234v3"), None, None, ()),
        ("arxiv:solv-int/9901001v1", feed("solv-int/9901001v2"), "arxiv:solv-int/9901001v2", "version", ()),
        ("arxiv:2301.01234v1", feed("2301.01234v3", doi="10.5555/T.9"), "doi:10.5555/t.9", "published", ()),
        ("arxiv:2301.01234v1", feed("2301.01234v2", comment="This paper has been withdrawn by the author"),
         "arxiv:2301.01234v2", "version", (Notice("retraction"),)),
        ("arxiv:2301.01234v1", feed("2301.01234v1", comment="Discusses a withdrawn claim"), None, None, ()),
    ],
)  # fmt: skip
def test_arxiv_itself_is_asked_where_a_version_is_cited(
    identifier: str, answered: bytes, newer: str | None, kind: str | None, notices: tuple[Notice, ...]
) -> None:
    record = asked(identifier, export=answered)
    assert (record.registry, record.title, record.year) == ("arXiv", "A Model of Tides & Sleep", 2023)
    assert (record.authors, record.newer, record.newer_kind) == (("Ada Morven", "Ines Vale"), newer, kind)
    assert record.notices == notices


@pytest.mark.parametrize("answered", [feed("2305.09999v2"), b"<html>Rate exceeded</html>", 503, b"<entry>" * 20_000])
def test_what_arxiv_does_not_tell_datacite_is_asked_for(answered: Any) -> None:
    record = asked("arxiv:2301.01234v2", export=answered, datacite=DATACITE)
    assert (record.registry, record.newer) == ("DataCite", "doi:10.5555/t.9")


def test_an_error_at_arxiv_is_no_paper() -> None:
    wrong = feed("x").replace(b"http://arxiv.org/abs/x", b"http://arxiv.org/api/errors#incorrect_id_format_for_x")
    assert asked("arxiv:2301.01234v2", export=wrong).reason == "no-record"


def crossref(**fields: Any) -> Record:
    return asked("doi:10.5555/tides.2023.1", crossref={"message": {**CROSSREF["message"], "relation": {}, **fields}})


def test_crossref_files_new_versions_among_the_updates() -> None:
    newer = {"DOI": "10.5555/tides.2025.2", "type": "new_version", "source": "publisher"}
    record = crossref(**{"updated-by": [newer]})
    assert (record.newer, record.newer_kind, record.notices) == ("doi:10.5555/tides.2025.2", "version", ())
    assert crossref(**{"updated-by": [{**newer, "DOI": "10.5555/TIDES.2023.1"}]}).newer is None


def test_one_notice_told_by_two_is_one_and_the_works_own_doi_is_no_notice() -> None:
    told = {"DOI": "10.5555/r.1", "type": "retraction", "updated": {"date-time": "2024-02-11T00:00:00Z"}}
    watched = {**told, "source": "retraction-watch", "record-id": 4711, "updated": {"date-parts": [[2024, 2, 12]]}}
    assert noted([told, watched]) == (Notice("retraction", "2024-02-11", "doi:10.5555/r.1"),)
    assert noted([{**told, "DOI": "10.5555/tides.2023.1"}]) == (Notice("retraction", "2024-02-11"),)


def test_a_subtitle_belongs_to_the_title() -> None:
    assert crossref(title=["Tides"], subtitle=["A <b>History</b>"]).title == "Tides: A History"
    assert crossref(title=["Tides: A History"], subtitle=["A history"]).title == "Tides: A History"


def test_pubmed_and_open_library_answer_for_their_numbers() -> None:
    record = asked("pmid:4711", eutils=PUBMED)
    assert (record.title, record.year, record.notices) == ("Tides and sleep", 2019, (Notice("retraction"),))
    record = asked("isbn:9783161484100", openlibrary=BOOKS)
    assert (record.title, record.authors, record.year) == ("Tides: A History", ("Ada Morven",), 2014)


@pytest.mark.parametrize(
    ("answers", "reason"),
    [
        ({}, "no-record"), ({"crossref": 500}, "registry-unreachable"), ({"crossref": 429}, "registry-unreachable"),
        ({"crossref": "timeout"}, "registry-unreachable"),
        ({"crossref": "not-recorded", "datacite": "not-recorded"}, "not-recorded"),
        ({"crossref": b"<html>"}, "registry-unreachable"),
        ({"crossref": {"message": []}}, "no-record"),
        ({"crossref": b"[" * 100_000}, "registry-unreachable"),
    ],
)  # fmt: skip
def test_a_registry_that_does_not_answer_never_makes_a_work_unknown(answers: dict[str, Any], reason: str) -> None:
    assert asked("doi:10.5555/x", **answers).reason == reason


@pytest.mark.parametrize(
    "odd",
    [
        {"title": None}, {"author": {"a": 1}}, {"issued": {"date-parts": [[None]]}}, {"updated-by": [{"type": 5}]},
        {"relation": []}, {"title": ["x" * 100_000]}, {"issued": {"date-parts": []}}, {"updated-by": "no"},
    ],
)  # fmt: skip
def test_odd_fields_cost_no_more_than_themselves(odd: dict[str, Any]) -> None:
    message = {**CROSSREF["message"], **odd}
    record = asked("doi:10.5555/tides.2023.1", crossref={"message": message})
    assert record.reason is None


def test_the_contact_is_told_to_crossref_alone() -> None:
    hosts = Registries()
    run(registries.find("doi:10.5555/x", lambda _: None, "desk@gazette.example"), hosts)
    assert hosts.asked == [
        "https://api.crossref.org/works/10.5555/x?mailto=desk%40gazette.example",
        "https://api.datacite.org/dois/10.5555/x",
    ]
