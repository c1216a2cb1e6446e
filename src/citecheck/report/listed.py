"""Findings as other programs list them: one item each, with a path that is relative to the folder of the run."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePath
from typing import TypeVar

from citecheck.model import Finding, Location
from citecheck.report import wording
from citecheck.report.article import Article
from citecheck.rule import SEVERITIES

T = TypeVar("T")


@dataclass(frozen=True)
class Listed:
    """A finding beside its article. `message` says it in full, `title` is the rule and the notes in short."""

    path: str  # of the file in which it begins
    finding: Finding
    title: str
    message: str

    @property
    def at(self) -> Location:
        """From its first place to its last in the same file."""
        places = [place.at for place in self.finding.places if place.at.path == self.finding.places[0].at.path]
        last = max(places, key=lambda at: (at.end_line, at.end_column))
        return replace(places[0], end_line=last.end_line, end_column=last.end_column)


def listed(article: Article) -> list[Listed]:
    """Every finding of an article, known ones too, as the article has them."""
    return [_of(article, finding) for finding in article.audit.findings]


def by_severity(parts: Sequence[Sequence[tuple[str, T]]]) -> Iterator[T]:
    """What is told of the findings of all articles: by severity, then as the articles have them."""
    for severity in SEVERITIES:
        for part in parts:
            yield from (told for found, told in part if found == severity)


def _of(article: Article, finding: Finding) -> Listed:
    notes = wording.notes(article.document, finding.citations, dash="-", comma=",")
    message = wording.sentence(article.told(finding))
    proposed = wording.proposed(finding)
    if proposed is not None and finding.family == "date" and proposed not in message:
        sure = finding.expected_confidence or finding.confidence
        message += f" {'Should be' if sure == 'proved' else 'Likely'} {proposed}."
    title = f"{finding.rule} ({notes})" if notes else finding.rule
    return Listed(relative(finding.places[0].at.path), finding, title, message)


def relative(path: str) -> str:
    """A path as other programs want it: relative where it lies in the folder of the run, with forward slashes."""
    if path == "-":
        return "stdin"
    if "://" in path:
        return path
    with_dots = os.path.relpath(path) if PurePath(path).is_absolute() else path
    return PurePath(path if with_dots.startswith("..") else with_dots).as_posix()
