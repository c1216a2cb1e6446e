"""The same addresses, visited live and recorded, replayed, and visited through a cache, give the same replies."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

from citecheck.model import Capture, Mode, Outage, Reply
from citecheck.settings import Settings
from citecheck.web import follow, opened
from origin import Origin

PATHS = [
    "/living", "/redirect", "/redirect?code=301&to=/gzip", "/maze?left=3", "/loop", "/cookie", "/refresh",
    "/status?code=404", "/status?code=410", "/reset", "/garbage", "/unchanged", "/half-body", "/no-location",
    "/wall", "/broken-gzip",
]  # fmt: skip


def settings(origin: Origin, folder: Path, way: Mode) -> Settings:
    named = {"record": {"record": str(folder)}, "cached": {"cache": str(folder)}, "replay": {"replay": (str(folder),)}}
    return Settings(allow_addresses=("127.0.0.0/8",), timeout=2.0, jobs=4, **named[way])  # type: ignore[arg-type]  # because of the many kinds of settings


def visited(origin: Origin, folder: Path, way: Mode) -> dict[str, Reply]:
    """What each address leads to, in a mode."""
    urls = [origin.url(path) for path in PATHS]
    found: dict[str, Reply] = {}
    with opened(way, settings(origin, folder, way)) as web:
        errands = [(url, lambda url=url: follow(url, web.refuses)) for url in urls]
        web.run(errands, lambda at, reply: found.__setitem__(urls[at], reply))
    return found


def test_a_replay_says_what_the_recording_run_saw(origin: Origin, tmp_path: Path) -> None:
    live = visited(origin, tmp_path, "record")
    count = len(origin.asked)
    assert {type(reply) for reply in live.values()} == {Capture, Outage}
    assert visited(origin, tmp_path, "replay") == live
    assert len(origin.asked) == count
    assert not (tmp_path / "unfinished").exists()
    with opened("replay", settings(origin, tmp_path, "replay")) as web:
        assert web.newest == max(reply.at for reply in live.values() if reply.at is not None).date()


def test_a_cache_goes_out_for_failures_alone(origin: Origin, tmp_path: Path) -> None:
    first = visited(origin, tmp_path, "cached")
    origin.asked.clear()
    second = visited(origin, tmp_path, "cached")
    assert first.keys() == second.keys()
    for url, reply in first.items():
        if isinstance(reply, Capture) and reply.status == 200 and not reply.truncated:
            assert second[url] == reply, url
    assert {asked.path for asked in origin.asked} <= {
        "/status",
        "/reset",
        "/garbage",
        "/half-body",
        "/wall",
        "/broken-gzip",
    }
    assert visited(origin, tmp_path, "replay") == second


RUN = """
import sys
from pathlib import Path
from citecheck.settings import Settings
from citecheck.web import follow, opened
settings = Settings(allow_addresses=("127.0.0.0/8",), timeout=2.0, jobs=4, record=sys.argv[1])
urls = sys.argv[2:]
with opened("record", settings) as web:
    def done(at, reply):
        print(urls[at], reply.status, flush=True)
    web.run([(url, lambda url=url: follow(url, web.refuses)) for url in urls], done)
"""


def test_a_recording_that_is_killed_goes_on_where_it_was(origin: Origin, tmp_path: Path) -> None:
    urls = [origin.url(f"/living?n={n}") for n in range(300)]
    command = [sys.executable, "-c", RUN, str(tmp_path), *urls]
    first = subprocess.Popen(command, stdout=subprocess.PIPE)
    assert first.stdout is not None
    seen = {first.stdout.readline().split()[0].decode() for _ in range(60)}
    os.kill(first.pid, signal.SIGKILL)
    first.wait()
    first.stdout.close()
    assert (tmp_path / "unfinished").exists()
    time.sleep(0.1)
    origin.asked.clear()
    second = subprocess.run(command, check=True, capture_output=True, timeout=120)
    assert len(second.stdout.splitlines()) == 300
    again = {origin.url(f"/living?n={asked.query['n']}") for asked in origin.asked}
    assert not again & seen
    assert len(again) < 300
    assert not (tmp_path / "unfinished").exists()
