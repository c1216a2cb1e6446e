"""One exchange as it went over the wire: what recording keeps, and what a reply is made of, live and in replay."""

import contextlib
import datetime
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from citecheck.model import Capture, Outage, Reply
from citecheck.web.decoding import UndecodableError, decode
from citecheck.web.exchange import Request

PIECE = 65_536
REDIRECT_BYTES, REDIRECT_SECONDS = 65_536, 3.0  # of the body of a redirect, which nobody reads
UNREAD_BYTES = 262_144  # of a body that is only told from others by its digest
_UNREAD = ("image/", "video/", "audio/", "font/", "application/zip", "application/gzip", "application/x-tar",
           "application/x-7z", "application/vnd.rar", "application/octet-stream")  # fmt: skip
ENOUGH = 4096  # bytes of a page that came too slowly to end: from here on it is a page, before it is an outage
_FOLD = re.compile(r"[\r\n]+[ \t]*")

# The words of ISO 28500 for WARC-Truncated: our bound on bytes, our bound on time, the server hung up. "" = whole.
Truncated = Literal["", "length", "time", "disconnect"]


@dataclass(frozen=True, slots=True)
class Wire:
    """A request as it was sent and what came back, or the `outage` that came in its place.

    `request` is the request line and the headers to the blank line, b"" where nothing was sent; never with
    credentials. `status_line` is "HTTP/1.1 200 OK"; `headers` are in their order and case, text where they are UTF-8
    and Latin-1 where not, without line breaks. `body` has lost its transfer encoding (chunks) and kept its content
    encoding (gzip), so a record of it must not say `Transfer-Encoding`. `at` is in UTC and whole seconds, `peer` the
    network address that was asked, "" where a proxy asked for us.
    """

    at: datetime.datetime
    request: bytes = b""
    status: int = 0
    status_line: str = ""
    headers: tuple[tuple[str, str], ...] = ()
    body: bytes = b""
    truncated: Truncated = ""
    peer: str = ""
    outage: Outage | None = None


# What takes up an exchange as it ends, once for each, from many threads at once.
Keep = Callable[[Request, Wire], None]


def reply(request: Request, wire: Wire) -> Reply:
    """What an exchange says: a Capture with the decoded body, or an Outage, "encoding" and "too-large" among them."""
    if wire.outage is not None:
        return wire.outage
    headers = tuple((name.lower(), value) for name, value in wire.headers)
    encoding = ", ".join(value for name, value in headers if name == "content-encoding")
    try:
        body, is_cut = decode(wire.body, encoding, request.most_bytes)
    except UndecodableError as error:
        if not 200 <= wire.status < 300:  # of a redirect or a refusal the head says all
            return Capture(request.url, request.url, wire.status, headers, b"", wire.at, (request.url,), truncated=True)
        return Outage(request.url, error.reason, wire.at, str(error))
    is_cut = is_cut or bool(wire.truncated)
    return Capture(request.url, request.url, wire.status, headers, body, wire.at, (request.url,), is_cut)


def most(asked: int, kind: str, begins: bytes) -> int:
    """How many bytes of a body of this kind, which begins so, are worth having; encoded it may be a little longer.

    `kind` is its declared media type in lower case, or "redirect".
    """
    if kind == "redirect":
        return min(REDIRECT_BYTES, asked)
    is_unread = kind.startswith(_UNREAD) and not begins.lstrip().startswith(b"%PDF-")
    return min(UNREAD_BYTES, asked) if is_unread else asked + PIECE


def text(value: str) -> str:
    """A header as it was meant, from its bytes as Latin-1: most that is not ASCII is UTF-8."""
    with contextlib.suppress(UnicodeError):
        value = value if value.isascii() else value.encode("latin-1").decode()
    return _FOLD.sub(" ", value).strip()
