"""A redirect is followed one hop at a time, each allowed before it is asked, and never for ever."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citecheck.model import Capture, Outage, Reply
from citecheck.web import Request, follow, run

AT = datetime.datetime(2026, 5, 30, 12, 0, tzinfo=datetime.UTC)
Headers = tuple[tuple[str, str], ...]


class Site:
    """Answers by address; what it was asked stays to be looked at."""

    def __init__(self, pages: dict[str, tuple[int, Headers, str]]) -> None:
        self.pages = pages
        self.asked: list[Request] = []

    def __call__(self, request: Request) -> Reply:
        self.asked.append(request)
        if request.url not in self.pages:
            return Outage(request.url, "dns", AT)
        status, headers, body = self.pages[request.url]
        return Capture(request.url, request.url, status, headers, body.encode(), AT, (request.url,))


def to(target: str, status: int = 301) -> tuple[int, Headers, str]:
    return status, (("location", target),), ""


PAGE: tuple[int, Headers, str] = (200, (("content-type", "text/html"),), "<p>Harbour")


def follows(pages: dict[str, tuple[int, Headers, str]], url: str = "https://a.example/") -> Reply:
    return run(follow(url), Site(pages))


def test_a_chain_is_followed_and_its_hops_are_kept() -> None:
    reply = follows({"https://a.example/": to("/b"), "https://a.example/b": to("https://c.example/#top", 308),
                     "https://c.example/": PAGE})  # fmt: skip
    assert isinstance(reply, Capture)
    assert (reply.url, reply.final_url, reply.permanent) == ("https://a.example/", "https://c.example/", True)
    assert reply.hops == ("https://a.example/", "https://a.example/b", "https://c.example/")


def test_one_temporary_hop_makes_the_whole_way_temporary() -> None:
    reply = follows({"https://a.example/": to("/b"), "https://a.example/b": to("/c", 302), "https://a.example/c": PAGE})
    assert isinstance(reply, Capture)
    assert not reply.permanent


@pytest.mark.parametrize(
    "target",
    ["http://169.254.169.254/latest/meta-data/", "http://127.0.0.1/", "http://[::ffff:10.0.0.1]/", "file:///etc/passwd",
     "javascript:alert(1)", "http://user:secret@b.example/", "//192.168.0.1/x", "http://2130706433/", "ftp://b.example/"],
)  # fmt: skip
def test_a_hop_that_must_not_be_asked_is_not_asked(target: str) -> None:
    site = Site({"https://a.example/": to(target)})
    reply = run(follow("https://a.example/"), site)
    assert isinstance(reply, Outage)
    assert reply.reason == "unsafe-redirect"
    assert [request.url for request in site.asked] == ["https://a.example/"]


def test_an_address_that_must_not_be_visited_is_not_asked_at_all() -> None:
    site = Site({})
    assert run(follow("http://10.0.0.1/"), site) == Outage("http://10.0.0.1/", "private-address")
    assert not site.asked


def test_loops_and_mazes_end() -> None:
    loop = follows({"https://a.example/": to("/b", 302), "https://a.example/b": to("/", 302)})
    maze = follows({f"https://a.example/{n or ''}": to(f"/{n + 1}", 302) for n in range(40)})
    assert [one.reason for one in (loop, maze) if isinstance(one, Outage)] == ["redirect-loop", "too-many-redirects"]


def test_a_page_that_wants_its_cookie_back_is_given_it() -> None:
    class Wall(Site):
        def __call__(self, request: Request) -> Reply:
            self.asked.append(request)
            if ("Cookie", "seen=1") in request.headers:
                return Capture(request.url, request.url, 200, PAGE[1], b"<p>Harbour", AT, (request.url,))
            headers = (("location", request.url), ("set-cookie", "seen=1; Path=/; HttpOnly"))
            return Capture(request.url, request.url, 302, headers, b"", AT, (request.url,))

    reply = run(follow("https://a.example/x"), Wall({}))
    assert isinstance(reply, Capture)
    assert (reply.status, reply.hops, reply.permanent) == (200, ("https://a.example/x",), False)


def test_a_cookie_goes_to_no_other_site() -> None:
    leaving = (302, (("location", "https://b.example/"), ("set-cookie", "k=1; Domain=example")), "")
    site = Site({"https://a.example/": leaving,
                 "https://b.example/": PAGE})  # fmt: skip
    run(follow("https://a.example/"), site)
    assert site.asked[1].headers == ()


@pytest.mark.parametrize(
    ("body", "final"),
    [
        ('<meta http-equiv="refresh" content="0; url=/new">', "https://a.example/new"),
        ("<META content='3;URL=\"https://b.example/new\"' HTTP-EQUIV=Refresh>", "https://b.example/new"),
        ('<meta http-equiv="refresh" content="600; url=/new">', "https://a.example/"),
        ('<meta http-equiv="refresh" content="30">', "https://a.example/"),
        ('<noscript><meta http-equiv="refresh" content="0; url=/nojs"></noscript><p>Harbour', "https://a.example/"),
        ('<meta http-equiv="refresh" content="0; url=/#top">', "https://a.example/"),
        ("<p>refresh http-equiv harbour", "https://a.example/"),
        (
            '<head><noscript><p>Scripts!</noscript><meta http-equiv="refresh" content="0; url=/new">',
            "https://a.example/new",
        ),
        ("<meta http-equiv content=refresh><meta http-equiv=refresh>", "https://a.example/"),
        ("<p>refresh http-equiv <![harbour", "https://a.example/"),
        ("<p>refresh http-equiv " + "<a " * 5_000, "https://a.example/"),
    ],
)
def test_meta_refresh_is_a_hop(body: str, final: str) -> None:
    pages = {"https://a.example/": (200, PAGE[1], body), "https://a.example/new": PAGE, "https://b.example/new": PAGE}
    reply = follows(pages)
    assert isinstance(reply, Capture)
    assert (reply.status, reply.final_url) == (200, final)


@given(st.text(alphabet="<>![]-/ ='\"ametnoscript\0", max_size=60))
def test_no_page_breaks_the_look_for_a_refresh(body: str) -> None:
    assert isinstance(follows({"https://a.example/": (200, PAGE[1], f"http-equiv refresh {body}")}), Capture)


def test_a_redirect_without_a_target_is_the_end() -> None:
    reply = follows({"https://a.example/": (302, (), "")})
    assert isinstance(reply, Capture)
    assert reply.status == 302


@given(st.text(max_size=60))
def test_no_location_breaks_the_errand(target: str) -> None:
    assert isinstance(follows({"https://a.example/": to(target)}), (Capture, Outage))
