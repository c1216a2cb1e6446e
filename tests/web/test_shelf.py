"""An index finds captures without reading them, is made anew where it does not fit, and is no way into a machine."""

import contextlib
import datetime
import gzip
import io
import json
import os
import pickle
import random
import re
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citecheck.errors import InputError
from citecheck.model import Capture, Outage
from citecheck.web import Request, index, shelf, warc
from citecheck.web.index import Entry, Index
from citecheck.web.recording import Recording
from citecheck.web.store import open_captures
from citecheck.web.surt import surt
from citecheck.web.wire import Wire

NOON = datetime.datetime(2026, 5, 1, 12, tzinfo=datetime.UTC)


def record(url: str, body: bytes = b"page", at: str = "2026-05-01T12:00:00Z", kind: str = "response") -> bytes:
    block = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + body
    head = f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {url}\r\nWARC-Date: {at}\r\nContent-Length: {len(block)}"
    return head.encode() + b"\r\n\r\n" + block + b"\r\n\r\n"


def body(folder: Path, url: str) -> bytes | None:
    came = open_captures([str(folder)]).exchange(Request(url))
    return came.body if isinstance(came, Capture) else None


def kept(folder: Path, *names: str) -> None:
    with Recording(folder) as tape:
        for name in names:
            tape.keep(
                Request(f"https://gazette.example/{name}"), Wire(NOON, b"", 200, "HTTP/1.1 200 OK", (), name.encode())
            )


@given(
    st.lists(st.tuples(st.text("ab/", max_size=4), st.integers(2000, 2030)), max_size=40), st.text("ab/", max_size=4)
)
def test_halving_finds_what_a_look_through_finds(captures: list[tuple[str, int]], wanted: str) -> None:
    entries = [
        Entry(f"https://a.example/{path}", f"{year}0101000000", 200, "text/html", "", "f", at, 1)
        for at, (path, year) in enumerate(captures)
    ]
    made = Index(index.head({"f": (1, 1)}, "") + b"".join(sorted(one.line() for one in entries)), {})
    key = surt(f"https://a.example/{wanted}")
    assert sorted(made.find(key)) == sorted(one for one in entries if surt(one.url) == key)
    assert len(list(made)) == len(entries)


def test_ten_thousand_captures_are_found_without_being_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    urls = [f"https://host{n % 50}.example/{n}" for n in range(10_000)]
    random.Random(1).shuffle(urls)
    (tmp_path / "all.warc").write_bytes(b"".join(record(url, url.encode()) for url in urls))
    open_captures([str(tmp_path)])
    assert (tmp_path / "citecheck.cdxj").exists()
    monkeypatch.setattr(warc, "records", lambda _: pytest.fail("read through"))
    captures = open_captures([str(tmp_path)])
    for url in urls[:200]:
        came = captures.exchange(Request(url))
        assert isinstance(came, Capture)
        assert came.body == url.encode()
    assert captures.newest == NOON.date()
    assert pickle.loads(pickle.dumps(captures)).exchange(Request(urls[0])).body == urls[0].encode()


def test_a_small_folder_of_others_is_not_written_to(tmp_path: Path) -> None:
    (tmp_path / "a.warc").write_bytes(record("https://gazette.example/a"))
    assert body(tmp_path, "https://gazette.example/a") == b"page"
    assert [path.name for path in tmp_path.iterdir()] == ["a.warc"]


def test_a_folder_that_must_not_be_written_to_is_read_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError("read-only")

    monkeypatch.setattr(index, "save", refuse)
    monkeypatch.setattr(shelf, "WORTH_KEEPING", 1)
    (tmp_path / "a.warc").write_bytes(record("https://gazette.example/a"))
    assert body(tmp_path, "https://gazette.example/a") == b"page"


def test_an_index_follows_files_that_change_come_and_go(tmp_path: Path) -> None:
    kept(tmp_path, "a")
    (tmp_path / "other.warc").write_bytes(record("https://other.example/", b"one"))
    assert body(tmp_path, "https://other.example/") == b"one"
    (tmp_path / "other.warc").write_bytes(record("https://other.example/", b"two"))
    os.utime(tmp_path / "other.warc", (time.time() + 5, time.time() + 5))
    assert body(tmp_path, "https://other.example/") == b"two"
    (tmp_path / "other.warc").unlink()
    assert body(tmp_path, "https://other.example/") is None
    assert body(tmp_path, "https://gazette.example/a") == b"a"


def test_what_was_recorded_without_reaching_the_index_is_found(tmp_path: Path) -> None:
    kept(tmp_path, "a")
    tape = Recording(tmp_path)
    tape.keep(Request("https://gazette.example/b"), Wire(NOON, b"", 200, "HTTP/1.1 200 OK", (), b"b"))
    assert body(tmp_path, "https://gazette.example/b") == b"b"  # it was never closed
    assert body(tmp_path, "https://gazette.example/a") == b"a"


def test_a_long_recording_puts_its_captures_aside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shelf, "MOST_FRESH", 10)
    names = [str(n) for n in range(35)]
    kept(tmp_path, *names)
    lines = [line for line in (tmp_path / "citecheck.cdxj").read_bytes().splitlines() if line[:1] != b"!"]
    assert len(lines) == 35
    assert [body(tmp_path, f"https://gazette.example/{name}") for name in names] == [name.encode() for name in names]


@pytest.mark.parametrize(
    "content", [b"", b"not ours\n", index.MAGIC, index.MAGIC + b"!file {", index.MAGIC + b"!file 5\n", b"\xff" * 99]
)
def test_an_index_that_is_none_is_made_anew(tmp_path: Path, content: bytes) -> None:
    kept(tmp_path, "a", "b")
    (tmp_path / "citecheck.cdxj").write_bytes(content)
    assert body(tmp_path, "https://gazette.example/b") == b"b"


@pytest.mark.parametrize("left", [0.5, 0.9])
def test_an_index_that_is_cut_off_is_made_anew(tmp_path: Path, left: float) -> None:
    kept(tmp_path, "a", "b", "c")
    path = tmp_path / "citecheck.cdxj"
    content = path.read_bytes()
    path.write_bytes(content[: int(len(content) * left)])
    assert [body(tmp_path, f"https://gazette.example/{name}") for name in "abc"] == [b"a", b"b", b"c"]


@pytest.mark.parametrize("broken", [b"\xff\x00\xfe\n", b"x 20260501120000 {\n", b"zz\n"])
def test_broken_lines_of_an_index_are_left_behind_where_captures_have_changed(tmp_path: Path, broken: bytes) -> None:
    kept(tmp_path, "a", "b")
    path = tmp_path / "citecheck.cdxj"
    path.write_bytes(path.read_bytes() + broken)
    for one in tmp_path.glob("*.warc*"):
        os.utime(one, (0, 0))
    assert [body(tmp_path, f"https://gazette.example/{name}") for name in "ab"] == [b"a", b"b"]


@pytest.mark.parametrize("newest", ['"99991231235959"', '"20990230000000"', '"yesterday"', "5", "null", "[1]"])
def test_an_index_whose_newest_capture_is_of_no_moment_is_made_anew(tmp_path: Path, newest: str) -> None:
    kept(tmp_path, "a", "b")
    path = tmp_path / "citecheck.cdxj"
    path.write_bytes(re.sub(rb'"newest": "[0-9]*"', b'"newest": ' + newest.encode(), path.read_bytes()))
    captures = open_captures([str(tmp_path)])
    assert captures.newest is not None
    assert captures.newest.year < 2100


def test_a_capture_of_the_end_of_all_time_is_broken(tmp_path: Path) -> None:
    (tmp_path / "a.warc").write_bytes(record("https://gazette.example/a", at="9999-12-31T23:59:59Z"))
    with pytest.raises(InputError, match="no readable WARC-Date"):
        open_captures([str(tmp_path)])


def test_a_line_of_an_index_of_no_moment_is_said_in_one_sentence(tmp_path: Path) -> None:
    kept(tmp_path, "a")
    path = tmp_path / "citecheck.cdxj"
    path.write_bytes(re.sub(rb" [0-9]{14} ", b" 99991231235959 ", path.read_bytes()))
    with pytest.raises(InputError, match=r"citecheck\.cdxj"):
        body(tmp_path, "https://gazette.example/a")


def test_a_broken_line_of_an_index_is_said_in_one_sentence(tmp_path: Path) -> None:
    kept(tmp_path, "a")
    path = tmp_path / "citecheck.cdxj"
    path.write_bytes(path.read_bytes().replace(b'"offset"', b'"of'))
    with pytest.raises(InputError, match=r"citecheck\.cdxj"):
        body(tmp_path, "https://gazette.example/a")


@pytest.mark.parametrize("name", ["../secret.warc", "/etc/passwd", "missing.wacz/archive/a.warc"])
def test_an_index_leads_nowhere_but_to_the_captures_beside_it(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "tape"
    kept(folder, "a")
    (tmp_path / "secret.warc").write_bytes(record("https://gazette.example/a", b"secret"))
    path = folder / "citecheck.cdxj"
    path.write_bytes(
        path.read_bytes().replace(
            b'"filename": "gazette.example.warc.gz"', json.dumps({"filename": name})[1:-1].encode()
        )
    )
    with pytest.raises(InputError):
        body(folder, "https://gazette.example/a")


def test_an_index_that_points_at_another_record_is_not_believed(tmp_path: Path) -> None:
    kept(tmp_path, "a", "b")
    path = tmp_path / "citecheck.cdxj"
    lines = path.read_bytes()
    place = lines.split(b'"offset": "')[2].split(b'"')[0]
    first = lines.split(b'"offset": "')[1].split(b'"')[0]
    path.write_bytes(lines.replace(b'"offset": "' + first, b'"offset": "' + place))
    with pytest.raises(InputError):
        body(tmp_path, "https://gazette.example/a")


# ---------------------------------------------------------------- WARC as others write it


def whole(content: bytes) -> list[warc.Record]:
    return list(warc.records(io.BytesIO(content)))


@pytest.mark.parametrize("pack", [bytes, gzip.compress])
def test_every_cut_of_a_file_gives_its_whole_records(pack: type[bytes]) -> None:
    parts = [pack(record(f"https://a.example/{n}", b"x" * n)) for n in range(4)]
    content = b"".join(parts)
    ends = [sum(map(len, parts[: n + 1])) for n in range(4)]
    for cut in range(1, len(content)):
        found = []
        with contextlib.suppress(warc.TornError):
            for one in warc.records(io.BytesIO(content[:cut])):
                found.append(one.target)
        at_least = sum(end <= cut for end in ends)
        assert at_least <= len(found) <= at_least + 1


@pytest.mark.parametrize(
    "content",
    [
        record("https://a.example/").replace(b"\r\n", b"\n").replace(b"Length: 48", b"Length: 45"),
        record("<https://a.example/>"),
        record("https://a.example/").replace(b"WARC/1.0", b"WARC/1.1"),
        record("https://a.example/").replace(b"WARC-Type:", b"X-Long: a\r\n  b\r\nwarc-type:"),
        record("https://a.example/").rstrip(b"\r\n"),
    ],
)
def test_the_spellings_of_other_writers_are_read(content: bytes) -> None:
    assert [one.target for one in whole(content)] == ["https://a.example/"]


@pytest.mark.parametrize(
    "content",
    [
        gzip.compress(record("https://a.example/") * 2),  # two records in one member
        record("https://a.example/") + b"rubbish" * 20,
        record("https://a.example/").replace(b"Content-Length: ", b"Content-Length: 9") + record("https://b.example/"),
        record("https://a.example/").replace(b"Content-Length: ", b"Content-Length: -"),
        b"WARC/1.0\r\n" + b"X: " + b"y" * 400_000,
        gzip.compress(record("https://a.example/"))[:-4] + b"1234" + gzip.compress(record("https://b.example/")),
    ],
)
def test_what_is_no_warc_is_refused_and_not_taken_for_torn(content: bytes) -> None:
    with pytest.raises(warc.BrokenError) as caught:
        whole(content)
    assert not isinstance(caught.value, warc.TornError)


def test_a_bomb_ends(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(warc, "BOMB_BYTES", 10_000_000)
    (tmp_path / "a.warc.gz").write_bytes(gzip.compress(record("https://a.example/", bytes(60_000_000)), 9))
    with pytest.raises(InputError):
        open_captures([str(tmp_path)])


@given(st.binary(max_size=300))
def test_any_bytes_are_a_warc_or_are_refused(content: bytes) -> None:
    for start in (b"", b"WARC/1.0\r\n", b"\x1f\x8b", record("https://a.example/")):
        with contextlib.suppress(warc.BrokenError):
            whole(start + content)


def test_an_outage_of_others_is_none(tmp_path: Path) -> None:
    (tmp_path / "a.warc").write_bytes(record("https://a.example/", kind="metadata") + record("https://b.example/"))
    assert isinstance(open_captures([str(tmp_path)]).exchange(Request("https://a.example/")), Outage)
    assert body(tmp_path, "https://b.example/") == b"page"


@pytest.mark.parametrize("is_request_first", [True, False])
def test_requests_of_others_tell_what_was_asked(tmp_path: Path, is_request_first: bool) -> None:
    gate = "https://archive.example/gate/https://gazette.example/"
    content = b""
    for year in (b"2020", b"2021"):
        asked = b"GET /gate HTTP/1.1\r\nAccept-Datetime: Fri, 01 May %s 00:00:00 GMT\r\n\r\n" % year
        first, second = (b"request", b"response") if is_request_first else (b"response", b"request")
        pair = {
            kind: record(gate, year, kind=kind.decode()).replace(
                b"\r\n", b"\r\nWARC-Record-ID: <urn:%s-%s>%s\r\n" % (kind, year, link), 1
            )
            for kind, link in ((first, b""), (second, b"\r\nWARC-Concurrent-To: <urn:%s-%s>" % (first, year)))
        }
        block = pair[b"request"].index(b"HTTP/1.1 200")
        head = pair[b"request"][:block].replace(b"Content-Length: 48", b"Content-Length: %d" % len(asked))
        pair[b"request"] = head + asked + b"\r\n\r\n"
        content += pair[first] + pair[second]
    (tmp_path / "a.warc").write_bytes(content)
    captures = open_captures([str(tmp_path)])
    for day in ("2020", "2021"):
        came = captures.exchange(Request(gate, headers=(("Accept-Datetime", f"Fri, 01 May {day} 00:00:00 GMT"),)))
        assert isinstance(came, Capture)
        assert came.body == day.encode()
    other = Request(gate, headers=(("Accept-Datetime", "Fri, 01 May 2022 00:00:00 GMT"),))
    assert isinstance(captures.exchange(other), Outage)
