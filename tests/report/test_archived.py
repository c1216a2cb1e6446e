"""What the report says of archived copies: a row for each source, a share for the article, the copy in the JSON."""

import datetime
import json
from dataclasses import replace

import pytest

import made_report
from citecheck.model import Evidence, Memento, Mementos, Source, Verdict
from citecheck.report import archived, render

PAGE = made_report.TIMES
DAY = datetime.date(2024, 3, 9)
COPY = f"https://web.archive.org/web/20240308101500/{PAGE}"
BEST = Memento(COPY, datetime.datetime(2024, 3, 8, 10, 15, tzinfo=datetime.UTC), "https://web.archive.org/web/", "good")


def seen(held: Mementos | None, verdict: Verdict = "live", url: str = PAGE) -> Evidence:
    return Evidence(Source(url, "harbour-times.example", ()), verdict, mementos=held)


@pytest.mark.parametrize(
    ("held", "verdict", "said"),
    [
        (Mementos(DAY, BEST), "live", f"8 March 2024: <{COPY}>"),
        (Mementos(DAY, reason="no-copy"), "live", f"none found; save it: <https://web.archive.org/save/{PAGE}>"),
        (Mementos(DAY, reason="no-copy"), "failing", "none found"),
        (Mementos(DAY, bad=(BEST,), reason="no-copy"), "dead", "none that shows the page"),
        (Mementos(DAY, reason="excluded"), "live", "none: the site keeps its pages out of the archive"),
        (Mementos(DAY, reason="archive-unreachable"), "live", "not known: the web archive did not answer"),
    ],
)
def test_a_source_has_a_row_with_its_copy_or_why_there_is_none(held: Mementos, verdict: Verdict, said: str) -> None:
    assert archived.row(seen(held, verdict)) == ("Archived copy nearest to 9 March 2024", said)


def test_where_no_archive_was_asked_nothing_is_said() -> None:
    assert archived.row(seen(None)) == archived.row(None) == ("", "")
    assert archived.share((seen(None), seen(Mementos(DAY, reason="archive-unreachable")))) == ""


def test_an_address_with_a_secret_is_never_offered_to_be_saved() -> None:
    _, said = archived.row(seen(Mementos(DAY, reason="no-copy"), url="https://u:secret@gazette.example/x"))
    assert said == "none found"


def test_the_share_counts_the_sources_for_which_an_archive_answered() -> None:
    none, best = Mementos(DAY, reason="no-copy"), Mementos(DAY, BEST)
    assert archived.share((seen(best), seen(none), seen(None))) == "1 of 2"


def test_json_and_markdown_name_the_copy() -> None:
    first, *others = made_report.evidence()
    kept = replace(first, mementos=Mementos(DAY, BEST))
    audit = made_report.audit()
    cases = tuple(replace(case, evidence=kept) if case.evidence == first else case for case in audit.dossier.cases)
    audit = replace(audit, dossier=replace(audit.dossier, cases=cases))
    made = made_report.report(audit, sources=(kept, *others))
    assert [one["archive"] for one in json.loads(render(made, "json"))["sources"]] == [
        {"url": COPY, "at": "2024-03-08T10:15:00Z"},
        None,
    ]
    rows = [" ".join(line.split()) for line in render(made, "markdown").splitlines()]
    assert f"| Archived copy nearest to 9 March 2024 | 8 March 2024: <{COPY}> |" in rows
    assert "| Archived copies near the access date | 1 of 1 |" in rows
