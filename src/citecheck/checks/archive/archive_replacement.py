"""family `archive`: archive-replacement."""

import datetime
from collections.abc import Iterator

from citecheck.checks import copies, links, wording
from citecheck.model import Citation, Document, Evidence, Memento, Mementos, Observation
from citecheck.rule import Example, check

FARES = "https://gazette.example/fares"
COPY = "https://web.archive.org/web/20240308101500/" + FARES
HELD = Mementos(
    datetime.date(2024, 3, 9),
    Memento(COPY, datetime.datetime(2024, 3, 8, 10, 15, tzinfo=datetime.UTC), "https://web.archive.org/web/", "good", "Fares Rise"),
)  # fmt: skip
NOTE = "Fares rose.[1]\n\n[1] “Fares Rise”, The Gazette, " + FARES + ", (Date of Access: 09.03.2024).\n"
GONE = {
    FARES: "HTTP/1.1 404 Not Found\n\n<html><head><title>Not found</title></head><body><p>Not found.</p></body></html>"
}
PAGE = {FARES: "<html><head><title>Fares Rise</title></head><body><main><h1>Fares Rise</h1>"
        + "<p>Fares on all lines rise by a tenth from Monday, the council decided after a long night.</p>" * 9
        + "</main></body></html>"}  # fmt: skip


@check(
    severity="query",
    guard=(
        "Only for a link that fails, is dead, leads to another page or has changed, and only with a copy that was read and "
        "shows the page as cited; a citation that already names a copy is left alone."
    ),
    remedy="Print the copy beside the address, or in its place where the link is behind words.",
    question="The link in {notes} no longer shows the page. May we cite the archived copy {expected}?",
    reply="☐ yes ☐ no, the page is now at: ______",
    bad=(
        Example(NOTE, GONE, mementos={FARES: HELD}),
        Example(f"Fares [rose again]({FARES}) in spring.\n", GONE, mementos={FARES: HELD}, input_format="markdown"),
        Example(f"@online{{a,\n  title = {{Fares Rise}},\n  url = {{{FARES}}},\n}}\n", GONE, mementos={FARES: HELD},
                input_format="bibtex"),
    ),
    good=(
        Example(NOTE, PAGE, mementos={FARES: HELD}),
        Example(NOTE, GONE, mementos={FARES: Mementos(datetime.date(2024, 3, 9), reason="no-copy")}),
        Example(NOTE, {FARES: "outage: timeout"}, mementos={FARES: HELD}),
        Example(NOTE, {FARES: "HTTP/1.1 403 Forbidden\n\n<p>No robots.</p>"}, mementos={FARES: HELD}),
        Example(NOTE.replace(", (Date", f", archived at {COPY}, (Date"), GONE, mementos={FARES: HELD}),
        Example(NOTE, GONE),
    ),
)  # fmt: skip
def archive_replacement(
    citation: Citation, document: Document, evidence: Evidence, mementos: Mementos
) -> Iterator[Observation]:
    """A usable archived copy can stand in for a link that no longer shows the page.

    The copy is the nearest to the day on which the author read the source, before that day where there is one; it was
    read and shows the page as cited.
    """
    best = mementos.best
    if best is None or evidence.verdict not in copies.LOST or citation.archive_urls or not citation.urls:
        return
    if copies.is_cited_behind(document, citation):
        return
    yield Observation(
        f"{copies.LOST[evidence.verdict]}; an archived copy of {links.day(best.at.date())} shows the page",
        links.place(document, citation, "likely"),
        confidence="likely",
        found=citation.address,
        expected=best.url,
        expected_confidence="likely",
        why=_reason(best, copies.from_access(citation, mementos)),
        ask=f"{links.cause(evidence)}, but an archived copy of {links.day(best.at.date())} shows the page. "
        "May we cite the copy?",
        fix=copies.with_copy(document, citation, best, evidence),
        group=copies.beside(citation, evidence),
        anchor=citation.address,
    )


def _reason(best: Memento, days: int | None) -> str:
    """Which copy it is, and how its day stands to the day of access."""
    side = "before" if days is not None and days < 0 else "after"
    when = f"{wording.counted(abs(days), 'day')} {side} the day of access" if days else "the day of access"
    said = f" ({when})" if days is not None else ""
    title = f" under the title “{wording.excerpt(best.title)}”" if best.title else ""
    return f"The archived copy of {links.day(best.at.date())}{said} shows the page{title}: {best.url}"
