"""What an unfinished run gathered is there when it is started again, whatever tore its journal off."""

import datetime
import errno
import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citecheck import figures
from citecheck.dates import Date, Reading
from citecheck.errors import UsageError
from citecheck.model import (
    Answer,
    Difference,
    Drift,
    Evidence,
    Inquiry,
    Memento,
    Mementos,
    Notice,
    Page,
    Past,
    Publication,
    Record,
    Sighting,
    Source,
    Streak,
    Witness,
)
from citecheck.pipeline.appended import Appended
from citecheck.pipeline.journal import KEPT_FOR, Journal, name


def written(path: Path, count: int) -> None:
    journal = Journal(path)
    for number in range(count):
        journal.keep("visit", f"https://gazette.example/{number}", ("live", number))
    journal.close(is_finished=False)


def test_what_was_kept_is_known_at_the_next_start(tmp_path: Path) -> None:
    path = tmp_path / "unfinished" / "a.journal"
    written(path, 3)
    kept = Journal(path).kept("visit")
    assert dict(kept) == {f"https://gazette.example/{number}": ("live", number) for number in range(3)}


def test_a_finished_run_leaves_nothing(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "a.journal")
    journal.keep("visit", "https://gazette.example/", 1)
    journal.close(is_finished=True)
    assert not list(tmp_path.iterdir())


@given(cut=st.integers(min_value=1, max_value=400), noise=st.binary(max_size=40))
def test_a_torn_end_costs_the_torn_entries_alone(
    tmp_path_factory: pytest.TempPathFactory, cut: int, noise: bytes
) -> None:
    path = tmp_path_factory.mktemp("journal") / "a.journal"
    written(path, 5)
    whole = path.read_bytes()
    path.write_bytes(whole[: max(0, len(whole) - cut)] + noise)
    journal = Journal(path)
    kept = dict(journal.kept("visit"))
    assert kept == {f"https://gazette.example/{number}": ("live", number) for number in range(len(kept))}
    journal.keep("visit", "https://gazette.example/new", "after")
    journal.close(is_finished=False)
    assert Journal(path).kept("visit")["https://gazette.example/new"] == "after"


class Foreign:
    """What runs a function of somebody else's choice when it is unpickled."""

    def __init__(self, function: Callable[..., object], *given: object) -> None:
        self._reduced = (function, given)

    def __reduce__(self) -> tuple[Callable[..., object], tuple[object, ...]]:
        return self._reduced


@pytest.mark.parametrize("function", [os.mkdir, exec, Journal, Path])
def test_what_others_wrote_into_a_journal_is_not_run(tmp_path: Path, function: Callable[..., object]) -> None:
    path, made = tmp_path / "a.journal", tmp_path / "made"
    written(path, 2)
    journal = Journal(path)
    journal.keep("visit", "https://gazette.example/theirs", Foreign(function, str(made)))
    journal.close(is_finished=False)
    assert len(Journal(path).kept("visit")) == 2
    assert not made.exists()


def test_all_that_a_run_gathers_can_be_kept(tmp_path: Path) -> None:
    path, at = tmp_path / "a.journal", datetime.datetime(2024, 5, 2, 12, 30, tzinfo=datetime.UTC)
    [figure], day = figures.find("fares rose by 12%"), Reading(2024, 5, 2)
    asked = Inquiry("figure", "12%", "a.md", ("1",), figure=figure, date=Date("2 May 2024", (day,)))
    source = Source("https://gazette.example/", "gazette.example", ("1",), (asked,))
    page = Page("Fares", ("Fares",), None, (), (), Publication(day, "proved", (Witness("url", day),)), day, "en", 90)
    answer = Answer(asked, source.url, "found", differences=(Difference("12%", "13%", "number"),))
    copy = Memento("https://archive.example/1/", at, "https://archive.example/")
    found = Evidence(
        source, "live", page=page, answers=(answer,),
        past=Past((Sighting(at.date(), "live"),), Streak(at.date(), 1, 2, 1)),
        mementos=Mementos(at.date(), copy), drift=Drift("same", at.date(), "visit"),
    )  # fmt: skip
    record = Record("doi:10.1000/1", "Crossref", notices=(Notice("retraction"),))
    journal = Journal(path)
    journal.keep("visit", source.url, found)
    journal.keep("records", record.identifier, record)
    journal.close(is_finished=False)
    again = Journal(path)
    assert again.kept("visit") == {source.url: found}
    assert again.kept("records") == {record.identifier: record}


def test_an_old_journal_is_begun_anew(tmp_path: Path) -> None:
    path = tmp_path / "a.journal"
    written(path, 2)
    old = time.time() - KEPT_FOR - 60
    os.utime(path, (old, old))
    assert not Journal(path).kept("visit")


def test_a_run_that_was_asked_something_else_has_another_name() -> None:
    assert name(["a", "b"]) != name(["ab"]) != name(["a"])


def test_a_folder_that_cannot_be_written_is_said_in_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    with pytest.raises(UsageError, match="journal of the run cannot be written"):
        Journal(tmp_path / "file" / "a.journal")


def test_a_run_goes_on_where_the_disk_is_full_and_says_so_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[UsageError] = []
    journal = Journal(tmp_path / "a.journal", said.append)

    def full(_file: Appended, _data: bytes) -> int:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(Appended, "add", full)
    journal.keep("visit", "https://gazette.example/a", 1)
    journal.keep("visit", "https://gazette.example/b", 2)
    journal.close(is_finished=True)
    assert len(said) == 1
    assert "No space left" in str(said[0])
