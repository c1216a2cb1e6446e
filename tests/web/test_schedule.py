"""The order in which requests go: nothing is lost, no host is hurried, no host holds up the others."""

import random
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citecheck.model import Capture, Outage, Reply
from citecheck.web.exchange import Errand, Reading, Request
from citecheck.web.lanes import lane
from worlds import World, always, fetch, page, silence, simulate


def _addresses(sizes: dict[str, int]) -> list[str]:
    return [f"https://{host}.example/{number}" for host, size in sizes.items() for number in range(size)]


def _steady(seconds: float) -> World:
    return always(lambda url: (seconds, page(url)))


def _faulty(seed: int, *, time_out: float = 5.0) -> World:
    """Every host and address with its own latency and its own fault, or none; the same at every asking."""

    def world(url: str, tries: int, now: float) -> tuple[float, Reply]:
        host, own, once = (random.Random(f"{seed} {what}") for what in (lane(url), url, f"{url} {tries}"))
        seconds = 0.15 * once.lognormvariate(0, 0.4) * (10 if host.random() < 0.03 else 1)
        fault = own.random()
        if host.random() < 0.03 or fault < 0.01:
            return time_out, silence(url)
        if fault < 0.02:
            return 0.05, silence(url, "reset")
        if fault < 0.05 and tries == 0:
            return seconds, page(url, 503)
        if fault < 0.06 and tries == 0:
            return seconds, page(url, 429, retry_after="1")
        return seconds, page(url, 500 if fault < 0.07 else 404 if fault < 0.1 else 200)

    return world


# ---------------------------------------------------------------- speed


@pytest.mark.parametrize("jobs", [16, 64])
def test_five_thousand_pages_of_five_hundred_hosts_take_little_longer_than_they_must(jobs: int) -> None:
    sizes = {f"h{number}": 10 for number in range(500)}
    chance = random.Random(3)
    latencies = {url: 0.15 * chance.lognormvariate(0, 0.4) for url in _addresses(sizes)}
    run = simulate(list(latencies), always(lambda url: (latencies[url], page(url))), jobs=jobs)
    assert run.seconds <= 1.05 * sum(latencies.values()) / jobs


def test_a_host_with_a_long_queue_goes_first_so_that_the_run_does_not_wait_for_it() -> None:
    run = simulate(_addresses({**{f"h{number}": 2 for number in range(300)}, "large": 400}), _steady(0.15), jobs=16)
    longest_queue = 400 * 0.15 / 8
    assert run.seconds <= 1.1 * max(longest_queue, 1000 * 0.15 / 16)


def test_with_faults_of_all_kinds_the_run_is_not_long_over_its_bound() -> None:
    urls = _addresses({f"h{number}": 10 for number in range(500)})
    run = simulate(urls, _faulty(1), jobs=64)
    spent = sum(visit.ended - visit.began for visit in run.visits) / 64
    assert len(run.results) == 5000
    assert run.seconds <= spent + 2 * 5.0 + 3.0  # what is found silent last is silent twice


def test_a_slow_host_delays_nobody() -> None:
    urls = _addresses({"slow": 200, **{f"h{number}": 5 for number in range(40)}})
    run = simulate(urls, always(lambda url: (6.0 if "//slow." in url else 0.1, page(url))), jobs=16)
    others = max(visit.ended for visit in run.visits if "//slow." not in visit.url)
    assert others < 6


def test_hosts_that_hang_are_met_early() -> None:
    sizes = {f"h{number}": 20 for number in range(100)} | {f"hangs{number}": 1 for number in range(10)}
    urls = _addresses(sizes)
    run = simulate(urls, always(lambda url: (20.0, silence(url)) if "hangs" in url else (0.15, page(url))), jobs=16)
    assert run.seconds < 50


# ---------------------------------------------------------------- manners


def test_a_host_begins_with_two_lanes_and_earns_more() -> None:
    run = simulate(_addresses({"a": 200}), _steady(0.1), per_host=6)
    began = [visit.began for visit in run.visits]
    assert began.count(0.0) == 2
    assert run.most_at_once("a.example:443") == 6


def test_a_host_that_asks_for_seconds_between_two_requests_has_them() -> None:
    urls = [f"https://export.arxiv.org/api/query?id_list=2403.0000{number}" for number in range(4)]
    run = simulate(urls, _steady(0.1))
    assert [visit.began for visit in run.visits] == [0.0, 3.0, 6.0, 9.0]


def test_a_host_that_answers_with_errors_or_ever_later_loses_lanes() -> None:
    def world(url: str, tries: int, now: float) -> tuple[float, Reply]:
        return (0.1, page(url, 500)) if "//bad." in url else (0.1 if now < 3 else 2.0, page(url))

    run = simulate(_addresses({"bad": 30, "tired": 400}), world)
    assert run.most_at_once("bad.example:443") == 2
    late = [visit for visit in run.visits if "//tired." in visit.url and visit.began > 60]
    assert max(sum(one.began <= visit.began < one.ended for one in late) for visit in late) <= 2


def test_a_host_that_allows_few_requests_a_second_is_visited_whole() -> None:
    window: list[float] = []

    def world(url: str, tries: int, now: float) -> tuple[float, Reply]:
        window[:] = [at for at in window if at > now - 1]
        if len(window) >= 2:
            return 0.05, page(url, 429, retry_after="1")
        window.append(now)
        return 0.05, page(url)

    run = simulate(_addresses({"strict": 60}), world)
    assert all(isinstance(one, Capture) and one.status == 200 for one in run.results.values())
    assert len(run.visits) < 2 * 60


@pytest.mark.parametrize("printed", ["30", "Sat, 09 Mar 2024 12:00:30 GMT"])
def test_retry_after_is_obeyed_as_seconds_and_as_a_date(printed: str) -> None:
    def world(url: str, tries: int, now: float) -> tuple[float, Reply]:
        return 0.1, page(url, 429, retry_after=printed) if now < 25 else page(url)

    run = simulate(_addresses({"a": 5}), world)
    assert not [visit for visit in run.visits if 1 < visit.began < 30]
    assert {one.status for one in run.results.values()} == {200}


def test_who_asks_for_too_long_a_wait_is_left_for_the_end_and_keeps_its_reply() -> None:
    def world(url: str, tries: int, now: float) -> tuple[float, Reply]:
        return 0.1, page(url, 429, retry_after="3600") if "//busy." in url else page(url)

    run = simulate(_addresses({"busy": 40, "a": 50}), world)
    assert len(run.asked("busy.example:443")) == 2
    replies = [run.results[number] for number in range(40)]
    assert [one.status for one in replies if isinstance(one, Capture)] == [429, 429]
    assert {(one.reason, one.detail) for one in replies if isinstance(one, Outage)} == {("http-429", "host given up")}
    assert run.seconds < 10


def test_who_asked_for_a_long_wait_is_asked_again_where_the_run_lasts_so_long() -> None:
    def world(url: str, tries: int, now: float) -> tuple[float, Reply]:
        if "//busy." in url:
            return 0.1, page(url, 429, retry_after="200") if now < 150 else page(url)
        return 30.0, page(url)

    run = simulate(_addresses({"busy": 4, "slow": 60}), world)
    assert {run.results[number].status for number in range(4)} == {200}


def test_who_always_says_429_is_left_alone_at_last() -> None:
    run = simulate(_addresses({"no": 500}), always(lambda url: (0.1, page(url, 429))))
    assert len(run.results) == 500
    assert len(run.visits) < 20
    assert run.seconds < 120


def test_a_dead_name_is_asked_for_once_more_later_and_not_for_every_address() -> None:
    run = simulate(_addresses({"gone": 300, "a": 3}), always(lambda url: (0.01, _named(url))))
    assert len(run.asked("gone.example:443")) == 3
    assert {one.reason for number, one in run.results.items() if number < 300} == {"dns"}


def _named(url: str) -> Reply:
    return silence(url, "dns") if "//gone." in url else page(url)


def test_a_host_that_falls_silent_in_the_middle_of_a_run_is_given_up() -> None:
    urls = _addresses({"a": 300})
    run = simulate(urls, lambda url, _, now: (5.0, silence(url)) if now > 1 else (0.1, page(url)))
    assert len(run.results) == 300
    assert {one.reason for one in run.results.values() if isinstance(one, Outage)} == {"timeout"}
    assert len([visit for visit in run.visits if visit.ended - visit.began > 1]) <= 10
    assert run.seconds < 60


def test_a_host_cannot_cost_a_run_more_than_so_many_silent_requests() -> None:
    def world(url: str, tries: int, now: float) -> tuple[float, Reply]:
        return (20.0, silence(url)) if url.endswith(("1", "4", "8")) else (0.1, page(url))

    run = simulate(_addresses({"a": 1000}), world)
    assert len(run.results) == 1000
    assert len([visit for visit in run.visits if visit.ended - visit.began > 1]) < 60


# ---------------------------------------------------------------- nothing is lost, and nothing hangs on chance


@given(
    st.dictionaries(st.sampled_from("abcdefgh"), st.integers(1, 12), min_size=1),
    st.integers(0, 10_000),
    st.integers(1, 40),
    st.integers(1, 9),
)
def test_every_errand_ends_once_and_no_host_has_more_than_its_lanes(
    sizes: dict[str, int], seed: int, jobs: int, per_host: int
) -> None:
    urls = _addresses(sizes)
    run = simulate(urls, _faulty(seed), jobs=jobs, per_host=per_host)
    assert sorted(run.results) == list(range(len(urls)))
    assert all(run.most_at_once(lane(url)) <= per_host for url in urls)
    assert max(Counter(visit.url for visit in run.visits).values()) <= 3


@given(st.integers(0, 10_000), st.integers(1, 30), st.integers(1, 6))
def test_errands_through_many_hosts_all_end_whatever_those_do(seed: int, jobs: int, most_open: int) -> None:
    """Redirects to other hosts, robots.txt, long and short pauses, silence: and few errands may be open at once."""
    chance = random.Random(seed)
    hosts = "abcde"

    def world(url: str, tries: int, now: float) -> tuple[float, Reply]:
        own = random.Random(f"{seed} {url} {tries}").random()
        if random.Random(f"{seed} {lane(url)}").random() < 0.3:
            return 2.0, silence(url, "connect")
        if own < 0.3:
            return 0.1, page(url, 429, **({"retry_after": str(int(own * 1000))} if own < 0.2 else {}))
        return own, page(url) if own < 0.7 else silence(url)

    def errand(number: int) -> Errand[int]:
        for step in ways[number]:
            if step.endswith("robots.txt"):
                yield Request(step, "robots")
            else:
                yield Request(step)
                yield Reading(int)
        return number

    ways = [
        [
            f"https://{chance.choice(hosts)}.example/{chance.choice([n, 'robots.txt'])}"
            for n in range(chance.randint(0, 6))
        ]
        for _ in range(chance.randint(1, 40))
    ]
    addresses = [f"https://{chance.choice(hosts)}.example/" for _ in ways]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("citecheck.web.schedule.MOST_OPEN", most_open)
        run = simulate(addresses, world, jobs=jobs, per_host=3, start=errand)
    assert run.results == {number: number for number in range(len(ways))}
    assert all(run.most_at_once(f"{host}.example:443") <= 3 for host in hosts)


@given(st.integers(0, 10_000))
def test_what_is_said_of_a_page_is_the_same_with_one_thread_and_with_many(seed: int) -> None:
    """Silent hosts, silent pages of hosts that speak, and pages that fail once."""

    def world(url: str, tries: int, now: float) -> tuple[float, Reply]:
        host, own = random.Random(f"{seed} {lane(url)}").random(), random.Random(f"{seed} {url}").random()
        if host < 0.3:
            return 5.0, silence(url, "connect" if host < 0.1 else "timeout" if host < 0.2 else "dns")
        if own < 0.1:
            return 5.0, silence(url)
        return 0.1, page(url, 503 if own < 0.2 and tries == 0 else 404 if own < 0.3 else 200)

    urls = _addresses(dict.fromkeys("abcdef", 7))
    one, many = simulate(urls, world, jobs=1), simulate(urls, world, jobs=50)
    assert one.results == many.results


def test_addresses_of_a_host_are_asked_in_their_order() -> None:
    urls = _addresses({"a": 50, "b": 3})
    assert simulate(urls, _steady(0.1)).asked("a.example:443") == urls[:50]


def test_an_errand_that_is_on_its_way_goes_before_those_that_are_not() -> None:
    def there_and_on(url: str) -> Errand[list[str]]:
        first: Reply = yield Request(url)
        second: Reply = yield Request(url + "/on")
        return [first.url, second.url]

    urls = _addresses({"a": 30})
    run = simulate(urls, _steady(0.1), per_host=1, start=lambda number: there_and_on(urls[number]))
    assert run.asked("a.example:443") == [one for url in urls for one in (url, url + "/on")]


def test_redirects_to_one_slow_host_hold_up_no_other_and_do_not_pile_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("citecheck.web.schedule.MOST_OPEN", 50)
    now_open: list[int] = []
    most: list[int] = []

    def led(url: str) -> Errand[int]:
        now_open.append(1)
        most.append(len(now_open))
        yield Request(url)
        yield Request("https://slow.example/" + url[-9:])
        now_open.pop()
        return 1

    urls = _addresses({f"h{number}": 20 for number in range(30)})
    run = simulate(urls, always(lambda url: (1.0 if "//slow." in url else 0.1, page(url))), jobs=16,
                   start=lambda number: led(urls[number]))  # fmt: skip
    assert len(run.results) == 600
    assert max(most) <= 50


def test_robots_txt_asked_for_by_many_is_fetched_once() -> None:
    def asking(url: str) -> Errand[Reply]:
        yield Request(url)
        robots: Reply = yield Request("https://a.example/robots.txt", "robots")
        read: Reply = yield Reading(lambda: robots)
        return read

    urls = _addresses({"a": 8, "b": 4})
    run = simulate(urls, _steady(0.1), start=lambda number: asking(urls[number]))
    assert len(run.results) == 12
    assert len([one for one in run.visits if one.url.endswith("/robots.txt")]) == 1


def test_no_errand_is_no_work() -> None:
    assert simulate([], _steady(0.1)).visits == []


def test_an_errand_that_asks_elsewhere_first_goes_on_the_lanes_of_that_host() -> None:
    run = simulate(["https://a.example/"], _steady(0.1), start=lambda _: fetch("https://b.example/"))
    assert run.asked("b.example:443") == ["https://b.example/"]
