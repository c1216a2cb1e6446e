"""family `archive`: archive-date-mismatch."""

import datetime
import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from citecheck import dates, urls
from citecheck.dates import Date, Reading
from citecheck.model import Citation, Document, Edit, Fix, Observation, Place
from citecheck.rule import Example, check

# Words that say that the date beside them is the archive's own, by language.
# Forms of the verb alone: the noun is the name of institutions.
ARCHIVED = re.compile(
    r"archived|arxivat|arhiviran|arhivat|arhiveeritud|arhivēts|arşivlen|arşiv tarihi|архивиров|архивная копия|архив от"
    r"|архивиран|архівован|архівна копія|archiviert|archivée?s?(?!\w)|archivad|archiviat|arquivad|zarchiwizowan|gearchiveerd"
    r"|arkiver(?:a[dt]|et|t)(?!\w)|arkistoitu|archivov[aá]n|archiválva|artxibatua|αρχειοθετήθηκε|archyvuota|diarsipkan"
    r"|lưu trữ (?:ngày|vào)|เก็บถาวร|أُ?رشف|مؤرشف|נשמר בארכיון|بایگانی.شده|存[档檔][于於]",
    re.IGNORECASE,
)
MOST_WORDS = 20  # of one citation
REACH = 60  # characters behind the word within which its date stands


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
        Example("Fares rose.<ref>{{cite web |url=https://gazette.example/fares |title=Fares Rise |archive-date=9 March 2023 "
                "|archive-url=https://web.archive.org/web/20240309101500/https://gazette.example/fares}}</ref>\n",
                input_format="wikitext"),
        Example("@online{a,\n  title = {Fares Rise},\n  url = {https://gazette.example/fares},\n  archiveurl = "
                "{https://web.archive.org/web/20240309101500/https://gazette.example/fares},\n"
                "  archivedate = {2024-03-19},\n}\n", input_format="bibtex"),
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
        "Fares rose.[1]\n\n[1] “Archived Letters of 9 March 1911”. The Gazette. "
        "https://web.archive.org/web/20240309101500/https://gazette.example/fares\n",
        "Fares rose.[1]\n\n[1] “Fares Rise”. The Gazette. Archived from the original. Accessed 12 May 2024. "
        "https://web.archive.org/web/20240309101500/https://gazette.example/fares\n",
        "Тарифы растут.[1]\n\n[1] «Письма о тарифах», Национальный архив, 1 мая 1998, "
        "https://web.archive.org/web/20240309101500/https://arhiv.example/pisma\n",
        "Fares rose.[1]\n\n[1] “Fares Rise”, National Archives, 1 May 1998, "
        "https://web.archive.org/web/20240309101500/https://gazette.example/fares\n",
        "Fares rose.[1]\n\n[1] “Fares Rise”. The Gazette. https://gazette.example/fares (archived at "
        "https://web.archive.org/web/20240309101500/https://gazette.example/fares), 1 May 2023.\n",
        Example("Fares [rose](https://web.archive.org/web/20240309101500/https://gazette.example/a) on 1 May 2024.\n",
                input_format="markdown"),
    ),
)  # fmt: skip
def archive_date_mismatch(citation: Citation, document: Document) -> Iterator[Observation]:
    """The printed day of archiving is not the day in the archive's address.

    The fourteen digits in the address are the moment of the capture, so the printed date must be that day.
    """
    stamps = {day for url in citation.archive_urls if (day := _stamped(url.address))}
    if len(stamps) != 1:
        return
    stamp = next(iter(stamps))
    for printed in (*_declared(citation, document), *_worded(citation, document)):
        reading = printed.sure
        if reading is None or not reading.day or abs((reading.first() - stamp).days) <= 1:
            continue
        at = document.locate(citation.block, printed.start, printed.end)
        meant = dates.reprint(printed, Reading(stamp.year, stamp.month, stamp.day), document.language)
        yield Observation(
            f"archived on {printed.raw} by the note, {stamp.isoformat()} by the archive's address",
            (Place(at, citation.id, citation.address),),
            confidence="proved",
            found=printed.raw,
            expected=stamp.isoformat(),
            expected_confidence="proved",
            fix=Fix((Edit(at, meant),), safe=True) if meant is not None else None,
        )
        return


def _declared(citation: Citation, document: Document) -> Iterator[Date]:
    """The day of archiving that the format itself names."""
    for field in document.blocks[citation.block].fields:
        if field.name == "archived" and citation.start <= field.start < citation.end:
            yield from _dates(document, citation, field.start, field.end)


def _worded(citation: Citation, document: Document) -> Iterator[Date]:
    """The first date behind each word for "archived"; dates of a visit and those within addresses are none."""
    text = document.blocks[citation.block].text
    barred = [(url.start, url.end) for url in (*citation.urls, *citation.archive_urls)]
    barred += [(one.start, one.end) for one in (citation.accessed, citation.title) if one is not None]
    for word in islice(ARCHIVED.finditer(text, citation.start, citation.end), MOST_WORDS):
        if any(start <= word.start() < end for start, end in barred):
            continue
        # A sentence on, or behind the next address, the date may be of something else.
        stops = [start for start, _ in barred if start >= word.end()] + [citation.end, word.end() + REACH]
        found = next(_dates(document, citation, word.end(), min(stops)), None)
        if found is not None:
            yield found


def _dates(document: Document, citation: Citation, start: int, end: int) -> Iterator[Date]:
    order = document.date_order.order if document.date_order else None
    text = document.blocks[citation.block].text[start:end]
    for date in dates.find(text, order=order, language=document.language):
        yield replace(date, start=start + date.start, end=start + date.end)


def _stamped(address: str) -> datetime.date | None:
    archived = urls.archived(address)
    if archived is None or len(archived[1]) < 8:
        return None
    try:
        return datetime.date(int(archived[1][:4]), int(archived[1][4:6]), int(archived[1][6:8]))
    except ValueError:
        return None
