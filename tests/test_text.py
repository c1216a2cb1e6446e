"""Folding, words, sentences and languages."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citecheck.text import fold, language_of, sentences, squash, words


def split(s: str, language: str | None = None) -> list[str]:
    return [s[start:end] for start, end in sentences(s, language)]


def test_quotes_dashes_spaces_and_case_do_not_matter_in_folded_text() -> None:
    assert fold("  “Foo” –\u00a0BAR’s ") == fold('"foo" - bar\'s')
    assert fold("co\u00adope\u200brate") == "cooperate"
    assert fold("İstanbul") == fold("ISTANBUL")
    assert fold("A\tb\nC") == "a b c"


@given(st.text(max_size=80))
def test_folding_twice_changes_nothing(s: str) -> None:
    assert fold(fold(s)) == fold(s)
    assert squash(squash(s)) == squash(s)


@given(st.text(max_size=120))
def test_words_stand_where_they_say_and_in_order(s: str) -> None:
    found = words(s)
    assert all(0 <= one.start < one.end <= len(s) for one in found)
    assert all(one.end <= two.start for one, two in pairwise(found))


def test_words_keep_apostrophes_and_part_at_hyphens() -> None:
    assert [one.text for one in words("The Harbour-Coast pact isn’t Ankara’da")] == [
        "the", "harbour", "coast", "pact", "isn't", "ankara'da",
    ]  # fmt: skip
    assert [one.text for one in words("中国 हिन्दी")] == ["中", "国", "हिन्दी"]


@pytest.mark.parametrize(
    ("s", "count"),
    [
        ("The deal was signed with U.S. President Ada Moor in May. It was late.", 2),
        ("He left the U.S. The talks went on.", 2),
        ("Mr. Hale and Dr. J. R. Brown met at 5 p.m. in St. Ives.", 1),
        ("See No. 5 of the list. It grew by 3.5 per cent.", 2),
        ("She said no. Smith left.", 2),
        ("The U.S.-dominated order holds, e.g. in trade, i.e. here.", 1),
        ("It rose (see Fig. 2. And more.) in May. Then it fell.", 2),
        ("What? “Really?” she said. Wait... Now.", 4),
        ("He said “It is over. We are done.” and left. She stayed.", 2),
        ("It cost $3.5 million. Prices rose 2.1%.", 2),
        ("Der Vertrag war z. B. am 7. Mai das und nicht die Rede von dem. Danach nicht.", 2),
        ("Bu 21. yüzyıl için bir sorun. II. Dünya Savaşı vb. konular var.", 2),
        ("Он сказал, т. е. подтвердил это. В. В. Орлов и г. Москва не ответили.", 2),
        ("В 2022 г. он уехал. В 2023 г. Россия ответила.", 2),
        ("他说：“我去。你来。”然后走了。第二句！", 3),
        ("क्या हुआ। वह गया।", 2),
        ("هل هذا صحيح؟ نعم.", 2),
        ("No stop at the end The next goes on", 1),
        ("1. The first point stands. 2. The second too.", 2),
        ("", 0),
        ("   \n ", 0),
    ],
)
def test_sentences_end_where_a_reader_ends_them(s: str, count: int) -> None:
    assert len(split(s)) == count, split(s)


def test_marks_of_notes_stay_with_the_sentence_before() -> None:
    assert split("It fell.[1] Then it rose.[2][3] And more.¹ Or less.12 “Well.”[4] The end. [5]") == [
        "It fell.[1]", "Then it rose.[2][3]", "And more.¹", "Or less.12", "“Well.”[4]", "The end. [5]",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Il dit : « Nous irons. »[1] La mer est belle.", ["Il dit : « Nous irons. »[1]", "La mer est belle."]),
        ("Il dit : « Nous irons. » La mer est belle.", ["Il dit : « Nous irons. »", "La mer est belle."]),
        ("Er kam. »Ich gehe«, sagte er.", ["Er kam.", "»Ich gehe«, sagte er."]),
    ],
)
def test_a_closing_mark_behind_a_space_ends_a_french_sentence(text: str, expected: list[str]) -> None:
    assert split(text) == expected


@pytest.mark.parametrize(
    ("s", "language"),
    [
        ("Die Sitzung begann um 18.30 Uhr im Rathaus.", "de"), ("Auf den Inseln leben 841.000 Menschen.", "de"),
        ("Der Fonds hält 240.000.000.000 Kronen.", "de"), ("Am 7.3.24 Donnerstag kam sie.", "de"),
        ("Adalarda 841.000 Türk yaşıyor.", "tr"), ("На островах 3.500 Россиян.", "ru"),
        ("It uses 3.5 GHz bands.", "en"), ("ارتفعت الأسعار بنسبة 3.5 في المئة.", "ar"),
    ],
)  # fmt: skip
def test_a_number_with_stops_in_it_ends_nothing(s: str, language: str) -> None:
    assert split(s, language) == [s]


def test_digits_behind_a_years_stop_are_a_mark() -> None:
    assert split("It fell in 2023.4 The port closed.", "en") == ["It fell in 2023.4", "The port closed."]
    assert split("It rose to 140.5 The port closed.", "en") == ["It rose to 140.5", "The port closed."]
    assert split("It rose to 140.5 Officials fell silent.", "en") == ["It rose to 140.5", "Officials fell silent."]


def test_a_very_long_quotation_has_sentences_of_its_own() -> None:
    assert len(split("He wrote: “" + "This is a sentence of the letter. " * 40 + "”")) > 30


@given(st.text(alphabet='ab .!?"“”()[]1\n。A', max_size=200))
def test_sentences_are_ascending_and_lose_only_white_space(s: str) -> None:
    found = sentences(s)
    assert all(start < end for start, end in found)
    assert all(one[1] <= two[0] for one, two in pairwise(found))
    assert "".join("".join(s[start:end] for start, end in found).split()) == "".join(s.split())


@pytest.mark.parametrize(
    ("s", "language"),
    [
        ("The minister said that the trade of the two countries had grown in the past year.", "en"),
        ("Der Minister sagte, dass der Handel mit den beiden Ländern nicht gewachsen ist.", "de"),
        ("Le ministre a dit que le commerce des deux pays est plus important dans les faits.", "fr"),
        ("El ministro dijo que el comercio de los dos países es más importante para ellos.", "es"),
        ("Il ministro ha detto che il commercio tra i due paesi è più importante della crisi.", "it"),
        ("O ministro disse que o comércio não foi o mais importante para os dois países, mas que é.", "pt"),
        ("Bakan, ticaretin bu yıl için daha önemli olduğunu ve bir anlaşma ile artacağını söyledi.", "tr"),
        ("Министр сказал, что торговля за этот год выросла и что это важно для них.", "ru"),
        ("Міністр сказав, що торгівля за цей рік зросла і що це важливо для них.", "uk"),
        ("Minister powiedział, że handel nie jest dla nich ważny i że się nie zgadza z tym.", "pl"),
        ("De minister zei dat het niet de handel van de twee landen is die voor een crisis zorgt.", "nl"),
        ("قال الوزير إن التجارة في هذا العام كانت من أهم ما تم على مستوى البلدين", "ar"),
        ("大臣は貿易が増えたと述べた。", "ja"),
        ("部长说贸易增长了。", "zh"),
        ("Ο υπουργός είπε ότι το εμπόριο αυξήθηκε.", "el"),
        ("Xqz brt 12 34", None),
        ("", None),
    ],
)
def test_little_words_and_scripts_tell_the_language(s: str, language: str | None) -> None:
    assert language_of(s) == language


@pytest.mark.parametrize(
    ("language", "s"),
    [
        ("lt", "Taryba pranešė, kad senasis tiltas bus uždarytas iki pavasario, nes jį reikia taisyti."),
        ("lt", "Pasak mero, uostas nuo metų pradžios jau priėmė daugiau laivų nei pernai."),
        ("af", "Die raad het gesê dat die ou brug tot die lente gesluit sal wees omdat dit herstel moet word."),
        ("af", "Hulle was nie bly met die nuwe prys nie, maar die hawe is baie duur."),
        ("nl", "De raad zei dat de oude brug tot het voorjaar dicht blijft omdat hij hersteld moet worden."),
        ("gl", "O concello dixo que a ponte vella está pechada ata a primavera porque hai que arranxala."),
        ("pt", "O município disse que a ponte antiga está fechada até à primavera porque tem de ser arranjada."),
        ("eu", "Udalak esan zuen zubi zaharra udaberria arte itxita egongo dela, konpondu behar dutelako."),
        ("be", "Рада паведаміла, што стары мост будзе зачынены да вясны, бо яго трэба рамантаваць."),
        ("et", "Linnavalitsus teatas, et vana sild on kevadeni suletud, sest seda peab parandama."),
        ("sk", "Mesto oznámilo, že starý most bude do jari zatvorený, pretože ho treba opraviť, aby bol bezpečný."),
        ("bg", "Общината съобщи, че старият мост ще бъде затворен до пролетта, защото трябва да се ремонтира."),
    ],
)
def test_a_sentence_or_two_tell_neighbours_apart(language: str, s: str) -> None:
    assert language_of(s) == language


def test_a_short_text_with_letters_of_its_own_has_a_language() -> None:
    for language, text in (
        ("vi", "Chính phủ trình quốc hội luật cảng biển mới. Bộ trưởng nói: “Cảng biển không chạy bằng cần cẩu.”"),
        (
            "uk",
            "Порт Північний відкрили навесні. Цьогоріч за її історію більше зерна, ніж їхнє, не було.",
        ),
        ("cs", "Most přes řeku byl znovu otevřen. „Most není jen železo, je to i zvyk,“ řekla starostka."),
        ("ar", "أعيد افتتاح منارة الرأس الطويل. وبلغت كلفة الأشغال في المدينة مليون يورو."),
    ):
        assert language_of(text) == language
    assert language_of("Łódź, Kraków i Gdańsk") is None
