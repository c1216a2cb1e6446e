"""family `date`: access-date-policy."""

from collections.abc import Iterator

from citecheck.checks import publication, slips, wording
from citecheck.model import Citation, Document, Observation, Place
from citecheck.rule import Example, check
from citecheck.settings import Settings

DATED = (
    "Fares rose.[1] Rents fell.[2]\n\n[1] “Fares”, The Gazette, 3 May 2024, https://gazette.example/fares.\n\n"
    "[2] “Rents”, The Gazette, https://gazette.example/rents, accessed 4 May 2024.\n"
)
UNDATED = "Fares rose.[1]\n\n[1] “Fares”, The Gazette, https://gazette.example/fares.\n"


@check(
    severity="note",
    guard=(
        "Says nothing unless the house sets `access-dates`; works without an address, short forms, “ibid.” and links "
        "in the text never need an access date."
    ),
    remedy="Add or remove the access date, as the house wants it.",
    bad=(
        Example(DATED, settings={"access-dates": "always"}),
        Example(DATED, settings={"access-dates": "never"}),
        Example(UNDATED, settings={"access-dates": "undated-only"}),
    ),
    good=(
        DATED,
        UNDATED,
        Example(DATED, settings={"access-dates": "undated-only"}),
        Example(
            "Fares rose.[1]\n\n[1] Ada Ferris, Fares (Harbour Press, 2019), 12.\n", settings={"access-dates": "always"}
        ),
        Example(
            "Fares [rose](https://gazette.example/fares).\n",
            input_format="markdown",
            settings={"access-dates": "always"},
        ),
    ),
)
def access_date_policy(document: Document, settings: Settings) -> Iterator[Observation]:
    """An access date is missing or present against the house's own rule.

    Manuals differ: some ask for access dates always, some only where a page has no date of its own, some never.
    """
    policy = settings.access_dates
    if policy == "any":
        return
    online = [one for one in document.citations if one.urls and one.kind != "link" and one.refers_to is None]
    if policy == "never":
        wrong, word = [one for one in document.citations if one.accessed is not None], "access date given"
    else:
        wrong, word = [one for one in online if one.accessed is None], "access date missing"
        if policy == "undated-only":
            wrong = [one for one in wrong if not _is_dated(one)]
    if wrong:
        yield Observation(
            f"{word} in {wording.notes(wrong)}, against the house's rule “{policy}”",
            tuple(
                slips.place(document, one, "proved") if one.accessed else Place(document.at(one), one.id, one.address)
                for one in wrong
            ),
            confidence="proved",
        )


def _is_dated(citation: Citation) -> bool:
    return citation.published is not None or publication.of_citation(citation) is not None
