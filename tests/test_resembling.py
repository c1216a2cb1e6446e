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
    assert figures.BareNumbers([(0, number, False)]).resemble(figure) is may_be


@pytest.mark.parametrize(
    ("language", "text", "raw", "value"),
    [
        ("tr", "Bütçe 3 milyar 100 milyon dolara yükseldi.", "3 milyar 100 milyon dolara", 3_100_000_000),
        ("ko", "연봉 7억 5천만 원에 재계약했다.", "7억 5천만 원", 750_000_000),
        ("ko", "연봉 7억5000만원에 재계약했다.", "7억5000만원", 750_000_000),
        ("hi", "1 करोड़ 26 लाख यात्री", "1 करोड़ 26 लाख", 12_600_000),
        ("ru", "на сумму 3 млрд 100 млн рублей", "3 млрд 100 млн рублей", 3_100_000_000),
        ("ar", "بلغت 3 مليارات و200 مليون دولار", "3 مليارات و200 مليون دولار", 3_200_000_000),
        ("en", "It cost 3 billion, 100 million of it for steel.", "3 billion", 3_000_000_000),
    ],
)
def test_a_lesser_magnitude_behind_a_larger_one_is_added(language: str, text: str, raw: str, value: int) -> None:
    figure = figures.find(text, language)[0]
    assert (figure.raw, int(figure.low)) == (raw, value)


@pytest.mark.parametrize(
    ("printed", "language", "pair", "is_made"),
    [
        ("88 homes", "en", (1400.0, 1312.0), True),
        ("31 percent", "en", (870.0, 1140.0), True),
        ("1.4 times", "en", (3431.0, 4812.0), True),
        ("7.4 percent", "en", (2019.0, 2168.0), False),  # years are no amounts
        ("57 drivers", "en", (412.0, 18600.0), False),
        ("8.5 million", "en", (3.1, 11.6), True),  # the table's head has the magnitude
        ("$58 billion", "en", (42.0, 100.0), True),
        ("79,000 people", "en", (39000.0, 40000.0), True),  # their sum
        ("81,000 people", "en", (39000.0, 40000.0), False),
    ],
)
def test_articles_reckon_differences_and_percentages(
    printed: str, language: str, pair: tuple[float, float], is_made: bool
) -> None:
    [figure] = figures.find(printed, language)
    assert figures.BareNumbers([(0, pair[0], False), (20, pair[1], False)]).derive(figure) is is_made


def test_a_hedge_on_a_single_digit_is_wider() -> None:
    [told] = figures.find("play took less than 2% of the day", "en")
    [found] = figures.find("play occupied 1.7 per cent", "en")
    [too_low] = figures.find("play occupied 1.1 per cent", "en")
    assert (figures.compare(told, found), figures.compare(told, too_low)) == ("rounded", "other")
