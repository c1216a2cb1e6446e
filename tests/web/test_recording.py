"""Every exchange is kept as it came, survives what may happen to a recorder, and is read by other tools."""

import datetime
import gzip
import multiprocessing
import os
import re
import resource
import signal
import threading
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from warcio.archiveiterator import ArchiveIterator

from citecheck.errors import UsageError
from citecheck.model import Capture, Outage, Reply
from citecheck.web import Request, recording
from citecheck.web.recording import Recording
from citecheck.web.store import open_captures
from citecheck.web.wire import Truncated, Wire, reply

URL = "https://gazette.example/a"
NOON = datetime.datetime(2026, 5, 1, 12, tzinfo=datetime.UTC)
PAGE = b"<html><title>Harbour traffic grew</title><p>The harbour grew.</p></html>"
SENT = b"GET /a HTTP/1.1\r\nHost: gazette.example\r\nUser-Agent: citecheck\r\n"


def wire(
    body: bytes = PAGE, *, status: int = 200, at: int = 0, headers: tuple[tuple[str, str], ...] = (),
    sent: bytes = SENT + b"\r\n", truncated: Truncated = "",
) -> Wire:  # fmt: skip
    told = (("Content-Type", "text/html; charset=utf-8"), *headers)
    return Wire(later(at), sent, status, f"HTTP/1.1 {status} Said", told, body, truncated, "192.0.2.7")


def fault(reason: str, detail: str = "", *, url: str = URL, at: int = 0) -> Wire:
    return Wire(later(at), outage=Outage(url, reason, later(at), detail))


def later(seconds: int) -> datetime.datetime:
    return NOON + datetime.timedelta(seconds=seconds)


def kept(folder: Path, *exchanges: tuple[Request, Wire]) -> None:
    with Recording(folder) as tape:
        for request, came in exchanges:
            tape.keep(request, came)


def replayed(folder: Path, request: Request) -> Reply:
    return open_captures([str(folder)]).exchange(request)


def records(folder: Path) -> list[tuple[str, dict[str, str], bytes]]:
    """All records as warcio reads them: type, headers, content."""
    found = []
    for path in sorted(folder.glob("*.warc.gz")):
        with path.open("rb") as stream:
            for record in ArchiveIterator(stream, check_digests="raise"):
                said = dict(record.rec_headers.headers)
                found.append((record.rec_type, said, record.content_stream().read()))
    return found


def test_an_exchange_is_kept_as_request_and_response(tmp_path: Path) -> None:
    kept(tmp_path, (Request(URL), wire()))
    (info, told, software), (asked, sent, _), (came, said, body) = records(tmp_path)
    assert (info, asked, came) == ("warcinfo", "request", "response")
    assert software.startswith(b"software: citecheck/")
    assert told["WARC-Filename"] == "gazette.example.warc.gz"
    assert said["WARC-Concurrent-To"] == sent["WARC-Record-ID"]
    assert (said["WARC-Target-URI"], said["WARC-Date"], body) == (URL, "2026-05-01T12:00:00Z", PAGE)
    assert said["WARC-IP-Address"] == "192.0.2.7"


def test_what_was_kept_answers_as_it_came(tmp_path: Path) -> None:
    came = wire(gzip.compress(PAGE), headers=(("Content-Encoding", "gzip"), ("X-Ort", "Köln"), ("ETag", '"1"')))
    kept(tmp_path, (Request(URL), came))
    assert replayed(tmp_path, Request(URL)) == reply(Request(URL), came)


texts = st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), max_size=30)
names = st.text("abcXYZ-09_", min_size=1, max_size=12).filter(
    lambda name: name.lower() not in ("content-encoding", "transfer-encoding", "location", "link", "refresh")
)


@given(
    status=st.integers(100, 999), body=st.binary(max_size=200), truncated=st.sampled_from(["", "length", "time"]),
    headers=st.lists(st.tuples(names, texts.map(str.lstrip)), max_size=6), chunked=st.booleans(),
    packed=st.booleans(), path=st.text(st.characters(exclude_characters="#"), max_size=20),
)  # fmt: skip
def test_any_capture_comes_back_equal(
    tmp_path_factory: pytest.TempPathFactory, status: int, body: bytes, truncated: Truncated,
    headers: list[tuple[str, str]], chunked: bool, packed: bool, path: str,
) -> None:  # fmt: skip
    folder = tmp_path_factory.mktemp("tape")
    told = [*headers, *([("Transfer-Encoding", "chunked")] if chunked else [])]
    told += [("Content-Encoding", "gzip")] if packed else []
    came = wire(gzip.compress(body) if packed else body, status=status, headers=tuple(told), truncated=truncated)
    request = Request(f"https://gazette.example/{path}")
    kept(folder, (request, came), (Request("https://gazette.example/other"), came))
    assert replayed(folder, request) == reply(request, came)


@given(reason=st.sampled_from(["dns", "timeout", "tls", "reset"]), detail=st.text(max_size=40))
def test_any_outage_comes_back_equal(tmp_path_factory: pytest.TempPathFactory, reason: str, detail: str) -> None:
    folder = tmp_path_factory.mktemp("tape")
    came = fault(reason, detail)
    kept(folder, (Request(URL), came))
    assert replayed(folder, Request(URL)) == came.outage


@given(
    url=st.text(max_size=40), prefix=st.sampled_from(["http://", "https://", "https://gazette.example/", "http://["])
)
def test_any_address_is_kept_in_the_folder_and_nowhere_else(
    tmp_path_factory: pytest.TempPathFactory, url: str, prefix: str
) -> None:
    folder = tmp_path_factory.mktemp("tape") / "in"
    request = Request(prefix + url)
    kept(folder, (request, wire()))
    assert [path.name for path in folder.parent.iterdir()] == ["in"]
    assert all(re.fullmatch(r"[a-z0-9_.-]+", path.name) for path in folder.iterdir())
    answer = replayed(folder, request)
    assert isinstance(answer, Capture)
    assert (answer.url, answer.body) == (request.url, PAGE)


@pytest.mark.parametrize(
    ("url", "name"),
    [("https://www.gazette.example/a", "www.gazette.example"), ("http://127.0.0.1:8080/", "127.0.0.1"),
     ("https://GAZETTE.example./", "gazette.example"), ("https://zürich.example/", "xn--zrich-kva.example")],
)  # fmt: skip
def test_a_file_bears_the_name_of_its_host(url: str, name: str) -> None:
    assert recording.file_name(url) == name


@pytest.mark.parametrize(
    "url",
    ["https://../x", "https://..%2f..%2fetc/x", "https://a..b/", "https:///etc/passwd", "http://[::1]/",
     f"https://{'a' * 300}.example/"],
)  # fmt: skip
def test_a_host_that_makes_no_safe_name_gets_a_digest(url: str) -> None:
    assert re.fullmatch(r"host-[0-9a-f]{24}", recording.file_name(url))


def test_the_last_of_several_tries_answers(tmp_path: Path) -> None:
    busy, gone = wire(b"busy", status=503), fault("timeout")
    kept(tmp_path, (Request(URL), busy), (Request(URL), gone), (Request(URL), wire()))
    assert isinstance(replayed(tmp_path, Request(URL)), Capture)
    kept(tmp_path, (Request(URL), wire(at=5)), (Request(URL), wire(b"none", status=404, at=9)))
    answer = replayed(tmp_path, Request(URL))
    assert isinstance(answer, Capture)
    assert answer.status == 404  # a replay says what the run saw, not what it saw before


def test_an_outage_after_a_good_answer_is_what_a_replay_says(tmp_path: Path) -> None:
    kept(tmp_path, (Request(URL), wire()), (Request(URL), fault("dns", at=60)))
    assert replayed(tmp_path, Request(URL)) == Outage(URL, "dns", later(60))


def test_equal_bodies_are_kept_once(tmp_path: Path) -> None:
    other = "https://herald.example/b"
    kept(tmp_path, (Request(URL), wire()), (Request(other), wire(headers=(("X-Own", "1"),), status=404)))
    kinds = [kind for kind, _, _ in records(tmp_path)]
    assert kinds.count("revisit") == 1
    answer = replayed(tmp_path, Request(other))
    assert isinstance(answer, Capture)
    assert (answer.body, answer.status, answer.header("x-own")) == (PAGE, 404, "1")


def test_an_equal_body_of_an_earlier_run_is_not_kept_again(tmp_path: Path) -> None:
    kept(tmp_path, (Request(URL), wire()))
    kept(tmp_path, (Request(URL), wire(at=60)))
    assert [kind for kind, _, _ in records(tmp_path)].count("revisit") == 1
    answer = replayed(tmp_path, Request(URL))
    assert isinstance(answer, Capture)
    assert (answer.body, answer.at) == (PAGE, later(60))


def test_a_cut_body_is_never_taken_for_a_whole_one(tmp_path: Path) -> None:
    other = Request("https://gazette.example/b")
    kept(tmp_path, (Request(URL), wire(truncated="time")), (other, wire(at=1)))
    first, second = replayed(tmp_path, Request(URL)), replayed(tmp_path, other)
    assert isinstance(first, Capture)
    assert isinstance(second, Capture)
    assert (first.truncated, second.truncated) == (True, False)
    assert [said.get("WARC-Truncated") for kind, said, _ in records(tmp_path) if kind == "response"] == ["time", None]


def test_not_modified_becomes_a_revisit_of_the_page(tmp_path: Path) -> None:
    first = wire(gzip.compress(PAGE), headers=(("Content-Encoding", "gzip"), ("ETag", '"1"')))
    asked = Request(URL, headers=(("If-None-Match", '"1"'),))
    kept(tmp_path, (Request(URL), first))
    kept(tmp_path, (asked, wire(b"", status=304, at=60)), (asked, wire(b"", status=304, at=90)))
    told = [said for kind, said, _ in records(tmp_path) if kind == "revisit"]
    assert {said["WARC-Profile"].rpartition("/")[2] for said in told} == {"server-not-modified"}
    assert {said["WARC-Refers-To-Date"] for said in told} == {"2026-05-01T12:00:00Z"}
    answer = replayed(tmp_path, Request(URL))
    assert isinstance(answer, Capture)
    assert (answer.status, answer.body, answer.at, answer.header("etag")) == (200, PAGE, later(90), '"1"')


def test_a_timegate_asked_with_another_date_is_another_question(tmp_path: Path) -> None:
    gate = "https://archive.example/web/https://gazette.example/a"
    dates = ("Fri, 01 May 2020 00:00:00 GMT", "Sat, 01 May 2021 00:00:00 GMT")
    asked = [Request(gate, "memento", (("Accept-Datetime", date),)) for date in dates]
    sent = [b"GET /web HTTP/1.1\r\nAccept-Datetime: " + date.encode() + b"\r\n\r\n" for date in dates]
    with Recording(tmp_path) as tape:
        for at, (request, line) in enumerate(zip(asked, sent, strict=True)):
            tape.keep(request, wire(b"%d" % at, sent=line, at=at))
        tape.keep(Request(gate), wire(b"plain", at=9))
    for path in (tmp_path / "citecheck.cdxj", None):
        for at, request in enumerate(asked):
            answer = replayed(tmp_path, request)
            assert isinstance(answer, Capture)
            assert answer.body == b"%d" % at
        plain = replayed(tmp_path, Request(gate))
        assert isinstance(plain, Capture)
        assert plain.body == b"plain"
        other = Request(gate, "memento", (("Accept-Datetime", "Sun, 01 May 2022 00:00:00 GMT"),))
        assert isinstance(replayed(tmp_path, other), Outage)
        if path:
            path.unlink()  # the second time without the index


def test_credentials_are_not_kept(tmp_path: Path) -> None:
    secret = "s3cr3t" * 5
    sent = f"GET /a?token={secret} HTTP/1.1\r\nAuthorization: Basic {secret}\r\nCookie: sid={secret}\r\n\r\n".encode()
    where = f"https://user:{secret}@store.example/x?X-Amz-Signature={secret}&a=1"
    came = wire(b"", status=302, sent=sent, headers=(("Location", where),))
    kept(tmp_path, (Request(f"https://user:{secret}@gazette.example/a?token={secret}"), came),
         (Request(URL), fault("connect", f"https://user:{secret}@gazette.example/")))  # fmt: skip
    raw = b"".join(gzip.decompress(path.read_bytes()) for path in tmp_path.glob("*.warc.gz"))
    raw += (tmp_path / "citecheck.cdxj").read_bytes()
    assert secret.encode() not in raw
    assert b"Cookie: sid=" in raw
    answer = replayed(tmp_path, Request("https://gazette.example/a?token=" + secret))
    assert isinstance(answer, Capture)
    assert answer.header("location").endswith("&a=1")


def test_a_cookie_makes_another_question(tmp_path: Path) -> None:
    with_cookie = Request(URL, headers=(("Cookie", "sid=1"),))
    kept(tmp_path, (Request(URL), wire(b"", status=302, headers=(("Set-Cookie", "sid=1"),))),
         (with_cookie, wire(sent=SENT + b"Cookie: sid=1\r\n\r\n")))  # fmt: skip
    first = replayed(tmp_path, Request(URL))
    second = replayed(tmp_path, Request(URL, headers=(("Cookie", "sid=9"),)))
    assert isinstance(first, Capture)
    assert isinstance(second, Capture)
    assert (first.status, second.body) == (302, PAGE)


# ---------------------------------------------------------------- what may happen to a recorder


def tape_of(folder: Path, count: int) -> Path:
    kept(folder, *((Request(f"{URL}{n}"), wire(b"page %d" % n, at=n)) for n in range(count)))
    return folder / "gazette.example.warc.gz"


def test_a_torn_end_loses_nothing_but_the_last_record(tmp_path: Path) -> None:
    whole = tape_of(tmp_path / "first", 3).read_bytes()
    starts = [found.start() for found in re.finditer(rb"\x1f\x8b\x08\x00\x00\x00\x00\x00", whole)]
    assert len(starts) == 7  # warcinfo, three pairs
    for cut in range(1, len(whole), 7):
        folder = tmp_path / f"cut{cut}"
        folder.mkdir()
        (folder / ".citecheck.cdxj.lock").touch()
        (folder / "gazette.example.warc.gz").write_bytes(whole[:cut])
        for n, end in enumerate((starts[3], starts[5], len(whole))):
            assert isinstance(replayed(folder, Request(f"{URL}{n}")), Capture) == (cut >= end), (cut, n)


def test_a_torn_file_is_mended_before_it_is_written_to(tmp_path: Path) -> None:
    path = tape_of(tmp_path, 3)
    size = path.stat().st_size
    os.truncate(path, size - 5)
    kept(tmp_path, (Request(URL), wire(b"new", at=50)))
    assert len(records(tmp_path)) == 1 + 5 + 1 + 2  # the request of the torn answer stays
    bodies = [getattr(replayed(tmp_path, Request(f"{URL}{n}")), "body", None) for n in ("", 0, 1, 2)]
    assert bodies == [b"new", b"page 0", b"page 1", None]


def test_what_a_power_cut_left_unwritten_is_cut_off(tmp_path: Path) -> None:
    path = tape_of(tmp_path, 2)
    whole = path.read_bytes()
    for tail in (bytes(5000), whole[-300:-100] + bytes(5000)):
        path.write_bytes(whole + tail)
        assert isinstance(replayed(tmp_path, Request(f"{URL}1")), Capture)
        kept(tmp_path, (Request(f"{URL}9"), wire(b"new")))
        assert path.read_bytes().startswith(whole)
        assert isinstance(replayed(tmp_path, Request(f"{URL}9")), Capture)
        assert records(tmp_path)
        (tmp_path / "citecheck.cdxj").unlink()


def test_a_recorder_that_is_killed_loses_nothing_that_it_kept(tmp_path: Path) -> None:
    def work() -> None:
        tape = Recording(tmp_path / "tape")
        for n in range(100_000):
            tape.keep(Request(f"https://host{n % 7}.example/{n}"), wire(b"page %d" % n))
            os.write(told, b"%d\n" % n)

    heard, told = os.pipe()
    child = multiprocessing.get_context("fork").Process(target=work)
    child.start()
    time.sleep(0.5)
    assert child.pid is not None
    os.kill(child.pid, signal.SIGKILL)
    child.join()
    os.close(told)
    with os.fdopen(heard, "rb") as lines:
        last = int(lines.read().split()[-1])
    captures = open_captures([str(tmp_path / "tape")])
    for n in (*range(0, last, max(1, last // 50)), last):
        answer = captures.exchange(Request(f"https://host{n % 7}.example/{n}"))
        assert isinstance(answer, Capture)
        assert answer.body == b"page %d" % n


def test_many_threads_write_at_once(tmp_path: Path) -> None:
    def work(number: int) -> None:
        for n in range(40):
            tape.keep(Request(f"https://host{n % 5}.example/{number}-{n}"), wire(b"page %d" % (number * 100 + n)))

    with Recording(tmp_path) as tape:
        threads = [threading.Thread(target=work, args=(number,)) for number in range(8)]
        for one in threads:
            one.start()
        for one in threads:
            one.join()
    captures = open_captures([str(tmp_path)])
    for number in range(8):
        for n in range(40):
            answer = captures.exchange(Request(f"https://host{n % 5}.example/{number}-{n}"))
            assert isinstance(answer, Capture)
            assert answer.body == b"page %d" % (number * 100 + n)


def _record_from_another_process(folder: str, number: int) -> None:
    with Recording(folder) as tape:
        for n in range(50):
            tape.keep(Request(f"https://shared.example/{number}-{n}"), wire(b"page %d" % (number * 100 + n)))


def test_several_processes_write_into_one_folder(tmp_path: Path) -> None:
    context = multiprocessing.get_context("fork")
    workers = [context.Process(target=_record_from_another_process, args=(str(tmp_path), n)) for n in range(3)]
    for one in workers:
        one.start()
    for one in workers:
        one.join()
        assert one.exitcode == 0
    lines = (tmp_path / "citecheck.cdxj").read_bytes().splitlines()
    assert len([line for line in lines if not line.startswith(b"!")]) == 150
    captures = open_captures([str(tmp_path)])
    for number in range(3):
        assert isinstance(captures.exchange(Request(f"https://shared.example/{number}-49")), Capture)


def test_no_file_stays_open(tmp_path: Path) -> None:
    with Recording(tmp_path) as tape:
        before = len(list(Path("/proc/self/fd").iterdir()))
        for n in range(300):
            tape.keep(Request(f"https://host{n}.example/"), wire())
        assert len(list(Path("/proc/self/fd").iterdir())) <= before


def test_a_full_disk_is_said_in_one_sentence_ends_nothing_and_keeps_what_was_written(tmp_path: Path) -> None:
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    tape = Recording(tmp_path)
    tape.keep(Request(URL), wire())
    size = (tmp_path / "gazette.example.warc.gz").stat().st_size
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size + 300, hard))
    try:
        tape.keep(Request(f"{URL}/b"), wire(os.urandom(5000)))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, handler)
    assert tape.lost is not None
    assert "gazette.example.warc.gz: cannot be written: File too large" in tape.lost
    tape.close()
    assert isinstance(replayed(tmp_path, Request(URL)), Capture)
    assert isinstance(replayed(tmp_path, Request(f"{URL}/b")), Outage)


def test_a_folder_that_cannot_be_made_is_refused_in_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(UsageError):
        Recording(tmp_path / "file" / "tape")
