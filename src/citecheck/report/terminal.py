"""The summary for a terminal or a build log: one line for a group of findings, never one for a note."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import PurePath
from textwrap import wrap

from citecheck import reasons
from citecheck.model import Finding, Report, Totals, totals
from citecheck.report import safe, wording
from citecheck.report.article import Article

# How much of an article is listed before "… more": every correction, then questions, then a few notes.
MOST_QUERIES, MOST_NOTES = 8, 4
MESSAGE_WIDTH = 88
NOTES_WIDTH = 24
NARROW = 17  # the number of a line and a severity, before what is said
LEAST = 50  # columns of a terminal that is worth fitting into


def part(article: Article, *, verbose: bool = False, columns: int = 0) -> str:
    """The article with its findings, folded for a terminal of few columns; nothing for one without any."""
    if not article.open:
        return ""
    lines = [safe.plain(article.document.path), *_findings(article, columns, verbose=verbose), ""]
    return safe.stdout("\n".join(lines) + "\n")


def whole(report: Report, parts: Iterable[str]) -> Iterator[str]:
    """Header, articles with their findings, totals, what was not checked."""
    counts = totals(report)
    yield safe.stdout(f"{_header(report, counts)}\n\n")
    yield from parts
    lines = [f"not read: {safe.plain(unread.message)}" for unread in report.unread]
    lines += [_totals(counts, len(report.fixed)), *_not_checked(counts)]
    yield safe.stdout("\n".join(lines)) + "\n"


def _header(report: Report, counts: Totals) -> str:
    counted = [wording.count(counts.articles, "article"), wording.kinds(counts.kinds)]
    counted.append(wording.count(len(report.sources), "source"))
    how = "offline, no source visited"
    if report.mode != "offline":
        seen = Counter((source.page is not None, source.verdict) for source in report.sources)
        read = sum(number for (is_read, _), number in seen.items() if is_read)
        blocked = sum(number for (_, verdict), number in seen.items() if verdict == "blocked")
        how = f"{report.mode} ({read} read, {blocked} blocked)"
    return f"citecheck {report.version}   {', '.join(counted)}   {how}"


def _findings(article: Article, columns: int, *, verbose: bool) -> list[str]:
    shown: list[Finding] = list(article.of("correct"))
    for severity, most in (("query", MOST_QUERIES), ("note", MOST_NOTES)):
        found = article.of(severity)
        # What can be fixed without a question is worth a line before what is only to be known.
        kept = found if verbose else sorted(found, key=lambda one: not _is_safe(one))[:most]
        shown += sorted(kept, key=lambda one: article.document.order(one.places[0].at))
    rows = [_row(article, finding, verbose=verbose) for finding in shown]
    about = max((len(row[2]) for row in rows), default=0)
    said = max((len(line) for row in rows for line in row[3]), default=0)
    least = max([6, *(len(row[0]) for row in rows)])
    lines = []
    for finding, (number, severity, notes, message, fix, rule) in zip(shown, rows, strict=True):
        first, *rest = message
        lines.append(f"{number:>{least}}  {severity:<7}  {notes:<{about}}  {first:<{said}}  {fix:<5}  {rule}")
        lines += [f"{'':{about + least + 13}}{line}" for line in (*rest, *_second(finding))]
    if LEAST <= columns < max(map(len, lines), default=0):
        lines = list(_folded(article, shown, columns, verbose=verbose))
    if more := _more(article, shown):
        lines.append(f"   ... {more} (-v)")
    return lines


def _folded(article: Article, shown: Iterable[Finding], columns: int, *, verbose: bool) -> Iterator[str]:
    """The same for a narrow terminal: all that stands beside a line's number and severity, one under the other."""
    margin = " " * min(NARROW, columns // 3)
    for finding in shown:
        number, severity, notes, _, fix, rule = _row(article, finding, verbose=verbose)
        text = safe.plain(article.told(finding)).strip()
        said = text if verbose else wording.clip(text, 2 * MESSAGE_WIDTH)
        head = f"{number:>6}  {severity:<7}  "
        for line in (f"{notes}  {said}", *_second(finding), f"{fix} {rule}".strip()):
            yield from wrap(line, columns - 1, initial_indent=head, subsequent_indent=margin, break_on_hyphens=False)
            head = margin


def _is_safe(finding: Finding) -> bool:
    return finding.fix is not None and finding.fix.safe


def _row(article: Article, finding: Finding, *, verbose: bool) -> tuple[str, str, str, list[str], str, str]:
    notes = safe.plain(wording.notes(article.document, finding.citations, dash="-", comma=",")) or "-"
    text = safe.plain(article.told(finding)).strip()
    message = wrap(text, MESSAGE_WIDTH) if verbose else _two_lines(text, finding)
    fix = "[fix]" if _is_safe(finding) else ""
    at = finding.places[0].at
    number = str(at.line) if at.path == article.document.path else safe.plain(f"{PurePath(at.path).name}:{at.line}")
    return number, finding.severity.upper(), wording.clip(notes, NOTES_WIDTH), message or [""], fix, finding.rule


def _two_lines(text: str, finding: Finding) -> list[str]:
    """The message, broken at its first semicolon where it is too long; what is only a note has one line."""
    if len(text) <= MESSAGE_WIDTH or finding.severity == "note":
        return [wording.clip(text, MESSAGE_WIDTH)]
    first, _, rest = text.partition("; ")
    if not rest or len(first) > MESSAGE_WIDTH or first.count("“") > first.count("”"):
        first, *others = wrap(text, MESSAGE_WIDTH)
        rest = " ".join(others)
    return [first, wording.clip(rest, MESSAGE_WIDTH)]


def _second(finding: Finding) -> list[str]:
    """Which date should stand there, where the message does not say it."""
    form = wording.proposed(finding)
    sure = finding.expected_confidence or finding.confidence
    if form is None or finding.family != "date" or form in finding.message or sure == "possible":
        return []
    line = f"{'' if sure == 'proved' else sure + ' '}{wording.clip(safe.plain(form), MESSAGE_WIDTH)}"
    citations = len(finding.citations)
    return [line + (f"; the same slip in {citations} notes" if citations > 1 else "")]


def _more(article: Article, shown: Sequence[Finding]) -> str:
    parts = []
    for severity, one in (("query", "question"), ("note", "note")):
        left = len(article.of(severity)) - sum(1 for finding in shown if finding.severity == severity)
        if left:
            parts.append(wording.count(left, f"more {one}"))
    return ", ".join(parts)


def _totals(counts: Totals, fixed: int) -> str:
    if not counts.severities.total():
        text = "Nothing to correct, to ask or to note."
    else:
        text = (
            f"{counts.severities['correct']} to correct, {wording.count(counts.severities['query'], 'question')}, "
            f"{wording.count(counts.severities['note'], 'note')}."
        )
    if counts.safe_fixes:
        text += f"   {wording.count(counts.safe_fixes, 'safe fix', 'safe fixes')}."
    if counts.known:
        text += f"   {wording.count(counts.known, 'known finding')} not listed."
    return text + (f"   {fixed} of the baseline fixed: write it anew." if fixed else "")


def _not_checked(counts: Totals) -> list[str]:
    """One line for each reason: how many citations and how many rules it kept from being checked."""
    lines = []
    for reason, (citations, rules) in sorted(counts.skipped.items()):
        about = f" for {wording.count(citations, 'citation')}" if citations else ""
        lines.append(
            safe.plain(f"not checked: {wording.count(len(rules), 'rule')}{about} ({reasons.in_words(reason)})")
        )
    return lines
