"""What can be hidden and shown in the report: severities, families, what became of links and of words.

It works by style sheet alone: a box that is not ticked hides what carries its class.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from citecheck.report import wording
from citecheck.report.as_html.index import Index
from citecheck.report.as_html.marked import LABELS
from citecheck.report.collection import STATES
from citecheck.report.rule_pages import FAMILIES

SEVERITIES = {"correct": "corrections", "query": "questions", "note": "notes for the editor"}


@dataclass(frozen=True, slots=True)
class Choice:
    """A box: the class of what it shows, its words, how many of it there are."""

    name: str
    words: str
    number: int


@dataclass(frozen=True, slots=True)
class Group:
    """Boxes under one name."""

    title: str
    choices: tuple[Choice, ...]


def offered(shown: Iterable[Iterable[str]], index: Index | None = None) -> list[Group]:
    """The groups in which there is anything to choose, by the classes of what is shown."""
    classes = {f"a-{name}": number for name, _, number in index.states} if index else {}
    for names in shown:
        for name in names:
            classes[name] = classes.get(name, 0) + 1
    groups = [
        _group("Articles", "a", STATES, classes),
        _group("How grave", "s", SEVERITIES, classes),
        _group("What about", "f", FAMILIES, classes),
        _group("Words and figures", "r", LABELS, classes),
        _group("Links of the sources", "v", {str(name): words for name, words in wording.VERDICTS.items()}, classes),
    ]
    return [group for group in groups if len(group.choices) > 1]


def _group(title: str, prefix: str, names: Mapping[str, str], classes: Mapping[str, int]) -> Group:
    found = [(f"{prefix}-{name}", words) for name, words in names.items()]
    return Group(title, tuple(Choice(name, words, classes[name]) for name, words in found if name in classes))
