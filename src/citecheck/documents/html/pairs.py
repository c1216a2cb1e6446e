"""Which links of an HTML file lead to notes, and which elements the notes are.

No list of systems decides, but what they have in common: a short link to an element further down, which is named like
a note, stands in a list of notes, links back, or counts as the link does.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from citecheck.documents.html.tree import Node, Tree

# Names that systems give to notes: Word and Google _ftn1, ftnt1; Markdown fn:1, fn1; MediaWiki cite_note-3;
# LibreOffice sdfootnote1sym; Substack footnote-1; WordPress uuid (by class); Sphinx by class.
NOTE_ID = re.compile(
    r"_?(?:ftn|edn|ftnt|fn|en|fnt|footnote|footnotes|endnote|note|notes|nota|cite[_-]?note|sdfootnote|sdendnote|"
    r"(?:[a-z]+[-_]){1,2}(?:foot|end)?notes?|easy-footnote-bottom|mfn-content|fn-content|reference|ref|bib|source|src|n|f|r)[-_:.]?[\w.:-]*$",
    re.I,
)
_BACKWARD = re.compile(r"(?:ref|anchor|back)[-_:.]?\d+$|\danc$", re.I)
_DIRECTION = re.compile(r"ref|anchor|anc|back|sym|note(?=[-_:.]?\d)|[-_:.]")
_COUNTED_ID = re.compile(r"[_a-z]*n(?:ote)?s?[-_:.]?\d{1,4}$", re.I)  # one that is named by its number
# Remarks of editors, as Word (`_msocom_1`) and Google (`cmnt1`) export them.
_COMMENT_ID = re.compile(r"_?(?:msocom|cmnt)_?\d+$")
_MARK_CLASSES = frozenset(
    """fn footnote-ref footnote-reference footnote-anchor footnote noteref footnote-link footnoteref
    citation-reference easy-footnote simple-footnote""".split()
)
_LIST_CLASSES = frozenset(
    """references wp-block-footnotes footnotes footnotes-list endnotes footnote-list footnotes-ol modern-footnotes-list
    easy-footnotes-wrapper notes reflist""".split()
)
_LIST_TYPES = frozenset({"endnotes", "footnotes", "rearnotes"})
_BACK_CLASSES = frozenset(
    """footnote-backref mw-cite-backlink fn-backref reversefootnote footnote-back footnote-return backlink
    footnote-number backref label fn-backlink footnote-backlink footnote_backlink footnote-back-link
    easy-footnote-to-top ltx_note_mark ltx_tag_note""".split()
)
_NOTE_CLASSES = frozenset({"footnote", "endnote", "citation", "footnote-definition", "footnote-item"})
_LABEL_CLASSES = frozenset({"label", "footnote-number", "brackets", "footnote_backlink"})
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_HOLDERS = frozenset({"li", "p", "dd", "dt", "dl", "aside", "tr", "td", "div", "section", "table", "blockquote"})
_COUNTING = frozenset({"li", "p", "div"})
_PICTURES = frozenset({"figure", "img", "picture", "svg", "canvas", "figcaption"})
_SHORT = re.compile(r"[\[(]?\s*(?:[\w*†‡§¶ ]{1,10}|[¹²³⁴-⁹⁰]+)\s*[\])]?$")
_LEADING = re.compile(r"\s*[\[(]?(\d{1,4})(?=[\]).:\s])")
_NUMBER = re.compile(r"[\[(]?\d{1,4}[\])]?$")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d[a-z]?$")
_WORD = re.compile(r"(?:foot ?|end ?)?note (?=\w)", re.I)  # spelled out before a label
_EDGES = " \t\n[]()^.:←↑→↓↩"
_FEWEST = 3  # notes of one list that are told by nothing but their numbers
_MOST_AT_FRONT, _LEAST_BEFORE = 6, 12  # letters of labels before a link back, and of a sentence before a mark


class Pair(NamedTuple):
    """A link, the element that holds the note to which it leads, and the label as it is printed, or empty."""

    link: Node
    holder: Node
    label: str


def fragment(node: Node) -> str:
    """The name of the element in a page to which a link leads; empty for what is no such link."""
    return node.attrs.get("href", "").partition("#")[2] if node.tag == "a" else ""


def leads_back(node: Node) -> bool:
    """Whether an element says of itself that it leads back from a note or repeats its label."""
    if _BACK_CLASSES.intersection(node.classes) or node.attrs.get("role") == "doc-backlink":
        return True
    return node.attrs.get("epub:type") == "backlink"


def inner_links(tree: Tree) -> list[tuple[Node, str]]:
    """The links of a page that lead to a named place, with that name."""
    return [(node, name) for node in tree.nodes if node.tag == "a" and (name := fragment(node))]


def remarks(tree: Tree, links: Iterable[tuple[Node, str]]) -> Iterator[Node]:
    """The marks of editors' remarks, and the elements that hold these."""
    for link, name in links:
        if _COMMENT_ID.match(name):
            yield link
            target = tree.ids.get(name)
            holder = _holder(target, tree) if target is not None else None
            if holder is not None and not holder.holds(link.first):
                box = holder.parent
                yield box if box is not None and box.tag == "div" and holder.first - box.first < 3 else holder


def find(tree: Tree, links: Sequence[tuple[Node, str]], listed: dict[Node, None]) -> list[Pair]:
    """The links to notes, in the order of the page; links up the page only to what others show to be a note.

    The other entries of a list that is told by its numbers are added to `listed`.
    """
    found: list[Pair] = []
    upward: list[Pair] = []
    counted: dict[Node | None, list[Pair]] = {}  # by the list in which they stand
    unnamed = _unnamed(tree, links)
    for link, name in links:
        target = tree.ids.get(name) or unnamed.get(name)
        if target is None or _COMMENT_ID.match(name) or leads_back(link):
            continue
        holder = _holder(target, tree)
        if holder is None or holder.holds(link.first):
            continue
        if not link.attrs["href"].startswith("#") and not NOTE_ID.match(name):
            continue
        text = text_of(tree, link).strip()
        term = _term(tree, holder) if holder.tag == "dt" else ""
        if term and term == text.strip("[]"):
            counted.setdefault(holder.parent, []).append(Pair(link, holder, term))
            continue
        if not _SHORT.match(text) or (_YEAR.match(text) and not _COUNTED_ID.match(name)):
            continue
        pair = Pair(link, holder, _WORD.sub("", text.strip(_EDGES)))
        if holder.first < link.first:
            upward.append(pair)
        elif _is_note(tree, link, target, holder, listed):
            if not _is_picture(tree, holder) and not _is_way_back(tree, link, target, holder):
                found.append(pair)
        elif holder.tag in _COUNTING and pair.label.isdecimal() and pair.label == _printed_label(tree, holder):
            counted.setdefault(holder.parent, []).append(pair)
    lists = {one for one, group in counted.items() if len({pair.holder for pair in group}) >= _FEWEST}
    if lists:
        found += [pair for one, group in counted.items() if one in lists for pair in group]
        alike = (one for one in tree.nodes if one.parent in lists and one.tag in _COUNTING)
        listed.update((one, None) for one in alike if _printed_label(tree, one).isdecimal())
    known = {*listed, *(pair.holder for pair in found)}
    found += [pair for pair in upward if pair.holder in known and known.isdisjoint(ancestors(pair.link, 12))]
    return sorted(found, key=lambda pair: pair.link.first)


def _unnamed(tree: Tree, links: Sequence[tuple[Node, str]]) -> dict[str, Node]:
    """The links back of notes whose names a system took away, by the name that a mark still means: "#_ftnref1"."""
    backward = {_core(name): link for link, name in reversed(links) if _BACKWARD.search(name)}
    if not backward:
        return {}
    lost = (name for _, name in links if name not in tree.ids and NOTE_ID.match(name) and not _BACKWARD.search(name))
    return {name: backward[core] for name in lost if (core := _core(name)) in backward}


def _core(name: str) -> str:
    return _DIRECTION.sub("", name.lower())


def _is_note(tree: Tree, link: Node, target: Node, holder: Node, listed: dict[Node, None]) -> bool:
    if holder in listed or link.attrs.get("role") == "doc-noteref" or link.attrs.get("epub:type") == "noteref":
        return True
    around = (link, *ancestors(link, 2))
    if any(_MARK_CLASSES.intersection(node.classes) for node in around):
        return True
    name = fragment(link)
    named = NOTE_ID.match(name) is not None and any(c.isdigit() for c in name)
    raised = any(node.tag == "sup" for node in around) or _child(tree, link, "sup")
    if not (named or raised or target.tag in ("a", "span")):
        return False
    returns = _links_back(tree, link, holder)
    is_number = _NUMBER.match(text_of(tree, link).strip()) is not None
    return (named and (raised or returns or is_number)) or (returns and (raised or target.tag in ("a", "span")))


def _term(tree: Tree, holder: Node) -> str:
    """The name in brackets that heads an entry of a list of works, as in standards; a glossary has none."""
    text = text_of(tree, holder).strip().rstrip(":")
    return text[1:-1].strip() if text[:1] == "[" and text[-1:] == "]" else ""


def _is_picture(tree: Tree, holder: Node) -> bool:
    """Whether the element is or begins with a figure, to which its number leads."""
    if any(node.tag in _PICTURES for node in ancestors(holder, 2)):
        return True
    inside = tree.events[holder.first : min(holder.last, holder.first + 12)]
    return any(node is not None and node.tag in _PICTURES for node, _, _ in inside)


def _is_way_back(tree: Tree, link: Node, target: Node, holder: Node) -> bool:
    """Whether a link that begins its paragraph leads into the midst of another: the text stands below its notes."""
    own = _holder(link, tree)
    if own is None or _letters_before(tree, own, link) > _MOST_AT_FRONT or target.tag not in ("a", "sup", "span"):
        return False
    return _letters_before(tree, holder, target) >= _LEAST_BEFORE


def _letters_before(tree: Tree, holder: Node, node: Node) -> int:
    before = tree.events[max(holder.first, node.first - 12) : node.first]
    return sum(sum(map(str.isalnum, text)) for _, text, _ in before if text is not None)


def _child(tree: Tree, link: Node, tag: str) -> bool:
    inside = tree.events[link.first + 1 : min(link.last, link.first + 8)]
    return any(one is not None and one.tag == tag for one, _, _ in inside)


def _links_back(tree: Tree, link: Node, holder: Node) -> bool:
    """Whether the note has a link to where it is cited."""
    names = {node.attrs.get(name) for node in (link, *ancestors(link, 2)) for name in ("id", "name")}
    for node, _, _ in tree.events[holder.first : min(holder.last, holder.first + 400)]:
        if node is not None and node.tag == "a" and (name := fragment(node)) and name in names:
            return True
    return False


def text_of(tree: Tree, node: Node) -> str:
    """What an element prints first."""
    events = tree.events[node.first : min(node.last, node.first + 12)]
    return "".join(text for _, text, _ in events if text is not None)[:40]


def ancestors(node: Node, most: int) -> list[Node]:
    """The elements around one, from the innermost on."""
    found: list[Node] = []
    while node.parent is not None and len(found) < most:
        node = node.parent
        found.append(node)
    return found


def _holder(target: Node, tree: Tree) -> Node | None:
    """The element that holds the whole note of which `target` carries the name.

    A heading holds none, but where it is nothing but the label, as in GNU's manuals, it begins one.
    """
    inside = tree.events[target.first + 1][0] if target.last > target.first + 1 else None
    if target.tag == "span" and inside is not None and inside.tag == "p":
        return target  # a box of paragraphs, though it is not called one
    node: Node | None = target
    for _ in range(5):
        if node is None or node.tag in ("body", "html", "article", "main"):
            return None
        if node.tag in HEADINGS:
            return node if node.last - node.first <= 6 and target.tag == "a" and fragment(target) else None
        if node.tag in ("td", "th") and node.parent is not None and node.parent.tag == "tr":
            return node.parent
        if node.tag in _HOLDERS:
            return node
        node = node.parent
    return None


def listed(tree: Tree) -> Iterable[Node]:
    """Entries of lists that only hold notes, and elements that say of themselves that they are one."""
    lists: set[Node] = set()
    for node in tree.nodes:
        parent = node.parent
        if node.tag in ("ol", "ul"):
            named = node if _LIST_CLASSES.intersection(node.classes) else parent
            for one in (named, parent.parent if parent else None):
                if one is not None and is_list(one):
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


def is_list(node: Node) -> bool:
    """By class, by the last part of a class that a build tool made ("Post__x7f3__footnotes"), or by role."""
    if node.attrs.get("role") == "doc-endnotes" or node.attrs.get("epub:type") in _LIST_TYPES:
        return True
    return any(name in _LIST_CLASSES or name.rpartition("__")[2] in _LIST_CLASSES for name in node.classes)


def own_label(tree: Tree, holder: Node) -> str:
    """The label that is printed in the note, its number in its list, or its name."""
    label = _printed_label(tree, holder)
    if label:
        return label
    name = holder.attrs.get("id", "")
    digits = re.search(r"\d+$", name)
    leading = _LEADING.match(text_of(tree, holder)) if not name else None
    return digits[0] if digits else leading[1] if leading else name


def _printed_label(tree: Tree, holder: Node) -> str:
    for node, _, _ in tree.events[holder.first : min(holder.last, holder.first + 12)]:
        if node is not None and _LABEL_CLASSES.intersection(node.classes):
            text = text_of(tree, node).strip(_EDGES)
            if text:
                return text
    if holder.tag == "dt":
        return text_of(tree, holder).strip(_EDGES)
    if holder.tag == "li" and holder.parent is not None and holder.parent.tag == "ol":
        start = holder.parent.attrs.get("start", "1")
        return str(holder.number + (int(start[:9]) if start.isdecimal() else 1))
    return ""
