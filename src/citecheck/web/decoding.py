"""Bodies freed from their content encoding (RFC 9110, 8.4), never to more bytes than were asked for.

gzip, deflate and, where a decoder is installed, brotli and zstd. What merely claims to be encoded is left as it came,
and so is an encoding that nobody knows: browsers show such pages too.
"""

import importlib
import zlib
from collections.abc import Callable, Generator, Iterator
from typing import Any, NamedTuple

PIECE = 65_536
_GZIP = b"\x1f\x8b"
MOST_LAYERS = 3  # nobody who means well packs a page more often
MOST_MEMBERS = 10_000  # of gzip, or frames of zstd, one after the other; empty ones cost time and give nothing
# Pages shrink to a tenth, tables of blanks to a hundredth; zeros made to fill a memory shrink to a thousandth.
BOMB_RATIO, BOMB_BYTES = 250, 2_000_000


class Decoded(NamedTuple):
    """A body as its author wrote it; `is_cut` where it is longer than was asked for, or ends too early."""

    body: bytes
    is_cut: bool


class UndecodableError(Exception):
    """A body that cannot be read: `reason` is "encoding" (no decoder, or broken) or "too-large" (a bomb)."""

    def __init__(self, reason: str, detail: str) -> None:
        super().__init__(detail)
        self.reason = reason


class _BrokenError(Exception):
    """The encoded bytes make no sense from here on."""


# Encoded bytes → decoded pieces of bounded size; the last one is empty where the end was reached.
_Pieces = Callable[[bytes], Iterator[bytes]]


def decode(raw: bytes, encoding: str, most: int) -> Decoded:
    """A body freed from the encodings that its `Content-Encoding` names, the last one first, at most `most` bytes.

    Raises UndecodableError where nothing can be read of it, and where few bytes blow up to very many.
    """
    names = [name.strip().lower() for name in encoding.split(",")]
    layers = [name.removeprefix("x-") for name in names if name.removeprefix("x-") in _DECODERS]
    if len(layers) > MOST_LAYERS:
        raise UndecodableError("encoding", f"the body is encoded {len(layers)} times over")
    body, is_cut = raw, False
    for name in reversed(layers):
        # An inner layer is encoded itself, so it may be cut no earlier than the page.
        body, was_cut = _undone(body, name, most, len(raw))
        is_cut = is_cut or was_cut
    return Decoded(body[:most], is_cut or len(body) > most)


def accepted() -> str:
    """The encodings that can be undone here, as `Accept-Encoding` names them."""
    return ", ".join(name for name in ("gzip", "deflate", "br", "zstd") if name in ("gzip", "deflate") or _has(name))


def _undone(raw: bytes, name: str, most: int, came: int) -> Decoded:
    """One layer undone; `came` is how many bytes came over the wire."""
    if not raw:
        return Decoded(b"", False)
    body, is_cut = bytearray(), True
    try:
        for piece in _DECODERS[name](raw):
            if not piece:
                is_cut = False
                break
            body += piece
            if len(body) > BOMB_BYTES and len(body) > BOMB_RATIO * came:
                raise UndecodableError("too-large", f"{came} bytes of {name} blow up to more than {len(body)}")
            if len(body) > most:
                break
    except _BrokenError:
        if not body:
            raise UndecodableError("encoding", f"the body is broken {name}") from None
    return Decoded(bytes(body[:most]), is_cut)


def _gzip(raw: bytes) -> Iterator[bytes]:
    if not raw.startswith(_GZIP):
        yield from _plain(raw)
        return
    start = 0
    for _ in range(MOST_MEMBERS):
        decoder = zlib.decompressobj(16 + zlib.MAX_WBITS)
        start += yield from _inflated(decoder, raw, start)
        if not decoder.eof:
            return
        if not raw.startswith(_GZIP, start):  # what else stands behind the last member is padding
            yield b""
            return


def _deflate(raw: bytes) -> Iterator[bytes]:
    # Meant is zlib (RFC 1950); some servers send bare deflate (RFC 1951) under that name.
    has_head = len(raw) > 1 and raw[0] & 0x0F == 8 and (raw[0] << 8 | raw[1]) % 31 == 0
    decoder = zlib.decompressobj(zlib.MAX_WBITS if has_head else -zlib.MAX_WBITS)
    pieces = _inflated(decoder, raw, 0)
    if not has_head:
        try:
            first = next(pieces, b"")
        except _BrokenError:
            yield from _plain(raw)
            return
        if first:
            yield first
    yield from pieces
    if decoder.eof:
        yield b""


def _inflated(decoder: "zlib._Decompress", raw: bytes, start: int) -> Generator[bytes, None, int]:
    """The pieces that the bytes from `start` on stand for; returns how many bytes they took."""
    taken = 0
    try:
        while start + taken < len(raw) and not decoder.eof:
            rest = raw[start + taken : start + taken + PIECE]
            taken += len(rest)
            while rest and not decoder.eof:
                piece = decoder.decompress(rest, PIECE)
                rest = decoder.unconsumed_tail
                if piece:
                    yield piece
    except zlib.error:
        raise _BrokenError from None
    return taken - len(decoder.unused_data)


def _plain(raw: bytes) -> Iterator[bytes]:
    yield raw
    yield b""


def _brotli(raw: bytes) -> Iterator[bytes]:
    brotli = _library("br")
    decoder, start = brotli.Decompressor(), 0
    try:
        while not decoder.is_finished():
            rest = b""
            if decoder.can_accept_more_data():
                rest = raw[start : start + PIECE]
                start += PIECE
                if not rest:
                    return
            piece = decoder.process(rest, output_buffer_limit=PIECE)
            if piece:
                yield piece
    except brotli.error:
        raise _BrokenError from None
    yield b""


def _zstd(raw: bytes) -> Iterator[bytes]:
    zstd = _library("zstd")
    # RFC 9659: no window beyond 8 MB on the web.
    options = {zstd.DecompressionParameter.window_log_max: 23}
    at = 0
    try:
        for _ in range(MOST_MEMBERS):
            decoder = zstd.ZstdDecompressor(options=options)
            while not decoder.eof:
                rest = b""
                if decoder.needs_input:
                    rest = raw[at : at + PIECE]
                    at += len(rest)
                    if not rest:
                        return
                piece = decoder.decompress(rest, PIECE)
                if piece:
                    yield piece
            at -= len(decoder.unused_data)
            if at == len(raw):
                yield b""
                return
    except zstd.ZstdError:
        raise _BrokenError from None


def _library(name: str) -> Any:
    try:
        if name == "br":
            return _bounded(importlib.import_module("brotli"))
        try:
            return importlib.import_module("compression.zstd")
        except ImportError:
            return importlib.import_module("backports.zstd")
    except ImportError:
        raise UndecodableError("encoding", f"the body is encoded as {name}, which cannot be undone here") from None


def _bounded(brotli: Any) -> Any:
    """Brotli from 1.2 on gives its output piece by piece; before, three bytes could stand for 16 MB."""
    if not hasattr(brotli.Decompressor, "can_accept_more_data"):
        raise ImportError
    return brotli


def _has(name: str) -> bool:
    try:
        _library(name)
    except UndecodableError:
        return False
    return True


def _compress(_: bytes) -> Iterator[bytes]:
    raise UndecodableError("encoding", "the body is encoded as compress, which cannot be undone here")


_DECODERS: dict[str, _Pieces] = {
    "gzip": _gzip, "deflate": _deflate, "br": _brotli, "zstd": _zstd, "compress": _compress,
}  # fmt: skip
