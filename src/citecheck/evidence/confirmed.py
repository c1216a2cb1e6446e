"""What else on a page confirms the day of publication that it gives, or refutes it."""

import re

from citecheck import dates
from citecheck.dates import Reading
from citecheck.evidence import labelled
from citecheck.evidence.markup import Line, Markup
from citecheck.evidence.metadata import Metadata

MOST_PRINTED = 8  # words of a line far below the headline that prints a day: "Published by the harbour, 3 May 2024"
PICTURES = ("og:image", "og:image:url", "og:image:secure_url", "twitter:image", "twitter:image:src")
LONGEST_FIRST = 120  # characters
FAR = 40  # characters before such a phrase, in which it says that it is of this text and not of a book
# Half a phrase, for its first letter may be a capital.
FIRST = {
    "en": ("riginally published", "irst published"), "de": ("ursprünglich veröffentlicht", "rstveröffentlicht"),
    "fr": ("nitialement publié", "ublié initialement"), "es": ("riginalmente publicad", "ublicado originalmente"),
    "pt": ("riginalmente publicad", "ublicado originalmente"), "it": ("ubblicato originariamente",),
    "nl": ("orspronkelijk gepubliceerd",), "sv": ("rsprungligen publicerad",), "pl": ("ierwotnie opublikowan",),
    "ru": ("ервоначально опубликован",),
}  # fmt: skip

_FILED = re.compile(r"/((?:19|20)\d\d)[/-]?(\d\d)(?:/|-\d)")
_THIS = re.compile(r"\b(?:[Tt]his|[Dd]iese\w?|[Cc]et|[EeÉé]st[ea]|[Qq]uest[oa]|[Dd]it|[Dd]en här|[Tt]en|[Ээ]та?)\b")


def pictured(metadata: Metadata, day: Reading) -> Reading | None:
    """The month of a day, if the page's own picture is filed under it: then the page was not dated anew."""
    filed = (found.groups() for one in metadata.meta(*PICTURES) for found in _FILED.finditer(one))
    is_same = any((int(year), int(month)) == (day.year, day.month) for year, month in filed)
    return Reading(day.year, day.month, 0) if is_same else None


def printed(markup: Markup, below: tuple[Line, ...], day: Reading, language: str | None) -> bool:
    """Whether a page prints a declared day in one of the lines below its headline, and hardly more in it."""
    for line in below:
        text = markup.text[line.start : line.end]
        if line.kind == "furniture" or line.words > MOST_PRINTED or str(day.year) not in text:
            continue
        above = markup.text[max(line.start - labelled.LABEL, 0) : line.start]
        for date in dates.find(text, language=language):
            is_other = labelled.is_labelled(above, text, date, 0, is_last=True) or labelled.is_change(text)
            if not is_other and date.sure == day:
                return True
    return False


def first(markup: Markup, language: str | None) -> Reading | None:
    """The day on which a page says that its text first appeared, here or elsewhere: what it shows was dated anew."""
    for phrase in FIRST.get(language or "en", ()):
        at = markup.text.find(phrase)
        before = markup.text[max(at - FAR, 0) : at].rpartition("\n")[2]
        if at >= 0 and (len(before) < 2 or _THIS.search(before)):
            said = markup.text[at : at + LONGEST_FIRST].partition("\n")[0]
            found = [date for date in dates.find(said, language=language) if date.is_day]
            if found and found[0].sure is not None:
                return found[0].sure
    return None
