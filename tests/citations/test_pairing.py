"""Which of several notes with one label a mark means."""

from hypothesis import given
from hypothesis import strategies as st

from citecheck import citations, documents
from citecheck.citations.pairing import pair
from citecheck.settings import Settings

BLOCKS = st.lists(st.integers(0, 60), max_size=40).map(sorted)


def test_a_mark_means_the_notes_that_come_next() -> None:
    assert pair([0, 1, 4, 9], [2, 3, 6]) == {0: (2, 3), 1: (2, 3), 4: (6,), 9: (6,)}


def test_a_mark_before_which_all_notes_stand_means_the_last() -> None:
    assert pair([5], [1, 2]) == {5: (1, 2)}
    assert pair([5], []) == {}


@given(marked=BLOCKS, noted=BLOCKS)
def test_every_mark_means_some_notes_and_never_many(marked: list[int], noted: list[int]) -> None:
    pairs = pair(marked, sorted(set(noted)))
    assert set(pairs) == (set(marked) if noted else set())
    assert all(1 <= len(found) <= 20 and set(found) <= set(noted) for found in pairs.values())


def chapters(count: int) -> str:
    chapter = (
        "Fares rose by {0} percent this winter here.[1]\n\nNotes\n\n[1] “Fare {0}”, https://gazette.example/{0}\n\n"
    )
    return "A report on fares\n\n" + "".join(chapter.format(number) for number in range(1, count + 1))


def test_chapters_with_notes_of_the_same_number_keep_their_own() -> None:
    document = citations.read(documents.read("a.txt", chapters(3).encode()), Settings())
    assert [len(one.marks) for one in document.citations] == [1, 1, 1]
    cited = [one.citations for one in document.sentences if one.citations]
    assert cited == [(one.id,) for one in document.citations]


def test_thousands_of_chapters_do_not_make_millions_of_pairs() -> None:
    document = citations.read(documents.read("a.txt", chapters(2000).encode()), Settings())
    assert len(document.citations) == 2000
    assert sum(len(one.marks) for one in document.citations) == 2000
    assert sum(len(one.citations) for one in document.sentences) == 2000
