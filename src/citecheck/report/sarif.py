"""SARIF 2.1.0 (OASIS): what code hosts show beside the lines of a pull request."""

from collections.abc import Iterator, Sequence
from typing import Any
from urllib.parse import quote

from citecheck.model import Edit, Location, Report
from citecheck.report import pretty, safe, wording
from citecheck.report.article import Article
from citecheck.report.listed import Listed, by_severity, listed, relative
from citecheck.rule import Rule

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
HOME = "https://pypi.org/project/citecheck-audit/"
LEVELS = {"correct": "error", "query": "warning", "note": "note"}
MARGIN = " " * 8  # of a result
NO_NUMBER = '"ruleIndex": -1'
Json = dict[str, Any]


def part(article: Article) -> list[tuple[str, tuple[str, str]]]:
    """The results of an article: severity, rule and text, in which the rule's number is still missing."""
    return [
        (one.finding.severity, (one.finding.rule, safe.json(pretty.text(_result(one), MARGIN))))
        for one in listed(article)
    ]  # fmt: skip


def whole(
    report: Report, parts: Sequence[list[tuple[str, tuple[str, str]]]], *, rules: Sequence[Rule] = ()
) -> Iterator[str]:
    """One run: a descriptor for each rule that speaks, a result for each finding; known ones are suppressed."""
    spoken = dict.fromkeys(rule for rule, _ in by_severity(parts))
    by_name = {rule.name: rule for rule in rules}
    names = [name for name in by_name if name in spoken]
    names += [name for name in spoken if name not in by_name]
    numbers = {name: number for number, name in enumerate(names)}
    driver = {
        "name": "citecheck",
        "informationUri": HOME,
        "version": report.version,
        "semanticVersion": report.version,
        "rules": [_rule(name, by_name.get(name)) for name in names],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "invocations": [_invocation(report)],
        "results": [],
    }
    text = safe.json(pretty.text({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]})) + "\n"
    start, end = text.rsplit("[]", 1)
    yield start
    before = f"[\n{MARGIN}"
    for rule, result in by_severity(parts):
        yield before + result.replace(NO_NUMBER, f'"ruleIndex": {numbers[rule]}', 1)
        before = f",\n{MARGIN}"
    yield f"[]{end}" if before[0] == "[" else f"\n{MARGIN[:-2]}]{end}"


def _rule(name: str, rule: Rule | None) -> Json:
    described: Json = {"id": name, "name": "".join(map(str.capitalize, name.split("-")))}
    if rule is None:
        return described
    text = " ".join(part for part in (rule.summary, rule.why) if part)
    guard = f"Quiet where: {rule.guard}" if rule.guard else ""
    remedy = f"What to do: {rule.remedy}" if rule.remedy else ""
    help_text = "\n\n".join(part for part in (text, guard, remedy) if part)
    return described | {
        "shortDescription": {"text": wording.sentence(rule.summary)},
        "fullDescription": {"text": text},
        "help": {"text": help_text, "markdown": "\n\n".join(map(safe.markdown, help_text.split("\n\n")))},
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
        "properties": {"tags": [rule.family], "precision": "high" if rule.severity == "correct" else "medium"},
    }


def _result(one: Listed) -> Json:
    finding = one.finding
    first, *others = finding.places
    result: Json = {
        "ruleId": finding.rule,
        "ruleIndex": -1,
        "level": LEVELS[finding.severity],
        "message": {"text": f"{one.message} ({one.title})" if finding.citations else one.message},
        "locations": [_location(first.at)],
        "partialFingerprints": {"citecheck/v1": finding.fingerprint},
        "properties": {"confidence": finding.confidence, "citations": list(finding.citations)},
    }
    related = [place.at for place in others] + list(finding.related)
    if related:
        result["relatedLocations"] = [{"id": number, **_location(at)} for number, at in enumerate(related, 1)]
    if finding.known:
        result["suppressions"] = [{"kind": "external", "justification": "known and accepted"}]
    if finding.fix is not None and finding.fix.edits:
        result["fixes"] = [_fix(finding.fix.edits, safe_to_apply=finding.fix.safe)]
    return result


def _location(at: Location) -> Json:
    return {"physicalLocation": {"artifactLocation": _artifact(at.path), "region": _region(at)}}


def _artifact(path: str) -> Json:
    shown = relative(path)
    if "://" in shown:
        return {"uri": quote(shown, safe="/:?#[]@!$&'()*+,;=%-._~", errors="surrogateescape")}
    return {
        "uri": quote(shown, errors="surrogateescape"),
        **({} if shown.startswith("/") else {"uriBaseId": "%SRCROOT%"}),
    }


def _region(at: Location) -> Json:
    return {
        "startLine": at.line, "startColumn": at.column, "endLine": at.end_line, "endColumn": at.end_column,
    }  # fmt: skip


def _fix(edits: Sequence[Edit], *, safe_to_apply: bool) -> Json:
    by_path: dict[str, list[Edit]] = {}
    for edit in edits:
        by_path.setdefault(edit.at.path, []).append(edit)
    return {
        "description": {"text": "Safe to apply." if safe_to_apply else "To be confirmed by the author."},
        "artifactChanges": [
            {
                "artifactLocation": _artifact(path),
                "replacements": [
                    {"deletedRegion": _region(edit.at), "insertedContent": {"text": edit.replacement}} for edit in made
                ],
            }
            for path, made in by_path.items()
        ],
    }


def _invocation(report: Report) -> Json:
    """Whether the run did its job; what could not be read is a notification, not a result."""
    told = [unread.message for unread in report.unread] + ([report.trouble] if report.trouble else [])
    notes = [{"level": "error", "message": {"text": safe.plain(text)}} for text in told]
    return {"executionSuccessful": not told, "toolExecutionNotifications": notes}
