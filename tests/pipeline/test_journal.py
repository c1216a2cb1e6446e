"""What an unfinished run gathered is there when it is started again, whatever tore its journal off."""

import os
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citecheck.errors import UsageError
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
