"""family `date`: access-before-event."""

import datetime
from collections.abc import Iterator

from citecheck.checks import slips, wording
from citecheck.checks.past import Told
from citecheck.dates import Reading
from citecheck.model import Dossier, Observation
from citecheck.rule import Example, check

TOLD = """The Port Deal

On 7 February 2024, port director Mara Lindqvist said that traffic had grown by 12%.[1]

[1] “Port Traffic”, The Courier, https://courier.example/port-traffic-5512, (Date of Access: 09.03.2023).
"""
SCHEDULED = """The Port Deal

The contract signed by Mara Lindqvist expires on 31 December 2026.[1] The port will be dredged in May 2027.[2]

[1] “Port Contract”, The Courier, https://courier.example/port-contract-5512, accessed 9 March 2023.

[2] “Dredging”, The Courier, https://courier.example/dredging-5513, accessed 9 March 2023.
"""


@check(
    severity="query",
    guard=(
        "Only sentences told as past, in a language whose words for plans, limits and forecasts are known; quotations, "
        "forecasts and scheduled days are left alone, every reading of both dates must agree, and so are notes whose "
        "source is known to be old enough. A total of “last year” counts only beside a firmer sign."
    ),
    remedy="Check when the source was read, or whether another source tells of the later day.",
    question="Was the source of {notes} read later than “{found}”, perhaps {expected}?",
    reply="☐ yes ☐ no, the date is ______",
    bad=(
        TOLD,
        Example(
            "Am 3. Mai 2023 erklärte die Ministerin Anna Brandt, die Maut sei um 12 Prozent gestiegen.[^1]\n\n"
            "[^1]: „Maut steigt“, Der Kurier, <https://kurier.example/maut-steigt-88>, abgerufen am 14. Mai 2022.\n",
            input_format="markdown",
        ),
    ),
    good=(
        SCHEDULED,
        TOLD.replace("09.03.2023", "09.03.2024"),
        "On 7 February 2024, port director Mara Lindqvist said that traffic had grown by 12%.[1]\n\n"
        "[1] “Port Traffic”, The Courier, 3 May 2022, https://courier.example/traffic-5512, accessed 9 March 2023.\n",
        "2 Şubat 2021’de liman müdürü Mara Demir, trafiğin yüzde 12 arttığını söyledi.[1]\n\n"
        "[1] “Liman Trafiği”, Kurye, https://kurye.example/liman-trafigi-5512, (Erişim Tarihi: 09.03.2021).\n",
        "The plan says: “From 7 February 2024 all trams are free.”[1]\n\n"
        "[1] “The Plan”, The Courier, https://courier.example/the-plan-17, accessed 9 March 2023.\n",
    ),
)
def access_before_event(dossier: Dossier, today: datetime.date) -> Iterator[Observation]:
    """A source is said to have been read before what the sentence tells had happened.

    An article that tells of February 2024 cannot have it from a page read in 2023; the access date is probably wrong.
    """
    document = dossier.document
    for slip in slips.printed(dossier):
        if not slip.told:
            continue
        expected = slips.proposal(slip, document, today)
        proposed = slips.shown(expected, slip.date) if expected else None
        first = slip.told[0]
        citations = [document.citation(one.citation) for one in slip.told]
        named = wording.notes(citations)
        yield Observation(
            f"access date {slip.date.raw} is before what the text tells under {named}: “{first.words}”",
            tuple(slips.place(document, citation, "likely") for citation in citations),
            confidence="possible" if slip.early else "likely",
            severity="note" if slip.early else None,  # the page's own day says it better
            found=slip.date.raw,
            expected=expected.iso() if expected else None,
            expected_confidence="possible" if expected else None,
            why=f"The text under {named} tells of a later time: {_quoted(slip.told)}.",
            ask=(
                f"The text tells of “{first.words}” under {wording.notes(citations[:1])}, but the source is said to "
                f"have been read on {slip.date.raw}. "
                + (f"Is {proposed} meant?" if proposed else "May we leave the access date out?")
            ),
            fix=slips.fix(document, iter(citations), slip, expected),
            group=slip.group,
            related=tuple(document.at(one.claim) for one in slip.told),
        )


def _quoted(told: tuple[Told, ...]) -> str:
    return "; ".join(dict.fromkeys(f"“{one.words}”, not before {wording.day(_reading(one.day))}" for one in told))


def _reading(day: datetime.date) -> Reading:
    return Reading(day.year, day.month, day.day)
