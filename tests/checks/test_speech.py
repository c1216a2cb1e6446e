"""What may be reported speech is nobody's narration; lengths of quotations are told in scripts without spaces."""

import pytest

from citecheck import checks
from citecheck.rule import Example
from citecheck.text.lengths import in_words
from citecheck.text.speaking import may_be_reported
from support import findings_of


@pytest.mark.parametrize(
    "sentence",
    [
        "– Nie sprzedamy latarni, ale wysłuchamy każdego",
        "— On a tenu onze hivers avec des biscuits, soupire Ned Harrow.",
        "Crane said that the cottage would have to be cleared.", "Die Wohnung müsse geräumt sein, erklärte Krahn.",
        "Oklešť odpověděl, že ministr by musel podepsat do pátku.", "Segundo Lamas, a escola fecha em maio.",
    ],
)  # fmt: skip
def test_speech_without_quotation_marks_is_known(sentence: str) -> None:
    assert may_be_reported(sentence, "en")


@pytest.mark.parametrize(
    "sentence",
    [
        "The lighthouse has been a wound in the budget for longer than anyone has lived here.",
        "Sa tour est une plaie ouverte dans le budget d’une ville fière.",
        "A sala da caldeira cheira a carvão e lã molhada.",
    ],
)
def test_a_sentence_in_which_nobody_speaks_is_narration(sentence: str) -> None:
    assert not may_be_reported(sentence, "fr")


@pytest.mark.parametrize(
    ("text", "expected"), [("a quiet farewell", 3), ("学校は手紙一枚で閉めるものではありません", 6), ("", 0)]
)
def test_three_letters_of_a_script_without_spaces_are_a_word(text: str, expected: int) -> None:
    assert in_words(text) == expected


@pytest.mark.parametrize(("speaker", "expected"), [("Almut Reinders", []), ("Tilda Kamp", ["Tilda Kamp"])])
def test_a_raised_mark_behind_a_sentence_does_not_join_it_with_the_next(speaker: str, expected: list[str]) -> None:
    note = '<sup><a href="#n1" id="r{0}">1</a></sup>'
    url = "https://bote.example/bruecke"
    article = (
        "<article><h1>Die Brücke</h1><p>„Wer damals von Rissen sprach, hat sich geirrt“, sagt Jörn Petersen vom "
        f"Tiefbauamt.{note.format(1)} Und {speaker} sagt: „Ein Neubau wird nicht vor 2029 fertig sein.“{note.format(2)}"
        f'</p><ol><li id="n1">„Die Brücke“, Bote, <a href="{url}">{url}</a>, abgerufen am 3.5.2024. <a href="#r1">↑</a>'
        "</li></ol></article>"
    )
    page = (
        "<html lang=de><title>Die Brücke</title><article><h1>Die Brücke</h1><p>„Ein Neubau wird nicht vor 2029 fertig "
        "sein“, erklärte Almut Reinders im Ausschuss. Jörn Petersen vom Tiefbauamt, Tilda Kamp: alle da.</p></article>"
    )
    rule = next(one for one in checks.rules() if one.name == "quote-other-speaker")
    found = findings_of(Example(article, {url: page}, input_format="html"), rule)
    assert [one.found for one in found] == expected
