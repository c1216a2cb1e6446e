"""family `match`: content-drift."""

import datetime
from collections.abc import Iterator

from citecheck.checks import links, wording
from citecheck.checks.pages import BRIDGE_NOTE, BRIDGE_TITLE, BRIDGE_URL, bridge
from citecheck.model import (
    Answer,
    Citation,
    Document,
    Drift,
    DriftKind,
    Evidence,
    Inquiry,
    Memento,
    Mementos,
    Observation,
)
from citecheck.rule import Example, check

AT = datetime.datetime(2024, 5, 14, 9, 30, tzinfo=datetime.UTC)
TEXT = "The treasurer said “we cannot afford a new bridge before the wall is paid for”." + BRIDGE_NOTE
PAGES = bridge("“We can afford a new bridge once the wall is paid for,” the treasurer said after the vote.")
QUOTED = Inquiry("quote", "we cannot afford a new bridge before the wall is paid for", "example", ("1",), 0)
LOST = Answer(QUOTED, BRIDGE_URL, "found", "“We cannot afford a new bridge before the wall is paid for,” she said.")


def _kept(kind: DriftKind, *lost: Answer) -> dict[str, Mementos]:
    drift = Drift(kind, AT.date(), "copy", 0.6, 0.7, lost)
    copy = Memento(f"https://archive.example/web/20240514093000/{BRIDGE_URL}", AT, "https://archive.example/web/", "good",
                   BRIDGE_TITLE, drift)  # fmt: skip
    return {BRIDGE_URL: Mementos(AT.date(), copy)}


@check(
    severity="query",
    guard=(
        "Only prose outside menus, boxes and footers is compared, and both texts must be there whole. Other templates, new "
        "teasers, corrected words and added paragraphs say nothing: a quoted passage must be gone, a large part, or the "
        "whole text be another."
    ),
    remedy="Cite the archived copy from near the access date, or check the article against today's text.",
    question="The page of {notes} has changed since it was read. Do you rely on the earlier text, and may we cite the "
    "archived copy?",
    bad=(
        Example(TEXT, PAGES, mementos=_kept("passage-changed", LOST)),
        Example(TEXT, PAGES, mementos=_kept("cut")),
        Example(TEXT, PAGES, mementos=_kept("other-page")),
    ),
    good=(
        Example(TEXT, PAGES, mementos=_kept("same")),
        Example(TEXT, PAGES, mementos=_kept("edited")),
        Example(TEXT, PAGES),
        Example(TEXT, {}, mementos=_kept("same")),
    ),
)  # fmt: skip
def content_drift(citation: Citation, document: Document, evidence: Evidence) -> Iterator[Observation]:
    """The cited page's text is no longer what it was when the author read it.

    A reader who opens the link finds another text; what the article quotes may have been reworded or taken out.
    """
    drift = evidence.drift
    if drift is None or drift.kind not in SAID or evidence.page is None or not citation.urls:
        return
    mine = [one for one in drift.lost if one.inquiry.document == document.path and citation.id in one.inquiry.citations]
    if drift.kind == "passage-changed" and not mine:
        return  # it is another note's passage
    noted = wording.notes(one for one in document.citations if one.address == citation.address)
    copy = evidence.mementos.best if evidence.mementos is not None and drift.against == "copy" else None
    yield Observation(
        SAID[drift.kind].format(since=_since(drift), what=_listed(mine)),
        links.place(document, citation, "likely"),
        found=mine[0].inquiry.asked if mine else citation.address,
        expected=copy.url if copy is not None else None,
        expected_confidence="likely" if copy is not None else None,
        passage=next((one.passage for one in mine if one.passage), None),
        ask=None
        if copy is not None
        else f"The page of {noted} has changed since it was read. Do you rely on the earlier text?",
        group=links.group("content-drift", citation),
        anchor=citation.address,
    )


SAID = {
    "passage-changed": "{since} has {what}; today's page does not",
    "cut": "a large part of the text of {since} was taken out",
    "other-page": "today's text has next to nothing in common with {since}",
}


def _since(drift: Drift) -> str:
    of = links.day(drift.since)
    return f"the archived copy of {of}" if drift.against == "copy" else f"the page as it was read on {of}"


def _listed(lost: list[Answer]) -> str:
    return wording.listed([f"“{wording.excerpt(one.inquiry.asked, 60)}”" for one in lost[:3]])
