"""family `date`: mixed-date-formats."""

import re
from collections import Counter
from collections.abc import Iterator

from citecheck.checks import slips, wording
from citecheck.dates import Date
from citecheck.model import Citation, Document, Edit, Fix, Observation
from citecheck.rule import Example, check

LONGEST_WHOLE = 4  # letters: May, June, Mai, juin, März
_MONTH = re.compile(r"[^\W\d_]{3,}")
NOTE = "[{n}] “Report {n}”, The Gazette, https://gazette.example/report-{n}, accessed {date}.\n\n"
TEXT = "Fares rose.[1] Tolls rose.[2] Rents rose.[3]\n\n"


@check(
    severity="note",
    guard=(
        "Access dates are compared with access dates only; leading zeros are no difference, dates in titles and "
        "quotations do not count, and at least three notes must be dated."
    ),
    remedy="Print all access dates in the format of most notes.",
    bad=(
        TEXT
        + "".join(NOTE.format(n=n, date=d) for n, d in ((1, "12 May 2024"), (2, "13 May 2024"), (3, "2024-05-14"))),
        TEXT + "".join(NOTE.format(n=n, date=d) for n, d in ((1, "15.05.2024"), (2, "13/05/2024"), (3, "14.05.2024"))),
    ),
    good=(
        TEXT
        + "".join(NOTE.format(n=n, date=d) for n, d in ((1, "12 May 2024"), (2, "3 June 2024"), (3, "1 July 2024"))),
        TEXT
        + "".join(
            NOTE.format(n=n, date=d) for n, d in ((1, "May 12, 2024"), (2, "Sept. 3, 2024"), (3, "Oct. 1, 2024"))
        ),
        TEXT + "".join(NOTE.format(n=n, date=d) for n, d in ((1, "9.5.2024"), (2, "13.05.2024"), (3, "14.05.2024"))),
        Example(
            "Tarife stiegen.[^1] Mieten auch.[^2]\n\n"
            "[^1]: „Tarife“, Der Kurier, 2. Mai 2024, https://kurier.example/tarife, abgerufen am 14.05.2024.\n"
            "[^2]: „Mieten am 2024-05-01“, Der Kurier, https://kurier.example/mieten, abgerufen am 15.05.2024.\n",
            input_format="markdown",
        ),
    ),
)
def mixed_date_formats(document: Document) -> Iterator[Observation]:
    """The access dates of the notes are printed in more than one format.

    One list of notes should follow one pattern; mixed ones are also misread where day and month can be swapped.
    """
    dated = [(one, one.accessed) for one in document.citations if one.accessed is not None and one.accessed.is_day]
    sure = Counter(_shape(date) for _, date in dated if date.shape and not _is_short(date))
    shape = {date: _told(date, sure) for _, date in dated if date.shape}
    shapes = Counter(shape[date] for _, date in dated if date.shape)
    if len(dated) < 3 or len(shapes) < 2:
        return
    most, count = shapes.most_common(1)[0]
    others = [(one, date) for one, date in dated if date.shape and shape[date] != most]
    model = next((one for one in shape if shape[one] == most and not _is_short(one)), None)
    model = model or next(one for one in shape if shape[one] == most)
    is_clear = count > len(dated) / 2
    yield Observation(
        f"access date printed otherwise in {wording.notes(one for one, _ in others)} than in the {count} other notes "
        f"(“{model.raw}”)"
        if is_clear
        else f"access dates in {len(shapes)} formats, such as “{model.raw}” and “{others[0][1].raw}”",
        tuple(slips.place(document, one, "proved") for one, _ in others),
        confidence="proved",
        found=others[0][1].raw,
        fix=_fix(document, others, model) if is_clear else None,
    )


def _shape(date: Date) -> str:
    """The format without the width of numbers: MM and M, DD and D are one; "Sept." is a short month."""
    if "MMM" not in date.shape:
        return date.shape.replace("DD", "D").replace("MM", "M")
    month = _MONTH.search(date.raw)
    is_cut = month is not None and date.raw[month.end() : month.end() + 1] == "."
    return date.shape.replace("DD", "D").replace("MMMM", "MMM" if is_cut else "MMMM")


def _is_short(date: Date) -> bool:
    """Whether its month is a word that nobody abbreviates, which is the same in a long and in a short format."""
    month = _MONTH.search(date.raw)
    return "MMMM" in _shape(date) and month is not None and len(month[0]) <= LONGEST_WHOLE


def _told(date: Date, sure: Counter[str]) -> str:
    """The format of a date, by the others where its own month does not tell it."""
    own = _shape(date)
    if not _is_short(date):
        return own
    alike = [one for one, _ in sure.most_common() if one.replace("MMMM", "MMM") == own.replace("MMMM", "MMM")]
    return alike[0] if alike else own


def _fix(document: Document, others: list[tuple[Citation, Date]], model: Date) -> Fix | None:
    """The same days in the format of most notes: safe, because only sure dates are written anew."""
    from citecheck import dates

    edits = []
    for citation, date in others:
        text = dates.reprint(model, date.sure, document.language) if date.sure is not None else None
        if text is None:
            return None
        edits.append(Edit(document.at(citation, date), text))
    return Fix(tuple(edits), safe=True)
