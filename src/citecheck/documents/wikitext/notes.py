"""The labels of a page's references as it shows them, and the works that short citations mean."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from citecheck.documents.wikitext import names
from citecheck.documents.wikitext.parameters import role_of
from citecheck.documents.wikitext.tree import Argument, Node, Tree, arguments, gaps

_YEAR = re.compile(r"(?<!\d)(\d{3,4}[a-z]?)(?!\d)")
_NAME_OF_TEMPLATE = re.compile(r"\|\s*(?:name|שם)\s*=\s*[\"']?([^|{}\"'\n]+)")
_LETTER = re.compile(r"[^\W\d_]")
_MOST_NAMES = 4  # a short citation has no more
_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_GREEK = "αβγδεζηθικλμνξοπρστυφχψω"


@dataclass
class Labels:
    """Counts references as they appear, each group for itself; a named one has one label wherever it is used again."""

    counts: dict[str, int] = field(default_factory=dict)
    named: dict[tuple[str, str], str] = field(default_factory=dict)

    def of(self, group: str, name: str) -> str:
        """The label of a reference; one without a name is counted on."""
        known = self.named.get((group, name)) if name else None
        if known is not None:
            return known
        number = self.counts.get(group, 0) + 1
        self.counts[group] = number
        label = _label(group, number)
        if name:
            self.named[group, name] = label
        return label


def _label(group: str, number: int) -> str:
    """ "3", "note 3", or, in the groups that are called so, "c", "iii", "γ"."""
    style, _, kind = group.partition("-")
    if kind in ("alpha", "latin"):
        label = _letters(number, "abcdefghijklmnopqrstuvwxyz")
    elif kind == "greek":
        label = _letters(number, _GREEK)
    elif kind == "roman":
        label = "x" * (number // 10) + _roman(number % 10)
    else:
        return f"{group} {number}" if group and group != "decimal" else str(number)
    return label.upper() if style == "upper" else label


def _letters(number: int, alphabet: str) -> str:
    label = ""
    while number:
        number, rest = divmod(number - 1, len(alphabet))
        label = alphabet[rest] + label
    return label


def _roman(number: int) -> str:
    label = ""
    for value, sign in _ROMAN:
        while number >= value:
            label, number = label + sign, number - value
    return label


@dataclass(frozen=True, slots=True)
class Short:
    """What a short citation says: names, a year, where in the work."""

    names: tuple[str, ...]
    year: str
    where: str = ""

    @property
    def key(self) -> str:
        return " ".join((*self.names, self.year)).casefold()

    @property
    def label(self) -> str:
        return " ".join((*self.names, self.year)).strip()


def short(source: str, given: Sequence[Argument]) -> Short:
    """A short citation from its arguments: "Smith", "Doe", "2010", p=5; or last=Smith, last2=Doe, year=2010."""
    words = [source[one.start : one.end] for one in given if names.SHORT_NAMED.match(one.name)] or [
        source[one.start : one.end] for one in given if not one.name or one.name in ("1", "2", "3", "4", "5")
    ]
    where = next((source[one.start : one.end] for one in given if one.name in names.SHORT_WHERE), "")
    year = words.pop() if len(words) > 1 and _YEAR.match(words[-1]) else ""
    return Short(tuple(word for word in words if word)[:_MOST_NAMES], year, where)


def full(tree: Tree, template: str, given: Iterable[Argument]) -> Short | None:
    """How a short citation would name the source of a cite template."""
    source = tree.source
    family: list[str] = []
    whole: list[str] = []
    year = ""
    for one in given:
        role = role_of(template, one.name.casefold()) if one.name else None
        if one.name.casefold() in ("ref", "sfn", "harvid"):
            inner = next((node for node in one.nodes if node.kind == "template"), None)
            parts = arguments(tree, inner) if inner is not None else []
            if parts and names.SHORT_KEY.match(names.spelled(source[parts[0].start : parts[0].end])):
                return short(source, parts[1:])
        elif role == "last":
            family.append(source[one.start : one.end])
        elif role == "author" and "link" not in one.name:
            whole.append(source[one.start : one.end].strip("[]").rpartition("|")[2])
        elif role in ("published", "year") and (match := _YEAR.search(source, one.start, one.end)):
            year = match[1]
    people = family or [_family(name) for name in whole]
    return Short(tuple(name for name in people if name)[:_MOST_NAMES], year) if people else None


def _family(name: str) -> str:
    """ "Smith, John" or "John Smith"."""
    last, comma, _ = name.partition(",")
    return last.strip() if comma else (name.split() or [""])[-1]


def named(tree: Tree, given: Sequence[Argument]) -> str:
    """The name of a template, as it is compared."""
    return names.spelled(tree.source[given[0].start : given[0].end])


def works(tree: Tree, nodes: Iterable[Node], known: dict[str, str]) -> None:
    """Take up the works outside of notes to which short citations may refer, with the label that each has."""
    for node in nodes:
        if node.kind == "template":
            given = arguments(tree, node)
            name = named(tree, given)
            work = full(tree, name, given[1:]) if names.CITES.search(name) else None
            if work is not None:
                known.setdefault(work.key, work.label)
        if node.kind != "ref":
            works(tree, node.children, known)


def lost_names(tree: Tree) -> frozenset[str]:
    """Names of references that the page uses and a template of it must define, whose own page was not read.

    Without such a template, a box or a table of figures, the definition is missing.
    """
    used: set[str] = set()
    defined = {match[1].strip() for match in _NAME_OF_TEMPLATE.finditer(tree.source)}
    brings = False
    pending = [*tree.nodes]
    while pending:
        node = pending.pop()
        if node.kind == "ref" and (name := node.attributes.get("name")):
            (used if node.inner == node.inner_end else defined).add(name)
        brings = brings or (node.kind == "template" and _may_define(named(tree, arguments(tree, node))))
        pending += node.children
    return frozenset(used - defined) if brings else frozenset()


def _may_define(template: str) -> bool:
    known = (names.CITES, names.NOTES, names.SHORT, names.NAMED, names.QUOTES, names.REMARKS, names.LAST)
    return template not in names.SIGNS and not any(pattern.match(template) for pattern in known)


def meant_by(tree: Tree, content: Argument, known: Mapping[str, str]) -> list[str]:
    """The works meant, where a note holds short citations of known works and nothing else."""
    if any(_LETTER.search(tree.source[a:b]) for a, b in gaps(content.nodes, content.start, content.end)):
        return []
    meant = []
    for node in content.nodes:
        given = arguments(tree, node) if node.kind == "template" else []
        if not given or not names.SHORT.match(named(tree, given)):
            return []
        label = known.get(short(tree.source, given[1:]).key)
        if label is None:
            return []
        meant.append(label)
    return meant
