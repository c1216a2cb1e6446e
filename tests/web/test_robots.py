"""Beyond the cited address nothing is asked that robots.txt does not allow."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citecheck.model import Capture, Outage, Reply
from citecheck.web import Request, pace, run
from citecheck.web.robots import MOST_KEPT, Robots
from worlds import AT

TEXT = b"User-agent: *\nDisallow: /private/\nAllow: /private/open\n\nUser-agent: citecheck\nDisallow: /no-citecheck\n"


class Site:
    """Every host's robots.txt is the same; what it was asked stays."""

    def __init__(self, reply: Capture | None = None, body: bytes = TEXT, status: int = 200) -> None:
        self.reply, self.body, self.status = reply, body, status
        self.asked: list[Request] = []

    def __call__(self, request: Request) -> Reply:
        self.asked.append(request)
        if self.status == 0:
            return Outage(request.url, "timeout", AT)
        return Capture(request.url, request.url, self.status, (), self.body, AT, (request.url,))


def _is_allowed(site: Site, url: str, agent: str = "other") -> bool:
    return run(Robots(agent).allowed(url), site)


@pytest.mark.parametrize(
    ("agent", "path", "allowed"),
    [
        ("other", "/private/a", False),
        ("other", "/private/open", True),
        ("other", "/anything", True),
        ("citecheck", "/no-citecheck/x", False),
        ("citecheck", "/private/a", True),  # the group with our name is the only one that holds for us
    ],
)
def test_the_rules_for_our_name_hold(agent: str, path: str, allowed: bool) -> None:
    assert _is_allowed(Site(), f"https://news.example{path}", agent) is allowed


@pytest.mark.parametrize(
    ("status", "allowed"),
    [(404, True), (403, True), (410, True), (401, True), (429, False), (500, False), (503, False), (0, False)],
)
def test_a_site_without_robots_txt_allows_all_and_one_that_fails_allows_nothing(status: int, allowed: bool) -> None:
    assert _is_allowed(Site(status=status), "https://news.example/private/x") is allowed


def test_robots_txt_is_fetched_once_a_site() -> None:
    site, robots = Site(), Robots("other")
    for path in ("/a", "/b", "/private/c"):
        run(robots.allowed(f"https://news.example{path}"), site)
    run(robots.allowed("http://news.example:8080/a"), site)
    assert [one.url for one in site.asked] == [
        "https://news.example/robots.txt",
        "http://news.example:8080/robots.txt",
    ]
    assert {one.purpose for one in site.asked} == {"robots"}


def test_many_errands_at_once_fetch_it_once() -> None:
    site, robots, said = Site(), Robots("other"), dict[int, bool]()

    def slowly(request: Request) -> Reply:
        time.sleep(0.02)
        return site(request)

    urls = [f"https://news.example/{number}" for number in range(40)]
    pace.run(urls, lambda number: robots.allowed(urls[number]), slowly, said.__setitem__, jobs=8)
    assert set(said.values()) == {True}
    assert len(site.asked) == 1


def test_a_run_over_many_sites_keeps_the_rules_of_the_last_ones() -> None:
    site, robots = Site(), Robots("other")
    for number in range(MOST_KEPT + 5):
        run(robots.allowed(f"https://n{number}.example/"), site)
    run(robots.allowed(f"https://n{MOST_KEPT}.example/a"), site)
    assert len(site.asked) == MOST_KEPT + 5
    run(robots.allowed("https://n0.example/a"), site)
    assert len(site.asked) == MOST_KEPT + 6


def test_a_site_that_must_not_be_visited_is_not_asked() -> None:
    site = Site()
    assert not _is_allowed(site, "http://127.0.0.1/a")
    assert not _is_allowed(site, "http://[broken/a")
    assert site.asked == []


@given(st.binary(max_size=400))
def test_no_robots_txt_is_too_broken(body: bytes) -> None:
    assert _is_allowed(Site(body=body), "https://news.example/a") in (True, False)


def test_a_huge_robots_txt_is_read_as_far_as_it_goes() -> None:
    body = b"User-agent: *\nDisallow: /a\n" + b"Disallow: /" + b"*x" * 1_000_000
    assert not _is_allowed(Site(body=body), "https://news.example/a")
