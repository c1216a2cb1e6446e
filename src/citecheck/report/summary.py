"""What a CI job shows of itself: the first four sections of the editors' report, never more than the job may show."""

from collections.abc import Iterator, Sequence
from itertools import islice

from citecheck.model import Report, totals
from citecheck.report import markdown, safe, wording
from citecheck.report.article import Article
from citecheck.report.collection import Rows, Standing, ranked, row

MOST_BYTES = 900_000  # GitHub takes 1 MiB for a step, and drops the whole summary where it is more
SECTIONS, MOST_ARTICLES = 4, 1_000
MORE = "The summary is cut here; the whole report is among the artifacts of the run."


def part(article: Article, *, standing: Standing) -> markdown.Part:
    """The first sections of an article with something to correct or to ask."""
    is_shown = bool(article.of("correct") or article.of("query")) and standing.rank < MOST_ARTICLES
    text = safe.stdout("\n".join(markdown.sections(article, SECTIONS)).rstrip()) + "\n" if is_shown else ""
    return markdown.Part(row(article), text)


def whole(report: Report, parts: Sequence[markdown.Part], *, standing: Standing) -> Iterator[str]:
    """The index where there are several articles, then the articles with something to correct or to ask."""
    order = ranked(totals(report).ranks)
    said: list[str] = []
    if not standing.is_one:
        said.append("\n".join(markdown.index(report, Rows(parts, order), standing)).rstrip() + "\n")
    spoken = (parts[number].text for number in order)
    said += [text for text in islice(spoken, MOST_ARTICLES) if text]
    if not said:
        said.append("Nothing to correct and nothing to ask.\n")
    if report.fixed:
        said.append(f"{wording.count(len(report.fixed), 'finding')} of the baseline: no longer there.\n")
    yield cut(safe.stdout("\n".join(said)))


def cut(text: str) -> str:
    """The text, or as many whole lines of it as fit, and where the rest is."""
    data = text.encode()
    if len(data) <= MOST_BYTES:
        return text
    head = data[: MOST_BYTES - len(MORE) - 4]
    whole = head[: head.rfind(b"\n") + 1].decode()
    return f"{whole}\n{MORE}\n"
