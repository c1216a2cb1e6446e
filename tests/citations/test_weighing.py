"""What no style marks in a note is dealt out by weighing: author or body, title, outlet."""

import pytest

from citecheck.citations.note_blocks import Note, NoteList
from citecheck.citations.reading import Reader
from citecheck.model import Block, Document


def parts_of(printed: str) -> tuple[str | None, str | None, str | None]:
    """(title, author, publisher) of a note as printed."""
    text = f"[1] {printed}"
    document = Document("x.txt", "text", text, (Block("note", text, ((0, 0),), label="1"),))
    [one] = Reader(document).notes([NoteList((Note(0, "1", 4),), "bracket", None)])
    title, author, publisher = (part.text if part else None for part in (one.title, one.author, one.publisher))
    return title, author, publisher


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        (
            "The Daily Example, The harbour opens again after the flood, https://dailyexample.example/x",
            ("The harbour opens again after the flood", None, "The Daily Example"),
        ),
        (
            "Ada Brenn, The harbour opens again after the flood, https://a.example/x",
            ("The harbour opens again after the flood", "Ada Brenn", None),
        ),
        (
            "Tide and Quay Office, Berth statistics, https://www.tqo.example/en/data",
            ("Berth statistics", None, "Tide and Quay Office"),
        ),
        ("United Quays, https://www.uq.example/en/day", (None, None, "United Quays")),
        (
            "Harbour Commission, BERTH (New List of Berths and Quays) Information System, https://hc.example/berth",
            ("BERTH (New List of Berths and Quays) Information System", None, "Harbour Commission"),
        ),
        (
            "Brenn, Ada: Der Hafen in der Flut, Hafenstadt: Uferverlag 1944, S. 167",
            ("Der Hafen in der Flut", "Brenn, Ada", "Uferverlag"),
        ),
        (
            "Ministère de la Marée, tarifs des quais : https://maree.example/quais/tarifs-des-quais",
            ("tarifs des quais", None, "Ministère de la Marée"),
        ),
        (
            "Hafenministerium für Ufer, Küste und nukleare Flut (HUKF) (2019). Uferplan 2050: Ziele. https://hukf.example/p",
            ("Uferplan 2050: Ziele", "Hafenministerium für Ufer, Küste und nukleare Flut (HUKF)", None),
        ),
        (
            "Ada Brenn 2023. Tides and trade in the north. https://a.example/x, accessed 3 May 2024",
            ("Tides and trade in the north", "Ada Brenn", None),
        ),
        (
            "數位港口部，〈114年度港口「潮汐」報告〉，https://port.example/a",
            ("114年度港口「潮汐」報告", "數位港口部", None),
        ),
        (
            "„Der Hafen öffnet wieder“ Ada Brenn, Quayhamer Zeitung, 12.01.2004",
            ("Der Hafen öffnet wieder", "Ada Brenn", "Quayhamer Zeitung"),
        ),
        (
            "Brenn, A. Harbour statistics (2021). Quayham Courier, 7 May 2022. https://quayhamcourier.example/x",
            ("Harbour statistics (2021)", "Brenn, A.", "Quayham Courier"),
        ),
        (
            "Ada Brenn et al., The harbour opens again after the flood, https://a.example/x",
            ("The harbour opens again after the flood", "Ada Brenn et al.", None),
        ),
        (
            "See Ada Brenn, The harbour opens again after the flood, https://a.example/x",
            ("The harbour opens again after the flood", "Ada Brenn", None),
        ),
        (
            "Vgl. Ada Brenn: Der Hafen öffnet nach der Flut wieder, https://a.example/x",
            ("Der Hafen öffnet nach der Flut wieder", "Ada Brenn", None),
        ),
        (
            "How the harbour opened again after the flood, The Daily Example, https://dailyexample.example/x",
            ("How the harbour opened again after the flood", None, "The Daily Example"),
        ),
        ("Local Charges (Empty Dwellings) Act 2023, s 2. https://laws.example/2023/31", (None, None, None)),
    ],
)
def test_dealt_out(printed: str, expected: tuple[str | None, ...]) -> None:
    assert parts_of(printed) == expected


@pytest.mark.parametrize("printed", ["https://a.example/x", "Source: https://a.example/x"])
def test_without_proof_nothing_is_dealt_out(printed: str) -> None:
    assert parts_of(printed) == (None, None, None)
