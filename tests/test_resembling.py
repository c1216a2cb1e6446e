"""A number without a unit, or with another, may be the one that a figure was made of."""

import pytest

from citecheck import figures


@pytest.mark.parametrize(
    ("printed", "language", "number", "may_be"),
    [
        ("12,6 Millionen Tonnen", "de", 12.6, True),  # the table's head has the unit
        ("8,9 milliarder kroner", "nb", 8912.0, True),
        ("1,84 kroner", "nb", 184.0, True),
        ("2,460米", "zh", 2.46, True),
        ("6.4万辆", "zh", 64120.0, True),
        ("212 млн", "ru", 212.4, True),
        ("9.400 habitantes", "es", 9412.0, True),
        ("300 Gramm", "de", 300.0, True),
        ("7 percent", "en", 6.8, True),
        ("12.6 million tonnes", "en", 12.1, False),
        ("37 percent", "en", 3.7, False),  # two digits are too few to be moved
        ("20 percent", "en", 2019.0, False),
        ("912 boats", "en", 921.0, False),
        ("7 percent", "en", 70.0, False),
    ],
)
def test_digits_agree_as_far_as_the_figure_tells_them(printed: str, language: str, number: float, may_be: bool) -> None:
    [figure] = figures.find(printed, language)
    assert figures.resembling(figure)(number) is may_be
