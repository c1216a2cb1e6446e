"""family `archive`: archive-date-mismatch."""

import datetime
import re
from collections.abc import Iterator

from citecheck import dates, urls
from citecheck.model import Citation, Document, Observation, Place
from citecheck.rule import Example, check

# Words that say that the date behind them is the archive's own, in the languages of the large note styles.
ARCHIVED = re.compile(
    r"archived|arşivlendi|arşiv tarihi|архивировано|дата архивирования|архив(?:ная копия)? от|archiviert|archivé|archivado"
    r"|archiviato|arquivado|zarchiwizowano|gearchiveerd|arkiverad|存档|アーカイブ",
    re.IGNORECASE,
)
REACH = 60


@check(
    severity="correct",
    guard=(
        "Only a whole, unambiguous date printed beside a word for “archived”, more than a day away from the stamp in "
        "the address; the access date and the source's own date are not compared with the stamp."
    ),
    remedy="Print the day of the stamp in the archive's address.",
    question="{notes} says archived on {found}, but the archive's address is stamped {expected}. May we print that day?",
    bad=(
        "Fares rose.[1]\n\n[1] “Fares Rise”. The Gazette. Archived from the original on 9 March 2023. "
        "https://web.archive.org/web/20240309101500/https://gazette.example/fares\n",
        "Ücretler arttı.[1]\n\n[1] “Ücretler Artıyor”, Körfez Postası, "
        "https://web.archive.org/web/20240309101500/https://korfez.example/ucretler, arşivlendi: 19 Mart 2024.\n",
    ),
    good=(
        "Fares rose.[1]\n\n[1] “Fares Rise”. The Gazette. Archived from the original on 9 March 2024. "
        "https://web.archive.org/web/20240309101500/https://gazette.example/fares\n",
        "Fares rose.[1]\n\n[1] “Fares Rise”. The Gazette, 7 March 2024. Accessed 12 March 2024. "
        "https://web.archive.org/web/20240309101500/https://gazette.example/fares\n",
        "Fares rose.[1]\n\n[1] “Fares Rise”. The Gazette. Archived on 10 March 2024 (local time). "
        "https://web.archive.org/web/20240309235900/https://gazette.example/fares\n",
        Example("Fares [rose](https://web.archive.org/web/20240309101500/https://gazette.example/a) on 1 May 2024.\n",
                input_format="markdown"),
    ),
)  # fmt: skip
def archive_date_mismatch(citation: Citation, document: Document) -> Iterator[Observation]:
    """The printed day of archiving is not the day in the archive's address.

    The fourteen digits in the address are the moment of the capture, so the printed date must be that day.
    """
    stamps = [day for url in citation.archive_urls if (day := _stamped(url.address))]
    if len(stamps) != 1:
        return
    text = document.printed(citation)
    for word in ARCHIVED.finditer(text):
        around = text[max(0, word.start() - 20) : word.end() + REACH]
        shift = citation.start + max(0, word.start() - 20)
        order = document.date_order.order if document.date_order else None
        for printed in dates.find(around, order=order, language=document.language):
            if shift + printed.start < citation.start + word.end() or not printed.sure or not printed.sure.day:
                continue
            if abs((printed.sure.first() - stamps[0]).days) > 1:
                at = document.locate(citation.block, shift + printed.start, shift + printed.end)
                yield Observation(
                    f"archived on {printed.raw} by the note, {stamps[0].isoformat()} by the archive's address",
                    (Place(at, citation.id, citation.address),),
                    confidence="proved",
                    found=printed.raw,
                    expected=stamps[0].isoformat(),
                    expected_confidence="proved",
                )
            break


def _stamped(address: str) -> datetime.date | None:
    archived = urls.archived(address)
    if archived is None or len(archived[1]) < 8:
        return None
    try:
        return datetime.date(int(archived[1][:4]), int(archived[1][4:6]), int(archived[1][6:8]))
    except ValueError:
        return None
