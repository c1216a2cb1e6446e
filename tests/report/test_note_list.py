"""The corrected notes, ready to paste."""

from dataclasses import replace

import made_report as builder
from citecheck import report as reports


def test_every_note_stands_there_with_its_corrections_and_what_is_to_be_confirmed() -> None:
    assert reports.render(builder.report(), "notes").splitlines() == [
        f"[1] “Ferry Tunnel Opens to Cars”, Harbour Times, {builder.TIMES}, (Date of Access: 09.03.2024).",
        f"[2] “Tolls Fall for the Third Year”, Ledger, {builder.LEDGER}, (Date of Access: 09.03.2024).",
        "[3] “Minutes of the Harbour Board”, City Archive, 1999.",
        "",
        "To be confirmed before this is printed: AQ1 (09.03.2023 → 09.03.2024).",
    ]


def test_two_works_of_one_note_are_one_line() -> None:
    read = builder.document()
    first = read.citations[0]
    cut = first.raw.index("Harbour")
    halves = (
        replace(first, id="1a", end=cut, raw=first.raw[:cut], accessed=None),
        replace(first, id="1b", start=cut, raw=first.raw[cut:]),
    )
    audit = builder.audit(replace(read, citations=(*halves, *read.citations[1:])), ())
    out = reports.render(builder.report(audit), "notes")
    assert out.splitlines()[0] == f"[1] {builder.NOTES[0]}"


def test_an_article_without_notes_says_so() -> None:
    audit = builder.audit(builder.document(citations=()), ())
    assert reports.render(builder.report(audit), "notes") == "There are no notes.\n"
