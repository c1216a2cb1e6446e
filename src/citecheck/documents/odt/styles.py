"""What the styles and lists of an OpenDocument text say: hidden and raised text, headings, printed numbers."""

import re
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from citecheck.documents.office import DEEPEST, KINDS, LEVELS, PLAIN, Style, number
from citecheck.documents.ordinals import ordinal

if TYPE_CHECKING:
    from lxml.etree import _Element

_NAMESPACES = "urn:oasis:names:tc:opendocument:xmlns:"
OFFICE, TEXT, STYLE, TABLE, DRAW = (
    f"{{{_NAMESPACES}{name}:1.0}}" for name in ("office", "text", "style", "table", "drawing")
)
FO = f"{{{_NAMESPACES}xsl-fo-compatible:1.0}}"
HREF = "{http://www.w3.org/1999/xlink}href"
_CODE = re.compile(r"_([0-9a-f]{1,4})_")
_HEADING = re.compile(r"heading ?(\d{0,2})$")


class Styles:
    """The styles of a file by family ("paragraph", "text") and name, and its list styles by name."""

    def __init__(self, roots: Iterable["_Element"]) -> None:
        self._elements: dict[tuple[str, str], _Element] = {}
        self._known: dict[tuple[str, str | None], Style] = {}
        self.lists: dict[str, Mapping[int, _Element]] = {}
        for root in roots:
            for element in root.iter(STYLE + "style"):
                self._elements[element.get(STYLE + "family", ""), element.get(STYLE + "name", "")] = element
            for element in root.iter(STYLE + "default-style"):
                self._elements[element.get(STYLE + "family", ""), ""] = element
            for element in root.iter(TEXT + "list-style"):
                levels = {number(level.get(TEXT + "level"), 1): level for level in element.iterchildren()}
                self.lists[element.get(STYLE + "name", "")] = levels
        self.language = self.of("paragraph", "Standard").language or self.of("paragraph", "").language

    def of(self, family: str, name: str | None) -> Style:
        """The style of that name; an unknown one is plain."""
        found = self._known.get((family, name))
        if found is None:
            found = self._known[family, name] = self._resolved(family, name or "")
        return found

    def _resolved(self, family: str, name: str) -> Style:
        chain: list[_Element] = []
        while (element := self._elements.get((family, name))) is not None and len(chain) < DEEPEST:
            chain.append(element)
            name = element.get(STYLE + "parent-style-name", "")
        style = _named(PLAIN, name) if not chain else PLAIN
        for element in reversed(chain):
            style = _over(style, element)
        return style


def _over(style: Style, element: "_Element") -> Style:
    letters = element.find(STYLE + "text-properties")
    style = _named(style, element.get(STYLE + "display-name") or element.get(STYLE + "name") or "")
    said: Mapping[str, str] = {} if letters is None else {str(key): str(one) for key, one in letters.attrib.items()}
    position, weight = said.get(STYLE + "text-position"), said.get(FO + "font-weight")
    slant = said.get(FO + "font-style")
    hidden = said.get(TEXT + "display")
    language, country = said.get(FO + "language"), said.get(FO + "country")
    has_country = country is not None and country.lower() != "none"
    return Style(
        kind=style.kind,
        level=style.level,
        hidden=style.hidden if hidden is None else hidden != "true",
        raised=style.raised if position is None else position.startswith(("super", "3", "4", "5")),
        italic=style.italic if slant is None else slant in ("italic", "oblique"),
        bold=style.bold if weight is None else weight in ("bold", "600", "700", "800", "900"),
        list_id=element.get(STYLE + "list-style-name") or style.list_id,
        language=(f"{language}-{country}" if has_country else language) if language else style.language,
    )


def _named(style: Style, name: str) -> Style:
    plain = _CODE.sub(lambda match: chr(int(match[1], 16)), name).lower()
    heading = _HEADING.match(plain)
    if heading:
        return Style("heading", int(heading[1] or 0) or 1)
    kind = KINDS.get(plain) or ("boilerplate" if plain.startswith("contents ") else None)
    return Style(kind, LEVELS.get(plain, 0)) if kind is not None else style


class Lists:
    """How far each list of a file has counted."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._numbers: dict[str, dict[int, int]] = {}

    def begin(self, style: str, level: int, *, goes_on: bool) -> None:
        """A list begins at a level; it counts anew unless it says that it goes on."""
        if not goes_on:
            self._numbers.setdefault(style, {}).pop(level, None)

    def count(self, style: str, level: int, start: str | None) -> str:
        """What is printed before the next item, "" for a bullet."""
        said = self._styles.lists.get(style, {}).get(level)
        if said is None or not said.tag.endswith("list-level-style-number"):
            return ""
        numbers = self._numbers.setdefault(style, {})
        first = number(start or said.get(TEXT + "start-value"), 1)
        numbers[level] = first if start is not None or level not in numbers else numbers[level] + 1
        for deeper in [one for one in numbers if one > level]:
            del numbers[deeper]
        shown = number(said.get(TEXT + "display-levels"), 1)
        parts = [
            ordinal(numbers.get(at, 1), one.get(STYLE + "num-format") or "")
            for at in range(max(1, level - shown + 1), level + 1)
            if (one := self._styles.lists[style].get(at)) is not None
        ]
        text = ".".join(part for part in parts if part)
        return f"{said.get(STYLE + 'num-prefix') or ''}{text}{said.get(STYLE + 'num-suffix') or ''}".strip()
