"""Processes beside this one do the same as copies and run anew, and end when their input does."""

import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import IO

import pytest

from citecheck.pipeline import beside


def echo(inward: IO[bytes], outward: IO[bytes]) -> None:
    sys.stdout.write("no frame")
    for line in inward:
        outward.write(b"%d %s" % (os.getpid(), line))
        outward.flush()


def fails(inward: IO[bytes], outward: IO[bytes]) -> None:
    raise SystemExit("wrong")


@pytest.fixture(params=["copies", "run anew"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    if request.param == "run anew":
        monkeypatch.setattr(beside, "may_copy", lambda: False)
        monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parents[1]))
        monkeypatch.setattr(echo, "__module__", "pipeline.test_beside")
        monkeypatch.setattr(fails, "__module__", "pipeline.test_beside")
    return str(request.param)


def closed(one: beside.Beside) -> None:
    for stream in (one.stdin, one.stdout):
        assert stream is not None
        stream.close()


def test_each_has_streams_of_its_own_and_ends_with_its_input(way: str, capfd: pytest.CaptureFixture[str]) -> None:
    made = beside.started(echo, 3)
    told = []
    for number, one in enumerate(made):
        assert one.stdin is not None
        assert one.stdout is not None
        one.stdin.write(b"%d\n" % number)
        one.stdin.flush()
        told.append(one.stdout.readline().split())
    assert [int(number) for _, number in told] == [0, 1, 2]
    assert len({pid for pid, _ in told} | {str(os.getpid()).encode()}) == 4
    with pytest.raises(subprocess.TimeoutExpired):
        made[0].wait(0.05)
    for one in made:  # the first ends though the others, made after it, still live
        closed(one)
        assert one.wait(10) == 0
    said = capfd.readouterr()
    assert said.out == ""
    assert said.err.count("no frame") == 3


def test_how_one_ended_is_told(way: str) -> None:
    killed, failed = beside.started(echo, 1)[0], beside.started(fails, 1)[0]
    killed.kill()
    assert killed.wait() == -signal.SIGKILL
    assert failed.wait(10) == 1
    closed(killed)
    closed(failed)


@pytest.mark.skipif(sys.platform != "linux", reason="copies are made on Linux alone")
def test_a_process_with_threads_is_not_copied() -> None:
    code = (
        "import threading, time; from citecheck.pipeline import beside; print(beside.may_copy());"
        "threading.Thread(target=time.sleep, args=(1,), daemon=True).start(); print(beside.may_copy())"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["True", "False"]
