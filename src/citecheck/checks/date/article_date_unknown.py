"""family `date`: article-date-unknown."""

import datetime
from collections.abc import Iterable, Iterator

from citecheck.checks import past, publication, time_words, wording
from citecheck.dates import Reading
from citecheck.model import Dossier, Observation, Place
from citecheck.rule import Example, check

TEXT = "Fares rose by 12% last year.[1]\n\n[1] “Fares”, The Gazette, https://gazette.example/2024/03/07/fares{tail}.\n"

_LISTS = frozenset({"bibtex", "csljson", "ris"})  # formats of bibliographies, which have no day of their own


@check(
    severity="note",
    guard=(
        "Only where it matters: the article has access dates to compare or time words to anchor, and neither front "
        "matter, byline nor `--published` gives a date."
    ),
    remedy="Give the article's date in the text, in its front matter, or with `--published`.",
    bad=(
        TEXT.format(tail=""),
        "Die Preise stiegen.[1]\n\n[1] „Preise“, Der Kurier, https://kurier.example/preise, abgerufen am 3. Mai 2022.\n",
    ),
    good=(
        Example(TEXT.format(tail=""), published=datetime.date(2024, 3, 12)),
        Example("---\ndate: 2024-03-12\n---\n\n" + TEXT.format(tail=""), input_format="markdown"),
        "Les prix ont augmenté.[1]\n\n[1] « Les prix », Le Courrier, https://courrier.example/prix.\n",
        Example(
            "@misc{fares, title = {Fares}, url = {https://gazette.example/fares}, urldate = {2022-05-03}}\n",
            input_format="bibtex",
        ),
        Example("# Install\n\nRun the [installer](https://tool.example/install).\n", input_format="markdown"),
    ),
)
def article_date_unknown(dossier: Dossier) -> Iterator[Observation]:
    """The article carries no date of its own.

    Without it nobody can say whether a source is younger than the article or which year “last year” is.
    """
    document = dossier.document
    if document.format in _LISTS:
        return
    if document.published is not None and document.published.readings:
        return
    first_time = next(time_words.unanchored(document), None)
    first_access = next((one for one in document.citations if one.accessed is not None), None)
    if first_time is None and first_access is None:
        return
    newest = past.newest_day(_known_days(dossier))
    if first_time is not None:
        at = document.at(*first_time)
    else:
        assert first_access is not None
        at = document.at(first_access, first_access.accessed)
    heading = next((number for number, block in enumerate(document.blocks) if block.kind == "title"), None)
    if heading is not None:
        at = document.locate(heading, 0, len(document.blocks[heading].text))
    elif at.path != document.path:
        at = document.locate_source(0, 0)
    yield Observation(
        "the article has no date" + (f"; it is not before {wording.day(newest)}" if newest else ""),
        (Place(at),),
        confidence="proved",
        why=f"The youngest day that its sources and its text name is {wording.day(newest)}." if newest else "",
        anchor="article date",
    )


def _known_days(dossier: Dossier) -> Iterable[Reading]:
    """Days on which the article cannot have been written yet: its sources', and those that it tells as past."""
    for case in dossier.cases:
        published = publication.of(case)
        if published is not None:
            yield published.reading
    line = past.Timeline(None, None, dossier.document.language)
    for claim in dossier.document.sentences:
        for date in claim.dates:
            if date.sure is not None and past.is_over(claim, date, line):
                yield date.sure
