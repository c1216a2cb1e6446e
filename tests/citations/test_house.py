"""What most notes of an article print alike settles what one note alone leaves open."""

from citecheck import citations, documents
from citecheck.model import Citation
from citecheck.settings import Settings


def citations_of(*notes: str) -> tuple[Citation, ...]:
    marks = " ".join(f"The quay was closed.[^{number}]" for number in range(1, len(notes) + 1))
    printed = "\n\n".join(f"[^{number}]: {note}" for number, note in enumerate(notes, 1))
    return citations.read(documents.read("x.md", f"{marks}\n\n{printed}\n".encode(), None), Settings()).citations


def titles(found: tuple[Citation, ...]) -> list[str | None]:
    return [one.title and one.title.text for one in found]


def test_a_title_stands_where_the_other_notes_have_theirs() -> None:
    found = citations_of(
        "Quay Ministry. 2021. Harbour dues in the north. Available at: https://quayministry.example/dues",
        "Tide Council. 2022. A count of empty berths. Available at: https://tidecouncil.example/berths",
        "Republic of Morven. 2020. Dues and Berths Act. Available at: https://acts.example/dues",
    )
    assert titles(found)[2] == "Dues and Berths Act"


def test_an_outlet_is_looked_for_where_the_other_notes_have_theirs() -> None:
    quoted = "“The pier falls, part {0}”, The Daily Example, https://a.example/{0}"
    found = citations_of(quoted.format(1), quoted.format(2), "The Pier Falls At Last, Examplepost, https://b.example/4")
    assert found[2].publisher is not None
    assert found[2].publisher.text == "Examplepost"


def test_what_titles_of_an_article_end_in_alike_is_none_of_them() -> None:
    found = citations_of(
        "Vale, A.: The tide turns, in rete disponibile: https://a.example/1",
        "Ferris, B.: The ferry stops, in rete disponibile: https://b.example/2",
        "Osei, C.: The crane waits, in rete disponibile: https://c.example/3",
    )
    assert titles(found) == ["The tide turns", "The ferry stops", "The crane waits"]


def test_a_series_of_quoted_titles_keeps_its_name() -> None:
    found = citations_of(*(f"Vale, A., “The tide, part {n}, Harbour Letters”, The Courier, 2021" for n in range(1, 5)))
    assert titles(found)[0] == "The tide, part 1, Harbour Letters"


def test_notes_that_agree_in_nothing_are_left_as_they_are() -> None:
    found = citations_of(
        "Quay Ministry — *Harbour dues* (2021)", "“The tide turns”, The Courier, 3 May 2021", "See the remark above."
    )
    assert titles(found) == ["Harbour dues", "The tide turns", None]
