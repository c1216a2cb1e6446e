"""The made-up articles under fixtures/, audited whole in replay, against what fixtures/README.md says of them."""

import importlib.util
import re
from functools import cache
from pathlib import Path
from types import ModuleType

import pytest

from citecheck import pipeline
from citecheck.model import Audit, Finding
from citecheck.settings import Settings

ROOT = Path(__file__).resolve().parent.parent
FIXTURES = ROOT / "fixtures"
ADDRESS = re.compile(r"https?://([^/\s<>\"'”’)\]]+)")

# Hosts that are no sources: addresses inside code and page frames, and what HTML of WordPress always names.
NOT_INVENTED = {"schema.org", "api.w.org", "localhost:8080"}


@cache
def make_web() -> ModuleType:
    spec = importlib.util.spec_from_file_location("make_web", FIXTURES / "make_web.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    import sys

    sys.modules["make_web"] = module  # dataclasses look their module up there
    spec.loader.exec_module(module)
    return module


@cache
def audited(case: str) -> Audit:
    settings = Settings(replay=(str(FIXTURES / "web"),))
    report = pipeline.audit([str(FIXTURES / "articles" / case)], settings, today=None)
    assert report.unread == ()
    [audit] = report.audits
    return audit


def found(case: str, rule: str) -> list[Finding]:
    return [one for one in audited(case).findings if rule in one.rules]


def said(finding: Finding) -> str:
    """All that a finding says, with typographic apostrophes and quotes made plain."""
    parts = (finding.message, finding.found, finding.expected, finding.passage, finding.why, finding.ask)
    text = " ".join(part for part in parts if part)
    return text.replace("’", "'").replace("‘", "'").replace("\xa0", " ")


def labels(finding: Finding, case: str) -> list[str | None]:
    return [audited(case).document.citation(identity).label for identity in finding.citations]


# ---------------------------------------------------------------- the captures


def test_captures_are_what_the_pages_make() -> None:
    made = make_web().archives()
    there = {path.name: path.read_bytes() for path in (FIXTURES / "web").glob("*.warc")}
    assert sorted(there) == sorted(made)
    for name, data in made.items():
        assert there[name] == data, f"{name} is not up to date: make web"


def test_two_runs_make_the_same_bytes() -> None:
    assert make_web().archives() == make_web().archives()


def test_every_outlet_is_invented() -> None:
    for path in sorted([*FIXTURES.glob("articles/[a-g]*/*"), *FIXTURES.glob("pages/*/*.html")]):
        hosts = {host.lower() for host in ADDRESS.findall(path.read_text(encoding="utf-8"))} - NOT_INVENTED
        wrong = {one for one in hosts if not one.endswith((".example", ".invalid"))}
        assert path.parent.name == "tricky.example" or not wrong, f"{path}: {wrong}"


# ---------------------------------------------------------------- (a) and (b): the analysis with the copied slip

ANALYSES = ("a-foreign-policy", "b-turkish", "b-russian")


@pytest.mark.parametrize("case", ANALYSES)
def test_the_copied_access_date_is_one_finding_with_seven_notes(case: str) -> None:
    [slip] = found(case, "access-before-publication")
    assert labels(slip, case) == ["1", "2", "3", "4", "5", "6", "7"]
    assert (slip.rule, slip.severity, slip.confidence) == ("access-before-publication", "correct", "proved")
    assert (slip.found, slip.expected) == ("09.03.2023", "2024-03-09")
    assert all(place.confidence == "proved" for place in slip.places)


@pytest.mark.parametrize("case", ANALYSES)
def test_the_date_in_the_text_is_a_month_off(case: str) -> None:
    [near] = found(case, "body-date-near-miss")
    assert near.expected == "2024-03-07"
    assert near.severity == "query"


@pytest.mark.parametrize("case", ANALYSES)
def test_two_notes_lack_the_comma(case: str) -> None:
    style = found(case, "inconsistent-note-style")
    assert sorted(label or "" for one in style for label in labels(one, case)) == ["2", "5"]


@pytest.mark.parametrize("case", ANALYSES)
def test_repeats_shares_and_rotation_are_noted(case: str) -> None:
    repeated = {label for one in found(case, "duplicate-note") for label in labels(one, case)}
    assert {"4", "5", "6", "7"} <= repeated
    assert len(found(case, "source-concentration")) == 1
    assert len(found(case, "rotating-notes")) == 1


@pytest.mark.parametrize("case", ANALYSES)
def test_nobody_is_given_the_words_of_another(case: str) -> None:
    assert not found(case, "quote-other-speaker")


@pytest.mark.parametrize(
    "case",
    ["a-foreign-policy", "b-turkish", "b-russian"],
)
def test_the_unsourced_paragraph_is_one_query(case: str) -> None:
    document = audited(case).document
    eighth = next(one for one in document.paragraphs if one.number == 8)
    line = document.locate(eighth.block, 0, 1).line
    assert [one.places[0].at.line for one in found(case, "uncited-claim")] == [line]


@pytest.mark.parametrize(
    ("case", "rule", "words", "note"),
    [
        ("a-foreign-policy", "quote-cut-short", "a bridge cannot be built from one bank only", "4"),
        ("a-foreign-policy", "quote-altered", "in step with the tide of the times", "6"),
        ("a-foreign-policy", "quote-altered", "none of the seven harbours", "7"),
        ("a-foreign-policy", "narration-as-quote", "no longer waits for permission", "5"),
        ("a-foreign-policy", "wrong-note", "a friendship without a closing date", "6"),
        ("a-foreign-policy", "figure-differs", "214,000", "3"),
        ("b-turkish", "quote-altered", "çağın akışına uygun", "6"),
        ("b-turkish", "narration-as-quote", "izin beklemeyen bir bölge", "5"),
        ("b-turkish", "wrong-note", "zamanında ödeyen herkesle", "6"),
        ("b-turkish", "figure-differs", "214.000", "3"),
        ("b-russian", "quote-altered", "согласно с течением времени", "6"),
        ("b-russian", "narration-as-quote", "больше не ждёт разрешения", "5"),
        ("b-russian", "wrong-note", "кто платит в срок", "6"),
        ("b-russian", "figure-differs", "214 тыс", "3"),
    ],
)
def test_what_the_pages_say_otherwise_is_found(case: str, rule: str, words: str, note: str) -> None:
    [finding] = [one for one in found(case, rule) if words in said(one)]
    assert note in labels(finding, case)


def test_a_changed_number_inside_a_quotation_is_the_graver_slip() -> None:
    [finding] = [one for one in found("a-foreign-policy", "quote-altered") if "seven harbours" in said(one)]
    assert "eleven harbours" in said(finding)
    assert finding.severity == "correct"


def test_words_translated_there_and_back_are_one_grouped_query() -> None:
    [finding] = found("a-foreign-policy", "back-translated-quotes")
    assert "strange" in said(finding)
    assert "inexplicable" in said(finding)


def test_the_space_beside_the_no_break_space_is_found() -> None:
    assert len(found("a-foreign-policy", "invisible-characters")) == 1


@pytest.mark.parametrize("words", ["many-voiced", "decisive", "patient steering", "fixated", "$86 billion", "38%"])
def test_what_stands_in_its_source_is_not_complained_of(words: str) -> None:
    about = {"quote", "match"}
    assert [one for one in audited("a-foreign-policy").findings if one.family in about and words == one.found] == []


def test_words_of_a_page_in_another_language_are_not_called_missing() -> None:
    for case, words in (("b-turkish", "köprü tek kıyıdan"), ("b-russian", "мост не строят")):
        assert [one for one in audited(case).findings if one.family == "quote" and words in said(one)] == []


@pytest.mark.parametrize("case", ANALYSES)
def test_nothing_is_said_of_the_frame_or_the_biography(case: str) -> None:
    document = audited(case).document
    last_note = max(document.at(citation).line for citation in document.citations)
    for finding in audited(case).findings:
        assert all(place.at.line <= last_note for place in finding.places), finding


@pytest.mark.parametrize(("case", "count"), [("a-foreign-policy", 13), ("b-turkish", 10), ("b-russian", 10)])
def test_paragraphs_are_counted_as_an_editor_counts(case: str, count: int) -> None:
    assert [one.number for one in audited(case).document.paragraphs] == list(range(1, count + 1))


# ---------------------------------------------------------------- (c) to (g)


def test_a_piece_without_citations_is_one_query_and_a_list_to_source() -> None:
    case = "c-no-citation"
    [none] = found(case, "no-citations")
    assert none.severity == "query"
    assert len([one for one in found(case, "uncited-claim") if one.severity == "query"]) >= 7
    assert len(found(case, "boilerplate-in-body")) == 1
    assert found(case, "article-date-unknown")
    figures = {figure.raw for claim in audited(case).document.claims for figure in claim.figures}
    assert not any(re.search(r"5G|two|one", figure) for figure in figures)


def test_nothing_at_all_is_said_of_the_clean_piece() -> None:
    assert [(one.rule, one.message) for one in audited("d-clean").findings] == []


def test_the_clean_piece_is_read_whole() -> None:
    document = audited("d-clean").document
    assert [one.label for one in document.citations] == [str(number) for number in range(1, 21)]
    assert [one.label for one in document.citations if one.refers_to] == ["14", "18"]
    assert all(one.accessed and one.title and one.author for one in document.citations if not one.refers_to)
    assert len(document.paragraphs) == 10


def test_addresses_in_code_are_no_sources_of_a_markdown_page() -> None:
    document = audited("e-markdown-docs").document
    cited = {url.address for citation in document.citations for url in citation.urls}
    assert cited == {
        "https://docs.northgauge.example/logs/format",
        "https://docs.northgauge.example/logs/format#time",
        "https://docs.northgauge.example/logs/states",
        "https://docs.northgauge.example/sensors/ng-4/data-sheet",
        "https://tidectl.example/download/",
        "https://coastal-handbook.example/chapters/7-pressure",
        "https://journal.example/2019/floats-that-stick",
        "https://glossary.example/wiki/Tide_(water)",
        "https://harbour-survey.example/papers/zero-marks-of-the-coast",
        "https://coastal-notes.example/2018/05/14/air-pressure-and-still-water",
        "https://tidewatch.example/manual/limits",
    }
    assert {one.label for one in document.citations if one.kind == "note"} == {"zero", "pressure", "others"}


@pytest.mark.parametrize("case", ["e-markdown-docs", "f-wordpress"])
def test_a_page_without_slips_brings_no_query(case: str) -> None:
    assert [(one.rule, one.message) for one in audited(case).findings if one.severity != "note"] == []


def test_only_the_post_is_read_of_a_wordpress_page() -> None:
    document = audited("f-wordpress").document
    cited = {url.address for citation in document.citations for url in citation.urls}
    assert cited == {
        "https://www.harborgazette.example/local/2024/mar/01/lamps-on-canal-street-again",
        "https://market-office.example/notices/night-market-rules-and-stalls",
        "https://lamp-fund.example/about-the-fund/",
    }
    notes = {one.label: len(one.marks) for one in document.citations if one.kind == "note"}
    assert notes == {"1": 1, "2": 2, "3": 1}
    assert not any("40 stalls" in one.sentence or "aunt" in one.sentence for one in document.sentences)


def test_two_articles_in_one_file_keep_their_own_notes() -> None:
    case = "g-two-articles"
    document = audited(case).document
    assert [(one.article, one.label) for one in document.citations] == [
        (article, str(number)) for article in (1, 2) for number in (1, 2, 3)
    ]
    assert len({one.id for one in document.citations}) == 6
    assert len(found(case, "several-articles")) == 1
    for rule in ("orphan-note", "note-numbering", "quote-not-found", "figure-not-found", "conflicting-notes"):
        assert found(case, rule) == []
