"""family `date`: source-after-article."""

import datetime
from collections.abc import Iterator

from citecheck.checks import links, publication, updated, wording
from citecheck.model import Confidence, Dossier, Observation, Place
from citecheck.rule import Example, check

PUBLISHED = datetime.date(2024, 3, 9)
SLACK = datetime.timedelta(days=2)  # time zones, and papers that are printed on the day before they go online
ADDRESS = "https://gazette.example/{path}fares-rise-on-all-lines"
NOTE = "Fares rose.[1]\n\n[1] “Fares Rise on All Lines”, The Gazette, " + ADDRESS + ".\n"
DATED = {
    ADDRESS.format(path=""): "<html><head><title>Fares Rise on All Lines</title>"
    '<meta property="article:published_time" content="2024-05-03T08:00:00Z">'
    '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Fares Rise on All Lines",'
    '"datePublished":"2024-05-03T08:00:00Z"}</script></head><body><article><h1>Fares Rise on All Lines</h1>'
    + "<p>Fares on all lines rise by a tenth from Monday, the council decided after a long night of talks.</p>" * 8
    + "</article></body></html>"
}


@check(
    severity="query",
    guard=(
        "Needs the article's own date and a sure date of the source; more than two days must lie between, for time zones and "
        "embargoes; articles that say that they were updated, pages that are written on and on and dates that rest on one "
        "weak sign are left alone; where half of the dated sources are later it is a note: the article's date is then that "
        "of its first version."
    ),
    remedy="Check which source was meant, or give the day on which the article was revised.",
    question="Was the article revised after it was published, so that {notes} may be later than the article?",
    reply="☐ yes ☐ no, the source is ______",
    bad=(
        Example(NOTE.format(path="2024/05/03/"), published=PUBLISHED),
        Example(NOTE.format(path=""), DATED, published=PUBLISHED),
    ),
    good=(
        Example(NOTE.format(path="2024/03/11/"), published=PUBLISHED),
        Example(NOTE.format(path="2024/05/03/")),
        Example(NOTE.format(path="live/2024/05/03/"), published=PUBLISHED),
        Example("Updated on 14 May 2024\n\n" + NOTE.format(path="2024/05/03/"), published=PUBLISHED),
        Example(NOTE.format(path=""), published=PUBLISHED),
    ),
)
def source_after_article(dossier: Dossier) -> Iterator[Observation]:
    """A source was published after the article that cites it.

    Either another source was meant, or the article was revised and does not say so.
    """
    document = dossier.document
    known = publication.newest_of_article(document)
    if known is None or updated.says_so(document):
        return
    dated = 0
    late: list[tuple[Place, datetime.date, Confidence]] = []
    for case in dossier.cases:
        published = publication.of(case)
        if published is None or published.confidence == "possible" or case.citation.refers_to is not None:
            continue
        dated += 1
        if published.reading.first() > known + SLACK:
            at = Place(document.at(case.citation), case.citation.id, case.citation.address, published.confidence)
            late.append((at, published.reading.first(), published.confidence))
    if not late:
        return
    notes = wording.notes(document.citation(at.citation) for at, _, _ in late if at.citation is not None)
    last = max(day for _, day, _ in late)
    yield Observation(
        f"{notes} published after the article's own date ({links.day(known)}), as late as {links.day(last)}",
        tuple(at for at, _, _ in late),
        confidence="likely",
        severity="note" if len(late) * 2 >= dated and len(late) > 2 else None,
        found=last.isoformat(),
        anchor="source after article",
        why=f"The article is dated {links.day(known)}.",
    )
