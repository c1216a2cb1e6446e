"""Figures as Unicode CLDR prints them in the languages of the world are read as what they are."""

from collections.abc import Callable

import pytest
from babel.numbers import format_compact_decimal, format_currency, format_decimal, format_percent

from citecheck import figures

TONGUES = (
    "ar az be bg bn ca cs da de el en es et eu fa fi fr ga gl gu he hi hr hu hy id is it ka kk kn ko lt lv mk ml mr ms "
    "nb ne nl pl pt ro ru sk sl sq sr sv ta te th tr uk ur uz vi zh ja"
).split()
# What has no word for it, or one of several words.
FORMS: dict[str, tuple[Callable[[str], str], float, str | None, str]] = {
    "count": (lambda tag: f"{format_decimal(43548, locale=tag)} boats", 43_548, None, ""),
    "millions": (
        lambda tag: f"{format_compact_decimal(8_400_000, format_type='long', locale=tag, fraction_digits=1)} boats",
        8_400_000, None, "ja ko ne sw zh zu",
    ),
    "thousand millions": (
        lambda tag: f"{format_compact_decimal(3_400_000_000, format_type='long', locale=tag, fraction_digits=1)} boats",
        3_400_000_000, None, "ca ja ko sw zh zu",
    ),
    "euros": (lambda tag: format_currency(1234.5, "EUR", locale=tag), 1234.5, "EUR", "he"),
    "dollars": (
        lambda tag: format_currency(123_456, "USD", locale=tag, format_type="name"), 123_456, "USD", "is ko ml ro",
    ),
    "percent": (lambda tag: format_percent(0.12, locale=tag), 12, "%", ""),
}  # fmt: skip


CASES = [(tag, form) for form, (*_, missing) in FORMS.items() for tag in TONGUES if tag not in missing.split()]


@pytest.mark.parametrize(("tag", "form"), CASES)
def test_a_figure_is_read_as_it_is_printed(tag: str, form: str) -> None:
    printed, value, unit, _ = FORMS[form]
    text = printed(tag)
    found = [(abs(float(one.low) - value) < 1e-6 * value, unit in (None, one.unit)) for one in figures.find(text, tag)]
    assert (True, True) in found, text


def test_raised_digits_beside_a_number_are_no_year() -> None:
    assert [one.raw for one in figures.find("There were 10¹⁰ 40 ferries.", "en")] == ["10"]
