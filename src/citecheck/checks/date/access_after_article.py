"""family `date`: access-after-article."""

import datetime
from collections.abc import Iterator

from citecheck.checks import slips, updated, wording
from citecheck.model import Document, Observation
from citecheck.rule import Example, check

ARTICLE = "Fares rose.[1]\n\n[1] “Fares”, The Gazette, https://gazette.example/fares, accessed {accessed}.\n"


@check(
    severity="query",
    guard=(
        "Needs the article's own date; more than one day must lie between under every reading; articles that say that "
        "they were updated are left alone, and where half of all access dates are later it is only a note: the article's "
        "date is then that of its first version. A day in the future is `access-out-of-range`."
    ),
    remedy="Check the access date, or give the day on which the article was revised.",
    question="Was the article revised after it was published, so that {notes} may be as late as “{found}”?",
    reply="☐ yes ☐ no, the date is ______",
    bad=(
        Example(ARTICLE.format(accessed="12 May 2024"), published=datetime.date(2024, 3, 9)),
        Example(
            "Les prix montent.[1]\n\n[1] « Les prix », Le Courrier, https://courrier.example/prix, "
            "consulté le 1er mai 2022.\n",
            published=datetime.date(2021, 5, 3),
        ),
    ),
    good=(
        Example(ARTICLE.format(accessed="10 March 2024"), published=datetime.date(2024, 3, 9)),
        Example(
            "Updated on 14 May 2024\n\n" + ARTICLE.format(accessed="12 May 2024"), published=datetime.date(2024, 3, 9)
        ),
        ARTICLE.format(accessed="12 May 2024"),
        Example(ARTICLE.format(accessed="05/04/2024"), published=datetime.date(2024, 4, 20)),
    ),
)
def access_after_article(document: Document, today: datetime.date) -> Iterator[Observation]:
    """A source is said to have been read after the article was published.

    Either the access date is wrong or the article was revised and does not say so.
    """
    if document.published is None or not document.published.readings or len(document.articles) > 1:
        return
    known = max(reading.last() for reading in document.published.readings)
    dated = [one for one in document.citations if one.accessed is not None and one.accessed.readings]
    late = [
        one
        for one in dated
        if one.accessed is not None
        and all(reading.first() > known + datetime.timedelta(days=1) for reading in one.accessed.readings)
        and not slips.is_ahead(one.accessed, today)
    ]
    if not late or updated.says_so(document):
        return
    raws = list(dict.fromkeys(one.accessed.raw for one in late if one.accessed is not None))
    published = wording.day(max(document.published.readings))
    yield Observation(
        f"{wording.notes(late)} accessed after the article's own date ({published})",
        tuple(slips.place(document, one, "proved") for one in late),
        confidence="likely",
        severity="note" if len(late) * 2 >= len(dated) and len(late) > 2 else None,
        found=wording.listed(raws[:3]) + (" …" if len(raws) > 3 else ""),
        why=f"The article is dated {published}.",
    )
