"""Wikitext as a tree of what stands in it: comments, raw stretches, references, templates, links, with their places.

wikitextparser finds templates and links. It looks for the end of every tag in the whole rest of a page, and again
for each tag that never closes; so tags are paired here first, and it is shown only those that close.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

NodeKind = Literal["comment", "raw", "ref", "references", "template", "parameter", "link"]

# Elements whose content is no wikitext; only that of the first two is text to read.
_RAW = (
    "nowiki pre math chem ce score timeline syntaxhighlight source hiero graph mapframe maplink templatedata "
    "templatestyles inputbox categorytree chart"
).split()
_RAW_OPEN = re.compile(rf"<!--|<({'|'.join(_RAW)})(?=[\s/>])[^<>]*>", re.I)
_REF = re.compile(r"<(/?)(ref|references)(?=[\s/>])((?:[^<>\"]|\"[^\"<]{0,300}\")*?)(/?)>", re.I)
_ATTRIBUTE = re.compile(r"(\w+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))")
_BRACKETS = re.compile(r"\{\{|\}\}|\[\[|\]\]")
BLANK = "\x7f"  # stands for what is no markup, so that places stay
_LIST_SIGNS = " \t:*#;"
_DEEPEST = 60  # constructs within one another; no page that people read comes near


@dataclass(slots=True)
class Node:
    """A construct: `start` to `end` of the source, its content from `inner` to `inner_end`."""

    kind: NodeKind
    start: int
    end: int
    inner: int
    inner_end: int
    name: str = ""  # the element of a raw stretch
    attributes: dict[str, str] = field(default_factory=dict)
    children: list["Node"] = field(default_factory=list)

    def below(self) -> Iterator["Node"]:
        """All constructs inside, in the order of the source."""
        for child in self.children:
            yield child
            yield from child.below()


@dataclass(slots=True)
class Tree:
    """A page: `ghost` is the source with everything blanked in which signs mean nothing."""

    source: str
    ghost: str
    nodes: list[Node]


def parse(source: str) -> Tree:
    """The constructs of a page. Linear in its size whatever is left open; what never closes is text."""
    raw = list(_raw(source)) if "<" in source else []
    ghost = _blanked(source, raw)
    refs, kept = _references(ghost) if "<ref" in ghost or "<REF" in ghost or "<Ref" in ghost else ([], [])
    found = raw + refs + _braces(_shallow(_shown(ghost, kept)))
    found.sort(key=lambda node: (node.start, -node.end))
    return Tree(source, ghost, _nested(found))


def _raw(source: str) -> Iterator[Node]:
    at = 0
    closers: dict[str, re.Pattern[str] | None] = {}
    while (match := _RAW_OPEN.search(source, at)) is not None:
        at = match.end()
        name = (match[1] or "!--").lower()
        if match[0].endswith("/>"):
            yield Node("raw", match.start(), at, at, at, name)
            continue
        closer = closers.setdefault(name, re.compile("-->" if name == "!--" else rf"</{name}\s*>", re.I))
        close = closer.search(source, at) if closer is not None else None
        if close is None and name == "!--":  # as on the page itself, a comment that never ends hides the rest
            yield Node("comment", match.start(), len(source), at, len(source))
            return
        if close is None:
            closers[name] = None
            yield Node("comment", match.start(), at, at, at)
            continue
        kind: NodeKind = "comment" if name == "!--" else "raw"
        yield Node(kind, match.start(), close.end(), at, close.start(), name)
        at = close.end()


def _blanked(source: str, nodes: list[Node]) -> str:
    if not nodes:
        return source
    parts, at = [], 0
    for node in nodes:
        parts += [source[at : node.start], BLANK * (node.end - node.start)]
        at = node.end
    return "".join([*parts, source[at:]])


def _references(ghost: str) -> tuple[list[Node], list[int]]:
    """`<ref>` and `<references>` with their ends, and where the signs of those that close stand.

    A reference that another one follows before it closes was never closed.
    """
    found: list[Node] = []
    kept: list[int] = []
    opened: dict[str, re.Match[str]] = {}
    for match in _REF.finditer(ghost):
        name = match[2].lower()
        if match[1]:
            start = opened.pop(name, None)
            if start is not None:
                found.append(_reference(name, start, match))
                kept += [start.start(), match.start()]
        elif match[4]:
            found.append(_reference(name, match, None))
        else:
            if name in opened:
                found.append(_unclosed(opened[name]))
            opened[name] = match
            if name == "references":
                opened.pop("ref", None)
    found += [_unclosed(match) for match in opened.values()]
    return found, kept


def _reference(name: str, match: re.Match[str], close: re.Match[str] | None) -> Node:
    attributes = {one[1].lower(): (one[2] or one[3] or one[4] or "").strip() for one in _ATTRIBUTE.finditer(match[3])}
    end, inner_end = (close.end(), close.start()) if close is not None else (match.end(), match.end())
    kind: NodeKind = "ref" if name == "ref" else "references"
    return Node(kind, match.start(), end, match.end(), inner_end, attributes=attributes)


def _unclosed(match: re.Match[str]) -> Node:
    """A tag that opens nothing is as little text as a comment."""
    return Node("comment", match.start(), match.end(), match.end(), match.end())


def _shown(ghost: str, kept: list[int]) -> str:
    """The page as the library may see it: of all tags only references that close."""
    if "<" not in ghost:
        return ghost
    parts, at = [], 0
    for sign in sorted(kept):
        parts += [ghost[at:sign].replace("<", BLANK), "<"]
        at = sign + 1
    return "".join([*parts, ghost[at:].replace("<", BLANK)])


def _shallow(shown: str) -> str:
    """Without the brackets that stand too deep in others: the library's time grows with the square of the depth."""
    if shown.count("{{") + shown.count("[[") <= _DEEPEST:
        return shown
    deep: list[int] = []
    depths = {"{": 0, "[": 0}
    for match in _BRACKETS.finditer(shown):
        sign = match[0][0]
        if sign in depths:
            depths[sign] += 1
            if depths[sign] > _DEEPEST:
                deep.append(match.start())
        else:
            opened = "{" if sign == "}" else "["
            if depths[opened] > _DEEPEST:
                deep.append(match.start())
            depths[opened] = max(depths[opened] - 1, 0)
    if not deep:
        return shown
    parts, at = [], 0
    for place in deep:
        parts += [shown[at:place], BLANK * 2]
        at = place + 2
    return "".join([*parts, shown[at:]])


def _braces(shown: str) -> list[Node]:
    from wikitextparser import parse as parsed

    if "{{" not in shown and "[[" not in shown:
        return []
    page = parsed(shown)
    found: list[Node] = []
    rows: tuple[tuple[NodeKind, int, Any], ...] = (
        ("template", 2, page.templates), ("template", 2, page.parser_functions), ("parameter", 3, page.parameters),
        ("link", 2, page.wikilinks),
    )  # fmt: skip
    for kind, width, nodes in rows:
        for one in nodes:
            start, end = one.span
            found.append(Node(kind, start, end, start + width, end - width))
    return found


def _nested(found: list[Node]) -> list[Node]:
    """Each construct inside the one that holds it; of two that cross, the later is none."""
    top: list[Node] = []
    stack: list[Node] = []
    for node in found:
        while stack and stack[-1].end <= node.start:
            stack.pop()
        if stack and (node.end > stack[-1].inner_end or node.start < stack[-1].inner or stack[-1].kind == "raw"):
            continue
        if len(stack) < _DEEPEST:
            (stack[-1].children if stack else top).append(node)
        stack.append(node)
    return top


@dataclass(slots=True)
class Argument:
    """What stands between two bars: a name, where one is given, and the place of the value without white space."""

    name: str
    start: int
    end: int
    nodes: list[Node]


def arguments(tree: Tree, node: Node) -> list[Argument]:
    """The parts of a template or link between its bars, the first its name or target."""
    ghost, children = tree.ghost, node.children
    bars: list[int] = []
    for start, end in gaps(children, node.inner, node.inner_end):
        at = ghost.find("|", start, end)
        while at >= 0:
            bars.append(at)
            at = ghost.find("|", at + 1, end)
    found: list[Argument] = []
    first = 0
    for number, (start, end) in enumerate(
        zip([node.inner, *(bar + 1 for bar in bars)], [*bars, node.inner_end], strict=True)
    ):
        last = first
        while last < len(children) and children[last].start < end:
            last += 1
        found.append(_argument(tree, start, end, children[first:last], named=number > 0))
        first = last
    return found


def _argument(tree: Tree, start: int, end: int, nodes: list[Node], *, named: bool) -> Argument:
    source, name = tree.source, ""
    if named:
        plain = tree.ghost.find("=", start, next((one.start for one in nodes if one.kind != "comment"), end))
        if plain >= 0:
            name = source[start:plain]
            for one in nodes:
                if one.start < plain:
                    name = name.replace(source[one.start : one.end], "")
            name, start = name.strip(), plain + 1
    while start < end and source[start].isspace():
        start += 1
    while end > start and source[end - 1].isspace():
        end -= 1
    return Argument(name, start, end, [one for one in nodes if one.start >= start] if nodes else nodes)


def gaps(nodes: Sequence[Node], start: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretches between constructs."""
    for node in nodes[bisect_left(nodes, start, key=lambda one: one.start) :]:
        if node.start >= end:
            break
        yield start, node.start
        start = node.end
    yield start, end


def is_alone(tree: Tree, node: Node) -> bool:
    """Whether nothing but white space, list signs and other constructs is in its lines."""
    ghost = tree.ghost
    before, after = node.start - 1, node.end
    while before >= 0 and ghost[before] in _LIST_SIGNS:
        before -= 1
    while after < len(ghost) and ghost[after] in " \t":
        after += 1
    return (before < 0 or ghost[before] in "\n]>}") and (after >= len(ghost) or ghost[after] in "\n[<{")
