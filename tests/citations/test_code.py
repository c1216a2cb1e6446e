"""Code within a sentence cites nothing and claims nothing; marks of a format's own notes have its own form."""

from citecheck import citations, documents
from citecheck.model import Document
from citecheck.settings import Settings


def read(source: str) -> Document:
    return citations.read(documents.read("piece.md", source.encode(), None), Settings())


def test_a_link_whose_words_are_code_is_a_citation_and_an_address_in_code_is_none() -> None:
    found = read("Call [`sum`](https://docs.example/sum), never `curl https://api.example/v1`, with care.")
    assert [one.address for one in found.citations] == ["https://docs.example/sum"]


def test_code_holds_no_marks_no_quotations_and_no_figures() -> None:
    found = read(
        'It reads `rows[1]` and `say("five words in a row")` of 12 rows.[^1]\n\n[^1]: https://docs.example/rows\n'
    )
    (sentence,) = found.sentences
    assert [mark.label for _, mark in found.marks] == ["1"]
    assert sentence.quotes == ()
    assert [figure.raw for figure in sentence.figures] == ["12"]
    assert "`" not in sentence.sentence
    assert "rows[1]" in sentence.sentence


def test_a_line_that_begins_with_code_is_no_note() -> None:
    found = read(
        "The filter has two ends.[^1]\n\n- `[v]` names the picture\n- `[m]` names the sound\n\n[^1]: https://a.example/x\n"
    )
    assert [one.label for one in found.citations] == ["1"]


def test_powers_and_elements_are_no_marks_where_notes_are_the_formats_own() -> None:
    found = read(
        "The R² is high.[^2] So is list[2] and x&sup2; too.[^1]\n\n[^1]: https://a.example/x\n\n[^2]: https://b.example/y\n"
    )
    assert [mark.label for _, mark in found.marks] == ["2", "1"]


def test_a_letter_alone_has_a_power_not_a_note() -> None:
    plain = "The R² is high.[1] Rents fell.[2]\n\n[1] https://a.example/x\n\n[2] https://b.example/y\n"
    found = citations.read(documents.read("piece.txt", plain.encode(), None), Settings())
    assert [mark.label for _, mark in found.marks] == ["1", "2"]


def test_a_caret_on_the_wrong_side_marks_the_note_of_that_number() -> None:
    found = read("Two rose.^[1] Three fell.^[2]\n\n[^1]: https://a.example/x\n\n[^2]: https://b.example/y\n")
    assert [mark.label for _, mark in found.marks] == ["1", "2"]
    assert [one.label for one in found.citations] == ["1", "2"]


def test_an_address_printed_over_its_archived_copy_is_the_source() -> None:
    found = read("Fares rose.[^1]\n\n[^1]: “Fares,” [https://gazette.example/a](https://perma.cc/AB12-CD34).\n")
    (note,) = found.citations
    assert [url.address for url in note.urls] == ["https://gazette.example/a"]
    assert [url.address for url in note.archive_urls] == ["https://perma.cc/AB12-CD34"]


def test_an_escaped_address_in_angle_brackets_keeps_its_place() -> None:
    source = "See <https://a.example/one%20two> and <https://b.example/x>."
    found = read(source)
    printed = [source[at.column - 1 : at.end_column - 1] for at in map(found.at, found.citations)]
    assert printed == ["https://a.example/one%20two", "https://b.example/x"]


def test_a_link_in_the_text_to_a_short_name_of_an_archive_is_of_the_address_that_it_prints() -> None:
    found = read(
        "See [https://gazette.example/a](https://perma.cc/AB12-CD34) and [a copy](https://perma.cc/AB12-CD35).\n"
    )
    assert [[url.address for url in one.urls] for one in found.citations] == [
        ["https://gazette.example/a"], ["https://perma.cc/AB12-CD35"],
    ]  # fmt: skip
    assert found.citations[0].archive_urls[0].address == "https://perma.cc/AB12-CD34"
