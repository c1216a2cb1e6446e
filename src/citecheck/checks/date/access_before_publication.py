"""family `date`: access-before-publication."""

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import replace

from citecheck import urls
from citecheck.checks import slips, wording
from citecheck.checks.slips import Printed
from citecheck.dates import Reading
from citecheck.model import Confidence, Document, Dossier, Observation
from citecheck.rule import CONFIDENCES, Example, check

SLIP = """The Port Deal

Harbour traffic grew again in spring, the port authority said.[1] Fees did not follow.[2]

[1] “Harbour Traffic Grows Again”, The Gazette, https://gazette.example/2024/mar/07/harbour-traffic-grows-again, (Date of Access: 09.03.2023).

[2] “Fees Stay Where They Are”, The Courier, https://courier.example/fees-stay-where-they-are-5512, (Date of Access: 09.03.2023).
"""
TURKISH = """Liman Anlaşması

Liman trafiği yeniden arttı.[1]

[1] “Liman Trafiği Yeniden Arttı”, Gazete, https://gazete.example/2022/11/03/liman-trafigi-yeniden-artti, (Erişim Tarihi: 15.10.2022).
"""
ON_THE_PAGE = Example(
    "Fares rose.[1]\n\n[1] “Fares Rise”, The Courier, https://courier.example/fares-rise, accessed 5 January 2023.\n",
    pages={
        "https://courier.example/fares-rise": "<html><head><title>Fares Rise</title>"
        '<meta property="article:published_time" content="2024-01-03T08:00:00Z">'
        '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Fares Rise",'
        '"datePublished":"2024-01-03T08:00:00Z"}</script></head><body><article><h1>Fares Rise</h1>'
        + "<p>Fares on all lines rise by a tenth from Monday, the council decided after a long night of talks.</p>" * 8
        + "</article></body></html>"
    },
)
BOTH_ORDERS = (
    "Fares rose.[1]\n\n[1] “Fares Rise”, The Courier, https://courier.example/2024/05/02/fares-rise, "
    "(Date of Access: 03.09.2024).\n\n"
)


@check(
    severity="correct",
    guard=(
        "Every reading of a numeric date must be too early, by more than one day; dates of updates do not count; live "
        "blogs, pages of events and other pages that stand before the day in their address are left alone, and a year "
        "alone in an address counts only before a headline; a page that says that it is younger than the article was dated "
        "anew, and where the note prints an earlier day of publication it is a question."
    ),
    remedy="Print the day on which the source was really read; the proposed one is never applied without an answer.",
    question="Is the access date “{found}” in {notes} a slip for {expected}?",
    reply="☐ yes ☐ no, the date is ______",
    bad=(SLIP, TURKISH, ON_THE_PAGE),
    good=(
        BOTH_ORDERS,
        "Fares rose.[1]\n\n[1] “Fares Rise”, The Courier, https://courier.example/2024/05/02/fares-rise, "
        "accessed 1 May 2024.\n",
        "Der Rat tagt.[1]\n\n[1] „Ratssitzung“, Der Kurier, https://kurier.example/live/2024/05/02/ratssitzung, "
        "abgerufen am 1. März 2024.\n",
        "La conférence est annoncée.[1]\n\n[1] « Programme », https://congres.example/events/2025/06/12/programme, "
        "consulté le 3 février 2025.\n",
        "Fares rose.[1]\n\n[1] “Fares Rise”, The Courier, "
        "https://web.archive.org/web/20240601000000/https://courier.example/2023/05/02/fares-rise, "
        "accessed 4 May 2023.\n",
        replace(ON_THE_PAGE, published=datetime.date(2023, 1, 9)),
    ),
)
def access_before_publication(dossier: Dossier, today: datetime.date) -> Iterator[Observation]:
    """A source is said to have been read before it was published.

    Nobody can have read it then, so the printed date is wrong; most often the year is last year's, copied from note
    to note in January or February.
    """
    for slip in slips.printed(dossier):
        if slip.early:
            yield _observe(slip, dossier.document, slips.proposal(slip, dossier.document, today))


def _observe(slip: Printed, document: Document, expected: Reading | None) -> Observation:
    places = tuple(slips.place(document, one.case.citation, one.published.confidence) for one in slip.early)
    confidence: Confidence = min((place.confidence for place in places), key=CONFIDENCES.index)
    published = sorted((one.published.reading for one in slip.early), key=Reading.first)
    proposed = slips.shown(expected, slip.date) if expected else None
    number = len(slip.cases)
    likely = f"; likely {proposed} is meant" if proposed else ""
    same = (
        f"; the same slip in {wording.notes(case.citation for case in slip.cases)}"
        if number > 1 and slip.is_copied
        else ""
    )
    were = "the source was" if _is_one(slip.early) else "the sources were"
    return Observation(
        f"access date {slip.date.raw} is before {were} published ({wording.days(published)}){likely}{same}",
        places,
        confidence=confidence,
        found=slip.date.raw,
        expected=expected.iso() if expected else None,
        expected_confidence="likely" if expected else None,
        why=_reasons(slip, published, expected, proposed),
        ask=_question(slip, published, proposed),
        fix=slips.fix(document, (one.case.citation for one in slip.early), slip, expected),
        group=slip.group,
    )


def _reasons(slip: Printed, published: list[Reading], expected: Reading | None, proposed: str | None) -> str:
    by_rung: dict[str, list[slips.Early]] = {}
    for one in slip.early:
        by_rung.setdefault("in the address" if one.published.witnesses[:1] and
                           one.published.witnesses[0].rung == "url" else "on the page", []).append(one)  # fmt: skip
    said = []
    for where, ones in by_rung.items():
        readings = sorted((one.published.reading for one in ones), key=Reading.first)
        are = "the source is" if _is_one(ones) else "the sources are"
        notes = wording.notes(one.case.citation for one in ones)
        said.append(f"{are} dated {wording.days(readings)} {where} ({notes})")
    reasons = [wording.listed(said) + "."]
    others = slip.date.readings[1:]
    if others:
        reasons.append(f"Read as {wording.day(others[-1])} it would still be too early.")
    if expected and proposed:
        days = (expected.first() - published[-1].first()).days
        last = "publication" if published[0] == published[-1] else "the last publication"
        later = f"the day of {last}" if days == 0 else f"{wording.counted(days, 'day')} after {last}"
        reasons.append(f"The nearest date that differs by one slip, {proposed}, is {later}.")
    return " ".join(reason[0].upper() + reason[1:] for reason in reasons)


def _is_one(ones: Iterable[slips.Early]) -> bool:
    """Whether notes that were read too early all cite one page."""
    return len({urls.identity(one.case.citation.address or one.case.citation.raw) for one in ones}) == 1


def _question(slip: Printed, published: list[Reading], proposed: str | None) -> str:
    notes = slip.cases if slip.is_copied else tuple(one.case for one in slip.early)
    named = wording.notes(case.citation for case in notes)
    gives = "gives" if len(notes) == 1 else "give"
    source = "the source" if _is_one(slip.early) else "the sources"
    if len(slip.early) < len(notes):
        source += f" of {wording.notes(one.case.citation for one in slip.early)}"
    ask = (
        f"{named[0].upper()}{named[1:]} {gives} the access date “{slip.date.raw}”, but {source} appeared "
        f"{wording.between(published)}."
    )
    if proposed is None:
        return f"{ask} May we leave the access date out?"
    every = {1: "it", 2: "both"}.get(len(notes), f"all {wording.SMALL[len(notes)] if len(notes) <= 10 else len(notes)}")
    change = f"change {every}"
    return f"{ask} We believe {proposed} is meant. May we {change}?"
