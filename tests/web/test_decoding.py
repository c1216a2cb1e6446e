"""Content encodings: undone within bounds, left alone where only claimed, refused where they are bombs."""

import gzip
import zlib
from collections.abc import Callable

import brotli
import pytest
from backports import zstd
from hypothesis import given
from hypothesis import strategies as st

from citecheck.web.decoding import BOMB_BYTES, MOST_MEMBERS, UndecodableError, accepted, decode

PAGE = b"<!doctype html><title>The bridge was opened</title>" + b"<p>In May, the bridge over the Lenne opened." * 500


def bare_deflate(body: bytes) -> bytes:
    made = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return made.compress(body) + made.flush()


PACKED = {
    "gzip": gzip.compress,
    "x-gzip": gzip.compress,
    "deflate": zlib.compress,
    "br": brotli.compress,
    "zstd": zstd.compress,
}


@pytest.mark.parametrize("name", PACKED)
def test_every_encoding_gives_the_page_back(name: str) -> None:
    assert decode(PACKED[name](PAGE), name.upper(), 1_000_000) == (PAGE, False)


@pytest.mark.parametrize("name", PACKED)
def test_a_body_is_cut_where_more_was_not_asked_for(name: str) -> None:
    assert decode(PACKED[name](PAGE), name, 1000) == (PAGE[:1000], True)


@pytest.mark.parametrize("name", PACKED)
def test_half_a_body_gives_its_half_and_says_so(name: str) -> None:
    noise = bytes(range(256)) * 8 + PAGE
    packed = PACKED[name](noise)
    body, is_cut = decode(packed[: len(packed) - 4], name, 1_000_000)
    assert noise.startswith(body)
    assert body or name == "zstd"  # which gives nothing of a block before its end
    assert is_cut


@pytest.mark.parametrize("name", PACKED)
def test_nothing_is_nothing_in_every_encoding(name: str) -> None:
    assert decode(b"", name, 1000) == (b"", False)


def test_bare_deflate_is_understood() -> None:
    assert decode(bare_deflate(PAGE), "deflate", 1_000_000) == (PAGE, False)


def test_layers_are_undone_the_last_one_first() -> None:
    assert decode(gzip.compress(zlib.compress(PAGE)), "deflate, gzip", 1_000_000) == (PAGE, False)


def test_members_that_follow_one_another_are_one_page_and_padding_is_none() -> None:
    assert decode(gzip.compress(PAGE) + gzip.compress(b"end") + b"\0" * 9, "gzip", 1_000_000) == (PAGE + b"end", False)


@pytest.mark.parametrize("name", ["gzip", "deflate", "utf-8", "none", "identity", ""])
def test_a_page_that_only_claims_to_be_encoded_is_left_as_it_came(name: str) -> None:
    assert decode(PAGE, name, 1_000_000) == (PAGE, False)


@pytest.mark.parametrize("name", ["gzip", "deflate", "br", "zstd"])
def test_a_bomb_is_refused_before_it_fills_the_memory(name: str) -> None:
    bomb = PACKED[name](b"\0" * (BOMB_BYTES * 5))
    with pytest.raises(UndecodableError) as refusal:
        decode(bomb, name, 20_000_000)
    assert refusal.value.reason == "too-large"


def test_a_bomb_in_a_bomb_is_refused() -> None:
    bomb = gzip.compress(gzip.compress(b"\0" * 50_000_000))
    with pytest.raises(UndecodableError) as refusal:
        decode(bomb, "gzip, gzip", 20_000_000)
    assert refusal.value.reason == "too-large"


def test_ten_layers_are_not_even_begun() -> None:
    with pytest.raises(UndecodableError, match="10 times over"):
        decode(PAGE, ",".join(["gzip"] * 10), 1000)


def test_an_encoding_without_a_decoder_is_named() -> None:
    with pytest.raises(UndecodableError, match="compress") as refusal:
        decode(PAGE, "compress", 1000)
    assert refusal.value.reason == "encoding"


def test_only_what_can_be_undone_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    assert accepted() == "gzip, deflate, br, zstd"
    monkeypatch.setitem(__import__("sys").modules, "brotli", None)
    assert accepted() == "gzip, deflate, zstd"


@pytest.mark.parametrize("pack", [gzip.compress, zstd.compress])
def test_members_follow_one_another_but_not_without_end(pack: Callable[[bytes], bytes]) -> None:
    name = "gzip" if pack is gzip.compress else "zstd"
    assert decode(pack(b"") * 500 + pack(b"harbour") * 3, name, 1_000) == (b"harbour" * 3, False)
    assert decode(pack(b"harbour") + pack(b"") * 2_000_000, name, 1_000) == (b"harbour", True)
    assert MOST_MEMBERS < 2_000_000


@given(st.binary(max_size=600), st.sampled_from(["gzip", "deflate", "br", "zstd", "gzip, br", "compress", "x"]))
def test_no_bytes_break_it(raw: bytes, encoding: str) -> None:
    for made in (raw, b"\x1f\x8b\x08\0\0\0\0\0\0\xff" + raw, b"\x78\x9c" + raw, b"\x28\xb5\x2f\xfd" + raw):
        try:
            assert len(decode(made, encoding, 500).body) <= 500
        except UndecodableError as error:
            assert error.reason in ("encoding", "too-large")  # noqa: PT017  # because either outcome is right


@given(st.binary(max_size=3000), st.integers(1, 4000), st.sampled_from(list(PACKED)))
def test_what_was_packed_comes_back_to_the_byte(body: bytes, most: int, name: str) -> None:
    assert decode(PACKED[name](body), name, most) == (body[:most], len(body) > most)
