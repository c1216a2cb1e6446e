"""Links lead where their gates lead, and are spelled as they are printed."""

import pytest

from citecheck import documents
from citecheck.documents import targets


@pytest.mark.parametrize(
    ("linked", "meant"),
    [
        ("https://www.google.com/url?q=https://a.example/x?b%3D1%26c%3D2&sa=D&ust=17&usg=AO", "https://a.example/x?b=1&c=2"),
        ("https://www.google.co.uk/url?sa=t&url=https%3A%2F%2Fa.example%2Fx", "https://a.example/x"),
        ("https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fa.example%2Fx&data=05", "https://a.example/x"),
        ("https://l.facebook.com/l.php?u=https%3A%2F%2Fa.example%2Fx&h=AT0", "https://a.example/x"),
        ("https://vk.com/away.php?to=https%3A%2F%2Fa.example%2F%D1%85", "https://a.example/х"),
        ("https://urldefense.com/v3/__https://a.example/x__;!!Ab!c$", "https://a.example/x"),
        ("https://link.zhihu.com/?target=https%3A//a.example/x", "https://a.example/x"),
        ("https://href.li/?https://a.example/x", "https://a.example/x"),
    ],
)  # fmt: skip
def test_a_gate_s_address_is_that_of_what_it_leads_to(linked: str, meant: str) -> None:
    assert targets.behind(linked) == meant


@pytest.mark.parametrize(
    "address",
    [
        "https://www.google.com/search?q=https://a.example", "https://a.example/url?q=https://b.example/",
        "https://google.example.com/url?q=https://b.example/", "https://www.google.com/url?q=harbour", "https://[bad/url",
        "https://web.archive.org/web/2020/https://a.example/", "https://l.facebook.com/", "mailto:a@b.example",
    ],
)  # fmt: skip
def test_other_addresses_lead_where_they_say(address: str) -> None:
    assert targets.behind(address) == address


def test_links_of_an_exported_document_lead_to_their_sources() -> None:
    page = '<p>The <a href="https://www.google.com/url?q=https://a.example/x&amp;sa=D">tides</a> were late again.</p>'
    [block] = documents.read("page.html", page.encode()).blocks
    assert [link.target for link in block.links] == ["https://a.example/x"]


def test_an_address_is_spelled_as_it_is_printed() -> None:
    page = '<p>See <a href="https://a.example/лес">https://a.example/%D0%BB%D0%B5%D1%81</a> and <a href="https://a.example/">it</a>.</p>'
    [block] = documents.read("page.html", page.encode()).blocks
    assert [link.target for link in block.links] == ["https://a.example/%D0%BB%D0%B5%D1%81", "https://a.example/"]
