"""Sentences, what in them can be checked, and which notes stand for them."""

import re

import pytest

from citecheck.citations import claims
from citecheck.model import Block, BlockKind, Claim, Document, Mark, Paragraph

MARK = re.compile(r"\[(\d+)\]")


def article(*texts: str | tuple[BlockKind, str], language: str = "en") -> tuple[list[Claim], list[Paragraph]]:
    blocks = []
    for one in texts:
        kind, text = one if isinstance(one, tuple) else ("paragraph", one)
        blocks.append(Block(kind, text, ((0, 0),)))
    document = Document("a.txt", "text", "", tuple(blocks), language=language)
    marks = [
        (index, Mark(m.start(), m.end(), m[1])) for index, block in enumerate(blocks) for m in MARK.finditer(block.text)
    ]
    ids = {(1, str(number)): (f"note-{number}",) for number in range(1, 20)}
    found, paragraphs = claims.read(document, marks, ids, None)
    return list(found), list(paragraphs)


def only(text: str, language: str = "en") -> Claim:
    """The one sentence of an article in which Norland and Estmark are known to be names."""
    found, _ = article(text, "(so Norland, Estmark)", language=language)
    assert len(found) == 2
    return found[0]


def test_a_mark_reaches_back_to_the_mark_before_it() -> None:
    found, paragraphs = article("Trade grew. Prices fell.[1] Wages rose.[2][3] The end came.")
    assert [one.citations for one in found] == [("note-1",), ("note-1",), ("note-2", "note-3"), ()]
    assert [one.sentence for one in found] == ["Trade grew.", "Prices fell.", "Wages rose.", "The end came."]
    assert paragraphs[0].citations == ("note-1", "note-2", "note-3")


def test_a_mark_inside_a_sentence_stands_for_all_of_it() -> None:
    found, _ = article("Trade grew,[1] and prices fell,[2] as ever. Nothing else did.")
    assert [one.citations for one in found] == [("note-1", "note-2"), ()]
    assert found[0].sentence == "Trade grew, and prices fell, as ever."


def test_only_the_articles_own_text_is_read() -> None:
    found, paragraphs = article(("title", "One"), ("heading", "Two."), "Three.", ("boilerplate", "Four."), "Five.")
    assert [one.sentence for one in found] == ["Three.", "Five."]
    assert [(one.number, one.block) for one in paragraphs] == [(1, 2), (2, 4)]


def test_a_block_quotation_stands_under_the_note_that_introduces_it() -> None:
    found, _ = article("The envoy wrote:[1]", ("quotation", "We shall not sign. Not now."), "More text here.")
    assert found[1].quotes[0].is_block
    assert found[1].quotes[0].text == "We shall not sign. Not now."
    assert found[1].citations == ("note-1",)


def test_advice_set_apart_is_no_quotation() -> None:
    assert article(("quotation", "Note: save the file first."))[0][0].quotes == ()


def test_a_quotation_over_two_paragraphs_is_in_both() -> None:
    found, _ = article("He wrote: “The first reason is this.", "“The second reason is that.” He stopped.")
    assert [quote.text for one in found for quote in one.quotes] == [
        "The first reason is this.", "The second reason is that.",
    ]  # fmt: skip


def test_quotations_figures_dates_and_times_are_found() -> None:
    one = only("On 3 May 2021 the envoy called it “a very bad deal” and paid $3 million more than last year.")
    assert [quote.text for quote in one.quotes] == ["a very bad deal"]
    assert [figure.raw for figure in one.figures] == ["$3 million"]
    assert [date.raw for date in one.dates] == ["3 May 2021"]
    assert [time.text for time in one.times] == ["last year"]


@pytest.mark.parametrize(
    ("sentence", "language", "part"),
    [
        (
            "On Monday, Foreign Minister Ada Moor claimed that the pact was dead.",
            "en",
            "Foreign Minister Ada Moor claimed",
        ),
        ("Ada Moor, who said that the pact was dead, left.", "en", "Ada Moor, who said"),
        ("Norland has emphasized that the border is closed.", "en", "Norland has emphasized"),
        ("The other northern countries accused Norland of fraud.", "en", "countries accused"),
        ("Norland stayed out; however, it has levied allegations against Estmark.", "en", "it has levied allegations"),
        ("According to Ada Moor, the pact is dead.", "en", "According to"),
        ("The talks in Norland were seen as productive by many.", "en", "were seen as"),
        ("Norland kept still, asserting that the border is closed.", "en", "asserting"),
        ("“It is over,” said Ada Moor.", "en", "said"),
        ("However, the agenda for this meeting did not mention the pact.", "en", "meeting did not mention"),
        ("Bakan Ayla Demir, sınırın kapalı olduğunu söyledi.", "tr", "söyledi"),
        ("Министр Анна Орлова заявила, что граница закрыта.", "ru", "заявила"),
        ("По словам Анны Орловой, граница закрыта.", "ru", "По словам"),
        ("Ministerin Ada Moor erklärte, die Grenze sei zu.", "de", "erklärte"),
        ("La ministre Ada Moor a déclaré que la frontière est fermée.", "fr", "a déclaré"),
        ("La ministra Ada Moor afirmó que la frontera está cerrada.", "es", "afirmó"),
        ("La ministra Ada Moor ha dichiarato che il confine è chiuso.", "it", "ha dichiarato"),
        ("A ministra Ada Moor afirmou que a fronteira está fechada.", "pt", "afirmou"),
    ],
)
def test_who_is_said_to_have_said_it_is_found(sentence: str, language: str, part: str) -> None:
    one = only(sentence, language)
    assert one.attribution is not None
    assert one.attribution.text == part
    assert sentence[one.attribution.start : one.attribution.end] == part


@pytest.mark.parametrize(
    "sentence",
    [
        "He said that the pact was dead.",
        "It is argued that borders matter.",
        "This approach questions the order of Norland and emphasizes change.",
        "We said that Norland had left.",
        "The rise of trade in Norland emphasizes the point.",
        "It may be asserted that the government of Norland failed.",
        "Experts said so.",
        "This can be seen as a success for Norland.",
    ],
)
def test_nobody_in_particular_is_no_attribution(sentence: str) -> None:
    assert only(sentence).attribution is None


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("The former minister Ada Moor was dismissed in spring.", "en"),
        ("Ada Moor is also the Director of the Harbour Commission.", "en"),
        ("The court issued an arrest warrant against President Moor.", "en"),
        ("It followed talks between Ada Moor and Ben Hale in Port Vale.", "en"),
        ("The envoy of Norland, which engaged in discussions with Estmark, left.", "en"),
        ("Bakan Ayla Demir görevden alındı.", "tr"),
        ("Генерал Смирнов был назначен послом.", "ru"),
        ("General Meyer wurde im Mai entlassen.", "de"),
        ("Le général Morel a été nommé ambassadeur.", "fr"),
    ],
)
def test_events_and_offices_are_told_of_named_people(sentence: str, language: str) -> None:
    assert only(sentence, language).event


@pytest.mark.parametrize(
    "sentence",
    [
        "This is a position that has more power than the Secretary of State.",
        "The function was removed in a later version.",
        "Nobody could be dismissed by Norland.",
        "The two nations have strong ties.",
    ],
)
def test_generalities_are_no_events(sentence: str) -> None:
    assert not only(sentence).checkable


def test_what_may_come_is_a_forecast_and_what_was_said_is_not() -> None:
    assert only("The visit could change the balance.").forecast
    assert only("The alliance has the potential to grow.").forecast
    assert not only("Ada Moor said that Norland will sign.").forecast
    assert not only("In May the talks began.").forecast


def test_what_is_quoted_tells_nothing_of_its_own() -> None:
    one = only("The banner read “Moor was dismissed, Hale said last year”.")
    assert one.attribution is None
    assert not one.event
    assert one.times == ()


def test_header_cells_of_a_table_are_no_sentences() -> None:
    cells = (Block("table", "Cost of 10 ships", ((0, 0),), level=1), Block("table", "It was 5 million.", ((0, 0),)))
    found, paragraphs = claims.read(Document("a.md", "markdown", "", cells, language="en"), [], {}, None)
    assert [one.sentence for one in found] == ["It was 5 million."]
    assert len(paragraphs) == 1
