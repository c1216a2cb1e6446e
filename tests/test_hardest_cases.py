"""The cases that separate a tool from a toy, each an article of its own, audited by the command in one replay."""

from pathlib import Path
from typing import Any

import pytest

from hard_articles import TONGUES, audited, world


@pytest.fixture(scope="module")
def said(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What the command says: sources by their address, findings by their article."""
    made = world()
    found = audited(tmp_path_factory.mktemp("hardest"), made.articles, made.pages)
    articles = {Path(one["path"]).stem: one for one in found["documents"]}
    return {"sources": {one["url"]: one for one in found["sources"]}, **articles}


def state(said: dict[str, Any], address: str) -> tuple[str, str | None]:
    return said["sources"][f"https://{address}"]["verdict"], said["sources"][f"https://{address}"]["reason"]


def asked(said: dict[str, Any], name: str) -> list[tuple[str, list[str], str | None]]:
    """What an editor is told to correct or is asked: rule, notes, proposal."""
    found = [one for one in said[name]["findings"] if one["severity"] != "note"]
    return [(one["rule"], one["citations"], one["expected"]) for one in found]


def test_walls_are_no_dead_links(said: dict[str, Any]) -> None:
    assert state(said, "walls.example/s/1") == ("blocked", "bot-wall")
    assert state(said, "www.linkedin.com/pulse/tides") == ("blocked", "http-999")
    assert state(said, "www.linkedin.com/posts/day") == ("blocked", "http-404")
    assert asked(said, "walls") == []


def test_an_impossible_access_date_is_likely_from_the_text_and_proved_by_the_page(said: dict[str, Any]) -> None:
    assert asked(said, "unread.example") == [("access-before-event", ["1", "2"], "2024-03-09")]
    assert asked(said, "read.example") == [("access-before-publication", ["1", "2"], "2024-03-09")]
    sure = [one["confidence"] for name in ("unread.example", "read.example") for one in said[name]["findings"]
            if one["severity"] != "note"]  # fmt: skip
    assert sure == ["likely", "proved"]


def test_a_date_is_wrong_where_it_is_so_in_both_orders_and_left_alone_elsewhere(said: dict[str, Any]) -> None:
    assert asked(said, "orders") == [("access-before-publication", ["1"], "2024-03-09")]


def test_one_slip_in_seven_notes_is_one_finding(said: dict[str, Any]) -> None:
    assert asked(said, "seven") == [("access-before-publication", list("1234567"), "2024-03-09")]


def test_what_came_in_the_articles_place_is_told_from_what_stands_before_it(said: dict[str, Any]) -> None:
    story = "2023/11/harbour-tax-approved"
    assert state(said, f"lost.example/{story}") == ("replaced", "soft-404")
    assert state(said, f"home.example/{story}") == ("replaced", "redirected-to-home")
    assert state(said, f"sale.example/{story}") == ("replaced", "parked")
    assert state(said, f"asks.example/{story}") == ("blocked", "consent-wall")


@pytest.mark.parametrize("language", TONGUES)
def test_a_front_page_in_another_language_is_not_compared(said: dict[str, Any], language: str) -> None:
    assert state(said, f"{language}.example/2024/03/story-1182") == ("unverifiable", "redirected-to-home")
    assert asked(said, f"front-{language}") == []


def test_words_that_were_translated_back_are_neither_found_nor_invented(said: dict[str, Any]) -> None:
    assert asked(said, "back") == [("quote-not-found", ["1"], None)]
    [finding] = [one for one in said["back"]["findings"] if one["severity"] != "note"]
    assert "moving forward with the tide of the times" in finding["passage"]
    assert finding["confidence"] == "likely"


def test_likeness_overrules_no_negation_number_or_name(said: dict[str, Any]) -> None:
    assert [rule for rule, *_ in asked(said, "wrong")] == [
        "quote-altered",
        "figure-differs",
        "figure-differs",
        "quote-altered",
    ]


def test_right_words_under_the_wrong_note_and_in_the_reporters_voice(said: dict[str, Any]) -> None:
    found = [("wrong-note", ["2"], "note 1"), ("narration-as-quote", ["2"], None)]
    assert asked(said, "elsewhere") == found


def test_nothing_is_missing_on_a_page_of_which_only_a_part_came(said: dict[str, Any]) -> None:
    assert asked(said, "teaser") == []
    for number, reason in ((1, "paywall"), (2, "no-text")):
        answers = said["sources"][f"https://teaser.example/{number}"]["answers"]
        assert ("not-checked", reason) in {(one["verdict"], one.get("reason", reason)) for one in answers}


def test_numbers_are_one_however_they_are_written_and_a_difference_is_shown(said: dict[str, Any]) -> None:
    assert asked(said, "sums") == []
    assert asked(said, "guild") == [("figure-differs", ["1"], "900,000")]


def test_swapped_marks_are_one_finding(said: dict[str, Any]) -> None:
    assert asked(said, "swapped") == [("wrong-note", ["4", "3"], "note 3")]
    [finding] = [one for one in said["swapped"]["findings"] if one["severity"] != "note"]
    assert [place["citation"] for place in finding["places"]] == ["4", "3", None]


def test_notes_in_the_wild_are_read_or_shown_as_unread(said: dict[str, Any]) -> None:
    cited = {
        one["id"]: [url.removeprefix("https://wild.example/") for url in one["urls"]]
        for one in said["wild"]["citations"]
    }
    assert cited == {
        "1": ["piers_(1)"], "2": ["piers_(2)"], "3a": ["piers_(3)"], "3b": ["piers_(4)"],
        "4": ["a-long-address-that-is-broken"], "5": [], "6": [], "2.1": ["piers_(5)"], "2.2": ["piers_(6)"],
    }  # fmt: skip
    assert asked(said, "wild") == []
    [unread] = [one for one in said["wild"]["findings"] if one["rule"] == "unread-note"]
    assert unread["citations"] == ["6"]


def test_a_page_that_is_dated_anew_was_read_in_its_time(said: dict[str, Any]) -> None:
    assert asked(said, "redated") == []


def test_private_addresses_are_refused_behind_a_redirect_too(said: dict[str, Any]) -> None:
    assert state(said, "bells.example/1") == ("refused", "unsafe-redirect")
    assert state(said, "[::ffff:127.0.0.1]/s/1")[0] == "refused"
