"""Whose words a line of a page is: transcripts, minutes, interviews, block quotations, what a line before announces."""

import pytest

from page_speakers import index, whose

TALK = (
    "<p><b>MORWEN TASKER, HOST:</b> Who ordered the dredger?</p><p><b>COLIN ASHBY:</b> It came by itself.</p>"
    "<p><b>TASKER:</b> Nobody believes that.</p><p><b>ASHBY:</b> We found the contract under a geranium.</p>"
)
MINUTES = (
    "<p>Dame Ruth Garland</p><p>The cliff has lost eleven metres.</p><p>Owen Strade (Withernholm)</p>"
    "<p>Will she pay for them?</p><p>The Minister (Dame Ruth Garland)</p><p>The money has been spent.</p>"
)
SPEECH = (
    "<p><b>Председательствующий.</b> Прошу занять места.</p><p><b>Лагутин П. С.</b> Маяк не горит второй год.</p>"
    "<p><b>Зимина Е. В., министр.</b> Мы включим свет.</p><p><b>Лагутин П. С.</b> Когда же?</p>"
)


@pytest.mark.parametrize(
    ("body", "words", "language", "expected"),
    [
        (TALK, "under a geranium", "en", "Colin Ashby"),
        (TALK, "Nobody believes that", "en", "Morwen Tasker"),
        (MINUTES, "lost eleven metres", "en", "Ruth Garland"),
        (MINUTES, "Will she pay", "en", "Owen Strade"),
        (SPEECH, "Маяк не горит", "ru", "Лагутин П. С"),
        ("<p>记者：渡轮为什么停了？</p><p>沈玉兰：码头走了，再也没有回来。</p>", "再也没有回来", "zh", "沈玉兰"),
        ("<p>Jane Doe</p><p>The keeper of the lighthouse for ten years.</p>", "for ten years", "en", None),
        ("<p>Photo: Jane Doe</p><p>The lamp went out in May.</p>", "went out in May", "en", None),
    ],
)
def test_a_turn_belongs_to_who_stands_before_it(body: str, words: str, language: str, expected: str | None) -> None:
    assert whose(body, words, language) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<blockquote>A tram is a debt.</blockquote><p>— Greta Lindqvist, manager</p>", "Greta Lindqvist, manager"),
        ("<blockquote><p>A tram is a debt.</p><footer>Greta Lindqvist</footer></blockquote>", "Greta Lindqvist"),
        ("<blockquote><p>A tram is a debt.</p><cite>Greta Lindqvist</cite></blockquote>", "Greta Lindqvist"),
        ("<blockquote><p>A tram is a debt.</p>— Greta Lindqvist (@greta) May 4</blockquote>", "Greta Lindqvist"),
        ("<p>Greta Lindqvist keeps to it:</p><blockquote>A tram is a debt.</blockquote>", "Greta Lindqvist"),
        ("<p>Greta Lindqvist keeps to it:</p><p>“A tram is a debt.”</p>", "Greta Lindqvist"),
        ("<p>Greta Lindqvist received a letter:</p><blockquote>A tram is a debt.</blockquote>", None),
        ("<blockquote>A tram is a debt.</blockquote><p>Greta Lindqvist</p>", None),
        ("<blockquote>A tram is a debt.</blockquote><p>The square is empty.</p>", None),
    ],
)
def test_a_block_quotation_has_its_speaker_behind_or_before_it(body: str, expected: str | None) -> None:
    assert whose(body, "A tram is a debt") == expected


def test_words_behind_a_question_may_be_an_answer_and_are_nobodys_narration() -> None:
    body = (
        "<p>The director keeps a small opera house.</p><p>How do you fill it?</p><p>With eighty tickets for sixty.</p>"
        "<p>And the grant?</p><p>It comes when the season is over, “in the rain”.</p>"
    )
    page = index(body)
    assert page.turns.is_spoken(page.text.index("eighty tickets"))
    assert not page.turns.is_spoken(page.text.index("small opera house"))
    assert not index("<p>Why does he stay?</p><p>Nobody knows, not even he.</p>").turns.is_spoken(20)


GONE_ON = "<p>“The pier will be rebuilt,” Petra Vance said.</p><p>“We begin when the ice has gone.”</p>"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (GONE_ON, "Petra Vance"),
        (GONE_ON + "<p>“We begin when the ice has gone.”</p>", None),  # set in large letters once more
        ("<p>Petra Vance came late.</p><p>“We begin when the ice has gone.”</p>", None),
        (GONE_ON.replace("gone.”", "gone,” she said."), "Petra Vance"),
        (GONE_ON.replace("gone.”", "gone,” a neighbour said."), None),
        (GONE_ON.replace("Petra Vance said", "she said"), None),
    ],
)
def test_a_paragraph_of_speech_alone_goes_on_with_the_speech_before(body: str, expected: str | None) -> None:
    assert whose(body, "We begin when") == expected
