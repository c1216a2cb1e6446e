"""The address beside the cited one looks like it, cannot exist, and is the same on every run."""

from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citecheck.model import Capture, Reply
from citecheck.web import Request, run
from citecheck.web.robots import Robots
from citecheck.web.siblings import probe, sibling
from worlds import page


@pytest.mark.parametrize(
    ("url", "shape"),
    [
        ("https://news.example/2024/03/minister-says-no-12345678.html?x=1#y",
         "/2024/03/aaaaaaaa-aaaa-aa-00000000000.html"),
        ("https://news.example", "/aaaaaaaaaaaa"),
        ("https://news.example/world/", "/aaaaa/"),
        ("https://news.example/story/7", "/story/0000"),
        ("https://news.example/article.php?id=7", "/aaaaaaa.php"),
        ("https://news.example/%D0%BF%D1%80%D0%B8-x_1.5", "/aaa-aa_0000.0000"),
        ("https://news.example/v1.2", "/aa0000.0000"),
        ("https://news.example/1234567/words-of-title", "/9878667833/aaaaa-aa-aaaaa"),
        ("https://news.example/202403/words", "/202403/aaaaa"),
        ("https://news.example/2024/03/12/words", "/2024/03/12/aaaaa"),
        ("https://news.example/20240312/words", "/20240312/aaaaa"),
        ("https://news.example/2024-03-12/words", "/2024-03-12/aaaaa"),
    ],
)  # fmt: skip
def test_a_sibling_has_the_shape_of_the_address(url: str, shape: str) -> None:
    made = sibling(url)
    assert made is not None
    path, last = urlsplit(made).path.rsplit("/", 1) if not made.endswith("/") else ("", urlsplit(made).path[1:])
    ending = shape[shape.rindex(".") :] if shape.endswith((".html", ".php")) else ""
    name = last.removesuffix(ending)
    assert path + "/" + "".join("0" if c.isdigit() else "a" if c.isalpha() else c for c in name) + ending == shape
    assert urlsplit(made).query == ""


@pytest.mark.parametrize("number", ["1234567", "203478", "4711", "a8f3kd2", "20241399", "story-48213"])
def test_no_number_by_which_sites_find_an_article_stays(number: str) -> None:
    made = sibling(f"https://news.example/world/{number}/words-of-its-title")
    assert made is not None
    assert number not in made
    assert made.startswith("https://news.example/world/")


@given(st.text(max_size=60), st.text(max_size=60))
def test_every_address_has_at_most_one_sibling_and_never_itself(path: str, query: str) -> None:
    url = f"https://news.example/{path}?{query}"
    made = sibling(url)
    assert made == sibling(url)
    assert made is not None
    assert made != url
    assert urlsplit(made).netloc == "news.example"


@pytest.mark.parametrize("url", ["ftp://news.example/a", "mailto:a@news.example", "https:///a", "http://[broken/a"])
def test_what_is_no_web_address_has_none(url: str) -> None:
    assert sibling(url) is None


def _answer(request: Request) -> Reply:
    if request.purpose == "robots":
        text = b"User-agent: *\nDisallow: /closed/\n"
        return Capture(request.url, request.url, 200, (), text, page("").at, (request.url,))
    if "/moves/" in request.url:
        return page(request.url, 302, location="/not-found")
    return page(request.url, 404)


def test_a_probe_goes_where_the_sibling_leads() -> None:
    reply = run(probe("https://news.example/moves/story-1", Robots("citecheck")), _answer)
    assert isinstance(reply, Capture)
    assert reply.final_url == "https://news.example/not-found"


def test_a_probe_asks_nothing_that_robots_txt_forbids() -> None:
    asked: list[Request] = []

    def exchange(request: Request) -> Reply:
        asked.append(request)
        return _answer(request)

    assert run(probe("https://news.example/closed/story-1", Robots("citecheck")), exchange) is None
    assert run(probe("https://news.example/open/story-1", Robots("citecheck")), exchange) is not None
    assert [one.purpose for one in asked] == ["robots", "robots", "sibling"]
