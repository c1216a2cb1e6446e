"""What a CI job shows of itself: the first four sections of the editors' report, never more than the job may show."""

from itertools import chain

from citecheck.model import Report
from citecheck.report import markdown, safe, wording
from citecheck.report.article import Article, worst_first

MOST_BYTES = 900_000  # GitHub takes 1 MiB for a step, and drops the whole summary where it is more
SECTIONS = 4
MORE = "The summary is cut here; the whole report is among the artifacts of the run."


def render(report: Report) -> str:
    """The index where there are several articles, then the articles with something to correct or to ask."""
    articles = [Article(audit, report) for audit in report.audits]
    spoken = [one for one in worst_first(articles) if one.of("correct") or one.of("query")]
    lines = [] if len(articles) == 1 and not report.unread else [*markdown.index(report, articles), ""]
    lines += chain.from_iterable((*markdown.sections(one, SECTIONS), "") for one in spoken)
    if not spoken and len(articles) == 1:
        lines += ["Nothing to correct and nothing to ask.", ""]
    if report.fixed:
        lines += [f"{wording.count(len(report.fixed), 'finding')} of the baseline: no longer there."]
    return cut(safe.stdout("\n".join(lines).rstrip()) + "\n")


def cut(text: str) -> str:
    """The text, or as many whole lines of it as fit, and where the rest is."""
    data = text.encode()
    if len(data) <= MOST_BYTES:
        return text
    head = data[: MOST_BYTES - len(MORE) - 4]
    whole = head[: head.rfind(b"\n") + 1].decode()
    return f"{whole}\n{MORE}\n"
