"""Names in sentences, in several languages and alphabets, and who is said to have said what."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citecheck import quotations
from citecheck.text.naming import is_same_name, names, romanised
from citecheck.text.speaking import is_interruption, speaker


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The treasurer met Lene Farrow in Quayham.", ["Lene Farrow", "Quayham"]),
        ("Trade grew, Foreign Minister Wang Yi said on Monday in Beijing.", ["Wang Yi", "Beijing"]),
        ("Pekin'de Wang Yi konuştu.", ["Wang Yi"]),
        ("Nobody came.", []),
        ("NATO met.", []),
        ("В Москве выступил Олег Бранников.", ["Москве", "Олег Бранников"]),
    ],
)
def test_names_are_runs_of_capitalised_words(sentence: str, expected: list[str]) -> None:
    assert names(sentence) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We go,” Mayor Lene Farrow told reporters.", "Lene Farrow"),
        ("According to Odd Brannigan, “the sea is ours”.", "Odd Brannigan"),
        ("“We go,” she said. Lene Farrow left.", None),
        ("Odd Brannigan slept. “We go,” said Lene Farrow.", "Lene Farrow"),
        ("Лавров заявил: «Мы не согласимся».", "Лавров"),
        ("« Nous irons », a dit la maire Léa Farrot.", "Léa Farrot"),
        ("Orhan Bıranlı, “gitmeyeceğiz” dedi.", "Orhan Bıranlı"),
        ("He said: “We go.”", None),
        ("“We go.”", None),
    ],
)
def test_the_speaker_is_the_name_by_the_verb_of_saying(text: str, expected: str | None) -> None:
    [quote] = quotations.find(text)
    assert speaker(text, quote.start, quote.end) == expected


def test_two_speakers_each_have_their_own_words() -> None:
    text = "« Nous irons », a déclaré Léa Farrot. « Nous restons », a déclaré Odin Brannec."
    assert [speaker(text, one.start, one.end) for one in quotations.find(text)] == ["Léa Farrot", "Odin Brannec"]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Putin", "Владимир Путин", True), ("Volodymyr Zelenskyy", "Zelensky", True), ("Lene Farrow", "Farrow", True),
        ("Lene Farrow", "Odd Brannigan", False),
    ],
)  # fmt: skip
def test_a_word_in_common_makes_one_name(one: str, other: str, same: bool) -> None:
    assert is_same_name(one, other) is same


@given(st.text(max_size=300))
def test_any_text_has_some_names_and_a_latin_form(text: str) -> None:
    names(text)
    romanised(text)
    speaker(text, len(text) // 3, len(text) // 2)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dorel, who would keep Lirona small, asked for respect and said that “{}”.", "Dorel"),
        ("The lock keeper at Elmstead said that “{}”.", None),
        ("“{},” the clerk told Lene Farrow.", None),
        ("“{},” said a friend of Odd Brannigan.", None),
        ("Lene Farrow, the treasurer, said: “{}”.", "Lene Farrow"),
        ("“{},” said the treasurer, Lene Farrow.", "Lene Farrow"),
        ("“{},” Lene Farrow has said.", "Lene Farrow"),
    ],
)
def test_only_who_stands_right_by_the_verb_is_the_speaker(text: str, expected: str | None) -> None:
    words = "the gates were left open all night"
    whole = text.format(words)
    start = whole.index(words)
    assert speaker(whole, start, start + len(words), "en") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We go,” she said, “now.”", True),
        ("“We go.” Dr. Farrow said on Monday. “Now.”", True),
        ("„Wir gehen“, so Fahr weiter, „jetzt.“", True),
        ("«Мы идём», — сказала Фарова, — «сейчас»", True),
        ("“Gidiyoruz” dedi. “Şimdi.”", True),
        ("“我们走，”林法罗说，“现在。”", True),
        ("“We go.” The harbour lies still. “Now.”", False),
        ("“We go”, “now”", False),
        ("She called it “a gift” and “a burden”.", False),
        ("“We go,” she said. The paper adds: “Now.”", False),
        ("He read “The Pier,” and as to “The Mole,” he was silent.", False),
        ("“We go” “Now”", False),
    ],
)
def test_an_interruption_of_speech_is_told_from_two_quotations(text: str, expected: bool) -> None:
    one, other = quotations.find(text)
    assert is_interruption(text, one.end, other.start) == expected
