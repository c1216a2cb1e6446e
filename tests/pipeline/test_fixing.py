"""Articles with slips put in: safe edits take them out again, byte for byte, and nothing else."""

import datetime
import io
import json
import os
import random
import stat
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

import office_files
from citecheck import citations, documents
from citecheck.checks.archive import archive_replacement
from citecheck.cli import main
from citecheck.errors import InputError
from citecheck.fixes import members
from citecheck.pipeline import fixing, replacing
from citecheck.pipeline.changing import Fixed, changed, proposed
from citecheck.pipeline.looking import Look, looking
from citecheck.rule import Example
from citecheck.settings import Settings
from made_notes import STYLES, Made, article
from support import findings_of

TODAY = datetime.date(2026, 6, 1)
ARTICLES = sorted(str(path) for path in Path("fixtures/articles").rglob("*.*"))
Captured = pytest.CaptureFixture[str]


@pytest.fixture(scope="module")
def look() -> Iterator[Look]:
    with looking(Settings(), TODAY, offline=True) as found:
        yield found


def slipped(made: Made, seed: int) -> str:
    """The article with tracking parameters, letters that nobody sees, and a no-break space beside a space."""
    chance, text = random.Random(f"{made.style} {seed}"), made.source
    for note in made.notes:
        kind = chance.randrange(4)
        if kind == 0 and note.url.count("/") > 2 and text.count(note.url) == 1:
            more = ("&" if "?" in note.url else "?") + "utm_source=feed&utm_medium=mail"
            text = text.replace(note.url, note.url + more)
        elif kind == 1 and made.language != "ar" and note.outlet in note.text and text.count(note.text) == 1:
            at = note.text.index(note.outlet) + 2
            text = text.replace(note.text, f"{note.text[:at]}\u200b{note.text[at:]}")
    at = text.find(". ")
    return text if at < 0 else f"{text[: at + 1]}\u00a0{text[at + 1 :]}"


def settled(name: str, data: bytes, look: Look) -> Fixed:
    return fixing.settled(name, data, look)


@pytest.mark.parametrize("style", STYLES, ids=lambda style: style[0])
def test_what_was_put_in_is_taken_out_and_nothing_else(style: tuple[str, str, str, str, str], look: Look) -> None:
    for seed in (1, 6):
        made = article(style, seed)
        clean = made.source.encode()
        assert settled(made.name, clean, look).after == clean
        fixed = settled(made.name, slipped(made, seed).encode(), look)
        assert fixed.after == clean
        assert not fixed.left
        _, findings = look(made.name, fixed.after)
        assert not [one.rule for one in findings if one.fix is not None and one.fix.safe]


def mixed(text: str) -> str:
    """The text with "\\r\\n", "\\r" and "\\n" in turn."""
    lines = text.split("\n")
    return "".join(line + ("\r\n", "\n", "\r")[at % 3] for at, line in enumerate(lines[:-1])) + lines[-1]


ENDS: dict[str, Callable[[str], str]] = {
    "lf": str, "crlf": lambda text: text.replace("\n", "\r\n"), "cr": lambda text: text.replace("\n", "\r"),
    "mixed": mixed, "no-end": lambda text: text.rstrip("\n"),
}  # fmt: skip
SPELT = [
    ("en", "utf-8", b""), ("fr", "utf-8", b"\xef\xbb\xbf"), ("ja", "utf-16-le", b"\xff\xfe"),
    ("de", "utf-16-be", b"\xfe\xff"), ("pl", "utf-32-le", b"\xff\xfe\x00\x00"), ("en", "utf-16-le", b""),
    ("de", "cp1252", b""), ("fr", "cp1252", b""), ("ru", "cp1251", b""), ("pl", "cp1250", b""), ("tr", "cp1254", b""),
]  # fmt: skip


@pytest.mark.parametrize("ends", ENDS)
@pytest.mark.parametrize(("language", "encoding", "mark"), SPELT, ids=str)
def test_encoding_byte_order_mark_and_line_ends_stay(
    language: str, encoding: str, mark: bytes, ends: str, look: Look
) -> None:
    made = article(next(style for style in STYLES if style[1] == language and style[0] != "slashes"), 3)
    slips = slipped(made, 3)
    if encoding.startswith("cp"):
        slips = slips.replace("\u200b", "\u00ad")
        try:
            slips.encode(encoding)
        except UnicodeEncodeError:
            pytest.skip("its letters do not all exist in this encoding")
    before = mark + ENDS[ends](slips).encode(encoding)
    fixed = settled(made.name, before, look)
    assert fixed.edits
    assert fixed.after == mark + ENDS[ends](made.source).encode(encoding)
    assert settled(made.name, fixed.after, look).edits == 0


def test_bytes_that_are_no_text_are_not_lost(look: Look) -> None:
    made = article(STYLES[0], 3)
    text = ("Ä ö ü ß – é à “ ” " * 20 + "\n\n" + slipped(made, 3)).encode()
    broken = text.replace("ß".encode(), b"\xc3", 1)
    fixed = settled(made.name, broken, look)
    assert fixed.after == broken
    assert fixed.is_refused
    assert "would be lost" in fixed.left[0]


@pytest.mark.parametrize("path", ARTICLES)
def test_fixing_twice_changes_nothing_more(path: str, look: Look) -> None:
    data = Path(path).read_bytes()
    fixed = settled(path, data, look)
    assert settled(path, fixed.after, look).edits == 0
    before, after = (look(path, one)[0] for one in (data, fixed.after))
    prose = [
        [block.text.replace("\u00a0", "") for block in one.blocks if block.kind in ("paragraph", "quotation", "title")]
        for one in (before, after)
    ]
    cited = {citation.block for citation in before.citations}
    kinds = [at for at, block in enumerate(before.blocks) if block.kind in ("paragraph", "quotation", "title")]
    assert all(a == b for at, a, b in zip(kinds, *prose, strict=True) if at not in cited)


# ---------------------------------------------------------------- formats

ADDRESS, CLEAN = "https://gazette.example/{}?b=1&utm_source=x", "https://gazette.example/{}?b=1"
FORMATS = {
    "a.txt": ("[{n}] “Report {n}”{c} Quay, {u}, accessed 2024-03-0{n}.\n", "Fares rose.[1] So.[2] Yes.[3]\n\n", ""),
    "a.md": (
        "[^{n}]: “Report {n}”{c} Quay, <{u}>, accessed 2024-03-0{n}.\n", "Fares rose.[^1] So.[^2] Yes.[^3]\n\n", "",
    ),
    "a.html": (
        '<li id="n{n}">&ldquo;Report {n}&rdquo;{c} <i>Quay</i>, <a href="{h}">{h}</a>, accessed 2024-03-0{n}.</li>',
        "<p>Fares rose." + "".join(f'<sup><a href="#n{n}">{n}</a></sup> So.' for n in (1, 2, 3)) + "</p><ol>", "</ol>",
    ),
    "a.tex": ("Fares rose\\footnote{{``Report {n}''{c} Quay, \\url{{{t}}}, accessed 2024-03-0{n}.}} again.\n", "", ""),
    "a.bib": ("@online{{k{n},\n title = {{Report {n}}},\n url = {{{t}}},\n  urldate = {{2024-03-0{n}}},\n}}\n", "", ""),
    "a.ris": ("TY  - ELEC\nTI  - Report {n}\nUR  - {u}\nY2  - 2024/03/0{n}\nER  - \n", "", ""),
    "a.json": (
        '{{"id":"k{n}","type":"webpage","title":"The \\"Report\\" {n}","URL":"{j}"}},\n',
        "[", '{"type":"book","title":"B"}]',
    ),
    "a.wiki": ("Fares rose.<ref>{{{{cite web|url={u}|title=Report {n}|access-date=2024-03-0{n}}}}}</ref>\n", "", ""),
    "a.rst": (
        ".. [{n}] “Report {n}”{c} Quay, {u}, accessed 2024-03-0{n}.\n", "Fares rose [1]_ so [2]_ yes [3]_.\n\n", "",
    ),
}  # fmt: skip


def in_format(name: str, address: str, comma: str) -> bytes:
    pattern, head, tail = FORMATS[name]
    pieces = []
    for n in (1, 2, 3, 4, 5) if name in ("a.tex", "a.wiki", "a.bib", "a.ris", "a.json") else (1, 2, 3):
        url = address.format(n)
        spelt = {"u": url, "h": url.replace("&", "&amp;"), "t": url.replace("&", "\\&"), "j": url.replace("/", "\\/")}
        pieces.append(pattern.format(n=n, c=comma if n == 2 else ",", **spelt))
    return (head + "".join(pieces) + tail).encode()


@pytest.mark.parametrize("name", FORMATS)
def test_each_format_keeps_its_own_way_of_writing(name: str, look: Look) -> None:
    before, wanted = in_format(name, ADDRESS, ","), in_format(name, CLEAN, ",")
    assert settled(name, before, look).after == wanted


def test_punctuation_goes_where_the_words_stand_and_not_into_their_markup(look: Look) -> None:
    for name in ("a.tex", "a.wiki"):
        assert settled(name, in_format(name, CLEAN, ""), look).after in (
            in_format(name, CLEAN, ","), in_format(name, CLEAN, ""),
        )  # fmt: skip
    notes = "".join(FORMATS["a.html"][0].format(n=n, c="" if n == 2 else ",", h=CLEAN.format(n)) for n in range(1, 6))
    marks = "".join(f'<sup><a href="#n{n}">{n}</a></sup> So.' for n in range(1, 6))
    page = f"<p>Fares rose.{marks}</p><ol>{notes}</ol>".encode()
    assert settled("a.html", page, look).after == page.replace(b"2&rdquo; ", b"2&rdquo;, ")


# ---------------------------------------------------------------- Word and OpenDocument

WORD_ADDRESS = ADDRESS.replace("&", "&amp;")


def word(address: str = WORD_ADDRESS, comma: str = "", gap: str = "\u00a0") -> bytes:
    """A Word file whose notes are cut into runs, with a deletion inside, in another order than their marks."""

    def one(n: int) -> str:
        url, run = address.format(n), office_files.run
        gone = "<w:del><w:r><w:delText>gone</w:delText></w:r></w:del>"
        pieces = run("“Rep") + run(f"ort {n}”{comma if n == 2 else ','} The Gazette, ", "<w:i/>")
        shown = run(url[:20]) + gone + run(url[20:])
        link = f'<w:hyperlink r:id="rId{n}">{shown}</w:hyperlink>' if n == 3 else shown
        return (
            f'<w:footnote w:id="{n}"><w:p>{pieces}{link}{run(", accessed 2024-03-09 &amp; read.")}</w:p></w:footnote>'
        )

    body = [office_files.paragraph(f"The fares rose in the harbour.{gap} Again.")]
    body += [office_files.paragraph(f"They rose a lot in year {n}", office_files.mark(n)) for n in (3, 1, 2, 4, 5)]
    notes = "".join(map(one, range(1, 6)))
    return office_files.docx(*body, footnotes=notes, note_links={"rId3": address.format(3)}, more={"x/y.bin": b"\0\1"})


def parts(data: bytes) -> list[tuple[str, bytes]]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        return [(one.filename, archive.read(one)) for one in archive.infolist()]


def test_a_word_file_changes_in_the_xml_of_its_own_text_alone(look: Look) -> None:
    before, wanted = word(), word(CLEAN, ",", "")
    fixed = settled("a.docx", before, look)
    assert fixed.edits == 7
    assert not fixed.left
    document, _ = look("a.docx", fixed.after)
    assert document.source == look("a.docx", wanted)[0].source
    assert [link.target for block in document.blocks for link in block.links] == [CLEAN.format(3)]
    touched = {name for (name, old), (_, new) in zip(parts(before), parts(fixed.after), strict=True) if old != new}
    assert touched == {"word/document.xml", "word/footnotes.xml", "word/_rels/footnotes.xml.rels"}
    assert [name for name, _ in parts(before)] == [name for name, _ in parts(fixed.after)]
    assert b"<w:delText>gone</w:delText>" in dict(parts(fixed.after))["word/footnotes.xml"]
    assert settled("a.docx", fixed.after, look).edits == 0


def test_the_packed_bytes_of_other_parts_stay_as_they_are(look: Look) -> None:
    before = word()
    after = settled("a.docx", before, look).after
    with zipfile.ZipFile(io.BytesIO(before)) as old, zipfile.ZipFile(io.BytesIO(after)) as new:
        for one, other in zip(old.infolist(), new.infolist(), strict=True):
            assert (one.date_time, one.compress_type, one.external_attr) == (
                other.date_time, other.compress_type, other.external_attr,
            )  # fmt: skip
            if one.CRC == other.CRC:
                piece = before[one.header_offset : one.header_offset + 30 + len(one.filename) + one.compress_size]
                assert after[other.header_offset : other.header_offset + len(piece)] == piece


@pytest.mark.parametrize("flat", [False, True])
def test_an_opendocument_text_changes_in_its_own_text(flat: bool, look: Look) -> None:
    def made(address: str) -> bytes:
        said = "“Report {n}”, <text:span>The</text:span> Gazette, {url}, accessed 2024-03-09."
        notes = [office_files.odt_note(str(n), said.format(n=n, url=address.format(n))) for n in (1, 2, 3)]
        return office_files.odt(*(f"The fares rose{note} in the harbour." for note in notes), flat=flat)

    name = "a.fodt" if flat else "a.odt"
    fixed = settled(name, made(WORD_ADDRESS), look)
    assert fixed.edits == 3
    wanted = made(CLEAN)
    assert fixed.after == wanted if flat else dict(parts(fixed.after)) == dict(parts(wanted))


def test_a_file_that_cannot_be_changed_is_left_with_a_sentence(look: Look) -> None:
    page = "<html><body><p>Fares rose.<sup>[1]</sup></p><p>[1] “Fares”, The Gazette, {}.</p></body></html>"
    book = office_files.epub({"a.xhtml": page.format(ADDRESS.format(1).replace("&", "&amp;"))})
    fixed = settled("a.epub", book, look)
    assert fixed.after == book
    assert fixed.is_refused
    assert "an EPUB cannot be changed" in fixed.left[0]


def test_a_signed_word_file_is_left_with_a_sentence(look: Look) -> None:
    data = io.BytesIO(word())
    with zipfile.ZipFile(data, "a") as archive:
        archive.writestr("_xmlsignatures/sig1.xml", "<Signature/>")
    fixed = settled("a.docx", data.getvalue(), look)
    assert fixed.after == data.getvalue()
    assert "signed" in fixed.left[0]


def test_a_bomb_among_the_parts_of_a_word_file_is_not_unpacked(look: Look) -> None:
    data = io.BytesIO(word())
    with zipfile.ZipFile(data, "a", zipfile.ZIP_DEFLATED) as archive, archive.open("word/zeros.xml", "w") as part:
        for _ in range(members.MOST_BYTES // 10_000_000 + 1):
            part.write(bytes(10_000_000))
    fixed = settled("a.docx", data.getvalue(), look)
    assert fixed.after == data.getvalue()
    assert "more than an article can hold" in fixed.left[0]


# ---------------------------------------------------------------- the command

NOTES = (
    "Fares rose in May 2024.[1] Tolls rose in May 2024.[2]\n\n"
    "[1] “Fares Rise”, The Gazette, https://gazette.example/2024/may/07/fares-rise?utm_source=x, accessed 2023-05-09.\n"
    "[2] “Tolls Rise”, The Gazette, https://gazette.example/2024/may/07/tolls-rise, accessed 2023-05-09.\n"
)


@pytest.fixture
def piece(tmp_path: Path) -> Path:
    path = tmp_path / "piece.txt"
    path.write_bytes(NOTES.replace("\n", "\r\n").encode())
    return path


def test_the_difference_is_shown_with_exit_code_1_and_nothing_is_written(piece: Path, capsys: Captured) -> None:
    before = piece.read_bytes()
    assert main(["fix", str(piece), "--today", "2026-06-01"]) == 1
    out = capsys.readouterr().out
    assert out.startswith(f"--- {piece}\n+++ {piece}\n@@ -1,4 +1,4 @@\n")
    assert "\n+[1] “Fares Rise”, The Gazette, https://gazette.example/2024/may/07/fares-rise, accessed" in out
    assert piece.read_bytes() == before


def test_applied_edits_are_written_once_and_keep_mode_and_links(piece: Path, tmp_path: Path, capsys: Captured) -> None:
    piece.chmod(0o640)
    link = tmp_path / "link.txt"
    link.symlink_to(piece.name)
    assert main(["fix", str(link), "--apply", "--today", "2026-06-01"]) == 0
    assert "1 edit\n" in capsys.readouterr().err
    assert link.is_symlink()
    assert stat.S_IMODE(piece.stat().st_mode) == 0o640
    assert piece.read_bytes() == NOTES.replace("?utm_source=x", "").replace("\n", "\r\n").encode()
    assert main(["fix", str(link), "--apply", "--today", "2026-06-01"]) == 0
    assert capsys.readouterr() == ("", "nothing to change\n")
    assert sorted(one.name for one in tmp_path.iterdir()) == ["link.txt", "piece.txt"]


def reported(piece: Path, capsys: Captured) -> tuple[Path, str]:
    """A report of the article, and the number of the question about its access dates."""
    report = piece.parent / "report.json"
    main(["audit", str(piece), "--offline", "--today", "2026-06-01", "--report", str(report), "--quiet"])
    capsys.readouterr()
    findings = json.loads(report.read_text())["documents"][0]["findings"]
    return report, next(one["query"] for one in findings if one["fix"] and not one["fix"]["safe"])


def test_an_accepted_proposal_changes_all_notes_of_the_slip_and_no_prose(piece: Path, capsys: Captured) -> None:
    report, query = reported(piece, capsys)
    assert main(["fix", "--accept", query, "--from", str(report), "--apply"]) == 0
    assert piece.read_bytes() == NOTES.replace("2023-05-09", "2024-05-09").replace("\n", "\r\n").encode()
    assert main(["fix", "--accept", query, "--from", str(report), "--apply"]) == 2
    assert "has changed since" in capsys.readouterr().err


def test_a_proposal_can_be_accepted_without_a_report(piece: Path, capsys: Captured) -> None:
    _, query = reported(piece, capsys)
    assert main(["fix", str(piece), "--accept", query.lower(), "--today", "2026-06-01"]) == 1
    assert "+[2] “Tolls Rise”, The Gazette, https://gazette.example/2024/may/07/tolls-rise, accessed 2024" in (
        capsys.readouterr().out
    )


def test_what_cannot_be_accepted_is_said_in_one_sentence(piece: Path, capsys: Captured) -> None:
    report, query = reported(piece, capsys)
    told = json.loads(report.read_text())
    asked = next(one for one in told["documents"][0]["findings"] if one["query"] == query)

    def said(*arguments: str) -> str:
        assert main(["fix", *arguments, "--from", str(report)]) == 2
        err = capsys.readouterr().err
        assert err.count("\n") == 1
        return err

    assert "AQ99" in said("--accept", "AQ99", str(piece))
    asked["fix"]["edits"][0]["line"] = 1000
    report.write_text(json.dumps(told))
    assert "do not fit" in said("--accept", query)
    asked["fix"] = None
    report.write_text(json.dumps(told))
    assert "proposes nothing" in said("--accept", query)
    told["documents"][0]["sha256"] = None
    report.write_text(json.dumps(told))
    assert "audit it again" in said("--accept", query)
    report.write_text("[]")
    assert "no JSON report" in said("--accept", query)
    assert "--accept" in said(str(piece))


def test_a_report_cannot_rewrite_prose(piece: Path, capsys: Captured) -> None:
    report, query = reported(piece, capsys)
    told = json.loads(report.read_text())
    asked = next(one for one in told["documents"][0]["findings"] if one["query"] == query)
    asked["fix"]["edits"] = [{"line": 1, "column": 1, "end_column": 6, "replacement": "Taxes"}]
    report.write_text(json.dumps(told))
    before = piece.read_bytes()
    assert main(["fix", "--accept", query, "--from", str(report), "--apply"]) == 2
    assert "outside notes" in capsys.readouterr().err
    assert piece.read_bytes() == before


@pytest.mark.parametrize("given", ["-", "https://gazette.example/a", "missing.txt", ""])
def test_what_is_no_file_is_refused_in_one_sentence(given: str, capsys: Captured) -> None:
    assert main(["fix", *([given] if given else [])]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_a_suppressed_finding_is_not_fixed(tmp_path: Path, capsys: Captured) -> None:
    path = tmp_path / "a.md"
    comment = '<!-- citecheck: ignore[tracking-parameters] reason="the feed counts" -->\n'
    path.write_text(
        f"Fares rose.[^1]\n\n{comment}[^1]: “Fares”, The Gazette, <{ADDRESS.format(1)}>, accessed 2024-03-09.\n"
    )
    assert main(["fix", str(path)]) == 0
    assert capsys.readouterr().out == ""


def test_a_file_that_changed_meanwhile_is_left_alone(piece: Path) -> None:
    with pytest.raises(InputError, match="changed meanwhile"):
        replacing.replace(str(piece), b"other", b"new")
    assert os.listdir(piece.parent) == ["piece.txt"]  # noqa: PTH208  # because names are all that counts


# ---------------------------------------------------------------- archived copies

GONE = {archive_replacement.FARES: "HTTP/1.1 404 Not Found\n\n<html><head><title>Not found</title></head></html>"}
HELD = {archive_replacement.FARES: archive_replacement.HELD}
FARES, COPY = archive_replacement.FARES, archive_replacement.COPY
ROBUST = f' data-originalurl="{FARES}" data-versionurl="{COPY}" data-versiondate="2024-03-08"'


COPIED = (
    ("markdown", f"Fares [rose]({FARES}).[^1]\n\n[^1]: “Fares Rise”, Gazette, <{FARES}>, accessed 9 March 2024.\n",
     (f"Fares [rose]({COPY}).[^1]\n\n[^1]: “Fares Rise”, Gazette, <{FARES}> (archived 8 March 2024: <{COPY}>), "
      "accessed 9 March 2024.\n")),
    ("markdown", f"Fares rose in May, see {FARES}.\n",
     f"Fares rose in May, see {FARES} (archived 8 March 2024: {COPY}).\n"),
    ("html", f'<p>Fares <a href="{FARES}">rose</a>.</p>', f'<p>Fares <a href="{COPY}"{ROBUST}>rose</a>.</p>'),
    ("html", f"<p>Fares rose (<a href={FARES}>{FARES}</a>).</p>",
     (f"<p>Fares rose (<a href={FARES}{ROBUST}>{FARES}</a> (archived 8 March 2024: "
      f'<a href="{COPY}">{COPY}</a>)).</p>')),
    ("latex", f"Fares\\footnote{{``Fares Rise'', Gazette, \\url{{{FARES}}}, accessed 9 March 2024.}} rose.",
     (f"Fares\\footnote{{``Fares Rise'', Gazette, \\url{{{FARES}}} (archived 8 March 2024: \\url{{{COPY}}}), "
      "accessed 9 March 2024.} rose.")),
    ("bibtex", f"@online{{a,\n  title = {{Fares Rise}},\n  url = {{{FARES}}},\n}}\n",
     (f"@online{{a,\n  title = {{Fares Rise}},\n  url = {{{FARES}}},\n  archiveurl = {{{COPY}}},\n"
      "  archivedate = {2024-03-08},\n}\n")),
    ("csljson", f'[{{"id":"a","type":"webpage","title":"Fares Rise","URL":"{FARES}"}}]',
     (f'[{{"id":"a","type":"webpage","title":"Fares Rise","URL":"{FARES}","archive":"web.archive.org",'
      f'"archive_location":"{COPY}"}}]')),
)  # fmt: skip


@pytest.mark.parametrize(("form", "source", "expected"), COPIED)
def test_a_copy_is_cited_in_the_citations_own_form_and_then_nothing_is_asked(
    form: str, source: str, expected: str
) -> None:
    example = Example(source, GONE, mementos=HELD, input_format=form)
    document = citations.read(documents.read("example", source.encode(), form), Settings())
    found = [one for one in findings_of(example) if one.fix is not None and "archive-replacement" in one.rules]
    after, made, left = changed(document, source.encode(), [one for each in found for one in proposed(document, each)])
    assert after.decode() == expected
    assert made
    assert not left
    again = findings_of(replace(example, article=expected))
    assert not [one for one in again if "archive-replacement" in one.rules]
