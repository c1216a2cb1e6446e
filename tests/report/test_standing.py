"""What a report says of how a source stands: its text since it was read, a registry's record, who speaks in it."""

import datetime
from dataclasses import replace

import pytest

import made_report
from citecheck.model import Answer, Case, Drift, DriftKind, Notice, Record
from citecheck.report import render
from citecheck.report.article import Article
from citecheck.report.standing import rows

DAY = datetime.date(2024, 3, 9)


def told(drift: Drift | None = None, record: Record | None = None, speaker: str | None = None) -> dict[str, str]:
    """The rows of the first source of the made article."""
    first, *_ = made_report.evidence()
    answers = tuple(replace(one, speaker=speaker) if one.inquiry.kind == "quote" else one for one in first.answers)
    seen = replace(first, drift=drift, answers=answers)
    audit = made_report.audit()
    cases = tuple(
        Case(one.citation, one.document, seen, record) if one.citation.id == "1" else one for one in audit.dossier.cases
    )
    made = replace(audit, dossier=replace(audit.dossier, cases=cases))
    article = Article(made, made_report.report(made))
    return dict(rows(article, article.sources[0]))


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("same", "as it was on 9 March 2024 (archived copy)"), ("edited", "edited since 9 March 2024 (archived copy)"),
        ("cut", "much shorter than on 9 March 2024 (archived copy)"),
        ("other-page", "another text than on 9 March 2024 (archived copy)"),
    ],
)  # fmt: skip
def test_a_text_is_compared_with_the_day_on_which_it_was_read(kind: DriftKind, said: str) -> None:
    assert told(Drift(kind, DAY, "copy"))["Text"] == said
    assert told(Drift(kind, DAY, "visit"))["Text"] == said.replace("archived copy", "an earlier run")


def test_what_a_passage_read_is_shown_of_a_copy_alone() -> None:
    [quote, *_] = made_report.evidence()[0].answers
    lost = Answer(quote.inquiry, made_report.TIMES, "found", "It is a door to the east, she said.")
    shown = "a cited passage is no longer as it was on 9 March 2024 (archived copy)"
    shown += "; it read “It is a door to the east, she said.”"
    assert told(Drift("passage-changed", DAY, "copy", lost=(lost,)))["Text"] == shown
    assert "it read" not in told(Drift("passage-changed", DAY, "visit", lost=(lost,)))["Text"]


@pytest.mark.parametrize(
    ("record", "said"),
    [
        (Record("doi:10.5555/t.1", "Crossref", "Tides", ("Ada Morven",), 2023), "Crossref: Ada Morven, “Tides”, 2023"),
        (Record("doi:10.5555/t.1", "Crossref", "Tides", notices=(Notice("retraction", "2024-02-11"),)),
         "Crossref: “Tides”; retracted 11 February 2024"),
        (Record("doi:10.5555/t.1", "Crossref", "Tides", newer="doi:10.5555/t.2", newer_kind="published"),
         "Crossref: “Tides”; published as 10.5555/t.2"),
        (Record("arxiv:2301.01234v1", "arXiv", "Tides", newer="arxiv:2301.01234v3", newer_kind="version"),
         "arXiv: “Tides”; newer version 2301.01234v3"),
        (Record("doi:10.5555/t.1", "Crossref", reason="no-record"), "Crossref knows no such identifier"),
        (Record("doi:10.5555/t.1", "Crossref", reason="registry-unreachable"), "Crossref did not answer"),
    ],
)  # fmt: skip
def test_a_registry_says_what_it_knows(record: Record, said: str) -> None:
    assert told(record=record)["Registry"] == said


def test_who_speaks_is_told_by_the_quotation() -> None:
    assert told(speaker="Lene Farrow")["Who speaks"] == "Lene Farrow: “a door to the east”"


def test_where_nothing_is_known_nothing_is_said() -> None:
    assert set(told().values()) == {""}


def test_the_markdown_and_the_page_show_it() -> None:
    audit = made_report.audit()
    drifted = replace(made_report.evidence()[0], drift=Drift("edited", DAY, "copy"))
    cases = tuple(replace(one, evidence=drifted) if one.citation.id == "1" else one for one in audit.dossier.cases)
    report = made_report.report(replace(audit, dossier=replace(audit.dossier, cases=cases)))
    for kind in ("markdown", "html"):
        assert "edited since 9 March 2024" in render(report, kind)
