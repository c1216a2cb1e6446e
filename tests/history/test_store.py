"""The file of what was seen: any order of writing gives the same, and nothing in the file costs a run."""

import datetime
import random
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citecheck import history, urls
from citecheck.history import store
from citecheck.history.life import Life, Seen, rows, settled
from citecheck.model import Evidence, Page, Past, Source, Verdict

FIRST = datetime.date(2026, 4, 1)
LATER = datetime.date(2027, 1, 1)
URL = "https://gazette.example/ferries"


def day(number: int) -> datetime.date:
    return FIRST + datetime.timedelta(days=number)


def seen(verdict: Verdict = "live", reason: str | None = None, url: str = URL, digest: str = "aa") -> Evidence:
    source = Source(url, urls.host(url), ("article",))
    if verdict not in ("live", "moved"):
        return Evidence(source, verdict, reason, 404)
    page = Page("Ferries Are Full", (), None, (), (), None, None, "en", 500)
    return Evidence(source, verdict, reason, 200, url, page=page, digest=digest)


def refused(sentence: str) -> None:
    raise AssertionError(sentence)


def known(path: Path, *addresses: str) -> dict[str, Past]:
    return history.recall(path, addresses or (URL,), LATER, refused)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "kept" / "history.sqlite"


# ---------------------------------------------------------------- what is kept


def test_what_was_seen_is_recalled_under_every_spelling_of_the_address(path: Path) -> None:
    assert history.append(path, [seen()], day(0), refused)
    assert known(path, "http://www.gazette.example/ferries/") == {
        "http://www.gazette.example/ferries/": known(path)[URL]
    }
    [sighting] = known(path)[URL].sightings
    assert (sighting.at, sighting.verdict, sighting.status) == (day(0), "live", 200)
    assert (sighting.title, sighting.digest, sighting.final_url) == ("Ferries Are Full", "aa", None)


def test_nothing_is_known_of_a_source_that_was_never_visited(path: Path) -> None:
    assert known(path) == {URL: Past()}
    assert not path.exists()
    history.append(path, [seen("unchecked", "offline"), seen("refused", "private-address")], day(0), refused)
    assert known(path) == {URL: Past()}


def test_equal_nights_are_one_sighting(path: Path) -> None:
    for number in range(10):
        history.append(path, [seen()], day(number), refused)
    bare, detailed = known(path)[URL].sightings
    assert (bare.at, bare.last, bare.count, bare.title) == (day(0), day(8), 9, None)
    assert (detailed.at, detailed.count, detailed.digest) == (day(9), 1, "aa")


def test_the_verdict_of_the_visit_is_kept_and_not_what_earlier_ones_made_of_it(path: Path) -> None:
    history.append(path, [seen("dead", "http-404")], day(0), refused)
    assert known(path)[URL].sightings[0].verdict == "failing"


def test_a_run_is_told_of_earlier_days_and_of_what_was_good_today(path: Path) -> None:
    history.append(path, [seen("failing", "http-404"), seen(url=URL + "/2")], day(0), refused)
    history.append(path, [seen("failing", "http-404")], day(1), refused)
    past = history.recall(path, [URL, URL + "/2"], day(0), refused)
    assert past[URL] == Past()
    assert [one.verdict for one in past[URL + "/2"].sightings] == ["live"]
    assert history.recall(path, [URL], day(1), refused)[URL].sightings[0].count == 1


def test_a_success_of_the_day_wins_over_its_failures(path: Path) -> None:
    for verdict in ("failing", "live", "blocked", "failing"):
        history.append(path, [seen(verdict, None if verdict == "live" else "http-404")], day(0), refused)
    assert [one.verdict for one in known(path)[URL].sightings] == ["live"]


def test_an_address_that_may_carry_a_secret_is_not_kept(path: Path) -> None:
    page = Page("Log in", (), None, (), (), None, None, "en", 500)
    final = "https://storage.example/ferries.pdf?X-Amz-Signature=abcdef0123456789&X-Amz-Credential=me"
    source = Source(URL, "gazette.example", ())
    history.append(path, [Evidence(source, "live", None, 200, final, page=page)], day(0), refused)
    assert b"X-Amz" not in path.read_bytes()


# ---------------------------------------------------------------- any order gives the same

RESULTS: list[tuple[Verdict, str | None]] = [
    ("live", None), ("moved", "permanent-redirect"), ("failing", "http-404"), ("failing", "dns"),
    ("blocked", "bot-wall"), ("unverifiable", "timeout"), ("replaced", "parked"),
]  # fmt: skip
VISITS = st.lists(
    st.tuples(st.integers(0, 75), st.sampled_from(RESULTS), st.sampled_from("abc"), st.sampled_from([URL, URL + "/2"])),
    max_size=10,
)


@settings(max_examples=40)
@given(VISITS, st.randoms(use_true_random=False), st.integers(0, 10))
def test_any_order_of_appends_and_merges_gives_the_same_past(
    visits: list[tuple[int, tuple[Verdict, str | None], str, str]], chance: random.Random, cut: int
) -> None:
    with TemporaryDirectory() as folder:
        one, other, third = (Path(folder) / name for name in "abc")
        for number, (verdict, reason), digest, url in visits:
            history.append(one, [seen(verdict, reason, url, digest)], day(number), refused)
        chance.shuffle(visits)
        for at, (number, (verdict, reason), digest, url) in enumerate(visits):
            path = third if at < cut else other
            history.append(path, [seen(verdict, reason, url, digest)], day(number), refused)
        for path in (third, other):
            history.append(path, [], day(0), refused)
        history.merge(other, third, refused)
        history.merge(other, other, refused)
        both = (URL, URL + "/2")
        assert known(one, *both) == known(other, *both)


def result_of(result: tuple[Verdict, str | None], title: str | None, digest: str | None) -> Seen:
    verdict, reason = result
    is_read = verdict in ("live", "moved")
    return Seen(verdict, reason, 200, None, title if is_read else None, digest if is_read else None)


TITLES, DIGESTS = st.sampled_from([None, "A", "B"]), st.sampled_from([None, "a", "b"])
SEEN = st.builds(result_of, st.sampled_from(RESULTS), TITLES, DIGESTS)
LIVES = st.lists(st.dictionaries(SEEN, st.integers(1, 2**90), max_size=5), max_size=4)


@given(LIVES, st.randoms(use_true_random=False))
def test_joining_lives_is_associative_commutative_and_idempotent(lives: list[Life], chance: random.Random) -> None:
    at_once = settled(lives)
    shuffled = list(lives)
    chance.shuffle(shuffled)
    one_by_one: Life = {}
    for life in shuffled:
        one_by_one = settled([settled([life]), one_by_one])
    assert rows(one_by_one) == rows(at_once) == rows(settled([at_once, at_once]))
    days = 0
    for bits in at_once.values():
        assert not days & bits
        days |= bits


# ---------------------------------------------------------------- two runs at once, many nights

WRITER = """
import datetime, sys
from pathlib import Path
from citecheck import history
from citecheck.model import Evidence, Source
for number in range(25):
    sources = [Source(f"https://{sys.argv[2]}.example/{n}", "h", ()) for n in range(20)]
    seen = [Evidence(source, "failing", "http-404", 404) for source in sources]
    shared = Evidence(Source("https://shared.example/", "h", ()), sys.argv[3], None, 200)
    day = datetime.date(2026, 4, 1) + datetime.timedelta(days=number)
    assert history.append(Path(sys.argv[1]), [*seen, shared], day, print)
"""


def test_two_processes_may_write_at_once(path: Path) -> None:
    with (
        subprocess.Popen([sys.executable, "-c", WRITER, str(path), "one", "failing"]) as one,
        subprocess.Popen([sys.executable, "-c", WRITER, str(path), "two", "live"]) as two,
    ):
        assert (one.wait(), two.wait()) == (0, 0)
    addresses = [f"https://{name}.example/{n}" for name in ("one", "two") for n in range(20)]
    past = known(path, "https://shared.example/", *addresses)
    assert [(one.verdict, one.count) for one in past["https://shared.example/"].sightings] == [("live", 25)]
    assert all(past[address].sightings[0].count == 25 for address in addresses)


def test_years_of_nights_stay_small(path: Path) -> None:
    addresses = [f"{URL}/{number}" for number in range(20)]
    first = Seen("live", None, 200)
    once = {
        urls.identity(one): {first: (1 << 3650) - 1, Seen("failing", "http-404", 404): 1 << 4000} for one in addresses
    }
    store._write(path, once, refused)
    assert path.stat().st_size < 40_000
    assert [one.count for one in known(path, *addresses)[addresses[3]].sightings] == [3650, 1]


def test_two_months_of_nightly_runs(path: Path) -> None:
    """A page lives, is walled off for a week, fails for a night, lives, and is deleted in the seventh week."""

    def night(number: int) -> tuple[Verdict, str | None]:
        if number == 20:
            return "failing", "http-404"
        if 10 <= number < 17 or number == 50:
            return "blocked", "bot-wall"
        return ("failing", "http-404") if number >= 45 else ("live", None)

    told: list[tuple[int, Verdict]] = []
    for number in range(60):
        visit = seen(*night(number))
        past = history.recall(path, [URL], day(number), refused)[URL]
        verdict = history.judged(visit, past, day(number)).verdict
        again = history.judged(visit, past, day(number))
        assert again.verdict == verdict
        if not told or told[-1][1] != verdict:
            told.append((number, verdict))
        assert history.append(path, [visit], day(number), refused)
    assert told == [
        (0, "live"), (10, "blocked"), (17, "live"), (20, "failing"), (21, "live"), (45, "failing"), (50, "blocked"),
        (51, "dead"),
    ]  # fmt: skip
    past = known(path)[URL]
    assert past.last_good is not None
    assert (past.last_good.last, past.last_good.title) == (day(44), "Ferries Are Full")


# ---------------------------------------------------------------- files that are no history


def spoil(path: Path, how: str) -> None:
    whole = path.read_bytes() if path.exists() else b""
    if how == "truncated":
        path.write_bytes(whole[: len(whole) // 2 + 7])
    elif how == "zeroed":
        path.write_bytes(bytes(len(whole)))
    elif how == "text":
        path.write_text("no database at all\n" * 50)
    elif how == "pages overwritten":
        path.write_bytes(whole[:4096] + b"\x5a" * (len(whole) - 4096))
    elif how == "nonsense in a row":
        with sqlite3.connect(path) as connection:
            connection.execute("UPDATE sighting SET days = x'00ff', verdict = 'sunny'")
        connection.close()
    elif how == "a table gone":
        with sqlite3.connect(path) as connection:
            connection.execute("DROP TABLE sighting")
        connection.close()


DAMAGES = ("truncated", "zeroed", "text", "pages overwritten", "nonsense in a row", "a table gone")


@pytest.mark.parametrize("how", DAMAGES)
def test_a_damaged_file_is_set_aside_and_the_night_is_kept(path: Path, how: str) -> None:
    many = [seen("failing", "http-404", f"{URL}/{number}") for number in range(300)]
    history.append(path, many, day(0), refused)
    spoil(path, how)
    said: list[str] = []
    past = history.recall(path, [one.source.url for one in many], day(1), said.append)
    assert all(history.judged(one, past[one.source.url], day(30)).verdict == "failing" for one in many)
    assert history.append(path, many, day(1), said.append)
    assert len(said) == 1
    assert "set aside as" in said[0]
    assert (path.parent / (path.name + ".damaged-1")).exists()
    assert known(path, URL + "/7")[URL + "/7"].sightings[0].at == day(1)


def test_damage_that_shows_only_in_writing_does_not_cost_the_night(path: Path) -> None:
    history.append(path, [seen()], day(0), refused)
    spoil(path, "truncated")
    said: list[str] = []
    assert history.append(path, [seen("failing", "http-404")], day(1), said.append)
    assert len(said) == 1
    assert known(path)[URL].sightings[0].verdict == "failing"


def test_an_empty_file_is_a_new_history(path: Path) -> None:
    path.parent.mkdir()
    path.touch()
    assert history.append(path, [seen()], day(0), refused)
    assert known(path)[URL].sightings


def others(path: Path) -> Iterator[str]:
    path.parent.mkdir()
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE bookmarks (name TEXT)")
        yield "another program's database"
        connection.execute("DROP TABLE bookmarks")
        connection.execute(f"PRAGMA application_id = {store.APPLICATION}")
        connection.execute("PRAGMA user_version = 99")
        yield "a newer citecheck"
    connection.close()


def test_a_database_of_others_or_of_a_newer_version_is_left_as_it_is(path: Path) -> None:
    for sentence in others(path):
        before = path.read_bytes()
        said: list[str] = []
        assert history.recall(path, [URL], day(0), said.append) == {URL: Past()}
        assert not history.append(path, [seen()], day(0), said.append)
        assert all(sentence in one for one in said)
        assert path.read_bytes() == before


def test_an_older_file_is_brought_up_to_date(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    history.append(path, [seen()], day(0), refused)
    monkeypatch.setattr(store, "STEPS", (*store.STEPS, "CREATE TABLE remark (text TEXT);"))
    history.append(path, [seen()], day(1), refused)
    assert known(path)[URL].sightings[0].at == day(0)
    monkeypatch.undo()
    said: list[str] = []
    history.recall(path, [URL], day(2), said.append)
    assert "newer citecheck" in said[0]


def test_a_folder_in_the_files_place_is_told(tmp_path: Path) -> None:
    said: list[str] = []
    assert not history.append(tmp_path, [seen()], day(0), said.append)
    assert history.recall(tmp_path, [URL], day(0), said.append) == {URL: Past()}
    assert len(said) == 1


def test_another_runners_damaged_file_is_told_and_left_as_it_is(path: Path, tmp_path: Path) -> None:
    history.append(path, [seen()], day(0), refused)
    other = tmp_path / "other.sqlite"
    other.write_bytes(b"\x5a" * 9000)
    said: list[str] = []
    assert not history.merge(path, other, said.append)
    assert not history.merge(path, tmp_path / "nowhere", said.append)
    assert len(said) == 2
    assert other.read_bytes() == b"\x5a" * 9000
    assert known(path)[URL].sightings
