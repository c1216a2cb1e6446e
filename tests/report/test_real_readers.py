"""What is written is read by programs that others wrote for these formats, or as their makers describe them."""

import json
import os
import re
import subprocess
from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema
import junitparser
import pytest

import made_report as builder
from citecheck import checks
from citecheck import report as reports
from citecheck.model import Finding, Location, Place, Severity

NODE = Path(__file__).parent.parent.parent / ".venv" / "node" / "node_modules" / ".bin"
is_missing = not (NODE / "sarif-multitool").exists() and "CITECHECK_SKIP_NOTHING" not in os.environ
needs_multitool = pytest.mark.skipif(is_missing, reason="the SARIF reader is not installed: `make readers`")

HOSTILE = "100% :: of, \r\n ::error file=x::y ]]> & <b> \x00 \ud800 \U0001f600 \x85 “quoted”"

# As GitLab documents its code quality report.
GITLAB = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "location", "severity"],
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "minLength": 1},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "pattern": "^(?!\\./|/)"},
                    "lines": {
                        "type": "object",
                        "required": ["begin"],
                        "properties": {"begin": {"type": "integer", "minimum": 1}},
                    },
                },
            },
        },
    },
}


def hostile() -> Any:
    path = "a b/%41,x:y.md"
    places = (Place(Location(path, 3, 5, 3, 12), "1"), Place(Location(path, 9, 1, 10, 4), "2"))
    severities: tuple[Severity, ...] = ("correct", "query", "note")
    found = tuple(
        Finding("wide-note", "structure", severity, "proved", HOSTILE, places, f"{number:064x}", ("wide-note",))
        for number, severity in enumerate(severities)
    )  # fmt: skip
    audit = builder.audit(found=found)
    document = replace(audit.document, path=path)
    return builder.report(replace(audit, dossier=replace(audit.dossier, document=document)))


def written(name: str) -> list[str]:
    rules = checks.rules()
    return [reports.render(one, name, rules=rules) for one in (builder.report(), hostile())]


@needs_multitool
def test_sarif_is_accepted_by_the_reader_of_its_makers(tmp_path: Path) -> None:
    for number, text in enumerate(written("sarif")):
        file = tmp_path / f"{number}.sarif"
        file.write_text(text, encoding="utf-8")
        done = subprocess.run(
            [NODE / "sarif-multitool", "validate", file], capture_output=True, text=True, timeout=120, check=False
        )
        assert done.returncode == 0, done.stdout
        assert "error" not in done.stdout.lower()
        assert "warning" not in done.stdout.lower()


def test_junit_is_read_back_with_its_counts() -> None:
    for text in written("junit"):
        suites = junitparser.JUnitXml.fromstring(text.encode())
        cases = [case for suite in suites for case in suite]
        failed = [case for case in cases if any(isinstance(one, junitparser.Failure) for one in case.result)]
        assert suites.tests == len(cases) > 0
        assert suites.failures == len(failed) > 0
        assert all(case.name and case.classname for case in cases)
        for suite in suites:
            assert suite.tests == len(list(suite))


def test_gitlab_is_of_its_documented_shape() -> None:
    for text in written("gitlab"):
        issues = json.loads(text)
        jsonschema.validate(issues, GITLAB)
        assert len({one["fingerprint"] for one in issues}) == len(issues) > 0


COMMAND = re.compile(r"^::(?P<name>[a-z-]+)(?: (?P<properties>[^:]*(?:[^:]|:(?!:))*?))?::(?P<data>.*)$")
UNESCAPED = {"%25": "%", "%0D": "\r", "%0A": "\n", "%3A": ":", "%2C": ","}


def unescaped(text: str, known: str) -> str:
    return re.sub("|".join(known.split()), lambda match: UNESCAPED[match.group()], text)


def commands(text: str) -> list[tuple[str, dict[str, str], str]]:
    """Workflow commands as a runner reads them: a line each, properties split at commas, then unescaped."""
    found = []
    for line in text.split("\n"):
        if match := COMMAND.match(line):
            pairs = (one.partition("=") for one in (match["properties"] or "").split(",") if one)
            properties = {name: unescaped(value, "%25 %0D %0A %3A %2C") for name, _, value in pairs}
            found.append((match["name"], properties, unescaped(match["data"], "%25 %0D %0A")))
    return found


def test_github_reads_back_what_was_meant() -> None:
    [_, text] = written("github")
    assert len(text.splitlines()) == 3
    read = commands(text)
    assert [name for name, _, _ in read] == ["error", "warning", "notice"]
    for _, properties, data in read:
        assert set(properties) == {"file", "line", "endLine", "title"}
        assert properties["file"] == "a b/%41,x:y.md"
        assert (properties["line"], properties["endLine"]) == ("3", "10")
        assert data.startswith("100% :: of, ")
        assert "\n" not in data
