"""Captures are found by address, however they are kept, and what is broken is said in one sentence."""

import gzip
import pickle
import zipfile
from pathlib import Path

import pytest

from citecheck.errors import InputError
from citecheck.model import Capture, Outage, Reply
from citecheck.web import Request, follow, run, store

PAGE = b"<html><title>Harbour traffic grew</title><p>The harbour grew.</p></html>"
HTML = [("Content-Type", "text/html; charset=utf-8")]


class Tape:
    """A WARC in the making, record by record as ISO 28500 prints them."""

    def __init__(self, *, is_gzipped: bool = False) -> None:
        self.records: list[bytes] = []
        self.is_gzipped = is_gzipped

    def add(
        self, url: str, body: bytes = PAGE, *, status: str = "200 OK", at: str = "2026-05-01T10:00:00Z",
        headers: list[tuple[str, str]] | None = None, kind: str = "response", digest: str = "",
    ) -> "Tape":  # fmt: skip
        http = "".join(f"{name}: {value}\r\n" for name, value in headers or HTML)
        block = body if kind == "resource" else f"HTTP/1.1 {status}\r\n{http}\r\n".encode() + body
        media = "text/plain" if kind == "resource" else "application/http; msgtype=response"
        fields = {"WARC-Type": kind, "WARC-Target-URI": url, "WARC-Date": at, "WARC-Payload-Digest": digest,
                  "Content-Type": media, "Content-Length": str(len(block))}  # fmt: skip
        head = "".join(f"{name}: {value}\r\n" for name, value in fields.items() if value)
        record = b"WARC/1.0\r\n" + head.encode() + b"\r\n" + block + b"\r\n\r\n"
        self.records.append(gzip.compress(record) if self.is_gzipped else record)
        return self

    def content(self) -> bytes:
        return b"".join(self.records)

    def save(self, path: Path) -> str:
        path.write_bytes(self.content())
        return str(path)


def ask(captures: store.Captures, url: str) -> Reply:
    return run(follow(url, captures.refuses), captures.exchange)


def fetched(path: str, url: str) -> Capture:
    reply = ask(store.open_captures([path]), url)
    assert isinstance(reply, Capture), reply
    return reply


def missed(path: str, url: str) -> Outage:
    reply = ask(store.open_captures([path]), url)
    assert isinstance(reply, Outage), reply
    return reply


@pytest.mark.parametrize("is_gzipped", [False, True])
def test_a_capture_answers_its_address(tmp_path: Path, is_gzipped: bool) -> None:
    tape = Tape(is_gzipped=is_gzipped)
    for number in range(5):
        tape.add(f"https://gazette.example/{number}", b"page %d" % number)
    path = tape.save(tmp_path / ("a.warc.gz" if is_gzipped else "a.warc"))
    for number in (3, 0, 4):
        reply = fetched(path, f"https://gazette.example/{number}")
        assert (reply.body, reply.status) == (b"page %d" % number, 200)
        assert reply.header("content-type") == "text/html; charset=utf-8"
        assert reply.at.isoformat() == "2026-05-01T10:00:00+00:00"


@pytest.mark.parametrize(
    "asked",
    ["http://gazette.example/a", "https://gazette.example/a/", "https://www.gazette.example/a",
     "https://GAZETTE.example/a#part", "https://gazette.example:443/a"],
)  # fmt: skip
def test_the_same_address_in_another_spelling_is_found(tmp_path: Path, asked: str) -> None:
    path = Tape().add("https://gazette.example/a").save(tmp_path / "a.warc")
    assert fetched(path, asked).body == PAGE


def test_what_is_not_recorded_is_an_outage_and_no_error(tmp_path: Path) -> None:
    path = Tape().add("https://gazette.example/a").save(tmp_path / "a.warc")
    assert missed(path, "https://gazette.example/b").reason == "not-recorded"


def test_recorded_redirects_are_followed(tmp_path: Path) -> None:
    tape = Tape().add("https://gazette.example/old", b"", status="301 Moved", headers=[("Location", "/mid")])
    tape.add(
        "https://gazette.example/mid", b"", status="308 Moved", headers=[("Location", "https://press.example/new")]
    )
    path = tape.add("https://press.example/new").save(tmp_path / "a.warc")
    reply = fetched(path, "https://gazette.example/old")
    assert (reply.url, reply.final_url) == ("https://gazette.example/old", "https://press.example/new")
    assert reply.hops == ("https://gazette.example/old", "https://gazette.example/mid", "https://press.example/new")
    assert reply.permanent


def test_a_found_redirect_is_not_permanent(tmp_path: Path) -> None:
    tape = Tape().add("https://gazette.example/old", b"", status="302 Found", headers=[("Location", "/new")])
    assert not fetched(
        tape.add("https://gazette.example/new").save(tmp_path / "a.warc"), "https://gazette.example/old"
    ).permanent


def test_a_redirect_loop_ends(tmp_path: Path) -> None:
    tape = Tape().add("https://gazette.example/a", b"", status="302 Found", headers=[("Location", "/b")])
    path = tape.add("https://gazette.example/b", b"", status="302 Found", headers=[("Location", "/a")]).save(
        tmp_path / "a.warc"
    )
    assert missed(path, "https://gazette.example/a").reason == "redirect-loop"


def test_a_long_chain_of_redirects_ends(tmp_path: Path) -> None:
    tape = Tape()
    for number in range(30):
        tape.add(f"https://gazette.example/{number}", b"", status="302 Found", headers=[("Location", f"/{number + 1}")])
    assert missed(tape.save(tmp_path / "a.warc"), "https://gazette.example/0").reason == "too-many-redirects"


@pytest.mark.parametrize(
    "target", ["http://169.254.169.254/latest", "javascript:alert(1)", "http://[::ffff:127.0.0.1]/", "http://[bad"]
)
def test_a_redirect_into_the_dark_is_not_followed(tmp_path: Path, target: str) -> None:
    path = (
        Tape()
        .add("https://gazette.example/a", b"", status="302 Found", headers=[("Location", target)])
        .save(tmp_path / "a.warc")
    )
    assert missed(path, "https://gazette.example/a").reason in ("unsafe-redirect", "not-recorded")


def test_a_redirect_to_what_was_not_recorded_says_where_it_led(tmp_path: Path) -> None:
    path = (
        Tape()
        .add("https://gazette.example/a", b"", status="301 Moved", headers=[("Location", "/b")])
        .save(tmp_path / "a.warc")
    )
    outage = missed(path, "https://gazette.example/a")
    assert (outage.reason, outage.detail) == ("not-recorded", "https://gazette.example/b")


def test_the_newest_good_capture_answers(tmp_path: Path) -> None:
    tape = Tape().add("https://gazette.example/a", b"old", at="2024-01-01T00:00:00Z")
    tape.add("https://gazette.example/a", b"new", at="2025-01-01T00:00:00Z")
    path = tape.add("https://gazette.example/a", b"gone", status="404 No", at="2026-01-01T00:00:00Z").save(
        tmp_path / "a.warc"
    )
    assert fetched(path, "https://gazette.example/a").body == b"new"
    newest = store.open_captures([path]).newest
    assert newest is not None
    assert newest.isoformat() == "2026-01-01"


def test_encodings_are_undone(tmp_path: Path) -> None:
    squeezed = gzip.compress(PAGE)
    chunked = b"%x\r\n%s\r\n0\r\n\r\n" % (len(squeezed), squeezed)
    tape = Tape().add("https://gazette.example/g", squeezed, headers=[*HTML, ("Content-Encoding", "gzip")])
    tape.add(
        "https://gazette.example/c", chunked, headers=[("Content-Encoding", "gzip"), ("Transfer-Encoding", "chunked")]
    )
    path = tape.add("https://gazette.example/plain", PAGE, headers=[("Content-Encoding", "gzip")]).save(
        tmp_path / "a.warc"
    )
    for name in ("g", "c", "plain"):
        assert fetched(path, f"https://gazette.example/{name}").body == PAGE


def test_a_bomb_of_zeros_is_cut(tmp_path: Path) -> None:
    body = gzip.compress(bytes(5_000_000))
    path = (
        Tape().add("https://gazette.example/z", body, headers=[("Content-Encoding", "gzip")]).save(tmp_path / "a.warc")
    )
    reply = store.open_captures([path]).exchange(Request("https://gazette.example/z", most_bytes=100_000))
    assert isinstance(reply, Capture)
    assert reply.truncated
    assert len(reply.body) == 100_000


def test_an_encoding_that_cannot_be_undone_is_an_outage(tmp_path: Path) -> None:
    path = (
        Tape().add("https://gazette.example/z", b"??", headers=[("Content-Encoding", "zstd")]).save(tmp_path / "a.warc")
    )
    assert missed(path, "https://gazette.example/z").reason == "encoding"


def test_a_revisit_has_the_body_of_what_it_repeats(tmp_path: Path) -> None:
    tape = Tape().add("https://gazette.example/a", PAGE, digest="sha1:AAAA")
    tape.add("https://gazette.example/b", b"", kind="revisit", digest="sha1:AAAA")
    assert fetched(tape.save(tmp_path / "a.warc"), "https://gazette.example/b").body == PAGE


def test_a_revisit_of_nothing_is_not_recorded(tmp_path: Path) -> None:
    tape = Tape().add("https://gazette.example/b", b"", kind="revisit", digest="sha1:AAAA")
    assert missed(tape.save(tmp_path / "a.warc"), "https://gazette.example/b").reason == "not-recorded"


def test_a_resource_record_is_a_good_answer(tmp_path: Path) -> None:
    path = Tape().add("https://gazette.example/t", b"plain words", kind="resource").save(tmp_path / "a.warc")
    reply = fetched(path, "https://gazette.example/t")
    assert (reply.status, reply.body, reply.header("content-type")) == (200, b"plain words", "text/plain")


def test_a_wacz_is_read_in_place(tmp_path: Path) -> None:
    tape = Tape(is_gzipped=True).add("https://gazette.example/0", b"first").add("https://gazette.example/a")
    with zipfile.ZipFile(tmp_path / "a.wacz", "w") as archive:
        archive.writestr("archive/data.warc.gz", tape.content())
        archive.writestr("pages/pages.jsonl", "{}")
    assert fetched(str(tmp_path), "https://gazette.example/a").body == PAGE


def test_folders_are_walked_and_captures_can_be_handed_to_another_process(tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    Tape().add("https://gazette.example/a").save(tmp_path / "deep" / "a.warc")
    Tape().add("https://herald.example/b", b"b").save(tmp_path / "b.warc")
    captures = pickle.loads(pickle.dumps(store.open_captures([str(tmp_path)])))
    assert isinstance(ask(captures, "https://gazette.example/a"), Capture)
    assert isinstance(ask(captures, "https://herald.example/b"), Capture)


@pytest.mark.parametrize(
    ("name", "content"),
    [("a.warc", b"no archive at all\n"), ("a.warc", b""), ("a.warc.gz", gzip.compress(b"nor this one")),
     ("a.wacz", b"PK no zip"), ("a.warc", b"WARC/1.0\r\nWARC-Type: response\r\n"),
     ("a.warc.gz", b"\x1f\x8b\x08\x00broken"),
     ("a.warc", b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/\r\n\r\nHTTP\r\n\r\n")],
)  # fmt: skip
def test_a_broken_file_is_refused_in_one_sentence(
    tmp_path: Path, name: str, content: bytes, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(InputError) as caught:
        store.open_captures([str(tmp_path / name)])
    assert str(tmp_path / name) in str(caught.value)
    assert "\n" not in str(caught.value)
    assert capsys.readouterr() == ("", "")


def test_a_record_with_a_lying_length_is_refused(tmp_path: Path) -> None:
    content = Tape().add("https://gazette.example/a").add("https://gazette.example/b").content()
    (tmp_path / "a.warc").write_bytes(content.replace(b"Content-Length: 1", b"Content-Length: 0", 1))
    with pytest.raises(InputError):
        store.open_captures([str(tmp_path)])


@pytest.mark.parametrize("path", ["missing.warc", "."])
def test_a_folder_without_captures_and_a_missing_file_are_refused(tmp_path: Path, path: str) -> None:
    with pytest.raises(InputError):
        store.open_captures([str(tmp_path / path)])
