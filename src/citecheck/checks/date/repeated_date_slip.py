"""family `date`: repeated-date-slip."""

import datetime
from collections.abc import Iterator

from citecheck.checks import slips, wording
from citecheck.model import Dossier, Observation
from citecheck.rule import Example, check

NOTES = """The Port Deal

Traffic grew.[1] Fees did not follow.[2] Jobs did.[3]

[1] “Traffic Grows”, The Gazette, https://gazette.example/2024/mar/07/traffic-grows, (Date of Access: 09.03.2023).

[2] “Fees Stay”, The Courier, https://courier.example/fees-stay-5512, (Date of Access: 09.03.2023).

[3] “Jobs Grow”, The Courier, https://courier.example/jobs-grow-5513, (Date of Access: 09.03.2023).
"""
OLD = "https://courier.example/2019/02/0{n}/paper-{n}, accessed 9 March 2023.\n\n"


@check(
    severity="note",
    guard=(
        "Speaks only beside a note whose access date is impossible, joins it instead of standing alone, and stays "
        "quiet where more notes with the same date are known to be right than to be wrong."
    ),
    remedy="Correct the date once, for all notes that repeat it.",
    reply="☐ yes ☐ no, the date is ______",
    only_beside=("access-before-publication", "access-before-event"),
    bad=(
        NOTES,
        Example(
            "Der Verkehr wuchs.[^a] Die Gebühren nicht.[^b]\n\n"
            "[^a]: „Der Verkehr wächst“, Der Kurier, https://kurier.example/2022/01/04/verkehr, abgerufen am 6.1.2021.\n"
            "[^b]: „Die Gebühren“, Die Post, https://post.example/gebuehren-77, abgerufen am 6.1.2021.\n",
            input_format="markdown",
        ),
    ),
    good=(
        NOTES.replace("09.03.2023", "09.03.2024"),
        NOTES.replace("5512, (Date of Access: 09.03.2023)", "5512, (Date of Access: 10.03.2024)").replace(
            "5513, (Date of Access: 09.03.2023)", "5513, (Date of Access: 11.03.2024)"
        ),
        "Traffic grew.[1] Fees fell.[2] Jobs grew.[3] Rents rose.[4]\n\n"
        "[1] “Traffic Grows”, The Gazette, https://gazette.example/2024/mar/07/traffic, accessed 9 March 2023.\n\n"
        + "".join(f"[{n}] “Paper {n}”, The Courier, " + OLD.format(n=n) for n in (2, 3, 4)),
    ),
)
def repeated_date_slip(dossier: Dossier, today: datetime.date) -> Iterator[Observation]:
    """The same impossible access date stands in several notes: one slip, copied.

    A date is typed once and copied with the pattern of the note, so the notes of which nothing else is known are
    wrong with the others.
    """
    document = dossier.document
    for slip in slips.printed(dossier):
        if len(slip.cases) < 2 or not slip.is_copied:
            continue
        expected = slips.proposal(slip, document, today)
        fitting = {case.citation.id for case in slip.fitting}
        citations = [case.citation for case in slip.cases]
        yield Observation(
            f"{wording.notes(citations)} repeat the access date {slip.date.raw}",
            tuple(slips.place(document, one, "possible" if one.id in fitting else "likely") for one in citations),
            confidence="possible",
            found=slip.date.raw,
            expected=expected.iso() if expected else None,
            expected_confidence="possible" if expected else None,
            why=f"{wording.notes(citations).capitalize()} repeat the same date, so one slip was copied.",
            fix=slips.fix(document, iter(citations), slip, expected),
            group=slip.group,
        )
