"""Labels of all kinds at the start of notes, and the marks in the text that mean them."""

import pytest

from citecheck import citations, documents
from citecheck.citations import labels
from citecheck.settings import Settings


@pytest.mark.parametrize(
    ("mark", "opening", "labels"),
    [
        ("[{0}]", "{0}] ", "1 2 3"), ("[{0}]", "{0}: ", "1 2 3"), ("[{0}]", "{0} – ", "1 2 3"),
        ("[{0}]", "{0} - ", "1 2 3"), ("[{0}]", "Note {0}: ", "1 2 3"), ("[注{0}]", "[注{0}] ", "1 2 3"),
        ("（{0}）", "（{0}）", "1 2 3"), ("*{0}", "*{0} ", "1 2 3"), ("※{0}", "※{0} ", "1 2 3"),
        ("[{0}]", "[{0}] ", "III IV V VI"), ("({0})", "({0}) ", "iv v vi"), ("{0}", "{0} ", "* † ‡"),
        ("[{0}]", "{0}\t”Kaj”, ", "1 2 3"), ("[{0}]", "{0}. ", "9 10 11"),
    ],
)  # fmt: skip
def test_labels_are_read_as_printed_and_found_in_the_text(mark: str, opening: str, labels: str) -> None:
    every = labels.split()
    prose = " ".join(f"The pier stays here.{mark.format(one)} In 1987 it was 12,5 % longer." for one in every)
    notes = "\n".join(f"{opening.format(one)}Doe, J. Pier. https://quay.example/{at}/" for at, one in enumerate(every))
    document = citations.read(documents.read("x.txt", f"{prose}\n\nNotes\n\n{notes}\n".encode(), None), Settings())
    assert [one.label for one in document.citations] == every
    assert all(one.marks for one in document.citations)


def test_a_ratio_and_a_time_at_the_start_of_a_line_are_no_labels() -> None:
    source = "Results\n\n3: 2 was the score.\n12 - 14 people came.\n10:30 it began.\n"
    assert citations.read(documents.read("x.txt", source.encode(), None), Settings()).citations == ()


def test_a_star_before_the_lines_of_a_list_is_a_bullet() -> None:
    source = "The pier.\n\nSources\n\n* Doe, J. Pier. https://quay.example/a\n* Roe, M. Quay. https://quay.example/b\n"
    document = citations.read(documents.read("x.txt", source.encode(), None), Settings())
    assert [one.label for one in document.citations] == [None, None]


def test_emphasis_that_begins_a_line_is_no_star_before_a_note() -> None:
    for line in ("*The Quay* was rebuilt in 1999, as many tell.", "**The Quay**", "***End of the book***"):
        assert labels.at_line_start(line) is None
    found = labels.at_line_start("*The Quay, 1999.")
    assert found is not None
    assert found.text == "*"


def test_a_letter_that_a_quotation_puts_into_brackets_is_no_label() -> None:
    assert labels.at_line_start("[T]he quay was counted twice.") is None
    assert labels.at_line_start("[t]he quay was counted twice.") is None
    assert labels.at_line_start("[T] The quay.") is not None
