"""One pass over the constructs of a page: prose with its marks, and beside it the notes, entries and quotations."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence

from citecheck.documents import raised
from citecheck.documents.wikitext import asides, cites, names
from citecheck.documents.wikitext.notes import Labels, full, lost_names, meant_by, named, short, works
from citecheck.documents.wikitext.text import Out, bounds, closing, opened, plain
from citecheck.documents.wikitext.tree import Argument, Node, Tree, arguments, gaps, is_alone
from citecheck.model import Block, Link, Mark

_WORDS = re.compile(r"[^\W\d_]+")
_LEAST_LIST = 20  # characters of a list, which a lone sign is not
# The parameters of templates that list references, which are defined there and cited elsewhere.
_LISTED = re.compile(r"r[eé]f(?:s$|[eé]r)|notes?$|list|przypisy|сноски|примечания", re.I)
_CODE = frozenset({"pre", "source", "syntaxhighlight"})


class Flow:
    """Reads a page. `beside` gathers the blocks that stand beside the prose, with where in it they belong."""

    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        self.body = Out()
        self.beside: list[tuple[int, Block]] = []
        self.labels = Labels()
        self.defined: dict[tuple[str, str], str] = {}
        self.shorts: dict[str, str] = {}
        self.named_shorts: dict[tuple[str, str], list[str]] = {}  # what named references mean that hold nothing else
        self.told: set[tuple[str, str]] = set()
        self.inside = 0  # of how many notes
        self.lost: frozenset[str] | None = None  # names of references that are defined elsewhere, once one is used
        if any(sign in tree.source.casefold() for sign in ("{{sfn", "{{harv", "{{снк", "{{ sfn", "{{ harv", "{{snf")):
            works(tree, tree.nodes, self.shorts)

    def read(self) -> Out:
        """The prose of the page, line breaks and list signs still in it."""
        self.text(self.tree.nodes, 0, len(self.tree.source), self.body)
        return self.body

    def text(self, nodes: Sequence[Node], start: int, end: int, out: Out) -> None:
        at = start
        for node in nodes:
            if node.start >= at and node.kind != "comment":  # which is blank in the text: a link may go on behind it
                link = opened(self.tree, at, node.start)
                close = closing(self.tree, nodes, link.end(), end) if link is not None else -1
                if link is not None and close >= 0:
                    plain(self.tree, at, link.start(), out)
                    at = self._external(nodes, link, close, out)
                    continue
                plain(self.tree, at, node.start, out)
                self._node(node, out)
                at = node.end
        plain(self.tree, at, end, out)

    def _external(self, nodes: Sequence[Node], link: re.Match[str], close: int, out: Out) -> int:
        """A link to a page whose words hold templates or links of the wiki; where the text goes on comes back."""
        lowest = bisect_left(nodes, link.end(), key=lambda node: node.start)
        inside = nodes[lowest : bisect_left(nodes, close, lowest, key=lambda node: node.start)]
        begin = link.end()
        stop, words, end = bounds(self.tree, begin, inside[0].start, close)
        target, first, parts = self.tree.source[begin:stop], out.size, len(out.parts)
        self.text(inside, words, end, out)
        printed = "".join(out.parts[parts:])
        if not printed.strip():
            out.add(target, begin)
        first += len(printed) - len(printed.lstrip())
        out.links.append(Link(first, out.size, target, (begin, stop)))
        return close + 1 + (len(link[0]) == 2 and self.tree.ghost.startswith("]", close + 1))

    def _node(self, node: Node, out: Out) -> None:
        kind = node.kind
        if kind == "ref":
            self._reference(node, out)
        elif kind == "template":
            self._template(node, out)
        elif kind == "link":
            self._link(node, out)
        elif kind == "raw":
            self._raw(node, out)
        elif kind == "references":
            self._definitions(node.children)
        elif kind == "parameter":
            given = arguments(self.tree, node)
            if len(given) > 1:
                self.text(given[1].nodes, given[1].start, given[1].end, out)

    def _value(self, one: Argument) -> Out:
        out = Out()
        source = self.tree.source
        if not one.nodes and source.find("'", one.start, one.end) < 0:
            plain(self.tree, one.start, one.end, out)
        else:
            self.text(one.nodes, one.start, one.end, out)
        return out

    def _raw(self, node: Node, out: Out) -> None:
        text = self.tree.source[node.inner : node.inner_end]
        if node.name in _CODE and text.strip():
            self._beside(Block("code", text, ((0, node.inner),)))
        elif node.name == "nowiki":
            out.add(text, node.inner)

    def _beside(self, block: Block | None) -> None:
        if block is not None:
            self.beside.append((self.body.size, block))

    # ------------------------------------------------------------ links

    def _link(self, node: Node, out: Out) -> None:
        """The words of an internal link. Pictures, categories and other editions are no words."""
        given = arguments(self.tree, node)
        target = self.tree.source[given[0].start : given[0].end]
        if ":" in target and not target.startswith(":"):
            if names.MEDIA.match(target) or names.FILE.search(target):
                self._hidden(given[1:])
                return
            if len(given) == 1 and is_alone(self.tree, node):
                return
        if len(given) > 1 and given[-1].end > given[-1].start:
            last = given[-1]
            self.text(last.nodes, last.start, last.end, out)
            return
        colon = target.startswith(":")
        out.add(target[colon:], given[0].start + colon)

    def _hidden(self, given: Iterable[Argument], *, is_list: bool = False) -> None:
        """What a box or a caption says is no prose; where it refers to notes, it is told apart from their list."""
        for one in given:
            if not one.nodes or one.end <= one.start or not any(_is_noted(node, self.tree) for node in one.nodes):
                continue
            outside = "".join(self.tree.source[a:b] for a, b in gaps(one.nodes, one.start, one.end))
            alone = not outside.strip() and all(
                node.kind == "comment" or (node.kind == "ref" and node.attributes.get("name")) for node in one.nodes
            )
            if alone and (_LISTED.match(one.name) or (is_list and one.name in ("", "1"))):
                self._definitions(one.nodes)
                continue
            self._beside(self._value(one).block("table"))

    # ------------------------------------------------------------ references

    def _definitions(self, nodes: Iterable[Node]) -> None:
        """References that are defined where they are listed: notes without a mark."""
        for node in nodes:
            if node.kind == "ref":
                self._reference(node, Out())
            elif node.kind == "template":
                self._node(node, Out())

    def _reference(self, node: Node, out: Out) -> None:
        self.note(
            node.attributes.get("group", ""), node.attributes.get("name", ""),
            Argument("", node.inner, node.inner_end, node.children), node, out,
        )  # fmt: skip

    def note(self, group: str, name: str, content: Argument, node: Node, out: Out) -> None:
        """A mark in the text, and the note itself where it is written here."""
        source = self.tree.source
        meant = meant_by(self.tree, content, self.shorts) if content.nodes and self.shorts else []
        meant = self.named_shorts.get((group, name), meant)
        if meant and ((group, name) in self.named_shorts or (group, name) not in self.labels.named):
            self.labels.of(group, name)  # the page numbers it among the others
            if name:
                self.named_shorts[group, name] = meant
            for label in meant:
                self._mark(label, node, out)
            return
        label = self.labels.of(group, name)
        if name and content.start == content.end and (group, name) not in self.defined:
            self.lost = lost_names(self.tree) if self.lost is None else self.lost
        if self.lost and name in self.lost:
            out.marks.append(Mark(out.size, out.size, f"@{name}"))
            return
        self._mark(label, node, out)
        if not source[content.start : content.end].strip():
            return
        inside = Out()
        self.inside += 1
        self.text(content.nodes, content.start, content.end, inside)
        self.inside -= 1
        block = self._by_template(content, inside).block("note", label)
        if block is None or (name and self.defined.get((group, name)) == block.text):
            return
        self.defined[group, name] = block.text
        self._beside(block)

    def _by_template(self, content: Argument, inside: Out) -> Out:
        """What a note prints. A template alone that holds no words, or no source, has its source by its name.

        "{{IMDb name|2418}}" and "{{cite AIA4|page=226}}": the page of the template holds the rest.
        """
        source, nodes = self.tree.source, [node for node in content.nodes if node.kind != "comment"]
        if len(nodes) != 1 or nodes[0].kind != "template" or inside.links or inside.fields or inside.marks:
            return inside
        given = arguments(self.tree, nodes[0])
        name = self._name(given)
        beside = (source[a:b] for a, b in gaps(content.nodes, content.start, content.end))
        words = len(_WORDS.findall("".join(inside.parts)))
        is_told = words > bool(names.CITES.match(name)) or name in names.IDENTIFIERS or names.REMARKS.match(name)
        if is_told or any(map(str.strip, beside)):
            return inside
        title, named = Out(), Out()
        title.add(source[given[0].start : given[0].end], given[0].start)
        named.take(title, "title")
        for one in given[1:]:
            if one.end > one.start:
                value = self._value(one)
                named.add(", ", named.place)
                named.take(value)
        return named

    def _mark(self, label: str, node: Node, out: Out) -> None:
        sign = f"[{label}]"
        out.marks.append(Mark(out.size, out.size + len(sign), label))
        out.add_sign(sign, node.start, node.end)

    # ------------------------------------------------------------ short citations

    def _name(self, given: Sequence[Argument]) -> str:
        return named(self.tree, given)

    def _short(self, given: Sequence[Argument], node: Node, out: Out) -> None:
        """A short citation: a mark of the work it names, or, where that is not here, a note of its own."""
        said = short(self.tree.source, given[1:])
        label = self.shorts.get(said.key)
        if label is not None:
            if not self.inside and names.FOOTNOTED.match(self._name(given)):
                self.labels.of("", f"{said.key} {said.where}")  # the page numbers it among the others
            self._mark(label, node, out)
            return
        words = Out()
        is_named = any(names.SHORT_NAMED.match(one.name) for one in given[1:])
        for one in given[1:]:
            is_where = one.name in names.SHORT_WHERE
            if is_where or (names.SHORT_NAMED.match(one.name) if is_named else not one.name):
                if words.size:
                    words.add(", " if is_where else " ", words.place)
                words.take(self._value(one))
        if self.inside:
            out.take(words)
            return
        if names.FOOTNOTED.match(self._name(given)) is None:
            out.add_sign("(", node.start, node.start)
            out.take(words)
            out.add_sign(")", out.place, node.end)
            return
        label = self.labels.of("", f"{said.key} {said.where}")
        self._mark(label, node, out)
        if (said.key, said.where) not in self.told:
            self.told.add((said.key, said.where))
            self._beside(words.block("note", label))

    # ------------------------------------------------------------ templates

    def _template(self, node: Node, out: Out) -> None:
        given = arguments(self.tree, node)
        name = self._name(given)
        if name in names.SIGNS:
            out.add_sign(names.SIGNS[name], node.start, node.end)
        elif names.NOTES.match(name):
            self._note_template(name, given, node, out)
        elif names.SHORT.match(name) and len(given) > 1:
            self._short(given, node, out)
        elif names.NAMED.match(name):
            self._named_again(given, node, out)
        elif names.QUOTES.match(name):
            self._quotation(given)
        elif not self._cite(name, given, out):
            self._other(name, given, node, out)

    def _note_template(self, name: str, given: Sequence[Argument], node: Node, out: Out) -> None:
        """{{efn|text}}, {{refn|group=note|text}}, {{#tag:ref|text|name=x}}, {{הערה|text}}."""
        source = self.tree.source
        told = {
            one.name.casefold(): "".join(source[a:b] for a, b in gaps(one.nodes, one.start, one.end)).strip(" \"'")
            for one in given[1:] if one.name
        }  # fmt: skip
        content = next((one for one in given[1:] if one.name in ("", "1", "text", "תוכן")), None)
        group = told.get("group", "lower-alpha" if name == "efn" else names.GROUPS.get(name, ""))
        self.note(group, told.get("name", told.get("שם", "")), content or Argument("", 0, 0, []), node, out)

    def _named_again(self, given: Sequence[Argument], node: Node, out: Out) -> None:
        source = self.tree.source
        group = next((source[one.start : one.end] for one in given if one.name in ("group", "grp", "g")), "")
        for one in given[1:]:
            if one.end > one.start and (not one.name or one.name.isdigit()):
                name = source[one.start : one.end]
                if (group, name) in self.labels.named or self._name(given) not in names.ANCHORS:
                    self._mark(self.labels.of(group, name), node, out)

    def _quotation(self, given: Sequence[Argument]) -> None:
        words = [one for one in given[1:] if one.name.casefold() in names.QUOTED] or [
            one for one in given[1:] if not one.name
        ]
        for one in words[:1]:
            self._beside(self._value(one).block("quotation"))
        self._hidden(one for one in given[1:] if one not in words[:1])

    def _cite(self, name: str, given: Sequence[Argument], out: Out) -> bool:
        if len(given) < 2:
            return False
        found = cites.values(name, given[1:], self.tree.source)
        if not cites.is_source(name, found, noted=out is not self.body):
            return False
        if out is not self.body and asides.is_aside(name, found) and not (out.fields and names.ARCHIVES.match(name)):
            asides.add(name, found, self.tree.source, self._value, out)
            return True
        line = out if out is not self.body else Out()
        cites.write(found, self._value, line)
        if line is not out:
            work = full(self.tree, name, given[1:]) if self.shorts else None
            label = self.shorts.get(work.key) if work is not None else None
            self._beside(line.block("item", label))
        return True

    def _other(self, name: str, given: Sequence[Argument], node: Node, out: Out) -> None:
        """What any other template prints in a sentence; one alone in its lines is no prose."""
        source = self.tree.source
        words = [one for one in given[1:] if not one.name and one.end > one.start]
        prefix = names.IDENTIFIERS.get(name)
        if prefix and words:
            out.add_sign(prefix, node.start, words[0].start)
            out.take(self._value(words[0]))
            return
        address = next((one for one in given[1:] if names.URL.match(source, one.start, one.end)), None)
        if address is not None and len(given) < 5 and not cites.is_box(name):
            self._address(address, words, out)
            return
        if (
            not words or names.REMARKS.match(name) or (out is self.body and is_alone(self.tree, node))
            or len(words) > 4 or cites.is_box(name)
        ):  # fmt: skip
            within = out is not self.body or cites.is_box(name)
            beside = [one for one in given[1:] if within or not self._lines(one)]
            self._hidden(beside, is_list=names.LISTS.match(name) is not None)
            return
        chosen = words if names.TOGETHER.match(name) else words[-1:] if _is_last(name) else words[:1]
        is_list = names.ITEMS.match(name) is not None or any(
            _is_noted(node, self.tree) for one in words if one not in chosen for node in one.nodes
        )
        chosen = words if is_list else chosen
        for number, one in enumerate(chosen):
            if number:
                out.add(", " if is_list else "-" if _is_numeric(source, chosen) else " ", one.start)
            begin = out.size
            out.take(self._value(one))
            if name == "sup":
                out.marks += raised.settle(out.parts, out.size, begin)

    def _lines(self, one: Argument) -> bool:
        """Whether a value is a list of the page, which a template sets in columns or behind a tab; then it is read."""
        if self.tree.source[one.start : one.start + 1] not in ("*", "#") or one.end - one.start < _LEAST_LIST:
            return False
        self.body.add_sign("\n", one.start, one.start)
        self.text(one.nodes, one.start, one.end, self.body)
        self.body.add_sign("\n", one.end, one.end)
        return True

    def _address(self, address: Argument, words: Sequence[Argument], out: Out) -> None:
        target = self.tree.source[address.start : address.end]
        label = next((one for one in words if one is not address), None)
        first = out.size
        if label is None:
            out.add(target, address.start)
        else:
            out.take(self._value(label))
        full_target = target if "://" in target or target.startswith("//") else "http://" + target
        if out.size > first:
            out.links.append(Link(first, out.size, full_target, (address.start, address.end)))


def _is_noted(node: Node, tree: Tree) -> bool:
    """Whether a construct is a note or holds one."""
    if node.kind == "ref":
        return True
    if node.kind == "template" and names.NOTED.match(tree.source, node.inner):
        return True
    return any(_is_noted(child, tree) for child in node.children)


def _is_last(name: str) -> bool:
    return names.LAST.match(name) is not None and names.FIRST_OF_LAST.match(name) is None


def _is_numeric(source: str, words: Sequence[Argument]) -> bool:
    return len(words) == 3 and all(source[one.start : one.end].isdigit() for one in words)
