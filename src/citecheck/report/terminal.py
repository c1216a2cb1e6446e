"""The summary for a terminal or a build log: one line for a group of findings, never one for a note."""

from collections.abc import Sequence
from textwrap import wrap

from citecheck import reasons
from citecheck.model import Finding, Report
from citecheck.report import safe, wording
from citecheck.report.article import Article

# How much of an article is listed before "… more": every correction, then questions, then a few notes.
MOST_QUERIES, MOST_NOTES = 8, 4
MESSAGE_WIDTH = 88
NOTES_WIDTH = 24


def render(report: Report, *, verbose: bool = False) -> str:
    """Header, articles with their findings, totals, what was not checked."""
    articles = [Article(audit, report) for audit in report.audits]
    lines = [_header(report, articles), ""]
    for article in articles:
        if article.open:
            lines += [safe.plain(article.document.path), *_findings(article, verbose=verbose), ""]
    lines += [f"not read: {safe.plain(unread.message)}" for unread in report.unread]
    lines += [_totals(articles, len(report.fixed)), *_not_checked(articles)]
    return safe.stdout("\n".join(lines)) + "\n"


def _header(report: Report, articles: Sequence[Article]) -> str:
    citations = [citation for article in articles for citation in article.document.citations]
    read = sum(1 for source in report.sources if source.page is not None)
    blocked = sum(1 for source in report.sources if source.verdict == "blocked")
    counted = [wording.count(len(articles), "article"), wording.citations(citations)]
    counted.append(wording.count(len(report.sources), "source"))
    how = (
        "offline, no source visited" if report.mode == "offline" else f"{report.mode} ({read} read, {blocked} blocked)"
    )
    return f"citecheck {report.version}   {', '.join(counted)}   {how}"


def _findings(article: Article, *, verbose: bool) -> list[str]:
    shown: list[Finding] = list(article.of("correct"))
    for severity, most in (("query", MOST_QUERIES), ("note", MOST_NOTES)):
        found = article.of(severity)
        # What can be fixed without a question is worth a line before what is only to be known.
        kept = found if verbose else sorted(found, key=lambda one: not _is_safe(one))[:most]
        shown += sorted(kept, key=lambda one: one.places[0].at)
    rows = [_row(article, finding, verbose=verbose) for finding in shown]
    about = max((len(row[2]) for row in rows), default=0)
    said = max((len(line) for row in rows for line in row[3]), default=0)
    lines = []
    for finding, (number, severity, notes, message, fix, rule) in zip(shown, rows, strict=True):
        first, *rest = message
        lines.append(f"{number:>6}  {severity:<7}  {notes:<{about}}  {first:<{said}}  {fix:<5}  {rule}")
        lines += [f"{'':{about + 19}}{line}" for line in (*rest, *_second(finding))]
    if more := _more(article, shown):
        lines.append(f"   ... {more} (-v)")
    return lines


def _is_safe(finding: Finding) -> bool:
    return finding.fix is not None and finding.fix.safe


def _row(article: Article, finding: Finding, *, verbose: bool) -> tuple[str, str, str, list[str], str, str]:
    notes = safe.plain(wording.notes(article.document, finding.citations, dash="-", comma=",")) or "-"
    text = safe.plain(article.told(finding)).strip()
    message = wrap(text, MESSAGE_WIDTH) if verbose else _two_lines(text, finding)
    fix = "[fix]" if _is_safe(finding) else ""
    number = str(finding.places[0].at.line)
    return number, finding.severity.upper(), wording.clip(notes, NOTES_WIDTH), message or [""], fix, finding.rule


def _two_lines(text: str, finding: Finding) -> list[str]:
    """The message, broken at its first semicolon where it is too long; what is only a note has one line."""
    if len(text) <= MESSAGE_WIDTH or finding.severity == "note":
        return [wording.clip(text, MESSAGE_WIDTH)]
    first, _, rest = text.partition("; ")
    if not rest or len(first) > MESSAGE_WIDTH:
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


def _totals(articles: Sequence[Article], fixed: int) -> str:
    def total(severity: str) -> int:
        return sum(len(article.of(severity)) for article in articles)

    fixes = sum(len(article.tidy_ups) for article in articles)
    known = sum(1 for article in articles for finding in article.audit.findings if finding.known)
    if not any(article.open for article in articles):
        text = "Nothing to correct, to ask or to note."
    else:
        text = (
            f"{total('correct')} to correct, {wording.count(total('query'), 'question')}, "
            f"{wording.count(total('note'), 'note')}."
        )
    if fixes:
        text += f"   {wording.count(fixes, 'safe fix', 'safe fixes')}."
    if known:
        text += f"   {wording.count(known, 'known finding')} not listed."
    return text + (f"   {fixed} of the baseline fixed: write it anew." if fixed else "")


def _not_checked(articles: Sequence[Article]) -> list[str]:
    """One line for each reason: how many citations and how many rules it kept from being checked."""
    kept: dict[str, tuple[set[tuple[int, str]], set[str]]] = {}
    for number, article in enumerate(articles):
        for skip in article.audit.skips:
            citations, rules = kept.setdefault(skip.reason, (set(), set()))
            citations.update((number, identity) for identity in skip.citations)
            rules.add(skip.rule)
    lines = []
    for reason, (citations, rules) in sorted(kept.items()):
        about = f" for {wording.count(len(citations), 'citation')}" if citations else ""
        lines.append(
            safe.plain(f"not checked: {wording.count(len(rules), 'rule')}{about} ({reasons.in_words(reason)})")
        )
    return lines
