"""The whole way with real parts: a server whose pages are gone, a real web archive, a recording, its replay."""

import datetime
import json
from dataclasses import dataclass, replace
from typing import Any

import pytest

from archive import Kept, archive, needs_pywb, on
from citecheck import pipeline
from citecheck.settings import Settings
from origin import Answer, Origin

SENTENCE = "<p>Fares on all lines rise by a tenth from Monday, the council decided after a long night of talks.</p>"


def page(title: str) -> str:
    body = f"<h1>{title}</h1>{SENTENCE * 9}"
    return f"<html lang='en'><head><title>{title} | The Gazette</title></head><body><main>{body}</main></body></html>"


GONE = "<html><head><title>Page not found</title></head><body><h1>Page not found</h1></body></html>"
LOGIN = "<html><head><title>Just a moment...</title></head><body><script src='/_cf_chl_opt'></script></body></html>"


@dataclass(frozen=True)
class Run:
    """One article audited live against the archive, and again from what was recorded."""

    live: dict[str, Any]
    replayed: dict[str, Any]

    def source(self, name: str) -> dict[str, Any]:
        [found] = [one for one in self.live["sources"] if one["url"].endswith(name)]
        return found  # type: ignore[no-any-return]  # because JSON has no types

    def findings(self, rule: str) -> list[dict[str, Any]]:
        return [one for one in self.live["documents"][0]["findings"] if one["rule"] == rule]


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Run:
    folder = tmp_path_factory.mktemp("archives")
    with Origin() as origin:
        gone = Answer(GONE.encode(), 404)
        for name in ("fares", "tolls", "trams"):
            origin.pages["*", f"/{name}"] = lambda _: gone
        origin.pages["*", "/ferries"] = lambda _: Answer(page("Ferries Are Full").encode())
        kept = [
            Kept(origin.url("/fares"), on("2024-03-21"), page("Fares Rise")),
            Kept(origin.url("/fares"), on("2024-03-22"), LOGIN),
            Kept(origin.url("/fares"), on("2024-03-23"), GONE),
            Kept(origin.url("/fares"), on("2024-03-24"), GONE, 404),
            Kept(origin.url("/tolls"), on("2025-06-01"), page("Tolls Fall")),
            Kept(origin.url("/ferries"), on("2024-03-20"), page("Ferries Are Full")),
        ]
        titles = {"fares": "Fares Rise", "tolls": "Tolls Fall", "trams": "Trams Stop", "ferries": "Ferries Are Full"}
        notes = "\n\n".join(
            f"[{number}] “{title}”, The Gazette, {origin.url(f'/{name}')}, accessed 25 March 2024."
            for number, (name, title) in enumerate(titles.items(), 1)
        )
        article = folder / "article.txt"
        article.write_text(f"Fares rose again.[1] Tolls fell.[2] Trams stopped.[3] Ferries are full.[4]\n\n{notes}\n")
        with archive(folder / "archive", kept) as prefix:
            settings = Settings(
                record=str(folder / "recorded"), archives=(prefix,), control_url="none",
                allow_addresses=("127.0.0.0/8",),
            )  # fmt: skip
            live = pipeline.audit([str(article)], settings, today=datetime.date(2026, 6, 1))
    again = replace(settings, record=None, replay=(settings.record or "",))
    replayed = pipeline.audit([str(article)], again, today=datetime.date(2026, 6, 1))
    return Run(json.loads(live.to_json()), json.loads(replayed.to_json()))


@needs_pywb
def test_the_copy_of_a_page_that_is_gone_is_proposed_in_the_notes_own_form(run: Run) -> None:
    address = run.source("/fares")["url"]
    [finding] = [one for one in run.findings("failing-link") if one["citations"] == ["1"]]
    copy = run.source("/fares")["archive"]
    assert copy["at"] == "2024-03-21T12:00:00Z"
    assert finding["expected"] == copy["url"]
    assert finding["fix"]["safe"] is False
    assert [one["replacement"] for one in finding["fix"]["edits"]] == [
        f"{address} (archived 21 March 2024: {copy['url']})"
    ]


@needs_pywb
def test_a_distant_copy_is_said_to_be_distant_and_a_missing_one_is_not_proposed(run: Run) -> None:
    [distant] = run.findings("distant-archive-copy")
    assert distant["citations"] == ["2"]
    assert "433 days after the day of access (1 June 2025)" in distant["message"]
    assert run.source("/trams")["archive"] is None
    [failing] = [one for one in run.findings("failing-link") if one["citations"] == ["3"]]
    assert (failing["expected"], failing["fix"]) == (None, None)


@needs_pywb
def test_a_living_page_has_its_copy_and_no_question(run: Run) -> None:
    assert run.source("/ferries")["verdict"] == "live"
    assert run.source("/ferries")["archive"]["at"] == "2024-03-20T12:00:00Z"
    said = {one["rule"] for one in run.live["documents"][0]["findings"] if "4" in one["citations"]}
    assert not said & {"failing-link", "archive-replacement", "no-archived-copy", "distant-archive-copy"}


@needs_pywb
def test_the_archives_answers_are_recorded_and_replayed_like_any_others(run: Run) -> None:
    assert run.live["mode"] == "record"
    assert {**run.live, "mode": "replay"} == run.replayed
