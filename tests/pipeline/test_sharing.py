"""Sources shared out among processes: whole hosts, equal reports, nothing lost where a process dies."""

import datetime
import os
import signal
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citecheck import pipeline, web
from citecheck.errors import UsageError
from citecheck.model import Evidence, Source
from citecheck.pipeline import sharing
from citecheck.pipeline.packing import Told
from citecheck.settings import Settings
from origin import Origin, page

HOSTS = tuple(f"127.0.4.{number}" for number in range(1, 7))
LOCAL = Settings(allow_addresses=("127.0.0.0/8",), control_url="none", archives=(), timeout=5)
PROSE = "The harbour council agreed on Monday that the old pier stays where it is until the spring. " * 4


@pytest.fixture(scope="module")
def origin() -> Iterator[Origin]:
    with Origin(HOSTS) as server:
        server.pages["*", "/story"] = lambda asked: page(f"<title>Pier of {asked.host}</title><h1>Pier</h1><p>{PROSE}")
        server.pages["*", "/gone"] = lambda _: page("<title>Not found</title>", 404)
        server.pages["*", "/late"] = lambda _: page(f"<title>Late</title><p>{PROSE}", after=30.0)
        yield server


def sources(origin: Origin, *paths: str) -> tuple[Source, ...]:
    """Addresses on all hosts, in turn."""
    return tuple(Source(origin.url(path, host), host, ("a",)) for path in paths for host in HOSTS)


def visited(given_sources: tuple[Source, ...], settings: Settings, count: int, after: int = -1) -> dict[int, Evidence]:
    """The evidence that came home; after so many sources one process is killed."""
    found: dict[int, Evidence] = {}

    def done(at: int, told: Told) -> None:
        assert at not in found
        found[at] = told.evidence(given_sources[at])
        assert found[at].verdict == told.verdict
        if len(found) == after:
            children = Path(f"/proc/{os.getpid()}/task/{os.getpid()}/children").read_text().split()
            os.kill(int(children[0]), signal.SIGKILL)

    with web.opened("live", settings) as opened:
        sharing.visit_all(given_sources, opened, "live", settings, count, done)
    return found


@given(st.lists(st.integers(0, 9), max_size=60), st.integers(1, 5))
def test_shards_are_whole_hosts_and_lose_nothing(hosts: list[int], count: int) -> None:
    every = [Source(f"https://{host}.example/{number}", f"{host}.example", ()) for number, host in enumerate(hosts)]
    dealt = sharing.shards(every, count)
    assert sorted(number for shard in dealt for number in shard) == list(range(len(every)))
    owners = {(every[number].host, at) for at, shard in enumerate(dealt) for number in shard}
    assert len(owners) == len({host for host, _ in owners})
    assert len(dealt) <= count


def test_few_sources_pay_for_no_process() -> None:
    assert sharing.processes(Settings(), 10) == 1
    assert sharing.processes(Settings(processes=3), 10) == 3
    assert sharing.processes(Settings(processes=3), 2) == 2


def test_two_processes_bring_home_what_one_does(origin: Origin) -> None:
    every = sources(origin, "/story?a", "/story?b", "/gone")
    with web.opened("live", LOCAL) as opened:
        alone, _ = pipeline.gather(every, opened)
    found = visited(every, LOCAL, 2)
    told = {every[at].url: (one.source, one.verdict, one.page, one.answers) for at, one in found.items()}
    assert told == {url: (one.source, one.verdict, one.page, one.answers) for url, one in alone.items()}
    assert all(found[at].source is every[at] for at in found)


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="processes are found by /proc")
def test_a_process_that_is_killed_loses_nothing(origin: Origin) -> None:
    every = sources(origin, *(f"/story?{number}" for number in range(20)))
    found = visited(every, LOCAL, 2, after=5)
    assert sorted(found) == list(range(len(every)))
    assert {one.verdict for one in found.values()} == {"live"}


def test_captures_of_several_processes_stand_in_one_folder_and_replay(origin: Origin, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(
        "Harbour\n\nThe old pier stays.[1] So do others.[2][3][4]\n\nNotes\n\n"
        + "\n".join(f"[{n}] “Pier”, Gazette, {origin.url('/story', HOSTS[n])}." for n in range(1, 5))
    )
    day = datetime.date(2026, 6, 1)
    recorded = replace(LOCAL, record=str(tmp_path / "web"), processes=2)
    written = pipeline.audit([str(tmp_path / "a.txt")], recorded, today=day)
    again = replace(LOCAL, replay=(str(tmp_path / "web"),))
    replays = [pipeline.audit([str(tmp_path / "a.txt")], replace(again, processes=n), today=day) for n in (1, 3)]
    assert [one.verdict for one in written.sources] == ["live"] * 4
    assert replays[0].to_json() == replays[1].to_json()
    assert replays[0].sources == written.sources
    assert not (tmp_path / "web" / "unfinished").exists()


def test_what_a_process_cannot_do_is_said_in_one_sentence(origin: Origin, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    every = sources(origin, "/story")
    settings = Settings(record=str(tmp_path / "file" / "below"), allow_addresses=LOCAL.allow_addresses)
    with web.opened("live", LOCAL) as opened, pytest.raises(UsageError, match="cannot be made a folder"):
        sharing.visit_all(every, opened._replace(since=_now()), "record", settings, 2, lambda *_: None)


def test_a_run_that_is_stopped_leaves_no_process_behind(origin: Origin) -> None:
    every = sources(origin, "/story", "/late")
    before = children()

    def done(at: int, told: Told) -> None:
        raise KeyboardInterrupt

    with web.opened("live", LOCAL) as opened, pytest.raises(KeyboardInterrupt):
        sharing.visit_all(every, opened, "live", LOCAL, 2, done)
    assert children() <= before


def children() -> set[str]:
    """The processes that this one has begun and that still run; none where /proc does not tell."""
    told = Path(f"/proc/{os.getpid()}/task/{os.getpid()}/children")
    return set(told.read_text().split()) if told.exists() else set()


def _now() -> datetime.datetime:
    return datetime.datetime(2026, 6, 1, tzinfo=datetime.UTC)
