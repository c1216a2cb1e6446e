"""family `date`: body-date-near-miss."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from citecheck import dates
from citecheck.checks import past, publication, wording
from citecheck.dates import Date, Reading
from citecheck.model import Case, Claim, Document, Dossier, Observation, Place
from citecheck.rule import Example, check
from citecheck.text import fold

# A look back at the same day of another year, which an article of that day is about.
ANNIVERSARY = re.compile(
    r"\byears?\b|\banniversar|\bdecade|\bjahr|\ban(?:s|née|nées)\b|\baños?\b|\baniversario|\banos?\b|\banniversaire"
    r"|\banni\b|\banno\b|\byıl|\bгод|\bлет\b|\bрок|\bрік|\brok|\blat\b|\bjaar|\bår\b|周年|년|anniversary|-years?-|-on-"
)
CLOSE = 7  # days: a sentence that is dated so near to its source is dated rightly

TEXT = (
    "On {date}, port director Mara Lindqvist said that traffic had grown by 12%.[1]\n\n"
    "[1] “Port Traffic Grows, Director Says”, The Gazette, "
    "https://gazette.example/2024/mar/07/port-traffic-grows-director-says, (Date of Access: 09.03.2024).\n"
)


@check(
    severity="query",
    guard=(
        "Only the two patterns of a slip count: same day and year in the month before or after (any later month where "
        "somebody's words are told, which no older source can have), or day and month swapped; the same day a year off only beside “said”, and never where title, address or text speak of an "
        "anniversary. Silent where another date under the note fits the source, where the date is printed again "
        "elsewhere, inside quotations and forecasts, and where the page itself has the date."
    ),
    remedy="Check the date against the source.",
    question="The source of {notes} is dated {expected}. May we print that day instead of “{found}”?",
    reply="☐ yes ☐ no, another occasion: ______",
    bad=(
        TEXT.format(date="February 7, 2024"),
        TEXT.format(date="7 March 2023"),
        Example(
            "Am 4.11.2023 erklärte Ministerin Anna Brandt, die Maut steige um 12 Prozent.[^1]\n\n"
            "[^1]: „Maut steigt“, Der Kurier, <https://kurier.example/2023/12/04/maut-steigt>, abgerufen am 14.12.2023.\n",
            input_format="markdown",
        ),
    ),
    good=(
        TEXT.format(date="March 7, 2024"),
        TEXT.format(date="6 March 2024"),
        TEXT.format(date="17 January 2024"),
        TEXT.format(date="7 March 2023").replace("Grows, Director Says", "Grew for a Year"),
        "On 7 February 2024, the director Mara Lindqvist resigned. On 7 March 2024, her deputy said that traffic had "
        "grown.[1]\n\n[1] “Port Traffic”, The Gazette, https://gazette.example/2024/mar/07/port-traffic.\n",
        "Le 7 février 2024, la directrice Marie Lind a annoncé une hausse de 12 %.[1] Le 7 février 2024 fut un mercredi.\n\n"
        "[1] « Trafic », Le Courrier, https://courrier.example/2024/03/07/trafic.\n",
    ),
)
def body_date_near_miss(dossier: Dossier) -> Iterator[Observation]:
    """A date in the text misses its source's date by one slip: another month, another year, day and month swapped.

    Who retells a report of 7 March as of 7 February has mistyped the month more often than told of another day.
    """
    document = dossier.document
    printed: dict[Reading, int] = {}
    for claim in document.sentences:
        for date in claim.dates:
            for reading in date.readings:
                printed[reading] = printed.get(reading, 0) + 1
    under: dict[str, list[int]] = {}  # the days that the text prints under each note
    for index, claim in enumerate(document.sentences):
        if not claim.citations or claim.forecast:
            continue
        for item, date in enumerate(claim.dates):
            if date.is_day and not past.is_quoted(claim, date) and all(printed[one] == 1 for one in date.readings):
                yield from _compare(dossier, index, claim, item, date, under)


def _compare(
    dossier: Dossier, index: int, claim: Claim, item: int, date: Date, under: dict[str, list[int]]
) -> Iterator[Observation]:
    days: list[tuple[Case, Reading]] = []
    for identity in claim.citations:
        case = dossier.case(identity)
        published = publication.of(case)
        if published is None or not published.reading.day:
            return  # an undated source may be the one that has this day
        days.append((case, published.reading))
    if not days or _is_on_a_page(dossier, index, item) or _another_fits(dossier.document, claim, days, under):
        return
    is_told = claim.attribution is not None or bool(claim.quotes)
    kinds = [(case, source, _miss(date, source, is_told=is_told)) for case, source in days]
    near = [(case, source, kind) for case, source, kind in kinds if kind is not None]
    if not near or len(near) != len(kinds):
        return
    case, source, kind = near[0]
    if kind == "year" and (claim.attribution is None or _looks_back(case, claim)):
        return
    yield _observe(dossier.document, claim, date, [one for one, _, _ in near], source)


def _miss(date: Date, source: Reading, *, is_told: bool) -> str | None:
    """The slip that lies between the text's date and the source's, under every reading of the text's.

    Where somebody's words are told, a source older than the day on which they fell is wrong by any number of months.
    """
    if any(abs((reading.first() - source.first()).days) <= CLOSE for reading in date.readings):
        return None
    kinds = [dates.near_miss(reading, source) for reading in date.readings]
    known = [kind for kind in kinds if kind is not None]
    if not known:
        return None
    reading = date.readings[kinds.index(known[0])]
    is_younger = is_told and reading.first() > source.first()
    if known[0] == "month" and abs(reading.month - source.month) != 1 and not is_younger:
        return None
    if known[0] == "year" and abs(reading.year - source.year) != 1:
        return None
    return known[0]


def _another_fits(
    document: Document, claim: Claim, days: list[tuple[Case, Reading]], printed: dict[str, list[int]]
) -> bool:
    """Whether another date under the same note is the source's own, so that this one is background."""
    sources = [source.first() for _, source in days]
    for identity in claim.citations:
        if identity not in printed:
            printed[identity] = sorted(
                reading.first().toordinal()
                for sentence in document.sentences_citing(identity)
                for other in sentence.dates
                for reading in other.readings
                if reading.day
            )
        known = printed[identity]
        for day in sources:
            at = bisect_left(known, day.toordinal() - CLOSE)
            if at < len(known) and known[at] <= day.toordinal() + CLOSE:
                return True
    return False


def _is_on_a_page(dossier: Dossier, index: int, item: int) -> bool:
    """Whether a cited page that was read has the text's date itself."""
    return any(
        answer.inquiry.kind == "date" and answer.inquiry.item == item and answer.verdict.startswith("found")
        for answer in dossier.answers_by_sentence.get(index, ())
    )


def _looks_back(case: Case, claim: Claim) -> bool:
    title = case.citation.title.text if case.citation.title is not None else ""
    return bool(ANNIVERSARY.search(fold(f"{title} {case.citation.address} {claim.sentence}")))


def _observe(document: Document, claim: Claim, date: Date, cases: list[Case], source: Reading) -> Observation:
    citations = [case.citation for case in cases]
    meant = dates.reprint(date, source, document.language) or wording.day(source)
    return Observation(
        f"“{date.raw}” in the text, but the source is dated {wording.day(source)} ({wording.notes(citations)})",
        tuple(Place(document.at(claim, date), one.id, one.address, "likely") for one in citations),
        confidence="likely",
        found=date.raw,
        expected=source.iso(),
        expected_confidence="likely",
        why=f"The cited source is dated {wording.day(source)}; the two dates differ by one slip.",
        ask=f"The source is dated {wording.day(source)}. May we print “{meant}” instead of “{date.raw}”?",
        anchor=claim.sentence,
    )
