"""What the link rules say: how sure they are, since when, and what they propose."""

import datetime

import pytest

from citecheck import checks
from citecheck.checks.pages import FERRIES, FERRY_NOTE, FERRY_URL, page
from citecheck.model import Finding, Sighting
from citecheck.rule import Example
from support import findings_of

RULES = {rule.name: rule for rule in checks.rules()}
LINK_VERDICTS = (
    "dead-link", "failing-link", "blocked-link", "restricted-link", "redirected-to-home", "soft-404", "usurped-link",
    "moved-link", "unverifiable-link", "unreadable-page",
)  # fmt: skip
GONE = {FERRY_URL: "HTTP/1.1 404 Not Found\n\n"}
NEW_URL = "https://courier.example/harbour/ferries-are-full-again"
GOOD = Sighting(datetime.date(2026, 3, 3), "live", None, 200, None, "Ferries Are Full Again", "aa")


def failed(*days: int, reason: str = "http-404") -> tuple[Sighting, ...]:
    return tuple(Sighting(datetime.date(2026, 5, day), "failing", reason, 404) for day in days)


def found(article: str, pages: dict[str, str], *past: Sighting, kept: bool = True) -> list[Finding]:
    example = Example(article, pages, {FERRY_URL: past} if kept else {})
    return findings_of(example, *(RULES[name] for name in LINK_VERDICTS))


def only(article: str, pages: dict[str, str], *past: Sighting, kept: bool = True) -> Finding:
    [finding] = found(article, pages, *past, kept=kept)
    return finding


def test_a_failure_is_a_question_until_it_is_proved_and_says_how_often_it_was_seen() -> None:
    once = only(FERRY_NOTE, GONE, kept=False)
    assert (once.rule, once.severity, once.message) == (
        "failing-link", "query", "the address answers 404; seen once",
    )  # fmt: skip
    assert once == only(FERRY_NOTE, GONE)
    twice = only(FERRY_NOTE, GONE, GOOD, *failed(24))
    assert twice.message == (
        "the address answers 404; on 2 days since 24 May 2026, 2 of 3 failures that count; last seen well on 3 March "
        "2026 as “Ferries Are Full Again”"
    )
    dead = only(FERRY_NOTE, GONE, GOOD, *failed(20, 24))
    assert (dead.rule, dead.severity, dead.confidence) == ("dead-link", "correct", "proved")
    assert dead.message == (
        "dead link: the address answers 404, on 3 days since 20 May 2026; last seen well on 3 March 2026 as “Ferries "
        "Are Full Again”"
    )


def test_one_dead_address_in_three_notes_is_one_finding() -> None:
    article = "One.[1] Two.[2] Three.[3]\n\n" + "".join(
        f"[{number}] “Ferries Are Full Again”, The Courier, {FERRY_URL}.\n" for number in (1, 2, 3)
    )
    assert len(only(article, GONE, *failed(20, 24)).citations) == 3


@pytest.mark.parametrize(
    ("answer", "rule"),
    [
        ("HTTP/1.1 403 Forbidden\n\n", "blocked-link"),
        ("HTTP/1.1 429 Too Many Requests\n\n", "blocked-link"),
        ("HTTP/1.1 401 Unauthorized\n\n", "restricted-link"),
        ("HTTP/1.1 503 Service Unavailable\n\n", "unverifiable-link"),
        ("outage: timeout", "unverifiable-link"),
        ("outage: tls", "unverifiable-link"),
        ("outage: dns-temporary", "unverifiable-link"),
    ],
)
def test_what_is_no_failure_is_a_note_whatever_was_seen_before(answer: str, rule: str) -> None:
    finding = only(FERRY_NOTE, {FERRY_URL: answer}, *failed(4, 8, 12, 16))
    assert (finding.rule, finding.severity) == (rule, "note")
    assert all(word not in finding.message for word in ("dead", "gone"))


def test_a_page_in_anothers_place_is_an_error_only_after_days() -> None:
    notice = {FERRY_URL: page("Page not found", "The page that you are looking for does not exist any more.")}
    first = only(FERRY_NOTE, notice, GOOD)
    assert (first.rule, first.severity) == ("soft-404", "query")
    seen = tuple(Sighting(datetime.date(2026, 5, day), "replaced", "soft-404", 200) for day in (20, 24))
    later = only(FERRY_NOTE, notice, GOOD, *seen)
    assert (later.rule, later.severity, later.confidence) == ("soft-404", "correct", "proved")
    between = Sighting(datetime.date(2026, 5, 25), "live", None, 200)
    assert only(FERRY_NOTE, notice, *seen, between).severity == "query"


def test_a_moved_page_has_a_safe_fix_where_its_title_is_the_cited_one() -> None:
    pages = {
        FERRY_URL: f"HTTP/1.1 301 Moved Permanently\nLocation: {NEW_URL}?utm_source=old\n\n",
        f"{NEW_URL}?utm_source=old": FERRIES[FERRY_URL],
    }
    finding = only(FERRY_NOTE, pages)
    assert (finding.rule, finding.expected) == ("moved-link", NEW_URL)
    assert finding.fix is not None
    assert finding.fix.safe
    assert [edit.replacement for edit in finding.fix.edits] == [NEW_URL]


@pytest.mark.parametrize("target", ["https://courier.example/ferries/", "https://m.courier.example/ferries"])
def test_editions_and_slashes_are_no_move(target: str) -> None:
    pages = {
        FERRY_URL: f"HTTP/1.1 301 Moved Permanently\nLocation: {target}\n\n",
        target: FERRIES[FERRY_URL],
    }
    assert not found(FERRY_NOTE, pages)


def test_what_was_not_visited_gives_no_finding() -> None:
    assert not found(FERRY_NOTE, {})


def test_a_short_address_is_shown_with_the_page_behind_it() -> None:
    short = "https://bit.ly/3xYzAbC"
    pages = {short: f"HTTP/1.1 302 Found\nLocation: {FERRY_URL}\n\n", **FERRIES}
    [finding] = findings_of(Example(FERRY_NOTE.replace(FERRY_URL, short), pages), RULES["short-url"])
    assert finding.expected == FERRY_URL
    assert finding.fix is not None
    assert not finding.fix.safe
