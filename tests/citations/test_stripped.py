"""What styles print at the edges of titles and outlets is no part of them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citecheck.citations import stripped

QUAY = "https://www.quay-courier.example/a"


@pytest.mark.parametrize(
    "printed",
    [
        "Elérés forrás Quay Courier", "Hentet fra Quay Courier", "I Quay Courier", "52 Quay Courier", ": Quay Courier",
        "Doe C. Quay Courier", "Quay Courier 60 pp", "Quay Courier máj", "Quay Courier webpage", "Quay Courier o. J.",
        "Quay CourierGeliş tarihi", "[online]Quay Courier", "发表于 Quay Courier", "Quay Courier",
    ],
)  # fmt: skip
def test_an_outlet_is_what_the_host_spells_where_only_strange_words_stand_beside_it(printed: str) -> None:
    start, end = stripped.outlet(printed, (0, len(printed)), QUAY)
    assert printed[start:end] == "Quay Courier"


@pytest.mark.parametrize(
    "name", ["The Quay Courier", "Quay Courier Weekly", "New Quay Courier", "Quay Courier deutsch", "Northport Review"]
)
def test_a_name_keeps_words_of_its_own(name: str) -> None:
    assert stripped.outlet(name, (0, len(name)), QUAY) == (0, len(name))


@pytest.mark.parametrize("name", ["La Quay Courier", "I Harbour Guard", "24 Heures", "A Harbour Guard", "20 Minutes"])
def test_a_name_keeps_its_first_word(name: str) -> None:
    host = "https://www." + name.replace(" ", "").lower() + ".example/a"
    assert stripped.outlet(name, (0, len(name)), host) == (0, len(name))


def test_a_volume_before_an_outlet_is_none_of_its_name() -> None:
    text = "“The pier that stays” (2018) 55 Northport Review 7–16"
    start, end = stripped.outlet(text, (text.index("55"), text.index(" 7")), None)
    assert text[start:end] == "Northport Review"
    assert stripped.outlet("in 55 Stories", (3, 13), None) == (3, 13)


@pytest.mark.parametrize(
    ("printed", "title"),
    [
        ("- The pier that stays|. Courier", "The pier that stays"),
        ("‒ „The pier that stays|“, Courier", "The pier that stays"),
        ("''The pier that stays''|, Courier", "The pier that stays"),
        ("The pier that stays In|: Courier", "The pier that stays"),
        ("The pier in district 5In|: Courier", "The pier in district 5"),
        ("The pier that stays, in|: Courier", "The pier that stays"),
        ("The pier that stays (on-line)|. https://", "The pier that stays"),
        ("The pier that stays; 2013|.", "The pier that stays"),
        ("The pier that stays (2018)| Courier", "The pier that stays"),
        ("The pier that stays 30(febrer):3-12|.", "The pier that stays"),
        ("The pier that stays, 18|, March 2012", "The pier that stays"),
        ("The pier in district 4Available from| https://", "The pier in district 4"),
        ("The pier that stays., 回収| から https://", "The pier that stays"),
        ("The pier that stays, en ligne| <https://", "The pier that stays"),
        ("The pier that we all live in|. Courier", "The pier that we all live in"),
        ("The piers of 2013|.", "The piers of 2013"),
        ("The piers that they retrieved|. Courier", "The piers that they retrieved"),
        ("Learning, online|. Courier", "Learning, online"),
        ("‘Quay’ and ‘pier’|. Courier", "‘Quay’ and ‘pier’"),
    ],
)
def test_a_title_is_its_own_words(printed: str, title: str) -> None:
    stretch, _, rest = printed.partition("|")
    start, end = stripped.title(stretch + rest, (0, len(stretch)))
    assert stretch[start:end] == title


@given(st.text(max_size=60), st.integers(0, 60), st.integers(0, 60))
def test_what_is_stripped_stays_within_its_stretch(text: str, one: int, other: int) -> None:
    first, last = sorted((min(one, len(text)), min(other, len(text))))
    for found in (stripped.title(text, (first, last)), stripped.outlet(text, (first, last), QUAY)):
        assert first <= found[0] <= found[1] <= last
