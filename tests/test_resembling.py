"""A number without a unit, or with another, may be the one that a figure was made of."""

import pytest

from citecheck import figures


def bare(*values: float, published: int | None = None) -> figures.BareNumbers:
    placed = [figures.Bare(20 * n, value, is_year=1900 < value < 2100) for n, value in enumerate(values)]
    return figures.BareNumbers(placed, published)


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
    assert bare(number).resemble(figure) is may_be


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
        ("34 percent", "en", (4810.0, 14300.0), True),  # the share of one in the other
        ("osm milionů", "cs", (74.5, 82.5), True),
    ],
)
def test_articles_reckon_differences_and_percentages(
    printed: str, language: str, pair: tuple[float, float], is_made: bool
) -> None:
    [figure] = figures.find(printed, language)
    assert bare(*pair).derive(figure) is is_made


def test_a_hedge_on_a_single_digit_is_wider() -> None:
    [told] = figures.find("play took less than 2% of the day", "en")
    [found] = figures.find("play occupied 1.7 per cent", "en")
    [too_low] = figures.find("play occupied 1.1 per cent", "en")
    assert (figures.compare(told, found), figures.compare(told, too_low)) == ("rounded", "other")


def test_a_table_in_thousands_has_the_difference_of_two_cells() -> None:
    [figure] = figures.find("o 2,3 mln więcej", "pl")
    cells = bare(21617.0, 19311.0)
    assert cells.derive(figure)


def test_the_years_between_two_years_are_reckoned() -> None:
    [figure] = figures.find("the lowest level for 30 years in prison", "en")
    assert bare(1994.0, published=2025).derive(figure)
    assert not bare(1984.0, published=2025).derive(figure)


def test_a_number_behind_which_a_magnitude_stands_is_not_moved() -> None:
    [figure] = figures.find("6.12 million tonnes", "en")
    assert bare(6.12).resemble(figure)
    assert not figures.BareNumbers([figures.Bare(0, 6.12, grows=True)]).resemble(figure)


@pytest.mark.parametrize(
    ("asked", "found", "said"),
    [
        ("0.6 miles", "1 km", "rounded"),
        ("328 feet", "100 metres", "rounded"),
        ("about 5,000 acres", "2,024 ha", "rounded"),
        ("300 g", "0.3 kg", "equal"),
        ("340,000 articles", "335,000 articles", "rounded"),
        ("345,000 articles", "335,000 articles", "other"),
        ("2,494,257 pounds", "£2,494,254", "other"),
        ("£830", "some 800 pounds", "other"),
        ("nearly 15 million", "14.6 million", "rounded"),
        ("about 95 euros", "92 to 98 euros", "rounded"),
        ("95 euros", "92 to 98 euros", "other"),
        ("about 95 euros", "60 to 98 euros", "other"),
        ("nearly 300 million soles", "more than 250 million soles", "other"),
    ],
)
def test_rounding_goes_by_what_is_printed(asked: str, found: str, said: str) -> None:
    [one], [other] = figures.find(asked, "en"), figures.find(found, "en")
    assert figures.compare(one, other) == said


@pytest.mark.parametrize(
    ("language", "text", "hedge"),
    [
        ("pl", "kara (około 30 miliardów zł)", "about"),
        ("cs", "přibližně 200 tisíc korun", "about"),
        ("hu", "mintegy 20 százalék", "about"),
        ("sv", "drygt 40 procent", "over"),
        ("fi", "lähes 40 prosenttia", "under"),
        ("ar", "نحو 120 مليون دولار", "about"),
    ],
)
def test_a_hedge_is_read_in_many_languages_and_behind_a_bracket(language: str, text: str, hedge: str) -> None:
    assert figures.find(text, language)[0].hedge == hedge


def test_of_a_range_both_ends_have_to_be_there() -> None:
    [figure] = figures.find("20 to 33 percent", "en")
    assert bare(20.0, 33.0).resemble(figure)
    assert not bare(20.0, 30.0).resemble(figure)


def test_a_number_printed_in_thousands_is_no_year() -> None:
    [figure] = figures.find("1,870억 원", "ko")
    assert figures.BareNumbers([figures.Bare(0, 1870.0)]).resemble(figure)
    assert not figures.BareNumbers([figures.Bare(0, 1870.0, is_year=True)]).resemble(figure)
