"""The summary for a terminal: one line a group, words not colours, nothing that a build server obeys."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

import made_report as builder
from citecheck import report as reports
from citecheck.model import Finding, Place, Unread


def summary(*found: Finding, verbose: bool = False) -> str:
    return reports.render(builder.report(builder.audit(found=found or None)), "terminal", verbose=verbose)


def note(number: int, message: str = "worth a look") -> Finding:
    place = Place(builder.location("a gift"), "2")
    return Finding("wide-note", "structure", "note", "likely", f"{message} {number}", (place,), f"{number:064d}")


def test_corrections_come_first_and_a_group_has_one_line() -> None:
    lines = summary().splitlines()
    assert lines[0].startswith("citecheck 1.0   1 article, 3 notes, 2 sources   replay (2 read, 0 blocked)")
    assert [line.split()[1] for line in lines if line[:6].strip().isdigit()] == ["CORRECT", "QUERY", "NOTE"]
    assert sum("access-before-publication" in line for line in lines) == 1


def test_the_likely_correction_stands_under_its_finding() -> None:
    assert "likely 09.03.2024; the same slip in 2 notes" in summary()


def test_a_safe_fix_is_marked_and_counted() -> None:
    assert "[fix]" in summary()
    assert "1 safe fix." in summary()


def test_only_a_few_notes_are_listed_until_asked_for() -> None:
    many = tuple(note(number) for number in range(12))
    assert "... 8 more notes (-v)" in summary(*many)
    assert summary(*many).count("wide-note") == 4
    assert summary(*many, verbose=True).count("wide-note") == 12


def test_what_was_not_checked_is_said_with_its_reason() -> None:
    assert "not checked: 1 rule for 1 citation (there is no recorded copy of the page to replay)" in summary()


def test_an_article_without_findings_has_no_lines_and_the_run_says_so() -> None:
    out = reports.render(builder.report(builder.audit(found=())), "terminal")
    assert "tunnel.txt" not in out
    assert "Nothing to correct, to ask or to note." in out


def test_a_narrow_terminal_gets_the_same_words_one_under_the_other() -> None:
    report = builder.report()
    [audit], [at] = report.audits, reports.standings(report)
    head = reports.bare(report)
    wide = reports.part("terminal", audit, head, at)
    assert reports.part("terminal", audit, head, at, columns=300) == wide
    for columns in (50, 60, 80):
        narrow = reports.part("terminal", audit, head, at, columns=columns)
        assert max(map(len, narrow.splitlines()[1:])) < columns
        assert sorted(narrow.split()) == sorted(wide.split())


def test_known_findings_are_counted_and_not_listed() -> None:
    out = summary(replace(note(1), known=True))
    assert "wide-note" not in out
    assert "1 known finding not listed." in out


def test_an_input_that_could_not_be_read_is_named() -> None:
    out = reports.render(builder.report(unread=(Unread("x.txt", "x.txt: not text"),)), "terminal")
    assert "not read: x.txt: not text" in out


@given(
    st.text(
        alphabet=st.sampled_from("ab :#[]\x1b\x9b\x07\n\r\u2028\u202e\u200f\ufeff|`<") | st.characters(), max_size=40
    )
)
def test_nothing_in_a_message_moves_the_cursor_or_speaks_to_a_build_server(text: str) -> None:
    for verbose in (False, True):
        out = summary(note(1, "x" + text), note(2, "::error::" + text), verbose=verbose)
        assert all(character.isprintable() or character == "\n" or ord(character) >= 0xA0 for character in out)
        assert not set(out) & set("\u202e\u2066\u2028\u200f\x1b\x9b\x07\ufeff")
        assert "##[" not in out
        assert not any(line.lstrip().startswith("::") for line in out.splitlines())
