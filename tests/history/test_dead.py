"""The dead rule: three failures that count, three days apart, and no success between."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citecheck.history import judged, standing
from citecheck.model import GOOD, Evidence, Past, Sighting, Source, Verdict

TODAY = datetime.date(2026, 6, 1)
URL = "https://gazette.example/ferries"


def days_ago(number: int) -> datetime.date:
    return TODAY - datetime.timedelta(days=number)


def visit(verdict: Verdict = "failing", reason: str | None = "http-404") -> Evidence:
    return Evidence(Source(URL, "gazette.example", ("article",)), verdict, reason)


def failed(*ago: int, reason: str = "http-404") -> tuple[Sighting, ...]:
    return tuple(Sighting(days_ago(one), "failing", reason) for one in ago)


@pytest.mark.parametrize(
    ("ago", "reason", "verdict"),
    [
        ((), "http-404", "failing"),
        ((3,), "http-404", "failing"),
        ((6, 3), "http-404", "dead"),
        ((2, 1), "http-404", "failing"),  # three nights running are one bad weekend
        ((5, 4, 3, 2, 1), "http-404", "failing"),
        ((6, 5, 4, 3, 2, 1), "http-404", "dead"),
        ((100, 50), "http-404", "dead"),
        ((3,), "http-410", "dead"),
        ((2,), "http-410", "failing"),
        ((3,), "no-such-host", "dead"),
        ((30, 20, 10), "http-503", "failing"),
    ],
)
def test_failures_count_when_they_lie_three_days_apart(ago: tuple[int, ...], reason: str, verdict: Verdict) -> None:
    assert judged(visit(reason=reason), Past(failed(*ago, reason=reason)), TODAY).verdict == verdict


def test_without_a_past_nothing_is_dead() -> None:
    assert judged(visit(), None, TODAY) == visit()
    assert judged(visit(), Past(), TODAY).verdict == "failing"


@pytest.mark.parametrize("good", GOOD)
def test_one_success_ends_the_streak(good: Verdict) -> None:
    past = Past((*failed(9, 6, 3), Sighting(days_ago(1), good)))
    seen = judged(visit(), past, TODAY)
    assert seen.verdict == "failing"
    assert seen.past is not None
    assert seen.past.streak is not None
    assert (seen.past.streak.counted, seen.past.streak.since) == (1, TODAY)


@pytest.mark.parametrize("verdict", ["blocked", "restricted", "unverifiable", "unchecked", "refused"])
def test_what_says_nothing_neither_counts_nor_ends_a_streak(verdict: Verdict) -> None:
    beside = (Sighting(days_ago(4), verdict, "http-404"), Sighting(days_ago(1), verdict, "http-404"))
    assert judged(visit(), Past((*failed(6, 3), *beside)), TODAY).verdict == "dead"
    assert judged(visit(), Past((*failed(6), *beside)), TODAY).verdict == "failing"
    assert judged(visit(verdict), Past(failed(9, 6, 3)), TODAY).verdict == verdict


def test_a_410_among_404s_shortens_nothing() -> None:
    past = Past((*failed(3), *failed(1, reason="http-410")))
    assert judged(visit(reason="http-410"), past, TODAY).verdict == "failing"


def test_a_good_visit_earlier_today_ends_the_streak_and_later_days_say_nothing() -> None:
    past = Past((*failed(9, 6, 3), Sighting(TODAY, "live")))
    assert judged(visit(), past, TODAY).verdict == "failing"
    ahead = Past((*failed(3), *failed(-3, -6)))
    assert judged(visit(), ahead, TODAY).verdict == "failing"


def test_a_replaced_page_stays_replaced_and_its_streak_is_counted() -> None:
    past = Past((Sighting(days_ago(8), "replaced", "soft-404"), *failed(4)))
    seen = judged(visit("replaced", "soft-404"), past, TODAY)
    assert seen.verdict == "replaced"
    assert seen.past is not None
    assert seen.past.streak is not None
    assert seen.past.streak.proves


def test_a_past_that_ends_with_failures_has_a_streak_of_its_own() -> None:
    streak = standing(Past((Sighting(days_ago(20), "live"), *failed(9, 6, 3)))).streak
    assert streak is not None
    assert (streak.since, streak.counted, streak.proves) == (days_ago(9), 3, True)
    assert standing(Past((*failed(9), Sighting(days_ago(8), "live")))).streak is None


LIFE = st.lists(
    st.tuples(
        st.integers(1, 40),
        st.sampled_from(
            [("live", None), ("moved", None), ("failing", "http-404"), ("failing", "http-410"), ("failing", "http-500"),
             ("blocked", "bot-wall"), ("unverifiable", "timeout"), ("replaced", "soft-404")]
        ),
    ),
    unique_by=lambda one: one[0],
)  # fmt: skip


@given(LIFE)
def test_dead_rests_on_failures_days_apart_with_no_success_among_them(
    life: list[tuple[int, tuple[Verdict, str]]],
) -> None:
    past = Past(tuple(Sighting(days_ago(ago), verdict, reason) for ago, (verdict, reason) in life))
    if judged(visit(), past, TODAY).verdict != "dead":
        return
    last_good = min((ago for ago, (verdict, _) in life if verdict in GOOD), default=99)
    counting = [
        ago for ago, seen in life if seen in (("failing", "http-404"), ("failing", "http-410")) and ago < last_good
    ]
    assert len(counting) >= 2
    assert max(counting) >= 6
