"""How long links live: the curve, and from which day a citation counts."""

import datetime

from hypothesis import given
from hypothesis import strategies as st

from citecheck import citations, documents, history
from citecheck.history import Cited
from citecheck.model import Past, Sighting
from citecheck.settings import Settings

START = datetime.date(2024, 1, 1)


def day(number: int) -> datetime.date:
    return START + datetime.timedelta(days=number)


def lived(until: int) -> Cited:
    return Cited("a", START, Past((Sighting(day(until), "live"),)))


def lost(at: int) -> Cited:
    failures = tuple(Sighting(day(at + apart), "failing", "http-404") for apart in (0, 5, 10))
    return Cited("a", START, Past((Sighting(START, "live"), *failures)))


def test_half_of_the_links_lost_in_the_second_year_is_half_alive() -> None:
    curve = history.survival([lived(800), lost(400)])
    assert (curve.sources, curve.lost, curve.doubtful, curve.unseen) == (2, 1, 0, 0)
    shares = {age.until: age.alive for age in curve.ages}
    assert shares[365] == 1.0
    assert shares[730] == 0.5


def test_links_last_seen_early_weigh_only_as_long_as_they_were_seen() -> None:
    curve = history.survival([lived(10), lived(10), lived(800), lost(400)])
    assert curve.ages[0].left == 2
    assert curve.ages[-1].alive == 0.5


def test_a_failure_that_is_not_proved_is_no_loss() -> None:
    doubtful = Cited("a", START, Past((Sighting(START, "live"), Sighting(day(300), "failing", "http-404"))))
    never = Cited("a", START, Past((Sighting(day(3), "blocked", "bot-wall"),)))
    curve = history.survival([doubtful, never])
    assert (curve.sources, curve.lost, curve.doubtful, curve.unseen) == (2, 0, 1, 1)


def test_nothing_seen_gives_no_curve() -> None:
    assert history.survival([]).ages == ()


@given(st.lists(st.tuples(st.booleans(), st.integers(0, 4000)), max_size=30))
def test_the_curve_only_falls_and_counts_every_link_once(links: list[tuple[bool, int]]) -> None:
    curve = history.survival([lost(at) if is_lost else lived(at) for is_lost, at in links])
    shares = [1.0, *(age.alive for age in curve.ages)]
    assert shares == sorted(shares, reverse=True)
    assert sum(age.lost + age.left for age in curve.ages) == len(links)
    for before, after in zip(curve.ages, curve.ages[1:], strict=False):
        assert after.watched == before.watched - before.lost - before.left


def test_a_citation_counts_from_its_access_date_or_its_articles_or_the_first_visit() -> None:
    text = (
        "Fares rose.[1] Boats sank.[2]\n\n"
        "[1] “Fares Rise”, The Gazette, https://gazette.example/fares, accessed 5 May 2024.\n"
        "[2] “Boats Sink”, The Gazette, https://gazette.example/boats.\n"
    )
    article = citations.read(documents.read("article.txt", text.encode(), "text"), Settings())
    pasts = {"https://gazette.example/boats": Past((Sighting(day(9), "live"), Sighting(day(3), "live")))}
    since = {one.address: one.since for one in history.cited([article], pasts)}
    assert since == {"gazette.example/fares": datetime.date(2024, 5, 5), "gazette.example/boats": day(3)}
    dated = citations.read(
        documents.read("article.txt", text.encode(), "text"), Settings(published=datetime.date(2023, 2, 1))
    )
    since = {one.address: one.since for one in history.cited([dated, article], pasts)}
    assert since["gazette.example/boats"] == datetime.date(2023, 2, 1)
