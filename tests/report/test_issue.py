"""What the one issue says, whatever the report and the old body hold."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citecheck.errors import InputError
from citecheck.report import issue

EVIL = "https://evil.example/--><img src=x>|@everyone `#12`\n::error::x"


def report(*urls: str, verdict: str = "dead", **more: Any) -> dict[str, Any]:
    sources = [{"url": url, "verdict": verdict, "reason": None, "archive": None, **more} for url in urls]
    citations = [{"label": "1", "line": 3, "urls": [url]} for url in urls]
    documents = [{"path": "a|b`.md", "citations": citations}]
    return {"schema": "citecheck-report/1", "today": "2026-03-01", "documents": documents, "sources": sources}


def test_what_is_printed_in_an_article_stays_text() -> None:
    told = issue.tell(report(EVIL), None, 60_000)
    assert told.body.count("<!--") == 1
    assert told.body.rstrip().endswith("-->")
    assert "\n::error" not in told.body
    [row] = [line for line in told.body.splitlines() if line.startswith("| ") and "Article" not in line]
    assert "<img" not in row.replace("\\<img", "")
    assert "@everyone" not in row


def test_since_is_the_day_that_history_knows() -> None:
    told = issue.tell(report("https://a.example/", failing={"since": "2025-12-24", "proved": True}), None, 60_000)
    assert "24 December 2025" in told.body


def test_a_replacement_that_history_does_not_prove_is_no_news() -> None:
    told = issue.tell(
        report("https://a.example/", verdict="replaced", failing={"since": "2026-03-01", "proved": False}), None, 60_000
    )
    assert told.is_clean


def test_a_page_that_changed_and_is_read_again_leaves_without_a_word() -> None:
    first = issue.tell(report("https://a.example/", verdict="changed"), None, 60_000)
    second = issue.tell(report("https://a.example/", verdict="live"), first.body, 60_000)
    assert (second.comment, second.is_clean) == (None, True)


def test_a_source_that_is_no_longer_cited_leaves_without_a_word() -> None:
    first = issue.tell(report("https://a.example/", "https://b.example/"), None, 60_000)
    second = issue.tell(report("https://a.example/"), first.body, 60_000)
    assert (second.comment, second.is_clean) == (None, False)
    assert "1 source" in second.body


@pytest.mark.parametrize(
    "text", ["", "{}", "[]", "null", "not json", '{"schema": "citecheck-report/9"}', '{"schema": "citecheck-report/1"}']
)
def test_what_is_no_report_is_one_sentence(text: str) -> None:
    with pytest.raises(InputError, match=r"report\.json"):
        issue.parsed(text, "report.json")


def test_a_report_with_holes_is_one_sentence() -> None:
    with pytest.raises(InputError):
        issue.tell({"schema": "citecheck-report/1", "sources": [{}], "documents": []}, None, 60_000)


@given(st.text(max_size=200) | st.recursive(st.none() | st.integers() | st.text(max_size=5), st.lists).map(json.dumps))
def test_whatever_stands_in_the_hidden_line_is_read_or_forgotten(hidden: str) -> None:
    told = issue.tell(report("https://a.example/"), f"{issue.MARKER}{{{hidden}}} -->", 60_000)
    assert issue.is_kept("", told.body)


def test_equal_reports_give_equal_bodies() -> None:
    first = issue.tell(report("https://a.example/"), None, 60_000)
    again = issue.tell(report("https://a.example/"), first.body, 60_000)
    assert (again.body, again.comment) == (first.body, None)
