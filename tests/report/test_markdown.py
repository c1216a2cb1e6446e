"""The report for editors: nine sections, plain words, exact places, and nothing in it that acts."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

import made_report as builder
from citecheck import checks
from citecheck import report as reports
from citecheck.errors import UsageError
from citecheck.model import Finding, KnownFinding, Place, Unread
from citecheck.report import closing, wording
from citecheck.report.article import Article

SECTIONS = [
    "1. Do this first", "2. At a glance", "3. Correction to confirm", "4. Questions for the author",
    "5. Sources, one by one", "6. Quotations and figures", "7. Notes for the editor", "8. What we could not check",
    "9. About this report",
]  # fmt: skip


def written(**changes: Any) -> str:
    return reports.render(builder.report(**changes), "markdown")


def section(number: int, text: str) -> str:
    return text.split(f"\n## {number}. ")[1].split("\n## ", maxsplit=1)[0]


def finding(number: int, **changes: Any) -> Finding:
    place = Place(builder.location("a gift"), "2")
    made = Finding("wide-note", "structure", "note", "likely", f"worth a look {number}", (place,), f"{number:064d}")
    return replace(made, **changes)


def test_the_nine_sections_stand_in_their_order() -> None:
    assert [line[3:] for line in written().splitlines() if line.startswith("## ")] == SECTIONS


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (None, "**Not ready. 1 correction to confirm (AQ1), 1 further question (AQ2), 1 tidy-up.**"),
        ((finding(1, severity="query", query="AQ1"),), "**Ready with questions. 1 question (AQ1).**"),
        ((finding(1),), "**Nothing to correct. 1 note for the editor (section 7).**"),
        ((), "**Nothing to correct.**"),
    ],
)
def test_the_verdict_is_one_line(found: tuple[Finding, ...] | None, said: str) -> None:
    assert reports.render(builder.report(builder.audit(found=found)), "markdown").splitlines()[2] == said


def test_one_slip_is_one_row_with_the_changed_part_in_bold() -> None:
    table = section(3, written())
    assert "| 1, 2 | 09.03.**2023** | 09.03.**2024** |" in table
    assert "proved that the printed date is wrong; likely that 09.03.2024 is meant." in table


def test_a_question_has_number_place_exact_words_and_a_line_to_tick() -> None:
    asked = section(4, written())
    assert "**AQ2** · paragraph 1, note 1 · “7 February 2024”" in asked
    assert "May we print “7 March 2024”?" in asked
    assert "☐ yes ☐ no, another occasion: ______" in asked


def test_a_reply_that_comes_with_the_question_is_the_line_to_tick() -> None:
    own = finding(1, severity="query", query="AQ1", ask="Which one?\n☐ all ☐ none", reply="☐ yes")
    asked = section(4, reports.render(builder.report(builder.audit(found=(own,))), "markdown"))
    assert "Which one?\n\n☐ all ☐ none" in asked
    assert "☐ yes" not in asked


def test_a_source_shows_both_readings_and_a_note_that_is_ready_to_paste() -> None:
    sources = section(5, written())
    assert "| Published | 7 March 2024 (address; page's own data agrees) |" in sources
    assert "as 9 March 2023, 364 days before publication; as 3 September 2023, 186 days before publication" in sources
    assert f"`“Ferry Tunnel Opens to Cars”, Harbour Times, {builder.TIMES}, (Date of Access: 09.03.2024).`" in sources
    assert f"`“Tolls Fall for the Third Year”, Ledger, {builder.LEDGER}, (Date of Access: 09.03.2024).`" in sources


def test_words_that_another_source_has_are_shown_with_its_note() -> None:
    rows = section(6, written())
    assert "| 1 | 1 | “a door to the east” | reworded |" in rows
    assert "| 2 | 2 | “a gift” | in another cited source (note 1) | Drivers called the lower toll a gift. |" in rows
    assert "It does not mean the words were invented." in rows


def test_the_command_that_writes_the_corrections_is_given_where_there_is_one() -> None:
    path = builder.document().path
    said = f"Write what is confirmed with `citecheck fix --accept AQ1 --from report.json --apply {path}`"
    assert said in section(3, written())
    assert said.split("`")[1] in reports.render(builder.report(), "html")
    pdf = builder.report(builder.audit(builder.document(format="pdf")))
    assert "citecheck fix" not in reports.render(pdf, "markdown")
    spaced = builder.report(builder.audit(builder.document(path="a `b`; rm.txt")))
    assert "--apply 'a `b`; rm.txt'``" in reports.render(spaced, "markdown")


def test_whatever_can_be_skipped_has_a_name_in_an_editors_words() -> None:
    seen = ("evidence", "page", "verdict", "answers", "past", "mementos", "record", "capture")
    missing = [rule.name for rule in checks.rules() if any(rule.parameters.get(name) is False for name in seen)]
    assert not set(missing) - set(closing.SUBJECTS)


def test_nothing_is_compared_where_nothing_was_read() -> None:
    out = reports.render(builder.report(builder.audit(found=(), visited=False), mode="offline", sources=()), "markdown")
    assert "Nothing was compared: no page text was available in this run. 2 quotations stand under a note." in out
    assert "no page read (offline)" in out


def test_what_agrees_is_said_too() -> None:
    assert (
        "- **Good:** titles agree with their addresses in all 2 notes and stand on the cited page in 1 note; "
        "publishers agree with their addresses in all 2 notes."
    ) in section(7, written())


def test_notes_of_two_articles_in_one_file_are_told_apart() -> None:
    read = builder.document()
    second = replace(read.citations[1], label="1", article=2)
    both = replace(read, citations=(read.citations[0], second), articles=("One", "Two"))
    assert wording.notes(both, ("1", "2")) == "note 1 of article 1 and note 1 of article 2"
    assert wording.numbers(both, ("2",)) == "1 (article 2)"


def test_many_notes_of_one_rule_are_drawn_together() -> None:
    many = tuple(finding(number) for number in range(40))
    said = section(7, reports.render(builder.report(builder.audit(found=many)), "markdown"))
    assert "35 more like it (`wide-note`)." in said


def test_a_replaced_source_is_never_a_link() -> None:
    first, second = builder.evidence()
    gone = replace(first, verdict="replaced", reason="parked")
    audit = builder.audit()
    cases = tuple(replace(case, evidence=gone) if case.citation.id == "1" else case for case in audit.dossier.cases)
    made = replace(audit, dossier=replace(audit.dossier, cases=cases))
    out = reports.render(builder.report(made, sources=(gone, second)), "markdown")
    assert f"<{builder.TIMES}>" not in out
    assert f"`{builder.TIMES}`" in out
    assert "replaced by another page: the domain is parked" in out


def test_of_several_articles_the_worst_comes_first_under_an_index() -> None:
    clean = builder.audit(replace(builder.document(), path="clean.txt", title="A clean one"), ())
    out = reports.render(builder.report(clean, builder.audit(), unread=(Unread("x", "x: not text"),)), "markdown")
    assert out.splitlines()[0] == "# Source check: 2 articles"
    rows = [line for line in out.splitlines() if line.startswith("| ") and ".txt" in line]
    assert rows[0].startswith("| The Tunnel and the Toll `tunnel.txt` | Not ready | 1 | 1 | 1 | 0 |")
    assert rows[1].startswith("| A clean one `clean.txt` | Nothing to correct | 0 | 0 | 0 | 0 |")
    assert "Not read: x: not text" in out
    assert out.index("# Source check: The Tunnel") < out.index("# Source check: A clean one")


def test_an_article_of_many_sources_has_one_table_for_those_without_a_question(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("citecheck.report.by_source.MOST_IN_FULL", 2)
    sources = section(5, written())
    assert "### Sources on which there is no question" in sources
    assert "| 3 | City Archive |  | no address |" in sources


def test_the_same_run_gives_the_same_bytes() -> None:
    assert written() == written()


def test_a_format_that_does_not_exist_names_those_that_do() -> None:
    with pytest.raises(UsageError, match="there is no format `word`; there are terminal, markdown, letter"):
        reports.render(builder.report(), "word")
    with pytest.raises(UsageError, match=r"x\.pdf: no report has this suffix"):
        reports.format_of("x.pdf")
    assert [reports.format_of(name) for name in ("a.md", "a.letter.txt", "A.JSON")] == ["markdown", "letter", "json"]


@settings(max_examples=60)
@given(st.text("\\`*_[]<>&|~$@#:/.-+=()! \nhtps1a\x1b\u202e\ud800", max_size=40))
def test_no_text_from_outside_becomes_markup(text: str) -> None:
    read = builder.document()
    first = replace(read.citations[0], raw=text or "x", publisher=read.citations[2].publisher._replace(text=text))  # type: ignore[union-attr]  # the builder's notes have publishers
    hostile = replace(read, title=text, path=text, citations=(first, *read.citations[1:]))
    found = tuple(
        replace(one, message=text or "x", found=text, why=text, ask=text, passage=text) for one in builder.findings()
    )
    out = reports.render(builder.report(builder.audit(hostile, found)), "markdown")
    tokens = [
        child
        for token in MarkdownIt("commonmark").enable("table").parse(out)
        for child in [token, *(token.children or [])]
    ]
    assert not {"html_inline", "html_block", "image"} & {token.type for token in tokens}
    links = {token.attrs["href"] for token in tokens if token.type == "link_open"}
    assert links <= {builder.TIMES, builder.LEDGER}
    assert [token.tag for token in tokens if token.type == "heading_open"].count("h2") == 9
    assert not set(out) & set("\x1b\u202e\ud800")
    assert not any(line.lstrip().startswith("::") for line in out.splitlines())


@pytest.mark.parametrize("replacement", ["2024,3,9", '"2024", "3", "9"'])
def test_a_day_that_data_keeps_as_numbers_is_told_as_a_day(replacement: str) -> None:
    [_, slip, _] = builder.findings()
    assert slip.fix is not None
    edits = tuple(replace(edit, replacement=replacement) for edit in slip.fix.edits)
    kept = replace(slip, found="2023-03-09", fix=replace(slip.fix, edits=edits))
    assert wording.proposed(kept) == "2024-03-09"
    assert wording.proposed(slip) == "09.03.2024"


def test_runs_of_notes_are_drawn_together() -> None:
    assert wording.ranges(["1", "2", "3", "7", "9", "10", "a"]) == "1–3, 7, 9, 10, a"


def test_only_our_own_days_are_spelled_out() -> None:
    assert wording.spelled("dated 2024-03-07, not “2024-03-07” or https://a.example/2024-03-07") == (
        "dated 7 March 2024, not “2024-03-07” or https://a.example/2024-03-07"
    )


def test_a_note_is_corrected_by_every_edit_in_it() -> None:
    article = Article(builder.audit(), builder.report())
    assert article.corrected(article.document.citations[1]).startswith("“Tolls Fall for the Third Year”, Ledger")


def test_an_article_of_ten_thousand_notes_is_written_in_linear_time() -> None:
    many = tuple(finding(number) for number in range(10_000))
    assert len(reports.render(builder.report(builder.audit(found=many)), "markdown")) < 20_000


def test_an_address_that_carries_a_secret_is_not_shown() -> None:
    read = builder.document()
    first = read.citations[0]
    secret = "https://reader:hunter2@harbour-times.example/x"
    hidden = replace(first, urls=(replace(first.urls[0], address=secret, printed=secret),))
    out = reports.render(
        builder.report(builder.audit(replace(read, citations=(hidden, *read.citations[1:])), ())), "markdown"
    )
    assert "hunter2" not in out
    assert "An address at `harbour-times.example`" in out


def test_what_is_no_longer_found_is_told_as_fixed() -> None:
    path = builder.audit().document.path
    fixed = (KnownFinding(path, "wide-note", "a" * 64), KnownFinding("elsewhere.txt", "wide-note", "b" * 64))
    out = reports.render(builder.report(fixed=fixed), "markdown")
    assert "Known and accepted findings: 0. Of the baseline 1 finding fixed since." in out
