"""With `--links-only` the verdicts are those of the whole reading; no page is searched."""

import datetime
import sys
from pathlib import Path

import pytest

from citecheck import evidence
from citecheck.model import Capture, Inquiry, Outage, Source

sys.path.insert(0, str(Path(__file__).parents[2] / "benchmarks"))

from invented_pages_of_systems import pages  # type: ignore[import-not-found]  # because the benchmarks are no package
from invented_states import ADDRESS, SENTENCES, State, states  # type: ignore[import-not-found]  # likewise

AT = datetime.datetime(2026, 5, 1, tzinfo=datetime.UTC)
LONG = "".join(f"<p>{' '.join(SENTENCES[at:] + SENTENCES[:at])}</p>" for at in range(6))


def source(title: str | None, url: str = ADDRESS) -> Source:
    """A cited address, with the title that the note gives and a quotation."""
    asked = [Inquiry("quote", SENTENCES[2], "a", ("1",))]
    asked += [Inquiry("title", title, "a", ("1",))] if title else []
    return Source(url, "gazette.example", ("a",), tuple(asked))


def capture(state: State, body: str) -> Capture:
    """The reply of an invented state."""
    hops = (ADDRESS,) if state.final == ADDRESS else (ADDRESS, state.final)
    return Capture(ADDRESS, state.final, state.status, state.headers, body.encode(), AT, hops)


@pytest.mark.parametrize("more", ["", LONG], ids=["short", "with a long text below"])
def test_the_verdict_is_that_of_the_whole_reading(more: str) -> None:
    for state in states():
        given = source(state.title), capture(state, state.body.replace("</body>", f"{more}</body>"))
        whole, looked = evidence.read(*given), evidence.look(*given)
        assert looked.verdict == whole.verdict, (state.kind, state.name)
        assert evidence.wants_sibling(looked) == evidence.wants_sibling(whole), (state.kind, state.name)
        assert looked.reason == (whole.reason or "links-only")


def test_pages_of_publishing_systems_are_judged_alike() -> None:
    for made in pages(4):
        for title in (made.title, made.related, None):
            body = made.html.replace("</body>", f"{LONG}</body>").encode()
            headers = (("content-type", "text/html"),)
            reply = Capture(made.url, made.url, 200, headers, body, AT, (made.url,))
            given = source(title, made.url)
            assert evidence.look(given, reply).verdict == evidence.read(given, reply).verdict


def test_nothing_of_the_page_comes_home_and_every_question_says_why() -> None:
    body = f"<title>Ferry fares</title><h1>Ferry fares</h1>{LONG}".encode()
    reply = Capture(ADDRESS, ADDRESS, 200, (("content-type", "text/html"),), body, AT, (ADDRESS,))
    looked = evidence.look(source("Ferry fares"), reply)
    assert (looked.verdict, looked.reason, looked.page, looked.digest) == ("live", "links-only", None, None)
    assert [(one.verdict, one.reason) for one in looked.answers] == [("not-checked", "links-only")] * 2
    assert looked.source == source("Ferry fares")


def test_an_outage_is_an_outage() -> None:
    assert evidence.look(source(None), Outage(ADDRESS, "dns", AT)).verdict == "failing"
