"""How far a run has come: a live bar on a terminal, a plain line now and then elsewhere. Always on standard error."""

import time
from collections import Counter
from typing import IO, Any

from citecheck.model import Verdict

EVERY = 20.0  # seconds between two lines in a log
# In the order of what an editor would rather not see.
SHOWN: tuple[Verdict, ...] = ("live", "moved", "dead", "failing", "replaced", "blocked", "restricted", "unverifiable",
                              "refused")  # fmt: skip


class Progress:
    """Counts sources as they come home. A run that is over within a second shows nothing."""

    def __init__(self, total: int, hosts: int, stream: IO[str]) -> None:
        self._total, self._hosts, self._stream = total, hosts, stream
        self._verdicts: Counter[str] = Counter()
        self._begun = self._told = time.monotonic()
        self._bar: Any = None

    def __call__(self, verdict: Verdict) -> None:
        """Take up one more source."""
        self._verdicts[verdict] += 1
        if self._stream.isatty():
            self._draw()
        elif time.monotonic() - self._told >= EVERY:
            self._told = time.monotonic()
            print(f"citecheck: {self.line()}", file=self._stream, flush=True)

    def line(self) -> str:
        """The state of the run in one line."""
        done, elapsed = self._verdicts.total(), time.monotonic() - self._begun
        rate = done / elapsed if elapsed > 0 else 0.0
        left = f", {_duration((self._total - done) / rate)} left" if rate and done < self._total else ""
        return f"{done:,} of {self._total:,} sources on {self._where()}, {rate:.0f}/s{left}; {self._counts()}"

    def close(self) -> None:
        """Take the bar away; what was printed before stays."""
        if self._bar is not None:
            self._bar.close()

    def _draw(self) -> None:
        if self._bar is None:
            from tqdm import tqdm

            self._bar = tqdm(total=self._total, unit="source", delay=1.0, leave=False, dynamic_ncols=True,
                             file=self._stream, desc=self._where(), mininterval=0.2)  # fmt: skip
        self._bar.set_postfix_str(self._counts(), refresh=False)
        self._bar.update(1)

    def _where(self) -> str:
        return "1 host" if self._hosts == 1 else f"{self._hosts:,} hosts"

    def _counts(self) -> str:
        return ", ".join(f"{self._verdicts[word]:,} {word}" for word in SHOWN if self._verdicts[word])


def _duration(seconds: float) -> str:
    whole = round(seconds)
    if whole < 60:
        return f"{whole} s"
    return f"{whole // 60} min" if whole < 3600 else f"{whole // 3600} h {whole % 3600 // 60:02} min"
