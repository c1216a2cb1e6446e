"""The questions alone, as an e-mail."""

from dataclasses import replace

import made_report as builder
from citecheck import report as reports


def test_a_letter_holds_title_greeting_return_line_and_every_question() -> None:
    out = reports.render(builder.report(), "letter")
    for part in (
        "Subject: 2 questions about “The Tunnel and the Toll”",
        "Dear author,",
        "Please answer by: ______________",
        "AQ1 · notes 1, 2",
        "AQ2 · paragraph 1, note 1",
        "☐ yes ☐ no, another occasion: ______",
    ):
        assert part in out


def test_no_line_is_longer_than_an_email_likes() -> None:
    long = tuple(replace(one, ask="May we change it? " * 30) for one in builder.findings())
    out = reports.render(builder.report(builder.audit(found=long)), "letter")
    assert max(map(len, out.splitlines())) <= 78


def test_an_article_without_questions_needs_no_letter() -> None:
    out = reports.render(builder.report(builder.audit(found=())), "letter")
    assert out == "There is no question for the author of “The Tunnel and the Toll”.\n"


def test_nothing_in_a_letter_moves_a_cursor() -> None:
    found = tuple(replace(one, ask="\x1b]8;;x\x07 \u202eabc\n☐ \x9b1m") for one in builder.findings())
    out = reports.render(builder.report(builder.audit(found=found)), "letter")
    assert not set(out) & set("\x1b\x07\u202e\x9b")
