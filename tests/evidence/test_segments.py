"""What ellipses, brackets and hyphens of a quotation stand for, and what they may not cover."""

import pytest

from invented_pages import article, told

PAGE = article(
    "“We told the builders [of the Northquay mole] that illegal moorings would go,” said Mayor Lene Farrow in spring.",
    "The harbour master wouldn't promise more than a survey, though careless skippers had been warned in April.",
    "Each crate holds 31 g of salt and a 5km rope, the inspectors of the island authority wrote in their report.",
    "It was not a good year for the ferries. In the other harbour it was a good year for the ferries and their crews.",
    "[posted on 21 April 2031] Timetable",
    "The pier of the old town will be closed until the storm has passed, the council announced on Friday evening.",
)


@pytest.mark.parametrize(
    "asked",
    [
        "told the builders [of the Northquay mole] that illegal moorings would go",
        "[w]e told the builders [of the Northquay mole] that illegal [sic] moorings would go",
        "told the builders [from the city] that",
        "told the builders … moorings would go",
        "told the builders (..) moorings would go",
        "told the builders ・・・ moorings would go",
        "told the builders – – – moorings would go",
        "the inspec-\ntors of the island author-\nity wrote",
        "the inspec- tors of the island authority wrote",
        "Each crate holds 31g of salt",
        "a 5 km rope, the inspectors of the island authority",
        "it was a good year for the ferries",
        "The pier … closed until the storm",
    ],
)
def test_what_an_editor_may_do_is_found(asked: str) -> None:
    page = PAGE.replace("builders [of the Northquay mole] that", "builders that") if "from the city" in asked else PAGE
    assert told(page, "quote", asked).verdict == "found"


@pytest.mark.parametrize(
    "asked",
    [
        "told the builders [of the Southquay mole] that illegal moorings would go",
        "[of the Southquay mole] that illegal moorings would go",
        "We told the builders [of the Southquay mole]",
        "Each crate holds 32g of salt and a 5 km rope",
        "[of the Southquay mole] that",
        "[posted on 22 April 2031] Timetable",
        "Timetable … ferries and their crews",
        "the survey … Friday",
    ],
)
def test_a_bracket_of_the_page_itself_is_not_rewritten_and_an_ellipsis_joins_no_scraps(asked: str) -> None:
    assert told(PAGE, "quote", asked).verdict in ("not-found", "found-with-differences")


@pytest.mark.parametrize(
    ("asked", "left_out"),
    [
        ("legal moorings would go", "illegal"),
        ("The harbour master would", "wouldn't"),
        ("more than a survey, though care", "careless"),
    ],
)
def test_a_negation_within_a_word_is_not_left_out(asked: str, left_out: str) -> None:
    answer = told(PAGE, "quote", asked)
    assert answer.verdict == "found-with-differences"
    assert [(one.found, one.weight) for one in answer.differences] == [(left_out, "negation")]


@pytest.mark.parametrize(
    ("language", "sentence", "asked"),
    [
        ("de", "Der Rat nannte die Anleger am Abend unzulässig und ließ sie räumen.", "zulässig und ließ sie"),
        ("de", "Die Sitzung blieb auch diesmal ergebnislos, wie alle ahnten.", "blieb auch diesmal ergebnis"),
        ("fr", "Le conseil a jugé irrecevable la plainte des pêcheurs.", "recevable la plainte des"),
        ("ru", "Совет назвал незаконными причалы у маяка и велел их снести.", "законными причалы у маяка"),
        ("pl", "Rada uznała nielegalne pomosty przy latarni za zagrożenie.", "legalne pomosty przy latarni"),
        ("tr", "Meclis toplantının bu akşam da sonuçsuz kaldığını açıkladı.", "toplantının bu akşam da sonuç"),
    ],
)  # fmt: skip
def test_a_negation_within_a_word_is_known_in_many_languages(language: str, sentence: str, asked: str) -> None:
    answer = told(article(sentence, language=language), "quote", asked, context=f"{sentence[:20]} “{asked}”")
    assert answer.verdict == "found-with-differences"


def test_two_quotations_of_a_sentence_are_no_interrupted_speech() -> None:
    page = article(
        "The plan calls the pier “a gift to the islands” and the ferry “a burden of the past”, as the paper shows.",
        "“We will build,” said Mayor Lene Farrow. “The pier comes first.”",
        "„Wir bauen“, so Fahr weiter, „zuerst den Anleger.“ Das Heft nennt ihn „ein Geschenk“.",
    )
    for asked in ("a gift to the islands a burden of the past", "zuerst den Anleger ein Geschenk"):
        assert told(page, "quote", asked).verdict != "found", asked
    for asked in ("We will build. The pier comes first.", "Wir bauen zuerst den Anleger"):
        assert told(page, "quote", asked).verdict == "found", asked
