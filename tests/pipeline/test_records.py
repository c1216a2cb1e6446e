"""Each identifier is asked of its registry once, and nobody who was not asked makes a work unknown."""

import datetime
import json

from citecheck import citations, documents, urls
from citecheck.model import Capture, Outage, Reply
from citecheck.pipeline import dossiers, gather, group, judge, records
from citecheck.settings import Settings
from citecheck.web import Request, Web

AT = datetime.datetime(2026, 5, 30, 12, 0, tzinfo=datetime.UTC)
ARTICLE = (
    "The tides of the bay rise faster.[1] They have for years.[2]\n\n"
    "[1] Ada Morven, “Tides of the Quay Bay”, Sea Letters, doi:10.5555/tides.2023.1, 2023.\n\n"
    "[2] Ada Morven, “Tides of the Quay Bay”, Sea Letters, doi:10.5555/tides.2023.1, 2023.\n"
)
UPDATE = {"type": "retraction", "updated": {"date-parts": [[2024, 2, 11]]}}
RETRACTED = {"message": {"DOI": "10.5555/tides.2023.1", "title": ["Tides of the Quay Bay"], "updated-by": [UPDATE]}}


def test_a_work_whose_page_was_not_visited_is_found_retracted_and_asked_for_once() -> None:
    asked: list[str] = []

    def exchange(request: Request) -> Reply:
        asked.append(request.url)
        return Capture(request.url, request.url, 200, (), json.dumps(RETRACTED).encode(), AT, (request.url,))

    document = citations.read(documents.read("a.txt", ARTICLE.encode()), Settings())
    known = records.find([document], Web(exchange, urls.unsafe), Settings())
    assert asked == ["https://api.crossref.org/works/10.5555/tides.2023.1"]
    gathered, _ = gather(group([document]), Web(lambda request: Outage(request.url, "offline"), urls.unsafe))
    [audit] = judge(dossiers([document], gathered, known), AT.date(), Settings(select=("retracted-work",)))
    assert {one.severity for one in audit.findings} == {"correct"}


def test_a_registry_of_which_nothing_was_recorded_is_not_said_to_be_unasked() -> None:
    document = citations.read(documents.read("a.txt", ARTICLE.encode()), Settings())
    silent = Web(lambda request: Outage(request.url, "not-recorded"), urls.unsafe)
    known = records.find([document], silent, Settings())
    assert {one.reason for one in known.values()} == {"not-recorded"}
    gathered, _ = gather(group([document]), silent)
    [audit] = judge(dossiers([document], gathered, known), AT.date(), Settings(select=("retracted-work",)))
    assert [one.reason for one in audit.skips] == ["not-recorded"]
