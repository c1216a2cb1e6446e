"""Bodies and places that speak through persons: the article may name either."""

import pytest

from citecheck.evidence.spokespersons import may_speak_through

PAGE = (
    "The ferry company Northern Reach has stopped. Officials in Dunmore were not amused.\n"
    "“We go,” said Paula Wren, a spokeswoman for the company.\n"
    "“We stay,” Iris Boyle of the union Seafarers Together told the Dunmore Echo. Harbour Watch spokesman Odd Brannigan"
    " left.\nLene Farrow, the treasurer, was asked by Boyle whether she would go. Farrow shook her head."
)


@pytest.mark.parametrize(
    ("name", "person", "expected"),
    [
        ("Northern Reach", "Paula Wren", True),
        ("Dunmore", "Colin Tate", True),
        ("Seafarers Together", "Iris Boyle", True),
        ("Dunmore Echo", "Iris Boyle", True),
        ("Harbour Watch", "Odd Brannigan", True),
        ("Islanders", "Paula Wren", True),  # a word that the page never has behind a first name
        ("Lene Farrow", "Iris Boyle", False),
        ("Farrow", "Paula Wren", False),
        ("Odd Brannigan", "Paula Wren", False),
        ("Greta Lindqvist", "Paula Wren", False),
    ],
)
def test_a_body_or_a_place_may_speak_through_a_person(name: str, person: str, expected: bool) -> None:
    assert may_speak_through(name, person, PAGE, "en") is expected


def test_names_in_signs_are_told_by_their_titles() -> None:
    assert not may_speak_through("田中", "大木和子", "田中氏は歩いた。", "ja")
