"""Outlets are known by letters, by their parent and as addresses spell them; strangers with like letters are not."""

import pytest

from citecheck.evidence import outlets
from invented_pages import article, ask, capture, meta, seen


@pytest.mark.parametrize(
    ("asked", "candidate"),
    [
        ("Norddeutscher Rundfunk (NDR)", "ndr.de"), ("Westdeutscher Rundfunk", "WDR"), ("ZDF", "ZDFheute"),
        ("Bayerischer Rundfunk", "BR24"), ("WSJ", "The Wall Street Journal"), ("F.A.Z.", "FAZ.NET"),
        ("Lithuanian National Radio and Television", "LRT"), ("NRK", "Norsk rikskringkasting"),
        ("Chunichi Shimbun", "中日新聞Web"), ("Turkish Radio and Television", "TRT Haber"),
    ],
)  # fmt: skip
def test_an_outlet_is_known_by_its_other_names(asked: str, candidate: str) -> None:
    assert any(outlets.is_known_as(form, candidate) for form in outlets.forms(asked))


@pytest.mark.parametrize(
    ("asked", "candidate"),
    [
        ("BBC", "bloomberg.com"), ("ABC", "abuelascounter.example"),
        ("Mitteldeutscher Rundfunk (MDR)", "Myriad Recipes"),
        ("BBC", "NBC News"), ("TRT", "Trierer Tribüne"), ("ARD", "ARTE"), ("Harbour Weekly", "@"), ("NTV", "NTR"),
    ],
)  # fmt: skip
def test_like_letters_are_not_the_same_outlet(asked: str, candidate: str) -> None:
    assert not any(outlets.is_known_as(form, candidate) for form in outlets.forms(asked))


@pytest.mark.parametrize(
    ("asked", "site", "expected"),
    [
        ("Küsten-Zeitung", "", "found"), ("Harbour Review (Northport)", "Harbour Review", "found"),
        ("Kaigan Shimbun", "海岸新聞", "not-checked"), ("The Courier", "@", "not-found"),
        ("Harbour Review/Coastal Press", "Harbour Review", "found"),
        ("harbourreview.example", "Harbour Review", "found"),
        ("www.kuesten-zeitung.example", "", "found"), ("harbour-cranes.example", "Harbour Review", "not-found"),
    ],
)  # fmt: skip
def test_a_page_bears_its_publisher(asked: str, site: str, expected: str) -> None:
    title = "島の船賃が上がる" if site == "海岸新聞" else "Ferry fares rise"
    text = "Ferries to the outer islands will cost more. " * 9
    body = article(text, title=title, site=site, head=meta(og__site_name=site))
    found = seen(capture(body, address="https://kuesten-zeitung.example/faehren"), ask("publisher", asked))
    assert found.answers[0].verdict == expected


def answer(asked: str, title: str = "Überfahrt zur Insel: Was die Fähre kostet", site: str = "Küsten-Zeitung") -> str:
    body = article("Ferries to the outer islands will cost more. " * 9, title=title, site=site)
    return seen(capture(body), ask("title", asked)).answers[0].verdict


@pytest.mark.parametrize(
    "asked",
    [
        "Uberfahrt zur Insel: was die Fahre kostet", "Überfahrt zur Insel",
        "Überfahrt zur Insel – Was die Fähre kostet",
        "Überfahrt zur Insel: Was die Fähre kostet | Küsten-Zeitung",
    ],
)  # fmt: skip
def test_a_title_is_printed_without_accents_subtitle_or_with_its_outlet(asked: str) -> None:
    assert answer(asked) == "found"


def test_an_outlets_name_is_no_part_of_another_pages_title() -> None:
    site = "The Rivertown Evening Standard"
    assert answer("Crane falls | The Rivertown Evening Standard", "Ferry fares rise for the islands", site) != "found"
    assert answer("Ferry fares rise | The Rivertown Evening Standard", "Ferry fares rise", site) == "found"


def test_and_is_printed_as_a_sign() -> None:
    assert answer("Piers & Cranes", "Piers and Cranes") == "found"
    assert answer("Piers and Cranes", "Piers & Cranes") == "found"
