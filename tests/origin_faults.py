"""What `origin` does wrong on the wire: hang-ups, drips, lengths that lie, bombs, heads without end.

Arguments stand in the query: `/drip?part=head`, `/bomb?layers=2`.
"""

import gzip
import zlib
from collections.abc import Iterable
from functools import cache

from origin import CLOSE, PATHS, RESET, Answer, Asked, Step, at
from origin_pages import TEXT, living

__all__ = ["PATHS"]


def _head(length: int | None = None, *lines: str, status: str = "200 Said") -> bytes:
    given = [*lines, *([f"Content-Length: {length}"] if length is not None else [])]
    return "".join(f"{line}\r\n" for line in (f"HTTP/1.1 {status}", "Content-Type: text/html", *given, "")).encode()


def _chunk(data: bytes) -> bytes:
    return b"%x\r\n%b\r\n" % (len(data), data)


@at("/reset")
def _(asked: Asked) -> Iterable[Step]:
    yield RESET


@at("/hang-up")
def _(asked: Asked) -> Iterable[Step]:
    yield CLOSE


@at("/silent")
def _(asked: Asked) -> Iterable[Step]:
    yield 600.0


@at("/reset-in-head")
def _(asked: Asked) -> Iterable[Step]:
    yield from (b"HTTP/1.1 200 Said\r\nContent-", 0.05, RESET)


@at("/half-head")
def _(asked: Asked) -> Iterable[Step]:
    yield from (b"HTTP/1.1 200 Said\r\nContent-Type: text/html\r\n", CLOSE)


@at("/reset-in-body")
def _(asked: Asked) -> Iterable[Step]:
    yield from (_head(5000) + TEXT.encode()[:900], 0.1, RESET)


@at("/half-body")
def _(asked: Asked) -> Iterable[Step]:
    yield from (_head(5000) + TEXT.encode()[:900], CLOSE)


@at("/no-body")
def _(asked: Asked) -> Iterable[Step]:
    yield from (_head(5000), CLOSE)


@at("/too-long-body")
def _(asked: Asked) -> Iterable[Step]:
    yield from (_head(100) + TEXT.encode()[:900], CLOSE)


@at("/until-close")
def _(asked: Asked) -> Iterable[Step]:
    yield from (_head() + TEXT.encode(), CLOSE)


@at("/two-lengths")
def _(asked: Asked) -> Iterable[Step]:
    yield from (_head(900, "Content-Length: 300") + TEXT.encode()[:900], CLOSE)


@at("/negative-length")
def _(asked: Asked) -> Iterable[Step]:
    yield from (_head(-5) + TEXT.encode()[:900], CLOSE)


@at("/chunked")
def _(asked: Asked) -> Iterable[Step]:
    yield _head(None, "Transfer-Encoding: chunked")
    yield from (_chunk(TEXT.encode()[start : start + 700]) for start in range(0, len(TEXT), 700))
    yield b"0\r\nX-Trailer: yes\r\n\r\n"


@at("/bad-chunk")
def _(asked: Asked) -> Iterable[Step]:
    good = _chunk(TEXT.encode()[:900]) if "late" in asked.query else b""
    yield from (_head(None, "Transfer-Encoding: chunked") + good + b"zz\r\nnot a length\r\n", CLOSE)


@at("/half-chunk")
def _(asked: Asked) -> Iterable[Step]:
    yield from (_head(None, "Transfer-Encoding: chunked") + b"ffff\r\n" + TEXT.encode()[:900], CLOSE)


@at("/negative-chunk")
def _(asked: Asked) -> Iterable[Step]:
    yield from (_head(None, "Transfer-Encoding: chunked") + b"-5\r\n" + TEXT.encode()[:900], CLOSE)


@at("/endless")
def _(asked: Asked) -> Iterable[Step]:
    yield _head(None, "Transfer-Encoding: chunked")
    while True:
        yield _chunk(TEXT.encode() * 20)


@at("/endless-trailers")
def _(asked: Asked) -> Iterable[Step]:
    yield _head(None, "Transfer-Encoding: chunked") + _chunk(b"x") + b"0\r\n"
    while True:
        yield b"X-More: and more\r\n" * 1000


@at("/drip")
def _(asked: Asked) -> Iterable[Step]:
    """One byte after the other, from `part` on: "status", "head", "body", "chunk", "length" (of a chunk)."""
    part = asked.query.get("part", "body")
    begins = {
        "status": b"",
        "head": b"HTTP/1.1 200 Said\r\n",
        "body": _head(100_000),
        "chunk": _head(None, "Transfer-Encoding: chunked") + b"fffff\r\n",
        "length": _head(None, "Transfer-Encoding: chunked"),
        "chunks": _head(None, "Transfer-Encoding: chunked"),
    }[part]
    yield begins
    whole = {"status": b"HTTP/1.1 200 Said", "head": b"X-Slow: ", "length": b"0"}.get(part, b"")
    for count in range(1_000_000):
        yield float(asked.query.get("every", 0.02))
        letter = whole[count : count + 1] or b"0"
        yield _chunk(letter) if part == "chunks" else letter


@at("/slow")
def _(asked: Asked) -> Iterable[Step]:
    """A page of `size` bytes that comes in pieces of a thousand, each a moment after the other."""
    size = int(asked.query.get("size", 100_000))
    yield _head(size)
    for _at in range(0, size, 1000):
        yield (b"slowly it comes " * 63)[:1000]
        yield float(asked.query.get("every", 0.05))


@at("/gzip")
def _(asked: Asked) -> Answer:
    return Answer(gzip.compress(TEXT.encode()), headers=(("Content-Encoding", "gzip"),))


@at("/deflate")
def _(asked: Asked) -> Answer:
    return Answer(zlib.compress(TEXT.encode()), headers=(("Content-Encoding", "deflate"),))


@at("/lying-gzip")
def _(asked: Asked) -> Answer:
    return Answer(TEXT.encode(), headers=(("Content-Encoding", "gzip"),))


@at("/broken-gzip")
def _(asked: Asked) -> Answer:
    return Answer(gzip.compress(TEXT.encode())[:10] + b"\xff" * 200, headers=(("Content-Encoding", "gzip"),))


@at("/unknown-encoding")
def _(asked: Asked) -> Answer:
    return Answer(b"\0\1\2" * 99, headers=(("Content-Encoding", "compress"),))


@cache
def _bomb(layers: int) -> bytes:
    """Zeros: 20 MB, 60 MB in two layers or more."""
    body = bytes(20_000_000 if layers == 1 else 60_000_000)
    for _layer in range(layers):
        body = gzip.compress(body, 6)
    return body


@at("/bomb")
def _(asked: Asked) -> Answer:
    """Zeros packed in `layers`; `code=302` makes it a redirect."""
    layers, code = int(asked.query.get("layers", 1)), int(asked.query.get("code", 200))
    leads = (("Location", "/living"),) if code in (301, 302) else ()
    return Answer(_bomb(layers), code, (("Content-Encoding", ", ".join(["gzip"] * layers)), *leads))


@at("/huge-header")
def _(asked: Asked) -> Iterable[Step]:
    yield from (_head(5, f"X-Huge: {'a' * int(asked.query.get('size', 100_000))}") + b"hello", CLOSE)


@at("/many-headers")
def _(asked: Asked) -> Iterable[Step]:
    yield from (_head(5, *(f"X-{n}: {n}" for n in range(int(asked.query.get("count", 5000))))) + b"hello", CLOSE)


@at("/endless-headers")
def _(asked: Asked) -> Iterable[Step]:
    yield b"HTTP/1.1 200 Said\r\n"
    while True:
        yield b"X-More: and more\r\n" * 1000


@at("/endless-continue")
def _(asked: Asked) -> Iterable[Step]:
    while True:
        yield b"HTTP/1.1 100 Continue\r\n\r\n" * 1000


@at("/early-hints")
def _(asked: Asked) -> Iterable[Step]:
    yield b"HTTP/1.1 103 Early Hints\r\nLink: </style.css>; rel=preload\r\n\r\n" * 2
    yield from Answer(TEXT.encode()).steps()


@at("/garbage")
def _(asked: Asked) -> Iterable[Step]:
    yield from (b"\x00\xff\x13garbage\r\n\r\n" * 9 + _head(5) + b"hello", CLOSE)


@at("/no-status")
def _(asked: Asked) -> Iterable[Step]:
    yield from (b"<html>as in 1991</html>", CLOSE)


@at("/bad-status")
def _(asked: Asked) -> Iterable[Step]:
    yield from (_head(5, status=asked.query.get("line", "two hundred")) + b"hello", CLOSE)


@at("/odd-headers")
def _(asked: Asked) -> Iterable[Step]:
    yield b"HTTP/1.1 200 Said\r\nX-Twice: one\r\nSet-Cookie: a=1\r\nX-twice:two  \r\nX-Folded: here\r\n  and there\r\n"
    yield "X-Title: Brücke\r\nSet-Cookie: b=2\r\n".encode() + b"X-Old: Br\xfccke\r\nContent-Length: 5\r\n\r\nhello"


@at("/flaky")
def _(asked: Asked) -> Iterable[Step]:
    """Resets `times` times, then answers."""
    ends: list[Step] = [RESET]
    return ends if asked.times < int(asked.query.get("times", 1)) else living(asked).steps()


@at("/stale")
def _(asked: Asked) -> Iterable[Step]:
    """Promises to keep the connection and hangs up a moment later, as idle servers do."""
    yield from (*living(asked).steps(), float(asked.query.get("after", 0)), CLOSE)
