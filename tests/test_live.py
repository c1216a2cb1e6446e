"""The whole program against a real server: verdicts, record and replay, cache, what a kill leaves, no network."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from origin import Origin

# What each path of the origin does, and what may be said of it.
TRUTH = {
    "/living": "live", "/living?a": "live", "/status?code=404": "failing", "/status?code=410": "failing",
    "/status?code=500": "unverifiable", "/status?code=403": "blocked", "/reset": "unverifiable",
    "/soft-404": "replaced", "/soft-404?language=ja": "replaced", "/parked/lamps": "replaced", "/wall": "blocked",
    "/wall?kind=999": "blocked", "/redirect?code=301&to=/living?b": "live", "/maze?left=5": "live",
    "/maze": "unverifiable", "/loop": "unverifiable", "/cookie": "live", "/refresh?to=/living?c": "live",
    "/script-only": "unverifiable", "/garbage": "unverifiable", "/busy": "live", "/gzip": "live", "/flaky": "live",
    "/redirect?to=http://169.254.169.254/latest": "refused", "/redirect?to=file:///etc/passwd": "refused",
    "/huge-header": "unverifiable", "/unchanged": "live", "/bomb": "unverifiable",
}  # fmt: skip


class Desk:
    """A folder with one article that cites every path of the origin, and the command to audit it."""

    def __init__(self, origin: Origin, folder: Path, paths: tuple[str, ...] = tuple(TRUTH)) -> None:
        self.origin, self.folder = origin, folder
        self.urls = {origin.url(path): path for path in paths}
        text = [f"The harbour grew by {n} % in 2023.[^{n}]\n" for n, _ in enumerate(paths, 1)]
        notes = [f"[^{n}]: Gazette, {url}, (accessed 9 March 2024)." for n, url in enumerate(self.urls, 1)]
        (folder / "a.md").write_text("\n".join(["# The harbour", "", *text, *notes]) + "\n", encoding="utf-8")
        self.env = {**os.environ, "XDG_CACHE_HOME": str(folder / "cache-home"), "CITECHECK_TRACEBACK": "1"}

    def command(self, *flags: str, control: str | None = None) -> list[str]:
        control = control or self.origin.url("/living?control")
        return [sys.executable, "-m", "citecheck", "audit", str(self.folder / "a.md"), "--today", "2026-05-01",
                "--allow-address", "127.0.0.0/8", "--no-archive", "--timeout", "2", "--fail-on", "never",
                "--control-url", control, "--format", "json", "--quiet", *flags]  # fmt: skip

    def run(self, *flags: str, control: str | None = None, code: int = 0) -> dict[str, Any]:
        done = subprocess.run(
            self.command(*flags, control=control),
            capture_output=True,
            text=True,
            env=self.env,
            timeout=120,
            check=False,
        )
        assert done.returncode == code, done.stderr
        report: dict[str, Any] = json.loads(done.stdout)
        report["mode"] = ""
        return report

    def wait_until_asked(self, number: int) -> None:
        deadline = time.monotonic() + 60
        while len(self.origin.asked) < number and time.monotonic() < deadline:
            time.sleep(0.05)

    def verdicts(self, report: dict[str, Any]) -> dict[str, str]:
        return {self.urls[source["url"]]: source["verdict"] for source in report["sources"]}


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with Origin() as origin:
        yield Desk(origin, tmp_path)


def undated(report: dict[str, Any]) -> dict[str, Any]:
    """The report without the moments of the visits, which differ from run to run."""
    sources = [{**source, "checked_at": None} for source in report["sources"]]
    return {**report, "sources": sources}


def test_every_source_is_judged_as_it_is_and_a_replay_says_the_same(desk: Desk, tmp_path: Path) -> None:
    recorded = desk.run("--record", str(tmp_path / "web"))
    assert desk.verdicts(recorded) == TRUTH
    asked = len(desk.origin.asked)
    assert desk.run("--replay", str(tmp_path / "web")) == recorded
    assert desk.run("--replay", str(tmp_path / "web"), "--jobs", "1") == recorded
    assert len(desk.origin.asked) == asked
    assert not any("169.254" in one.path and one.path.startswith("/latest") for one in desk.origin.asked)


def test_a_live_run_says_the_same_at_any_number_of_jobs(desk: Desk) -> None:
    paths = {path: word for path, word in TRUTH.items() if not path.startswith(("/flaky", "/busy", "/reset"))}
    quick = Desk(desk.origin, desk.folder, tuple(paths))
    assert quick.verdicts(quick.run("--jobs", "1")) == quick.verdicts(quick.run("--jobs", "64")) == paths


def test_a_second_run_over_a_cache_asks_only_for_what_failed(desk: Desk, tmp_path: Path) -> None:
    quick = Desk(desk.origin, desk.folder, ("/living", "/unchanged", "/gzip", "/status?code=404"))
    first = quick.run("--cache", str(tmp_path / "web"))
    time.sleep(1.1)  # captures are dated to the second, and those of a run's own first second are its own
    asked = len(desk.origin.asked)
    second = quick.run("--cache", str(tmp_path / "web"))
    assert undated(second) == undated(first)
    again = {one.path for one in desk.origin.asked[asked:]}
    assert "/status" in again
    assert not again & {"/unchanged", "/gzip"}


def test_where_no_journal_can_be_kept_the_run_does_without(desk: Desk) -> None:
    quick = Desk(desk.origin, desk.folder, ("/living", "/gzip"))
    quick.env["XDG_CACHE_HOME"] = str(desk.folder / "a.md" / "below-a-file")
    assert quick.verdicts(quick.run()) == {"/living": "live", "/gzip": "live"}


def test_a_machine_that_is_offline_calls_nothing_dead_and_says_so(desk: Desk) -> None:
    quick = Desk(desk.origin, desk.folder, ("/living", "/status?code=404", "/status?code=410"))
    report = quick.run(control="http://127.0.0.1:9/", code=2)
    assert quick.verdicts(report) == {"/living": "live", "/status?code=404": "unverifiable",
                                      "/status?code=410": "unverifiable"}  # fmt: skip


@pytest.mark.parametrize("flags", [(), ("--record", "web"), ("--cache", "web")])
def test_a_run_that_is_killed_goes_on_where_it_was(desk: Desk, tmp_path: Path, flags: tuple[str, ...]) -> None:
    flags = tuple(str(tmp_path / flag) if flag == "web" else flag for flag in flags)
    slow = Desk(desk.origin, desk.folder, tuple(f"/living?n={n}&after=0.4" for n in range(12)))
    whole = undated(slow.run("--jobs", "2", "--per-host", "2"))
    before = len(desk.origin.asked)
    for least in (3, 4):
        killed = subprocess.Popen(
            slow.command("--jobs", "2", "--per-host", "2", *flags), env=slow.env, stdout=subprocess.DEVNULL
        )
        slow.wait_until_asked(len(desk.origin.asked) + least)
        killed.send_signal(signal.SIGKILL)
        killed.wait()
    report = slow.run("--jobs", "2", "--per-host", "2", *flags)
    assert undated(report) == whole
    asked = [one.path for one in desk.origin.asked[before:]]
    assert len(asked) < 3 * 13
    again = slow.run("--replay", flags[1]) if flags[:1] == ("--record",) else None
    assert again is None or undated(again) == whole


def test_a_run_that_is_stopped_prints_what_it_knows(desk: Desk) -> None:
    slow = Desk(desk.origin, desk.folder, tuple(f"/living?n={n}&after=0.4" for n in range(60)))
    stopped = subprocess.Popen(
        slow.command("--jobs", "2", "--per-host", "2"), env=slow.env, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        text=True,
    )  # fmt: skip
    slow.wait_until_asked(len(desk.origin.asked) + 24)  # the first are read by then, also on a busy machine
    stopped.send_signal(signal.SIGINT)
    out, err = stopped.communicate(timeout=30)
    assert stopped.returncode == 2, err
    words = set(slow.verdicts(json.loads(out)).values())
    assert words == {"live", "unchecked"}
    assert "goes on from here" in err


@pytest.mark.parametrize(("way", "code"), [("--cache", 0), ("--record", 2)])
def test_where_no_more_can_be_kept_the_report_is_whole_all_the_same(desk: Desk, way: str, code: int) -> None:
    paths = ("/living", "/gzip", "/unchanged", "/status?code=404")
    quick = Desk(desk.origin, desk.folder, paths)
    limited = ["bash", "-c", 'ulimit -f 1; exec "$@"', "bash", *quick.command(way, str(desk.folder / "web"))]  # 1 kB
    for _ in range(2):  # also over a folder that a run before left full
        done = subprocess.run(limited, capture_output=True, text=True, env=quick.env, timeout=60, check=False)
        assert done.returncode == code, done.stderr
        assert quick.verdicts(json.loads(done.stdout)) == {path: TRUTH[path] for path in paths}
        assert "cannot be written: File too large; the report is whole" in done.stderr


def test_a_cache_that_cannot_be_used_is_done_without(desk: Desk) -> None:
    quick = Desk(desk.origin, desk.folder, ("/living",))
    command = quick.command("--cache", str(desk.folder / "a.md" / "below-a-file"))
    done = subprocess.run(command, capture_output=True, text=True, env=quick.env, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    assert quick.verdicts(json.loads(done.stdout)) == {"/living": "live"}
    assert "cannot be written" in done.stderr


def test_an_article_is_audited_by_its_address(tmp_path: Path) -> None:
    with Origin() as origin:
        desk = Desk(origin, tmp_path, ("/living",))
        from origin import page

        note = f'<li id="fn1">“Harbour”, Gazette, {origin.url("/living")}, (accessed 31.02.2024).</li>'
        body = f'<p>The harbour grew.<sup><a href="#fn1">1</a></sup></p><ol>{note}</ol>'
        origin.pages["*", "/story"] = lambda _: page(f"<title>The harbour</title><article><h1>The harbour</h1>{body}")
        command = [one if not one.endswith("a.md") else origin.url("/story") for one in desk.command()]
        done = subprocess.run(command, capture_output=True, text=True, env=desk.env, timeout=60, check=False)
        assert done.returncode == 0, done.stderr
        [document] = json.loads(done.stdout)["documents"]
        assert document["path"] == origin.url("/story")
        assert "impossible-date" in [one["rule"] for one in document["findings"]]
        missing = [one if not one.endswith("/story") else origin.url("/status?code=404") for one in command]
        done = subprocess.run(missing, capture_output=True, text=True, env=desk.env, timeout=60, check=False)
        assert done.returncode == 2
        assert "answers 404" in done.stderr
