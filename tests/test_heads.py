"""What the heads of tables say of the numbers under them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citecheck.figures.heads import Scale, scales

THOUSAND, MILLION, MILLIARD = 10**3, 10**6, 10**9


@pytest.mark.parametrize(
    ("head", "language", "factor", "unit"),
    [
        ("in EUR million", "en", MILLION, "EUR"), ("€m", "en", MILLION, "EUR"), ("$bn", "en", MILLIARD, "USD"),
        ("£'000", "en", THOUSAND, "GBP"), ("GDP (US$ million)", "en", MILLION, "USD"), ("(000)", "en", THOUSAND, None),
        ("In thousands of U.S. dollars", "en", THOUSAND, "USD"), ("Dollars in millions", "en", MILLION, "USD"),
        ("Population (millions)", "en", MILLION, None), ("Crossings, '000", "en", THOUSAND, None),
        ("Output (million metric tons)", "en", MILLION, "t"), ("thousand tonnes", "en", THOUSAND, "t"),
        ("Catch in thousand tonnes", "en", THOUSAND, "t"), ("Area (km²)", "en", 1, "km2"), ("TWh", "en", 1, "TWh"),
        ("Change (%)", "en", 1, "%"), ("% change", "en", 1, "%"), ("Per cent", "en", 1, "%"),
        ("Change in percentage points", "en", 1, "percentage-points"), ("Percentage", "en", 1, "%"),
        ("Mio. €", "de", MILLION, "EUR"), ("TEUR", "de", THOUSAND, "EUR"),
        ("Umsatz in Mrd. Euro", "de", MILLIARD, "EUR"),
        ("Quote (in %)", "de", 1, "%"), ("MSEK", "sv", MILLION, "SEK"), ("mio. kr.", "da", MILLION, "kr"),
        ("Surface (milliers d'hectares)", "fr", THOUSAND, "ha"), ("en millions d'euros", "fr", MILLION, "EUR"),
        ("Importe (millones €)", "es", MILLION, "EUR"), ("Miles de toneladas", "es", THOUSAND, "t"),
        ("(valori in migliaia di euro)", "it", THOUSAND, "EUR"), ("Valor (em milhões de reais)", "pt", MILLION, "BRL"),
        ("in duizenden euro", "nl", THOUSAND, "EUR"), ("v mil. Kč", "cs", MILLION, "CZK"),
        ("Wydatki (w mln zł)", "pl", MILLION, "PLN"), ("milj. euroa", "fi", MILLION, "EUR"),
        ("млн руб.", "ru", MILLION, "RUB"), ("Улов, тыс. тонн", "ru", THOUSAND, "t"),
        ("в миллионах рублей", "ru", MILLION, "RUB"), ("2022 в % к 2021", "ru", 1, "%"),
        ("Bin TL", "tr", THOUSAND, "TRY"),
        ("Tutarlar bin TL olarak verilmiştir.", "tr", THOUSAND, "TRY"), ("مليون دولار", "ar", MILLION, "USD"),
        ("करोड़ रुपये में", "hi", 10**7, "INR"), ("亿元", "zh", 10**8, "CNY"), ("万吨", "zh", 10**4, "t"),
        ("（単位：百万円）", "ja", MILLION, "JPY"), ("(단위 : 백만원)", "ko", MILLION, "KRW"),
    ],
)  # fmt: skip
def test_a_head_tells_magnitude_and_unit(head: str, language: str, factor: int, unit: str | None) -> None:
    assert scales(head, language) == {Scale(Decimal(factor), unit)}


@pytest.mark.parametrize(
    "head", ["Total", "2023", "Won", "Real Velden", "Miles Farrow", "Goals", "March", "Rank", "Metres Lane, Old Quay"]
)
def test_a_name_tells_nothing(head: str) -> None:
    assert not scales(head, "en")


@pytest.mark.parametrize(
    "head", ["Density (per km²)", "Fatalities per million", "Net income per share", "Boxes (TEU)", "Yield (q/ha)"]
)
def test_a_rate_or_a_strange_unit_is_not_understood(head: str) -> None:
    assert any(not one.factor for one in scales(head, "en"))


def test_what_has_exceptions_is_unsure() -> None:
    assert scales("in millions of dollars, except share data", "en") == {Scale(Decimal(MILLION), "USD", False)}


@given(st.text(max_size=220), st.sampled_from(["en", "de", "ja", None]))
def test_any_text_is_a_head(head: str, language: str | None) -> None:
    scales(head, language)
