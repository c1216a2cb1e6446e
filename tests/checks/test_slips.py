"""One copied access date is one finding, with what is proved and what is likely told apart."""

from dataclasses import replace

from citecheck import checks
from citecheck.model import Finding
from citecheck.rule import Example, Rule
from support import findings_of

NOTE = "[{n}] “{title}”, {outlet}, {url}, (Date of Access: {date}).\n\n"
TEXT = (
    "The Port Deal\n\nOn 5 March 2024, director Mara Lindqvist said that traffic had grown.[1] Fees did not follow.[2] "
    "Jobs did.[3]\n\n"
)
DATED = ("Traffic Grows", "The Gazette", "https://gazette.example/2024/mar/07/traffic-grows")
UNDATED = ("Fees Stay", "The Courier", "https://courier.example/fees-stay-5512")
OLD = ("Jobs in 2019", "The Gazette", "https://gazette.example/2019/may/02/jobs")


def article(*notes: tuple[tuple[str, str, str], str]) -> Example:
    printed = "".join(
        NOTE.format(n=n, title=title, outlet=outlet, url=url, date=date)
        for n, ((title, outlet, url), date) in enumerate(notes, 1)
    )
    return Example(TEXT + printed)


def named(name: str) -> Rule:
    return next(rule for rule in checks.rules() if rule.name == name)


def date_findings(example: Example) -> list[Finding]:
    rules = [rule for rule in checks.rules() if rule.family == "date"]
    return [one for one in findings_of(example, *rules) if one.severity != "note"]


def test_a_copied_slip_is_one_finding_with_a_place_for_each_note() -> None:
    [finding] = date_findings(article((DATED, "09.03.2023"), (UNDATED, "09.03.2023"), (UNDATED, "09.03.2023")))
    assert finding.rule == "access-before-publication"
    assert finding.severity == "correct"
    assert [place.confidence for place in finding.places] == ["proved", "likely", "likely"]
    assert finding.found == "09.03.2023"
    assert finding.expected == "2024-03-09"
    assert finding.expected_confidence == "likely"
    assert finding.fix is not None
    assert not finding.fix.safe
    assert [edit.replacement for edit in finding.fix.edits] == ["09.03.2024"] * 3
    assert "repeated-date-slip" in finding.rules


def test_sources_of_several_days_are_told_apart() -> None:
    later = ("Traffic Grows Again", "The Gazette", "https://gazette.example/2024/mar/08/traffic-grows-again")
    [finding] = date_findings(article((DATED, "09.03.2023"), (later, "09.03.2023")))
    assert "before the sources were published (7 to 8 March 2024)" in finding.message
    assert finding.ask is not None
    assert "but the sources appeared between 7 and 8 March 2024." in finding.ask
    assert finding.why is not None
    assert "The sources are dated 7 to 8 March 2024 in the address (notes 1 and 2)." in finding.why


def test_the_question_names_the_note_whose_source_is_dated() -> None:
    [finding] = date_findings(article((DATED, "09.03.2023"), (UNDATED, "09.03.2023")))
    assert finding.ask is not None
    assert "Notes 1 and 2 give the access date “09.03.2023”, but the source of note 1 appeared on" in finding.ask


def test_a_note_whose_source_is_old_enough_is_only_possibly_wrong() -> None:
    [finding] = date_findings(article((DATED, "09.03.2023"), (OLD, "09.03.2023")))
    assert [place.confidence for place in finding.places] == ["proved", "possible"]


def test_a_page_that_was_dated_anew_only_asks_where_the_note_has_an_earlier_day() -> None:
    [example] = [one for one in named("access-before-publication").bad if one.pages]
    [finding] = findings_of(example, named("access-before-publication"))
    dated = replace(example, article=example.article.replace("https", "2 January 2023, https", 1))
    [asked] = findings_of(dated, named("access-before-publication"))
    assert (finding.severity, asked.severity) == ("correct", "query")


def test_a_wrong_title_that_is_repeated_with_its_note_is_one_question() -> None:
    [example] = [one for one in named("title-not-on-page").bad if one.pages][:1]
    note = example.article[example.article.index("[1] ") :]
    twice = f"{example.article.replace('[1]', '[1] It is so.[2]', 1)}\n{note.replace('[1]', '[2]', 1)}"
    [finding] = findings_of(replace(example, article=twice), named("title-not-on-page"))
    assert finding.citations == ("1", "2")
    assert "notes 1, 2" in str(finding.ask) or "notes 1 and 2" in str(finding.ask)


def test_where_most_notes_are_right_the_slip_was_not_copied() -> None:
    [finding] = date_findings(article((DATED, "09.03.2023"), (OLD, "09.03.2023"), (OLD, "09.03.2023")))
    assert finding.citations == ("1",)
    assert finding.ask is not None
    assert "May we change it?" in finding.ask


def test_without_a_dated_source_the_text_alone_only_asks() -> None:
    [finding] = date_findings(article((UNDATED, "09.03.2023"), (UNDATED, "11.03.2024")))
    assert finding.rule == "access-before-event"
    assert finding.severity == "query"
    assert finding.confidence == "likely"


def test_two_slips_are_two_findings() -> None:
    found = date_findings(article((DATED, "09.03.2023"), (DATED, "10.03.2023")))
    assert [one.found for one in found] == ["09.03.2023", "10.03.2023"]
