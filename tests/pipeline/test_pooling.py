"""Work in several processes gives what one gives, whatever happens to them."""

import datetime
import os
import posixpath
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from citecheck import pipeline
from citecheck.errors import UsageError
from citecheck.pipeline import pooling
from citecheck.settings import Settings

ARTICLE = "Harbour {0}\n\nThe mayor said “the old pier number {0} stays” on 3 May 2024.[1]\n\nNotes\n\n[1] “Pier {0}”, Gazette, https://gazette.example/{0}, (Date of Access: 09.03.2024).\n"  # noqa: E501  # because a note is one line


def processes() -> list[int]:
    return [int(one) for one in Path(f"/proc/{os.getpid()}/task/{os.getpid()}/children").read_text().split()]


def things(number: int, others: list[int], *, dies_at: int = -1) -> Iterator[str]:
    for at in range(number):
        if at == dies_at:
            os.kill(next(one for one in processes() if one not in others), signal.SIGKILL)
        yield f"{at}"


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="processes are found by /proc")
def test_results_come_in_order_even_if_a_process_is_killed() -> None:
    expected = [f"at/{at}" for at in range(200)]
    others = processes()  # of tests before this one
    for dies_at in (-1, 60):
        given = things(200, others, dies_at=dies_at)
        assert list(pooling.ordered(posixpath.join, "at", given, 2)) == expected
    assert set(processes()) <= set(others)


def test_what_one_raises_is_raised_and_no_process_stays() -> None:
    def wrong() -> Iterator[str]:
        yield from things(20, [])
        raise UsageError("no more of it")

    with pytest.raises(UsageError, match="no more of it"):
        list(pooling.ordered(posixpath.join, "at", wrong(), 2))


def test_a_report_is_the_same_by_any_number_of_processes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for worth in ("WORTH_A_COPY", "WORTH_A_START"):
        monkeypatch.setattr(pooling, worth, 4)
    for number in range(24):
        (tmp_path / f"{number:02}.txt").write_text(ARTICLE.format(number), encoding="utf-8")
    (tmp_path / "99.docx").write_text("no word file")
    said = []
    for count in (1, 3):
        report = pipeline.audit(
            [str(tmp_path)], Settings(processes=count), today=datetime.date(2026, 6, 1), offline=True
        )
        said.append((report.to_json(), report.unread))
    assert said[0] == said[1]
    assert len(said[0][1]) == 1
