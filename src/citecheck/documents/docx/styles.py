"""What the styles and lists of a Word file say of its paragraphs: headings, hidden text, printed numbers."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from citecheck.documents.office import DEEPEST, KINDS, LEVELS, PLAIN, Style, number
from citecheck.documents.ordinals import ordinal
from citecheck.model import BlockKind

if TYPE_CHECKING:
    from lxml.etree import _Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_NUMBERED_NAME = re.compile(r"(heading|toc|contents) ?(\d)$")
_PLACE = re.compile(r"%(\d)")


def value(parent: "_Element | None", name: str) -> str | None:
    """The `w:val` of a child, an empty string where it has none; None where there is no such child."""
    child = parent.find(W + name) if parent is not None else None
    return None if child is None else child.get(W + "val", "")


def is_on(parent: "_Element | None", name: str) -> bool | None:
    """A property that is on or off; None where it is not mentioned."""
    found = value(parent, name)
    return None if found is None else found.lower() not in ("0", "false", "off", "none")


class Styles:
    """The styles of a file by their identifiers."""

    def __init__(self, root: "_Element | None") -> None:
        self._elements: dict[str, _Element] = {}
        self._known: dict[str | None, Style] = {None: PLAIN}
        self.language: str | None = None
        if root is None:
            return
        for element in root.iterfind(W + "style"):
            identity = element.get(W + "styleId")
            if identity:
                self._elements[identity] = element
            if element.get(W + "type") == "paragraph" and element.get(W + "default") in ("1", "true", "on"):
                self._known[None] = self._resolved(identity or "")
        default = root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
        self.language = self._known[None].language or value(default, "lang")

    def of(self, identity: str | None) -> Style:
        """The style of that identifier; text without one has the default style."""
        found = self._known.get(identity)
        if found is None:
            found = self._known[identity] = self._resolved(identity or "")
        return found

    def _resolved(self, identity: str) -> Style:
        chain: list[_Element] = []
        while (element := self._elements.get(identity)) is not None and len(chain) < DEEPEST:
            chain.append(element)
            identity = value(element, "basedOn") or ""
        style = PLAIN
        for element in reversed(chain):
            style = _over(style, element)
        return style


def _over(style: Style, element: "_Element") -> Style:
    """A style with what another, based on it, says otherwise."""
    letters, paragraph = element.find(W + "rPr"), element.find(W + "pPr")
    kind, level = _named((value(element, "name") or "").lower())
    outline = number(value(paragraph, "outlineLvl"), -1)
    if kind is None and 0 <= outline < 9:
        kind, level = "heading", outline + 1
    listed = paragraph.find(W + "numPr") if paragraph is not None else None
    list_id, list_level = value(listed, "numId"), value(listed, "ilvl")
    hidden, bold, vertical = is_on(letters, "vanish"), is_on(letters, "b"), value(letters, "vertAlign")
    italic = is_on(letters, "i")
    return Style(
        kind=kind or style.kind,
        level=level if kind is not None else style.level,
        hidden=style.hidden if hidden is None else hidden,
        raised=style.raised if vertical is None else vertical == "superscript",
        bold=style.bold if bold is None else bold,
        italic=style.italic if italic is None else italic,
        list_id=style.list_id if list_id is None else list_id,
        list_level=style.list_level if list_level is None else number(list_level, 0),
        language=value(letters, "lang") or style.language,
    )


def _named(name: str) -> tuple[BlockKind | None, int]:
    match = _NUMBERED_NAME.match(name)
    if match:
        return ("heading", int(match[2])) if match[1] == "heading" else ("boilerplate", 0)
    return KINDS.get(name), LEVELS.get(name, 0)


# ---------------------------------------------------------------- numbered lists


@dataclass(frozen=True, slots=True)
class Level:
    """How one level of a list counts: from which number, in which style, printed in which pattern ("%1.%2)")."""

    start: int
    style: str
    pattern: str
    paragraph_style: str | None


@dataclass(slots=True)
class _Count:
    numbers: dict[int, int] = field(default_factory=dict)
    lists: set[str] = field(default_factory=set)


class Numbering:
    """The lists of a file, and how far each has counted."""

    def __init__(self, root: "_Element | None", styles: Styles) -> None:
        self._levels: dict[str, dict[int, Level]] = {}
        self._family: dict[str, str] = {}
        self._restarts: dict[str, frozenset[int]] = {}
        self._counts: dict[str, _Count] = {}
        if root is None:
            return
        families = {element.get(W + "abstractNumId", ""): element for element in root.iterfind(W + "abstractNum")}
        lists = {element.get(W + "numId", ""): element for element in root.iterfind(W + "num")}
        for identity, element in lists.items():
            family = value(element, "abstractNumId") or ""
            linked = value(families.get(family), "numStyleLink")
            if linked is not None and (meant := lists.get(styles.of(linked).list_id or "")) is not None:
                family = value(meant, "abstractNumId") or ""
            levels = dict(_levels(families.get(family)))
            restarts: set[int] = set()
            for override in element.iterfind(W + "lvlOverride"):
                levels.update(_levels(override))
                at = number(override.get(W + "ilvl"), 0)
                start = value(override, "startOverride")
                if start is not None and at in levels:
                    old = levels[at]
                    levels[at] = Level(number(start, 1), old.style, old.pattern, old.paragraph_style)
                    restarts.add(at)
            self._levels[identity], self._family[identity] = levels, family
            self._restarts[identity] = frozenset(restarts)

    def level_of(self, identity: str, paragraph_style: str | None) -> int:
        """The level that belongs to a style of paragraphs, where the style does not say it."""
        levels = self._levels.get(identity, {})
        return next((at for at, level in levels.items() if level.paragraph_style == paragraph_style), 0)

    def count(self, identity: str, at: int) -> str | None:
        """What is printed before the next item of a list at that level: "", for a bullet; None for no list."""
        levels = self._levels.get(identity)
        if levels is None or identity == "0":
            return None
        level = levels.get(at)
        if level is None:
            return ""
        count = self._counts.setdefault(self._family[identity], _Count())
        if identity not in count.lists:
            count.lists.add(identity)
            for restarted in self._restarts[identity]:
                count.numbers.pop(restarted, None)
        count.numbers[at] = count.numbers.get(at, level.start - 1) + 1
        for deeper in [one for one in count.numbers if one > at]:
            del count.numbers[deeper]
        if level.style == "bullet":
            return ""
        return _PLACE.sub(lambda match: _printed(levels, count.numbers, int(match[1]) - 1), level.pattern).strip()


def _printed(levels: Mapping[int, Level], numbers: Mapping[int, int], at: int) -> str:
    level = levels.get(at)
    return ordinal(numbers.get(at, level.start), level.style) if level is not None else ""


def _levels(parent: "_Element | None") -> Iterator[tuple[int, Level]]:
    if parent is None:
        return
    for element in parent.iterfind(W + "lvl"):
        yield (
            number(element.get(W + "ilvl"), 0),
            Level(
                number(value(element, "start"), 1), value(element, "numFmt") or "decimal",
                value(element, "lvlText") or "", value(element, "pStyle"),
            ),
        )  # fmt: skip
