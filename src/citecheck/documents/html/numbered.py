"""The numbers that a page prints before the items of its lists, which are not in their text.

Ordered lists that count otherwise than from 1 on, entries that citation programs set in two boxes, and tables of two
columns of which the first counts: there the number is the label of what stands beside it.
"""

import re
from collections.abc import Iterator

from citecheck.documents.html.tree import Node, Tree
from citecheck.documents.ordinals import ordinal

_STYLES = {
    "lower-alpha": "a", "lower-latin": "a", "upper-alpha": "A", "upper-latin": "A", "lower-roman": "i",
    "upper-roman": "I", "decimal-leading-zero": "decimalZero",
}  # fmt: skip
_STYLE = re.compile(r"list-style(?:-type)?\s*:\s*([a-z -]+)", re.I)
_UNNUMBERED = re.compile(
    r"(?:^|[\s_-])(?:list-?(?:style-?)?none|unstyled|no-?bullets?|plain-?list|nostyle)(?:$|[\s_-])"
)
_NUMBER = re.compile(r"-?\d{1,6}$")
_LABEL = re.compile(r"[\[(]?\s*(\w{1,4})\s*[\])]?[.:]?$|\[\s*([^\[\]]{1,30}?)\s*\]:?$")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")  # author-date styles set the year in the margin, below the author
_COUNTED = re.compile(r"[\[(]?\s*(\d{1,4})\s*[\])]?[.:]?$")
_FEWEST_ROWS = 2
_HOLDING = frozenset({"div", "section", "aside", "article", "main", "ul", "footer"})
_BOXED = frozenset({"div", "li", "aside", "p"})
_NOTE_BOX = re.compile(r"(?:^|[\s_-])(?:(?:foot|end|side)?-?notes?|references?|sources?|citations?)(?:$|[\s_-])", re.I)
_MOST_AROUND_NUMBER = 6  # events


def labels(tree: Tree) -> tuple[dict[Node, str], set[Node]]:
    """Element → the label of its text; and the elements that hold nothing but such a label."""
    found: dict[Node, str] = {}
    silent: set[Node] = set()
    for node in tree.nodes:
        if node.tag == "ol":
            found.update(_items(node, tree))
        elif "csl-left-margin" in node.classes:
            _beside(tree, node, found, silent)
        elif node.tag == "table":
            _table(tree, node, found, silent)
        elif node.tag == "dl":
            _definitions(tree, node, found, silent)
    for box, (label, number) in boxes(tree).items():
        found[box] = label
        silent.add(number)
    return found, silent


def boxes(tree: Tree) -> dict[Node, tuple[str, Node]]:
    """Boxes in a row that are called notes, with the number that each has in an element of its own, which counts on."""
    found: dict[Node, tuple[str, Node]] = {}
    for node in tree.nodes:
        row = list(_row(tree, node)) if node.tag in _HOLDING else []
        if len(row) >= _FEWEST_ROWS:
            found.update(row)
    return found


def _children(tree: Tree, node: Node) -> Iterator[Node]:
    """The elements right below a node, in time linear in their number."""
    at = node.first + 1
    while at < node.last:
        child = tree.events[at][0]
        if child is None:
            at += 1
        else:
            yield child
            at = child.last + 1


def _row(tree: Tree, node: Node) -> Iterator[tuple[Node, tuple[str, Node]]]:
    last = ""
    for child in _children(tree, node):
        first = next(_children(tree, child), None) if child.tag in _BOXED and "id" not in child.attrs else None
        if first is None or first.last - first.first > _MOST_AROUND_NUMBER:
            continue
        text = "".join(text for _, text, _ in tree.events[child.first : first.last] if text is not None)
        match = _COUNTED.match(text.strip())
        classes = f"{child.attrs.get('class', '')} {first.attrs.get('class', '')}"
        if match is not None and _NOTE_BOX.search(classes) and (not last or int(match[1]) == int(last) + 1):
            last = match[1]
            yield child, (last, first)


def _items(node: Node, tree: Tree) -> Iterator[tuple[Node, str]]:
    """The items of an ordered list; one without numbers, or that counts from 1 as all do, says nothing."""
    style = _STYLE.search(node.attrs.get("style", ""))
    kind = style[1].strip().lower() if style else ""
    if kind.startswith("none") or _UNNUMBERED.search(" ".join(node.classes)):
        return
    items = [one for one in _children(tree, node) if one.tag == "li"]
    start = node.attrs.get("start", "").strip()
    plain = not _NUMBER.match(start) and not any(_NUMBER.match(one.attrs.get("value", "").strip()) for one in items)
    counted = _STYLES.get(kind, node.attrs.get("type", "1").strip())
    if plain and counted == "1" and "reversed" not in node.attrs:
        return
    step = -1 if "reversed" in node.attrs else 1
    number = int(start) if _NUMBER.match(start) else len(items) if step < 0 else 1
    for one in items:
        value = one.attrs.get("value", "").strip()
        number = int(value) if _NUMBER.match(value) else number
        yield one, ordinal(number, counted if counted in ("a", "A", "i", "I", "decimalZero") else "1")
        number += step


def _beside(tree: Tree, margin: Node, found: dict[Node, str], silent: set[Node]) -> None:
    """What a citation program sets beside the margin in which the label stands."""
    at = margin.last + 1
    while at < len(tree.events) and not (tree.events[at][1] or "x").strip():
        at += 1
    beside = tree.events[at][0] if at < len(tree.events) else None
    label = _LABEL.match(_text(tree, margin))
    if beside is not None and "csl-right-inline" in beside.classes and label and not _YEAR.fullmatch(label[1] or ""):
        found[beside] = label[1] or label[2]
        silent.add(margin)


def _table(tree: Tree, table: Node, found: dict[Node, str], silent: set[Node]) -> None:
    """A table of two columns of which the first counts up and the second leads elsewhere is a list of sources."""
    rows: list[list[Node]] = []
    pending = list(_children(tree, table))
    for node in pending:
        if node.tag in ("tbody", "thead", "tfoot"):
            pending.extend(_children(tree, node))
        elif node.tag == "tr":
            rows.append([one for one in _children(tree, node) if one.tag in ("td", "th")])
            if len(rows[-1]) != 2:
                return
    numbers = [_COUNTED.match(_text(tree, cells[0])) for cells in rows]
    counted = [int(match[1]) for match in numbers if match]
    if (
        len(rows) < _FEWEST_ROWS
        or len(counted) < len(rows)
        or counted != list(range(counted[0], counted[0] + len(rows)))
    ):
        return
    if sum(_leads_elsewhere(tree, cells[1]) for cells in rows) * 2 < len(rows):
        return
    for number, cells in zip(counted, rows, strict=True):
        found[cells[1]] = str(number)
        silent.add(cells[0])


def _definitions(tree: Tree, node: Node, found: dict[Node, str], silent: set[Node]) -> None:
    """A list of which every term is a label in brackets: "[Doe 20]"."""
    parts = list(_children(tree, node))
    pairs = list(zip(parts[::2], parts[1::2], strict=False))
    if len(parts) % 2 or any(one.tag != "dt" or other.tag != "dd" for one, other in pairs):
        return
    names = [_text(tree, one) for one, _ in pairs]
    if all(name.startswith("[") and _LABEL.match(name) for name in names):
        for (one, other), name in zip(pairs, names, strict=True):
            found[other] = name.strip("[]: ")
            silent.add(one)


def _leads_elsewhere(tree: Tree, node: Node) -> bool:
    return any(
        (one is not None and one.tag == "a" and "//" in one.attrs.get("href", ""))
        or (text is not None and ("://" in text or "www." in text))
        for one, text, _ in tree.events[node.first : node.last]
    )


def _text(tree: Tree, node: Node) -> str:
    events = tree.events[node.first : min(node.last, node.first + 12)]
    return "".join(text for _, text, _ in events if text is not None).strip()[:60]
