"""An edited text, a cut one, a reworded quotation and another page are told apart; a new template is no change."""

import datetime
import random
from dataclasses import replace

import pytest

from citecheck import evidence
from citecheck.evidence import digest, drift
from citecheck.model import Evidence, Inquiry, Memento, Mementos, Past, Sighting, Source
from citecheck.pipeline.copies import copy_state
from invented_pages import ADDRESS, article, ask, capture, seen

DAY = datetime.date(2026, 4, 1)
QUOTED = "We will not accept a harbour of two classes"
WORDS = (
    "harbour ferry council island storm pier mayor ticket morning bridge winter letter engine captain crane market "
    "paint timber lantern budget quarrel silence voyage anchor rope village sailor customs signal engineer treasurer"
).split()


def prose(seed: int, paragraphs: int = 16) -> list[str]:
    dice = random.Random(seed)
    return ["The " + " ".join(dice.choices(WORDS, k=28)) + "." for _ in range(paragraphs)]


THEN = [*prose(1), f"“{QUOTED},” said Lene Farrow."]
TEASERS = "<aside><p>" + "Read our other stories about fares and ferries of the town. " * 9 + "</p></aside>"
HEADLINES = "<ul>" + "<li>Another headline of the day</li>" * 60 + "</ul>"
ASKED: Inquiry = ask("quote", QUOTED)


def now(paragraphs: list[str], **more: str) -> Evidence:
    return seen(capture(article(*paragraphs, **more)), ASKED)


def kinds(today: Evidence) -> tuple[str | None, str | None]:
    """What is told of today's page beside the earlier text: by a copy, and by what an earlier run kept."""
    before = now(THEN)
    copy = copy_state(Source(ADDRESS, "gazette.example", ("article.txt",), (ASKED,)), today, capture(article(*THEN)))
    past = Past((Sighting(DAY, "live", digest=before.digest),))
    visit = drift.since_visit(today, past)
    return copy.drift.kind if copy.drift else None, visit.kind if visit else None


def sighting(paragraphs: list[str], title: str) -> tuple[Evidence, Past]:
    """What is seen of a page from which no passage is cited, and the past that it leaves."""
    found = seen(capture(article(*paragraphs, title=title)))
    return found, Past((Sighting(DAY, "live", digest=found.digest, title=title),))


def test_a_text_of_which_a_large_part_is_gone_is_cut_where_no_cited_passage_shows_that_it_stands() -> None:
    past = sighting(THEN, "Ferry fares rise")[1]
    drifted = drift.since_visit(sighting(THEN[:6], "Ferry fares rise")[0], past)
    assert drifted is not None
    assert drifted.kind == "cut"


def test_what_a_site_prints_on_all_its_pages_does_not_make_another_article_the_same() -> None:
    house, title = prose(5, 6), "Ferry fares rise"
    past = sighting([*prose(1), *house], title)[1]
    same, other = sighting([*prose(2), *house], title), sighting([*prose(2), *house], "Storm takes the pier")
    kinds = [found.kind if (found := drift.since_visit(one, past)) else None for one in (same[0], other[0])]
    assert kinds == ["edited", "other-page"]


@pytest.mark.parametrize(
    ("paragraphs", "more", "expected"),
    [
        (THEN, {}, "same"),
        (THEN, {"before": TEASERS}, "same"),
        (THEN, {"after": HEADLINES, "site": "Gazette & Courier"}, "same"),
        ([*THEN[:5], *prose(2, 3), *THEN[8:]], {}, "edited"),
        ([*THEN, *prose(3, 6)], {}, "edited"),
        ([*THEN[:6], THEN[-1]], {}, "edited"),
        ([*THEN[:-1], f"“{QUOTED.replace('not ', '')},” said Lene Farrow."], {}, "passage-changed"),
        (THEN[:-1], {}, "passage-changed"),
        (prose(9), {}, "other-page"),
    ],
)  # fmt: skip
def test_what_became_of_a_text_is_told_by_a_copy_and_by_an_earlier_visit(
    paragraphs: list[str], more: dict[str, str], expected: str
) -> None:
    assert kinds(now(paragraphs, **more)) == (expected, expected)


def test_corrected_words_are_no_drift() -> None:
    words = " ".join(THEN).split(" ")
    corrected = [word + "s" if at % 100 == 50 else word for at, word in enumerate(words)]
    assert kinds(now([" ".join(corrected)]))[0] in ("same", "edited")


def test_the_page_has_changed_where_the_quoted_words_are_gone_and_they_are_not_called_missing() -> None:
    today = now(THEN[:-1])
    copy = copy_state(Source(ADDRESS, "gazette.example", ("article.txt",), (ASKED,)), today, capture(article(*THEN)))
    best = Memento("https://archive.example/x", capture("x").at, "https://archive.example/", "good", None, copy.drift)
    held = Mementos(DAY, best)
    judged = evidence.judged(replace(today, mementos=held))
    assert (judged.verdict, judged.reason) == ("changed", "passage-changed")
    [answer] = judged.answers
    assert (answer.verdict, answer.reason) == ("not-checked", "changed-since")
    assert judged.drift is not None
    assert judged.drift.lost[0].passage == f"“{QUOTED},” said Lene Farrow."


def test_a_page_behind_a_paywall_is_not_compared() -> None:
    today = now(THEN[:2])
    assert today.page is not None
    limited = replace(today, page=replace(today.page, limited="paywall"))
    assert drift.since_copy(limited, now(THEN), DAY) is None


@pytest.mark.parametrize("kept", ["0123456789abcdef", "0123456789abcdef.x.?.", "", "a.b.c.d"])
def test_what_another_version_kept_is_not_compared(kept: str) -> None:
    today = now(THEN)
    assert digest.compare(kept, today.digest or "") is None
    assert not digest.had(kept, ASKED)
