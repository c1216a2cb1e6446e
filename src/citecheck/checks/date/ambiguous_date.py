"""family `date`: ambiguous-date."""

from collections.abc import Iterator

from citecheck.checks import publication, slips, wording
from citecheck.checks.slips import Printed
from citecheck.dates import Reading
from citecheck.model import Dossier, Observation
from citecheck.rule import Example, check

NUMBERS = "Fares rose.[1]\n\n[1] “Fares”, The Gazette, https://gazette.example/fares, (Date of Access: {date}).\n"


@check(
    severity="query",
    guard=(
        "Both numbers must be at most 12 and differ, and nothing in the document may settle the order: another date "
        "with a day above 12, a weekday, the language or the setting `date-order`. A question only where one reading "
        "is impossible beside its source and dots make the other one unlikely; part of the slip where the date is wrong "
        "either way."
    ),
    remedy="Spell the month, or print the date as YYYY-MM-DD.",
    question="Is {expected} meant by “{found}”?",
    bad=(
        NUMBERS.format(date="09.03.2023"),
        NUMBERS.format(date="04/05/2022"),
        "Fares rose.[1]\n\n[1] “Fares”, The Gazette, https://gazette.example/2024/07/02/fares, "
        "(Date of Access: 09.03.2024).\n",
    ),
    good=(
        NUMBERS.format(date="19.03.2023"),
        NUMBERS.format(date="03.03.2023"),
        "Fares rose.[1] Rents fell.[2]\n\n[1] “Fares”, The Gazette, https://gazette.example/fares, (Date of Access: "
        "09.03.2023).\n\n[2] “Rents”, The Gazette, https://gazette.example/rents, (Date of Access: 21.03.2023).\n",
        Example(NUMBERS.format(date="09.03.2023"), settings={"date-order": "dmy"}),
        NUMBERS.format(date="9 March 2023"),
        "Die Preise für Fahrkarten sind in diesem Jahr wieder gestiegen, sagt der Verband.[1]\n\n[1] „Die Preise steigen "
        "auch in diesem Jahr“, Der Kurier, https://kurier.example/preise, abgerufen am 09.03.2023.\n",
    ),
)
def ambiguous_date(dossier: Dossier) -> Iterator[Observation]:
    """An access date in numbers can be read in two ways and nothing in the article settles which.

    Readers in other countries will take 09.03. for another day than the author.
    """
    unsettled = [slip for slip in slips.printed(dossier) if slip.date.ambiguous]
    plain: list[Printed] = []
    for slip in unsettled:
        if slip.early or slip.told:
            yield _observe([slip], dossier, slip.group)
        elif (question := _one_reading_left(slip, dossier)) is not None:
            yield question
        else:
            plain.append(slip)
    if plain:
        yield _observe(plain, dossier, None)


def _observe(slipped: list[Printed], dossier: Dossier, group: str | None) -> Observation:
    document = dossier.document
    citations = [case.citation for slip in slipped for case in (slip.wrong if group else slip.cases)]
    raws = [slip.date.raw for slip in slipped]
    first = slipped[0].date.readings
    shown = wording.listed([f"“{raw}”" for raw in raws[:3]]) + (" …" if len(raws) > 3 else "")
    return Observation(
        f"{shown} can be read as {wording.day(first[0])} or {wording.day(first[-1])}"
        if len(raws) == 1
        else f"{shown}: day and month can be read either way in {wording.notes(citations)}",
        tuple(slips.place(document, citation, "possible" if group else "proved") for citation in citations),
        confidence="possible" if group else "proved",
        severity="note",
        found=raws[0] if len(raws) == 1 else shown,
        group=group,
    )


def _one_reading_left(slip: Printed, dossier: Dossier) -> Observation | None:
    """Printed with dots, mostly day first, but the source is younger than that day: ask for the other reading."""
    if "." not in slip.date.shape:
        return None
    for case in slip.fitting:
        published = publication.of(case)
        if published is None:
            continue
        possible = [one for one in slip.date.readings if one.last() + slips.MARGIN >= published.reading.first()]
        if len(possible) == 1 and not _is_day_first(slip.date.raw, possible[0]):
            [reading] = possible
            citations = [case.citation for case in slip.cases]
            return Observation(
                f"“{slip.date.raw}” fits the source ({wording.day(published.reading)}) only as {wording.day(reading)}",
                tuple(slips.place(dossier.document, one, "likely") for one in citations),
                confidence="likely",
                found=slip.date.raw,
                expected=reading.iso(),
                expected_confidence="likely",
                ask=f"Is {wording.day(reading)} meant by “{slip.date.raw}”?",
            )
    return None


def _is_day_first(raw: str, reading: Reading) -> bool:
    numbers = raw.replace(".", " ").split()
    return bool(numbers) and numbers[0].isdecimal() and int(numbers[0]) == reading.day
