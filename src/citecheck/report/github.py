"""GitHub's workflow commands: annotations on the lines of a pull request."""

from collections.abc import Iterable, Iterator
from itertools import chain

from citecheck.model import Report
from citecheck.report import safe, wording
from citecheck.report.article import Article
from citecheck.report.listed import Listed, listed

COMMANDS = {"correct": "error", "query": "warning", "note": "notice"}
MOST = 10  # of a kind are shown for a step; the rest would be dropped without a word
KEPT_FOR_UNREAD = 3  # of the errors


def part(article: Article) -> list[tuple[str, str]]:
    """The commands of an article, each with its severity."""
    return [(one.finding.severity, _command(one)) for one in listed(article) if not one.finding.known]


def whole(report: Report, parts: Iterable[list[tuple[str, str]]]) -> Iterator[str]:
    """At most ten errors, then warnings, then notices, and one notice that says how many more there are."""
    shown: dict[str, list[str]] = {severity: [] for severity in COMMANDS}
    # One notice is left for the sum.
    most = {"correct": MOST - min(len(report.unread), KEPT_FOR_UNREAD), "query": MOST, "note": MOST - 1}
    left = 0
    for severity, command in chain.from_iterable(parts):
        if len(shown[severity]) < most[severity]:
            shown[severity].append(command)
        else:
            left += 1
    unread = [f"::error title=not read::{_data(one.message)}" for one in report.unread]
    room = MOST - len(shown["correct"])
    shown["correct"] += unread[:room]
    left += len(unread[room:])
    yield from (f"{command}\n" for commands in shown.values() for command in commands)
    if left:
        yield f"::notice title=citecheck::{wording.count(left, 'more finding')} in the report\n"


def _command(one: Listed) -> str:
    at = one.at
    place = f"file={_property(one.path)},line={at.line},endLine={at.end_line}"
    if at.line == at.end_line:
        place += f",col={at.column},endColumn={max(at.column, at.end_column - 1)}"
    return f"::{COMMANDS[one.finding.severity]} {place},title={_property(one.title)}::{_data(one.message)}"


def _data(text: str) -> str:
    """Text after the second `::`; what was printed in an article or on a page gives no order of its own."""
    return safe.plain(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
