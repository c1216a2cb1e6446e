"""A quick look misses no figure that is near."""

from hypothesis import given
from hypothesis import strategies as st

from citecheck import figures

SAID = st.sampled_from(
    "about|12|1,234|1.234|3.5 million|17 hours ago|€4bn|99%|12 345|0.07|"
    "5–7 million|٣٤٥ طن|2 lakh|tonnes|boats.|In 2019|ships,|1,999 people|minus|-40".split("|")
)


@given(st.lists(SAID, max_size=12).map(" ".join), st.floats(0.001, 1e9), st.sampled_from(["en", "de", None]))
def test_every_figure_of_about_a_value_stands_where_numbers_begin_so(text: str, value: float, language: str) -> None:
    low, high = value * 0.85, value * 1.18
    near = [
        one for one in figures.find(text, language) if low <= float(one.low) <= high or low <= float(one.high) <= high
    ]
    found = figures.glimpse(text, language).places(low, high)
    assert all(any(one.start - 1 <= at < one.end for at in found) for one in near)


def test_a_number_before_a_magnitude_stands_for_more() -> None:
    seen = figures.glimpse("5 boats, 7 million tonnes, 1兆2000億円, between 3 and 4 billion", "en")
    assert sorted(seen.places(2e6, 9e6)) == [9, 27, 29, 45, 51]
    assert sorted(seen.places(1.1e12, 1.3e12)) == [9, 27]
    assert seen.places(4.5, 5.5)[-1] == 0
