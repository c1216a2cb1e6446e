"""Figures that a page has in the same clause with another value, and those that an article reckons or rounds boldly."""

import datetime

import pytest

from citecheck import evidence, figures
from citecheck.model import Answer, Capture, Inquiry, Source

AT = datetime.datetime(2026, 5, 1, tzinfo=datetime.UTC)
URL = "https://gazette.example/n/1"


def asked(sentence: str, told: str, language: str = "en") -> Answer:
    """What a page of these paragraphs answers to the first figure of a sentence."""
    body = f'<!doctype html><html lang="{language}"><title>Report</title><main><h1>Report</h1>{told}</main></html>'
    figure = figures.find(sentence, language)[0]
    inquiry = Inquiry("figure", figure.raw, "a.txt", ("1",), 0, 0, context=sentence, figure=figure)
    headers = (("content-type", "text/html; charset=utf-8"),)
    source = Source(URL, "gazette.example", ("a.txt",), (inquiry,))
    return evidence.read(source, Capture(URL, URL, 200, headers, body.encode(), AT)).answers[0]


@pytest.mark.parametrize(
    ("sentence", "told", "language"),
    [
        (
            "Quayham now have 46 points.",
            "Orla Finch has scored 19 goals in 27 games, and Quayham now have 64 points, 11 more than Pell.",
            "en",
        ),
        (
            "In den beiden Häfen stieg die Temperatur auf 42,3 Grad im Schatten.",
            "In 2 Häfen stieg die Temperatur auf 44,3 Grad im Schatten.",
            "de",
        ),
    ],
)
def test_a_clause_that_goes_on_alike_has_the_figure_that_was_meant(sentence: str, told: str, language: str) -> None:
    answer = asked(sentence, f"<p>{told}</p>", language)
    assert answer.verdict == "found-with-differences"


def test_the_sum_of_a_clause_is_no_slip_of_one_of_its_figures() -> None:
    told = "<p>Fires have burned nearly 104,000 acres in Merrow and around 190,000 acres in Pell.</p>"
    assert asked("Fires burned nearly 300,000 acres in Merrow and Pell.", told).verdict == "not-checked"


@pytest.mark.parametrize(
    ("sentence", "told", "language"),
    [
        (
            "Some 5000 Students of Quayham sat an exam.",
            "<p>The exam was for 5,300 students of Quayham.</p>",
            "en",
        ),
        ("صادرات البلاد 7.3 مليار دولار.", "<p>ارتفعت صادرات البلاد إلى 7.36 مليار دولار.</p>", "ar"),
    ],
)
def test_what_is_cut_off_boldly_is_neither_found_nor_a_slip(sentence: str, told: str, language: str) -> None:
    assert asked(sentence, told, language).verdict in ("found", "not-checked")


ROWS = (
    "<table><tr><td>(in thousands)<td>2023<td>2022<td>2021<tr><td>Licences<td>255,782<td>242,950<td>231,410"
    "<tr><td>Services<td>118,204<td>99,871<td>97,365</table><p>The figures are weighted averages.</p>"
)


@pytest.mark.parametrize(
    ("sentence", "is_made"),
    [
        ("Average revenue from licences in 2022 and 2023 was 249,366 thousand.", True),
        ("Total revenue from services in the three years was 315,440 thousand.", True),
        ("Average revenue from licences in 2022 and 2023 was 294,366 thousand.", False),
    ],
)
def test_totals_and_averages_of_a_row_are_made(sentence: str, is_made: bool) -> None:
    answer = asked(sentence, ROWS)
    assert (answer.verdict == "not-checked") is is_made


def test_so_much_for_each_is_made_of_an_amount_and_a_count() -> None:
    told = "<p>The town spent 47.2 million crowns on roads and mended 63 kilometres.</p>"
    answer = asked("On average a kilometre cost 750 thousand crowns.", told)
    assert answer.verdict == "not-checked"


def test_none_may_be_told_in_words() -> None:
    told = "<p>Receivables of the ferries came to $2.6 million, as they had been.</p>"
    assert asked("Receivables of the ferries grew by 0%.", told).reason == "in-words"


def test_money_in_a_cell_without_a_magnitude_may_be_millions() -> None:
    told = "<table><tr><td><td>2023<tr><td>Total sales<td>$1,496.5<tr><td>Other sales<td>$44.1</table>"
    assert asked("Total sales came to $1,496.5 million.", told).reason == "unit-unclear"
