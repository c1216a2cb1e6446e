"""What `citecheck history` prints: a source's life and a collection's curve, in three forms."""

import csv
import datetime
import json
from pathlib import Path

import pytest

from citecheck import cli, history
from citecheck.model import Age, Evidence, Page, Past, Sighting, Source, Survival
from citecheck.report import ageing

START = datetime.date(2026, 4, 1)
URL = "https://gazette.example/ferries"
PAST = history.standing(
    Past(
        (
            Sighting(START, "live", None, 200, None, None, None, 0b1011),
            Sighting(datetime.date(2026, 4, 5), "live", None, 200, None, "=Ferries\x1b[2J", "aa"),
            Sighting(datetime.date(2026, 4, 3), "blocked", "bot-wall", 403),
            Sighting(datetime.date(2026, 4, 6), "failing", "http-404", 404, days=0b11),
        )
    )
)
CURVE = Survival(10, 2, 1, 3, (Age(0, 30, 6, 1, 0, 5 / 6), Age(30, 91, 5, 1, 4, 2 / 3)))


def test_the_life_of_a_source_is_told_by_spells() -> None:
    lines = ageing.life(URL, PAST, "terminal").splitlines()
    assert lines[0] == URL
    assert [line.split()[:4] for line in lines[2:6]] == [
        ["2026-04-01", "2026-04-02", "2", "live"],
        ["2026-04-03", "2026-04-03", "1", "blocked"],
        ["2026-04-04", "2026-04-05", "2", "live"],
        ["2026-04-06", "2026-04-07", "2", "failing"],
    ]
    assert lines[6] == "failing since 6 April 2026: 1 of 3 failures that count"
    assert "\x1b" not in "".join(lines)


def test_a_source_that_was_never_visited_is_said_to_be_so() -> None:
    assert ageing.life(URL, Past(), "terminal") == f"{URL}: never visited\n"
    assert json.loads(ageing.life(URL, Past(), "json"))["spells"] == []


def test_lives_as_data_hold_the_same_spells() -> None:
    data = json.loads(ageing.life(URL, PAST, "json"))
    assert (data["spells"][0]["first"], data["spells"][0]["days"]) == ("2026-04-01", 2)
    assert data["streak"] == {"since": "2026-04-06", "counted": 1, "needed": 3, "days": 2}
    rows = list(csv.DictReader(ageing.life(URL, PAST, "csv").splitlines()))
    assert len(rows) == 4
    assert rows[2]["title"].startswith("'=Ferries")


def test_the_curve_is_told_in_words_and_as_data() -> None:
    text = ageing.survival(CURVE, "terminal")
    assert text.startswith("10 sources, 7 seen, 2 lost, 1 failing, not yet proved, 3 never read.")
    assert "up to 1 month" in text
    assert "1 month to 3 months" in text
    assert "66.7 %" in text
    data = json.loads(ageing.survival(CURVE, "json"))
    assert data["ages"][1] == {
        "after_days": 30, "until_days": 91, "watched": 5, "lost": 1, "left": 4, "alive": 0.6667,
    }  # fmt: skip
    rows = list(csv.DictReader(ageing.survival(CURVE, "csv").splitlines()))
    assert [row["lost"] for row in rows] == ["1", "1"]
    assert "Nothing is known yet" in ageing.survival(Survival(1, 0, 0, 1, ()), "terminal")


# ---------------------------------------------------------------- the command


def seen(url: str, day: int, file: Path) -> None:
    page = Page("Ferries", (), None, (), (), None, None, "en", 500)
    visit = Evidence(Source(url, "gazette.example", ()), "live", None, 200, url, page=page)
    history.append(file, [visit], START + datetime.timedelta(days=day), print)


def test_the_command_shows_a_source_an_article_and_all(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file, article = tmp_path / "h.sqlite", tmp_path / "article.txt"
    article.write_text(f"Fares rose.[1]\n\n[1] “Ferries”, The Gazette, {URL}, accessed 1 April 2025.\n")
    for day in range(3):
        seen(URL, day, file)
    flags = ["--history", str(file), "--today", "2026-05-01"]
    assert cli.main(["history", URL, *flags]) == 0
    assert "2026-04-01  2026-04-03  3" in capsys.readouterr().out
    assert cli.main(["history", str(article), *flags, "--format", "csv"]) == 0
    assert capsys.readouterr().out.splitlines()[-1].startswith("365,730,1,0,1,1.0")
    assert cli.main(["history", *flags, "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["sources"] == 1


def test_the_command_adds_what_another_runner_saw(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    own, other = tmp_path / "own.sqlite", tmp_path / "other.sqlite"
    seen(URL, 0, own)
    seen(URL, 1, other)
    flags = ["--history", str(own), "--today", "2026-05-01"]
    assert cli.main(["history", *flags, "--merge", str(other)]) == 0
    assert cli.main(["history", URL, *flags]) == 0
    assert "2026-04-01  2026-04-02  2" in capsys.readouterr().out
    assert cli.main(["history", *flags, "--merge", str(tmp_path / "nowhere")]) == 2


def test_a_history_that_is_not_named_or_not_there_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["history", URL, "--history", str(tmp_path / "none.sqlite")]) == 2
    assert "there is no such history" in capsys.readouterr().err
