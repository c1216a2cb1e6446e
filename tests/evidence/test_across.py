"""An article in another language than its page: quotations are shown beside their sentence, never judged."""

import pytest

from invented_pages import article, ask, capture, seen

LONG = "The debate about the timber, the tolls and the price of steel went on until the lamps were lit outside."
PAGE = article(
    "The council of Northquay met on Monday to talk about the ferries, and the hall was full until midnight.",
    "“We will not accept a harbour of two classes,” said Mayor Lene Farrow after 43,548 days of waiting.",
    "The port handled goods worth $240 billion in 2023, a rise of 54%, the council said on 7 March 2024.",
    "President Vladimir Putin told Odd Brannigan that “the islands are ours”.",
    *[LONG] * 6,
)
TURKISH = "Belediye başkanı Lene Farrow, 43.548 gün bekledikten sonra limanı kabul etmeyeceklerini söyledi."


@pytest.mark.parametrize(
    ("asked", "context", "passage"),
    [
        ("iki sınıflı bir limanı kabul etmeyeceğiz", TURKISH, "43,548 days"),
        ("adalar bizimdir ve öyle kalacaklar", "Başkan Vladimir Putin'in Brannigan'a söylediği sözler.", "Putin"),
        ("острова наши и останутся нашими", "Президент Путин сказал это Бранниганну вчера вечером.", "Putin"),
        ("kimse boyayı ödemeyecek ve duvar öyle kalacak", "Bunu dün akşam herkesin önünde şöyle açıkladılar.", None),
    ],
)  # fmt: skip
def test_a_translated_quotation_brings_the_sentence_with_its_names_and_numbers(
    asked: str, context: str, passage: str | None
) -> None:
    whole = f"{context} “{asked}” Salon gece yarısına kadar doluydu." if "и " not in context else f"{context} {asked}"
    [answer] = seen(capture(PAGE), ask("quote", asked, context=whole)).answers
    assert (answer.verdict, answer.reason) == ("not-checked", "translated")
    assert (answer.passage is None) is (passage is None)
    assert passage is None or passage in (answer.passage or "")


def test_figures_days_and_names_are_compared_across_languages() -> None:
    asked = (
        ask("figure", "240 milyar dolar", context=TURKISH, language="tr"), ask("date", "7 Mart 2024", language="tr"),
        ask("name", "Владимир Путин"), ask("name", "Brannigan"), ask("name", "Tobias Wend"),
    )  # fmt: skip
    told = [one.verdict for one in seen(capture(PAGE), *asked).answers]
    assert told == ["found", "found", "found", "found", "not-found"]
