"""The report as data: the contract's keys, nothing else, and the same bytes every time."""

import json
from importlib.resources import files
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

import made_report as builder
from citecheck import report as reports
from citecheck.model import Finding, Place

SCHEMA = json.loads((files("citecheck.report") / "citecheck-report-1.schema.json").read_text(encoding="utf-8"))


def written(**changes: Any) -> Any:
    return json.loads(reports.render(builder.report(**changes), "json"))


def test_the_schema_is_one() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


def test_a_report_fits_the_schema() -> None:
    jsonschema.Draft202012Validator(SCHEMA).validate(written())


def test_what_was_extracted_fits_the_schema_and_holds_no_findings() -> None:
    found = json.loads("".join(reports.extracted([builder.document()])))
    jsonschema.Draft202012Validator(SCHEMA).validate(found)
    assert set(found) == {"schema", "documents"}
    assert "findings" not in found["documents"][0]


def test_a_report_without_findings_does_not_fit() -> None:
    whole = written()
    del whole["documents"][0]["findings"]
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft202012Validator(SCHEMA).validate(whole)


def test_the_summary_counts_open_findings_by_severity() -> None:
    assert written()["summary"] == {
        "documents": 1, "citations": 3, "sources": 2, "correct": 1, "query": 1, "note": 1, "skipped": 1, "known": 0,
    }  # fmt: skip


def test_an_ambiguous_access_date_has_no_date_and_both_readings() -> None:
    accessed = written()["documents"][0]["citations"][0]["accessed"]
    assert accessed == {"raw": "09.03.2023", "date": None, "readings": ["2023-03-09", "2023-09-03"]}


def test_a_grouped_finding_spans_its_notes_and_keeps_every_place() -> None:
    slip = next(one for one in written()["documents"][0]["findings"] if one["query"] == "AQ1")
    assert (slip["line"], slip["end_line"], slip["citations"]) == (6, 7, ["1", "2"])
    assert [place["source"] for place in slip["places"]] == [builder.TIMES, builder.LEDGER]
    edits = slip["fix"]["edits"]
    assert [set(edit) for edit in edits] == [{"line", "column", "end_column", "replacement"}] * 2
    assert edits[0]["end_column"] - edits[0]["column"] == len("09.03.2023")


def test_words_missed_in_their_own_source_are_found_elsewhere() -> None:
    times, ledger = written()["sources"]
    assert [(one["asked"], one["verdict"]) for one in ledger["answers"]] == [("a gift", "not-found")]
    assert [(one["asked"], one["verdict"]) for one in times["answers"]] == [
        ("a door to the east", "found-with-differences"),
        ("Ferry Tunnel Opens to Cars", "found"),
        ("a gift", "found-elsewhere"),
    ]


def test_the_same_run_gives_the_same_bytes() -> None:
    assert reports.render(builder.report(), "json") == reports.render(builder.report(), "json")


@given(st.text(alphabet=st.characters(codec=None), max_size=60))
def test_no_invisible_character_is_written_and_every_one_comes_back(text: str) -> None:
    place = Place(builder.location("a gift"))
    found = Finding("unsafe-url", "link", "note", "likely", "x" + text, (place,), "d" * 64)
    out = reports.render(builder.report(builder.audit(found=(found,))), "json")
    assert out.encode("utf-8")
    assert all(
        character.isprintable() or character == "\n" or character in "\u200c\u200d\u00a0" or ord(character) >= 0xA0
        for character in out
    )
    assert not set(out) & set("\u202e\u2066\u2028\x1b\x9b\x07\ufeff")
    assert json.loads(out)["documents"][0]["findings"][0]["message"] == "x" + text


def test_an_order_to_a_build_server_is_written_as_an_escape() -> None:
    place = Place(builder.location("a gift"))
    found = Finding("unsafe-url", "link", "note", "likely", "##vso[task.complete] ##[error]x", (place,), "d" * 64)
    out = reports.render(builder.report(builder.audit(found=(found,))), "json")
    assert "##vso[" not in out
    assert "##[" not in out
    assert json.loads(out)["documents"][0]["findings"][0]["message"] == found.message
