"""What is asked again, how often, and after how long."""

import pytest

from citecheck.model import Outage, Reply
from citecheck.web.exchange import Request
from citecheck.web.retries import LONGEST, is_refusal, retry_after, wait
from worlds import page, silence

URL = "https://news.example/a"


def _tries(reply: Reply, request: Request | None = None) -> int:
    return next(tries for tries in range(1, 9) if wait(request or Request(URL), tries, reply) is None)


@pytest.mark.parametrize("status", [408, 425, 429, 500, 502, 503, 504, 522])
def test_not_now_is_asked_three_times(status: int) -> None:
    assert _tries(page(URL, status)) == 3


@pytest.mark.parametrize("status", [200, 204, 301, 304, 400, 401, 403, 404, 405, 410, 451, 501, 505, 999])
def test_an_answer_that_stands_is_asked_once(status: int) -> None:
    assert _tries(page(URL, status)) == 1


@pytest.mark.parametrize(
    ("reason", "tries"),
    [("proxy", 3), ("local", 3), ("connect", 3), ("reset", 3), ("protocol", 3), ("dns-temporary", 3), ("timeout", 2),
     ("slow", 2), ("dns", 2), ("tls", 1), ("private-address", 1), ("not-recorded", 1), ("redirect-loop", 1)],
)  # fmt: skip
def test_silence_is_asked_again_and_a_refusal_of_our_own_is_not(reason: str, tries: int) -> None:
    assert _tries(silence(URL, reason)) == tries


def test_what_goes_beyond_the_cited_address_is_asked_less_often() -> None:
    assert _tries(page(URL, 503), Request(URL, "sibling")) == 1
    assert _tries(page(URL, 503), Request(URL, "robots")) == 2


def test_waits_grow_differ_by_address_and_are_the_same_on_every_run() -> None:
    first, second = (wait(Request(URL), tries, page(URL, 503)) for tries in (1, 2))
    assert first is not None
    assert second == 2 * first
    assert 0.75 <= first <= 1.25
    waits = {wait(Request(f"{URL}{number}"), 1, page(URL, 503)) for number in range(50)}
    assert len(waits) == 50
    assert waits == {wait(Request(f"{URL}{number}"), 1, page(URL, 503)) for number in range(50)}


@pytest.mark.parametrize(
    ("printed", "date", "seconds"),
    [
        ("120", "", 120.0),
        (" 1.5 ", "", 1.5),
        ("0", "", 0.0),
        ("-3", "", 0.0),
        ("soon", "", 0.0),
        ("9" * 400, "", 0.0),
        ("٣", "", 0.0),
        ("Sat, 09 Mar 2024 12:00:45 GMT", "", 45.0),
        ("Sat, 09 Mar 2024 11:00:00 GMT", "", 0.0),
        # The server's clock is an hour fast; so is its date.
        ("Sat, 09 Mar 2024 13:00:10 GMT", "Sat, 09 Mar 2024 13:00:00 GMT", 10.0),
        ("Sat, 09 Mar 2024 25:99:00 GMT", "", 0.0),
        ("Sat, 99 Mar 99999 12:00:00 GMT", "", 0.0),
    ],
)
def test_retry_after_is_read_as_seconds_or_as_a_date(printed: str, date: str, seconds: float) -> None:
    assert retry_after(page(URL, 429, retry_after=printed, date=date)) == seconds


def test_retry_after_is_the_least_that_is_waited() -> None:
    assert wait(Request(URL), 1, page(URL, 503, retry_after="77")) == 77
    assert wait(Request(URL), 1, page(URL, 503)) != 77
    assert (wait(Request(URL), 2, page(URL, 503)) or 0) < LONGEST


def test_only_429_and_503_with_retry_after_ask_for_less() -> None:
    assert is_refusal(page(URL, 429))
    assert is_refusal(page(URL, 503, retry_after="1"))
    assert not is_refusal(page(URL, 503))
    assert not is_refusal(page(URL, 403))
    assert not is_refusal(Outage(URL, "timeout"))
