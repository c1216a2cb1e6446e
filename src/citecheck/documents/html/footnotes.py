"""Which elements of an HTML file are notes, and which links lead to them.

No list of systems decides, but what they have in common: a short link to an element further down, which is named like
a note, stands in a list of notes, or links back.
"""

import re
from bisect import bisect
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import pairwise

from citecheck.documents.html.tree import Node, Tree

# Names that systems give to notes: Word and Google _ftn1, ftnt1; Markdown fn:1, fn1; MediaWiki cite_note-3;
# LibreOffice sdfootnote1sym; Substack footnote-1; WordPress uuid (by class); Sphinx by class.
_NOTE_ID = re.compile(
    r"_?(?:ftn|edn|ftnt|fn|en|fnt|footnote|footnotes|endnote|note|notes|nota|cite[_-]?note|sdfootnote|sdendnote|"
    r"easy-footnote-bottom|mfn-content|fn-content|reference|ref|bib|source|src|n|f|r)[-_:.]?[\w.:-]*$",
    re.I,
)
_BACK_ID = re.compile(
    r"(?:fn|ftn|ftnt|edn|en|cite|footnote|endnote|note|nb)[-_:]?(?:ref|back|anchor|src|text)|anc$|-link$|ref[-_:]?\d+$",
    re.I,
)
# Remarks of editors, as Word (`_msocom_1`) and Google (`cmnt1`) export them.
_COMMENT_ID = re.compile(r"_?(?:msocom|cmnt)_?\d+$")
_MARKS = """
    fn footnote-ref footnote-reference footnote-anchor footnote noteref reference footnote-link footnoteref
    citation-reference easy-footnote simple-footnote
"""
_LISTS = """
    references wp-block-footnotes footnotes footnotes-list endnotes footnote-list footnotes-ol modern-footnotes-list
    easy-footnotes-wrapper notes reflist
"""
_BACKLINKS = """
    footnote-backref mw-cite-backlink fn-backref reversefootnote footnote-back footnote-return backlink footnote-number
    backref label fn-backlink footnote-backlink footnote_backlink footnote-back-link easy-footnote-to-top
    ltx_note_mark ltx_tag_note
"""
_MARK_CLASSES = frozenset(_MARKS.split())
_LIST_CLASSES = frozenset(_LISTS.split())
_NOTE_CLASSES = frozenset({"footnote", "endnote", "citation", "footnote-definition", "footnote-item"})
_BACK_CLASSES = frozenset(_BACKLINKS.split())
# Copies of a note for the reader's mouse.
TOOLTIP = re.compile(r"tooltip|popover|popup|footnote__note$|footnote-preview|hovercard|bigfoot", re.I)
_HOLDERS = frozenset({"li", "p", "dd", "dt", "dl", "aside", "tr", "td", "div", "section", "table", "blockquote"})
_CONTINUED = frozenset({"p", "blockquote", "ul", "ol", "br", "a"})
_SHORT = re.compile(r"[\[(]?\s*(?:[\w*†‡§¶ ]{1,10}|[¹²³⁴-⁹⁰]+)\s*[\])]?$")
_WORD = re.compile(r"(?:foot ?|end ?)?note (?=\w)", re.I)  # spelled out before a label
_EDGES = " \t\n[]()^.:←↑→↓↩"


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
        if _BACK_CLASSES.intersection(node.classes) or node.attrs.get("role") == "doc-backlink":
            return True
        fragment = _fragment(node)
        return bool(fragment) and (fragment in self.sources or _BACK_ID.search(fragment) is not None)


def _fragment(node: Node) -> str:
    if node.tag != "a":
        return ""
    href = node.attrs.get("href", "")
    return href.partition("#")[2] if href.startswith("#") or "#" in href else ""


def find(tree: Tree) -> Footnotes:
    """All notes of a file and the links that lead to them."""
    notes = Footnotes()
    listed = dict.fromkeys(_listed(tree))
    pairs = []
    for link in tree.nodes:
        fragment = _fragment(link)
        if not fragment:
            continue
        target = tree.ids.get(fragment)
        if _COMMENT_ID.match(fragment):
            notes.copies.update(_comment(link, target))
            continue
        holder = _holder(target) if target is not None else None
        if holder is None or target is None or holder.holds(link.first) or holder.first < link.first:
            continue
        if not link.attrs["href"].startswith("#") and not _NOTE_ID.match(fragment):
            continue
        text = _text(tree, link)
        if _SHORT.match(text.strip()) and _is_note(tree, link, target, holder, listed):
            pairs.append((link, holder, _WORD.sub("", text.strip(_EDGES))))
    _settle(tree, notes, pairs, listed)
    return notes


def _comment(link: Node, target: Node | None) -> Iterable[Node]:
    """A remark's mark, and the element that holds the remark."""
    yield link
    holder = _holder(target) if target is not None else None
    if holder is not None and not holder.holds(link.first):
        parent = holder.parent
        yield parent if parent is not None and parent.tag == "div" and holder.first - parent.first < 3 else holder


def _settle(tree: Tree, notes: Footnotes, pairs: Iterable[tuple[Node, Node, str]], listed: dict[Node, None]) -> None:
    cited = dict.fromkeys(holder for _, holder, _ in pairs)
    within: list[tuple[Node, Node]] = []  # a note that refers to another note
    for link, holder, text in pairs:
        if any(other is not holder and other.holds(link.first) for other in _around(link, cited)):
            within.append((link, holder))
            continue
        label = notes.labels.setdefault(holder, text or _own_label(tree, holder))
        notes.marks[link] = label
        for node in (link, *_ancestors(link, 3)):
            notes.sources.update(node.attrs[name] for name in ("id", "name") if node.attrs.get(name))
    lists = {one for holder in notes.labels for one in _ancestors(holder, 6)}
    for holder in listed:
        if holder in notes.labels or holder in lists:
            continue
        if not any(other in notes.labels for other in _ancestors(holder, 4)):
            notes.labels[holder] = _own_label(tree, holder)
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
        if held[box] == 1 and (alike[box.parent] > 1 or _NOTE_ID.match(box.attrs.get("id", "-")))
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
    return [one for one in _ancestors(node, 12) if one in holders]


def _ancestors(node: Node, most: int) -> list[Node]:
    found: list[Node] = []
    while node.parent is not None and len(found) < most:
        node = node.parent
        found.append(node)
    return found


def _is_note(tree: Tree, link: Node, target: Node, holder: Node, listed: dict[Node, None]) -> bool:
    if holder in listed or link.attrs.get("role") == "doc-noteref" or link.attrs.get("epub:type") == "noteref":
        return True
    around = (link, *_ancestors(link, 2))
    if any(_MARK_CLASSES.intersection(node.classes) for node in around):
        return True
    fragment = _fragment(link)
    named = _NOTE_ID.match(fragment) is not None and any(c.isdigit() for c in fragment)
    raised = any(node.tag == "sup" for node in around) or _child(tree, link, "sup")
    return (named and (raised or _links_back(tree, link, holder) or _is_numbered(tree, link))) or (
        raised and _links_back(tree, link, holder)
    ) or (target.tag in ("a", "span") and _links_back(tree, link, holder))  # fmt: skip


def _is_numbered(tree: Tree, link: Node) -> bool:
    return re.fullmatch(r"[\[(]?\d{1,4}[\])]?", _text(tree, link).strip()) is not None


def _child(tree: Tree, node: Node, tag: str) -> bool:
    inside = tree.events[node.first + 1 : min(node.last, node.first + 8)]
    return any(one is not None and one.tag == tag for one, _, _ in inside)


def _links_back(tree: Tree, link: Node, holder: Node) -> bool:
    """Whether the note has a link to where it is cited."""
    names = {node.attrs.get(name) for node in (link, *_ancestors(link, 2)) for name in ("id", "name")}
    for node, _, _ in tree.events[holder.first : min(holder.last, holder.first + 400)]:
        if node is not None and node.tag == "a" and (fragment := _fragment(node)) and fragment in names:
            return True
    return False


def _text(tree: Tree, node: Node) -> str:
    events = tree.events[node.first : min(node.last, node.first + 12)]
    return "".join(text for one, text, _ in events if text is not None)[:40]


def _holder(target: Node) -> Node | None:
    """The element that holds the whole note of which `target` carries the name."""
    node: Node | None = target
    for _ in range(5):
        if node is None or node.tag in ("h1", "h2", "h3", "h4", "h5", "h6", "body", "html", "article", "main"):
            return None
        if node.tag in ("td", "th") and node.parent is not None and node.parent.tag == "tr":
            return node.parent
        if node.tag in _HOLDERS:
            return node
        node = node.parent
    return None


def _listed(tree: Tree) -> Iterable[Node]:
    """Entries of lists that only hold notes, and elements that say of themselves that they are one."""
    lists: set[Node] = set()
    for node in tree.nodes:
        parent = node.parent
        if node.tag in ("ol", "ul"):
            named = node if _LIST_CLASSES.intersection(node.classes) else parent
            for one in (named, parent.parent if parent else None):
                if one is not None and _is_list(one):
                    lists.add(node)
        elif (node.tag == "li" and parent in lists) or (
            node.tag == "tr" and "footnotes_plugin_reference_row" in node.classes
        ):
            yield node
        elif node.tag in ("aside", "div", "table", "dl") and _NOTE_CLASSES.intersection(node.classes):
            if node.tag != "dl" and (node.attrs.get("id") or "footnote" in node.classes):
                yield node
        elif node.tag == "dt" and parent is not None and _NOTE_CLASSES.intersection(parent.classes):
            yield node


def _is_list(node: Node) -> bool:
    return bool(_LIST_CLASSES.intersection(node.classes)) or node.attrs.get("role") == "doc-endnotes"


def _own_label(tree: Tree, holder: Node) -> str:
    """The label that is printed in the note, its number in its list, or its name."""
    for node, _, _ in tree.events[holder.first : min(holder.last, holder.first + 12)]:
        named = node is not None and {"label", "footnote-number", "brackets", "footnote_backlink"}.intersection(
            node.classes
        )
        if named and node is not None and (text := _text(tree, node).strip(_EDGES)):
            return text
    if holder.tag == "dt":
        return _text(tree, holder).strip(_EDGES) or holder.attrs.get("id", "")
    if holder.tag == "li" and holder.parent is not None and holder.parent.tag == "ol":
        start = holder.parent.attrs.get("start", "1")
        return str(holder.number + (int(start[:9]) if start.isdecimal() else 1))
    name = holder.attrs.get("id", "")
    digits = re.search(r"\d+$", name)
    return digits[0] if digits else name


def _stretch(tree: Tree, holder: Node) -> Stretch:
    """A definition list has the note beside its label."""
    if holder.tag != "dt":
        return Stretch(holder.first + 1, holder.last - 1)
    at = holder.last + 1
    while at < len(tree.events) and tree.events[at][0] is None:
        at += 1
    node = tree.events[at][0] if at < len(tree.events) else None
    return (
        Stretch(node.first + 1, node.last - 1)
        if node is not None and node.tag == "dd"
        else Stretch(holder.first, holder.last)
    )
