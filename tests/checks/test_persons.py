"""Who speaks and who is spoken to, language by language."""

import pytest

from citecheck.checks import persons


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("In May we counted 340 passengers.", "en"),
        ("Im Mai zählten wir 340 Fahrgäste.", "de"),
        ("En mayo contamos 340 viajeros en nuestra línea.", "es"),
        ("J’ai compté 340 passagers.", "fr"),
        ("Em maio eu contei 340 passageiros.", "pt-BR"),
        ("Mayısta 340 yolcu sayıyoruz.", "tr"),
        ("В мае мы насчитали 340 пассажиров.", "ru"),
        ("五月我数了340名乘客。", "zh"),
        ("五月に私は340人を数えた。", "ja"),
        ("In May we counted 340 passengers.", None),
    ],
)
def test_the_writer_is_heard_in_his_own_language(sentence: str, language: str | None) -> None:
    assert persons.of_the_writer(sentence, language)


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("The EU sold 340 trams to Ben Holm, the ONS said.", "en"),
        ("The EU sold 340 trams to Ben Holm, the ONS said.", None),
        ("Die EU verkaufte 340 Wagen.", "de"),
        ("Nos portos do país venderam 340 vagões.", "pt"),
        ("Le prix du billet a monté de 12 %.", "fr"),
        ("Eğitim ve üretim için yardım yüzde 12 arttı.", "tr"),
        ("Ben Holm sold 340 trams.", "en"),
    ],
)
def test_a_word_of_another_language_is_nobody_speaking(sentence: str, language: str | None) -> None:
    assert not persons.of_the_writer(sentence, language)


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("Now open your file.", "en"),
        ("Jetzt öffnen Sie die Datei.", "de-AT"),
        ("Ouvrez votre fichier.", "fr"),
        ("Abre tu archivo y verás la tabla.", "es"),
        ("Clique no botão.", "pt"),
        ("Dosyayı açınız.", "tr"),
        ("Откройте ваш файл.", "ru"),
        ("打开你的文件。", "zh"),
        ("ファイルを開いてください。", "ja"),
    ],
)
def test_the_reader_is_addressed_in_his_own_language(sentence: str, language: str) -> None:
    assert persons.to_the_reader(sentence, language)


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("Le prix du billet a monté.", "fr"),
        ("Sie verkauften 340 Wagen, sagte sie.", "de"),
        ("Je 100 Wagen kosten 3 Millionen.", "de"),
        ("Denizde yalnız 12 gemi vardı.", "tr"),
    ],
)
def test_a_word_that_looks_like_the_reader_is_none(sentence: str, language: str) -> None:
    assert not persons.to_the_reader(sentence, language)
