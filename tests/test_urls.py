"""Addresses in the wild: where they end, what is wrong with them, when two are one, which are never visited."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

import printed_addresses
from citecheck import urls
from printed_addresses_again import AGAIN

# Printed text and the addresses meant, one space between them.
BOUNDARIES = [
    ("See https://x.example/a.html.Captured on 15 May 2020", "https://x.example/a.html"),
    ("https://x.example/a.html.[Vaadatud: ].", "https://x.example/a.html"),
    ("https://x.example/a.html.[Vaadatud 24. 3. 2019]", "https://x.example/a.html"),
    ("港湾統計https://x.example/a.pdf(2018年12月1日閲覧)", "https://x.example/a.pdf"),
    ("https://x.example/a.pdf(閲覧日:2018-12-01)", "https://x.example/a.pdf"),
    ("https://ja.wiki.example/港(2018年の映画)", "https://ja.wiki.example/港(2018年の映画)"),
    ("See https://example.org/x.", "https://example.org/x"),
    ("See https://example.org/x, and", "https://example.org/x"),
    ("https://example.org/x; https://example.org/y!", "https://example.org/x https://example.org/y"),
    ("Is it https://example.org/x?", "https://example.org/x"),
    ("https://example.org/?q=1&r=2#top.", "https://example.org/?q=1&r=2#top"),
    ("https://wiki.example/Foo_(bar)", "https://wiki.example/Foo_(bar)"),
    ("(see https://wiki.example/Foo_(bar)).", "https://wiki.example/Foo_(bar)"),
    ("(https://example.org/a), x", "https://example.org/a"),
    ("[https://example.org/a]", "https://example.org/a"),
    ("{https://example.org/a}", "https://example.org/a"),
    ("<https://example.org/a>", "https://example.org/a"),
    ("“https://example.org/a”, x", "https://example.org/a"),
    ("‘https://example.org/a’ x", "https://example.org/a"),
    ("«https://example.org/a» x", "https://example.org/a"),
    ("„https://example.org/a“ x", "https://example.org/a"),
    ('"https://example.org/a".', "https://example.org/a"),
    ("https://example.org/a&gt;", "https://example.org/a"),
    ("https://example.org/a&quot;, x", "https://example.org/a"),
    ("https://example.org/x[1] and", "https://example.org/x"),
    ("https://example.org/x¹ and", "https://example.org/x"),
    ("https://example.org/a[]=1&b", "https://example.org/a[]=1&b"),
    ("[text](https://example.org/x)more", "https://example.org/x"),
    ("**https://example.org/x**", "https://example.org/x"),
    ("_https://example.org/x_", "https://example.org/x"),
    ("https://example.org/x…", "https://example.org/x"),
    ("https://example.org/x — and", "https://example.org/x"),
    ("https://example.org's pages", "https://example.org"),
    ("https://example.org/x,https://example.com/y", "https://example.org/x https://example.com/y"),
    ("https://a.example/xhttps://b.example/y", "https://a.example/x https://b.example/y"),
    ("https://web.archive.org/web/2024/https://b.example/y", "https://web.archive.org/web/2024/https://b.example/y"),
    ("https://a.example/?u=https://b.example/", "https://a.example/?u=https://b.example/"),
    ("https://пример.рф/путь?q=а, x", "https://пример.рф/путь?q=а"),
    ("https://bücher.example/straße", "https://bücher.example/straße"),
    ("https://hi.example/हिन्दी।", "https://hi.example/हिन्दी"),
    ("https://example.org/%D0%BF%20x.", "https://example.org/%D0%BF%20x"),
    ("见http://example.com/abc.html的文章", "http://example.com/abc.html"),
    ("https://ja.example/wiki/日本。", "https://ja.example/wiki/日本"),
    ("انظر https://example.org/x، ثم", "https://example.org/x"),
    ("http://localhost:8000/x", "http://localhost:8000/x"),
    ("http://[::1]:80/x", "http://[::1]:80/x"),
    ("ftp://ftp.example.org/a", "ftp://ftp.example.org/a"),
    ("HTTPS://EXAMPLE.ORG/A", "https://EXAMPLE.ORG/A"),
    ("doi:10.1234/abc.5, x", "https://doi.org/10.1234/abc.5"),
    ("DOI: 10.1000/182.", "https://doi.org/10.1000/182"),
    ("(10.1234/abc(x))", "https://doi.org/10.1234/abc(x)"),
    ("https://doi.org/10.1234/abc.", "https://doi.org/10.1234/abc"),
    ("example.org/path, bbc.co.uk/news/1", "https://example.org/path https://bbc.co.uk/news/1"),
    ("at www.example.org.", "https://www.example.org"),
    ("https://example.org/a--b/c~d/e+f=g@h", "https://example.org/a--b/c~d/e+f=g@h"),
]
NONE = [
    "Mail me@example.org or a.b@www.example.org, mailto:x@example.org.",
    "and/or, 24/7, w.r.t./x, 9.5/10, U.S./China, n.d./n.p.",
    "10.2023/11.2023 and 10.2000/1",
    "http:// and https:// alone, http://..., www. too",
    "setup.py/install, README.md/x, a.b/c",
    "Visit example.com today.",
]
FAULTS = [
    ("https:// www.example.org/a", "https://www.example.org/a", "space"),
    ("https://example.org /foo/bar", "https://example.org/foo/bar", "space"),
    ("http:/example.org/a", "http://example.org/a", "slashes"),
    ("https//example.org/a", "https://example.org/a", "no-colon"),
    ("https;//example.org/a", "https://example.org/a", "misspelt-scheme"),
    ("htpp://example.org/a", "http://example.org/a", "misspelt-scheme"),
    ("https://https://example.org/a", "https://example.org/a", "doubled-scheme"),
    ("http://https//example.org/a", "https://example.org/a", "doubled-scheme"),
    ("hxxps://example[.]org/a", "https://example.org/a", "defanged"),
    ("http:\\\\example.org\\a", "http://example.org/a", "backslash"),
    ("https://example.org/it’s-time", "https://example.org/it's-time", "smart-quote"),
    ("https://exam\u200bple.org/a", "https://example.org/a", "invisible"),
    ("https://example.org/?a=1&amp;b=2", "https://example.org/?a=1&b=2", "entity"),
    ("https://example.org/x,,", "https://example.org/x", "trailing-comma"),
    ("www.example.org/x", "https://www.example.org/x", "no-scheme"),
]
WRAPPED = [
    ("https://example.org/foo/\nbar-baz.html, x", "https://example.org/foo/bar-baz.html"),
    ("https://example.org/foo-\nbar, x", "https://example.org/foo-bar"),
    ("https://example.org/?a=\n1&b=2", "https://example.org/?a=1&b=2"),
    ("https://example.org/china-agrees-to\n-deepen-ties, x", "https://example.org/china-agrees-to-deepen-ties"),
    ("https://example.org/a/2024/\n  mar/07/x.html.", "https://example.org/a/2024/mar/07/x.html"),
    ("https://example.org/a.\nhtml, x", "https://example.org/a.html"),
    ("<https://example.org/foo\nbar>", "https://example.org/foobar"),
    ("https://example.org/foo/\nThe next", "https://example.org/foo/"),
    ("https://example.org/foo/\nand/or the", "https://example.org/foo/"),
    ("https://example.org/foo.\nThen x/y", "https://example.org/foo"),
    ("https://example.org/foo?\nYes, it", "https://example.org/foo"),
    ("https://example.org/foo\nthe long-term plan", "https://example.org/foo"),
    ("https://example.org/foo-\n[2] Next", "https://example.org/foo-"),
    ("https://example.org/foo/\n2. Next", "https://example.org/foo/"),
    ("https://example.org/foo/\nhttps://example.org/bar", "https://example.org/foo/ https://example.org/bar"),
]


def addresses(text: str) -> str:
    return " ".join(url.address for url in urls.find(text))


@pytest.mark.parametrize(("text", "meant"), BOUNDARIES + WRAPPED)
def test_an_address_ends_where_a_reader_would_end_it(text: str, meant: str) -> None:
    assert addresses(text) == meant


@pytest.mark.parametrize("rows", [printed_addresses.ORDINARY, printed_addresses.EDGES, AGAIN])
def test_addresses_are_taken_out_of_sentences_as_a_reader_takes_them(rows: list[tuple[str, str]]) -> None:
    assert [(text, addresses(text)) for text, _ in rows] == rows


@pytest.mark.parametrize("text", NONE)
def test_what_only_looks_like_an_address_is_none(text: str) -> None:
    assert urls.find(text) == []


@pytest.mark.parametrize(("printed", "meant", "fault"), FAULTS)
def test_a_fault_is_named_and_the_address_meant_is_given(printed: str, meant: str, fault: str) -> None:
    [url] = urls.find(f"See {printed} (accessed 2024).")
    assert (url.address, url.faults) == (meant, (fault,))


def test_the_comma_of_a_note_is_no_fault() -> None:
    [url] = urls.find("“T”, P, https://example.org/x, (accessed 9 March 2024).")
    assert url.faults == ()
    assert url.printed == url.address


def test_a_target_must_be_an_address_and_nothing_else() -> None:
    assert urls.of_link("https://a.example/x,", 0, 4).faults == ("trailing-comma",)
    assert urls.of_link("https://a.example/x_(y)", 0, 4).faults == ()
    assert urls.of_link("https://a.example/x y", 0, 4).faults == ("space",)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://www.Example.org:443/a/?utm_source=x#top", "http://example.org/a"),
        ("https://dx.doi.org/10.1/AB", "doi.org/10.1/ab"),
        ("https://example.org/%7Ea/%c3%a9", "https://example.org/~a/é"),
        ("https://münchen.example/", "https://xn--mnchen-3ya.example"),
        ("https://a.example/././tide.php?id=1", "https://a.example/x/../tide.php?id=1"),
        ("https://a.example/%40b/c%2Bd?e=f%2Fg", "https://a.example/@b/c+d?e=f/g"),
    ],
)
def test_two_addresses_of_one_page_are_one(one: str, other: str) -> None:
    assert urls.identity(one) == urls.identity(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://example.org/a?id=1", "https://example.org/a?id=2"),
        ("https://example.org/A", "https://example.org/a"),
        ("https://example.org/#!/a", "https://example.org/"),
        ("https://example.org:8080/", "https://example.org/"),
        ("https://example.org/?a=b%26c", "https://example.org/?a=b&c"),
        ("https://example.org/a%2Fb", "https://example.org/a/b"),
    ],
)
def test_addresses_of_different_pages_stay_apart(one: str, other: str) -> None:
    assert urls.identity(one) != urls.identity(other)


LOOPBACK = """http://127.0.0.1/ http://2130706433/ http://0x7f.1/ http://0177.0.0.1/ http://127.1 http://0/
    http://[::1]/ http://[::ffff:127.0.0.1]/ http://[::ffff:7f00:1]/ http://[64:ff9b::7f00:1]/ http://%31%32%37.0.0.1/
    http://１２７.０.０.１/"""
UNSAFE = [
    *((address, "loopback-address") for address in LOOPBACK.split()),
    ("http://10.1.2.3/", "private-address"), ("http://100.64.1.1/", "private-address"),
    ("http://[fd00::1]/", "private-address"), ("http://169.254.1.1/", "link-local-address"),
    ("http://[fe80::1%25eth0]/", "link-local-address"), ("http://169.254.169.254/latest", "metadata-address"),
    ("http://localhost:80/", "local-name"), ("http://printer.local/", "local-name"), ("http://intranet/", "local-name"),
    ("https://u:p@example.org/", "user-info"), ("http://example.org\\@evil.example/", "user-info"),
    ("javascript:alert(1)", "scheme"), ("file:///etc/passwd", "scheme"), ("data:text/html,x", "scheme"),
    ("http://gооgle.example/", "look-alike-host"), ("http://xn--80ak6aa92e.com/", "look-alike-host"),
    ("https://example.org/x?X-Amz-Signature=ab", "signed-token"),
]  # fmt: skip


@pytest.mark.parametrize(("address", "reason"), UNSAFE)
def test_an_address_that_must_not_be_visited_says_why(address: str, reason: str) -> None:
    assert urls.unsafe(address) == reason


@pytest.mark.parametrize(
    "address",
    ["https://example.org/x?token=abc", "http://8.8.8.8/", "https://пример.рф/", "https://münchen.de/", "http://日本.jp/",
     "https://example.org/a@b", "http://1.2.3.example/"],
)  # fmt: skip
def test_ordinary_addresses_are_safe(address: str) -> None:
    assert urls.unsafe(address) is None


@pytest.mark.parametrize(
    ("address", "copy"),
    [
        (
            "https://web.archive.org/web/20240307000000id_/https://x.example/a?b",
            ("https://x.example/a?b", "20240307000000"),
        ),
        ("https://web.archive.org/web/2024/x.example/a", ("http://x.example/a", "2024")),
        ("https://web.archive.org/save/https://x.example", ("https://x.example", "")),
        ("https://archive.ph/2024.03.07-101500/https://x.example/", ("https://x.example/", "20240307101500")),
        ("https://archive.ph/AbC12", ("", "")),
        ("https://perma.cc/AB12-CD34", ("", "")),
        ("https://wayback.archive-it.org/123/20240307111111/http:/x.example/", ("http://x.example/", "20240307111111")),
        ("https://web.archive.org/web/2024*/https://x.example", ("https://x.example", "2024")),
        ("https://web.archive.org/web/20240307if_/http%3A%2F%2Fx.example%2Fa", ("http://x.example/a", "20240307")),
        ("https://archive.fo/https://x.example/a", ("https://x.example/a", "")),
        ("https://archive.is/newest/x.example/a", ("http://x.example/a", "")),
        ("https://ghostarchive.org/archive/AbC12", ("", "")),
        ("https://ghostarchive.org/varchive/youtube/20240307/aBc", ("", "20240307")),
        (
            "https://webcitation.org/query?url=https%3A%2F%2Fx.example%2Fa&date=2012-03-07",
            ("https://x.example/a", "20120307"),
        ),
        ("https://www.webcitation.org/6AbCdEf", ("", "")),
        (
            "https://archive.wikiwix.com/cache/index2.php?rev_t=20240307&url=https%3A%2F%2Fx.example",
            ("https://x.example", "20240307"),
        ),
        (
            "https://webarchive.nationalarchives.gov.uk/ukgwa/20240307/https://x.example",
            ("https://x.example", "20240307"),
        ),
        (
            "https://www.webarchive.org.uk/wayback/en/archive/20240307/https://x.example",
            ("https://x.example", "20240307"),
        ),
        ("https://timetravel.mementoweb.org/memento/2024/https://x.example", ("https://x.example", "2024")),
        ("https://archive.org/details/book", None),
        ("https://x.example/web/20240307000000/y", None),
    ],
)
def test_a_copy_in_an_archive_tells_its_original_and_stamp(address: str, copy: tuple[str, str] | None) -> None:
    assert urls.archived(address) == copy


def test_slug_words_are_those_of_the_wordiest_part() -> None:
    assert urls.slug_words("https://a.example/world/2024/mar/07/Trade-grows-again-1374628.html") == (
        "trade",
        "grows",
        "again",
    )
    assert urls.slug_words("https://a.example/a/7517486.html") == ()


def test_tracking_parameters_go_and_the_rest_stays_as_printed() -> None:
    address = "https://a.example/x?utm_source=n&b=%41&fbclid=z#c"
    assert urls.tracking(address) == ("utm_source", "fbclid")
    assert urls.without_tracking(address) == "https://a.example/x?b=%41#c"


SAFE = st.text(string.ascii_lowercase + string.digits + "-_/=&?%~+", max_size=30).map(
    lambda s: "https://a.example/" + s + "z"
)
AFTER = st.sampled_from([".", ",", ";", ")", "”", "’", "»", ">", "]", "!", ".)", '",', "…", "।", " x", "\n\nNext"])


@given(SAFE, AFTER)
def test_punctuation_after_an_address_is_never_part_of_it(address: str, after: str) -> None:
    [url] = urls.find(f"See {address}{after}")
    assert url.address == address


@given(st.text(st.sampled_from("htps:/.w()[]{}<>“”’,;&#@10doi ax\n\u200bé中"), max_size=60))
def test_found_addresses_are_in_order_and_where_they_say(text: str) -> None:
    at = 0
    for url in urls.find(text):
        assert at <= url.start < url.end
        assert text[url.start : url.end] == url.printed
        assert urls.identity(urls.identity(url.address)) == urls.identity(url.address)
        urls.unsafe(url.address), urls.archived(url.address), urls.slug_words(url.address), urls.tracking(url.address)
        at = url.end


@pytest.mark.parametrize(
    "piece", ["http://http://", "http://a.example(", "[http://a.b/", ")", "www.", "a.aa/", "10.1234/"]
)
def test_a_long_line_takes_time_in_proportion(piece: str) -> None:
    urls.find("http://a.example/" + piece * (200_000 // len(piece)))


def test_one_slash_is_a_fault_with_either_scheme() -> None:
    for scheme in ("http", "https"):
        (found,) = urls.find(f"The Gazette, {scheme}:/gazette.example/news/harbour\n")
        assert (found.address, found.faults) == (f"{scheme}://gazette.example/news/harbour", ("slashes",))


@pytest.mark.parametrize(
    ("address", "kept"),
    [("https://reader:pass@gazette.example/a?x=1", "https://withheld@gazette.example/a?x=1"),
     ("https://gazette.example/a?access_token=x1&page=2#p",
      "https://gazette.example/a?access_token=withheld-by-citecheck&page=2#p"),
     ("https://gazette.example/@desk?mail=a@b", "https://gazette.example/@desk?mail=a@b"),
     ("https://books.google.com/x?sig=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
      "https://books.google.com/x?sig=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")],
)  # fmt: skip
def test_what_opens_a_door_is_withheld_and_the_address_stays_as_unsafe(address: str, kept: str) -> None:
    assert urls.discreet(address) == kept
    assert urls.unsafe(kept) == urls.unsafe(address)


@pytest.mark.parametrize(
    "target",
    ["https://atlas.example/wiki/Rubik’s_Cube", "https://docs.example/en/102#:~:text=it%20can’t%20start"],
)
def test_a_typographic_apostrophe_that_a_page_has_itself_is_no_fault_of_a_target(target: str) -> None:
    found = urls.of_link(target, 0, 1)
    assert (found.address, found.faults) == (target, ())
