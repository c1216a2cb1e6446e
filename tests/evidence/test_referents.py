"""Who is meant by "he", "the minister" or nothing at all beside words that a page quotes."""

import time

import pytest

from page_speakers import whose

LATER = "“We have no money for it,” {0}."


@pytest.mark.parametrize(
    ("before", "told", "expected"),
    [
        ("Petra Vance said that the pier was old.", "she said", "Petra Vance"),
        ("“The pier will be rebuilt,” Petra Vance said. “It was old.”", "she added", "Petra Vance"),
        (
            "Petra Vance said that it was old.</p><p>The pier was built in 1902 by the railway.",
            "she said",
            "Petra Vance",
        ),
        ("Petra Vance, who has run the pier for years, is tired of it.", "she told the Courier", "Petra Vance"),
        ("Petra Vance, the mayor, came late.</p><p>Odd Kettle said nothing.", "said the mayor", "Petra Vance"),
        (
            "Mayor Petra Vance opened the fair.</p><p>It rained, and everybody went home.",
            "the mayor said",
            "Petra Vance",
        ),
        ("Mayor Petra Vance met Mayor Odd Kettle of Elmstead.", "the mayor said", None),
        ("“The pier will be rebuilt,” Petra Vance said. Her deputy disagreed.", "he said", None),
        ("“The pier will be rebuilt,” Petra Vance said.</p><p>A neighbour said that it was old.", "he said", None),
        ("“The pier is old,” Petra Vance said. “It is not,” a neighbour replied.", "he added", None),
        ("Petra Vance said that it was old. Odd Kettle and Jade Moor went home.", "she said", None),
        ("The White House said that the pier was old.", "he said", None),
        ("The pier was built in 1902.", "she said", None),
        ("Petra Vance said that the pier was old.", "a neighbour said", None),
        ("Petra Vance said that the pier was old.", "they said", None),
    ],
)
def test_whoever_spoke_last_goes_on_speaking(before: str, told: str, expected: str | None) -> None:
    assert whose(f"<p>{before}</p><p>{LATER.format(told)}</p>", "no money for it") == expected


@pytest.mark.parametrize(
    ("language", "text", "words", "expected"),
    [
        ("fr", "Jade Moor a dit qu’il était vieux. « Nous en manquons », explique-t-elle.", "Nous en", "Jade Moor"),
        ("fr", "« Il est vieux », a dit Jade Moor. Son adjoint doute. « Nous en manquons », dit-il.", "Nous en", None),
        ("es", "Jade Moor dijo que el puente era viejo. «No tenemos dinero», añadió.", "No tenemos", "Jade Moor"),
        ("es", "Jade Moor dijo que era viejo. «No tenemos dinero», añadió en nota el director.", "No tenemos", None),
        ("pt", "Jade Moor disse que era velha. E detalhou: “Não temos dinheiro nenhum”.", "Não temos", "Jade Moor"),
        ("de", "Jade Moor sagte, sie sei alt. „Wir haben kein Geld“, so die Bürgermeisterin.", "Wir haben", None),
        ("de", "Jade Moor sagte, die Brücke sei alt. Sie sagt: „Wir haben kein Geld dafür.“", "Wir haben", "Jade Moor"),
        ("ko", "김수진 항만공사 사장은 반대했다.\n김 사장은 “돈이 하나도 없다”고 말했다.", "돈이", "김수진"),
        ("ja", "高橋誠一氏は首を横に振った。「お金が足りない」と語った。", "お金が", "高橋誠一"),
        ("zh", "王建国表示反对。他说：“我们没有钱修桥。”", "我们没有钱", "王建国"),
        ("th", "นายสมชาย ใจดี รองผู้ว่าฯ กล่าวว่า “เราไม่มีเงินซ่อมสะพาน”", "เราไม่มีเงิน", "สมชาย ใจดี"),
        ("th", "นายกรัฐมนตรี กล่าวว่า “เราไม่มีเงินซ่อมสะพาน”", "เราไม่มีเงิน", None),
        ("vi", "Ông Phan Bến là giám đốc. “Chúng tôi không có tiền”, ông Bến nói.", "Chúng tôi", "Bến"),
        ("vi", "“Chúng tôi không có tiền”, công an quận Thủ Hải cho biết.", "Chúng tôi", None),
    ],
)  # fmt: skip
def test_languages_say_he_and_the_mayor_in_their_own_way(
    language: str, text: str, words: str, expected: str | None
) -> None:
    body = "".join(f"<p>{line}</p>" for line in text.split("\n"))
    assert whose(body, words, language) == expected


def test_speech_of_several_paragraphs_is_whose_it_was_at_its_beginning() -> None:
    body = "<p>Petra Vance said: “The pier is old.</p><p>“It was built in 1902.</p><p>“Nobody has the money.”</p>"
    assert whose(body, "Nobody has the money") == "Petra Vance"
    assert whose(body.replace("Petra Vance said", "The mayor said"), "Nobody has the money") is None


def test_who_took_a_picture_and_who_published_it_said_nothing() -> None:
    assert whose("<p>It was dark. “The lamp went out in May.” (photo: Jade Moor)</p>", "The lamp went") is None
    assert whose("<p>“The lamp went out in May,” the newspaper Harbour Echo writes.</p>", "The lamp went") is None


def test_a_page_of_nothing_but_quotations_is_read_to_its_end() -> None:
    said = " ".join(f"“We leave at dawn number {number}.”" for number in range(2_000))
    assert whose(f"<p>{said} “We have no money for it.”</p>", "We have no money for it") is None
    assert (
        whose(
            f"<p>{'a' * 300_000}</p><p>Vance came in.</p><p>“We have no money for it,” she said.</p>", "no money for it"
        )
        is None
    )


@pytest.mark.parametrize(
    ("language", "text", "words", "expected"),
    [
        ("en", "Asked whether it would do, Moor’s spokesman, Odd Vance, said no. “We have no money,” he said.",
         "We have no", "Odd Vance"),
        ("en", "Environment secretary Jade Moor defended it. She told Parliament that it “had no money left”.",
         "had no money", "Jade Moor"),
        ("en", "For her the Marais Bistro is a home. “We have no money,” she said.", "We have no", None),
        ("en", "Qatar has been criticised. “We have no money,” she said.", "We have no", None),
        ("hr", "Kapetan luke Šime Vuk podnio je prijavu. „Nemamo novca za most“, rekao je novinarima.",
         "Nemamo novca", "Šime Vuk"),
        ("sr", "Весна Шумар најавила је скелу. „Немамо новца за мост“, изјавила је она.", "Немамо", "Весна Шумар"),
        ("pt", "A delegada Jade Moor ouviu todos. De acordo com ela, “não temos dinheiro nenhum”.",
         "não temos", "Jade Moor"),
        ("it", "Jade Moor allarga il discorso: «Non abbiamo soldi». E ancora: «La gru è venduta».",
         "La gru", "Jade Moor"),
        ("de", "Ihr Vorgänger Odd Vance sieht es anders: „Wir haben kein Geld“, sagte er.", "Wir haben",
         "Vorgänger Odd Vance"),
    ],
)  # fmt: skip
def test_he_is_who_leads_the_sentence_before(language: str, text: str, words: str, expected: str | None) -> None:
    assert whose(f"<p>{text}</p>", words, language) == expected


@pytest.mark.parametrize(
    "body",
    [
        "<p>" + "“‘«„" * 5_000 + "We have no money" + "”’»“" * 5_000 + "</p>",
        "<p>" + "“We leave, " * 10_000 + "We have no money</p>",
        "<p>" + "“We have no money,” he said. " * 5_000 + "</p>",
        "<p>" + "Odd Kettle " * 20_000 + "said: “We have no money.”</p>",
        "<p>" + "said, " * 30_000 + "“We have no money.”</p>",
        "<p>" + "(" * 20_000 + "“We have no money.”</p>",
    ],
)
def test_marks_and_names_without_end_take_no_time(body: str) -> None:
    begun = time.process_time()
    whose(body, "We have no money")
    assert time.process_time() - begun < 5
