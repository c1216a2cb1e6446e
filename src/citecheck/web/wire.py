"""One exchange as it went over the wire: what recording keeps, and what a reply is made of, live and in replay."""

import datetime
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from citecheck.model import Capture, Outage, Reply
from citecheck.web.decoding import UndecodableError, decode
from citecheck.web.exchange import Request

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
