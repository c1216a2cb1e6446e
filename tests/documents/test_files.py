"""Finding files and decoding them: what is read, what is refused, each refusal in one sentence."""

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citecheck import documents
from citecheck.cli import main
from citecheck.errors import InputError
from citecheck.model import Document

RUSSIAN = "Торговля между двумя портами выросла, и никто этого не ожидал. Министр сказал, что так будет и дальше. " * 4
TURKISH = (
    "İki liman arasındaki ticaret büyüdü ve bunu kimse beklemiyordu. Bakan, böyle süreceğini söyledi; şimdi değişti. "
    * 4
)
FRENCH = (
    "Le commerce entre les deux ports a augmenté, et personne ne s’y attendait. Le ministre l’a déjà répété à l’été. "
    * 4
)


def refusal(reading: Callable[[], Document]) -> str:
    """The sentence with which a file is refused, or nothing where it is read."""
    try:
        reading()
    except InputError as error:
        return str(error)
    return ""


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
@pytest.mark.parametrize("text", [RUSSIAN, TURKISH, FRENCH], ids=["ru", "tr", "fr"])
def test_unicode_is_read_with_and_without_a_mark(text: str, encoding: str) -> None:
    if encoding.endswith(("le", "be")) and text is RUSSIAN:
        text = text + " 2024"
    assert documents.read("x.txt", text.encode(encoding)).source == text


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8-r"),
        (TURKISH, "cp1254"),
        (FRENCH, "cp1252"),
        (FRENCH.replace("’", "'"), "latin-1"),
    ],
)
def test_old_encodings_are_told_by_their_letters(text: str, encoding: str) -> None:
    assert documents.read("x.txt", text.encode(encoding)).source == text


def test_a_page_says_its_own_encoding() -> None:
    page = f'<html><head><meta charset="windows-1251"></head><body><p>{RUSSIAN}</p></body></html>'
    assert "Торговля" in documents.read("x.html", page.encode("cp1251")).source


def test_a_file_cut_off_inside_a_letter_is_read() -> None:
    assert documents.read("x.txt", "Some text and é".encode()[:-1]).source == "Some text and \ufffd"


@pytest.mark.parametrize(
    "data",
    [bytes(range(256)) * 20, b"%PDF-1.7 x", b"PK\x03\x04 x", b"\x00" * 100, b"\x00\x01\x02\x03" * 50],
)
def test_what_is_no_text_is_refused_in_one_sentence(data: bytes) -> None:
    with pytest.raises(InputError) as caught:
        documents.read("x.txt", data)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("data", [b"", b"  \n "])
def test_an_empty_file_is_an_empty_article(data: bytes) -> None:
    assert documents.read("x.txt", data).blocks == ()


@given(st.binary(max_size=300), st.sampled_from(["text", "markdown", "html"]))
def test_random_bytes_are_read_or_refused(data: bytes, name: str) -> None:
    assert "\n" not in refusal(lambda: documents.read("x", data, name))


def test_folders_are_walked_for_known_suffixes(tmp_path: Path) -> None:
    for name in ("b.md", "a.txt", "c.bin", ".hidden.md", "sub/d.html", "node_modules/e.md", ".git/f.md"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    found = [
        Path(path).relative_to(tmp_path).as_posix() for path in documents.find([str(tmp_path), str(tmp_path / "a.txt")])
    ]
    assert found == ["a.txt", "b.md", "sub/d.html"]
    assert documents.find([str(tmp_path / "*.md")]) == [str(tmp_path / ".hidden.md")] * 0 + [str(tmp_path / "b.md")]
    assert documents.find(["-"]) == ["-"]


@pytest.mark.parametrize("path", ["no-such-file.txt", "no*match.txt", "x\x00y"])
def test_what_does_not_exist_is_said_in_one_sentence(path: str) -> None:
    with pytest.raises(InputError) as caught:
        documents.find([path])
    assert "\n" not in str(caught.value)


def test_what_does_not_exist_does_not_hide_what_does(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("x")
    there, gone = str(tmp_path / "a.md"), str(tmp_path / "b.md")
    assert documents.find([gone, there]) == [there, gone]
    with pytest.raises(InputError, match=r"b\.md: there is no such file"):
        documents.load(gone)
    with pytest.raises(InputError, match="cannot be read"):
        documents.load("x\x00y")
    assert documents.without_idle_patterns([gone, there, "no*match.txt", str(tmp_path / "*.md"), "-"]) == [
        gone, there, str(tmp_path / "*.md"), "-",
    ]  # fmt: skip


@pytest.mark.skipif(sys.platform == "win32", reason="links and pipes of Unix")
def test_in_folders_links_and_pipes_are_left_alone(tmp_path: Path) -> None:
    secret, folder = tmp_path / "secret.txt", tmp_path / "articles"
    (folder / "sub").mkdir(parents=True)
    for path in (secret, folder / "a.md"):
        path.write_text("x")
    (folder / "b.md").symlink_to(secret)
    (folder / "c.md").symlink_to("c.md")
    (folder / "sub" / "up").symlink_to("..")
    os.mkfifo(folder / "d.md")
    assert documents.find([str(folder)]) == [str(folder / "a.md")]
    assert documents.find([str(folder / "b.md")]) == [str(folder / "b.md")]  # named is named


def test_in_folders_reports_of_earlier_runs_are_no_articles(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    article = tmp_path / "a.md"
    article.write_text("# The ferry\n\nFares rose.[^1]\n\n[^1]: “Fares”, Gazette, <https://gazette.example/fares>.\n")
    (tmp_path / "one.md").write_text("[All articles](../r.md)\n\n# Source check: The ferry\n\nFares rose.\n")
    names = ("r.md", "r.html", "r.letter.txt", "r.summary.md")
    flags = [flag for name in names for flag in ("--report", str(tmp_path / name))]
    for _ in range(2):
        main(["audit", str(tmp_path), "--offline", *flags])
        assert "1 article," in capsys.readouterr().out
    assert documents.find([str(tmp_path)]) == [str(article)]
    assert documents.find([str(tmp_path / "r.md")]) == [str(tmp_path / "r.md")]  # named is named


def test_a_format_without_a_reader_is_refused() -> None:
    with pytest.raises(InputError, match="there is no reader"):
        documents.read("x.txt", b"text", "pages")


def test_standard_input_is_told_by_what_it_holds() -> None:
    assert documents.read("-", b"<!DOCTYPE html><p>Text</p>").format == "html"
    assert documents.read("-", b"Plain words").format == "text"
    assert documents.read("-", b"# Words", "text/markdown").format == "markdown"


def test_a_missing_extra_is_named_with_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "bibtexparser.splitter", None)
    with pytest.raises(InputError, match=r"^refs\.bib: .*citecheck-audit\[latex\]"):
        documents.read("refs.bib", b"@misc{k, title={A}, url={https://a.example}}")


def test_a_bibliography_that_an_article_of_the_run_names_is_no_article_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "paper.tex").write_text("\\begin{document}Text.\\cite{a}\\bibliography{refs,./more}\\end{document}")
    for name in ("refs.bib", "more.bib", "other.bib"):
        (tmp_path / name).write_text("@misc{a, title={T}, url={https://a.example/x}}")
    named = [Path(path).name for path in documents.find([str(tmp_path)])]
    assert named == ["other.bib", "paper.tex"]
    assert documents.find([str(tmp_path / "refs.bib")]) == [str(tmp_path / "refs.bib")]


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("library.xml", b'<?xml version="1.0"?><xml><records><record/></records></xml>', "EndNote; export it as RIS"),
        ("page.xml", b'<p>Quays<ac:structured-macro ac:name="footnote"/></p>', "Confluence stores it; export it"),
        ("page.mht", b"From: <Saved>\nContent-Type: multipart/related;\n\n--x\n", "(MHTML); save it as HTML"),
    ],
)
def test_what_others_write_is_told_with_what_to_save_it_as(name: str, data: bytes, said: str) -> None:
    assert said in refusal(lambda: documents.read(name, data))
    assert documents.read("notes.xyz", b"Content-Type is a header.\n\nQuays.\n").blocks
