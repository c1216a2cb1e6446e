"""Which settings hold, and what is said of those that cannot."""

import datetime
import json
import re
import tomllib
from dataclasses import fields
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

import citecheck.settings
from citecheck.cli import main
from citecheck.errors import UsageError
from citecheck.settings import Settings, describing, from_table, load
from citecheck.settings.meanings import LIMITS, MEANINGS, SHAPES
from citecheck.settings.reading import settable


def test_the_nearest_file_above_holds(tmp_path: Path) -> None:
    (tmp_path / "citecheck.toml").write_text('date-order = "dmy"\nignore = ["format"]\n', encoding="utf-8")
    below = tmp_path / "articles" / "2024"
    below.mkdir(parents=True)
    assert load(below) == Settings(date_order="dmy", ignore=("format",))


def test_paths_count_from_where_the_settings_stand(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "citecheck.toml").write_text(
        'history = "seen.sqlite"\nreplay = ["web", "/srv/web"]\n', encoding="utf-8"
    )
    below = tmp_path / "articles"
    below.mkdir()
    monkeypatch.chdir(below)
    assert load(below).history == str(tmp_path / "seen.sqlite")
    assert load(below).replay == (str(tmp_path / "web"), "/srv/web")
    monkeypatch.chdir(tmp_path)
    assert load(tmp_path).history == "seen.sqlite"


def test_the_mark_of_byte_order_that_some_editors_write_is_none_of_the_settings(tmp_path: Path) -> None:
    (tmp_path / "citecheck.toml").write_text('\ufeffdate-order = "dmy"\r\n', encoding="utf-8")
    assert load(tmp_path) == Settings(date_order="dmy")


@pytest.mark.parametrize(
    ("flag", "value"),
    [("--language", "english"), ("--language", ""), ("--control-url", "a.example"), ("--archive", "ftp://a.example/"),
     ("--proxy", "a.example:3128")],
)  # fmt: skip
def test_a_flag_takes_no_value_that_the_file_may_not_have(
    flag: str, value: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["config", flag, value]) == 2
    said = capsys.readouterr().err
    assert said.startswith(f"citecheck: {flag} must be a")
    assert said.count("\n") == 1


def test_a_table_in_pyproject_holds_where_there_is_no_file_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("[tool.citecheck]\nstrict = true\n", encoding="utf-8")
    assert load(tmp_path).strict


def test_a_pyproject_without_the_table_says_nothing(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("[tool.other]\nstrict = true\n", encoding="utf-8")
    assert not load(tmp_path).strict


@pytest.mark.parametrize(
    ("table", "words"),
    [
        ({"date-ordre": "dmy"}, "did you mean `date-order`?"),
        ({"date-order": "dym"}, "must be one of dmy, mdy, ymd"),
        ({"strict": "yes"}, "must be true or false"),
        ({"select": "date"}, "must be a list"),
        ({"published": "yesterday"}, "must be a date"),
    ],
)
def test_a_mistake_gets_one_sentence(table: dict[str, object], words: str) -> None:
    with pytest.raises(UsageError, match=words.replace("?", r"\?").replace("`", "`")):
        from_table(table, "citecheck.toml")


def test_a_broken_file_gets_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "citecheck.toml").write_text("select = [", encoding="utf-8")
    with pytest.raises(UsageError, match="cannot be read as TOML"):
        load(tmp_path)


def test_equal_settings_have_equal_digests() -> None:
    one = from_table({"published": datetime.date(2024, 3, 12)}, "a")
    two = from_table({"published": datetime.date(2024, 3, 12)}, "b")
    assert one.digest() == two.digest() != Settings().digest()


TYPES: list[tuple[str, object, str]] = [
    ("jobs", "4", "a whole number from 1 to 4096, not '4'"),
    ("jobs", True, "a whole number from 1 to 4096, not true"),
    ("jobs", 0, "a whole number"),
    ("jobs", 1.5, "a whole number"),
    ("timeout", 0, "a number from 0.001 to 3600"),
    ("timeout", "20", "a number"),
    ("max-age", 3, 'an age such as "12h"'),
    ("max-age", "3 days", 'an age such as "12h"'),
    ("language", 4, "a text"),
    ("language", "", "a text"),
    ("links-only", 1, "true or false, not 1"),
    ("fail-on", "corect", "did you mean `correct`?"),
    ("fail-on", ["correct"], "one of correct"),
    ("published", datetime.datetime(2024, 3, 12, tzinfo=datetime.UTC), "a date"),
    ("archives", ["web.archive.org"], "https://"),
    ("select", ["date", 4], "a list of texts"),
    ("own-hosts", [""], "a list of texts"),
    ("listed-hosts", {"a.example": 1}, "a table of reasons"),
    ("publisher-aliases", ["a"], "a list of lists"),
    ("suppress", [{"fingerprint": "123", "reason": "x"}], "at least 8 digits"),
    ("suppress", [{"fingerprint": "12345678", "reason": "x", "untl": "2027-01-01"}], "tables of `fingerprint`"),
    ("suppress", [{"fingerprint": "12345678", "reason": "x", "until": "soon"}], "`until` is a date"),
    ("contact", "a\r\nX-More: b", "one line of Latin letters"),
    ("contact", "編集部", "one line of Latin letters"),
    ("per-path", [{"paths": ["a"]}], "tables of `paths` and `ignore`"),
    ("note-pattern", "{titel}, {url}", "did you mean `title`?"),
    ("note-pattern", "title, url", "a pattern"),
]


@pytest.mark.parametrize(("name", "value", "words"), TYPES)
def test_every_setting_has_its_type(name: str, value: object, words: str) -> None:
    with pytest.raises(UsageError, match=re.escape(words)) as told:
        from_table({name: value}, "citecheck.toml")
    assert str(told.value).startswith(f"citecheck.toml: `{name}` must be ")
    assert "\n" not in str(told.value)


def test_all_mistakes_are_told_at_once() -> None:
    with pytest.raises(UsageError) as told:
        from_table({"jobs": "4", "strikt": True, "fail-on": "all"}, "citecheck.toml")
    assert len(str(told.value).splitlines()) == 3


def test_what_is_no_table_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("[tool]\ncitecheck = 4\n", encoding="utf-8")
    with pytest.raises(UsageError, match="must be a table"):
        load(tmp_path)


@given(st.dictionaries(st.sampled_from(sorted(settable(Settings))), st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.dates(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3), max_leaves=5,
), max_size=3))  # fmt: skip
def test_no_value_is_taken_that_a_run_would_stumble_over(table: dict[str, object]) -> None:
    try:
        made = from_table(table, "x")
    except UsageError:
        return
    assert from_table(tomllib.loads(describing.held(made, {})), "x") == made
    made.digest()


def test_every_setting_has_a_meaning_and_only_settings_have() -> None:
    assert {one.name for one in fields(Settings)} - {"folder"} == set(MEANINGS)
    assert set(LIMITS) | set(SHAPES) <= set(MEANINGS)


# ---------------------------------------------------------------- per path

ARTICLE = "It burned.[^1]\n\n[^1]: “Fire”, Gazette, https://gazette.example/fire, (Date of Access: 31.02.2024).\n"


@pytest.mark.parametrize(
    ("pattern", "path", "fits"),
    [
        ("drafts/**", "drafts/a.md", True),
        ("drafts/**", "drafts/b/a.md", True),
        ("drafts/*", "drafts/b/a.md", False),
        ("**/draft-?.md", "draft-1.md", True),
        ("**/draft-?.md", "a/b/draft-1.md", True),
        ("*.md", "a/b.md", False),
        ("./a.md", "a.md", True),
        ("a[1].md", "a[1].md", True),
        ("**", "../elsewhere.md", True),
        ("a/**/b.md", "a/b.md", True),
        ("a/**/b.md", "a/x/y/b.md", True),
        ("a/**/b.md", "a/xb.md", False),
        ("a**z", "a/b/z", True),
        ("*a*", "bab", True),
        ("?/a.md", "//a.md", False),
        ("", "a.md", False),
    ],
)
def test_patterns_count_from_the_folder_of_the_settings(pattern: str, path: str, fits: bool, tmp_path: Path) -> None:
    settings = Settings(per_path=(((pattern,), ("format",)),), folder=str(tmp_path))
    assert bool(settings.ignored_in(str(tmp_path / path))) is fits


def test_a_pattern_of_many_stars_is_soon_matched() -> None:
    patterns = ("**/" * 40 + "x", "*a" * 40 + "b")
    assert not Settings(per_path=((patterns, ("format",)),)).ignored_in("https://press.example/" + "a/" * 60 + "a" * 60)


@pytest.mark.parametrize(
    "text", ["ignore = " + "[" * 100_000, "a." * 50_000 + "b = 1", "# much\n" * 200_000], ids=["deep", "key", "long"]
)
def test_settings_that_would_take_long_to_read_are_refused_in_one_sentence(text: str, tmp_path: Path) -> None:
    (tmp_path / "citecheck.toml").write_text(text, encoding="utf-8")
    with pytest.raises(UsageError, match=r"^[^\n]+ cannot be read as TOML settings: it is [^\n]+$"):
        load(tmp_path)


def test_addresses_are_matched_as_they_stand() -> None:
    settings = Settings(per_path=((("https://press.example/**",), ("format",)),))
    assert settings.ignored_in("https://press.example/a/b") == {"format"}


def test_rules_do_not_look_at_files_that_they_are_told_to_leave(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    table = '[[per-path]]\npaths = ["drafts/**"]\nignore = ["impossible-date"]\n'
    Path("citecheck.toml").write_text(table, encoding="utf-8")
    Path("drafts").mkdir()
    for name in ("drafts/a.md", "b.md"):
        Path(name).write_text(ARTICLE, encoding="utf-8")
    main(["audit", "drafts", "b.md", "--offline", "--quiet", "--format", "json"])
    rules = {
        one["path"]: {finding["rule"] for finding in one["findings"]}
        for one in json.loads(capsys.readouterr().out)["documents"]
    }
    assert "impossible-date" in rules["b.md"]
    assert "impossible-date" not in rules["drafts/a.md"]


# ---------------------------------------------------------------- shown


def test_config_says_what_holds_and_where_it_came_from(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "citecheck.toml").write_text('date-order = "dmy"\njobs = 4\n', encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert main(["config", "--jobs", "9", "--ignore", "format,date"]) == 0
    lines = capsys.readouterr().out.splitlines()
    origins = {line.split(" ")[0]: line.split("# ")[-1] for line in lines}
    shown = [origins[name] for name in ("ignore", "strict", "date-order", "jobs")]
    assert shown == ["command line", "default", str(tmp_path / "citecheck.toml"), "command line"]
    assert from_table(tomllib.loads("\n".join(lines)), "x").jobs == 9


def test_config_tells_every_mistake_and_ends_with_2(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("citecheck.toml").write_text('jbos = 4\nstrict = "no"\n', encoding="utf-8")
    assert main(["config"]) == 2
    assert len(capsys.readouterr().err.splitlines()) == 2
    for table, words in (
        ('ignore = ["dead-lnk"]', "did you mean `dead-link`?"),
        ('[[per-path]]\npaths = ["a"]\nignore = ["dat"]', "did you mean `date`?"),
        ('allow-addresses = ["10.0.0.0/99"]', "write a network"),
    ):
        Path("citecheck.toml").write_text(table, encoding="utf-8")
        assert main(["config"]) == 2
        assert words in capsys.readouterr().err


def test_the_schema_and_the_page_are_up_to_date(capsys: pytest.CaptureFixture[str]) -> None:
    folder = Path(citecheck.settings.__file__).parent
    assert (folder / "citecheck-settings-1.schema.json").read_text(encoding="utf-8") == describing.schema()
    page = Path(__file__).parent.parent / "docs" / "settings.md"
    assert page.read_text(encoding="utf-8") == describing.page()
    assert main(["config", "--schema"]) == 0
    assert capsys.readouterr().out == describing.schema()


def test_the_schema_takes_what_is_taken_and_refuses_what_is_refused() -> None:
    schema = json.loads(describing.schema())
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    example = tomllib.loads(describing.EXAMPLE.split("```")[1].removeprefix("toml\n"))
    assert from_table(example, "x") != Settings()
    assert validator.is_valid(example)
    for name, value, _ in TYPES:
        if name not in ("note-pattern", "published") and "until" not in str(value):
            assert not validator.is_valid({name: value}), (name, value)
