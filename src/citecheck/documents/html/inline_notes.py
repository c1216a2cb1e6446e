"""Notes that stand where they are cited: in the margin, or in a box that opens under the mouse.

Some systems print them nowhere else, others a second time in a list at the end. Where a list has the same words, the
list's is the note and the other a copy of it.
"""

import re

from citecheck.documents.html.footnotes import Footnotes, Stretch
from citecheck.documents.html.tree import Node, Tree

_CLASSES = frozenset(
    """sidenote marginnote modern-footnotes-footnote__note footnote_tooltip footnote-tooltip littlefoot__content
    bigfoot-footnote__content footnote-preview inline-footnote inline-note ltx_note_content""".split()
)
_TAGS = frozenset({"span", "small", "div", "aside"})
_ELEMENTS = frozenset({"dt-fn", "d-footnote"})  # Distill's own
_MARKS = frozenset({"a", "sup", "button"})
_NEAR = 14  # events between a mark and its note
_LONGEST_LABEL = 8
_BOXES = frozenset({"span", "sup", "small", "details"})
_NOTED = re.compile(
    r"(?:foot|end|side)-?note|annotation|tooltip|popover|(?:^|[\s_-])(?:note|ref|cite|citation)(?:$|[\s_-])"
)
_NUMBERED = re.compile(r"[\[(]?\s*(\d{1,3})\s*[\])]?[.:]?$")
_LEAST_NOTE = 12  # letters


def find(tree: Tree, notes: Footnotes) -> None:
    """Add the notes of a page that stand within its text, and tell apart those that only repeat one of a list."""
    opened = _opened(tree)
    candidates = [
        node for node in tree.nodes
        if node in opened or node.tag in _ELEMENTS
        or (node.tag in _TAGS and node.attrs.get("class") and _CLASSES.intersection(node.classes))
    ]  # fmt: skip
    boxed = _boxed(tree, notes)
    if not candidates and not boxed:
        return
    listed = {_letters(tree, stretch.first, stretch.last): holder for holder, stretch in notes.by_node.items()}
    last, number = -1, 1
    for node in candidates:
        words = _letters(tree, node.first, node.last)
        if node.first < last or not words:
            continue
        last = node.last
        mark = _mark_before(tree, node)
        label = _label(tree, mark) if mark is not None else ""
        holder = listed.get(words)
        if holder is not None:
            notes.copies.add(node)
            if mark is not None and label:
                notes.marks.setdefault(mark, label)
                notes.labels[holder] = label
        elif mark is not None or node in opened or node.tag in _ELEMENTS or _is_beside_text(node):
            notes.labels[node] = label or str(number)
            number += 1
            notes.by_node[node] = Stretch(node.first + 1, node.last - 1)
            notes.inline[node] = mark is not None
            if mark is not None:
                notes.marks.setdefault(mark, notes.labels[node])
    for box, (label, stretch) in boxed.items():
        if _letters(tree, stretch.first, stretch.last) in listed or any(box.holds(node.first) for node in notes.inline):
            continue
        notes.labels[box], notes.by_node[box], notes.inline[box] = label, stretch, False


def _boxed(tree: Tree, notes: Footnotes) -> dict[Node, tuple[str, Stretch]]:
    """Boxes in a sentence that hold the number and then the note, by their class; their numbers count from 1 on."""
    found: dict[Node, tuple[str, Stretch]] = {}
    for node in tree.nodes:
        if node.tag not in _BOXES or not _NOTED.search(node.attrs.get("class", "").lower()):
            continue
        inner = _last_child(tree, node)
        if inner is None or inner in notes.by_node or any(node.holds(link.first) for link in notes.marks):
            continue
        first = inner.last + 1 if inner.tag == "summary" else inner.first + 1
        last = node.last - 1 if inner.tag == "summary" else inner.last - 1
        before = "".join(text for _, text, _ in tree.events[node.first : first] if text is not None)
        label = _NUMBERED.match(before.strip())
        if label is not None and label[1] == str(len(found) + 1) and len(_letters(tree, first, last)) >= _LEAST_NOTE:
            found[node] = label[1], Stretch(first, last)
    return found


def _last_child(tree: Tree, node: Node) -> Node | None:
    """The last element right below one, behind which it ends; of a box that folds open, its first line."""
    at, last = node.first + 1, None
    while at < node.last:
        child, text, _ = tree.events[at]
        if child is not None:
            last, at = child, child.last
            if child.tag == "summary":
                return child
        elif text is not None and text.strip():
            last = None if last is not None else last
        at += 1
    return last if last is not None and last.tag in _TAGS else None


def _is_beside_text(node: Node) -> bool:
    """Whether a note without a number stands in a sentence; a box of its own is a heading or a remark in the margin."""
    return "sidenote" in node.classes and node.tag in ("span", "small")


def _opened(tree: Tree) -> set[Node]:
    """What a box to tick shows and hides, whose own label is empty: the number is printed there by a style sheet."""
    found: set[Node] = set()
    labels: dict[str, Node] = {}
    for at, node in enumerate(tree.nodes):
        if node.tag == "label" and node.attrs.get("for"):
            labels[node.attrs["for"]] = node
        elif node.tag == "input" and node.attrs.get("type", "").lower() == "checkbox":
            label = labels.get(node.attrs.get("id", "-"))
            note = tree.nodes[at + 1] if at + 1 < len(tree.nodes) else None
            if (
                label is not None and note is not None and note.tag in _TAGS and node.parent is note.parent
                and 0 < node.first - label.first <= _NEAR and not _label(tree, label)
                and note.first - node.last <= 2
            ):  # fmt: skip
                found.add(note)
    return found


def _letters(tree: Tree, first: int, last: int) -> str:
    """The letters alone: labels, arrows and white space differ between a note and its copy."""
    texts = (text for _, text, _ in tree.events[first : last + 1] if text is not None)
    return "".join(filter(str.isalpha, "".join(texts).casefold()))


def _mark_before(tree: Tree, node: Node) -> Node | None:
    """The link just before a note that opens it, or the raised number beside it; its text is the label."""
    found: Node | None = None
    for at in range(node.first - 1, max(node.first - _NEAR, 0), -1):
        one, text, _ = tree.events[at]
        if one is None and found is None and text is not None and len(text.strip()) > _LONGEST_LABEL:
            return None
        if one is not None and one.tag in _MARKS and one.last == at and _label(tree, one):
            found = one if found is None or one.tag == "a" else found
            if found.tag == "a":
                return found
    return found if found is not None and (found.tag == "a" or _is_beside(tree, found, node)) else None


def _is_beside(tree: Tree, mark: Node, node: Node) -> bool:
    """Whether a raised number ends where a note begins."""
    between = tree.events[mark.last + 1 : node.first]
    return mark.tag == "sup" and not any(text.strip() for _, text, _ in between if text is not None)


def _label(tree: Tree, mark: Node) -> str:
    texts = (text for _, text, _ in tree.events[mark.first : mark.last] if text is not None)
    label = "".join(texts).strip(" \t\n[]()^.:")
    return label if len(label) <= _LONGEST_LABEL else ""
