"""Inputs that were made to crash, hang or speak through the tool: none of it may, in any output."""

import json
import os
import random
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
WEB = ROOT / "fixtures" / "web"
HOSTILE = sorted((ROOT / "fixtures" / "articles" / "h-hostile").iterdir())
ENCODED = sorted(path for path in (ROOT / "tests" / "hostile").iterdir() if not path.name.startswith("."))
FORMATS = ("terminal", "json")  # the others are looked at in their files

# What a reader cannot see and a program obeys: controls but the line feed, C1, line separators, turns of direction.
FORBIDDEN = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
ORDER = re.compile(r"^\s*::|##\[|##vso\[", re.MULTILINE)


def run(*arguments: str, data: bytes | None = None) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "citecheck", *arguments]
    return subprocess.run(command, cwd=ROOT, input=data if data is not None else b"", capture_output=True, check=False)


def is_calm(done: subprocess.CompletedProcess[bytes]) -> str:
    """The standard output, after the promises that hold for every input."""
    out, err = done.stdout.decode("utf-8"), done.stderr.decode("utf-8")
    assert done.returncode in {0, 1, 2}, err[-2000:]
    assert "Traceback" not in out + err, err[-2000:]
    assert "internal error" not in err, err[-2000:]
    for text in (out, err):
        spoken = FORBIDDEN.search(text)
        assert spoken is None, f"{text[max(0, spoken.start() - 60) : spoken.end() + 20]!r}"
        order = ORDER.search(text)
        assert order is None, f"{text[order.start() : order.start() + 80]!r}"
    if done.returncode == 2:
        assert err.strip(), "a refusal says why"
    return out


# ---------------------------------------------------------------- the small ones, through every output


@pytest.mark.parametrize("name", FORMATS)
def test_hostile_articles_and_pages_stay_inside_the_report(name: str, tmp_path: Path) -> None:
    files = [tmp_path / f"r{suffix}" for suffix in (".md", ".letter.txt", ".json")]
    reports = [part for file in files for part in ("--report", str(file))]
    done = run("audit", *map(str, HOSTILE), "--replay", str(WEB), "--fail-on", "never", "--format", name, *reports)
    assert done.returncode == 0, done.stderr.decode()
    out = is_calm(done)
    assert out.strip()
    if name == "json":
        assert len(json.loads(out)["documents"]) == len(HOSTILE)
    for file in files:
        text = file.read_text(encoding="utf-8")
        assert FORBIDDEN.search(text) is None
        if not file.name.endswith(".json"):
            assert ORDER.search(text) is None


def test_no_html_and_no_script_link_reaches_the_markdown_report() -> None:
    from markdown_it import MarkdownIt

    out = is_calm(run("audit", *map(str, HOSTILE), "--replay", str(WEB), "--fail-on", "never", "--format", "markdown"))
    tokens = MarkdownIt("commonmark", {"html": True}).enable("table").parse(out)
    inline = [child for token in tokens for child in token.children or ()]
    assert not {token.type for token in [*tokens, *inline]} & {"html_block", "html_inline", "image"}
    hrefs = [str(token.attrGet("href")) for token in inline if token.type == "link_open"]
    assert [href for href in hrefs if not href.startswith(("http://", "https://", "#"))] == []
    shown = [child.content for child in inline if child.type == "text"]  # in code, nobody is called
    assert [text for text in shown if re.search(r"(?<!\w)@(octocat|everyone)", text)] == []


def test_extract_is_calm_too() -> None:
    documents = json.loads(is_calm(run("extract", *map(str, HOSTILE))))["documents"]
    assert len(documents) == len(HOSTILE)


def test_other_and_broken_encodings_are_read_or_refused_in_one_sentence_each() -> None:
    done = run("audit", "--offline", "--format", "json", *map(str, ENCODED))
    assert done.returncode == 2
    read = len(json.loads(is_calm(done))["documents"])
    assert read + len(done.stderr.decode().strip().splitlines()) == len(ENCODED)
    assert read >= len(READ_AS)


READ_AS = {
    "windows-1251.txt": "Министр Искан Дорел сказал",
    "windows-1254.txt": "Dışişleri Bakanı Iskan Dorel, “vapur yeniden işliyor” demiş",
    "latin-1.txt": "Le ministre Iskan Dorel a déclaré",
    "utf-16-le-bom.txt": "Министр Искан Дорел сказал",
    "utf-16-be-bom.txt": "Dışişleri Bakanı Iskan Dorel, “vapur yeniden işliyor” demiş",
    "utf-8-bom-crlf.txt": "Le ministre Iskan Dorel a déclaré",
    "latin-1.html": "Le ministre a déclaré",
}


def test_a_text_in_another_encoding_is_read_as_what_it_is() -> None:
    files = [str(ROOT / "tests" / "hostile" / name) for name in READ_AS]
    documents = {
        Path(one["path"]).name: one
        for one in json.loads(is_calm(run("extract", "--date-order", "dmy", *files)))["documents"]
    }
    assert sorted(documents) == sorted(READ_AS)
    for name, sentence in READ_AS.items():
        [citation] = [one for one in documents[name]["citations"] if one["kind"] == "note"]
        assert citation["accessed"]["date"] == "2024-03-09", name
        assert any(sentence in claim["sentence"] for claim in documents[name]["claims"]), name


# ---------------------------------------------------------------- the big ones, made here


def brackets() -> str:
    return "A Title\n\nText " + "[" * 10_000 + " and " + "]" * 10_000 + "(" * 10_000 + "[1]" * 3_000 + "\n\n[1] x\n"


def long_line() -> str:
    sentence = "The harbour master said that “the boats are late” and counted 4,120 crates on 3 March 2024.[1] "
    return "A Title\n\n" + sentence * 11_000 + "\n\n[1] “Crates”, The Jetty, https://jetty.example/crates\n"


def one_word() -> str:
    return "A Title\n\n" + "a" * 1_000_000 + " said “" + "b" * 300_000 + "[1]\n\n[1] https://x.example/" + "c" * 300_000


def many_notes() -> str:
    body = "".join(f"Pier {n} took {n},000 crates in 2023, said Tam Orr.[{n}] " for n in range(1, 10_001))
    notes = "\n".join(
        f"[{n}] “Pier {n}”, The Jetty, https://jetty.example/pier/{n}, (Date of Access: 09.03.2024)."
        for n in range(1, 10_001)
    )
    return f"Piers\n\n{body}\n\n{notes}\n"


def quotation_marks() -> str:
    return "A Title\n\n" + "“" * 20_000 + "x" + "«„" * 10_000 + "' \" " * 10_000 + "\n\n[1] " + "“" * 20_000


def digits_and_dots() -> str:
    return "A Title\n\n" + "1.1." * 50_000 + "9" * 50_000 + " 1,1" * 30_000 + "\n\n[1] " + "09.03." * 30_000


def addresses() -> str:
    return "A Title\n\n" + "https://" * 30_000 + "\n\n[1] " + "https://a.example/((((" * 10_000 + "www." * 20_000


def ibids() -> str:
    notes = "\n".join(f"[{n}] Ibid." for n in range(1, 5_001))
    return "A Title\n\n" + " ".join(f"One more.[{n}]" for n in range(1, 5_001)) + f"\n\n{notes}\n"


def deep_markdown() -> str:
    nested = "> " * 3_000 + "quoted [a](https://x.example)\n\n" + "".join("  " * n + "- item\n" for n in range(400))
    return nested + "*" * 20_000 + "`" * 9_999 + "[a](" * 10_000 + "![" * 10_000 + "[^x]" * 10_000 + "\n\n[^x]: y\n"


def deep_html() -> str:
    return "<article>" + "<div><b>" * 20_000 + "text<sup><a href='#f'>1</a></sup>" + "</p>" * 20_000 + "<p id=f>note"


def wide_html() -> str:
    return "<article>" + "<p>One <a href='https://x.example/a'>link</a> said “so”.</p>" * 4_000


def noise() -> str:
    alphabet = "[]()“”«»'\"*_`^:.,/#<>|\\\n\t 0123456789aıß漢א\u202e\u200b\x1b\x9b\ufeff"
    return "".join(random.Random(11).choices(alphabet, k=200_000))


BIG: dict[str, tuple[Callable[[], str], ...]] = {
    ".txt": (
        brackets, long_line, one_word, many_notes, quotation_marks, digits_and_dots, addresses, ibids, noise,
    ),
    ".md": (brackets, deep_markdown, quotation_marks, addresses, noise),
    ".html": (deep_html, wide_html, noise),
}  # fmt: skip


@pytest.mark.parametrize("suffix", sorted(BIG))
def test_big_and_twisted_inputs_are_worked_off(suffix: str, tmp_path: Path) -> None:
    files = []
    for make in BIG[suffix]:
        files.append(tmp_path / f"{make.__name__}{suffix}")
        files[-1].write_text(make(), encoding="utf-8")
    done = run("audit", "--offline", "--today", "2024-03-12", *map(str, files))
    refused = len(done.stderr.decode().strip().splitlines())
    assert f"{len(files) - refused} article" in is_calm(done)


@pytest.mark.parametrize("input_format", ["text", "markdown", "html"])
def test_random_bytes_are_read_or_refused(input_format: str, tmp_path: Path) -> None:
    files = [tmp_path / f"{seed}.bin" for seed in range(6)]
    for seed, file in enumerate(files):
        file.write_bytes(random.Random(seed).randbytes(20_000 if seed else 50))
    is_calm(run("audit", "--offline", "--format", "json", "--input-format", input_format, *map(str, files)))


def test_random_bytes_on_standard_input_are_read_or_refused() -> None:
    is_calm(run("audit", "--offline", "-", data=random.Random(7).randbytes(5_000)))


def test_hostile_file_names_stay_names(tmp_path: Path) -> None:
    names = ["::error::x.txt", "a\x1b[31m|`b`.md", "\u202egnp.txt", "new\nline.html"]
    for name in names:
        (tmp_path / name).write_text("A Title\n\nThe pier took 40 crates.[1]\n\n[1] https://x.example/a\n")
    for name in ("terminal", "markdown"):
        is_calm(run("audit", "--offline", "--format", name, *(str(tmp_path / one) for one in names)))
    if sys.platform == "linux":  # where names are bytes
        Path(os.fsdecode(bytes(tmp_path) + b"/\xff\xfe.md")).write_text(
            "Words.[^1]\n\n[^1]: https://x.example/a 31.02.2024\n"
        )
    suffixes = ("md", "html", "json", "sarif", "junit.xml", "gitlab.json", "csv", "summary.md", "letter.txt")
    reports = [flag for suffix in suffixes for flag in ("--report", str(tmp_path / "out" / f"r.{suffix}"))]
    is_calm(run("audit", "--offline", *reports, str(tmp_path)))
    is_calm(run("baseline", "--offline", "--output", str(tmp_path / "out" / "b.json"), str(tmp_path)))
    is_calm(run("fix", str(tmp_path)))
    for name in names:
        assert run("audit", "--offline", str(tmp_path / "missing" / name)).returncode == 2
        is_calm(run("audit", "--offline", f"missing/{name}"))
