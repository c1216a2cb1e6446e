"""Works without address, links within remarks, notes that wrap at awkward places."""

from citecheck import citations, documents
from citecheck.model import Citation, Document
from citecheck.settings import Settings


def read(source: str, name: str = "piece.md") -> Document:
    return citations.read(documents.read(name, source.encode(), None), Settings())


def note(text: str) -> Citation:
    return read(f"Fares rose.[^1]\n\n[^1]: {text}\n").citations[0]


def test_a_book_behind_its_author_is_read() -> None:
    found = note(
        "Brill, Ann M., and Kenneth A. Holt. Harbours and Tides: A Guide to Piers, Locks, and "
        "Quays. 1991. Quay Press, 2016: 132."
    )
    assert found.title is not None
    assert found.title.text == "Harbours and Tides: A Guide to Piers, Locks, and Quays"
    found = note("Brill, Kate. Atlas of Ports: Power, Ships, and the Costs of Harbours, 2021.")
    assert found.title is not None
    assert found.title.text == "Atlas of Ports: Power, Ships, and the Costs of Harbours"
    found = note(
        "Brill, A., Redding, T., Holt, J. 2007. Tides in Northern Ports: The Long View. Tide Quarterly, 31(2), 381-402."
    )
    assert (found.title and found.title.text) == "Tides in Northern Ports: The Long View"
    assert (found.publisher and found.publisher.text) == "Tide Quarterly"


def test_the_words_of_a_link_in_a_remark_are_no_title() -> None:
    assert note("The part about old posts [mentioned these ports](https://a.example/x).").title is None
    assert note("As of 2024 there are [76 ports that take ferries](https://a.example/y), some large.").title is None
    found = note("See [The Ports of the North](https://a.example/z).").title
    assert found is not None
    assert found.text == "The Ports of the North"


def test_an_author_with_a_year_is_no_publisher() -> None:
    found = note(
        "Holt, W. M., (2021). portside: Targets for Piers. https://portside.example/, https://code.example/portside."
    )
    assert found.publisher is None


def test_a_note_goes_on_in_a_line_that_begins_with_a_number() -> None:
    found = read(
        "Fares rose.[1] Rents fell.[2]\n\n"
        "[1] Ann Brill, „Fahrpreise“, Hafenzeitung,\n13. Oktober 2019, https://hafen.example/a.\n\n"
        "[2] Tom Holt, „Mieten“, Hafenzeitung, 3. März 2020, https://hafen.example/b [Abruf:\n26. Oktober 2022].\n",
        "piece.txt",
    )
    assert [one.label for one in found.citations] == ["1", "2"]
    assert [one.published and one.published.raw for one in found.citations] == ["13. Oktober 2019", "3. März 2020"]
    assert found.citations[1].accessed is not None


def test_a_line_below_a_whole_sentence_still_belongs_to_its_note_where_blank_lines_part_notes() -> None:
    found = read(
        'Fares rose.[1] Rents fell.[2]\n\n[1] Brill, Ann. "Fares". The Gazette.\nRetrieved 2023-11-12. https://gazette.example/a\n\n'
        '[2] Holt, Tom. "Rents". The Gazette.\nRetrieved 2023-11-13. https://gazette.example/b\n',
        "piece.txt",
    )
    assert [one.accessed and one.accessed.raw for one in found.citations] == ["2023-11-12", "2023-11-13"]
    assert [one.label for one in found.citations] == ["1", "2"]


def test_a_short_form_means_the_work_of_that_author_with_that_title() -> None:
    found = read(
        "A.[^1] B.[^2] C.[^3] D.[^4]\n\n"
        "[^1]: Ann Brill, “The Harbour at Dusk,” *Tide Quarterly* 3 (2011): 45.\n"
        "[^2]: Tom Holt, *Ships* (London: Quay Press, 2011), 4.\n"
        "[^3]: Brill, “Harbour at Dusk,” 47–48.\n[^4]: Brill, “Other Ports,” 12.\n"
    )
    assert [one.refers_to for one in found.citations] == [None, None, "1", None]
