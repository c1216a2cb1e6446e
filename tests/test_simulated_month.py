"""A month of a repository: nightly jobs over sources that rot and recover, an author at work, one issue."""

import datetime
import io
import json
from pathlib import Path

import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from citecheck.cli import main
from issue_hosts import TOKEN, IssueHost
from test_ci_files import repository, run

MILL, DIKE, FERRY = "https://mill.example/flood-of-1910", "https://dike.example/minutes", "https://ferry.example/tolls"
TITLES = {MILL: "The Flood of 1910", DIKE: "Minutes of the Dike Board", FERRY: "Ferry Tolls Rise"}
KNOWN = "(Date of Access: 31.02.2024)"
SUPPRESSED = '<!-- citecheck: ignore[impossible-date] reason="printed so in the first edition" until=2026-03-15 -->\n'


def note(number: int, url: str, accessed: str = "(Date of Access: 09.03.2024)") -> str:
    return f"[^{number}]: “{TITLES[url]}”, Gazette, {url}, {accessed}.\n"


ESSAY = (
    f"# The Water\n\nThe mill flooded.[^1] The board met.[^2]\n\n{note(1, MILL)}\n{SUPPRESSED}{note(2, DIKE, KNOWN)}",
    f"# The Ferry\n\nTolls rose.[^1] The mill flooded.[^2]\n\n{note(1, FERRY, KNOWN)}\n{note(2, MILL)}",
)


def status(url: str, day: int) -> int:
    """What a source answers: the mill is away from 5 to 17 and stumbles on 9, the board's minutes go for good on 20."""
    if url == MILL:
        return 503 if day == 9 else 404 if 5 <= day <= 17 else 200
    return 410 if url == DIKE and day >= 20 else 503 if url == FERRY and day in (3, 13, 27) else 200


def captures(file: Path, day: int) -> Path:
    """What all sources answered on a day, as WARC."""
    buffer = io.BytesIO()
    writer = WARCWriter(buffer, gzip=False)
    for url, title in TITLES.items():
        code = status(url, day)
        told = f"<p>{title}: what was said of it, at some length, by those who were there. " * 12
        body = f"<html><title>{title}</title><h1>{title}</h1>{told}</html>" if code == 200 else "<h1>Gone</h1>"
        head = StatusAndHeaders(f"{code} Told", [("Content-Type", "text/html; charset=utf-8")], protocol="HTTP/1.1")
        date = {"WARC-Date": f"2026-03-{day:02}T03:17:00Z"}
        payload = io.BytesIO(body.encode())
        record = writer.create_warc_record(url, "response", payload=payload, http_headers=head, warc_headers_dict=date)
        writer.write_record(record)
        record.raw_stream.close()
    file.write_bytes(buffer.getvalue())
    return file


def night(folder: Path, day: int) -> None:
    """The scheduled job: all sources, the history, the one issue."""
    web = captures(folder.parent / "day.warc", day)
    today = datetime.date(2026, 3, day).isoformat()
    report = str(folder.parent / "report.json")
    seen = str(folder.parent / "seen.sqlite")
    flags = ["--replay", str(web), "--today", today, "--history", seen, "--no-archive", "--fail-on", "never", "--quiet"]
    assert main(["audit", "essays", *flags, "--report", report]) == 0
    assert main(["issue", report, "--allow-address", "127.0.0.0/8"]) == 0


def pull_request(day: int, *flags: str) -> int:
    """The job of a pull request: the text alone, new corrections fail."""
    today = datetime.date(2026, 3, day).isoformat()
    return main(["audit", "essays", "--offline", "--quiet", "--today", today, "--baseline", "known.json", *flags])


def test_a_month_has_one_issue_no_noise_and_every_change_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = repository(tmp_path / "press")
    monkeypatch.chdir(folder)
    (folder / "essays").mkdir()
    for name, text in zip(("water.md", "ferry.md"), ESSAY, strict=True):
        (folder / "essays" / name).write_text(text, encoding="utf-8")
    assert main(["baseline", "essays", "--offline", "--today", "2026-03-01", "--quiet", "--output", "known.json"]) == 0
    run("git", "add", ".", cwd=folder)
    run("git", "commit", "-qm", "begin", cwd=folder)
    news: dict[int, list[str]] = {}
    with IssueHost("github") as host:
        for name, value in (("GITHUB_REPOSITORY", "press/essays"), ("GITHUB_API_URL", host.address),
                            ("GITHUB_TOKEN", TOKEN)):  # fmt: skip
            monkeypatch.setenv(name, value.replace("press/essays", "press/essays"))
        for day in range(1, 31):
            if day == 14:
                run("git", "mv", "essays/ferry.md", "essays/crossing.md", cwd=folder)
                run("git", "commit", "-qm", "rename", cwd=folder)
            before = [(one.body, one.is_open, dict(one.comments)) for one in host.issues]
            night(folder, day)
            after = [(one.body, one.is_open, dict(one.comments)) for one in host.issues]
            if after != before:
                fresh = [one for issue in host.issues for one in issue.comments.values()]
                told = [] if not before else fresh[len(before[0][2]) :]
                news[day] = [one.split("\n")[0].removeprefix("- ") for one in told]
            # What is known stays known, wherever it moved to; what was suppressed until the 15th comes back then.
            assert pull_request(day) == (0 if day <= 15 else 1), day
        [issue] = host.issues
    # Dead on the third failure that counts; the rename rewrites the list and says nothing.
    assert set(news) == {11, 14, 18, 23}
    assert news[11] == news[14] == []
    assert len(news[18]) == len(news[23]) == 1
    assert news[18][0].startswith(f"`{MILL}` answers again")
    assert news[23][0].startswith(f"`{DIKE}` is dead")
    assert issue.events == ["changed the description", "changed the description", "closed",
                            "changed the description", "reopened"]  # fmt: skip
    assert "20 March 2026" in issue.body
    assert "essays/water.md" in issue.body
    assert TOKEN not in capsys.readouterr().out


def test_a_finding_that_is_gone_makes_the_baseline_smaller(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "essays").mkdir()
    essay = tmp_path / "essays" / "ferry.md"
    essay.write_text(ESSAY[1], encoding="utf-8")
    main(["baseline", "essays", "--offline", "--today", "2026-03-01", "--quiet", "--output", "known.json"])
    known = json.loads(Path("known.json").read_text(encoding="utf-8"))["findings"]
    assert "impossible-date" in {one["rule"] for one in known}
    essay.write_text(ESSAY[1].replace(KNOWN, "(Date of Access: 09.03.2024)"), encoding="utf-8")
    capsys.readouterr()
    assert pull_request(2, "--format", "summary") == 0
    assert "of the baseline: no longer there" in capsys.readouterr().out
