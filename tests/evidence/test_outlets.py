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
    ],
)  # fmt: skip
def test_a_page_bears_its_publisher(asked: str, site: str, expected: str) -> None:
    title = "島の船賃が上がる" if site == "海岸新聞" else "Ferry fares rise"
    text = "Ferries to the outer islands will cost more. " * 9
    body = article(text, title=title, site=site, head=meta(og__site_name=site))
    found = seen(capture(body, address="https://kuesten-zeitung.example/faehren"), ask("publisher", asked))
    assert found.answers[0].verdict == expected
