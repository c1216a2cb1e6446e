"""JUnit XML, as build servers read it: a suite for each article, a failure for each correction."""

import xml.etree.ElementTree as ET

from citecheck.model import Report
from citecheck.report import safe
from citecheck.report.article import Article
from citecheck.report.listed import listed, relative


def render(report: Report) -> str:
    """Corrections are failures, questions and notes are passed cases with their text; what was not read is an error."""
    suites = ET.Element("testsuites", name="citecheck")
    by_path: dict[str, list[ET.Element]] = {}
    for one in listed(report):
        if one.finding.known:
            continue
        name = safe.plain(f"{one.title}, line {one.at.line}")
        case = ET.Element("testcase", name=name, classname=safe.plain(one.path), file=one.path, line=str(one.at.line))
        text = safe.plain(one.message)
        if one.finding.severity == "correct":
            ET.SubElement(case, "failure", message=text, type=one.finding.rule).text = text
        else:
            ET.SubElement(case, "system-out").text = f"{one.finding.severity}: {text}"
        by_path.setdefault(one.path, []).append(case)
    for audit in report.audits:
        article = Article(audit, report)
        path = relative(article.document.path)
        cases = by_path.get(path, [])
        if not cases:
            cases = [ET.Element("testcase", name="nothing to correct, to ask or to note", classname=safe.plain(path))]
        _suite(suites, path, cases)
    for unread in report.unread:
        case = ET.Element("testcase", name="read", classname=safe.plain(unread.path))
        ET.SubElement(case, "error", message=safe.plain(unread.message), type="unreadable")
        _suite(suites, relative(unread.path), [case])
    for name, tag in (("tests", "testcase"), ("failures", "failure"), ("errors", "error")):
        suites.set(name, str(sum(1 for _ in suites.iter(tag))))
    ET.indent(suites)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(suites, encoding="unicode") + "\n"


def _suite(suites: ET.Element, name: str, cases: list[ET.Element]) -> None:
    suite = ET.SubElement(suites, "testsuite", name=safe.plain(name), tests=str(len(cases)), skipped="0")
    suite.set("failures", str(sum(1 for case in cases if case.find("failure") is not None)))
    suite.set("errors", str(sum(1 for case in cases if case.find("error") is not None)))
    suite.extend(cases)
