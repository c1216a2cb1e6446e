"""DOCX → Document: the text of a Word file with its footnotes, endnotes and links, as printed with changes accepted.

Word keeps text, notes, links and styles in parts of their own, which are read by lxml: the libraries for Word files
know no footnotes.
"""

import posixpath
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import TYPE_CHECKING
from urllib.parse import unquote

from citecheck.documents import furniture, rendition
from citecheck.documents.docx import notes as docx_notes
from citecheck.documents.docx.notes import Class, Noted
from citecheck.documents.docx.runs import LINK_ID
from citecheck.documents.docx.styles import Numbering, Styles, W
from citecheck.documents.docx.text import Walk
from citecheck.documents.zipped import Package, root_of
from citecheck.errors import InputError
from citecheck.model import Block, Document

if TYPE_CHECKING:
    from lxml.etree import _Element

# The names that the strict variant of the standard gives to the same things.
_STRICT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships",
     b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
)  # fmt: skip
_TITLE = "{http://purl.org/dc/elements/1.1/}title"
_LANGUAGE = "{http://purl.org/dc/elements/1.1/}language"


def read(path: str, data: bytes) -> Document:
    """The article in a Word file; places count in its rendition, one paragraph a line, the notes after the text.

    Labels are as Word prints them. Hidden and deleted text, comments and field codes are left out. The days that the
    file was made and changed are no date of publication. Raises InputError with one sentence.
    """
    package = _Parts(path, data)
    body = package.body()
    styles = Styles(package.part("styles"))
    numbering = Numbering(package.part("numbering"), styles)
    noted = docx_notes.noted(body, package.part("settings"))
    walk = Walk(styles, numbering, package.targets("document"), noted)
    walk.blocks(body)
    walk.finish()
    if not walk.done and body.find(W + "altChunk") is not None:
        from citecheck.documents.docx import embedded

        return embedded.read(path, package.chunks(one.get(LINK_ID, "") for one in body.iterfind(W + "altChunk")))
    blocks = [one.line.block(one.kind, level=one.level) for one in walk.done]
    bold = frozenset(at for at, one in enumerate(walk.done) if one.bold)
    settled = rendition.settled(blocks, bold)
    notes = {name: _Notes(package, name, styles, numbering) for name in docx_notes.CLASSES}
    source, placed = rendition.printed(_with_notes(settled, noted, notes))
    core = package.core()
    declared = core.get(_LANGUAGE) or next((one for one, _ in walk.languages.most_common(1)), styles.language)
    return Document(
        path, "docx", source, placed, title=rendition.title_of(placed, core.get(_TITLE)),
        language=rendition.language(placed, declared), published=furniture.dated(placed),
    )  # fmt: skip


def _with_notes(
    blocks: Sequence[Block], noted: Mapping[Class, Noted], notes: Mapping[Class, "_Notes"]
) -> Iterator[Block]:
    """The text with its notes behind it, or behind each section that numbers its own; footnotes come first."""
    at = 0
    given = dict.fromkeys(noted, 0)
    ends = sorted({paragraphs for one in noted.values() for paragraphs, _ in one.ends})
    for end in (*ends, len(blocks)):
        yield from blocks[at:end]
        at = end
        for name, one in noted.items():
            here = [count for paragraphs, count in one.ends if paragraphs == end and end < len(blocks)]
            upto = max(here, default=None)
            if upto is None and end < len(blocks):
                continue
            for identity, label in islice(one.cited.items(), given[name], upto):
                block = notes[name].block(identity, label)
                if block is not None:
                    yield block
            given[name] = upto if upto is not None else len(one.cited)


class _Notes:
    """The texts of the footnotes, or of the endnotes."""

    def __init__(self, package: "_Parts", name: Class, styles: Styles, numbering: Numbering) -> None:
        self._texts = docx_notes.texts(package.part(name + "s"), name)
        self._targets = package.targets(name + "s")
        self._styles, self._numbering = styles, numbering

    def block(self, identity: str, label: str) -> Block | None:
        """A note by its identifier; None where the file has none, or an empty one."""
        if identity not in self._texts:
            return None
        walk = Walk(self._styles, self._numbering, self._targets, {})
        walk.blocks(self._texts[identity])
        walk.finish()
        block = rendition.note(walk.joined(), label or None)
        return block if block.text else None


class _Parts:
    """The parts of a Word file by what they are for: "document", "footnotes", "styles" …"""

    def __init__(self, path: str, data: bytes) -> None:
        self._package = Package(path, data, "Word")
        self._roots: dict[str, _Element | None] = {}
        start = self._related("")
        self._names = {
            "document": start.get("officeDocument", "word/document.xml"),
            "core": start.get("core-properties", ""),
        }
        for kind, name in self._related(self._names["document"]).items():
            self._names.setdefault(kind, name)

    def body(self) -> "_Element":
        """The element that holds the text."""
        root = self.part("document")
        body = root.find(W + "body") if root is not None else None
        if body is None:
            raise InputError(f"{self._package.path}: this is no Word file, for it holds no text of one")
        return body

    def part(self, kind: str) -> "_Element | None":
        """The root of a part, None where the file has none of that kind."""
        if kind not in self._roots:
            self._roots[kind] = self._xml(self._names.get(kind, ""))
        return self._roots[kind]

    def targets(self, kind: str) -> Mapping[str, str]:
        """Where the links of a part lead, by identifier."""
        return {
            one.get("Id", ""): one.get("Target", "").strip()
            for one in self._relations(self._names.get(kind, ""))
            if one.get("TargetMode") == "External" and one.get("Type", "").endswith("/hyperlink")
        }

    def chunks(self, identities: Iterable[str]) -> Iterator[tuple[str, bytes]]:
        """Names and bytes of the files that the text embeds."""
        folder = posixpath.dirname(self._names["document"])
        targets = {one.get("Id", ""): one.get("Target", "") for one in self._relations(self._names["document"])}
        for identity in identities:
            name = posixpath.normpath(posixpath.join("/" + folder, unquote(targets.get(identity, "")))).lstrip("/")
            data = self._package.read(name)
            if data is not None:
                yield name, data

    def core(self) -> Mapping[str, str]:
        """What the file says of itself, by qualified name."""
        root = self.part("core")
        return {} if root is None else {str(one.tag): one.text for one in root.iterchildren() if one.text}

    def _xml(self, name: str) -> "_Element | None":
        data = self._package.read(name) if name else None
        if data is None:
            return None
        if _STRICT[0][0][:20] in data:
            for strict, usual in _STRICT:
                data = data.replace(strict, usual)
        return root_of(self._package.path, f"its part {name}", data)

    def _relations(self, name: str) -> Iterator["_Element"]:
        folder, file = posixpath.split(name)
        root = self._xml(posixpath.join(folder, "_rels", file + ".rels"))
        return iter(()) if root is None else root.iterchildren()

    def _related(self, name: str) -> dict[str, str]:
        """Kind → name of the parts to which a part refers."""
        folder = posixpath.dirname(name)
        return {
            one.get("Type", "").rpartition("/")[2]: posixpath.normpath(
                posixpath.join("/" + folder, unquote(one.get("Target", "")))
            ).lstrip("/")
            for one in self._relations(name)
            if one.get("TargetMode") != "External"
        }
