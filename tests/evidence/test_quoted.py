"""Nothing but the quoted words in order is found; what differs is shown word by word."""

import pytest

from citecheck.evidence.differences import negations
from citecheck.model import Answer
from invented_pages import article, ask, capture, linked, seen, told

PARAGRAPHS = {
    "en": (
        "The council of Northquay met on Monday to talk about the ferries, and the hall was full until midnight.",
        "“We will not accept a harbour of two classes, and the sea belongs to all of us,” said Mayor Lene Farrow.",
        "The islands have waited for 43,548 days, according to Harbour Master Odd Brannigan, for a pier of their own.",
        "“It is unacceptable that certain islands are at the table while others are on the menu,” he told the council.",
        "Nobody in the hall wanted to speak about the storm that tore down the old lighthouse in a single night.",
    ),
    "tr": (
        "Kuzey limanı meclisi pazartesi günü feribotları konuşmak için toplandı ve salon gece yarısına kadar doluydu.",
        "Belediye başkanı Elif Taşkıran, “İki sınıflı bir liman değil, herkesin ortak denizi için çalışıyoruz” dedi.",
        "Liman müdürü Orhan Yelkenci adaların kendi iskelesi için tam 43.548 gün beklediğini söyledi.",
        "Salondaki hiç kimse eski feneri bir gecede yıkan fırtına hakkında konuşmak istemedi.",
    ),
    "ru": (
        "Совет Северной гавани собрался в понедельник, чтобы обсудить паромы, и зал был полон до полуночи.",
        "«Мы не согласимся на гавань двух классов, и море принадлежит всем нам», — сказала мэр Лена Фарова.",
        "Острова ждали собственного причала 43 548 дней, рассказал начальник порта Олег Бранников.",
        "Никто в зале не хотел говорить о шторме, который за одну ночь разрушил старый маяк.",
    ),
    "de": (
        "Der Rat von Nordkai traf sich am Montag, um über die Fähren zu sprechen, und der Saal war voll.",
        "„Wir werden keinen Hafen der zwei Klassen hinnehmen, und das Meer gehört uns allen“, sagte Lene Fahr.",
        "Die Inseln haben nach Angaben von Hafenmeister Odd Brand 43.548 Tage auf einen eigenen Anleger gewartet.",
        "Niemand im Saal wollte über den Sturm sprechen, der in einer Nacht den alten Leuchtturm umgeworfen hat.",
    ),
    "fr": (
        "Le conseil de Port-Nord s’est réuni lundi pour parler des ferries, et la salle était pleine jusqu’à minuit.",
        "« Nous n’accepterons pas un port à deux vitesses, et la mer appartient à tous », a dit la maire Léa Farro.",
        "Les îles attendent depuis 43 548 jours leur propre quai, selon le capitaine du port Odin Brand.",
        "Personne dans la salle ne voulait parler de la tempête qui a détruit le vieux phare en une nuit.",
    ),
    "zh": (
        "北港市议会星期一开会讨论渡轮问题，会议厅里一直到半夜都坐满了人。",
        "市长林法罗说：“我们不会接受一个分成两等的港口，大海属于我们每一个人。”",
        "港务长白朗宁说，各岛已经等了43548天，等待属于自己的码头。",
    ),
}  # fmt: skip
CONTEXTS = {language: " ".join(texts) for language, texts in PARAGRAPHS.items()}
PAGES = {language: article(*texts, language=language) for language, texts in PARAGRAPHS.items()}
EN = PAGES["en"]

WORDY = [(language, text) for language, texts in PARAGRAPHS.items() for text in texts]


@pytest.mark.parametrize(("language", "sentence"), WORDY)
def test_the_words_are_found_however_they_are_printed(language: str, sentence: str) -> None:
    half = len(sentence) // 2
    changed = [
        sentence, sentence.upper() if language in ("en", "ru", "fr") else sentence,
        sentence.replace("“", '"').replace("”", '"'),
        sentence.replace(" ", "\u00a0"), sentence[:half] + "\u200b" + sentence[half:], sentence.replace("’", "'"),
        sentence.replace(" ", "\n  "), sentence.rstrip(".。") + "!",
    ]  # fmt: skip
    for asked in changed:
        assert told(PAGES[language], "quote", asked).verdict == "found", asked


@pytest.mark.parametrize(("language", "sentence"), [one for one in WORDY if one[0] != "zh"])
def test_a_changed_word_is_never_found(language: str, sentence: str) -> None:
    words = sentence.split()
    for at in range(1, len(words) - 1):
        asked = " ".join([*words[:at], "zebrafink", *words[at + 1 :]])
        answer = told(PAGES[language], "quote", asked, context=CONTEXTS[language])
        assert answer.verdict in ("found-with-differences", "not-found"), asked
        if answer.verdict == "found-with-differences":
            assert any("zebrafink" in one.asked for one in answer.differences)


@pytest.mark.parametrize(("language", "sentence"), [one for one in WORDY if one[0] != "zh"])
def test_a_dropped_word_is_never_found(language: str, sentence: str) -> None:
    words = sentence.split()
    for at in range(2, len(words) - 1):
        if not any(map(str.isalnum, words[at])):
            continue
        asked = " ".join(words[:at] + words[at + 1 :])
        answer = told(PAGES[language], "quote", asked, context=CONTEXTS[language])
        assert answer.verdict == "found-with-differences", words[at]
        assert answer.differences


def weights(answer: Answer) -> set[str]:
    return {difference.weight for difference in answer.differences}


@pytest.mark.parametrize(
    ("language", "asked", "weight"),
    [
        ("en", "We will accept a harbour of two classes, and the sea belongs to all of us", "negation"),
        ("en", "Everybody in the hall wanted to speak about the storm that tore down the old lighthouse", "negation"),
        ("en", "The islands have waited for 43,549 days", "number"),
        ("en", "We will not accept a harbour of three classes, and the sea belongs to all of us", "number"),
        ("ru", "Мы не согласимся на гавань двух классов, и море принадлежит семи нам", "word"),
        ("en", "according to Harbour Master Odd Corrigan, for a pier of their own", "name"),
        ("en", "We will not accept a harbor of two classes", "spelling"),
        ("en", "certain islands are at the table while others are in the kitchen", "word"),
        ("de", "Wir werden einen Hafen der zwei Klassen hinnehmen, und das Meer gehört uns allen", "negation"),
        ("de", "Die Inseln haben nach Angaben von Hafenmeister Odd Brand 43.458 Tage gewartet", "number"),
        ("ru", "Мы согласимся на гавань двух классов, и море принадлежит всем нам", "negation"),
        ("ru", "Острова ждали собственного причала 43 458 дней, рассказал начальник порта", "number"),
        ("tr", "adaların kendi iskelesi için tam 44.548 gün beklediğini söyledi", "number"),
        ("fr", "Les îles attendent depuis 43 648 jours leur propre quai", "number"),
    ],
)
def test_a_difference_is_weighed(language: str, asked: str, weight: str) -> None:
    answer = told(PAGES[language], "quote", asked)
    assert answer.verdict == "found-with-differences"
    assert weight in weights(answer), answer.differences


def test_the_whole_number_is_shown() -> None:
    [difference] = told(EN, "quote", "The islands have waited for 43,549 days").differences
    assert (difference.asked, difference.found) == ("43,549", "43,548")


@pytest.mark.parametrize(
    "asked",
    [
        "We will not accept … the sea belongs to all of us",
        "We will not accept ... and the sea belongs",
        "We will not accept [...] the sea belongs to all of us",
        "[W]e will not accept a harbour of two classes",
        "We will not accept a [port] of two classes",
        "the sea belongs to all of us [sic]",
        "[the mayor] will not accept a harbour of two classes",
        "harbour of two class",
        "cept a harbour of two classes",
    ],
)
def test_signs_of_editing_are_honoured(asked: str) -> None:
    assert told(EN, "quote", asked).verdict == "found"


@pytest.mark.parametrize(
    "asked",
    [
        "the sea belongs to all of us … We will not accept a harbour",
        "We will not accept … a harbour of three classes",
        "We will … accept a harbour of two classes",
        "The council of Northquay met … certain islands are on Tuesday",
    ],
)
def test_an_ellipsis_does_not_excuse_another_order_or_a_swallowed_negation(asked: str) -> None:
    assert told(EN, "quote", asked).verdict != "found"


def test_a_bracket_beside_an_ellipsis_is_compared_with_the_bracket_of_the_page() -> None:
    page = article("“We will go on marching [to Elmstead] but it is not about the town,” she said.", *PARAGRAPHS["en"])
    for place, verdict in (("to Elmstead", "found"), ("to Northquay", "found-with-differences"), ("…", "found")):
        assert told(page, "quote", f"We will go on marching [{place}] … but it is not about").verdict == verdict


@pytest.mark.parametrize(
    ("language", "words", "expected"),
    [
        ("pt", "aqui no porto", []),
        ("pt", "aqui não", ["não"]),
        ("sv", "nu är sin inte", ["inte"]),
        ("fr", "une personne", []),
        ("fr", "personne ne vient", ["personne", "ne"]),
        (None, "no", ["no"]),
    ],
)
def test_what_negates_in_one_language_may_be_a_little_word_of_another(
    language: str | None, words: str, expected: list[str]
) -> None:
    assert negations(words.split(), language) == expected


def test_two_stretches_run_together_are_told_from_one() -> None:
    answer = told(EN, "quote", "The council of Northquay met on Monday and the hall was full until midnight")
    assert answer.verdict == "found-with-differences"
    assert [one.found for one in answer.differences] == ["to talk about the ferries"]


def test_words_that_the_passage_has_twice_stand_beside_the_rest_of_the_quotation() -> None:
    page = article(
        "“We waited three years, we wrote eleven letters, and we write no more,” said Tomas Brandt.", *PARAGRAPHS["en"]
    )
    [difference] = told(page, "quote", "We wrote ten letters, and we write no more").differences
    assert (difference.asked, difference.found) == ("ten", "eleven")
    [left_out] = told(page, "quote", "We waited three years, and we write no more").differences
    assert left_out.found == "we wrote eleven letters"


@pytest.mark.parametrize(
    ("asked", "rest"),
    [
        ("We will not accept", "a harbour of two classes"),
        ("the storm that tore down the old lighthouse", "in a single night"),
        ("We will not accept a harbour of two classes", None),
        ("certain islands are at the table", "while others are on the menu"),
        ("certain islands are at the table …", None),
        ("the sea belongs to all of us", None),
        ("in a single night", None),
    ],
)
def test_how_the_clause_goes_on_is_told(asked: str, rest: str | None) -> None:
    assert told(EN, "quote", asked).continues == rest


def test_a_turn_after_a_comma_belongs_to_the_clause() -> None:
    page = article("“We support the pier, but only if the islands pay for it,” she said.")
    assert told(page, "quote", "We support the pier").continues == "but only if the islands pay for it"


@pytest.mark.parametrize(
    ("asked", "is_quoted"),
    [
        ("We will not accept a harbour of two classes", True),
        ("Nobody in the hall wanted to speak", False),
        ("The islands have waited", False),
    ],
)
def test_whose_words_they_are_is_told(asked: str, is_quoted: bool) -> None:
    assert told(EN, "quote", asked).in_quotation is is_quoted


def test_a_block_quotation_counts_as_speech() -> None:
    page = article("“Yes,” she said.", "<blockquote>The sea belongs to all who row on it.</blockquote>")
    assert told(page, "quote", "The sea belongs to all who row").in_quotation is True


def test_a_page_without_quotation_marks_cannot_tell_whose_words_they_are() -> None:
    page = article("She said the sea belongs to all who row on it and nobody answered.")
    assert told(page, "quote", "the sea belongs to all who row on it").in_quotation is None


def test_words_that_stand_in_speech_anywhere_are_speech() -> None:
    page = article("The sea belongs to all of us, as she put it.", "“The sea belongs to all of us,” she said.")
    assert told(page, "quote", "The sea belongs to all of us").in_quotation is True


@pytest.mark.parametrize(
    ("asked", "is_there"),
    [("unacceptable", True), ("lighthouses", True), ("menu", True), ("two classes", True), ("men", False),
     ("art", False), ("two piers", False), ("light", False), ("cable", False), ("unaccepting", False)],
)  # fmt: skip
def test_a_term_is_found_as_a_word_and_not_inside_one(asked: str, is_there: bool) -> None:
    assert (told(EN, "quote", asked).verdict == "found") is is_there


def test_a_missing_term_brings_the_sentence_where_another_stands() -> None:
    context = "He told the council it was “outrageous” that some are at the table while others are on the menu."
    answer = told(EN, "quote", "outrageous", context=context)
    assert answer.verdict == "not-found"
    assert answer.passage is not None
    assert "unacceptable" in answer.passage
    assert answer.likeness >= 0.4


def test_a_retold_quotation_brings_its_closest_passage() -> None:
    asked = "Islands that sit at tables and islands that stand on menus are not acceptable to us"
    answer = told(EN, "quote", asked)
    assert answer.verdict == "not-found"
    assert answer.passage is not None
    assert "on the menu" in answer.passage
    assert answer.likeness >= 0.4


def test_what_is_about_something_else_has_no_likeness() -> None:
    answer = told(EN, "quote", "Our bakery sells more rye bread in winter than any other bakery inland")
    assert (answer.verdict, answer.passage) == ("not-found", None)


@pytest.mark.parametrize(
    "asked", ["We will not accept a harbour of two classes", "No, we will not accept", "not accept a harbour"]
)
def test_speech_that_the_page_interrupts_may_be_quoted_whole(asked: str) -> None:
    page = article("“No,” said the mayor, “we will not accept,” and she sat down, “a harbour of two classes.”")
    answer = told(page, "quote", asked)
    assert (answer.verdict, answer.in_quotation) == ("found", True)
    narrated = article("No, said the mayor, we will not accept, and she sat down, a harbour of two classes.")
    assert told(narrated, "quote", asked).verdict != "found"


def test_a_bracket_of_the_page_in_interrupted_speech_is_not_read_otherwise() -> None:
    page = article("“No,” said the mayor, “we will not accept the Navy [the Island's own Navy].”")
    asked = "No, we will not accept the Navy [the Mainland's own Navy]"
    assert told(page, "quote", asked).verdict != "found"
    assert told(page, "quote", asked.replace("Mainland", "Island")).verdict == "found"


def test_inline_markup_and_paragraph_breaks_do_not_matter() -> None:
    page = article("We will <b>not</b> acc<i>ept</i> a <a href=x>harbour</a>", "of two classes, she said.")
    assert told(page, "quote", "We will not accept a harbour of two classes").verdict == "found"


def test_reference_marks_and_reading_aids_are_no_words() -> None:
    page = article('We will not<sup id="r3"><a href="#n3">[3]</a></sup> accept a har<wbr>bour of two classes.')
    assert told(page, "quote", "We will not accept a harbour of two classes").verdict == "found"
    ruby = article("<ruby>北港<rt>きたみなと</rt></ruby>の議会は古い橋を残すと決めた。", language="ja")
    assert told(ruby, "quote", "北港の議会は古い橋を残す").verdict == "found"


def test_a_translated_quotation_is_not_checked() -> None:
    context = "Belediye başkanı iki sınıflı bir limanı kabul etmeyeceklerini ve denizin herkese ait olduğunu söyledi."
    answer = told(EN, "quote", "deniz hepimize aittir", context=context)
    assert (answer.verdict, answer.reason) == ("not-checked", "translated")
    assert told(PAGES["ru"], "quote", "the sea belongs to all of us").reason == "translated"
    assert told(EN, "quote", "the sea belongs to all of us", context=context).verdict == "found"


def test_a_teaser_leaves_what_it_does_not_show_unchecked() -> None:
    page = article("The council met on Monday.", "Subscribe to continue reading this article today.")
    answer = told(page, "quote", "nobody has ever rowed against that current")
    assert (answer.verdict, answer.reason) == ("not-checked", "paywall")
    assert told(page, "quote", "The council met on Monday").verdict == "found"


def test_a_page_that_says_that_it_is_not_free_is_not_searched_in_vain() -> None:
    page = article(*PARAGRAPHS["en"] * 12, head=linked(headline="Ferry fares", isAccessibleForFree=False))
    assert told(page, "quote", "nobody has ever rowed against that current").reason == "paywall"


def test_another_source_answers_only_with_what_it_has() -> None:
    asked = (
        ask("quote", "We will not accept a harbour of two classes", own=False),
        ask("quote", "nobody has ever rowed against that current", own=False),
        ask("quote", "We will accept a harbour of two classes", own=False),
    )
    assert [one.inquiry.asked for one in seen(capture(EN), *asked).answers] == [asked[0].asked]
