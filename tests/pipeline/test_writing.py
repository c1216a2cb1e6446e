"""A report comes into the place of the last one whole, or not at all."""

import errno
import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from citecheck.errors import UsageError
from citecheck.pipeline.writing import put


def until_the_disk_is_full() -> Iterator[str]:
    yield "half a"
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def test_a_full_disk_costs_the_new_report_and_not_the_last_one(tmp_path: Path) -> None:
    report = tmp_path / "report.md"
    report.write_text("yesterday")
    with pytest.raises(UsageError, match=r"report\.md: the report cannot be written: No space left"):
        put(report, until_the_disk_is_full())
    assert report.read_text() == "yesterday"
    assert [one.name for one in tmp_path.iterdir()] == ["report.md"]


def test_the_mode_and_the_link_of_the_last_report_stay(tmp_path: Path) -> None:
    report, link = tmp_path / "2026.md", tmp_path / "last.md"
    report.write_text("yesterday")
    report.chmod(0o640)
    link.symlink_to(report.name)
    put(link, ["today"])
    assert link.is_symlink()
    assert report.read_text() == "today"
    assert stat.S_IMODE(report.stat().st_mode) == 0o640


def test_what_is_no_plain_file_is_written_to_as_it_is(tmp_path: Path) -> None:
    put(Path(os.devnull), ["today"])
    assert not Path(os.devnull).is_file()
    put(tmp_path / "new" / "report.md", ["today"])
    assert (tmp_path / "new" / "report.md").read_text() == "today"
