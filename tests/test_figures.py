"""Figures: what is one, what it is worth, and how two compare."""

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citecheck.figures import Figure, compare, find


def only(s: str, language: str | None = None) -> Figure:
    (found,) = find(s, language)
    assert s[found.start : found.end] == found.raw
    return found


@pytest.mark.parametrize(
    ("s", "language", "raw", "value", "unit"),
    [
        ("a record of $240 billion last year", "en", "$240 billion", "240000000000", "USD"),
        ("about 240 bn euros", "en", "240 bn euros", "240000000000", "EUR"),
        ("paid €3.5m for it", "en", "€3.5m", "3500000", "EUR"),
        ("paid £5bn", "en", "£5bn", "5000000000", "GBP"),
        ("US$ 12 each", "en", "US$ 12", "12", "USD"),
        ("a $240-billion plan", "en", "$240-billion", "240000000000", "USD"),
        ("EUR 500 was paid", "en", "EUR 500", "500", "EUR"),
        ("rose by 54% in May", "en", "54%", "54", "%"),
        ("rose by 54 per cent", "en", "54 per cent", "54", "%"),
        ("by 5 percentage points", "en", "5 percentage points", "5", "percentage-points"),
        ("1,23,45,678 rupees", "en", "1,23,45,678 rupees", "12345678", "INR"),
        ("₹5 lakh crore", "en", "₹5 lakh crore", "5000000000000", "INR"),
        ("500 km of road", "en", "500 km", "500", "km"),
        ("240 milyar dolar oldu", "tr", "240 milyar dolar", "240000000000", "USD"),
        ("yüzde 54 arttı", "tr", "yüzde 54", "54", "%"),
        ("ihracat %54'ü buldu", "tr", "%54", "54", "%"),
        ("yüzde 5 puan", "tr", "yüzde 5 puan", "5", "percentage-points"),
        ("841 bin araç", "tr", "841 bin", "841000", None),
        ("240 млрд долларов", "ru", "240 млрд долларов", "240000000000", "USD"),
        ("841 тыс. машин", "ru", "841 тыс.", "841000", None),
        ("54 процента", "ru", "54 процента", "54", "%"),
        ("1 234 567 рублей", "ru", "1 234 567 рублей", "1234567", "RUB"),
        ("3 Mio. Euro", "de", "3 Mio. Euro", "3000000", "EUR"),
        ("1.234,56 €", "de", "1.234,56 €", "1234.56", "EUR"),
        ("240 milliards d’euros", "fr", "240 milliards d’euros", "240000000000", "EUR"),
        ("12\u202f000 euros", "fr", "12\u202f000 euros", "12000", "EUR"),
        ("240 mil millones de dólares", "es", "240 mil millones de dólares", "240000000000", "USD"),
        ("240 bilhões de reais", "pt", "240 bilhões de reais", "240000000000", "BRL"),
        ("2400亿美元", "zh", "2400亿美元", "240000000000", "USD"),
        ("1兆2000億円", "ja", "1兆2000億円", "1200000000000", "JPY"),
        ("twenty-five thousand troops", "en", "twenty-five thousand", "25000", None),
        ("half a million dollars", "en", "half a million dollars", "500000", "USD"),
        ("nearly a quarter of a trillion dollars", "en", "a quarter of a trillion dollars", "250000000000", "USD"),
        ("five percent of it", "en", "five percent", "5", "%"),
        ("yirmi beş bin asker", "tr", "yirmi beş bin", "25000", None),
        ("два миллиона человек", "ru", "два миллиона", "2000000", None),
        ("עלה ל-12.6 מיליון טון", "he", "12.6 מיליון טון", "12600000", "t"),
        ("ירד ב-7.4%", "he", "7.4%", "7.4", "%"),
        ("7.4 प्रतिशत", "hi", "7.4 प्रतिशत", "7.4", "%"),
        ("1.26 करोड़ टन", "hi", "1.26 करोड़ टन", "12600000", "t"),
        ("১২ লাখ টন", "bn", "১২ লাখ টন", "1200000", "t"),
        ("เป็น 12.6 ล้านตัน", "th", "12.6 ล้านตัน", "12600000", "t"),
        ("ร้อยละ 7.4", "th", "ร้อยละ 7.4", "7.4", "%"),
        ("12,6 εκατ. τόνους", "el", "12,6 εκατ. τόνους", "12600000", "t"),
        ("12,6 miljoonaan tonniin", "fi", "12,6 miljoonaan tonniin", "12600000", "t"),
        ("12.6 ملین ٹن", "ur", "12.6 ملین ٹن", "12600000", "t"),
        ("估计有 3,900 亿 美元", "zh", "3,900 亿 美元", "390000000000", "USD"),
        ("共 $15000元", "zh", "$15000元", "15000", "USD"),
        ("180公里/小时", "zh", "180公里/小时", "180", "km/h"),
        ("22,392 km2 of it", "en", "22,392 km2", "22392", "km2"),
        ("casi medio millón de euros", "es", "medio millón de euros", "500000", "EUR"),
        ("eine halbe Million Euro", "de", "halbe Million Euro", "500000", "EUR"),
        ("полмиллиона рублей", "ru", "полмиллиона рублей", "500000", "RUB"),
        ("15 milioni e mezzo di euro", "it", "15 milioni e mezzo di euro", "15500000", "EUR"),
        ("5 buçuk milyon lira", "tr", "5 buçuk milyon lira", "5500000", "TRY"),
        ("6 bin 600 lira", "tr", "6 bin 600 lira", "6600", "TRY"),
        ("68 MSEK", "sv", "68 MSEK", "68000000", "SEK"),
        ("plus de €2.8 billion", "fr", "€2.8 billion", "2800000000", "EUR"),
        ("25.2K orders", "en", "25.2K", "25200", None),
        ("para 12,6 milhões de toneladas", "pt", "12,6 milhões de toneladas", "12600000", "t"),
    ],
)
def test_figures_are_worth_what_is_printed(s: str, language: str, raw: str, value: str, unit: str | None) -> None:
    found = only(s, language)
    assert (found.raw, found.low, found.high, found.unit) == (raw, Decimal(value), Decimal(value), unit)


@pytest.mark.parametrize(
    "s",
    [
        "in 2024 the ministers met", "on March 7, 2024", "on 7 March", "since 12 May", "at 10:30", "at 10 a.m.",
        "the 5G network and the G7", "COVID-19 and the F-16", "the 21st century", "the 1990s", "two nations",
        "2 nations", "see section 3.2 and page 12", "version 1.2.3", "Python 3.11", "https://a.example/2024/555555",
        "call +90 212 555 12 12", "open 24/7", "No. 5", "as he said [1] and (2)", "from 2019–2022", "an 18-year-old",
        "in the last 10 years", "20 years ago", "192.168.0.1", "a 3-2 win", "Article 370", "2024-03-07", "07.03.2024",
        "the millions who came", "hundreds of people", "nineteen eighty-four", "one of them",
        "los años 60 fueron", "a década de 80",
        "της δεκαετίας του '70 και", "20 世纪 90 年代", "第 49 届", "12월 1일", "1339년 사망했다", "a 4K screen",
        "1. Introduction",
    ],
)  # fmt: skip
def test_names_dates_places_and_small_counts_are_no_figures(s: str) -> None:
    assert find(s) == []


def test_counts_carry_what_is_counted_and_how_surely() -> None:
    one = only("sold more than 841,000 vehicles")
    assert (one.raw, one.noun, one.hedge) == ("841,000", "vehicles", "over")
    assert only("nearly 850,000 people").hedge == "under"
    assert only("some 12 ministers").noun == "ministers"
    assert only("841 binden fazla araç", "tr").hedge == "over"
    assert only("an additional six nations").low == 6


def test_ranges_share_magnitude_and_unit() -> None:
    one = only("between 5 and 7 percent")
    assert (one.low, one.high, one.unit) == (Decimal(5), Decimal(7), "%")
    assert only("5–7 million people").low == 5_000_000
    assert only("$5-7 billion").high == 7_000_000_000


@pytest.mark.parametrize(
    ("text", "language", "unit"),
    [
        ("The gap grew to 19 percentage points.", "en", "percentage-points"),
        ("La tasa subió 69 puntos porcentuales.", "es", "percentage-points"),
        ("The rate fell by 25 basis points.", "en", "basis-points"),
        ("Το ποσοστό ήταν 45 τοις εκατό.", "el", "%"),
        ("Udio je bio 45 posto.", "hr", "%"),
        ("Das kostete 49.000 Pfund.", "de", "pound"),
        ("Kosztowało to 4500 franków.", "pl", "franc"),
        ("Hinta oli 4500 puntaa.", "fi", "pound"),
        ("They plan to release 16 million tonnes.", "en", "t"),
    ],
)
def test_units_are_read_at_the_end_of_a_sentence_and_in_many_languages(text: str, language: str, unit: str) -> None:
    assert only(text, language).unit == unit


@pytest.mark.parametrize(
    "s",
    [
        "人口は減少した(山田2019、45頁)。",
        "詳細は123ページを参照。",
        "参见第45页。",
        "45쪽을 보라.",
        "民法第709条による。",
        "제45조에 따라",
    ],
)
def test_a_place_in_a_book_is_told_by_what_is_glued_to_the_number(s: str) -> None:
    assert not find(s)
    assert [one.raw for one in find("港には2,000人がいた。")] == ["2,000"]


def test_a_place_in_a_book_is_no_figure_but_what_has_a_unit_is() -> None:
    assert not find("See section 5 and page 212 there.")
    assert only("The top 10 percent own it.").unit == "%"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The share fell 39 percent to 32 percent.", [(39, "%"), (32, "%")]),
        ("It went down 39% to 32%.", [(39, "%"), (32, "%")]),
        ("It went down 39 to 32 percent.", [(39, "%"), (32, "%")]),
        ("Prices fell $39 to $32.", [(39, "USD"), (32, "USD")]),
        ("They won 6 to 4.", []), ("They won 6–4.", []),
    ],
)  # fmt: skip
def test_what_falls_from_one_to_another_are_two_figures(text: str, expected: list[tuple[int, str]]) -> None:
    assert [(int(one.low), one.unit or "") for one in find(text, "en")] == expected


def test_an_amount_is_not_told_more_exactly_than_its_source() -> None:
    exact, round_, same = (find(text, "en")[0] for text in ("£830", "some 800 pounds", "830 pounds"))
    assert compare(exact, round_) == "other"
    assert compare(round_, exact) == "rounded"
    assert compare(exact, same) == "equal"


def test_a_rise_by_one_thing_to_another_is_no_range() -> None:
    for s, language in (
        ("rose 7.4 percent to 12.6 million tonnes", "en"),
        ("вырос на 7,4 процента до 12,6 млн тонн", "ru"),
        ("subió un 7,4 por ciento a 12,6 millones", "es"),
        ("fell by 3% to $4 billion", "en"),
    ):
        assert [one.low == one.high for one in find(s, language)] == [True, True], s


def test_the_language_settles_what_one_separator_means() -> None:
    assert only("1.234 Menschen", "de").low == 1234
    assert only("1,234 people", "en").low == 1234
    assert only("12,5 Prozent", "de").low == Decimal("12.5")


@pytest.mark.parametrize(
    ("asked", "found", "result"),
    [
        ("$240 billion", "240 milyar dolar", "equal"),
        ("$240 billion", "$239.8 billion", "rounded"),
        ("$240 billion", "$237 billion", "other"),
        ("$240 billion", "$240 million", "magnitude"),
        ("841,000 vehicles", "nearly 850,000 vehicles", "rounded"),
        ("841,000 vehicles", "more than 900,000 vehicles", "other"),
        ("more than 800,000 people", "841,000 people", "rounded"),
        ("43,548 people", "43,549 people", "other"),
        ("54%", "54.3%", "rounded"),
        ("54%", "50%", "other"),
        ("54%", "54 percentage points", "magnitude"),
        ("12 ministers", "13 tanks", "incomparable"),
        ("$5 billion", "€5 billion", "incomparable"),
        ("100 miles", "161 km", "rounded"),
        ("12 people", "120 people", "other"),
        ("24,000 workers", "some 25,000 workers", "other"),
        ("59,000 species", "up to 58,000 species", "other"),
        ("2 million customers", "over 1.5 million customers", "other"),
        ("2 million customers", "nearly 1.8 million customers", "rounded"),
        ("$15", "15 months", "incomparable"),
        ("1,000%", "a thousand years", "incomparable"),
        ("2,847 tonnes", "2,847 crates", "equal"),
        ("50,000 metres", "50 years", "incomparable"),
        ("3–4.6 percent", "3–3.5 percent", "other"),
        ("3–3.5 percent", "3–3.46 percent", "rounded"),
        ("a loss of 1.7 million euros", "−1.7 million euros", "equal"),
        ("40%", "25–50 percent", "other"),
        ("50%", "25–50 percent", "rounded"),
        ("nearly a quarter of a trillion crowns", "240 billion crowns", "rounded"),
        ("nearly a quarter of a trillion crowns", "190 billion crowns", "other"),
        ("a quarter of a trillion crowns", "240 billion crowns", "other"),
        ("240 billion crowns", "240 milyar kron", "equal"),
    ],
)
def test_comparison_allows_rounding_and_nothing_else(asked: str, found: str, result: str) -> None:
    one, other = only(asked), find(found)[0]
    assert compare(one, other) == result
    assert compare(one, one) == "equal"


@given(st.text(alphabet="0123456789 .,$%€-–abkm twohundred'()", max_size=80))
def test_figures_stand_where_they_say(s: str) -> None:
    found = find(s)
    assert all(s[one.start : one.end] == one.raw and one.low <= one.high for one in found)
    assert all(one.end <= two.start for one, two in pairwise(found))


@given(st.integers(1000, 10**15))
def test_separators_of_all_countries_give_the_same_number(number: int) -> None:
    plain = f"{number:,}"
    for s, language in ((plain, "en"), (plain.replace(",", "."), "de"), (plain.replace(",", "\u202f"), "fr")):
        assert only(f"{s} euros", language).low == number


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Gemide on bin yolcu vardı.", "tr"),
        ("on bin on bin yüz bin bir", "tr"),
        ("one hundred a hundred an thousand", "en"),
        ("a a hundred thousand, one hundred and and two", "en"),
    ],
)
def test_a_number_word_just_before_another_ends_the_search(text: str, language: str) -> None:
    assert all(0 <= one.start < one.end <= len(text) for one in find(text, language))


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("en", "meals were cut by 7 to 10%", [(7, 10, "%")]),
        ("de", "stieg von 12 auf 15 Prozent", [(12, 15, "%")]),
        ("es", "pasó de 12 a 15 millones de euros", [(12_000_000, 15_000_000, "EUR")]),
        ("fr", "passé de 12 à 5 %", [(12, 12, "%"), (5, 5, "%")]),
        ("en", "fell from 9 to 7 million tonnes", [(9_000_000, 9_000_000, "t"), (7_000_000, 7_000_000, "t")]),
        ("en", "fell by $120 million to $2 billion", [(120_000_000,) * 2 + ("USD",), (2_000_000_000,) * 2 + ("USD",)]),
        ("en", "from 40% in 2019 to 50% later", [(40, 40, "%"), (50, 50, "%")]),
    ],
)
def test_what_goes_from_one_value_to_another_is_a_range_or_two_figures(
    language: str, text: str, told: list[tuple[int, int, str]]
) -> None:
    assert [(int(one.low), int(one.high), one.unit) for one in find(text, language)] == told


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [("un camí de 12 km", "ca", 12), ("12 εκ των 40 πλοίων", "el", None), ("500 kr", "sv", 500)],
)
def test_short_forms_of_magnitudes_do_not_hide_units_and_prepositions(
    text: str, language: str, value: int | None
) -> None:
    assert all(one.low < 1_000 for one in find(text, language))
    assert value is None or find(text, language)[0].low == value


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("3 Billionen Euro", "de", 3e12), ("3 billions d'euros", "fr", 3e12), ("3 billion kroner", "nb", 3e12),
        ("3 billion dollars", "en", 3e9), ("5 миллионами рублей", "ru", 5e6), ("5 milyonluk dolar", "tr", 5e6),
        ("5 milionach zł", "pl", 5e6), ("5 million dollars", "hu", 5e6), ("5 milyar lira", "en", 5e9),
        ("2 milijarde eura", "sl", 2e9), ("2 tusind kroner", "da", 2e3),
    ],
)  # fmt: skip
def test_magnitudes_are_known_in_any_form_and_in_texts_of_other_languages(
    text: str, language: str, value: float
) -> None:
    [found] = find(text, language)
    assert found.low == value


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("۷هزار ۱۶۱ مورد", "fa", 7161),
        ("به چهار هزار و ۱۵۹ نفر", "fa", 4159),
        ("2 mijë e 600 raste", "sq", 2600),
        ("2 लाख 35 हजार शिक्षक", "hi", 235_000),
        ("1.25 कोटींचा गंडा", "mr", 12_500_000),
    ],
)
def test_thousands_and_the_rest_are_one_number(text: str, language: str, value: int) -> None:
    assert [one.low for one in find(text, language)] == [value]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("دوشنبه 26 بهمن 98 برگزار شد", "fa"),
        ("7月6日は23時で放送を終える", "ja"),
        ("7時48分に着いた", "ja"),
        ("ماده ۳۱۲ قانون", "fa"),
    ],
)
def test_days_hours_and_articles_of_law_are_no_figures(text: str, language: str) -> None:
    assert not find(text, language)


@pytest.mark.parametrize(
    ("text", "language", "hedge"),
    [
        ("観光消費額は1500億円を超えた", "ja", "over"),
        ("死者300人近くに", "ja", "under"),
        ("관광객은 1300만 명에 육박했다", "ko", "under"),
        ("Mbi 3000 raste", "sq", "over"),
    ],
)
def test_hedges_behind_a_counter_are_read(text: str, language: str, hedge: str) -> None:
    assert find(text, language)[0].hedge == hedge
