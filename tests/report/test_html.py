"""The report as one HTML file: whole, in order, and nothing of an article or a page acts in it."""

import datetime
import re
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html

import citecheck
import made_report as builder
from citecheck import report as reports
from citecheck.dates import Date, Reading
from citecheck.model import (
    Audit,
    Case,
    Difference,
    Dossier,
    Finding,
    Memento,
    Mementos,
    Past,
    Place,
    Report,
    Sighting,
    Unread,
    Verdict,
)
from citecheck.settings import Settings

HOSTILE = (
    "</title></style></script><script>alert(1)</script><img src=x onerror=alert(2)><a href=javascript:alert(3)>x</a>",
    "'\" onmouseover=alert(4) x='\u202eevil\u202c \x1b]0;owned\x07 {{ 7 * 7 }} {% raw %} ]]><!--",
)


def written(*audits: Audit, **changes: Any) -> str:
    return reports.render(builder.report(*audits, **changes), "html")


def tree(text: str) -> Any:
    return html.document_fromstring(text)


def with_evidence(**changes: Any) -> Report:
    """The made report, its first source seen otherwise."""
    first, second = builder.evidence()
    seen = {one.source.url: one for one in (replace(first, **changes), second)}
    read = builder.document()
    cases = tuple(Case(one, read, seen.get(one.address or "")) for one in read.citations)
    answers = tuple(answer for one in seen.values() for answer in one.answers)
    dossier = Dossier(read, cases, answers)
    return builder.report(Audit(dossier, builder.findings(), ()), sources=tuple(seen.values()))


@cache
def sample() -> str:
    found = citecheck.audit(["fixtures/articles/a-foreign-policy"], Settings(replay=("fixtures/web",)))
    return reports.render(found, "html")


@cache
def hostile() -> str:
    found = citecheck.audit(["fixtures/articles/h-hostile"], Settings(replay=("fixtures/web",)))
    return reports.render(found, "html")


def test_a_file_that_ends_in_html_is_written_as_html() -> None:
    assert reports.format_of("reports/sample.html") == "html"


def test_the_sections_are_those_of_the_markdown_report_in_their_order() -> None:
    markdown = re.findall(r"^## \d\. (.+)$", reports.render(builder.report(), "markdown"), re.MULTILINE)
    headings = [" ".join(one.text_content().split()) for one in tree(written()).iter("h2")]
    assert [one for one in headings if one != "In pictures"] == [f"{n} {name}" for n, name in enumerate(markdown, 1)]


def test_the_verdict_and_the_correction_stand_on_top() -> None:
    page = tree(written())
    assert page.find_class("verdict")[0].text_content().split("\n")[1] == (
        "Not ready. 1 correction to confirm (AQ1), 1 further question (AQ2), 1 tidy-up."
    )
    row = page.xpath("//table[contains(@class, 'corrections')]/tbody/tr")[0]
    assert [one.text_content() for one in row][1:3] == ["09.03.2023", "09.03.2024"]


def test_the_day_of_the_report_stands_on_top_as_in_the_markdown_report() -> None:
    header = tree(written()).xpath("string(//article/header)")
    assert "Checked 1 June 2026 · " in header


@pytest.mark.parametrize("report", [sample, hostile, written], ids=["sample", "hostile", "made"])
def test_nothing_is_loaded_and_nothing_runs(report: Callable[[], str]) -> None:
    page = tree(report())
    assert not page.xpath("//script|//img|//iframe|//object|//embed|//link|//base|//video|//audio|//use|//image")
    assert len(page.xpath("//style")) == 1
    assert not page.xpath("//@*[starts-with(name(), 'on') or name() = 'src' or name() = 'style' or name() = 'srcset']")
    assert not re.search(r"url\(|@import", page.xpath("//style")[0].text)
    assert all(re.match(r"#|https?://", address) for address in page.xpath("//@href"))
    policy = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    assert policy.startswith("default-src 'none'; style-src 'sha256-")


@pytest.mark.parametrize("report", [sample, hostile, written], ids=["sample", "hostile", "made"])
def test_headings_go_down_one_step_at_a_time_and_every_reference_leads_somewhere(report: Callable[[], str]) -> None:
    page = tree(report())
    levels = [int(one.tag[1]) for one in page.xpath("//h1|//h2|//h3|//h4|//h5|//h6")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))
    used = [one[1:] for one in page.xpath("//@href") if one.startswith("#")]
    used += [one for said in page.xpath("//@aria-labelledby") for one in said.split()]
    assert set(used) <= set(ids)


@pytest.mark.parametrize("report", [sample, hostile, written], ids=["sample", "hostile", "made"])
def test_tables_name_their_headers_and_pictures_say_what_they_show(report: Callable[[], str]) -> None:
    page = tree(report())
    assert all(one.get("scope") in ("col", "row") for one in page.iter("th"))
    assert all(one.xpath("./title and ./desc") for one in page.xpath("//svg[@role='img']"))
    assert all(one.get("aria-hidden") or one.getparent().get("aria-hidden") or one.get("role") == "img"
               or one.xpath("ancestor::*[@aria-hidden]") for one in page.iter("svg"))  # fmt: skip


def test_no_control_and_no_mark_of_direction_is_left() -> None:
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", hostile())


def test_no_line_is_an_order_to_a_build_server() -> None:
    assert not re.search(r"^\s*::|##vso\[|##\[", hostile(), re.MULTILINE)


@settings(max_examples=25)
@given(st.one_of(st.sampled_from(HOSTILE), st.text(min_size=1, max_size=40)))
def test_whatever_a_title_holds_it_stays_text(title: str) -> None:
    plain = tree(written(builder.audit(builder.document(title="Plain"))))
    page = tree(written(builder.audit(builder.document(title=title))))
    assert [one.tag for one in page.iter()] == [one.tag for one in plain.iter()]


def test_the_timeline_tells_the_slip_in_words_too() -> None:
    said = tree(sample()).xpath("//svg[contains(@class, 'timeline')]/desc")[0].text_content()
    assert "The Harbor Gazette (notes 1, 4, 7): published 7 March 2024, " in said
    assert "accessed, as printed 9 March 2023 (one way to read it)" in said
    assert "accessed, as proposed 9 March 2024" in said


def test_the_article_s_day_and_the_archived_copy_are_on_the_timeline() -> None:
    at = datetime.datetime(2024, 3, 8, tzinfo=datetime.UTC)
    copy = Memento("https://archive.example/1", at, "https://archive.example/", "good")
    made = with_evidence(mementos=Mementos(datetime.date(2024, 3, 9), best=copy))
    dossier = made.audits[0].dossier
    dated = replace(dossier.document, published=Date("10.03.2024", (Reading(2024, 3, 10),), 0, 10, "D.M.Y"))
    audit = replace(made.audits[0], dossier=replace(dossier, document=dated))
    said = tree(reports.render(replace(made, audits=(audit,)), "html")).xpath("//svg[@role='img']/desc")[0]
    assert said.text_content().startswith("The article is dated 10 March 2024. ")
    assert "archived copy of 8 March 2024" in said.text_content()


def test_an_article_without_dates_has_no_timeline() -> None:
    bare = builder.document(citations=(), sentences=())
    assert "<svg" not in written(Audit(Dossier(bare, ()), (), ()))


def test_the_health_of_links_is_drawn_where_there_is_a_history() -> None:
    day = datetime.date(2024, 1, 1)
    seen = (Sighting(day, "live", days=0b11), Sighting(datetime.date(2024, 3, 1), "failing", "http-404"))
    said = tree(reports.render(with_evidence(verdict="dead", past=Past(seen)), "html"))
    (desc,) = said.xpath("//svg[contains(@class, 'health')]/desc")
    assert "live from 1 January 2024 to 2 January 2024, failing on 1 March 2024" in desc.text_content()
    assert not tree(written()).xpath("//svg[contains(@class, 'health')]")


@pytest.mark.parametrize(("verdict", "reason"), [("replaced", "parked"), ("replaced", "usurped")])
def test_what_another_page_has_taken_is_never_linked(verdict: Verdict, reason: str) -> None:
    page = tree(reports.render(with_evidence(verdict=verdict, reason=reason), "html"))
    assert builder.TIMES not in page.xpath("//@href")
    assert builder.TIMES in page.text_content()


def test_quotations_are_marked_in_words_and_the_words_that_differ_stand_beside_them() -> None:
    first, _ = builder.evidence()
    differs = replace(first.answers[0], differences=(Difference("the east", "the whole east", "word"),))
    page = tree(reports.render(with_evidence(answers=(differs,)), "html"))
    (mark,) = page.xpath("//div[@class='text']//mark[@class='r-reworded']")
    assert mark.text_content() == "“a door to the east”"
    assert mark.getnext().text_content() == "reworded"
    card = page.xpath("//li[contains(@class, 'card r-reworded')]")[0]
    assert [one.text_content() for one in card.iter("del")] == ["the east"]
    assert [one.text_content() for one in card.iter("ins")] == ["the whole east"]
    assert mark.getnext().get("href") == f"#{card.get('id')}"


def test_the_marked_text_is_the_article_s_own() -> None:
    page = tree(written())
    for label in page.xpath("//div[@class='text']//*[@class='said' or contains(@class, 'tag')]"):
        label.drop_tree()
    text = [one.text_content() for one in page.xpath("//div[@class='text']//div[@class='prose']/p")]
    assert text == list(builder.PROSE)


def test_a_note_s_mark_leads_to_its_source() -> None:
    page = tree(sample())
    (mark, *_) = page.xpath("//a[@class='note' and text()='[2]']")
    (source,) = page.xpath(f"//div[@id='{mark.get('href')[1:]}']")
    assert "The Long Wire" in source.text_content()


def test_every_box_of_the_filter_has_something_to_hide() -> None:
    page = tree(sample())
    boxes = page.xpath("//form//input/@id")
    assert {"show-s-correct", "show-f-date", "show-r-found"} <= set(boxes)
    for box in boxes:
        name = box.removeprefix("show-")
        assert page.xpath(f"//main//*[contains(concat(' ', @class, ' '), ' {name} ')]"), name


def many(number: int) -> list[Audit]:
    place = Place(builder.location("a gift"), "2")
    grave = Finding("wide-note", "structure", "query", "likely", "a question", (place,), "d" * 64, query="AQ1")
    return [
        builder.audit(builder.document(path=f"a/{at}.txt", title=f"Article {at}"), (grave,) if at % 7 == 3 else ())
        for at in range(number)
    ]


def test_a_collection_begins_with_an_index_the_worst_first() -> None:
    page = tree(written(*many(9), unread=(Unread("x.bin", "x.bin: it is no text"),)))
    lines = [one.text_content() for one in page.xpath("//table[@class='lines']/tbody/tr/th")]
    assert lines[0] == "Article 3a/3.txt"
    assert len(lines) == 9
    assert "x.bin: it is no text" in page.text_content()
    assert [one.text_content() for one in page.iter("h1")] == ["9 articles"]


def test_sources_that_several_articles_cite_are_named() -> None:
    shared = [replace(one, source=replace(one.source, cited_by=("a.txt", "b.txt"))) for one in builder.evidence()]
    page = tree(written(*many(2), sources=tuple(shared)))
    rows = page.xpath("//section[@aria-labelledby='shared']//tbody/tr")
    assert [[cell.text_content() for cell in row] for row in rows] == [
        [address, "live", "2"] for address in (builder.TIMES, builder.LEDGER)
    ]


def test_a_large_collection_stays_small_and_says_what_it_leaves_out() -> None:
    small, large = written(*many(400)), written(*many(2000))
    assert len(large) < len(small) * 1.01
    assert "1,700 more articles, none of them worse than these" in large
    assert "The 40 worst follow in full." in large


def test_the_same_run_gives_the_same_bytes() -> None:
    assert written() == written()


def test_an_article_of_ten_thousand_questions_is_cut_and_says_so() -> None:
    place = Place(builder.location("a gift"), "2")
    found = tuple(
        Finding("wide-note", "structure", "query", "likely", "a question", (place,), f"{at:064d}", query=f"AQ{at}")
        for at in range(1, 10_001)
    )
    text = written(builder.audit(found=found))
    assert len(text) < 300_000
    assert "9800 more questions stand in the letter" in text
