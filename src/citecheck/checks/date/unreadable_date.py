"""family `date`: unreadable-date."""

from collections.abc import Iterator

from citecheck.checks import slips, wording
from citecheck.model import Citation, Document, Observation, Place
from citecheck.rule import Example, check
from citecheck.text import squash

NOTE = "Fares rose.[1]\n\n[1] “Fares”, The Gazette, https://gazette.example/fares, accessed {date}.\n"


@check(
    severity="query",
    guard=(
        "Only what stands after an access phrase or where a date was begun; a month without a day is a note, dates that "
        "no calendar has and placeholders belong to other rules, and nothing is guessed."
    ),
    remedy="Print the day of access in full.",
    question="“{found}” in {notes} cannot be read as a day. May we leave the access date out?",
    reply="☐ yes ☐ no, the date is ______",
    bad=(
        NOTE.format(date="9").replace("accessed 9", "(Date of Access: 9 Mrach 2024)"),
        NOTE.format(date="May 2024"),
        "Цены выросли.[1]\n\n[1] «Цены», Газета, https://gazeta.example/ceny, (дата обращения: 2024).\n",
    ),
    good=(
        NOTE.format(date="9 March 2024"),
        NOTE.format(date="on 09.03.2024"),
        "Tarife stiegen.[1]\n\n[1] „Tarife“, Der Kurier, Mai 2024, https://kurier.example/tarife, "
        "abgerufen am 3. Mai 2024.\n",
        Example("Fares rose.[^1]\n\n[^1]: “Fares”, The Gazette, May 2024, <https://gazette.example/fares>.\n",
                input_format="markdown"),
    ),
)  # fmt: skip
def unreadable_date(citation: Citation, document: Document) -> Iterator[Observation]:
    """An access date cannot be read as a day.

    What cannot be read cannot be checked, by this tool or by a reader.
    """
    date = citation.accessed
    if date is None:
        if citation.access_phrase is not None and citation.urls and (rest := _after_phrase(citation, document)):
            yield Observation(
                f"no day can be read after “{squash(citation.access_phrase.text)}”",
                (Place(document.at(citation, citation.access_phrase), citation.id, citation.address),),
                confidence="likely",
                found=rest,
            )
        return
    if date.fault == "unreadable" or (not date.readings and date.fault is None):
        yield Observation(
            f"“{date.raw}” cannot be read as a day",
            (slips.place(document, citation, "proved"),),
            confidence="proved",
            found=date.raw,
        )
    elif date.fault == "misspelt-month" and date.sure is not None:
        yield Observation(
            f"the month in “{date.raw}” is misspelt; {date.sure.iso()} is likely meant",
            (slips.place(document, citation, "proved"),),
            confidence="likely",
            found=date.raw,
            expected=date.sure.iso(),
            expected_confidence="likely",
        )
    elif date.readings and not date.is_day and date.fault is None:
        yield Observation(
            f"access date “{date.raw}” names no day",
            (slips.place(document, citation, "proved"),),
            confidence="proved",
            severity="note",
            found=date.raw,
        )


def _after_phrase(citation: Citation, document: Document) -> str:
    """What stands after the access phrase, up to the end of the note; empty where there is only punctuation."""
    phrase = citation.access_phrase
    assert phrase is not None
    rest = document.blocks[citation.block].text[phrase.end : citation.end]
    after = squash(rest).strip(" :.,;()[]–-")
    return wording.excerpt(after, 40) if any(letter.isalnum() for letter in after) else ""
