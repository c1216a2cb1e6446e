"""What was looked at and accepted is counted and not listed: by a baseline file, or where it stands."""

import datetime
import json
from pathlib import Path

import pytest

from citecheck import pipeline
from citecheck.errors import InputError
from citecheck.model import Finding
from citecheck.pipeline import baseline
from citecheck.settings import Settings, from_table

TODAY = datetime.date(2026, 6, 1)
NOTES = """
[^1]: “Traffic grew”, Gazette, https://gazette.example/2024/mar/07/traffic-grew, (Date of Access: 09.03.2023).
[^2]: “Ferries late”, Gazette, https://gazette.example/2024/mar/08/late?utm_source=x, (Date of Access: 12.04.2024).
"""
ARTICLE = f"# The harbour\n\nTraffic grew by 12 % in 2024.[^1] Ferries were late on 8 March 2024.[^2]\n{NOTES}"
RULE = "access-before-publication"


def audited(folder: Path, *, settings: Settings | None = None, today: datetime.date = TODAY) -> pipeline.Report:
    return pipeline.audit([str(folder)], settings or Settings(), today=today, offline=True)


def findings(report: pipeline.Report, rule: str = RULE) -> list[Finding]:
    return [one for audit in report.audits for one in audit.findings if one.rule == rule]


def written(folder: Path, name: str, text: str) -> Path:
    (folder / name).write_text(text, encoding="utf-8")
    return folder


def accepted(folder: Path, target: Path) -> Settings:
    target.write_text(baseline.text(audited(folder).audits), encoding="utf-8")
    return Settings(baseline=str(target))


def test_known_findings_are_counted_and_new_ones_alone_are_asked(tmp_path: Path) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    settings = accepted(written(folder, "a.md", ARTICLE), tmp_path / "known.json")
    report = audited(folder, settings=settings)
    assert all(one.known and one.query is None for audit in report.audits for one in audit.findings)
    written(folder, "b.md", ARTICLE.replace("traffic-grew", "traffic-fell"))
    [new] = [one for one in findings(audited(folder, settings=settings)) if not one.known]
    assert new.query == "AQ1"


def test_edits_elsewhere_renumbering_and_moves_keep_a_finding_known(tmp_path: Path) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    settings = accepted(written(folder, "a.md", ARTICLE), tmp_path / "known.json")
    (folder / "a.md").unlink()
    moved = "# The harbour\n\nA new first paragraph.\n\n" + ARTICLE.split("\n\n", 1)[1].replace("[^1]", "[^7]")
    report = audited(written(folder, "renamed.md", moved), settings=settings)
    assert [one.known for one in findings(report)] == [True]


def test_a_second_finding_of_the_same_fingerprint_is_new(tmp_path: Path) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    settings = accepted(written(folder, "b.md", ARTICLE), tmp_path / "known.json")
    report = audited(written(folder, "a.md", ARTICLE), settings=settings)
    assert [(one.places[0].at.path[-4:], one.known) for one in findings(report)] == [("a.md", False), ("b.md", True)]


def test_what_is_no_longer_found_is_told_as_fixed(tmp_path: Path) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    settings = accepted(written(folder, "a.md", ARTICLE), tmp_path / "known.json")
    report = audited(written(folder, "a.md", ARTICLE.replace("09.03.2023", "09.03.2024")), settings=settings)
    assert RULE in [one.rule for one in report.fixed]


def test_a_baseline_is_sorted_and_reads_back(tmp_path: Path) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    accepted(written(folder, "a.md", ARTICLE), tmp_path / "known.json")
    entries = json.loads((tmp_path / "known.json").read_text(encoding="utf-8"))["findings"]
    assert entries == sorted(entries, key=lambda one: (one["path"], one["rule"], one["fingerprint"]))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        '{"schema": "other/1", "findings": []}',
        '{"schema": "citecheck-baseline/1", "findings": [1]}',
        "[" * 100_000,
    ],
)
def test_what_is_no_baseline_is_said_in_one_sentence(tmp_path: Path, text: str) -> None:
    path = tmp_path / "known.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match="baseline"):
        baseline.read(str(path))
    with pytest.raises(InputError, match="cannot be read"):
        baseline.read(str(tmp_path / "none.json"))


def suppressed(comment: str, tmp_path: Path, *, name: str = "a.md", today: datetime.date = TODAY) -> pipeline.Report:
    text = ARTICLE.replace("\n[^1]:", f"\n{comment}\n\n[^1]:", 1)
    return audited(written(tmp_path, name, text), today=today)


@pytest.mark.parametrize(
    "comment",
    ['<!-- citecheck: ignore[access-before-publication] reason="re-dated by the publisher" -->',
     "<!-- citecheck: ignore[date] reason='an embargo' until=2027-01-01 -->",
     '<!-- citecheck: ignore-file[moved-link, access-before-publication] reason="checked by hand" -->'],
)  # fmt: skip
def test_a_comment_with_a_reason_accepts_what_follows(tmp_path: Path, comment: str) -> None:
    report = suppressed(comment, tmp_path)
    assert [(one.known, one.accepted_by) for one in findings(report)] == [(True, "suppression")]
    assert not findings(report, "unused-suppression")


@pytest.mark.parametrize(
    ("comment", "said"),
    [
        ("<!-- citecheck: ignore[access-before-publication] -->", "without a reason"),
        (
            '<!-- citecheck: ignore[access-before-publication] reason="x" until=2025-01-01 -->',
            "has expired on 2025-01-01",
        ),
        ('<!-- citecheck: ignore[dead-link] reason="x" -->', "is not needed"),
    ],
)
def test_a_comment_that_does_nothing_is_a_note(tmp_path: Path, comment: str, said: str) -> None:
    report = suppressed(comment, tmp_path)
    assert [one.known for one in findings(report)] == [False]
    [note] = findings(report, "unused-suppression")
    assert said in note.message
    assert note.severity == "note"


def test_words_about_the_syntax_accept_nothing(tmp_path: Path) -> None:
    report = suppressed('Write citecheck: ignore-file[date] reason="x" in a comment.', tmp_path)
    assert [one.known for one in findings(report)] == [False]
    assert not findings(report, "unused-suppression")


def test_the_settings_accept_a_finding_by_its_fingerprint(tmp_path: Path) -> None:
    [found] = findings(audited(written(tmp_path, "a.md", ARTICLE)))
    entry = {"fingerprint": found.fingerprint[:12], "reason": "checked by hand"}
    settings = from_table({"suppress": [entry]}, "test")
    assert [one.known for one in findings(audited(tmp_path, settings=settings))] == [True]


def test_what_the_settings_accepted_until_a_day_that_is_over_is_said(tmp_path: Path) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    [finding] = findings(audited(written(folder, "a.md", ARTICLE)))
    entry = {"fingerprint": finding.fingerprint[:12], "reason": "re-dated", "until": "2026-05-31"}
    settings, said = from_table({"suppress": [entry]}, "test"), list[str]()
    for day, is_known in ((31, True), (1, False)):
        today = datetime.date(2026, 5 + (day == 1), day)
        report = pipeline.audit([str(folder)], settings, today=today, offline=True, say=said.append)
        assert [one.known for one in findings(report)] == [is_known]
    assert [sentence.split(" (")[0] for sentence in said] == [f"the suppression of {finding.fingerprint[:12]}"]


def test_an_example_in_a_block_of_code_accepts_nothing(tmp_path: Path) -> None:
    shown = '```\n<!-- citecheck: ignore-file[date] reason="as an example" -->\n```'
    report = suppressed(shown, tmp_path)
    assert [one.known for one in findings(report)] == [False]
    assert not findings(report, "unused-suppression")
