"""Standard output and error: always there, in UTF-8, and with nothing in them that a terminal would obey."""

import os
import sys
from pathlib import Path

# Where one of these is set, standard output is a log in which some lines are orders.
BUILD_SERVERS = ("GITHUB_ACTIONS", "TF_BUILD", "TEAMCITY_VERSION")


def opened() -> None:
    """Standard streams that are always there (closed ones are empty), in UTF-8 whatever the locale says."""
    for name in ("stdin", "stdout", "stderr"):
        if getattr(sys, name) is None:
            mode = "r" if name == "stdin" else "w"
            setattr(sys, name, Path(os.devnull).open(mode))  # noqa: SIM115  # because it stays open
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def say(text: str) -> None:
    """To standard error, with nothing in it that a terminal would obey."""
    from citecheck.report import safe

    print(safe.terminal(text), file=sys.stderr)


def warn(text: str) -> None:
    """The same for what went wrong, which in the log of a job must say who says it."""
    say(f"citecheck: {text}")


class Once(set[str]):
    """Warns of each thing once, and keeps what it warned of."""

    def say(self, text: str) -> None:
        """See `warn`."""
        if text not in self:
            self.add(text)
            warn(text)


def tell(text: str) -> None:
    """To standard output, line by line, with nothing in it that a terminal or a build server would obey."""
    from citecheck.report import safe

    for line in text.split("\n"):
        print(safe.terminal(line))


def shown(difference: str) -> str:
    """A difference for who reads it: exact for `patch`, harmless on a terminal and in the log of a build server."""
    from citecheck.report import safe

    if sys.stdout.isatty():
        lines = difference.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        return "\n".join(map(safe.terminal, lines))
    return safe.stdout(difference) if any(name in os.environ for name in BUILD_SERVERS) else difference
