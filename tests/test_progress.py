"""How far a run has come: a bar where somebody watches, a line now and then where nobody does."""

import io

import pytest

from citecheck import progress
from citecheck.progress import Progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_log_gets_a_plain_line_now_and_then(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "EVERY", 0.0)
    log = io.StringIO()
    seen = Progress(2, 1, log)
    seen("live")
    seen("live")
    seen.close()
    first, last = log.getvalue().splitlines()
    assert first.startswith("citecheck: 1 of 2 sources on 1 host, ")
    assert last.endswith("; 2 live")


def test_a_quiet_log_stays_empty() -> None:
    log = io.StringIO()
    seen = Progress(1, 1, log)
    seen("live")
    seen.close()
    assert log.getvalue() == ""


def test_a_run_of_less_than_a_second_shows_no_bar() -> None:
    terminal = Terminal()
    seen = Progress(1, 1, terminal)
    seen("live")
    seen.close()
    assert "live" not in terminal.getvalue()
