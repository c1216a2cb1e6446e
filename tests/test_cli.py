"""The command line as scripts rely on it: exit codes, standard output and error, files."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from citecheck.cli import main

ROOT = Path(__file__).resolve().parent.parent
ARTICLE = ROOT / "fixtures/articles/a-foreign-policy/lirona-and-kestovia.txt"
CLEAN = ROOT / "fixtures/articles/d-clean/2024-03-08-how-the-ferries-came-back.txt"
WEB = str(ROOT / "fixtures/web")

Captured = pytest.CaptureFixture[str]


def test_a_correction_is_exit_code_1_and_a_clean_article_0(capsys: Captured) -> None:
    assert main(["audit", str(ARTICLE), "--replay", WEB]) == 1
    assert main(["audit", str(CLEAN), "--replay", WEB]) == 0
    assert "access-before-publication" in capsys.readouterr().out


def test_what_fails_the_run_can_be_chosen(capsys: Captured) -> None:
    assert main(["audit", str(ARTICLE), "--replay", WEB, "--fail-on", "never"]) == 0
    assert main(["audit", str(CLEAN), "--replay", WEB, "--fail-on", "note"]) == 0
    assert main(["audit", str(ARTICLE), "--offline", "--ignore", "date,match", "--fail-on", "correct"]) == 0
    assert main(["audit", str(CLEAN), "--offline", "--strict"]) == 1
    capsys.readouterr()


def test_ways_of_coming_by_sources_exclude_each_other(capsys: Captured, tmp_path: Path) -> None:
    assert main(["audit", str(ARTICLE), "--record", str(tmp_path), "--cache", str(tmp_path)]) == 2
    assert "exclude each other" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["audit", "missing.txt", "--offline"], "missing.txt"),
        (["audit", str(ARTICLE), "--replay", "missing"], "missing"),
        (["audit", str(ARTICLE), "--offline", "--report", "report.xyz"], "report.xyz"),
        (["audit", str(ARTICLE), "--offline", "--format", "xyz"], "xyz"),
        (["audit", str(ARTICLE), "--offline", "--select", "acces-before-publication"], "did you mean"),
        (["rules", "quote-notfound"], "did you mean `quote-not-found`?"),
    ],
)
def test_bad_input_is_one_sentence_and_exit_code_2(arguments: list[str], words: str, capsys: Captured) -> None:
    assert main(arguments) == 2
    said = capsys.readouterr().err
    assert words in said
    assert "Traceback" not in said
    assert said.count("\n") == 1


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["audits"], "invalid choice: 'audits'"),
        (["audit"], "see `citecheck audit --help`"),
        (["audit", "a.txt", "--jobs", "\x1b[2J"], "'\\x1b[2J' is not a number from 1 to 4096"),
        (["audit", "a.txt", "--today", "9999-12-31"], "'9999-12-31' is not a date such as 2024-03-12"),
        (["audit", "a.txt", "--off"], "unrecognized arguments: --off"),
    ],
)
def test_a_bad_command_line_is_one_sentence_too(arguments: list[str], words: str, capsys: Captured) -> None:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2
    said = capsys.readouterr().err
    assert words in said
    assert said.count("\n") == 1


def test_without_any_argument_the_commands_are_told(capsys: Captured) -> None:
    with pytest.raises(SystemExit) as ended:
        main([])
    assert ended.value.code == 2
    assert "read: notes, URLs" in capsys.readouterr().err


def test_a_file_that_cannot_be_read_does_not_hide_the_others(tmp_path: Path, capsys: Captured) -> None:
    (tmp_path / "broken.txt").write_bytes(bytes(range(256)) * 8)
    (tmp_path / "fine.txt").write_bytes(ARTICLE.read_bytes())
    assert main(["audit", str(tmp_path), "--offline", "--format", "json"]) == 2
    out, err = capsys.readouterr()
    assert [document["path"][-8:] for document in json.loads(out)["documents"]] == ["fine.txt"]
    assert "broken.txt" in err


def test_a_file_that_is_not_there_does_not_hide_the_others(tmp_path: Path, capsys: Captured) -> None:
    gone = str(tmp_path / "gone.txt")
    assert main(["audit", gone, str(ARTICLE), "--offline", "--format", "json"]) == 2
    out, err = capsys.readouterr()
    assert len(json.loads(out)["documents"]) == 1
    assert err.endswith("gone.txt: there is no such file, folder or match\n")


def test_a_pattern_without_a_match_is_an_empty_run(tmp_path: Path, capsys: Captured) -> None:
    pattern = str(tmp_path / "*.md")
    for command in (["audit", "--offline"], ["extract"], ["baseline", "--offline", "--output", str(tmp_path / "b")]):
        assert main([*command, pattern]) == 2
        assert "no such file, folder or match" in capsys.readouterr().err
        assert main([*command, pattern, "--allow-empty"]) == 0
    capsys.readouterr()


SLIP = "Words.[^1] More.[^2]\n\n::error::x\n\n[^1]: https://x.example/a?utm_source=y\x1b\n[^2]: https://x.example/b\n"


@pytest.mark.skipif(sys.platform == "win32", reason="a terminal of Unix")
def test_the_difference_of_a_fix_is_shown_line_by_line_on_a_terminal(tmp_path: Path) -> None:
    import pty

    (tmp_path / "a.md").write_text(SLIP)
    above, below = pty.openpty()
    done = subprocess.run(
        [sys.executable, "-m", "citecheck", "fix", "a.md"],
        cwd=tmp_path,
        stdout=below,
        stderr=subprocess.PIPE,
        check=False,
    )
    shown = os.read(above, 10_000).decode()
    assert done.returncode == 1
    assert shown.startswith("--- a.md\r\n+++ a.md\r\n@@ -")
    assert "\x1b" not in shown
    assert "::error" not in shown


@pytest.mark.parametrize("findings", ["[1]", '["x"]', "[null]", "{}"])
def test_a_report_of_nonsense_fixes_nothing(findings: str, tmp_path: Path, capsys: Captured) -> None:
    (tmp_path / "r.json").write_text(
        f'{{"schema": "citecheck-report/1", "documents": [{{"path": "a.md", "findings": {findings}}}]}}'
    )
    assert main(["fix", "--accept", "AQ1", "--from", str(tmp_path / "r.json")]) == 2
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert "internal" not in said


def test_the_difference_of_a_fix_is_exact_unless_a_build_server_reads_it(
    tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.md").write_text(SLIP)
    for name in ("GITHUB_ACTIONS", "TF_BUILD", "TEAMCITY_VERSION"):
        monkeypatch.delenv(name, raising=False)
    assert main(["fix", str(tmp_path / "a.md")]) == 1
    assert "\n ::error::x\n" in capsys.readouterr().out
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    assert main(["fix", str(tmp_path / "a.md")]) == 1
    assert "\n : :error::x\n" in capsys.readouterr().out


def test_an_empty_run_is_trouble_unless_it_is_allowed(tmp_path: Path, capsys: Captured) -> None:
    (tmp_path / "empty.txt").write_text("\n", encoding="utf-8")
    assert main(["audit", str(tmp_path), "--offline"]) == 2
    assert main(["audit", str(tmp_path), "--offline", "--allow-empty"]) == 0
    assert main(["extract", str(tmp_path)]) == 2
    capsys.readouterr()


def test_several_reports_are_written_in_one_run(tmp_path: Path, capsys: Captured) -> None:
    names = [tmp_path / "deep" / name for name in ("r.md", "r.json", "r.letter.txt")]
    flags = [flag for name in names for flag in ("--report", str(name))]
    assert main(["audit", str(ARTICLE), "--replay", WEB, *flags]) == 1
    assert all(name.stat().st_size > 500 for name in names)
    assert "report: " in capsys.readouterr().err


def test_a_replay_takes_its_day_from_the_newest_capture(capsys: Captured) -> None:
    main(["audit", str(ARTICLE), "--replay", WEB, "--format", "json"])
    report = json.loads(capsys.readouterr().out)
    assert (report["today"], report["mode"]) == ("2024-03-12", "replay")


def test_a_report_that_cannot_be_written_is_said_before_the_work(tmp_path: Path, capsys: Captured) -> None:
    (tmp_path / "file").write_text("x")
    for path in (tmp_path, tmp_path / "file" / "r.md"):
        name = str(path if path.suffix else path / "folder.md")
        (tmp_path / "folder.md").mkdir(exist_ok=True)
        assert main(["audit", "--offline", str(ARTICLE), "--report", name]) == 2
        out, err = capsys.readouterr()
        assert out == ""
        assert "the report cannot be written" in err
    assert main(["baseline", "--offline", str(ARTICLE), "--output", str(tmp_path)]) == 2
    assert main(["audit", "--offline", str(ARTICLE), "--baseline", str(tmp_path / "file")]) == 2
    assert capsys.readouterr().out == ""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a disk that is always full")
def test_a_report_that_cannot_be_written_costs_no_other(tmp_path: Path, capsys: Captured) -> None:
    (tmp_path / "r.json").symlink_to("/dev/full")
    flags = [flag for name in ("r.json", "r.md") for flag in ("--report", str(tmp_path / name))]
    assert main(["audit", "--offline", str(ARTICLE), *flags]) == 2
    out, err = capsys.readouterr()
    assert "to correct" in out
    assert (tmp_path / "r.md").stat().st_size > 0
    assert err.count("\n") == 1
    assert "No space left" in err


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a disk that is always full")
@pytest.mark.parametrize("command", [("audit", "--offline", str(ARTICLE)), ("extract", str(ARTICLE)), ("config",)])
def test_a_full_disk_behind_standard_output_is_one_sentence(command: tuple[str, ...]) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run([sys.executable, "-m", "citecheck", *command], stdout=full, stderr=subprocess.PIPE,
                              text=True, check=False)  # fmt: skip
    assert done.returncode == 2
    assert done.stderr == "citecheck: standard output: cannot be written: No space left on device\n"


def test_closed_standard_streams_are_empty_ones(tmp_path: Path) -> None:
    report = tmp_path / "r.json"
    command = [sys.executable, "-m", "citecheck", "audit", "--offline", str(ARTICLE), "--report", str(report)]
    done = subprocess.run(["bash", "-c", '"$@" <&- >&- 2>&-', "bash", *command], check=False)
    assert done.returncode == 1
    assert json.loads(report.read_text())["summary"]["correct"] == 1


@pytest.mark.parametrize("flags", [("audit", "--report"), ("audit", "--history"), ("baseline", "--output")])
def test_an_article_is_never_written_over(tmp_path: Path, flags: tuple[str, str], capsys: Captured) -> None:
    article = tmp_path / "a.md"
    article.write_bytes(ARTICLE.read_bytes())
    (tmp_path / "link.md").symlink_to(article)
    for written in (article, tmp_path / "link.md"):
        assert main([flags[0], "--offline", str(article), flags[1], str(written)]) == 2
        assert "this run reads it and would write over it" in capsys.readouterr().err
    assert article.read_bytes() == ARTICLE.read_bytes()


def test_a_history_that_cannot_be_used_is_said_once_and_costs_no_report(tmp_path: Path, capsys: Captured) -> None:
    (tmp_path / "seen.sqlite").mkdir()
    assert main(["audit", str(CLEAN), "--replay", WEB, "--history", str(tmp_path / "seen.sqlite")]) == 0
    assert capsys.readouterr().err.count("the history cannot be used") == 1


def test_a_history_that_cannot_be_read_is_no_answer(tmp_path: Path, capsys: Captured) -> None:
    file = tmp_path / "seen.sqlite"
    file.write_bytes(b"SQLite format 3\0" + bytes(range(256)) * 8)
    assert main(["history", "--history", str(file)]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_extract_checks_nothing(capsys: Captured) -> None:
    assert main(["extract", str(ARTICLE)]) == 0
    report = json.loads(capsys.readouterr().out)
    [document] = report["documents"]
    assert len(document["citations"]) == 7
    assert "findings" not in document


def test_rules_lists_all_and_explains_one(capsys: Captured) -> None:
    assert main(["rules"]) == 0
    assert "quote-cut-short" in capsys.readouterr().out
    assert main(["rules", "quote-cut-short"]) == 0
    assert "stays quiet" in capsys.readouterr().out.casefold()


def test_standard_input_is_an_article_too() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "citecheck", "extract", "-"],
        input=ARTICLE.read_bytes(), capture_output=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0
    assert len(json.loads(done.stdout)["documents"][0]["citations"]) == 7


def test_the_program_starts_without_the_heavy_libraries() -> None:
    code = (
        "import sys; from citecheck.cli import main\n"
        f"main(['audit', {str(ARTICLE)!r}, '--offline', '--format', 'json'])\n"
        "heavy = {'bs4', 'requests', 'lxml', 'htmldate', 'markdown_it', 'warcio', 'rapidfuzz', 'babel'}\n"
        "sys.exit(sorted(heavy & set(sys.modules)) or 0)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False, text=True)
    assert done.returncode == 0, done.stderr


def test_the_library_says_what_the_command_says(capsys: Captured) -> None:
    import citecheck
    from citecheck.settings import Settings

    report = citecheck.audit([str(ARTICLE)], Settings(replay=(WEB,)))
    main(["audit", str(ARTICLE), "--replay", WEB, "--format", "json"])
    ours, theirs = json.loads(report.to_json()), json.loads(capsys.readouterr().out)
    assert ours == theirs
    assert len(citecheck.extract(str(ARTICLE)).citations) == 7
