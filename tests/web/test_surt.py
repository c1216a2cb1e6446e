"""Captures are sorted as archives sort them, and an address finds all its spellings under one key."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citecheck import urls
from citecheck.web.surt import surt


# What the Internet Archive's own canonicalisation says of the same addresses.
@pytest.mark.parametrize(
    ("address", "key"),
    [
        ("https://gazette.example", "example,gazette)/"),
        ("http://www.gazette.example/", "example,gazette)/"),
        ("https://www2.gazette.example/a/", "example,gazette)/a"),
        ("http://www.gazette.example:8080/A/b/?B=2&a=1#f", "example,gazette:8080)/a/b?a=1&b=2"),
        ("https://desk.gazette.example/Path/To.html", "example,gazette,desk)/path/to.html"),
        ("http://gazette.example:80/", "example,gazette)/"),
        ("http://gazette.example/?", "example,gazette)/"),
        ("https://gazette.example/a?x", "example,gazette)/a?x"),
        ("http://gazette.example/a%20b", "example,gazette)/a%20b"),
        ("http://gazette.example/ä", "example,gazette)/%c3%a4"),
        ("http://zürich.example/x", "example,xn--zrich-kva)/x"),
        ("http://10.0.0.1/a", "1,0,0,10)/a"),
    ],
)
def test_keys_are_those_of_the_field(address: str, key: str) -> None:
    assert surt(address) == key


addresses = st.builds(
    lambda *parts: "".join(parts),
    st.sampled_from(["http://", "https://", "HTTPS://", ""]),
    st.sampled_from(["", "www.", "WWW."]),
    st.sampled_from(["gazette.example", "Zürich.example", "10.0.0.1", "[::1]", "gazette.example:8080"]),
    st.text("/aB%41c3é?&=;#!. \t", max_size=15),
)


@given(addresses, addresses)
def test_addresses_of_one_page_have_one_key(one: str, other: str) -> None:
    if urls.identity(one) == urls.identity(other):
        assert surt(one) == surt(other)


@given(st.text())
def test_a_key_is_one_ascii_word_that_begins_no_comment(address: str) -> None:
    key = surt(address)
    assert key.isascii()
    assert not key.startswith("!")
    assert key == "".join(key.split())
    assert key.isprintable()
