"""Printed access dates that cannot be: who carries them, what speaks against them, what was probably meant.

Several rules look at the same printed date. They must agree on what is impossible and on what is proposed, so that
one copied slip comes out as one finding.
"""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass, replace

from citecheck import dates
from citecheck.checks import past, publication, wording
from citecheck.checks.once import once
from citecheck.dates import Date, Reading
from citecheck.model import Case, Citation, Confidence, Document, Dossier, Edit, Fix, Place, Publication

# Time zones, and articles that are dated a day ahead: more than one day must lie between.
MARGIN = datetime.timedelta(days=1)
AHEAD = datetime.timedelta(days=2)  # of the day of the run: time zones on both sides


@dataclass(frozen=True, slots=True)
class Early:
    """A note that cannot have been read on its access date, because its source did not exist yet."""

    case: Case
    published: Publication


@dataclass(frozen=True, slots=True)
class Printed:
    """One access date as printed, all notes that carry it, and what speaks against it.

    `early` are the notes whose source is younger, `told` what sentences under the notes tell of later days, `fitting`
    the notes whose source is known to have been there.
    """

    date: Date
    cases: tuple[Case, ...]
    early: tuple[Early, ...] = ()
    told: tuple[past.Told, ...] = ()
    fitting: tuple[Case, ...] = ()

    @property
    def group(self) -> str:
        """The key that joins all observations about this printed date."""
        return f"accessed {self.date.raw}"

    @property
    def is_copied(self) -> bool:
        """Whether the notes of which nothing is known repeat the slip: not where as many are known to be right."""
        wrong = self._spoken_against()
        return bool(wrong) and len(self.fitting) <= len(wrong)

    @property
    def wrong(self) -> tuple[Case, ...]:
        """The notes that the slip stands in: all where it was copied, else those that something speaks against."""
        if self.is_copied:
            return self.cases
        against = self._spoken_against()
        return tuple(case for case in self.cases if case.citation.id in against)

    def _spoken_against(self) -> set[str]:
        return {one.case.citation.id for one in self.early} | {one.citation for one in self.told}

    def not_before(self) -> datetime.date | None:
        """The first day on which every note that is known to be too early could have been read."""
        if self.early:
            return max(one.published.reading.first() for one in self.early)
        return max((one.day for one in self.told), default=None)


def is_ahead(accessed: Date, today: datetime.date) -> bool:
    """Whether every reading of the access date lies in the future."""
    return all(reading.first() > today + AHEAD for reading in accessed.readings)


def too_early(accessed: Date, published: Publication) -> bool:
    """Whether every reading of the access date lies more than a day before publication."""
    return bool(accessed.readings) and all(
        reading.last() + MARGIN < published.reading.first() for reading in accessed.readings
    )


@once
def printed(dossier: Dossier) -> list[Printed]:
    """Every printed access date of the article, in reading order, with what speaks against it."""
    by_date: dict[str, list[Case]] = {}
    for case in dossier.cases:
        if case.citation.accessed is not None and case.citation.accessed.readings:
            by_date.setdefault(case.citation.accessed.raw, []).append(case)
    if not by_date:
        return []
    timeline = past.timeline(dossier.document, (publication.of(case) for case in dossier.cases))
    return [_weigh(cases, dossier.document, timeline) for cases in by_date.values()]


def _weigh(cases: list[Case], document: Document, timeline: past.Timeline) -> Printed:
    early: list[Early] = []
    told: list[past.Told] = []
    written = publication.newest_of_article(document)
    fitting: list[Case] = []
    date = cases[0].citation.accessed
    assert date is not None
    unknown = []
    for case in cases:
        published = publication.of(case)
        if published is not None and too_early(date, published):
            if (sure := _as_sure(published, case.citation, date, written)) is None:
                unknown.append(case.citation)
            else:
                early.append(Early(case, sure))
        elif published is not None or _is_dated_before(case.citation, date):
            fitting.append(case)
        else:
            unknown.append(case.citation)
    witnesses = [*(one.case.citation for one in early), *unknown]
    for citation in witnesses:
        told.extend(past.told_after(document, citation, date, timeline))
    if early or told:  # what "last year" means counts only beside something firm
        known = {one.citation for one in told}
        for citation in witnesses:
            if citation.id not in known:
                told.extend(past.told_of_last_year(document, citation, date, timeline))
    return Printed(date, tuple(cases), tuple(early), tuple(told), tuple(fitting))


def _as_sure(
    published: Publication, citation: Citation, accessed: Date, article: datetime.date | None
) -> Publication | None:
    """How sure a day of publication is that speaks against an access date, None where the page was dated anew.

    An address keeps its day. A page that says that it is younger than the article which cites it was dated anew; so
    may one be of which the note prints an earlier day that goes with the access date.
    """
    if published.witnesses[:1] and published.witnesses[0].rung == "url":
        return published
    if article is not None and published.reading.first() > article + AHEAD:
        return None
    own = citation.published
    if own is None or not own.is_day or not _is_dated_before(citation, accessed):
        return published
    return replace(published, confidence="likely") if published.confidence != "possible" else None


def _is_dated_before(citation: Citation, accessed: Date) -> bool:
    """Whether the note itself prints a date of publication that goes with its access date."""
    return citation.published is not None and any(
        own.first() <= reading.last() for own in citation.published.readings for reading in accessed.readings
    )


def latest(document: Document, today: datetime.date) -> datetime.date:
    """The last day on which the article's sources can have been read."""
    own = (
        max((reading.last() for reading in document.published.readings), default=today) if document.published else today
    )
    return min(own, today)


def proposal(slip: Printed, document: Document, today: datetime.date) -> Reading | None:
    """The date that was probably meant: from the day on which all sources were there, at most the article's own.

    A day on which other notes were read comes first: sources of an article are read together.
    """
    not_before = slip.not_before()
    last = latest(document, today)
    if not_before is None or not slip.date.is_day or not_before > last:
        return None
    found = dates.candidates(slip.date, not_before, last)
    others = {one.accessed.sure for one in document.citations if one.accessed is not None}
    return next((one for one in found if one in others), found[0] if found else None)


def place(document: Document, citation: Citation, confidence: Confidence) -> Place:
    """The place of a note's access date; nothing is proved by a month that is only likely the one meant."""
    if citation.accessed is not None and citation.accessed.fault == "misspelt-month" and confidence == "proved":
        confidence = "likely"
    return Place(document.at(citation, citation.accessed), citation.id, citation.address, confidence)


def fix(document: Document, citations: Iterator[Citation], slip: Printed, expected: Reading | None) -> Fix | None:
    """The access date of every note in the shape in which it is printed; never applied without an answer."""
    text = dates.reprint(slip.date, expected, document.language) if expected is not None else None
    if text is None:
        return None
    # A day that is printed once for a whole list is mended once.
    return Fix(tuple(dict.fromkeys(Edit(document.at(one, one.accessed), text) for one in citations)))


def shown(reading: Reading, like: Date) -> str:
    """The day as the author would print it, or in words where that shape is not known."""
    return dates.reprint(like, reading) or wording.day(reading)
