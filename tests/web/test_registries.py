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


def test_an_arxiv_paper_is_asked_for_by_its_doi_without_its_version() -> None:
    hosts = Registries(datacite=DATACITE)
    record = run(registries.find("arxiv:2301.01234v2", lambda _: None), hosts)
    assert hosts.asked == ["https://api.datacite.org/dois/10.48550/arxiv.2301.01234"]
    assert (record.newer, record.newer_kind) == ("doi:10.5555/t.9", "published")


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
