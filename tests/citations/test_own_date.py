"""The date of a note's source itself, and the day of access told from it."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citecheck import citations, documents
from citecheck.model import Citation
from citecheck.settings import Settings


def only(note: str) -> Citation:
    document = citations.read(documents.read("x.md", f"Boats.[^1]\n\n[^1]: {note}\n".encode(), None), Settings())
    return next(one for one in document.citations if one.kind == "note")


@pytest.mark.parametrize(
    ("note", "date"),
    [
        (
            "Vale, L., and C. Moreau, Quay Studies 12 (2024): 3–12, https://quay.example/a (accessed 16 June 2024).",
            "2024",
        ),
        (
            "Roe, A.: Tides [Internets]. Radio Quay: 2020 [citēts 2021 mar 1]. https://q.example; skatīts: 1.3.2021",
            "2020",
        ),
        ("Roe, A.: Tides, viewed 18 March 2022. https://quay.example/a (retrieved 15 August 2022)", "18 March 2022"),
    ],
)
def test_the_day_of_the_work_is_told_from_that_of_the_visit_printed_twice(note: str, date: str) -> None:
    assert (published := only(note).published) is not None
    assert published.raw == date


PLACES = (
    "Ferris, A. ({day}). The quay grows. https://quay.example/news/a",
    "Ferris, A. “The quay grows.” The Courier, {day}. https://quay.example/news/a",
    "The quay grows, {day}, https://quay.example/news/a",
    "https://quay.example/news/a ({day})",
    "“The quay grows” (The Courier, {day}): https://quay.example/news/a.",
    "https://quay.example/news/a, The Courier, {day}",
    "[The quay grows](https://quay.example/news/a), {day}",
    "{day}: The quay grows. https://quay.example/news/a",
    "Ferris, A. The quay grows. The Courier. {day}. Available at: https://quay.example/news/a",
)
SHAPES = ("%d %B %Y", "%B %d, %Y", "%Y-%m-%d", "%d.%m.%Y", "%d/%m/%Y", "%Y/%m/%d", "%d. %m. %Y")


@given(
    st.dates(min_value=datetime.date(1995, 1, 1), max_value=datetime.date(2030, 12, 31)),
    st.sampled_from(PLACES),
    st.sampled_from(SHAPES),
)
def test_a_lone_date_without_any_words_is_never_one_of_access(day: datetime.date, place: str, shape: str) -> None:
    assert only(place.format(day=day.strftime(shape))).accessed is None


@given(st.lists(st.dates(min_value=datetime.date(1995, 1, 1), max_value=datetime.date(2030, 12, 31)), min_size=2))
def test_nor_is_it_where_all_notes_print_one_date_each(days: list[datetime.date]) -> None:
    notes = [f"[^{n}]: The quay, https://quay.example/{n}q, {day.strftime('%d.%m.%Y')}" for n, day in enumerate(days)]
    text = "Boats" + "".join(f"[^{n}]" for n in range(len(days))) + ".\n\n" + "\n\n".join(notes)
    document = citations.read(documents.read("x.md", text.encode(), None), Settings())
    assert [one.accessed for one in document.citations] == [None] * len(document.citations)
