"""A report made by hand: an invented article of three notes, its sources, and what was found in it."""

import datetime
from dataclasses import replace
from typing import Any

from citecheck.dates import Date, Reading
from citecheck.model import (
    Answer,
    Audit,
    Block,
    Case,
    Citation,
    Claim,
    Document,
    Dossier,
    Edit,
    Evidence,
    Finding,
    Fix,
    Inquiry,
    Location,
    Page,
    Paragraph,
    Place,
    Publication,
    Report,
    Skip,
    Source,
    Witness,
)  # fmt: skip
from citecheck.quotations import Quotation
from citecheck.text import Part
from citecheck.urls import Url

TIMES = "https://harbour-times.example/2024/mar/07/ferry-tunnel-opens-to-cars"
LEDGER = "https://ledger.example/tolls-fall-for-the-third-year-88123.html"
TODAY = datetime.date(2026, 6, 1)
PROSE = (
    "On 7 February 2024 the ferry tunnel opened, and the mayor called it “a door to the east”.[1]",
    "Tolls fell by 12%, which drivers called “a gift”.[2] The chair resigned last year.",
)
NOTES = (
    f"“Ferry Tunnel Opens to Cars”, Harbour Times, {TIMES}, (Date of Access: 09.03.2023).",
    f"“Tolls Fall for the Third Year” Ledger, {LEDGER}, (Date of Access: 09.03.2023).",
    "“Minutes of the Harbour Board”, City Archive, 1999.",
)
SOURCE = (
    "\n".join(["The Tunnel and the Toll", "", *PROSE, "", *(f"[{n}] {note}" for n, note in enumerate(NOTES, 1))]) + "\n"
)


def block(kind: Any, text: str, label: str | None = None) -> Block:
    return Block(kind, text, ((0, SOURCE.index(text)),), label=label)


def part(text: str, within: str) -> Part:
    return Part(text, within.index(text), within.index(text) + len(text))


def citation(number: int, **parts: Any) -> Citation:
    raw = NOTES[number - 1]
    found: dict[str, Any] = {"title": part(raw[1 : raw.index("”")], raw), "accessed": None}
    for address in (TIMES, LEDGER):
        if address in raw:
            found["urls"] = (Url(address, address, raw.index(address), raw.index(address) + len(address)),)
            at = raw.index("09.03.2023")
            readings = (Reading(2023, 3, 9), Reading(2023, 9, 3))
            found["accessed"] = Date("09.03.2023", readings, at, at + 10, "DD.MM.YYYY")
    return Citation(str(number), str(number), "note", 2 + number, 0, len(raw), raw, **(found | parts))


def document(**changes: Any) -> Document:
    blocks = (
        block("title", "The Tunnel and the Toll"),
        *(block("paragraph", text) for text in PROSE),
        *(block("note", text) for text in NOTES),
    )
    quote = part("“a door to the east”", PROSE[0])
    gift = part("“a gift”", PROSE[1])
    body = Date("7 February 2024", (Reading(2024, 2, 7),), 3, 18, "D MMMM YYYY")
    sentences = (
        Claim(
            1,
            0,
            len(PROSE[0]),
            PROSE[0],
            1,
            ("1",),
            (Quotation("a door to the east", quote.start, quote.end),),
            dates=(body,),
        ),
        Claim(2, 0, gift.end + 1, PROSE[1][: gift.end + 1], 2, ("2",), (Quotation("a gift", gift.start, gift.end),)),
        Claim(2, gift.end + 5, len(PROSE[1]), "The chair resigned last year.", 2, event=True),
    )
    publishers = ("Harbour Times", "Ledger", "City Archive")
    citations = tuple(citation(n, publisher=part(name, NOTES[n - 1])) for n, name in enumerate(publishers, 1))
    paragraphs = (Paragraph(1, 1, 16, ("1",)), Paragraph(2, 2, 14, ("2",)))
    made = Document(
        "tunnel.txt", "text", SOURCE, blocks, "The Tunnel and the Toll", "en",
        citations=citations, sentences=sentences, paragraphs=paragraphs,
    )  # fmt: skip
    return replace(made, **changes)


def location(text: str, after: str = "") -> Location:
    start = SOURCE.index(text, SOURCE.index(after))
    return document().locate_source(start, start + len(text))


def page(published: str | None = "2024-03-07") -> Page:
    day = Reading(*map(int, published.split("-"))) if published else None
    known = Publication(day, "proved", (Witness("url", day), Witness("json-ld", day))) if day else None
    title = "Ferry Tunnel Opens to Cars"
    return Page(title, (title,), "Harbour Times", ("Harbour Times",), (), known, None, "en", 640)


def evidence() -> tuple[Evidence, ...]:
    quote = Inquiry("quote", "a door to the east", "tunnel.txt", ("1",), 0, 0)
    gift = Inquiry("quote", "a gift", "tunnel.txt", ("2",), 1, 0)
    title = Inquiry("title", "Ferry Tunnel Opens to Cars", "tunnel.txt", ("1",))
    foreign = replace(gift, own=False)
    return (
        Evidence(
            Source(TIMES, "harbour-times.example", ("tunnel.txt",), (quote, title, foreign)), "live", None, 200, TIMES,
            "2026-05-30T12:00:00Z", page(),
            (
                Answer(quote, TIMES, "found-with-differences", "It is a door to the whole east, the mayor said."),
                Answer(title, TIMES, "found", "Ferry Tunnel Opens to Cars"),
                Answer(foreign, TIMES, "found", "Drivers called the lower toll a gift."),
            ),
        ),
        Evidence(
            Source(LEDGER, "ledger.example", ("tunnel.txt",), (gift,)), "live", None, 200, LEDGER,
            "2026-05-30T12:00:00Z", page(None), (Answer(gift, LEDGER, "not-found"),),
        ),
    )  # fmt: skip


def findings() -> tuple[Finding, ...]:
    slips = tuple(Place(location("09.03.2023", f"[{n}] “"), str(n), url) for n, url in ((1, TIMES), (2, LEDGER)))
    comma = location("” Ledger")
    after_mark = replace(comma, column=comma.column + 1, end_column=comma.column + 1)
    return (
        Finding(
            "body-date-near-miss", "date", "query", "likely",
            "“7 February 2024”: the cited article is dated 7 March 2024.",
            (Place(location("7 February 2024"), "1", TIMES),), "b" * 64, ("body-date-near-miss",), "7 February 2024",
            "2024-03-07", "likely", ask="The source is dated 2024-03-07. May we print “2024-03-07”?",
            reply="☐ yes ☐ no, another occasion: ______", query="AQ2",
        ),
        Finding(
            "access-before-publication", "date", "correct", "proved",
            "access date 09.03.2023 is before the source (7 March 2024)", slips, "a" * 64,
            ("access-before-publication",), "09.03.2023", "2024-03-09", "likely",
            why="The Harbour Times article carries 2024-03-07 in its address.",
            ask="We believe 2024-03-09 is meant. May we change it in both notes?", query="AQ1",
            fix=Fix(tuple(Edit(slip.at, "09.03.2024") for slip in slips)),
        ),
        Finding(
            "inconsistent-note-style", "format", "note", "likely", "a comma is missing before the publisher",
            (Place(comma, "2"),), "c" * 64, ("inconsistent-note-style",), fix=Fix((Edit(after_mark, ","),), safe=True),
        ),
    )  # fmt: skip


def audit(read: Document | None = None, found: tuple[Finding, ...] | None = None, *, visited: bool = True) -> Audit:
    read = read or document()
    gathered = {one.source.url: one for one in evidence()} if visited else {}
    cases = tuple(Case(one, read, gathered.get(one.address or "")) for one in read.citations)
    answers = tuple(answer for one in gathered.values() for answer in one.answers)
    skips = (Skip("content-drift", "not-recorded", ("2",)),)
    return Audit(Dossier(read, cases, answers), findings() if found is None else found, skips)


def report(*audits: Audit, **changes: Any) -> Report:
    made = Report("1.0", TODAY, "replay", audits or (audit(),), evidence(), (), "3f2a9c01")
    return replace(made, **changes)
