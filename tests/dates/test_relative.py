"""Time words that need the article's date (all sentences invented)."""

import pytest

from citecheck.dates import relative


@pytest.mark.parametrize(
    ("sentence", "language", "words"),
    [
        ("A record last year, and it grows in the coming months.", "en", ["last year", "in the coming months"]),
        ("They met in November; this year’s talks come next.", "en", ["in November", "this year’s"]),
        ("Over the last decade it grew, and recently it fell.", "en", ["Over the last decade", "recently"]),
        ("It is now in the next year that, in recent years, on Thursday", "en",
         ["now", "in the next year", "in recent years", "on Thursday"]),
        ("They met in November 2023. On March 7, 2024 they parted.", "en", []),
        ("In 2022 the port closed; in May it reopened.", "en", []),
        ("On March 7 they met, and again on 9 April.", "en", ["On March 7", "on 9 April"]),
        ("They may march in may, and the mayor will too.", "en", []),
        ("The previous year was better than the following month.", "en", []),
        ("Geçen yıl ve Kasım’da görüştüler; bu yılki toplantı son yıllarda ilk.", "tr",
         ["Geçen yıl", "Kasım’da", "bu yılki", "son yıllarda"]),
        ("В прошлом году и в ноябре они встречались; недавно снова.", "ru", ["В прошлом году", "в ноябре", "недавно"]),
        ("Im letzten Jahr und im November trafen sie sich.", "de", ["Im letzten Jahr", "im November"]),
        ("L’année dernière, puis en novembre, et récemment.", "fr", ["L’année dernière", "en novembre", "récemment"]),
        ("El año pasado y en noviembre.", "es", ["El año pasado", "en noviembre"]),
        ("Quest’anno e a marzo.", "it", ["Quest’anno", "a marzo"]),
        ("No ano passado e em março.", "pt", ["No ano passado", "em março"]),
        ("Viime vuonna ja marraskuussa.", "fi", ["Viime vuonna", "marraskuussa"]),
        ("去年两国贸易创新高。", "zh", ["去年"]),
        ("昨年、両国は合意した。", "ja", ["昨年"]),
    ],
)  # fmt: skip
def test_time_words_are_found_as_printed(sentence: str, language: str, words: list[str]) -> None:
    found = relative(sentence, language)
    assert [one.text for one in found] == words
    assert all(sentence[one.start : one.end] == one.text for one in found)


def test_letters_that_change_length_in_lower_case_move_nothing() -> None:
    (found,) = relative("İİİ geçen yıl", "tr")
    assert (found.start, found.end) == (4, 13)
