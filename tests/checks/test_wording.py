import pytest

from citecheck.checks import wording
from citecheck.dates import Reading
from citecheck.model import Citation


def note(label: str | None, *, kind: str = "note") -> Citation:
    return Citation(label or "x", label, kind, 0, 0, 1, "raw")  # type: ignore[arg-type]  # because the test names kinds


@pytest.mark.parametrize(
    ("labels", "said"),
    [
        ("3", "note 3"),
        ("1 2", "notes 1 and 2"),
        ("1 2 3 4 5 6 7", "notes 1–7"),
        ("2 5 6 7", "notes 2 and 5–7"),
        ("a b", "notes a and b"),
        ("1 1 2", "notes 1 and 2"),
    ],
)
def test_notes_are_named_by_their_printed_labels(labels: str, said: str) -> None:
    assert wording.notes(note(label) for label in labels.split()) == said


def test_links_have_no_label_and_are_counted() -> None:
    assert wording.notes([note(None, kind="link"), note(None, kind="link")]) == "2 links"
    assert wording.notes([note("1"), note(None, kind="entry")]) == "note 1 and one entry"


def test_days_are_said_as_exactly_as_they_are_known() -> None:
    assert wording.day(Reading(2024, 3, 7)) == "7 March 2024"
    assert wording.when(Reading(2024, 3)) == "in March 2024"
    assert wording.when(Reading(2024)) == "in 2024"


def test_several_days_share_their_month_and_year() -> None:
    march, april = Reading(2024, 3, 7), Reading(2024, 4)
    assert wording.days([march, march]) == "7 March 2024"
    assert wording.days([march, Reading(2024, 3, 9)]) == "7 to 9 March 2024"
    assert wording.days([march, april]) == "7 March to April 2024"
    assert wording.days([Reading(2023, 3, 7), march]) == "7 March 2023 to 7 March 2024"
    assert wording.between([march, march]) == "on 7 March 2024"
    assert wording.between([Reading(2024, 3), march]) == "between March and 7 March 2024"


def test_long_passages_are_cut_between_words() -> None:
    assert wording.excerpt("one two\nthree", 40) == "one two three"
    assert wording.excerpt("alpha beta gamma delta", 13) == "alpha beta …"
    assert len(wording.excerpt("word " * 100, 50)) <= 51
