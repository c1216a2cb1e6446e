"""Entries that an article takes from files beside it: they have their places there, in every report."""

import json
import xml.etree.ElementTree as ET
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citecheck import citations, cli, documents
from citecheck.model import Document, Excerpt
from citecheck.settings import Settings

ONE = """% a remark
@string{gaz = "The Gazette"}

@online{smith, author={Smith, Ann}, title={Fares rise}, publisher=gaz,
  url={https://gazette.example/fares?utm_source=x}, urldate={2024-02-30}}

@online{uncited, title={Not cited}, url={https://gazette.example/no?utm_source=x}, urldate={2024-02-30}}
"""
TWO = """@inproceedings{jones, author={Jones, Bo}, title={Buses}, crossref={coll}, url={https://gazette.example/buses}}

% citecheck: ignore[tracking-parameters] reason="needed"
@online{kept, title={K}, url={https://gazette.example/kept?utm_source=x}, urldate={2024-03-01}, publisher=gaz}

@proceedings{coll, title={Roads}, publisher={House},
   urldate={2024-13-01},
}
"""
ARTICLES = {
    "a.tex": (
        "\\documentclass{article}\\title{On fares}\\date{2025-01-01}\n\\begin{document}\n"
        "Fares rose by 9\\% \\cite{smith,jones,kept}.\n\\bibliography{one,two}\\end{document}\n"
    ),
    "b.tex": (
        "\\documentclass{article}\\date{2025-01-01}\\addbibresource{one.bib}\\addbibresource[location=local]{two.bib}\n"
        "\\begin{document}\nFares rose by 9\\% \\autocites{smith}[3]{jones}. More \\footcite{kept}.\n\\end{document}\n"
    ),
    "c.md": (
        "---\ntitle: On fares\ndate: 2025-01-01\nbibliography:\n  - one.bib\n  - 'two.bib'\n---\n\n"
        "Fares rose by 9% [@smith; see @jones, p. 3]. Buses too, as @kept says. Write to @nobody.\n"
    ),
    "d.qmd": (
        "---\ntitle: On fares\ndate: 2025-01-01\nbibliography: [one.bib, two.bib]\n---\n\n"
        "Fares rose by 9%.[^1] Buses, too [-@kept].\n\n[^1]: See @smith, p. 3; @{jones}.\n"
    ),
}
PLACES = {("impossible-date", "one.bib", 5), ("tracking-parameters", "one.bib", 5), ("impossible-date", "two.bib", 7)}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name, text in (ARTICLES | {"one.bib": ONE, "two.bib": TWO}).items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def read(path: str) -> Document:
    return citations.read(documents.read(path, documents.load(path)), Settings())


def reports(name: str, folder: Path, *suffixes: str) -> list[Path]:
    wanted = [folder / f"r{suffix}" for suffix in suffixes]
    flags = [part for one in wanted for part in ("--report", str(one))]
    cli.main(["audit", "--offline", "--today", "2026-01-01", name, "--quiet", "--no-progress", *flags])
    return wanted


@pytest.mark.parametrize("name", ARTICLES)
def test_every_report_names_the_file_and_the_line_of_an_entry(name: str, folder: Path) -> None:
    as_json, sarif, junit, gitlab, as_csv = reports(
        name, folder, ".json", ".sarif", ".junit.xml", ".gitlab.json", ".csv"
    )
    [told] = json.loads(as_json.read_text())["documents"]
    found = {(one["rule"], one["path"], one["line"]) for one in told["findings"] if not one["known"]}
    assert found == PLACES
    assert all(place["path"] == one["path"] for one in told["findings"] for place in one["places"])
    assert [one["id"] for one in told["citations"] if "path" in one] == ["smith", "jones", "kept"]
    results = json.loads(sarif.read_text())["runs"][0]["results"]
    where = [(one["ruleId"], one["locations"][0]["physicalLocation"]) for one in results if "suppressions" not in one]
    assert {(rule, at["artifactLocation"]["uri"], at["region"]["startLine"]) for rule, at in where} == PLACES
    cases = ET.parse(junit).getroot().iter("testcase")
    assert {(one.get("file"), one.get("line")) for one in cases} == {("one.bib", "5"), ("two.bib", "7")}
    issues = [one["location"] for one in json.loads(gitlab.read_text())]
    assert {(one["path"], one["lines"]["begin"]) for one in issues} == {("one.bib", 5), ("two.bib", 7)}
    assert as_csv.read_text().count("two.bib,7,correct") == 1


@pytest.mark.parametrize("name", ARTICLES)
def test_annotations_and_the_summary_name_the_file(name: str, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    reports(name, folder)
    assert "two.bib:7  CORRECT" in capsys.readouterr().out
    cli.main(["audit", "--offline", "--today", "2026-01-01", name, "--format", "github"])
    assert "::error file=two.bib,line=7,endLine=7,col=13,endColumn=22," in capsys.readouterr().out


@pytest.mark.parametrize("name", ARTICLES)
def test_a_remark_before_an_entry_accepts_what_is_found_in_it(name: str, folder: Path) -> None:
    [as_json] = reports(name, folder, ".json")
    [told] = json.loads(as_json.read_text())["documents"]
    [known] = [one for one in told["findings"] if one["known"]]
    assert (known["rule"], known["path"], known["line"]) == ("tracking-parameters", "two.bib", 4)


@pytest.mark.parametrize("remark", ['% citecheck: ignore-file[date, link] reason="old"\n', ""])
def test_what_an_article_accepts_as_a_whole_holds_for_its_entries(remark: str, folder: Path) -> None:
    (folder / "a.tex").write_text(remark + ARTICLES["a.tex"])
    [as_json] = reports("a.tex", folder, ".json")
    [told] = json.loads(as_json.read_text())["documents"]
    assert all(one["known"] for one in told["findings"]) == bool(remark)


def test_a_line_of_the_article_accepts_nothing_in_that_line_of_another_file(folder: Path) -> None:
    (folder / "a.tex").write_text(ARTICLES["a.tex"] + '%\n% citecheck: ignore[date] reason="no"\n')
    [as_json] = reports("a.tex", folder, ".json")
    [told] = json.loads(as_json.read_text())["documents"]
    assert sum(one["rule"] == "impossible-date" and not one["known"] for one in told["findings"]) == 2


def test_edits_in_another_file_are_left_and_that_file_is_named(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    cli.main(["fix", "c.md", "--apply"])
    assert "one.bib:5: the entry stands in the bibliography" in capsys.readouterr().err
    assert (folder / "one.bib").read_text() == ONE
    assert (folder / "c.md").read_text() == ARTICLES["c.md"]


def test_a_bibliography_that_an_article_names_is_not_read_once_more(folder: Path) -> None:
    assert documents.find(["."]) == sorted(ARTICLES)
    for name in ("a.tex", "b.tex", "d.qmd"):
        (folder / name).unlink()
    assert documents.find(["."]) == ["c.md"]


def test_an_entry_cited_by_its_key_is_a_note_of_the_sentence(folder: Path) -> None:
    document = read("d.qmd")
    assert [one.citations for one in document.sentences] == [("1", "smith", "jones"), ("kept",)]
    assert document.citation("kept").publisher is not None  # abbreviated in the file before
    assert document.citation("jones").publisher is not None  # inherited


def test_names_that_no_entry_has_are_text(folder: Path) -> None:
    (folder / "e.md").write_text("---\nbibliography: one.bib\n---\n\nAsk @nobody or a@smith, `@smith` [a@b.example].\n")
    assert read("e.md").marks == ()


def test_csl_json_beside_an_article_is_read(folder: Path) -> None:
    item = '[\n{"id": "x1", "title": "T", "URL": "https://a.example/x"},\n {"id": "y1", "title": "Y", "type": "book"}]'
    (folder / "refs.json").write_text(item)
    (folder / "e.md").write_text("---\nbibliography: refs.json\n---\n\nIt opened [@y1].\n")
    document = read("e.md")
    [one] = document.citations
    at = document.at(one)
    assert (one.label, Path(at.path).name, at.line, at.column) == ("y1", "refs.json", 3, 2)


def test_a_bibliography_that_is_not_there_is_told(folder: Path) -> None:
    (folder / "e.md").write_text("---\nbibliography: gone.bib\n---\n\nIt opened [@y1].\n")
    assert any("gone.bib" in block.text for block in read("e.md").blocks if block.kind == "boilerplate")


@given(st.lists(st.text(st.sampled_from("ab\n"), min_size=1, max_size=12), min_size=1, max_size=4), st.data())
def test_a_place_in_another_file_leads_back_to_its_letters(files: list[str], data: st.DataObject) -> None:
    source, excerpts = "own\ntext", []
    for number, text in enumerate(files):
        start = data.draw(st.integers(0, len(text) - 1))
        end = data.draw(st.integers(start + 1, len(text)))
        line, column = text.count("\n", 0, start) + 1, start - text.rfind("\n", 0, start)
        source += "\n\n"
        excerpts.append(Excerpt(len(source), len(source) + end - start, f"{number}.bib", line, column))
        source += text[start:end]
    document = replace(Document("a.tex", "latex", source, ()), excerpts=tuple(excerpts))
    for one, text in zip(excerpts, files, strict=True):
        for at in range(one.start, one.end):
            place = document.locate_source(at, at + 1)
            assert place.path == one.path
            assert text.split("\n")[place.line - 1 :][0][place.column - 1 :][:1] == source[at].strip("\n")
            assert document.offsets(place) == (at, at + 1)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("e.md", "# F\n\nFares rose by 9 percent to 40 in 2024 [see @gone, p. 3; @lost].\n"),
        ("e.md", "---\nbibliography: gone.bib\n---\n\nFares rose by 9 percent to 40 in 2024 [@gone].\n"),
        ("e.md", "---\nbibliography: [one.bib, gone.bib]\n---\n\nFares rose by 9 percent [@gone]. And [@smith].\n"),
        ("e.tex", "Fares rose by 9 percent to 40 in 2024 \\cite{gone}.\n\\bibliography{gone}\n"),
        ("e.tex", "Fares rose by 9 percent to 40 in 2024 \\cite{gone}. And \\cite{smith}.\n\\bibliography{gone,one}\n"),
    ],
)
def test_works_of_a_bibliography_that_is_not_there_are_cited(
    name: str, text: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / name).write_text(text)
    assert any(mark.is_elsewhere for _, mark in read(name).marks)
    cli.main(["audit", "--offline", name, "--select", "structure"])
    said = capsys.readouterr().out
    assert not any(rule in said for rule in ("no-citations", "uncited", "orphan-note"))


def test_a_key_that_no_entry_has_is_a_mark_without_a_note(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "e.md").write_text("---\nbibliography: one.bib\n---\n\nIt opened [@smith]. It shut [@smiht; @kid].\n")
    cli.main(["audit", "--offline", "e.md", "--select", "orphan-note"])
    assert "orphan-note" in capsys.readouterr().out
