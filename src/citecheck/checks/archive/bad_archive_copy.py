"""family `archive`: bad-archive-copy."""

import datetime
from collections.abc import Iterator

from citecheck.checks import copies, wording
from citecheck.model import Citation, Document, Memento, Mementos, MementoState, Observation, Place
from citecheck.rule import Example, check
from citecheck.urls import Url

# What a copy that is no use shows.
SHOWN: dict[MementoState, str] = {
    "error-page": "an error page",
    "redirect": "a redirect to another page",
    "wall": "a wall for robots",
    "other-page": "another page",
}

FARES = "https://gazette.example/fares"
ARCHIVE = "https://web.archive.org/web/"
COPY = f"{ARCHIVE}20240309101500/{FARES}"
BETTER = f"{ARCHIVE}20240308101500/{FARES}"
NOTE = f"Fares rose.[1]\n\n[1] “Fares Rise”, The Gazette, {FARES}, archived at {COPY}, (Date of Access: 09.03.2024).\n"
DAY = datetime.date(2024, 3, 9)


def _copy(url: str, state: MementoState, title: str | None = None) -> Memento:
    return Memento(url, datetime.datetime(2024, 3, 9, 10, 15, tzinfo=datetime.UTC), ARCHIVE, state, title)


BAD = Mementos(DAY, _copy(BETTER, "good", "Fares Rise"), cited=(_copy(COPY, "error-page", "Page not found"),))


@check(
    severity="query",
    guard=(
        "Only a copy that the archive gave and that was read; an archive that cannot be reached, and short addresses that "
        "do not tell what they keep, prove nothing. That a copy shows another title is only possible, and its title is given."
    ),
    remedy="Cite a copy that shows the page; the nearest one that does is proposed where an archive has one.",
    question="The archived copy in {notes} does not show the page. May we cite another copy ({expected})?",
    reply="☐ yes ☐ no, the copy is: ______",
    bad=(
        Example(NOTE, mementos={FARES: BAD}),
        Example(NOTE, mementos={FARES: Mementos(DAY, cited=(_copy(COPY, "redirect"),), reason="no-copy")}),
        Example(NOTE, mementos={FARES: Mementos(DAY, cited=(_copy(COPY, "wall", "Just a moment"),))}),
    ),
    good=(
        Example(NOTE, mementos={FARES: Mementos(DAY, cited=(_copy(COPY, "good", "Fares Rise"),))}),
        Example(NOTE, mementos={FARES: Mementos(DAY, cited=(_copy(COPY, "unread"),), reason="archive-unreachable")}),
        Example(NOTE, mementos={FARES: Mementos(DAY, cited=(_copy(COPY, "other-page"),))}),
        Example(NOTE, mementos={FARES: Mementos(DAY, bad=(_copy(COPY + "?x", "error-page"),), reason="no-copy")}),
    ),
)  # fmt: skip
def bad_archive_copy(citation: Citation, document: Document, mementos: Mementos) -> Iterator[Observation]:
    """The archived copy that the article cites is itself an error page, a redirect, a wall or another page.

    A reader who finds the page gone and turns to the copy finds nothing there either.
    """
    seen = {one.url: one for one in mementos.cited}
    for url in citation.archive_urls:
        copy = seen.get(url.address)
        if copy is not None and copy.state in SHOWN and (copy.state != "other-page" or copy.title):
            yield _observe(citation, document, url, copy, mementos.best)


def _observe(citation: Citation, document: Document, url: Url, copy: Memento, best: Memento | None) -> Observation:
    titled = f" (“{wording.excerpt(copy.title)}”)" if copy.title else ""
    better = best if best is not None and best.url != url.address else None
    return Observation(
        f"the archived copy shows {SHOWN[copy.state]}{titled}",
        (Place(document.at(citation, url), citation.id, citation.address),),
        confidence="possible" if copy.state == "other-page" else "likely",
        found=url.address,
        expected=better.url if better else None,
        expected_confidence="likely" if better else None,
        ask=None
        if better
        else f"The archived copy in {_where(citation)} does not show the page. Is there another copy?",
        fix=copies.in_place_of(document, citation, url, better),
        anchor=url.address,
    )


def _where(citation: Citation) -> str:
    return wording.notes([citation]) if citation.label else "the citation"
