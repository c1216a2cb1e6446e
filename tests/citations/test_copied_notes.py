"""Articles copied out of pages and papers: raised numbers became digits behind the words, labels lost their dots."""

from citecheck import citations, documents
from citecheck.model import Document
from citecheck.settings import Settings

NOTES = """
1{dot} “Ports Twice as Fast,” Ostavia Courier, January 17, 2023, https://courier.example/ports.
2{dot} Ibid.
3{dot} “Waiting Times,” Harbour Office, April 22, 2024, https://office.example/waiting.
4{dot} Ada Brenn, Harbours Without Masters (Norrby: Quay Press, 2022), 118.
"""
TEXT = (
    "The ports were to be twice as fast in 2023.1 The minister said so: “It was about who signs.”2 The average ship "
    "waits 61 hours (or 2.5 days).3 Harbours “were written for the few”,4 she holds."
)


def document(text: str) -> Document:
    return citations.read(documents.read("copied.txt", text.encode(), None), Settings())


def marks(article: Document) -> list[str]:
    return [mark.label for _, mark in article.marks]


def test_digits_behind_closing_marks_and_years_are_marks() -> None:
    article = document(f"{TEXT}\n\nNotes\n" + NOTES.format(dot="."))
    assert marks(article) == ["1", "2", "3", "4"]
    assert [one.citations for one in article.sentences] == [("1",), ("2",), ("3",), ("4",)]


def test_footnotes_without_heading_or_dots_are_read_where_the_text_has_their_numbers() -> None:
    article = document(f"{TEXT}\n" + NOTES.format(dot=""))
    assert [(one.id, one.kind) for one in article.citations] == [(str(at), "note") for at in (1, 2, 3, 4)]
    assert marks(article) == ["1", "2", "3", "4"]


def test_a_list_of_steps_without_marks_stays_text() -> None:
    article = document("It is done in steps.\n\n1 Open the gate.\n2 Let the ship in.\n3 Close the gate.\n")
    assert not article.citations


def test_a_number_again_and_a_last_line_like_a_heading_have_their_marks() -> None:
    text = TEXT.replace(" (or 2.5 days).3", ".3 It has long been so.1") + "\n\nNone of this is new.5\n\nNotes\n"
    article = document(text + NOTES.format(dot=".") + "5. “Old Ports,” Ostavia Courier, https://courier.example/old.\n")
    assert marks(article) == ["1", "2", "3", "1", "4", "5"]


def test_units_are_read_beside_raised_marks() -> None:
    article = document(
        "Экспорт вырос до 12,6 млн тонн¹. Фонд имел 184 млн².\n\nПримечания\n\n1. Обзор. URL: https://stat.example/a\n"
        "2. Фонд. URL: https://stat.example/b\n"
    )
    assert [figure.raw for claim in article.sentences for figure in claim.figures] == ["12,6 млн тонн", "184 млн"]


def test_thai_sentences_end_at_their_marks() -> None:
    article = document(
        "รัฐบาลเสนอกฎหมายเมื่อวันที่ 14 กุมภาพันธ์ 2567[1] รัฐมนตรีกล่าวว่า “ท่าเรือเดินด้วยลายเซ็น”[2] การส่งออกเพิ่มขึ้น 7.4%[3]\n\n"
        + "".join(f"[{at}] “ข่าว {at}”, หนังสือพิมพ์, https://news.example/{at}\n" for at in (1, 2, 3))
    )
    assert [one.citations for one in article.sentences] == [("1",), ("2",), ("3",)]


def test_a_number_and_a_mark_behind_a_full_stop_are_two() -> None:
    text = (
        "She was 91.1 Born here, she led the club until 1984.2 She built 47 bridges.2 “No river is wrong,” she said.3"
    )
    article = document(
        f"Ada Brenn\n\n{text}\n\n1 ‘A’, Post, https://a.example/a.\n2 ‘B’, Club, https://b.example/b.\n3 ‘C’, https://c.example/c.\n"
    )
    assert marks(article) == ["1", "2", "2", "3"]
