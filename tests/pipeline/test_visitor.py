"""What a process that visits is sent: addresses first, all else while it is on its way already."""

import os
import threading
from collections.abc import Iterator

import pytest

from citecheck.model import Inquiry, Source
from citecheck.pipeline.packing import HEAD
from citecheck.pipeline.scratch import packed
from citecheck.pipeline.visitor import GoneError, Sent, frames

SOURCES = [
    Source(f"https://{at}.example/", f"{at}.example", ("a",), (Inquiry("title", f"Harbour {at}", "a", ("1",)),))
    for at in range(5)
]


def test_what_is_asked_of_a_source_is_waited_for() -> None:
    is_known = threading.Event()

    def bodies() -> Iterator[bytes]:
        yield packed([one.url for one in SOURCES[:3]])
        yield packed([one.url for one in SOURCES[3:]])
        is_known.wait(10)
        yield from map(packed, SOURCES)

    sent = Sent(bodies(), len(SOURCES))
    assert [sent.address(at) for at in range(len(sent))] == [one.url for one in SOURCES]
    threading.Thread(target=sent.receive, daemon=True).start()
    threading.Timer(0.05, is_known.set).start()
    assert sent[4] == SOURCES[4]
    assert list(sent) == SOURCES


def test_nobody_waits_for_what_never_comes() -> None:
    sent = Sent(iter([packed([one.url for one in SOURCES]), packed(SOURCES[0])]), len(SOURCES))
    sent.receive()
    assert sent[0] == SOURCES[0]
    with pytest.raises(GoneError):
        sent[1]
    with pytest.raises(GoneError):
        Sent(iter([packed([SOURCES[0].url])]), 2)


def test_frames_come_whole_however_they_are_cut() -> None:
    whole = [b"", b"x", bytes(200_000), b"end"]
    inward, outward = os.pipe()
    told = b"".join(HEAD.pack(len(one)) + one for one in whole) + HEAD.pack(9) + b"torn"

    def write() -> None:
        with os.fdopen(outward, "wb", buffering=0) as stream:
            for at in range(0, len(told), 777):
                stream.write(told[at : at + 777])

    threading.Thread(target=write, daemon=True).start()
    assert list(frames(inward)) == whole
    os.close(inward)
