"""Sources on a cluster: two workers bring home what one process does, also where one of them is killed."""

import datetime
import json
import os
import re
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import Self

import pytest

from citecheck import pipeline, web
from citecheck.errors import UsageError
from citecheck.model import Evidence, Inquiry, Source
from citecheck.pipeline import cluster
from citecheck.pipeline.cluster import ClusterError
from citecheck.pipeline.packing import Told
from citecheck.settings import Settings
from origin import Asked, Origin, page

pytest.importorskip("distributed", reason="the extra `cluster` is not installed")
pytestmark = pytest.mark.filterwarnings("default")  # dask's own; ours are errors in every other file

HOSTS = tuple(f"127.0.5.{number}" for number in range(1, 9))
LOCAL = Settings(allow_addresses=("127.0.0.0/8",), control_url="none", archives=(), timeout=5)
DAY = datetime.date(2026, 6, 1)
PROSE = "The harbour council agreed on Monday that the old pier stays where it is until the spring. " * 4
LONGEST = 60.0  # seconds after which a test gives up waiting


class Cluster:
    """A scheduler and two workers, processes of their own on this machine."""

    def __init__(self, folder: Path) -> None:
        self._file, self.workers = folder / "scheduler.json", list[subprocess.Popen[bytes]]()
        self._scheduler = self._start("scheduler", "--port", "0")
        until = time.monotonic() + LONGEST
        while not self._file.exists() and time.monotonic() < until:
            time.sleep(0.05)
        self.address: str = json.loads(self._file.read_text())["address"]
        for _ in range(2):
            self.add()

    def add(self) -> None:
        """One more worker."""
        self.workers.append(self._start("worker", "--no-nanny", "--nthreads", "1"))

    def is_whole(self) -> None:
        """Wait until the scheduler knows two workers."""
        from distributed import Client

        with Client(self.address, set_as_default=False) as client:
            client.wait_for_workers(2, timeout=LONGEST)

    def _start(self, what: str, *given: str) -> subprocess.Popen[bytes]:
        shared = ("--host", "127.0.0.1", "--scheduler-file", str(self._file), "--no-dashboard")
        return subprocess.Popen(
            [sys.executable, "-m", f"distributed.cli.dask_{what}", *given, *shared],
            cwd=self._file.parent, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        for process in (*self.workers, self._scheduler):
            process.kill()
            process.wait()


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    with Cluster(tmp_path_factory.mktemp("cluster")) as made:
        yield made


@pytest.fixture
def whole(running: Cluster) -> Cluster:
    running.is_whole()
    return running


@pytest.fixture(scope="module")
def origin() -> Iterator[Origin]:
    def story(asked: Asked) -> object:
        return page(f"<title>Pier of {asked.host}</title><h1>Pier</h1><p>{PROSE}", after=0.05)

    with Origin(HOSTS) as server:
        server.pages["*", "/story"] = story  # type: ignore[assignment]  # because an Answer is what a handler gives
        server.pages["*", "/gone"] = lambda _: page("<title>Not found</title>", 404)
        server.pages["*", "/on"] = lambda _: page("", 301, location="/story")
        yield server


def article(folder: Path, origin: Origin) -> str:
    """An article with twelve sources on each host; a few are gone or lead elsewhere."""
    paths = [*(f"/story?{number}" for number in range(10)), "/gone", "/on"]
    urls = [origin.url(path, host) for path in paths for host in HOSTS]
    notes = "\n".join(f"[{n}] “Pier of the Harbour”, Gazette, {url}." for n, url in enumerate(urls, 1))
    text = " ".join(f"The council agreed that pier {n} stays.[{n}]" for n in range(1, len(urls) + 1))
    (folder / "a.txt").write_text(f"Harbour\n\n{text}\n\nNotes\n\n{notes}\n", encoding="utf-8")
    return str(folder / "a.txt")


def without_times(report: str) -> str:
    return re.sub(r'"checked_at": "[^"]*"', '"checked_at": ""', report)


def test_a_killed_worker_changes_no_byte_of_the_report(whole: Cluster, origin: Origin, tmp_path: Path) -> None:
    path, before = article(tmp_path, origin), len(origin.asked)
    victim = whole.workers[0]

    def kill() -> None:
        until = time.monotonic() + LONGEST
        while len(origin.asked) < before + 20 and time.monotonic() < until:
            time.sleep(0.005)
        victim.kill()

    killer = threading.Thread(target=kill)
    killer.start()
    there = replace(LOCAL, record=str(tmp_path / "there"), per_host=2)
    shared_out = pipeline.audit([path], replace(there, cluster=whole.address), today=DAY)
    killer.join()
    assert victim.wait(LONGEST) == -9
    whole.add()
    alone = pipeline.audit([path], replace(LOCAL, record=str(tmp_path / "here"), processes=1), today=DAY)
    assert len(shared_out.sources) == 12 * len(HOSTS)
    assert without_times(shared_out.to_json()) == without_times(alone.to_json())
    replayed = pipeline.audit([path], replace(LOCAL, replay=(str(tmp_path / "there"),)), today=DAY)
    assert replayed.to_json() == shared_out.to_json().replace('"mode": "record"', '"mode": "replay"')
    assert not (tmp_path / "there" / "unfinished").exists()


def test_two_workers_replay_what_one_process_does(whole: Cluster, origin: Origin, tmp_path: Path) -> None:
    path = article(tmp_path, origin)
    pipeline.audit([path], replace(LOCAL, record=str(tmp_path / "web")), today=DAY)
    settings = replace(LOCAL, replay=(str(tmp_path / "web"),))
    before = len(origin.asked)
    replays = [pipeline.audit([path], replace(settings, cluster=at), today=DAY) for at in (None, whole.address)]
    assert replays[0].to_json() == replays[1].to_json()
    assert len(origin.asked) == before


def test_no_host_is_asked_by_two_workers_at_once(whole: Cluster, origin: Origin) -> None:
    every = [Source(origin.url(f"/alone/{n}", host), host, ("a",)) for n in range(6) for host in HOSTS]
    now: set[str] = set()
    both: list[str] = []

    def alone(asked: Asked) -> Iterator[bytes | float]:
        if asked.host in now:
            both.append(asked.host)
        now.add(asked.host)
        yield 0.02
        now.discard(asked.host)
        yield b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 6\r\n\r\n<p>One"

    origin.pages["*", "/alone"] = alone
    found: dict[int, Evidence] = {}
    settings = replace(LOCAL, cluster=whole.address, per_host=1)
    with web.opened("live", settings) as opened:
        cluster.visit_all(
            every, opened, "live", settings, lambda at, told: found.__setitem__(at, told.evidence(every[at]))
        )
    assert sorted(found) == list(range(len(every)))
    assert all(found[at].source is every[at] for at in found)
    assert not both


def test_workers_search_no_page_where_links_alone_are_wanted(whole: Cluster, origin: Origin) -> None:
    asked = Inquiry("quote", "the old pier stays", "a", ("1",))
    every = [Source(origin.url("/story?links"), HOSTS[0], ("a",), (asked,))]
    told = list[Told]()
    for links_only in (False, True):
        settings = replace(LOCAL, cluster=whole.address, links_only=links_only)
        with web.opened("live", settings) as opened:
            cluster.visit_all(every, opened, "live", settings, lambda _, one: told.append(one))
    answers = [one.evidence(every[0]).answers[0].verdict for one in told]
    assert [one.verdict for one in told] == ["live", "live"]
    assert answers == ["found", "not-checked"]


def test_a_run_that_is_stopped_stops_the_workers(whole: Cluster, origin: Origin) -> None:
    every = [Source(origin.url(f"/story?s{n}", host), host, ("a",)) for n in range(30) for host in HOSTS]
    settings, before = replace(LOCAL, cluster=whole.address, per_host=1), len(origin.asked)

    def done(at: int, told: Told) -> None:
        raise KeyboardInterrupt

    with web.opened("live", settings) as opened, pytest.raises(KeyboardInterrupt):
        cluster.visit_all(every, opened, "live", settings, done)
    asked = -1
    while asked < len(origin.asked):
        asked = len(origin.asked)
        time.sleep(0.5)
    assert sum(one.path == "/story" for one in origin.asked[before:]) < len(every) / 2
    with web.opened("live", settings) as opened:  # and they are there for the next run
        cluster.visit_all(every[:2], opened, "live", settings, lambda *_: None)


def test_what_a_worker_cannot_do_is_said_in_one_sentence(whole: Cluster, origin: Origin, tmp_path: Path) -> None:
    every = [Source(origin.url("/story"), HOSTS[0], ("a",))]
    settings = replace(LOCAL, cluster=whole.address, replay=(str(tmp_path / "web"),))
    with web.opened("live", LOCAL) as opened, pytest.raises(UsageError, match=r"does not reach .*/web: captures must"):
        cluster.visit_all(every, opened, "replay", settings, lambda *_: None)
    settings = replace(LOCAL, cluster=whole.address, proxy="socks5://127.0.0.1:1")
    with web.opened("live", LOCAL) as opened, pytest.raises(UsageError, match="is none that can be used"):
        cluster.visit_all(every, opened, "live", settings, lambda *_: None)


def test_a_cluster_without_workers_is_said(whole: Cluster, origin: Origin, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster, "PATIENCE", 0.5)
    every = [Source(origin.url(f"/story?w{n}", host), host, ("a",)) for n in range(3) for host in HOSTS]
    settings, found = replace(LOCAL, cluster=whole.address), list[int]()

    def done(at: int, told: Told) -> None:
        found.append(at)
        for worker in whole.workers:
            worker.kill()

    try:
        with (
            web.opened("live", settings) as opened,
            pytest.raises(ClusterError, match="no worker left; the same command goes on from here"),
        ):
            cluster.visit_all(every, opened, "live", settings, done)
    finally:
        whole.add()
        whole.add()
    assert found


def test_a_cluster_of_its_own_is_started_and_ended(origin: Origin, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"Harbour\n\nThe pier stays.[1]\n\nNotes\n\n[1] “Pier”, {origin.url('/story')}.\n")
    asked = ["audit", "a.txt", "--cluster", "local:1", "--no-archive", "--control-url", "none", "--format", "json"]
    ended = subprocess.run(
        [sys.executable, "-m", "citecheck", *asked, "--allow-address", "127.0.0.0/8", "--fail-on", "never"],
        cwd=tmp_path, env={**os.environ, "XDG_CACHE_HOME": str(tmp_path)}, capture_output=True, check=False,
        timeout=LONGEST, text=True,
    )  # fmt: skip
    assert ended.returncode == 0, ended.stderr
    assert [one["verdict"] for one in json.loads(ended.stdout)["sources"]] == ["live"]


def told(version: str | None, python: str) -> dict[str, object]:
    return {"packages": {"citecheck-audit": version}, "host": {"python": python}}


def test_versions_that_differ_are_named() -> None:
    ours = told("0.1.0", "3.11.2.final.0")
    cluster.must_agree(ours, {"tcp://127.0.0.1:5": told("0.1.0", "3.11.9.final.0")})
    for theirs, said in (
        (told("0.2.0", "3.11.2.final.0"), "the worker tcp://127.0.0.1:5 has citecheck 0.2.0 on Python 3.11"),
        (told("0.1.0", "3.13.1.final.0"), "has citecheck 0.1.0 on Python 3.13, this machine citecheck 0.1.0 on Python"),
        (told(None, "3.11.2.final.0"), "has no citecheck-audit on Python 3.11"),
    ):
        with pytest.raises(UsageError, match=re.escape(said)):
            cluster.must_agree(ours, {"tcp://127.0.0.1:4": ours, "tcp://127.0.0.1:5": theirs})


def test_another_version_ends_the_run_before_any_source_is_visited(
    whole: Cluster, origin: Origin, monkeypatch: pytest.MonkeyPatch
) -> None:
    from distributed import versions

    ours = versions.get_package_info
    monkeypatch.setattr(versions, "get_package_info", lambda names: ours(names) | {"citecheck-audit": "9.9.9"})
    before = len(origin.asked)
    source, settings = Source(origin.url("/story"), HOSTS[0], ("a",)), replace(LOCAL, cluster=whole.address)
    with (
        web.opened("live", LOCAL) as opened,
        pytest.warns(versions.VersionMismatchWarning),  # dask has its own way to say it, and goes on
        pytest.raises(UsageError, match=r"this machine citecheck 9\.9\.9"),
    ):
        cluster.visit_all([source], opened, "live", settings, lambda *_: None)
    assert len(origin.asked) == before


def test_a_worker_that_comes_later_is_asked_for_its_version() -> None:
    from citecheck.pipeline import worker

    with pytest.raises(UsageError, match=re.escape("a worker has citecheck")):
        worker.visited("run", "citecheck 0.0.1 on Python 3.11", b"")


def test_a_folder_that_a_worker_does_not_have_is_named(tmp_path: Path) -> None:
    from citecheck.pipeline import worker

    here, gone = str(tmp_path), str(tmp_path / "gone")
    assert worker.unreached([here], [here]) is None
    assert worker.unreached([here, gone], [here]) == gone


@pytest.mark.parametrize("address", ["tcp://127.0.0.1:1", "127.0.0.1", "carrier-pigeon://loft", "host:port"])
def test_an_address_without_a_scheduler_is_said(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster, "CONNECTS", 0.3)
    with pytest.raises(UsageError, match="no scheduler of dask answers there"):
        visit_one(address)


@pytest.mark.parametrize("address", ["local:", "local:0", "local:many", "local:1000"])
def test_a_number_of_workers_is_one(address: str) -> None:
    with pytest.raises(UsageError, match="write how many workers"):
        visit_one(address)


def test_a_missing_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(UsageError, match=re.escape("pip install 'citecheck-audit[cluster]'")):
        visit_one("tcp://127.0.0.1:1")


def test_a_run_with_nothing_to_visit_asks_no_cluster() -> None:
    with web.opened("live", LOCAL) as opened:
        cluster.visit_all([], opened, "live", replace(LOCAL, cluster="tcp://127.0.0.1:1"), lambda *_: None)


def visit_one(address: str) -> None:
    source = Source("https://gazette.example/a", "gazette.example", ("a",))
    with web.opened("live", LOCAL) as opened:
        cluster.visit_all([source], opened, "live", replace(LOCAL, cluster=address), lambda *_: None)
