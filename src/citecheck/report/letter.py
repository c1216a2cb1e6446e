"""The questions for the author alone, as plain text for an e-mail."""

from collections.abc import Iterable, Iterator
from textwrap import wrap

from citecheck.model import Finding, Report
from citecheck.report import asking, safe, wording
from citecheck.report.article import Article

WIDTH = 78


def part(article: Article) -> str:
    """The letter about an article; one line where there is no question."""
    return safe.stdout("\n".join(_letter(article)))


def whole(report: Report, parts: Iterable[str]) -> Iterator[str]:
    """One letter for each article."""
    before = ""
    for letter in parts:
        yield before + letter
        before = f"\n\n{'=' * WIDTH}\n\n"
    yield "\n" if len(report.audits) else "No article was read.\n"


def _letter(article: Article) -> Iterator[str]:
    title = wording.quoted(safe.plain(article.title))
    if not article.asked:
        yield from _wrapped(f"There is no question for the author of {title}.")
        return
    number = wording.count(len(article.asked), "question")
    yield from _wrapped(f"Subject: {number} about {title}")
    yield ""
    yield "Dear author,"
    yield ""
    these = "one question is" if len(article.asked) == 1 else f"{len(article.asked)} questions are"
    cited = "checked its notes" if article.document.citations else "looked for its sources"
    against = " against their sources" if any(one.evidence and one.evidence.page for one in article.sources) else ""
    yield from _wrapped(
        f"thank you for your article {title}. We have {cited}{against}; {these} left. "
        "Please write your answer under each; “yes” is enough where it fits."
    )
    yield ""
    yield "Please answer by: ______________"
    for finding in article.asked:
        yield ""
        yield from _question(article, finding)
    yield ""
    yield "With kind regards,"
    yield "______________"


def _question(article: Article, finding: Finding) -> Iterator[str]:
    yield from _wrapped(f"{finding.query} · {article.where(finding)}")
    if words := asking.exact_words(finding):
        yield from _wrapped(f"Printed: {words}", "   ")
    if passage := asking.closest(finding):
        yield from _wrapped(f"We find: {passage}", "   ")
    asked, reply = wording.question(finding)
    yield from _wrapped(asked, "   ")
    yield from _wrapped(reply, "   ")


def _wrapped(text: str, margin: str = "") -> list[str]:
    """Lines of the width of an e-mail; an address keeps its length."""
    return wrap(
        safe.plain(text), WIDTH, initial_indent=margin, subsequent_indent=margin, break_long_words=False,
        break_on_hyphens=False,
    ) or [margin]  # fmt: skip
