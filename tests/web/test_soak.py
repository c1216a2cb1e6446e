"""Thousands of exchanges with every fault leave nothing behind: no socket, no file, no thread."""

import gc
import random
import threading
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from citecheck.model import Capture, Outage
from citecheck.settings import Settings
from citecheck.web.exchange import Request
from citecheck.web.live import Live
from origin import Origin

QUICK = """/living /living?size=90000 /gzip /chunked /deflate /status?code=404 /status?code=503 /redirect /image /stale
    /reset /hang-up /reset-in-head /half-head /reset-in-body /half-body /no-body /too-long-body /until-close
    /two-lengths /bad-chunk /half-chunk /negative-chunk /lying-gzip /broken-gzip /unknown-encoding /huge-header
    /many-headers /endless-headers /garbage /no-status /bad-status /early-hints /unchanged /flaky /busy /cookie
    /redirect?size=200000""".split()
SLOW = "/silent /drip?part=head /drip?part=body /drip?part=chunks /slow /endless-continue".split()
HERE = Settings(allow_addresses=("127.0.0.0/8",), timeout=30.0, jobs=32)


def left_over() -> tuple[int, int]:
    gc.collect()
    return len(list(Path("/proc/self/fd").iterdir())), threading.active_count()


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="counts open files as Linux shows them")
def test_thousands_of_exchanges_leave_nothing_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    with Origin() as warming, Live(HERE, resolve=warming.resolve) as live:  # what is imported and opened once
        live.exchange(Request(warming.url("/")))
    before = left_over()
    chance = random.Random(7)  # because the same faults come in the same order every time
    with Origin() as origin:
        monkeypatch.setenv("SSL_CERT_FILE", origin.authority)
        urls = [
            origin.url(chance.choice(QUICK), f"n{chance.randrange(60)}.example", chance.choice([None, None, "good"]))
            for _ in range(1500)
        ]
        urls += [origin.url("/", f"n{n}.invalid") for n in range(50)] + [origin.url("/", "127.0.0.7")] * 20
        urls += [origin.url("/", f"n{n}.example", "expired") for n in range(20)]
        chance.shuffle(urls)
        slow = [origin.url(path, "slow.example", how) for path in SLOW for how in (None, "good") for _ in range(2)]
        with (
            Live(HERE, resolve=origin.resolve) as live,
            Live(replace(HERE, timeout=1.0), resolve=origin.resolve) as hasty,
        ):
            with ThreadPoolExecutor(32) as threads:
                late = threads.map(hasty.exchange, map(Request, slow))
                came = list(threads.map(live.exchange, map(Request, urls)))
                assert {one.reason for one in late if isinstance(one, Outage)} <= {"timeout", "slow", "protocol"}
            assert left_over()[0] - before[0] < 800  # both ends of the idle connections of 60 hosts
    assert left_over() == before
    said = Counter(str(one.status) if isinstance(one, Capture) else one.reason for one in came)
    assert len(came) == len(urls)
    assert (said["dns"], said["connect"], said["tls"], said["local"]) == (50, 20, 20, 0)
    assert {"200", "302", "404", "reset", "protocol", "encoding"} <= set(said)
    living = [one for url, one in zip(urls, came, strict=True) if "/living" in url]
    assert all(isinstance(one, Capture) and one.status == 200 for one in living)  # no living page is called dead
