"""What README and docs say is tried: every command is run, every setting is set, every link is followed.

Commands stand in fences named `sh`, `yaml` (a CI job) or `crontab`. Those of one page are run one after the other, as
they stand, in a folder with a few articles, whose settings name a server on this machine as the proxy to the web: so
no command is changed to be tried, and none reaches the network.
"""

import importlib.util
import re
import shlex
import tomllib
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import NamedTuple, get_args

import pytest
from markdown_it import MarkdownIt

from citecheck import checks, model, report, rule, settings
from citecheck.cli import main
from origin import Answer, Origin
from support import findings_of

ROOT = Path(__file__).resolve().parent.parent
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]
OURS = [str(ROOT / name) for name in ("docs", "README.md", "CONTRIBUTING.md")]
SHELLS = ("sh", "yaml", "crontab")
# Written in comparison with others, or about them: not all flags there are ours.
ABOUT_OTHERS = ("comparison.md", "performance.md", "passages.md", "CONTRIBUTING.md")
THEIRS = {"--diff-filter", "--name-only", "--help", "--version"}
_CITECHECK = re.compile(r"(?:^|(?<=[\s;/]))citecheck (?!-)[^\n;&|]*")
_TARGET = re.compile(r"\]\(([^)\s]+)\)")
Captured = pytest.CaptureFixture[str]

# What a CI job says of itself to `citecheck issue`.
JOB = {"GITHUB_ACTIONS": "true", "GITHUB_API_URL": "https://api.press.example", "GITHUB_REPOSITORY": "press/articles",
       "GITHUB_TOKEN": "not-a-token"}  # fmt: skip

named = pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)


class Fence(NamedTuple):
    """A block of code of a page: its language and its text."""

    language: str
    text: str


def fences(page: Path) -> list[Fence]:
    tokens = MarkdownIt().parse(page.read_text(encoding="utf-8"))
    return [Fence(one.info.strip(), one.content) for one in tokens if one.type == "fence"]


def prose(page: Path) -> str:
    """A page without its blocks of code."""
    return re.sub(r"^(`{3,})[^\n]*\n.*?^\1`*$", "", page.read_text(encoding="utf-8"), flags=re.M | re.S)


def lines(page: Path) -> Iterator[str]:
    """Every line that a reader would type or a CI job would run; a backslash at its end goes on in the next."""
    for fence in fences(page):
        if fence.language in SHELLS:
            yield from re.sub(r"\\\n\s*", " ", fence.text).splitlines()


def commands(page: Path) -> list[list[str]]:
    """The arguments of every `citecheck` that a page shows, without what the shell makes of them."""
    found = [match for line in lines(page) for match in _CITECHECK.findall(re.sub(r"(?:^|\s)#.*", "", line))]
    return [shlex.split(one)[1:] for one in found]


def slug(heading: str) -> str:
    """The anchor that GitHub gives a heading."""
    return re.sub(r"[^\w\- ]", "", heading.strip().lower()).replace(" ", "-")


def anchors(page: Path) -> set[str]:
    return {slug(one) for one in re.findall(r"^#{1,6} (.+)$", prose(page), re.M)}


def loaded(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


ARTICLE = """\
# How the ferries came back

In March 2024 the harbour office counted 214 crossings a week, said director Mara Lindqvist.[^1] A second line
followed in May 2024.[^2]

[^1]: “How the Ferries Came Back”, Harbour Gazette, <http://gazette.example/2024/03/07/how-the-ferries-came-back>,
    (Date of Access: 09.03.2023).
[^2]: “A Second Line”, Harbour Gazette, <http://gazette.example/a-second-line>, (Date of Access: 21.05.2024).
"""


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Origin]:
    """A folder with articles, in which the whole web is one server on this machine."""
    with Origin() as origin:
        (tmp_path / "articles").mkdir()
        for name in ("article.md", "articles/ferries.md", "articles/second.md"):
            (tmp_path / name).write_text(ARTICLE, encoding="utf-8")
        linked = "<a href='http://gazette.example/ferries'>ferries</a>"
        (tmp_path / "article.html").write_text(f"<article><h1>Ferries</h1><p>The {linked} are back.</p></article>")
        (tmp_path / "article.txt").write_bytes(
            (ROOT / "fixtures/articles/a-foreign-policy/lirona-and-kestovia.txt").read_bytes()
        )
        (tmp_path / "citecheck.toml").write_text(
            f'proxy = "{origin.url("")}"\ncontrol-url = "http://online.example/"\ntimeout = 5\n', encoding="utf-8"
        )
        monkeypatch.chdir(tmp_path)
        monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache-home"))
        monkeypatch.setenv("SSL_CERT_FILE", origin.authority)
        for name, value in JOB.items():
            monkeypatch.setenv(name, value)
        origin.pages["api.press.example", "/repos/press/articles/issues"] = lambda _: Answer(b"[]")
        yield origin


@named
def test_every_command_that_a_page_shows_works(page: Path, desk: Origin, capsys: Captured) -> None:
    for given in commands(page):
        arguments, _, file = " ".join(map(shlex.quote, given)).partition(" '>' ")
        code = main(shlex.split(arguments))
        out, err = capsys.readouterr()
        assert code in (0, 1), f"citecheck {arguments}: {err}"
        assert "Traceback" not in err
        if file:
            Path(file).write_text(out, encoding="utf-8")


@named
def test_what_stands_beside_our_own_commands_exists(page: Path) -> None:
    """Targets of make and extras of the package; what else a page tells to type is one of a few well-known words."""
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    extras = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["optional-dependencies"]
    text = page.read_text(encoding="utf-8")
    for target in re.findall(r"^make (\w+)|`make (\w+)`", text, re.M):
        assert f"\n{''.join(target)}:" in makefile
    for names in re.findall(r"citecheck-audit\[([\w,]+)\]", text):
        assert set(names.split(",")) <= set(extras)
    assert not re.search(r"pip install ['\"]?citecheck(?!-audit)\b", text)
    for fence in fences(page):
        if fence.language == "sh":
            first = {line.split()[0] for line in re.sub(r"\\\n", " ", fence.text).splitlines() if line.strip()}
            assert first <= {"citecheck", "make", "python3", "pip", "git", "pre-commit", ".venv/bin/pytest", "#"}, first


@named
def test_inputs_of_the_action_and_names_of_hooks_exist(page: Path) -> None:
    inputs = (ROOT / "action.yml").read_text(encoding="utf-8").partition("\noutputs:")[0]
    hooks = (ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
    for fence in fences(page):
        for given in re.findall(r"uses: press/citecheck@\S+\n +with:\n((?: {10,}.*\n)+)", fence.text):
            for name in re.findall(r"^ {10}([\w-]+):", given, re.M):
                assert f"\n  {name}:\n" in inputs, name
        for name in re.findall(r"- id: (\S+)", fence.text):
            assert f"- id: {name}\n" in hooks


@named
def test_every_setting_that_a_page_shows_exists(page: Path) -> None:
    for fence in fences(page):
        if fence.language == "toml":
            table = tomllib.loads(fence.text)
            settings.from_table(table.get("tool", {}).get("citecheck", table), page.name)


@named
def test_every_link_of_a_page_leads_somewhere(page: Path) -> None:
    for target in _TARGET.findall(prose(page)):
        if "://" in target or target.startswith("mailto:"):
            continue
        path, _, anchor = target.partition("#")
        other = (page.parent / path).resolve() if path else page
        assert other.exists(), target
        assert not anchor or anchor in anchors(other), target


def test_every_page_is_reached_from_the_readme() -> None:
    reached, left = set[Path](), [ROOT / "README.md"]
    while left:
        page = left.pop()
        reached.add(page)
        targets = {(page.parent / one.partition("#")[0]).resolve() for one in _TARGET.findall(prose(page))}
        left += [one for one in targets & set(PAGES) if one not in reached]
    assert set(PAGES) <= reached


@pytest.mark.usefixtures("desk")
def test_what_the_readme_shows_of_python_works(capsys: Captured) -> None:
    [code] = [one.text for one in fences(ROOT / "README.md") if one.language == "python"]
    scope: dict[str, object] = {}
    exec(code, scope)  # as a reader would run it
    assert "correct access-before-publication 7 " in capsys.readouterr().out
    assert str(scope["text"]).startswith("{")


def test_our_own_pages_have_nothing_to_correct(capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    assert main(["audit", "docs", "README.md", "CONTRIBUTING.md", "--offline"]) == 0, capsys.readouterr().out


def test_the_readme_quotes_the_sample_and_the_help_as_they_are() -> None:
    readme, sample = ((ROOT / name).read_text(encoding="utf-8") for name in ("README.md", "reports/sample.md"))
    quoted = re.findall(r"^> (.+)$", readme, re.M)
    assert len(quoted) > 3
    for part in (part for line in quoted for part in line.split("[…]")):
        assert part.strip(" .") in sample
    assert f"```text\n{loaded(ROOT / 'docs/make_commands.py').helped()}\n```" in readme


def test_the_readme_names_every_format_of_a_report() -> None:
    text = prose(ROOT / "README.md")
    by_suffix = set(report.SUFFIXES.values())
    assert not [suffix for suffix in report.SUFFIXES if f"`{suffix}`" not in text]
    assert not [name for name in report.FORMATS if name not in by_suffix and name not in text]


def test_the_page_of_commands_says_what_help_says() -> None:
    written = (ROOT / "docs/commands.md").read_text(encoding="utf-8")
    assert loaded(ROOT / "docs/make_commands.py").page() == written, "`make docs` writes it anew"


@named
def test_every_flag_that_a_page_names_is_one_of_ours(page: Path) -> None:
    if page.name in ABOUT_OTHERS:
        return
    ours = set(re.findall(r"--[a-z][a-z-]+", (ROOT / "docs/commands.md").read_text(encoding="utf-8")))
    inline = " ".join(re.findall(r"`([^`\n]+)`", prose(page)))
    assert set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", inline)) - THEIRS <= ours


def test_the_editors_page_explains_every_word_of_a_report() -> None:
    text = (ROOT / "docs/editor.md").read_text(encoding="utf-8").casefold()
    for words in (model.Verdict, model.Severity, model.Confidence):
        missing = [word for word in get_args(words) if f"**{word}**" not in text]
        assert not missing


def test_every_test_that_the_security_page_names_exists() -> None:
    text = (ROOT / "docs/security.md").read_text(encoding="utf-8")
    written: dict[str, str] = {}
    for path in (ROOT / "tests").rglob("test_*.py"):
        written[path.name] = written.get(path.name, "") + path.read_text(encoding="utf-8")
    named_there = re.findall(r"`(test_\w+\.py)::(test_\w+)`", text)
    assert len(named_there) > 20
    for file, name in named_there:
        assert f"def {name}(" in written[file], f"{file}::{name}"


def test_the_check_that_contributing_walks_through_works(monkeypatch: pytest.MonkeyPatch) -> None:
    [code] = [one.text for one in fences(ROOT / "CONTRIBUTING.md") if one.text.startswith('"""family')]
    name = "citecheck.checks.format.shouted_title"
    scope: dict[str, object] = {"__name__": name}
    exec(compile(code, name, "exec"), scope)  # as importing the file would
    made = scope["shouted_title"]
    assert isinstance(made, rule.Rule)
    every = (*checks.rules(), made)
    monkeypatch.setattr(checks, "rules", lambda: every)
    for examples, speaks in ((made.bad, True), (made.good, False)):
        for example in examples:
            assert bool(findings_of(example, made)) is speaks
    assert made.guard.endswith(".")
    assert made.needs == "text"
