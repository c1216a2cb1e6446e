"""family `link`: usurped-link."""

import datetime
from collections.abc import Iterator

from citecheck.checks import links
from citecheck.checks.pages import FERRIES, FERRY_NOTE, FERRY_TITLE, FERRY_URL
from citecheck.model import Citation, Document, Evidence, Memento, Mementos, Observation, Past
from citecheck.rule import Example, check
from citecheck.text import fold

FOR_SALE = {
    FERRY_URL: "<html><head><title>courier.example</title></head><body><h1>courier.example</h1>"
    "<p>Inquire about this domain.</p><script src='https://www.parkingcrew.net/x.js'></script></body></html>"
}
COPY = Memento(
    f"https://archive.example/web/20240105000000/{FERRY_URL}",
    datetime.datetime(2024, 1, 5, tzinfo=datetime.UTC),
    "https://archive.example/web/",
    "good",
    FERRY_TITLE,
)
KEPT = {FERRY_URL: Mementos(datetime.date(2024, 1, 5), COPY)}


@check(
    severity="correct",
    guard=(
        "Needs the marks of a parking service or of a sale and hardly any other text; proved only where an archived copy "
        "shows the page that was cited, else a question. Reports never link to such an address."
    ),
    remedy="Take the link away from the note and cite an archived copy.",
    question="The address of {notes} now belongs to somebody else. May we cite an archived copy without the link?",
    reply="☐ yes ☐ no: ______",
    bad=(
        Example(FERRY_NOTE, FOR_SALE),
        Example(FERRY_NOTE, FOR_SALE, mementos=KEPT),
    ),
    good=(
        Example(FERRY_NOTE, FERRIES),
        Example(FERRY_NOTE, FERRIES, mementos=KEPT),
    ),
)
def usurped_link(
    citation: Citation,
    document: Document,
    evidence: Evidence,
    past: Past | None = None,
    mementos: Mementos | None = None,
) -> Iterator[Observation]:
    """The cited domain is parked, for sale, or about something else now.

    Whoever bought it may show readers anything, in the name of the article that links to it.
    """
    if evidence.verdict != "replaced" or evidence.reason not in links.TAKEN:
        return
    copy = mementos.best if mementos is not None else None
    is_proved = copy is not None and copy.state == "good" and _is_titled(copy, citation)
    shown = (
        f"; the archived copy of {links.day(copy.at.date())} shows the page that is cited" if copy and is_proved else ""
    )
    yield Observation(
        f"{links.cause(evidence)}{shown}{links.last_good(past)}",
        links.place(document, citation, "proved" if is_proved else "likely"),
        confidence="proved" if is_proved else "likely",
        found=citation.address,
        group=links.group("usurped-link", citation),
    )


def _is_titled(copy: Memento, citation: Citation) -> bool:
    """Whether the copy has the cited title, whatever the outlet adds to it."""
    if copy.title is None or citation.title is None:
        return False
    cited, title = fold(citation.title.text), fold(copy.title)
    return len(cited) >= 8 and (cited in title or title in cited)
