"""`citecheck issue` as a CI job calls it."""

import json
from pathlib import Path

import pytest

from citecheck.cli import main
from issue_hosts import TOKEN, IssueHost

ARTICLE = (
    "The mill burned down.[1]\n\n[1] “The Mill”, Gazette, https://gazette.example/mill, (Date of Access: 09.03.2024).\n"
)


@pytest.fixture
def report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A report as `audit` writes it, in which the one source is said to be dead."""
    monkeypatch.chdir(tmp_path)
    for name in ("GITHUB_ACTIONS", "GITLAB_CI", "CI_API_V4_URL", "GITEA_ACTIONS", "GITHUB_TOKEN"):
        monkeypatch.delenv(name, raising=False)
    Path("a.txt").write_text(ARTICLE, encoding="utf-8")
    main(["audit", "a.txt", "--offline", "--quiet", "--fail-on", "never", "--report", "citecheck-report.json"])
    file = Path("citecheck-report.json")
    told = json.loads(file.read_text(encoding="utf-8"))
    told["sources"][0] |= {"verdict": "dead", "reason": "dns"}
    file.write_text(json.dumps(told), encoding="utf-8")
    return file


def in_ci(monkeypatch: pytest.MonkeyPatch, host: IssueHost) -> None:
    for name, value in (
        ("GITHUB_REPOSITORY", "press/essays"), ("GITHUB_API_URL", host.address), ("GITHUB_TOKEN", TOKEN),
    ):  # fmt: skip
        monkeypatch.setenv(name, value)


def test_a_job_keeps_its_issue(
    report: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with IssueHost("github") as host:
        in_ci(monkeypatch, host)
        flags = ["issue", "--allow-address", "127.0.0.0/8"]
        assert main([*flags, "--dry-run"]) == 0
        assert host.issues == []
        assert main(flags) == 0
        assert main([*flags, str(report)]) == 0
        assert main([*flags, "--dry-run"]) == 0
    shown = capsys.readouterr()
    assert "would open" in shown.out
    assert "opened issue #1" in shown.out
    assert "nothing would change" in shown.out
    assert TOKEN not in shown.out + shown.err
    assert "`a.txt` | 1 | `https://gazette.example/mill` is dead: the host name does not exist" in host.issues[0].body


def test_what_is_missing_is_one_sentence_and_2(report: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["issue"]) == 2
    assert main(["issue", "--host", "github", "--repository", "press/essays"]) == 2
    assert main(["issue", "nowhere.json"]) == 2
    lines = capsys.readouterr().err.splitlines()
    assert [line.startswith("citecheck: ") for line in lines[-3:]] == [True] * 3
    assert "set GITHUB_TOKEN" in lines[-2]
