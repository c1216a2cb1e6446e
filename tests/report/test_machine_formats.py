"""What other programs read: SARIF, JUnit, GitHub's commands, GitLab's code quality, CSV."""

import csv
import io
import json
import re
import xml.etree.ElementTree as ET
from dataclasses import replace
from typing import Any

import pytest

import made_report as builder
from citecheck import checks
from citecheck import report as reports
from citecheck.model import Finding, Place, Unread
from citecheck.report import summary
from citecheck.report.listed import relative

HOSTILE = "::error::x\n##vso[y]\x1b[31m%0A</failure>]]>,:=\u202e|`"


def rendered(name: str, **changes: Any) -> str:
    return reports.render(builder.report(**changes), name, rules=checks.rules())


def many(count: int) -> tuple[Finding, ...]:
    place = Place(builder.location("a gift"), "2")
    return tuple(
        Finding("wide-note", "structure", severity, "proved", f"worth a look {n}", (place,), f"{severity}{n}")
        for severity in ("correct", "query", "note")
        for n in range(count)
    )


def hostile() -> Any:
    place = Place(builder.location("a gift"), "2")
    return builder.audit(found=(Finding("wide-note", "structure", "correct", "proved", HOSTILE, (place,), "f" * 64),))


def test_sarif_names_rules_results_and_places() -> None:
    [run] = json.loads(rendered("sarif"))["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert len({rule["id"] for rule in rules}) == len(rules)
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["level"] in ("error", "warning", "note")
        assert result["partialFingerprints"]["citecheck/v1"]
        [where] = result["locations"]
        region = where["physicalLocation"]["region"]
        assert (region["startLine"], region["startColumn"]) < (region["endLine"], region["endColumn"])
        assert not where["physicalLocation"]["artifactLocation"]["uri"].startswith("/")
    assert run["invocations"][0]["executionSuccessful"]


def test_sarif_keeps_known_findings_as_suppressed_and_tells_what_was_not_read() -> None:
    found = tuple(replace(one, known=True) for one in many(1))
    [run] = json.loads(rendered("sarif", unread=(Unread("x.pdf", "x.pdf: is encrypted"),)))["runs"]
    assert not run["invocations"][0]["executionSuccessful"]
    out = reports.render(builder.report(builder.audit(found=found)), "sarif")
    assert all(result["suppressions"] for result in json.loads(out)["runs"][0]["results"])


def test_junit_fails_for_corrections_alone() -> None:
    out = reports.render(builder.report(builder.audit(found=many(2))), "junit")
    root = ET.fromstring(out)
    assert (root.get("tests"), root.get("failures"), root.get("errors")) == ("6", "2", "0")
    assert [case.find("failure") is not None for case in root.iter("testcase")] == [True, True, *[False] * 4]


def test_junit_is_sound_whatever_an_article_is_called() -> None:
    place = Place(replace(builder.location("a gift"), path="a\x1b[31m\u202e\n.md"), "2")
    found = Finding("wide-note", "structure", "note", "proved", "wide", (place,), "f")
    [case] = ET.fromstring(reports.render(builder.report(builder.audit(found=(found,))), "junit")).iter("testcase")
    assert case.get("file") == case.get("classname") == r"a\x1b[31m\u202e .md"


def test_github_shows_ten_of_a_kind_and_says_how_many_more() -> None:
    lines = reports.render(builder.report(builder.audit(found=many(15))), "github").splitlines()
    kinds = [line.split(" ")[0] for line in lines]
    assert [kinds.count(kind) for kind in ("::error", "::warning", "::notice")] == [10, 10, 10]
    assert kinds == sorted(kinds, key=("::error", "::warning", "::notice").index)
    assert lines[-1] == "::notice title=citecheck::16 more findings in the report"


@pytest.mark.parametrize(("corrections", "unread", "more"), [(15, 1, 6), (15, 9, 14), (2, 20, 12), (0, 2, 0)])
def test_github_shows_what_was_not_read_among_its_ten_errors(corrections: int, unread: int, more: int) -> None:
    found = tuple(one for one in many(corrections) if one.severity == "correct") if corrections else ()
    missing = tuple(Unread(f"{n}.md", f"{n}.md: cannot be read") for n in range(unread))
    report = replace(builder.report(builder.audit(found=found)), unread=missing)
    lines = reports.render(report, "github").splitlines()
    errors = [line for line in lines if line.startswith("::error")]
    assert len(errors) == min(10, corrections + unread)
    assert sum("title=not read" in line for line in errors) >= min(3, unread)
    assert f"::notice title=citecheck::{more} more findings in the report" in lines or not more


def test_gitlab_issues_have_fingerprints_of_their_own() -> None:
    issues = json.loads(reports.render(builder.report(builder.audit(found=many(4))), "gitlab"))
    assert len({issue["fingerprint"] for issue in issues}) == len(issues) == 12
    assert {issue["severity"] for issue in issues} == {"major", "minor", "info"}


def test_csv_has_findings_and_sources_that_no_spreadsheet_works_out() -> None:
    place = Place(builder.location("a gift"), "2")
    formula = Finding("wide-note", "structure", "note", "proved", "=HYPERLINK(1)", (place,), "f", found="@SUM(1)")
    rows = list(csv.reader(io.StringIO(reports.render(builder.report(builder.audit(found=(formula,))), "csv"))))
    between = rows.index([])
    assert (rows[1][7], rows[1][8]) == ("'=HYPERLINK(1).", "'@SUM(1)")
    assert [row[0] for row in rows[between + 2 :]] == [builder.TIMES, builder.LEDGER]


@pytest.mark.parametrize("name", ["sarif", "junit", "github", "gitlab", "csv"])
def test_nothing_printed_on_a_page_gives_an_order(name: str) -> None:
    out = reports.render(builder.report(hostile()), name)
    assert "\x1b" not in out
    assert "\u202e" not in out
    commands = [line for line in out.splitlines() if line.startswith("::")]
    assert len(commands) == (1 if name == "github" else 0)
    if name == "junit":
        ET.fromstring(out)
    if name in ("sarif", "gitlab"):
        json.loads(out)


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("-", "stdin"),
        ("a/b.md", "a/b.md"),
        ("https://press.example/a", "https://press.example/a"),
        ("/x/y.md", "/x/y.md"),
    ],
)
def test_paths_are_relative_where_they_can_be(path: str, expected: str) -> None:
    assert relative(path) == expected


def test_the_summary_of_a_step_has_four_sections_and_stays_under_its_limit() -> None:
    told = rendered("summary")
    assert re.findall(r"^## (\d)", told, re.MULTILINE) == ["1", "2", "3", "4"]
    audits = tuple(builder.audit(found=many(12)) for _ in range(600))
    long = reports.render(replace(builder.report(), audits=audits), "summary")
    assert 800_000 < len(long.encode()) <= 900_000
    assert long.endswith("is among the artifacts of the run.\n")


def test_a_summary_is_cut_between_letters_and_lines() -> None:
    told = summary.cut("ж" * 199 + "\n" + ("é" * 99 + "\n") * 9000)
    assert len(told.encode()) <= summary.MOST_BYTES
    assert set(map(len, told.splitlines()[1:-2])) == {99}
