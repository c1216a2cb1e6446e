"""JUnit XML, as build servers read it: a suite for each article, a failure for each correction."""

import xml.etree.ElementTree as ET
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from citecheck.model import Report, Unread
from citecheck.report import safe
from citecheck.report.article import Article
from citecheck.report.listed import Listed, by_severity, listed, relative

COUNTED = ("tests", "failures", "errors")


class Part(NamedTuple):
    """The suite of an article as text, and how many of it are tests, failures, errors."""

    text: str
    counts: tuple[int, int, int]


def part(article: Article) -> Part:
    """Corrections are failures, questions and notes are passed cases with their text."""
    path = relative(article.document.path)
    found = [(one.finding.severity, _case(one)) for one in listed(article) if not one.finding.known]
    cases = list(by_severity([found]))
    if not cases:
        cases = [ET.Element("testcase", name="nothing to correct, to ask or to note", classname=safe.plain(path))]
    return _suite(path, cases)


def whole(report: Report, parts: Sequence[Part]) -> Iterator[str]:
    """A suite for each article; what was not read is an error."""
    unread = [_suite(relative(one.path), [_unread(one)]) for one in report.unread]
    sums = [sum(numbers) for numbers in zip(*(one.counts for one in (*parts, *unread)), strict=True)] or [0, 0, 0]
    root = ET.Element("testsuites", name="citecheck")
    for name, number in zip(COUNTED, sums, strict=True):
        root.set(name, str(number))
    start = ET.tostring(root, encoding="unicode").removesuffix(" />")
    yield f'<?xml version="1.0" encoding="UTF-8"?>\n{start}'
    before = ">"
    for suite in chain(parts, unread):
        yield f"{before}\n  {suite.text}"
        before = ""
    yield "\n</testsuites>\n" if not before else " />\n"


def _case(one: Listed) -> ET.Element:
    name = safe.plain(f"{one.title}, line {one.at.line}")
    path = safe.plain(one.path)
    case = ET.Element("testcase", name=name, classname=path, file=path, line=str(one.at.line))
    text = safe.plain(one.message)
    if one.finding.severity == "correct":
        ET.SubElement(case, "failure", message=text, type=one.finding.rule).text = text
    else:
        ET.SubElement(case, "system-out").text = f"{one.finding.severity}: {text}"
    return case


def _unread(one: Unread) -> ET.Element:
    case = ET.Element("testcase", name="read", classname=safe.plain(one.path))
    ET.SubElement(case, "error", message=safe.plain(one.message), type="unreadable")
    return case


def _suite(name: str, cases: list[ET.Element]) -> Part:
    suite = ET.Element("testsuite", name=safe.plain(name), tests=str(len(cases)), skipped="0")
    failures, errors = (sum(1 for case in cases if case.find(tag) is not None) for tag in ("failure", "error"))
    suite.set("failures", str(failures))
    suite.set("errors", str(errors))
    suite.extend(cases)
    ET.indent(suite, level=1)
    return Part(ET.tostring(suite, encoding="unicode"), (len(cases), failures, errors))
