"""ODT → Document: the text of an OpenDocument file (LibreOffice, OpenOffice, Google Docs) with its notes and links."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from citecheck.documents import furniture, rendition
from citecheck.documents.odt.styles import OFFICE, Styles
from citecheck.documents.odt.text import Walk
from citecheck.documents.zipped import Package, root_of
from citecheck.errors import InputError
from citecheck.model import Document

if TYPE_CHECKING:
    from lxml.etree import _Element

_DUBLIN_CORE = "{http://purl.org/dc/elements/1.1/}"


def read(path: str, data: bytes) -> Document:
    """The article in an OpenDocument text, packed or flat; places count in its rendition, the notes after the text.

    The day on which the file was changed is no date of publication. Raises InputError with one sentence.
    """
    roots = list(_roots(path, data))
    text = next((found for root in roots if (found := root.find(f".//{OFFICE}body/{OFFICE}text")) is not None), None)
    if text is None:
        raise InputError(f"{path}: this is no OpenDocument text, for it holds no text of one")
    styles = Styles(roots)
    walk = Walk(styles)
    walk.blocks(text)
    blocks = [one.line.block(one.kind, level=one.level) for one in walk.done]
    bold = frozenset(at for at, one in enumerate(walk.done) if one.bold)
    settled = rendition.settled(blocks, bold)
    source, placed = rendition.printed((*settled, *walk.notes["footnote"], *walk.notes["endnote"]))
    return Document(
        path, "odt", source, placed, title=rendition.title_of(placed, _said(roots, "title")),
        language=rendition.language(placed, _said(roots, "language") or styles.language),
        published=furniture.dated(placed),
    )  # fmt: skip


def _roots(path: str, data: bytes) -> Iterator["_Element"]:
    """The roots of styles, text and description; a flat file has one for all."""
    if data[:8].lstrip(b"\xef\xbb\xbf\xff\xfe \r\n\t").startswith(b"<"):
        yield root_of(path, "the file", data)
        return
    package = Package(path, data, "OpenDocument")
    manifest = package.read("META-INF/manifest.xml") or b""
    if b"encryption-data" in manifest or "encrypted-package" in package.names:
        raise InputError(f"{path}: protected with a password; save it without one")
    for name in ("styles.xml", "content.xml", "meta.xml"):
        root = package.xml(name)
        if root is not None:
            yield root


def _said(roots: list["_Element"], name: str) -> str | None:
    """What the file says of itself."""
    found = (root.find(f"{OFFICE}meta/{_DUBLIN_CORE}{name}") for root in roots)
    return next((one.text for one in found if one is not None and one.text), None)
