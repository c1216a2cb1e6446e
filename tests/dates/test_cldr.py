"""How much of what CLDR's locales print is read; the strings come from Babel at test time."""

from collections import Counter

import pytest

from citecheck.dates.names import WIDE
from cldr import Printed, printed, verdict


@pytest.fixture(scope="module")
def strings() -> list[Printed]:
    return list(printed())


def shares(strings: list[Printed], *, language: bool) -> Counter[str]:
    """The share of each verdict among strings that are not ambiguous by themselves."""
    counted = Counter(verdict(one, one.language if language else None) for one in strings)
    sure = sum(counted.values()) - counted.pop("ambiguous", 0)
    return Counter({name: count * 1000 // sure for name, count in counted.items()})  # per mille


def test_in_a_known_language_nearly_every_date_is_read_and_none_wrongly(strings: list[Printed]) -> None:
    found = shares(strings, language=True)
    assert found["right"] >= 965
    assert found["wrong"] == 0


def test_in_widely_printed_languages_more_is_read(strings: list[Printed]) -> None:
    found = shares([one for one in strings if one.language in WIDE], language=True)
    assert found["right"] >= 970
    assert found["wrong"] == 0


def test_whole_days_with_a_month_name_are_read_without_knowing_the_language(strings: list[Printed]) -> None:
    named = [one for one in strings if one.language in WIDE and one.form in ("full", "long", "yMMMMd")]
    found = shares(named, language=False)
    assert found["right"] >= 980
    assert found["wrong"] <= 3
