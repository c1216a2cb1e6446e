"""How much an author is asked: a piece that cites by links is not asked about every sentence."""

import datetime

from citecheck.checks import rules
from citecheck.checks.uncited import length
from citecheck.rule import Example
from support import findings_of

RULE = next(rule for rule in rules() if rule.name == "uncited-claim")
PARAGRAPH = (
    "In the district of {name} fares rose by {n}.5 percent, which the council explained with rents, repairs and wages "
    "of drivers, and with trams that were older than the rails they ran on for all those years.\n\n"
)
NAMES = ("Lindau", "Bregen", "Holmen", "Sandvik", "Torsk", "Ulme", "Varde", "Wieden", "Zell", "Arnau")


def _asked(article: str, published: datetime.date | None = None) -> list[str]:
    found = findings_of(Example(article, input_format="markdown", published=published), RULE)
    return [one.message for one in found if one.severity == "query"]


def _paragraphs() -> str:
    return "".join(PARAGRAPH.format(name=name, n=n) for n, name in enumerate(NAMES, 11))


def test_a_piece_that_cites_by_links_is_asked_for_its_weightiest_statements() -> None:
    linked = "Trams are [old](https://gazette.example/old) in most cities.\n\n"
    assert len(_asked(linked + _paragraphs())) == 3


def test_a_piece_with_notes_is_asked_for_every_paragraph() -> None:
    noted = "Trams are old in most cities.[^1]\n\n"
    note = "[^1]: “Old Trams”, The Gazette, <https://gazette.example/old>.\n"
    assert len(_asked(noted + _paragraphs() + note)) == len(NAMES)


def test_what_is_announced_for_later_needs_no_source_yet() -> None:
    noted = (
        "Trams are old in most cities.[^1]\n\nThe meeting of the council: 12 May 2024 at the town hall of Lindau.\n\n"
    )
    note = "[^1]: “Old Trams”, The Gazette, <https://gazette.example/old>.\n"
    assert not _asked(noted + note, datetime.date(2024, 5, 1))


def test_a_script_without_spaces_is_counted_by_two_characters_a_word() -> None:
    assert length("電車の料金がまた上がった") == 6
    assert length("Fares rose again on all lines") == 6


def test_no_author_is_asked_more_than_he_would_answer() -> None:
    noted = "Trams are old.[^1]\n\n[^1]: “Old Trams”, The Gazette, <https://gazette.example/old>.\n\n"
    assert len(_asked(noted + "".join(PARAGRAPH.format(name=f"Ward {n}", n=n) for n in range(11, 41)))) == 20


def test_who_tells_how_he_measured_is_not_asked_for_a_source_of_what_he_found() -> None:
    noted = "Trams are old.[^1]\n\n[^1]: “Old Trams”, The Gazette, <https://gazette.example/old>.\n\n"
    assert len(_asked(noted + "## Lines\n\n" + _paragraphs())) == 10
    assert [_asked(f"{noted}## {heading}\n\n{_paragraphs()}") for heading in ("2. Methods", "Methodik")] == [[], []]
