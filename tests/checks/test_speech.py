"""What may be reported speech is nobody's narration; lengths of quotations are told in scripts without spaces."""

import pytest

from citecheck.text.lengths import in_words
from citecheck.text.speaking import may_be_reported


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
