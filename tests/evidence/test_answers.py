"""Figures, dates, titles, authors and publishers: what a page says to each."""

import pytest

from invented_pages import ADDRESS, article, ask, capture, linked, meta, seen, told

PAGE = article(
    "The port handled goods worth $240 billion in 2023, a rise of 54% on the year before, the council said.",
    "About 841,000 vehicles crossed the harbour, and the fleet now has 62 ferries.",
    "The old pier was closed on 12 June 2020 and opened again on 3 May 2022, with 1,870 sailors in five crews.",
    head=linked(
        headline="Port of Northquay sees record traffic", datePublished="2024-03-07",
        author=[{"@type": "Person", "name": "Ada Brännt-Öz"}, {"@type": "Person", "name": "Odd Corrigan"}],
    ) + meta(og__site_name="The Coastal Gazette"),
    title="Port of Northquay sees record traffic", site="The Coastal Gazette",
)  # fmt: skip


@pytest.mark.parametrize(
    ("asked", "verdict", "found"),
    [
        ("$240 billion", "found", "$240 billion"), ("240 bn dollars", "found", "$240 billion"),
        ("$250 billion", "found-with-differences", "$240 billion"),
        ("$240 million", "found-with-differences", "$240 billion"),
        ("54 per cent", "found", "54%"), ("841,000 vehicles", "found", "841,000"),
        ("nearly 850,000 vehicles", "found", "841,000"), ("913,000 vehicles", "found-with-differences", "841,000"),
        ("26 kilometres", "not-found", None), ("12 kilometres", "not-checked", None),
        ("€240 billion", "not-found", None),
        ("1,780 sailors", "found-with-differences", "1,870"),
    ],
)  # fmt: skip
def test_a_figure_is_equal_different_or_missing(asked: str, verdict: str, found: str | None) -> None:
    answer = told(PAGE, "figure", asked)
    assert answer.verdict == verdict
    if found is not None:
        assert answer.found is not None
        assert answer.found in (found, f"{found} vehicles", f"{found} sailors")


def test_a_figure_of_another_subject_is_no_rival() -> None:
    context = "Exports of timber to the mountain villages fell by 17 percent."
    assert told(PAGE, "figure", "17 percent", context=context).verdict == "not-found"
    context = "Goods handled by the port rose by 45 percent on the year before, said the council."
    answer = told(PAGE, "figure", "45 percent", context=context)
    assert (answer.verdict, answer.found) == ("found-with-differences", "54%")


def test_a_figure_that_counts_it_is_not_known_what_brings_the_nearest_sentence() -> None:
    page = article("Exports of vehicles from the harbour were nearly 850,000 that year.")
    answer = told(page, "figure", "791,000", context="Exports of vehicles from the harbour were 791,000.")
    assert answer.verdict in ("not-found", "found-with-differences")
    assert answer.passage is not None
    assert "850,000" in answer.passage


@pytest.mark.parametrize(
    ("asked", "verdict", "reason"),
    [
        ("5.2 to 8.1 percent", "found", None),  # each end stands for itself
        ("5.2 to 8.1 percentage points", "not-found", None),
        ("5.2 to 9.4 percent", "found-with-differences", None),
        ("412 million euros", "not-checked", "unit-unclear"),  # the cell has no unit
        ("421 million euros", "not-found", None),
        ("33 million euros", "not-checked", "derived"),  # 412 less 379
        ("61 percent of the crews", "not-checked", "derived"),  # 1,140 of 1,870
    ],
)
def test_a_figure_may_be_the_pages_without_standing_there(asked: str, verdict: str, reason: str | None) -> None:
    page = article(
        "Unemployment in the harbour towns rose from 5.2 percent in 2019 to 8.1 percent four years later.",
        "Turnover 412 (379)",
        "Crews 1,870, of whom abroad 1,140",
    )
    answer = told(page, "figure", asked)
    assert (answer.verdict, answer.reason) == (verdict, reason)


@pytest.mark.parametrize("printed", ["12.06.20", "12/06/20", "12-Jun-20"])
def test_a_day_whose_year_has_two_digits_is_found(printed: str) -> None:
    page = article(f"The old pier was closed on {printed} because of COVID-20 and of the storm.")
    assert told(page, "date", "12 June 2020").verdict == "found"
    assert told(page, "date", "15 June 2020").verdict == "not-found"


def test_a_figure_in_another_language_is_the_same_figure() -> None:
    page = article(
        "Limanda 240 milyar dolar değerinde mal taşındı; artış yüzde 54 oldu ve bu bir rekor.", language="tr"
    )
    assert told(page, "figure", "$240 billion").verdict == "found"
    assert told(page, "figure", "54%").verdict == "found"


@pytest.mark.parametrize(
    ("asked", "verdict", "found"),
    [
        ("12 June 2020", "found", "12 June 2020"), ("June 12, 2020", "found", "12 June 2020"),
        ("7 March 2024", "found", "2024-03-07"), ("March 2024", "found", "2024-03-07"),
        ("7 February 2024", "not-found", "2024-03-07"),
        ("12 June 2021", "not-found", "2020-06-12"),
        ("30 May 2022", "not-found", "2022-05-03"),
    ],
)  # fmt: skip
def test_a_date_is_there_or_the_nearest_is_shown(asked: str, verdict: str, found: str) -> None:
    answer = told(PAGE, "date", asked)
    assert (answer.verdict, answer.found) == (verdict, found)


@pytest.mark.parametrize(
    ("asked", "verdict"),
    [
        ("Port of Northquay sees record traffic", "found"), ("PORT OF NORTHQUAY SEES RECORD TRAFFIC", "found"),
        ("“Port of Northquay sees record traffic”", "found"),
        ("Port of Northquay Sees Record Traffic | The Coastal Gazette", "found"),
        ("Port of Northquay sees record traffic: what islanders say", "found"),
        ("Port of Northquay sees record trafic", "found"),
        ("Port of Northquay sees record storms", "found-with-differences"),
        ("Bakers of Eastbridge fear the winter", "not-found"), ("The Coastal War", "not-found"),
    ],
)  # fmt: skip
def test_a_title_is_one_of_the_pages_or_not(asked: str, verdict: str) -> None:
    assert told(PAGE, "title", asked).verdict == verdict


@pytest.mark.parametrize(
    ("asked", "verdict"),
    [
        ("Port of […] record traffic", "found"), ("Port of … sees ... traffic", "found"),
        ("Port … storms", "not-found"), ("Northquay … record", "not-found"), ("Port … traffic", "not-found"),
        ("Port … of Eastbridge sees … traffic", "not-found"),
    ],
)  # fmt: skip
def test_pieces_of_a_title_begin_and_end_it(asked: str, verdict: str) -> None:
    assert told(PAGE, "title", asked).verdict.replace("found-with-differences", "not-found") == verdict


@pytest.mark.parametrize(
    ("asked", "verdict"),
    [
        ("Tides | The Northquay and Eastbridge Evening Advertiser", "found"),
        ("The Northquay and Eastbridge Evening Advertiser: Tides", "found"),
        ("Storms | The Northquay and Eastbridge Evening Advertiser", "not-found"),
        ("Tides | The Pavement Review of Books and Letters", "not-found"),
    ],
)
def test_a_short_title_beside_its_long_outlet_is_the_title(asked: str, verdict: str) -> None:
    page = (
        "<title>Tides</title><meta property=og:site_name content='The Northquay and Eastbridge Evening Advertiser'>"
        "<h1>Tides</h1><p>" + "The tide tables of the harbour for the whole of June. " * 20
    )
    assert told(page, "title", asked).verdict == verdict


def test_another_number_is_another_title() -> None:
    page = article("The budget passed.", title="Harbour budget for the year 2024 passed by the council")
    assert told(page, "title", "Harbour budget for the year 2023 passed by the council").verdict != "found"


def test_an_address_still_has_the_title_that_the_headline_lost() -> None:
    page = article("The fares rise in June, the council said.", title="Islanders pay more from summer on")
    answer = told(page, "title", "Ferry fares rise")
    assert (answer.verdict, answer.found) == ("found-with-differences", "Islanders pay more from summer on")


@pytest.mark.parametrize(
    ("asked", "verdict"),
    [
        ("Ada Brännt-Öz", "found"), ("A. Brannt-Oz", "found"), ("Brännt-Öz, Ada", "found"), ("Odd Corrigan", "found"),
        ("O. Corrigan and others", "found"), ("Corrigan", "found"), ("Ada Brannt-Oz and Odd Corrigan", "found"),
        ("Lene Farrow", "not-found"), ("Peter Corrigan", "not-found"), ("Ада Бреннт", "not-checked"),
    ],
)  # fmt: skip
def test_an_author_signs_or_does_not(asked: str, verdict: str) -> None:
    assert told(PAGE, "author", asked).verdict == verdict


def test_a_page_without_byline_and_an_agencys_page_do_not_deny_an_author() -> None:
    assert told(article("The fares rise."), "author", "Ada Brennt").reason == "no-byline"
    page = article("The fares rise.", head=meta(author="Reuters"))
    assert told(page, "author", "Ada Brennt").reason == "agency-byline"
    assert told(article("Ada Brennt reported from the pier."), "author", "Ada Brennt").verdict == "found"


@pytest.mark.parametrize(
    ("site", "host", "asked", "verdict"),
    [
        ("The Coastal Gazette", "cg.example", "Coastal Gazette", "found"),
        ("The Coastal Gazette", "cg.example", "The Coastal Gazette Online", "found"),
        ("", "coastalgazette.example", "The Coastal Gazette", "found"),
        ("", "thegazette.example", "Gazette", "found"),
        ("", "ncgazette.example", "North Coast Gazette", "found"),
        ("", "ncg.example", "North Coast Gazette", "found"),
        ("", "vonnews.example", "Voice of Northquay", "found"),
        ("NCG", "x.example", "North Coast Gazette", "found"),
        ("North Coast Gazette", "x.example", "NCG", "found"),
        ("Северный вестник", "vestnik.example", "Vestnik", "found"),
        ("The Coastal Gazette", "cg.example", "The Harbour Herald", "not-found"),
        ("The Coastal Gazette", "cg.example", "The Guardian of the Coast", "not-found"),
        ("The Times of Northquay", "tn.example", "The Herald of Eastbridge", "not-found"),
    ],
)
def test_an_outlet_is_known_by_its_name_its_initials_or_its_host(
    site: str, host: str, asked: str, verdict: str
) -> None:
    named = meta(og__site_name=site) if site else ""
    page = f"<html><head><title>Fares rise</title>{named}</head><body><p>The fares rise in June."
    reply = capture(page, address=f"https://www.{host}/fares")
    assert seen(reply, ask("publisher", asked)).answers[0].verdict == verdict


def test_the_address_of_the_fixture_has_a_wordy_slug() -> None:
    assert ADDRESS.endswith("ferry-fares-rise")


HARVEST = article(
    "The growers of Northquay picked 48,300 crates of plums last year, 23 percent more than the year before.",
    "They sold them for 8.4 million kroner, of which 6.2 percent went to the harbour.",
    "Frost took a part of the blossom, and 1,250 trees were felled.",
)


@pytest.mark.parametrize(
    ("asked", "context"),
    [
        ("43,800 crates", "The growers picked 43,800 crates of plums."),  # two digits turned
        ("48,900 crates", "The growers of Northquay picked 48,900 crates of plums last year."),
        ("28 percent", "The growers of Northquay picked 28 percent more plums than the year before."),
        ("8.4 billion kroner", "They sold the plums for 8.4 billion kroner."),
        ("6.2 percentage points", "Of the kroner 6.2 percentage points went to the harbour."),
        ("8.4 million euros", "They sold them for 8.4 million euros, the harbour said."),
    ],
)
def test_a_slip_of_the_pen_is_told_by_its_twin_in_a_sentence_that_is_alike(asked: str, context: str) -> None:
    answer = told(HARVEST, "figure", asked, context=context)
    assert answer.verdict in ("found-with-differences", "not-found")
    assert answer.reason is None


@pytest.mark.parametrize(
    ("asked", "context"),
    [
        (
            "39,300 crates",
            "In the year before they had picked 39,300 crates.",
        ),  # 48,300 less what 23 percent make of it
        ("9,000 crates", "That were some 9,000 crates more than the year before."),
        ("521,000 kroner", "The harbour took 521,000 kroner of it."),  # 6.2 percent
        ("174 kroner", "Every crate brought 174 kroner on the average."),
        ("93.8 percent", "The growers kept 93.8 percent."),
    ],
)
def test_what_an_amount_and_a_percentage_make_is_not_missing(asked: str, context: str) -> None:
    assert told(HARVEST, "figure", asked, context=context).verdict in ("found", "not-checked")


def test_a_slip_is_told_across_languages_by_the_numbers_and_names_that_stay() -> None:
    page = article("In 2019 the ferries of Northquay and Merrow carried 418,300 passengers on 27 boats.")
    context = "Die Fähren von Northquay und Merrow beförderten 2019 auf 27 Booten 481.300 Fahrgäste."
    answer = told(page, "figure", "481.300 Fahrgäste", context=context, language="de")
    assert (answer.verdict, answer.found) == ("found-with-differences", "418,300")


def test_amounts_printed_alike_are_the_same_whatever_their_sign_parts() -> None:
    page = article("Il gasolio costa 1,335 euro al litro.", language="it")
    assert told(page, "figure", "1,335 euros", context="Diesel cost 1,335 euros a litre.").verdict == "found"
