"""Old encodings of texts that are too short to tell their language."""

import pytest

from citecheck.documents import decoding


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("cp1251", "Паром вернулся в порт."),
        ("koi8_r", "Паром вернулся в порт вчера."),
        ("cp1251", "Поромник повернувся до порту, і капітан мовчав."),
        ("cp1253", "Το πλοίο επέστρεψε στο λιμάνι χθες."),
        ("cp1255", "המעבורת חזרה לנמל אתמול בערב"),
        ("cp1256", "عادت العبارة إلى الميناء أمس"),
        ("cp1254", "Vapur dün akşam limana döndü, şaşırdık. Işık yandı."),
        ("cp1252", "Die Fähre kehrte gestern zurück über den Fluss."),
    ],
)
def test_one_sentence_is_enough(encoding: str, text: str) -> None:
    assert decoding.decode("piece.txt", text.encode(encoding)) == text


def test_a_quotation_with_an_address_beside_it_is_read() -> None:
    note = "[1] https://port.example/parom (дата обращения: 09.03.2024)"
    text = f"Паром вернулся\n\nМинистр сказал, что «паром ходит».[1]\n\n{note}\n"
    assert decoding.decode("piece.txt", text.encode("cp1251")) == text
