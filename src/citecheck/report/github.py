"""GitHub's workflow commands: annotations on the lines of a pull request."""

from citecheck.model import Report
from citecheck.report import safe, wording
from citecheck.report.listed import Listed, listed

COMMANDS = {"correct": "error", "query": "warning", "note": "notice"}
MOST = 10  # of a kind are shown for a step; the rest would be dropped without a word


def render(report: Report) -> str:
    """At most ten errors, then warnings, then notices, and one notice that says how many more there are."""
    lines: list[str] = []
    left = 0
    by_severity: dict[str, list[Listed]] = {severity: [] for severity in COMMANDS}
    for one in listed(report):
        if not one.finding.known:
            by_severity[one.finding.severity].append(one)
    for severity, found in by_severity.items():
        most = MOST - 1 if severity == "note" else MOST  # one notice is left for the sum
        lines += [_command(one) for one in found[:most]]
        left += max(0, len(found) - most)
    for unread in report.unread:
        lines.append(f"::error title=not read::{_data(unread.message)}")
    if left:
        lines.append(f"::notice title=citecheck::{wording.count(left, 'more finding')} in the report")
    return "".join(f"{line}\n" for line in lines)


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
