"""Names in sentences, in several languages and alphabets, and who is said to have said what."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citecheck import quotations
from citecheck.text.naming import is_named, is_same_name, names, romanised
from citecheck.text.speaking import inserted_teller, is_interruption, may_be_reported, speaker, spoken_line


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
        ("Lene Farrow", "Odd Brannigan", False), ("Krana", "Tobias Kran", True), ("Marka", "Marek", True),
        ("Maud Ellery", "Crane", False), ("田中", "田中太郎", True), ("田中", "大木和子", False),
        ("고도라", "박태윤", False),
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
        ("Recalling that Kettle had promised to leave, Farrow warned that those who stay “{}”.", None),
        ("Although Kettle had denied it, Farrow replied that those who stay “{}”.", "Farrow"),
        ("Kettle said, Farrow wrote, that those who stay “{}”.", None),
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
        ("“We go,” grinned Lene Farrow, the treasurer, “now.”", True),
        ("“We go.” Lene Farrow, the treasurer of the bay, told the paper. “Now.”", True),
        ("« Nous irons », et que douze soldats sont morts, « demain »", False),
        ("“We go.” As she left the office, she says, the mayor waved. “Now.”", False),
        ("“We go.” In fact, she claimed that the ferries were sold, “now.”", False),
        ("“We go” (she said.) He left the room. “Now.”", False),
        ("„Wir gehen“, um andere zu sehen, „jetzt.“", False),
        ("“We go.” She explained, “It is late.”", False),
        ("»Vi går,« sagde direktør Mara Lindqvist, »og vi bliver ude.«", True),
        ("“Nós vamos” e frisou também que a vila concorda. “Agora.”", False),
    ],
)
def test_an_interruption_of_speech_is_told_from_two_quotations(text: str, expected: bool) -> None:
    one, other = quotations.find(text)
    assert is_interruption(text, one.end, other.start) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "“{},” grins Petra Vance, who farms mussels.", "Petra Vance"),
        ("en", "“{},” said Farrow's lawyer.", None),
        ("en", "“{},” says Kettle’s lawyer, Abel Monk.", "Abel Monk"),
        ("en", "Asked by Abel Monk, Dora Kettle said: “{}”.", "Dora Kettle"),
        ("en", "Farrow said that Kettle had replied: “{}”.", None),
        ("en", "As the architect Lina Morrow puts it, “{}”.", "Lina Morrow"),
        ("en", "Farrow said the chairman of the board had told her that “{}”.", None),
        ("en", "Farrow told the council that “{}”.", "Farrow"),
        ("en", "Dora Kettle is, according to the Gazette, “{}”.", None),
        ("da", "Ifølge Lene Farrow er det »{}«.", "Lene Farrow"),
        ("da", "Dora Kettle er ifølge Gazetten »{}«.", None),
        ("de", "Für Bürgermeisterin Dora Kettling ist das „{}“.", "Dora Kettling"),
        ("es", "Para Hurtado, la obra es «{}».", "Hurtado"),
        ("id", "Menurut Ratna Puspita, “{}”.", "Ratna Puspita"),
        ("nl", "In een brief schrijft burgemeester Ruud Hagen: “{}”", "Ruud Hagen"),
        ("ca", "«{}», ironitza el rector, mossèn Arcadi Puig.", "Arcadi Puig"),
        ("ca", "L’alcaldessa, Mercè Soldevila, diu: «{}»", "Mercè Soldevila"),
        ("ru", "«{}», — пообещала глава города Раиса Огнева журналистам и уточнила: «Да».", "Раиса Огнева"),
        ("pl", "W serwisie społecznościowym Echo Wisły podkreślił, że „{}”.", None),
        ("pl", "Dyrektorka szkoły Bożena Wrona przyznaje: „{}”.", "Bożena Wrona"),
        ("pl", "Adwokat Jana Krana przyznaje: „{}”.", None),
        ("pt", "Parola ainda declarou que, após anos, “{}”.", "Parola"),
        ("sq", "“{}”, ka thënë Vjosa Osmani.", "Vjosa Osmani"),
        ("sq", "“{}”, ka thënë zëdhënësi në Komisionin Evropian.", None),
        ("vi", "“{}”, anh Trần Bến (Đông Anh, Hà Nội) nói.", "Trần Bến"),
        ("hi", "शोर के बीच वित्त मंत्री ने कहा, “{}”", None),
        ("sw", "Lene Farrow alisema: “{}”.", "Lene Farrow"),
        ("en", "Dora Kettle received a letter: “{}”.", None),
        ("en", "“{},” a North Shore fisherman said.", None),
        ("de", "„{}“, kritisiert Penningers Anwalt Adam Mönch.", "Adam Mönch"),
        ("de", "„{}“, sagte Penningers Anwalt.", None),
        ("de", "„{}“, so Experten.", None),
        ("de", "„{}“, so Mönch.", "Mönch"),
        ("de", "„{}“, so die gemeinsame Aussage von Vertretern.", None),
        ("de", "„{}“, sagte Ursa von der Linde.", "Ursa von der Linde"),
        ("de", "„{}“, sagte der Tessiner Ständerat.", None),
        ("en", "After a meeting, the US President said: “{}”.", None),
        ("de", "Dazu schreibt er: „{}“", None),
        ("fr", "« {} », déplore l’avocat de Dora Quétel, Rémi Coste.", "Rémi Coste"),
        ("fr", "Pour la directrice, Dora Quétel, « {} ».", "Dora Quétel"),
        ("es", "«{}», ha reconocido el alcalde, Rodrigo Pardo.", "Rodrigo Pardo"),
        ("es", "«{}», dijo a Magda Ellora.", None),
        ("es", "En palabras de la arquitecta Lina Moreno, «{}».", "Lina Moreno"),
        ("it", "«{}» a Qalqilya, in Cisgiordania.", None),
        ("it", "Replica la direttrice Dora Chelli: «{}».", "Dora Chelli"),
        ("pt", "“{}”, reconheceu o autarca Rui Pardal.", "Rui Pardal"),
        ("sv", "”{}”, säger Kettnings advokat.", None),
        ("sv", "”{}”, säger Kettnings advokat Abel Munk.", "Abel Munk"),
        ("fi", "Ojasen mukaan ”{}”.", "Ojanen"),
        ("pl", "„{}” – przyznał we wtorek burmistrz Roman Parda.", "Roman Parda"),
        ("ru", "«{}», — сказал адвокат Кранова.", None),
        ("ru", "«{}», — шутит капитан «Дрозда» Валерий Пеньков.", "Валерий Пеньков"),
        ("ru", "«{}», — подытоживает архитектор Лина Морозова.", "Лина Морозова"),
        ("ru", "«{}», — говорит адвокат Ивана Петрова.", None),
        ("ru", "Как сказал Песков, это «{}».", None),
        ("tr", "Dora Kazan'ın avukatı “{}” dedi.", None),
        ("tr", "“{}” diyen avukat Abidin Keşiş, şirketi eleştirdi.", "Abidin Keşiş"),
        ("tr", "Rıza Pardo, salı günü “{}” ifadelerini kullandı.", "Rıza Pardo"),
        ("ja", "「{}」と船長の田辺一郎氏は笑う。", "田辺一郎"),
        ("ja", "労働組合委員長は「{}」と述べた。", None),
        ("zh", "“{}”市长白瑞思星期二承认。", "白瑞思"),
        ("zh", "一名高官说：“{}”", None),
        ("ko", "“{}”라고 박태윤 선장은 말했다.", "박태윤"),
        ("ko", "고 대표는 “{}”라고 반박했다.", None),
        ("ar", "قال أحمد: «{}».", None),
        ("en", "“{},” said Farrow special adviser Petra Vance.", "Petra Vance"),
        ("en", "Praised by the poet Petra Vance, who wrote, “{}”.", "Petra Vance"),
        ("es", "«{}», dijo a la red Marisma.", None),
        ("pt", "«{}», afirma o consultor de imagem pessoal Rui Pardal.", "Rui Pardal"),
        ("it", "Ha detto all'Alba Show della rete: «{}».", None),
        ("fr", "« {} », a-t-elle expliqué dans l’émission de la chaîne, Le Quai Libre.", None),
        ("fr", "« {} », résume quant à elle Dora Quétel.", "Dora Quétel"),
        ("hr", "„{}”, kazao je Solana u intervjuu dnevnom listu Morski Glas.", "Solana"),
        ("cs", "„{},“ napsala Farrowova asistentka Dora Kalná.", "Dora Kalná"),
        ("et", "„{},” rääkis Kolga talu peremees Arvo Saks.", "Arvo Saks"),
        ("et", "„{},” rääkis Arvo Saks ajakirjale Mere Elu.", "Arvo Saks"),
        ("id", "“{},” ujar pemain Arden itu.", None),
        ("is", "„{}“ sagði Dóra Ketilsdóttir.", "Dóra Ketilsdóttir"),
        ("vi", "“{}”, ông Phan Văn Bến cho biết.", "Phan Văn Bến"),
        ("tr", "Ada Haber programında şunları söyledi: “{}”", None),
        ("tr", "Köy muhtarı Rıza Pardo, yangına hızla müdahale edildiğini dile getirerek, “{}” dedi.", "Rıza Pardo"),
        ("zh", "发言人丹尼·霍尔(Danny Hall)表示：“{}”", "丹尼·霍尔"),
        ("zh", "他告诉丹尼·霍尔说：“{}”", None),
        ("zh", "他们的部长丹尼·霍尔（Danny Hall）说：“{}”", "丹尼·霍尔"),
        ("ko", "박태윤 시장은 “우리는 간다”라며 “{}”고 말했다.", "박태윤"),
        ("ar", "قال رئيس البلدية سمير حداد: «{}».", "سمير حداد"),
        ("ar", "وقالت رئيسة البلدية دورا كيتل: «{}».", "دورا كيتل"),
        ("ar", "قال خبير اقتصادي: «{}».", None),
        ("ar", "قال مصدر، طلب عدم نشر اسمه: «{}».", None),
        ("ar", "«{}»، قال توماس برانت من النقابة.", "توماس برانت"),
        ("ar", "أضاف السيد برانت: «{}».", "برانت"),
        ("he", '"{}", אמרה ראש העיר דורה קטל.', "דורה קטל"),
        ("he", 'תומס ברנט אמר: "{}".', "תומס ברנט"),
        ("he", '"{}", אמר גורם בכיר במשרד.', None),
        ("fa", "دورا کتل، شهردار، در شورا گفت: «{}»", "دورا کتل"),
        ("fa", "یک مقام مسئول گفت: «{}»", None),
        ("hi", "महापौर दोरा केतल ने कहा, “{}”", "दोरा केतल"),
        ("hi", "“{},” संघ के टॉमस ब्रांट ने सोमवार को बताया।", "टॉमस ब्रांट"),
        ("hi", "उनके प्रमुख, दोरा केतल ने कहा: “{}”", "दोरा केतल"),
        ("hi", "एक पुलिस अधिकारी ने कहा, “{}”", None),
        ("ur", "وزیراعظم سلیم خان نے کہا: “{}”", "سلیم خان"),
        ("th", "“{}” สมชายกล่าว", None),
        ("en", "Jade Moor from the charity Clean Bay told the paper that “{}”.", "Jade Moor"),
        ("en", "“{}.” Arden has said that nobody in the town knew what was meant by it.", None),
        ("en", "“{}.” Petra Vance replied, “No.”", None),
        ("en", "An official told the paper that “{}”. Petra Vance said the pier was hers.", None),
        ("en", "“{}” in that law, Azoury said.", "Azoury"),
        ("en", "“{},” Petra Vance said on Monday, when a reporter asked whether Arden would sell.", "Petra Vance"),
        ("en", "Petra Vance stopped when she saw the pier. “{},” she said.", "Petra Vance"),
        (
            "en",
            "Vance, who was head of the pier's worldwide communications and public affairs, told the paper: “{}”",
            "Vance",
        ),
        ("fr", "Le mot plaît à Mme Quétel, qui explique : « {} ».", "Quétel"),
        ("de", "Udo Krahn (75) hat das Bild für wenig Geld ersteigert. „{}“, sagt er.", "Udo Krahn"),
        ("ru", "«{}», — посетовала Дора Котлова.", "Дора Котлова"),
        ("pt", "“{}”, diz em áudio divulgado pelo secretário da cidade, Rui Pardal.", None),
        ("hr", "„{}” ostaje izazov za regiju, upozorio je Kolar.", "Kolar"),
        ("hr", "Prema nedavnoj analizi Centra, „{}”.", None),
        ("el", "Ο αμερικανός Πρόεδρος σημείωσε: «{}».", None),
    ],
)
def test_who_speaks_is_told_in_many_languages_or_not_at_all(language: str, text: str, expected: str | None) -> None:
    whole = text.format("the gates were left open all night")
    quote = max(quotations.find(whole), key=lambda one: len(one.text))
    assert speaker(whole, quote.start, quote.end, language) == expected


@pytest.mark.parametrize(
    ("language", "line", "expected"),
    [
        ("sv", "– Vi går nu, säger Maud Ellergren.", ["Vi går nu"]),
        ("es", "—Nos vamos —recuerda Ned Arroyo—. Y vosotros no.", ["Nos vamos", "Y vosotros no."]),
        ("ru", "— Мы идём, — шутит Пеньков. — И вы.", ["Мы идём", "И вы."]),
        ("fi", "– Lähdemme nyt, Aune Tulla linjaa.", ["Lähdemme nyt"]),
        ("de", "- Zwei Eier, freiwillige Spenden, organisierte Sammlungen", []),
        ("pl", "– Idziemy – dodaje.", []),
        ("en", "We go, said Farrow.", []),
    ],
)
def test_a_line_of_speech_passes_to_who_speaks_and_back(language: str, line: str, expected: list[str]) -> None:
    assert [line[start:end].strip() for start, end, _ in spoken_line(line, language)] == expected


def test_a_lone_word_is_a_name_where_a_capital_means_one() -> None:
    assert is_named("Farrow", "The mayor, Farrow, left. Residents said so.")
    assert not is_named("Residents", "The mayor left. Residents said so.")


@pytest.mark.parametrize(
    ("language", "sentence", "expected"),
    [
        ("ja", "大木社長は、エンジンは三月末までに届くと説明した。", True),
        ("ko", "고 대표는 엔진이 도착할 것이라고 밝혔다.", True),
        ("zh", "柯多拉说，发动机将在三月底以前运到。", True),
        ("fi", "Sade sulki torin kahdesti.", False),
        ("fr", "La séance a duré, et même le concierge avait choisi.", False),
        ("en", "The vote took ten minutes.", False),
    ],
)
def test_what_may_be_reported_has_a_verb_of_saying(language: str, sentence: str, expected: bool) -> None:
    assert may_be_reported(sentence, language) is expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "“It is a scandal,” said Ned Harrow. “{}.”", "Ned Harrow"),
        ("en", "“It is a scandal,” said Ned Harrow. He shook his head. “{}.”", "Ned Harrow"),
        ("en", "“It is a scandal,” said Ned Harrow. Crane was blunter. “{}.”", None),
        ("en", "Her deputy, Tobias Crane, was blunter. “{},” he told reporters on the steps.", "Tobias Crane"),
        ("en", "Her deputy, Tobias Crane, was blunter. “{},” one resident said.", None),
        ("en", "Nobody had seen Tobias Crane. “{},” he said.", None),
        ("en", "Crane met Maud Ellery. “{},” he said.", None),
        ("pt", "Para o engenheiro Baltazar Quintela não houve escolha. “{}”, ironizou.", "Baltazar Quintela"),
        ("pl", "Burmistrz Leon Furman odpiera zarzuty. „{}” – zapewnia.", "Leon Furman"),
        ("pl", "Burmistrz Leon Furman odpiera zarzuty. „{}” – zapewnia rzecznik.", None),
        ("es", "Luján no cede. “{}”, dijo el alcalde.", None),
        ("fr", "Interrogé à ce sujet, l’adjoint Firmin Delage persiste et signe : « {} ».", "Firmin Delage"),
        ("ru", "После заседания с нами пообщался депутат Роман Быстров: «{}».", "Роман Быстров"),
        ("de", "Auf die Frage, ob es Kurt Amann um Öl gehe, sagte Riedel: „{}.“", "Riedel"),
        ("en", "The council rebuked Tobias Crane: “{}.”", None),
        ("en", "The paper reported on Bruck's closing argument: “{}.”", None),
        ("en", "Nora Fell living in the hills for years detained by police: “{}”", None),
        ("en", "“{},” said Donald J. Ferrow.", "Donald J. Ferrow"),
    ],
)
def test_where_the_sentence_names_nobody_its_paragraph_may(language: str, text: str, expected: str | None) -> None:
    whole = text.format("the gates were left open all night")
    at = whole.index("the gates")
    quote = next(one for one in quotations.find(whole) if one.start < at < one.end)
    assert speaker(whole, quote.start, quote.end, language) == expected


def test_two_spellings_of_a_long_name_and_initials_are_one_name() -> None:
    assert is_same_name("Sargsyan", "Sarkissian")
    assert not is_same_name("M. Peskov", "M. Caldwell")
    assert not is_same_name("Farrow", "Brannigan")


def test_who_speaks_between_dashes_is_told_from_other_asides() -> None:
    assert inserted_teller(" —lamentó después Luján—, ", "es") == "lamentó después Luján"
    assert inserted_teller(" — a long and winding road — ", "en") is None
