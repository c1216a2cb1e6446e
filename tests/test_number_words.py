"""Numbers in words, as many languages spell them, are read as the numbers that they are."""

from decimal import Decimal

import pytest
from num2words import num2words

from citecheck import figures
from citecheck.figures import spelled

TONGUES = ("ca cs da de en es fa fi fr he hu id is it lt lv nl no pl pt ro ru sk sl sr sv uk vi").split()
PERCENT = {
    "cs": "procent", "da": "procent", "de": "Prozent", "en": "percent", "es": "por ciento", "fi": "prosenttia",
    "fr": "pour cent", "hu": "százalék", "it": "per cento", "nl": "procent", "no": "prosent", "pl": "procent",
    "pt": "por cento", "ro": "la sută", "ru": "процентов", "sv": "procent", "uk": "відсотків", "vi": "phần trăm",
}  # fmt: skip


@pytest.mark.parametrize("language", TONGUES)
def test_a_number_to_a_hundred_is_read_back(language: str) -> None:
    unread = []
    for number in range(2, 100):
        printed = num2words(number, lang=language)
        found = spelled.find(f"… {printed} …", language)
        if [one.value for one in found] != [Decimal(number)]:
            unread.append((printed, found))
    assert not unread


@pytest.mark.parametrize("language", "be ca cs es fa fr id lt no pl pt ru sr uk vi".split())
def test_thousands_and_what_is_added_to_them_are_one_number(language: str) -> None:
    unread = []
    for number in (2_300, 5_400, 7_251, 12_000, 25_618, 48_030, 61_115):
        printed = num2words(number, lang=language)
        found = spelled.find(f"… {printed} …", language)
        if [one.value for one in found] != [Decimal(number)]:
            unread.append((printed, found))
    assert not unread


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("zweitausend Menschen", "de", 2000), ("tweeduizend mensen", "nl", 2000), ("kaksituhatta ihmistä", "fi", 2000),
        ("kétezer ember", "hu", 2000), ("trentamila persone", "it", 30_000), ("tvåtusen personer", "sv", 2000),
        ("mille personnes", "fr", 1000), ("tysiąc osób", "pl", 1000), ("bin kişi", "tr", 1000),
    ],
)  # fmt: skip
def test_a_thousand_by_itself_or_against_its_number_is_read(text: str, language: str, value: int) -> None:
    assert [figure.low for figure in figures.find(text, language)] == [Decimal(value)]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Millionen Menschen", "de"), ("millones de personas", "es"), ("milioni di persone", "it"),
        ("тысячи людей", "ru"), ("tysiące ludzi", "pl"), ("mii de oameni", "ro"), ("milhões de pessoas", "pt"),
    ],
)  # fmt: skip
def test_a_magnitude_that_tells_of_many_is_no_number(text: str, language: str) -> None:
    assert not figures.find(text, language)


@pytest.mark.parametrize(("language", "sign"), PERCENT.items())
def test_a_share_in_words_is_the_share_in_digits(language: str, sign: str) -> None:
    [in_words] = figures.find(f"{num2words(17, lang=language)} {sign}", language)
    [in_digits] = figures.find(f"17 {sign}", language)
    assert (in_words.low, in_words.unit) == (in_digits.low, in_digits.unit) == (Decimal(17), "%")


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("un doce por ciento", "es", 12), ("yüzde on iki", "tr", 12), ("tizenkét százalékkal", "hu", 12),
        ("dvanáct procent", "cs", 12), ("дванайсет процента", "bg", 12), ("δώδεκα τοις εκατό", "el", 12),
        ("बारह प्रतिशत", "hi", 12), ("douăsprezece la sută", "ro", 12), ("на п’ятнадцять відсотків", "uk", 15),
        ("dua puluh satu persen", "ms", 21),
    ],
)  # fmt: skip
def test_forms_that_stand_before_what_is_counted_are_read(text: str, language: str, value: int) -> None:
    [figure] = figures.find(text, language)
    assert (figure.low, figure.unit) == (Decimal(value), "%")


def test_a_form_that_is_not_known_may_stand_for_a_number() -> None:
    words = frozenset({"двенадцати", "судов"})
    assert figures.may_be_unread(Decimal(12), "ru", words)
    assert not figures.may_be_unread(Decimal(48), "ru", words)
    assert figures.may_be_unread(Decimal(12), "ka", words)
    assert not figures.may_be_unread(Decimal(12), "en", words)
    assert not figures.may_be_unread(Decimal(1200), "ru", words)


@pytest.mark.parametrize(
    ("text", "language", "low", "hedge", "noun"),
    [
        ("43 binden fazla sandık", "tr", 43_000, "over", "sandık"),
        ("43 हज़ार से अधिक पेटियाँ", "hi", 43_000, "over", "पेटियाँ"),
        ("4万3548箱が港を", "ja", 43_548, "exact", "箱が港を"), ("4만3000개 이상이", "ko", 43_000, "over", None),
        ("1.200 de milioane de lei", "ro", 1_200_000_000, "exact", None),
        ("43.548 de lăzi", "ro", 43_548, "exact", "lăzi"),
    ],
)  # fmt: skip
def test_what_is_counted_stands_behind_what_says_how_sure_it_is(
    text: str, language: str, low: int, hedge: str, noun: str | None
) -> None:
    [figure] = figures.find(text, language)
    assert (figure.low, figure.hedge) == (Decimal(low), hedge)
    assert noun is None or figure.noun == noun
