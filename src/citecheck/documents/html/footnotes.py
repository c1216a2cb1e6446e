"""The notes of an HTML file: how far each reaches, its label, and the links that lead to it."""

import re
from bisect import bisect
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import pairwise

from citecheck.documents.html import numbered, pairs
from citecheck.documents.html.tree import Node, Tree

_BACK_ID = re.compile(
    r"(?:fn|ftn|ftnt|edn|en|cite|footnote|endnote|note|nb)[-_:]?(?:ref|back|anchor|src|text)|anc$|-link$|ref[-_:]?\d+$",
    re.I,
)
# Copies of a note for the reader's mouse.
TOOLTIP = re.compile(r"tooltip|popover|popup|footnote__note$|footnote-preview|hovercard|bigfoot", re.I)
_CONTINUED = frozenset({"p", "blockquote", "ul", "ol", "br", "a"})


@dataclass(frozen=True, slots=True)
class Stretch:
    """The events of a note's own text."""

    first: int
    last: int


@dataclass(slots=True)
class Footnotes:
    """`marks`: link → label of its note; `by_node`: where a note begins → its events; `labels` likewise.

    `inline` are notes that stand within the text, and whether a link there opens them; `copies` repeat another note.
    """

    marks: dict[Node, str] = field(default_factory=dict)
    by_node: dict[Node, Stretch] = field(default_factory=dict)
    labels: dict[Node, str] = field(default_factory=dict)
    inline: dict[Node, bool] = field(default_factory=dict)
    copies: set[Node] = field(default_factory=set)
    sources: set[str] = field(default_factory=set)  # ids of marks and of what stands around them

    def is_backlink(self, node: Node) -> bool:
        """Whether an element inside a note only leads back or repeats its label."""
        if pairs.leads_back(node):
            return True
        fragment = pairs.fragment(node)
        return bool(fragment) and (fragment in self.sources or _BACK_ID.search(fragment) is not None)


def find(tree: Tree) -> Footnotes:
    """All notes of a file and the links that lead to them."""
    links = pairs.inner_links(tree)
    notes = Footnotes(copies=set(pairs.remarks(tree, links)))
    listed = dict.fromkeys(pairs.listed(tree))
    _settle(tree, notes, pairs.find(tree, links, listed), listed)
    _add_numbered(tree, notes)
    return notes


def _add_numbered(tree: Tree, notes: Footnotes) -> None:
    """Boxes in a row that are called notes are some where the text has all of their numbers raised, without links."""
    boxes = numbered.boxes(tree)
    raised = {pairs.text_of(tree, node).strip(" []()") for node in tree.nodes if node.tag == "sup"} if boxes else set()
    if boxes and not notes.marks and raised.issuperset(label for label, _ in boxes.values()):
        for box, (label, number) in boxes.items():
            notes.labels[box] = label
            notes.by_node[box] = Stretch(number.last + 1, box.last - 1)


def _settle(tree: Tree, notes: Footnotes, found: Iterable[pairs.Pair], listed: dict[Node, None]) -> None:
    cited = dict.fromkeys(holder for _, holder, _ in found)
    within: list[tuple[Node, Node]] = []  # a note that refers to another note
    for link, holder, text in found:
        if any(other is not holder and other.holds(link.first) for other in _around(link, cited)):
            within.append((link, holder))
            continue
        label = notes.labels.setdefault(holder, text or pairs.own_label(tree, holder))
        notes.marks[link] = label
        for node in (link, *pairs.ancestors(link, 3)):
            notes.sources.update(node.attrs[name] for name in ("id", "name") if node.attrs.get(name))
    lists = {one for holder in notes.labels for one in pairs.ancestors(holder, 6)}
    for holder in listed:
        if holder in notes.labels or holder in lists:
            continue
        if not any(other in notes.labels for other in pairs.ancestors(holder, 4)):
            notes.labels[holder] = pairs.own_label(tree, holder)
    notes.marks.update((link, notes.labels[holder]) for link, holder in within if holder in notes.labels)
    boxes = _boxes(notes.labels)
    for holder in notes.labels:
        box = boxes.get(holder)
        notes.by_node[holder] = Stretch(holder.first + 1, box.last - 1) if box else _stretch(tree, holder)
    _join_paragraphs(tree, notes)


def _boxes(holders: Iterable[Node]) -> dict[Node, Node]:
    """Notes that begin a box of their own, as office programs export them: all its paragraphs are the note's."""
    found = {
        holder: holder.parent
        for holder in holders
        if holder.tag == "p" and holder.parent is not None and holder.parent.tag in ("div", "aside")
        and holder.first - holder.parent.first < 3
    }  # fmt: skip
    held = Counter(holder.parent for holder in holders)
    alike = Counter(box.parent for box in found.values())
    return {
        holder: box for holder, box in found.items()
        if held[box] == 1 and (alike[box.parent] > 1 or pairs.NOTE_ID.match(box.attrs.get("id", "-")))
    }  # fmt: skip


def _join_paragraphs(tree: Tree, notes: Footnotes) -> None:
    """What stands between two notes that are paragraphs is the first one's, unless it is text that is cited from."""
    marked = sorted(link.first for link in notes.marks)
    ordered = sorted(notes.by_node, key=lambda holder: holder.first)
    for one, following in pairwise(ordered):
        together = one.tag == following.tag == "p" and one.parent is following.parent
        if together and bisect(marked, one.last) == bisect(marked, following.first):
            between = [node for node, _, _ in tree.events[one.last + 1 : min(following.first, one.last + 400)] if node]
            top = [node for node in between if node.parent is one.parent]
            if top and following.first - one.last < 400 and all(node.tag in _CONTINUED for node in top):
                notes.by_node[one] = Stretch(one.first + 1, following.first - 1)


def _around(node: Node, holders: dict[Node, None]) -> list[Node]:
    return [one for one in pairs.ancestors(node, 12) if one in holders]


def _stretch(tree: Tree, holder: Node) -> Stretch:
    """A definition list has the note beside its label; a heading that is a label, what follows up to the next."""
    if holder.tag in pairs.HEADINGS:
        return _below(tree, holder)
    if holder.tag != "dt":
        return Stretch(holder.first + 1, holder.last - 1)
    at = holder.last + 1
    while at < len(tree.events) and tree.events[at][0] is None:
        at += 1
    node = tree.events[at][0] if at < len(tree.events) else None
    if node is None or node.tag != "dd":
        return Stretch(holder.first, holder.last)
    return Stretch(node.first + 1, node.last - 1)


def _below(tree: Tree, heading: Node) -> Stretch:
    end = heading.parent.last if heading.parent is not None else len(tree.events)
    for at in range(heading.last + 1, end):
        node = tree.events[at][0]
        if node is not None and node.tag in pairs.HEADINGS:
            return Stretch(heading.last + 1, at - 1)
    return Stretch(heading.last + 1, end - 1)
